//! Words for rights, stages, steps, channels and facts.

use super::Text;
use crate::domain::contact::{CorrectionGround, FileFactKind};
use crate::domain::duty::DutyKind;
use crate::domain::erasure::{Ground, Item};
use crate::domain::request::{
    Channel, ExtensionGround, IdentityProof, Intake, Outcome, Stage, Step,
};
use crate::domain::retention::ObjectionScope;
use crate::domain::right::Right;
use crate::tr;

impl Text {
    pub fn right(&self, right: Right) -> String {
        match right {
            Right::Access => tr!(self, "right-access"),
            Right::Rectification => tr!(self, "right-rectification"),
            Right::Erasure => tr!(self, "right-erasure"),
            Right::Restriction => tr!(self, "right-restriction"),
            Right::Portability => tr!(self, "right-portability"),
            Right::Objection => tr!(self, "right-objection"),
            Right::Withdrawal => tr!(self, "right-withdrawal"),
            Right::MarketingObjection => tr!(self, "right-marketing-objection"),
            Right::AutomatedDecision => tr!(self, "right-automated-decision"),
            Right::PostMortem => tr!(self, "right-post-mortem"),
            Right::MinorErasure => tr!(self, "right-minor-erasure"),
        }
    }

    /// Several rights in one line: «Accès, effacement».
    pub fn rights(&self, rights: &[Right]) -> String {
        rights.iter().map(|right| self.right(*right)).collect::<Vec<_>>().join(" · ")
    }

    /// What must be done at once.
    pub fn duty(&self, kind: DutyKind) -> String {
        match kind {
            DutyKind::StopMarketing => tr!(self, "duty-stop-marketing"),
            DutyKind::StopConsent => tr!(self, "duty-stop-consent"),
            DutyKind::EraseMinor => tr!(self, "duty-erase-minor"),
            DutyKind::AnnounceLifting => tr!(self, "duty-announce-lifting"),
            DutyKind::StopInTools => tr!(self, "duty-stop-in-tools"),
            DutyKind::TellHeld => tr!(self, "duty-tell-held"),
        }
    }

    pub fn stage(&self, stage: Stage) -> String {
        match stage {
            Stage::Received => tr!(self, "stage-received"),
            Stage::IdentityToVerify => tr!(self, "stage-identity-to-verify"),
            Stage::InProgress => tr!(self, "stage-in-progress"),
            Stage::Answered => tr!(self, "stage-answered"),
            Stage::Closed => tr!(self, "stage-closed"),
        }
    }

    pub fn intake(&self, intake: Intake) -> String {
        match intake {
            Intake::Email => tr!(self, "intake-email"),
            Intake::Letter => tr!(self, "intake-letter"),
            Intake::Form => tr!(self, "intake-form"),
            Intake::Phone => tr!(self, "intake-phone"),
            Intake::Chat => tr!(self, "intake-chat"),
            Intake::OnTheSpot => tr!(self, "intake-on-the-spot"),
        }
    }

    pub fn channel(&self, channel: Channel) -> String {
        match channel {
            Channel::Email => tr!(self, "channel-email"),
            Channel::Post => tr!(self, "channel-post"),
            Channel::RegisteredPost => tr!(self, "channel-registered-post"),
            Channel::InHand => tr!(self, "channel-in-hand"),
            Channel::Phone => tr!(self, "channel-phone"),
        }
    }

    pub fn outcome(&self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Granted => tr!(self, "outcome-granted"),
            Outcome::PartlyGranted => tr!(self, "outcome-partly-granted"),
            Outcome::NothingHeld => tr!(self, "outcome-nothing-held"),
            Outcome::Refused => tr!(self, "outcome-refused"),
            Outcome::PassedToController => tr!(self, "outcome-passed"),
            Outcome::NoReply => tr!(self, "outcome-no-reply"),
            Outcome::Withdrawn => tr!(self, "outcome-withdrawn"),
            Outcome::Requalified => tr!(self, "outcome-requalified"),
        }
    }

    pub fn identity_proof(&self, proof: IdentityProof) -> String {
        match proof {
            IdentityProof::KnownAddress => tr!(self, "proof-known-address"),
            IdentityProof::CustomerNumber => tr!(self, "proof-customer-number"),
            IdentityProof::CallBack => tr!(self, "proof-call-back"),
            IdentityProof::Account => tr!(self, "proof-account"),
            IdentityProof::Document => tr!(self, "proof-document"),
        }
    }

    /// A step that was taken, as the line of time shows it.
    pub fn step(&self, step: Step) -> String {
        match step {
            Step::AskIdentity { .. } => tr!(self, "step-identity-asked"),
            Step::Verify { by } => tr!(self, "step-verified", by = self.identity_proof(by)),
            Step::AskClarification => tr!(self, "step-clarification-asked"),
            Step::Clarify => tr!(self, "step-clarified"),
            Step::Extend { ground: ExtensionGround::Complexity } => {
                tr!(self, "step-extended-complexity")
            }
            Step::Extend { ground: ExtensionGround::Number } => tr!(self, "step-extended-number"),
            Step::Sent { by, outcome, .. } => {
                tr!(self, "step-sent", by = self.channel(by), outcome = self.outcome(outcome))
            }
            Step::ActAs { role } => tr!(self, "step-act-as", role = self.role(role)),
            Step::AskFor { capacity } => {
                tr!(self, "step-ask-for", capacity = self.capacity(capacity))
            }
            Step::GiveReceipt => tr!(self, "step-receipt-given"),
            Step::RemindIdentity => tr!(self, "step-identity-reminded"),
            Step::DropDocument => tr!(self, "step-document-dropped"),
            Step::AskShowing => tr!(self, "step-showing-asked"),
            Step::Show { what } => tr!(self, "step-shown", what = self.showing(what)),
            Step::Instruct => tr!(self, "step-instructed"),
            Step::Requalify { from, to } => {
                tr!(self, "step-requalified", from = self.right(from), to = self.right(to))
            }
            Step::Withdraw { .. } => tr!(self, "step-withdrawn"),
            Step::Apply { right } => tr!(self, "step-applied", right = self.right(right)),
            Step::AnnounceLift => tr!(self, "step-lift-announced"),
            Step::Prove { element } => tr!(self, "step-proved", element = self.element(element)),
            Step::Refuse { ground, .. } => {
                tr!(self, "step-refused", ground = self.refusal_ground(ground))
            }
            Step::AnnounceFee { ground } => {
                tr!(self, "step-fee-announced", ground = self.fee_ground(ground))
            }
            Step::AcceptFee => tr!(self, "step-fee-accepted"),
            Step::Explain { reason } => {
                tr!(self, "step-explained", reason = self.late_reason(reason))
            }
            Step::Returned => tr!(self, "step-returned"),
            Step::Close => tr!(self, "step-closed"),
            Step::TellPassedOn => tr!(self, "step-passed-on-told"),
            Step::Reopen { .. } => tr!(self, "step-reopened"),
        }
    }

    pub fn ground(&self, ground: Ground) -> String {
        match ground {
            Ground::Requested => tr!(self, "ground-requested"),
            Ground::NoLongerNeeded => tr!(self, "ground-no-longer-needed"),
            Ground::PeriodOver => tr!(self, "ground-period-over"),
            Ground::Objected => tr!(self, "ground-objected"),
            Ground::RunningContract => tr!(self, "ground-running-contract"),
            Ground::ContractEvidence => tr!(self, "ground-contract-evidence"),
            Ground::LegalObligation => tr!(self, "ground-legal-obligation"),
            Ground::Hold => tr!(self, "ground-hold"),
            Ground::Restriction => tr!(self, "ground-restriction"),
            Ground::Freeze => tr!(self, "ground-freeze"),
            Ground::NeededByKept => tr!(self, "ground-needed-by-kept"),
            Ground::OptOut => tr!(self, "ground-opt-out"),
            Ground::ErasedBefore => tr!(self, "ground-erased-before"),
        }
    }

    /// A line of a plan: what it is about. Names of activities and categories come from the policy.
    pub fn plan_item(&self, item: &Item, policy: &crate::domain::policy::Policy) -> String {
        let language = self.language.code();
        let activity = |id: &String| {
            policy.activity(id).map_or(id.clone(), |one| one.name.in_language(language).to_owned())
        };
        match item {
            Item::Identity => tr!(self, "item-identity"),
            Item::Emails => tr!(self, "item-emails"),
            Item::Phones => tr!(self, "item-phones"),
            Item::Addresses => tr!(self, "item-addresses"),
            Item::Notes => tr!(self, "item-notes"),
            Item::Attachments => tr!(self, "item-attachments"),
            Item::Suppression => tr!(self, "item-suppression"),
            Item::Copies => tr!(self, "item-copies"),
            Item::Undo => tr!(self, "item-undo"),
            Item::Events { activity: id } => tr!(self, "item-events", activity = activity(id)),
            Item::File { activity: id } => tr!(self, "item-file", activity = activity(id)),
            Item::Data { activity: id, category } => {
                let category = policy
                    .category(category)
                    .map_or(category.clone(), |one| one.name.in_language(language).to_owned());
                tr!(self, "item-data", activity = activity(id), category = category)
            }
        }
    }
}

impl Text {
    /// Why a fact was taken back.
    pub fn correction_ground(&self, ground: CorrectionGround) -> String {
        match ground {
            CorrectionGround::Mistyped => tr!(self, "correction-mistyped"),
            CorrectionGround::WrongFile => tr!(self, "correction-wrong-file"),
            CorrectionGround::NotSo => tr!(self, "correction-not-so"),
        }
    }
}

/// A dated fact of a file.
pub fn file_fact(text: &Text, kind: FileFactKind) -> String {
    match kind {
        FileFactKind::Event(kind) => text.event_kind(kind),
        FileFactKind::ContractBegin => tr!(text, "fact-contract-begin"),
        FileFactKind::ContractEnd => tr!(text, "fact-contract-end"),
        FileFactKind::Dormant => tr!(text, "fact-dormant"),
        FileFactKind::Closed => tr!(text, "fact-closed"),
        FileFactKind::Submitted => tr!(text, "fact-submitted"),
        FileFactKind::Objection(ObjectionScope::Marketing) => tr!(text, "fact-objection-marketing"),
        FileFactKind::Objection(ObjectionScope::Analytics) => tr!(text, "fact-objection-analytics"),
        FileFactKind::Objection(ObjectionScope::Retention) => tr!(text, "fact-objection-retention"),
        FileFactKind::Consent(consent) => text.consent(consent),
        FileFactKind::HoldBegin => tr!(text, "fact-hold-begin"),
        FileFactKind::HoldEnd => tr!(text, "fact-hold-end"),
        FileFactKind::HoldReviewed => tr!(text, "fact-hold-review"),
        FileFactKind::RestrictionBegin => tr!(text, "fact-restriction-begin"),
        FileFactKind::RestrictionEnd => tr!(text, "fact-restriction-end"),
    }
}
