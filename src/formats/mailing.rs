//! The recipients of a mailing, as a mailing tool exports them: CSV with e-mail addresses in any column.

use std::io::{self, BufRead as _, BufReader, Read};

use csv::ByteRecord;

/// A file of recipients is read no further.
const LIMIT_BYTES: u64 = 512 << 20;
/// How much of a file its delimiter is told from.
const SAMPLE: usize = 16 << 10;
/// What UTF-8 may begin with.
const MARK: &[u8] = b"\xef\xbb\xbf";

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

/// One row of a file of recipients.
#[derive(Clone, Debug)]
pub struct MailingRow {
    /// The line on which it begins.
    pub line: u64,
    pub record: ByteRecord,
    pub addresses: Vec<String>,
    /// The first row, where it holds no address.
    pub is_heading: bool,
    /// How many bytes of the file it takes, its end of line included.
    pub length: u64,
}

/// Reads rows one by one.
pub struct MailingReader<R: Read> {
    reader: csv::Reader<BufReader<io::Take<R>>>,
    pub delimiter: u8,
    /// The bytes before the first row: a mark of UTF-8, or none.
    pub mark: u64,
    read: u64,
    any: bool,
    with_address: bool,
}

impl<R: Read> MailingReader<R> {
    pub fn new(file: R) -> Result<Self, MailingError> {
        let mut file = BufReader::with_capacity(SAMPLE, file.take(LIMIT_BYTES + 1));
        let sample = file.fill_buf().map_err(MailingError::File)?;
        let delimiter = delimiter(sample)?;
        let mark = if sample.starts_with(MARK) { MARK.len() } else { 0 };
        file.consume(mark);
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            // Of two signs at the end of a line the first would otherwise count the line too late.
            .terminator(csv::Terminator::Any(b'\n'))
            .from_reader(file);
        let mark = mark as u64;
        Ok(Self { reader, delimiter, mark, read: 0, any: false, with_address: false })
    }

    /// The next row. A file that ends without any address is refused.
    pub fn next_row(&mut self) -> Result<Option<MailingRow>, MailingError> {
        let mut record = ByteRecord::new();
        if !self.reader.read_byte_record(&mut record).map_err(unreadable)? {
            return if self.with_address { Ok(None) } else { Err(MailingError::NoAddress) };
        }
        drop_return(&mut record);
        let read = self.reader.position().byte();
        if LIMIT_BYTES < read {
            return Err(MailingError::TooLarge);
        }
        let addresses: Vec<String> = record.iter().flat_map(addresses_in).collect();
        self.with_address |= !addresses.is_empty();
        let is_heading = !self.any && addresses.is_empty();
        self.any = true;
        let length = read - std::mem::replace(&mut self.read, read);
        let line = record.position().map_or(0, csv::Position::line);
        Ok(Some(MailingRow { line, record, addresses, is_heading, length }))
    }

    /// How much of the file is read.
    pub const fn bytes_read(&self) -> u64 {
        self.read
    }
}

/// Reads rows one by one and keeps those with an address that `wanted` says yes to.
pub fn rows_with<E: From<MailingError>>(
    file: impl Read,
    mut wanted: impl FnMut(&str) -> Result<bool, E>,
) -> Result<Mailing, E> {
    let mut reader = MailingReader::new(file)?;
    let delimiter = reader.delimiter;
    let mut mailing = Mailing { delimiter, rows: 0, heading: None, found: Vec::new() };
    while let Some(row) = reader.next_row()? {
        if row.is_heading {
            mailing.heading = Some(row.record);
            continue;
        }
        mailing.rows += 1;
        let mut found = false;
        for address in &row.addresses {
            found = found || wanted(address)?;
        }
        if found {
            mailing.found.push((row.line, row.record));
        }
    }
    Ok(mailing)
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
