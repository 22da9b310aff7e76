//! The journal: a chain that shows every rewriting, one entry for each operation, and nothing about anybody.

mod consultations;

use std::path::Path;

use greffe::casebook::views::{CasebookSettings, CopyForm, CopyOrder};
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::journal::Operation;
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::retention::EventKind;
use greffe::domain::right::Right;

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_contact, a_request, day};

/// A casebook with one contact and one case that is ready to be answered.
fn in_use() -> (Shelf, Uid, CaseNumber) {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact()
            .named("ZqvGiven", "ZqvFamily")
            .email("zqvmail@kwx.example")
            .prospect_since("2025-01-01")
            .value("professional", "position", "ZqvValue"),
    );
    let draft = a_request().from("ZqvRequester", "zqvmail@kwx.example").about(uid).draft();
    let number = shelf.casebook.open_request(&draft).expect("a case");
    (shelf, uid, number)
}

type Work = Box<dyn FnOnce(&mut Casebook) -> Result<(), Error>>;

fn operations(shelf: &Shelf, uid: Uid, number: CaseNumber) -> Vec<(Operation, Work)> {
    let folder = shelf.folder.path().to_owned();
    let mut operations = on_a_contact(uid);
    operations.extend(on_a_case(&folder, uid, number));
    operations.extend([
        work(Operation::SettingsChanged, |book| book.put_settings(&CasebookSettings::default())),
        work(Operation::BackupMade, move |book| book.back_up(&folder.join("backup.greffe"))),
        work(Operation::PassphraseChanged, |book| book.change_passphrase(PASSPHRASE, PASSPHRASE)),
    ]);
    operations
}

fn work(
    operation: Operation,
    work: impl FnOnce(&mut Casebook) -> Result<(), Error> + 'static,
) -> (Operation, Work) {
    (operation, Box::new(work))
}

fn on_a_contact(uid: Uid) -> Vec<(Operation, Work)> {
    let other = || a_contact().named("ZqvOther", "ZqvName").draft();
    let fact = move |operation, kind, on: &'static str| {
        work(operation, move |book| {
            book.add_fact(uid, "prospects", DatedFact { kind, on: day(on) })
        })
    };
    vec![
        work(Operation::ContactAdded, move |book| book.add_contact(other()).map(drop)),
        work(Operation::ContactAdded, move |book| book.add_contacts(&[other(), other()]).map(drop)),
        work(Operation::ContactEdited, move |book| book.edit_contact(uid, other())),
        work(Operation::ContactRead, move |book| book.note_reading(uid).map(drop)),
        work(Operation::NoteAdded, move |book| book.add_note(uid, "ZqvNote")),
        work(Operation::FactAdded, move |book| {
            book.attach(uid, "ZqvFile.pdf", "text/plain", b"ZqvBytes")
        }),
        fact(Operation::EventAdded, FileFactKind::Event(EventKind::Call), "2026-03-01"),
        fact(Operation::FileHeld, FileFactKind::HoldBegin, "2026-03-01"),
        fact(Operation::FileReleased, FileFactKind::HoldEnd, "2026-03-02"),
    ]
}

fn on_a_case(folder: &Path, uid: Uid, number: CaseNumber) -> Vec<(Operation, Work)> {
    let order = CopyOrder {
        about: number.into(),
        letter: "ZqvLetter".to_owned(),
        choices: Vec::new(),
        form: CopyForm::Pdf,
        beside_case: false,
    };
    let (copies, again) = (folder.join("copies"), folder.join("again"));
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    let sent = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };
    let erasure = a_request().asking(&[Right::Erasure]).about(uid).draft();
    vec![
        work(Operation::RequestOpened, |book| book.open_request(&a_request().draft()).map(drop)),
        work(Operation::StepTaken, move |book| book.choose_contact(number, uid)),
        work(Operation::StepTaken, move |book| book.take_step(number, verify, day("2026-03-01"))),
        work(Operation::CopyReviewed, move |book| book.review_copy(number).map(drop)),
        work(Operation::CopyWritten, move |book| book.write_copy(&order, &copies).map(drop)),
        work(Operation::CopySentAgain, move |book| {
            let package = book.request(number)?.packages[0].uid;
            book.write_copy_again(package, &again).map(drop)
        }),
        work(Operation::StepTaken, move |book| book.take_step(number, sent, day("2026-03-02"))),
        work(Operation::RequestOpened, move |book| book.open_request(&erasure).map(drop)),
        work(Operation::ErasurePlanned, move |book| book.plan_erasure(uid).map(drop)),
    ]
}

#[test]
fn every_operation_leaves_exactly_one_entry_of_its_own_kind() {
    let (mut shelf, uid, number) = in_use();
    let operations = operations(&shelf, uid, number);
    for (position, (operation, work)) in operations.into_iter().enumerate() {
        let before = shelf.casebook.verify_journal().unwrap().unwrap();
        work(&mut shelf.casebook)
            .unwrap_or_else(|error| panic!("{position} {operation:?}: {error:?}"));
        assert_eq!(
            Ok(before + 1),
            shelf.casebook.verify_journal().unwrap(),
            "{position} {operation:?}"
        );
        assert_eq!(operation, shelf.casebook.journal(None).unwrap()[0].operation, "{position}");
    }
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let before = shelf.casebook.verify_journal().unwrap().unwrap();
    shelf.casebook.erase(&plan).unwrap();
    assert_eq!(Ok(before + 1), shelf.casebook.verify_journal().unwrap());
    assert!(shelf.casebook.check().unwrap().is_whole());

    let entries = shelf.casebook.journal(None).unwrap();
    let words =
        entries.iter().map(|line| format!("{} {} {:?}", line.subject, line.detail, line.operation));
    let words = words.collect::<Vec<_>>().join("\n").to_lowercase();
    assert!(!words.contains("zqv"), "a personal value in the journal:\n{words}");
}

#[test]
fn an_operation_that_fails_leaves_neither_rows_nor_an_entry() {
    let (mut shelf, uid, number) = in_use();
    let before = shelf.casebook.verify_journal().unwrap();
    let contacts = shelf.casebook.summary().unwrap().contacts;
    let nobody = Uid([9; 16]);
    let unknown = a_contact().named("Ada", "Quint").file("no-such-activity", "2025-01-01").draft();
    let batch = [a_contact().named("Ada", "Quint").draft(), unknown.clone()];
    assert!(matches!(shelf.casebook.add_contact(unknown), Err(Error::NoSuchActivity(_))));
    assert!(shelf.casebook.add_contacts(&batch).is_err());
    assert!(shelf.casebook.add_note(nobody, "A note").is_err());
    assert!(shelf.casebook.add_note(uid, "  ").is_err());
    assert!(shelf.casebook.take_step(number, Step::Close, day("2026-03-01")).is_err());
    assert!(shelf.casebook.open_request(&a_request().asking(&[]).draft()).is_err());
    assert!(shelf.casebook.open_request(&a_request().about(nobody).draft()).is_err());
    assert!(shelf.casebook.plan_erasure(nobody).is_err());
    assert_eq!(before, shelf.casebook.verify_journal().unwrap());
    assert_eq!(contacts, shelf.casebook.summary().unwrap().contacts);
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn the_file_itself_refuses_to_rewrite_or_delete_an_entry() {
    let (shelf, ..) = in_use();
    let db = shelf.raw();
    for change in [
        "UPDATE journal SET detail = 'x' WHERE id = 1",
        "DELETE FROM journal",
        "UPDATE journal SET link = link",
    ] {
        let refused = db.execute(change, []).unwrap_err().to_string();
        assert!(refused.contains("the journal is never"), "{change}: {refused}");
    }
}

#[test]
fn a_rewritten_entry_is_named() {
    let changes = [
        ("UPDATE journal SET detail = detail || ' ' WHERE id = 2", 2),
        ("UPDATE journal SET subject = '' WHERE id = 1", 1),
        ("UPDATE journal SET recorded_at = recorded_at + 1 WHERE id = 3", 3),
        ("UPDATE journal SET actor = actor + 1 WHERE id = 2", 2),
        ("UPDATE journal SET operation = 'note_added' WHERE id = 4", 4),
        ("UPDATE journal SET operation = 'nothing known' WHERE id = 4", 4),
        ("UPDATE journal SET link = zeroblob(32) WHERE id = 2", 2),
        ("DELETE FROM journal WHERE id = 2", 3),
        ("UPDATE journal SET id = -id WHERE id = 3", -3),
    ];
    let (mut shelf, ..) = in_use();
    assert_eq!(Ok(4), shelf.casebook.verify_journal().unwrap());
    let db = shelf.raw();
    db.execute_batch(
        "DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_deleted;",
    )
    .unwrap();
    db.execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM journal; PRAGMA foreign_keys = OFF")
        .unwrap();
    for (change, broken_at) in changes {
        assert_eq!(1, db.execute(change, []).unwrap(), "{change}");
        assert_eq!(Err(broken_at), shelf.casebook.verify_journal().unwrap(), "{change}");
        assert_eq!(Some(broken_at), shelf.casebook.check().unwrap().journal_broken_at, "{change}");
        db.execute_batch("DELETE FROM journal; INSERT INTO journal SELECT * FROM kept").unwrap();
        assert_eq!(Ok(4), shelf.casebook.verify_journal().unwrap());
    }
}
