//! What a merge is undone by, as it is kept: rows by their ids, and the values that would be lost.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::contact::{Datum, DatumContent, PersonName, PostalAddress};
use crate::domain::retention::FileState;
use crate::domain::right::Basis;

/// A table of rows that follow their contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Following {
    Note,
    ContactAttachment,
    Collection,
    Package,
    Duty,
    File,
    Request,
}

impl Following {
    /// What is moved as a whole; files are moved one by one.
    pub const WHOLE: [Self; 6] = [
        Self::Note,
        Self::ContactAttachment,
        Self::Collection,
        Self::Package,
        Self::Duty,
        Self::Request,
    ];

    pub(in crate::store) const fn table(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::ContactAttachment => "contact_attachment",
            Self::Collection => "collection",
            Self::Package => "package",
            Self::Duty => "duty",
            Self::File => "file",
            Self::Request => "request",
        }
    }
}

/// A way to reach a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    Email,
    Phone,
    PostalAddress,
}

impl Way {
    pub(in crate::store) const fn table(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::PostalAddress => "postal_address",
        }
    }
}

/// Everything by which a merge is undone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// What the kept contact was called.
    pub kept_name: PersonName,
    pub name: PersonName,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
    /// Rows of ways that the kept contact got.
    pub added: Vec<(Way, i64)>,
    pub moved: Vec<(Following, i64)>,
    pub joined: Vec<JoinedFile>,
    pub created_at: DateTime<Utc>,
    /// The contacts that it was told apart from, by their uids.
    pub apart: Vec<String>,
}

/// A file that was taken up into another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinedFile {
    pub uid: String,
    pub activity: String,
    pub basis: Option<Basis>,
    pub state: FileState,
    pub collection_id: i64,
    /// The file that took it up, as it was.
    pub into: i64,
    pub into_basis: Option<Basis>,
    pub into_state: FileState,
    pub into_collection_id: i64,
    pub facts: Vec<i64>,
    /// The last fact of both at the merge: later ones are about whom they were noted for.
    pub last_fact: i64,
    pub data: Vec<i64>,
    /// Values of it that were not taken over.
    pub dropped: Vec<KeptDatum>,
    /// Values of the other that gave way to its own.
    pub replaced: Vec<KeptDatum>,
}

/// A value with where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDatum {
    pub collection_id: i64,
    pub datum: Datum,
}

impl KeptDatum {
    /// The value as people read it.
    pub fn words(&self) -> String {
        match &self.datum.content {
            DatumContent::Value(text) | DatumContent::HeldWhere(text) => text.clone(),
        }
    }
}
