//! Which encoding a file is in. Mac Roman, which browsers never guess, is told apart by how its letters stand.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::dos;

#[derive(Clone, Copy, Debug)]
pub(super) struct Guess {
    /// What the bytes are in, once those of DOS are made UTF-8.
    pub(super) encoding: &'static Encoding,
    /// The bytes are in code page 850, which the web never had.
    pub(super) is_dos: bool,
    /// The length of the byte order mark.
    pub(super) mark: usize,
}

impl Guess {
    const fn of(encoding: &'static Encoding, mark: usize) -> Self {
        Self { encoding, is_dos: false, mark }
    }

    /// The name of the encoding in which the file stands.
    pub(super) fn name(self) -> &'static str {
        if self.is_dos { "IBM850" } else { self.encoding.name() }
    }
}

/// Reads the whole source once: an accent may stand on the last line only.
pub(super) fn guess(source: &mut impl Read) -> io::Result<Guess> {
    let mut buffer = vec![0; 64 * 1024];
    let mut read = fill(source, &mut buffer)?;
    if let Some((encoding, mark)) = Encoding::for_bom(&buffer[..read]) {
        return Ok(Guess::of(encoding, mark));
    }
    if let Some(encoding) = wide(&buffer[..read]) {
        return Ok(Guess::of(encoding, 0));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut letters = Letters::default();
    while 0 < read {
        detector.feed(&buffer[..read], false);
        letters.feed(&buffer[..read]);
        read = fill(source, &mut buffer)?;
    }
    detector.feed(&[], true);
    let guessed = detector.guess(Some(b"fr"), Utf8Detection::Allow);
    Ok(if guessed == UTF_8 || letters.mostly_utf8() {
        Guess::of(UTF_8, 0)
    } else if letters.look_like_dos() {
        Guess { is_dos: true, ..Guess::of(UTF_8, 0) }
    } else if letters.look_like_mac() {
        Guess::of(MACINTOSH, 0)
    } else if guessed == WINDOWS_1252 && letters.windows < letters.latin9 {
        Guess::of(ISO_8859_15, 0)
    } else {
        Guess::of(guessed, 0)
    })
}

fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// UTF-16, with its mark or by its zeros.
pub(super) fn wide(head: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 2 {
        None
    } else if half < odd * 2 && even * 10 < odd {
        Some(UTF_16LE)
    } else if half < even * 2 && odd * 10 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How the bytes above ASCII stand among their neighbours, read as each of four encodings.
#[derive(Default)]
struct Letters {
    mac: i64,
    windows: i64,
    latin9: i64,
    dos: i64,
    /// Sequences of UTF-8, and bytes that belong to none.
    sequences: u64,
    strays: u64,
    before: Option<u8>,
    /// The beginning of a sequence that the last buffer cut.
    cut: Vec<u8>,
}

impl Letters {
    fn feed(&mut self, bytes: &[u8]) {
        let mut whole = std::mem::take(&mut self.cut);
        whole.extend_from_slice(bytes);
        let end = whole.len().saturating_sub(3);
        let last = whole[end..].iter().rposition(|byte| 0xc0 <= *byte).map(|place| end + place);
        self.cut = whole.split_off(last.unwrap_or(whole.len()));
        for chunk in whole.utf8_chunks() {
            self.sequences +=
                chunk.valid().chars().filter(|letter| !letter.is_ascii()).count() as u64;
            self.strays += u64::from(!chunk.invalid().is_empty());
        }
        for (place, byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
            let before = if place == 0 { self.before } else { Some(bytes[place - 1]) };
            let after = bytes.get(place + 1).copied();
            let weight = |letter: &dyn Fn(u8) -> char| weight(letter, before, *byte, after);
            self.mac += weight(&|byte| letter(MACINTOSH, byte));
            self.windows += weight(&|byte| letter(WINDOWS_1252, byte));
            self.latin9 += weight(&|byte| letter(ISO_8859_15, byte));
            self.dos += weight(&dos::letter);
        }
        self.before = bytes.last().copied();
    }

    /// A file in UTF-8 into which a few other bytes have strayed.
    const fn mostly_utf8(&self) -> bool {
        self.strays * 20 < self.sequences
    }

    fn look_like_dos(&self) -> bool {
        self.windows.max(self.mac) < self.dos
    }

    const fn look_like_mac(&self) -> bool {
        self.windows < self.mac
    }
}

fn letter(encoding: &'static Encoding, byte: u8) -> char {
    let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().unwrap_or_default()
}

/// Letters that the languages of Western Europe use often.
const USUAL: &str = "éèêëàâäçîïôöùûüñáíóúãõßœæåøÉÈÊÀÂÄÇÎÔÖÙÛÜÑÁÍÓÚŒÆÅØ";

/// How well a byte fits between its neighbours when read in an encoding, which gives the letter of each byte.
fn weight(letter: &dyn Fn(u8) -> char, before: Option<u8>, byte: u8, after: Option<u8>) -> i64 {
    let read = letter(byte);
    let (before, after) = (before.map(letter), after.map(letter));
    let in_word = before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic);
    let after_small = before.is_some_and(char::is_lowercase);
    match read {
        '’' | '‘' | '«' | '»' | '–' | '…' | '€' | '°' | '\u{a0}' => 1,
        _ if read.is_control() || read == char::REPLACEMENT_CHARACTER => -4,
        _ if read.is_alphabetic() && after_small && read.is_uppercase() => -3,
        _ if USUAL.contains(read) => 3,
        _ if read.is_alphabetic() => 0,
        _ if in_word => -3,
        _ => 0,
    }
}
