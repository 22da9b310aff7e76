//! What only the store's own connection can be given: a full disk, by a limit on its pages, and slack that is not cleared.

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

fn stands_in(store: &Store, needle: &str) -> bool {
    let pages = store.decrypted_pages().expect("pages");
    pages.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn cells_that_moved_to_a_neighbour_leave_nothing_once_the_log_is_written_back() {
    const GOING: &str = "@going.example";
    // Scattered over the index, so that its pages are balanced again and again.
    let address = |place: u32| {
        let host = if place.is_multiple_of(3) { GOING } else { "@staying.example" };
        let long = "x".repeat(usize::try_from(place % 190).unwrap_or_default());
        format!("{:08x}{long}{host}", place.wrapping_mul(2_654_435_761))
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.greffe");
    let mut store = Store::create(&path, "a passphrase for a test").unwrap();
    store
        .transact(|store| {
            for place in 0..2_000_u32 {
                let draft = crate::domain::contact::ContactDraft {
                    emails: vec![address(place)],
                    ..crate::domain::contact::ContactDraft::default()
                };
                let mut uid = [0; 16];
                uid[..4].copy_from_slice(&place.to_be_bytes());
                store.add_contact(Uid(uid), &draft, chrono::DateTime::UNIX_EPOCH)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let delete = format!("DELETE FROM email WHERE address LIKE '%{GOING}'");
    assert_eq!(store.db.execute(&delete, []).unwrap(), 667);
    assert!(stands_in(&store, GOING), "the control: secure_delete alone leaves something");
    assert!(store.truncate_log().unwrap());
    assert!(!stands_in(&store, GOING));
    assert_eq!(store.integrity_problems().unwrap(), <[String; 0]>::default());
    drop(store);
    assert!(!path.with_extension("greffe-wal").exists(), "closing takes the log away");
    let store = Store::open(&path, "a passphrase for a test").unwrap();
    assert_eq!(store.count_contacts().unwrap(), 2_000);
}
