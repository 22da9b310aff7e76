//! A bar for each rule, with a part for each phase.

use egui::{Color32, Label, Layout, Ui, Vec2};

use crate::casebook::views::{RetentionPart, RuleCount};
use crate::domain::retention::Phase;
use crate::tr;
use crate::ui::page::PageContext;
use crate::ui::tokens::{APART, INSET, NEAR, Parts};
use crate::ui::widgets::{Part, legend_ui, stacked_bar_ui};
use crate::ui::{say, words};

/// A bar for each rule; answers the rule and the part that was clicked.
pub(super) fn rules_ui(
    ui: &mut Ui,
    counts: &[RuleCount],
    context: &PageContext<'_>,
) -> Option<(String, RetentionPart)> {
    let (text, tokens) = (context.text, context.tokens);
    let parts = tokens.parts;
    let whole =
        |count: &RuleCount| parts_of(count).iter().map(|(_, count)| u64::from(*count)).sum::<u64>();
    let scale = counts.iter().map(whole).max().unwrap_or(0);
    let names = (ui.available_width() * 0.4).clamp(140.0, 400.0);
    let mut clicked = None;
    for count in counts {
        ui.horizontal(|ui| {
            let row = Vec2::new(names, 22.0);
            let name = rule_name(count, context);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(names);
                ui.add(Label::new(tokens.body(&name)).truncate());
            });
            let bar = (ui.available_width() - 72.0).max(80.0);
            let shown = parts_of(count).map(|(part, count)| Part {
                count: u64::from(count),
                color: color_of(part, &parts),
                said: said_of(part, count, &name, context),
            });
            if let Some(place) = stacked_bar_ui(ui, bar, &shown, scale) {
                clicked = Some((count.rule.clone(), parts_of(count)[place].0));
            }
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(tokens.secondary(words::count(text, whole(count))));
            });
        });
    }
    ui.add_space(APART);
    legend_ui(
        ui,
        &[
            (text.phase(Phase::Active), parts.active),
            (text.phase(Phase::Archive), parts.archive),
            (tr!(text, "window-phase-soon"), parts.soon),
            (text.phase(Phase::DeleteDue), parts.due),
            (text.phase(Phase::Held), parts.held),
            (text.phase(Phase::SuppressionOnly), parts.suppressed),
        ],
    );
    ui.add_space(INSET - NEAR);
    clicked
}

pub(super) const fn parts_of(count: &RuleCount) -> [(RetentionPart, u32); 6] {
    [
        (RetentionPart::Active, count.active),
        (RetentionPart::Archive, count.archive),
        (RetentionPart::Soon, count.due_within_30_days),
        (RetentionPart::Due, count.due),
        (RetentionPart::Held, count.held),
        (RetentionPart::SuppressionOnly, count.suppression_only),
    ]
}

const fn color_of(part: RetentionPart, parts: &Parts) -> Color32 {
    match part {
        RetentionPart::Active => parts.active,
        RetentionPart::Archive => parts.archive,
        RetentionPart::Soon => parts.soon,
        RetentionPart::Due => parts.due,
        RetentionPart::Held => parts.held,
        RetentionPart::SuppressionOnly => parts.suppressed,
    }
}

pub(super) fn part_name(part: RetentionPart, context: &PageContext<'_>) -> String {
    let text = context.text;
    match part {
        RetentionPart::Active => text.phase(Phase::Active),
        RetentionPart::Archive => text.phase(Phase::Archive),
        RetentionPart::Soon => tr!(text, "window-phase-soon"),
        RetentionPart::Due => text.phase(Phase::DeleteDue),
        RetentionPart::Held => text.phase(Phase::Held),
        RetentionPart::SuppressionOnly => text.phase(Phase::SuppressionOnly),
    }
}

fn said_of(part: RetentionPart, count: u32, rule: &str, context: &PageContext<'_>) -> String {
    let (part, count) = (part_name(part, context), words::count(context.text, u64::from(count)));
    tr!(context.text, "window-retention-part", rule = rule, part = part, count = count)
}

/// The activities under a rule, and its period.
fn rule_name(count: &RuleCount, context: &PageContext<'_>) -> String {
    let name = say::rule(context.text, context.policy, &count.rule);
    let period = context.policy.and_then(|policy| policy.rule(&count.rule)).map(|rule| {
        let months = rule.period_months;
        if months.is_multiple_of(12) {
            let years = months / 12;
            tr!(context.text, "window-years", years = years)
        } else {
            tr!(context.text, "window-months", months = months)
        }
    });
    period.map_or_else(|| name.clone(), |period| format!("{name} · {period}"))
}
