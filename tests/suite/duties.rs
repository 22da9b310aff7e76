//! What Today shows beside the day of each case: notices, duties without a month, persons to tell.

use chrono::{Days, NaiveDate};
use greffe::casebook::Casebook;
use greffe::casebook::views::{DueLine, DutySubject, NextStep, NoticeLine, OpenDuty};
use greffe::domain::contact::{CorrectionGround, DatedFact, FactCorrection, FileFactKind};
use greffe::domain::duty::DutyKind;
use greffe::domain::request::{
    Channel, ExtensionGround, IdentityProof, Outcome, RefusalGround, Step,
};
use greffe::domain::retention::ObjectionScope;
use greffe::domain::right::Right;

use crate::common::{
    Shelf, Takes as _, a_casebook, a_contact, a_request, day, search_in_vain, today,
};

const VERIFIED: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const EXTENDED: Step = Step::Extend { ground: ExtensionGround::Complexity };

fn sent(outcome: Outcome) -> Step {
    Step::Sent { by: Channel::Email, outcome, right: None }
}

fn notices(casebook: &Casebook) -> Vec<NoticeLine> {
    let lines = casebook.due().expect("what is due").lines;
    lines
        .into_iter()
        .filter_map(|line| if let DueLine::Notice(line) = line { Some(line) } else { None })
        .collect()
}

fn duties(casebook: &Casebook) -> Vec<OpenDuty> {
    let lines = casebook.due().expect("what is due").lines;
    lines
        .into_iter()
        .filter_map(|line| if let DueLine::Duty(duty) = line { Some(duty) } else { None })
        .collect()
}

fn kinds(casebook: &Casebook) -> Vec<DutyKind> {
    duties(casebook).iter().map(|duty| duty.kind).collect()
}

#[test]
fn a_case_shows_the_last_day_to_announce_until_it_is_extended_refused_or_answered() {
    for (step, stays) in [
        (None, true),
        (Some(EXTENDED), true),
        (Some(sent(Outcome::Refused)), false),
        (Some(sent(Outcome::Granted)), false),
    ] {
        let mut shelf = a_casebook();
        let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
        shelf.casebook.take_step(number, VERIFIED, today()).unwrap();
        let [notice] = notices(&shelf.casebook).try_into().unwrap();
        assert_eq!((notice.number, notice.notice_by), (number, day("2026-03-20")));
        if step == Some(sent(Outcome::Refused)) {
            let ground = RefusalGround::NotIdentifiable;
            let decision = Step::Refuse { ground, right: None };
            shelf.casebook.take_step(number, decision, today()).unwrap();
        }
        if let Some(step) = step {
            shelf.casebook.takes(number, step, today()).unwrap();
        }
        assert_eq!(notices(&shelf.casebook).len(), usize::from(stays), "{step:?}");
    }
}

#[test]
fn a_refusal_has_its_own_last_day_once_a_case_is_extended() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    shelf.casebook.takes(number, EXTENDED, today()).unwrap();
    let [notice] = notices(&shelf.casebook).try_into().unwrap();
    assert_eq!((notice.notice_by, notice.extended), (day("2026-03-20"), true));
    let file = shelf.casebook.calendar_file().unwrap();
    assert!(file.contains("dernier jour pour envoyer un refus"), "{file}");
}

#[test]
fn while_a_clarification_is_awaited_the_day_to_aim_for_orders_the_case() {
    let mut shelf = a_casebook();
    let early = a_request().from("Ada Quint", "ada@quint.example").received(day("2026-02-16"));
    let early = shelf.casebook.open_request(&early.draft()).unwrap();
    let late = shelf.casebook.open_request(&a_request().received(day("2026-03-02")).draft());
    let words = "Quatre ans de messages";
    shelf
        .casebook
        .take_step_saying(early, Step::AskClarification, day("2026-02-20"), words)
        .unwrap();
    let lines = shelf.casebook.due().unwrap().lines;
    let cases: Vec<_> = lines
        .iter()
        .filter_map(|line| if let DueLine::Request(line) = line { Some(line) } else { None })
        .map(|line| (line.number, line.day()))
        .collect();
    let first = (early, Some(day("2026-03-16")));
    assert_eq!(vec![first, (late.unwrap(), Some(day("2026-04-02")))], cases);
}

#[test]
fn a_notice_that_can_no_longer_leave_in_time_is_not_offered() {
    let mut shelf = a_casebook();
    shelf.casebook.open_request(&a_request().received(day("2026-02-06")).draft()).unwrap();
    assert!(notices(&shelf.casebook).is_empty(), "its last day was 6 March");
}

#[test]
fn an_objection_and_a_withdrawal_are_due_at_once_until_done() {
    for (right, kind) in
        [(Right::Objection, DutyKind::StopMarketing), (Right::Withdrawal, DutyKind::StopConsent)]
    {
        let mut shelf = a_casebook();
        let number = shelf.casebook.open_request(&a_request().asking(&[right]).draft()).unwrap();
        let [duty] = duties(&shelf.casebook).try_into().unwrap();
        assert_eq!((duty.kind, duty.subject), (kind, DutySubject::Case(number)));
        assert_eq!(duty.since, day("2026-02-20"), "without a month");
        shelf.casebook.close_duty(duty.id, today()).unwrap();
        assert!(duties(&shelf.casebook).is_empty());
        assert_eq!(shelf.casebook.request(number).unwrap().journal.len(), 2);
    }
}

#[test]
fn an_objection_noted_on_the_file_does_what_the_case_asked() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let draft = a_request().asking(&[Right::Objection]).about(uid).draft();
    shelf.casebook.open_request(&draft).unwrap();
    assert_eq!(kinds(&shelf.casebook), [DutyKind::StopMarketing]);
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    shelf.casebook.add_fact(uid, "prospects", DatedFact { kind, on: today() }).unwrap();
    assert!(duties(&shelf.casebook).is_empty());
}

#[test]
fn an_objection_outside_of_any_case_asks_for_the_tools_until_it_is_done_or_taken_back() {
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    let objected = DatedFact { kind, on: day("2026-03-09") };
    for taken_back in [false, true] {
        let mut shelf = a_casebook();
        let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
        shelf.casebook.add_fact(uid, "prospects", objected).unwrap();
        let [duty] = duties(&shelf.casebook).try_into().unwrap();
        assert_eq!((duty.kind, duty.subject), (DutyKind::StopInTools, DutySubject::Contact(uid)));
        assert_eq!(duty.since, day("2026-03-09"));
        if taken_back {
            let correction = FactCorrection {
                activity: "prospects".to_owned(),
                fact: objected,
                ground: CorrectionGround::WrongFile,
                instead: None,
            };
            shelf.casebook.correct_fact(uid, &correction).unwrap();
        } else {
            shelf.casebook.close_duty(duty.id, today()).unwrap();
        }
        assert!(duties(&shelf.casebook).is_empty());
    }
}

#[test]
fn a_person_whose_data_a_hold_keeps_despite_their_objection_is_to_be_told() {
    let objection = FileFactKind::Objection(ObjectionScope::Retention);
    let told = |kinds: &[DutyKind]| kinds.contains(&DutyKind::TellHeld);
    for (first, second) in
        [(FileFactKind::HoldBegin, objection), (objection, FileFactKind::HoldBegin)]
    {
        let mut shelf = a_casebook();
        let applied = a_contact().named("Ada", "Quint").file("candidates", "2025-06-01");
        let uid = shelf.add(applied.fact(FileFactKind::Submitted, "2025-06-01"));
        let note = |shelf: &mut Shelf, kind| {
            shelf.casebook.add_fact(uid, "candidates", DatedFact { kind, on: today() }).unwrap();
        };
        note(&mut shelf, first);
        assert!(!told(&kinds(&shelf.casebook)), "nothing is beaten yet");
        note(&mut shelf, second);
        assert!(told(&kinds(&shelf.casebook)), "{first:?}, then {second:?}");
    }
}

#[test]
fn an_answered_objection_is_no_longer_due() {
    let mut shelf = a_casebook();
    let draft = a_request().asking(&[Right::Objection, Right::Access]).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    shelf.casebook.take_step(number, VERIFIED, today()).unwrap();
    let step = |right| Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right };
    shelf.casebook.take_step(number, step(Some(Right::Access)), today()).unwrap();
    assert_eq!(kinds(&shelf.casebook), [DutyKind::StopMarketing]);
    search_in_vain(&mut shelf.casebook, number, today());
    shelf.casebook.take_step(number, step(Some(Right::Objection)), today()).unwrap();
    assert!(duties(&shelf.casebook).is_empty());
}

#[test]
fn what_a_case_asks_at_once_is_told_by_its_next_step_and_by_no_second_line() {
    for right in [Right::Objection, Right::MarketingObjection, Right::Withdrawal] {
        let mut shelf = a_casebook();
        let contact = a_contact().named("Ada", "Quint").email("ada@example.org");
        let uid = shelf.add(contact.prospect_since("2025-01-01").file("statistics", "2025-01-01"));
        let draft = a_request().asking(&[right]).about(uid).draft();
        let number = shelf.casebook.open_request(&draft).unwrap();
        shelf.casebook.take_step(number, VERIFIED, today()).unwrap();
        let due = shelf.casebook.due().unwrap();
        let [DueLine::Request(first), others @ ..] = due.lines.as_slice() else {
            panic!("{right:?}: {:?}", due.lines)
        };
        assert_eq!((first.number, first.next), (number, NextStep::Apply), "{right:?}");
        assert!(!others.iter().any(|line| matches!(line, DueLine::Duty(_))), "{others:?}");
        assert_eq!(Some(day("2026-02-20")), first.at_once_since, "{right:?}");
        shelf.casebook.take_step(number, Step::Apply { right }, today()).unwrap();
        let due = shelf.casebook.due().unwrap();
        assert!(!due.lines.iter().any(|line| matches!(line, DueLine::Duty(_))), "it is done");
    }
}

#[test]
fn who_was_told_of_the_end_of_a_restriction_is_not_to_be_told_again() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").client_since("2025-01-01").prospect_since("2025-01-01"),
    );
    let draft = a_request().asking(&[Right::Restriction]).about(uid).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    for step in [VERIFIED, Step::Apply { right: Right::Restriction }] {
        shelf.casebook.take_step(number, step, today()).unwrap();
    }
    let ends = DatedFact { kind: FileFactKind::RestrictionEnd, on: today() };
    assert!(shelf.casebook.add_fact(uid, "clients", ends).is_err(), "not announced");
    shelf.casebook.take_step(number, sent(Outcome::Granted), today()).unwrap();
    shelf.casebook.take_step(number, Step::AnnounceLift, today()).unwrap();
    for activity in ["clients", "prospects"] {
        shelf.casebook.add_fact(uid, activity, ends).unwrap();
    }
    assert!(duties(&shelf.casebook).is_empty(), "the case has told the person");
}

#[test]
fn a_restriction_that_ends_on_several_files_is_announced_once() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").client_since("2025-01-01").prospect_since("2025-01-01"),
    );
    for kind in [FileFactKind::RestrictionBegin, FileFactKind::RestrictionEnd] {
        for activity in ["clients", "prospects"] {
            shelf.casebook.add_fact(uid, activity, DatedFact { kind, on: today() }).unwrap();
        }
    }
    assert_eq!(kinds(&shelf.casebook), [DutyKind::AnnounceLifting]);
}

#[test]
fn the_data_of_a_minor_are_due_at_once_and_marked_once() {
    let mut shelf = a_casebook();
    let draft = a_request().asking(&[Right::Erasure]).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    shelf.casebook.mark_minor(number).unwrap();
    shelf.casebook.mark_minor(number).unwrap();
    assert_eq!(kinds(&shelf.casebook), [DutyKind::EraseMinor]);
}

#[test]
fn before_a_restriction_is_lifted_the_person_is_told() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").client_since("2025-01-01"));
    let mut add = |kind, on: NaiveDate| {
        shelf.casebook.add_fact(uid, "clients", DatedFact { kind, on }).unwrap();
        kinds(&shelf.casebook)
    };
    assert!(add(FileFactKind::RestrictionBegin, today()).is_empty());
    let far = today() + Days::new(30);
    assert!(add(FileFactKind::RestrictionEnd, far).is_empty(), "a week before is soon enough");
    assert_eq!(add(FileFactKind::RestrictionEnd, today()), [DutyKind::AnnounceLifting]);
}

#[test]
fn persons_whose_data_came_from_elsewhere_are_told_within_a_month() {
    let mut shelf = a_casebook();
    let told = |shelf: &crate::common::Shelf| {
        let lines = shelf.casebook.due().unwrap().lines;
        lines.into_iter().find_map(|line| match line {
            DueLine::Inform { count, by, .. } => Some((count, by)),
            DueLine::Request(_)
            | DueLine::Errand(_)
            | DueLine::Notice(_)
            | DueLine::Duty(_)
            | DueLine::Hold(_)
            | DueLine::Retention { .. } => None,
        })
    };
    let from_elsewhere = |since: &str| {
        let mut draft = a_contact().named("Ada", "Quint").prospect_since(since).draft();
        draft.files[0].collection.given_by_person = false;
        draft
    };
    shelf.casebook.add_contact(from_elsewhere("2020-01-01")).unwrap();
    assert_eq!(told(&shelf), None, "what was told before the casebook was made is not known");
    let uid = shelf.casebook.add_contact(from_elsewhere("2026-02-28")).unwrap();
    shelf.casebook.add_contact(from_elsewhere("2026-03-09")).unwrap();
    assert_eq!(told(&shelf), Some((2, day("2026-03-28"))));
    shelf.casebook.mark_informed(uid, today()).unwrap();
    assert_eq!(told(&shelf), Some((1, day("2026-04-09"))));
    assert_eq!(shelf.casebook.contact(uid).unwrap().files[0].informed_on, Some(today()));
    assert!(shelf.casebook.mark_informed(uid, today() + Days::new(1)).is_err());
    let mut mended = from_elsewhere("2026-02-27").files.remove(0);
    shelf.casebook.edit_file(uid, &mended).unwrap();
    assert_eq!(told(&shelf), Some((1, day("2026-04-09"))), "who was told stays told");
    let last = shelf.casebook.uninformed().unwrap()[0].0;
    mended.collection.on = day("2026-03-09");
    mended.collection.given_by_person = true;
    shelf.casebook.edit_file(last, &mended).unwrap();
    assert_eq!(told(&shelf), None, "it was the person who gave it");
    mended.collection.given_by_person = false;
    shelf.casebook.edit_file(last, &mended).unwrap();
    assert_eq!(told(&shelf), Some((1, day("2026-04-09"))), "it was not");
}

#[test]
fn the_calendar_file_carries_numbers_and_days_and_no_name() {
    let mut shelf = a_casebook();
    shelf.casebook.open_request(&a_request().from("Ada Quint", "ada@example.org").draft()).unwrap();
    let path = shelf.folder.path().join("days.ics");
    shelf.casebook.write_calendar_file(&path).unwrap();
    let file = std::fs::read_to_string(path).unwrap();
    for expected in [
        "UID:2026-0001-due@greffe",
        "DTSTART;VALUE=DATE:20260320",
        "DTEND;VALUE=DATE:20260321",
        "PRODID:-//Greffe//Greffe//FR",
        "UID:2026-0001-notice@greffe",
        "BEGIN:VALARM",
        "2026-0001 · Accès · répondre au plus tard",
    ] {
        assert!(file.replace("\r\n ", "").contains(expected), "{expected}: {file}");
    }
    for personal in ["Ada", "Quint", "example.org"] {
        assert!(!file.contains(personal), "{file}");
    }
}
