//! Making and opening the file. Nothing is written until key and version are accepted.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::files::beside;
use super::{Result, Store, StoreError, VERSION, schema};

/// Marks a SQLite file as a casebook: "GRFF".
const APPLICATION_ID: i64 = 0x4752_4646;
const PAGE: u64 = 4096;
/// How long a write waits for its turn beside another process.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Makes an encrypted, empty casebook that only its owner may read. Nothing is left behind if it fails.
    pub fn create(path: &Path, passphrase: &str) -> Result<Self> {
        create_private(path)?;
        let made = Self::fill_new(path, passphrase);
        if made.is_err() {
            for leftover in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
                fs::remove_file(leftover).ok();
            }
        }
        made
    }

    fn fill_new(path: &Path, passphrase: &str) -> Result<Self> {
        let mut db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, passphrase)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        tune(&db)?;
        log_ahead(&db)?;
        schema::upgrade(&mut db)?;
        Ok(Self {
            db,
            path: path.to_owned(),
            upgrade: None,
            owns_log: true,
            in_bulk: Cell::default(),
        })
    }

    /// Opens a casebook, or says which of the things that can be wrong with it is wrong. A file that is not
    /// opened is left byte for byte as it was, its write-ahead log included. One of an older version is upgraded,
    /// after a verified backup beside it.
    pub fn open(path: &Path, passphrase: &str) -> Result<Self> {
        let accepted = accepted(path, passphrase, Access::Write)?;
        tune(&accepted.db)?;
        let mut store =
            Self::upgraded(accepted, path, |store| store.back_up_before(passphrase).map(Some))?;
        store.follow_upgrade()?;
        Ok(store)
    }

    /// As [`Store::open`], for a file that is itself a copy: it is upgraded without another one beside it.
    pub(super) fn open_copy(path: &Path, passphrase: &str) -> Result<Self> {
        let accepted = accepted(path, passphrase, Access::Write)?;
        tune(&accepted.db)?;
        let mut store = Self::upgraded(accepted, path, |_| Ok(None))?;
        store.follow_upgrade()?;
        Ok(store)
    }

    fn follow_upgrade(&mut self) -> Result<()> {
        log_ahead(&self.db)?;
        self.owns_log = true;
        match &self.upgrade {
            // The first version wrote pages back with their slack.
            Some(Upgrade { from: 1, .. }) => self.clear_all_slack(),
            Some(_) | None => Ok(()),
        }
    }

    /// Brings an older casebook to this program's version in one transaction, once `back_up` has succeeded. If
    /// anything fails, the file is byte for byte what it was and the backup is taken away again.
    pub(super) fn upgraded(
        accepted: Accepted,
        path: &Path,
        back_up: impl FnOnce(&Self) -> Result<Option<PathBuf>>,
    ) -> Result<Self> {
        let Accepted { db, version: from, logged } = accepted;
        let mut store = Self {
            db,
            path: path.to_owned(),
            upgrade: None,
            owns_log: false,
            in_bulk: Cell::default(),
        };
        if from == VERSION {
            return Ok(store);
        }
        let done = back_up(&store).and_then(|backup| match schema::upgrade(&mut store.db) {
            Ok(()) => Ok(backup),
            Err(error) => {
                backup.map(fs::remove_file);
                Err(error)
            }
        });
        if done.is_err() && !logged {
            // Nothing of the upgrade was committed: closing takes only the empty log away.
            store.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        }
        store.upgrade = Some(Upgrade { from, to: VERSION, backup: done? });
        Ok(store)
    }

    /// A second connection that can only read.
    pub fn open_reader(path: &Path, passphrase: &str) -> Result<Self> {
        let db = accepted(path, passphrase, Access::Write)?.db;
        tune(&db)?;
        log_ahead(&db)?;
        db.pragma_update(None, "query_only", true)?;
        Ok(Self {
            db,
            path: path.to_owned(),
            upgrade: None,
            owns_log: true,
            in_bulk: Cell::default(),
        })
    }

    /// Opens a file that is not to be changed: a backup, perhaps of an older version or on a medium that is read-only.
    pub fn open_unchanged(path: &Path, passphrase: &str) -> Result<Self> {
        // Only a connection that may write takes the empty log away again that reading lays beside the file.
        let writable = OpenOptions::new().write(true).open(path).is_ok();
        let access = if writable { Access::Write } else { Access::Read };
        let Accepted { db, logged, .. } = accepted(path, passphrase, access)?;
        db.pragma_update(None, "temp_store", "MEMORY")?;
        db.pragma_update(None, "query_only", true)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, logged)?;
        Ok(Self {
            db,
            path: path.to_owned(),
            upgrade: None,
            owns_log: false,
            in_bulk: Cell::default(),
        })
    }

    /// What opening has upgraded.
    pub const fn upgrade(&self) -> Option<&Upgrade> {
        self.upgrade.as_ref()
    }
}

/// An upgrade that was made while opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    pub from: i64,
    pub to: i64,
    /// The casebook as it was before.
    pub backup: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    Write,
}

/// A connection to an existing file whose key, kind and version are accepted.
pub(super) struct Accepted {
    pub(super) db: Connection,
    pub(super) version: i64,
    /// Whether a log stood beside the file.
    pub(super) logged: bool,
}

pub(super) fn create_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(file) => Ok(file.sync_all()?),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(StoreError::AlreadyThere)
        }
        Err(error) => Err(error.into()),
    }
}

/// A connection that speaks SQLCipher's standard settings with this key, and has read nothing yet.
pub(super) fn connect(path: &Path, flags: OpenFlags, passphrase: &str) -> Result<Connection> {
    // SQLite calls itself ready before SQLCipher is: of several threads that open their first file at once, some would
    // find no cipher.
    static CIPHER: Once = Once::new();
    CIPHER.call_once(|| drop(Connection::open_in_memory()));
    let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.busy_timeout(PATIENCE)?;
    // SQLCipher would otherwise print its own errors to the terminal.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    db.pragma_update(None, "key", passphrase)?;
    Ok(db)
}

/// Opens a file, if key, kind and version are accepted.
pub(super) fn accepted(path: &Path, passphrase: &str, access: Access) -> Result<Accepted> {
    refuse_by_looks(path, access)?;
    if passphrase.is_empty() {
        return Err(StoreError::WrongPassphraseOrDamaged);
    }
    let logged = beside(path, "-wal").exists();
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let db = connect(path, flags, passphrase)?;
    let judged = refuse_by_content(&db, path);
    if judged.is_err() && !logged {
        // Reading alone lays an empty log beside the file: closing takes it away again.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    }
    judged.map(|version| Accepted { db, version, logged })
}

/// What only the key brings to light.
fn refuse_by_content(db: &Connection, path: &Path) -> Result<i64> {
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotACasebook);
    }
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if VERSION < found {
        return Err(StoreError::Newer { found, known: VERSION });
    }
    refuse_if_cut(db, path)?;
    Ok(found)
}

/// What the file's size and first bytes already tell, without a key.
fn refuse_by_looks(path: &Path, access: Access) -> Result<()> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() == 0 {
        return Err(StoreError::NotACasebook);
    }
    if access == Access::Write {
        // Opening for writing tells a read-only file from a damaged one before SQLite meets it.
        OpenOptions::new().write(true).open(path)?;
    }
    let mut head = [0_u8; 16];
    let readable = file.read_exact(&mut head).is_ok();
    if !readable || metadata.len() < PAGE || looks_plain(&head) {
        return Err(StoreError::NotACasebook);
    }
    if metadata.len() % PAGE == 0 { Ok(()) } else { Err(StoreError::Damaged) }
}

/// A casebook begins with a random salt: a known signature or pure text is something else.
fn looks_plain(head: &[u8; 16]) -> bool {
    const SIGNATURES: [&[u8]; 5] =
        [b"SQLite format 3\0", b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff"];
    SIGNATURES.iter().any(|signature| head.starts_with(signature))
        || head.iter().all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace())
}

/// A file shorter than its own count of pages was cut; with a log beside it the log may hold the rest.
fn refuse_if_cut(db: &Connection, path: &Path) -> Result<()> {
    let pages: u32 = db.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let logged = fs::metadata(beside(path, "-wal")).is_ok_and(|log| 0 < log.len());
    if !logged && fs::metadata(path)?.len() < u64::from(pages) * PAGE {
        return Err(StoreError::Damaged);
    }
    Ok(())
}

/// The settings of every connection (the casebook's promises rest on them). Nothing is written.
fn tune(db: &Connection) -> Result<()> {
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -32_768)?;
    // Pages go from the log into the file only by way of `slack`, which clears them first.
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    // A log that begins again is cut to what it holds: its length tells when it is long.
    db.pragma_update(None, "journal_size_limit", 0)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Writes go through a log from here on, which closing empties into the file.
fn log_ahead(db: &Connection) -> Result<()> {
    Ok(db.pragma_update(None, "journal_mode", "WAL")?)
}
