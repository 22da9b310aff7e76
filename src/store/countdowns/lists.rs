//! Lists of files by their last day. One index has them by rule and phase in the order of days; a list that spans several
//! takes the first of each.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::{DueFile, countdown_row};
use crate::domain::contact::PersonName;
use crate::domain::retention::Phase;
use crate::store::codec::{Word, day};
use crate::store::{Result, Store};

/// Which files of a list, by their last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDays {
    /// On that day or before.
    By(NaiveDate),
    /// After that day, and files that have none.
    After(NaiveDate),
    All,
}

/// A file of a list: its last day, and its row.
type Listed = (Option<NaiveDate>, i64);

impl Store {
    /// Contacts with a file whose phase has changed by `today` without a write.
    pub fn contacts_changing_by(&self, today: NaiveDate, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("changing.sql"))?
            .query_and_then(named_params! { ":today": day(today), ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    /// Files whose last day is on or before `by`, the oldest first; then held ones.
    pub fn due_files(&self, by: NaiveDate, limit: u32) -> Result<Vec<DueFile>> {
        let mut listed = Vec::new();
        for (rule, phase) in self.counted_phases()? {
            // Of who objected the record goes at once: the day is that of the mark on the suppression list.
            let objected = phase == Phase::SuppressionOnly;
            let days = if objected { LastDays::All } else { LastDays::By(by) };
            listed.extend(self.dated_files(&rule, phase, days, limit)?);
            if phase == Phase::Held {
                listed.extend(self.undated_files(&rule, phase, limit)?);
            }
        }
        self.first_of(listed, limit)
    }

    /// Files of a rule in any of some phases, the oldest first; those without a last day at the end.
    pub fn files_in_phases(
        &self,
        rule: &str,
        phases: &[Phase],
        days: LastDays,
        limit: u32,
    ) -> Result<Vec<DueFile>> {
        let mut listed = Vec::new();
        for phase in phases {
            listed.extend(self.dated_files(rule, *phase, days, limit)?);
            if !matches!(days, LastDays::By(_)) {
                listed.extend(self.undated_files(rule, *phase, limit)?);
            }
        }
        self.first_of(listed, limit)
    }

    /// The rules and phases in which any file stands.
    fn counted_phases(&self) -> Result<Vec<(String, Phase)>> {
        self.db
            .prepare_cached(
                "SELECT DISTINCT rule, phase FROM countdown_tally WHERE lot_id = 0 AND count > 0",
            )?
            .query_and_then([], |row| Ok((row.get(0)?, row.get::<_, Word<Phase>>(1)?.0)))?
            .collect()
    }

    fn dated_files(
        &self,
        rule: &str,
        phase: Phase,
        days: LastDays,
        limit: u32,
    ) -> Result<Vec<Listed>> {
        let (after, by) = match days {
            LastDays::By(by) => (None, Some(by)),
            LastDays::After(after) => (Some(after), None),
            LastDays::All => (None, None),
        };
        self.db
            .prepare_cached(include_str!("dated.sql"))?
            .query_and_then(
                named_params! {
                    ":rule": rule, ":phase": Word(phase), ":after": after.map(day).unwrap_or_default(),
                    ":by": by.map_or_else(|| "9999-12-31".to_owned(), day), ":limit": limit,
                },
                |row| Ok((row.get("expires_on")?, row.get("file_id")?)),
            )?
            .collect()
    }

    fn undated_files(&self, rule: &str, phase: Phase, limit: u32) -> Result<Vec<Listed>> {
        self.db
            .prepare_cached(include_str!("undated.sql"))?
            .query_and_then(
                named_params! { ":rule": rule, ":phase": Word(phase), ":limit": limit },
                |row| Ok((None, row.get("file_id")?)),
            )?
            .collect()
    }

    fn first_of(&self, mut listed: Vec<Listed>, limit: u32) -> Result<Vec<DueFile>> {
        listed
            .sort_unstable_by_key(|(last_day, file_id)| (last_day.is_none(), *last_day, *file_id));
        listed.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let mut read = self.db.prepare_cached(include_str!("due.sql"))?;
        let mut files = Vec::with_capacity(listed.len());
        for (_, file_id) in listed {
            files.extend(read.query_and_then(named_params! { ":file_id": file_id }, due_file)?);
        }
        files.into_iter().collect()
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
