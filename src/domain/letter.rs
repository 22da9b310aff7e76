//! The letters of a case: their kinds, to whom each goes, what each must carry, and which fit a stage.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::Uid;
use super::request::{RequestFacts, Stage};
use super::right::Right;
use super::{Expected, Invalid};

/// A kind of letter: one template a language.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    clap::ValueEnum,
)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    #[default]
    Acknowledgement,
    /// For a request made on the spot that cannot be met at once: dated and signed.
    ReceiptOnTheSpot,
    IdentityRequest,
    IdentityReminder,
    ClosingForSilence,
    Clarification,
    Extension,
    Fee,
    /// Written with the access copy, and never alone.
    AccessGranted,
    RectificationGranted,
    ErasureGranted,
    RestrictionGranted,
    /// Written with the copy of what the person provided, and never alone.
    PortabilityGranted,
    MarketingObjectionGranted,
    ObjectionGranted,
    WithdrawalGranted,
    PartlyGranted,
    Refused,
    NothingHeld,
    /// To the client whose data these are: we are its processor (article 28(3)(e)).
    PassedToController,
    PassedToControllerPerson,
    #[serde(rename = "article_19_notice")]
    #[value(name = "article-19-notice")]
    Article19Notice,
    Chaser,
    SourceRequest,
    /// Before a restriction ends (article 18(3)).
    RestrictionLifted,
}

/// Who a letter is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Person,
    /// A recipient of the data, a source that holds some, or the client we work for.
    Party,
}

/// What a letter must say, whoever edits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mention {
    CaseNumber,
    ReceivedOn,
    Sender,
    DpoContact,
    /// The last day of the month.
    FirstDue,
    ExtendedUntil,
    /// The authority and the page for complaints (article 12(4)).
    Complaint,
    /// The judicial remedy (article 12(4)).
    Remedy,
}

impl LetterKind {
    pub const ALL: [Self; 25] = [
        Self::Acknowledgement,
        Self::ReceiptOnTheSpot,
        Self::IdentityRequest,
        Self::IdentityReminder,
        Self::ClosingForSilence,
        Self::Clarification,
        Self::Extension,
        Self::Fee,
        Self::AccessGranted,
        Self::RectificationGranted,
        Self::ErasureGranted,
        Self::RestrictionGranted,
        Self::PortabilityGranted,
        Self::MarketingObjectionGranted,
        Self::ObjectionGranted,
        Self::WithdrawalGranted,
        Self::PartlyGranted,
        Self::Refused,
        Self::NothingHeld,
        Self::PassedToController,
        Self::PassedToControllerPerson,
        Self::Article19Notice,
        Self::Chaser,
        Self::SourceRequest,
        Self::RestrictionLifted,
    ];

    /// The word that the casebook, the journal and the template's file use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Acknowledgement => "acknowledgement",
            Self::ReceiptOnTheSpot => "receipt_on_the_spot",
            Self::IdentityRequest => "identity_request",
            Self::IdentityReminder => "identity_reminder",
            Self::ClosingForSilence => "closing_for_silence",
            Self::Clarification => "clarification",
            Self::Extension => "extension",
            Self::Fee => "fee",
            Self::AccessGranted => "access_granted",
            Self::RectificationGranted => "rectification_granted",
            Self::ErasureGranted => "erasure_granted",
            Self::RestrictionGranted => "restriction_granted",
            Self::PortabilityGranted => "portability_granted",
            Self::MarketingObjectionGranted => "marketing_objection_granted",
            Self::ObjectionGranted => "objection_granted",
            Self::WithdrawalGranted => "withdrawal_granted",
            Self::PartlyGranted => "partly_granted",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::PassedToController => "passed_to_controller",
            Self::PassedToControllerPerson => "passed_to_controller_person",
            Self::Article19Notice => "article_19_notice",
            Self::Chaser => "chaser",
            Self::SourceRequest => "source_request",
            Self::RestrictionLifted => "restriction_lifted",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub const fn audience(self) -> Audience {
        match self {
            Self::PassedToController
            | Self::Article19Notice
            | Self::Chaser
            | Self::SourceRequest => Audience::Party,
            Self::Acknowledgement
            | Self::ReceiptOnTheSpot
            | Self::IdentityRequest
            | Self::IdentityReminder
            | Self::ClosingForSilence
            | Self::Clarification
            | Self::Extension
            | Self::Fee
            | Self::AccessGranted
            | Self::RectificationGranted
            | Self::ErasureGranted
            | Self::RestrictionGranted
            | Self::PortabilityGranted
            | Self::MarketingObjectionGranted
            | Self::ObjectionGranted
            | Self::WithdrawalGranted
            | Self::PartlyGranted
            | Self::Refused
            | Self::NothingHeld
            | Self::PassedToControllerPerson
            | Self::RestrictionLifted => Audience::Person,
        }
    }

    /// Whether the letter leaves inside a copy, and not by itself.
    pub const fn goes_with_copy(self) -> bool {
        matches!(self, Self::AccessGranted | Self::PortabilityGranted)
    }

    /// What the letter must carry in its own words; the head of the page comes on top of it.
    pub fn mentions(self) -> Vec<Mention> {
        let mut mentions = vec![Mention::CaseNumber, Mention::ReceivedOn, Mention::Sender];
        mentions.push(Mention::DpoContact);
        if matches!(self, Self::Acknowledgement | Self::ReceiptOnTheSpot | Self::PassedToController)
        {
            mentions.push(Mention::FirstDue);
        }
        if self == Self::Extension {
            mentions.push(Mention::ExtendedUntil);
        }
        if self.tells_remedies() {
            mentions.extend([Mention::Complaint, Mention::Remedy]);
        }
        mentions
    }

    /// Answers, refusals, and whatever keeps a person waiting or is done against their request.
    fn tells_remedies(self) -> bool {
        let before = [
            Self::Acknowledgement,
            Self::ReceiptOnTheSpot,
            Self::IdentityRequest,
            Self::IdentityReminder,
            Self::Clarification,
        ];
        self.audience() == Audience::Person && !before.contains(&self)
    }

    /// Every kind that can be written on a case, those that its stage calls for first, and how many these are.
    pub fn offered(facts: &RequestFacts) -> (Vec<Self>, usize) {
        let mut kinds = Self::called_for(facts);
        let proper = kinds.len();
        let others = Self::ALL.into_iter().filter(|kind| !kind.goes_with_copy());
        kinds.extend(others.filter(|kind| !kinds.contains(kind)).collect::<Vec<_>>());
        (kinds, proper)
    }

    fn called_for(facts: &RequestFacts) -> Vec<Self> {
        let stage = facts.stage();
        if stage == Stage::Received {
            return vec![Self::Acknowledgement, Self::IdentityRequest, Self::Clarification];
        }
        if stage == Stage::IdentityToVerify {
            return vec![Self::IdentityReminder, Self::ClosingForSilence];
        }
        if Stage::Answered <= stage {
            let changes = [Right::Rectification, Right::Erasure, Right::Restriction];
            let mut kinds = Vec::new();
            if changes.iter().any(|right| facts.rights.contains(right)) {
                kinds.push(Self::Article19Notice);
            }
            if facts.rights.contains(&Right::Restriction) {
                kinds.push(Self::RestrictionLifted);
            }
            return kinds;
        }
        let mut kinds: Vec<Self> = GRANTED
            .iter()
            .filter(|(right, _)| {
                facts.rights.contains(right) && facts.answered_on(*right).is_none()
            })
            .map(|(_, kind)| *kind)
            .collect();
        kinds.extend([Self::PartlyGranted, Self::NothingHeld, Self::Refused]);
        if facts.extension_notice_on().is_none() {
            kinds.push(Self::Extension);
        }
        kinds.push(Self::SourceRequest);
        kinds
    }
}

/// The letter that grants each right; access and portability are granted by their copy.
const GRANTED: [(Right, LetterKind); 6] = [
    (Right::Rectification, LetterKind::RectificationGranted),
    (Right::Erasure, LetterKind::ErasureGranted),
    (Right::Restriction, LetterKind::RestrictionGranted),
    (Right::Objection, LetterKind::MarketingObjectionGranted),
    (Right::Objection, LetterKind::ObjectionGranted),
    (Right::Withdrawal, LetterKind::WithdrawalGranted),
];

/// By what a letter is meant to leave. Written is not sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum LetterForm {
    /// A PDF to print and sign.
    #[default]
    Post,
    /// A draft for the mail program.
    Mail,
    Both,
}

impl LetterForm {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Mail => "mail",
            Self::Both => "both",
        }
    }

    pub const fn by_post(self) -> bool {
        matches!(self, Self::Post | Self::Both)
    }

    pub const fn by_mail(self) -> bool {
        matches!(self, Self::Mail | Self::Both)
    }
}

/// What tells a letter that was written from a message that was sent: its kind, and when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterMark {
    pub kind: LetterKind,
    pub uid: Uid,
    pub written_at: DateTime<Utc>,
}

const DOMAIN: &str = "@letters.greffe";

impl fmt::Display for LetterMark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.written_at.timestamp_millis();
        write!(formatter, "{}.{}.{at}{DOMAIN}", self.kind.code(), self.uid)
    }
}

impl FromStr for LetterMark {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        const EXPECTED: Invalid = Invalid::new("letter", Expected::LetterMark);
        let parts: Vec<&str> = text.strip_suffix(DOMAIN).ok_or(EXPECTED)?.split('.').collect();
        let [kind, uid, at] = parts.as_slice() else { return Err(EXPECTED) };
        let at = at.parse().map_err(|_error: std::num::ParseIntError| EXPECTED)?;
        Ok(Self {
            kind: LetterKind::from_code(kind).ok_or(EXPECTED)?,
            uid: uid.parse()?,
            written_at: DateTime::from_timestamp_millis(at).ok_or(EXPECTED)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_letter_is_read_back_and_a_message_id_is_none() {
        for kind in LetterKind::ALL {
            let written_at = DateTime::from_timestamp_millis(1_773_133_200_123).unwrap();
            let mark = LetterMark { kind, uid: Uid([7; 16]), written_at };
            assert_eq!(Ok(mark), mark.to_string().parse());
        }
        for other in ["", "abc@mail.example", "refused.1@letters.greffe", "x.y.z@letters.greffe"] {
            assert!(other.parse::<LetterMark>().is_err(), "{other}");
        }
    }

    #[test]
    fn every_code_leads_back_to_its_kind() {
        for kind in LetterKind::ALL {
            assert_eq!(Some(kind), LetterKind::from_code(kind.code()));
            assert_eq!(serde_json::json!(kind), serde_json::json!(kind.code()));
        }
    }
}
