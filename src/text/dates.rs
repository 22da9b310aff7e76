//! Days, weekdays and moments in words, in French and English.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};

use super::{Language, Text};

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_FR: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const WEEKDAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Text {
    /// «1er décembre 2026», «1 December 2026».
    pub fn day_long(&self, day: NaiveDate) -> String {
        let (number, month, year) = (day.day(), self.month_name(day), day.year());
        match self.language {
            Language::Fr if number == 1 => format!("1er {month} {year}"),
            Language::Fr | Language::En => format!("{number} {month} {year}"),
        }
    }

    /// «01/12/2026», «1 Dec 2026»: the English form leaves no doubt which number is the month.
    pub fn day_short(&self, day: NaiveDate) -> String {
        let (number, year) = (day.day(), day.year());
        match self.language {
            Language::Fr => format!("{number:02}/{:02}/{year:04}", day.month()),
            Language::En => {
                let month: String = self.month_name(day).chars().take(3).collect();
                format!("{number} {month} {year}")
            }
        }
    }

    /// «samedi 31 janvier 2026», «Saturday 31 January 2026».
    pub fn day_with_weekday(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday_name(day), self.day_long(day))
    }

    /// «samedi 31 janvier 2026 à 14:05», by the clock of the place.
    pub fn moment(&self, at: NaiveDateTime) -> String {
        let joined = match self.language {
            Language::Fr => "à",
            Language::En => "at",
        };
        format!("{} {joined} {}", self.day_with_weekday(at.date()), at.format("%H:%M"))
    }

    pub fn weekday_name(&self, day: NaiveDate) -> &'static str {
        let names = match self.language {
            Language::Fr => &WEEKDAYS_FR,
            Language::En => &WEEKDAYS_EN,
        };
        named(names, day.weekday().num_days_from_monday())
    }

    pub fn month_name(&self, day: NaiveDate) -> &'static str {
        let names = match self.language {
            Language::Fr => &MONTHS_FR,
            Language::En => &MONTHS_EN,
        };
        named(names, day.month0())
    }
}

fn named(names: &[&'static str], index: u32) -> &'static str {
    usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_people_write_them() {
        let [french, english] = [Language::Fr, Language::En].map(Text::new);
        let day: NaiveDate = "2026-12-01".parse().unwrap();
        assert_eq!(french.day_long(day), "1er décembre 2026");
        assert_eq!(english.day_long(day), "1 December 2026");
        assert_eq!(french.day_short(day), "01/12/2026");
        assert_eq!(english.day_short(day), "1 Dec 2026");
        let saturday: NaiveDate = "2026-01-31".parse().unwrap();
        assert_eq!(french.day_with_weekday(saturday), "samedi 31 janvier 2026");
        assert_eq!(english.day_with_weekday(saturday), "Saturday 31 January 2026");
        let at = saturday.and_hms_opt(14, 5, 59).unwrap();
        assert_eq!(french.moment(at), "samedi 31 janvier 2026 à 14:05");
        assert_eq!(english.moment(at), "Saturday 31 January 2026 at 14:05");
    }
}
