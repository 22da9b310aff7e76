//! Working days and statutory public holidays of France and, where opted in, of its regions, for every year.

mod company;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use company::{CompanyCalendar, CompanyDay, DayChange, WorkingDays};

/// The public holidays that count (C. trav. L3133-1; L3134-13 and L3422-2 for the regions).
///
/// The regional calendars are opt-in: using a local day to gain time is disputed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Calendar {
    #[default]
    #[serde(rename = "fr")]
    France,
    #[serde(rename = "fr-am")]
    AlsaceMoselle,
    #[serde(rename = "fr-971")]
    Guadeloupe,
    #[serde(rename = "fr-972")]
    Martinique,
    #[serde(rename = "fr-973")]
    Guyane,
    #[serde(rename = "fr-974")]
    Reunion,
    #[serde(rename = "fr-976")]
    Mayotte,
    #[serde(rename = "fr-977")]
    SaintBarthelemy,
    #[serde(rename = "fr-978")]
    SaintMartin,
}

/// A public holiday by its identity, so that a working can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Victory1945,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice1918,
    Christmas,
    SecondDayOfChristmas,
    AbolitionOfSlavery,
}

/// Why a day is not a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOff {
    Saturday,
    Sunday,
    Holiday(Holiday),
    /// A day that the company added.
    Company,
}

impl Calendar {
    pub const ALL: [Self; 9] = [
        Self::France,
        Self::AlsaceMoselle,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Guyane,
        Self::Reunion,
        Self::Mayotte,
        Self::SaintBarthelemy,
        Self::SaintMartin,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::France => "fr",
            Self::AlsaceMoselle => "fr-am",
            Self::Guadeloupe => "fr-971",
            Self::Martinique => "fr-972",
            Self::Guyane => "fr-973",
            Self::Reunion => "fr-974",
            Self::Mayotte => "fr-976",
            Self::SaintBarthelemy => "fr-977",
            Self::SaintMartin => "fr-978",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.code() == code)
    }

    /// The holiday that falls on `day`. One that falls on a week-end is lost: there are no substitute days.
    pub fn holiday(self, day: NaiveDate) -> Option<Holiday> {
        fixed(day).or_else(|| moving(day)).or_else(|| self.regional(day))
    }

    pub fn day_off(self, day: NaiveDate) -> Option<DayOff> {
        match day.weekday() {
            Weekday::Sat => Some(DayOff::Saturday),
            Weekday::Sun => Some(DayOff::Sunday),
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
                self.holiday(day).map(DayOff::Holiday)
            }
        }
    }

    /// Neither Saturday, Sunday nor public holiday (Reg. 1182/71, article 2(2)).
    pub fn is_working_day(self, day: NaiveDate) -> bool {
        self.day_off(day).is_none()
    }

    /// `day` itself or the next working day.
    pub fn roll(self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// `day` itself or the last working day before it.
    pub fn roll_back(self, day: NaiveDate) -> NaiveDate {
        std::iter::successors(Some(day), NaiveDate::pred_opt)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }

    fn regional(self, day: NaiveDate) -> Option<Holiday> {
        let date = (day.month(), day.day());
        let abolition = match self {
            Self::France => return None,
            Self::AlsaceMoselle if date == (12, 26) => return Some(Holiday::SecondDayOfChristmas),
            Self::AlsaceMoselle => {
                let good_friday = easter(day.year())?.checked_sub_days(Days::new(2))?;
                return (day == good_friday).then_some(Holiday::GoodFriday);
            }
            Self::Guadeloupe => (5, 27),
            Self::Martinique => (5, 22),
            Self::Guyane => (6, 10),
            Self::Reunion => (12, 20),
            Self::Mayotte => (4, 27),
            Self::SaintBarthelemy => (10, 9),
            Self::SaintMartin => (5, 28),
        };
        (date == abolition).then_some(Holiday::AbolitionOfSlavery)
    }
}

fn fixed(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 8) => Some(Holiday::Victory1945),
        (7, 14) => Some(Holiday::NationalDay),
        (8, 15) => Some(Holiday::Assumption),
        (11, 1) => Some(Holiday::AllSaints),
        (11, 11) => Some(Holiday::Armistice1918),
        (12, 25) => Some(Holiday::Christmas),
        _ => None,
    }
}

fn moving(day: NaiveDate) -> Option<Holiday> {
    match day.signed_duration_since(easter(day.year())?).num_days() {
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday of a Gregorian year (Meeus, Jones and Butcher).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let after_22_march = u64::try_from(epact + weekday - 7 * correction).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(after_22_march))
}

#[cfg(test)]
mod tests;
