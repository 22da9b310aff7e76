//! A full disk, which only the store's own connection can be given: by a limit on its pages.

use super::{Store, StoreError};
use crate::domain::ids::Uid;

#[test]
fn a_disk_that_fills_up_in_the_middle_of_an_operation_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut store =
        Store::create(&folder.path().join("a.greffe"), "a passphrase for a test").unwrap();
    let draft = crate::domain::contact::ContactDraft {
        emails: vec!["ada@example.org".to_owned()],
        ..crate::domain::contact::ContactDraft::default()
    };
    let id = store
        .transact(|store| store.add_contact(Uid([1; 16]), &draft, chrono::DateTime::UNIX_EPOCH))
        .unwrap();
    let pages: i64 = store.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let limit = format!("PRAGMA max_page_count = {}", pages + 4);
    store.db.query_row(&limit, [], |_| Ok(())).unwrap();
    let filled = store.transact(|store| {
        store.add_note(id, chrono::NaiveDate::default(), "short")?;
        store.add_contact_attachment(id, "large.bin", "application/pdf", &vec![7; 100_000])
    });
    assert!(matches!(filled, Err(StoreError::DiskFull)), "{filled:?}");
    assert!(store.notes_of(id).unwrap().is_empty(), "nothing is half done");
    assert!(store.contact_attachments(id).unwrap().is_empty());
    assert_eq!(Vec::<String>::new(), store.integrity_problems().unwrap());
    store
        .transact(|store| store.add_contact(Uid([2; 16]), &draft, chrono::DateTime::UNIX_EPOCH))
        .unwrap();
    assert_eq!(2, store.count_contacts().unwrap());
}

/// A casebook of the first version, with a case whose package is kept.
fn of_the_first_version() -> rusqlite::Connection {
    let db = rusqlite::Connection::open_in_memory().expect("a database");
    db.pragma_update(None, "foreign_keys", true).expect("a setting");
    db.execute_batch(include_str!("migrations/0001_casebook.sql")).expect("the first shape");
    db.execute_batch(
        "INSERT INTO request (id, uid, year, sequence, received_on, intake, requester_name, requester_email,
                              requester_address, recorded_at)
         VALUES (7, zeroblob(16), 2026, 1, '2026-01-02', 'email', '', '', '', 0);
         INSERT INTO package (id, uid, request_id, written_at, letter, inventory, form)
         VALUES (3, randomblob(16), 7, 42, 'the letter', 'a line', 'pdf');
         INSERT INTO package_file (package_id, name, bytes) VALUES (3, 'lettre.pdf', x'0102');
         INSERT INTO operator (id, login) VALUES (1, 'one');
         PRAGMA user_version = 1;",
    )
    .expect("rows of the first version");
    db
}

#[test]
fn packages_of_the_first_version_keep_their_files() {
    let mut db = of_the_first_version();
    super::schema::upgrade(&mut db).unwrap();
    let kept: (i64, String, Vec<u8>) = db
        .query_row(
            "SELECT request_id, letter, bytes FROM package JOIN package_file ON package_id = package.id",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    assert_eq!((7, "the letter".to_owned(), vec![1, 2]), kept);
    db.execute("DELETE FROM package", []).unwrap();
    let files: i64 =
        db.query_row("SELECT count(*) FROM package_file", [], |row| row.get(0)).unwrap();
    assert_eq!(0, files, "the files still go with their package");
    let neither = db.execute(
        "INSERT INTO package (uid, written_at, letter, inventory, form) VALUES (randomblob(16), 0, '', '', 'pdf')",
        [],
    );
    assert!(neither.is_err(), "a package belongs to somebody");
}

#[test]
fn a_disk_without_room_even_for_the_shared_memory_of_the_log_is_called_full() {
    for code in [rusqlite::ffi::SQLITE_FULL, rusqlite::ffi::SQLITE_IOERR_SHMSIZE] {
        let failure = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        assert!(matches!(StoreError::from(failure), StoreError::DiskFull), "{code}");
    }
}
