//! What is due as a table for spreadsheets: UTF-8 with its mark, semicolons, and no cell that would be calculated.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::contacts::harmless;
use crate::text::Text;
use crate::tr;

/// A record that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    pub uid: String,
    pub name: String,
    pub activity: String,
    pub rule: String,
    pub expired_on: Option<NaiveDate>,
    /// Why it would be left, in words.
    pub left: String,
}

/// Writes row after row.
pub struct DueWriter<W: Write>(csv::Writer<W>);

impl<W: Write> DueWriter<W> {
    pub fn new(mut out: W, text: &Text) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(out);
        table.write_record([
            tr!(text, "purge-column-uid"),
            tr!(text, "purge-column-name"),
            tr!(text, "purge-column-activity"),
            tr!(text, "purge-column-rule"),
            tr!(text, "purge-column-day"),
            tr!(text, "purge-column-left"),
        ])?;
        Ok(Self(table))
    }

    pub fn write(&mut self, row: &DueRow) -> io::Result<()> {
        let day = row.expired_on.map(|day| day.to_string()).unwrap_or_default();
        let cells = [&row.uid, &row.name, &row.activity, &row.rule, &day, &row.left];
        Ok(self.0.write_record(cells.map(|cell| harmless(cell)))?)
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}
