//! Deleting a person's rows, and the receipts that prove it.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, named_params};

use super::codec::Moment;
use super::search::{TRIGRAM, quoted};
use super::{Kind, Result, Store, StoreError};
use crate::domain::contact::fold;
use crate::domain::ids::Uid;

/// How many pieces of a name are looked for after an erasure.
const PROBES: usize = 4;
/// A piece that so many carry is common: it is not counted on.
const ENOUGH: u32 = 200;

/// How many rows of each kind a contact has: what the plan counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContactCounts {
    pub emails: u32,
    pub phones: u32,
    pub addresses: u32,
    pub notes: u32,
    pub attachments: u32,
    pub copies: u32,
}

/// A table of a contact's own rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactTable {
    Notes,
    Attachments,
    /// Packages written for the contact without a case, with their files.
    Copies,
    Phones,
    Addresses,
}

/// A receipt as stored.
#[derive(Clone, Debug)]
pub struct StoredReceipt {
    pub subject: Uid,
    pub erased_at: DateTime<Utc>,
    /// Whether the write-ahead log was emptied since. Set by [`Store::note_truncation`].
    pub log_truncated: bool,
    pub body: String,
}

impl Store {
    pub fn count_rows_of(&self, contact_id: i64) -> Result<ContactCounts> {
        Ok(self.db.prepare_cached(include_str!("erasure/count.sql"))?.query_row(
            named_params! { ":contact_id": contact_id },
            |row| {
                Ok(ContactCounts {
                    emails: row.get("emails")?,
                    phones: row.get("phones")?,
                    addresses: row.get("addresses")?,
                    notes: row.get("notes")?,
                    attachments: row.get("attachments")?,
                    copies: row.get("copies")?,
                })
            },
        )?)
    }

    /// Deletes one of the contact's tables. [`Store::drop_unused_content`] is still to be done.
    pub fn erase_table(&self, table: ContactTable, contact_id: i64) -> Result<()> {
        let table = match table {
            ContactTable::Notes => "note",
            ContactTable::Attachments => "contact_attachment",
            ContactTable::Copies => "package",
            ContactTable::Phones => "phone",
            ContactTable::Addresses => "postal_address",
        };
        self.delete_of_contact(table, contact_id)?;
        Ok(())
    }

    /// Deletes a file with its data, facts and the collection that only it used.
    pub fn erase_file(&self, file_id: i64, contact_id: i64) -> Result<()> {
        self.tally_down(file_id)?;
        for delete in [
            "DELETE FROM datum WHERE file_id = :file_id",
            "DELETE FROM file_fact WHERE file_id = :file_id",
            "DELETE FROM file WHERE id = :file_id",
        ] {
            self.db.prepare_cached(delete)?.execute(named_params! { ":file_id": file_id })?;
        }
        self.db
            .prepare_cached(include_str!("erasure/drop_unused_collections.sql"))?
            .execute(named_params! { ":contact_id": contact_id })?;
        Ok(())
    }

    /// Deletes the contact and everything under it, its line of the search index included.
    pub fn erase_contact(&self, contact_id: i64) -> Result<()> {
        self.erase_rows_of(contact_id)?;
        self.flush_index()?;
        self.drop_unused_content()
    }

    /// As [`Store::erase_contact`] for one of many: what remains is to be done once for all, which is
    /// [`Store::flush_index`], without which a look into the index proves nothing, and [`Store::drop_unused_content`].
    pub fn erase_rows_of(&self, contact_id: i64) -> Result<()> {
        self.tally_down_contact(contact_id)?;
        for delete in [
            "DELETE FROM search WHERE rowid = :contact_id",
            "DELETE FROM file WHERE contact_id = :contact_id",
            "DELETE FROM contact WHERE id = :contact_id",
        ] {
            self.db.prepare_cached(delete)?.execute(named_params! { ":contact_id": contact_id })?;
        }
        Ok(())
    }

    /// Some pieces of what the search index has of a contact, from all over it: by them a trace would be found. Where the
    /// index has lost the line itself, pieces of the name: its trigrams may be there still.
    pub fn indexed_pieces(&self, contact_id: i64) -> Result<Vec<String>> {
        let words: Option<String> = self
            .db
            .prepare_cached("SELECT words FROM search WHERE rowid = :contact_id")?
            .query_row(named_params! { ":contact_id": contact_id }, |row| row.get(0))
            .optional()?;
        let words = match words {
            Some(words) => words,
            None => fold(self.name_of(contact_id)?.display().trim()),
        };
        let signs: Vec<char> = words.chars().collect();
        let last = signs.len().saturating_sub(TRIGRAM);
        let mut places: Vec<usize> = (0..PROBES).map(|probe| last * probe / (PROBES - 1)).collect();
        places.dedup();
        let pieces = places.into_iter().filter_map(|place| signs.get(place..place + TRIGRAM));
        Ok(pieces.map(|piece| piece.iter().collect()).collect())
    }

    /// The rarest pieces of a name that the search index has, the rarest first: by them a trace of the person would be
    /// found.
    pub fn rarest_pieces(&self, name: &str) -> Result<Vec<String>> {
        let signs: Vec<char> = fold(name.trim()).chars().collect();
        let mut pieces: Vec<String> =
            signs.windows(TRIGRAM).map(|piece| piece.iter().collect()).collect();
        pieces.sort_unstable();
        pieces.dedup();
        let mut counted = pieces
            .into_iter()
            .map(|piece| Ok((self.carriers(&piece)?, piece)))
            .collect::<Result<Vec<_>>>()?;
        counted.retain(|(carriers, _)| 0 < *carriers);
        counted.sort();
        Ok(counted.into_iter().map(|(_, piece)| piece).take(PROBES).collect())
    }

    /// How many lines of the index carry a piece, counted no further than tells rare from common.
    fn carriers(&self, piece: &str) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached(include_str!("erasure/carriers.sql"))?
            .query_row(named_params! { ":piece": quoted(&[piece]), ":enough": ENOUGH }, |row| {
                row.get(0)
            })?)
    }

    /// Whether the index leads from any of the pieces to a contact's row, whatever is left of the row itself.
    pub fn index_leads_to(&self, contact_id: i64, pieces: &[String]) -> Result<bool> {
        let mut statement = self.db.prepare_cached(include_str!("erasure/leads_to.sql"))?;
        for piece in pieces {
            let found: bool = statement.query_row(
                named_params! { ":piece": quoted(&[piece]), ":contact_id": contact_id },
                |row| row.get(0),
            )?;
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a row of the contact is left under its uid, or a line of the index under its row.
    pub fn has_residue(&self, uid: Uid, contact_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(include_str!("erasure/residue.sql"))?
            .query_row(named_params! { ":uid": uid, ":contact_id": contact_id }, |row| {
                row.get(0)
            })?)
    }

    pub fn add_receipt(&self, uid: Uid, receipt: &StoredReceipt) -> Result<()> {
        self.db.prepare_cached(include_str!("erasure/add_receipt.sql"))?.execute(
            named_params! {
                ":uid": uid,
                ":subject_uid": receipt.subject,
                ":erased_at": Moment(receipt.erased_at),
                ":body": receipt.body,
            },
        )?;
        Ok(())
    }

    pub fn receipt(&self, uid: Uid) -> Result<StoredReceipt> {
        self.db
            .prepare_cached(
                "SELECT subject_uid, erased_at, log_truncated, body FROM receipt WHERE uid = :uid",
            )?
            .query_row(named_params! { ":uid": uid }, |row| {
                Ok(StoredReceipt {
                    subject: row.get("subject_uid")?,
                    erased_at: row.get::<_, Moment>("erased_at")?.0,
                    log_truncated: row.get("log_truncated")?,
                    body: row.get("body")?,
                })
            })
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Contact))
    }

    /// The receipts of one contact's erasures, the latest first.
    pub fn receipts_of(&self, subject: Uid) -> Result<Vec<Uid>> {
        self.db
            .prepare_cached(
                "SELECT uid FROM receipt WHERE subject_uid = :subject ORDER BY id DESC",
            )?
            .query_and_then(named_params! { ":subject": subject }, |row| Ok(row.get(0)?))?
            .collect()
    }

    /// The receipt that follows the row `after`.
    pub fn receipt_after(&self, after: i64) -> Result<Option<(i64, Uid)>> {
        Ok(self
            .db
            .prepare_cached("SELECT id, uid FROM receipt WHERE :after < id ORDER BY id LIMIT 1")?
            .query_row(named_params! { ":after": after }, |row| {
                Ok((row.get("id")?, row.get("uid")?))
            })
            .optional()?)
    }

    /// Whether an erasure is still waiting for the log to be emptied.
    pub fn awaits_truncation(&self) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM receipt WHERE log_truncated = 0)")?
            .query_row([], |row| row.get(0))?)
    }

    pub fn note_truncation(&self) -> Result<()> {
        self.db
            .prepare_cached("UPDATE receipt SET log_truncated = 1 WHERE log_truncated = 0")?
            .execute([])?;
        Ok(())
    }
}
