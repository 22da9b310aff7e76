//! A hold carries its author, its reason and the day on which it is looked at again, which Today shows.

use greffe::casebook::views::DueLine;
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::hold::{HoldGround, HoldTerms};
use greffe::domain::ids::Uid;
use greffe::domain::retention::{EventKind, ObjectionScope, Phase};

use super::camille;
use crate::common::{a_casebook, a_contact, a_demo_casebook, day};

fn to_review(casebook: &Casebook) -> Vec<Uid> {
    let lines = casebook.due().expect("what is due").lines;
    lines
        .into_iter()
        .filter_map(|line| if let DueLine::Hold(hold) = line { Some(hold.contact) } else { None })
        .collect()
}

#[test]
fn a_hold_says_who_why_and_until_when_nobody_has_to_ask() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille());
    let terms = HoldTerms { ground: HoldGround::Audit, review_on: day("2026-05-01") };
    shelf.casebook.hold(uid, "prospects", day("2026-03-01"), terms).unwrap();
    let hold = shelf.casebook.contact(uid).unwrap().files[0].hold.clone().unwrap();
    assert_eq!(
        (day("2026-03-01"), Some(HoldGround::Audit), Some(day("2026-05-01"))),
        (hold.since, hold.ground, hold.review_on)
    );
    assert_eq!(Some("tester"), hold.author.as_deref());
    for review_on in ["2026-03-01", "2026-02-01"] {
        let terms = HoldTerms { ground: HoldGround::Audit, review_on: day(review_on) };
        let refused = shelf.casebook.hold(uid, "prospects", day("2026-03-01"), terms);
        assert!(matches!(refused, Err(Error::Invalid(_))), "{review_on}");
    }
}

#[test]
fn a_hold_without_terms_is_for_a_claim_and_looked_at_after_half_a_year() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().fact(FileFactKind::HoldBegin, "2025-12-01"));
    let hold = shelf.casebook.contact(uid).unwrap().files[0].hold.clone().unwrap();
    assert_eq!(
        (Some(HoldGround::LegalClaim), Some(day("2026-06-01"))),
        (hold.ground, hold.review_on)
    );
}

#[test]
fn a_review_that_is_due_stands_on_today_until_it_is_done_or_the_hold_is_lifted() {
    let mut shelf = a_casebook();
    let due = shelf.add(camille().fact(FileFactKind::HoldBegin, "2025-08-20"));
    shelf.add(camille().fact(FileFactKind::HoldBegin, "2025-12-01"));
    assert_eq!(vec![due], to_review(&shelf.casebook));
    shelf.casebook.review_hold(due, "prospects", None).unwrap();
    assert!(to_review(&shelf.casebook).is_empty());
    let view = shelf.casebook.contact(due).unwrap();
    let hold = view.files[0].hold.clone().unwrap();
    assert_eq!((day("2025-08-20"), Some(day("2026-09-10"))), (hold.since, hold.review_on));
    assert_eq!(Phase::Held, view.files[0].countdown.as_ref().unwrap().1.phase);

    let lifted = shelf.add(camille().fact(FileFactKind::HoldBegin, "2025-08-01"));
    assert_eq!(vec![lifted], to_review(&shelf.casebook));
    let end = DatedFact { kind: FileFactKind::HoldEnd, on: day("2026-03-10") };
    shelf.casebook.add_fact(lifted, "prospects", end).unwrap();
    assert!(to_review(&shelf.casebook).is_empty());
    let refused = shelf.casebook.review_hold(lifted, "prospects", None);
    assert!(matches!(refused, Err(Error::Invalid(_))), "no hold stands: {refused:?}");
}

#[test]
fn the_day_of_review_comes_without_a_write() {
    let mut shelf = a_demo_casebook(day("2026-05-31"));
    let uid = shelf.add(camille().fact(FileFactKind::HoldBegin, "2025-12-01"));
    assert!(to_review(&shelf.casebook).is_empty());
    let path = shelf.path();
    let _folder = shelf.close();
    let session = crate::common::session_on(day("2026-06-01"));
    let casebook = Casebook::open(&path, crate::common::PASSPHRASE, session).unwrap();
    assert_eq!(vec![uid], to_review(&casebook));
}

#[test]
fn nothing_ends_before_it_has_begun() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").client_since("2025-01-01"));
    for (begin, end) in [
        (FileFactKind::HoldBegin, FileFactKind::HoldEnd),
        (FileFactKind::RestrictionBegin, FileFactKind::RestrictionEnd),
    ] {
        let mut add = |kind, on: &str| {
            shelf.casebook.add_fact(uid, "clients", DatedFact { kind, on: day(on) })
        };
        assert!(add(end, "2026-03-01").is_err(), "nothing stands");
        add(begin, "2026-03-02").unwrap();
        assert!(add(end, "2026-03-01").is_err(), "it began later");
        add(end, "2026-03-02").unwrap();
    }
}

#[test]
fn what_nobody_can_know_yet_is_not_noted() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").client_since("2025-01-01"));
    let tomorrow = day("2026-03-11");
    for kind in [
        FileFactKind::Event(EventKind::Reply),
        FileFactKind::Submitted,
        FileFactKind::Objection(ObjectionScope::Retention),
        FileFactKind::HoldBegin,
    ] {
        let noted = shelf.casebook.add_fact(uid, "clients", DatedFact { kind, on: tomorrow });
        assert!(matches!(noted, Err(Error::Invalid(_))), "{kind:?}: {noted:?}");
    }
    let planned = DatedFact { kind: FileFactKind::ContractEnd, on: tomorrow };
    shelf.casebook.add_fact(uid, "clients", planned).unwrap();
    let collected = a_contact().named("Ida", "Bel").prospect_since("2026-03-11").draft();
    assert!(matches!(shelf.casebook.add_contact(collected), Err(Error::Invalid(_))));
}
