//! Retention: for each rule how many files are in each phase, and the list of what is due.

mod rules;

use chrono::NaiveDate;
use egui::{Label, Ui};

use super::contacts::phase_urgency;
use crate::casebook::views::{
    CleaningLine, CleaningStage, RetentionLine, RetentionPart, RuleCount,
};
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;
use crate::domain::working::WorkingLine;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, NEAR};
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Rows, Touched, Urgency, badge_ui, button, card, empty_state,
    header, line_ui, list_card, section, visible_lines, working_ui,
};
use crate::ui::{say, words};
use crate::worker::{
    CasebookCommand, CasebookEvent, Command, ErasureCommand, Event, RetentionCommand,
};

use rules::{part_name, parts_of, rules_ui};

#[derive(Debug, Default)]
pub struct RetentionPage {
    counts: Option<Vec<RuleCount>>,
    due: Option<Vec<RetentionLine>>,
    cleaning: Vec<CleaningLine>,
    /// The part of a rule's bar that is listed; without one, everything that needs a hand.
    filter: Option<(String, RetentionPart)>,
    /// The line whose day is explained, and how it comes about once that is known.
    opened: Option<(Uid, String)>,
    working: Option<Vec<WorkingLine>>,
    /// The hand wants to review what is due, under a rule or under all.
    pub review: Option<Option<String>>,
}

const fn asked(command: RetentionCommand) -> Command {
    Command::Casebook(CasebookCommand::Retention(command))
}

impl RetentionPage {
    pub fn ask(&self) -> [Command; 3] {
        let list = match self.filter.clone() {
            Some((rule, part)) => RetentionCommand::ListPart { rule, part },
            None => RetentionCommand::ListDue,
        };
        [
            asked(RetentionCommand::Count),
            asked(list),
            Command::Casebook(CasebookCommand::ListCleaning),
        ]
    }

    pub fn first(&self) -> Option<Uid> {
        self.due.iter().flatten().next().map(|line| line.contact)
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Casebook(CasebookEvent::RetentionCounted(counts)) => {
                self.counts = Some(counts.clone());
            }
            Event::Casebook(CasebookEvent::RetentionDue(lines)) => {
                self.due = Some(lines.clone());
                (self.opened, self.working) = (None, None);
            }
            Event::Casebook(CasebookEvent::RetentionExplained { contact, activity, working }) => {
                let of_opened = |(uid, under): &(Uid, String)| uid == contact && under == activity;
                if self.opened.as_ref().is_some_and(of_opened) {
                    self.working = Some(working.clone());
                }
            }
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
            let shown = words::count(text, u64::from(due));
            let review = tr!(text, "window-retention-review", count = due, shown = shown);
            if 0 < due && button(ui, Kind::Primary, &review).clicked() {
                self.review = Some(None);
                wishes.go(Route::Purge);
            }
        });
        if let Some(counts) = &self.counts
            && let Some((rule, part)) = card(ui, |ui| rules_ui(ui, counts, context))
        {
            wishes.send(asked(RetentionCommand::ListPart { rule: rule.clone(), part }));
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
                wishes.send(asked(RetentionCommand::ListDue));
            }
            let review = tr!(text, "window-retention-review-these");
            if part == RetentionPart::Due && button(ui, Kind::Secondary, &review).clicked() {
                self.review = Some(Some(rule));
                wishes.go(Route::Purge);
            }
        });
    }

    /// How many files the list is of, its first ones shown.
    fn listed(&self) -> u64 {
        let asked = |rule: &str, part: RetentionPart| match &self.filter {
            Some((one, of)) => one == rule && *of == part,
            None => matches!(part, RetentionPart::Soon | RetentionPart::Due | RetentionPart::Held),
        };
        let counts = self.counts.iter().flatten();
        let parts = counts.flat_map(|count| {
            parts_of(count).into_iter().map(|(part, files)| (&count.rule, part, files))
        });
        parts.filter(|(rule, part, _)| asked(rule, *part)).map(|(.., files)| u64::from(files)).sum()
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
        let of_opened = |line: &RetentionLine| {
            let opened = self.opened.as_ref();
            opened.is_some_and(|(uid, under)| line.contact == *uid && line.activity == *under)
        };
        // Lines of one height stand on both sides of what explains the opened one.
        let place = due.iter().position(of_opened);
        let (before, after) = due.split_at(place.map_or(due.len(), |place| place + 1));
        let mut touched = None;
        list_card(ui, |ui| {
            visible_lines(ui, before.len(), LINE_HEIGHT, |ui, place| {
                let of_line = due_ui(ui, &before[place], place == 0, context, wishes);
                touched = touched.take().or(of_line);
            });
            if let (Some(place), Some(working)) = (place, &self.working) {
                working_of(ui, &before[place], working, context, wishes);
            }
            visible_lines(ui, after.len(), LINE_HEIGHT, |ui, place| {
                let of_line = due_ui(ui, &after[place], false, context, wishes);
                touched = touched.take().or(of_line);
            });
        });
        let (shown, all) = (due.len() as u64, self.listed());
        if shown < all {
            let [shown, all] = [shown, all].map(|count| words::count(text, count));
            let said = tr!(text, "window-retention-first", shown = shown, all = all);
            ui.add_space(NEAR);
            ui.add(Label::new(context.tokens.secondary(said)).wrap());
        }
        if let Some(touched) = touched {
            let closes = self.opened.as_ref() == Some(&touched);
            self.working = None;
            self.opened = (!closes).then(|| touched.clone());
            if let Some((contact, activity)) = self.opened.clone() {
                let explain = RetentionCommand::Explain { contact, activity };
                wishes.send(asked(explain));
            }
        }
    }
}

/// How the day of a line comes about, and the way to its contact.
fn working_of(
    ui: &mut Ui,
    line: &RetentionLine,
    working: &[WorkingLine],
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let margin = egui::Margin { left: 16, right: 16, top: 4, bottom: 12 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        working_ui(ui, &say::working(text, working, context.today));
        ui.add_space(NEAR);
        if button(ui, Kind::Secondary, &tr!(text, "window-purge-contact")).clicked() {
            wishes.go(Route::Contact(line.contact));
        }
    });
}

/// What closed cases lose soon, said before it happens.
fn cleaning_ui(ui: &mut Ui, lines: &[CleaningLine], context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    for line in lines {
        let (count, day) = (line.count, words::day_in_full(text, line.earliest));
        let words = match line.stage {
            CleaningStage::Package => {
                tr!(text, "window-cleaning-package", count = count, day = day)
            }
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

/// A line of the list; what it is of, where a hand wants to know how its day comes about.
fn due_ui(
    ui: &mut Ui,
    line: &RetentionLine,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> Option<(Uid, String)> {
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
        Touched::Line => return Some((line.contact, line.activity.clone())),
        Touched::Step => {
            wishes.go(Route::Contact(line.contact));
            if is_due(line.phase) {
                wishes.send(Command::Erasure(ErasureCommand::Plan(line.contact)));
            }
        }
    }
    None
}

const fn is_due(phase: Phase) -> bool {
    matches!(phase, Phase::DeleteDue | Phase::DeleteNow)
}
