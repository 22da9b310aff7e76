//! A file read before anything is brought in: in slices, so that the window can say how far it is.

use std::path::Path;

use chrono::NaiveDate;

use crate::casebook::views::{ImportPreview, ImportProgress};
use crate::casebook::{Casebook, Result};
use crate::formats::contacts::{Column, ContactFile};

use super::ERASURES;

/// Rows of one slice.
const SLICE: usize = 2_000;
/// Rows and warnings that are shown.
const SHOWN: usize = 100;

/// A reading that is under way. Nothing of it stands in the casebook.
pub struct ImportReading {
    file: ContactFile,
    preview: ImportPreview,
}

impl Casebook {
    /// Begins to read a file with the columns that a hand chose now, or before for the same head.
    pub fn read_import(&self, path: &Path, columns: Option<&[Column]>) -> Result<ImportReading> {
        let mut file = ContactFile::open(path, columns)?;
        let mut remembered = false;
        if columns.is_none()
            && let Some(head) = file.head()
            && let Some(kept) = self.remembered_columns(&head)?
        {
            file = ContactFile::open(path, Some(&kept))?;
            remembered = true;
        }
        let preview = ImportPreview {
            path: path.to_owned(),
            format: file.format,
            encoding: file.encoding,
            delimiter: file.delimiter,
            columns: file.columns.clone(),
            ignored: file.ignored(),
            remembered,
            rows: 0,
            first_rows: Vec::new(),
            warnings: 0,
            first_warnings: Vec::new(),
            fault: None,
            erasures: self.store.erasure_days_from(NaiveDate::default(), ERASURES)?,
        };
        Ok(ImportReading { file: file.born_by(self.today()), preview })
    }
}

impl ImportReading {
    /// Reads the next slice; the preview once the file has ended.
    pub fn step(&mut self) -> Option<ImportPreview> {
        for _ in 0..SLICE {
            let mut warnings = Vec::new();
            let row = self.file.next_row(&mut warnings);
            let preview = &mut self.preview;
            preview.warnings += warnings.len() as u64;
            let room = SHOWN.saturating_sub(preview.first_warnings.len());
            preview.first_warnings.extend(warnings.into_iter().take(room));
            match row {
                Ok(Some(row)) => {
                    preview.rows += 1;
                    if preview.first_rows.len() < SHOWN {
                        preview.first_rows.push(row);
                    }
                }
                Ok(None) => {
                    preview.ignored = self.file.ignored();
                    return Some(preview.clone());
                }
                Err(fault) => {
                    preview.fault = Some(fault);
                    return Some(preview.clone());
                }
            }
        }
        None
    }

    pub fn progress(&self) -> ImportProgress {
        let (read, length) = self.file.progress();
        ImportProgress { rows: self.preview.rows, read, length }
    }
}
