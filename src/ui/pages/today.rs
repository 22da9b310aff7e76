//! Today: what needs the officer, in order of day, and the year's figures beside it.

mod duties;
mod figures;

use chrono::NaiveDate;
use egui::Ui;

use crate::casebook::views::{CareNotice, DueLine, ErrandLine, NextStep, RequestLine, Today};
use crate::domain::ids::CaseNumber;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Rows, Side, Touched, Urgency, button, card, due_badge,
    empty_state, header, line_ui, link, list_card, section, two_columns,
    visible_lines_of_any_height,
};
use crate::ui::{say, words};
use crate::worker::{CasebookCommand, CasebookEvent, Command, CopyCommand, Event};

#[derive(Debug, Default)]
pub struct TodayPage {
    heard: Option<Today>,
}

/// The groups of the page, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Now,
    Late,
    Week,
    Later,
}

impl Group {
    const ALL: [Self; 4] = [Self::Now, Self::Late, Self::Week, Self::Later];

    fn of(line: &DueLine, today: NaiveDate) -> Self {
        match (line, line.day()) {
            (line, _) if line.at_once(today) => Self::Now,
            // What waits for the person, or only for the closing, is not late.
            (DueLine::Request(line), _) if line.day().is_none() => {
                let awaited =
                    matches!(line.next, NextStep::RemindIdentity | NextStep::CloseForSilence);
                if awaited { Self::Week } else { Self::Later }
            }
            (DueLine::Duty(_) | DueLine::Retention { .. }, _) | (_, None) => Self::Later,
            (
                DueLine::Request(_)
                | DueLine::Errand(_)
                | DueLine::Notice(_)
                | DueLine::Hold(_)
                | DueLine::Inform { .. },
                Some(day),
            ) => match Urgency::of(day, today) {
                Urgency::Overdue => Self::Late,
                Urgency::Soon => Self::Week,
                Urgency::Fine | Urgency::Waiting | Urgency::Quiet => Self::Later,
            },
        }
    }

    fn name(self, context: &PageContext<'_>) -> String {
        match self {
            Self::Now => tr!(context.text, "window-today-now"),
            Self::Late => tr!(context.text, "window-today-late"),
            Self::Week => tr!(context.text, "window-today-week"),
            Self::Later => tr!(context.text, "window-today-later"),
        }
    }
}

impl TodayPage {
    pub fn hear(&mut self, event: &Event) {
        if let Event::Casebook(CasebookEvent::Due(today)) = event {
            self.heard = Some(today.clone());
        }
    }

    pub fn first_request(&self) -> Option<CaseNumber> {
        self.requests().next().map(|line| line.number)
    }

    pub fn first_copy(&self) -> Option<CaseNumber> {
        let mut lines = self.requests().filter(|line| line.next == NextStep::PrepareCopy);
        lines.next().map(|line| line.number)
    }

    fn requests(&self) -> impl Iterator<Item = &RequestLine> {
        let lines = self.heard.iter().flat_map(|today| &today.lines);
        lines.filter_map(|line| match line {
            DueLine::Request(line) => Some(line),
            DueLine::Errand(_)
            | DueLine::Notice(_)
            | DueLine::Duty(_)
            | DueLine::Hold(_)
            | DueLine::Inform { .. }
            | DueLine::Retention { .. } => None,
        })
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let title = words::sentence(&words::day_with_weekday(text, context.today));
        let Some(heard) = &self.heard else {
            header(ui, &title, "", |_| ());
            return;
        };
        header(ui, &title, &sentence_of(heard, context), |ui| {
            let words = tr!(text, "window-calendar-file");
            if !heard.lines.is_empty() && button(ui, Kind::Secondary, &words).clicked() {
                wishes.choose(Choose::CalendarFile);
            }
        });
        two_columns(ui, 264.0, |ui, side| match side {
            Side::Main => {
                care_ui(ui, &heard.care, context, wishes);
                lines_ui(ui, heard, context, wishes);
                beyond_ui(ui, heard.beyond.cases, context, wishes);
            }
            Side::Aside => figures::figures_ui(ui, &heard.figures, context),
        });
    }
}

/// How much asks for an answer within the week.
fn sentence_of(heard: &Today, context: &PageContext<'_>) -> String {
    let within = |group, beyond: u32| {
        let shown = heard.lines.iter().filter(|line| Group::of(line, context.today) == group);
        shown.count() + beyond as usize
    };
    let late = within(Group::Late, heard.beyond.late);
    let week = within(Group::Week, heard.beyond.week);
    let [shown_late, shown_week] =
        [late, week].map(|count| words::count(context.text, count as u64));
    match (late, week) {
        (0, 0) => tr!(context.text, "window-today-calm"),
        (0, week) => {
            tr!(context.text, "window-today-line-week", week = week, shown_week = shown_week)
        }
        (late, 0) => {
            tr!(context.text, "window-today-line-late", late = late, shown_late = shown_late)
        }
        (late, week) => tr!(
            context.text,
            "window-today-line",
            late = late,
            week = week,
            shown_late = shown_late,
            shown_week = shown_week
        ),
    }
}

/// What the casebook itself needs: copies that are behind, a restore to confirm.
fn care_ui(ui: &mut Ui, care: &[CareNotice], context: &PageContext<'_>, wishes: &mut Wishes) {
    if care.is_empty() {
        return;
    }
    let text = context.text;
    section(ui, &tr!(text, "window-care"));
    for notice in care {
        card(ui, |ui| {
            let words = text.care(notice, words::zone(context));
            ui.add(egui::Label::new(context.tokens.body(words)).wrap());
            let (step, command) = match notice {
                CareNotice::RestoreUnconfirmed(_) => {
                    (tr!(text, "window-care-confirm"), Some(CasebookCommand::ConfirmRestore))
                }
                CareNotice::LedgerAhead { .. } => {
                    (tr!(text, "window-care-apply"), Some(CasebookCommand::ApplyLedgers))
                }
                CareNotice::FolderBehind { .. } => (tr!(text, "window-care-settings"), None),
            };
            if button(ui, Kind::Secondary, &step).clicked() {
                match command {
                    Some(command) => wishes.send(Command::Casebook(command)),
                    None => wishes.go(Route::Settings),
                }
            }
        });
    }
}

fn lines_ui(ui: &mut Ui, heard: &Today, context: &PageContext<'_>, wishes: &mut Wishes) {
    if heard.lines.is_empty() {
        let text = context.text;
        let (title, line) = (tr!(text, "window-today-empty"), tr!(text, "window-today-empty-line"));
        let step = tr!(text, "window-action-new-request");
        if empty_state(ui, Icon::Done, &title, &line, Some(&step)) {
            wishes.go(Route::NewRequest);
        }
        return;
    }
    let mut most_urgent = true;
    for group in Group::ALL {
        let lines: Vec<&DueLine> =
            heard.lines.iter().filter(|line| Group::of(line, context.today) == group).collect();
        if lines.is_empty() {
            continue;
        }
        section(ui, &group.name(context));
        list_card(ui, |ui| {
            visible_lines_of_any_height(ui, lines.len(), LINE_HEIGHT, |ui, place| {
                let Some(line) = lines.get(place) else { return };
                let first = place == 0;
                let kind = if most_urgent && first { Kind::Primary } else { Kind::Secondary };
                due_ui(ui, line, kind, first, context, wishes);
            });
        });
        most_urgent = false;
    }
}

/// Says that the page has not room for every case, and where they are.
fn beyond_ui(ui: &mut Ui, cases: u32, context: &PageContext<'_>, wishes: &mut Wishes) {
    if cases == 0 {
        return;
    }
    let (text, tokens) = (context.text, context.tokens);
    let shown = words::count(text, cases.into());
    ui.add_space(NEAR);
    let line = tr!(text, "window-today-beyond", cases = cases, shown = shown);
    ui.add(egui::Label::new(tokens.secondary(line)).wrap());
    if link(ui, &tr!(text, "window-today-beyond-step")).clicked() {
        wishes.go(Route::Requests);
    }
}

fn due_ui(
    ui: &mut Ui,
    line: &DueLine,
    kind: Kind,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    match line {
        DueLine::Request(line) => {
            if let Some(wish) = request_line_ui(ui, line, kind, first, Rows::Wrapped, context) {
                follow(line, wish, wishes);
            }
        }
        DueLine::Errand(line) => errand_line_ui(ui, line, kind, first, context, wishes),
        DueLine::Notice(line) => duties::notice_ui(ui, line, kind, first, context, wishes),
        DueLine::Duty(duty) => duties::duty_ui(ui, duty, kind, first, context, wishes),
        DueLine::Hold(hold) => duties::hold_ui(ui, hold, kind, first, context, wishes),
        DueLine::Inform { count, by, .. } => {
            duties::inform_ui(ui, *count, *by, first, context, wishes);
        }
        DueLine::Retention { rule, count, earliest } => {
            let text = context.text;
            let count = *count;
            let badge = tr!(text, "window-files", count = count);
            let title = format!(
                "{} · {}",
                tr!(text, "window-rail-retention"),
                say::rule(text, context.policy, rule)
            );
            let since = words::day_in_full(text, *earliest);
            let shown = Line {
                badge: Some(Badge::new(badge, Urgency::Quiet)),
                icon: Some(Icon::Retention),
                title: &title,
                context: &tr!(text, "window-today-retention", since = since),
                step: Some((kind, &tr!(text, "window-review-erase"))),
                first,
                opens: true,
                ..Line::default()
            };
            if line_ui(ui, &shown) != Touched::Nothing {
                wishes.go(Route::Retention);
            }
        }
    }
}

/// What sources and recipients owe a case.
fn errand_line_ui(
    ui: &mut Ui,
    line: &ErrandLine,
    kind: Kind,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let now = line.at_once(context.today);
    let name = |id: &String| context.policy.map_or(id.clone(), |policy| text.party(policy, id));
    let parties: Vec<String> = line.parties.iter().map(name).collect();
    let count = parties.len();
    let mut said = vec![line.number.to_string()];
    said.push(tr!(text, "window-errand-line", count = count, parties = parties.join(", ")));
    if line.escalated {
        said.push(tr!(text, "window-errand-escalated"));
    }
    let shown = Line {
        badge: Some(if now {
            Badge::new(tr!(text, "duty-now"), Urgency::Overdue)
        } else {
            due_badge(text, line.act_on, context.today)
        }),
        icon: Some(Icon::Requests),
        title: &format!("{} · {}", text.errand_duty(line.duty), line.requester),
        context: &said.join(" · "),
        step: Some((kind, &tr!(text, "window-next-errands"))),
        first,
        opens: true,
        ..Line::default()
    };
    if line_ui(ui, &shown) != Touched::Nothing {
        wishes.go(Route::Request(line.number));
    }
}

/// A request as a line of a list, here and on the page of requests.
pub fn request_line_ui(
    ui: &mut Ui,
    line: &RequestLine,
    kind: Kind,
    first: bool,
    rows: Rows,
    context: &PageContext<'_>,
) -> Option<Touched> {
    let text = context.text;
    let badge = badge_of(line, context);
    let title = format!("{} · {}", say::rights(text, &line.rights), line.requester);
    let mut said = vec![line.number.to_string()];
    if let Some(due_on) = line.due_on {
        let day = words::weekday_and_day(text, due_on, context.today);
        said.push(tr!(text, "window-due-on", day = day));
    } else if let Some(aim_for) = line.aim_for {
        let day = words::weekday_and_day(text, aim_for, context.today);
        said.push(tr!(text, "window-aim-for", day = day));
    }
    said.push(text.stage(line.stage));
    let step = text.next_step(line.next);
    let shown = Line {
        badge: Some(badge),
        icon: line.rights.first().map(|right| Icon::of_right(*right)),
        title: &title,
        context: &said.join(" · "),
        step: Some((kind, &step)),
        first,
        opens: true,
        rows,
        ..Line::default()
    };
    match line_ui(ui, &shown) {
        Touched::Nothing => None,
        touched @ (Touched::Line | Touched::Step) => Some(touched),
    }
}

fn badge_of(line: &RequestLine, context: &PageContext<'_>) -> Badge {
    if line.at_once_since.is_some() {
        return Badge::new(tr!(context.text, "duty-now"), Urgency::Overdue);
    }
    match line.day() {
        Some(day) => due_badge(context.text, day, context.today),
        None if line.suspended => {
            Badge::new(tr!(context.text, "window-suspended"), Urgency::Waiting)
        }
        None => Badge::new(context.text.stage(line.stage), Urgency::Quiet),
    }
}

/// Goes to the case; the step button starts the step at once where that is one command.
pub fn follow(line: &RequestLine, touched: Touched, wishes: &mut Wishes) {
    wishes.go(Route::Request(line.number));
    if touched == Touched::Step && line.next == NextStep::PrepareCopy {
        wishes.send(Command::Copy(CopyCommand::Review(line.number)));
    }
}
