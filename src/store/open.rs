//! Making and opening the file. Nothing is written until key and version are accepted.

use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

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
        settle(&db)?;
        schema::upgrade(&mut db)?;
        Ok(Self { db, path: path.to_owned() })
    }

    /// Opens a casebook, or says which of the things that can be wrong with it is wrong. A file that is not
    /// opened is left byte for byte as it was, its write-ahead log included.
    pub fn open(path: &Path, passphrase: &str) -> Result<Self> {
        let mut db = accepted(path, passphrase)?;
        settle(&db)?;
        schema::upgrade(&mut db)?;
        Ok(Self { db, path: path.to_owned() })
    }

    /// A second connection that can only read.
    pub fn open_reader(path: &Path, passphrase: &str) -> Result<Self> {
        let db = accepted(path, passphrase)?;
        settle(&db)?;
        db.pragma_update(None, "query_only", true)?;
        Ok(Self { db, path: path.to_owned() })
    }

    /// Writes an encrypted copy under the same passphrase, and opens it to see that it is whole.
    pub fn back_up(&self, to: &Path, passphrase: &str) -> Result<()> {
        create_private(to)?;
        let copied = self.copy_into(to, passphrase);
        if copied.is_err() {
            fs::remove_file(to).ok();
        }
        copied
    }

    fn copy_into(&self, to: &Path, passphrase: &str) -> Result<()> {
        let mut target = connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE, passphrase)?;
        rusqlite::backup::Backup::new(&self.db, &mut target)?.run_to_completion(
            4096,
            Duration::ZERO,
            None,
        )?;
        target.close().map_err(|(_, error)| error)?;
        let copy = Self { db: accepted(to, passphrase)?, path: to.to_owned() };
        let whole = copy.integrity_problems()?.is_empty();
        copy.db.pragma_update(None, "journal_mode", "DELETE")?;
        if whole { Ok(()) } else { Err(StoreError::Damaged) }
    }
}

pub(super) fn beside(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn create_private(path: &Path) -> Result<()> {
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
fn connect(path: &Path, flags: OpenFlags, passphrase: &str) -> Result<Connection> {
    let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.busy_timeout(PATIENCE)?;
    // SQLCipher would otherwise print its own errors to the terminal.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    db.pragma_update(None, "key", passphrase)?;
    Ok(db)
}

/// A connection to an existing file whose key, kind and version are accepted.
fn accepted(path: &Path, passphrase: &str) -> Result<Connection> {
    refuse_by_looks(path)?;
    if passphrase.is_empty() {
        return Err(StoreError::WrongPassphraseOrDamaged);
    }
    let logged = beside(path, "-wal").exists();
    let db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, passphrase)?;
    let judged = refuse_by_content(&db, path);
    if judged.is_err() && !logged {
        // Reading alone lays an empty log beside the file: closing takes it away again.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    }
    judged.map(|()| db)
}

/// What only the key brings to light.
fn refuse_by_content(db: &Connection, path: &Path) -> Result<()> {
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotACasebook);
    }
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if VERSION < found {
        return Err(StoreError::Newer { found, known: VERSION });
    }
    refuse_if_cut(db, path)
}

/// What the file's size and first bytes already tell, without a key.
fn refuse_by_looks(path: &Path) -> Result<()> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() == 0 {
        return Err(StoreError::NotACasebook);
    }
    // Opening for writing tells a read-only file from a damaged one before SQLite meets it.
    OpenOptions::new().write(true).open(path)?;
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

/// The settings of every connection (the casebook's promises rest on them).
fn settle(db: &Connection) -> Result<()> {
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -65_536)?;
    // Pages go from the log into the file only by way of `slack`, which clears them first.
    db.pragma_update(None, "wal_autocheckpoint", 0)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}
