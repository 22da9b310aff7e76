//! A contact: a person on whom the company holds data, and one file for each activity it falls under.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::consent::Said;
use super::retention::{FileState, GivenConsent, Hold, Objection};
use super::right::Basis;
use super::{Expected, Invalid, check_day};

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

/// Something that happened to a file on a day. Facts are added, never rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedFact {
    pub kind: FileFactKind,
    pub on: NaiveDate,
}

impl DatedFact {
    /// The objection that the fact is.
    pub const fn objection(self) -> Option<Objection> {
        match self.kind {
            FileFactKind::Objection(scope) => Some(Objection { on: self.on, scope }),
            FileFactKind::Event(_)
            | FileFactKind::ContractEnd
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::Consent(_)
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        }
    }

    /// The consent that the fact gives.
    pub fn consent_given(self) -> Option<GivenConsent> {
        match self.kind {
            FileFactKind::Consent(consent) if consent.said == Said::Given => {
                Some(GivenConsent { on: self.on, purpose: consent.purpose })
            }
            FileFactKind::Consent(_)
            | FileFactKind::Objection(_)
            | FileFactKind::Event(_)
            | FileFactKind::ContractEnd
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFactKind {
    Event(super::retention::EventKind),
    ContractEnd,
    Closed,
    Submitted,
    Objection(super::retention::ObjectionScope),
    Consent(super::consent::Consent),
    HoldBegin,
    HoldEnd,
    /// A hold was looked at and goes on.
    HoldReviewed,
    RestrictionBegin,
    RestrictionEnd,
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

/// The holds that a file's facts amount to.
pub fn holds(facts: &[DatedFact]) -> Vec<Hold> {
    let mut holds = intervals(facts, FileFactKind::HoldBegin, FileFactKind::HoldEnd);
    holds.extend(intervals(facts, FileFactKind::RestrictionBegin, FileFactKind::RestrictionEnd));
    holds
}

fn intervals(facts: &[DatedFact], begin: FileFactKind, end: FileFactKind) -> Vec<Hold> {
    let mut begins: Vec<NaiveDate> = days(facts, begin);
    let mut ends: Vec<NaiveDate> = days(facts, end);
    begins.sort_unstable();
    ends.sort_unstable();
    let mut ends = ends.into_iter().peekable();
    begins
        .into_iter()
        .map(|from| {
            while ends.peek().is_some_and(|to| *to < from) {
                ends.next();
            }
            Hold { from, to: ends.next() }
        })
        .collect()
}

fn days(facts: &[DatedFact], kind: FileFactKind) -> Vec<NaiveDate> {
    facts.iter().filter(|fact| fact.kind == kind).map(|fact| fact.on).collect()
}

/// The consents that were given, in any order.
pub fn given_consents(facts: &[DatedFact]) -> Vec<GivenConsent> {
    facts.iter().filter_map(|fact| fact.consent_given()).collect()
}

impl FileFactKind {
    pub const fn is_objection(self) -> bool {
        matches!(self, Self::Objection(_))
    }

    /// The word that the casebook stores.
    /// Whether it may be planned: an end that is known beforehand. All else is noted once it has happened.
    pub const fn may_lie_ahead(self) -> bool {
        matches!(self, Self::ContractEnd | Self::Closed | Self::HoldEnd | Self::RestrictionEnd)
    }

    pub fn code(self) -> String {
        use super::retention::ObjectionScope;
        match self {
            Self::Consent(consent) => return consent.code(),
            Self::Event(kind) => kind.code(),
            Self::ContractEnd => "contract_end",
            Self::Closed => "closed",
            Self::Submitted => "submitted",
            Self::Objection(ObjectionScope::Marketing) => "objection_marketing",
            Self::Objection(ObjectionScope::Analytics) => "objection_analytics",
            Self::Objection(ObjectionScope::Retention) => "objection_retention",
            Self::HoldBegin => "hold_begin",
            Self::HoldEnd => "hold_end",
            Self::HoldReviewed => "hold_review",
            Self::RestrictionBegin => "restriction_begin",
            Self::RestrictionEnd => "restriction_end",
        }
        .to_owned()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        use super::retention::{EventKind, ObjectionScope};
        Some(match code {
            "contract_end" => Self::ContractEnd,
            "closed" => Self::Closed,
            "submitted" => Self::Submitted,
            "objection_marketing" => Self::Objection(ObjectionScope::Marketing),
            "objection_analytics" => Self::Objection(ObjectionScope::Analytics),
            "objection_retention" => Self::Objection(ObjectionScope::Retention),
            "hold_begin" => Self::HoldBegin,
            "hold_end" => Self::HoldEnd,
            "hold_review" => Self::HoldReviewed,
            "restriction_begin" => Self::RestrictionBegin,
            "restriction_end" => Self::RestrictionEnd,
            other => match super::consent::Consent::from_code(other) {
                Some(consent) => Self::Consent(consent),
                None => Self::Event(EventKind::from_code(other)?),
            },
        })
    }
}

/// The facts of a file in the form that the retention engine reads.
pub fn file_facts(
    state: FileState,
    collected_on: Option<NaiveDate>,
    facts: &[DatedFact],
) -> super::retention::FileFacts {
    let latest = |kind| days(facts, kind).into_iter().max();
    let contacts = facts
        .iter()
        .filter_map(|fact| match fact.kind {
            FileFactKind::Event(kind) => Some(super::retention::ContactEvent { kind, on: fact.on }),
            FileFactKind::ContractEnd
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::Objection(_)
            | FileFactKind::Consent(_)
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        })
        .collect();
    super::retention::FileFacts {
        state,
        collected_on,
        contacts,
        contract_end_on: latest(FileFactKind::ContractEnd),
        closed_on: latest(FileFactKind::Closed),
        submitted_on: latest(FileFactKind::Submitted),
        objections: facts.iter().filter_map(|fact| fact.objection()).collect(),
        consents: given_consents(facts),
        holds: holds(facts),
    }
}
