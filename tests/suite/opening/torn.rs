//! A casebook whose process died: its write-ahead log is part of it, and is kept until key and version are accepted.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};

use greffe::casebook::{Casebook, Error};
use greffe::store::{StoreError, VERSION};
use tempfile::TempDir;

use crate::common::{
    PASSPHRASE, a_casebook, a_child, a_contact, files_of, given_to_child, raw, session,
};

/// Run by the others in a process of its own: writes, and waits for its death.
#[test]
fn child_that_dies_with_a_full_log() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    casebook
        .add_contact(a_contact().named("Bo", "Reed").prospect_since("2025-01-01").draft())
        .unwrap();
    let mut out = std::io::stdout();
    out.write_all(b"\nready\n").and_then(|()| out.flush()).unwrap();
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// A casebook with one contact in its pages and another in its log.
fn a_torn_casebook() -> (TempDir, PathBuf) {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let path = shelf.path();
    let folder = shelf.close();
    let mut child =
        a_child("opening::torn::child_that_dies_with_a_full_log", &path).spawn().expect("a child");
    let mut said = BufReader::new(child.stdout.take().expect("its words")).lines();
    assert!(
        said.any(|line| line.is_ok_and(|line| line == "ready")),
        "the child opened the casebook"
    );
    child.kill().expect("a child to kill");
    child.wait().expect("its end");
    assert!(!files_of(folder.path())["a.greffe-wal"].is_empty(), "the log is left");
    (folder, path)
}

fn refused(path: &Path, passphrase: &str) -> StoreError {
    match Casebook::open(path, passphrase, session()).err() {
        Some(Error::Store(error)) => error,
        other => panic!("not an error of the file: {other:?}"),
    }
}

#[test]
fn what_stood_in_the_log_of_a_killed_process_is_there_again() {
    let (folder, path) = a_torn_casebook();
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    assert_eq!(1, casebook.find_contacts("quint").unwrap().len());
    assert_eq!(1, casebook.find_contacts("reed").unwrap().len());
    assert!(casebook.check().unwrap().is_whole());
    drop(casebook);
    assert_eq!(vec!["a.greffe"], files_of(folder.path()).into_keys().collect::<Vec<_>>());
}

#[test]
fn a_wrong_passphrase_leaves_file_and_log_as_they_are() {
    let (folder, path) = a_torn_casebook();
    let before = files_of(folder.path());
    let error = refused(&path, "lanterne-givre-moulin-47-sec");
    assert!(matches!(error, StoreError::WrongPassphraseOrDamaged), "{error:?}");
    assert!(before == files_of(folder.path()), "now {:?}", files_of(folder.path()).keys());
}

#[test]
fn a_newer_version_in_the_log_leaves_file_and_log_as_they_are() {
    let (folder, path) = a_torn_casebook();
    let db = raw(&path);
    db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    db.pragma_update(None, "user_version", VERSION + 1).unwrap();
    drop(db);
    let before = files_of(folder.path());
    let error = refused(&path, PASSPHRASE);
    assert!(matches!(error, StoreError::Newer { .. }), "{error:?}");
    assert!(before == files_of(folder.path()), "now {:?}", files_of(folder.path()).keys());
}

#[test]
fn a_damaged_file_leaves_its_log_as_it_is() {
    let (folder, path) = a_torn_casebook();
    let mut bytes = crate::common::read(&path);
    bytes.truncate(bytes.len() - 1000);
    fs::write(&path, bytes).unwrap();
    let before = files_of(folder.path());
    let error = refused(&path, PASSPHRASE);
    assert!(matches!(error, StoreError::Damaged), "{error:?}");
    assert!(before == files_of(folder.path()), "now {:?}", files_of(folder.path()).keys());
}
