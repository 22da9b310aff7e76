//! The days by which a request must be answered and a breach notified (GDPR 12(3), 33(1); Reg. 1182/71).

mod breach;
mod counting;
mod explain;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

pub use self::breach::{BreachDeadline, breach};
use self::counting::{Course, Reading};
pub(in crate::domain) use self::explain::missing_day;
use super::calendar::{Calendar, CompanyDay};
use super::working::WorkingLine;
use super::{Expected, Invalid, check_day};

/// A span of days in which the clock stands still: it starts again on `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    pub from: NaiveDate,
    /// Absent while it lasts.
    pub to: Option<NaiveDate>,
}

/// The facts that the deadline of a request is read from. Intervals come in any order.
#[derive(Clone, Copy, Debug)]
pub struct RequestClock<'a> {
    pub received_on: NaiveDate,
    pub calendar: &'a Calendar,
    /// Days that the company added or struck, in order.
    pub company_days: &'a [CompanyDay],
    pub extension_notice_on: Option<NaiveDate>,
    /// Identity awaited.
    pub suspensions: &'a [Interval],
    pub clarifications: &'a [Interval],
    /// The proof of a capacity awaited: of a mandate, of being an heir.
    pub showings: &'a [Interval],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockStatus {
    Running,
    Suspended,
}

/// Whether the notice of extension left in time; a late one is void.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extension {
    None,
    Valid,
    Late,
}

/// By when a request must be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestDeadline {
    /// The limit: the later reading of the law.
    pub due_on: Option<NaiveDate>,
    /// The day to aim for, never later than `due_on`.
    ///
    /// It is the last working day not after the earlier reading: identity alone suspends, the extension is counted in
    /// two steps, no regional holiday, no roll forward. One can act on it, and nobody can call it late. It is known
    /// even while a clarification or the proof of a capacity is awaited, since that may not suspend anything.
    pub aim_for: Option<NaiveDate>,
    pub status: ClockStatus,
    pub extension: Extension,
    /// The last day on which a notice of extension may leave.
    pub notice_by: Option<NaiveDate>,
    /// Suspensions and clarifications that began when the time was already over.
    pub suspensions_ignored: u32,
    /// While suspended: how many days are left when the clock runs again.
    pub days_left_paused: Option<i64>,
    pub working: Vec<WorkingLine>,
}

impl RequestDeadline {
    /// Days until the limit, negative once it has passed.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        self.due_on.map(|due_on| due_on.signed_duration_since(today).num_days())
    }
}

/// The deadline of a request: months from the receipt, then the suspended days, then the roll, in this order.
pub fn request(clock: &RequestClock) -> Result<RequestDeadline, Invalid> {
    let read = Readings::of(clock)?;
    let working = explain::working(clock, &read.limit, &read.earlier, read.aim_for);
    Ok(RequestDeadline { working, ..read.days() })
}

/// As [`request`], without the lines of working: for lists and derived rows.
pub fn request_days(clock: &RequestClock) -> Result<RequestDeadline, Invalid> {
    Ok(Readings::of(clock)?.days())
}

/// The two readings of the law, and the day to aim for between them.
struct Readings {
    limit: Course,
    earlier: Course,
    aim_for: Option<NaiveDate>,
}

impl Readings {
    fn of(clock: &RequestClock) -> Result<Self, Invalid> {
        check(clock)?;
        let limit = Reading::later(clock).course(clock)?;
        let earlier = Reading::earlier(clock).course(clock)?;
        let aim_for = match earlier.open {
            Some(_) => None,
            None => Some(Calendar::France.roll_back(earlier.unrolled)),
        };
        Ok(Self { limit, earlier, aim_for })
    }

    fn days(&self) -> RequestDeadline {
        let limit = &self.limit;
        let suspended = limit.open.is_some();
        RequestDeadline {
            due_on: (!suspended).then_some(limit.rolled),
            aim_for: self.aim_for,
            status: if suspended { ClockStatus::Suspended } else { ClockStatus::Running },
            extension: limit.extension,
            notice_by: limit.notice_by.filter(|_| !suspended),
            suspensions_ignored: ignored(limit),
            days_left_paused: limit.days_left_paused(),
            working: Vec::new(),
        }
    }
}

fn ignored(course: &Course) -> u32 {
    u32::try_from(course.ignored.len()).unwrap_or(u32::MAX)
}

fn check(clock: &RequestClock) -> Result<(), Invalid> {
    let received_on = check_day("received_on", clock.received_on)?;
    if let Some(notice_on) = clock.extension_notice_on {
        check_day("extension_notice_on", notice_on)?;
        if notice_on < received_on {
            return Err(Invalid::new("extension_notice_on", Expected::NotBeforeReceipt));
        }
    }
    let named = [
        ("suspensions", clock.suspensions),
        ("clarifications", clock.clarifications),
        ("showings", clock.showings),
    ];
    for (argument, intervals) in named {
        for interval in intervals {
            check_interval(argument, *interval, received_on)?;
        }
    }
    Ok(())
}

fn check_interval(
    argument: &'static str,
    interval: Interval,
    received_on: NaiveDate,
) -> Result<(), Invalid> {
    if check_day(argument, interval.from)? < received_on {
        return Err(Invalid::new(argument, Expected::FirstNotBeforeReceipt));
    }
    match interval.to {
        Some(to) if check_day(argument, to)? < interval.from => {
            Err(Invalid::new(argument, Expected::LastNotBeforeFirst))
        }
        Some(_) | None => Ok(()),
    }
}

/// The same day `months` later, or the last day of that month if it is shorter.
pub fn add_months(
    argument: &'static str,
    day: NaiveDate,
    months: u32,
) -> Result<NaiveDate, Invalid> {
    let sum = day
        .checked_add_months(Months::new(months))
        .ok_or(Invalid::new(argument, Expected::PeriodWithinCalendar))?;
    check_day(argument, sum)
        .map_err(|_error: Invalid| Invalid::new(argument, Expected::PeriodWithinCalendar))
}

#[cfg(test)]
mod tests;
