//! The letters of a case: their kinds, to whom each goes, what each must carry, and which fit a stage.

use serde::{Deserialize, Serialize};

use super::request::{Outcome, RequestFacts, Stage};
use super::right::Right;
mod mark;

pub use mark::LetterMark;

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
    /// A person looks again at what a machine decided (article 22(3)).
    HumanReviewGranted,
    /// Directives for the time after death, or an heir's request (LIL 84 to 86).
    PostMortemGranted,
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
    /// To a tool that sends mailings: none to this person any more (article 21(3)).
    MailingStop,
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
    pub const ALL: [Self; 28] = [
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
        Self::HumanReviewGranted,
        Self::PostMortemGranted,
        Self::PartlyGranted,
        Self::Refused,
        Self::NothingHeld,
        Self::PassedToController,
        Self::PassedToControllerPerson,
        Self::Article19Notice,
        Self::Chaser,
        Self::SourceRequest,
        Self::MailingStop,
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
            Self::HumanReviewGranted => "human_review_granted",
            Self::PostMortemGranted => "post_mortem_granted",
            Self::PartlyGranted => "partly_granted",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::PassedToController => "passed_to_controller",
            Self::PassedToControllerPerson => "passed_to_controller_person",
            Self::Article19Notice => "article_19_notice",
            Self::Chaser => "chaser",
            Self::SourceRequest => "source_request",
            Self::MailingStop => "mailing_stop",
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
            | Self::SourceRequest
            | Self::MailingStop => Audience::Party,
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
            | Self::HumanReviewGranted
            | Self::PostMortemGranted
            | Self::PartlyGranted
            | Self::Refused
            | Self::NothingHeld
            | Self::PassedToControllerPerson
            | Self::RestrictionLifted => Audience::Person,
        }
    }

    /// Whether the letter answers what was asked, so that its sending settles a demand. To tell the person that a request
    /// was passed on is none: passing it on is.
    pub const fn is_answer(self) -> bool {
        match self {
            Self::ClosingForSilence
            | Self::AccessGranted
            | Self::RectificationGranted
            | Self::ErasureGranted
            | Self::RestrictionGranted
            | Self::PortabilityGranted
            | Self::MarketingObjectionGranted
            | Self::ObjectionGranted
            | Self::WithdrawalGranted
            | Self::HumanReviewGranted
            | Self::PostMortemGranted
            | Self::PartlyGranted
            | Self::Refused
            | Self::NothingHeld
            | Self::PassedToController => true,
            Self::Acknowledgement
            | Self::ReceiptOnTheSpot
            | Self::IdentityRequest
            | Self::IdentityReminder
            | Self::Clarification
            | Self::Extension
            | Self::Fee
            | Self::Article19Notice
            | Self::Chaser
            | Self::SourceRequest
            | Self::MailingStop
            | Self::PassedToControllerPerson
            | Self::RestrictionLifted => false,
        }
    }

    /// What a demand has come to once the letter has left; none where the letter does not say.
    pub fn outcome(self) -> Option<Outcome> {
        let own = OUTCOMES.into_iter().find(|(kind, _)| *kind == self).map(|(_, outcome)| outcome);
        own.or_else(|| self.is_answer().then_some(Outcome::Granted))
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

    /// Every kind that can be written on a case, those that its stage and its likely outcome call for first, and how many
    /// these are.
    pub fn offered(facts: &RequestFacts, likely: Outcome) -> (Vec<Self>, usize) {
        let mut kinds = Self::called_for(facts);
        let told = OUTCOMES.into_iter().find(|(_, outcome)| *outcome == likely);
        if let Some((kind, _)) = told.filter(|_told| facts.stage() < Stage::Answered) {
            kinds.retain(|one| *one != kind);
            kinds.insert(0, kind);
        }
        let proper = kinds.len();
        let others = Self::ALL.into_iter().filter(|kind| !kind.goes_with_copy());
        kinds.extend(others.filter(|kind| !kinds.contains(kind)).collect::<Vec<_>>());
        (kinds, proper)
    }

    fn called_for(facts: &RequestFacts) -> Vec<Self> {
        let stage = facts.stage();
        if !facts.may_act() && stage < Stage::Answered {
            return vec![Self::PassedToController, Self::PassedToControllerPerson];
        }
        // Direct marketing stops for whoever asks: nobody has to say who they are (R 21(3)).
        let at_once = facts.open_rights().all(|right| right == Right::MarketingObjection);
        if stage == Stage::Received && !at_once {
            return vec![Self::Acknowledgement, Self::IdentityRequest, Self::Clarification];
        }
        if stage == Stage::IdentityToVerify {
            return vec![Self::IdentityReminder, Self::ClosingForSilence];
        }
        if Stage::Answered <= stage {
            let mut kinds = Vec::new();
            let passed = |right: &Right| {
                facts.answer(*right).is_some_and(|(_, end)| end == Outcome::PassedToController)
            };
            if facts.rights.iter().any(passed) {
                return vec![Self::PassedToControllerPerson];
            }
            if facts.rights.iter().any(|right| right.is_told_to_recipients()) {
                kinds.push(Self::Article19Notice);
            }
            if facts.rights.contains(&Right::Restriction) {
                kinds.push(Self::RestrictionLifted);
            }
            return kinds;
        }
        let mut kinds = Vec::new();
        for (right, kind) in GRANTED {
            let open = facts.rights.contains(&right) && facts.answered_on(right).is_none();
            if open && !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds.extend([Self::PartlyGranted, Self::NothingHeld, Self::Refused]);
        if facts.extension_notice_on().is_none() {
            kinds.push(Self::Extension);
        }
        kinds.push(Self::SourceRequest);
        kinds
    }
}

/// What the letters say that do not grant what was asked.
const OUTCOMES: [(LetterKind, Outcome); 5] = [
    (LetterKind::PartlyGranted, Outcome::PartlyGranted),
    (LetterKind::Refused, Outcome::Refused),
    (LetterKind::NothingHeld, Outcome::NothingHeld),
    (LetterKind::PassedToController, Outcome::PassedToController),
    (LetterKind::ClosingForSilence, Outcome::NoReply),
];

/// The letter that grants each right; access and portability are granted by their copy.
const GRANTED: [(Right, LetterKind); 9] = [
    (Right::Rectification, LetterKind::RectificationGranted),
    (Right::Erasure, LetterKind::ErasureGranted),
    (Right::Restriction, LetterKind::RestrictionGranted),
    (Right::MarketingObjection, LetterKind::MarketingObjectionGranted),
    (Right::Objection, LetterKind::ObjectionGranted),
    (Right::Withdrawal, LetterKind::WithdrawalGranted),
    (Right::AutomatedDecision, LetterKind::HumanReviewGranted),
    (Right::PostMortem, LetterKind::PostMortemGranted),
    (Right::MinorErasure, LetterKind::ErasureGranted),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_leads_back_to_its_kind() {
        for kind in LetterKind::ALL {
            assert_eq!(Some(kind), LetterKind::from_code(kind.code()));
            assert_eq!(serde_json::json!(kind), serde_json::json!(kind.code()));
        }
    }
}
