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

#[test]
fn a_disk_without_room_even_for_the_shared_memory_of_the_log_is_called_full() {
    for code in [rusqlite::ffi::SQLITE_FULL, rusqlite::ffi::SQLITE_IOERR_SHMSIZE] {
        let failure = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        assert!(matches!(StoreError::from(failure), StoreError::DiskFull), "{code}");
    }
}
