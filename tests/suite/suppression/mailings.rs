//! A file of recipients sifted in slices: every byte goes into one of two files, and nothing is written over.

use std::fs;
use std::path::{Path, PathBuf};

use greffe::casebook::views::{MailingChecked, MailingStep};
use greffe::casebook::{Casebook, Error, Result};
use greffe::domain::journal::Operation;
use proptest::prelude::*;

use super::{MARKETING, object};
use crate::common::{Shelf, a_casebook, a_contact, files_of};

fn with_an_objector() -> Shelf {
    let mut shelf = a_casebook();
    let ada = a_contact().named("Ada", "Quint").email("ada@example.org");
    let uid = shelf.add(ada.prospect_since("2025-01-01"));
    object(&mut shelf, uid, "prospects", MARKETING, "2026-02-01");
    shelf
}

fn checked(casebook: &mut Casebook, path: &Path, to: Option<&Path>) -> Result<MailingChecked> {
    let mut check = casebook.begin_mailing(path, to)?;
    loop {
        if let MailingStep::Ended(done) = casebook.continue_mailing(&mut check)? {
            return Ok(*done);
        }
    }
}

fn sifted(shelf: &mut Shelf, bytes: &[u8]) -> (MailingChecked, Vec<u8>, Vec<u8>) {
    let path = shelf.folder.path().join("envoi.csv");
    fs::write(&path, bytes).expect("a file");
    let to = tempfile::tempdir().expect("a folder");
    let done = checked(&mut shelf.casebook, &path, Some(to.path())).expect("a check");
    let [removed, cleaned] = done.written.clone().expect("two files");
    (done, fs::read(removed).expect("a file"), fs::read(cleaned).expect("a file"))
}

#[test]
fn the_two_files_together_are_the_whole_and_rows_are_kept_byte_for_byte() {
    let mut shelf = with_an_objector();
    let mark = b"\xef\xbb\xbf";
    let heading = "name;mail\r\n".as_bytes();
    let objector = b"\"Quint; Ada\n(old)\";ADA@example.org\r\n";
    let stranger = "Zo\u{e9};zoe@example.org\r\n".as_bytes();
    let latin = b"Zo\xe9;ze@example.org";
    let (done, removed, cleaned) =
        sifted(&mut shelf, &[mark, heading, objector, stranger, latin].concat());
    assert_eq!((3, 1), (done.rows, done.found));
    assert_eq!([mark, heading, objector].concat(), removed);
    assert_eq!([mark, heading, stranger, latin].concat(), cleaned);
}

#[test]
fn a_file_in_utf16_is_sifted_into_two_in_utf8() {
    let mut shelf = with_an_objector();
    let text = "\u{feff}nom;mail\r\nZoé;ada@example.org\r\nÉlie;bo@example.org\r\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (done, removed, cleaned) = sifted(&mut shelf, &wide);
    assert_eq!((2, 1, 0), (done.rows, done.found, done.unchecked));
    assert_eq!("\u{feff}nom;mail\r\nZoé;ada@example.org\r\n".as_bytes(), removed);
    assert_eq!("\u{feff}nom;mail\r\nÉlie;bo@example.org\r\n".as_bytes(), cleaned);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_of_any_file_is_lost(
        rows in prop::collection::vec(("[a-z\"é,🦊]{0,6}", any::<bool>()), 1..40),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        last in any::<bool>(),
    ) {
        let mut shelf = with_an_objector();
        let row = |(place, (name, objects)): (usize, &(String, bool))| {
            let name = name.replace('"', "\"\"");
            let address = if *objects { "ada@example.org" } else { "bo@example.org" };
            let end = if place + 1 == rows.len() && !last { "" } else { end };
            format!("\"{name}\",{address}{end}")
        };
        let body: String = rows.iter().enumerate().map(row).collect();
        let text = format!("name,mail{end}{body}");
        let (done, removed, cleaned) = sifted(&mut shelf, text.as_bytes());
        let found = rows.iter().filter(|(_, objects)| *objects).count() as u64;
        prop_assert_eq!((rows.len() as u64, found), (done.rows, done.found));
        let heading = format!("name,mail{end}").len();
        prop_assert_eq!(text.len() + heading, removed.len() + cleaned.len());
        let with = |bytes: &[u8], address: &str| {
            String::from_utf8_lossy(bytes).matches(address).count() as u64
        };
        prop_assert_eq!((found, 0), (with(&removed, "ada@"), with(&removed, "bo@")));
        prop_assert_eq!(0, with(&cleaned, "ada@"));
    }
}

#[test]
fn nothing_is_written_over_and_nothing_is_left_of_a_check_that_was_stopped_or_failed() {
    let mut shelf = with_an_objector();
    let path = shelf.folder.path().join("envoi.csv");
    fs::write(&path, "mail\nada@example.org\nbo@example.org\n").unwrap();
    let to = tempfile::tempdir().unwrap();
    let names = |done: MailingChecked| -> Vec<String> {
        let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        done.written.unwrap().map(name).to_vec()
    };
    let first = checked(&mut shelf.casebook, &path, Some(to.path())).unwrap();
    let second = checked(&mut shelf.casebook, &path, Some(to.path())).unwrap();
    assert_eq!(vec!["envoi-a-retirer.csv", "envoi-nettoye.csv"], names(first));
    assert_eq!(vec!["envoi-a-retirer-2.csv", "envoi-nettoye-2.csv"], names(second));
    assert_eq!(4, files_of(to.path()).len());

    drop(shelf.casebook.begin_mailing(&path, Some(to.path())).unwrap());
    fs::write(&path, "name\nAda\n").unwrap();
    let failed = checked(&mut shelf.casebook, &path, Some(to.path()));
    assert!(matches!(failed, Err(Error::Mailing(_))));
    assert_eq!(4, files_of(to.path()).len());
    let noted = shelf.casebook.journal(None).unwrap();
    let of = |line: &&greffe::casebook::views::JournalLine| {
        line.operation == Operation::SuppressionChecked
    };
    let noted: Vec<_> = noted.iter().filter(of).map(|line| &*line.detail).collect();
    assert_eq!(vec!["2 rows, 1 to remove"; 2], noted, "counts, no address");
}
