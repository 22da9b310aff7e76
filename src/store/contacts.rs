//! Contacts: rows in, rows out. Every write keeps the search index in step.

mod corrections;
mod files;
mod read;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

pub(super) use files::stored_datum;
pub use files::{NewFile, StoredFile};
pub(super) use read::stored_attachment;
pub use read::{ContactRow, MostWays, StoredAttachment, StoredContact, StoredNote};

use super::codec::{Moment, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::contact::{ContactDraft, PersonName, fold, phone_digits};
use crate::domain::ids::Uid;

impl Store {
    /// The row of a contact, by its uid.
    pub fn contact_id(&self, uid: Uid) -> Result<i64> {
        self.db
            .prepare_cached("SELECT id FROM contact WHERE uid = :uid")?
            .query_row(named_params! { ":uid": uid }, |row| row.get(0))
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Contact))
    }

    /// The uid of a contact, by its row.
    pub fn contact_uid(&self, id: i64) -> Result<Uid> {
        self.db
            .prepare_cached("SELECT uid FROM contact WHERE id = :id")?
            .query_row(named_params! { ":id": id }, |row| row.get(0))
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Contact))
    }

    /// Whether every file of a contact is in intermediate archive.
    pub fn is_archived(&self, contact_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM archived_contact WHERE id = :id)")?
            .query_row(named_params! { ":id": contact_id }, |row| row.get(0))?)
    }

    /// Adds the contact's name and ways to reach it. Files and notes are added apart.
    pub fn add_contact(&self, uid: Uid, draft: &ContactDraft, at: DateTime<Utc>) -> Result<i64> {
        let PersonName { given, family, organisation, title } = &draft.name;
        self.db.prepare_cached(include_str!("contacts/add.sql"))?.execute(named_params! {
            ":uid": uid,
            ":given_name": given.trim(),
            ":family_name": family.trim(),
            ":organisation": organisation.trim(),
            ":title": title.trim(),
            ":sort_key": draft.name.sort_key(),
            ":created_at": Moment(at),
        })?;
        let id = self.db.last_insert_rowid();
        self.db
            .prepare_cached("UPDATE contact_tally SET count = count + 1 WHERE id = 1")?
            .execute([])?;
        self.add_ways(id, draft)?;
        Ok(id)
    }

    /// Replaces names and addresses: the old values are gone.
    pub fn replace_contact(&self, id: i64, draft: &ContactDraft) -> Result<()> {
        let PersonName { given, family, organisation, title } = &draft.name;
        self.db.prepare_cached(include_str!("contacts/replace.sql"))?.execute(named_params! {
            ":id": id,
            ":given_name": given.trim(),
            ":family_name": family.trim(),
            ":organisation": organisation.trim(),
            ":title": title.trim(),
            ":sort_key": draft.name.sort_key(),
        })?;
        for table in ["email", "phone", "postal_address"] {
            self.delete_of_contact(table, id)?;
        }
        self.add_ways(id, draft)
    }

    /// Deletes all rows of one of the contact's own tables; says how many.
    pub(super) fn delete_of_contact(&self, table: &'static str, contact_id: i64) -> Result<usize> {
        let delete = format!("DELETE FROM {table} WHERE contact_id = :contact_id");
        Ok(self.db.prepare_cached(&delete)?.execute(named_params! { ":contact_id": contact_id })?)
    }

    pub(super) fn add_ways(&self, contact_id: i64, draft: &ContactDraft) -> Result<()> {
        let mut email = self.db.prepare_cached(include_str!("contacts/add_email.sql"))?;
        for address in &draft.emails {
            email.execute(named_params! { ":contact_id": contact_id, ":address": address, ":folded": fold(address) })?;
        }
        let mut phone = self.db.prepare_cached(include_str!("contacts/add_phone.sql"))?;
        for number in &draft.phones {
            phone.execute(
                named_params! { ":contact_id": contact_id, ":number": number, ":digits": phone_digits(number) },
            )?;
        }
        let mut postal = self.db.prepare_cached(include_str!("contacts/add_address.sql"))?;
        for address in &draft.addresses {
            postal.execute(named_params! {
                ":contact_id": contact_id,
                ":street": address.street,
                ":postcode": address.postcode,
                ":city": address.city,
                ":country": address.country,
            })?;
        }
        Ok(())
    }

    pub fn add_note(&self, contact_id: i64, on: NaiveDate, body: &str) -> Result<()> {
        self.db.prepare_cached(include_str!("contacts/add_note.sql"))?.execute(
            named_params! { ":contact_id": contact_id, ":written_on": day(on), ":body": body },
        )?;
        Ok(())
    }

    pub fn drop_note(&self, contact_id: i64, note: i64) -> Result<()> {
        let dropped = self
            .db
            .prepare_cached("DELETE FROM note WHERE id = :note AND contact_id = :contact_id")?
            .execute(named_params! { ":note": note, ":contact_id": contact_id })?;
        if dropped == 0 { Err(StoreError::NotFound(Kind::Note)) } else { Ok(()) }
    }

    /// Keeps a file that belongs to the contact.
    pub fn add_contact_attachment(
        &self,
        contact_id: i64,
        name: &str,
        media_type: &str,
        bytes: &[u8],
    ) -> Result<()> {
        let sha256 = self.keep_content(bytes)?;
        self.db.prepare_cached(include_str!("contacts/add_attachment.sql"))?.execute(named_params! {
            ":contact_id": contact_id, ":name": name, ":media_type": media_type, ":sha256": sha256,
        })?;
        Ok(())
    }

    /// The policy version in force, to stand beside what is collected now.
    /// The id of the policy in force: the latest by its own date, unless its adoption was taken back.
    pub fn current_policy_id(&self) -> Result<Option<i64>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM policy WHERE withdrawn_at IS NULL ORDER BY dated_on DESC, id DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?)
    }
}
