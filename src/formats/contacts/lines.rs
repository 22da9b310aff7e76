//! Lines with their numbers, whatever ends them: CR LF, LF or CR.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read};

use encoding_rs::{UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::Fault;
use super::encoding::Guess;

/// What is beyond stands in no field that a person wrote.
const LONGEST_LINE: usize = 4 << 20;

#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) bytes: Vec<u8>,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

pub(super) struct Lines {
    source: BufReader<Box<dyn Read + Send>>,
    number: u64,
    ahead: VecDeque<Line>,
    /// The last line ended with CR: a LF that follows belongs to it.
    after_return: bool,
}

impl Lines {
    /// Lines in UTF-8.
    pub(super) fn decoded(source: impl Read + Send + 'static, guess: Guess) -> Self {
        let decoded = DecodeReaderBytesBuilder::new()
            .encoding(Some(guess.encoding))
            .bom_sniffing(false)
            .build(source);
        Self::over(Box::new(decoded))
    }

    /// Lines as they stand, since each may say its own encoding; only UTF-16 is decoded.
    pub(super) fn raw(source: impl Read + Send + 'static, guess: Guess) -> Self {
        if [UTF_16LE, UTF_16BE].contains(&guess.encoding) {
            Self::decoded(source, guess)
        } else {
            Self::over(Box::new(source))
        }
    }

    fn over(source: Box<dyn Read + Send>) -> Self {
        let source = BufReader::with_capacity(64 * 1024, source);
        Self { source, number: 0, ahead: VecDeque::new(), after_return: false }
    }

    pub(super) fn next(&mut self) -> Result<Option<Line>, Fault> {
        match self.ahead.pop_front() {
            Some(line) => Ok(Some(line)),
            None => self.read(),
        }
    }

    /// The next lines, which will come again.
    pub(super) fn peek(&mut self, count: usize) -> Result<impl Iterator<Item = &Line>, Fault> {
        while self.ahead.len() < count {
            match self.read()? {
                Some(line) => self.ahead.push_back(line),
                None => break,
            }
        }
        Ok(self.ahead.iter().take(count))
    }

    pub(super) fn put_back(&mut self, lines: impl DoubleEndedIterator<Item = Line>) {
        for line in lines.rev() {
            self.ahead.push_front(line);
        }
    }

    fn read(&mut self) -> Result<Option<Line>, Fault> {
        let mut bytes = Vec::new();
        let mut any = false;
        loop {
            let buffer = self.source.fill_buf()?;
            if self.after_return && buffer.first() == Some(&b'\n') {
                self.after_return = false;
                self.source.consume(1);
                continue;
            }
            if buffer.is_empty() {
                break;
            }
            (self.after_return, any) = (false, true);
            let end = buffer.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = LONGEST_LINE.saturating_sub(bytes.len());
            bytes.extend_from_slice(&part[..part.len().min(room)]);
            let used = part.len();
            if let Some(end) = end {
                self.after_return = buffer[end] == b'\r';
                self.source.consume(used + 1);
                break;
            }
            self.source.consume(used);
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(Line { number: self.number, bytes }))
    }
}
