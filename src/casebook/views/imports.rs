//! What is asked, shown and answered when contacts are brought in from a file.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::ids::Uid;
use crate::domain::right::Basis;
use crate::formats::contacts::{Column, Fault, Format, FoundColumn, Problem, Row, Warning};

/// What a hand decides about a lot: the same for all who come with it.
#[derive(Clone, Debug)]
pub struct ImportOrder {
    pub path: PathBuf,
    /// The columns that a hand has chosen; they are remembered for the same head.
    pub columns: Option<Vec<Column>>,
    /// The activity's id in the policy.
    pub activity: String,
    /// The legal basis of the lot, where it differs from the activity's.
    pub basis: Option<Basis>,
    pub source: String,
    pub collected_on: NaiveDate,
    pub given_by_person: bool,
}

/// What a file holds, before anything is brought in.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    pub path: PathBuf,
    pub format: Format,
    pub encoding: &'static str,
    pub delimiter: Option<char>,
    pub columns: Vec<FoundColumn>,
    /// The columns and properties whose values do not come in.
    pub ignored: Vec<String>,
    /// Whether the columns are those that were chosen for the same head before.
    pub remembered: bool,
    /// How many rows there are; the first of them follow.
    pub rows: u64,
    pub first_rows: Vec<Row>,
    /// How many warnings there are; the first of them follow.
    pub warnings: u64,
    pub first_warnings: Vec<Warning>,
    /// Why the rest of the file cannot be read.
    pub fault: Option<Fault>,
    /// The days of the latest erasures, the newest first.
    pub erasures: Vec<NaiveDate>,
}

/// How far a reading or an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportProgress {
    pub rows: u64,
    /// Bytes of the file that were read, of how many.
    pub read: u64,
    pub length: u64,
}

/// What one batch came to.
#[derive(Clone, Debug)]
pub enum ImportStep {
    Going(ImportProgress),
    /// The lot has ended: its contacts are seen from now on.
    Ended(Box<ImportDone>),
    /// The lot was taken out again.
    Withdrawn,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportDone {
    pub lot: Uid,
    pub added: u64,
    /// Rows that the casebook does not accept.
    pub left_out: u64,
    /// Rows with an address that a contact has already.
    pub known: u64,
    /// Rows whose person has objected to mailings.
    pub no_mailings: u64,
    /// Days of erasures after the lot was collected: who was erased then may be among its rows.
    pub erasures: Vec<NaiveDate>,
    /// The columns and properties whose values did not come in.
    pub ignored: Vec<String>,
    /// The policy names no date of birth, and the lot brings some.
    pub birthdays_unannounced: bool,
    /// How many warnings there are; the first of them follow.
    pub warnings: u64,
    pub first_warnings: Vec<ImportWarning>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ImportWarning {
    pub line: u64,
    pub problem: ImportProblem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportProblem {
    Reading(Problem),
    /// A contact has this address already: they may be the same person.
    Known,
    /// The person has objected: their file is marked so.
    NoMailings,
    /// The casebook does not accept the row.
    Refused,
}

impl From<Warning> for ImportWarning {
    fn from(warning: Warning) -> Self {
        Self { line: warning.line, problem: ImportProblem::Reading(warning.problem) }
    }
}

/// What was written to a file of contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactsWritten {
    pub written: u64,
    /// Left out, since a restriction lets them be stored only.
    pub restricted: u64,
    /// Left out, since all of them is in the archive.
    pub archived: u64,
}

/// What was found in a file of recipients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailingChecked {
    pub path: PathBuf,
    /// Rows of recipients, the heading aside.
    pub rows: u64,
    /// Those with an address on the suppression list.
    pub found: u64,
    /// Those without any address or number that could be looked up.
    pub unchecked: u64,
    /// The files that were written: the rows to remove, then all others.
    pub written: Option<[PathBuf; 2]>,
}

#[derive(Clone, Debug)]
pub enum MailingStep {
    Going(ImportProgress),
    Ended(Box<MailingChecked>),
}
