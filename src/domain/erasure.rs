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
    Events { activity: String },
    Data { activity: String, category: String },
    File { activity: String },
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
            Self::Events { activity } => format!("events {activity}"),
            Self::Data { activity, category } => format!("data {activity} {category}"),
            Self::File { activity } => format!("file {activity}"),
        }
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
    /// A legal hold (R 17(3)(e)).
    Hold,
    /// A restriction (R 18).
    Restriction,
    /// Another open case, or a copy sent too recently (LIL 49).
    Freeze,
    /// Other lines that stay need it to be readable.
    NeededByKept,
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
            Self::ContractEvidence | Self::Hold => "R 17(3)(e)",
            Self::Restriction => "R 18",
            Self::Freeze => "LIL 49",
            Self::NeededByKept => "R 17(3)",
        }
    }

    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
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
    pub held: bool,
    pub restricted: bool,
    /// Another case is open, or a copy was sent less than the freeze ago.
    pub frozen_until: Option<Option<NaiveDate>>,
    pub requested: bool,
    pub objected: bool,
    /// The countdown of the file: its phase, expiry and whether its relationship still runs.
    pub phase: super::retention::Phase,
    pub expires_on: Option<NaiveDate>,
    pub contract: ContractState,
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
    if file.held {
        return keep(Ground::Hold, None);
    }
    if file.restricted {
        return keep(Ground::Restriction, None);
    }
    if let Some(until) = file.frozen_until {
        return keep(Ground::Freeze, until);
    }
    match (file.phase, file.contract) {
        (Phase::DeleteDue, _) => erase(Ground::PeriodOver),
        (Phase::DeleteNow | Phase::SuppressionOnly, _) => erase(Ground::Objected),
        (Phase::Held, _) => keep(Ground::Hold, None),
        (Phase::Active | Phase::Archive, ContractState::Running) => keep(Ground::RunningContract, None),
        (Phase::Active | Phase::Archive, ContractState::Ended) => keep(Ground::ContractEvidence, file.expires_on),
        (Phase::Active | Phase::Archive, ContractState::None) if file.objected => erase(Ground::Objected),
        (Phase::Active | Phase::Archive, ContractState::None) if file.requested => erase(Ground::Requested),
        (Phase::Active | Phase::Archive, ContractState::None) => erase(Ground::NoLongerNeeded),
    }
}
