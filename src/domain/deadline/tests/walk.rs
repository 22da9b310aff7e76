//! The same deadlines, counted day by day.

use chrono::{Datelike as _, Days};
use proptest::prelude::*;

use super::*;

/// The last day counted in another way: walk day by day, cross a month each time its number (or last day) comes, let
/// suspended days pass uncounted, then walk to a day on which people work.
fn walked(receipt: NaiveDate, months: u32, suspended: &[(NaiveDate, NaiveDate)]) -> NaiveDate {
    walked_in(Calendar::France, receipt, months, suspended)
}

fn walked_in(
    calendar: Calendar,
    receipt: NaiveDate,
    months: u32,
    suspended: &[(NaiveDate, NaiveDate)],
) -> NaiveDate {
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap();
    let month_of = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap();
    let wanted = month_of(receipt) + i32::try_from(months).unwrap();
    let mut last = receipt;
    while month_of(next(last)) <= wanted
        && !(month_of(last) == wanted && last.day() == receipt.day())
    {
        last = next(last);
    }
    let stood_still = receipt
        .iter_days()
        .take(400)
        .filter(|day| suspended.iter().any(|(from, to)| from <= day && day < to));
    let mut days = stood_still.count();
    while days > 0 {
        last = next(last);
        days -= 1;
    }
    while !calendar.is_working_day(last) {
        last = next(last);
    }
    last
}

#[test]
fn every_receipt_from_2018_to_2040_agrees_with_a_walk_day_by_day_in_every_calendar() {
    let first = day("2018-01-01");
    for (calendar, receipt) in Calendar::ALL.iter().flat_map(|calendar| {
        let days = first.iter_days().take_while(|day| day.year() <= 2040);
        days.map(move |receipt| (calendar, receipt))
    }) {
        let mut clock = RequestClock { calendar, ..plain(receipt) };
        let deadline = request(&clock).unwrap();
        let walked = |months| Some(walked_in(*calendar, receipt, months, &[]));
        assert_eq!(deadline.due_on, walked(1), "{calendar:?} {receipt}");
        let aim_for = deadline.aim_for.unwrap();
        assert!(aim_for <= deadline.due_on.unwrap() && aim_for > receipt, "{receipt}");
        assert!(Calendar::France.is_working_day(aim_for), "{calendar:?} {receipt}");
        let national = request(&plain(receipt)).unwrap().aim_for.unwrap();
        assert!(aim_for <= national, "{calendar:?} {receipt}: a local day gains no time");
        clock.extension_notice_on = deadline.notice_by;
        assert_eq!(due(&clock), walked(3), "{calendar:?} {receipt}, extended");
    }
}

#[test]
fn thirty_days_would_be_late_on_96_of_the_receipts_of_2024_to_2027() {
    let receipts: Vec<NaiveDate> =
        day("2024-01-01").iter_days().take_while(|day| day.year() <= 2027).collect();
    let against = |days: u64| {
        let gap = |receipt: &&NaiveDate| {
            let fixed = receipt.checked_add_days(Days::new(days)).unwrap();
            due(&plain(**receipt)).unwrap().cmp(&fixed)
        };
        let count = |order| receipts.iter().filter(|receipt| gap(receipt) == order).count();
        (count(std::cmp::Ordering::Equal), count(std::cmp::Ordering::Less))
    };
    assert_eq!(receipts.len(), 1461);
    assert_eq!(against(30), (361, 96));
    assert_eq!(against(31), (669, 457));
    assert_eq!(against(45), (0, 1461));
}

fn any_receipt() -> impl Strategy<Value = NaiveDate> {
    (0_u64..8400).prop_map(|days| day("2018-01-01").checked_add_days(Days::new(days)).unwrap())
}

fn any_spans() -> impl Strategy<Value = Vec<(u64, u64)>> {
    proptest::collection::vec((0_u64..28, 0_u64..30), 0..4)
}

fn intervals(receipt: NaiveDate, spans: &[(u64, u64)]) -> Vec<Interval> {
    let later = |days| receipt.checked_add_days(Days::new(days)).unwrap();
    spans
        .iter()
        .map(|(start, length)| Interval { from: later(*start), to: Some(later(start + length)) })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn suspensions_add_the_days_that_a_walk_finds(receipt in any_receipt(), spans in any_spans()) {
        let suspensions = intervals(receipt, &spans);
        let pairs: Vec<_> = suspensions.iter().map(|span| (span.from, span.to.unwrap())).collect();
        let clock = RequestClock { suspensions: &suspensions, ..plain(receipt) };
        prop_assert_eq!(due(&clock), Some(walked(receipt, 1, &pairs)));
    }

    #[test]
    fn nobody_aims_later_for_a_clarification_or_a_region_nor_after_the_limit(
        receipt in any_receipt(), identity in any_spans(), asked in any_spans(), notice in proptest::option::of(0_u64..60),
        region in 0_usize..9,
    ) {
        let (suspensions, clarifications) = (intervals(receipt, &identity), intervals(receipt, &asked));
        let extension_notice_on = notice.map(|days| receipt.checked_add_days(Days::new(days)).unwrap());
        let strict = RequestClock { suspensions: &suspensions, extension_notice_on, ..plain(receipt) };
        let wide = RequestClock { clarifications: &clarifications, calendar: &Calendar::ALL[region], ..strict };
        let (strict, wide) = (request(&strict).unwrap(), request(&wide).unwrap());
        prop_assert_eq!(strict.aim_for, wide.aim_for);
        prop_assert!(strict.due_on <= wide.due_on && wide.aim_for <= wide.due_on && strict.aim_for <= strict.due_on);
    }

    #[test]
    fn days_of_the_company_never_move_the_day_to_aim_for_later_nor_beyond_the_limit(
        receipt in any_receipt(), identity in any_spans(), notice in proptest::option::of(0_u64..60),
        company in proptest::collection::vec((0_u64..120, any::<bool>()), 0..12),
    ) {
        let later = |days| receipt.checked_add_days(Days::new(days)).unwrap();
        let suspensions = intervals(receipt, &identity);
        let company_days: Vec<CompanyDay> = company
            .iter()
            .map(|(days, added)| {
                let change = if *added { DayChange::Added } else { DayChange::Struck };
                CompanyDay { on: later(*days), change, reason: "Pont".to_owned() }
            })
            .collect();
        let extension_notice_on = notice.map(later);
        let without = RequestClock { suspensions: &suspensions, extension_notice_on, ..plain(receipt) };
        let with = RequestClock { company_days: &company_days, ..without };
        let (without, with) = (request(&without).unwrap(), request(&with).unwrap());
        prop_assert!(with.aim_for <= without.aim_for && with.aim_for <= with.due_on);
    }

    #[test]
    fn the_order_of_suspensions_does_not_matter(receipt in any_receipt(), spans in any_spans()) {
        let suspensions = intervals(receipt, &spans);
        let reversed: Vec<_> = suspensions.iter().rev().copied().collect();
        let due_with = |suspensions| due(&RequestClock { suspensions, ..plain(receipt) });
        prop_assert_eq!(due_with(&suspensions), due_with(&reversed));
    }
}
