//! The recipients of a mailing, as a mailing tool exports them: CSV with e-mail addresses in any column.

use std::io::{self, BufRead as _, BufReader, Read};

use csv::ByteRecord;

/// A file of recipients is read no further.
const LIMIT_BYTES: u64 = 512 << 20;
/// How much of a file its delimiter is told from.
const SAMPLE: usize = 16 << 10;

/// Why a file of recipients cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum MailingError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is no CSV in a single-byte encoding or UTF-8")]
    NotText,
    #[error("no cell of the file holds an e-mail address")]
    NoAddress,
    #[error("the file is larger than 512 MiB")]
    TooLarge,
    #[error("line {0} cannot be read as CSV")]
    Line(u64),
    #[error("the file cannot be read: {0}")]
    File(#[source] io::Error),
}

/// What was found in a file of recipients.
#[derive(Clone, Debug)]
pub struct Mailing {
    pub delimiter: u8,
    /// Rows of recipients, the heading aside.
    pub rows: u64,
    /// The first row, when it holds no address.
    pub heading: Option<ByteRecord>,
    /// The rows with an address that was looked for, their cells as they came, and the line on which each begins.
    pub found: Vec<(u64, ByteRecord)>,
}

/// Reads rows one by one and keeps those with an address that `wanted` says yes to.
pub fn rows_with<E: From<MailingError>>(
    file: impl Read,
    mut wanted: impl FnMut(&str) -> Result<bool, E>,
) -> Result<Mailing, E> {
    let mut file = BufReader::with_capacity(SAMPLE, file.take(LIMIT_BYTES + 1));
    let sample = file.fill_buf().map_err(MailingError::File)?;
    let delimiter = delimiter(sample)?;
    if sample.starts_with(b"\xef\xbb\xbf") {
        file.consume(3);
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        // Of two signs at the end of a line the first would otherwise count the line too late.
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(file);
    let mut mailing = Mailing { delimiter, rows: 0, heading: None, found: Vec::new() };
    let mut with_address = false;
    let mut record = ByteRecord::new();
    let mut first = true;
    while reader.read_byte_record(&mut record).map_err(unreadable)? {
        drop_return(&mut record);
        if LIMIT_BYTES < reader.position().byte() {
            return Err(MailingError::TooLarge.into());
        }
        let mut found = false;
        let mut addressed = false;
        for address in record.iter().flat_map(addresses_in) {
            addressed = true;
            found = found || wanted(&address)?;
        }
        with_address |= addressed;
        if first && !addressed {
            mailing.heading = Some(record.clone());
        } else {
            mailing.rows += 1;
        }
        first = false;
        if found {
            let line = record.position().map_or(0, csv::Position::line);
            mailing.found.push((line, record.clone()));
        }
    }
    if with_address { Ok(mailing) } else { Err(MailingError::NoAddress.into()) }
}

/// Takes the carriage return off the last cell.
fn drop_return(record: &mut ByteRecord) {
    let last = record.len().saturating_sub(1);
    if record.get(last).is_some_and(|cell| cell.ends_with(b"\r")) {
        let position = record.position().cloned();
        let cells = record.iter().enumerate().map(|(place, cell)| {
            if place == last { cell.strip_suffix(b"\r").unwrap_or(cell) } else { cell }
        });
        let mut bare: ByteRecord = cells.collect();
        bare.set_position(position);
        *record = bare;
    }
}

fn unreadable(error: csv::Error) -> MailingError {
    let line = error.position().map_or(0, csv::Position::line);
    if let csv::ErrorKind::Io(error) = error.into_kind() {
        MailingError::File(error)
    } else {
        MailingError::Line(line)
    }
}

/// The sign that occurs most in the first line: comma, semicolon, tab or bar.
fn delimiter(sample: &[u8]) -> Result<u8, MailingError> {
    if sample.is_empty() {
        return Err(MailingError::Empty);
    }
    if sample.contains(&0) {
        return Err(MailingError::NotText);
    }
    let line = sample.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |sign: u8| line.split(|byte| *byte == sign).count();
    let signs = [b'|', b'\t', b';', b','];
    Ok(signs.into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b','))
}

/// Every address in a cell: alone, in angle brackets after a name, or several in a list. Addresses are written in
/// ASCII in every single-byte encoding and in UTF-8.
fn addresses_in(cell: &[u8]) -> Vec<String> {
    if !cell.contains(&b'@') {
        return Vec::new();
    }
    let cell = match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => cell.iter().copied().map(char::from).collect(),
    };
    let separates = |sign: char| sign.is_whitespace() || "<>,;|()[]\"'".contains(sign);
    cell.split(separates)
        .filter(|word| word.contains('@'))
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word).to_owned())
        .filter(|word| crate::domain::contact::is_email(word))
        .collect()
}
