//! What is asked about persons: holds on their files, and one person under two contacts.

use chrono::NaiveDate;

use crate::casebook::views::{MergePlan, TwinKey};
use crate::domain::hold::HoldTerms;
use crate::domain::ids::Uid;

/// Holds on a contact's files.
#[derive(Clone, Debug)]
pub enum HoldCommand {
    Begin {
        uid: Uid,
        activity: String,
        from: NaiveDate,
        terms: HoldTerms,
    },
    /// It was looked at and goes on for its usual time.
    Review {
        uid: Uid,
        activity: String,
    },
}

/// One person under two contacts.
#[derive(Clone, Debug)]
pub enum PersonCommand {
    /// A page of the pairs that are probably one person.
    ListTwins {
        after: Option<TwinKey>,
    },
    /// What merging would do, with the fields of which the other's value is taken.
    PlanMerge {
        kept: Uid,
        other: Uid,
        taken: Vec<String>,
    },
    Merge(Box<MergePlan>),
    Unmerge(Uid),
    /// They are two persons.
    TellApart {
        one: Uid,
        other: Uid,
    },
}
