//! Merging two contacts' rows, and what tells afterwards whose each row was.

mod undo;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

pub use undo::{Following, JoinedFile, KeptDatum, Undo, Way};

use super::codec::{Moment, Word, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::contact::{ContactDraft, PersonName};
use crate::domain::ids::Uid;
use crate::domain::merge::missing_ways;
use crate::domain::retention::FileState;
use crate::domain::right::Basis;

/// A value as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDatum {
    pub id: i64,
    pub kept: KeptDatum,
}

/// A merge that can be undone.
#[derive(Clone, Debug)]
pub struct StoredMerge {
    pub id: i64,
    pub other: Uid,
    pub merged_on: NaiveDate,
    pub undo: Undo,
}

/// What stands on a file's own row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileRow {
    pub basis: Option<Basis>,
    pub state: FileState,
    pub collection_id: i64,
}

impl Store {
    /// The rows of a contact in a table.
    pub fn rows_following(&self, what: Following, contact_id: i64) -> Result<Vec<i64>> {
        let select = format!("SELECT id FROM {} WHERE contact_id = :id ORDER BY id", what.table());
        self.db
            .prepare_cached(&select)?
            .query_and_then(named_params! { ":id": contact_id }, |row| Ok(row.get(0)?))?
            .collect()
    }

    /// Gives a row to a contact; false when it is no longer there.
    pub fn give_row(&self, what: Following, row: i64, to: i64) -> Result<bool> {
        let update = match what {
            Following::Request => {
                "UPDATE request SET contact_id = :to, contact_uid = (SELECT uid FROM contact WHERE id = :to)
                 WHERE id = :row"
                    .to_owned()
            }
            Following::Note
            | Following::ContactAttachment
            | Following::Collection
            | Following::Package
            | Following::Duty
            | Following::File => {
                format!("UPDATE {} SET contact_id = :to WHERE id = :row", what.table())
            }
        };
        let changed =
            self.db.prepare_cached(&update)?.execute(named_params! { ":to": to, ":row": row })?;
        Ok(0 < changed)
    }

    /// Adds the ways that a contact does not have yet; the rows that were added.
    pub fn add_missing_ways(&self, to: i64, draft: &ContactDraft) -> Result<Vec<(Way, i64)>> {
        let missing = missing_ways(&self.ways_of(to)?, draft);
        let last = [Way::Email, Way::Phone, Way::PostalAddress]
            .map(|way| Ok::<_, StoreError>((way, self.last_way(way)?)));
        self.add_ways(to, &missing)?;
        let mut added = Vec::new();
        for before in last {
            let (way, last) = before?;
            let select =
                format!("SELECT id FROM {} WHERE contact_id = :id AND id > :last", way.table());
            let mut statement = self.db.prepare_cached(&select)?;
            let rows = statement
                .query_map(named_params! { ":id": to, ":last": last }, |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<i64>>>()?;
            added.extend(rows.into_iter().map(|row| (way, row)));
        }
        Ok(added)
    }

    fn last_way(&self, way: Way) -> Result<i64> {
        let select = format!("SELECT ifnull(max(id), 0) FROM {}", way.table());
        Ok(self.db.prepare_cached(&select)?.query_row([], |row| row.get(0))?)
    }

    pub fn delete_way(&self, way: Way, row: i64) -> Result<()> {
        let delete = format!("DELETE FROM {} WHERE id = :row", way.table());
        self.db.prepare_cached(&delete)?.execute(named_params! { ":row": row })?;
        Ok(())
    }

    pub fn rename_contact(&self, contact_id: i64, name: &PersonName) -> Result<()> {
        self.db.prepare_cached(include_str!("contacts/replace.sql"))?.execute(named_params! {
            ":id": contact_id,
            ":given_name": name.given.trim(),
            ":family_name": name.family.trim(),
            ":organisation": name.organisation.trim(),
            ":title": name.title.trim(),
            ":sort_key": name.sort_key(),
        })?;
        Ok(())
    }

    /// When a contact was first written.
    pub fn contact_created_at(&self, contact_id: i64) -> Result<DateTime<Utc>> {
        Ok(self
            .db
            .prepare_cached("SELECT created_at FROM contact WHERE id = :id")?
            .query_row(named_params! { ":id": contact_id }, |row| row.get::<_, Moment>(0))?
            .0)
    }

    pub fn add_merge(&self, kept_id: i64, other: Uid, on: NaiveDate, undo: &Undo) -> Result<()> {
        let undo = serde_json::to_string(undo)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("merge.undo"))?;
        self.db
            .prepare_cached(
                "INSERT INTO merge (kept_id, other_uid, merged_on, undo) VALUES (:kept_id, :other, :on, :undo)",
            )?
            .execute(
                named_params! { ":kept_id": kept_id, ":other": other, ":on": day(on), ":undo": undo },
            )?;
        Ok(())
    }

    /// The last merge into a contact that can still be undone.
    pub fn last_merge(&self, kept_id: i64) -> Result<Option<StoredMerge>> {
        let row = self
            .db
            .prepare_cached(include_str!("merges/last.sql"))?
            .query_row(named_params! { ":kept_id": kept_id }, |row| {
                let undo: String = row.get("undo")?;
                Ok((row.get("id")?, row.get("other_uid")?, row.get("merged_on")?, undo))
            })
            .optional()?;
        let Some((id, other, merged_on, undo)) = row else { return Ok(None) };
        let undo = serde_json::from_str(&undo)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("merge.undo"))?;
        Ok(Some(StoredMerge { id, other, merged_on, undo }))
    }

    pub fn count_merges(&self, kept_id: i64) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached("SELECT count(*) FROM merge WHERE kept_id = :kept_id")?
            .query_row(named_params! { ":kept_id": kept_id }, |row| row.get(0))?)
    }

    pub fn drop_merge(&self, id: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM merge WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        Ok(())
    }

    /// Forgets by what the merges into a contact could be undone.
    pub fn drop_merges_of(&self, kept_id: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM merge WHERE kept_id = :kept_id")?
            .execute(named_params! { ":kept_id": kept_id })?;
        Ok(())
    }

    /// Forgets the merges from before a day.
    pub fn drop_merges_before(&self, before: NaiveDate) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM merge WHERE merged_on < :before")?
            .execute(named_params! { ":before": day(before) })?;
        Ok(())
    }

    pub fn file_row(&self, file_id: i64) -> Result<FileRow> {
        self.db
            .prepare_cached("SELECT basis, state, collection_id FROM file WHERE id = :id")?
            .query_row(named_params! { ":id": file_id }, |row| {
                Ok(FileRow {
                    basis: row.get::<_, Option<Word<Basis>>>("basis")?.map(|word| word.0),
                    state: row.get::<_, Word<FileState>>("state")?.0,
                    collection_id: row.get("collection_id")?,
                })
            })
            .optional()?
            .ok_or(StoreError::NotFound(Kind::File))
    }

    pub fn put_file_row(&self, file_id: i64, row: &FileRow) -> Result<()> {
        self.db.prepare_cached(include_str!("merges/put_file.sql"))?.execute(named_params! {
            ":id": file_id,
            ":basis": row.basis.map(Word),
            ":state": Word(row.state),
            ":collection_id": row.collection_id,
        })?;
        Ok(())
    }

    /// Makes the row of a file anew that had been taken up into another.
    pub fn add_file_again(&self, contact_id: i64, uid: Uid, file: &JoinedFile) -> Result<i64> {
        self.db.prepare_cached(include_str!("contacts/add_file.sql"))?.execute(named_params! {
            ":uid": uid,
            ":contact_id": contact_id,
            ":activity": file.activity,
            ":basis": file.basis.map(Word),
            ":state": Word(file.state),
            ":collection_id": file.collection_id,
        })?;
        Ok(self.db.last_insert_rowid())
    }

    /// Deletes the row of a file whose facts and data have gone to another.
    pub fn delete_file_row(&self, file_id: i64) -> Result<()> {
        self.tally_down(file_id)?;
        self.db
            .prepare_cached("DELETE FROM file WHERE id = :id")?
            .execute(named_params! { ":id": file_id })?;
        Ok(())
    }

    /// Gives every fact of a file to another file; the rows that were given.
    pub fn give_facts(&self, from: i64, to: i64) -> Result<Vec<i64>> {
        let facts = self
            .db
            .prepare_cached("SELECT id FROM file_fact WHERE file_id = :from ORDER BY id")?
            .query_map(named_params! { ":from": from }, |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        self.db
            .prepare_cached("UPDATE file_fact SET file_id = :to WHERE file_id = :from")?
            .execute(named_params! { ":from": from, ":to": to })?;
        Ok(facts)
    }

    pub fn give_fact(&self, fact: i64, to: i64) -> Result<()> {
        self.db
            .prepare_cached(
                "UPDATE file_fact SET file_id = :to WHERE id = :fact OR corrects = :fact",
            )?
            .execute(named_params! { ":fact": fact, ":to": to })?;
        Ok(())
    }

    /// The last fact of a file, by its row.
    pub fn last_fact(&self, file_id: i64) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached("SELECT ifnull(max(id), 0) FROM file_fact WHERE file_id = :id")?
            .query_row(named_params! { ":id": file_id }, |row| row.get(0))?)
    }

    /// Notes on another file as well what a person asked, or a claim needs, since a fact of this one.
    pub fn copy_rights(&self, from: i64, to: i64, after: i64) -> Result<()> {
        self.db
            .prepare_cached(include_str!("merges/copy_rights.sql"))?
            .execute(named_params! { ":from": from, ":to": to, ":after": after })?;
        Ok(())
    }

    /// A file's values with their rows, in the order of [`Store::data_of`].
    pub fn stored_data_of(&self, file_id: i64) -> Result<Vec<StoredDatum>> {
        self.db
            .prepare_cached(include_str!("merges/data.sql"))?
            .query_and_then(named_params! { ":file_id": file_id }, |row| {
                let datum = super::contacts::stored_datum(row)?;
                let kept = KeptDatum { collection_id: row.get("collection_id")?, datum };
                Ok(StoredDatum { id: row.get("id")?, kept })
            })?
            .collect()
    }

    pub fn give_datum(&self, datum: i64, to: i64) -> Result<()> {
        self.db
            .prepare_cached("UPDATE datum SET file_id = :to WHERE id = :datum")?
            .execute(named_params! { ":datum": datum, ":to": to })?;
        Ok(())
    }

    pub fn delete_datum(&self, datum: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM datum WHERE id = :datum")?
            .execute(named_params! { ":datum": datum })?;
        Ok(())
    }

    /// The days on which something of a contact was erased, with how far, as the ledger has it.
    pub fn erasures_of(&self, contact: Uid) -> Result<Vec<(String, NaiveDate)>> {
        self.db
            .prepare_cached("SELECT detail, on_day FROM ledger WHERE kind = 'erasure' AND subject = :subject ORDER BY id")?
            .query_and_then(named_params! { ":subject": contact.to_string() }, |row| {
                Ok((row.get("detail")?, row.get("on_day")?))
            })?
            .collect()
    }
}
