//! One row put together from the pieces that a table or a card gives.

use std::collections::BTreeMap;
use std::io::Read;

use super::address::Parts;
use super::birthday::Birthday;
use super::nature::Nature;
use super::{Fault, LARGEST_FILE, Problem, Row, Warning, names, phones};
use crate::domain::contact::{PersonName, fold, is_email, phone_digits};

/// The longest field that is kept whole.
pub(super) const LONGEST_FIELD: usize = 32 * 1024;

/// What was met of one person.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) line: u64,
    pub(super) name: String,
    pub(super) given: Vec<String>,
    pub(super) family: String,
    pub(super) organisation: String,
    pub(super) title: String,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) addresses: BTreeMap<u8, Parts>,
    pub(super) birthday: Option<chrono::NaiveDate>,
    pub(super) notes: Vec<String>,
    /// Whether anything at all was written, known column or not.
    pub(super) any: bool,
}

impl Pieces {
    /// Several addresses may stand in one cell; what is none stays in the note.
    pub(super) fn add_emails(&mut self, text: &str, warnings: &mut Vec<Warning>) {
        for part in several(text, &[';', ',']) {
            match part.split_once('<') {
                // `Marie Dupont <marie@example.org>`
                Some((name, address)) => {
                    if self.name.is_empty() {
                        name.trim().trim_matches('"').clone_into(&mut self.name);
                    }
                    self.add_email(address.trim_end().trim_end_matches('>'), warnings);
                }
                None if part.matches('@').count() < 2 => self.add_email(&part, warnings),
                None => part.split_whitespace().for_each(|one| self.add_email(one, warnings)),
            }
        }
    }

    fn add_email(&mut self, written: &str, warnings: &mut Vec<Warning>) {
        let address = written.trim().trim_matches(['"', '\'']);
        let address = address.strip_prefix("mailto:").unwrap_or(address);
        if !is_email(address) {
            warnings.push(Warning { line: self.line, problem: Problem::Email });
            self.notes.push(written.to_owned());
        } else if !self.emails.iter().any(|known| known.eq_ignore_ascii_case(address)) {
            self.emails.push(address.to_owned());
        }
    }

    pub(super) fn add_phones(&mut self, text: &str, warnings: &mut Vec<Warning>) {
        for part in several(text, &[';', '\n']).iter().flat_map(|part| phones::apart(part)) {
            let number = part.strip_prefix("tel:").unwrap_or(&part);
            if !phones::is_whole(number) {
                warnings.push(Warning { line: self.line, problem: Problem::Phone });
                self.notes.push(part.clone());
            } else if !self.phones.iter().any(|known| known == number) {
                self.phones.push(number.to_owned());
            }
        }
    }

    /// What has no place of its own stands in the note under its name; said once for a person.
    pub(super) fn keep(&mut self, name: &str, value: &str, warnings: &mut Vec<Warning>) {
        if value.is_empty() {
            return;
        }
        self.notes.push(format!("{name}: {value}"));
        let warning = Warning { line: self.line, problem: Problem::Kept };
        let mut of_row = warnings.iter().rev().take_while(|one| one.line == self.line);
        if !of_row.any(|one| *one == warning) {
            warnings.push(warning);
        }
    }

    /// The first value stands, a second of the same meaning is kept in the note; gives the one that stands.
    pub(super) fn once(
        &mut self,
        first: String,
        value: String,
        name: &str,
        warnings: &mut Vec<Warning>,
    ) -> String {
        if first.is_empty() {
            return value;
        }
        if fold(&first) != fold(&value) {
            self.keep(name, &value, warnings);
        }
        first
    }

    pub(super) fn add_birthday(&mut self, read: Birthday, text: &str, warnings: &mut Vec<Warning>) {
        match read {
            Birthday::None => (),
            Birthday::On(day) | Birthday::Doubtful(day) => self.birthday = Some(day),
            Birthday::Unclear => {
                warnings.push(Warning { line: self.line, problem: Problem::Birthday });
                self.notes.push(text.trim().to_owned());
            }
        }
    }

    /// The row; none for a person without name and address, and silently none where nothing was written.
    pub(super) fn row(mut self, warnings: &mut Vec<Warning>) -> Option<Row> {
        let mut given = self.given.join(" ");
        if given.is_empty() && self.family.is_empty() && self.name != self.organisation {
            (given, self.family) = names::split(&self.name);
        }
        let whole = [given.as_str(), self.family.as_str()].map(str::trim);
        let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
        let known = [self.name.clone(), whole.join(" "), self.organisation.clone()];
        let address = self.emails.first().cloned().unwrap_or_default();
        let display_name = known.into_iter().find(|name| !name.is_empty()).unwrap_or(address);
        let row = Row {
            line: self.line,
            display_name,
            given_name: given,
            family_name: self.family,
            organisation: self.organisation,
            title: self.title,
            emails: self.emails,
            phones: self.phones,
            addresses: self.addresses.into_values().filter_map(Parts::address).collect(),
            birthday: self.birthday,
            note: self.notes.join("\n"),
        };
        if row_texts(&row).any(|text| text.contains(char::REPLACEMENT_CHARACTER)) {
            warnings.push(Warning { line: row.line, problem: Problem::Characters });
        }
        if row.display_name.is_empty() {
            if self.any {
                warnings.push(Warning { line: row.line, problem: Problem::Unnamed });
            }
            return None;
        }
        Some(row)
    }
}

fn row_texts(row: &Row) -> impl Iterator<Item = &String> {
    let name = [&row.display_name, &row.organisation, &row.title, &row.note];
    let addresses = row.addresses.iter().flat_map(|address| [&address.street, &address.city]);
    name.into_iter().chain(&row.emails).chain(addresses)
}

/// A value without the signs that turn the direction of writing or have no width: they hide what a name is.
pub(super) fn visible(text: &str) -> String {
    let is_unseen = |sign: char| {
        matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.chars().filter(|sign| !is_unseen(*sign)).collect::<String>().trim().to_owned()
}

/// The parts of a cell that holds several values; Google separates them by ` ::: `.
fn several(text: &str, separators: &[char]) -> Vec<String> {
    text.replace(":::", "\n")
        .split(|letter| separators.contains(&letter) || letter == '\n')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a text is a telephone number and nothing else.
pub(super) fn is_phone(text: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_digit() || " +.-/()\u{a0}\u{202f}".contains(letter);
    (8..=15).contains(&phone_digits(text).len()) && text.trim().chars().all(allowed)
}

/// Rows in the shape that Greffe writes: an array of them, or an object in which they stand as `rows`.
pub(super) fn from_json(source: impl Read) -> Result<Vec<(u64, Option<Row>)>, Fault> {
    let other = Fault { line: 1, nature: Nature::OtherJson };
    let mut text = String::new();
    let read = source.take(LARGEST_FILE).read_to_string(&mut text);
    read.map_err(|_error: std::io::Error| other)?;
    let value: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Fault { line: (error.line() as u64).max(1), nature: Nature::OtherJson })?;
    let entries = match value {
        serde_json::Value::Object(mut object) => object.remove("rows").unwrap_or_default(),
        serde_json::Value::Array(_) => value,
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => return Err(other),
    };
    let serde_json::Value::Array(entries) = entries else { return Err(other) };
    let row = |(place, entry): (usize, serde_json::Value)| {
        let line = entry.get("line").and_then(serde_json::Value::as_u64);
        let line = line.unwrap_or(place as u64 + 1);
        let row =
            serde_json::from_value::<Row>(entry).ok().filter(|row| !row.display_name.is_empty());
        (line, row.map(|row| Row { line, ..row }))
    };
    Ok(entries.into_iter().enumerate().map(row).collect())
}

impl Row {
    /// A birthday that has not been yet goes into the note.
    pub(super) fn check_birthday(
        &mut self,
        born_by: Option<chrono::NaiveDate>,
        warnings: &mut Vec<Warning>,
    ) {
        if let Some(day) = self.birthday.take_if(|day| born_by.is_some_and(|by| by < *day)) {
            warnings.push(Warning { line: self.line, problem: Problem::BirthdayAhead });
            let notes = [std::mem::take(&mut self.note), day.to_string()];
            let notes: Vec<String> = notes.into_iter().filter(|note| !note.is_empty()).collect();
            self.note = notes.join("\n");
        }
    }

    /// The name in the parts that the casebook keeps.
    pub fn person_name(&self) -> PersonName {
        let (mut given, mut family) = (self.given_name.clone(), self.family_name.clone());
        let known = given.is_empty()
            && family.is_empty()
            && self.display_name != self.organisation
            && self.emails.first() != Some(&self.display_name);
        if known {
            (given, family) = names::split(&self.display_name);
        }
        let (organisation, title) = (self.organisation.clone(), self.title.clone());
        PersonName { given, family, organisation, title }
    }
}
