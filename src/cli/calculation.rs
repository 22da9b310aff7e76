//! What the calculators of the command line share: reading dates and spans, writing answers with their working.

use std::io;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::deadline::Interval;
use crate::domain::working::{Source, WorkingLine};
use crate::domain::{Expected, Invalid, check_day};
use crate::text::Text;

/// Why a calculator gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum CalculationError {
    #[error(transparent)]
    Invalid(#[from] Invalid),
    #[error("the answer could not be written")]
    Output(#[from] io::Error),
}

/// A day, or a moment that still needs a zone to be a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrInstant {
    Day(NaiveDate),
    /// By the clock of the zone.
    Local(NaiveDateTime),
    Instant(DateTime<Utc>),
}

impl DateOrInstant {
    /// The day on which it falls in the zone.
    pub fn day(self, zone: Tz) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Local(local) => local.date(),
            Self::Instant(instant) => instant.with_timezone(&zone).date_naive(),
        }
    }

    /// The moment; of an hour that comes twice, the first, since a deadline must not be late.
    pub fn instant(self, argument: &'static str, zone: Tz) -> Result<DateTime<Utc>, Invalid> {
        let local = match self {
            Self::Day(_) => {
                return Err(Invalid::new(argument, Expected::Moment));
            }
            Self::Instant(instant) => return Ok(instant),
            Self::Local(local) => local,
        };
        let moment = zone.from_local_datetime(&local).earliest();
        moment
            .map(|moment| moment.with_timezone(&Utc))
            .ok_or(Invalid::new(argument, Expected::ShownHour))
    }
}

pub(super) fn parse_day(text: &str) -> Result<NaiveDate, Invalid> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .ok_or(Invalid::new("date", Expected::Day))?;
    check_day("date", day)
}

pub(super) fn parse_date_or_instant(text: &str) -> Result<DateOrInstant, Invalid> {
    if let Ok(day) = parse_day(text) {
        return Ok(DateOrInstant::Day(day));
    }
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(DateOrInstant::Instant(instant.with_timezone(&Utc)));
    }
    // As RFC 3339, with the seconds left out.
    let zoned =
        text.strip_suffix(['Z', 'z']).map_or(text.to_owned(), |local| format!("{local}+00:00"));
    if let Ok(instant) = DateTime::parse_from_str(&zoned, "%Y-%m-%dT%H:%M%:z") {
        return Ok(DateOrInstant::Instant(instant.with_timezone(&Utc)));
    }
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .map(DateOrInstant::Local)
        .ok_or(Invalid::new("date", Expected::DayOrMoment))
}

/// `FROM..TO`, or `FROM..` while it lasts.
pub(super) fn parse_interval(text: &str) -> Result<Interval, Invalid> {
    let (from, to) = text.split_once("..").ok_or(Invalid::new("span", Expected::Span))?;
    let to = if to.is_empty() { None } else { Some(parse_day(to)?) };
    Ok(Interval { from: parse_day(from)?, to })
}

pub(super) fn parse_zone(text: &str) -> Result<Tz, Invalid> {
    text.parse().ok().ok_or(Invalid::new("zone", Expected::TimeZone))
}

/// The day and the moment that a calculation looks from.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    pub today: NaiveDate,
    /// Nothing can have become known after it.
    pub at: DateTime<Utc>,
    /// Whether the day was asked for: then a receipt after it is a slip.
    pub asked: bool,
}

/// A line of working as data.
#[derive(Serialize)]
pub(super) struct WorkingJson {
    date: Option<NaiveDate>,
    rule: &'static str,
    source: String,
    text: String,
}

pub(super) fn working_json(text: &Text, working: &[WorkingLine]) -> Vec<WorkingJson> {
    working
        .iter()
        .map(|line| WorkingJson {
            date: line.date,
            rule: line.rule.id(),
            source: source_code(text, &line.rule.source()),
            text: text.working_line(line),
        })
        .collect()
}

/// The code of an article, the same in every language; a section of the policy in words.
fn source_code(text: &Text, source: &Source) -> String {
    match source {
        Source::Article(code) => (*code).to_owned(),
        Source::Reference(code) => code.clone(),
        Source::Policy(_) => text.source(source),
    }
}

pub(super) fn write_json(
    answer: &impl Serialize,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    let json = serde_json::to_string_pretty(answer).map_err(io::Error::from)?;
    Ok(writeln!(out, "{json}")?)
}

/// The answer line by line, then the working with its sources.
pub(super) fn write_words(
    text: &Text,
    answer: &[String],
    working: &[WorkingLine],
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    for line in answer {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    for line in working_words(text, working) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Each step as a sentence with its source.
pub(super) fn working_words(text: &Text, working: &[WorkingLine]) -> Vec<String> {
    let words = |line: &WorkingLine| {
        let source = text.source(&line.rule.source());
        format!("  {}  [{source}]", text.working_line(line))
    };
    working.iter().map(words).collect()
}
