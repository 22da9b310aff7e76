//! The rights of Regulation (EU) 2016/679, articles 7(3) and 15 to 22, those of the French Act of 1978, and the legal
//! bases of article 6(1).

mod basis;

use serde::{Deserialize, Serialize};

pub use basis::{Applies, BasisRule, BasisVerdict, PROMISED, on_basis};

/// One right that a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    Access,
    Rectification,
    Erasure,
    Restriction,
    Portability,
    Objection,
    Withdrawal,
    /// Objection to direct marketing: unconditional, at once (article 21(2) and (3)).
    MarketingObjection,
    AutomatedDecision,
    /// Directives on one's data after death (LIL 85).
    PostMortem,
    /// Data collected from a minor by an online service (article 17(1)(f), LIL 51 II).
    MinorErasure,
}

impl Right {
    pub const ALL: [Self; 11] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::Withdrawal,
        Self::MarketingObjection,
        Self::AutomatedDecision,
        Self::PostMortem,
        Self::MinorErasure,
    ];

    /// Those that a policy names and that the words of a mail can suggest.
    pub const NAMED: [Self; 7] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::Withdrawal,
    ];

    /// The word used in files, JSON and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::Withdrawal => "withdrawal",
            Self::MarketingObjection => "marketing_objection",
            Self::AutomatedDecision => "automated_decision",
            Self::PostMortem => "post_mortem",
            Self::MinorErasure => "minor_erasure",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.code() == code)
    }

    /// The article that grants it: of the Regulation, or of the French Act where it begins with `LIL`.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Access => "15",
            Self::Rectification => "16",
            Self::Erasure => "17",
            Self::Restriction => "18",
            Self::Portability => "20",
            Self::Objection => "21",
            Self::Withdrawal => "7(3)",
            Self::MarketingObjection => "21(2)",
            Self::AutomatedDecision => "22",
            Self::PostMortem => "LIL 85",
            Self::MinorErasure => "17(1)(f)",
        }
    }

    /// Whether data go for good when it is granted.
    pub const fn erases(self) -> bool {
        matches!(self, Self::Erasure | Self::MinorErasure)
    }

    /// Whether a copy of the data leaves.
    pub const fn copies(self) -> bool {
        matches!(self, Self::Access | Self::Portability)
    }

    /// Whether one step in the casebook carries it out, on the day it is asked (R 7(3), 18, 21).
    pub const fn applies_at_once(self) -> bool {
        matches!(
            self,
            Self::Objection | Self::MarketingObjection | Self::Withdrawal | Self::Restriction
        )
    }

    /// Whether to grant it says that something was done in every source.
    pub const fn claims_all_sources(self) -> bool {
        matches!(
            self,
            Self::Erasure
                | Self::MinorErasure
                | Self::Objection
                | Self::MarketingObjection
                | Self::Withdrawal
        )
    }

    /// Whether each recipient must be told once it is done (R 19).
    pub const fn is_told_to_recipients(self) -> bool {
        matches!(self, Self::Rectification | Self::Erasure | Self::MinorErasure | Self::Restriction)
    }
}

/// A legal basis of article 6(1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Consent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}

impl Basis {
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::VitalInterests,
        Self::PublicTask,
        Self::LegitimateInterests,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal_obligation",
            Self::VitalInterests => "vital_interests",
            Self::PublicTask => "public_task",
            Self::LegitimateInterests => "legitimate_interests",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }
}
