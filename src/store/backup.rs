//! Encrypted copies of the whole casebook: written, verified, found again, and put back in its place.

mod folders;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use rusqlite::{OpenFlags, OptionalExtension as _, named_params};

pub use folders::FolderState;

use super::codec::Moment;
use super::files::{Part, beside, drop_unfinished, folder_of, sync_folder};
use super::open::{Access, accepted, connect};
use super::{Result, Store, StoreError, VERSION};
use crate::domain::ids::Uid;
use crate::domain::journal::Link;

/// How long a restore waits for others to close the casebook: the window's reading thread looks every two seconds.
const PATIENCE: Duration = Duration::from_secs(4);

/// What a file holds: enough to know which state of which casebook it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    pub casebook: Uid,
    pub contacts: u32,
    pub requests: u32,
    pub journal_entries: u64,
    /// The moment of the last journal entry.
    pub last_entry_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Writes an encrypted copy where no file stands yet, and opens it to see that it is whole and ends in an entry
    /// of this journal. Returns the copy's head. A copy that is not good never gets the name.
    pub fn back_up(&self, to: &Path, passphrase: &str) -> Result<Link> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::AlreadyThere);
        }
        let part = Part::beside(to)?;
        self.copy_into(part.path(), passphrase)?;
        let copy = Self::open_as_it_is(part.path(), passphrase)?;
        copy.refuse_unless_whole()?;
        let head = copy.journal_head()?;
        if !self.has_journal_head_of(&copy)? {
            return Err(StoreError::Damaged);
        }
        copy.close_for_good()?;
        part.place(to)?;
        Ok(head)
    }

    /// The backup before an upgrade, beside the casebook.
    pub(super) fn back_up_before(&self, passphrase: &str) -> Result<PathBuf> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let named = |count: u32| {
            let again = if count == 0 { String::new() } else { format!("-{}", count + 1) };
            self.path.with_file_name(format!("{stem}-before-v{VERSION}{again}.greffe"))
        };
        let free = (0..u32::MAX).map(named).find(|path| fs::symlink_metadata(path).is_err());
        let to = free.ok_or(StoreError::AlreadyThere)?;
        self.back_up(&to, passphrase)?;
        Ok(to)
    }

    /// Writes every page into `to`, an empty file, under a passphrase that need not be this casebook's.
    pub(super) fn copy_into(&self, to: &Path, passphrase: &str) -> Result<()> {
        let mut target = connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE, passphrase)?;
        // In one step, which reads one state of the casebook whatever others write meanwhile.
        let step = rusqlite::backup::Backup::new(&self.db, &mut target)?.step(-1)?;
        if step != rusqlite::backup::StepResult::Done {
            return Err(StoreError::Locked);
        }
        target.close().map_err(|(_, error)| error)?;
        Ok(())
    }

    /// Opens a casebook of any known version for writing, and leaves it at its version.
    pub fn open_as_it_is(path: &Path, passphrase: &str) -> Result<Self> {
        let db = accepted(path, passphrase, Access::Write)?.db;
        Ok(Self {
            db,
            path: path.to_owned(),
            upgrade: None,
            owns_log: false,
            in_bulk: Cell::default(),
        })
    }

    /// SQLite's own checks and the journal's chain: an error unless all of it is whole.
    pub fn refuse_unless_whole(&self) -> Result<()> {
        let looked = self
            .integrity_problems()
            .and_then(|problems| Ok(problems.is_empty() && self.verify_journal()?.is_ok()));
        match looked {
            Ok(true) => Ok(()),
            // A check that stumbles over what it checks has found something.
            Ok(false) | Err(StoreError::Sqlite(_) | StoreError::Unreadable(_)) => {
                Err(StoreError::Damaged)
            }
            Err(error) => Err(error),
        }
    }

    /// Whether another state's last journal entry is one of this journal.
    pub fn has_journal_head_of(&self, other: &Self) -> Result<bool> {
        let last = other
            .db
            .query_row("SELECT id, link FROM journal ORDER BY id DESC LIMIT 1", [], |row| {
                Ok((row.get::<_, i64>("id")?, row.get::<_, Link>("link")?))
            })
            .optional()?;
        let Some((id, link)) = last else { return Ok(true) };
        let own: Option<Link> = self
            .db
            .query_row(
                "SELECT link FROM journal WHERE id = :id",
                named_params! { ":id": id },
                |row| row.get(0),
            )
            .optional()?;
        Ok(own == Some(link))
    }

    /// Everything in one file, with no log beside it, as it is kept on a shelf.
    pub(super) fn close_for_good(self) -> Result<()> {
        // Dropped at the end, the connection is closed.
        self.alone_in_one_file()
    }

    /// Empties the log into the file and takes it away. Fails with [`StoreError::Locked`] while anybody else has the
    /// casebook open; afterwards nobody can open it until this connection is closed.
    pub fn alone_in_one_file(&self) -> Result<()> {
        self.db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let until = Instant::now() + PATIENCE;
        // SQLite itself does not wait here for others to close.
        while !self.leaves_log()? {
            if until < Instant::now() {
                return Err(StoreError::Locked);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(self.db.execute_batch("BEGIN EXCLUSIVE; COMMIT")?)
    }

    fn leaves_log(&self) -> Result<bool> {
        // Pages leave the log cleared of what moved cells left in them.
        let left = self.truncate_log().and_then(|emptied| {
            let mode: String =
                self.db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
            Ok(emptied && mode == "delete")
        });
        if matches!(left, Err(StoreError::Locked)) { Ok(false) } else { left }
    }

    pub fn content_summary(&self) -> Result<Content> {
        let (casebook, contacts, requests, journal_entries, last) =
            self.db.query_row(include_str!("backup/content.sql"), [], |row| {
                Ok((
                    row.get("casebook")?,
                    row.get("contacts")?,
                    row.get("requests")?,
                    row.get::<_, u32>("journal_entries")?,
                    row.get::<_, Option<Moment>>("last_entry_at")?,
                ))
            })?;
        let last_entry_at = last.map(|moment| moment.0);
        let journal_entries = journal_entries.into();
        Ok(Content { casebook, contacts, requests, journal_entries, last_entry_at })
    }

    /// A copy of this state at `to`, under another passphrase and brought to this program's version.
    pub fn copy_upgraded(&self, to: &Path, passphrase: &str) -> Result<Self> {
        discard(to);
        super::open::create_private(to)?;
        self.copy_into(to, passphrase)?;
        Self::open_copy(to, passphrase)
    }

    /// Puts this casebook, closed, in the place of another file: from one moment to the next.
    pub fn take_place(self, of: &Path) -> Result<()> {
        let from = self.path.clone();
        self.close_for_good()?;
        fs::File::open(&from)?.sync_all()?;
        fs::rename(&from, of)?;
        sync_folder(of);
        Ok(())
    }
}

/// Deletes a casebook file that never got its place, with everything beside it.
pub fn discard(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What is not there needs no deletion.
        fs::remove_file(beside(path, ending)).ok();
    }
}

/// Gives a file that does not open, and any log beside its place, another name: nothing of it is changed.
pub fn set_aside(path: &Path, aside: &Path) -> Result<()> {
    for ending in ["-wal", "-shm"] {
        let log = beside(path, ending);
        if log.exists() {
            fs::rename(log, beside(aside, ending))?;
        }
    }
    if path.exists() {
        fs::rename(path, aside)?;
    }
    sync_folder(path);
    Ok(())
}

/// Deletes what earlier backups into a folder left unfinished.
pub fn tidy(folder: &Path) -> Result<()> {
    drop_unfinished(folder)
}

/// The files of a folder whose name ends so, by name.
pub fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Deletes the files beside a casebook that hold its state before an upgrade or a restore, once they were written
/// before a moment; says how many.
pub fn drop_former_states(casebook: &Path, before: DateTime<Utc>) -> Result<u32> {
    let stem = casebook.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let former = [format!("{stem}-before-v"), format!("{stem}-before-restore-")];
    let mut dropped = 0;
    for path in files_ending(folder_of(casebook), ".greffe")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let written_at = DateTime::<Utc>::from(fs::metadata(&path)?.modified()?);
        let numbered = |rest: &str| {
            rest.trim_end_matches(".greffe")
                .chars()
                .all(|sign| sign.is_ascii_digit() || sign == '-')
        };
        let ours = former.iter().any(|former| name.strip_prefix(former).is_some_and(numbered));
        if ours && written_at < before && fs::remove_file(&path).is_ok() {
            dropped += 1;
        }
    }
    Ok(dropped)
}

/// The folder that a file stands in.
pub fn folder_of_file(path: &Path) -> PathBuf {
    folder_of(path).to_owned()
}
