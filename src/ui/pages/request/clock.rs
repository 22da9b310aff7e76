//! The line of time of a case, and its day with the working.

use chrono::NaiveDate;
use egui::Ui;

use crate::casebook::views::{NextStep, RequestView};
use crate::domain::request::{Outcome, Stage, Step};
use crate::tr;
use crate::ui::page::PageContext;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Mark, MarkKind, Urgency, badge_ui, card, days_bar_ui, due_badge, timeline_ui, working_ui,
};
use crate::ui::{say, words};

/// The receipt, the facts, today and the day it is due, in order.
pub(super) fn line_of_time_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    timeline_ui(ui, &gathered(marks(view, context), context));
}

fn marks(view: &RequestView, context: &PageContext<'_>) -> Vec<Mark> {
    let text = context.text;
    let mark =
        |on, words, kind| Mark { on, day: words::day_short(text, on, context.today), words, kind };
    let mut marks = vec![mark(view.line.received_on, tr!(text, "window-received"), MarkKind::Fact)];
    for fact in &view.facts {
        let paused = matches!(
            fact.step,
            Step::AskIdentity { .. } | Step::AskClarification | Step::AskShowing
        );
        let kind = if paused { MarkKind::Pause } else { MarkKind::Fact };
        marks.push(mark(fact.on, say::step_taken(text, fact.step), kind));
    }
    marks.sort_by_key(|mark| mark.on);
    if !matches!(view.line.stage, Stage::Answered | Stage::Closed) {
        let mut today = mark(context.today, String::new(), MarkKind::Today);
        today.day = tr!(text, "window-due-today");
        marks.push(today);
        if let Some(due_on) = view.line.due_on {
            let days = due_badge(text, due_on, context.today).words;
            let kind = if due_on < context.today { MarkKind::Overdue } else { MarkKind::Due };
            marks.push(mark(due_on, tr!(text, "window-mark-due", days = days), kind));
        }
    }
    marks.sort_by_key(|mark| mark.on);
    marks
}

/// Facts of one day as one mark: the receipt or the last of them, and how many more there are.
fn gathered(marks: Vec<Mark>, context: &PageContext<'_>) -> Vec<Mark> {
    let mut gathered: Vec<(Mark, usize)> = Vec::new();
    for mark in marks {
        let receipt = gathered.len() == 1;
        match gathered.last_mut() {
            Some((last, more))
                if last.on == mark.on
                    && (last.kind, mark.kind) == (MarkKind::Fact, MarkKind::Fact) =>
            {
                if !receipt {
                    *last = mark;
                }
                *more += 1;
            }
            Some(_) | None => gathered.push((mark, 0)),
        }
    }
    let told = gathered.into_iter().map(|(mark, more)| match more {
        0 => mark,
        more => {
            let others = tr!(context.text, "window-mark-more", count = more);
            Mark { words: format!("{}, {others}", mark.words), ..mark }
        }
    });
    told.collect()
}

/// The days that a new calendar or policy has moved, with both days.
fn changes_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    if view.changes.is_empty() {
        return;
    }
    let (text, tokens) = (context.text, context.tokens);
    ui.add_space(NEAR);
    ui.label(tokens.strong(tr!(text, "window-clock-changes", count = view.changes.len())));
    for change in &view.changes {
        ui.add(egui::Label::new(tokens.secondary(text.clock_change(*change))).wrap());
    }
}

/// Once answered: the day that was the last, and how the answer stands to it.
fn answered_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let text = context.text;
    let answered = view.demands.iter().filter_map(|demand| {
        let (on, outcome) = demand.answer?;
        let counts = !matches!(outcome, Outcome::Withdrawn | Outcome::Requalified);
        Some((on, demand.deadline.due_on?)).filter(|_days| counts)
    });
    let Some((on, due_on)) = answered.max_by_key(|(on, due_on)| *on - *due_on) else { return };
    let late = (on - due_on).num_days();
    let limit = words::day_in_full(text, due_on);
    let day = words::day_in_full(text, on);
    let said = tr!(text, "window-answered-on", day = day, limit = limit);
    ui.add(egui::Label::new(context.tokens.secondary(said)).wrap());
    let badge = if 0 < late {
        Badge::new(tr!(text, "window-answered-late", days = late), Urgency::Overdue)
    } else {
        Badge::new(tr!(text, "window-answered-in-time"), Urgency::Fine)
    };
    badge_ui(ui, &badge);
}

/// What the day is for. A processor first sees its own, on which it passes the request on.
fn heading_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) -> String {
    let (text, tokens) = (context.text, context.tokens);
    let passes = view.line.next == NextStep::PassToController;
    match view.pass_on_by.filter(|_day| passes) {
        Some(pass_on_by) => {
            ui.label(tokens.secondary(tr!(text, "window-pass-on-heading")));
            ui.label(tokens.figure(words::day_in_full(text, pass_on_by)));
            badge_ui(ui, &due_badge(text, pass_on_by, context.today));
            tr!(text, "window-client-answers-by")
        }
        None if view.line.stage < Stage::Answered => tr!(text, "window-answer-by"),
        None => tr!(text, "window-tab-answer"),
    }
}

/// The last days to announce an extension, once, and to refuse; neither is a processor's.
fn last_days_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let unanswered = view.line.stage < Stage::Answered;
    if !unanswered || view.line.next == NextStep::PassToController {
        return;
    }
    let ahead = |day: &NaiveDate| context.today <= *day;
    let extended = view.facts.iter().any(|fact| matches!(fact.step, Step::Extend { .. }));
    if let Some(notice_by) = view.line.notice_by.filter(ahead).filter(|_day| !extended) {
        let day = words::day_in_full(text, notice_by);
        ui.label(tokens.secondary(tr!(text, "window-notice-by", day = day)));
    }
    if let Some(refuse_by) = view.refuse_by.filter(ahead) {
        let day = words::day_in_full(text, refuse_by);
        ui.label(tokens.secondary(tr!(text, "window-refuse-by", day = day)));
    }
}

/// The day by which to answer, and why.
pub(super) fn due_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let heading = heading_ui(ui, view, context);
        ui.label(tokens.secondary(heading));
        match view.line.due_on {
            Some(due_on) => {
                ui.label(tokens.figure(words::day_in_full(text, due_on)));
                ui.horizontal_wrapped(|ui| {
                    badge_ui(ui, &due_badge(text, due_on, context.today));
                    if let Some(aim_for) = view.line.aim_for.filter(|aim_for| *aim_for < due_on) {
                        let day = words::day_short(text, aim_for, context.today);
                        let words = tr!(text, "window-aim-for", day = day);
                        badge_ui(ui, &Badge::new(words, Urgency::Quiet));
                    }
                });
                ui.add_space(4.0);
                days_bar_ui(ui, view.line.received_on, due_on, context.today);
            }
            None if view.line.suspended => {
                ui.label(tokens.figure(tr!(text, "window-suspended")));
                ui.label(tokens.secondary(tr!(text, "window-suspended-line")));
                if let Some(aim_for) = view.line.aim_for {
                    // Waiting for the proof of a capacity, or for a clarification, moves no day to aim for.
                    let day = words::day_short(text, aim_for, context.today);
                    let words = tr!(text, "window-aim-for", day = day);
                    badge_ui(ui, &Badge::new(words, Urgency::of(aim_for, context.today)));
                }
            }
            None => {
                ui.label(tokens.figure(text.stage(view.line.stage)));
                answered_ui(ui, view, context);
            }
        }
        last_days_ui(ui, view, context);
        changes_ui(ui, view, context);
        let first = view.demands.iter().find(|demand| demand.answer.is_none());
        if let Some(demand) = first.or_else(|| view.demands.first()) {
            ui.add_space(NEAR);
            ui.label(tokens.strong(tr!(text, "window-why-day")));
            working_ui(ui, &say::working(text, &demand.deadline.working, context.today));
        }
    });
}
