//! The tally of countdowns: kept by whatever writes one, found out when it lies, and mended by a rebuild.

use greffe::casebook::Casebook;
use greffe::domain::contact::{DatedFact, FileFactKind};

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_contact, a_demo_casebook, day, session_on};

fn of_prospects(casebook: &Casebook) -> (u32, u32, u32) {
    let counts = casebook.retention_counts().expect("counts");
    let count = counts.into_iter().find(|count| count.rule == "prospect");
    count.map(|count| (count.active, count.due, count.held)).unwrap_or_default()
}

fn a_shelf() -> Shelf {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    shelf.add(a_contact().named("Ida", "Quint").prospect_since("2020-01-01"));
    shelf
}

#[test]
fn every_change_of_a_file_is_counted_once() {
    let mut shelf = a_shelf();
    assert_eq!((1, 1, 0), of_prospects(&shelf.casebook));
    let ida = shelf.casebook.find_contacts("ida").unwrap()[0].uid;
    let hold = DatedFact { kind: FileFactKind::HoldBegin, on: day("2026-03-01") };
    shelf.casebook.add_fact(ida, "prospects", hold).unwrap();
    assert_eq!((1, 0, 1), of_prospects(&shelf.casebook));
    let lifted = DatedFact { kind: FileFactKind::HoldEnd, on: day("2026-03-05") };
    shelf.casebook.add_fact(ida, "prospects", lifted).unwrap();
    assert_eq!((1, 1, 0), of_prospects(&shelf.casebook));
    let plan = shelf.casebook.plan_erasure(ida).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    assert_eq!((1, 0, 0), of_prospects(&shelf.casebook));
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn a_tally_that_lies_is_found_and_mended_by_a_rebuild() {
    let mut shelf = a_shelf();
    shelf.raw().execute("UPDATE countdown_tally SET count = count + 3", []).unwrap();
    assert!(!shelf.casebook.check().unwrap().is_whole());
    shelf.casebook.rebuild().unwrap();
    assert!(shelf.casebook.check().unwrap().is_whole());
    assert_eq!((1, 1, 0), of_prospects(&shelf.casebook));
}

#[test]
fn at_midnight_the_counts_change_without_a_write() {
    let mut shelf = a_demo_casebook(day("2026-03-10"));
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2023-03-10"));
    assert_eq!((0, 0, 0), of_prospects(&shelf.casebook), "its last day is today: due soon");
    let tomorrow = shelf.casebook.retention_counts_on(day("2026-03-11")).unwrap();
    assert_eq!(1, tomorrow.iter().map(|count| count.due).sum::<u32>());
    let path = shelf.path();
    let _folder = shelf.close();
    let mut casebook = Casebook::open(&path, PASSPHRASE, session_on(day("2026-03-11"))).unwrap();
    assert_eq!((0, 1, 0), of_prospects(&casebook));
    assert!(casebook.check().unwrap().is_whole());
}
