//! What happened to a file, fact by fact, and what the facts amount to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::consent::{Consent, Said};
use crate::domain::retention::{
    ContactEvent, EventKind, FileFacts, FileState, GivenConsent, Hold, Objection, ObjectionScope,
};

/// Something that happened to a file on a day. Facts are added, never rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedFact {
    pub kind: FileFactKind,
    pub on: NaiveDate,
}

impl DatedFact {
    /// The event that the fact is.
    const fn event(self) -> Option<ContactEvent> {
        match self.kind {
            FileFactKind::Event(kind) => Some(ContactEvent { kind, on: self.on }),
            FileFactKind::Objection(_)
            | FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::Consent(_)
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        }
    }

    /// The objection that the fact is.
    pub const fn objection(self) -> Option<Objection> {
        match self.kind {
            FileFactKind::Objection(scope) => Some(Objection { on: self.on, scope }),
            FileFactKind::Event(_)
            | FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::Consent(_)
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        }
    }

    /// The consent that the fact gives.
    pub fn consent_given(self) -> Option<GivenConsent> {
        match self.kind {
            FileFactKind::Consent(consent) if consent.said == Said::Given => {
                Some(GivenConsent { on: self.on, purpose: consent.purpose })
            }
            FileFactKind::Consent(_)
            | FileFactKind::Objection(_)
            | FileFactKind::Event(_)
            | FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFactKind {
    Event(EventKind),
    /// A contract with who was a client before: the relation runs again.
    ContractBegin,
    ContractEnd,
    /// The person was not heard of any more, and the study of their request goes on no longer.
    Dormant,
    Closed,
    Submitted,
    Objection(ObjectionScope),
    Consent(Consent),
    HoldBegin,
    HoldEnd,
    /// A hold was looked at and goes on.
    HoldReviewed,
    RestrictionBegin,
    RestrictionEnd,
}

/// The holds that a file's facts amount to.
pub fn holds(facts: &[DatedFact]) -> Vec<Hold> {
    let mut holds = intervals(facts, FileFactKind::HoldBegin, FileFactKind::HoldEnd);
    holds.extend(intervals(facts, FileFactKind::RestrictionBegin, FileFactKind::RestrictionEnd));
    holds
}

fn intervals(facts: &[DatedFact], begin: FileFactKind, end: FileFactKind) -> Vec<Hold> {
    let mut begins: Vec<NaiveDate> = days(facts, begin);
    let mut ends: Vec<NaiveDate> = days(facts, end);
    begins.sort_unstable();
    ends.sort_unstable();
    let mut ends = ends.into_iter().peekable();
    begins
        .into_iter()
        .map(|from| {
            while ends.peek().is_some_and(|to| *to < from) {
                ends.next();
            }
            Hold { from, to: ends.next() }
        })
        .collect()
}

fn days(facts: &[DatedFact], kind: FileFactKind) -> Vec<NaiveDate> {
    facts.iter().filter(|fact| fact.kind == kind).map(|fact| fact.on).collect()
}

/// The consents that were given, in any order.
pub fn given_consents(facts: &[DatedFact]) -> Vec<GivenConsent> {
    facts.iter().filter_map(|fact| fact.consent_given()).collect()
}

impl FileFactKind {
    pub const fn is_objection(self) -> bool {
        matches!(self, Self::Objection(_))
    }

    /// What an end has to follow.
    pub const fn begin(self) -> Option<Self> {
        if matches!(self, Self::HoldEnd) {
            Some(Self::HoldBegin)
        } else if matches!(self, Self::RestrictionEnd) {
            Some(Self::RestrictionBegin)
        } else {
            None
        }
    }

    /// Whether it may be planned: an end that is known beforehand. All else is noted once it has happened.
    pub const fn may_lie_ahead(self) -> bool {
        matches!(self, Self::ContractEnd | Self::Closed | Self::HoldEnd | Self::RestrictionEnd)
    }

    /// The word that the casebook stores.
    pub fn code(self) -> String {
        match self {
            Self::Consent(consent) => return consent.code(),
            Self::Event(kind) => kind.code(),
            Self::ContractBegin => "contract_begin",
            Self::ContractEnd => "contract_end",
            Self::Dormant => "dormant",
            Self::Closed => "closed",
            Self::Submitted => "submitted",
            Self::Objection(ObjectionScope::Marketing) => "objection_marketing",
            Self::Objection(ObjectionScope::Analytics) => "objection_analytics",
            Self::Objection(ObjectionScope::Retention) => "objection_retention",
            Self::HoldBegin => "hold_begin",
            Self::HoldEnd => "hold_end",
            Self::HoldReviewed => "hold_review",
            Self::RestrictionBegin => "restriction_begin",
            Self::RestrictionEnd => "restriction_end",
        }
        .to_owned()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "contract_begin" => Self::ContractBegin,
            "contract_end" => Self::ContractEnd,
            "dormant" => Self::Dormant,
            "closed" => Self::Closed,
            "submitted" => Self::Submitted,
            "objection_marketing" => Self::Objection(ObjectionScope::Marketing),
            "objection_analytics" => Self::Objection(ObjectionScope::Analytics),
            "objection_retention" => Self::Objection(ObjectionScope::Retention),
            "hold_begin" => Self::HoldBegin,
            "hold_end" => Self::HoldEnd,
            "hold_review" => Self::HoldReviewed,
            "restriction_begin" => Self::RestrictionBegin,
            "restriction_end" => Self::RestrictionEnd,
            other => match Consent::from_code(other) {
                Some(consent) => Self::Consent(consent),
                None => Self::Event(EventKind::from_code(other)?),
            },
        })
    }
}

/// The facts of a file in the form that the retention engine reads.
pub fn file_facts(
    state: FileState,
    collected_on: Option<NaiveDate>,
    facts: &[DatedFact],
) -> FileFacts {
    let latest = |kind| days(facts, kind).into_iter().max();
    let contacts: Vec<ContactEvent> = facts.iter().filter_map(|fact| fact.event()).collect();
    let begun = latest(FileFactKind::ContractBegin);
    let ended = latest(FileFactKind::ContractEnd);
    FileFacts {
        state: state_after(state, latest(FileFactKind::Dormant), &contacts),
        collected_on,
        contract_end_on: ended.filter(|ended| begun.is_none_or(|begun| begun < *ended)),
        closed_on: latest(FileFactKind::Closed),
        submitted_on: latest(FileFactKind::Submitted),
        objections: facts.iter().filter_map(|fact| fact.objection()).collect(),
        consents: given_consents(facts),
        holds: holds(facts),
        contacts,
    }
}

/// A study that went dormant goes on once the person is heard of again.
fn state_after(
    state: FileState,
    dormant: Option<NaiveDate>,
    contacts: &[ContactEvent],
) -> FileState {
    let Some(dormant) = dormant else { return state };
    let heard = |event: &ContactEvent| event.kind.comes_from_person() && dormant < event.on;
    if contacts.iter().any(heard) { FileState::Open } else { FileState::Dormant }
}

/// Why a fact that was noted is taken back. The fact itself stays in the casebook, and counts no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionGround {
    /// A slip: another day, another kind.
    #[default]
    Mistyped,
    /// It happened to somebody else, or to another file.
    WrongFile,
    /// It did not happen, as was found later.
    NotSo,
}

impl CorrectionGround {
    pub const ALL: [Self; 3] = [Self::Mistyped, Self::WrongFile, Self::NotSo];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Mistyped => "mistyped",
            Self::WrongFile => "wrong_file",
            Self::NotSo => "not_so",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// A fact that is taken back, and the day on which it happened instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactCorrection {
    pub activity: String,
    pub fact: DatedFact,
    pub ground: CorrectionGround,
    /// The true day; none where it did not happen here at all.
    pub instead: Option<NaiveDate>,
}
