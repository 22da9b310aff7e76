//! The dialog of a step: the day it was taken, and how.

use egui::Ui;

use crate::domain::ids::CaseNumber;
use crate::domain::request::{Channel, Doubt, ExtensionGround, IdentityProof, Outcome, Step};
use crate::text::Text;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::widgets::{Answer, Kind, Question, choice, day_field, dialog};
use crate::ui::{say, words};
use crate::worker::{Command, RequestCommand};

/// A step without its particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepKind {
    AskIdentity,
    Verify,
    AskClarification,
    Clarify,
    Extend,
    Sent,
    Refuse,
    Returned,
    Close,
    Reopen,
}

impl StepKind {
    /// The kinds among the steps that may be taken, each once, in the order of the casebook.
    pub(super) fn offered(allowed: &[Step]) -> Vec<Self> {
        let mut kinds = Vec::new();
        for step in allowed {
            let kind = Self::of(*step);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }

    const fn of(step: Step) -> Self {
        match step {
            Step::AskIdentity { .. } => Self::AskIdentity,
            Step::Verify { .. } => Self::Verify,
            Step::AskClarification => Self::AskClarification,
            Step::Clarify => Self::Clarify,
            Step::Extend { .. } => Self::Extend,
            Step::Sent { outcome: Outcome::Refused, .. } => Self::Refuse,
            Step::Sent {
                outcome: Outcome::Granted | Outcome::PartlyGranted | Outcome::NothingHeld,
                ..
            } => Self::Sent,
            Step::Returned => Self::Returned,
            Step::Close => Self::Close,
            Step::Reopen => Self::Reopen,
        }
    }

    pub(super) fn name(self, text: &Text) -> String {
        match self {
            Self::AskIdentity => tr!(text, "window-step-ask-identity"),
            Self::Verify => tr!(text, "window-step-verify"),
            Self::AskClarification => tr!(text, "window-step-ask-clarification"),
            Self::Clarify => tr!(text, "window-step-clarify"),
            Self::Extend => tr!(text, "window-step-extend"),
            Self::Sent => tr!(text, "window-step-sent"),
            Self::Refuse => tr!(text, "window-step-refuse"),
            Self::Returned => tr!(text, "window-step-returned"),
            Self::Close => tr!(text, "window-step-close"),
            Self::Reopen => tr!(text, "window-step-reopen"),
        }
    }
}

/// What is being chosen for a step.
#[derive(Debug)]
pub(super) struct StepDialog {
    kind: StepKind,
    day: String,
    proof: IdentityProof,
    doubt: Doubt,
    ground: ExtensionGround,
    channel: Channel,
    outcome: Outcome,
}

impl StepDialog {
    pub(super) fn new(kind: StepKind, context: &PageContext<'_>) -> Self {
        Self {
            kind,
            day: words::day_to_type(context.text, context.today),
            proof: IdentityProof::KnownAddress,
            doubt: Doubt::UnknownAddress,
            ground: ExtensionGround::Complexity,
            channel: Channel::Email,
            outcome: if kind == StepKind::Refuse { Outcome::Refused } else { Outcome::Granted },
        }
    }

    /// Draws the dialog; answers whether it stays.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        number: CaseNumber,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let title = self.kind.name(text);
        let question = Question {
            title: &title,
            yes: &tr!(text, "window-record"),
            kind: Kind::Primary,
            ready: words::typed_day(&self.day).is_some(),
            width: 420.0,
        };
        let answer = dialog(ui, text, "step", &question, |ui| self.body(ui, context));
        match (answer, words::typed_day(&self.day)) {
            (Answer::Open, _) => true,
            (Answer::Yes, Some(on)) => {
                let step = self.step();
                wishes.send(Command::Request(RequestCommand::TakeStep { number, step, on }));
                false
            }
            (Answer::Yes | Answer::No, _) => false,
        }
    }

    fn body(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        match self.kind {
            StepKind::Verify => {
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
            StepKind::AskIdentity => {
                let all =
                    [Doubt::UnknownAddress, Doubt::SeveralPersons, Doubt::ContradictoryDetails];
                let all = all.map(|doubt| (doubt, say::doubt(text, doubt)));
                choice(ui, &tr!(text, "window-step-doubt"), &mut self.doubt, &all);
            }
            StepKind::Extend => {
                let all = [ExtensionGround::Complexity, ExtensionGround::Number];
                let all = all.map(|ground| (ground, say::extension_ground(text, ground)));
                choice(ui, &tr!(text, "window-step-ground"), &mut self.ground, &all);
            }
            StepKind::Sent | StepKind::Refuse => self.sent_ui(ui, text),
            StepKind::AskClarification
            | StepKind::Clarify
            | StepKind::Returned
            | StepKind::Close
            | StepKind::Reopen => (),
        }
        day_field(ui, text, &tr!(text, "window-step-day"), &mut self.day);
    }

    fn sent_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = [
            Channel::Email,
            Channel::Post,
            Channel::RegisteredPost,
            Channel::InHand,
            Channel::Phone,
        ];
        let all = all.map(|channel| (channel, text.channel(channel)));
        choice(ui, &tr!(text, "window-step-channel"), &mut self.channel, &all);
        if self.kind == StepKind::Sent {
            let all =
                [Outcome::Granted, Outcome::PartlyGranted, Outcome::NothingHeld, Outcome::Refused];
            let all = all.map(|outcome| (outcome, text.outcome(outcome)));
            choice(ui, &tr!(text, "window-step-outcome"), &mut self.outcome, &all);
        }
    }

    const fn step(&self) -> Step {
        match self.kind {
            StepKind::AskIdentity => Step::AskIdentity { doubt: self.doubt },
            StepKind::Verify => Step::Verify { by: self.proof },
            StepKind::AskClarification => Step::AskClarification,
            StepKind::Clarify => Step::Clarify,
            StepKind::Extend => Step::Extend { ground: self.ground },
            StepKind::Sent | StepKind::Refuse => {
                Step::Sent { by: self.channel, outcome: self.outcome, right: None }
            }
            StepKind::Returned => Step::Returned,
            StepKind::Close => Step::Close,
            StepKind::Reopen => Step::Reopen,
        }
    }
}
