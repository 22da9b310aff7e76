//! The 72 hours in which a breach is notified to the authority.

use chrono::{DateTime, Datelike as _, NaiveDateTime, Offset as _, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;

use crate::domain::Invalid;
use crate::domain::working::{BreachStep, Rule, WorkingLine};

/// Until when a breach is notified. Elapsed hours, counted in UTC and never rolled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreachDeadline {
    /// 72 hours after the moment of awareness, to the second.
    pub notify_by: DateTime<Utc>,
    /// The same 72 hours when the hour of awareness does not count (Reg. 1182/71, article 3(1)).
    pub outer_limit: DateTime<Utc>,
    pub working: Vec<WorkingLine>,
}

/// The limits of a notification under article 33(1); the zone says where the hours begin and which words the working uses.
pub fn breach(aware: DateTime<Utc>, zone: Tz) -> Result<BreachDeadline, Invalid> {
    const EXPECTED: Invalid = Invalid::new("aware", "a moment of the years 1 to 9999");
    let span = TimeDelta::hours(72);
    let local = aware.with_timezone(&zone);
    let in_hour = TimeDelta::seconds(i64::from(local.minute() * 60 + local.second()))
        + TimeDelta::nanoseconds(i64::from(local.nanosecond()));
    let until_next_hour = TimeDelta::hours(1) - in_hour;
    let notify_by = aware.checked_add_signed(span).ok_or(EXPECTED)?;
    let outer_limit = notify_by.checked_add_signed(until_next_hour).ok_or(EXPECTED)?;
    let years = 1..=9999;
    if !years.contains(&aware.year()) || !years.contains(&outer_limit.year()) {
        return Err(EXPECTED);
    }
    let at = local.naive_local();
    let [to, outer] = [notify_by, outer_limit].map(|at| at.with_timezone(&zone).naive_local());
    let mut working = vec![
        line(at, BreachStep::BecameAware { at }),
        line(to, BreachStep::HoursCounted { to }),
        line(outer, BreachStep::HourNotCounted { to: outer }),
    ];
    let offset =
        |moment: DateTime<Utc>| moment.with_timezone(&zone).offset().fix().local_minus_utc();
    let minutes = (offset(notify_by) - offset(aware)) / 60;
    if minutes != 0 {
        working.insert(2, line(to, BreachStep::WallClockChanged { minutes }));
    }
    Ok(BreachDeadline { notify_by, outer_limit, working })
}

fn line(at: NaiveDateTime, step: BreachStep) -> WorkingLine {
    WorkingLine { date: Some(at.date()), rule: Rule::Breach(step) }
}
