//! What the law and the policy say, as values and functions: no clock, file, thread, SQL or widget.

pub mod calendar;
pub mod contact;
pub mod deadline;
pub mod disclosure;
pub mod erasure;
pub mod errand;
pub mod ids;
pub mod journal;
pub mod policy;
pub mod request;
pub mod retention;
pub mod right;
pub mod working;

/// A value that a constructor or a calculation cannot accept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{argument}: expected {expected}")]
pub struct Invalid {
    /// The argument's name, as the caller knows it.
    pub argument: &'static str,
    /// What would have been accepted.
    pub expected: &'static str,
}

impl Invalid {
    pub const fn new(argument: &'static str, expected: &'static str) -> Self {
        Self { argument, expected }
    }
}

/// A day within the years that the casebook can sort as text (0001 to 9999).
pub fn check_day(
    argument: &'static str,
    day: chrono::NaiveDate,
) -> Result<chrono::NaiveDate, Invalid> {
    use chrono::Datelike as _;
    if (1..=9999).contains(&day.year()) {
        Ok(day)
    } else {
        Err(Invalid::new(argument, "a day of the years 1 to 9999"))
    }
}
