//! A full disk, which only the store's own connection can be given: by a limit on its pages.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;

use super::open::{Accepted, Access, accepted};
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

fn version_1(folder: &Path) -> (PathBuf, Vec<u8>) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.greffe");
    let path = folder.join("a.greffe");
    fs::copy(fixture, &path).expect("a copy of the fixture");
    let bytes = fs::read(&path).expect("its bytes");
    (path, bytes)
}

const PASSPHRASE: &str = "corail-tunnel-ambre-89-vif";

#[test]
fn an_upgrade_for_which_the_disk_is_too_small_leaves_the_file_byte_for_byte() {
    // With every page counted, and with so few that the backup succeeds and the migrations fail midway.
    for (spare, journal_mode) in [(0, "WAL"), (2, "WAL"), (0, "DELETE"), (2, "DELETE")] {
        let folder = tempfile::tempdir().unwrap();
        let (path, _) = version_1(folder.path());
        let Accepted { db, .. } = accepted(&path, PASSPHRASE, Access::Write).unwrap();
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).unwrap();
        db.pragma_update(None, "journal_mode", journal_mode).unwrap();
        drop(db);
        let before = fs::read(&path).unwrap();
        let accepted = accepted(&path, PASSPHRASE, Access::Write).unwrap();
        let pages: i64 = accepted.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        let limit = format!("PRAGMA max_page_count = {}", pages + spare);
        accepted.db.query_row(&limit, [], |_| Ok(())).unwrap();
        let failed =
            Store::upgraded(accepted, &path, |store| store.back_up_before(PASSPHRASE).map(Some));
        assert!(matches!(failed, Err(StoreError::DiskFull)), "{spare}: {failed:?}");
        assert!(before == fs::read(&path).unwrap(), "{spare}, {journal_mode}");
        let left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(
            vec!["a.greffe"],
            left,
            "{spare}, {journal_mode}: the backup is taken away again"
        );
        let opened = Store::open(&path, PASSPHRASE).unwrap();
        assert_eq!(1, opened.upgrade().unwrap().from, "with room it is upgraded as ever");
    }
}

#[test]
fn a_backup_for_which_the_upgrade_has_no_place_stops_it() {
    let folder = tempfile::tempdir().unwrap();
    let (path, before) = version_1(folder.path());
    let accepted = accepted(&path, PASSPHRASE, Access::Write).unwrap();
    let failed = Store::upgraded(accepted, &path, |_| Err(StoreError::DiskFull));
    assert!(matches!(failed, Err(StoreError::DiskFull)), "{failed:?}");
    assert!(before == fs::read(&path).unwrap());
}

#[test]
fn a_disk_without_room_even_for_the_shared_memory_of_the_log_is_called_full() {
    for code in [rusqlite::ffi::SQLITE_FULL, rusqlite::ffi::SQLITE_IOERR_SHMSIZE] {
        let failure = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        assert!(matches!(StoreError::from(failure), StoreError::DiskFull), "{code}");
    }
}
