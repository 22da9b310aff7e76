//! Backups and the ledger's copies: in the folders that the casebook declares, encrypted, verified, kept by number
//! and age. A folder that cannot be reached is no failure of what was done; it is said, and made good later.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use zeroize::Zeroizing;

use crate::domain::journal::{Link, Operation};
use crate::domain::ledger::LedgerLine;
use crate::domain::{Expected, Invalid};
use crate::store::backup::{self, FolderState};
use crate::store::{Store, StoreError};

use super::views::{BackupFolder, CareNotice, CasebookSettings, FolderBackup};
use super::{Casebook, Error, Noted, Result};

/// How long a copy of the ledger may stand before it says again up to when it knows everything.
const RENEWAL: TimeDelta = TimeDelta::minutes(10);
const STAMP: &str = "%Y%m%d-%H%M%S";
const STAMP_LENGTH: usize = 15;
const BACKUP: &str = ".greffe";
const LEDGER: &str = ".ledger";

impl Casebook {
    /// Writes an encrypted, verified copy under the same passphrase. It carries its own journal entry.
    pub fn back_up(&mut self, to: &Path) -> Result<()> {
        self.back_up_noted(to).map(|_| ())
    }

    fn back_up_noted(&mut self, to: &Path) -> Result<Link> {
        let head = self.store.journal_head()?.hex();
        self.operate(|_| Ok(((), Noted::new(Operation::BackupMade, "", head))))?;
        let made = self.store.back_up(to, &self.passphrase);
        if made.is_err() {
            self.operate(|_| Ok(((), Noted::new(Operation::BackupFailed, "", ""))))?;
        }
        Ok(made?)
    }

    /// Writes a backup into every declared folder; each folder has its own outcome.
    pub fn back_up_to_folders(&mut self) -> Result<Vec<FolderBackup>> {
        let order = self.begin_backups()?;
        let written = order.write_with(&self.store);
        self.finish_backups(written)
    }

    /// What is to be written where, noted in the journal. Writing may then be left to another thread.
    pub fn begin_backups(&mut self) -> Result<BackupOrder> {
        let folders = self.settings()?.backup_folders;
        if folders.is_empty() {
            return Err(Error::NoBackupFolder);
        }
        let head = self.store.journal_head()?.hex();
        self.operate(|_| Ok(((), Noted::new(Operation::BackupMade, "", head))))?;
        let name = format!("{}-{}{BACKUP}", self.shelf_name()?, stamp(self.now(), self.zone));
        let files = folders.into_iter().map(|folder| (folder.join(&name), folder)).collect();
        let (casebook, passphrase) = (self.path().to_owned(), self.passphrase.clone());
        Ok(BackupOrder { casebook, passphrase, files, at: self.now() })
    }

    /// Keeps what was written, and drops what is too old beside it.
    pub fn finish_backups(&mut self, written: BackupsWritten) -> Result<Vec<FolderBackup>> {
        let settings = self.settings()?;
        let BackupsWritten { at, outcomes } = written;
        outcomes.into_iter().map(|outcome| self.finish_backup(outcome, at, &settings)).collect()
    }

    fn finish_backup(
        &mut self,
        outcome: Outcome,
        at: DateTime<Utc>,
        settings: &CasebookSettings,
    ) -> Result<FolderBackup> {
        let Outcome { folder, file, head } = outcome;
        let mut state = self.store.folder_state(&folder)?;
        let mut backup = FolderBackup { folder, file: None, dropped: 0, error: None };
        match head {
            Ok(head) => {
                (state.backed_up_at, state.backup_head) = (Some(at), Some(head));
                state.behind_since = None;
                if state.ledger_at.is_none() {
                    self.copy_ledger_into(&mut state)?;
                }
                backup.dropped = self.drop_old_backups(&backup.folder, settings)?;
                backup.file = Some(file);
            }
            Err(error) => {
                state.behind_since = state.behind_since.or(Some(self.now()));
                self.operate(|_| Ok(((), Noted::new(Operation::BackupFailed, "", ""))))?;
                backup.error = Some(Arc::new(error));
            }
        }
        self.keep_folder_states(&[state])?;
        Ok(backup)
    }

    /// Deletes backups of this casebook beyond the number to keep or past their age, never the newest.
    fn drop_old_backups(&self, folder: &Path, settings: &CasebookSettings) -> Result<u32> {
        let oldest = self.today().checked_sub_days(Days::new(settings.backup_days.into()));
        let mut backups = backups_in(folder, &short_uid(&self.store)?)?;
        backups.sort_by_key(|(made_on, _)| std::cmp::Reverse(*made_on));
        let kept = usize::try_from(settings.backups_kept.max(1)).unwrap_or(usize::MAX);
        let mut dropped = 0;
        for (place, (made_at, path)) in backups.iter().enumerate().skip(1) {
            let too_old = oldest.is_some_and(|oldest| made_at.date() < oldest);
            if (kept <= place || too_old) && fs::remove_file(path).is_ok() {
                dropped += 1;
            }
        }
        Ok(dropped)
    }

    /// States from before an upgrade or a restore leave with the age of backups: they hold what was erased since.
    pub(super) fn drop_former_states(&mut self) -> Result<()> {
        let days = TimeDelta::days(self.settings()?.backup_days.into());
        // A folder that cannot be read today is looked at again tomorrow.
        let dropped = backup::drop_former_states(self.path(), self.now() - days).unwrap_or(0);
        if dropped == 0 {
            return Ok(());
        }
        self.operate(|_| Ok(((), Noted::new(Operation::BackupsDropped, "", dropped))))
    }

    /// Whether a folder that can be reached has no backup of today, or none of what was written since.
    pub fn backup_is_due(&self, at_closing: bool) -> Result<bool> {
        let head = self.store.journal_head()?;
        for folder in self.settings()?.backup_folders.iter().filter(|folder| folder.is_dir()) {
            let state = self.store.folder_state(folder)?;
            let made_on: Option<NaiveDate> = state.backed_up_at.map(|at| self.day_of(at));
            let due = if at_closing {
                state.backup_head != Some(head)
            } else {
                made_on.is_none_or(|day| day < self.day_of(self.now()))
            };
            if due {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The declared folders, and how far each has come.
    pub fn backup_folders(&self) -> Result<Vec<BackupFolder>> {
        let folders = self.settings()?.backup_folders;
        folders
            .into_iter()
            .map(|path| {
                let state = self.store.folder_state(&path)?;
                Ok(BackupFolder {
                    path,
                    ledger_at: state.ledger_at,
                    backed_up_at: state.backed_up_at,
                    behind_since: state.behind_since,
                    unknown_lines: state.unknown_lines,
                })
            })
            .collect()
    }

    /// What the Today page says of the casebook itself.
    pub(super) fn care(&self) -> Result<Vec<CareNotice>> {
        let mut notices: Vec<CareNotice> =
            self.unconfirmed_restore()?.map(CareNotice::RestoreUnconfirmed).into_iter().collect();
        for folder in self.backup_folders()? {
            if 0 < folder.unknown_lines {
                let lines = folder.unknown_lines;
                notices.push(CareNotice::LedgerAhead { folder: folder.path, lines });
            } else if let Some(since) = folder.behind_since {
                notices.push(CareNotice::FolderBehind { folder: folder.path, since });
            }
        }
        Ok(notices)
    }

    /// Refuses folders that cannot be what they are declared for. One declared before may be unplugged by now.
    pub(super) fn check_folders(&self, settings: &CasebookSettings) -> Result<()> {
        let before = self.settings()?.backup_folders;
        let added = settings.backup_folders.iter().filter(|folder| !before.contains(folder));
        for folder in added {
            if !folder.is_absolute() || !folder.is_dir() || folder.to_str().is_none() {
                return Err(Invalid::new("backup-folder", Expected::FolderPath).into());
            }
        }
        if settings.backups_kept == 0 || settings.backup_days == 0 {
            return Err(Invalid::new("backups", Expected::BackupsKept).into());
        }
        Ok(())
    }
}

/// Backups to write. Nothing in it borrows from the casebook: any thread may write them.
pub struct BackupOrder {
    casebook: PathBuf,
    passphrase: Zeroizing<String>,
    files: Vec<(PathBuf, PathBuf)>,
    at: DateTime<Utc>,
}

/// What became of an order.
pub struct BackupsWritten {
    at: DateTime<Utc>,
    outcomes: Vec<Outcome>,
}

struct Outcome {
    folder: PathBuf,
    file: PathBuf,
    head: Result<Link>,
}

impl BackupOrder {
    /// Writes every backup through a connection of its own, while others work on the casebook.
    pub fn write(self) -> Result<BackupsWritten> {
        let store = Store::open_reader(&self.casebook, &self.passphrase)?;
        Ok(self.write_with(&store))
    }

    fn write_with(self, store: &Store) -> BackupsWritten {
        let Self { passphrase, files, at, .. } = self;
        let outcomes = files.into_iter().map(|(file, folder)| {
            let head = write_one(store, &folder, &file, &passphrase);
            Outcome { folder, file, head }
        });
        BackupsWritten { at, outcomes: outcomes.collect() }
    }
}

fn write_one(store: &Store, folder: &Path, file: &Path, passphrase: &str) -> Result<Link> {
    if !folder.is_dir() {
        return Err(StoreError::NotThere.into());
    }
    backup::tidy(folder)?;
    Ok(store.back_up(file, passphrase)?)
}

/// The copies of the ledger.
impl Casebook {
    /// Copies the ledger to each folder once it has a new line. What is in the way of a copy is said on Today.
    pub(super) fn copy_ledger_if_grown(&mut self) {
        let Some(seen) = self.ledger_seen else { return };
        if self.store.ledger_head().is_ok_and(|head| head != seen) {
            self.copy_ledger(|_| true);
        }
    }

    /// Makes good what a folder has missed, and says in each up to when its copy knows everything.
    pub fn renew_ledger_copies(&mut self) {
        let Ok(head) = self.store.ledger_head() else { return };
        let now = self.now();
        self.copy_ledger(|state| {
            state.ledger_id != head
                || state.behind_since.is_some()
                || state.ledger_at.is_none_or(|at| RENEWAL < now - at)
        });
    }

    /// For a casebook that has not taken its place yet: what it writes is nobody's state.
    pub(super) const fn leave_ledger_copies_alone(&mut self) {
        self.ledger_seen = None;
    }

    /// As after a change of passphrase: every copy is written anew.
    pub(super) fn rewrite_ledger_copies(&mut self) {
        self.copy_ledger(|_| true);
    }

    fn copy_ledger(&mut self, wanted: impl Fn(&FolderState) -> bool) {
        if let Err(error) = self.try_copy_ledger(wanted) {
            tracing::warn!(%error, "the state of the ledger's copies could not be kept");
        }
    }

    fn try_copy_ledger(&mut self, wanted: impl Fn(&FolderState) -> bool) -> Result<()> {
        if self.ledger_seen.is_none() {
            return Ok(());
        }
        let head = self.store.ledger_head()?;
        let mut changed = Vec::new();
        for folder in self.settings()?.backup_folders {
            let before = self.store.folder_state(&folder)?;
            if !wanted(&before) {
                continue;
            }
            let mut state = before.clone();
            if let Err(error) = self.copy_ledger_into(&mut state) {
                tracing::warn!(%error, "a backup folder could not be written");
                state.behind_since = before.behind_since.or(Some(self.now()));
            }
            if state != before {
                changed.push(state);
            }
        }
        self.keep_folder_states(&changed)?;
        self.ledger_seen = Some(head);
        Ok(())
    }

    /// Writes the copy of one folder, unless what stands there knows more than this casebook.
    fn copy_ledger_into(&self, state: &mut FolderState) -> Result<()> {
        let to = state.path.join(format!("{}{LEDGER}", self.shelf_name()?));
        if !state.path.is_dir() {
            return Err(StoreError::NotThere.into());
        }
        if state.ledger_at.is_none() && to.exists() {
            state.unknown_lines = self.count_unknown_lines(&to)?;
            if 0 < state.unknown_lines {
                return Ok(());
            }
        }
        let now = self.now();
        self.store.copy_ledger(&to, now)?;
        (state.ledger_id, state.ledger_at) = (self.store.ledger_head()?, Some(now));
        state.behind_since = None;
        Ok(())
    }

    /// How many lines of a copy this casebook does not know. One under another passphrase is put aside.
    fn count_unknown_lines(&self, copy: &Path) -> Result<u32> {
        match Store::read_ledger_copy(copy, &self.passphrase) {
            Ok(copy) => {
                let unknown = unknown_lines(copy.lines, &self.store.ledger()?);
                Ok(u32::try_from(unknown.len()).unwrap_or(u32::MAX))
            }
            Err(StoreError::WrongPassphraseOrDamaged | StoreError::Damaged) => {
                let stamp = stamp(self.now(), self.zone);
                fs::rename(copy, copy.with_extension(format!("{stamp}.ledger-aside")))?;
                Ok(0)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn keep_folder_states(&mut self, states: &[FolderState]) -> Result<()> {
        if states.is_empty() {
            return Ok(());
        }
        self.store.transact(|store| {
            states.iter().try_for_each(|state| store.put_folder_state(state)).map_err(Error::from)
        })
    }

    /// How this casebook's files are called on a shelf: its own name, and a piece of its uid against mix-ups.
    fn shelf_name(&self) -> Result<String> {
        let stem = self.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(format!("{stem}-{}", short_uid(&self.store)?))
    }
}

/// The lines that another ledger does not have. Two lines that say the same are one.
pub(super) fn unknown_lines(lines: Vec<LedgerLine>, known: &[LedgerLine]) -> Vec<LedgerLine> {
    let said =
        |line: &LedgerLine| (line.deed.code(), line.deed.subject(), line.deed.detail(), line.on);
    let mut known: BTreeSet<_> = known.iter().map(said).collect();
    lines.into_iter().filter(|line| known.insert(said(line))).collect()
}

/// The copies of a casebook's ledger in a folder.
pub(super) fn ledgers_in(folder: &Path, short_uid: &str) -> Vec<PathBuf> {
    backup::files_ending(folder, &format!("-{short_uid}{LEDGER}")).unwrap_or_default()
}

/// The first digits of a casebook's uid.
pub(super) fn short_uid(store: &Store) -> Result<String> {
    Ok(store.uid()?.to_string().chars().take(8).collect())
}

/// The backups of a casebook in a folder, with the moments in their names.
fn backups_in(folder: &Path, short_uid: &str) -> Result<Vec<(NaiveDateTime, PathBuf)>> {
    let made_at = |path: &Path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let rest = name.strip_suffix(BACKUP)?;
        let (head, stamp) = rest.split_at_checked(rest.len().checked_sub(STAMP_LENGTH)?)?;
        let ours = head.ends_with(&format!("-{short_uid}-"));
        NaiveDateTime::parse_from_str(stamp, STAMP).ok().filter(|_| ours)
    };
    Ok(backup::files_ending(folder, BACKUP)?
        .into_iter()
        .filter_map(|path| Some((made_at(&path)?, path)))
        .collect())
}

/// A moment as part of a file's name, by the clock of the controller's place.
pub(super) fn stamp(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format(STAMP).to_string()
}
