//! The same person under another contact: candidates, the merge side by side, and its undoing.

use egui::{Label, Ui};

use crate::casebook::views::{ContactView, MergePlan, MergeSide};
use crate::domain::merge::Take;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::pages::twins::{likeness_badge, plan as asked};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, NEAR, TIGHT};
use crate::ui::widgets::{Answer, Kind, Question, badge_ui, button, card, dialog, link, section};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand, PersonCommand};

/// The plan that is being read, with the choices made on it.
#[derive(Debug, Default)]
pub(super) struct Merging {
    plan: Option<Box<MergePlan>>,
    /// The undoing of a merge is being confirmed.
    parting: bool,
}

impl Merging {
    pub(super) fn planned(&mut self, plan: &MergePlan) {
        self.plan = Some(Box::new(plan.clone()));
    }

    pub(super) fn over(&mut self) {
        *self = Self::default();
    }

    /// What was merged and can be undone, and who else may be this person.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        if let Some(merged) = view.merged {
            card(ui, |ui| {
                ui.label(tokens.strong(tr!(text, "window-merged")));
                let on = words::day_in_full(text, merged.on);
                let until = words::day_in_full(text, merged.until);
                let line = tr!(text, "window-merged-line", day = on, until = until);
                ui.add(Label::new(tokens.label(line)).wrap());
                if button(ui, Kind::Secondary, &tr!(text, "window-unmerge")).clicked() {
                    self.parting = true;
                }
            });
        }
        if !view.same_person.is_empty() {
            card(ui, |ui| candidates_ui(ui, view, context, wishes));
        }
    }

    pub(super) fn dialogs_ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        if self.parting {
            let question = Question {
                title: &tr!(text, "window-unmerge-title"),
                yes: &tr!(text, "window-unmerge-yes"),
                kind: Kind::Primary,
                ready: true,
                width: 480.0,
            };
            let answer = dialog(ui, text, "unmerge", &question, |ui| {
                let line = tr!(text, "window-unmerge-line");
                ui.add(Label::new(context.tokens.secondary(line)).wrap());
            });
            if answer == Answer::Yes {
                wishes.send(person(PersonCommand::Unmerge(view.uid)));
            }
            self.parting = answer == Answer::Open;
        }
        self.merge_ui(ui, context, wishes);
    }

    fn merge_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(mut plan) = self.plan.take() else { return };
        let text = context.text;
        let question = Question {
            title: &tr!(text, "window-merge-title"),
            yes: &tr!(text, "window-merge-yes"),
            kind: Kind::Primary,
            ready: true,
            width: 820.0,
        };
        let mut turned = false;
        let answer = dialog(ui, text, "merge", &question, |ui| {
            turned = plan_ui(ui, &mut plan, context);
        });
        match answer {
            Answer::Open if turned => {
                let (kept, other) = (plan.other.uid, plan.kept.uid);
                wishes.go(Route::Contact(kept));
                wishes.send(asked(kept, other));
            }
            Answer::Open => self.plan = Some(plan),
            Answer::Yes => wishes.send(person(PersonCommand::Merge(plan))),
            Answer::No => (),
        }
    }
}

fn person(command: PersonCommand) -> Command {
    Command::Contact(ContactCommand::Person(command))
}

fn candidates_ui(ui: &mut Ui, view: &ContactView, context: &PageContext<'_>, wishes: &mut Wishes) {
    let (text, tokens) = (context.text, context.tokens);
    ui.label(tokens.strong(tr!(text, "window-same-person")));
    for (place, candidate) in view.same_person.iter().enumerate() {
        ui.push_id(place, |ui| {
            ui.add_space(TIGHT);
            badge_ui(ui, &likeness_badge(context, candidate.score));
            if link(ui, &candidate.line.name).clicked() {
                wishes.go(Route::Contact(candidate.line.uid));
            }
            if !candidate.line.detail.is_empty() {
                ui.add(Label::new(tokens.label(&candidate.line.detail)).wrap());
            }
            let reasons = text.likeness_reasons(&candidate.reasons);
            ui.add(Label::new(tokens.secondary(reasons)).wrap());
            if button(ui, Kind::Secondary, &tr!(text, "window-merge")).clicked() {
                wishes.send(asked(view.uid, candidate.line.uid));
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-distinct")).clicked() {
                let (one, other) = (view.uid, candidate.line.uid);
                wishes.send(person(PersonCommand::TellApart { one, other }));
            }
        });
    }
}

/// Draws both contacts side by side with the choices; answers whether the other one is to be kept.
fn plan_ui(ui: &mut Ui, plan: &mut MergePlan, context: &PageContext<'_>) -> bool {
    let (text, tokens) = (context.text, context.tokens);
    let day = words::day_in_full(text, plan.undo_until);
    let line = tr!(text, "window-merge-line", day = day);
    ui.add(Label::new(tokens.secondary(line)).wrap());
    ui.add_space(NEAR);
    let width = (ui.available_width() - APART) / 2.0;
    ui.horizontal_top(|ui| {
        for (heading, side) in [
            (tr!(text, "window-merge-kept"), &plan.kept),
            (tr!(text, "window-merge-other"), &plan.other),
        ] {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(tokens.label(heading));
                side_ui(ui, side, context);
            });
        }
    });
    let turned = button(ui, Kind::Secondary, &tr!(text, "window-merge-turn")).clicked();
    if !plan.differing.is_empty() {
        section(ui, &tr!(text, "window-merge-differing"));
        for (place, differing) in plan.differing.iter_mut().enumerate() {
            ui.push_id(place, |ui| {
                ui.label(tokens.label(text.merge_field(&differing.field, context.policy)));
                ui.horizontal_wrapped(|ui| {
                    for (take, value) in
                        [(Take::Kept, &differing.kept), (Take::Other, &differing.other)]
                    {
                        let words = shown(value, context);
                        ui.radio_value(&mut differing.take, take, words);
                    }
                });
            });
        }
    }
    section(ui, &tr!(text, "window-merge-does"));
    let files = plan.files.iter().map(|(activity, fate)| {
        let name = say::activity(text, context.policy, activity);
        format!("{name} · {}", text.merge_fate(*fate))
    });
    for line in files.chain(text.merge_moved(&plan.moved)) {
        ui.add(Label::new(tokens.body(line)).wrap());
    }
    turned
}

fn shown(value: &str, context: &PageContext<'_>) -> String {
    if value.is_empty() { tr!(context.text, "window-merge-nothing") } else { value.to_owned() }
}

fn side_ui(ui: &mut Ui, side: &MergeSide, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    ui.add(Label::new(tokens.strong(side.name.display())).wrap());
    let mut lines = vec![side.name.title.clone(), side.name.organisation.clone()];
    lines.extend(side.emails.iter().cloned());
    lines.extend(side.phones.iter().cloned());
    lines.extend(side.addresses.iter().map(|address| address.lines().join(", ")));
    lines.extend(side.activities.iter().map(|one| say::activity(text, context.policy, one)));
    lines.extend(side.cases.iter().map(ToString::to_string));
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        ui.add(Label::new(tokens.secondary(line)).wrap());
    }
}
