//! A step without its particulars: its name, and what its dialog asks.

use crate::casebook::views::{NextStep, RequestView};
use crate::domain::request::{Outcome, Step};
use crate::domain::right::Right;
use crate::text::Text;
use crate::tr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages::request) enum StepKind {
    ActAs,
    GiveReceipt,
    AskIdentity,
    Remind,
    Verify,
    AskShowing,
    Show,
    AskClarification,
    Clarify,
    Extend,
    Instruct,
    Requalify,
    Withdraw,
    Apply,
    AnnounceLift,
    Prove,
    Refuse,
    AnnounceFee,
    AcceptFee,
    Sent,
    PassOn,
    CloseForSilence,
    Returned,
    Explain,
    TellPassedOn,
    Close,
    Reopen,
}

impl StepKind {
    /// The kinds among the steps that may be taken, each once, in the order of the casebook.
    pub(in crate::ui::pages::request) fn offered(allowed: &[Step]) -> Vec<Self> {
        let mut kinds = Vec::new();
        for kind in allowed.iter().filter_map(|step| Self::of(*step)) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }

    /// The dialog of the next step of a case, where it is one.
    pub(in crate::ui::pages::request) const fn of_next(next: NextStep) -> Option<Self> {
        match next {
            NextStep::GiveReceipt => Some(Self::GiveReceipt),
            NextStep::VerifyIdentity | NextStep::AwaitIdentity => Some(Self::Verify),
            NextStep::PassToController => Some(Self::PassOn),
            NextStep::AskShowing => Some(Self::AskShowing),
            NextStep::RemindIdentity => Some(Self::Remind),
            NextStep::CloseForSilence => Some(Self::CloseForSilence),
            NextStep::Apply => Some(Self::Apply),
            NextStep::Answer | NextStep::RecordSending => Some(Self::Sent),
            NextStep::ExplainLateness => Some(Self::Explain),
            NextStep::TellPassedOn => Some(Self::TellPassedOn),
            NextStep::PrepareCopy
            | NextStep::ReviewErasure
            | NextStep::TendErrands
            | NextStep::FileProof
            | NextStep::Close
            | NextStep::Nothing => None,
        }
    }

    /// What may arrive while something is awaited of the person: what they were to show, or who they are.
    pub(in crate::ui::pages::request) fn of_awaited(view: &RequestView) -> Option<Self> {
        let to_show = view.showings.iter().any(|(_, shown)| !shown);
        let kind = if to_show { Self::Show } else { Self::Verify };
        (view.line.next == NextStep::AwaitIdentity).then_some(kind)
    }

    const fn of(step: Step) -> Option<Self> {
        Some(match step {
            Step::ActAs { .. } => Self::ActAs,
            Step::GiveReceipt => Self::GiveReceipt,
            Step::AskIdentity { .. } => Self::AskIdentity,
            Step::RemindIdentity => Self::Remind,
            Step::Verify { .. } => Self::Verify,
            Step::AskShowing => Self::AskShowing,
            Step::Show { .. } => Self::Show,
            Step::AskClarification => Self::AskClarification,
            Step::Clarify => Self::Clarify,
            Step::Extend { .. } => Self::Extend,
            Step::Instruct => Self::Instruct,
            Step::Requalify { .. } => Self::Requalify,
            Step::Withdraw { .. } => Self::Withdraw,
            Step::Apply { .. } => Self::Apply,
            Step::AnnounceLift => Self::AnnounceLift,
            Step::Prove { .. } => Self::Prove,
            Step::Refuse { .. } => Self::Refuse,
            Step::AnnounceFee { .. } => Self::AnnounceFee,
            Step::AcceptFee => Self::AcceptFee,
            Step::Sent { outcome, .. } => return Self::of_sent(outcome),
            Step::Returned => Self::Returned,
            Step::Explain { .. } => Self::Explain,
            Step::TellPassedOn => Self::TellPassedOn,
            Step::Close => Self::Close,
            Step::Reopen { .. } => Self::Reopen,
            Step::AskFor { .. } | Step::DropDocument => return None,
        })
    }

    const fn of_sent(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Granted | Outcome::PartlyGranted | Outcome::NothingHeld | Outcome::Refused => {
                Some(Self::Sent)
            }
            Outcome::PassedToController => Some(Self::PassOn),
            Outcome::NoReply => Some(Self::CloseForSilence),
            Outcome::Withdrawn | Outcome::Requalified => None,
        }
    }

    /// Whether the dialog names a demand.
    pub(super) const fn names_right(self) -> bool {
        matches!(
            self,
            Self::Requalify
                | Self::Withdraw
                | Self::Apply
                | Self::Refuse
                | Self::Sent
                | Self::Reopen
        )
    }

    /// Whether the step is about one demand and never about all.
    pub(super) const fn needs_one_right(self) -> bool {
        matches!(self, Self::Requalify | Self::Apply | Self::Reopen)
    }

    /// Whether words may stand beside the step.
    pub(super) const fn takes_words(self) -> bool {
        matches!(
            self,
            Self::AskIdentity
                | Self::AskClarification
                | Self::Extend
                | Self::Instruct
                | Self::Requalify
                | Self::Withdraw
                | Self::Prove
                | Self::Refuse
                | Self::AnnounceFee
                | Self::Explain
                | Self::Sent
                | Self::PassOn
                | Self::CloseForSilence
        )
    }

    /// Whether the words beside the step prove that a letter left.
    pub(super) const fn takes_proof(self) -> bool {
        matches!(self, Self::Sent | Self::PassOn | Self::CloseForSilence)
    }

    pub(in crate::ui::pages::request) fn name(self, text: &Text) -> String {
        match self {
            Self::ActAs => tr!(text, "window-step-act-as"),
            Self::GiveReceipt => tr!(text, "window-step-give-receipt"),
            Self::AskIdentity => tr!(text, "window-step-ask-identity"),
            Self::Remind => tr!(text, "window-step-remind"),
            Self::Verify => tr!(text, "window-step-verify"),
            Self::AskShowing => tr!(text, "window-step-ask-showing"),
            Self::Show => tr!(text, "window-step-show"),
            Self::AskClarification => tr!(text, "window-step-ask-clarification"),
            Self::Clarify => tr!(text, "window-step-clarify"),
            Self::Extend => tr!(text, "window-step-extend"),
            Self::Instruct => tr!(text, "window-step-instruct"),
            Self::Requalify => tr!(text, "window-step-requalify"),
            Self::Withdraw => tr!(text, "window-step-withdraw"),
            Self::Apply => tr!(text, "window-step-apply"),
            Self::AnnounceLift => tr!(text, "window-step-announce-lift"),
            Self::Prove => tr!(text, "window-step-prove"),
            Self::Refuse => tr!(text, "window-step-refuse"),
            Self::AnnounceFee => tr!(text, "window-step-announce-fee"),
            Self::AcceptFee => tr!(text, "window-step-accept-fee"),
            Self::Sent => tr!(text, "window-step-sent"),
            Self::PassOn => tr!(text, "window-step-pass-on"),
            Self::CloseForSilence => tr!(text, "window-step-close-silence"),
            Self::Returned => tr!(text, "window-step-returned"),
            Self::Explain => tr!(text, "window-step-explain"),
            Self::TellPassedOn => tr!(text, "window-step-tell-passed-on"),
            Self::Close => tr!(text, "window-step-close"),
            Self::Reopen => tr!(text, "window-step-reopen"),
        }
    }
}

/// The demands that one step in the casebook can carry out now.
pub(super) fn appliable(allowed: &[Step]) -> Vec<Right> {
    let of = |step: &Step| if let Step::Apply { right } = step { Some(*right) } else { None };
    allowed.iter().filter_map(of).collect()
}

/// The demands that may be opened again.
pub(super) fn reopenable(allowed: &[Step]) -> Vec<Right> {
    let of = |step: &Step| if let Step::Reopen { right } = step { *right } else { None };
    allowed.iter().filter_map(of).collect()
}
