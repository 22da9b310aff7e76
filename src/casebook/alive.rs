//! A sign beside the casebook that a job is under way. The system takes it back from a process that dies.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::{Error, Result};

/// What the sign says: the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Import,
    Purge,
}

/// The sign, for as long as it is held.
pub(super) struct Alive {
    path: PathBuf,
    _file: File,
}

impl Alive {
    pub(super) fn begin(casebook: &Path, doing: Doing) -> Result<Self> {
        let path = beside(casebook, doing);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { path, _file: file }),
            Err(TryLockError::WouldBlock) => Err(match doing {
                Doing::Import => Error::LotUnderWay,
                Doing::Purge => Error::PurgeUnderWay,
            }),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whether a process that lives holds the sign.
    pub(super) fn is_held(casebook: &Path, doing: Doing) -> bool {
        File::open(beside(casebook, doing))
            .is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        // Left behind it does no harm: what counts is who holds it.
        std::fs::remove_file(&self.path).ok();
    }
}

fn beside(casebook: &Path, doing: Doing) -> PathBuf {
    let mut name = OsString::from(casebook);
    name.push(match doing {
        Doing::Import => "-import",
        Doing::Purge => "-purge",
    });
    PathBuf::from(name)
}
