//! How a command ended: a code for scripts and words for people.

use std::io;
use std::process::ExitCode;

use crate::casebook::{Error, StoreError};
use crate::formats::contacts::{Fault, Nature};
use crate::formats::policy::PolicyError;
use crate::text::Text;
use crate::tr;

use super::calculation::CalculationError;

/// The exit codes. Stable: scripts rely on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done.
    Done = 0,
    /// The operation failed; nothing was half done.
    Failed = 1,
    /// The arguments are off (clap's own code).
    Usage = 2,
    /// A rule of law refused the step.
    Refused = 3,
    /// An argument's value was refused.
    Invalid = 4,
    /// The casebook, contact or case is not there.
    NotThere = 10,
    /// The file is not a casebook.
    NotACasebook = 11,
    /// Wrong passphrase, or the file's beginning is damaged.
    WrongPassphrase = 12,
    /// The file is damaged or cut, or a check found something.
    Damaged = 13,
    /// The casebook comes from a newer program.
    Newer = 14,
    /// Another process holds the casebook.
    Locked = 15,
    /// Missing permission.
    NoPermission = 16,
    /// The disk is full.
    DiskFull = 17,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Casebook(#[from] Error),
    #[error(transparent)]
    Calculation(#[from] CalculationError),
    #[error(transparent)]
    Mail(#[from] super::mail::Error),
    #[error(transparent)]
    Output(#[from] io::Error),
    #[error("the policy file has a fault: {error}")]
    Policy { file: String, error: PolicyError },
    #[error("no casebook is named")]
    NoCasebookNamed,
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    #[error("there is no terminal to ask for the passphrase")]
    NoPassphrase,
    #[error("the check found something")]
    CheckFailed,
    #[error("the erasure was not confirmed")]
    NotConfirmed,
    #[error("nothing was merged")]
    NotMerged,
    #[error("a folder has received no backup")]
    BackupIncomplete,
    #[error("the restore was not confirmed")]
    NotRestored,
    #[error("the export was not confirmed")]
    NotExported,
    #[error("no backup is named")]
    NoBackupNamed,
    #[error("the window could not be opened")]
    Window,
}

impl Failure {
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Casebook(error) => of_casebook(error),
            Self::Calculation(CalculationError::Invalid(_)) | Self::Policy { .. } => Exit::Invalid,
            Self::Output(error) | Self::Calculation(CalculationError::Output(error)) => {
                of_io(error)
            }
            Self::Mail(_) | Self::Window | Self::BackupIncomplete => Exit::Failed,
            Self::NoCasebookNamed
            | Self::PassphrasesDiffer
            | Self::NoPassphrase
            | Self::NoBackupNamed => Exit::Usage,
            Self::CheckFailed => Exit::Damaged,
            Self::NotConfirmed | Self::NotMerged | Self::NotRestored | Self::NotExported => {
                Exit::Refused
            }
        }
    }

    /// One line for people; none when the reader of the output has gone.
    pub(crate) fn words(&self, text: &Text) -> Option<String> {
        Some(match self {
            Self::Casebook(error) => text.error(error),
            Self::Calculation(CalculationError::Invalid(invalid)) => text.invalid(invalid),
            Self::Output(error) | Self::Calculation(CalculationError::Output(error)) => {
                if error.kind() == io::ErrorKind::BrokenPipe {
                    return None;
                }
                tr!(text, "error-file")
            }
            Self::Mail(super::mail::Error::Mail(error)) => text.mail_error(error),
            Self::Policy { file, error } => error.words(text, file),
            Self::Mail(_) => tr!(text, "error-file"),
            Self::NoCasebookNamed => tr!(text, "cli-no-casebook-named"),
            Self::PassphrasesDiffer => tr!(text, "cli-passphrases-differ"),
            Self::NoPassphrase => tr!(text, "cli-no-passphrase"),
            Self::CheckFailed => tr!(text, "cli-check-failed"),
            Self::NotMerged => tr!(text, "cli-not-merged"),
            Self::NotConfirmed => tr!(text, "cli-not-confirmed"),
            Self::BackupIncomplete => tr!(text, "cli-backup-incomplete"),
            Self::NotRestored => tr!(text, "cli-not-restored"),
            Self::NotExported => tr!(text, "cli-not-exported"),
            Self::NoBackupNamed => tr!(text, "cli-restore-usage"),
            Self::Window => tr!(text, "cli-no-window"),
        })
    }
}

fn of_casebook(error: &Error) -> Exit {
    match error {
        Error::Store(error) => of_store(error),
        Error::Contacts(Fault { nature: Nature::Unread(kind), .. }) => of_io(&(*kind).into()),
        Error::Refused(_)
        | Error::ErrandRefused(_)
        | Error::MergeRefused(_)
        | Error::AlreadyFiled
        | Error::AutomaticMessage(_)
        | Error::Restricted
        | Error::Archived
        | Error::CaseOpen(_)
        | Error::PlanChanged
        | Error::NothingToErase
        | Error::LetterIncomplete { .. }
        | Error::LetterOfCopy
        | Error::NoContact => Exit::Refused,
        Error::Invalid(_)
        | Error::WeakPassphrase(_)
        | Error::NoRight
        | Error::NoSuchActivity(_)
        | Error::NoSuchFile(_)
        | Error::Mailing(_)
        | Error::OtherCasebook
        | Error::NoBackupFolder
        | Error::FileThere(_)
        | Error::DocumentTooLarge
        | Error::DayOfAnotherCasebook
        | Error::Contacts(_)
        | Error::FolderNotEmpty
        | Error::NoEmail
        | Error::Template(_)
        | Error::Policy(_) => Exit::Invalid,
        Error::BackupPassphrase => Exit::WrongPassphrase,
        Error::File(error) => of_io(error),
        Error::LotUnderWay | Error::PurgeUnderWay | Error::ExportUnderWay => Exit::Locked,
        Error::Mail(_)
        | Error::Document(_)
        | Error::NotOpen
        | Error::PackageGone
        | Error::ResidueLeft
        | Error::NotABounce
        | Error::NotSentYet
        | Error::NotOurs => Exit::Failed,
    }
}

const fn of_store(error: &StoreError) -> Exit {
    match error {
        StoreError::NotThere | StoreError::NotFound(_) => Exit::NotThere,
        StoreError::NotACasebook => Exit::NotACasebook,
        StoreError::WrongPassphraseOrDamaged => Exit::WrongPassphrase,
        StoreError::Damaged | StoreError::Unreadable(_) => Exit::Damaged,
        StoreError::Newer { .. } => Exit::Newer,
        StoreError::Locked => Exit::Locked,
        StoreError::NoPermission => Exit::NoPermission,
        StoreError::DiskFull => Exit::DiskFull,
        StoreError::AlreadyThere
        | StoreError::Sqlite(_)
        | StoreError::Migration(_)
        | StoreError::Io(_) => Exit::Failed,
    }
}

fn of_io(error: &io::Error) -> Exit {
    if error.kind() == io::ErrorKind::NotFound {
        Exit::NotThere
    } else if error.kind() == io::ErrorKind::PermissionDenied {
        Exit::NoPermission
    } else if error.kind() == io::ErrorKind::StorageFull {
        Exit::DiskFull
    } else {
        Exit::Failed
    }
}
