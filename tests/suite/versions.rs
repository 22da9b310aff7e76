//! Versions of the calendar and of the policy: what moves, what stays, and what a killed process leaves to be finished.

use chrono::NaiveDate;
use greffe::casebook::rebuild::RebuildState;
use greffe::casebook::views::{ChangeCause, RuleCount};
use greffe::casebook::{Casebook, Error};
use greffe::domain::Expected;
use greffe::domain::calendar::{Calendar, CompanyCalendar, CompanyDay, DayChange};
use greffe::domain::ids::CaseNumber;
use greffe::domain::journal::Operation;
use greffe::domain::policy::Change;
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;
use greffe::formats::policy::shipped_kleep;

use crate::common::{
    PASSPHRASE, Shelf, a_casebook, a_contact, a_request, day, file_in, raw, session, today,
};

const VERIFIED: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const SENT: Step = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };

fn company(on: &str, change: DayChange) -> CompanyCalendar {
    let days = vec![CompanyDay { on: day(on), change, reason: "Pont".to_owned() }];
    CompanyCalendar { region: Calendar::France, days }
}

fn due(casebook: &Casebook, number: CaseNumber) -> Option<NaiveDate> {
    casebook.request(number).expect("a case").line.due_on
}

fn open(shelf: &mut Shelf, received: &str) -> CaseNumber {
    let draft = a_request().received(day(received)).draft();
    shelf.casebook.open_request(&draft).expect("a case")
}

#[test]
fn a_new_calendar_moves_every_open_case_and_keeps_both_days() {
    let mut shelf = a_casebook();
    let number = open(&mut shelf, "2026-02-20");
    let other = open(&mut shelf, "2026-02-24");
    assert_eq!(due(&shelf.casebook, number), Some(day("2026-03-20")));
    let aim_for = shelf.casebook.request(number).unwrap().line.aim_for;

    let calendar = company("2026-03-20", DayChange::Added);
    let rebuilt = shelf.casebook.adopt_calendar(calendar.clone()).unwrap().unwrap();
    assert_eq!(rebuilt.moved, 1);
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(view.line.due_on, Some(day("2026-03-23")));
    assert_eq!(view.line.aim_for, aim_for);
    let [change] = view.changes.try_into().unwrap();
    assert_eq!((change.cause, change.on), (ChangeCause::Calendar, today()));
    assert_eq!((change.before, change.after), (Some(day("2026-03-20")), Some(day("2026-03-23"))));
    assert!(shelf.casebook.request(other).unwrap().changes.is_empty());
    assert!(shelf.casebook.check().unwrap().is_whole());
    let done: Vec<Operation> =
        shelf.casebook.journal(None).unwrap().iter().map(|line| line.operation).collect();
    assert_eq!(done[..2], [Operation::DatesRecomputed, Operation::CalendarAdopted]);

    assert_eq!(shelf.casebook.adopt_calendar(calendar).unwrap(), None, "the same again");
    let back = CompanyCalendar::NATIONAL;
    assert_eq!(shelf.casebook.adopt_calendar(back).unwrap().unwrap().moved, 1);
    assert_eq!(due(&shelf.casebook, number), Some(day("2026-03-20")));
    assert_eq!(shelf.casebook.request(number).unwrap().changes.len(), 2);
    assert_eq!(shelf.casebook.calendars().len(), 3, "every version stays");
}

#[test]
fn a_region_is_an_opt_in_of_the_company() {
    let mut shelf = a_casebook();
    let number = open(&mut shelf, "2026-03-03");
    assert_eq!(due(&shelf.casebook, number), Some(day("2026-04-03")));
    let region = CompanyCalendar { region: Calendar::AlsaceMoselle, days: Vec::new() };
    shelf.casebook.adopt_calendar(region).unwrap();
    let line = shelf.casebook.request(number).unwrap().line;
    assert_eq!((line.due_on, line.aim_for), (Some(day("2026-04-07")), Some(day("2026-04-03"))));
}

#[test]
fn a_policy_that_names_another_region_brings_its_holidays_and_takes_them_back() {
    let mut shelf = a_casebook();
    let own = company("2026-12-24", DayChange::Added);
    shelf.casebook.adopt_calendar(own.clone()).unwrap();
    let number = open(&mut shelf, "2026-03-03");
    assert_eq!(due(&shelf.casebook, number), Some(day("2026-04-03")));
    let text = shipped_kleep()
        .replace("dated = \"2023-10-03\"", "dated = \"2024-10-03\"")
        .replacen("calendar = \"fr\"", "calendar = \"fr-am\"", 1);
    shelf.casebook.adopt_policy(&text).unwrap();
    let calendar = shelf.casebook.calendar();
    assert_eq!((calendar.region, calendar.days), (Calendar::AlsaceMoselle, own.days.clone()));
    assert!(shelf.casebook.take_policy_back().unwrap());
    assert_eq!(shelf.casebook.calendar().region, Calendar::France);

    shelf.casebook.finish_rebuild().unwrap();
    shelf.casebook.adopt_policy(&text).unwrap();
    assert_eq!(shelf.casebook.finish_rebuild().unwrap().map(|rebuild| rebuild.moved), Some(1));
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(view.line.due_on, Some(day("2026-04-07")));
    assert_eq!(view.changes.last().map(|change| change.cause), Some(ChangeCause::Policy));
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn an_answered_demand_keeps_its_result_until_it_is_open_again() {
    let mut shelf = a_casebook();
    let number = open(&mut shelf, "2026-02-20");
    shelf.casebook.take_step(number, VERIFIED, today()).unwrap();
    shelf.casebook.take_step(number, SENT, today()).unwrap();
    let last_day =
        |shelf: &Shelf| shelf.casebook.request(number).unwrap().demands[0].deadline.due_on;
    assert_eq!(last_day(&shelf), Some(day("2026-03-20")));
    let calendar = company("2026-03-20", DayChange::Added);
    assert_eq!(shelf.casebook.adopt_calendar(calendar).unwrap().unwrap().moved, 0);
    assert_eq!(last_day(&shelf), Some(day("2026-03-20")), "on the version it was answered under");
    shelf.casebook.rebuild().unwrap();
    assert!(shelf.casebook.check().unwrap().is_whole());
    shelf.casebook.take_step(number, Step::Returned, today()).unwrap();
    assert_eq!(last_day(&shelf), Some(day("2026-03-23")), "open again, on the one in force");
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn a_calendar_that_cannot_be_is_refused_and_nothing_changes() {
    let mut shelf = a_casebook();
    for (calendar, expected) in [
        (company("2026-05-01", DayChange::Added), Expected::WorkedDay),
        (company("2026-05-04", DayChange::Struck), Expected::PublicHoliday),
        (company("2026-03-09", DayChange::Added), Expected::NotInPast),
    ] {
        match shelf.casebook.adopt_calendar(calendar) {
            Err(Error::Invalid(invalid)) => assert_eq!(invalid.expected, expected),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(shelf.casebook.calendars().len(), 1);
}

/// The policy with two years instead of three for prospects, a year later.
fn shorter() -> String {
    let text = shipped_kleep().replace("dated = \"2023-10-03\"", "dated = \"2024-10-03\"");
    let at = text.find("code = \"prospect\"").expect("the rule of prospects");
    let (before, after) = text.split_at(at);
    format!("{before}{}", after.replacen("period_months = 36", "period_months = 24", 1))
}

fn with_prospects(count: u32) -> Shelf {
    let mut shelf = a_casebook();
    let drafts: Vec<_> = (0..count)
        .map(|number| {
            let since = if number % 2 == 0 { "2023-06-01" } else { "2025-06-01" };
            a_contact().named("Ada", &format!("Quint{number}")).prospect_since(since).draft()
        })
        .collect();
    shelf.casebook.add_contacts(&drafts).expect("contacts");
    shelf
}

fn prospects(casebook: &Casebook) -> RuleCount {
    let counts = casebook.retention_counts().expect("counts");
    counts.into_iter().find(|count| count.rule == "prospect").expect("prospects")
}

#[test]
fn a_policy_is_weighed_before_it_is_adopted() {
    let shelf = with_prospects(10);
    let mut heard = Vec::new();
    let weighed = shelf
        .casebook
        .weigh_policy(&shorter(), &mut |done, total| {
            heard.push((done, total));
            true
        })
        .unwrap()
        .unwrap();
    let change = Change::PeriodChanged { code: "prospect".to_owned(), from: 36, to: 24 };
    assert_eq!(weighed.changes, [change]);
    assert_eq!((weighed.files, weighed.moved, weighed.now_due), (10, 10, 5));
    assert_eq!(5, weighed.due.len(), "each is named");
    let named = shelf.casebook.contact(weighed.due[0].contact).unwrap();
    assert_eq!(named.name.display(), weighed.due[0].name);
    assert!(weighed.due.iter().all(|line| line.expires_on.is_some_and(|day| day < today())));
    assert_eq!(heard, [(10, 10)]);
    assert_eq!(shelf.casebook.weigh_policy(&shorter(), &mut |_, _| false).unwrap(), None);
    assert_eq!(prospects(&shelf.casebook).due, 0, "nothing is written");
}

#[test]
fn an_adopted_policy_moves_the_days_and_what_was_collected_keeps_its_version() {
    let mut shelf = with_prospects(10);
    let uid = shelf.casebook.find_contacts("Quint0").unwrap()[0].uid;
    shelf.casebook.adopt_policy(&shorter()).unwrap();
    let rebuilt = shelf.casebook.finish_rebuild().unwrap().unwrap();
    assert_eq!((rebuilt.moved, rebuilt.now_due, rebuilt.without_period), (10, 5, 0));
    assert_eq!(prospects(&shelf.casebook).due, 5);
    assert!(shelf.casebook.check().unwrap().is_whole());
    let file = &shelf.casebook.contact(uid).unwrap().files[0];
    assert_eq!(file.policy_dated, Some(day("2023-10-03")));
    let late = shelf.add(a_contact().named("Bea", "Late").prospect_since("2026-01-01"));
    let file = &shelf.casebook.contact(late).unwrap().files[0];
    assert_eq!(file.policy_dated, Some(day("2024-10-03")));

    let policies = shelf.casebook.policies().unwrap();
    let shown: Vec<(NaiveDate, bool)> =
        policies.iter().map(|policy| (policy.dated, policy.in_force)).collect();
    assert_eq!(shown, [(day("2024-10-03"), true), (day("2023-10-03"), false)]);
    assert_eq!(shelf.casebook.policy_text(policies[1].id).unwrap(), shipped_kleep());
}

#[test]
fn a_policy_that_is_older_or_the_same_is_refused() {
    let mut shelf = a_casebook();
    let older = shipped_kleep().replace("dated = \"2023-10-03\"", "dated = \"2022-10-03\"");
    for (text, expected) in
        [(older.as_str(), Expected::LaterPolicy), (shipped_kleep(), Expected::AnotherPolicy)]
    {
        match shelf.casebook.adopt_policy(text) {
            Err(Error::Invalid(invalid)) => assert_eq!(invalid.expected, expected),
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(shelf.casebook.adopt_policy("format = 1"), Err(Error::Policy(_))));
}

#[test]
fn an_adoption_that_was_killed_is_finished_at_the_next_opening() {
    for batches in 0..4 {
        let mut shelf = with_prospects(1_200);
        shelf.casebook.adopt_policy(&shorter()).unwrap();
        for _ in 0..batches {
            shelf.casebook.continue_rebuild().unwrap();
        }
        let folder = shelf.close();
        let mut casebook = Casebook::open(&file_in(folder.path()), PASSPHRASE, session()).unwrap();
        assert_eq!(casebook.rebuilding().unwrap(), None, "after {batches} batches");
        assert_eq!(prospects(&casebook).due, 600, "after {batches} batches");
        assert_eq!(casebook.derived_differences().unwrap(), 0);
    }
}

#[test]
fn an_adoption_that_is_taken_back_leaves_the_days_as_they_were() {
    let mut shelf = with_prospects(1_200);
    let before = shelf.casebook.retention_counts().unwrap();
    shelf.casebook.adopt_policy(&shorter()).unwrap();
    let state = shelf.casebook.continue_rebuild().unwrap();
    assert!(matches!(state, Some(RebuildState::Running(rebuild)) if rebuild.done == 500));
    assert!(shelf.casebook.take_policy_back().unwrap());
    shelf.casebook.finish_rebuild().unwrap();
    assert_eq!(shelf.casebook.retention_counts().unwrap(), before);
    assert_eq!(shelf.casebook.policy().dated, day("2023-10-03"));
    let states: Vec<(bool, bool)> = shelf
        .casebook
        .policies()
        .unwrap()
        .iter()
        .map(|policy| (policy.in_force, policy.withdrawn))
        .collect();
    assert_eq!(states, [(false, true), (true, false)]);
    assert!(!shelf.casebook.take_policy_back().unwrap(), "nothing is under way any more");
    assert_eq!(shelf.casebook.derived_differences().unwrap(), 0);
}

#[test]
fn the_figures_of_the_year_count_each_right_once() {
    let mut shelf = a_casebook();
    let draft = a_request().received(day("2026-02-20")).asking(&[Right::Access, Right::Erasure]);
    let number = shelf.casebook.open_request(&draft.draft()).unwrap();
    let late = open(&mut shelf, "2026-01-05");
    for number in [number, late] {
        shelf.casebook.take_step(number, VERIFIED, today()).unwrap();
    }
    let step = |right| Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right };
    shelf.casebook.take_step(number, step(Some(Right::Access)), today()).unwrap();
    shelf.casebook.take_step(late, step(None), today()).unwrap();
    let figures = shelf.casebook.figures().unwrap();
    assert_eq!((figures.answered, figures.answered_on_time), (2, 1));
    assert_eq!(figures.median_days, Some(64));
    assert_eq!(figures.per_right, [(Right::Access, 2), (Right::Erasure, 1)]);
    shelf.casebook.take_step(late, Step::Returned, today()).unwrap();
    let figures = shelf.casebook.figures().unwrap();
    assert_eq!((figures.answered, figures.answered_on_time), (1, 1));
    assert_eq!(figures.median_days, Some(18));
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn a_wrong_count_is_found_by_the_check() {
    let mut shelf = a_casebook();
    open(&mut shelf, "2026-02-20");
    shelf.raw().execute("UPDATE clock_tally SET count = count + 1", []).unwrap();
    assert_eq!(shelf.casebook.derived_differences().unwrap(), 2);
    shelf.raw().execute("UPDATE contact_tally SET count = count + 1", []).unwrap();
    assert_eq!(shelf.casebook.derived_differences().unwrap(), 3);
}

#[test]
fn a_casebook_of_the_first_version_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_in(folder.path());
    let old = raw(&path);
    old.execute_batch(include_str!("../../src/store/migrations/0001_casebook.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 1196574278;
         PRAGMA user_version = 1;
         INSERT INTO casebook (id, uid, created_at) VALUES (1, randomblob(16), 0);
         INSERT INTO operator (login) VALUES ('tester');
         INSERT INTO request (uid, year, sequence, received_on, intake, requester_name, requester_email,
                              requester_address, recorded_at)
         VALUES (randomblob(16), 2026, 1, '2026-02-20', 'email', 'Ada Quint', '', '', 0),
                (randomblob(16), 2026, 2, '2026-02-20', 'email', 'Bea Quint', '', '', 0);
         INSERT INTO demand (request_id, \"right\") VALUES (1, 'objection'), (2, 'access');
         INSERT INTO request_fact (request_id, step, on_day, recorded_at, actor)
         VALUES (2, '{\"step\":\"verify\",\"by\":\"account\"}', '2026-02-21', 0, 1),
                (2, '{\"step\":\"sent\",\"by\":\"email\",\"outcome\":\"granted\",\"right\":null}', '2026-02-22', 0, 1);
         INSERT INTO clock (demand_id, due_on, open) VALUES (1, '2026-03-20', 1), (2, '2026-03-20', 0);",
    )
    .unwrap();
    old.execute(
        "INSERT INTO policy (dated_on, source, adopted_at) VALUES ('2023-10-03', ?1, 0)",
        [shipped_kleep()],
    )
    .unwrap();
    drop(old);

    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    assert!(casebook.check().unwrap().is_whole());
    assert_eq!(casebook.duties().unwrap().len(), 1, "an objection was open");
    assert_eq!(casebook.figures().unwrap().answered, 1);
    casebook.adopt_calendar(company("2026-03-20", DayChange::Added)).unwrap();
    let last_day = |sequence| {
        let number = CaseNumber { year: 2026, sequence };
        casebook.request(number).unwrap().demands[0].deadline.due_on
    };
    assert_eq!(last_day(1), Some(day("2026-03-23")), "open: it follows the calendar");
    assert_eq!(last_day(2), Some(day("2026-03-20")), "answered before: it stays");
}
