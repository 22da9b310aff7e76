//! The days that a company adds to the public holidays, or strikes from them, as one version of its calendar.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Calendar, DayOff};
use crate::domain::{Expected, Invalid, check_day};

/// What a company makes of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayChange {
    /// Nobody works on it: it may move the limit, never the day to aim for.
    Added,
    /// A public holiday that gives the company no time.
    Struck,
}

impl DayChange {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Struck => "struck",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyDay {
    pub on: NaiveDate,
    pub change: DayChange,
    pub reason: String,
}

/// One version of a company's calendar. It is never changed: another calendar is another version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyCalendar {
    pub region: Calendar,
    /// In order of their day.
    pub days: Vec<CompanyDay>,
}

const LONGEST_REASON: usize = 2_000;

impl CompanyCalendar {
    /// The national holidays and nothing else.
    pub const NATIONAL: Self = Self { region: Calendar::France, days: Vec::new() };

    /// The calendar with its days in order, once each of them can be what it says.
    pub fn checked(mut self) -> Result<Self, Invalid> {
        self.days.sort_by_key(|day| day.on);
        if self.days.windows(2).any(|pair| pair[0].on == pair[1].on) {
            return Err(Invalid::new("day", Expected::DayOnce));
        }
        for day in &mut self.days {
            check_day("day", day.on)?;
            day.reason = day.reason.trim().to_owned();
            match day.reason.len() {
                0 => return Err(Invalid::new("reason", Expected::SomeText)),
                1..=LONGEST_REASON => (),
                _ => return Err(Invalid::new("reason", Expected::ShortText)),
            }
            match (day.change, self.region.day_off(day.on)) {
                (DayChange::Added, None) | (DayChange::Struck, Some(DayOff::Holiday(_))) => (),
                (DayChange::Added, Some(_)) => {
                    return Err(Invalid::new("day", Expected::WorkedDay));
                }
                (DayChange::Struck, _) => {
                    return Err(Invalid::new("day", Expected::PublicHoliday));
                }
            }
        }
        Ok(self)
    }
}

/// The calendar that a period is counted on: a region's, with the days of the company.
#[derive(Clone, Copy, Debug)]
pub struct WorkingDays<'a> {
    calendar: Calendar,
    company: &'a [CompanyDay],
    /// Whether the days that the company added count.
    added: bool,
}

impl<'a> WorkingDays<'a> {
    /// Everything that may give time gives it.
    pub const fn wide(calendar: Calendar, company: &'a [CompanyDay]) -> Self {
        Self { calendar, company, added: true }
    }

    /// Only the national calendar, less the days that the company struck.
    pub const fn strict(company: &'a [CompanyDay]) -> Self {
        Self { calendar: Calendar::France, company, added: false }
    }

    pub fn day_off(&self, day: NaiveDate) -> Option<DayOff> {
        let statutory = self.calendar.day_off(day);
        let change = self.company.iter().find(|company| company.on == day).map(|day| day.change);
        match (statutory, change) {
            (Some(DayOff::Holiday(_)), Some(DayChange::Struck)) => None,
            (None, Some(DayChange::Added)) if self.added => Some(DayOff::Company),
            (statutory, _) => statutory,
        }
    }

    /// `day` itself or the next working day.
    pub fn roll(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.day_off(*day).is_none()).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(on: &str, change: DayChange, reason: &str) -> CompanyDay {
        CompanyDay { on: on.parse().unwrap(), change, reason: reason.to_owned() }
    }

    #[test]
    fn a_company_adds_days_that_are_worked_and_strikes_those_that_are_not() {
        let table = [
            ("2026-05-15", DayChange::Added, "Pont", None),
            ("2026-05-25", DayChange::Struck, "Solidarité", None),
            ("2026-05-16", DayChange::Added, "Pont", Some(("day", Expected::WorkedDay))),
            ("2026-05-25", DayChange::Added, "Pont", Some(("day", Expected::WorkedDay))),
            ("2026-05-26", DayChange::Struck, "Non", Some(("day", Expected::PublicHoliday))),
            ("2026-05-24", DayChange::Struck, "Non", Some(("day", Expected::PublicHoliday))),
            ("2026-05-15", DayChange::Added, "  ", Some(("reason", Expected::SomeText))),
        ];
        for (on, change, reason, refused) in table {
            let days = vec![company(on, change, reason)];
            let checked = CompanyCalendar { region: Calendar::France, days }.checked();
            let expected = refused.map(|(argument, expected)| Invalid::new(argument, expected));
            assert_eq!(checked.err(), expected, "{on} {change:?}");
        }
    }

    #[test]
    fn the_days_of_a_calendar_stand_in_order_and_once() {
        let [late, early] =
            ["2026-12-24", "2026-05-15"].map(|on| company(on, DayChange::Added, "Fermeture"));
        let days = vec![late.clone(), early.clone()];
        let calendar = CompanyCalendar { region: Calendar::France, days }.checked().unwrap();
        assert_eq!(calendar.days, [early.clone(), late]);
        let twice = CompanyCalendar { region: Calendar::France, days: vec![early.clone(), early] };
        assert_eq!(twice.checked().unwrap_err().expected, Expected::DayOnce);
    }
}
