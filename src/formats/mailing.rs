//! The recipients of a mailing, as a mailing tool exports them: CSV with e-mail addresses or telephone numbers in any
//! column.

mod pieces;

use std::io::{self, BufRead as _, BufReader, Chain, Cursor, Read};

use csv::ByteRecord;
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use crate::domain::suppression::Address;

use super::contacts::{self, Nature};

/// A file of recipients is read no further.
const LIMIT_BYTES: u64 = 512 << 20;
/// How much of a file its delimiter is told from.
const SAMPLE: usize = 16 << 10;
/// What UTF-8 may begin with.
pub const MARK: &[u8] = b"\xef\xbb\xbf";

/// Why a file of recipients cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum MailingError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is no table: {0:?}")]
    NoTable(Nature),
    #[error("no cell of the file holds an e-mail address or a telephone number")]
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
    /// Rows without anything that could be looked up.
    pub unchecked: u64,
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
    /// Whatever in it may be an e-mail address or a telephone number, in every reading.
    pub addresses: Vec<Address>,
    /// Whether one of them is beyond doubt a way to reach somebody, or the row is empty.
    pub is_checked: bool,
    /// The first row, where it holds no address.
    pub is_heading: bool,
    /// How many bytes of the file it takes, its end of line included.
    pub length: u64,
}

/// The text of a file behind its mark: UTF-16 made UTF-8, every other encoding as it stands.
pub type Decoded<R> = DecodeReaderBytes<BufReader<io::Take<R>>, Vec<u8>>;

/// Opens a file of recipients behind its mark, and says whether it had one, or is to have one where it is written again.
pub fn decoded<R: Read>(file: R) -> Result<(Decoded<R>, bool), MailingError> {
    let mut file = BufReader::with_capacity(SAMPLE, file.take(LIMIT_BYTES + 1));
    let head = file.fill_buf().map_err(MailingError::File)?;
    let nature = contacts::nature_of(head);
    if matches!(nature, Nature::Empty) {
        return Err(MailingError::Empty);
    }
    if !matches!(nature, Nature::Table) {
        return Err(MailingError::NoTable(nature));
    }
    let (wide, mark) = contacts::wide_of(head);
    let is_marked = wide.is_some() || 0 < mark;
    file.consume(mark);
    let mut builder = DecodeReaderBytesBuilder::new();
    builder.encoding(wide).bom_sniffing(false).bom_override(false).utf8_passthru(true);
    Ok((builder.build(file), is_marked))
}

/// A file with the part that was looked at in front again.
type Rewound<R> = Chain<Cursor<Vec<u8>>, Decoded<R>>;

/// Reads rows one by one.
pub struct MailingReader<R: Read> {
    reader: csv::Reader<BufReader<Rewound<R>>>,
    pub delimiter: u8,
    read: u64,
    any: bool,
    with_address: bool,
}

impl<R: Read> MailingReader<R> {
    pub fn new(file: R) -> Result<Self, MailingError> {
        let (mut file, _) = decoded(file)?;
        let mut sample = Vec::new();
        (&mut file).take(SAMPLE as u64).read_to_end(&mut sample).map_err(MailingError::File)?;
        let delimiter = delimiter(&sample);
        let file = BufReader::new(Cursor::new(sample).chain(file));
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            // Of two signs at the end of a line the first would otherwise count the line too late.
            .terminator(csv::Terminator::Any(b'\n'))
            .from_reader(file);
        Ok(Self { reader, delimiter, read: 0, any: false, with_address: false })
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
        let found = pieces::of_record(&record);
        self.with_address |= found.is_plain;
        let is_heading = !self.any && !found.is_plain;
        self.any = true;
        let length = read - std::mem::replace(&mut self.read, read);
        let line = record.position().map_or(0, csv::Position::line);
        let is_checked = found.is_plain || record.iter().all(<[u8]>::is_empty);
        let addresses = found.addresses;
        Ok(Some(MailingRow { line, record, addresses, is_checked, is_heading, length }))
    }

    /// How much of the file is read.
    pub const fn bytes_read(&self) -> u64 {
        self.read
    }
}

/// Reads rows one by one and keeps those with an address that `wanted` says yes to.
pub fn rows_with<E: From<MailingError>>(
    file: impl Read,
    mut wanted: impl FnMut(&Address) -> Result<bool, E>,
) -> Result<Mailing, E> {
    let mut reader = MailingReader::new(file)?;
    let delimiter = reader.delimiter;
    let mut mailing =
        Mailing { delimiter, rows: 0, unchecked: 0, heading: None, found: Vec::new() };
    while let Some(row) = reader.next_row()? {
        if row.is_heading {
            mailing.heading = Some(row.record);
            continue;
        }
        mailing.rows += 1;
        mailing.unchecked += u64::from(!row.is_checked);
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
fn delimiter(sample: &[u8]) -> u8 {
    let line = sample.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |sign: u8| line.split(|byte| *byte == sign).count();
    let signs = [b'|', b'\t', b';', b','];
    signs.into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}
