//! Closed cases that clean themselves: what sources found, then everything that names somebody.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::ids::CaseNumber;
use crate::store::codec::day;
use crate::store::{Result, Store};

/// What a cleaning takes from a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleaning {
    /// The files that sources found.
    Collected,
    /// Messages, letters, words and names: a line of statistics stays.
    Names,
}

impl Store {
    /// Cases closed before a day from which a cleaning has still something to take, the oldest first.
    pub fn cases_to_clean(
        &self,
        cleaning: Cleaning,
        closed_before: NaiveDate,
    ) -> Result<Vec<(i64, CaseNumber, NaiveDate)>> {
        let query = match cleaning {
            Cleaning::Collected => include_str!("clean_collected.sql"),
            Cleaning::Names => include_str!("clean_names.sql"),
        };
        self.db
            .prepare_cached(query)?
            .query_and_then(named_params! { ":closed_before": day(closed_before) }, |row| {
                let number = CaseNumber { year: row.get("year")?, sequence: row.get("sequence")? };
                Ok((row.get("id")?, number, row.get("closed_on")?))
            })?
            .collect()
    }

    /// Deletes what sources found for a case; the errands themselves stay.
    pub fn drop_collected(&self, request_id: i64) -> Result<()> {
        self.db
            .prepare_cached(include_str!("drop_collected.sql"))?
            .execute(named_params! { ":id": request_id })?;
        self.drop_unused_content()
    }

    /// Leaves of a case its number, its rights, its facts and their days: nothing that names anybody.
    pub fn reduce_to_statistics(&self, request_id: i64) -> Result<()> {
        for statement in [
            "DELETE FROM message WHERE request_id = :id",
            "DELETE FROM package WHERE request_id = :id",
            "DELETE FROM errand WHERE request_id = :id",
            "DELETE FROM request_note WHERE request_id = :id",
            include_str!("forget.sql"),
        ] {
            self.db.prepare_cached(statement)?.execute(named_params! { ":id": request_id })?;
        }
        self.drop_unused_content()
    }
}
