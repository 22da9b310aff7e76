//! Two contacts of one person made one: what differs, what becomes of it, and when it may not be done.

use chrono::NaiveDate;
use serde::Serialize;

use super::contact::{ContactDraft, fold, phone_digits};

/// How long a merge can be undone. The values that were not chosen are held for that alone (R 5(1)(c)): long enough
/// for a mistake to show, and as long as the answer to a demand may take.
pub const UNDO_DAYS: u64 = 30;

/// What only one of two values can be kept of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    GivenName,
    FamilyName,
    Organisation,
    Title,
    /// The legal basis of a file of both.
    Basis {
        activity: String,
    },
    /// A value of a file of both.
    Datum {
        activity: String,
        category: String,
        field: String,
    },
}

impl Field {
    /// The word that the command line names it by.
    pub fn code(&self) -> String {
        match self {
            Self::GivenName => "given_name".to_owned(),
            Self::FamilyName => "family_name".to_owned(),
            Self::Organisation => "organisation".to_owned(),
            Self::Title => "title".to_owned(),
            Self::Basis { activity } => format!("{activity}.basis"),
            Self::Datum { activity, category, field } => format!("{activity}.{category}.{field}"),
        }
    }
}

/// Whose value is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    #[default]
    Kept,
    Other,
}

/// A field that differs, with both values and the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub field: Field,
    pub kept: String,
    pub other: String,
    pub take: Take,
}

/// The code of each field as the ledger keeps it. What a value is about may be in somebody's own words, which no ledger
/// carries: such a field goes by its place among those of its category.
pub fn ledger_codes(differing: &[Differing]) -> Vec<String> {
    let places = differing.iter().enumerate();
    let code = |(place, one): (usize, &Differing)| {
        let Some(category) = category_of_words(&one.field) else { return one.field.code() };
        let before = differing[..place].iter().map(|other| category_of_words(&other.field));
        let before = before.filter(|other| *other == Some(category)).count();
        format!("{}.{}.#{before}", category.0, category.1)
    };
    places.map(code).collect()
}

/// Activity and category of a value that somebody's own words name.
fn category_of_words(field: &Field) -> Option<(&str, &str)> {
    match field {
        Field::Datum { activity, category, field } if !is_code(field) => Some((activity, category)),
        Field::Datum { .. }
        | Field::GivenName
        | Field::FamilyName
        | Field::Organisation
        | Field::Title
        | Field::Basis { .. } => None,
    }
}

fn is_code(field: &str) -> bool {
    field.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
}

/// What becomes of a file of the contact that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// The kept contact has one under the same activity: facts and data come together.
    Joined,
    Moved,
}

/// How many rows the kept contact gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    pub emails: u32,
    pub phones: u32,
    pub addresses: u32,
    pub notes: u32,
    pub attachments: u32,
    pub cases: u32,
    pub copies: u32,
}

/// The addresses and numbers of a contact that another does not have, however they are written.
pub fn missing_ways(had: &ContactDraft, other: &ContactDraft) -> ContactDraft {
    let emails: Vec<String> = had.emails.iter().map(|one| fold(one)).collect();
    let phones: Vec<String> = had.phones.iter().map(|one| end_of(one)).collect();
    let unknown = |known: &[String], key: String| !known.contains(&key);
    ContactDraft {
        emails: other.emails.iter().filter(|one| unknown(&emails, fold(one))).cloned().collect(),
        phones: other.phones.iter().filter(|one| unknown(&phones, end_of(one))).cloned().collect(),
        addresses: other
            .addresses
            .iter()
            .filter(|one| !had.addresses.contains(one))
            .cloned()
            .collect(),
        ..ContactDraft::default()
    }
}

fn end_of(phone: &str) -> String {
    super::twin::phone_end(phone).unwrap_or_else(|| phone_digits(phone))
}

/// Why two contacts may not be made one: each names its rule in `text`, and the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefusal {
    #[error("a contact cannot be merged with itself")]
    SameContact,
    #[error("one of the two is restricted: it may only be stored")]
    Restricted,
    #[error("the file under {activity} is to be erased on the person's word, and would be kept")]
    WouldKeep { activity: String },
    #[error("what was erased under {activity} on {on} stands in the other contact still")]
    ErasedBefore { activity: String, on: NaiveDate },
    #[error("no merge of this contact can be undone any more")]
    NothingToUndo,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledger_names_a_field_of_somebodys_own_words_by_its_place() {
        let datum = |category: &str, field: &str| Differing {
            field: Field::Datum {
                activity: "clients".to_owned(),
                category: category.to_owned(),
                field: field.to_owned(),
            },
            kept: String::new(),
            other: String::new(),
            take: Take::Kept,
        };
        let differing = [
            datum("other", "shoe_size"),
            datum("other", "Prénom de sa fille"),
            datum("professional", "Ancien poste"),
            datum("other", "Prénom de son fils"),
        ];
        let codes = ["other.shoe_size", "other.#0", "professional.#0", "other.#1"]
            .map(|code| format!("clients.{code}"));
        assert_eq!(codes.to_vec(), ledger_codes(&differing));
    }
}
