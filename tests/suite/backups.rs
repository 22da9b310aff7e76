//! Backups into the declared folders, and the ledger's copies beside them.

mod terminal;

use std::cell::Cell;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use greffe::casebook::views::{CareNotice, CasebookSettings};
use greffe::casebook::{Casebook, Clock, Error, Session};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::journal::Operation;
use greffe::domain::ledger::Deed;
use greffe::domain::retention::ObjectionScope;
use greffe::store::Store;
use tempfile::TempDir;

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_contact, a_request, day, files_of, session};

thread_local! {
    static PASSED: Cell<i64> = const { Cell::new(0) };
}

/// The morning of every test, and the minutes that have passed since in this one.
fn clock() -> DateTime<Utc> {
    (session().clock.now)() + TimeDelta::minutes(PASSED.get())
}

pub(crate) fn pass(minutes: i64) {
    PASSED.set(PASSED.get() + minutes);
}

pub(crate) const DAY: i64 = 24 * 60;

pub(crate) fn running_session() -> Session {
    Session { clock: Clock { now: clock, today: None }, operator: "tester".to_owned() }
}

/// A casebook whose time passes, with one backup folder.
pub(crate) fn a_backed_up_casebook() -> (Shelf, TempDir) {
    PASSED.set(0);
    let Shelf { casebook, folder } = a_casebook();
    let path = casebook.path().to_owned();
    drop(casebook);
    let casebook = Casebook::open(&path, PASSPHRASE, running_session()).expect("a casebook");
    let mut shelf = Shelf { casebook, folder };
    let away = tempfile::tempdir().expect("a backup folder");
    declare(&mut shelf.casebook, &[away.path()]);
    (shelf, away)
}

pub(crate) fn declare(casebook: &mut Casebook, folders: &[&Path]) {
    let backup_folders = folders.iter().map(|folder| (*folder).to_owned()).collect();
    let settings = CasebookSettings { backup_folders, ..casebook.settings().expect("settings") };
    casebook.put_settings(&settings).expect("folders that may be declared");
}

pub(crate) fn ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let names = files_of(folder).into_keys().filter(|name| name.ends_with(ending));
    names.map(|name| folder.join(name)).collect()
}

/// The codes of a folder's copy of the ledger.
fn ledger(folder: &Path, passphrase: &str) -> Vec<String> {
    let copies = ending(folder, ".ledger");
    assert_eq!(1, copies.len(), "{copies:?}");
    let copy = Store::read_ledger_copy(&copies[0], passphrase).expect("a ledger that opens");
    let said = |deed: &Deed| format!("{} {} {}", deed.code(), deed.subject(), deed.detail());
    copy.lines.iter().map(|line| said(&line.deed)).collect()
}

#[test]
fn each_line_of_the_ledger_is_copied_to_the_folders_as_soon_as_it_stands() {
    let (mut shelf, away) = a_backed_up_casebook();
    assert_eq!(Vec::<String>::new(), ledger(away.path(), PASSPHRASE));
    let contact = a_contact().named("Ada", "Quint").email("ada@example.org");
    let uid = shelf.add(contact.prospect_since("2022-01-01").file("candidates", "2025-06-01"));
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    assert_eq!(vec![format!("case_number {number} ")], ledger(away.path(), PASSPHRASE));
    for (activity, kind) in [
        ("candidates", FileFactKind::RestrictionBegin),
        ("prospects", FileFactKind::Objection(ObjectionScope::Marketing)),
    ] {
        shelf.casebook.add_fact(uid, activity, DatedFact { kind, on: day("2026-03-09") }).unwrap();
    }
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(!shelf.casebook.erase(&plan).unwrap().whole);
    let lines = ledger(away.path(), PASSPHRASE);
    assert_eq!(4, lines.len(), "{lines:?}");
    assert_eq!(format!("restriction {uid} candidates restriction_begin"), lines[1]);
    assert_eq!(format!("objection {uid} prospects objection_marketing"), lines[2]);
    assert!(lines[3].starts_with(&format!("erasure {uid} file prospects")), "{}", lines[3]);
    let bytes = fs::read(&ending(away.path(), ".ledger")[0]).unwrap();
    assert!(!bytes.starts_with(b"SQLite"), "a copy is encrypted");
    let mode = fs::metadata(&ending(away.path(), ".ledger")[0]).unwrap().permissions().mode();
    assert_eq!(0o600, mode & 0o777);
}

#[test]
fn of_the_case_numbers_a_copy_holds_the_last_of_each_year() {
    let (mut shelf, away) = a_backed_up_casebook();
    for received in ["2025-12-30", "2026-02-01", "2026-02-20"] {
        let request = a_request().received(day(received)).draft();
        shelf.casebook.open_request(&request).unwrap();
    }
    assert_eq!(
        vec!["case_number 2025-0001 ", "case_number 2026-0002 "],
        ledger(away.path(), PASSPHRASE)
    );
}

#[test]
fn a_change_of_passphrase_rewrites_the_copies() {
    const OTHER: &str = "tabouret-girafe-violon-nuage-71";
    let (mut shelf, away) = a_backed_up_casebook();
    shelf.casebook.open_request(&a_request().draft()).unwrap();
    shelf.casebook.change_passphrase(PASSPHRASE, OTHER).unwrap();
    assert_eq!(1, ledger(away.path(), OTHER).len());
    shelf.casebook.open_request(&a_request().draft()).unwrap();
    assert_eq!(vec!["case_number 2026-0002 "], ledger(away.path(), OTHER));
    let copy = &ending(away.path(), ".ledger")[0];
    assert!(Store::read_ledger_copy(copy, PASSPHRASE).is_err());
}

#[test]
fn a_folder_out_of_reach_fails_nothing_and_is_made_good_when_it_is_back() {
    let (mut shelf, away) = a_backed_up_casebook();
    let (place, elsewhere) = (away.path().join("usb"), away.path().join("unplugged"));
    fs::create_dir(&place).unwrap();
    declare(&mut shelf.casebook, &[&place]);
    fs::rename(&place, &elsewhere).unwrap();
    pass(5);
    shelf.casebook.open_request(&a_request().draft()).unwrap();
    let care = shelf.casebook.due().unwrap().care;
    assert_eq!(vec![CareNotice::FolderBehind { folder: place.clone(), since: clock() }], care);
    assert!(!place.exists(), "a folder that is away is not made anew");
    let outcome = shelf.casebook.back_up_to_folders().unwrap();
    assert!(outcome[0].file.is_none() && outcome[0].error.is_some());

    fs::rename(&elsewhere, &place).unwrap();
    pass(5);
    shelf.casebook.renew_ledger_copies();
    assert!(shelf.casebook.due().unwrap().care.is_empty());
    assert_eq!(vec!["case_number 2026-0001 "], ledger(&place, PASSPHRASE));
}

#[test]
fn backups_are_whole_encrypted_and_leave_by_number_and_age_but_the_newest_never() {
    let (mut shelf, away) = a_backed_up_casebook();
    fs::write(away.path().join("notes.greffe"), "of somebody else").unwrap();
    fs::write(away.path().join("b-00000000-20200101-090000.greffe"), "of another casebook")
        .unwrap();
    let settings =
        CasebookSettings { backups_kept: 3, backup_days: 30, ..shelf.casebook.settings().unwrap() };
    shelf.casebook.put_settings(&settings).unwrap();
    let mut made = Vec::new();
    for _ in 0..5 {
        let outcome = shelf.casebook.back_up_to_folders().unwrap();
        made.push(outcome[0].file.clone().unwrap());
        assert!(!shelf.casebook.backup_is_due(false).unwrap());
        pass(DAY);
        assert!(shelf.casebook.backup_is_due(false).unwrap(), "one a day");
    }
    let kept = ending(away.path(), ".greffe");
    assert_eq!(5, kept.len(), "three of ours, two of others: {kept:?}");
    assert!(made[2..].iter().all(|path| kept.contains(path)));
    for path in &made[2..] {
        let copy = Casebook::open_reader(path, PASSPHRASE, running_session()).unwrap();
        assert!(copy.verify_journal().unwrap().is_ok());
        drop(copy);
        assert_eq!(0o600, fs::metadata(path).unwrap().permissions().mode() & 0o777);
    }
    pass(40 * DAY);
    let outcome = shelf.casebook.back_up_to_folders().unwrap();
    assert_eq!(3, outcome[0].dropped, "those before are too old");
    assert_eq!(3, ending(away.path(), ".greffe").len());
}

#[test]
fn at_closing_a_backup_is_due_once_something_was_written() {
    let (mut shelf, _away) = a_backed_up_casebook();
    shelf.casebook.back_up_to_folders().unwrap();
    assert!(!shelf.casebook.backup_is_due(true).unwrap());
    shelf.casebook.open_request(&a_request().draft()).unwrap();
    assert!(shelf.casebook.backup_is_due(true).unwrap());
}

#[test]
fn a_backup_that_cannot_be_finished_leaves_the_good_ones_and_no_name() {
    let (mut shelf, away) = a_backed_up_casebook();
    let first = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    let good = fs::read(&first).unwrap();
    // In the same second the name is taken: nothing is written over.
    let again = shelf.casebook.back_up_to_folders().unwrap();
    assert!(again[0].file.is_none(), "{again:?}");
    assert!(good == fs::read(&first).unwrap());
    for (name, hours) in [(".x.greffe-part", 30), (".x.greffe-part-wal", 30), (".y.greffe-part", 1)]
    {
        fs::write(away.path().join(name), "left by a dead process, or being written").unwrap();
        age(&away.path().join(name), hours);
    }
    pass(1);
    shelf.casebook.back_up_to_folders().unwrap();
    let names: Vec<String> = files_of(away.path()).into_keys().collect();
    assert_eq!(4, names.len(), "two backups, the ledger and what may still be written: {names:?}");
}

/// Makes a file so many hours old by the clock of the system.
fn age(path: &Path, hours: u64) {
    let when = std::time::SystemTime::now() - std::time::Duration::from_hours(hours);
    let file = fs::File::options().write(true).open(path).expect("a file");
    file.set_modified(when).expect("another time");
}

#[test]
fn states_from_before_an_upgrade_or_a_restore_leave_with_the_age_of_backups() {
    let (shelf, _away) = a_backed_up_casebook();
    let path = shelf.path();
    let folder = shelf.close();
    let now = std::time::SystemTime::now();
    let behind = now.duration_since(clock().into()).map_or(0, |behind| behind.as_secs() / 3600);
    for (name, days) in [
        ("a-before-v2.greffe", 91),
        ("a-before-restore-20260101-090000.greffe", 91),
        ("a-before-restore-20260201-090000.greffe", 10),
        ("b-before-v2.greffe", 91),
        ("a-copy.greffe", 91),
        ("a-before-vacation.greffe", 91),
    ] {
        fs::write(folder.path().join(name), "a former state").unwrap();
        age(&folder.path().join(name), behind + days * 24);
    }
    pass(DAY);
    let casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    let left: Vec<String> = files_of(folder.path()).into_keys().collect();
    let gone = ["a-before-v2.greffe", "a-before-restore-20260101-090000.greffe"];
    assert!(gone.iter().all(|name| !left.iter().any(|other| other == name)), "{left:?}");
    for name in [
        "a-before-restore-20260201-090000.greffe",
        "b-before-v2.greffe",
        "a-copy.greffe",
        "a-before-vacation.greffe",
    ] {
        assert!(left.iter().any(|other| other == name), "{name}: {left:?}");
    }
    let noted = casebook.journal(None).unwrap();
    assert!(noted.iter().any(|line| line.operation == Operation::BackupsDropped));
}

#[test]
fn only_folders_that_are_there_can_be_declared() {
    let (mut shelf, _away) = a_backed_up_casebook();
    for folder in ["relative", "/nowhere/at/all"] {
        let settings =
            CasebookSettings { backup_folders: vec![folder.into()], ..CasebookSettings::default() };
        assert!(
            matches!(shelf.casebook.put_settings(&settings), Err(Error::Invalid(_))),
            "{folder}"
        );
    }
    let none = CasebookSettings::default();
    shelf.casebook.put_settings(&none).unwrap();
    assert!(matches!(shelf.casebook.back_up_to_folders(), Err(Error::NoBackupFolder)));
}
