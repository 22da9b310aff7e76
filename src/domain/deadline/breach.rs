//! The 72 hours in which a breach is notified to the authority.

use chrono::{DateTime, Datelike as _, NaiveDateTime, Offset as _, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;

use crate::domain::working::{BreachStep, Rule, WorkingLine};
use crate::domain::{Expected, Invalid};

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
    const EXPECTED: Invalid = Invalid::new("aware", Expected::Moment);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_breach_has_72_elapsed_hours_and_an_outer_limit_on_the_hour() {
        let table = [
            ("2026-11-20T11:17:00Z", "2026-11-23T11:17:00Z", "2026-11-23T12:00:00Z"),
            ("2026-11-20T11:59:59Z", "2026-11-23T11:59:59Z", "2026-11-23T12:00:00Z"),
            ("2026-11-20T11:00:00Z", "2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z"),
            // Week-end, Easter Monday and Christmas move nothing.
            ("2026-04-03T16:30:00Z", "2026-04-06T16:30:00Z", "2026-04-06T17:00:00Z"),
            ("2026-12-24T22:30:00Z", "2026-12-27T22:30:00Z", "2026-12-27T23:00:00Z"),
            // Across both changes of the clocks.
            ("2026-03-28T11:17:00Z", "2026-03-31T11:17:00Z", "2026-03-31T12:00:00Z"),
            ("2026-10-24T10:17:00Z", "2026-10-27T10:17:00Z", "2026-10-27T11:00:00Z"),
        ];
        for (aware, notify_by, outer_limit) in table {
            let deadline = breach(instant(aware), chrono_tz::Europe::Paris).unwrap();
            assert_eq!(deadline.notify_by, instant(notify_by), "{aware}");
            assert_eq!(deadline.outer_limit, instant(outer_limit), "{aware}");
        }
    }

    #[test]
    fn the_hour_of_awareness_is_that_of_the_zone() {
        let aware = instant("2026-11-20T11:17:00Z");
        let outer = |zone: Tz| breach(aware, zone).unwrap().outer_limit;
        assert_eq!(outer(chrono_tz::Asia::Kolkata), instant("2026-11-23T11:30:00Z"));
        assert_eq!(outer(chrono_tz::Asia::Kathmandu), instant("2026-11-23T12:15:00Z"));
    }

    #[test]
    fn a_change_of_the_clocks_is_said_in_the_working_of_a_breach() {
        let ids = |aware| {
            let deadline = breach(instant(aware), chrono_tz::Europe::Paris).unwrap();
            deadline.working.iter().map(|line| line.rule.id()).collect::<Vec<_>>()
        };
        let [plain, spring, autumn] =
            ["2026-11-20T11:17:00Z", "2026-03-28T11:17:00Z", "2026-10-24T10:17:00Z"].map(ids);
        assert_eq!(plain, ["became_aware", "hours_counted", "hour_not_counted"]);
        assert_eq!(
            spring,
            ["became_aware", "hours_counted", "wall_clock_changed", "hour_not_counted"]
        );
        assert_eq!(autumn, spring);
    }

    #[test]
    fn a_breach_outside_the_calendar_is_refused() {
        for aware in [DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC] {
            assert_eq!(breach(aware, chrono_tz::UTC).unwrap_err().argument, "aware");
        }
    }
}
