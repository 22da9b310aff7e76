//! Restores for which no recent ledger was at hand: said until confirmed, and made good when it is found.

use std::fs;

use greffe::casebook::Casebook;
use greffe::casebook::views::CareNotice;
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::journal::Operation;
use greffe::domain::retention::ObjectionScope;

use super::{MARK, Since, a_casebook_with_a_past, assert_up_to_date, order};
use crate::backups::{ending, pass, running_session};
use crate::common::{PASSPHRASE, a_contact, day, file_in};

#[test]
fn without_a_ledger_newer_than_the_backup_today_says_so_until_it_is_confirmed() {
    let Since { shelf, away, backup, erased, .. } = a_casebook_with_a_past();
    drop(shelf);
    // The disk is lost, and the folder with the ledger is elsewhere: there is only the backup.
    let alone = tempfile::tempdir().unwrap();
    let only = alone.path().join("backup.greffe");
    fs::copy(&backup, &only).unwrap();
    let hidden = away.path().with_extension("hidden");
    fs::rename(away.path(), &hidden).unwrap();

    let other = tempfile::tempdir().unwrap();
    let path = file_in(other.path());
    let order = order(&only, &path);
    let preview = Casebook::preview_restore(&order, &running_session()).unwrap();
    assert!(!preview.ledger_is_newer && preview.ledger.is_none());
    assert!(!Casebook::restore(&order, &running_session()).unwrap().ledger_is_newer);
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    assert!(casebook.contact(erased).is_ok(), "nobody knows that this person was erased");
    let unconfirmed = |casebook: &Casebook| {
        let care = casebook.due().unwrap().care;
        care.iter().any(|notice| matches!(notice, CareNotice::RestoreUnconfirmed(_)))
    };
    assert!(unconfirmed(&casebook));
    casebook.confirm_restore().unwrap();
    assert!(!unconfirmed(&casebook));
    let journal = casebook.journal(None).unwrap();
    assert!(journal.iter().any(|line| line.operation == Operation::RestoreConfirmed));
    fs::rename(&hidden, away.path()).unwrap();
}

#[test]
fn a_ledger_that_was_out_of_reach_is_not_written_over_and_can_be_applied_once_it_is_back() {
    let Since { shelf, away, backup, erased, objected, restricted } = a_casebook_with_a_past();
    drop(shelf);
    let alone = tempfile::tempdir().unwrap();
    let only = alone.path().join("backup.greffe");
    fs::copy(&backup, &only).unwrap();
    let hidden = away.path().with_extension("hidden");
    fs::rename(away.path(), &hidden).unwrap();
    let other = tempfile::tempdir().unwrap();
    let path = file_in(other.path());
    Casebook::restore(&order(&only, &path), &running_session()).unwrap();
    fs::rename(&hidden, away.path()).unwrap();
    let ledger = fs::read(&ending(away.path(), ".ledger")[0]).unwrap();

    pass(30);
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    assert!(ledger == fs::read(&ending(away.path(), ".ledger")[0]).unwrap(), "it knows more");
    let care = casebook.due().unwrap().care;
    let ahead = |notice: &CareNotice| matches!(notice, CareNotice::LedgerAhead { lines: 4, .. });
    assert!(care.iter().any(ahead), "{care:?}");

    let again = casebook.apply_ledgers().unwrap();
    assert_eq!((1, 1, 1), (again.erasures, again.objections, again.restrictions));
    let care = casebook.due().unwrap().care;
    assert!(!care.iter().any(ahead), "{care:?}");
    assert!(casebook.find_contacts(MARK).unwrap().is_empty());
    drop(casebook);
    assert_up_to_date(&path, (erased, objected, restricted));
}

#[test]
fn a_list_that_was_out_of_reach_is_taken_over_with_its_ledger() {
    let Since { mut shelf, away, backup, .. } = a_casebook_with_a_past();
    let late = a_contact().named("Late", "Quint").email("late@example.org");
    let uid = shelf.add(late.prospect_since("2025-01-01"));
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    shelf.casebook.add_fact(uid, "prospects", DatedFact { kind, on: day("2026-03-10") }).unwrap();
    drop(shelf);
    let alone = tempfile::tempdir().unwrap();
    let only = alone.path().join("backup.greffe");
    fs::copy(&backup, &only).unwrap();
    let hidden = away.path().with_extension("hidden");
    fs::rename(away.path(), &hidden).unwrap();
    let other = tempfile::tempdir().unwrap();
    let path = file_in(other.path());
    Casebook::restore(&order(&only, &path), &running_session()).unwrap();
    fs::rename(&hidden, away.path()).unwrap();
    pass(30);
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    assert!(casebook.is_suppressed("late@example.org").unwrap().is_none());
    casebook.apply_ledgers().unwrap();
    assert!(casebook.is_suppressed("late@example.org").unwrap().is_some());
}
