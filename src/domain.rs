//! What the law and the policy say, as values and functions: no clock, file, thread, SQL or widget.

pub mod archive;
pub mod calendar;
pub mod consent;
pub mod contact;
pub mod deadline;
pub mod disclosure;
pub mod duty;
pub mod erasure;
pub mod errand;
pub mod hold;
pub mod ids;
mod invalid;
pub mod journal;
pub mod ledger;
pub mod letter;
pub mod merge;
pub mod policy;
pub mod purge;
pub mod request;
pub mod retention;
pub mod right;
pub mod suppression;
pub mod table;
pub mod twin;
pub mod working;

pub use invalid::{Expected, Invalid};

/// A day within the years that the casebook can sort as text (0001 to 9999).
pub fn check_day(
    argument: &'static str,
    day: chrono::NaiveDate,
) -> Result<chrono::NaiveDate, Invalid> {
    use chrono::Datelike as _;
    if (1..=9999).contains(&day.year()) {
        Ok(day)
    } else {
        Err(Invalid::new(argument, Expected::Day))
    }
}
