//! The casebook's own needs: backups, copies of the ledger, restores, and who is sent no mailing.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::ids::CaseNumber;
use crate::domain::retention::ObjectionScope;

/// An address that is sent no mailing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Suppressed {
    pub objected_on: NaiveDate,
    pub expires_on: NaiveDate,
    /// What was objected to.
    pub scope: ObjectionScope,
}

/// A declared folder, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BackupFolder {
    pub path: PathBuf,
    pub ledger_at: Option<DateTime<Utc>>,
    pub backed_up_at: Option<DateTime<Utc>>,
    /// Since when it could not be reached or written.
    pub behind_since: Option<DateTime<Utc>>,
    /// Lines of its ledger that this casebook does not know: it is not written over before they are applied.
    pub unknown_lines: u32,
}

/// What happened to one folder.
#[derive(Clone, Debug)]
pub struct FolderBackup {
    pub folder: PathBuf,
    /// The backup, verified.
    pub file: Option<PathBuf>,
    /// Older backups that left by number or age.
    pub dropped: u32,
    pub error: Option<Arc<crate::casebook::Error>>,
}

/// What needs the officer about the casebook itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CareNotice {
    FolderBehind { folder: PathBuf, since: DateTime<Utc> },
    LedgerAhead { folder: PathBuf, lines: u32 },
    RestoreUnconfirmed(Unconfirmed),
}

/// A restore that lost something: without a ledger newer than the backup what was erased in between is not known, and
/// the cases that were opened since are no more than their numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unconfirmed {
    pub backup_at: Option<DateTime<Utc>>,
    pub known_until: Option<DateTime<Utc>>,
    /// A ledger newer than the backup was there: only cases are missing.
    #[serde(default)]
    pub ledger_is_newer: bool,
    /// The numbers of the cases that the ledger knows and the backup lacks.
    #[serde(default)]
    pub lost_cases: Vec<CaseNumber>,
}

/// The file that stands in the place of the restored casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Present {
    Absent,
    Opens,
    /// Damaged, or under another passphrase: it is kept as it is, under another name.
    DoesNotOpen,
}

/// Where the newest ledger was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerSource {
    Casebook,
    File(PathBuf),
}

/// What a restore would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RestorePreview {
    pub backup: PathBuf,
    /// The moment of the backup's last journal entry.
    pub backup_at: Option<DateTime<Utc>>,
    pub contacts: u32,
    pub requests: u32,
    pub journal_entries: u64,
    pub present: Present,
    pub present_contacts: Option<u32>,
    pub present_requests: Option<u32>,
    pub present_journal_entries: Option<u64>,
    /// What would be applied again.
    pub again: Replayed,
    /// The last case number ever given: the next one comes behind it.
    pub last_case: Option<CaseNumber>,
    /// The cases that the ledger knows and the backup lacks.
    pub lost_cases: Vec<CaseNumber>,
    pub ledger: Option<LedgerSource>,
    /// Up to when that ledger knows everything.
    pub known_until: Option<DateTime<Utc>>,
    /// Whether it was written after the backup; if not, the restore waits for a confirmation.
    pub ledger_is_newer: bool,
    /// Ledgers beside the backup that do not open with the passphrases given.
    pub unreadable_ledgers: u32,
}

/// What the ledger brought up to date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Replayed {
    pub erasures: u32,
    pub objections: u32,
    /// Consents to what an objection may have stopped.
    pub consents: u32,
    pub restrictions: u32,
    /// Holds that began or were lifted.
    pub holds: u32,
    /// Facts that were taken back.
    pub corrections: u32,
    /// Contacts made one, or parted again.
    pub merges: u32,
    /// Lines about persons who are not in the backup.
    pub strangers: u32,
}

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RestoreDone {
    pub casebook: PathBuf,
    /// What stood there before.
    pub kept_aside: Option<PathBuf>,
    pub replayed: Replayed,
    pub ledger_is_newer: bool,
}

/// What `check` found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    pub file_problems: Vec<String>,
    pub journal_entries: u64,
    pub journal_broken_at: Option<i64>,
    /// Derived rows that differ from their rebuilding.
    pub derived_differences: u64,
}

impl CheckReport {
    pub fn is_whole(&self) -> bool {
        self.file_problems.is_empty()
            && self.journal_broken_at.is_none()
            && self.derived_differences == 0
    }
}

/// How far an export is: rows written, and the numbers of rows passed of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportProgress {
    pub rows: u64,
    pub done: u64,
    pub of: u64,
}

#[derive(Clone, Debug)]
pub enum ExportStep {
    Going(ExportProgress),
    Ended(Box<ExportDone>),
}

/// What was written to the folder of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportDone {
    pub folder: PathBuf,
    pub tables: u64,
    pub rows: u64,
    /// Without what describes them.
    pub files: u64,
}
