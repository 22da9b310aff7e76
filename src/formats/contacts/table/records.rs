//! Records of a table: quotes may hold separators and line breaks, and a quote that is never closed harms one line only.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::formats::contacts::lines::{Line, Lines};
use crate::formats::contacts::row::LONGEST_FIELD;
use crate::formats::contacts::{Fault, Problem, Warning};

/// A record that runs on for longer has a quotation mark that was never closed.
const MOST_LINES: usize = 200;
/// In a table that Greffe wrote every quotation mark is closed: a record is as long as its longest field may be.
const MOST_LINES_OF_OURS: usize = LONGEST_FIELD;

#[derive(Debug)]
pub(super) struct Record {
    /// The line on which it begins.
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

pub(super) struct Records {
    lines: Lines,
    pub(super) delimiter: u8,
    quoted: Cells,
    plain: Cells,
    most_lines: usize,
}

impl Records {
    pub(super) fn new(lines: Lines, delimiter: u8) -> Self {
        Self {
            lines,
            delimiter,
            quoted: Cells::new(delimiter, true),
            plain: Cells::new(delimiter, false),
            most_lines: MOST_LINES,
        }
    }

    /// From here on a text may have as many lines as it has room for.
    pub(super) const fn trust_quotes(&mut self) {
        self.most_lines = MOST_LINES_OF_OURS;
    }

    /// The next record with something in it.
    pub(super) fn next(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Record>, Fault> {
        loop {
            let Some(first) = self.lines.next()? else { return Ok(None) };
            if first.is_blank() {
                continue;
            }
            let line = first.number;
            let cells = if self.quoted.begin(&first.bytes) {
                self.quoted.take()
            } else {
                self.go_on(&first, warnings)?
            };
            return Ok(Some(Record { line, cells }));
        }
    }

    /// The rest of a record whose first line ended inside quotes.
    fn go_on(&mut self, first: &Line, warnings: &mut Vec<Warning>) -> Result<Vec<String>, Fault> {
        let mut held = Vec::new();
        while held.len() < self.most_lines {
            let Some(line) = self.lines.next()? else { break };
            let ended = self.quoted.feed(&line.bytes);
            held.push(line);
            if ended {
                return Ok(self.quoted.take());
            }
        }
        warnings.push(Warning { line: first.number, problem: Problem::Quote });
        self.lines.put_back(held.into_iter());
        self.plain.begin(&first.bytes);
        let unquoted = |cell: String| cell.trim().trim_matches('"').to_owned();
        Ok(self.plain.take().into_iter().map(unquoted).collect())
    }
}

/// All records of a piece of text that is looked at beforehand.
pub(super) fn cells_of(text: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut cells = Cells::new(delimiter, true);
    let mut records = Vec::new();
    let mut within = false;
    for line in text.split(|byte| *byte == b'\n') {
        if !within && line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let ended = if within { cells.feed(line) } else { cells.begin(line) };
        if ended {
            records.push(cells.take());
        }
        within = !ended;
    }
    records
}

/// The cells of one record as its lines are fed.
struct Cells {
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    count: usize,
}

impl Cells {
    fn new(delimiter: u8, quoting: bool) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).quoting(quoting).build();
        Self { reader, output: vec![0; 1024], ends: vec![0; 64], written: 0, count: 0 }
    }

    /// Feeds the first line of a record; true when the record ends with it.
    fn begin(&mut self, line: &[u8]) -> bool {
        self.reader.reset();
        (self.written, self.count) = (0, 0);
        self.feed(line)
    }

    /// Feeds a line with its end.
    fn feed(&mut self, line: &[u8]) -> bool {
        self.push(line) || self.push(b"\n")
    }

    fn push(&mut self, mut input: &[u8]) -> bool {
        while !input.is_empty() {
            let (result, read, written, ended) = self.reader.read_record(
                input,
                &mut self.output[self.written..],
                &mut self.ends[self.count..],
            );
            input = &input[read..];
            self.written += written;
            self.count += ended;
            match result {
                ReadRecordResult::InputEmpty => (),
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => return true,
            }
        }
        false
    }

    fn take(&mut self) -> Vec<String> {
        let mut from = 0;
        let cell = |end: &usize| {
            let text = String::from_utf8_lossy(&self.output[from..*end]).into_owned();
            from = *end;
            text
        };
        self.ends[..self.count].iter().map(cell).collect()
    }
}
