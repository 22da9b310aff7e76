//! The state of retention: a bar for each rule, and the files behind it.

use chrono::NaiveDate;

use crate::domain::ids::Uid;
use crate::domain::retention::Phase;

/// How many files are in each phase under one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    pub rule: String,
    pub active: u32,
    pub archive: u32,
    pub due_within_30_days: u32,
    /// Past their period, or of persons who objected to being kept: only the mark on the suppression list may stay.
    pub due: u32,
    pub held: u32,
    /// The addresses of the suppression list, for its own rule.
    pub suppression_only: u32,
}

/// A part of a rule's bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetentionPart {
    Active,
    Archive,
    /// Due within 30 days.
    Soon,
    Due,
    Held,
    SuppressionOnly,
}

/// A file past its period, or about to be.
#[derive(Clone, Debug)]
pub struct RetentionLine {
    pub contact: Uid,
    pub name: String,
    pub activity: String,
    pub rule: String,
    pub phase: Phase,
    pub expires_on: Option<NaiveDate>,
}
