//! Reading contacts: one whole, or lines of a list.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::domain::archive::Archive;
use crate::domain::contact::{ContactDraft, PersonName, PostalAddress, fold};
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;
use crate::store::codec::Word;
use crate::store::{Kind, Result, Store, StoreError};

/// A contact's name and ways to reach it.
#[derive(Clone, Debug)]
pub struct StoredContact {
    pub id: i64,
    pub uid: Uid,
    pub name: PersonName,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
}

#[derive(Clone, Debug)]
pub struct StoredNote {
    pub id: i64,
    pub written_on: NaiveDate,
    pub body: String,
}

#[derive(Clone, Debug)]
pub struct StoredAttachment {
    pub name: String,
    pub media_type: String,
    pub sha256: [u8; 32],
    pub bytes: u64,
}

/// The most e-mails, telephones and addresses that one contact has.
#[derive(Clone, Copy, Debug)]
pub struct MostWays {
    pub emails: usize,
    pub phones: usize,
    pub addresses: usize,
}

/// A line of a list.
#[derive(Clone, Debug)]
pub struct ContactRow {
    pub id: i64,
    pub uid: Uid,
    pub name: PersonName,
    pub email: Option<String>,
    pub sort_key: String,
    pub files: Vec<(String, Option<Phase>, Option<NaiveDate>)>,
}

impl Store {
    pub fn contact(&self, uid: Uid) -> Result<StoredContact> {
        let (id, name) = self
            .db
            .prepare_cached(include_str!("by_uid.sql"))?
            .query_row(named_params! { ":uid": uid }, |row| Ok((row.get("id")?, person_name(row)?)))
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Contact))?;
        let ContactDraft { emails, phones, addresses, .. } = self.ways_of(id)?;
        Ok(StoredContact { id, uid, name, emails, phones, addresses })
    }

    pub(in crate::store) fn name_of(&self, contact_id: i64) -> Result<PersonName> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT given_name, family_name, organisation, title FROM contact WHERE id = :id",
            )?
            .query_row(named_params! { ":id": contact_id }, person_name)?)
    }

    /// The ways to reach a contact, in the order of entry.
    pub fn ways_of(&self, contact_id: i64) -> Result<ContactDraft> {
        let emails = "SELECT address FROM email WHERE contact_id = :contact_id ORDER BY id";
        let phones = "SELECT number FROM phone WHERE contact_id = :contact_id ORDER BY id";
        Ok(ContactDraft {
            emails: self.texts_of(emails, contact_id)?,
            phones: self.texts_of(phones, contact_id)?,
            addresses: self.addresses_of(contact_id)?,
            ..ContactDraft::default()
        })
    }

    fn texts_of(&self, query: &'static str, contact_id: i64) -> Result<Vec<String>> {
        self.db
            .prepare_cached(query)?
            .query_and_then(named_params! { ":contact_id": contact_id }, |row| Ok(row.get(0)?))?
            .collect()
    }

    fn addresses_of(&self, contact_id: i64) -> Result<Vec<PostalAddress>> {
        self.db
            .prepare_cached(include_str!("addresses.sql"))?
            .query_and_then(named_params! { ":contact_id": contact_id }, |row| {
                Ok(PostalAddress {
                    street: row.get("street")?,
                    postcode: row.get("postcode")?,
                    city: row.get("city")?,
                    country: row.get("country")?,
                })
            })?
            .collect()
    }

    pub fn notes_of(&self, contact_id: i64) -> Result<Vec<StoredNote>> {
        self.db
            .prepare_cached("SELECT id, written_on, body FROM note WHERE contact_id = :contact_id ORDER BY written_on, id")?
            .query_and_then(named_params! { ":contact_id": contact_id }, |row| {
                Ok(StoredNote {
                    id: row.get("id")?,
                    written_on: row.get("written_on")?,
                    body: row.get("body")?,
                })
            })?
            .collect()
    }

    pub fn contact_attachments(&self, contact_id: i64) -> Result<Vec<StoredAttachment>> {
        self.db
            .prepare_cached(include_str!("attachments.sql"))?
            .query_and_then(named_params! { ":contact_id": contact_id }, stored_attachment)?
            .collect()
    }

    /// The bytes of an attachment.
    pub fn attachment_bytes(&self, attachment: &StoredAttachment) -> Result<Vec<u8>> {
        self.content(attachment.sha256)
    }

    /// At most `limit` contacts in the order of names, from behind a place.
    pub fn contacts_page(
        &self,
        after: (&str, i64),
        archive: Archive,
        limit: u32,
    ) -> Result<Vec<ContactRow>> {
        let rows: Vec<ContactRow> = self
            .db
            .prepare_cached(include_str!("page.sql"))?
            .query_and_then(
                named_params! { ":sort_key": after.0, ":id": after.1, ":archive": archive == Archive::With, ":limit": limit },
                contact_row,
            )?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_files(row)).collect()
    }

    /// The lines of these contacts, in the order of names.
    pub fn contact_rows(&self, ids: &[i64]) -> Result<Vec<ContactRow>> {
        let mut statement = self.db.prepare_cached(include_str!("row.sql"))?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(row) =
                statement.query_and_then(named_params! { ":id": id }, contact_row)?.next()
            {
                rows.push(self.with_files(row?)?);
            }
        }
        rows.sort_by(|left, right| left.sort_key.cmp(&right.sort_key).then(left.id.cmp(&right.id)));
        Ok(rows)
    }

    /// The contacts that are known by an e-mail address.
    pub fn contacts_by_email(&self, address: &str) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("by_email.sql"))?
            .query_and_then(named_params! { ":folded": fold(address) }, |row| Ok(row.get(0)?))?
            .collect()
    }

    fn with_files(&self, mut row: ContactRow) -> Result<ContactRow> {
        row.files = self
            .db
            .prepare_cached(include_str!("file_lines.sql"))?
            .query_and_then(named_params! { ":contact_id": row.id }, |file| {
                Ok((
                    file.get("activity")?,
                    file.get::<_, Option<Word<Phase>>>("phase")?.map(|word| word.0),
                    file.get("expires_on")?,
                ))
            })?
            .collect::<Result<_>>()?;
        Ok(row)
    }

    pub fn most_ways(&self) -> Result<MostWays> {
        let count = |row: &Row<'_>, name| row.get(name).map(|count: u32| count as usize);
        Ok(self.db.prepare_cached(include_str!("most_ways.sql"))?.query_row([], |row| {
            Ok(MostWays {
                emails: count(row, "emails")?,
                phones: count(row, "phones")?,
                addresses: count(row, "addresses")?,
            })
        })?)
    }

    pub fn count_contacts(&self) -> Result<u32> {
        Ok(self.db.prepare_cached(include_str!("count.sql"))?.query_row([], |row| row.get(0))?)
    }

    /// Whether the tally of contacts differs from their counting.
    pub fn contact_tally_differs(&self) -> Result<bool> {
        let differs = "SELECT (SELECT count FROM contact_tally) <> (SELECT count(*) FROM contact)";
        Ok(self.db.prepare_cached(differs)?.query_row([], |row| row.get(0))?)
    }
}

fn person_name(row: &Row<'_>) -> rusqlite::Result<PersonName> {
    Ok(PersonName {
        given: row.get("given_name")?,
        family: row.get("family_name")?,
        organisation: row.get("organisation")?,
        title: row.get("title")?,
    })
}

fn contact_row(row: &Row<'_>) -> Result<ContactRow> {
    Ok(ContactRow {
        id: row.get("id")?,
        uid: row.get("uid")?,
        name: person_name(row)?,
        email: row.get("email")?,
        sort_key: row.get("sort_key")?,
        files: Vec::new(),
    })
}

pub(in crate::store) fn stored_attachment(row: &Row<'_>) -> Result<StoredAttachment> {
    Ok(StoredAttachment {
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        sha256: row.get("sha256")?,
        bytes: row.get::<_, i64>("bytes")?.cast_unsigned(),
    })
}
