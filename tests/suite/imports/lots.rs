//! A lot is seen when it has ended, is gone when it was stopped, and leaves its trace in the journal.

use std::fs;

use greffe::casebook::views::{DueLine, ImportDone, ImportOrder, ImportProblem, ImportStep};
use greffe::casebook::{Casebook, Error, Import};
use greffe::domain::contact::{DatumContent, FileFactKind};
use greffe::domain::journal::Operation;
use greffe::domain::retention::ObjectionScope;
use greffe::domain::right::Basis;
use greffe::formats::contacts::Column;

use super::sample;
use crate::common::{
    PASSPHRASE, Shelf, a_casebook, a_contact, a_demo_casebook, a_request, day, session, session_on,
};

pub(super) fn order(path: std::path::PathBuf) -> ImportOrder {
    ImportOrder {
        path,
        columns: None,
        activity: "prospects".to_owned(),
        basis: None,
        source: "Salon de Lyon".to_owned(),
        collected_on: day("2026-03-01"),
        given_by_person: false,
    }
}

/// A table of so many contacts.
pub(super) fn people(rows: u32) -> String {
    let row = |row| format!("Noé;Importé{row};noe{row}@example.org\n");
    format!("Prénom;Nom;E-mail\n{}", (0..rows).map(row).collect::<Vec<_>>().concat())
}

/// A file of so many contacts beside the casebook.
fn file_of(shelf: &Shelf, name: &str, rows: u32) -> ImportOrder {
    let path = shelf.folder.path().join(name);
    fs::write(&path, people(rows)).expect("a file");
    order(path)
}

pub(super) fn bring(casebook: &mut Casebook, order: ImportOrder) -> ImportDone {
    let mut import = casebook.begin_import(order).expect("a lot that begins");
    loop {
        match casebook.continue_import(&mut import).expect("a batch") {
            ImportStep::Going(_) => (),
            ImportStep::Ended(done) => return *done,
            ImportStep::Withdrawn => panic!("nobody stopped it"),
        }
    }
}

fn withdraw(casebook: &mut Casebook, mut import: Import) {
    import.withdraw();
    while !matches!(casebook.continue_import(&mut import).expect("a batch"), ImportStep::Withdrawn)
    {
    }
}

fn operations(casebook: &Casebook) -> Vec<Operation> {
    casebook.journal(None).expect("the journal").iter().rev().map(|line| line.operation).collect()
}

/// All that a person at the window could see of the lot.
fn seen(casebook: &Casebook) -> (usize, usize, u32, u32) {
    let files = casebook.retention_counts().expect("counts").iter().map(|rule| rule.active).sum();
    (
        casebook.contacts_page(None).expect("a page").len(),
        casebook.find_contacts("importé").expect("a search").len()
            + casebook.find_contacts("im").expect("a search").len(),
        casebook.summary().expect("a summary").contacts,
        files,
    )
}

#[test]
fn a_lot_is_seen_only_once_it_has_ended() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2026-01-01"));
    let order = file_of(&shelf, "lot.csv", 250);
    let mut import = shelf.casebook.begin_import(order).unwrap();
    let before = (1, 0, 1, 1);
    let mut batches = 0;
    let done = loop {
        assert_eq!(before, seen(&shelf.casebook), "after {batches} batches");
        batches += 1;
        match shelf.casebook.continue_import(&mut import).unwrap() {
            ImportStep::Going(progress) => assert!(progress.read <= progress.length),
            ImportStep::Ended(done) => break done,
            ImportStep::Withdrawn => panic!("nobody stopped it"),
        }
    };
    assert!(2 < batches, "{batches}");
    assert_eq!((250, 0), (done.added, done.warnings));
    assert_eq!((50, 100, 251, 251), seen(&shelf.casebook));
    assert!(shelf.casebook.check().unwrap().is_whole());
    let (first, last) = (Operation::LotBegun, Operation::LotEnded);
    let operations = operations(&shelf.casebook);
    assert_eq!(3, operations.iter().filter(|one| **one == Operation::LotGrown).count());
    assert!(operations.contains(&first) && operations.last() == Some(&last), "{operations:?}");
}

#[test]
fn other_work_goes_on_between_two_batches() {
    let mut shelf = a_casebook();
    let order = file_of(&shelf, "lot.csv", 250);
    let mut import = shelf.casebook.begin_import(order).unwrap();
    shelf.casebook.continue_import(&mut import).unwrap();
    let meanwhile = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2026-01-01"));
    shelf.casebook.open_request(&a_request().draft()).unwrap();
    assert_eq!(1, shelf.casebook.contacts_page(None).unwrap().len(), "added meanwhile, it is seen");
    withdraw(&mut shelf.casebook, import);
    assert!(shelf.casebook.contact(meanwhile).is_ok(), "it is not of the lot");
}

#[test]
fn a_lot_that_is_stopped_leaves_nothing_and_says_so_in_the_journal() {
    let mut shelf = a_casebook();
    let order = file_of(&shelf, "lot.csv", 250);
    let mut import = shelf.casebook.begin_import(order.clone()).unwrap();
    shelf.casebook.continue_import(&mut import).unwrap();
    withdraw(&mut shelf.casebook, import);
    assert_eq!((0, 0, 0, 0), seen(&shelf.casebook));
    assert_eq!(Some(&Operation::LotWithdrawn), operations(&shelf.casebook).last());
    let left: i64 = shelf
        .raw()
        .query_row("SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM email) + (SELECT count(*) FROM lot) + (SELECT count(*) FROM countdown)", [], |row| row.get(0))
        .unwrap();
    assert_eq!(0, left);
    assert!(shelf.casebook.check().unwrap().is_whole());
    assert_eq!(250, bring(&mut shelf.casebook, order).added, "and it may be begun again");
}

#[test]
fn a_second_lot_waits_for_the_first_and_another_opening_leaves_it_alone() {
    let mut shelf = a_casebook();
    let order = file_of(&shelf, "lot.csv", 250);
    let mut import = shelf.casebook.begin_import(order.clone()).unwrap();
    shelf.casebook.continue_import(&mut import).unwrap();
    let mut other = Casebook::open(&shelf.path(), PASSPHRASE, session()).unwrap();
    assert!(matches!(other.begin_import(order), Err(Error::LotUnderWay)));
    assert_eq!(0, other.contacts_page(None).unwrap().len());
    while !matches!(shelf.casebook.continue_import(&mut import).unwrap(), ImportStep::Ended(_)) {}
    assert_eq!(250, other.summary().unwrap().contacts);
}

#[test]
fn a_lot_that_was_dropped_is_taken_out_at_the_next_opening() {
    let mut shelf = a_casebook();
    let order = file_of(&shelf, "lot.csv", 250);
    let mut import = shelf.casebook.begin_import(order).unwrap();
    shelf.casebook.continue_import(&mut import).unwrap();
    drop(import);
    let path = shelf.path();
    let folder = shelf.close();
    let casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    assert_eq!((0, 0, 0, 0), seen(&casebook));
    assert_eq!(Some(&Operation::LotWithdrawn), operations(&casebook).last());
    drop(folder);
}

#[test]
fn what_is_said_of_the_lot_stands_on_each_of_its_contacts() {
    let mut shelf = a_casebook();
    let order = ImportOrder {
        activity: "clients".to_owned(),
        basis: Some(Basis::Contract),
        given_by_person: true,
        ..order(sample("outlook-fr.csv"))
    };
    let done = bring(&mut shelf.casebook, order);
    assert_eq!((2, true), (done.added, done.birthdays_unannounced));
    let uid = shelf.casebook.find_contacts("beranger").unwrap()[0].uid;
    let contact = shelf.casebook.contact(uid).unwrap();
    let file = &contact.files[0];
    assert_eq!(
        ("clients", Some(Basis::Contract), "Salon de Lyon", true, day("2026-03-01")),
        (&*file.activity, file.basis, &*file.source, file.given_by_person, file.collected_on)
    );
    assert_eq!("Gérante", contact.name.title);
    assert_eq!(2, contact.addresses.len());
    assert_eq!(DatumContent::Value("1962-03-25".to_owned()), file.data[0].content);
    assert!(contact.notes[0].body.starts_with("Préfère le matin"));
}

#[test]
fn whoever_is_on_the_suppression_list_comes_in_without_mailings_and_whoever_is_known_is_named() {
    let mut shelf = a_casebook();
    let objection = FileFactKind::Objection(ObjectionScope::Marketing);
    let objector =
        a_contact().named("Zoé", "Non").email("Noe1@example.org").client_since("2024-01-01");
    shelf.add(objector.fact(objection, "2025-01-01"));
    shelf.add(a_contact().named("Ada", "Oui").email("noe2@example.org").client_since("2024-01-01"));
    let order = ImportOrder { activity: "clients".to_owned(), ..file_of(&shelf, "lot.csv", 4) };
    let done = bring(&mut shelf.casebook, order);
    assert_eq!((4, 1, 2), (done.added, done.no_mailings, done.known));
    let problems: Vec<_> = done.first_warnings.iter().map(|one| (one.line, one.problem)).collect();
    let expected =
        [(3, ImportProblem::NoMailings), (3, ImportProblem::Known), (4, ImportProblem::Known)];
    assert_eq!(expected.to_vec(), problems);
    for (name, marked) in [("Importé1", true), ("Importé2", false), ("Importé3", false)] {
        let uid = shelf.casebook.find_contacts(name).unwrap()[0].uid;
        let contact = shelf.casebook.contact(uid).unwrap();
        assert_eq!(marked, contact.suppressed.is_some(), "{name}");
        assert!(contact.files[0].facts.is_empty(), "the list blocks mailings and nothing else");
    }
}

#[test]
fn a_lot_collected_before_an_erasure_names_its_day() {
    let mut shelf = a_demo_casebook(day("2026-03-10"));
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2020-01-01"));
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    let before = file_of(&shelf, "lot.csv", 1);
    let since = ImportOrder { collected_on: day("2026-03-11"), ..before.clone() };
    assert!(shelf.casebook.begin_import(since.clone()).is_err(), "nobody collects tomorrow");
    assert_eq!(vec![day("2026-03-10")], bring(&mut shelf.casebook, before).erasures);
    let path = shelf.path();
    let folder = shelf.close();
    let mut later = Casebook::open(&path, PASSPHRASE, session_on(day("2026-03-11"))).unwrap();
    assert!(bring(&mut later, since).erasures.is_empty());
    drop(folder);
}

#[test]
fn persons_of_a_lot_from_elsewhere_are_told_whatever_the_day_of_their_collection() {
    let mut shelf = a_casebook();
    let given = ImportOrder { given_by_person: true, ..file_of(&shelf, "given.csv", 1) };
    bring(&mut shelf.casebook, given);
    assert!(shelf.casebook.uninformed().unwrap().is_empty());
    let old = ImportOrder { collected_on: day("2020-01-01"), ..file_of(&shelf, "lot.csv", 3) };
    bring(&mut shelf.casebook, old);
    let told: Vec<_> = shelf.casebook.uninformed().unwrap().into_iter().map(|(_, on)| on).collect();
    assert_eq!(vec![day("2020-01-01"); 3], told);
    let counted = shelf
        .casebook
        .due()
        .unwrap()
        .lines
        .into_iter()
        .any(|line| matches!(line, DueLine::Inform { count: 3, .. }));
    assert!(counted, "Today says so");
}

#[test]
fn the_columns_that_a_hand_chose_are_remembered_for_the_same_head() {
    let mut shelf = a_casebook();
    let path = shelf.folder.path().join("lot.csv");
    fs::write(&path, "Nom;Divers;E-mail\nBel;Chef;ada@example.org\n").unwrap();
    let preview = |casebook: &Casebook| {
        let mut reading = casebook.read_import(&path, None).unwrap();
        loop {
            if let Some(preview) = reading.step() {
                return preview;
            }
        }
    };
    let first = preview(&shelf.casebook);
    assert_eq!((false, ""), (first.remembered, &*first.first_rows[0].title));
    let columns = Some(vec![Column::Name, Column::Title, Column::Email]);
    bring(&mut shelf.casebook, ImportOrder { columns, ..order(path.clone()) });
    let second = preview(&shelf.casebook);
    assert_eq!((true, "Chef"), (second.remembered, &*second.first_rows[0].title));
}

#[test]
fn an_order_that_cannot_be_kept_is_refused_before_anything_is_written() {
    let mut shelf = a_casebook();
    let whole = file_of(&shelf, "lot.csv", 1);
    for order in [
        ImportOrder { source: " ".to_owned(), ..whole.clone() },
        ImportOrder { collected_on: day("2026-03-11"), ..whole.clone() },
        ImportOrder { activity: "inconnue".to_owned(), ..whole.clone() },
        ImportOrder { path: shelf.folder.path().join("absent.csv"), ..whole.clone() },
    ] {
        assert!(shelf.casebook.begin_import(order).is_err());
    }
    assert!(!operations(&shelf.casebook).contains(&Operation::LotBegun));
}
