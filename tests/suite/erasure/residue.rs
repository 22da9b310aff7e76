//! After an erasure no byte of what was erased is left: not in rows, free pages, log, index or temporary files.

use std::fs;

use greffe::casebook::Error;
use greffe::domain::journal::Operation;
use rusqlite::Connection;

use super::marks::{GREEK, Planted, found, greek_found, plant};
use crate::common::{Shelf, a_casebook, files_of};

/// Everything that the casebook's own connection did not cache: the decrypted pages as another program reads them.
fn pages(shelf: &Shelf) -> Vec<u8> {
    shelf.raw().serialize("main").expect("the decrypted pages").to_vec()
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_byte() {
    let temporary_before = temporary_files();
    let mut shelf = a_casebook();
    let Planted { uid, values } = plant(&mut shelf);
    let before = pages(&shelf);
    let last: Vec<_> = values.iter().rev().take(4).cloned().collect();
    assert_eq!(
        4,
        last.iter().filter(|value| !found(std::slice::from_ref(value), &before).is_empty()).count()
    );
    assert!(greek_found(&before));

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();

    assert!(done.whole && done.log_truncated, "{done:?}");
    assert_eq!(
        Vec::<String>::new(),
        found(&values, &pages(&shelf)),
        "in the pages of another connection"
    );
    let own = shelf.casebook.store().decrypted_pages().unwrap();
    assert_eq!(Vec::<String>::new(), found(&values, &own), "in the pages of the casebook itself");
    assert!(!greek_found(&own), "a trigram is left in the index");
    assert!(shelf.casebook.find_contacts(GREEK).unwrap().is_empty());
    assert_eq!(0, files_of(shelf.folder.path())["a.greffe-wal"].len(), "the log is empty");
    assert_eq!(temporary_before, temporary_files(), "no temporary file is left");
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn what_an_edit_replaced_is_gone_before_any_erasure() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        crate::common::a_contact()
            .named("Zqvolfridkwx", "Zqvoldnamekwx")
            .prospect_since("2025-01-01"),
    );
    let edited = crate::common::a_contact().named("Newgiven", "Newfamily").draft();
    shelf.casebook.edit_contact(uid, edited).unwrap();
    let values = ["Zqvolfridkwx".to_owned(), "Zqvoldnamekwx".to_owned()];
    assert_eq!(Vec::<String>::new(), found(&values, &pages(&shelf)));
}

/// The line of the index outlives its row: what a look at the row alone would never see.
#[test]
fn a_line_left_behind_in_the_index_stops_the_erasure() {
    let mut shelf = a_casebook();
    let Planted { uid, .. } = plant(&mut shelf);
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let db = shelf.raw();
    let id: i64 = db
        .query_row("SELECT id FROM contact WHERE lower(hex(uid)) = ?1", [uid.to_string()], |row| {
            row.get(0)
        })
        .unwrap();
    db.execute("DELETE FROM search_content WHERE id = ?1", [id]).unwrap();
    let seen: i64 = db
        .query_row("SELECT count(*) FROM search WHERE rowid = ?1", [id], |row| row.get(0))
        .unwrap();
    assert_eq!(0, seen, "a look at the row finds nothing");

    let refused = shelf.casebook.erase(&plan);
    assert!(matches!(refused, Err(Error::ResidueLeft)), "{refused:?}");
    assert!(shelf.casebook.contact(uid).is_ok(), "nothing was erased");
    let journal = shelf.casebook.journal(None).unwrap();
    assert!(journal.iter().all(|line| line.operation != Operation::ContactErased));
}

#[test]
fn the_pieces_looked_for_are_those_that_hardly_anybody_carries() {
    let mut shelf = a_casebook();
    let common: Vec<_> = (0..250)
        .map(|number| {
            let name = format!("Number{number}");
            crate::common::a_contact().named(&name, "Martin").draft()
        })
        .collect();
    shelf.casebook.add_contacts(&common).unwrap();
    shelf.add(crate::common::a_contact().named("Zoë", "Martin").prospect_since("2025-01-01"));
    let pieces = shelf.casebook.store().rarest_pieces("Zoë Martin").unwrap();
    assert_eq!(["e m", "oe ", "zoe"], pieces[..3], "of {pieces:?}");
    assert!(shelf.casebook.store().rarest_pieces("Li").unwrap().is_empty());
    assert!(shelf.casebook.store().rarest_pieces("Nobody of that name").unwrap().len() <= 4);
}

/// The control: without the settings that the casebook makes, the same search finds what was deleted.
#[test]
fn the_search_finds_a_deleted_person_once_secure_deletion_is_off() {
    let mut shelf = a_casebook();
    let Planted { uid, values } = plant(&mut shelf);
    let db = shelf.raw();
    db.pragma_update(None, "foreign_keys", true).unwrap();
    db.pragma_update(None, "secure_delete", false).unwrap();
    db.execute("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)", []).unwrap();
    delete(&db, &uid.to_string());
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let left = db.serialize("main").unwrap().to_vec();
    assert!(shelf.casebook.contact(uid).is_err(), "the rows themselves are gone");
    assert!(!found(&values, &left).is_empty(), "the search must see what SQLite left behind");
    assert!(greek_found(&left), "the search must see the trigrams that the index left behind");
}

fn delete(db: &Connection, uid: &str) {
    let id: i64 = db
        .query_row("SELECT id FROM contact WHERE lower(hex(uid)) = ?1", [uid], |row| row.get(0))
        .expect("a row");
    for delete in [
        "DELETE FROM search WHERE rowid = ?1",
        "DELETE FROM file WHERE contact_id = ?1",
        "DELETE FROM contact WHERE id = ?1",
    ] {
        db.execute(delete, [id]).expect("a deletion");
    }
}

/// What SQLite may have left in the temporary folder. Tests beside this one have their own names there.
fn temporary_files() -> Vec<String> {
    let entries = fs::read_dir(std::env::temp_dir()).expect("the temporary folder");
    let names =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.filter(|name| name.starts_with("etilqs_")).collect();
    names.sort();
    names
}
