//! The lines of Today that are not the day of a case: notices, duties without a month, persons to be told.

use chrono::NaiveDate;
use egui::Ui;

use crate::casebook::views::{DutySubject, HoldToReview, NoticeLine, OpenDuty};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::widgets::{Badge, Kind, Line, Touched, Urgency, due_badge, line_ui};
use crate::ui::{say, words};
use crate::worker::{CasebookCommand, Command};

/// The last day to announce an extension or a refusal.
pub(super) fn notice_ui(
    ui: &mut Ui,
    line: &NoticeLine,
    kind: Kind,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let what =
        if line.extended { tr!(text, "window-notice-refusal") } else { tr!(text, "window-notice") };
    let title = format!("{what} · {}", line.requester);
    let day = words::weekday_and_day(text, line.notice_by, context.today);
    let said = [
        line.number.to_string(),
        tr!(text, "window-notice-line", day = day),
        say::rights(text, &line.rights),
    ];
    let shown = Line {
        badge: Some(due_badge(text, line.notice_by, context.today)),
        icon: Some(Icon::Clock),
        title: &title,
        context: &said.join(" · "),
        step: Some((kind, &tr!(text, "window-next-see"))),
        first,
        opens: true,
        ..Line::default()
    };
    if line_ui(ui, &shown) != Touched::Nothing {
        wishes.go(Route::Request(line.number));
    }
}

/// What must be done at once; the button says that it is done.
pub(super) fn duty_ui(
    ui: &mut Ui,
    duty: &OpenDuty,
    kind: Kind,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let title = format!("{} · {}", text.duty(duty.kind), duty.name);
    let since = words::day_in_full(text, duty.since);
    let mut said = vec![tr!(text, "window-duty-since", day = since)];
    let route = match duty.subject {
        DutySubject::Case(number) => {
            said.insert(0, number.to_string());
            Route::Request(number)
        }
        DutySubject::Contact(uid) => Route::Contact(uid),
    };
    let shown = Line {
        badge: Some(Badge::new(tr!(text, "duty-now"), Urgency::Overdue)),
        icon: Some(Icon::Clock),
        title: &title,
        context: &said.join(" · "),
        step: Some((kind, &tr!(text, "window-duty-done"))),
        first,
        opens: true,
        ..Line::default()
    };
    match line_ui(ui, &shown) {
        Touched::Nothing => (),
        Touched::Line => wishes.go(route),
        Touched::Step => {
            let (id, on) = (duty.id, context.today);
            wishes.send(Command::Casebook(CasebookCommand::CloseDuty { id, on }));
        }
    }
}

/// A hold to be looked at again; it goes on until a hand lifts it.
pub(super) fn hold_ui(
    ui: &mut Ui,
    hold: &HoldToReview,
    kind: Kind,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let title = format!("{} · {}", tr!(text, "window-hold-review"), hold.name);
    let mut said = vec![say::activity(text, context.policy, &hold.activity)];
    said.extend(hold.ground.map(|ground| text.hold_ground(ground)));
    let shown = Line {
        badge: Some(due_badge(text, hold.review_on, context.today)),
        icon: Some(Icon::Lock),
        title: &title,
        context: &said.join(" · "),
        step: Some((kind, &tr!(text, "window-next-see"))),
        first,
        opens: true,
        ..Line::default()
    };
    if line_ui(ui, &shown) != Touched::Nothing {
        wishes.go(Route::Contact(hold.contact));
    }
}

/// Persons to be told of data that came from elsewhere.
pub(super) fn inform_ui(
    ui: &mut Ui,
    count: u32,
    by: NaiveDate,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let shown = Line {
        badge: Some(due_badge(text, by, context.today)),
        icon: Some(Icon::Contacts),
        title: &tr!(text, "window-inform", count = count),
        context: &tr!(text, "window-inform-line"),
        first,
        opens: true,
        ..Line::default()
    };
    if line_ui(ui, &shown) != Touched::Nothing {
        wishes.go(Route::Contacts);
    }
}
