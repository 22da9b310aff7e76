//! Contacts from other tools: read from every kind of file, and brought in as a lot or not at all.

mod broken;
mod kept;
mod killed;
mod lots;
mod matrix;
mod round;
mod samples;
mod terminal;

use std::path::PathBuf;

use greffe::formats::contacts::{Column, ContactFile, Fault, Problem, Row, Warning};

/// All that a file gives.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) format: String,
    pub(crate) encoding: &'static str,
    pub(crate) delimiter: Option<char>,
    pub(crate) rows: Vec<Row>,
    pub(crate) warnings: Vec<Warning>,
}

impl Reading {
    fn problems(&self) -> Vec<(u64, Problem)> {
        self.warnings.iter().map(|warning| (warning.line, warning.problem)).collect()
    }
}

pub(crate) fn read(bytes: &[u8]) -> Result<Reading, Fault> {
    read_as(bytes, None)
}

fn read_as(bytes: &[u8], columns: Option<&[Column]>) -> Result<Reading, Fault> {
    let mut file = ContactFile::of_bytes(bytes.to_vec(), columns)?;
    let mut reading = Reading {
        format: file.format.code().to_owned(),
        encoding: file.encoding,
        delimiter: file.delimiter,
        ..Reading::default()
    };
    while let Some(row) = file.next_row(&mut reading.warnings)? {
        reading.rows.push(row);
    }
    Ok(reading)
}

fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/contacts").join(name)
}
