//! Contacts as other tools write them: read row by row from a file that is not trusted, and written again.

mod address;
mod birthday;
mod bytes;
mod card;
mod columns;
mod dos;
mod encoding;
mod lines;
mod names;
mod nature;
mod phones;
mod row;
mod table;
mod write;

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::contact::PostalAddress;

pub use columns::Column;
pub use nature::Nature;
pub use write::{RowWriter, Widths, card_of};
pub(super) use write::{harmless, is_formula};

use bytes::Progress;
use card::Cards;
use encoding::Guess;
use lines::Lines;
use table::Table;

/// The largest file that is read.
pub const LARGEST_FILE: u64 = 1 << 30;
/// The most rows that one file may bring.
pub const MOST_ROWS: u64 = 2_000_000;
/// The most columns that a table may have.
pub const MOST_COLUMNS: usize = 500;

/// What kind of file was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Csv,
    VCard,
    /// Greffe's own rows: an array, or one of the objects that `--dry-run --json` writes.
    Json,
}

impl Format {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::VCard => "vcard",
            Self::Json => "json",
        }
    }
}

/// One person as the file gives them. What could not be understood stands in the note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// The line of the file on which the record begins, from 1.
    pub line: u64,
    pub display_name: String,
    pub given_name: String,
    pub family_name: String,
    pub organisation: String,
    /// The person's position.
    pub title: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
    pub birthday: Option<NaiveDate>,
    pub note: String,
}

/// Something to look at; the rest of the file is read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    pub line: u64,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Neither a name nor an e-mail address: the row is left out.
    Unnamed,
    /// Not an e-mail address: it stands in the note.
    Email,
    /// Not a telephone number: it stands in the note.
    Phone,
    /// Not a day: it stands in the note.
    Birthday,
    /// A birthday that has not been yet: it stands in the note.
    BirthdayAhead,
    /// Day and month could be the other way round; said once for a file.
    BirthdayOrder,
    /// Some characters could not be read in the file's encoding.
    Characters,
    /// A quotation mark is never closed: the line is read as it stands.
    Quote,
    /// More fields than the head has columns: what is beyond stands in the note.
    Fields,
    /// A field is longer than 32 KiB: it is cut.
    Length,
    /// What has no place of its own, a second company or a web page, stands in the note.
    Kept,
    /// A card of a group, a place or a device: left out.
    NoPerson,
    /// A card inside a card, of an assistant: left out.
    NestedCard,
    /// A card without its end: what stands of it is taken.
    OpenCard,
    /// Titles stand above the head: they are passed over.
    TitleRow,
    /// The table has no head: columns are guessed from their content.
    NoHead,
    /// An entry of a JSON file is not a contact: left out.
    Entry,
}

/// Why a file, or the rest of it, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {nature:?}")]
pub struct Fault {
    pub line: u64,
    pub nature: Nature,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self { line: 1, nature: Nature::Unread(error.kind()) }
    }
}

/// A column of a table, as the head names it and as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundColumn {
    pub name: String,
    pub column: Column,
    /// The first values that are not empty.
    pub samples: Vec<String>,
}

/// What a file is by its beginning.
pub(super) fn nature_of(head: &[u8]) -> Nature {
    nature::of(head).unwrap_or(Nature::Binary)
}

/// UTF-16 where a beginning is in it, and the length of its byte order mark.
pub(super) fn wide_of(head: &[u8]) -> (Option<&'static encoding_rs::Encoding>, usize) {
    let mark = encoding_rs::Encoding::for_bom(head).map_or(0, |(_, length)| length);
    (encoding::wide(head), mark)
}

trait Source: Read + Seek + Send {}
impl<T: Read + Seek + Send> Source for T {}

/// A file of contacts, read row by row: never more than one record of it is in memory.
pub struct ContactFile {
    pub format: Format,
    /// The name that the encoding has on the web: `UTF-8`, `windows-1252`, `UTF-16LE`, `macintosh`.
    pub encoding: &'static str,
    /// The separator of a table.
    pub delimiter: Option<char>,
    /// The columns of a table.
    pub columns: Vec<FoundColumn>,
    length: u64,
    progress: Progress,
    rows: u64,
    /// Nobody is born after this day.
    born_by: Option<NaiveDate>,
    records: Records,
}

enum Records {
    Table(Box<Table>),
    Cards(Box<Cards>),
    Json(std::vec::IntoIter<(u64, Option<Row>)>),
}

impl ContactFile {
    /// Opens a file; `columns` are those that a hand has chosen, in the order of the table.
    pub fn open(path: &Path, columns: Option<&[Column]>) -> Result<Self, Fault> {
        Self::over(Box::new(File::open(path)?), columns)
    }

    /// As [`ContactFile::open`], over bytes.
    pub fn of_bytes(bytes: Vec<u8>, columns: Option<&[Column]>) -> Result<Self, Fault> {
        Self::over(Box::new(Cursor::new(bytes)), columns)
    }

    /// A birthday after this day is none.
    #[must_use]
    pub const fn born_by(mut self, day: NaiveDate) -> Self {
        self.born_by = Some(day);
        self
    }

    fn over(mut source: Box<dyn Source>, columns: Option<&[Column]>) -> Result<Self, Fault> {
        let length = source.seek(SeekFrom::End(0))?;
        if LARGEST_FILE < length {
            return Err(Fault { line: 1, nature: Nature::TooLarge });
        }
        source.rewind()?;
        let mut head = Vec::new();
        (&mut source).take(nature::HEAD).read_to_end(&mut head)?;
        let nature = nature::of(&head);
        source.rewind()?;
        let guess = match nature {
            Some(Nature::Table | Nature::Cards | Nature::Rows) => encoding::guess(&mut source)?,
            Some(other) => return Err(Fault { line: 1, nature: other }),
            None => return Err(Fault { line: 1, nature: Nature::Binary }),
        };
        source.seek(SeekFrom::Start(guess.mark as u64))?;
        let progress = Progress::default();
        let counted = progress.count(source);
        let counted: Box<dyn Read + Send> =
            if guess.is_dos { Box::new(dos::Decoded::new(counted)) } else { Box::new(counted) };
        let opened = Opened { length, progress, guess };
        match nature {
            Some(Nature::Cards) => Ok(opened.cards(Lines::raw(counted, guess))),
            Some(Nature::Rows) => opened.json(counted),
            _ => opened.table(Lines::decoded(counted, guess), columns),
        }
    }

    /// The next row, or `None` at the end. Warnings about it and about rows left out before it are added.
    pub fn next_row(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Row>, Fault> {
        let mut row = match &mut self.records {
            Records::Table(table) => table.next_row(warnings)?,
            Records::Cards(cards) => cards.next_row(warnings)?,
            Records::Json(rows) => loop {
                match rows.next() {
                    Some((_, Some(row))) => break Some(row),
                    Some((line, None)) => warnings.push(Warning { line, problem: Problem::Entry }),
                    None => break None,
                }
            },
        };
        self.rows += u64::from(row.is_some());
        if let Some(row) = &mut row {
            row.check_birthday(self.born_by, warnings);
        }
        if MOST_ROWS < self.rows {
            let line = row.map_or(1, |row| row.line);
            return Err(Fault { line, nature: Nature::TooManyRows });
        }
        Ok(row)
    }

    /// How many bytes were read, of how many.
    pub fn progress(&self) -> (u64, u64) {
        (self.progress.read().min(self.length), self.length)
    }

    /// The columns and properties whose values do not come in, by the names that the file gives them: of cards those
    /// that were met so far.
    pub fn ignored(&self) -> Vec<String> {
        match &self.records {
            Records::Table(table) => table.ignored(),
            Records::Cards(cards) => cards.ignored(),
            Records::Json(_) => Vec::new(),
        }
    }

    /// The head of a table, by which the choice of its columns is remembered: none without a head.
    pub fn head(&self) -> Option<String> {
        match &self.records {
            Records::Table(table) if table.has_head() => {
                let names = self.columns.iter().map(|column| column.name.as_str());
                Some(names.collect::<Vec<_>>().join("\u{1f}"))
            }
            Records::Table(_) | Records::Cards(_) | Records::Json(_) => None,
        }
    }
}

struct Opened {
    length: u64,
    progress: Progress,
    guess: Guess,
}

impl Opened {
    fn file(self, format: Format, records: Records) -> ContactFile {
        ContactFile {
            format,
            encoding: self.guess.name(),
            delimiter: None,
            columns: Vec::new(),
            length: self.length,
            progress: self.progress,
            rows: 0,
            born_by: None,
            records,
        }
    }

    fn cards(self, lines: Lines) -> ContactFile {
        let encoding = self.guess.encoding;
        self.file(Format::VCard, Records::Cards(Box::new(Cards::new(lines, encoding))))
    }

    fn table(self, lines: Lines, columns: Option<&[Column]>) -> Result<ContactFile, Fault> {
        let table = Table::open(lines, columns)?;
        let (delimiter, found) = (table.delimiter(), table.found_columns());
        let mut file = self.file(Format::Csv, Records::Table(Box::new(table)));
        (file.delimiter, file.columns) = (Some(delimiter), found);
        Ok(file)
    }

    fn json(self, source: impl Read) -> Result<ContactFile, Fault> {
        let rows = row::from_json(source)?;
        Ok(self.file(Format::Json, Records::Json(rows.into_iter())))
    }
}
