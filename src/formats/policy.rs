//! Reads a policy file: TOML of a known version, every reference resolved, or the line that must be mended.

mod checks;
mod message;
mod tree;

use crate::domain::policy::{FORMAT, Policy};
use crate::domain::suppression;

/// No policy comes near this; a file beyond it is not read at all.
const LIMIT_BYTES: usize = 1024 * 1024;

/// The policy that KLEEP published on 3 October 2023.
pub const fn shipped_kleep() -> &'static str {
    include_str!("../../assets/policies/kleep-2023-10-03.toml")
}

/// A starting point for any French company.
pub const fn shipped_generic() -> &'static str {
    include_str!("../../assets/policies/generic.toml")
}

/// Why a policy file was not read. It is a published text: the problem may quote the words in question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the policy file is not accepted (line {line:?})")]
pub struct PolicyError {
    /// Counted from 1, where the problem has a place.
    pub line: Option<usize>,
    pub problem: Problem,
}

/// What is wrong, with what would have been right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    TooLarge { limit_bytes: usize },
    Syntax { detail: String },
    Format { found: Option<i64>, known: u32 },
    UnknownKey { key: String, known: Vec<String> },
    MissingKey { key: String },
    UnknownWord { word: String, known: Vec<String> },
    WrongKind { expected: Kind },
    Blank,
    BadId { id: String },
    Twice { id: String },
    Unresolved { to: Reference, id: String },
    Period { found: u32, longest: u32 },
    EmptyList { key: &'static str },
    Party(PartyProblem),
}

/// What is wrong with the controller, an address or a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartyProblem {
    TimeZone { found: String },
    Calendar { found: String, known: Vec<String> },
    Country { found: String },
    Email { found: String },
    TransferWithoutGround { country: String },
    AdequacyWithoutDecision,
}

/// What kind of value belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    YesNo,
    List,
    Table,
    Day,
    Other,
}

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    Category,
    Field,
    Recipient,
    RecipientGroup,
    Rule,
    Source,
}

/// Reads a policy, or says what is wrong, in which line and what was expected. Nothing in the file is run or fetched.
pub fn read(text: &str) -> Result<Policy, PolicyError> {
    if text.len() > LIMIT_BYTES {
        let problem = Problem::TooLarge { limit_bytes: LIMIT_BYTES };
        return Err(PolicyError { line: None, problem });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = tree::Tree::parse(text).map_err(|error| PolicyError {
        line: error.span().map(|span| tree::line_at(text, span.start)),
        problem: Problem::Syntax { detail: error.message().to_owned() },
    })?;
    check_format(&tree)?;
    if let Some(line) = tree.first_blank() {
        return Err(PolicyError { line: Some(line), problem: Problem::Blank });
    }
    let mut policy: Policy = toml::from_str(text).map_err(|error| PolicyError {
        line: error.span().map(|span| tree::line_at(text, span.start)),
        problem: message::problem(error.message()),
    })?;
    match checks::first_fault(&policy) {
        None => {
            let months = suppression::months(&policy.retention);
            policy.retention.iter_mut().for_each(|rule| rule.suppression_months = months);
            Ok(policy)
        }
        Some(fault) => {
            Err(PolicyError { line: tree.line_of(&fault.place), problem: fault.problem })
        }
    }
}

/// The version decides what every other key means, so it is looked at before them.
fn check_format(tree: &tree::Tree<'_>) -> Result<(), PolicyError> {
    let found = tree.integer("format");
    if found == Some(i64::from(FORMAT)) {
        return Ok(());
    }
    let line = tree.line_of(&[tree::Step::Key("format")]);
    Err(PolicyError { line, problem: Problem::Format { found, known: FORMAT } })
}
