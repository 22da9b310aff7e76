//! The parts of the review: counts, pages of lines, and what came of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Label, Ui};

use super::{BACK, Shown, purge};
use crate::casebook::views::{PurgeDone, PurgeLine, PurgeOutcome, PurgePlan};
use crate::domain::purge::PurgeEnd;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, INSET, NEAR};
use crate::ui::widgets::{
    Badge, Kind, Line, Touched, Urgency, button, card, facts, line_ui, list_card, working_ui,
};
use crate::ui::{say, words};
use crate::worker::{JobProgress, PurgeCommand};

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
pub(super) fn share(progress: JobProgress) -> f32 {
    progress.done as f32 / (progress.of.max(1)) as f32
}

fn number(text: &crate::text::Text, count: usize) -> String {
    words::count(text, count as u64)
}

/// How many would be erased and left under each rule.
pub(super) fn counts_ui(
    ui: &mut Ui,
    plan: &PurgePlan,
    struck: &BTreeSet<i64>,
    context: &PageContext<'_>,
) {
    let text = context.text;
    card(ui, |ui| {
        let mut pairs: Vec<(String, String)> = plan
            .counts()
            .into_iter()
            .map(|(rule, erased, left)| {
                let erased = number(text, erased);
                let mut said = tr!(text, "window-purge-count", erased = erased);
                if 0 < left {
                    let left = tr!(text, "window-purge-count-left", left = number(text, left));
                    said = format!("{said} · {left}");
                }
                (say::rule(text, context.policy, rule), said)
            })
            .collect();
        let out = plan.records.iter().filter(|one| struck.contains(&one.file_id)).count();
        if 0 < out {
            pairs.push((tr!(text, "window-purge-struck"), number(text, out)));
        }
        facts(ui, "purge-counts", &pairs);
    });
}

/// Which lines are shown of how many, and the way to the others.
pub(super) fn pager_ui(
    ui: &mut Ui,
    plan: &Arc<PurgePlan>,
    shown: &Shown,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    let (all, until) = (plan.records.len(), shown.from + shown.lines.len());
    let size = shown.lines.len().max(100);
    if until == all && shown.from == 0 {
        return;
    }
    let mut ask = |from| {
        let plan = Arc::clone(plan);
        wishes.send(purge(PurgeCommand::Page { plan, from }));
    };
    ui.horizontal(|ui| {
        let (first, last) = (number(text, shown.from + 1), number(text, until));
        let place =
            tr!(text, "window-purge-place", first = first, last = last, all = number(text, all));
        ui.label(tokens.secondary(place));
        let back = tr!(text, "window-purge-before");
        let before = shown.from.saturating_sub(size);
        if ui
            .add_enabled_ui(0 < shown.from, |ui| button(ui, Kind::Secondary, &back))
            .inner
            .clicked()
        {
            ask(before);
        }
        let on = tr!(text, "window-purge-after");
        if ui.add_enabled_ui(until < all, |ui| button(ui, Kind::Secondary, &on)).inner.clicked() {
            ask(until);
        }
    });
}

/// The lines of the page: a click shows how the day comes about, the button strikes the line out or puts it back.
pub(super) fn lines_ui(
    ui: &mut Ui,
    shown: &Shown,
    (struck, opened): (&mut BTreeSet<i64>, &mut Option<i64>),
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    list_card(ui, |ui| {
        for (place, line) in shown.lines.iter().enumerate() {
            let out = struck.contains(&line.id);
            match line_of(ui, line, place == 0, out, context) {
                Touched::Nothing => (),
                Touched::Line => *opened = Some(line.id).filter(|id| *opened != Some(*id)),
                Touched::Step if out => drop(struck.remove(&line.id)),
                Touched::Step => drop(struck.insert(line.id)),
            }
            if *opened == Some(line.id) {
                working_of(ui, line, context, wishes);
            }
        }
    });
}

fn line_of(
    ui: &mut Ui,
    line: &PurgeLine,
    first: bool,
    struck: bool,
    context: &PageContext<'_>,
) -> Touched {
    let text = context.text;
    let badge = match (struck, line.spared) {
        (true, _) => Badge::new(tr!(text, "window-purge-out"), Urgency::Quiet),
        (false, Some(_)) => Badge::new(tr!(text, "window-purge-kept"), Urgency::Waiting),
        (false, None) => {
            let span = line.expires_on.map(|day| words::span(text, context.today, day));
            let span = span.unwrap_or_default();
            Badge::new(tr!(text, "window-past", span = span), Urgency::Overdue)
        }
    };
    let mut said = vec![say::activity(text, context.policy, &line.activity)];
    said.extend(
        line.expires_on
            .map(|day| tr!(text, "window-period-over", day = words::day_in_full(text, day))),
    );
    said.extend(line.spared.map(|spared| text.sparing(spared)));
    if line.spared.is_none() && 0 < line.others_stay {
        said.push(tr!(text, "window-purge-others", count = line.others_stay));
    }
    let (out, back) = (tr!(text, "window-purge-strike"), tr!(text, "window-purge-put-back"));
    let step = if struck { &back } else { &out };
    line_ui(
        ui,
        &Line {
            badge: Some(badge),
            title: &line.name,
            context: &said.join(" · "),
            step: line.spared.is_none().then_some((Kind::Secondary, step.as_str())),
            first,
            opens: true,
            ..Line::default()
        },
    )
}

fn working_of(ui: &mut Ui, line: &PurgeLine, context: &PageContext<'_>, wishes: &mut Wishes) {
    let text = context.text;
    let margin = egui::Margin { left: 16, right: 16, top: 4, bottom: 12 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        working_ui(ui, &say::working(text, &line.working, context.today));
        ui.add_space(NEAR);
        if button(ui, Kind::Secondary, &tr!(text, "window-purge-contact")).clicked() {
            wishes.go(Route::Contact(line.contact));
        }
    });
}

/// What came of it, in the place of the list; false once the hand turns back to what is due.
pub(super) fn done_ui(
    ui: &mut Ui,
    done: &PurgeDone,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> bool {
    let (text, tokens) = (context.text, context.tokens);
    let mut stays = true;
    card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add(Label::new(Icon::Done.text(20.0).color(tokens.fine.text)));
            let erased = words::count(text, u64::from(done.erased));
            ui.label(tokens.strong(tr!(text, "window-said-purged", erased = erased)));
        });
        let end = tokens.body(text.purge_end(done.end));
        let unfinished = done.end != PurgeEnd::Finished;
        ui.add(Label::new(if unfinished { end.color(tokens.overdue.text) } else { end }).wrap());
        let log = if done.log_truncated {
            tr!(text, "window-erased-clean")
        } else {
            tr!(text, "window-erased-log-waits")
        };
        ui.add(Label::new(tokens.secondary(log)).wrap());
        facts(ui, "purge-done", &counted(done, context));
        let receipt = tr!(text, "window-receipt", receipt = done.purge.to_string());
        ui.add(Label::new(tokens.label(receipt)).wrap().selectable(true));
        ui.add_space(NEAR);
        ui.horizontal(|ui| {
            if button(ui, Kind::Primary, &tr!(text, "window-purge-save")).clicked() {
                wishes.choose(Choose::CertificateFolder { purge: done.purge });
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-purge-back")).clicked() {
                wishes.go(BACK);
                stays = false;
            }
        });
    });
    spared_ui(ui, done, context, wishes);
    stays
}

fn counted(done: &PurgeDone, context: &PageContext<'_>) -> Vec<(String, String)> {
    let text = context.text;
    let mut pairs =
        vec![(tr!(text, "window-purge-persons"), words::count(text, u64::from(done.persons)))];
    pairs.extend(done.counts.iter().map(|group| {
        let rule = say::rule(text, context.policy, &group.rule);
        let (outcome, why) = match group.outcome {
            PurgeOutcome::Erased(ground) => (tr!(text, "verdict-erased"), text.ground(ground)),
            PurgeOutcome::Left(spared) => (tr!(text, "window-purge-was-left"), text.spared(spared)),
        };
        let count = words::count(text, u64::from(group.files));
        (rule, format!("{count} · {outcome} ({why})"))
    }));
    if 0 < done.left {
        pairs.push((
            tr!(text, "window-purge-not-reached"),
            words::count(text, u64::from(done.left)),
        ));
    }
    pairs
}

fn spared_ui(ui: &mut Ui, done: &PurgeDone, context: &PageContext<'_>, wishes: &mut Wishes) {
    if done.spared.is_empty() {
        return;
    }
    let (text, tokens) = (context.text, context.tokens);
    ui.add_space(INSET);
    card(ui, |ui| {
        ui.label(tokens.section(&tr!(text, "window-purge-left-lines")));
        for line in &done.spared {
            ui.horizontal(|ui| {
                let uid = line.contact.to_string();
                if crate::ui::widgets::link(ui, &uid).clicked() {
                    wishes.go(Route::Contact(line.contact));
                }
                let activity = say::activity(text, context.policy, &line.activity);
                let why = text.spared(line.why);
                ui.label(tokens.secondary(format!("{activity} · {why}")));
            });
        }
        ui.add_space(APART);
    });
}
