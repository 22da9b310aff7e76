//! Purges: why a record of the plan is left as it is, and how a purge ended.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a record of the plan is not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spared {
    /// The officer took it out of the plan.
    Struck,
    /// Its period has not run out after all: something happened since the plan was read.
    NotDue,
    /// A legal hold (R 17(3)(e)).
    Held,
    /// A restriction (R 18).
    Restricted,
    /// A case of the person is open (LIL 49).
    CaseOpen,
    /// A copy was sent too recently (LIL 49).
    CopySent,
    /// It was erased otherwise since the plan was read.
    Gone,
    /// A trace was left after the erasure, which was taken back.
    Residue,
}

impl Spared {
    pub const ALL: [Self; 8] = [
        Self::Struck,
        Self::NotDue,
        Self::Held,
        Self::Restricted,
        Self::CaseOpen,
        Self::CopySent,
        Self::Gone,
        Self::Residue,
    ];

    /// The article that keeps the record, where one does.
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Held => Some("R 17(3)(e)"),
            Self::Restricted => Some("R 18"),
            Self::CaseOpen | Self::CopySent => Some("LIL 49"),
            Self::Struck | Self::NotDue | Self::Gone | Self::Residue => None,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Struck => "struck",
            Self::NotDue => "not_due",
            Self::Held => "held",
            Self::Restricted => "restricted",
            Self::CaseOpen => "case_open",
            Self::CopySent => "copy_sent",
            Self::Gone => "gone",
            Self::Residue => "residue",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spared| spared.code() == code)
    }
}

/// Why a record is left, and until when where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sparing {
    pub why: Spared,
    pub until: Option<NaiveDate>,
}

impl From<Spared> for Sparing {
    fn from(why: Spared) -> Self {
        Self { why, until: None }
    }
}

/// How a purge ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PurgeEnd {
    /// Every record of the plan was dealt with.
    Finished,
    /// The officer stopped it, or an error did.
    Stopped,
    /// Its process ended before it did.
    CutShort,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_reason_is_what_its_data_say() {
        for spared in Spared::ALL {
            assert_eq!(Some(spared), Spared::from_code(spared.code()));
            assert_eq!(serde_json::Value::from(spared.code()), serde_json::json!(spared));
        }
    }
}
