//! A contact: a person on whom the company holds data, and one file for each activity it falls under.

mod fact;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::retention::FileState;
use super::right::Basis;
use super::{Expected, Invalid, check_day};

pub use fact::{
    CorrectionGround, DatedFact, FactCorrection, FileFactKind, file_facts, given_consents, holds,
};

/// What a person is called. At least one of the names stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    pub given: String,
    pub family: String,
    pub organisation: String,
    pub title: String,
}

impl PersonName {
    /// The name as it is written on a letter.
    pub fn display(&self) -> String {
        let person = [self.given.trim(), self.family.trim()];
        let person =
            person.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
        if person.is_empty() { self.organisation.trim().to_owned() } else { person }
    }

    /// What lists are ordered by: family name first, without accents or capitals.
    pub fn sort_key(&self) -> String {
        let parts = [self.family.trim(), self.given.trim(), self.organisation.trim()];
        fold(&parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" "))
    }
}

/// A text without accents and capitals, as search compares it.
pub fn fold(text: &str) -> String {
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            plain if plain.is_ascii() => folded.push(plain.to_ascii_lowercase()),
            other => decompose_canonical(other, |part| {
                if !is_combining_mark(part) {
                    folded.extend(part.to_lowercase());
                }
            }),
        }
    }
    folded
}

/// A value by category, or where it is held when the value itself is not kept here
/// (bank details, photographs, special categories).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Datum {
    pub category: String,
    pub field: String,
    pub content: DatumContent,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DatumContent {
    Value(String),
    /// The system or cupboard that holds it.
    HeldWhere(String),
}

impl DatumContent {
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Value(value) => Some(value),
            Self::HeldWhere(_) => None,
        }
    }

    /// What a hand typed: the value, or where it is.
    pub fn words(&self) -> &str {
        match self {
            Self::Value(words) | Self::HeldWhere(words) => words,
        }
    }
}

/// Where data came from, once for all that came together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    pub source: String,
    pub on: NaiveDate,
    pub given_by_person: bool,
}

/// What a hand enters for one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDraft {
    /// The activity's id in the policy.
    pub activity: String,
    /// The legal basis for this person, where it differs from the activity's.
    pub basis: Option<Basis>,
    pub state: FileState,
    pub collection: Collection,
    pub facts: Vec<DatedFact>,
    pub data: Vec<Datum>,
}

impl FileDraft {
    /// Refuses days that the casebook cannot keep.
    pub fn check_days(&self, today: NaiveDate) -> Result<(), Invalid> {
        if today < check_day("collected-on", self.collection.on)? {
            return Err(Invalid::new("collected-on", Expected::NotInFuture));
        }
        self.facts.iter().try_for_each(|fact| {
            let ahead = today < check_day("fact", fact.on)? && !fact.kind.may_lie_ahead();
            if ahead { Err(Invalid::new("fact", Expected::NotInFuture)) } else { Ok(()) }
        })
    }
}

/// A contact as entered: typed names and addresses, and its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactDraft {
    pub name: PersonName,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
    pub files: Vec<FileDraft>,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalAddress {
    pub street: String,
    pub postcode: String,
    pub city: String,
    pub country: String,
}

impl PostalAddress {
    /// The lines as they stand on an envelope.
    pub fn lines(&self) -> Vec<String> {
        let town = format!("{} {}", self.postcode.trim(), self.city.trim());
        [self.street.clone(), town, self.country.clone()]
            .into_iter()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    }
}

const LONGEST: usize = 2_000;

impl ContactDraft {
    /// The draft with its edges trimmed, once every field is one the casebook accepts, and no day is ahead that nobody can
    /// know.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Invalid> {
        for list in [&mut self.emails, &mut self.phones] {
            for entry in list.iter_mut() {
                *entry = entry.trim().to_owned();
            }
            list.retain(|entry| !entry.is_empty());
        }
        if self.name.display().is_empty() && self.emails.is_empty() {
            return Err(Invalid::new("name", Expected::NameOrOrganisation));
        }
        if self.emails.iter().any(|address| !is_email(address)) {
            return Err(Invalid::new("email", Expected::EmailAddress));
        }
        if self.phones.iter().any(|phone| phone_digits(phone).len() < 3) {
            return Err(Invalid::new("phone", Expected::TelephoneNumber));
        }
        let name = &self.name;
        let short = [&name.given, &name.family, &name.organisation, &name.title];
        if short.iter().any(|part| part.len() > LONGEST) {
            return Err(Invalid::new("name", Expected::ShortText));
        }
        for file in &self.files {
            file.check_days(today)?;
        }
        Ok(self)
    }
}

/// Whether a text has the form of one e-mail address. Only delivery can tell whether it exists.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    !local.is_empty()
        && !local.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && text.len() <= 254
        && !text.chars().any(|character| {
            character.is_whitespace() || character.is_control() || ",;<>()".contains(character)
        })
}

/// The digits of a telephone number, by which numbers are compared.
pub fn phone_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
