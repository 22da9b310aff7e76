//! One case: its line of time, the clock with its working, the message, the contact, the answer, its journal.

mod answer;
pub(super) mod client;
mod clock;
mod letters;
mod parts;
mod person;
pub(super) mod standing;
mod step;
mod tasks;

use egui::Ui;

use crate::casebook::views::{CopyOrder, CopySubject, NextStep, RequestView};
use crate::domain::ids::CaseNumber;
use crate::domain::request::Step;
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::pages::copy::CopyFlow;
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::tokens::INSET;
use crate::ui::widgets::{Answer, Kind, Side, button, card, header, link, tabs, two_columns};
use crate::worker::{
    Command, CopyCommand, CopyEvent, ErasureCommand, Event, LetterEvent, RequestCommand,
    RequestEvent,
};

use answer::answer_ui;
use letters::LettersFlow;
use person::PersonTab;
use step::{StepDialog, StepKind};
use tasks::TasksTab;

/// The parts of the case under the line of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Message,
    Contact,
    Tasks,
    Answer,
    Letters,
    Journal,
}

impl Tab {
    const ALL: [Self; 6] =
        [Self::Message, Self::Contact, Self::Tasks, Self::Answer, Self::Letters, Self::Journal];
}

#[derive(Debug, Default)]
pub struct RequestPage {
    number: Option<CaseNumber>,
    view: Option<Box<RequestView>>,
    tab: Tab,
    step: Option<StepDialog>,
    /// The step that was asked for: it comes back as it was typed if it is refused.
    asked: Option<StepDialog>,
    tasks: TasksTab,
    answer: CopyFlow,
    letters: LettersFlow,
    person: PersonTab,
}

impl RequestPage {
    /// Turns the page to a case, and asks for it.
    pub fn open(&mut self, number: CaseNumber) -> Command {
        if self.number != Some(number) {
            *self = Self { number: Some(number), ..Self::default() };
        }
        Command::Request(RequestCommand::Show(number))
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Request(RequestEvent::Shown(view)) if Some(view.line.number) == self.number => {
                self.view = Some(view.clone());
            }
            Event::Copy(CopyEvent::Reviewed(review)) if self.is_about(review.about) => {
                self.answer.review(review.clone());
                self.tab = Tab::Answer;
            }
            Event::Copy(CopyEvent::Written(written)) if self.is_about(written.about) => {
                self.answer.written(written.clone());
                self.tab = Tab::Answer;
            }
            Event::Copy(CopyEvent::Letter(event)) => self.hear_letter(event),
            Event::Contact(event) => self.person.hear(event),
            Event::Request(RequestEvent::Changed(_)) => {
                self.asked = None;
                self.letters.recorded();
            }
            Event::Failed(_) => {
                self.step = self.step.take().or(self.asked.take());
                self.answer.failed();
                self.letters.failed();
            }
            Event::Casebook(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
    }

    fn is_about(&self, about: CopySubject) -> bool {
        self.number.map(CopySubject::Case) == Some(about)
    }

    fn hear_letter(&mut self, event: &LetterEvent) {
        match event {
            LetterEvent::Drafted(draft) if Some(draft.choice.number) == self.number => {
                self.letters.draft(draft.clone());
                self.tab = Tab::Letters;
            }
            LetterEvent::Written(written) if Some(written.number) == self.number => {
                self.letters.written(written.clone());
            }
            LetterEvent::ErrandsDrafted { number, to, drafts } if Some(*number) == self.number => {
                self.tasks.drafted(to.clone(), drafts.clone());
            }
            LetterEvent::DossierWritten(written) if Some(written.number) == self.number => {
                self.letters.dossier(written.clone());
            }
            LetterEvent::Drafted(_)
            | LetterEvent::Written(_)
            | LetterEvent::ErrandsDrafted { .. }
            | LetterEvent::DossierWritten(_)
            | LetterEvent::Templates(_)
            | LetterEvent::Exported(_) => (),
        }
    }

    /// The copy that is being read, as it would be written.
    pub fn order_in_review(&self) -> Option<CopyOrder> {
        self.answer.order_in_review()
    }

    pub const fn shows_written_copy(&self) -> bool {
        self.answer.is_written()
    }

    /// The case that a mail dropped now may belong to.
    pub fn shown(&self) -> Option<CaseNumber> {
        self.view.as_ref().map(|view| view.line.number)
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(view) = self.view.take() else { return };
        let text = context.text;
        ui.horizontal(|ui| {
            if link(ui, &tr!(text, "window-rail-requests")).clicked() {
                wishes.go(Route::Requests);
            }
            ui.label(context.tokens.secondary(format!("/ {}", view.line.number)));
        });
        let title = say::rights(text, &view.line.rights);
        header(ui, &title, &view.line.requester, |ui| self.actions_ui(ui, &view, context, wishes));
        two_columns(ui, 312.0, |ui, side| match side {
            Side::Main => self.main_ui(ui, &view, context, wishes),
            Side::Aside => {
                ui.spacing_mut().item_spacing.y = INSET;
                clock::due_ui(ui, &view, context);
                parts::demands_ui(ui, &view, context);
                standing::standing_ui(ui, &view, context, wishes);
                parts::requester_ui(ui, &view, context, wishes);
                standing::by_basis_ui(ui, &view, context);
            }
        });
        if let Some(mut dialog) = self.step.take() {
            match dialog.ui(ui, view.line.number, context, wishes) {
                Answer::Open => self.step = Some(dialog),
                Answer::Yes => self.asked = Some(dialog),
                Answer::No => (),
            }
        }
        self.view = Some(view);
    }

    fn actions_ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        if self.answer.is_reviewed() {
            self.answer.write_ui(ui, context, wishes);
        } else if view.line.next != NextStep::Nothing {
            let words = match StepKind::of_awaited(view) {
                Some(kind) => kind.name(text),
                None => text.next_step(view.line.next),
            };
            if button(ui, Kind::Primary, &words).clicked() {
                self.take_next(view, context, wishes);
            }
        }
        let others = StepKind::offered(&view.allowed);
        let open = view.demands.iter().any(|demand| demand.answer.is_none());
        if others.is_empty() && !open {
            return;
        }
        ui.menu_button(tr!(text, "window-other-steps"), |ui| {
            for kind in others {
                if ui.button(kind.name(text)).clicked() {
                    self.step = Some(StepDialog::new(kind, view, context));
                    ui.close();
                }
            }
            if open && ui.button(tr!(text, "window-step-minor")).clicked() {
                let number = view.line.number;
                wishes.send(Command::Request(RequestCommand::MarkMinor(number)));
                ui.close();
            }
        });
    }

    fn take_next(&mut self, view: &RequestView, context: &PageContext<'_>, wishes: &mut Wishes) {
        let number = view.line.number;
        match view.line.next {
            NextStep::PrepareCopy if view.contact.is_none() => self.tab = Tab::Contact,
            NextStep::PrepareCopy => wishes.send(Command::Copy(CopyCommand::Review(number))),
            NextStep::ReviewErasure => match &view.contact {
                Some(contact) => {
                    wishes.go(Route::Contact(contact.uid));
                    wishes.erases_for = Some(number);
                    wishes.send(Command::Erasure(ErasureCommand::Plan(contact.uid)));
                }
                None => self.tab = Tab::Contact,
            },
            NextStep::TendErrands => self.tab = Tab::Tasks,
            NextStep::FileProof => {
                self.tab = Tab::Answer;
                wishes.choose(Choose::SentMail { number, outcome: view.likely_outcome() });
            }
            NextStep::Close => wishes.send(Command::Request(RequestCommand::TakeStep {
                number,
                step: Step::Close,
                on: context.today,
            })),
            NextStep::GiveReceipt
            | NextStep::VerifyIdentity
            | NextStep::AwaitIdentity
            | NextStep::PassToController
            | NextStep::AskShowing
            | NextStep::RemindIdentity
            | NextStep::CloseForSilence
            | NextStep::Apply
            | NextStep::Answer
            | NextStep::RecordSending
            | NextStep::ExplainLateness
            | NextStep::TellPassedOn
            | NextStep::Nothing => {
                let awaited = StepKind::of_awaited(view);
                let kind = awaited.or_else(|| StepKind::of_next(view.line.next));
                self.step = kind.map(|kind| StepDialog::new(kind, view, context));
            }
        }
    }

    fn main_ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        card(ui, |ui| clock::line_of_time_ui(ui, view, context));
        ui.add_space(INSET);
        if person::unchosen_ui(ui, view, context) {
            self.tab = Tab::Contact;
        }
        standing::notices_ui(ui, view, context, wishes);
        card(ui, |ui| {
            let names = [
                tr!(text, "window-tab-message"),
                tr!(text, "window-tab-contact"),
                tr!(text, "window-tab-tasks"),
                tr!(text, "window-tab-answer"),
                tr!(text, "window-tab-letters"),
                tr!(text, "window-tab-journal"),
            ];
            let mut place = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
            tabs(ui, &mut place, &names);
            self.tab = Tab::ALL.get(place).copied().unwrap_or_default();
            ui.separator();
            match self.tab {
                Tab::Message => parts::messages_ui(ui, view, context, wishes),
                Tab::Contact => self.person.ui(ui, view, context, wishes),
                Tab::Tasks => self.tasks.ui(ui, view, context, wishes),
                Tab::Answer => answer_ui(ui, &mut self.answer, view, context, wishes),
                Tab::Letters => self.letters.ui(ui, view, context, wishes),
                Tab::Journal => parts::journal_ui(ui, view, context),
            }
        });
    }
}
