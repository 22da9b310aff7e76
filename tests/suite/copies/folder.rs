//! A copy that cannot be kept or written loses nothing that stood in the folder before.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use greffe::casebook::Error;
use greffe::domain::ids::Uid;

use super::all_of;
use crate::common::{Shelf, a_casebook, a_contact, files_of};

fn shelf() -> (Shelf, Uid) {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@quint.example");
    let uid = shelf.add(contact.prospect_since("2025-01-01"));
    (shelf, uid)
}

fn write(shelf: &mut Shelf, uid: Uid, to: &Path) -> Result<(), Error> {
    let review = shelf.casebook.review_contact_copy(uid)?;
    shelf.casebook.write_copy(&all_of(&review), to).map(drop)
}

/// The file itself refuses the package, as a full disk would.
const REFUSING: &str = "CREATE TRIGGER no_package BEFORE INSERT ON package
                        BEGIN SELECT RAISE (ABORT, 'no room'); END";

#[test]
fn files_replaced_by_a_copy_that_is_not_kept_are_still_the_old_ones() {
    let (mut shelf, uid) = shelf();
    let to = shelf.folder.path().join("copies");
    write(&mut shelf, uid, &to).unwrap();
    let before = files_of(&to);
    assert_eq!(2, before.len());
    shelf.raw().execute_batch(REFUSING).unwrap();
    assert!(write(&mut shelf, uid, &to).is_err());
    assert_eq!(before, files_of(&to), "byte for byte, and nothing beside them");
    shelf.raw().execute_batch("DROP TRIGGER no_package").unwrap();
    write(&mut shelf, uid, &to).unwrap();
    let after = files_of(&to);
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert_ne!(before, after, "now they are replaced");
    for name in after.keys() {
        let mode = fs::metadata(to.join(name)).unwrap().permissions().mode();
        assert_eq!(0o600, mode & 0o777, "{name}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_leaves_no_word_that_it_was() {
    let (mut shelf, uid) = shelf();
    let occupied = shelf.folder.path().join("occupied");
    let name: String = uid.to_string().chars().take(8).collect();
    fs::create_dir_all(occupied.join(format!("copie-{name}.pdf")).join("inside")).unwrap();
    let file = shelf.folder.path().join("file");
    fs::write(&file, "no folder").unwrap();
    for target in [&occupied, &file, &file.join("below")] {
        let entries = shelf.casebook.verify_journal().unwrap().unwrap();
        let refused = write(&mut shelf, uid, target);
        assert!(matches!(refused, Err(Error::File(_))), "{refused:?}");
        assert!(shelf.casebook.contact(uid).unwrap().packages.is_empty());
        assert_eq!(Ok(entries + 1), shelf.casebook.verify_journal().unwrap(), "the review only");
    }
    assert_eq!(1, fs::read_dir(&occupied).unwrap().count(), "no passing file is left");
    assert_eq!("no folder", fs::read_to_string(&file).unwrap());
}
