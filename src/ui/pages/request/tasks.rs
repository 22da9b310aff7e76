//! What sources and recipients owe a case, and who was told (article 19).

use std::path::PathBuf;

use egui::{Label, Ui};

use crate::casebook::ErrandOrder;
use crate::casebook::views::{ErrandDraft, ErrandView, RequestView};
use crate::domain::errand::{Duty, ErrandState, ErrandStep};
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Answer, Badge, Field, Kind, Line, Question, Touched, Urgency, button, choice, day_field,
    dialog, due_badge, line_ui, link, section,
};
use crate::ui::words;
use crate::worker::{Command, CopyCommand, ErrandCommand, LetterCommand, RequestCommand};

/// The errands of a case, and the dialog of a step of one.
#[derive(Debug, Default)]
pub(super) struct TasksTab {
    recording: Option<Recording>,
    /// What was last written, and where.
    drafts: Option<(PathBuf, Vec<ErrandDraft>)>,
}

#[derive(Debug)]
struct Recording {
    duty: Duty,
    /// Those of whom the same is noted.
    parties: Vec<String>,
    steps: Vec<ErrandStep>,
    step: ErrandStep,
    day: String,
    words: String,
}

impl TasksTab {
    pub(super) fn drafted(&mut self, to: PathBuf, drafts: Vec<ErrandDraft>) {
        self.drafts = Some((to, drafts));
    }

    /// What was written, and what has to be completed by hand.
    fn drafts_ui(&self, ui: &mut Ui, context: &PageContext<'_>) {
        let Some((to, drafts)) = &self.drafts else { return };
        let (text, tokens) = (context.text, context.tokens);
        let written = drafts.iter().filter(|draft| !draft.files().is_empty()).count();
        let folder = to.display().to_string();
        let words = tr!(text, "window-tasks-drafts-done", count = written, folder = folder);
        ui.add(Label::new(tokens.body(words)).wrap());
        let named = |id: &str| {
            context.policy.map_or_else(|| id.to_owned(), |policy| text.party(policy, id))
        };
        for draft in drafts {
            ui.add(
                Label::new(tokens.secondary(text.errand_draft(draft, &named(&draft.party)))).wrap(),
            );
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        let number = view.line.number;
        if view.errands.is_empty() {
            ui.add(Label::new(tokens.secondary(tr!(text, "window-tasks-none"))).wrap());
        }
        ui.horizontal(|ui| {
            if button(ui, Kind::Secondary, &tr!(text, "window-tasks-open")).clicked() {
                wishes.send(errand(ErrandCommand::OpenSearches(number)));
            }
            let folder = context.summary.and_then(|summary| summary.path.parent());
            let open = view.errands.iter().any(|errand| errand.act_on.is_some());
            if let Some(folder) = folder.filter(|_folder| open)
                && button(ui, Kind::Secondary, &tr!(text, "window-tasks-drafts")).clicked()
            {
                let to = folder.join(number.to_string());
                let write = LetterCommand::WriteErrandDrafts { number, to };
                wishes.send(Command::Copy(CopyCommand::Letter(write)));
            }
        });
        self.drafts_ui(ui, context);
        let mut told = false;
        for duty in Duty::ALL {
            let errands: Vec<&ErrandView> =
                view.errands.iter().filter(|errand| errand.duty == duty).collect();
            if errands.is_empty() {
                continue;
            }
            if duty.is_notice() && !told {
                told = true;
                ui.add_space(NEAR);
                ui.label(tokens.strong(tr!(text, "window-told-title")));
            }
            section(ui, &text.errand_duty(duty));
            let open: Vec<&ErrandView> =
                errands.iter().copied().filter(|errand| is_open(errand)).collect();
            let all = tr!(text, "window-errand-record-all", count = open.len());
            if 1 < open.len() && link(ui, &all).clicked() {
                self.recording = Recording::of(&open, context);
            }
            for (place, errand) in errands.into_iter().enumerate() {
                self.errand_ui(ui, errand, place == 0, context);
            }
        }
        if let Some(mut recording) = self.recording.take()
            && recording.ui(ui, view, context, wishes)
        {
            self.recording = Some(recording);
        }
    }

    fn errand_ui(
        &mut self,
        ui: &mut Ui,
        errand: &ErrandView,
        first: bool,
        context: &PageContext<'_>,
    ) {
        let text = context.text;
        let party = context
            .policy
            .map_or_else(|| errand.party.clone(), |policy| text.party(policy, &errand.party));
        let record = tr!(text, "window-errand-record");
        let open = is_open(errand);
        let badge = match errand.act_on {
            Some(day) => due_badge(text, day, context.today),
            None => Badge::new(text.errand_state(errand.state), Urgency::Quiet),
        };
        let line = Line {
            badge: Some(badge),
            title: &party,
            context: &history(errand, context),
            step: open.then_some((Kind::Secondary, record.as_str())),
            first,
            ..Line::default()
        };
        if line_ui(ui, &line) == Touched::Step {
            self.recording = Recording::of(&[errand], context);
        }
    }
}

const fn is_open(errand: &ErrandView) -> bool {
    matches!(errand.state, ErrandState::ToAsk | ErrandState::Asked)
}

const fn errand(command: ErrandCommand) -> Command {
    Command::Request(RequestCommand::Errand(command))
}

/// What happened so far, each with its day and its words.
fn history(errand: &ErrandView, context: &PageContext<'_>) -> String {
    let text = context.text;
    let mut said = vec![text.errand_state(errand.state)];
    for (fact, body) in errand.facts.iter().zip(&errand.words) {
        let day = words::day_short(text, fact.on, context.today);
        let step = text.errand_step(fact.step);
        said.push(if body.is_empty() {
            format!("{step} {day}")
        } else {
            format!("{step} {day} ({body})")
        });
    }
    if errand.escalated {
        said.push(tr!(text, "window-errand-escalated"));
    }
    said.extend(errand.files.iter().map(|file| file.name.clone()));
    said.join(" · ")
}

impl Recording {
    /// Of tasks of one duty, with the steps that each of them may take.
    fn of(errands: &[&ErrandView], context: &PageContext<'_>) -> Option<Self> {
        let first = errands.first()?;
        let mut steps = offered(first);
        steps.retain(|step| errands.iter().all(|errand| offered(errand).contains(step)));
        Some(Self {
            duty: first.duty,
            parties: errands.iter().map(|errand| errand.party.clone()).collect(),
            step: *steps.first()?,
            steps,
            day: words::day_to_type(context.text, context.today),
            words: String::new(),
        })
    }

    /// Draws the dialog; answers whether it stays.
    fn ui(
        &mut self,
        ui: &Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let title = text.errand_duty(self.duty);
        let reasoned = !self.step.needs_words() || !self.words.trim().is_empty();
        let question = Question {
            title: &title,
            yes: &tr!(text, "window-record"),
            kind: Kind::Primary,
            ready: words::typed_day(&self.day).is_some() && reasoned,
            width: 420.0,
        };
        let answer = dialog(ui, text, "errand", &question, |ui| {
            let all: Vec<_> =
                self.steps.iter().map(|step| (*step, text.errand_step(*step))).collect();
            choice(ui, &tr!(text, "window-errand-step"), &mut self.step, &all);
            let label = tr!(text, "window-step-words");
            Field::new(&label).rows(3).ui(ui, &mut self.words);
            day_field(ui, text, &tr!(text, "window-step-day"), &mut self.day);
            if self.step == ErrandStep::Found
                && let [party] = self.parties.as_slice()
                && button(ui, Kind::Secondary, &tr!(text, "window-tasks-attach")).clicked()
            {
                let (duty, party) = (self.duty, party.clone());
                wishes.choose(Choose::Found { number: view.line.number, duty, party });
            }
        });
        match (answer, words::typed_day(&self.day)) {
            (Answer::Open, _) => true,
            (Answer::Yes, Some(on)) => {
                for party in &self.parties {
                    let order = ErrandOrder {
                        duty: self.duty,
                        party: party.clone(),
                        step: self.step,
                        on,
                        words: self.words.trim().to_owned(),
                    };
                    let number = view.line.number;
                    wishes.send(errand(ErrandCommand::TakeStep { number, order }));
                }
                false
            }
            (Answer::Yes | Answer::No, _) => false,
        }
    }
}

/// The steps that an errand may take now.
fn offered(errand: &ErrandView) -> Vec<ErrandStep> {
    let asked = errand.state == ErrandState::Asked;
    let fits = |step: &ErrandStep| match step {
        ErrandStep::Ask => !asked,
        ErrandStep::Chase => asked,
        // What stops mailing has nothing to find: it has stopped, or not yet.
        ErrandStep::Found | ErrandStep::Nothing => errand.duty == Duty::Search,
        ErrandStep::NameOpen => !errand.duty.is_notice() && !errand.named,
        ErrandStep::Done => errand.duty != Duty::Search,
        ErrandStep::Impossible | ErrandStep::Disproportionate => errand.duty.is_notice(),
    };
    ErrandStep::ALL.into_iter().filter(fits).collect()
}
