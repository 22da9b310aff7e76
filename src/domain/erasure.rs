//! What an erasure will do, line by line, with the ground for each line; and the proof of what it did.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a line of the plan is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Identity,
    Emails,
    Phones,
    Addresses,
    Notes,
    Attachments,
    /// The marks of the suppression list: they are no rows of the contact, and stay for their own period.
    Suppression,
    /// Copies written for the person without a case.
    Copies,
    /// What a merge could be undone by.
    Undo,
    Events {
        activity: String,
    },
    Data {
        activity: String,
        category: String,
    },
    File {
        activity: String,
    },
}

impl Item {
    /// The word that receipts use: `file clients`, `data clients identification`.
    pub fn code(&self) -> String {
        match self {
            Self::Identity => "identity".to_owned(),
            Self::Emails => "emails".to_owned(),
            Self::Phones => "phones".to_owned(),
            Self::Addresses => "addresses".to_owned(),
            Self::Notes => "notes".to_owned(),
            Self::Attachments => "attachments".to_owned(),
            Self::Suppression => "suppression".to_owned(),
            Self::Copies => "copies".to_owned(),
            Self::Undo => "undo".to_owned(),
            Self::Events { activity } => format!("events {activity}"),
            Self::Data { activity, category } => format!("data {activity} {category}"),
            Self::File { activity } => format!("file {activity}"),
        }
    }

    /// Whether it is the file of an activity itself, and not something in it.
    pub fn is_file_of(&self, activity: &str) -> bool {
        matches!(self, Self::File { activity: one } if one == activity)
    }

    /// Reads back what [`Item::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut words = code.split(' ').map(str::to_owned);
        let item = match (words.next()?.as_str(), words.next(), words.next()) {
            ("identity", None, None) => Self::Identity,
            ("emails", None, None) => Self::Emails,
            ("phones", None, None) => Self::Phones,
            ("addresses", None, None) => Self::Addresses,
            ("notes", None, None) => Self::Notes,
            ("attachments", None, None) => Self::Attachments,
            ("suppression", None, None) => Self::Suppression,
            ("copies", None, None) => Self::Copies,
            ("undo", None, None) => Self::Undo,
            ("events", Some(activity), None) => Self::Events { activity },
            ("file", Some(activity), None) => Self::File { activity },
            ("data", Some(activity), Some(category)) => Self::Data { activity, category },
            _ => return None,
        };
        Some(item)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Erase,
    Keep,
}

/// Why a line is erased or kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The person asked (R 17(1)).
    Requested,
    /// Nobody asked, but the company no longer needs the data (R 17(1)(a)).
    NoLongerNeeded,
    /// The period of the policy has run out (R 5(1)(e)).
    PeriodOver,
    /// The person objected (R 17(1)(c)).
    Objected,
    /// The relationship still runs (R 6(1)(b)).
    RunningContract,
    /// Evidence of the contract until the archive ends (R 17(3)(e)).
    ContractEvidence,
    /// A law wants it kept (R 17(3)(b)): accounting documents, ten years from the close of the financial year.
    LegalObligation,
    /// A legal hold (R 17(3)(e)).
    Hold,
    /// A restriction (R 18).
    Restriction,
    /// Another open case, or a copy sent too recently (LIL 49).
    Freeze,
    /// Other lines that stay need it to be readable.
    NeededByKept,
    /// The objection to marketing is to be heeded after the erasure as well (R 21(3)).
    OptOut,
    /// It was erased already, before an older state of the casebook was restored.
    ErasedBefore,
}

impl Ground {
    /// The article that the ground stands on.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Requested => "R 17(1)",
            Self::NoLongerNeeded => "R 17(1)(a)",
            Self::PeriodOver => "R 5(1)(e), 17(1)(a)",
            Self::Objected => "R 17(1)(c)",
            Self::RunningContract => "R 6(1)(b)",
            Self::LegalObligation => "R 17(3)(b)",
            Self::ContractEvidence | Self::Hold => "R 17(3)(e)",
            Self::Restriction => "R 18",
            Self::Freeze => "LIL 49",
            Self::NeededByKept => "R 17(3)",
            Self::OptOut => "R 21(3)",
            Self::ErasedBefore => "R 5(2), 17(1)",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
    }

    pub fn code(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    pub item: Item,
    pub count: u32,
    pub verdict: Verdict,
    pub ground: Ground,
    /// Until when a kept line stays, where that is known.
    pub until: Option<NaiveDate>,
}

/// What one file allows, before lines are drawn from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVerdict {
    pub verdict: Verdict,
    pub ground: Ground,
    pub until: Option<NaiveDate>,
}

/// The facts of a file on which its verdict rests.
#[derive(Clone, Copy, Debug)]
pub struct FileSituation {
    pub block: Block,
    pub freeze: Freeze,
    pub requested: bool,
    pub objected: bool,
    /// It rests on a legal obligation, which no wish of the person ends.
    pub obliged: bool,
    /// The countdown of the file: its phase, expiry and whether its relationship still runs.
    pub phase: super::retention::Phase,
    pub expires_on: Option<NaiveDate>,
    pub contract: ContractState,
}

/// Whether a hold or a restriction of the file itself keeps it (R 17(3)(e), 18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    None,
    Held,
    Restricted,
}

/// Whether the person's other cases keep everything (LIL 49).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freeze {
    None,
    /// Another case is open.
    WhileOpen,
    /// A copy was sent too recently.
    Until(NaiveDate),
}

/// Whether the file's rule counts from the end of a relationship, and whether that still runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractState {
    None,
    Running,
    Ended,
}

/// Whether a file is erased or kept, and on what ground: the first of the grounds that holds.
pub fn file_verdict(file: &FileSituation) -> FileVerdict {
    use super::retention::Phase;
    let keep = |ground, until| FileVerdict { verdict: Verdict::Keep, ground, until };
    let erase = |ground| FileVerdict { verdict: Verdict::Erase, ground, until: None };
    match file.block {
        Block::Held => return keep(Ground::Hold, None),
        Block::Restricted => return keep(Ground::Restriction, None),
        Block::None => (),
    }
    match file.freeze {
        Freeze::WhileOpen => return keep(Ground::Freeze, None),
        Freeze::Until(day) => return keep(Ground::Freeze, Some(day)),
        Freeze::None => (),
    }
    match (file.phase, file.contract) {
        (Phase::DeleteDue, _) => erase(Ground::PeriodOver),
        (Phase::DeleteNow | Phase::SuppressionOnly, _) => erase(Ground::Objected),
        (Phase::Held, _) => keep(Ground::Hold, None),
        (Phase::Active | Phase::Archive, _) if file.obliged => {
            keep(Ground::LegalObligation, file.expires_on)
        }
        (Phase::Active | Phase::Archive, ContractState::Running) => {
            keep(Ground::RunningContract, None)
        }
        (Phase::Active | Phase::Archive, ContractState::Ended) => {
            keep(Ground::ContractEvidence, file.expires_on)
        }
        (Phase::Active | Phase::Archive, ContractState::None) if file.objected => {
            erase(Ground::Objected)
        }
        (Phase::Active | Phase::Archive, ContractState::None) if file.requested => {
            erase(Ground::Requested)
        }
        (Phase::Active | Phase::Archive, ContractState::None) => erase(Ground::NoLongerNeeded),
    }
}
