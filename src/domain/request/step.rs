//! The steps of a case: what a hand does, and what becomes a fact.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::{
    Capacity, Channel, Doubt, Element, ExtensionGround, FeeGround, IdentityProof, LateReason,
    Outcome, RefusalGround, Role, Showing,
};
use crate::domain::right::Right;

/// What a hand does to a case. A step that the law allows becomes a fact of the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// What the company is for this person's data. Said at the intake, corrected by saying it again.
    ActAs {
        role: Role,
    },
    /// In which capacity the one who writes asks.
    AskFor {
        capacity: Capacity,
    },
    /// The dated and signed receipt of a request made on the spot (décret 2019-536, art. 77).
    GiveReceipt,
    AskIdentity {
        doubt: Doubt,
    },
    RemindIdentity,
    Verify {
        by: IdentityProof,
    },
    /// A copy of an identity document was deleted: the fact of it is all that stays.
    DropDocument,
    /// The proof of a mandate, of an authority or of a quality was asked.
    AskShowing,
    Show {
        what: Showing,
    },
    AskClarification,
    Clarify,
    Extend {
        ground: ExtensionGround,
    },
    /// The client's instruction arrived, for a request that a processor received (R 28(3)(a)).
    Instruct,
    /// The right that was named is not the one that serves: the demand goes on under another, from the same day.
    Requalify {
        from: Right,
        to: Right,
    },
    /// The person gives up a demand, or all that are open.
    Withdraw {
        right: Option<Right>,
    },
    /// What was asked is done in the casebook: objection, withdrawal or restriction, before any letter.
    Apply {
        right: Right,
    },
    /// The person was told that a restriction is about to be lifted (R 18(3)).
    AnnounceLift,
    Prove {
        element: Element,
    },
    /// The decision to refuse; the letter that says so is a `Sent` of its own.
    Refuse {
        ground: RefusalGround,
        right: Option<Right>,
    },
    AnnounceFee {
        ground: FeeGround,
    },
    AcceptFee,
    /// An answer left. `right` is one demand, or all that are open.
    Sent {
        by: Channel,
        outcome: Outcome,
        right: Option<Right>,
    },
    /// The last letter came back, bounced or returned: the answer, or a notice that thereby told nobody anything.
    Returned,
    /// Why the answer was late.
    Explain {
        reason: LateReason,
    },
    /// The person was told that their request was passed on to the client (R 28(3)(e), 12(2)).
    TellPassedOn,
    Close,
    /// A demand is open again, whatever answered it; without one, what was given up for silence is.
    Reopen {
        #[serde(default)]
        right: Option<Right>,
    },
}

impl Step {
    /// The word that the casebook, the journal and the command line use.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ActAs { .. } => "act_as",
            Self::AskFor { .. } => "ask_for",
            Self::GiveReceipt => "give_receipt",
            Self::AskIdentity { .. } => "ask_identity",
            Self::RemindIdentity => "remind_identity",
            Self::Verify { .. } => "verify",
            Self::DropDocument => "drop_document",
            Self::AskShowing => "ask_showing",
            Self::Show { .. } => "show",
            Self::AskClarification => "ask_clarification",
            Self::Clarify => "clarify",
            Self::Extend { .. } => "extend",
            Self::Instruct => "instruct",
            Self::Requalify { .. } => "requalify",
            Self::Withdraw { .. } => "withdraw",
            Self::Apply { .. } => "apply",
            Self::AnnounceLift => "announce_lift",
            Self::Prove { .. } => "prove",
            Self::Refuse { .. } => "refuse",
            Self::AnnounceFee { .. } => "announce_fee",
            Self::AcceptFee => "accept_fee",
            Self::Sent { .. } => "sent",
            Self::Returned => "returned",
            Self::Explain { .. } => "explain",
            Self::TellPassedOn => "tell_passed_on",
            Self::Close => "close",
            Self::Reopen { .. } => "reopen",
        }
    }

    /// Whether the step is worth nothing without words beside it: the doubt, the reasons, the proof that a letter left. A
    /// mail proves itself.
    pub const fn needs_words(&self) -> bool {
        matches!(
            self,
            Self::Prove { .. }
                | Self::AskIdentity { .. }
                | Self::AskClarification
                | Self::Extend { .. }
                | Self::Instruct
                | Self::Sent {
                    by: Channel::Post | Channel::RegisteredPost | Channel::InHand | Channel::Phone,
                    ..
                }
                | Self::AnnounceFee { .. }
                | Self::Refuse {
                    ground: RefusalGround::OverridingGrounds | RefusalGround::LegalClaims,
                    ..
                }
        )
    }
}

/// A step that was taken on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    pub step: Step,
    pub on: NaiveDate,
}

impl Fact {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serves as a predicate over references")]
    pub(super) const fn is_sent(&self) -> bool {
        matches!(self.step, Step::Sent { .. })
    }

    /// Whether something was written to the person that may come back unread.
    pub(super) const fn is_notice(self) -> bool {
        matches!(
            self.step,
            Step::Extend { .. }
                | Step::AskIdentity { .. }
                | Step::RemindIdentity
                | Step::AskShowing
                | Step::AskClarification
                | Step::AnnounceFee { .. }
        )
    }

    /// Whether the person has replied to what was asked of them: it had reached them.
    pub(super) const fn is_reply(self) -> bool {
        matches!(
            self.step,
            Step::Verify { .. } | Step::Show { .. } | Step::Clarify | Step::AcceptFee
        )
    }
}
