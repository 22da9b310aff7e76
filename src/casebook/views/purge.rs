//! The review of what is due all at once, and what a purge did.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::erasure::Ground;
use crate::domain::ids::Uid;
use crate::domain::purge::{PurgeEnd, Spared, Sparing};
use crate::domain::working::WorkingLine;

/// What of the records that are due is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PurgeSelection {
    pub rule: Option<String>,
    /// Only what was due on this day already.
    pub due_by: Option<NaiveDate>,
    /// Part of a name or address of the person.
    pub name: String,
}

/// A record of the plan: its rows, its last day, and why it would be left if it were done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    pub file_id: i64,
    pub contact_id: i64,
    pub contact: Uid,
    pub expires_on: Option<NaiveDate>,
    /// The place of its rule in [`PurgePlan::rules`].
    pub rule: u16,
    pub spared: Option<Sparing>,
}

/// What is due, as it was when the plan was made: nothing that becomes due later is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurgePlan {
    pub selection: PurgeSelection,
    pub on: NaiveDate,
    pub rules: Vec<String>,
    /// The oldest first; the records of one contact stand together.
    pub records: Vec<Planned>,
}

impl PurgePlan {
    /// The records of the contact to which the one at a place belongs.
    pub fn of_same_contact(&self, place: usize) -> &[Planned] {
        let Some(record) = self.records.get(place) else { return &[] };
        let same = |other: &&Planned| other.contact_id == record.contact_id;
        let before = self.records[..place].iter().rev().take_while(same).count();
        let after = self.records[place..].iter().take_while(same).count();
        &self.records[place - before..place + after]
    }

    /// How many records would be erased of those that were not struck.
    pub fn to_erase(&self, struck: &BTreeSet<i64>) -> usize {
        let goes = |one: &&Planned| one.spared.is_none() && !struck.contains(&one.file_id);
        self.records.iter().filter(goes).count()
    }

    /// How many records of a rule would be erased, and how many left.
    pub fn counts(&self) -> Vec<(&str, usize, usize)> {
        let mut counts: Vec<(&str, usize, usize)> =
            self.rules.iter().map(|rule| (rule.as_str(), 0, 0)).collect();
        for record in &self.records {
            if let Some(count) = counts.get_mut(usize::from(record.rule)) {
                if record.spared.is_none() { count.1 += 1 } else { count.2 += 1 }
            }
        }
        counts.retain(|(_, erased, left)| 0 < erased + left);
        counts
    }
}

/// A record of the plan as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurgeLine {
    /// What strikes the line out of the plan.
    pub id: i64,
    pub contact: Uid,
    pub name: String,
    pub activity: String,
    pub rule: String,
    pub expires_on: Option<NaiveDate>,
    /// Why it would be left if it were done now.
    pub spared: Option<Sparing>,
    /// How many other files of the person are not due, and stay.
    pub others_stay: usize,
    /// How its last day comes about.
    pub working: Vec<WorkingLine>,
}

/// Part of a plan.
#[derive(Clone, Debug)]
pub struct PurgePage {
    pub from: usize,
    pub lines: Vec<PurgeLine>,
}

/// The hand's word to carry out a plan.
#[derive(Clone, Debug)]
pub struct PurgeOrder {
    pub plan: Arc<PurgePlan>,
    /// Records that were taken out of it.
    pub struck: BTreeSet<i64>,
    /// How many records the hand was told would be erased.
    pub confirmed: usize,
}

/// How far a purge is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PurgeProgress {
    /// Records dealt with, of `of`.
    pub done: u64,
    pub of: u64,
    pub erased: u64,
}

/// What a slice of a purge came to.
#[derive(Clone, Debug)]
pub enum PurgeStep {
    Going(PurgeProgress),
    Ended(Box<PurgeDone>),
}

/// What a purge did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurgeDone {
    pub purge: Uid,
    pub end: PurgeEnd,
    pub planned: u32,
    pub erased: u32,
    /// Persons of whom nothing is left.
    pub persons: u32,
    /// Records of the plan that were not reached.
    pub left: u32,
    pub counts: Vec<PurgeGroup>,
    /// The first of the records that were left, by person.
    pub spared: Vec<SparedLine>,
    /// False while another process still reads: the log is emptied as soon as it can be.
    pub log_truncated: bool,
}

/// Records of one rule with the same outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurgeGroup {
    pub rule: String,
    pub outcome: PurgeOutcome,
    pub files: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PurgeOutcome {
    Erased(Ground),
    Left(Spared),
}

/// A record that was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SparedLine {
    pub contact: Uid,
    pub activity: String,
    pub why: Spared,
}
