//! vCards 2.1, 3.0 and 4.0, one at a time: unfolded and decoded line by line, then read by calcard.

mod text;

use std::collections::BTreeSet;

use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use encoding_rs::Encoding;

use super::address::Parts;
use super::birthday::{self, Birthday, DayOrder};
use super::lines::{Line, Lines};
use super::row::{LONGEST_FIELD, Pieces, visible};
use super::{Fault, Problem, Row, Warning};

/// Lines of one card that are kept; photographs are not among them.
const MOST_LINES: usize = 5_000;
/// The longest line that can be a mark, with its group and parameters.
const LONGEST_MARK: usize = 120;

pub(super) struct Cards {
    lines: Lines,
    encoding: &'static Encoding,
    /// The properties that were met and have no place in a row.
    ignored: BTreeSet<String>,
}

/// One card as it stands in the file, without the cards inside it.
struct Raw {
    line: u64,
    lines: Vec<Line>,
}

impl Cards {
    pub(super) const fn new(lines: Lines, encoding: &'static Encoding) -> Self {
        Self { lines, encoding, ignored: BTreeSet::new() }
    }

    pub(super) fn ignored(&self) -> Vec<String> {
        self.ignored.iter().cloned().collect()
    }

    pub(super) fn next_row(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Row>, Fault> {
        while let Some(raw) = self.raw(warnings)? {
            let text::Clean { text, bulk, agent, is_person } =
                text::of_lines(&raw.lines, self.encoding);
            if !is_person {
                warnings.push(Warning { line: raw.line, problem: Problem::NoPerson });
                continue;
            }
            self.ignored.extend(bulk);
            if let Some(line) = agent {
                warnings.push(Warning { line, problem: Problem::NestedCard });
            }
            let mut parser = Parser::new(&text);
            let Entry::VCard(card) = parser.entry() else {
                warnings.push(Warning { line: raw.line, problem: Problem::Entry });
                continue;
            };
            if let Some(row) = row(raw.line, &card, &mut self.ignored, warnings) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn raw(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Raw>, Fault> {
        let line = loop {
            match self.lines.next()? {
                Some(line) if matches!(mark(&line), Some(Mark::Begin { .. })) => break line.number,
                Some(_) => (),
                None => return Ok(None),
            }
        };
        let (mut lines, mut depth, mut agent_before) = (Vec::new(), 0_u32, false);
        loop {
            let Some(next) = self.lines.next()? else {
                warnings.push(Warning { line, problem: Problem::OpenCard });
                break;
            };
            let agent = std::mem::replace(&mut agent_before, is_agent(&next));
            match mark(&next) {
                // Without `AGENT:` before it, the card before was never closed.
                Some(Mark::Begin { of_agent }) if !agent && !of_agent => {
                    warnings.push(Warning { line, problem: Problem::OpenCard });
                    self.lines.put_back(std::iter::once(next));
                    break;
                }
                Some(Mark::Begin { .. }) => {
                    warnings.push(Warning { line: next.number, problem: Problem::NestedCard });
                    (depth, agent_before) = (depth + 1, false);
                }
                Some(Mark::End) if depth == 0 => break,
                Some(Mark::End) => depth -= 1,
                None if depth == 0 && lines.len() < MOST_LINES => lines.push(next),
                None => (),
            }
        }
        Ok(Some(Raw { line, lines }))
    }
}

/// Where a card begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// `BEGIN:VCARD`, perhaps with `AGENT:` before it on the same line.
    Begin {
        of_agent: bool,
    },
    End,
}

/// The mark that a line is, in any case, spacing and group.
fn mark(line: &Line) -> Option<Mark> {
    if LONGEST_MARK < line.bytes.len() {
        return None;
    }
    let text: String = String::from_utf8_lossy(&line.bytes)
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}')
        .collect();
    let text = text.to_ascii_uppercase();
    let before = text.strip_suffix(":VCARD")?;
    let (head, word) = before.rsplit_once(':').unwrap_or(("", before));
    let of_agent = !head.is_empty();
    if of_agent && text::bare_name(head) != "AGENT" {
        return None;
    }
    match text::bare_name(word).as_str() {
        "BEGIN" => Some(Mark::Begin { of_agent }),
        "END" => Some(Mark::End),
        _ => None,
    }
}

/// An agent whose card follows on lines of its own.
fn is_agent(line: &Line) -> bool {
    let text = String::from_utf8_lossy(&line.bytes);
    text.split_once(':')
        .is_some_and(|(head, value)| value.trim().is_empty() && text::bare_name(head) == "AGENT")
}

fn row(
    line: u64,
    card: &VCard,
    ignored: &mut BTreeSet<String>,
    warnings: &mut Vec<Warning>,
) -> Option<Row> {
    let mut pieces = Pieces { line, ..Pieces::default() };
    let mut address = 0;
    for entry in &card.entries {
        let mut values = texts(entry, line, warnings);
        if matches!(
            entry.name,
            VCardProperty::Fn | VCardProperty::N | VCardProperty::Email | VCardProperty::Tel
        ) {
            for value in &mut values {
                *value = visible(value);
            }
        }
        if values.iter().all(String::is_empty) && entry.name != VCardProperty::Bday {
            continue;
        }
        pieces.any = true;
        if entry.name == VCardProperty::Adr {
            address += 1;
        }
        if !put(entry, &values, address, &mut pieces, warnings) {
            ignored.insert(entry.name.as_str().to_owned());
        }
    }
    pieces.row(warnings)
}

/// Puts a property into its place; false for one that has none.
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
) -> bool {
    let part = |place: usize| values.get(place).cloned().unwrap_or_default();
    let (first, name) = (part(0), entry.name.as_str());
    match &entry.name {
        VCardProperty::Fn => {
            let was = std::mem::take(&mut pieces.name);
            pieces.name = pieces.once(was, first, name, warnings);
        }
        VCardProperty::N if pieces.family.is_empty() && pieces.given.is_empty() => {
            pieces.family = first;
            pieces.given = vec![part(1), part(2)];
            pieces.given.retain(|name| !name.is_empty());
        }
        VCardProperty::Org => {
            let was = std::mem::take(&mut pieces.organisation);
            pieces.organisation = pieces.once(was, first, name, warnings);
            values.iter().skip(1).for_each(|unit| pieces.keep(name, unit, warnings));
        }
        VCardProperty::Title | VCardProperty::Role => {
            let was = std::mem::take(&mut pieces.title);
            pieces.title = pieces.once(was, first, name, warnings);
        }
        VCardProperty::Email => values.iter().for_each(|value| pieces.add_emails(value, warnings)),
        VCardProperty::Tel => {
            let number = first.split(";ext=").next().unwrap_or_default();
            pieces.add_phones(number, warnings);
        }
        VCardProperty::Adr => {
            put_address(pieces.addresses.entry(address).or_default(), part);
        }
        VCardProperty::Bday => {
            let (read, text) = birthday_of(entry, &first);
            pieces.add_birthday(read, &text, warnings);
        }
        VCardProperty::Note => {
            pieces.notes.extend(values.iter().filter(|text| !text.is_empty()).cloned());
        }
        VCardProperty::N
        | VCardProperty::Nickname
        | VCardProperty::Url
        | VCardProperty::Related
        | VCardProperty::Socialprofile
        | VCardProperty::Impp => {
            for value in values {
                pieces.keep(name, value, warnings);
            }
        }
        // They say something about the card, not about the person.
        VCardProperty::Version
        | VCardProperty::Prodid
        | VCardProperty::Rev
        | VCardProperty::Uid
        | VCardProperty::Kind
        | VCardProperty::Begin
        | VCardProperty::End => (),
        _ => return false,
    }
    true
}

/// Post office box, extension, street, town, region, postcode and country, in this order.
fn put_address(address: &mut Parts, part: impl Fn(usize) -> String) {
    address.street = [part(2), part(1), part(0)]
        .into_iter()
        .map(|text| text.replace('\n', ", "))
        .filter(|text| !text.is_empty())
        .collect();
    (address.city, address.region) = (part(3), part(4));
    (address.postcode, address.country) = (part(5), part(6));
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
