//! Duties that know no month: what an objection, a withdrawal, a minor or a lifted restriction asks for at once.

use serde::{Deserialize, Serialize};

use super::right::Right;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// An objection to marketing stops it, unconditionally.
    StopMarketing,
    /// What rested on a consent stops with its withdrawal.
    StopConsent,
    /// Data that an online service collected from a minor are erased as soon as possible.
    EraseMinor,
    /// The person is told before a restriction is lifted.
    AnnounceLifting,
    /// Who objected to marketing leaves the tools that send mail; of a case the errands say so.
    StopInTools,
    /// The person is told that a hold keeps what their objection would delete, and why.
    TellHeld,
}

impl DutyKind {
    pub const ALL: [Self; 6] = [
        Self::StopMarketing,
        Self::StopConsent,
        Self::EraseMinor,
        Self::AnnounceLifting,
        Self::StopInTools,
        Self::TellHeld,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::StopMarketing => "stop_marketing",
            Self::StopConsent => "stop_consent",
            Self::EraseMinor => "erase_minor",
            Self::AnnounceLifting => "announce_lifting",
            Self::StopInTools => "stop_in_tools",
            Self::TellHeld => "tell_held",
        }
    }

    pub const fn article(self) -> &'static str {
        match self {
            Self::StopMarketing | Self::StopInTools => "Reg. (EU) 2016/679 art. 21(3)",
            Self::StopConsent => "Reg. (EU) 2016/679 art. 7(3)",
            Self::EraseMinor => "Loi 78-17 art. 51",
            Self::AnnounceLifting => "Reg. (EU) 2016/679 art. 18(3)",
            Self::TellHeld => "Reg. (EU) 2016/679 art. 12(4)",
        }
    }

    /// What asking for a right makes a duty at once.
    pub const fn of_right(right: Right) -> Option<Self> {
        match right {
            Right::Objection | Right::MarketingObjection => Some(Self::StopMarketing),
            Right::Withdrawal => Some(Self::StopConsent),
            Right::MinorErasure => Some(Self::EraseMinor),
            Right::Access
            | Right::Rectification
            | Right::Erasure
            | Right::Restriction
            | Right::Portability
            | Right::AutomatedDecision
            | Right::PostMortem => None,
        }
    }
}
