//! What can go wrong with the file, told apart so that each gets its own words and exit code.

use rusqlite::{ErrorCode, ffi};

/// What was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Contact,
    File,
    Note,
    Request,
    Package,
    Policy,
}

/// A failure of the casebook file. Carries no personal data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is no file")]
    NotThere,
    #[error("a file stands there already")]
    AlreadyThere,
    #[error("the file is not a casebook")]
    NotACasebook,
    #[error("the passphrase does not open it, or the first page is damaged")]
    WrongPassphraseOrDamaged,
    #[error("the file is damaged")]
    Damaged,
    #[error("the file has version {found}, this program knows {known}")]
    Newer { found: i64, known: i64 },
    #[error("another program is writing to the file")]
    Locked,
    #[error("the file may not be read or written")]
    NoPermission,
    #[error("the disk is full")]
    DiskFull,
    #[error("not found: {0:?}")]
    NotFound(Kind),
    #[error("a stored value cannot be read: {0}")]
    Unreadable(&'static str),
    #[error("SQLite: {0}")]
    Sqlite(#[source] rusqlite::Error),
    #[error("migration: {0}")]
    Migration(#[source] rusqlite_migration::Error),
    #[error("file system: {0}")]
    Io(#[source] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The log's shared memory is a file too, and it alone may find no room.
            Some(ErrorCode::SystemIoFailure)
                if error.sqlite_extended_error_code() == Some(ffi::SQLITE_IOERR_SHMSIZE) =>
            {
                Self::DiskFull
            }
            Some(ErrorCode::PermissionDenied | ErrorCode::ReadOnly | ErrorCode::CannotOpen) => {
                Self::NoPermission
            }
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::NotADatabase) => Self::WrongPassphraseOrDamaged,
            Some(_) | None => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        if error.kind() == ErrorKind::NotFound {
            Self::NotThere
        } else if error.kind() == ErrorKind::PermissionDenied {
            Self::NoPermission
        } else if error.kind() == ErrorKind::StorageFull {
            Self::DiskFull
        } else {
            Self::Io(error)
        }
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        if let rusqlite_migration::Error::RusqliteError { err, .. } = error {
            err.into()
        } else {
            Self::Migration(error)
        }
    }
}
