//! Erasing a contact: the plan is read before it runs, and the receipt after it.

use egui::{Label, Ui};

use crate::casebook::views::{ErasureDone, ErasurePlan};
use crate::domain::erasure::{PlanLine, Verdict};
use crate::domain::ids::{CaseNumber, Uid};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, NEAR, TIGHT};
use crate::ui::widgets::{Answer, Kind, Question, button, card, dialog, section};
use crate::ui::{say, words};
use crate::worker::{Command, ErasureCommand, ErasureEvent};

#[derive(Debug, Default)]
pub(super) struct Erasing {
    plan: Option<ErasurePlan>,
    running: bool,
    done: Option<ErasureDone>,
    /// The case that asked for it.
    pub(super) case: Option<CaseNumber>,
}

impl Erasing {
    pub(super) fn hear(&mut self, event: &ErasureEvent, shown: Option<Uid>) {
        match event {
            ErasureEvent::Planned(plan) if Some(plan.contact) == shown => {
                self.plan = Some(plan.clone());
            }
            ErasureEvent::Erased(done) if Some(done.contact) == shown => {
                *self = Self { done: Some(done.clone()), case: self.case, ..Self::default() };
            }
            ErasureEvent::LogTruncated => {
                if let Some(done) = &mut self.done {
                    done.log_truncated = true;
                }
            }
            ErasureEvent::Planned(_)
            | ErasureEvent::Erased(_)
            | ErasureEvent::ReceiptSaved(_)
            | ErasureEvent::Purge(_) => {}
        }
    }

    /// What was planned no longer holds: it is read again.
    pub(super) fn failed(&mut self) {
        if self.running {
            *self = Self { case: self.case, ..Self::default() };
        }
    }

    pub(super) fn plan_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(plan) = self.plan.take() else { return };
        let text = context.text;
        let erased: u32 = of(&plan, Verdict::Erase).map(|line| line.count).sum();
        let question = Question {
            title: &tr!(text, "window-erase-title", name = plan.name.clone()),
            yes: &tr!(text, "window-erase-yes", count = erased),
            kind: Kind::Danger,
            ready: erased > 0 && !self.running,
            width: 720.0,
        };
        let answer = dialog(ui, text, "erase", &question, |ui| plan_body_ui(ui, &plan, context));
        match answer {
            Answer::Open => self.plan = Some(plan),
            Answer::Yes => {
                self.running = true;
                wishes.send(Command::Erasure(ErasureCommand::Erase { plan }));
            }
            Answer::No => (),
        }
    }

    /// Draws what was done, in the place of the contact once nothing of it is left; answers whether it is so.
    pub(super) fn done_ui(
        &self,
        ui: &mut Ui,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let Some(done) = &self.done else { return false };
        let (text, tokens) = (context.text, context.tokens);
        ui.add_space(NEAR);
        card(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add(Label::new(Icon::Done.text(20.0).color(tokens.fine.text)));
                ui.label(tokens.strong(tr!(text, "window-erased")));
            });
            let counts = tr!(text, "window-erased-counts", erased = done.erased, kept = done.kept);
            ui.add(Label::new(tokens.body(counts)).wrap());
            let residue = if done.log_truncated {
                tr!(text, "window-erased-clean")
            } else {
                tr!(text, "window-erased-log-waits")
            };
            ui.add(Label::new(tokens.secondary(residue)).wrap());
            let receipt = tr!(text, "window-receipt", receipt = done.receipt.to_string());
            ui.add(Label::new(tokens.label(receipt)).wrap().selectable(true));
            ui.add_space(NEAR);
            ui.horizontal(|ui| {
                if let Some(number) = self.case {
                    let answer = tr!(text, "window-copy-in-case", number = number.to_string());
                    if button(ui, Kind::Primary, &answer).clicked() {
                        wishes.go(Route::Request(number));
                    }
                }
                let save = tr!(text, "window-receipt-save");
                let kind = if self.case.is_some() { Kind::Secondary } else { Kind::Primary };
                if button(ui, kind, &save).clicked() {
                    wishes.choose(Choose::ReceiptFolder { receipt: done.receipt });
                }
                if button(ui, Kind::Secondary, &tr!(text, "window-back-contacts")).clicked() {
                    wishes.go(Route::Contacts);
                }
            });
        });
        ui.add_space(NEAR);
        done.whole
    }
}

fn of(plan: &ErasurePlan, verdict: Verdict) -> impl Iterator<Item = &PlanLine> {
    plan.lines.iter().filter(move |line| line.verdict == verdict)
}

fn plan_body_ui(ui: &mut Ui, plan: &ErasurePlan, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let line = if of(plan, Verdict::Erase).next().is_some() {
        tr!(text, "window-erase-line")
    } else {
        tr!(text, "window-erase-nothing")
    };
    ui.add(Label::new(tokens.secondary(line)).wrap());
    for (verdict, heading) in [
        (Verdict::Erase, tr!(text, "window-erase-these")),
        (Verdict::Keep, tr!(text, "window-keep-these")),
    ] {
        if of(plan, verdict).next().is_none() {
            continue;
        }
        section(ui, &heading);
        let columns = egui::Grid::new(heading).num_columns(3).spacing([APART, TIGHT]);
        columns.show(ui, |ui| {
            for line in of(plan, verdict) {
                plan_line_ui(ui, line, context);
                ui.end_row();
            }
        });
    }
}

fn plan_line_ui(ui: &mut Ui, line: &PlanLine, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    // Of one width in both parts, so that their columns stand under each other.
    ui.scope(|ui| {
        ui.set_width(300.0);
        let item = tokens.body(say::item(text, context.policy, &line.item));
        ui.add(Label::new(item).wrap());
    });
    ui.label(tokens.secondary(line.count.to_string()));
    let mut ground =
        format!("{} ({})", text.ground(line.ground), text.article(line.ground.article()));
    if let Some(until) = line.until {
        let day = words::day_in_full(text, until);
        ground = format!("{ground}, {}", tr!(text, "window-until", day = day));
    }
    ui.scope(|ui| {
        ui.set_max_width(340.0);
        ui.add(Label::new(tokens.secondary(ground)).wrap());
    });
}
