//! What a file is by its first bytes, whatever its name says.

use std::io::ErrorKind;

/// How much of the beginning is looked at.
pub(super) const HEAD: u64 = 16 * 1024;

/// What a file turned out to be, or why the rest of it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    Table,
    Cards,
    /// Rows as JSON.
    Rows,
    Empty,
    Image,
    Html,
    Pdf,
    /// `.xlsx`, `.ods` or `.xls`, perhaps under another name.
    Spreadsheet,
    /// A text document: a word processor's own.
    Document,
    Archive,
    Mail,
    Calendar,
    Ldif,
    Xml,
    Binary,
    /// A table of which no column is understood.
    NoColumn,
    /// JSON that is not a list of contacts.
    OtherJson,
    TooLarge,
    TooManyRows,
    TooManyColumns,
    Unread(ErrorKind),
}

/// Signatures at the very beginning.
const SIGNATURES: &[(&[u8], Nature)] = &[
    (b"\x89PNG", Nature::Image),
    (b"\xff\xd8\xff", Nature::Image),
    (b"GIF8", Nature::Image),
    (b"RIFF", Nature::Image),
    (b"II*\0", Nature::Image),
    (b"MM\0*", Nature::Image),
    (b"%PDF", Nature::Pdf),
    // Old Excel; Word and Outlook share its container, and a table is what was meant.
    (b"\xd0\xcf\x11\xe0", Nature::Spreadsheet),
    (b"{\\rtf", Nature::Document),
    (b"\x1f\x8b", Nature::Archive),
    (b"7z\xbc\xaf\x27\x1c", Nature::Archive),
    (b"Rar!", Nature::Archive),
];

/// How texts that are no contacts begin, in small letters.
const BEGINNINGS: &[(&str, Nature)] = &[
    ("<!doctype html", Nature::Html),
    ("<html", Nature::Html),
    ("<head", Nature::Html),
    ("<body", Nature::Html),
    ("<table", Nature::Html),
    ("<svg", Nature::Image),
    ("<?xml", Nature::Xml),
    ("begin:vcard", Nature::Cards),
    ("dn:", Nature::Ldif),
    ("version: 1\ndn:", Nature::Ldif),
    ("begin:vcalendar", Nature::Calendar),
];

/// The fields with which a message may begin.
const FIELDS: &[&str] = &[
    "return-path",
    "received",
    "mime-version",
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sender",
    "reply-to",
    "message-id",
    "delivered-to",
    "in-reply-to",
    "references",
    "dkim-signature",
    "authentication-results",
    "content-type",
    "user-agent",
    "thread-topic",
    "arc-seal",
];

/// What the beginning shows; `None` for bytes that are no text.
pub(super) fn of(head: &[u8]) -> Option<Nature> {
    if let Some((_, nature)) = SIGNATURES.iter().find(|(mark, _)| head.starts_with(mark)) {
        return Some(*nature);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Some(of_zip(head));
    }
    if head.starts_with(b"BM") && head.get(6..10) == Some(&[0, 0, 0, 0]) {
        return Some(Nature::Image);
    }
    let text = text(head)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.is_empty() {
        return Some(Nature::Empty);
    }
    let beginning: String = text.chars().take(40).collect::<String>().to_lowercase();
    let beginning = beginning.replace('\r', "");
    let named = BEGINNINGS.iter().find(|(words, _)| beginning.starts_with(words));
    let json = text.starts_with('[') || text.starts_with('{');
    Some(match named {
        Some((_, nature)) => *nature,
        None if beginning.replace(' ', "").starts_with("begin:vcard") => Nature::Cards,
        None if is_mail(text) => Nature::Mail,
        None if json => Nature::Rows,
        None => Nature::Table,
    })
}

/// A message, or a mailbox of them: its lines are fields until the first that is empty. `De;À;Objet` is a table.
fn is_mail(text: &str) -> bool {
    let mut lines = text.lines().peekable();
    lines.next_if(|line| line.starts_with("From ") || line.starts_with(">From "));
    let name = |line: &str| {
        let name = line.split_once(':').map(|(name, _)| name.trim_end().to_ascii_lowercase());
        name.filter(|name| FIELDS.contains(&name.as_str()) || name.starts_with("x-"))
    };
    lines.next().is_some_and(|line| name(line).is_some())
}

fn of_zip(head: &[u8]) -> Nature {
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"opendocument.spreadsheet") || holds(b"xl/") || holds(b"[Content_Types].xml") {
        if holds(b"word/") { Nature::Document } else { Nature::Spreadsheet }
    } else if holds(b"opendocument.text") || holds(b"word/") {
        Nature::Document
    } else {
        Nature::Archive
    }
}

/// The beginning as rough text, or `None` when it holds what no text holds.
fn text(head: &[u8]) -> Option<String> {
    if let Some(wide) = super::encoding::wide(head) {
        return Some(wide.decode_without_bom_handling(head).0.into_owned());
    }
    let odd = head.iter().filter(|byte| **byte < b' ' && !b"\t\n\r\x0b\x0c\x1a\x1b".contains(byte));
    if head.contains(&0) || head.len() < odd.count() * 50 {
        return None;
    }
    Some(String::from_utf8_lossy(head).into_owned())
}
