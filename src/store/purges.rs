//! Purges: what is due all at once, and what became of each record of a plan.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};

use super::codec::{Moment, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::contact::PersonName;
use crate::domain::ids::Uid;

/// A file that a hold or a restriction keeps.
#[derive(Clone, Copy, Debug)]
pub struct HeldRow {
    pub file_id: i64,
    pub contact_id: i64,
    pub contact: Uid,
}

/// A file past its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueRow {
    pub file_id: i64,
    pub contact_id: i64,
    pub contact: Uid,
    pub expires_on: Option<NaiveDate>,
    /// Whether the person ever asked for something.
    pub has_case: bool,
}

/// A purge as stored.
#[derive(Clone, Debug)]
pub struct StoredPurge {
    pub id: i64,
    pub uid: Uid,
    pub begun_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub planned: u32,
}

/// What became of one record of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPurgeLine {
    /// The place in the order in which it was done; not needed for a line to add.
    pub id: i64,
    pub contact: Uid,
    pub activity: String,
    pub rule: String,
    pub expired_on: Option<NaiveDate>,
    pub erased: bool,
    /// The ground of the erasure, or why the record was left.
    pub reason: String,
    /// Nothing was left of the contact; said once a contact.
    pub whole: bool,
}

/// Lines of one rule and one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurgeCount {
    pub rule: String,
    pub erased: bool,
    pub reason: String,
    pub files: u32,
    /// Contacts of which nothing was left.
    pub persons: u32,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
}

impl Store {
    /// The rules under which files are counted.
    pub fn rules_counted(&self) -> Result<Vec<String>> {
        self.db
            .prepare_cached("SELECT DISTINCT rule FROM countdown_tally WHERE count > 0 ORDER BY 1")?
            .query_and_then([], |row| Ok(row.get(0)?))?
            .collect()
    }

    /// The files of a rule that are past their period, at the latest on a day if one is given.
    pub fn due_of_rule(&self, rule: &str, due_by: Option<NaiveDate>) -> Result<Vec<DueRow>> {
        self.db
            .prepare_cached(include_str!("purges/due.sql"))?
            .query_and_then(named_params! { ":rule": rule, ":due_by": due_by.map(day) }, |row| {
                Ok(DueRow {
                    file_id: row.get("file_id")?,
                    contact_id: row.get("contact_id")?,
                    contact: row.get("uid")?,
                    expires_on: row.get("expires_on")?,
                    has_case: row.get("has_case")?,
                })
            })?
            .collect()
    }

    /// The files of a rule that a hold or a restriction keeps, with their contacts.
    pub fn held_of_rule(&self, rule: &str) -> Result<Vec<HeldRow>> {
        self.db
            .prepare_cached(include_str!("purges/held.sql"))?
            .query_and_then(named_params! { ":rule": rule }, |row| {
                Ok(HeldRow {
                    file_id: row.get("file_id")?,
                    contact_id: row.get("contact_id")?,
                    contact: row.get("uid")?,
                })
            })?
            .collect()
    }

    /// A contact's uid and name, if it is still there.
    pub fn person(&self, contact_id: i64) -> Result<Option<(Uid, PersonName)>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT uid, given_name, family_name, organisation FROM contact WHERE id = :id",
            )?
            .query_row(named_params! { ":id": contact_id }, |row| {
                let name = PersonName {
                    given: row.get("given_name")?,
                    family: row.get("family_name")?,
                    organisation: row.get("organisation")?,
                    title: String::new(),
                };
                Ok((row.get("uid")?, name))
            })
            .optional()?)
    }

    /// Whether a contact ever asked for something.
    pub fn has_requests(&self, contact_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM request WHERE contact_id = :contact_id)")?
            .query_row(named_params! { ":contact_id": contact_id }, |row| row.get(0))?)
    }

    /// Whether files of any kind hang on a contact.
    pub fn has_attachments(&self, contact_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM contact_attachment WHERE contact_id = :contact_id)",
            )?
            .query_row(named_params! { ":contact_id": contact_id }, |row| row.get(0))?)
    }

    pub fn begin_purge(&self, uid: Uid, planned: u32, at: DateTime<Utc>) -> Result<i64> {
        self.db
            .prepare_cached(
                "INSERT INTO purge (uid, begun_at, planned) VALUES (:uid, :at, :planned)",
            )?
            .execute(named_params! { ":uid": uid, ":at": Moment(at), ":planned": planned })?;
        Ok(self.db.last_insert_rowid())
    }

    pub fn add_purge_line(&self, purge_id: i64, line: &StoredPurgeLine) -> Result<()> {
        let StoredPurgeLine { contact, activity, rule, expired_on, erased, reason, whole, .. } =
            line;
        self.db.prepare_cached(include_str!("purges/add_line.sql"))?.execute(named_params! {
            ":purge_id": purge_id, ":contact_uid": contact, ":activity": activity, ":rule": rule,
            ":expired_on": expired_on.map(day), ":erased": erased, ":reason": reason, ":whole": whole,
        })?;
        Ok(())
    }

    pub fn end_purge(&self, purge_id: i64, at: DateTime<Utc>) -> Result<()> {
        self.db
            .prepare_cached("UPDATE purge SET ended_at = :at WHERE id = :purge_id")?
            .execute(named_params! { ":purge_id": purge_id, ":at": Moment(at) })?;
        Ok(())
    }

    /// Whether a uid is a purge's.
    pub fn is_purge(&self, uid: Uid) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM purge WHERE uid = :uid)")?
            .query_row(named_params! { ":uid": uid }, |row| row.get(0))?)
    }

    pub fn purge(&self, uid: Uid) -> Result<StoredPurge> {
        self.db
            .prepare_cached(
                "SELECT id, uid, begun_at, ended_at, planned FROM purge WHERE uid = :uid",
            )?
            .query_and_then(named_params! { ":uid": uid }, stored_purge)?
            .next()
            .transpose()?
            .ok_or(StoreError::NotFound(Kind::File))
    }

    /// Purges whose process ended before they did.
    pub fn unfinished_purges(&self) -> Result<Vec<StoredPurge>> {
        self.db
            .prepare_cached(
                "SELECT id, uid, begun_at, ended_at, planned FROM purge WHERE ended_at IS NULL",
            )?
            .query_and_then([], stored_purge)?
            .collect()
    }

    /// What a purge did, by rule and reason.
    pub fn purge_counts(&self, purge_id: i64) -> Result<Vec<PurgeCount>> {
        self.db
            .prepare_cached(include_str!("purges/counts.sql"))?
            .query_and_then(named_params! { ":purge_id": purge_id }, |row| {
                Ok(PurgeCount {
                    rule: row.get("rule")?,
                    erased: row.get("erased")?,
                    reason: row.get("reason")?,
                    files: row.get("files")?,
                    persons: row.get("persons")?,
                    first: row.get("first")?,
                    last: row.get("last")?,
                })
            })?
            .collect()
    }

    /// At most `limit` lines behind a place, in the order in which they were done.
    pub fn purge_lines(
        &self,
        purge_id: i64,
        after: i64,
        limit: u32,
    ) -> Result<Vec<StoredPurgeLine>> {
        self.lines_of_purge(include_str!("purges/lines.sql"), purge_id, after, limit)
    }

    /// As [`Store::purge_lines`], but only those that were left.
    pub fn left_purge_lines(
        &self,
        purge_id: i64,
        after: i64,
        limit: u32,
    ) -> Result<Vec<StoredPurgeLine>> {
        self.lines_of_purge(include_str!("purges/left_lines.sql"), purge_id, after, limit)
    }

    fn lines_of_purge(
        &self,
        query: &'static str,
        purge_id: i64,
        after: i64,
        limit: u32,
    ) -> Result<Vec<StoredPurgeLine>> {
        self.db
            .prepare_cached(query)?
            .query_and_then(
                named_params! { ":purge_id": purge_id, ":after": after, ":limit": limit },
                |row| {
                    Ok(StoredPurgeLine {
                        id: row.get("id")?,
                        contact: row.get("contact_uid")?,
                        activity: row.get("activity")?,
                        rule: row.get("rule")?,
                        expired_on: row.get("expired_on")?,
                        erased: row.get("erased")?,
                        reason: row.get("reason")?,
                        whole: row.get("whole")?,
                    })
                },
            )?
            .collect()
    }
}

fn stored_purge(row: &Row<'_>) -> Result<StoredPurge> {
    Ok(StoredPurge {
        id: row.get("id")?,
        uid: row.get("uid")?,
        begun_at: row.get::<_, Moment>("begun_at")?.0,
        ended_at: row.get::<_, Option<Moment>>("ended_at")?.map(|moment| moment.0),
        planned: row.get("planned")?,
    })
}
