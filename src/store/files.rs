//! Files that are written whole or not at all: under another name first, then put in their place.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

use super::{Result, StoreError};

/// How the name of an unfinished file ends.
const UNFINISHED: &str = ".greffe-part";
/// After so long nobody is writing it any more.
const UNFINISHED_FOR: Duration = Duration::from_hours(24);

/// A file that only its owner may read, in the folder of its later place. Dropped, it is gone.
pub(super) struct Part(NamedTempFile);

impl Part {
    pub(super) fn beside(to: &Path) -> Result<Self> {
        let folder = folder_of(to);
        if !folder.is_dir() {
            return Err(StoreError::NotThere);
        }
        Ok(Self(tempfile::Builder::new().prefix(".").suffix(UNFINISHED).tempfile_in(folder)?))
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn text(&self) -> Result<&str> {
        self.path().to_str().ok_or(StoreError::Unreadable("folder"))
    }

    /// Puts the file in its place, over whatever stood there, and waits until the disk has it.
    pub(super) fn replace(self, to: &Path) -> Result<()> {
        self.0.as_file().sync_all()?;
        self.0.persist(to).map_err(|error| error.error)?;
        sync_folder(to);
        Ok(())
    }

    /// As [`Part::replace`], where nothing may stand yet.
    pub(super) fn place(self, to: &Path) -> Result<()> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::AlreadyThere);
        }
        self.replace(to)
    }
}

/// Deletes what processes that died left unfinished in a folder.
pub(super) fn drop_unfinished(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // SQLite's own files beside an unfinished one end in -wal, -shm or -journal. A young one may still be written.
        let old = entry.metadata()?.modified()?.elapsed().is_ok_and(|age| UNFINISHED_FOR < age);
        if old && name.starts_with('.') && name.contains(UNFINISHED) {
            fs::remove_file(entry.path()).ok();
        }
    }
    Ok(())
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

/// The file of the same name with an ending behind it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Makes a new name last through a power cut; where folders cannot be synchronised, the system does it in its time.
pub(super) fn sync_folder(of: &Path) {
    if let Ok(folder) = File::open(folder_of(of)) {
        folder.sync_all().ok();
    }
}
