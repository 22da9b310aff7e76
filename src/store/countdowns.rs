//! Derived countdowns: one row a file, and what the Retention and Today pages ask of them.

mod lists;
mod rebuild;
mod tally;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::codec::{Day, Word, day};
use super::{Result, Store};
use crate::domain::contact::PersonName;
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;

pub use lists::LastDays;
pub use rebuild::CountedFile;
pub use tally::Tallied;

/// The derived row of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountdownRow {
    pub rule: String,
    pub phase: Phase,
    pub expires_on: Option<NaiveDate>,
    pub changes_on: Option<NaiveDate>,
}

/// A file that is due, with the contact's name.
#[derive(Clone, Debug)]
pub struct DueFile {
    pub contact: Uid,
    pub name: PersonName,
    pub activity: String,
    pub countdown: CountdownRow,
}

impl Store {
    /// Writes a file's countdown, and counts it where it now stands: the one way to write either.
    pub fn put_countdown(&self, file_id: i64, row: &CountdownRow) -> Result<()> {
        self.tally_down(file_id)?;
        self.write_countdown(file_id, row)?;
        self.tally_up(file_id, row)
    }

    pub fn delete_countdown(&self, file_id: i64) -> Result<()> {
        self.tally_down(file_id)?;
        self.remove_countdown(file_id)
    }

    fn write_countdown(&self, file_id: i64, row: &CountdownRow) -> Result<()> {
        self.db.prepare_cached(include_str!("countdowns/put.sql"))?.execute(named_params! {
            ":file_id": file_id,
            ":rule": row.rule,
            ":phase": Word(row.phase),
            ":expires_on": row.expires_on.map(day),
            ":changes_on": row.changes_on.map(day),
        })?;
        Ok(())
    }

    fn remove_countdown(&self, file_id: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM countdown WHERE file_id = :file_id")?
            .execute(named_params! { ":file_id": file_id })?;
        Ok(())
    }

    pub fn countdown(&self, file_id: i64) -> Result<Option<CountdownRow>> {
        self.db
            .prepare_cached("SELECT rule, phase, expires_on, changes_on FROM countdown WHERE file_id = :file_id")?
            .query_and_then(named_params! { ":file_id": file_id }, countdown_row)?
            .next()
            .transpose()
    }
}

fn countdown_row(row: &Row<'_>) -> Result<CountdownRow> {
    Ok(CountdownRow {
        rule: row.get("rule")?,
        phase: row.get::<_, Word<Phase>>("phase")?.0,
        expires_on: row.get::<_, Option<Day>>("expires_on")?.map(|day| day.0),
        changes_on: row.get::<_, Option<Day>>("changes_on")?.map(|day| day.0),
    })
}
