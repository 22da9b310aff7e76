//! A sign beside the casebook that a lot is being brought in. The system takes it back from a process that dies.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::casebook::{Error, Result};

/// The sign, for as long as it is held.
pub(super) struct Alive {
    path: PathBuf,
    _file: File,
}

impl Alive {
    pub(super) fn begin(casebook: &Path) -> Result<Self> {
        let path = beside(casebook);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { path, _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::LotUnderWay),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whether a process that lives holds the sign.
    pub(super) fn is_held(casebook: &Path) -> bool {
        File::open(beside(casebook))
            .is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        // Left behind it does no harm: what counts is who holds it.
        std::fs::remove_file(&self.path).ok();
    }
}

fn beside(casebook: &Path) -> PathBuf {
    let mut name = OsString::from(casebook);
    name.push("-import");
    PathBuf::from(name)
}
