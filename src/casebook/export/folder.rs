//! The folder that an export goes into: under a passing name, for its owner only, until all of it is there.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::casebook::{Error, Result};
use crate::formats::tables::hex;

const PASSING: &str = ".greffe-export-";
const SUMS: &str = "SHA256SUMS.txt";

pub(super) struct Folder {
    /// None once it stands in its place.
    passing: Option<TempDir>,
    target: PathBuf,
    /// The fingerprint of each file.
    sums: BTreeMap<String, String>,
}

impl Folder {
    /// A passing folder beside `target`, which must be new or empty.
    pub(super) fn beside(target: &Path) -> Result<Self> {
        if target.file_name().is_none() || !is_free(target)? {
            return Err(Error::FolderNotEmpty);
        }
        let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty());
        // Absolute, since the sign beside the casebook names it to another process.
        let parent = fs::canonicalize(parent.unwrap_or(Path::new(".")))?;
        let mut passing = tempfile::Builder::new();
        passing.prefix(PASSING);
        #[cfg(unix)]
        let owners_only = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        #[cfg(unix)]
        passing.permissions(owners_only);
        let passing = Some(passing.tempdir_in(parent)?);
        Ok(Self { passing, target: target.to_owned(), sums: BTreeMap::new() })
    }

    /// Where the files are for now.
    pub(super) fn passing(&self) -> &Path {
        self.passing.as_ref().map_or(&self.target, TempDir::path)
    }

    /// Begins a file, and the folder that it stands in.
    pub(super) fn begin(&self, name: &str) -> Result<Hashed> {
        let path = self.passing().join(name);
        if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
            let mut builder = DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(folder)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let out = BufWriter::new(options.open(path)?);
        Ok(Hashed { name: name.to_owned(), out, hash: Sha256::new() })
    }

    /// The file is whole and on the disk.
    pub(super) fn end(&mut self, file: Hashed) -> Result<()> {
        let Hashed { name, out, hash } = file;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        self.sums.insert(name, hex(&hash.finalize()));
        Ok(())
    }

    pub(super) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut file = self.begin(name)?;
        file.write_all(bytes)?;
        self.end(file)
    }

    /// How many files there are so far.
    pub(super) fn count(&self) -> u64 {
        self.sums.len() as u64
    }

    /// The fingerprints, in the form that `sha256sum --check` reads.
    pub(super) fn write_sums(&mut self) -> Result<()> {
        let lines: Vec<String> =
            self.sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
        self.write(SUMS, lines.concat().as_bytes())
    }

    /// Gives the folder its name.
    pub(super) fn place(&mut self) -> Result<PathBuf> {
        // Looked at again: time has passed.
        if !is_free(&self.target)? {
            return Err(Error::FolderNotEmpty);
        }
        let passing = self.passing();
        // The names as well outlive a power cut, where the system can promise it.
        let sync = |folder: &Path| File::open(folder).and_then(|folder| folder.sync_all()).ok();
        sync(passing);
        if fs::rename(passing, &self.target).is_err() {
            // Not every system renames over an empty folder.
            fs::remove_dir(&self.target).or_else(not_there)?;
            fs::rename(passing, &self.target)?;
        }
        // What is there no more cannot be deleted.
        self.passing.take().map(TempDir::keep);
        self.target.parent().map(sync);
        Ok(self.target.clone())
    }
}

fn not_there(error: io::Error) -> io::Result<()> {
    if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

fn is_free(target: &Path) -> Result<bool> {
    match fs::read_dir(target) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Deletes a passing folder of ours. False where its medium is out of reach.
pub(super) fn drop_passing(path: &Path) -> bool {
    let ours = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PASSING));
    if !ours || !path.is_absolute() {
        return true;
    }
    match fs::symlink_metadata(path) {
        Ok(metadata) => !metadata.is_dir() || fs::remove_dir_all(path).is_ok(),
        Err(_) => path.parent().is_some_and(Path::is_dir),
    }
}

/// A file whose fingerprint is taken while it is written.
pub(super) struct Hashed {
    name: String,
    out: BufWriter<File>,
    hash: Sha256,
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
