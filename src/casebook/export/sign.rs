//! A sign beside the casebook that an export is being written, and where. The system takes it back from a process that dies.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::casebook::{Error, Result};

/// No path is longer.
const LONGEST: u64 = 32_768;

/// The sign, for as long as it is held.
pub(super) struct Sign {
    path: PathBuf,
    _file: File,
}

impl Sign {
    /// Raises the sign. What an export that died has left goes first.
    pub(super) fn begin(casebook: &Path, passing: &Path) -> Result<Self> {
        follow(casebook, super::folder::drop_passing);
        let path = beside(casebook);
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
        match file.try_lock() {
            Ok(()) => (),
            Err(TryLockError::WouldBlock) => return Err(Error::ExportUnderWay),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        file.set_len(0)?;
        file.write_all(passing.to_string_lossy().as_bytes())?;
        file.sync_all()?;
        Ok(Self { path, _file: file })
    }
}

impl Drop for Sign {
    fn drop(&mut self) {
        // Left behind it does no harm: what counts is who holds it.
        std::fs::remove_file(&self.path).ok();
    }
}

/// Hands the folder that a dead export named to `drop_folder`, and takes the sign down once that is done.
pub(super) fn follow(casebook: &Path, drop_folder: impl FnOnce(&Path) -> bool) {
    let path = beside(casebook);
    let Ok(file) = OpenOptions::new().read(true).write(true).open(&path) else { return };
    if file.try_lock().is_err() {
        return;
    }
    let mut named = String::new();
    let read = (&file).take(LONGEST).read_to_string(&mut named);
    if read.is_ok() && (named.is_empty() || drop_folder(Path::new(&named))) {
        std::fs::remove_file(&path).ok();
    }
}

fn beside(casebook: &Path) -> PathBuf {
    let mut name = OsString::from(casebook);
    name.push("-export");
    PathBuf::from(name)
}
