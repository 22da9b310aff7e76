//! The parts of a mail: which of them are its words, which are files. Attached messages stay closed.

use std::collections::BTreeSet;

use mail_parser::{ContentType, HeaderName, HeaderValue, MessageParser, MimeHeaders as _};

use super::{Attachment, Warning, html, names, transfer};

/// Honest mails have a dozen parts at most, three or four deep.
const MOST_PARTS: usize = 500;
const DEEPEST: usize = 16;
/// The head of an honest mail is a few kilobytes.
const LONGEST_HEAD: usize = 256 * 1024;
const LONGEST_TEXT: usize = 2 * 1024 * 1024;

/// A head and the bytes under it: a mail or one of its parts.
pub(super) struct Entity<'x> {
    pub(super) head: Option<mail_parser::Message<'x>>,
    body: &'x [u8],
    /// The head was closed by an empty line.
    complete: bool,
}

impl<'x> Entity<'x> {
    pub(super) fn of(bytes: &'x [u8]) -> Self {
        let end = end_of_head(bytes);
        let (head, body) = bytes.split_at(end.unwrap_or(bytes.len()));
        let head = head.get(..LONGEST_HEAD).unwrap_or(head);
        let head = MessageParser::default().parse_headers(head);
        Self { head, body, complete: end.is_some() }
    }

    fn value(&self, name: &HeaderName<'_>) -> Option<&HeaderValue<'x>> {
        let root = self.head.as_ref()?.parts.first()?;
        root.headers.iter().rev().find(|header| header.name == *name).map(|header| &header.value)
    }

    pub(super) fn content_type(&self) -> Option<&ContentType<'x>> {
        self.value(&HeaderName::ContentType)?.as_content_type()
    }

    pub(super) fn media_type(&self) -> Option<String> {
        let content_type = self.content_type()?;
        let kind = format!("{}/{}", content_type.ctype(), content_type.subtype()?);
        let plain = |c: char| c.is_ascii_alphanumeric() || "/+-._".contains(c);
        kind.chars().all(plain).then(|| kind.to_ascii_lowercase())
    }

    fn content(&self, warnings: &mut BTreeSet<Warning>) -> Vec<u8> {
        let encoding = self.value(&HeaderName::ContentTransferEncoding).and_then(|v| v.as_text());
        transfer::decode(self.body, encoding.unwrap_or_default(), warnings)
    }

    /// The parts of a mail that has several, down to the next level.
    pub(super) fn parts(&self) -> Vec<Self> {
        let several = self.media_type().is_some_and(|kind| kind.starts_with("multipart/"));
        let boundary = self.content_type().and_then(|kind| kind.attribute("boundary"));
        match boundary.filter(|_| several) {
            Some(boundary) => split(self.body, boundary).0.into_iter().map(Self::of).collect(),
            None => Vec::new(),
        }
    }

    /// The bytes under the head as they were before they were encoded for the way.
    pub(super) fn decoded(&self) -> Vec<u8> {
        self.content(&mut BTreeSet::new())
    }

    fn file_name(&self) -> Option<&str> {
        self.head.as_ref()?.parts.first()?.attachment_name()
    }

    fn is_marked_attachment(&self) -> bool {
        self.value(&HeaderName::ContentDisposition)
            .and_then(|value| value.as_content_type())
            .is_some_and(ContentType::is_attachment)
    }
}

/// Where the body begins: after the first empty line.
fn end_of_head(bytes: &[u8]) -> Option<usize> {
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        start += line.len();
        if matches!(line, b"\n" | b"\r\n") {
            return Some(start);
        }
    }
    None
}

#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) attachments: Vec<Attachment>,
    pub(super) has_attached_message: bool,
    pub(super) warnings: Vec<Warning>,
}

pub(super) fn read(root: &Entity<'_>) -> Body {
    let mut walk = Walk::default();
    if !root.complete {
        walk.warnings.insert(Warning::CutShort);
    }
    let words = walk.entity(root, Place { depth: 0, in_digest: false, in_report: false });
    let text = walk.tidy(&words.map(|words| words.text).unwrap_or_default());
    Body {
        text,
        attachments: walk.attachments,
        has_attached_message: walk.has_attached_message,
        warnings: walk.warnings.into_iter().collect(),
    }
}

/// Where a part stands among the others.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    in_digest: bool,
    in_report: bool,
}

/// Words found in a part, and whether they were written as plain text.
struct Words {
    text: String,
    plain: bool,
}

#[derive(Default)]
struct Walk {
    attachments: Vec<Attachment>,
    warnings: BTreeSet<Warning>,
    has_attached_message: bool,
    parts: usize,
}

impl Walk {
    fn entity(&mut self, entity: &Entity<'_>, place: Place) -> Option<Words> {
        self.parts += 1;
        if self.parts > MOST_PARTS || place.depth > DEEPEST {
            self.warnings.insert(Warning::TooManyParts);
            return None;
        }
        let otherwise = if place.in_digest { "message/rfc822" } else { "text/plain" };
        let media_type = entity.media_type().unwrap_or_else(|| otherwise.to_owned());
        let boundary = entity.content_type().and_then(|kind| kind.attribute("boundary"));
        match (media_type.strip_prefix("multipart/"), boundary) {
            (Some(kind), Some(boundary)) => self.multipart(entity, kind, boundary, place),
            (Some(_), None) => self.leaf(entity, "text/plain", place),
            (None, _) => self.leaf(entity, &media_type, place),
        }
    }

    fn multipart(
        &mut self,
        entity: &Entity<'_>,
        kind: &str,
        boundary: &str,
        place: Place,
    ) -> Option<Words> {
        let (pieces, closed) = split(entity.body, boundary);
        if !closed {
            self.warnings.insert(Warning::CutShort);
        }
        if pieces.is_empty() {
            return self.leaf(entity, "text/plain", place);
        }
        let inner = Place {
            depth: place.depth + 1,
            in_digest: kind == "digest",
            in_report: place.in_report || kind == "report",
        };
        let found: Vec<Words> =
            pieces.iter().filter_map(|piece| self.entity(&Entity::of(piece), inner)).collect();
        if kind == "alternative" { best(found) } else { joined(found) }
    }

    fn leaf(&mut self, entity: &Entity<'_>, media_type: &str, place: Place) -> Option<Words> {
        let is_message = matches!(media_type, "message/rfc822" | "message/global");
        let name = entity.file_name();
        let is_words = matches!(media_type, "text/plain" | "text/html");
        let is_file = is_message || name.is_some() || entity.is_marked_attachment();
        if is_file {
            self.has_attached_message |= is_message;
            self.attach(entity, media_type, name);
        }
        // The only part of a mail is its text, even if some program gave it a name.
        let alone = place.depth == 0 && !entity.is_marked_attachment();
        if is_words && (!is_file || alone) {
            return Some(self.words(entity, media_type));
        }
        let expected = place.in_report || media_type.starts_with("image/");
        if !is_file && !expected && !entity.body.trim_ascii().is_empty() {
            self.warnings.insert(Warning::UnnamedPartLeftOut);
        }
        None
    }

    fn words(&mut self, entity: &Entity<'_>, media_type: &str) -> Words {
        let content = entity.content(&mut self.warnings);
        let charset = entity.content_type().and_then(|kind| kind.attribute("charset"));
        let text = transfer::words(&content, charset, &mut self.warnings);
        let plain = media_type == "text/plain";
        Words { text: if plain { text } else { html::text(&text) }, plain }
    }

    fn attach(&mut self, entity: &Entity<'_>, media_type: &str, name: Option<&str>) {
        let stated = entity.media_type();
        let media_type = match stated {
            Some(_) => media_type,
            None if media_type == "message/rfc822" => media_type,
            None => "application/octet-stream",
        };
        let number = self.attachments.len() + 1;
        let otherwise = if media_type.starts_with("message/") {
            format!("message-{number}.eml")
        } else {
            format!("attachment-{number}")
        };
        self.attachments.push(Attachment {
            name: names::safe(name.unwrap_or_default(), &otherwise),
            media_type: media_type.to_owned(),
            bytes: entity.content(&mut self.warnings),
        });
    }

    /// Without control or direction marks, blank ends, or more than one empty line in a row.
    fn tidy(&mut self, text: &str) -> String {
        let mut tidied = String::with_capacity(text.len().min(LONGEST_TEXT));
        let mut empty_lines = 0;
        for line in text.lines() {
            let line: String = line
                .chars()
                .filter(|c| *c == '\t' || !(c.is_control() || names::is_deceptive(*c)))
                .collect();
            let line = line.trim_end();
            empty_lines = if line.is_empty() { empty_lines + 1 } else { 0 };
            if empty_lines > 1 || tidied.is_empty() && line.is_empty() {
                continue;
            }
            if tidied.len() + line.len() > LONGEST_TEXT {
                self.warnings.insert(Warning::TextCut);
                break;
            }
            tidied.push_str(line);
            tidied.push('\n');
        }
        tidied.truncate(tidied.trim_end().len());
        tidied
    }
}

/// A text as it is kept, and whether it was cut.
pub(super) fn tidied(text: &str) -> (String, Vec<Warning>) {
    let mut walk = Walk::default();
    let text = walk.tidy(text);
    (text, walk.warnings.into_iter().collect())
}

/// Of the same words written several ways: the first plain ones, else the last others.
fn best(found: Vec<Words>) -> Option<Words> {
    let mut best = None;
    for words in found.into_iter().filter(|words| !words.text.trim().is_empty()) {
        if words.plain {
            return Some(words);
        }
        best = Some(words);
    }
    best
}

fn joined(found: Vec<Words>) -> Option<Words> {
    let mut found = found.into_iter().filter(|words| !words.text.trim().is_empty());
    let mut all = found.next()?;
    for words in found {
        all.text.push_str("\n\n");
        all.text.push_str(&words.text);
        all.plain &= words.plain;
    }
    Some(all)
}

/// The pieces between the lines of `boundary`, and whether the closing one was there.
fn split<'x>(body: &'x [u8], boundary: &str) -> (Vec<&'x [u8]>, bool) {
    let mut pieces = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let start = at;
        at += line.len();
        let Some(rest) = line
            .strip_prefix(b"--")
            .and_then(|rest| rest.strip_prefix(boundary.as_bytes()))
            .map(<[u8]>::trim_ascii_end)
        else {
            continue;
        };
        if !matches!(rest, b"" | b"--") {
            continue;
        }
        if let Some(from) = open {
            pieces.push(without_last_break(body.get(from..start).unwrap_or_default()));
        }
        if rest == b"--" {
            return (pieces, true);
        }
        open = Some(at);
        if pieces.len() > MOST_PARTS {
            return (pieces, true);
        }
    }
    if let Some(rest) = open.and_then(|from| body.get(from..)) {
        pieces.push(rest);
    }
    (pieces, false)
}

/// The line break before a boundary belongs to the boundary.
fn without_last_break(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}
