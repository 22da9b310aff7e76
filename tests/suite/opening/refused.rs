//! Files that are not this casebook: told apart, untouched.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;

use greffe::casebook::{Casebook, Error};
use greffe::formats::policy::shipped_kleep;
use greffe::store::{Kind, StoreError, VERSION};

use crate::common::{
    PASSPHRASE, PHRASE, Shelf, a_casebook, a_child, a_contact, files_of, given_to_child, raw, read,
    session,
};

fn opened(path: &Path, passphrase: &str) -> StoreError {
    match Casebook::open(path, passphrase, session()) {
        Err(Error::Store(error)) => error,
        Err(error) => panic!("not an error of the file: {error:?}"),
        Ok(_) => panic!("{} opened", path.display()),
    }
}

fn name(error: &StoreError) -> String {
    let named = format!("{error:?}");
    named.split([' ', '(']).next().unwrap_or_default().to_owned()
}

/// A casebook of some pages, closed: its log is written into it and gone.
fn a_closed_casebook() -> tempfile::TempDir {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let folder = shelf.close();
    assert_eq!(vec!["a.greffe"], files_of(folder.path()).into_keys().collect::<Vec<_>>());
    folder
}

fn random_bytes(count: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    std::iter::repeat_with(next).take(count).collect()
}

fn a_plain_database(path: &Path) {
    let db = rusqlite::Connection::open(path).expect("a plain database");
    db.execute_batch("CREATE TABLE person (name TEXT); INSERT INTO person VALUES ('Ada')")
        .expect("a table");
}

fn another_encrypted_database(path: &Path) {
    raw(path).execute_batch("CREATE TABLE person (name TEXT)").expect("a table");
}

#[test]
fn each_thing_that_is_no_casebook_is_named_and_left_as_it_is() {
    let casebook = read(&a_closed_casebook().path().join("a.greffe"));
    let pages = casebook.len() / 4096;
    let half = &casebook[..pages / 2 * 4096];
    let odd = &casebook[..casebook.len() / 2 + 1000];
    let mut flipped = casebook.clone();
    flipped[100] ^= 1;
    let cases: [(&str, Vec<u8>, &str); 13] = [
        ("an empty file", Vec::new(), "NotACasebook"),
        ("one byte", vec![7], "NotACasebook"),
        ("a short text", b"Dear Ada,\n".to_vec(), "NotACasebook"),
        ("a long text", b"Dear Ada,\n".repeat(5000), "NotACasebook"),
        ("a zip", [b"PK\x03\x04".to_vec(), random_bytes(8188)].concat(), "NotACasebook"),
        ("a pdf", [b"%PDF-1.7\n".to_vec(), random_bytes(8183)].concat(), "NotACasebook"),
        ("a short heap of random bytes", random_bytes(2000), "NotACasebook"),
        ("random bytes of whole pages", random_bytes(8192), "WrongPassphraseOrDamaged"),
        ("random bytes of no whole page", random_bytes(9000), "Damaged"),
        ("a casebook cut between two pages", half.to_vec(), "Damaged"),
        ("a casebook cut within a page", odd.to_vec(), "Damaged"),
        ("a casebook whose first page has one wrong bit", flipped, "WrongPassphraseOrDamaged"),
        ("a casebook cut to its first page", casebook[..4096].to_vec(), "Damaged"),
    ];
    for (case, bytes, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.greffe");
        fs::write(&path, bytes).unwrap();
        refuse(case, folder.path(), &path, expected);
    }
    for (case, make, expected) in [
        ("a plain database", a_plain_database as fn(&Path), "NotACasebook"),
        ("an encrypted database of another program", another_encrypted_database, "NotACasebook"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.greffe");
        make(&path);
        refuse(case, folder.path(), &path, expected);
    }
}

fn refuse(case: &str, folder: &Path, path: &Path, expected: &str) {
    let before = files_of(folder);
    assert_eq!(expected, name(&opened(path, PASSPHRASE)), "{case}");
    assert!(before == files_of(folder), "{case}: changed, now {:?}", files_of(folder).keys());
}

#[test]
fn a_path_without_a_file_is_not_filled() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!("NotThere", name(&opened(&folder.path().join("a.greffe"), PASSPHRASE)));
    assert_eq!("NotThere", name(&opened(&folder.path().join("none").join("a.greffe"), PASSPHRASE)));
    assert_eq!("NotACasebook", name(&opened(folder.path(), PASSPHRASE)), "a folder is no file");
    assert!(files_of(folder.path()).is_empty());
}

#[test]
fn a_wrong_passphrase_changes_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.greffe");
    drop(Casebook::create(&path, PHRASE, shipped_kleep(), session()).unwrap());
    assert!(Casebook::open(&path, PHRASE, session()).is_ok());
    for passphrase in
        ["", "corail-tunnel-ambre-89-vi", "CORAIL-TUNNEL-AMBRE-89-VIF", "it's; DROP TABLE journal"]
    {
        let before = files_of(folder.path());
        assert_eq!("WrongPassphraseOrDamaged", name(&opened(&path, passphrase)));
        assert!(before == files_of(folder.path()), "{passphrase}");
    }
}

#[test]
fn a_newer_casebook_is_named_with_both_versions_and_not_touched() {
    let folder = a_closed_casebook();
    let path = folder.path().join("a.greffe");
    let db = raw(&path);
    db.pragma_update(None, "user_version", VERSION + 1).unwrap();
    drop(db);
    let before = files_of(folder.path());
    let error = opened(&path, PASSPHRASE);
    assert!(
        matches!(error, StoreError::Newer { found, known } if (found, known) == (VERSION + 1, VERSION)),
        "{error:?}"
    );
    assert!(before == files_of(folder.path()), "now {:?}", files_of(folder.path()).keys());
}

/// Run by the next test as a user who may not read the file.
#[test]
fn child_that_may_not_open() {
    let Some(path) = given_to_child() else { return };
    assert_eq!("NoPermission", name(&opened(&path, PASSPHRASE)));
}

#[test]
fn a_file_that_may_not_be_read_or_written_says_so() {
    const NOBODY: u32 = 65534;
    let folder = a_closed_casebook();
    let path = folder.path().join("a.greffe");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for mode in [0o000, 0o400, 0o444] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let before = fs::metadata(&path).unwrap();
        let mut child = a_child("opening::refused::child_that_may_not_open", &path);
        // Root may open everything: then the child is somebody else.
        if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
            child.uid(NOBODY).gid(NOBODY);
        }
        let ended = child.output().unwrap();
        let said = String::from_utf8_lossy(&ended.stdout);
        assert!(ended.status.success() && said.contains("1 passed"), "mode {mode:o}: {said}");
        let after = fs::metadata(&path).unwrap();
        assert_eq!((before.len(), before.mtime_nsec()), (after.len(), after.mtime_nsec()));
        assert_eq!(vec!["a.greffe"], files_of_names(folder.path()));
    }
}

fn files_of_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn an_open_casebook_asked_for_what_it_has_not_says_what() {
    let Shelf { casebook, .. } = &a_casebook();
    let nobody = greffe::domain::ids::Uid([7; 16]);
    assert!(matches!(
        casebook.contact(nobody),
        Err(Error::Store(StoreError::NotFound(Kind::Contact)))
    ));
    let number = "2026-0001".parse().unwrap();
    assert!(matches!(
        casebook.request(number),
        Err(Error::Store(StoreError::NotFound(Kind::Request)))
    ));
}
