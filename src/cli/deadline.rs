//! `greffe deadline`: the day by which a request is answered, the moment by which a breach is notified.

use std::io;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use super::calculation::{
    CalculationError, DateOrInstant, Now, WorkingJson, parse_date_or_instant, parse_day,
    parse_interval, parse_zone, working_json, write_json, write_words,
};
use crate::domain::calendar::Calendar;
use crate::domain::deadline::{
    BreachDeadline, ClockStatus, Extension, Interval, RequestClock, RequestDeadline, breach,
    request,
};
use crate::domain::{Expected, Invalid};
use crate::text::Text;
use crate::tr;

#[derive(Clone, Debug, clap::Args)]
pub struct DeadlineArgs {
    #[command(subcommand)]
    pub of: DeadlineOf,
}

#[derive(Clone, Debug, clap::Subcommand)]
pub enum DeadlineOf {
    /// The day by which a request must be answered
    Request(RequestArgs),
    /// The moment by which a breach must be notified
    Breach(BreachArgs),
}

#[derive(Clone, Debug, clap::Args)]
pub struct RequestArgs {
    /// The day or moment of receipt
    #[arg(long, value_name = "DATE|INSTANT", value_parser = parse_date_or_instant)]
    pub received: DateOrInstant,
    /// The time zone of the controller
    #[arg(long, value_name = "TZ", value_parser = parse_zone, default_value = "Europe/Paris")]
    pub zone: Tz,
    /// The public holidays that count: fr, fr-am, fr-971 to fr-974, fr-976 to fr-978
    #[arg(long, value_parser = parse_calendar, default_value = "fr")]
    pub calendar: Calendar,
    /// The day on which the notice of extension left
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub extended_on: Option<NaiveDate>,
    /// While proof of identity was awaited; may be given several times
    #[arg(long, value_name = "FROM..[TO]", value_parser = parse_interval)]
    pub suspended: Vec<Interval>,
    /// While the person was asked to say what they mean; may be given several times
    #[arg(long, value_name = "FROM..[TO]", value_parser = parse_interval)]
    pub clarification: Vec<Interval>,
}

#[derive(Clone, Debug, clap::Args)]
pub struct BreachArgs {
    /// The moment at which the company became aware
    #[arg(long, value_name = "INSTANT", value_parser = parse_date_or_instant)]
    pub aware: DateOrInstant,
    /// The time zone of the controller
    #[arg(long, value_name = "TZ", value_parser = parse_zone, default_value = "Europe/Paris")]
    pub zone: Tz,
}

pub(super) fn parse_calendar(code: &str) -> Result<Calendar, Invalid> {
    Calendar::from_code(code).ok_or(Invalid::new("calendar", Expected::Calendar))
}

/// Calculates and writes the answer, as JSON or in words.
pub fn run(
    args: &DeadlineArgs,
    now: Now,
    text: &Text,
    json: bool,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    match &args.of {
        DeadlineOf::Request(args) => run_request(args, now, text, json, out),
        DeadlineOf::Breach(args) => run_breach(args, now, text, json, out),
    }
}

#[derive(Serialize)]
struct RequestJson {
    due_on: Option<NaiveDate>,
    aim_for: Option<NaiveDate>,
    status: ClockStatus,
    extension: Extension,
    notice_by: Option<NaiveDate>,
    suspensions_ignored: u32,
    days_left: Option<i64>,
    working: Vec<WorkingJson>,
}

fn run_request(
    args: &RequestArgs,
    now: Now,
    text: &Text,
    json: bool,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    let today = now.today;
    let received_on = args.received.day(args.zone);
    if now.asked && today < received_on {
        return Err(Invalid::new("--today", Expected::NotBeforeReceipt).into());
    }
    let deadline = request(&RequestClock {
        received_on,
        calendar: &args.calendar,
        company_days: &[],
        extension_notice_on: args.extended_on,
        suspensions: &args.suspended,
        clarifications: &args.clarification,
        showings: &[],
    })
    .map_err(by_option)?;
    if !json {
        return write_words(text, &request_words(&deadline, today, text), &deadline.working, out);
    }
    let answer = RequestJson {
        due_on: deadline.due_on,
        aim_for: deadline.aim_for,
        status: deadline.status,
        extension: deadline.extension,
        notice_by: deadline.notice_by,
        suspensions_ignored: deadline.suspensions_ignored,
        days_left: deadline.days_left(today),
        working: working_json(text, &deadline.working),
    };
    write_json(&answer, out)
}

/// The argument of a calculation as the option that gave it.
fn by_option(invalid: Invalid) -> Invalid {
    let option = match invalid.argument {
        "received_on" => "--received",
        "extension_notice_on" => "--extended-on",
        "suspensions" => "--suspended",
        "clarifications" => "--clarification",
        "aware" => "--aware",
        other => other,
    };
    Invalid::new(option, invalid.expected)
}

fn request_words(deadline: &RequestDeadline, today: NaiveDate, text: &Text) -> Vec<String> {
    let mut words = Vec::new();
    match deadline.due_on {
        Some(due_on) => words.push(tr!(text, "answer-due", day = text.day_with_weekday(due_on))),
        None => words.push(tr!(text, "answer-suspended")),
    }
    match deadline.days_left(today) {
        Some(days) if days < 0 => words.push(tr!(text, "answer-days-late", days = days.abs())),
        Some(days) => words.push(tr!(text, "answer-days-left", days = days)),
        None => {}
    }
    if let Some(aim_for) = deadline.aim_for {
        words.push(tr!(text, "answer-aim-for", day = text.day_with_weekday(aim_for)));
    }
    if let (Some(notice_by), Extension::None) = (deadline.notice_by, deadline.extension) {
        words.push(tr!(text, "answer-notice-by", day = text.day_with_weekday(notice_by)));
    }
    words
}

#[derive(Serialize)]
struct BreachJson {
    notify_by: String,
    outer_limit: String,
    working: Vec<WorkingJson>,
}

fn run_breach(
    args: &BreachArgs,
    now: Now,
    text: &Text,
    json: bool,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    let aware = args.aware.instant("--aware", args.zone)?;
    if now.at < aware {
        return Err(Invalid::new("--aware", Expected::NotInFuture).into());
    }
    let deadline = breach(aware, args.zone).map_err(by_option)?;
    if !json {
        return write_words(
            text,
            &breach_words(&deadline, args.zone, text),
            &deadline.working,
            out,
        );
    }
    let answer = BreachJson {
        notify_by: instant(deadline.notify_by),
        outer_limit: instant(deadline.outer_limit),
        working: working_json(text, &deadline.working),
    };
    write_json(&answer, out)
}

fn breach_words(deadline: &BreachDeadline, zone: Tz, text: &Text) -> Vec<String> {
    let moment = |at: DateTime<Utc>| text.moment(at.with_timezone(&zone).naive_local());
    vec![
        tr!(text, "notify-by", moment = moment(deadline.notify_by)),
        tr!(text, "notify-outer-limit", moment = moment(deadline.outer_limit)),
    ]
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
