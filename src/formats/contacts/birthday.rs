//! A birthday in the usual forms. Nothing is guessed where a text could be no day.

use chrono::{Datelike as _, Days, NaiveDate};

use crate::domain::contact::fold;

/// Which of two small numbers is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum DayOrder {
    #[default]
    DayFirst,
    MonthFirst,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Birthday {
    /// The tools' ways to say that there is none.
    None,
    On(NaiveDate),
    /// Day and month could be the other way round.
    Doubtful(NaiveDate),
    /// Not a day, or one without its year.
    Unclear,
}

/// Months by their beginnings, in French and English, without accents.
const MONTHS: &[&[&str]] = &[
    &["jan"],
    &["fev", "feb"],
    &["mar"],
    &["avr", "apr"],
    &["mai", "may"],
    &["juin", "jun"],
    &["juil", "jul"],
    &["aou", "aug"],
    &["sep"],
    &["oct"],
    &["nov"],
    &["dec"],
];

pub(super) fn read(text: &str, order: DayOrder) -> Birthday {
    let text = text.trim();
    let date = text.split(['T', 't']).next().filter(|_| text.contains(':')).unwrap_or(text);
    let date = date.split(" 00:00").next().unwrap_or(date).trim();
    let numbers: Vec<&str> = date
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    if date.is_empty() || ["0/0/00", "00/00/0000", "0000-00-00"].contains(&date) {
        return Birthday::None;
    }
    let has_word = date.chars().any(char::is_alphabetic);
    match numbers.as_slice() {
        _ if date.starts_with("--") => Birthday::Unclear,
        [day, year] if has_word => on(number(year), month_named(date), number(day)),
        [one, two, three] if !has_word => of_three([one, two, three], order),
        [one] if !has_word && one.len() == 8 => {
            on(number(&one[..4]), number(&one[4..6]), number(&one[6..]))
        }
        [one] if date == *one && one.len() == 5 => serial(number(one)),
        _ => Birthday::Unclear,
    }
}

/// A birthday whose parts stand in columns of their own.
pub(super) fn of_parts(year: &str, month: &str, day: &str) -> Birthday {
    if [year, month, day].iter().all(|part| part.trim().is_empty()) {
        return Birthday::None;
    }
    on(number(year.trim()), number(month.trim()), number(day.trim()))
}

/// Which order a text proves, if any: no month has a number above twelve.
pub(super) fn proven_order(text: &str) -> Option<DayOrder> {
    let mut numbers =
        text.trim().split(['/', '.', '-']).map(|part| part.trim().parse::<u32>().ok());
    match (numbers.next()??, numbers.next()??) {
        (13..=31, 1..=12) => Some(DayOrder::DayFirst),
        (1..=12, 13..=31) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

fn of_three([one, two, three]: [&str; 3], order: DayOrder) -> Birthday {
    if one.len() == 4 {
        return on(number(one), number(two), number(three));
    }
    let year = if three.len() <= 2 { century(number(three)) } else { number(three) };
    let (first, second) = (number(one), number(two));
    let (day, month) = match order {
        DayOrder::DayFirst => (first, second),
        DayOrder::MonthFirst => (second, first),
    };
    match (on(year, month, day), on(year, day, month)) {
        (Birthday::On(read), Birthday::On(other)) if read != other => Birthday::Doubtful(read),
        (Birthday::On(read), _) | (_, Birthday::On(read)) => Birthday::On(read),
        _ => Birthday::Unclear,
    }
}

/// `62` is of 1962, `07` of 2007.
const fn century(year: u32) -> u32 {
    if year < 25 { 2000 + year } else { 1900 + year }
}

/// The days that spreadsheets count from the end of 1899.
fn serial(days: u32) -> Birthday {
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|start| start.checked_add_days(Days::new(u64::from(days))));
    day.map_or(Birthday::Unclear, |day| on(day.year().unsigned_abs(), day.month(), day.day()))
}

fn month_named(date: &str) -> u32 {
    let folded = fold(date);
    let mut words =
        folded.split(|letter: char| !letter.is_alphabetic()).filter(|word| 2 < word.len());
    let month = |word: &str| {
        MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))
    };
    let found = words.find_map(month).and_then(|place| u32::try_from(place + 1).ok());
    found.unwrap_or_default()
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}

/// A day on which a living person can have been born.
fn on(year: u32, month: u32, day: u32) -> Birthday {
    let year = i32::try_from(year).ok().filter(|year| (1850..=2100).contains(year));
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .map_or(Birthday::Unclear, Birthday::On)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_birthday_is_read_in_the_usual_forms() {
        for (text, read) in [
            ("1962-03-25", "1962-03-25"),
            ("1962-03-25T00:00:00Z", "1962-03-25"),
            ("19620325", "1962-03-25"),
            ("25/03/1962", "1962-03-25"),
            ("25.3.1962", "1962-03-25"),
            ("25-03-62", "1962-03-25"),
            ("3/25/1962", "1962-03-25"),
            ("25 mars 1962", "1962-03-25"),
            ("1er août 2001", "2001-08-01"),
            ("25 février 1980", "1980-02-25"),
            ("March 25, 1962", "1962-03-25"),
            ("22730", "1962-03-25"),
            ("25/03/1962 00:00", "1962-03-25"),
        ] {
            assert_eq!(Birthday::On(day(read)), super::read(text, DayOrder::DayFirst), "{text}");
        }
    }

    #[test]
    fn what_is_doubtful_or_no_day_is_said_to_be_so() {
        let doubtful = Birthday::Doubtful(day("1962-04-03"));
        assert_eq!(doubtful, read("03/04/1962", DayOrder::DayFirst));
        assert_eq!(doubtful, read("4/3/1962", DayOrder::MonthFirst));
        for text in ["--03-25", "31/02/1980", "bientôt", "1962", "25/03", "2 février", "99999999"]
        {
            assert_eq!(Birthday::Unclear, read(text, DayOrder::DayFirst), "{text}");
        }
        for text in ["", "0/0/00", "0000-00-00"] {
            assert_eq!(Birthday::None, read(text, DayOrder::DayFirst), "{text}");
        }
    }
}
