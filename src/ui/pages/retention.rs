//! Retention: for each rule how many files are in each phase, and the list of what is due.

use chrono::NaiveDate;
use egui::{Color32, Label, Layout, Ui, Vec2};

use super::contacts::phase_urgency;
use crate::casebook::views::{
    CleaningLine, CleaningStage, RetentionLine, RetentionPart, RuleCount,
};
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, INSET, NEAR, Parts};
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Part, Rows, Touched, Urgency, badge_ui, button, card,
    empty_state, header, legend_ui, line_ui, list_card, section, stacked_bar_ui, visible_lines,
};
use crate::ui::{say, words};
use crate::worker::{CasebookCommand, CasebookEvent, Command, ErasureCommand, Event};

#[derive(Debug, Default)]
pub struct RetentionPage {
    counts: Option<Vec<RuleCount>>,
    due: Option<Vec<RetentionLine>>,
    cleaning: Vec<CleaningLine>,
    /// The part of a rule's bar that is listed; without one, everything that needs a hand.
    filter: Option<(String, RetentionPart)>,
    /// The hand wants to review what is due, under a rule or under all.
    pub review: Option<Option<String>>,
}

impl RetentionPage {
    pub fn ask(&self) -> [Command; 3] {
        let list = match self.filter.clone() {
            Some((rule, part)) => CasebookCommand::ListRetentionPart { rule, part },
            None => CasebookCommand::ListRetentionDue,
        };
        [CasebookCommand::CountRetention, list, CasebookCommand::ListCleaning]
            .map(Command::Casebook)
    }

    pub fn first(&self) -> Option<Uid> {
        self.due.iter().flatten().next().map(|line| line.contact)
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Casebook(CasebookEvent::RetentionCounted(counts)) => {
                self.counts = Some(counts.clone());
            }
            Event::Casebook(CasebookEvent::RetentionDue(lines)) => self.due = Some(lines.clone()),
            Event::Casebook(CasebookEvent::Cleaning(lines)) => self.cleaning.clone_from(lines),
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_)
            | Event::Failed(_) => (),
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let line = context.summary.map_or_else(String::new, |summary| {
            let day = words::day_in_full(text, summary.policy_dated);
            let count = words::count(text, u64::from(summary.contacts));
            tr!(text, "window-retention-line", count = count, day = day)
        });
        let due: u32 = self.counts.iter().flatten().map(|count| count.due).sum();
        header(ui, &tr!(text, "window-rail-retention"), &line, |ui| {
            let review = tr!(text, "window-retention-review", count = due);
            if 0 < due && button(ui, Kind::Primary, &review).clicked() {
                self.review = Some(None);
                wishes.go(Route::Purge);
            }
        });
        if let Some(counts) = &self.counts
            && let Some((rule, part)) = card(ui, |ui| rules_ui(ui, counts, context))
        {
            wishes.send(Command::Casebook(CasebookCommand::ListRetentionPart {
                rule: rule.clone(),
                part,
            }));
            self.filter = Some((rule, part));
        }
        if !self.cleaning.is_empty() {
            ui.add_space(NEAR);
            section(ui, &tr!(text, "window-cleaning"));
            card(ui, |ui| cleaning_ui(ui, &self.cleaning, context));
        }
        self.due_list_ui(ui, context, wishes);
        gaps_ui(ui, context);
    }

    /// What the list is of: everything that needs a hand, or the part of a bar that was clicked.
    fn list_head_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let Some((rule, part)) = self.filter.clone() else {
            section(ui, &tr!(text, "window-retention-due"));
            return;
        };
        ui.horizontal(|ui| {
            let name = say::rule(text, context.policy, &rule);
            let said = format!("{name} · {}", part_name(part, context));
            ui.label(context.tokens.strong(said));
            if button(ui, Kind::Secondary, &tr!(text, "window-retention-all")).clicked() {
                self.filter = None;
                wishes.send(Command::Casebook(CasebookCommand::ListRetentionDue));
            }
            let review = tr!(text, "window-retention-review-these");
            if part == RetentionPart::Due && button(ui, Kind::Secondary, &review).clicked() {
                self.review = Some(Some(rule));
                wishes.go(Route::Purge);
            }
        });
    }

    fn due_list_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        ui.add_space(NEAR);
        self.list_head_ui(ui, context, wishes);
        let Some(due) = &self.due else { return };
        if due.is_empty() {
            let (title, line) =
                (tr!(text, "window-retention-none"), tr!(text, "window-retention-none-line"));
            empty_state(ui, Icon::Done, &title, &line, None);
            return;
        }
        list_card(ui, |ui| {
            visible_lines(ui, due.len(), LINE_HEIGHT, |ui, place| {
                if let Some(line) = due.get(place) {
                    due_ui(ui, line, place == 0, context, wishes);
                }
            });
        });
    }
}

/// What closed cases lose soon, said before it happens.
fn cleaning_ui(ui: &mut Ui, lines: &[CleaningLine], context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    for line in lines {
        let (count, day) = (line.count, words::day_in_full(text, line.earliest));
        let words = match line.stage {
            CleaningStage::Collected => {
                tr!(text, "window-cleaning-collected", count = count, day = day)
            }
            CleaningStage::Names => tr!(text, "window-cleaning-names", count = count, day = day),
        };
        ui.add(Label::new(tokens.body(words)).wrap());
    }
}

/// What the policy says nothing of, with the period that a reference proposes.
fn gaps_ui(ui: &mut Ui, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let Some(policy) = context.policy else { return };
    let silences = policy.silences();
    if silences.is_empty() {
        return;
    }
    ui.add_space(NEAR);
    section(ui, &tr!(text, "window-gaps"));
    card(ui, |ui| {
        for silence in silences {
            let words = text.silence(silence);
            ui.horizontal_wrapped(|ui| {
                ui.label(tokens.strong(&words.name));
                badge_ui(ui, &Badge::new(words.period, Urgency::Waiting));
            });
            ui.add(Label::new(tokens.secondary(words.suggestion)).wrap());
            ui.add(Label::new(tokens.label(words.source)).wrap());
            ui.add_space(APART);
        }
    });
}

/// A bar for each rule; answers the rule and the part that was clicked.
fn rules_ui(
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

const fn parts_of(count: &RuleCount) -> [(RetentionPart, u32); 6] {
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

fn part_name(part: RetentionPart, context: &PageContext<'_>) -> String {
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

/// How long a period has been over, or how long it still runs.
fn past_badge(expires_on: NaiveDate, context: &PageContext<'_>) -> Badge {
    let span = words::span(context.text, context.today, expires_on);
    let urgency = Urgency::of(expires_on, context.today);
    if expires_on < context.today {
        Badge::new(tr!(context.text, "window-past", span = span), urgency)
    } else {
        Badge::new(tr!(context.text, "window-within", span = span), urgency)
    }
}

fn due_ui(
    ui: &mut Ui,
    line: &RetentionLine,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let phase = text.phase(line.phase);
    let badge = line.expires_on.map_or_else(
        || Badge::new(phase.clone(), phase_urgency(line.phase)),
        |expires_on| past_badge(expires_on, context),
    );
    let mut said = vec![say::activity(text, context.policy, &line.activity)];
    said.push(line.expires_on.map_or(phase, |expires_on| {
        let day = words::day_in_full(text, expires_on);
        if expires_on < context.today {
            tr!(text, "window-period-over", day = day)
        } else {
            tr!(text, "window-period-until", day = day)
        }
    }));
    let (open, erase) = (tr!(text, "window-open"), tr!(text, "window-erase"));
    let shown = Line {
        badge: Some(badge),
        title: &line.name,
        context: &said.join(" · "),
        step: Some(if is_due(line.phase) {
            (Kind::Danger, erase.as_str())
        } else {
            (Kind::Secondary, open.as_str())
        }),
        first,
        opens: true,
        rows: Rows::One,
        ..Line::default()
    };
    match line_ui(ui, &shown) {
        Touched::Nothing => (),
        Touched::Line => wishes.go(Route::Contact(line.contact)),
        Touched::Step => {
            wishes.go(Route::Contact(line.contact));
            if is_due(line.phase) {
                wishes.send(Command::Erasure(ErasureCommand::Plan(line.contact)));
            }
        }
    }
}

const fn is_due(phase: Phase) -> bool {
    matches!(phase, Phase::DeleteDue | Phase::DeleteNow)
}
