//! The casebook as a whole: passphrases, backups, two handles at once.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Instant;

use greffe::casebook::passphrase::Weakness;
use greffe::casebook::views::DueLine;
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::ContactDraft;
use greffe::formats::policy::shipped_kleep;
use greffe::store::StoreError;

use crate::common::{
    PASSPHRASE, a_casebook, a_contact, day, file_in, files_of, read, session, session_on,
};

const ANOTHER: &str = "lanterne-givre-moulin-47-sec";

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

fn open(path: &Path, passphrase: &str) -> Result<Casebook, Error> {
    Casebook::open(path, passphrase, session())
}

#[test]
fn a_weak_passphrase_is_refused_with_the_reason_and_no_file_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.greffe");
    for passphrase in ["", "short", "elevenchars"] {
        let refused = Casebook::create(&path, passphrase, shipped_kleep(), session());
        assert!(matches!(refused, Err(Error::WeakPassphrase(Weakness::TooShort))), "{passphrase}");
    }
    for passphrase in
        ["motdepasse2024", "aaaaaaaaaaaaaaaaaaaa", "123456789012345", "greffegreffegreffe"]
    {
        let refused = Casebook::create(&path, passphrase, shipped_kleep(), session());
        assert!(
            matches!(refused, Err(Error::WeakPassphrase(Weakness::Guessable { bits })) if bits < 50),
            "{passphrase}"
        );
    }
    assert!(files_of(folder.path()).is_empty());
}

#[test]
fn after_a_change_of_passphrase_only_the_new_one_opens_and_all_is_there() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let wrong = shelf.casebook.change_passphrase("not the one that it has", ANOTHER);
    assert!(matches!(wrong, Err(Error::Store(StoreError::WrongPassphraseOrDamaged))));
    assert!(matches!(
        shelf.casebook.change_passphrase(PASSPHRASE, "weak"),
        Err(Error::WeakPassphrase(_))
    ));

    shelf.casebook.change_passphrase(PASSPHRASE, ANOTHER).unwrap();
    assert_eq!(
        "Ada Quint",
        shelf.casebook.contact(uid).unwrap().name.display(),
        "the open casebook works on"
    );
    let path = shelf.path();
    let old = open(&path, PASSPHRASE).err();
    assert!(matches!(old, Some(Error::Store(StoreError::WrongPassphraseOrDamaged))), "{old:?}");
    let folder = shelf.close();
    let old = open(&path, PASSPHRASE).err();
    assert!(matches!(old, Some(Error::Store(StoreError::WrongPassphraseOrDamaged))), "{old:?}");
    let mut casebook = open(&path, ANOTHER).unwrap();
    assert_eq!("Ada Quint", casebook.contact(uid).unwrap().name.display());
    assert!(casebook.check().unwrap().is_whole());
    assert!(!files_of(folder.path()).is_empty());
}

#[test]
fn a_change_of_passphrase_that_cannot_be_written_is_an_error_and_changes_nothing() {
    let mut shelf = a_casebook();
    let other = shelf.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = shelf.casebook.change_passphrase(PASSPHRASE, ANOTHER);
    assert!(matches!(refused, Err(Error::Store(StoreError::Locked))), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    shelf.casebook.add_contact(a_contact().named("Ada", "Quint").draft()).unwrap();
    let path = shelf.path();
    let folder = shelf.close();
    assert!(open(&path, ANOTHER).is_err());
    assert_eq!(1, open(&path, PASSPHRASE).unwrap().find_contacts("quint").unwrap().len());
    drop(folder);
}

#[test]
fn only_its_owner_may_read_a_casebook_and_its_backup() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let backup = shelf.folder.path().join("backup.greffe");
    shelf.casebook.back_up(&backup).unwrap();
    for path in [shelf.path(), backup.clone()] {
        assert_eq!(0o600, mode(&path), "{}", path.display());
    }
    let names: Vec<_> = files_of(shelf.folder.path())
        .into_keys()
        .filter(|name| name.starts_with("backup"))
        .collect();
    assert_eq!(vec!["backup.greffe"], names, "a backup is one file");
    let mut opened = open(&backup, PASSPHRASE).unwrap();
    assert!(opened.check().unwrap().is_whole());
    assert_eq!("Ada Quint", opened.contact(uid).unwrap().name.display());
    assert_eq!(shelf.casebook.journal(None).unwrap().len(), opened.journal(None).unwrap().len());
}

#[test]
fn a_file_that_stands_there_is_never_overwritten() {
    let mut shelf = a_casebook();
    let there = shelf.folder.path().join("letter.txt");
    std::fs::write(&there, "Dear Ada").unwrap();
    for path in [&there, &shelf.path()] {
        let before = read(path);
        let made = Casebook::create(path, PASSPHRASE, shipped_kleep(), session()).err();
        assert!(matches!(made, Some(Error::Store(StoreError::AlreadyThere))), "{made:?}");
        assert_eq!(before, read(path));
    }
    let backed_up = shelf.casebook.back_up(&there);
    assert!(matches!(backed_up, Err(Error::Store(StoreError::AlreadyThere))), "{backed_up:?}");
    assert_eq!(b"Dear Ada".to_vec(), read(&there));
}

#[test]
fn a_casebook_that_cannot_be_made_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.greffe");
    assert!(Casebook::create(&path, PASSPHRASE, "not a policy", session()).is_err());
    let nowhere = folder.path().join("no-such-folder").join("a.greffe");
    assert!(Casebook::create(&nowhere, PASSPHRASE, shipped_kleep(), session()).is_err());
    assert!(files_of(folder.path()).is_empty());
}

fn a_draft(name: &str) -> ContactDraft {
    a_contact().named(name, "Quint").prospect_since("2025-01-01").draft()
}

#[test]
fn two_handles_write_in_turn_and_each_sees_that_the_other_wrote() {
    let mut shelf = a_casebook();
    let mut other = open(&shelf.path(), PASSPHRASE).unwrap();
    let before = shelf.casebook.data_version().unwrap();
    let writer = std::thread::Builder::new().name("the other handle".to_owned());
    let writing = writer.spawn(move || {
        let added =
            (0..20).map(|number| other.add_contact(a_draft(&format!("Other{number}"))).map(|_| ()));
        added.collect::<Result<Vec<()>, Error>>().map(|added| added.len())
    });
    for number in 0..20 {
        shelf.casebook.add_contact(a_draft(&format!("Own{number}"))).unwrap();
    }
    assert_eq!(20, writing.unwrap().join().unwrap().unwrap());
    assert_ne!(before, shelf.casebook.data_version().unwrap());
    let seen = shelf.casebook.data_version().unwrap();
    shelf.casebook.add_contact(a_draft("Last")).unwrap();
    assert_eq!(seen, shelf.casebook.data_version().unwrap(), "its own writing is no news");
    assert_eq!(41, shelf.casebook.summary().unwrap().contacts);
    let report = shelf.casebook.check().unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!(43, report.journal_entries);
}

#[test]
fn a_write_waits_for_its_turn_and_then_says_that_the_file_is_locked() {
    let mut shelf = a_casebook();
    let other = shelf.raw();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let begun = Instant::now();
    let refused = shelf.casebook.add_contact(a_draft("Ada"));
    assert!(matches!(refused, Err(Error::Store(StoreError::Locked))), "{refused:?}");
    assert!(4 <= begun.elapsed().as_secs(), "it waited");
    assert_eq!(0, shelf.casebook.summary().unwrap().contacts, "reading goes on meanwhile");
    other.execute_batch("ROLLBACK").unwrap();
    shelf.casebook.add_contact(a_draft("Ada")).unwrap();
}

#[test]
fn a_reader_reads_what_is_written_and_writes_nothing() {
    let mut shelf = a_casebook();
    let mut reader = Casebook::open_reader(&shelf.path(), PASSPHRASE, session()).unwrap();
    shelf.casebook.add_contact(a_draft("Ada")).unwrap();
    assert_eq!(1, reader.find_contacts("quint").unwrap().len());
    assert!(reader.add_contact(a_draft("Bo")).is_err());
    assert_eq!(1, shelf.casebook.summary().unwrap().contacts);
}

fn due_files(casebook: &Casebook) -> Vec<(String, u32)> {
    let lines = casebook.due().expect("what is due").lines;
    let counted = lines.into_iter().filter_map(|line| {
        if let DueLine::Retention { rule, count, .. } = line { Some((rule, count)) } else { None }
    });
    counted.collect()
}

#[test]
fn another_day_is_shown_and_nothing_is_written_on_it() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Odile", "Brun").prospect_since("2024-06-01"));
    let folder = shelf.close();
    let path = file_in(folder.path());
    let show = |on: &str| {
        Casebook::open_to_show(&path, PASSPHRASE, session_on(day(on))).expect("a casebook to show")
    };
    assert_eq!(due_files(&show("2027-06-01")), [], "the last day");
    assert_eq!(due_files(&show("2027-06-02")), [("prospect".to_owned(), 1)]);
    assert_eq!(due_files(&show("2025-01-01")), [], "before the present day");
    let mut shown = show("2027-06-02");
    let refused = shown.add_contact(a_draft("Ada"));
    assert!(matches!(refused, Err(Error::DayOfAnotherCasebook)), "{refused:?}");
    assert_eq!(0, shown.find_contacts("quint").unwrap().len());
    drop(shown);
    let casebook = Casebook::open(&path, PASSPHRASE, session()).expect("the casebook");
    assert_eq!(due_files(&casebook), [], "today is as before");
    assert!(casebook.verify_journal().expect("the journal").is_ok());
}
