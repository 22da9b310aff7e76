//! The deadlines that the law and its guidelines arrive at.

mod walk;

use super::*;
use crate::domain::calendar::{CompanyDay, DayChange, DayOff};
use crate::domain::working::{RequestStep, Rule};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(from: &str, to: &str) -> Interval {
    Interval { from: day(from), to: Some(day(to)) }
}

fn open(from: &str) -> Interval {
    Interval { from: day(from), to: None }
}

fn plain(received_on: NaiveDate) -> RequestClock<'static> {
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

fn received(text: &str) -> RequestClock<'static> {
    plain(day(text))
}

fn extended(received_on: &str, notice_on: &str) -> RequestClock<'static> {
    RequestClock { extension_notice_on: Some(day(notice_on)), ..received(received_on) }
}

fn due(clock: &RequestClock) -> Option<NaiveDate> {
    request(clock).unwrap().due_on
}

#[test]
fn one_month_and_three_months_end_where_the_regulation_says() {
    let table = [
        ("2026-03-05", "2026-04-07", "2026-06-05"),
        ("2026-08-31", "2026-09-30", "2026-11-30"),
        ("2026-09-03", "2026-10-05", "2026-12-03"),
        ("2026-01-31", "2026-03-02", "2026-04-30"),
        ("2024-01-31", "2024-02-29", "2024-04-30"),
        ("2024-04-08", "2024-05-10", "2024-07-08"),
        ("2026-04-25", "2026-05-26", "2026-07-27"),
        ("2024-12-30", "2025-01-30", "2025-03-31"),
        ("2025-01-31", "2025-02-28", "2025-04-30"),
        ("2026-04-01", "2026-05-04", "2026-07-01"),
        ("2026-10-11", "2026-11-12", "2027-01-11"),
        ("2026-12-01", "2027-01-04", "2027-03-01"),
        ("2026-02-05", "2026-03-05", "2026-05-05"),
        ("2026-02-28", "2026-03-30", "2026-05-28"),
        ("2026-04-30", "2026-06-01", "2026-07-30"),
        ("2019-08-01", "2019-09-02", "2019-11-04"),
    ];
    for (receipt, one_month, three_months) in table {
        assert_eq!(due(&received(receipt)), Some(day(one_month)), "{receipt}");
        let extended = request(&extended(receipt, receipt)).unwrap();
        assert_eq!(extended.due_on, Some(day(three_months)), "{receipt}, extended");
        assert_eq!(extended.extension, Extension::Valid);
        assert_eq!(extended.notice_by, Some(day(one_month)));
    }
}

#[test]
fn each_month_end_goes_to_the_last_day_of_a_shorter_month() {
    let table = [
        ("2025-01-29", "2025-02-28"),
        ("2025-01-30", "2025-02-28"),
        ("2025-01-31", "2025-02-28"),
        ("2025-02-28", "2025-03-28"),
        ("2025-03-31", "2025-04-30"),
        ("2025-04-30", "2025-05-30"),
        ("2025-05-31", "2025-06-30"),
        ("2025-06-30", "2025-07-30"),
        ("2025-07-31", "2025-09-01"),
        ("2025-08-31", "2025-09-30"),
        ("2025-09-30", "2025-10-30"),
        ("2025-10-31", "2025-12-01"),
        ("2025-11-30", "2025-12-30"),
        ("2025-12-31", "2026-02-02"),
        ("2028-01-31", "2028-02-29"),
        ("2028-02-29", "2028-03-29"),
    ];
    for (receipt, last_day) in table {
        assert_eq!(due(&received(receipt)), Some(day(last_day)), "{receipt}");
    }
}

#[test]
fn the_working_of_31_january_2026_names_the_missing_day_and_the_week_end() {
    let deadline = request(&received("2026-01-31")).unwrap();
    let steps: Vec<Rule> = deadline.working.into_iter().map(|line| line.rule).collect();
    let (end, limit) = (day("2026-02-28"), day("2026-03-02"));
    let expected = [
        RequestStep::Received { on: day("2026-01-31") },
        RequestStep::MonthsAdded { months: 1, missing_day: Some(31), to: end },
        RequestStep::Rolled { over: vec![DayOff::Saturday, DayOff::Sunday], to: limit },
        RequestStep::AimedFor { on: day("2026-02-27"), earlier_limit: end },
    ];
    assert_eq!(steps, expected.map(Rule::Request));
    assert_eq!(deadline.due_on, Some(limit));
    assert_eq!(deadline.aim_for, Some(day("2026-02-27")));
}

#[test]
fn days_are_left_until_the_limit_and_missing_after_it() {
    let deadline = request(&received("2026-01-31")).unwrap();
    assert_eq!(deadline.days_left(day("2026-02-01")), Some(29));
    assert_eq!(deadline.days_left(day("2026-03-02")), Some(0));
    assert_eq!(deadline.days_left(day("2026-03-05")), Some(-3));
}

#[test]
fn one_aims_for_a_working_day_in_the_shorter_reading() {
    let table = [
        (received("2026-11-06"), "2026-12-04", "2026-12-07"),
        (received("2026-03-05"), "2026-04-03", "2026-04-07"),
        (received("2026-09-01"), "2026-10-01", "2026-10-01"),
        (extended("2026-01-31", "2026-02-10"), "2026-04-28", "2026-04-30"),
        (extended("2025-01-29", "2025-02-10"), "2025-04-28", "2025-04-29"),
        (extended("2024-01-30", "2024-02-10"), "2024-04-29", "2024-04-30"),
    ];
    for (clock, aim_for, due_on) in table {
        let deadline = request(&clock).unwrap();
        assert_eq!(deadline.aim_for, Some(day(aim_for)), "{clock:?}");
        assert_eq!(deadline.due_on, Some(day(due_on)), "{clock:?}");
    }
}

#[test]
fn an_extension_counts_only_if_its_notice_left_within_the_first_month() {
    let table = [
        ("2026-04-07", Extension::Valid, "2026-06-05"),
        ("2026-03-05", Extension::Valid, "2026-06-05"),
        ("2026-04-08", Extension::Late, "2026-04-07"),
        ("2026-06-01", Extension::Late, "2026-04-07"),
    ];
    for (notice_on, extension, due_on) in table {
        let deadline = request(&extended("2026-03-05", notice_on)).unwrap();
        assert_eq!(deadline.extension, extension, "{notice_on}");
        assert_eq!(deadline.due_on, Some(day(due_on)), "{notice_on}");
    }
}

#[test]
fn suspended_days_are_added_once_and_before_the_roll() {
    let table: [(&[Interval], &[Interval], &str, &str); 7] = [
        (&[span("2026-03-10", "2026-03-15")], &[], "2026-04-10", "2026-04-10"),
        (&[span("2026-03-10", "2026-03-10")], &[], "2026-04-07", "2026-04-03"),
        // Five days and five, with two in common: 13 April.
        (
            &[span("2026-03-10", "2026-03-15"), span("2026-03-13", "2026-03-18")],
            &[],
            "2026-04-13",
            "2026-04-13",
        ),
        (
            &[span("2026-03-13", "2026-03-18")],
            &[span("2026-03-10", "2026-03-15")],
            "2026-04-13",
            "2026-04-10",
        ),
        (
            &[span("2026-03-10", "2026-03-20"), span("2026-03-12", "2026-03-14")],
            &[],
            "2026-04-15",
            "2026-04-15",
        ),
        // Sunday 5 April and six days make Saturday 11 April.
        (&[span("2026-03-10", "2026-03-16")], &[], "2026-04-13", "2026-04-10"),
        // The last day of the month is still in time, for either reading.
        (&[span("2026-04-03", "2026-04-13")], &[], "2026-04-15", "2026-04-15"),
    ];
    for (suspensions, clarifications, due_on, aim_for) in table {
        let clock = RequestClock { suspensions, clarifications, ..received("2026-03-05") };
        let deadline = request(&clock).unwrap();
        assert_eq!(deadline.due_on, Some(day(due_on)), "{clock:?}");
        assert_eq!(deadline.aim_for, Some(day(aim_for)), "{clock:?}");
        assert_eq!(deadline.notice_by, deadline.due_on);
        assert_eq!(deadline.suspensions_ignored, 0);
    }
}

#[test]
fn a_suspension_moves_the_notice_and_both_ends_of_an_extended_clock() {
    let suspensions = [span("2026-03-10", "2026-03-20")];
    let with_notice = |on: &str| RequestClock {
        extension_notice_on: Some(day(on)),
        suspensions: &suspensions,
        ..received("2026-03-05")
    };
    let in_time = request(&with_notice("2026-04-15")).unwrap();
    assert_eq!(in_time.extension, Extension::Valid);
    assert_eq!(in_time.due_on, Some(day("2026-06-15")));
    let late = request(&with_notice("2026-04-16")).unwrap();
    assert_eq!(late.extension, Extension::Late);
    assert_eq!(late.due_on, Some(day("2026-04-15")));
}

#[test]
fn a_suspension_of_the_second_month_counts_only_for_an_extended_clock() {
    let suspensions = [span("2026-05-01", "2026-05-11")];
    let extended =
        RequestClock { suspensions: &suspensions, ..extended("2026-03-05", "2026-04-01") };
    let deadline = request(&extended).unwrap();
    assert_eq!(deadline.due_on, Some(day("2026-06-15")));
    assert_eq!(deadline.notice_by, Some(day("2026-04-07")));
    assert_eq!(deadline.suspensions_ignored, 0);
    let unextended = RequestClock { extension_notice_on: None, ..extended };
    let deadline = request(&unextended).unwrap();
    assert_eq!(deadline.due_on, Some(day("2026-04-07")));
    assert_eq!(deadline.suspensions_ignored, 1);
}

#[test]
fn a_suspension_begun_after_the_deadline_is_ignored_even_while_open() {
    for late in [span("2026-04-08", "2026-04-20"), open("2026-04-08")] {
        let suspensions = [late];
        let deadline =
            request(&RequestClock { suspensions: &suspensions, ..received("2026-03-05") }).unwrap();
        assert_eq!(deadline.status, ClockStatus::Running);
        assert_eq!(deadline.due_on, Some(day("2026-04-07")));
        assert_eq!(deadline.suspensions_ignored, 1);
    }
}

#[test]
fn while_identity_is_awaited_there_is_no_day_at_all() {
    let suspensions = [open("2026-03-10")];
    let clock = RequestClock { suspensions: &suspensions, ..extended("2026-03-05", "2026-07-01") };
    let deadline = request(&clock).unwrap();
    assert_eq!(deadline.status, ClockStatus::Suspended);
    assert_eq!((deadline.due_on, deadline.aim_for, deadline.notice_by), (None, None, None));
    assert_eq!(deadline.days_left(day("2026-03-20")), None);
    assert_eq!(deadline.extension, Extension::Valid);
}

#[test]
fn while_a_clarification_is_awaited_the_day_to_aim_for_stays() {
    let clarifications = [open("2026-03-10")];
    let clock = RequestClock { clarifications: &clarifications, ..received("2026-03-05") };
    let deadline = request(&clock).unwrap();
    assert_eq!(deadline.status, ClockStatus::Suspended);
    assert_eq!((deadline.due_on, deadline.notice_by), (None, None));
    assert_eq!(deadline.aim_for, Some(day("2026-04-03")));
}

#[test]
fn a_notice_that_only_a_clarification_saves_moves_the_limit_alone() {
    let clarifications = [span("2026-03-10", "2026-03-20")];
    let clock =
        RequestClock { clarifications: &clarifications, ..extended("2026-03-05", "2026-04-10") };
    let deadline = request(&clock).unwrap();
    assert_eq!(deadline.extension, Extension::Valid);
    assert_eq!(deadline.due_on, Some(day("2026-06-15")));
    assert_eq!(deadline.aim_for, Some(day("2026-04-03")));
    let ids: Vec<_> = deadline.working.iter().map(|line| line.rule.id()).collect();
    assert!(ids.ends_with(&["extension_disputed", "aimed_for"]), "{ids:?}");
}

#[test]
fn a_regional_day_moves_the_limit_and_not_the_day_to_aim_for() {
    let clock = RequestClock { calendar: &Calendar::AlsaceMoselle, ..received("2026-03-03") };
    let deadline = request(&clock).unwrap();
    assert_eq!(deadline.due_on, Some(day("2026-04-07")));
    assert_eq!(deadline.aim_for, Some(day("2026-04-03")));
    assert_eq!(due(&received("2026-03-03")), Some(day("2026-04-03")));
}

fn company(on: &str, change: DayChange) -> [CompanyDay; 1] {
    [CompanyDay { on: day(on), change, reason: "Pont".to_owned() }]
}

#[test]
fn a_day_of_the_company_moves_the_limit_and_never_the_day_to_aim_for_later() {
    let table = [
        ("2026-02-20", "2026-03-20", DayChange::Added, "2026-03-23"),
        ("2026-03-06", "2026-04-06", DayChange::Struck, "2026-04-06"),
        ("2026-03-05", "2026-04-06", DayChange::Struck, "2026-04-06"),
    ];
    for (receipt, on, change, due_on) in table {
        let company_days = company(on, change);
        let plain = request(&received(receipt)).unwrap();
        let moved =
            request(&RequestClock { company_days: &company_days, ..received(receipt) }).unwrap();
        assert_eq!(moved.due_on, Some(day(due_on)), "{receipt}");
        assert_eq!(moved.aim_for, plain.aim_for, "{receipt}");
    }
}

#[test]
fn a_struck_holiday_makes_a_notice_late_in_both_readings() {
    let company_days = company("2026-04-06", DayChange::Struck);
    let clock =
        RequestClock { company_days: &company_days, ..extended("2026-03-05", "2026-04-07") };
    let deadline = request(&clock).unwrap();
    assert_eq!(deadline.extension, Extension::Late);
    assert_eq!(deadline.due_on, Some(day("2026-04-06")));
    assert!(deadline.aim_for <= deadline.due_on);
}

#[test]
fn an_open_suspension_says_how_many_days_are_left() {
    let table: [(&[Interval], Option<i64>); 4] = [
        (&[open("2026-03-10")], Some(26)),
        (&[span("2026-03-10", "2026-03-15"), open("2026-03-20")], Some(21)),
        (&[open("2026-03-05")], Some(31)),
        (&[span("2026-03-10", "2026-03-15")], None),
    ];
    for (suspensions, days_left) in table {
        let clock = RequestClock { suspensions, ..received("2026-03-05") };
        assert_eq!(request(&clock).unwrap().days_left_paused, days_left, "{suspensions:?}");
    }
}

#[test]
fn a_question_asked_late_in_the_month_is_a_warning_that_moves_nothing_more() {
    let ids = |from: &str, to: &str| {
        let suspensions = [span(from, to)];
        let clock = RequestClock { suspensions: &suspensions, ..received("2026-03-05") };
        let deadline = request(&clock).unwrap();
        let late =
            deadline.working.iter().filter(|line| line.rule.id() == "pause_asked_late").count();
        (late, deadline.due_on)
    };
    assert_eq!(ids("2026-03-20", "2026-03-25"), (0, Some(day("2026-04-10"))));
    assert_eq!(ids("2026-03-21", "2026-03-26"), (1, Some(day("2026-04-10"))));
}

#[test]
fn days_without_working_are_the_same_days() {
    for receipt in day("2026-01-01").iter_days().take(400) {
        let (days, deadline) =
            (request_days(&plain(receipt)).unwrap(), request(&plain(receipt)).unwrap());
        assert!(days.working.is_empty());
        assert_eq!(RequestDeadline { working: Vec::new(), ..deadline }, days, "{receipt}");
    }
}

#[test]
fn days_that_cannot_be_are_refused_by_name() {
    let backwards = [span("2026-03-20", "2026-03-10")];
    let too_early = [span("2026-03-01", "2026-03-10")];
    let year_10000 = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    let table = [
        (RequestClock { suspensions: &backwards, ..received("2026-03-05") }, "suspensions"),
        (RequestClock { clarifications: &backwards, ..received("2026-03-05") }, "clarifications"),
        (RequestClock { suspensions: &too_early, ..received("2026-03-05") }, "suspensions"),
        (extended("2026-03-05", "2026-03-04"), "extension_notice_on"),
        (plain(year_10000), "received_on"),
        (plain(NaiveDate::MAX), "received_on"),
        (plain(NaiveDate::MIN), "received_on"),
        (received("9999-12-15"), "received_on"),
    ];
    for (clock, argument) in table {
        assert_eq!(request(&clock).unwrap_err().argument, argument, "{clock:?}");
    }
}
