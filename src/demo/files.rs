//! Short ways to write files, facts and data of invented contacts.

use chrono::{Days, NaiveDate};

use crate::domain::contact::{
    Collection, ContactDraft, DatedFact, Datum, DatumContent, FileDraft, FileFactKind, PersonName,
    fold,
};
use crate::domain::retention::FileState;

/// What a file of the demo is made of: the activity, where its data came from, the age of the collection in days, its
/// facts with their ages, and its data.
pub(super) struct File<'a> {
    pub(super) activity: &'a str,
    pub(super) source: &'a str,
    pub(super) age: u64,
    pub(super) facts: &'a [(FileFactKind, u64)],
    pub(super) data: Vec<Datum>,
}

impl File<'_> {
    pub(super) fn on(self, today: NaiveDate) -> FileDraft {
        FileDraft {
            activity: self.activity.to_owned(),
            basis: None,
            state: FileState::Open,
            collection: Collection {
                source: self.source.to_owned(),
                on: ago(today, self.age),
                given_by_person: self.source != BOUGHT,
            },
            facts: self
                .facts
                .iter()
                .map(|(kind, age)| DatedFact { kind: *kind, on: ago(today, *age) })
                .collect(),
            data: self.data,
        }
    }
}

/// The one source of the demo that is not the person.
pub(super) const BOUGHT: &str = "Annuaire professionnel de la mode";

pub(super) fn ago(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

pub(super) fn value(category: &str, field: &str, text: impl Into<String>) -> Datum {
    Datum {
        category: category.to_owned(),
        field: field.to_owned(),
        content: DatumContent::Value(text.into()),
    }
}

pub(super) fn held(category: &str, field: &str, place: &str) -> Datum {
    Datum {
        category: category.to_owned(),
        field: field.to_owned(),
        content: DatumContent::HeldWhere(place.to_owned()),
    }
}

pub(super) fn position(text: &str) -> Datum {
    value("professional", "position", text)
}

pub(super) fn needs(text: &str) -> Datum {
    value("other", "client_needs", text)
}

pub(super) fn bank_details() -> Datum {
    held("financial", "bank_details", "Logiciel de comptabilité, fiche du tiers")
}

/// A contact with a name and an address, still without files.
pub(super) fn person(
    given: &str,
    family: &str,
    organisation: &str,
    email: &str,
    phone: &str,
) -> ContactDraft {
    let name = PersonName {
        given: given.to_owned(),
        family: family.to_owned(),
        organisation: organisation.to_owned(),
        title: String::new(),
    };
    let mut draft = ContactDraft { name, ..ContactDraft::default() };
    draft.emails.push(email.to_owned());
    if !phone.is_empty() {
        draft.phones.push(phone.to_owned());
    }
    draft
}

/// A name as it stands in an address of the Internet.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let mut slug = String::with_capacity(folded.len());
    for character in folded.chars() {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            'ı' => slug.push('i'),
            _ if slug.ends_with('-') || slug.is_empty() => (),
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}
