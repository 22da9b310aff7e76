//! Days, spans and numbers as people write them.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use crate::text::{Language, Text};
use crate::tr;
use crate::ui::page::PageContext;

/// `dimanche 22 novembre 2026`, as the heading of a day.
pub fn day_with_weekday(text: &Text, day: NaiveDate) -> String {
    text.day_with_weekday(day)
}

/// `dimanche 22 novembre`, with the year where it is not the year of `today`.
pub fn weekday_and_day(text: &Text, day: NaiveDate, today: NaiveDate) -> String {
    let full = text.day_with_weekday(day);
    let year = format!(" {}", day.year());
    match full.strip_suffix(&year) {
        Some(short) if day.year() == today.year() => short.to_owned(),
        Some(_) | None => full,
    }
}

/// `22 novembre 2026`.
pub fn day_in_full(text: &Text, day: NaiveDate) -> String {
    text.day_long(day)
}

/// `22 nov.`, with the year where it is not the year of `today`.
pub fn day_short(text: &Text, day: NaiveDate, today: NaiveDate) -> String {
    let month = tr!(text, "window-month-short", month = day.month());
    let year = if day.year() == today.year() { String::new() } else { format!(" {}", day.year()) };
    format!("{} {month}{year}", day_of_month(text, day))
}

/// The zone of the controller's place; UTC where the policy names none.
pub fn zone(context: &PageContext<'_>) -> chrono_tz::Tz {
    context
        .policy
        .and_then(|policy| policy.controller.time_zone.parse::<chrono_tz::Tz>().ok())
        .unwrap_or(chrono_tz::UTC)
}

/// `22 nov. 16:37`, by the clock of the controller's place; by UTC where the policy names none.
pub fn moment_short(text: &Text, at: DateTime<Utc>, context: &PageContext<'_>) -> String {
    let at = at.with_timezone(&zone(context));
    format!("{} {}", day_short(text, at.date_naive(), context.today), at.format("%H:%M"))
}

fn day_of_month(text: &Text, day: NaiveDate) -> String {
    match (text.language, day.day()) {
        (Language::Fr, 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    }
}

/// `1 284` in French, `1,284` in English.
pub fn count(text: &Text, number: u64) -> String {
    let separator = match text.language {
        Language::Fr => '\u{202f}',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A span from `today` as a person says it: days up to two months, then months, then years.
pub fn span(text: &Text, from: NaiveDate, to: NaiveDate) -> String {
    let days = (to - from).num_days().abs();
    let months = months_between(from.min(to), from.max(to));
    if days < 60 {
        tr!(text, "window-days", days = days)
    } else if months < 24 {
        tr!(text, "window-months", months = months)
    } else {
        {
            let years = months / 12;
            tr!(text, "window-years", years = years)
        }
    }
}

fn months_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let months =
        i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    if to.day() < from.day() { months - 1 } else { months }
}

/// The first letter raised, for a sentence that begins with a day or a word of the list.
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A day typed as `24/11/2026`, `24.11.2026` or `2026-11-24`.
pub fn typed_day(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]
        .into_iter()
        .find_map(|format| NaiveDate::parse_from_str(typed, format).ok())
        .filter(|day| (1900..=9999).contains(&day.year()))
}

/// A day as the fields show it, to be typed over.
pub fn day_to_type(text: &Text, day: NaiveDate) -> String {
    match text.language {
        Language::Fr => day.format("%d/%m/%Y").to_string(),
        Language::En => day.format("%Y-%m-%d").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn days_read_as_they_are_written_in_each_language() {
        let french = Text::new(Language::Fr);
        let english = Text::new(Language::En);
        let cases = [
            (day_with_weekday(&french, on(2026, 11, 22)), "dimanche 22 novembre 2026"),
            (day_with_weekday(&english, on(2026, 11, 22)), "Sunday 22 November 2026"),
            (weekday_and_day(&french, on(2026, 11, 22), on(2026, 1, 1)), "dimanche 22 novembre"),
            (weekday_and_day(&french, on(2027, 1, 4), on(2026, 1, 1)), "lundi 4 janvier 2027"),
            (day_in_full(&french, on(2026, 8, 1)), "1er août 2026"),
            (day_short(&french, on(2026, 2, 3), on(2026, 11, 22)), "3 févr."),
            (day_short(&french, on(2023, 2, 3), on(2026, 11, 22)), "3 févr. 2023"),
            (span(&french, on(2026, 11, 22), on(2026, 11, 23)), "1 jour"),
            (span(&french, on(2026, 11, 22), on(2030, 12, 22)), "4 ans"),
            (span(&french, on(2026, 11, 22), on(2027, 5, 21)), "5 mois"),
            (count(&french, 1_284), "1\u{202f}284"),
            (count(&english, 1_000_000), "1,000,000"),
        ];
        for (said, expected) in cases {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_day_is_read_in_the_forms_people_type() {
        for typed in ["24/11/2026", " 2026-11-24", "24.11.2026"] {
            assert_eq!(typed_day(typed), Some(on(2026, 11, 24)), "{typed}");
        }
        for typed in ["", "31/02/2026", "11/24/2026", "tomorrow", "24/11/26"] {
            assert_eq!(typed_day(typed), None, "{typed}");
        }
    }
}
