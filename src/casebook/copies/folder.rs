//! Files for a folder: laid beside their places first, then put there all together.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::casebook::{Error, Result};

/// Files that lie whole and safe beside their places. Dropped before [`Staged::place`], they go again, and what stood in
/// their places is still there.
pub(in crate::casebook) struct Staged {
    folder: PathBuf,
    files: Vec<(NamedTempFile, PathBuf)>,
}

impl Staged {
    /// Writes every file, readable by its owner only, under a passing name.
    pub(in crate::casebook) fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let mut staged = Self { folder: folder.to_owned(), files: Vec::with_capacity(files.len()) };
        for (name, bytes) in files {
            let path = folder.join(name);
            if path.is_dir() {
                // Seen now rather than when the journal already says that it was written.
                return Err(Error::File(std::io::ErrorKind::IsADirectory.into()));
            }
            let mut file = NamedTempFile::new_in(folder)?;
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            staged.files.push((file, path));
        }
        Ok(staged)
    }

    /// Puts every file in its place, over one of the same name.
    pub(in crate::casebook) fn place(self) -> Result<()> {
        for (file, path) in self.files {
            file.persist(path).map_err(|error| Error::File(error.error))?;
        }
        // The names as well outlive a power cut, where the system can promise it.
        File::open(&self.folder).and_then(|folder| folder.sync_all()).ok();
        Ok(())
    }
}
