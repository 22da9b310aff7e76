//! Versions of the calendar, and the days of open cases that a new version has moved.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::named_params;

use super::codec::{Moment, Word, day};
use super::{Result, Store};
use crate::domain::calendar::{CompanyCalendar, CompanyDay, DayChange};

/// One version of the calendar. The last one is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarVersion {
    pub id: i64,
    pub adopted_at: DateTime<Utc>,
    pub calendar: CompanyCalendar,
}

/// Why the day of an open case was computed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeCause {
    Calendar,
    Policy,
}

/// A day that was computed again, with both days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockChange {
    pub on: NaiveDate,
    pub cause: ChangeCause,
    pub before: Option<NaiveDate>,
    pub after: Option<NaiveDate>,
}

impl Store {
    pub fn add_calendar(&self, calendar: &CompanyCalendar, at: DateTime<Utc>) -> Result<i64> {
        self.db
            .prepare_cached("INSERT INTO calendar (region, adopted_at) VALUES (:region, :at)")?
            .execute(named_params! { ":region": Word(calendar.region), ":at": Moment(at) })?;
        let id = self.db.last_insert_rowid();
        let mut add = self.db.prepare_cached(include_str!("calendars/add_day.sql"))?;
        for company in &calendar.days {
            add.execute(named_params! {
                ":calendar_id": id,
                ":on_day": day(company.on),
                ":change": Word(company.change),
                ":reason": company.reason,
            })?;
        }
        Ok(id)
    }

    /// Every version, in the order of adoption.
    pub fn calendars(&self) -> Result<Vec<CalendarVersion>> {
        let mut versions: Vec<CalendarVersion> = self
            .db
            .prepare_cached("SELECT id, region, adopted_at FROM calendar ORDER BY id")?
            .query_and_then([], |row| {
                Ok(CalendarVersion {
                    id: row.get("id")?,
                    adopted_at: row.get::<_, Moment>("adopted_at")?.0,
                    calendar: CompanyCalendar {
                        region: row.get::<_, Word<_>>("region")?.0,
                        days: Vec::new(),
                    },
                })
            })?
            .collect::<Result<_>>()?;
        for version in &mut versions {
            version.calendar.days = self
                .db
                .prepare_cached(
                    "SELECT on_day, change, reason FROM calendar_day WHERE calendar_id = :id ORDER BY on_day",
                )?
                .query_and_then(named_params! { ":id": version.id }, |row| {
                    Ok(CompanyDay {
                        on: row.get("on_day")?,
                        change: row.get::<_, Word<DayChange>>("change")?.0,
                        reason: row.get("reason")?,
                    })
                })?
                .collect::<Result<_>>()?;
        }
        Ok(versions)
    }

    /// The id of the version in force.
    pub fn current_calendar_id(&self) -> Result<Option<i64>> {
        Ok(self
            .db
            .prepare_cached("SELECT max(id) FROM calendar")?
            .query_row([], |row| row.get(0))?)
    }

    /// Keeps both days of an open case that was computed again.
    pub fn add_clock_change(
        &self,
        request_id: i64,
        change: ClockChange,
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.db.prepare_cached(include_str!("calendars/add_change.sql"))?.execute(
            named_params! {
                ":request_id": request_id,
                ":on_day": day(change.on),
                ":cause": Word(change.cause),
                ":due_before": change.before.map(day),
                ":due_after": change.after.map(day),
                ":at": Moment(at),
            },
        )?;
        Ok(())
    }

    /// The days of a case that were computed again, in order.
    pub fn clock_changes(&self, request_id: i64) -> Result<Vec<ClockChange>> {
        self.db
            .prepare_cached(include_str!("calendars/changes.sql"))?
            .query_and_then(named_params! { ":request_id": request_id }, |row| {
                Ok(ClockChange {
                    on: row.get("on_day")?,
                    cause: row.get::<_, Word<ChangeCause>>("cause")?.0,
                    before: row.get("due_before")?,
                    after: row.get("due_after")?,
                })
            })?
            .collect()
    }
}
