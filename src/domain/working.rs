//! The working of a computed date: one line for each step, as a rule with its values. `text` makes the sentences.

use chrono::NaiveDate;

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingLine {
    /// The day that the step arrives at.
    pub date: Option<NaiveDate>,
    pub rule: Rule,
}

/// What a step did, with the values that its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    Received,
}
