//! Review and erase what is due: the list, what is struck out of it, the confirmation, the progress, the certificate.

mod parts;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Label, Ui};

use crate::casebook::views::{
    PurgeDone, PurgeOrder, PurgePage as Shown, PurgePlan, PurgeSelection,
};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Answer, Field, Kind, Question, busy_ui, button, card, choice, day_field, dialog, empty_state,
    header, link, section,
};
use crate::ui::{say, words};
use crate::worker::{
    Command, ErasureCommand, ErasureEvent, Event, JobCommand, JobEvent, JobKind, JobProgress,
    PurgeCommand, PurgeEvent,
};

/// Where the page is with its plan.
#[derive(Debug, Default)]
enum Stage {
    #[default]
    Reading,
    Asking,
    Running {
        progress: Option<JobProgress>,
        stopping: bool,
    },
    Done(Box<PurgeDone>),
}

#[derive(Debug, Default)]
pub struct PurgePage {
    stage: Stage,
    selection: PurgeSelection,
    /// The day of the selection as it is typed.
    due_by: String,
    plan: Option<Arc<PurgePlan>>,
    shown: Option<Arc<Shown>>,
    struck: BTreeSet<i64>,
    /// The line whose working is shown.
    opened: Option<i64>,
}

impl PurgePage {
    /// Turns to what is due under a rule, or under all.
    pub fn open(&mut self, rule: Option<String>) {
        if !matches!(self.stage, Stage::Running { .. }) {
            let selection = PurgeSelection { rule, ..PurgeSelection::default() };
            *self = Self { selection, ..Self::default() };
        }
    }

    /// Puts the last question, as the button does, or takes it away.
    pub fn ask_hand(&mut self, asks: bool) {
        if matches!(self.stage, Stage::Reading | Stage::Asking) {
            self.stage = if asks { Stage::Asking } else { Stage::Reading };
        }
    }

    /// Asks for the plan; not while one is being carried out or was.
    pub fn ask(&self) -> Option<Command> {
        let reads = matches!(self.stage, Stage::Reading | Stage::Asking);
        reads.then(|| purge(PurgeCommand::Plan(self.selection.clone())))
    }

    pub fn hear(&mut self, event: &Event) -> Option<Command> {
        match event {
            Event::Erasure(ErasureEvent::Purge(event)) => return self.hear_purge(event),
            Event::Job(JobEvent::Progress(told)) if told.kind == JobKind::Purge => {
                if let Stage::Running { progress, .. } = &mut self.stage {
                    *progress = Some(*told);
                }
            }
            Event::Job(JobEvent::Cancelled) => self.rest(),
            Event::Failed(_) => {
                // A batch that failed is followed by the certificate; a beginning that failed by nothing.
                if matches!(self.stage, Stage::Running { progress: None, .. }) {
                    self.rest();
                }
            }
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
        None
    }

    fn hear_purge(&mut self, event: &PurgeEvent) -> Option<Command> {
        match event {
            PurgeEvent::Planned(plan) => {
                self.plan = Some(Arc::clone(plan));
                self.shown = None;
                let plan = Arc::clone(plan);
                return Some(purge(PurgeCommand::Page { plan, from: 0 }));
            }
            PurgeEvent::Page(shown) => self.shown = Some(Arc::clone(shown)),
            PurgeEvent::Ended(done) => self.stage = Stage::Done(done.clone()),
            PurgeEvent::Begun | PurgeEvent::ListWritten(_) | PurgeEvent::CertificateSaved(_) => (),
        }
        None
    }

    fn rest(&mut self) {
        if matches!(self.stage, Stage::Running { .. }) {
            self.stage = Stage::Reading;
        }
    }

    fn to_erase(&self) -> usize {
        self.plan.as_ref().map_or(0, |plan| plan.to_erase(&self.struck))
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        if link(ui, &tr!(text, "window-rail-retention")).clicked() {
            wishes.go(BACK);
        }
        header(ui, &tr!(text, "window-purge"), &tr!(text, "window-purge-line"), |ui| {
            self.actions_ui(ui, context, wishes);
        });
        match &self.stage {
            Stage::Running { .. } => self.running_ui(ui, context, wishes),
            Stage::Done(done) => {
                if !parts::done_ui(ui, done, context, wishes) {
                    *self = Self::default();
                    wishes.commands.extend(self.ask());
                }
            }
            Stage::Reading | Stage::Asking => {
                self.filter_ui(ui, context, wishes);
                self.list_ui(ui, context, wishes);
                self.confirm_ui(ui, context, wishes);
            }
        }
    }

    fn actions_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        if matches!(self.stage, Stage::Running { .. } | Stage::Done(_)) {
            return;
        }
        let count = self.to_erase();
        let erase = tr!(text, "window-purge-erase", count = count);
        let ready = 0 < count;
        if ui.add_enabled_ui(ready, |ui| button(ui, Kind::Danger, &erase)).inner.clicked() {
            self.stage = Stage::Asking;
        }
        let Some(plan) = self.plan.as_ref().filter(|plan| !plan.records.is_empty()) else { return };
        if button(ui, Kind::Secondary, &tr!(text, "window-purge-list")).clicked() {
            wishes.choose(Choose::PurgeList { plan: Arc::clone(plan) });
        }
    }

    fn filter_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let rules = context.policy.map(|policy| policy.retention.as_slice()).unwrap_or_default();
        let mut all = vec![(None, tr!(text, "window-purge-all-rules"))];
        let named = rules.iter().enumerate();
        all.extend(
            named.map(|(place, rule)| (Some(place), say::rule(text, context.policy, &rule.code))),
        );
        let before = self.selection.clone();
        let chosen = self.selection.rule.as_ref();
        let mut rule = rules.iter().position(|rule| Some(&rule.code) == chosen);
        let mut due_by = None;
        card(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                choice(ui, &tr!(text, "window-purge-rule"), &mut rule, &all);
                due_by = day_field(ui, text, &tr!(text, "window-purge-due-by"), &mut self.due_by);
                let name = tr!(text, "window-purge-name");
                Field::new(&name).width(240.0).ui(ui, &mut self.selection.name);
            });
        });
        self.selection.rule = rule.and_then(|place| rules.get(place)).map(|rule| rule.code.clone());
        self.selection.due_by = due_by.filter(|day| *day <= context.today);
        if self.selection != before {
            wishes.commands.extend(self.ask());
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let Some(plan) = self.plan.clone() else { return };
        ui.add_space(NEAR);
        if plan.records.is_empty() {
            let (title, line) =
                (tr!(text, "window-retention-none"), tr!(text, "window-purge-none-line"));
            empty_state(ui, Icon::Done, &title, &line, None);
            return;
        }
        parts::counts_ui(ui, &plan, &self.struck, context);
        section(ui, &tr!(text, "window-retention-due"));
        let Some(shown) = self.shown.clone() else { return };
        parts::pager_ui(ui, &plan, &shown, context, wishes);
        parts::lines_ui(ui, &shown, (&mut self.struck, &mut self.opened), context, wishes);
        parts::pager_ui(ui, &plan, &shown, context, wishes);
    }

    fn confirm_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (Stage::Asking, Some(plan)) = (&self.stage, self.plan.clone()) else { return };
        let (text, tokens) = (context.text, context.tokens);
        let count = self.to_erase();
        let question = Question {
            title: &tr!(text, "window-purge-title", count = count),
            yes: &tr!(text, "window-purge-yes", count = count),
            kind: Kind::Danger,
            ready: 0 < count,
            width: 560.0,
        };
        let left = plan.records.len() - count;
        let answer = dialog(ui, text, "purge", &question, |ui| {
            ui.add(Label::new(tokens.body(tr!(text, "window-purge-means"))).wrap());
            if 0 < left {
                let words = tr!(text, "window-purge-left", count = left);
                ui.add(Label::new(tokens.body(words)).wrap());
            }
            ui.add(Label::new(tokens.secondary(tr!(text, "window-purge-again"))).wrap());
        });
        match answer {
            Answer::Open => (),
            Answer::No => self.stage = Stage::Reading,
            Answer::Yes => {
                self.stage = Stage::Running { progress: None, stopping: false };
                let struck = self.struck.clone();
                let order = PurgeOrder { plan, struck, confirmed: count };
                wishes.send(purge(PurgeCommand::Begin(order)));
            }
        }
    }

    fn running_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Stage::Running { progress, stopping } = &mut self.stage else { return };
        let text = context.text;
        let count = words::count(text, progress.map_or(0, |progress| progress.count));
        let going = if *stopping {
            tr!(text, "window-purge-stopping")
        } else {
            tr!(text, "window-purge-going", count = count)
        };
        let stop = tr!(text, "window-import-stop");
        let stop = Some(stop.as_str()).filter(|_| !*stopping);
        if busy_ui(ui, &going, Some(progress.map_or(0.0, parts::share)), stop) {
            *stopping = true;
            wishes.send(Command::Job(JobCommand::Cancel));
        }
        ui.add_space(NEAR);
        let tokens = context.tokens;
        ui.add(Label::new(tokens.secondary(tr!(text, "window-purge-meanwhile"))).wrap());
    }
}

fn purge(command: PurgeCommand) -> Command {
    Command::Erasure(ErasureCommand::Purge(command))
}

/// Where the page is left for.
const BACK: Route = Route::Retention;
