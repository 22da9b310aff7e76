//! Days as a calendar file (RFC 5545), for the calendars that people look at. No personal data goes into it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Property, Trigger};

/// One whole day with its alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same for the same day of the same case, so that reading the file again changes the entry.
    pub uid: String,
    pub on: NaiveDate,
    /// A case number, rights and what is due: never a name.
    pub summary: String,
    /// How many days before the alarm rings.
    pub alarm_days: i64,
}

/// The text of a calendar file.
pub fn file(name: &str, entries: &[CalendarEntry], at: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Greffe//Greffe//FR"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    for entry in entries {
        let before = TimeDelta::try_days(entry.alarm_days).unwrap_or_default();
        // Nine in the morning of that day.
        let before = before - TimeDelta::hours(9);
        // The end of a whole day is the day after: it does not count itself.
        let next_day = entry.on.succ_opt().unwrap_or(entry.on);
        let event = Event::new()
            .uid(&entry.uid)
            .timestamp(at)
            .summary(&entry.summary)
            .starts(entry.on)
            .ends(next_day)
            .alarm(Alarm::display(&entry.summary, Trigger::before_start(before)))
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}
