//! Derived countdowns: one row a file, and what the Retention and Today pages ask of them.

mod tally;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::codec::{Word, day};
use super::{Result, Store};
use crate::domain::contact::PersonName;
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;

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
        self.db.prepare_cached(include_str!("countdowns/put.sql"))?.execute(named_params! {
            ":file_id": file_id,
            ":rule": row.rule,
            ":phase": Word(row.phase),
            ":expires_on": row.expires_on.map(day),
            ":changes_on": row.changes_on.map(day),
        })?;
        self.tally_up(file_id, row)
    }

    pub fn delete_countdown(&self, file_id: i64) -> Result<()> {
        self.tally_down(file_id)?;
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

    /// Contacts with a file whose phase has changed by `today` without a write.
    pub fn contacts_changing_by(&self, today: NaiveDate, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("countdowns/changing.sql"))?
            .query_and_then(named_params! { ":today": day(today), ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    /// Files whose last day is on or before `by`, and held ones, the oldest first.
    pub fn due_files(&self, by: NaiveDate, limit: u32) -> Result<Vec<DueFile>> {
        self.db
            .prepare_cached(include_str!("countdowns/due.sql"))?
            .query_and_then(named_params! { ":by": day(by), ":limit": limit }, due_file)?
            .collect()
    }

    /// Files of a rule in either of two phases; `within` says whether they are only those that expire by `soon`, or
    /// only the others.
    pub fn files_in_phases(
        &self,
        rule: &str,
        phases: (Phase, Phase),
        within: Option<bool>,
        soon: NaiveDate,
        limit: u32,
    ) -> Result<Vec<DueFile>> {
        self.db
            .prepare_cached(include_str!("countdowns/part.sql"))?
            .query_and_then(
                named_params! {
                    ":rule": rule, ":phase": Word(phases.0), ":or_phase": Word(phases.1), ":within": within,
                    ":soon": day(soon), ":limit": limit,
                },
                due_file,
            )?
            .collect()
    }
}

fn due_file(row: &Row<'_>) -> Result<DueFile> {
    Ok(DueFile {
        contact: row.get("uid")?,
        name: PersonName {
            given: row.get("given_name")?,
            family: row.get("family_name")?,
            organisation: row.get("organisation")?,
            title: String::new(),
        },
        activity: row.get("activity")?,
        countdown: countdown_row(row)?,
    })
}

fn countdown_row(row: &Row<'_>) -> Result<CountdownRow> {
    Ok(CountdownRow {
        rule: row.get("rule")?,
        phase: row.get::<_, Word<Phase>>("phase")?.0,
        expires_on: row.get("expires_on")?,
        changes_on: row.get("changes_on")?,
    })
}
