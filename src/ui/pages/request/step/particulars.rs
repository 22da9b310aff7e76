//! The particulars of a step: one list that opens for each.

use egui::Ui;

use super::StepKind;
use crate::casebook::views::{DemandView, RequestView};
use crate::domain::request::{
    Channel, Doubt, Element, ExtensionGround, FeeGround, IdentityProof, LateReason, Outcome,
    RefusalGround, Showing,
};
use crate::domain::right::Right;
use crate::text::Text;
use crate::tr;
use crate::ui::say;
use crate::ui::widgets::{choice, tick};

/// What is chosen in the lists of the dialog.
#[derive(Debug)]
pub(super) struct Particulars {
    pub(super) proof: IdentityProof,
    pub(super) doubt: Doubt,
    pub(super) extension: ExtensionGround,
    pub(super) channel: Channel,
    pub(super) outcome: Outcome,
    pub(super) to: Right,
    pub(super) refusal: RefusalGround,
    /// The letter that refuses has left already.
    pub(super) letter_left: bool,
    /// What is meant was decided to be refused.
    refused: Vec<Right>,
    pub(super) fee: FeeGround,
    pub(super) element: Element,
    pub(super) reason: LateReason,
    pub(super) what: Option<Showing>,
    to_show: Vec<Showing>,
}

impl Particulars {
    pub(super) fn of(view: &RequestView) -> Self {
        let missing = view.showings.iter().filter(|(_, shown)| !shown);
        let to_show: Vec<Showing> = missing.map(|(what, _)| *what).collect();
        Self {
            proof: IdentityProof::KnownAddress,
            doubt: if view.known_address {
                Doubt::ContradictoryDetails
            } else {
                Doubt::UnknownAddress
            },
            extension: ExtensionGround::Complexity,
            channel: Channel::Email,
            outcome: likely(view),
            to: Right::MarketingObjection,
            refusal: RefusalGround::NotIdentifiable,
            letter_left: false,
            refused: refused(view),
            fee: FeeGround::FurtherCopy,
            element: Element::Objective,
            reason: LateReason::RecognisedLate,
            what: to_show.first().copied(),
            to_show,
        }
    }

    /// The lists that a kind of step needs.
    pub(super) fn ui(&mut self, ui: &mut Ui, kind: StepKind, meant: &[Right], text: &Text) {
        match kind {
            StepKind::Verify => self.proof_ui(ui, text),
            StepKind::AskIdentity => self.doubt_ui(ui, text),
            StepKind::Extend => {
                let all = [ExtensionGround::Complexity, ExtensionGround::Number];
                let all = all.map(|ground| (ground, say::extension_ground(text, ground)));
                choice(ui, &tr!(text, "window-step-ground"), &mut self.extension, &all);
            }
            StepKind::Show => {
                let all: Vec<_> =
                    self.to_show.iter().map(|what| (Some(*what), text.showing(*what))).collect();
                choice(ui, &tr!(text, "window-step-what-shown"), &mut self.what, &all);
            }
            StepKind::Requalify => {
                let all = Right::ALL.map(|right| (right, text.right(right)));
                choice(ui, &tr!(text, "window-step-to-right"), &mut self.to, &all);
            }
            StepKind::Prove => {
                let all = [Element::Objective, Element::Subjective];
                let all = all.map(|element| (element, text.element(element)));
                choice(ui, &tr!(text, "window-step-element"), &mut self.element, &all);
            }
            StepKind::AnnounceFee => {
                let all = [FeeGround::FurtherCopy, FeeGround::Excessive];
                let all = all.map(|ground| (ground, text.fee_ground(ground)));
                choice(ui, &tr!(text, "window-step-fee"), &mut self.fee, &all);
            }
            StepKind::Explain => {
                let all = LateReason::ALL.map(|reason| (reason, text.late_reason(reason)));
                choice(ui, &tr!(text, "window-step-reason"), &mut self.reason, &all);
            }
            StepKind::Refuse => {
                self.refusal_ui(ui, meant, text);
                self.letter_left_ui(ui, text);
            }
            StepKind::Sent => {
                self.channel_ui(ui, text);
                self.outcome_ui(ui, meant, text);
            }
            StepKind::PassOn | StepKind::CloseForSilence => self.channel_ui(ui, text),
            StepKind::ActAs
            | StepKind::GiveReceipt
            | StepKind::Remind
            | StepKind::AskShowing
            | StepKind::AskClarification
            | StepKind::Clarify
            | StepKind::Instruct
            | StepKind::Withdraw
            | StepKind::Apply
            | StepKind::AnnounceLift
            | StepKind::AcceptFee
            | StepKind::Returned
            | StepKind::TellPassedOn
            | StepKind::Close
            | StepKind::Reopen => (),
        }
    }

    fn doubt_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = [Doubt::UnknownAddress, Doubt::SeveralPersons, Doubt::ContradictoryDetails];
        let all = all.map(|doubt| (doubt, say::doubt(text, doubt)));
        choice(ui, &tr!(text, "window-step-doubt"), &mut self.doubt, &all);
    }

    fn proof_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = [
            IdentityProof::KnownAddress,
            IdentityProof::CustomerNumber,
            IdentityProof::CallBack,
            IdentityProof::Account,
            IdentityProof::Document,
        ];
        let all = all.map(|proof| (proof, text.identity_proof(proof)));
        choice(ui, &tr!(text, "window-step-proof"), &mut self.proof, &all);
    }

    /// The grounds that the law has for every demand that is meant.
    fn refusal_ui(&mut self, ui: &mut Ui, meant: &[Right], text: &Text) {
        let serves = |ground: &RefusalGround| meant.iter().all(|right| ground.serves(*right));
        let all: Vec<_> = RefusalGround::ALL
            .into_iter()
            .filter(serves)
            .map(|ground| {
                let article = text.cited(ground.article());
                (ground, format!("{} ({article})", text.refusal_ground(ground)))
            })
            .collect();
        if !serves(&self.refusal) {
            self.refusal = RefusalGround::NotIdentifiable;
        }
        choice(ui, &tr!(text, "window-step-refusal-ground"), &mut self.refusal, &all);
    }

    /// Decided is not sent: the letter comes after, unless it has left already.
    fn letter_left_ui(&mut self, ui: &mut Ui, text: &Text) {
        tick(ui, &mut self.letter_left, &tr!(text, "window-step-letter-left"));
        if self.letter_left {
            self.channel_ui(ui, text);
        }
    }

    fn channel_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = [
            Channel::Email,
            Channel::Post,
            Channel::RegisteredPost,
            Channel::InHand,
            Channel::Phone,
        ];
        let all = all.map(|channel| (channel, text.channel(channel)));
        choice(ui, &tr!(text, "window-step-channel"), &mut self.channel, &all);
    }

    /// A refusal is sent only where it was decided, with its ground (R 12(4)).
    fn outcome_ui(&mut self, ui: &mut Ui, meant: &[Right], text: &Text) {
        let mut all = vec![Outcome::Granted, Outcome::PartlyGranted, Outcome::NothingHeld];
        if !meant.is_empty() && meant.iter().all(|right| self.refused.contains(right)) {
            all.push(Outcome::Refused);
        }
        if !all.contains(&self.outcome) {
            self.outcome = Outcome::Granted;
        }
        let all: Vec<_> = all.into_iter().map(|outcome| (outcome, text.outcome(outcome))).collect();
        choice(ui, &tr!(text, "window-step-outcome"), &mut self.outcome, &all);
    }
}

/// The open demands that were decided to be refused.
fn refused(view: &RequestView) -> Vec<Right> {
    let decided = |demand: &&DemandView| demand.answer.is_none() && demand.ground.is_some();
    view.demands.iter().filter(decided).map(|demand| demand.right).collect()
}

/// What the letter that leaves most likely says; a step of its own says the other outcomes.
fn likely(view: &RequestView) -> Outcome {
    match view.likely_outcome() {
        Outcome::PassedToController | Outcome::NoReply => Outcome::Granted,
        outcome @ (Outcome::Granted
        | Outcome::PartlyGranted
        | Outcome::NothingHeld
        | Outcome::Refused
        | Outcome::Withdrawn
        | Outcome::Requalified) => outcome,
    }
}
