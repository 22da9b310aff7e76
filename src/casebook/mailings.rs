//! A file of recipients checked against the suppression list in slices, and written again without those who objected.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::domain::journal::Operation;
use crate::formats::mailing::{Decoded, MARK, MailingReader, MailingRow, decoded};
use crate::text::Text;
use crate::tr;

use super::views::{ImportProgress, MailingChecked, MailingStep};
use super::{Casebook, Error, Noted, Result};

/// Rows of one slice.
const BATCH: usize = 500;
/// How many names are tried before giving up.
const NAMES: u32 = 100;

/// A check that is under way. Nothing of the file is kept in the casebook; dropped before its end, nothing was written.
pub struct MailingCheck {
    reader: MailingReader<File>,
    length: u64,
    done: MailingChecked,
    sieve: Option<Sieve>,
}

/// The file in two: who is to be removed, and who may be written to.
struct Sieve {
    source: Decoded<File>,
    removed: Half,
    cleaned: Half,
}

struct Half {
    out: BufWriter<NamedTempFile>,
    name: String,
}

impl MailingCheck {
    pub const fn progress(&self) -> ImportProgress {
        let read = self.reader.bytes_read();
        ImportProgress { rows: self.done.rows, read, length: self.length }
    }
}

impl Casebook {
    /// Begins to look up the recipients of a mailing; with a folder, to write them there in two files.
    pub fn begin_mailing(&self, path: &Path, to: Option<&Path>) -> Result<MailingCheck> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let reader = MailingReader::new(file)?;
        let text = Text::new(self.settings()?.language);
        let sieve = to.map(|to| Sieve::open(path, to, &text)).transpose()?;
        let path = path.to_owned();
        let done = MailingChecked { path, rows: 0, found: 0, unchecked: 0, written: None };
        Ok(MailingCheck { reader, length, done, sieve })
    }

    /// The next rows. The journal keeps the counts of a check that came to its end.
    pub fn continue_mailing(&mut self, check: &mut MailingCheck) -> Result<MailingStep> {
        for _ in 0..BATCH {
            let Some(row) = check.reader.next_row()? else { return self.end_mailing(check) };
            let found = self.is_recipient_suppressed(&row)?;
            if !row.is_heading {
                check.done.rows += 1;
                check.done.found += u64::from(found);
                check.done.unchecked += u64::from(!row.is_checked);
            }
            if let Some(sieve) = &mut check.sieve {
                sieve.pass(&row, found)?;
            }
        }
        Ok(MailingStep::Going(check.progress()))
    }

    fn is_recipient_suppressed(&self, row: &MailingRow) -> Result<bool> {
        let work = self.reading();
        for address in &row.addresses {
            if work.entry_of(address)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn end_mailing(&mut self, check: &mut MailingCheck) -> Result<MailingStep> {
        let MailingChecked { rows, found, .. } = check.done;
        let detail = format!("{rows} rows, {found} to remove");
        let halves = check.sieve.take().map(Sieve::end).transpose()?;
        self.operate(|_| Ok(((), Noted::new(Operation::SuppressionChecked, "", detail))))?;
        if let Some([removed, cleaned]) = halves {
            check.done.written = Some([place(removed)?, place(cleaned)?]);
        }
        Ok(MailingStep::Ended(Box::new(check.done.clone())))
    }
}

impl Sieve {
    fn open(path: &Path, to: &Path, text: &Text) -> Result<Self> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let half = |name: String| -> Result<Half> {
            let out = BufWriter::new(NamedTempFile::new_in(to)?);
            Ok(Half { out, name })
        };
        let (source, is_marked) = decoded(File::open(path)?)?;
        let mut sieve = Self {
            source,
            removed: half(tr!(text, "mailing-file-removed", stem = stem.clone()))?,
            cleaned: half(tr!(text, "mailing-file-cleaned", stem = stem))?,
        };
        if is_marked {
            sieve.removed.out.write_all(MARK)?;
            sieve.cleaned.out.write_all(MARK)?;
        }
        Ok(sieve)
    }

    /// A row goes into one of the two byte for byte, the heading into both.
    fn pass(&mut self, row: &MailingRow, found: bool) -> Result<()> {
        let mut bytes = Vec::new();
        (&mut self.source).take(row.length).read_to_end(&mut bytes)?;
        if found || row.is_heading {
            self.removed.out.write_all(&bytes)?;
        }
        if !found {
            self.cleaned.out.write_all(&bytes)?;
        }
        Ok(())
    }

    fn end(self) -> Result<[(NamedTempFile, String); 2]> {
        let end = |half: Half| -> Result<(NamedTempFile, String)> {
            let file = half.out.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            Ok((file, half.name))
        };
        Ok([end(self.removed)?, end(self.cleaned)?])
    }
}

/// Gives a file its name, or the next one that is free: nothing is written over.
fn place((mut file, name): (NamedTempFile, String)) -> Result<PathBuf> {
    let folder = file.path().parent().unwrap_or(Path::new(".")).to_owned();
    for number in 1..NAMES {
        let again = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{again}.csv"));
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error.into()),
        }
    }
    Err(Error::File(io::ErrorKind::AlreadyExists.into()))
}
