//! Restoring a backup: what it would change, what is applied again, and what is kept aside.

mod killed;
mod ledgers;

use std::fs;
use std::path::{Path, PathBuf};

use greffe::casebook::restore::RestoreOrder;
use greffe::casebook::views::{CareNotice, LedgerSource, Present, Replayed};
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use greffe::domain::retention::{ObjectionScope, Phase};
use greffe::text::{Language, Text};
use tempfile::TempDir;

use crate::backups::{a_backed_up_casebook, pass, running_session};
use crate::common::{PASSPHRASE, Shelf, a_contact, a_request, day, file_in, files_of};

/// A casebook with a backup, and everything that was done to three persons since.
pub(crate) struct Since {
    pub(crate) shelf: Shelf,
    pub(crate) away: TempDir,
    pub(crate) backup: PathBuf,
    pub(crate) erased: Uid,
    pub(crate) objected: Uid,
    pub(crate) restricted: Uid,
}

pub(crate) const MARK: &str = "Zqvoljantekwx";

pub(crate) fn a_casebook_with_a_past() -> Since {
    let (mut shelf, away) = a_backed_up_casebook();
    let person = |given: &str, family: &str| {
        a_contact().named(given, family).email(&format!("{given}@example.org").to_lowercase())
    };
    let erased = shelf.add(person("Ada", MARK).prospect_since("2022-01-01").noted(MARK));
    let objected = shelf.add(person("Bo", "Reed").prospect_since("2025-01-01"));
    let restricted = shelf.add(person("Cy", "Stone").client_since("2025-01-01"));
    shelf.casebook.open_request(&a_request().draft()).expect("a case");
    let backup = shelf.casebook.back_up_to_folders().expect("a backup")[0].file.clone();
    pass(60);
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    fact(&mut shelf.casebook, objected, "prospects", kind);
    fact(&mut shelf.casebook, restricted, "clients", FileFactKind::RestrictionBegin);
    let plan = shelf.casebook.plan_erasure(erased).expect("a plan");
    assert!(shelf.casebook.erase(&plan).expect("an erasure").whole);
    shelf.casebook.open_request(&a_request().draft()).expect("another case");
    let backup = backup.expect("a file");
    Since { shelf, away, backup, erased, objected, restricted }
}

fn fact(casebook: &mut Casebook, uid: Uid, activity: &str, kind: FileFactKind) {
    casebook.add_fact(uid, activity, DatedFact { kind, on: day("2026-03-10") }).expect("a fact");
}

pub(crate) fn order(backup: &Path, casebook: &Path) -> RestoreOrder {
    RestoreOrder {
        backup: backup.to_owned(),
        casebook: casebook.to_owned(),
        passphrase: PASSPHRASE.to_owned().into(),
        backup_passphrase: None,
    }
}

const AGAIN: Replayed = Replayed {
    erasures: 1,
    objections: 1,
    consents: 0,
    restrictions: 1,
    holds: 0,
    corrections: 0,
    merges: 0,
    strangers: 0,
};

/// Everything that was done since the backup is done in the restored casebook.
pub(crate) fn assert_up_to_date(path: &Path, since: (Uid, Uid, Uid)) {
    let (erased, objected, restricted) = since;
    let mut casebook = Casebook::open(path, PASSPHRASE, running_session()).expect("it opens");
    let report = casebook.check().expect("a check");
    assert!(report.is_whole(), "{report:?}");
    assert!(casebook.contact(erased).is_err(), "the erased person is gone again");
    let pages = casebook.store().decrypted_pages().expect("pages");
    let left = pages.windows(MARK.len()).any(|window| window.eq_ignore_ascii_case(MARK.as_bytes()));
    assert!(!left, "in no byte either");
    assert!(casebook.contact(objected).expect("a contact").suppressed.is_some());
    assert!(casebook.is_suppressed("bo@example.org").expect("an answer").is_some());
    let held = casebook.contact(restricted).expect("a contact");
    assert_eq!(Phase::Held, held.files[0].countdown.as_ref().expect("a countdown").1.phase);
}

#[test]
fn what_was_done_since_the_backup_is_shown_first_and_done_again_after_the_restore() {
    let Since { shelf, away: _away, backup, erased, objected, restricted } =
        a_casebook_with_a_past();
    let path = shelf.path();
    let entries = shelf.casebook.verify_journal().unwrap().unwrap();
    let folder = shelf.close();
    let before = files_of(folder.path());

    let order = order(&backup, &path);
    let preview = Casebook::preview_restore(&order, &running_session()).unwrap();
    assert!(before == files_of(folder.path()), "a preview writes nothing");
    assert_eq!(AGAIN, preview.again);
    assert_eq!((3, 1), (preview.contacts, preview.requests));
    assert_eq!((Some(2), Some(2)), (preview.present_contacts, preview.present_requests));
    assert_eq!((Present::Opens, Some(entries)), (preview.present, preview.present_journal_entries));
    assert!(preview.journal_entries < entries);
    assert_eq!(Some("2026-0002".parse().unwrap()), preview.last_case);
    let lost = vec!["2026-0002".parse().unwrap()];
    assert_eq!(lost, preview.lost_cases, "the ledger knows its number and no more");
    let text = Text::new(Language::Fr);
    let said = text.restore_preview(&preview, chrono_tz::Europe::Paris).join("\n");
    assert!(said.contains("absents d’elle\u{a0}: 2026-0002"), "{said}");
    assert_eq!((Some(LedgerSource::Casebook), true), (preview.ledger, preview.ledger_is_newer));

    let done = Casebook::restore(&order, &running_session()).unwrap();
    assert_eq!((AGAIN, true), (done.replayed, done.ledger_is_newer));
    assert_up_to_date(&path, (erased, objected, restricted));
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    let care = casebook.due().unwrap().care;
    let [CareNotice::RestoreUnconfirmed(unconfirmed)] = &care[..] else { panic!("{care:?}") };
    assert_eq!((true, &lost), (unconfirmed.ledger_is_newer, &unconfirmed.lost_cases));
    let said = text.care(&care[0], chrono_tz::Europe::Paris);
    assert!(said.contains("2026-0002") && !said.contains("sans relevé"), "{said}");
    casebook.confirm_restore().unwrap();
    assert!(casebook.due().unwrap().care.is_empty(), "nothing waits for a confirmation any more");
    let number = casebook.open_request(&a_request().draft()).unwrap();
    assert_eq!(
        "2026-0003",
        number.to_string(),
        "a number given after the backup is not given again"
    );
    let journal = casebook.journal(None).unwrap();
    let of = |operation| journal.iter().filter(|line| line.operation == operation).count();
    assert_eq!((1, 1), (of(Operation::CasebookRestored), of(Operation::ContactErased)));

    let kept = done.kept_aside.unwrap();
    let kept = Casebook::open_reader(&kept, PASSPHRASE, running_session()).unwrap();
    assert_eq!(
        entries,
        kept.verify_journal().unwrap().unwrap(),
        "the state of before is kept whole"
    );
    assert!(!folder.path().join("a.greffe.restoring").exists());
}

#[test]
fn from_the_folder_alone_the_ledger_beside_the_backup_brings_it_up_to_date() {
    let Since { shelf, away: _away, backup, erased, objected, restricted } =
        a_casebook_with_a_past();
    drop(shelf);
    let other = tempfile::tempdir().unwrap();
    let path = file_in(other.path());
    let order = order(&backup, &path);
    let preview = Casebook::preview_restore(&order, &running_session()).unwrap();
    assert_eq!((Present::Absent, AGAIN), (preview.present, preview.again));
    assert!(matches!(preview.ledger, Some(LedgerSource::File(_))) && preview.ledger_is_newer);
    let done = Casebook::restore(&order, &running_session()).unwrap();
    assert_eq!((AGAIN, None), (done.replayed, done.kept_aside));
    assert_up_to_date(&path, (erased, objected, restricted));
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    let number = casebook.open_request(&a_request().draft()).unwrap();
    assert_eq!("2026-0003", number.to_string());
}

/// The ledger's line names a uid that the backup has never heard of: the list beside it makes the objection stand.
#[test]
fn whoever_came_and_objected_after_the_backup_is_still_sent_nothing_from_the_folder_alone() {
    for first_entry_after_the_backup in [true, false] {
        let (mut shelf, _away) = a_backed_up_casebook();
        let person = |name: &str| {
            let email = format!("{name}@example.org").to_lowercase();
            a_contact().named(name, "Quint").email(&email).prospect_since("2025-01-01")
        };
        let kind = FileFactKind::Objection(ObjectionScope::Marketing);
        if !first_entry_after_the_backup {
            let uid = shelf.add(person("Early"));
            fact(&mut shelf.casebook, uid, "prospects", kind);
        }
        let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
        pass(60);
        let late = shelf.add(person("Late"));
        fact(&mut shelf.casebook, late, "prospects", kind);
        let stays = shelf.add(person("Other"));
        assert!(shelf.casebook.contact(stays).is_ok());
        drop(shelf);

        let other = tempfile::tempdir().unwrap();
        let path = file_in(other.path());
        let done = Casebook::restore(&order(&backup, &path), &running_session()).unwrap();
        assert_eq!(1, done.replayed.strangers);
        let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
        assert!(casebook.contact(late).is_err(), "the backup has never heard of this person");
        let listed = |address: &str| casebook.is_suppressed(address).unwrap().is_some();
        assert!(listed("late@example.org") && !listed("other@example.org"));
        assert_eq!(!first_entry_after_the_backup, listed("early@example.org"));
        let again = casebook.add_contact(person("Late").draft()).unwrap();
        assert!(casebook.contact(again).unwrap().suppressed.is_some(), "brought in anew as well");
        assert!(casebook.check().unwrap().is_whole());
    }
}

#[test]
fn a_partial_erasure_is_done_again_as_far_as_it_went() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@example.org").phone("0612345678");
    let contact = contact.prospect_since("2022-01-01").client_since("2025-01-01");
    let uid = shelf.add(contact);
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(!shelf.casebook.erase(&plan).unwrap().whole);
    let after = shelf.casebook.contact(uid).unwrap();
    let path = shelf.path();
    let _folder = shelf.close();
    Casebook::restore(&order(&backup, &path), &running_session()).unwrap();
    let casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    let again = casebook.contact(uid).unwrap();
    assert_eq!(format!("{after:?}"), format!("{again:?}"));
}

#[test]
fn what_cannot_be_restored_changes_nothing() {
    let Since { shelf, away, backup, .. } = a_casebook_with_a_past();
    let other = crate::common::a_casebook();
    let path = shelf.path();
    let folder = shelf.close();
    let mut cut = fs::read(&backup).unwrap();
    let place = cut.len() / 2;
    cut[place] ^= 1;
    let damaged = away.path().join("damaged.greffe");
    fs::write(&damaged, cut).unwrap();
    let before = files_of(folder.path());
    let other_path = other.path();
    let _other = other.close();
    let refused = |backup: &Path| {
        let done = Casebook::restore(&order(backup, &path), &running_session());
        format!("{:?}", done.expect_err("a refusal"))
    };
    assert_eq!("Store(Damaged)", refused(&damaged));
    assert_eq!("Store(NotThere)", refused(&away.path().join("none.greffe")));
    assert_eq!("OtherCasebook", refused(&other_path));
    assert!(refused(&path).starts_with("Invalid"), "not the casebook itself");
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        files_of(folder.path()).keys().collect::<Vec<_>>()
    );
    let casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    assert!(casebook.find_contacts(MARK).unwrap().is_empty());
    let busy = Casebook::restore(&order(&backup, &path), &running_session());
    assert!(
        matches!(busy, Err(Error::Store(greffe::store::StoreError::Locked))),
        "{:?}",
        busy.err()
    );
}

#[test]
fn a_casebook_that_does_not_open_is_kept_as_it_is_and_restored_from_the_folder() {
    let Since { shelf, away: _away, backup, erased, objected, restricted } =
        a_casebook_with_a_past();
    let path = shelf.path();
    let folder = shelf.close();
    let mut broken = fs::read(&path).unwrap();
    broken[50] ^= 1;
    fs::write(&path, &broken).unwrap();
    let order = order(&backup, &path);
    let preview = Casebook::preview_restore(&order, &running_session()).unwrap();
    assert_eq!(Present::DoesNotOpen, preview.present);
    let done = Casebook::restore(&order, &running_session()).unwrap();
    assert!(broken == fs::read(done.kept_aside.unwrap()).unwrap());
    assert_up_to_date(&path, (erased, objected, restricted));
    drop(folder);
}

#[test]
fn a_backup_under_an_earlier_passphrase_is_restored_under_the_present_one() {
    const LATER: &str = "tabouret-girafe-violon-nuage-71";
    let Since { mut shelf, away: _away, backup, erased, .. } = a_casebook_with_a_past();
    shelf.casebook.change_passphrase(PASSPHRASE, LATER).unwrap();
    let path = shelf.path();
    let _folder = shelf.close();
    let mut order = order(&backup, &path);
    order.passphrase = LATER.to_owned().into();
    let refused = Casebook::preview_restore(&order, &running_session());
    assert!(matches!(refused, Err(Error::BackupPassphrase)), "{refused:?}");
    order.backup_passphrase = Some(PASSPHRASE.to_owned().into());
    assert_eq!(AGAIN, Casebook::restore(&order, &running_session()).unwrap().replayed);
    let casebook = Casebook::open(&path, LATER, running_session()).unwrap();
    assert!(casebook.contact(erased).is_err());
    assert!(Casebook::open(&path, PASSPHRASE, running_session()).is_err());
}
