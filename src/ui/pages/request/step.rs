//! The dialog of a step: the day it was taken, how, and the words it rests on.

mod kind;
mod particulars;

use egui::Ui;

use crate::casebook::views::RequestView;
use crate::domain::ids::CaseNumber;
use crate::domain::request::{Outcome, Role, Step};
use crate::domain::right::Right;
use crate::text::Text;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::widgets::{Answer, Field, Kind, Question, choice, day_field, dialog};
use crate::ui::words;
use crate::worker::{Command, RequestCommand};

use super::client::ClientForm;
pub(super) use kind::StepKind;
use particulars::Particulars;

/// What is being chosen for a step.
#[derive(Debug)]
pub(super) struct StepDialog {
    kind: StepKind,
    day: String,
    words: String,
    /// What proves that a letter left.
    proof: String,
    /// The demands that are open.
    open: Vec<Right>,
    /// The demand that is meant; none for all that are open.
    right: Option<Right>,
    particulars: Particulars,
    role: Role,
    client: ClientForm,
}

impl StepDialog {
    pub(super) fn new(kind: StepKind, view: &RequestView, context: &PageContext<'_>) -> Self {
        let unsettled = view.demands.iter().filter(|demand| demand.answer.is_none());
        let mut open: Vec<Right> = unsettled.map(|demand| demand.right).collect();
        if kind == StepKind::Apply {
            open = kind::appliable(&view.allowed);
        } else if kind == StepKind::Reopen {
            open = kind::reopenable(&view.allowed);
        }
        Self {
            kind,
            day: words::day_to_type(context.text, context.today),
            words: String::new(),
            proof: String::new(),
            right: open.first().copied().filter(|_| open.len() == 1 || kind.needs_one_right()),
            open,
            particulars: Particulars::of(view),
            role: match view.standing.role {
                Role::Controller => Role::Processor,
                Role::Processor => Role::Controller,
            },
            client: ClientForm::of(view.standing.client.clone().unwrap_or_default()),
        }
    }

    /// Draws the dialog, and asks for the step once the hand says so.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        number: CaseNumber,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> Answer {
        let text = context.text;
        let title = self.kind.name(text);
        let question = Question {
            title: &title,
            yes: &tr!(text, "window-record"),
            kind: Kind::Primary,
            ready: self.command(number).is_some(),
            width: 484.0,
        };
        let answer = dialog(ui, text, "step", &question, |ui| self.body(ui, context));
        if answer == Answer::Yes
            && let Some(command) = self.command(number)
        {
            wishes.send(Command::Request(command));
        }
        answer
    }

    fn body(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        if self.kind == StepKind::ActAs {
            let all = [Role::Controller, Role::Processor].map(|role| (role, text.role(role)));
            choice(ui, &tr!(text, "window-step-role"), &mut self.role, &all);
            if self.role == Role::Processor {
                self.client.ui(ui, text);
            }
        }
        if self.kind.names_right() && !self.open.is_empty() {
            let mut all: Vec<(Option<Right>, String)> =
                self.open.iter().map(|right| (Some(*right), text.right(*right))).collect();
            if !self.kind.needs_one_right() && self.open.len() > 1 {
                all.insert(0, (None, tr!(text, "window-step-all-rights")));
            }
            choice(ui, &tr!(text, "window-step-right"), &mut self.right, &all);
        }
        let meant = match self.right {
            Some(right) => vec![right],
            None => self.open.clone(),
        };
        self.particulars.ui(ui, self.kind, &meant, text);
        if self.kind.takes_proof() {
            proof_ui(ui, text, &mut self.words);
        } else if self.kind.takes_words() {
            let label = tr!(text, "window-step-words");
            Field::new(&label).rows(3).ui(ui, &mut self.words);
        }
        if self.kind == StepKind::Refuse && self.particulars.letter_left {
            proof_ui(ui, text, &mut self.proof);
        }
        day_field(ui, text, &tr!(text, "window-step-day"), &mut self.day);
    }

    /// What will be recorded, once the day and everything that the step needs are there.
    fn command(&self, number: CaseNumber) -> Option<RequestCommand> {
        let on = words::typed_day(&self.day)?;
        let words = self.words.trim().to_owned();
        if self.kind == StepKind::ActAs && self.role == Role::Processor {
            let client = self.client.client()?;
            return Some(RequestCommand::ActAsProcessor { number, client, on });
        }
        let step = self.step()?;
        if step.needs_words() && words.is_empty() {
            return None;
        }
        let left = self.particulars.letter_left;
        Some(if left && matches!(step, Step::Refuse { .. }) {
            let by = self.particulars.channel;
            let sent = Step::Sent { by, outcome: Outcome::Refused, right: self.right };
            let proof = self.proof.trim().to_owned();
            if sent.needs_words() && proof.is_empty() {
                return None;
            }
            RequestCommand::Refuse { number, refusal: step, words, by, proof, on }
        } else if words.is_empty() {
            RequestCommand::TakeStep { number, step, on }
        } else {
            RequestCommand::TakeStepSaying { number, step, on, words }
        })
    }

    fn step(&self) -> Option<Step> {
        let one = &self.particulars;
        let sent = |outcome| Step::Sent { by: one.channel, outcome, right: self.right };
        Some(match self.kind {
            StepKind::ActAs => Step::ActAs { role: self.role },
            StepKind::GiveReceipt => Step::GiveReceipt,
            StepKind::AskIdentity => Step::AskIdentity { doubt: one.doubt },
            StepKind::Remind => Step::RemindIdentity,
            StepKind::Verify => Step::Verify { by: one.proof },
            StepKind::AskShowing => Step::AskShowing,
            StepKind::Show => Step::Show { what: one.what? },
            StepKind::AskClarification => Step::AskClarification,
            StepKind::Clarify => Step::Clarify,
            StepKind::Extend => Step::Extend { ground: one.extension },
            StepKind::Instruct => Step::Instruct,
            StepKind::Requalify => Step::Requalify { from: self.right?, to: one.to },
            StepKind::Withdraw => Step::Withdraw { right: self.right },
            StepKind::Apply => Step::Apply { right: self.right? },
            StepKind::AnnounceLift => Step::AnnounceLift,
            StepKind::Prove => Step::Prove { element: one.element },
            StepKind::Refuse => Step::Refuse { ground: one.refusal, right: self.right },
            StepKind::AnnounceFee => Step::AnnounceFee { ground: one.fee },
            StepKind::AcceptFee => Step::AcceptFee,
            StepKind::Sent => sent(one.outcome),
            StepKind::PassOn => sent(Outcome::PassedToController),
            StepKind::CloseForSilence => sent(Outcome::NoReply),
            StepKind::Returned => Step::Returned,
            StepKind::Explain => Step::Explain { reason: one.reason },
            StepKind::TellPassedOn => Step::TellPassedOn,
            StepKind::Close => Step::Close,
            StepKind::Reopen => Step::Reopen { right: Some(self.right?) },
        })
    }
}

/// What proves that a letter left; a mail proves itself.
fn proof_ui(ui: &mut Ui, text: &Text, typed: &mut String) {
    let (label, hint) =
        (tr!(text, "window-step-proof-of-sending"), tr!(text, "window-step-proof-hint"));
    Field::new(&label).hint(&hint).ui(ui, typed);
}
