//! vCards 2.1, 3.0 and 4.0, one at a time: unfolded and decoded line by line, then read by calcard.

mod text;

use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use encoding_rs::Encoding;

use super::birthday::{self, Birthday, DayOrder};
use super::lines::{Line, Lines};
use super::row::{LONGEST_FIELD, Pieces};
use super::{Fault, Problem, Row, Warning};

/// Lines of one card that are kept; photographs are not among them.
const MOST_LINES: usize = 5_000;

pub(super) struct Cards {
    lines: Lines,
    encoding: &'static Encoding,
}

/// One card as it stands in the file, without the cards inside it.
struct Raw {
    line: u64,
    lines: Vec<Line>,
}

impl Cards {
    pub(super) const fn new(lines: Lines, encoding: &'static Encoding) -> Self {
        Self { lines, encoding }
    }

    pub(super) fn next_row(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Row>, Fault> {
        while let Some(raw) = self.raw(warnings)? {
            let text = text::of_lines(&raw.lines, self.encoding);
            let mut parser = Parser::new(&text);
            let Entry::VCard(card) = parser.entry() else {
                warnings.push(Warning { line: raw.line, problem: Problem::Entry });
                continue;
            };
            if let Some(row) = row(raw.line, &card, warnings) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn raw(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Raw>, Fault> {
        let line = loop {
            match self.lines.next()? {
                Some(line) if is_mark(&line, "BEGIN") => break line.number,
                Some(_) => (),
                None => return Ok(None),
            }
        };
        let (mut lines, mut depth) = (Vec::new(), 0_u32);
        loop {
            let Some(next) = self.lines.next()? else {
                warnings.push(Warning { line, problem: Problem::OpenCard });
                break;
            };
            if is_mark(&next, "BEGIN") {
                // Without `AGENT:` before it, the card before was never closed.
                let agent = lines.last().is_some_and(is_agent);
                if depth == 0 && !agent {
                    warnings.push(Warning { line, problem: Problem::OpenCard });
                    self.lines.put_back(std::iter::once(next));
                    break;
                }
                warnings.push(Warning { line: next.number, problem: Problem::NestedCard });
                depth += 1;
            } else if is_mark(&next, "END") {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if depth == 0 && lines.len() < MOST_LINES {
                lines.push(next);
            }
        }
        Ok(Some(Raw { line, lines }))
    }
}

/// `BEGIN:VCARD` or `END:VCARD`, in any case and spacing.
fn is_mark(line: &Line, word: &str) -> bool {
    if 40 < line.bytes.len() {
        return false;
    }
    let text: String = String::from_utf8_lossy(&line.bytes)
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}')
        .collect();
    let text = text.to_ascii_uppercase();
    let text = text.strip_prefix("AGENT:").unwrap_or(&text);
    text == format!("{word}:VCARD")
}

fn is_agent(line: &Line) -> bool {
    let text = String::from_utf8_lossy(&line.bytes).to_ascii_uppercase();
    let name = text.split([':', ';']).next().unwrap_or_default();
    name.rsplit('.').next().is_some_and(|name| name.trim() == "AGENT")
}

fn row(line: u64, card: &VCard, warnings: &mut Vec<Warning>) -> Option<Row> {
    let mut pieces = Pieces { line, ..Pieces::default() };
    let mut address = 0;
    for entry in &card.entries {
        let values = texts(entry, line, warnings);
        if values.iter().all(String::is_empty) && entry.name != VCardProperty::Bday {
            continue;
        }
        pieces.any = true;
        if entry.name == VCardProperty::Adr {
            address += 1;
        }
        put(entry, &values, address, &mut pieces, warnings);
    }
    pieces.row(warnings)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "half a hundred other properties are not asked for, and the library may add more"
)]
fn put(
    entry: &VCardEntry,
    values: &[String],
    address: u8,
    pieces: &mut Pieces,
    warnings: &mut Vec<Warning>,
) {
    let part = |place: usize| values.get(place).cloned().unwrap_or_default();
    let first = part(0);
    match &entry.name {
        VCardProperty::Fn if pieces.name.is_empty() => pieces.name = first,
        VCardProperty::N if pieces.family.is_empty() && pieces.given.is_empty() => {
            pieces.family = first;
            pieces.given = vec![part(1), part(2)];
            pieces.given.retain(|name| !name.is_empty());
        }
        VCardProperty::Org if pieces.organisation.is_empty() => pieces.organisation = first,
        VCardProperty::Title | VCardProperty::Role if pieces.title.is_empty() => {
            pieces.title = first;
        }
        VCardProperty::Email => values.iter().for_each(|value| pieces.add_emails(value, warnings)),
        VCardProperty::Tel => {
            let number = first.split(";ext=").next().unwrap_or_default();
            pieces.add_phones(number, warnings);
        }
        VCardProperty::Adr => {
            let parts = pieces.addresses.entry(address).or_default();
            parts.street = [part(2), part(1), part(0)]
                .into_iter()
                .map(|text| text.replace('\n', ", "))
                .filter(|text| !text.is_empty())
                .collect();
            (parts.city, parts.region) = (part(3), part(4));
            (parts.postcode, parts.country) = (part(5), part(6));
        }
        VCardProperty::Bday => {
            let (read, text) = birthday_of(entry, &first);
            pieces.add_birthday(read, &text, warnings);
        }
        VCardProperty::Note => {
            pieces.notes.extend(values.iter().filter(|text| !text.is_empty()).cloned());
        }
        _ => (),
    }
}

fn birthday_of(entry: &VCardEntry, text: &str) -> (Birthday, String) {
    match entry.values.first() {
        Some(VCardValue::PartialDateTime(PartialDateTime { year, month, day, .. })) => {
            let part =
                |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
            let (month, day) = (part(month.map(u32::from)), part(day.map(u32::from)));
            let year = part(year.map(u32::from));
            let text =
                [day.as_str(), &month, &year].map(|part| if part.is_empty() { "?" } else { part });
            (birthday::of_parts(&year, &month, &day), text.join("/"))
        }
        Some(_) => (birthday::read(text, DayOrder::DayFirst), text.to_owned()),
        None => (Birthday::None, String::new()),
    }
}

/// The values of a property as texts; the parts of one component are joined.
fn texts(entry: &VCardEntry, line: u64, warnings: &mut Vec<Warning>) -> Vec<String> {
    let mut text = |value: &VCardValue| {
        let text = match value {
            VCardValue::Text(text) => text.trim().to_owned(),
            VCardValue::Component(parts) => {
                let parts: Vec<&str> =
                    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
                parts.join(", ")
            }
            VCardValue::Integer(number) => number.to_string(),
            VCardValue::Float(_)
            | VCardValue::Boolean(_)
            | VCardValue::PartialDateTime(_)
            | VCardValue::Binary(_)
            | VCardValue::Sex(_)
            | VCardValue::GramGender(_)
            | VCardValue::Kind(_) => String::new(),
        };
        if LONGEST_FIELD < text.len() {
            warnings.push(Warning { line, problem: Problem::Length });
            return text.chars().take(LONGEST_FIELD / 4).collect();
        }
        text
    };
    entry.values.iter().map(&mut text).collect()
}
