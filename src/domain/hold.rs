//! Why a file is held, and when the hold is looked at again: no hold lasts without being weighed anew (LAW 3.4).

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Invalid;
use super::{Expected, check_day};

/// What a hold is for (R 17(3)(e) and (b)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldGround {
    /// A claim that is brought, or must be expected.
    #[default]
    LegalClaim,
    /// An authority or a court asks for the data, or looks into the matter.
    Inquiry,
    /// An accounting or tax check.
    Audit,
    /// The company itself looks into an incident.
    Incident,
}

impl HoldGround {
    pub const ALL: [Self; 4] = [Self::LegalClaim, Self::Inquiry, Self::Audit, Self::Incident];

    pub const fn code(self) -> &'static str {
        match self {
            Self::LegalClaim => "legal_claim",
            Self::Inquiry => "inquiry",
            Self::Audit => "audit",
            Self::Incident => "incident",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// After so many months a hold is looked at again, unless a hand says another day.
const REVIEW_MONTHS: u32 = 6;

/// Why a hold stands, and until when nobody has to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldTerms {
    pub ground: HoldGround,
    pub review_on: NaiveDate,
}

impl HoldTerms {
    /// For a claim, and looked at again after half a year.
    pub fn usual(from: NaiveDate) -> Self {
        Self { ground: HoldGround::default(), review_on: review_after(from) }
    }

    /// Refuses a review that is due before the hold begins.
    pub fn checked(self, from: NaiveDate) -> Result<Self, Invalid> {
        check_day("review-on", self.review_on)?;
        if self.review_on <= from {
            return Err(Invalid::new("review-on", Expected::LaterDay));
        }
        Ok(self)
    }
}

/// The day of the next review of a hold that is weighed on a day.
pub fn review_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(REVIEW_MONTHS)).unwrap_or(day)
}
