//! The letters of a case: their kinds, to whom each goes, what each must carry, and which fit a stage.

use serde::{Deserialize, Serialize};

use super::request::Outcome;

mod mark;
mod offered;

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
    /// What an agent, a parent, a guardian or an heir has to show.
    CapacityRequest,
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
    pub const ALL: [Self; 29] = [
        Self::Acknowledgement,
        Self::ReceiptOnTheSpot,
        Self::IdentityRequest,
        Self::IdentityReminder,
        Self::CapacityRequest,
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
            Self::CapacityRequest => "capacity_request",
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
            | Self::CapacityRequest
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
            | Self::CapacityRequest
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
        let own = offered::OUTCOMES
            .into_iter()
            .find(|(kind, _)| *kind == self)
            .map(|(_, outcome)| outcome);
        own.or_else(|| self.is_answer().then_some(Outcome::Granted))
    }

    /// Whether « your data » in the letter are those of the person the case is about. What asks an agent or an heir for
    /// proofs speaks to them of themselves.
    pub fn speaks_of_their_data(self) -> bool {
        self.audience() == Audience::Person && self != Self::CapacityRequest
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
            Self::CapacityRequest,
            Self::Clarification,
        ];
        self.audience() == Audience::Person && !before.contains(&self)
    }
}

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
