//! The lines of a card made one clean text: unfolded, decoded, in UTF-8, without what is only bulk.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use crate::formats::contacts::lines::Line;

/// Properties that hold pictures, sounds and keys: they are not asked for, and would only be bulk.
const BULK: &[&str] = &["PHOTO", "LOGO", "SOUND", "KEY"];
/// How a card says what it is of; some address books use a name of their own.
const KINDS: &[&str] = &["KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND"];
/// What is neither a person nor an organisation.
const NO_PERSONS: &[&str] = &["GROUP", "LOCATION", "DEVICE", "THING", "APPLICATION"];

/// A card as one clean text.
#[derive(Debug)]
pub(super) struct Clean {
    pub(super) text: String,
    /// The properties that were left out as bulk.
    pub(super) bulk: Vec<String>,
    /// The line of an assistant who stands within one property.
    pub(super) agent: Option<u64>,
    /// False for a group, a place or a device.
    pub(super) is_person: bool,
}

/// The name of a property in capitals, without its group and its parameters.
pub(super) fn bare_name(head: &str) -> String {
    let name = head.split(';').next().unwrap_or_default();
    name.rsplit('.').next().unwrap_or_default().trim().to_ascii_uppercase()
}

pub(super) fn of_lines(lines: &[Line], encoding: &'static Encoding) -> Clean {
    let mut clean = Clean {
        text: "BEGIN:VCARD\r\n".to_owned(),
        bulk: Vec::new(),
        agent: None,
        is_person: true,
    };
    let mut lines = lines.iter().peekable();
    while let Some(first) = lines.next() {
        let mut whole = first.bytes.clone();
        let quoted = is_quoted_printable(&whole);
        while let Some(next) = lines.peek() {
            let folded = next.bytes.first().is_some_and(|byte| b" \t".contains(byte));
            if quoted && whole.ends_with(b"=") {
                whole.pop();
                whole.extend_from_slice(&next.bytes);
            } else if folded {
                whole.extend_from_slice(&next.bytes[1..]);
            } else {
                break;
            }
            lines.next();
        }
        let Some(colon) = whole.iter().position(|byte| *byte == b':') else { continue };
        let name = bare_name(&String::from_utf8_lossy(&whole[..colon]));
        if BULK.contains(&name.as_str()) {
            clean.bulk.push(name);
        } else if name == "AGENT" {
            let says = !whole[colon + 1..].iter().all(u8::is_ascii_whitespace);
            clean.agent = clean.agent.or(Some(first.number).filter(|_| says));
        } else {
            clean.is_person &=
                !(KINDS.contains(&name.as_str()) && is_no_person(&whole[colon + 1..]));
            clean.text.push_str(&property(&whole, colon, encoding));
            clean.text.push_str("\r\n");
        }
    }
    clean.text.push_str("END:VCARD\r\n");
    clean
}

fn is_no_person(value: &[u8]) -> bool {
    let value = String::from_utf8_lossy(value).trim().to_ascii_uppercase();
    NO_PERSONS.contains(&value.as_str())
}

fn is_quoted_printable(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default();
    String::from_utf8_lossy(head).to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// One property in UTF-8.
fn property(line: &[u8], colon: usize, encoding: &'static Encoding) -> String {
    let head = String::from_utf8_lossy(&line[..colon]).into_owned();
    let name = head.split(';').next().unwrap_or_default();
    let mut params: Vec<&str> = head.split(';').skip(1).collect();
    let charset = params.iter().find_map(|param| value_of(param, "CHARSET"));
    let charset =
        charset.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(encoding);
    let quoted = params.iter().any(|param| param.to_ascii_uppercase().contains("QUOTED-PRINTABLE"));
    params.retain(|param| {
        let param = param.to_ascii_uppercase();
        !param.contains("QUOTED-PRINTABLE") && !param.starts_with("CHARSET=")
    });
    let value = &line[colon + 1..];
    let value = if quoted {
        // The separators of a structured value stand outside the quoting, those inside belong to the text.
        let parts = value.split(|byte| *byte == b';');
        let decoded = |part: &[u8]| {
            let bytes = quoted_printable_decode(part).unwrap_or_else(|| part.to_vec());
            let text = decode(&bytes, charset);
            text.replace("\r\n", "\n").replace(['\n', '\r'], "\\n").replace(';', "\\;")
        };
        parts.map(decoded).collect::<Vec<_>>().join(";")
    } else {
        decode(value, charset)
    };
    let head: Vec<&str> = std::iter::once(name).chain(params).collect();
    format!("{}:{value}", head.join(";"))
}

fn value_of<'a>(param: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = param.split_once('=')?;
    key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
}

/// Bytes that are UTF-8 are UTF-8, whatever the card says: so often is the label wrong.
fn decode(bytes: &[u8], charset: &'static Encoding) -> String {
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    let charset = if charset == UTF_8 { WINDOWS_1252 } else { charset };
    charset.decode_without_bom_handling(bytes).0.into_owned()
}
