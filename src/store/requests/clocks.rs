//! Derived clocks: one row a demand, and the counts that are kept of them.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::named_params;

use crate::domain::deadline::{ClockStatus, Extension};
use crate::domain::ids::CaseNumber;
use crate::domain::right::Right;
use crate::store::codec::{Moment, Word, day};
use crate::store::{Result, Store, StoreError};

/// The days of a demand's clock, as derived rows hold them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockRow {
    pub received_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub aim_for: Option<NaiveDate>,
    pub notice_by: Option<NaiveDate>,
    pub status: ClockStatus,
    pub extension: Extension,
    /// Absent while the demand is open.
    pub answered_on: Option<NaiveDate>,
}

/// How many demands of a right were answered after so many days, in time or not; without days they are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub right: Right,
    pub days: Option<u32>,
    pub in_time: bool,
    pub count: u32,
}

/// A case whose extension or refusal can still be announced in time; once extended, its refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenNotice {
    pub number: CaseNumber,
    pub requester: String,
    pub rights: Vec<Right>,
    pub notice_by: NaiveDate,
    /// Extended already: only a refusal has still to leave by that day (R 12(4)).
    pub extended: bool,
}

impl Store {
    /// Writes the derived clock of one demand.
    pub fn put_clock(&self, request_id: i64, right: Right, clock: ClockRow) -> Result<()> {
        self.db.prepare_cached(include_str!("put_clock.sql"))?.execute(named_params! {
            ":request_id": request_id,
            ":right": right.code(),
            ":received_on": day(clock.received_on),
            ":due_on": clock.due_on.map(day),
            ":aim_for": clock.aim_for.map(day),
            ":notice_by": clock.notice_by.map(day),
            ":status": Word(clock.status),
            ":extension": Word(clock.extension),
            ":answered_on": clock.answered_on.map(day),
            ":open": clock.answered_on.is_none(),
        })?;
        Ok(())
    }

    /// The derived clocks of one request.
    pub fn clocks_of(&self, request_id: i64) -> Result<Vec<(Right, ClockRow)>> {
        self.db
            .prepare_cached(include_str!("clocks.sql"))?
            .query_and_then(named_params! { ":request_id": request_id }, |row| {
                let right: String = row.get("right")?;
                let right =
                    Right::from_code(&right).ok_or(StoreError::Unreadable("demand.right"))?;
                let clock = ClockRow {
                    received_on: row.get("received_on")?,
                    due_on: row.get("due_on")?,
                    aim_for: row.get("aim_for")?,
                    notice_by: row.get("notice_by")?,
                    status: row.get::<_, Word<ClockStatus>>("status")?.0,
                    extension: row.get::<_, Word<Extension>>("extension")?.0,
                    answered_on: row.get("answered_on")?,
                };
                Ok((right, clock))
            })?
            .collect()
    }

    /// How many cases have an open demand that is due by a day.
    pub fn count_requests_due(&self, by: NaiveDate) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached(include_str!("count_due.sql"))?
            .query_row(named_params! { ":by": day(by) }, |row| row.get(0))?)
    }

    /// Cases whose extension or refusal can still be announced in time, the most urgent first.
    pub fn notices(&self, today: NaiveDate, limit: u32) -> Result<Vec<OpenNotice>> {
        self.db
            .prepare_cached(include_str!("notices.sql"))?
            .query_and_then(named_params! { ":today": day(today), ":limit": limit }, |row| {
                let rights: String = row.get("rights")?;
                let mut rights: Vec<Right> =
                    rights.split(',').filter_map(Right::from_code).collect();
                rights.sort_unstable();
                Ok(OpenNotice {
                    number: CaseNumber { year: row.get("year")?, sequence: row.get("sequence")? },
                    requester: row.get("requester")?,
                    rights,
                    notice_by: row.get("notice_by")?,
                    extended: row.get("extended")?,
                })
            })?
            .collect()
    }

    /// What became of the demands received in a year, by right and days, the quickest first.
    pub fn tally(&self, year: i32) -> Result<Vec<Tally>> {
        self.db
            .prepare_cached(include_str!("tally.sql"))?
            .query_and_then(named_params! { ":year": year }, |row| {
                let right: String = row.get("right")?;
                Ok(Tally {
                    right: Right::from_code(&right)
                        .ok_or(StoreError::Unreadable("clock_tally.right"))?,
                    days: u32::try_from(row.get::<_, i64>("days")?).ok(),
                    in_time: row.get("in_time")?,
                    count: row.get("count")?,
                })
            })?
            .collect()
    }

    /// How many counts differ from what counting the rows again gives.
    pub fn tally_differences(&self) -> Result<u64> {
        let count: u32 =
            self.db.query_row(include_str!("tally_differences.sql"), [], |row| row.get(0))?;
        Ok(count.into())
    }

    /// Keeps the versions under which a demand was answered, or lets them go when it is open again.
    pub fn keep_versions(&self, request_id: i64, right: Right, answered: bool) -> Result<()> {
        let (policy, calendar) = if answered {
            (self.current_policy_id()?, self.current_calendar_id()?)
        } else {
            (None, None)
        };
        self.db.prepare_cached(include_str!("keep_versions.sql"))?.execute(named_params! {
            ":policy_id": policy, ":calendar_id": calendar, ":request_id": request_id, ":right": right.code(),
        })?;
        Ok(())
    }

    /// As [`Store::keep_versions`] for every answered demand that has none yet.
    pub fn keep_all_versions(&self) -> Result<()> {
        self.db.prepare_cached(include_str!("keep_all_versions.sql"))?.execute(named_params! {
            ":policy_id": self.current_policy_id()?, ":calendar_id": self.current_calendar_id()?,
        })?;
        Ok(())
    }

    /// Marks the adoption of a policy as taken back: the one before is in force again.
    pub fn withdraw_policy(&self, id: i64, at: DateTime<Utc>) -> Result<()> {
        self.db
            .prepare_cached("UPDATE policy SET withdrawn_at = :at WHERE id = :id")?
            .execute(named_params! { ":at": Moment(at), ":id": id })?;
        Ok(())
    }
}
