//! One reading of the law, counted from the receipt to the last day.

use chrono::{NaiveDate, TimeDelta};

use super::{Extension, Interval, RequestClock, add_months};
use crate::domain::calendar::WorkingDays;
use crate::domain::working::Pause;
use crate::domain::{Expected, Invalid, check_day};

/// A suspension with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paused {
    pub(super) why: Pause,
    pub(super) interval: Interval,
}

/// One way to read the law where it can be read in two.
pub(super) struct Reading<'a> {
    days: WorkingDays<'a>,
    /// In order of their first day.
    pauses: Vec<Paused>,
    /// The extension is two months from the end of the first month, not three from the receipt.
    two_steps: bool,
}

/// What a reading arrives at.
pub(super) struct Course {
    pub(super) extension: Extension,
    /// The last day of the first month; absent while that month is suspended.
    pub(super) notice_by: Option<NaiveDate>,
    /// Before suspended days are added.
    pub(super) months_end: NaiveDate,
    pub(super) suspended_days: i64,
    pub(super) unrolled: NaiveDate,
    pub(super) rolled: NaiveDate,
    pub(super) counted: Vec<Paused>,
    pub(super) ignored: Vec<Paused>,
    pub(super) open: Option<Paused>,
}

impl<'a> Reading<'a> {
    /// The later reading: everything that may give time gives it.
    pub(super) fn later(clock: &RequestClock<'a>) -> Self {
        let mut pauses = paused(Pause::Identity, clock.suspensions);
        pauses.extend(paused(Pause::Clarification, clock.clarifications));
        pauses.extend(paused(Pause::Capacity, clock.showings));
        let days = WorkingDays::wide(*clock.calendar, clock.company_days);
        Self { days, pauses: sorted(pauses), two_steps: false }
    }

    /// The earlier reading: only what is written in a text of law, on the national calendar.
    pub(super) fn earlier(clock: &RequestClock<'a>) -> Self {
        let pauses = sorted(paused(Pause::Identity, clock.suspensions));
        Self { days: WorkingDays::strict(clock.company_days), pauses, two_steps: true }
    }

    /// Counts the first month, looks whether the notice of extension left within it, and counts on from the receipt.
    pub(super) fn course(&self, clock: &RequestClock) -> Result<Course, Invalid> {
        const ARGUMENT: &str = "received_on";
        let month_end = add_months(ARGUMENT, clock.received_on, 1)?;
        let first = self.count(month_end)?;
        let notice_by = first.open.is_none().then_some(first.rolled);
        let extension = match (clock.extension_notice_on, notice_by) {
            (None, _) => Extension::None,
            (Some(notice_on), Some(notice_by)) if notice_on > notice_by => Extension::Late,
            (Some(_), _) => Extension::Valid,
        };
        let course = match extension {
            Extension::None | Extension::Late => first,
            Extension::Valid if self.two_steps => {
                self.count(add_months(ARGUMENT, month_end, 2)?)?
            }
            Extension::Valid => self.count(add_months(ARGUMENT, clock.received_on, 3)?)?,
        };
        Ok(Course { extension, notice_by, ..course })
    }

    /// Adds the suspended days to the end of the months, each day once, and rolls the sum.
    ///
    /// A suspension that begins when the time is over adds nothing, even to a time that others have moved.
    fn count(&self, months_end: NaiveDate) -> Result<Course, Invalid> {
        let mut course = Course {
            extension: Extension::None,
            notice_by: None,
            months_end,
            suspended_days: 0,
            unrolled: months_end,
            rolled: self.days.roll(months_end),
            counted: Vec::new(),
            ignored: Vec::new(),
            open: None,
        };
        let mut counted_until = NaiveDate::MIN;
        for pause in &self.pauses {
            if pause.interval.from > course.rolled {
                course.ignored.push(*pause);
                continue;
            }
            let Some(to) = pause.interval.to else {
                course.open = Some(*pause);
                break;
            };
            let from = pause.interval.from.max(counted_until);
            course.suspended_days += to.signed_duration_since(from).num_days().max(0);
            counted_until = counted_until.max(to);
            course.counted.push(*pause);
            course.unrolled = add_days(months_end, course.suspended_days)?;
            course.rolled = self.days.roll(course.unrolled);
        }
        check_day("received_on", course.rolled).map_err(|_error: Invalid| {
            Invalid::new("received_on", Expected::PeriodWithinCalendar)
        })?;
        Ok(course)
    }
}

impl Course {
    /// The days that were still to run when the clock stopped.
    pub(super) fn days_left_paused(&self) -> Option<i64> {
        let open = self.open?;
        let counted_until = self.counted.iter().filter_map(|pause| pause.interval.to).max();
        let from = counted_until.map_or(open.interval.from, |to| to.max(open.interval.from));
        Some(self.unrolled.signed_duration_since(from).num_days().max(0))
    }
}

fn paused(why: Pause, intervals: &[Interval]) -> Vec<Paused> {
    intervals.iter().map(|interval| Paused { why, interval: *interval }).collect()
}

fn sorted(mut pauses: Vec<Paused>) -> Vec<Paused> {
    pauses.sort_by_key(|pause| (pause.interval.from, pause.interval.to));
    pauses
}

fn add_days(day: NaiveDate, days: i64) -> Result<NaiveDate, Invalid> {
    TimeDelta::try_days(days)
        .and_then(|span| day.checked_add_signed(span))
        .ok_or(Invalid::new("suspensions", Expected::PeriodWithinCalendar))
}
