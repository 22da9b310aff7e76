//! Folders that an export does not go into, and a sign beside the casebook that was not raised by one.

use std::fs;

use greffe::casebook::{Casebook, Error};

use crate::common::{PASSPHRASE, a_casebook, file_in, files_of, session};

#[test]
fn a_folder_with_anything_in_it_and_a_file_are_refused_and_left_alone() {
    let mut shelf = a_casebook();
    let full = shelf.folder.path().join("full");
    fs::create_dir(&full).unwrap();
    fs::write(full.join("letter.txt"), "mine").unwrap();
    let file = shelf.folder.path().join("file");
    fs::write(&file, "mine").unwrap();
    let before = shelf.casebook.verify_journal().unwrap().unwrap();
    for to in [&full, &file] {
        let refused = shelf.casebook.export_all(to);
        assert!(matches!(refused, Err(Error::FolderNotEmpty)), "{}", to.display());
    }
    let nowhere = shelf.casebook.export_all(&shelf.folder.path().join("not/there"));
    assert!(matches!(nowhere, Err(Error::File(_))));
    assert_eq!(before, shelf.casebook.verify_journal().unwrap().unwrap(), "nothing is noted");
    assert_eq!(vec!["letter.txt"], files_of(&full).into_keys().collect::<Vec<_>>());
}

#[test]
fn an_empty_folder_is_filled_and_two_exports_at_once_are_refused() {
    let mut shelf = a_casebook();
    let empty = shelf.folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let first = shelf.casebook.begin_export(&empty).unwrap();
    let second = shelf.casebook.begin_export(&shelf.folder.path().join("second"));
    assert!(matches!(second, Err(Error::ExportUnderWay)));
    drop(first);
    shelf.casebook.export_all(&empty).unwrap();
    assert!(empty.join("csv/contact.csv").exists());
}

#[test]
fn a_sign_that_names_a_folder_which_is_not_an_exports_deletes_nothing() {
    let shelf = a_casebook();
    let folder = shelf.close();
    let precious = folder.path().join("precious");
    fs::create_dir(&precious).unwrap();
    fs::write(precious.join("letter.txt"), "mine").unwrap();
    let path = file_in(folder.path());
    let sign = folder.path().join("a.greffe-export");
    for named in [precious.to_string_lossy().into_owned(), "..".to_owned(), String::new()] {
        fs::write(&sign, &named).unwrap();
        drop(Casebook::open(&path, PASSPHRASE, session()).unwrap());
        assert!(precious.join("letter.txt").exists() && !sign.exists(), "{named}");
    }
}
