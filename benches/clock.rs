//! How many clocks and countdowns one core counts in a second.

use chrono::{Days, NaiveDate};
use divan::counter::ItemsCount;
use greffe::domain::calendar::Calendar;
use greffe::domain::deadline::{Interval, RequestClock, breach, request, request_days};
use greffe::domain::retention::{
    ContactEvent, EventKind, FileFacts, ObjectionEffect, RetentionRule, StartEvent, countdown,
};

fn main() {
    divan::main();
}

const CLOCKS: u64 = 10_000;

fn receipts() -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
    (0..CLOCKS).map(|day| first + Days::new(day % 8_400)).collect()
}

const fn plain(received_on: NaiveDate) -> RequestClock<'static> {
    RequestClock {
        received_on,
        calendar: &Calendar::France,
        company_days: &[],
        extension_notice_on: None,
        suspensions: &[],
        clarifications: &[],
        showings: &[],
    }
}

#[divan::bench]
fn request_clock(bencher: divan::Bencher<'_, '_>) {
    let receipts = receipts();
    bencher.counter(ItemsCount::new(CLOCKS)).bench(|| {
        receipts.iter().filter_map(|day| request_days(&plain(*day)).ok()?.due_on).count()
    });
}

#[divan::bench]
fn request_clock_with_its_working(bencher: divan::Bencher<'_, '_>) {
    let receipts = receipts();
    bencher.counter(ItemsCount::new(CLOCKS)).bench(|| {
        let clocks = receipts.iter().filter_map(|day| request(&plain(*day)).ok());
        clocks.map(|clock| clock.working.len()).sum::<usize>()
    });
}

#[divan::bench]
fn request_clock_extended_and_suspended(bencher: divan::Bencher<'_, '_>) {
    let clocks: Vec<(NaiveDate, Interval)> = receipts()
        .into_iter()
        .map(|day| (day, Interval { from: day + Days::new(3), to: Some(day + Days::new(9)) }))
        .collect();
    bencher.counter(ItemsCount::new(CLOCKS)).bench(|| {
        clocks
            .iter()
            .filter_map(|(day, pause)| {
                let suspensions = std::slice::from_ref(pause);
                let clock = RequestClock {
                    suspensions,
                    extension_notice_on: Some(*day + Days::new(20)),
                    ..plain(*day)
                };
                request_days(&clock).ok()?.due_on
            })
            .count()
    });
}

#[divan::bench]
fn breach_clock(bencher: divan::Bencher<'_, '_>) {
    let moments: Vec<_> =
        receipts().iter().map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc()).collect();
    bencher.counter(ItemsCount::new(CLOCKS)).bench(|| {
        moments.iter().filter_map(|at| breach(*at, chrono_tz::Europe::Paris).ok()).count()
    });
}

#[divan::bench]
fn retention_countdown(bencher: divan::Bencher<'_, '_>) {
    let rule = RetentionRule {
        code: "prospect".to_owned(),
        start: StartEvent::CollectionOrLastContact,
        period_months: 36,
        archive: false,
        objection: ObjectionEffect::SuppressionOnly,
        suppression_months: greffe::domain::retention::SUPPRESSION_MONTHS,
        marketing_months: None,
        section: Some("VI".to_owned()),
        reference: None,
    };
    let files: Vec<FileFacts> = receipts()
        .into_iter()
        .map(|day| FileFacts {
            collected_on: Some(day),
            contacts: vec![ContactEvent { kind: EventKind::Reply, on: day + Days::new(40) }],
            ..FileFacts::default()
        })
        .collect();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    bencher.counter(ItemsCount::new(CLOCKS)).bench(|| {
        files.iter().filter_map(|file| countdown(&rule, file, as_of).ok()?.expires_on).count()
    });
}
