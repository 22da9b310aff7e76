//! One person under two contacts: candidates, pairs, and what a merge would do.

use chrono::NaiveDate;

use super::{ContactLine, RequestLine};
use crate::domain::contact::{PersonName, PostalAddress};
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::merge::{Differing, Fate, Field, Moved, Take};
use crate::domain::twin::Reason;

pub use crate::store::twins::Pair as TwinKey;

pub use crate::store::papers::FoundIn;

/// What a search over everything found.
/// Beyond so many pairs of contacts that are probably one person nobody needs their number.
pub const MANY_TWINS: u32 = 200;

#[derive(Clone, Debug)]
pub enum Hit {
    Contact(ContactLine),
    Case {
        line: Box<RequestLine>,
        within: FoundIn,
    },
    /// A file that belongs to a contact.
    Attachment {
        line: ContactLine,
        within: FoundIn,
    },
}

/// A contact that is probably the same person as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub line: ContactLine,
    /// Of 100.
    pub score: u8,
    pub reasons: Vec<Reason>,
}

/// Two contacts that are probably one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinLine {
    pub one: ContactLine,
    pub other: ContactLine,
    pub score: u8,
    pub reasons: Vec<Reason>,
    /// Where the next page begins.
    pub key: TwinKey,
}

/// One of the two contacts of a merge, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeSide {
    pub uid: Uid,
    pub name: PersonName,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
    /// The activities of its files.
    pub activities: Vec<String>,
    pub cases: Vec<CaseNumber>,
}

/// What a merge would do: it is read before it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergePlan {
    pub kept: MergeSide,
    /// The contact that goes up in the other.
    pub other: MergeSide,
    pub differing: Vec<Differing>,
    /// What becomes of the files of the one that goes.
    pub files: Vec<(String, Fate)>,
    pub moved: Moved,
    /// The last day on which it can be undone.
    pub undo_until: NaiveDate,
}

impl MergePlan {
    /// The choice that was made for a field; where the two agree, the kept one's.
    pub fn take(&self, field: &Field) -> Take {
        let chosen = self.differing.iter().find(|one| one.field == *field);
        chosen.map_or(Take::Kept, |one| one.take)
    }

    /// The fields of which the other's value is taken, by their codes.
    pub fn taken(&self) -> Vec<String> {
        let other = self.differing.iter().filter(|one| one.take == Take::Other);
        other.map(|one| one.field.code()).collect()
    }
}

/// A merge into a contact that can still be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub other: Uid,
    pub on: NaiveDate,
    pub until: NaiveDate,
}
