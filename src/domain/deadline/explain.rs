//! The working of a request's deadline.

use chrono::{Datelike as _, NaiveDate};

use super::counting::{Course, Paused};
use super::{Extension, RequestClock};
use crate::domain::calendar::WorkingDays;
use crate::domain::working::{RequestStep, Rule, WorkingLine};

fn line(date: Option<NaiveDate>, step: RequestStep) -> WorkingLine {
    WorkingLine { date, rule: Rule::Request(step) }
}

/// The steps in the order in which they are taken, the limit first, then the day to aim for.
pub(super) fn working(
    clock: &RequestClock,
    limit: &Course,
    earlier: &Course,
    aim_for: Option<NaiveDate>,
) -> Vec<WorkingLine> {
    let received_on = clock.received_on;
    let mut lines = vec![line(Some(received_on), RequestStep::Received { on: received_on })];
    lines.extend(extension_in_time(clock, limit));
    lines.push(months_added(received_on, limit));
    lines.extend(limit.counted.iter().filter_map(counted));
    lines.extend(limit.ignored.iter().map(ignored));
    match limit.open {
        Some(Paused { why, interval }) => {
            let days_left = limit.days_left_paused().unwrap_or(0);
            let step = RequestStep::PauseOpen { why, from: interval.from, days_left };
            lines.push(line(Some(interval.from), step));
        }
        None => lines.extend(last_day(clock, limit)),
    }
    lines.extend(asked_late(received_on, limit));
    lines.extend(extension_late(clock, limit));
    if let Some(on) = aim_for {
        lines.extend(two_steps(limit, earlier));
        lines.extend(extension_disputed(clock, limit, earlier));
        lines.push(line(Some(on), RequestStep::AimedFor { on, earlier_limit: earlier.unrolled }));
    }
    lines
}

fn extension_in_time(clock: &RequestClock, limit: &Course) -> Option<WorkingLine> {
    let notice_on = clock.extension_notice_on.filter(|_| limit.extension == Extension::Valid)?;
    let step = RequestStep::ExtensionInTime { notice_on, notice_by: limit.notice_by };
    Some(line(Some(notice_on), step))
}

fn extension_late(clock: &RequestClock, limit: &Course) -> Option<WorkingLine> {
    let notice_on = clock.extension_notice_on.filter(|_| limit.extension == Extension::Late)?;
    let notice_by = limit.notice_by?;
    Some(line(Some(notice_on), RequestStep::ExtensionLate { notice_on, notice_by }))
}

fn months_added(received_on: NaiveDate, limit: &Course) -> WorkingLine {
    let to = limit.months_end;
    let months = if limit.extension == Extension::Valid { 3 } else { 1 };
    let missing_day = missing_day(received_on, to);
    line(Some(to), RequestStep::MonthsAdded { months, missing_day, to })
}

/// The day's number that the last month is too short for.
pub(in crate::domain) fn missing_day(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    (from.day() != to.day()).then_some(from.day())
}

fn counted(pause: &Paused) -> Option<WorkingLine> {
    let (from, why) = (pause.interval.from, pause.why);
    let to = pause.interval.to?;
    Some(line(Some(to), RequestStep::Paused { why, from, to }))
}

/// From then on a question looks like a way to gain time: the guidelines want it asked without undue delay.
const ASKED_LATE_DAYS: i64 = 15;

fn asked_late(received_on: NaiveDate, limit: &Course) -> Vec<WorkingLine> {
    let late = |pause: &Paused| {
        let (why, from) = (pause.why, pause.interval.from);
        let after_days = from.signed_duration_since(received_on).num_days();
        let step = RequestStep::PauseAskedLate { why, from, after_days };
        (after_days > ASKED_LATE_DAYS).then(|| line(Some(from), step))
    };
    limit.counted.iter().chain(&limit.open).filter_map(late).collect()
}

fn ignored(pause: &Paused) -> WorkingLine {
    let from = pause.interval.from;
    line(Some(from), RequestStep::PauseTooLate { why: pause.why, from })
}

fn last_day(clock: &RequestClock, limit: &Course) -> Vec<WorkingLine> {
    let mut lines = Vec::new();
    if limit.suspended_days > 0 {
        let (days, to) = (limit.suspended_days, limit.unrolled);
        lines.push(line(Some(to), RequestStep::PausedDaysAdded { days, to }));
    }
    let days = WorkingDays::wide(*clock.calendar, clock.company_days);
    let over: Vec<_> = limit.unrolled.iter_days().map_while(|day| days.day_off(day)).collect();
    if !over.is_empty() {
        lines.push(line(Some(limit.rolled), RequestStep::Rolled { over, to: limit.rolled }));
    }
    lines
}

fn two_steps(limit: &Course, earlier: &Course) -> Option<WorkingLine> {
    let to = earlier.months_end;
    let both = limit.extension == Extension::Valid && earlier.extension == Extension::Valid;
    (both && to != limit.months_end).then(|| line(Some(to), RequestStep::TwoStepReading { to }))
}

fn extension_disputed(
    clock: &RequestClock,
    limit: &Course,
    earlier: &Course,
) -> Option<WorkingLine> {
    let readings = (limit.extension, earlier.extension);
    let (notice_on, notice_by) = (clock.extension_notice_on?, earlier.notice_by?);
    let step = RequestStep::ExtensionDisputed { notice_on, notice_by };
    (readings == (Extension::Valid, Extension::Late)).then(|| line(Some(notice_by), step))
}
