//! The list of requests: open or closed, page after page, found as one types.

use egui::Ui;

use super::today::{follow, request_line_ui};
use crate::casebook::views::{RequestLine, RequestQuery};
use crate::domain::contact::fold;
use crate::domain::right::Right;
use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Field, Kind, LINE_HEIGHT, Rows, empty_state, header, list_card, tabs, visible_lines,
};
use crate::ui::words;
use crate::worker::{Command, Event, RequestCommand, RequestEvent};

#[derive(Debug, Default)]
pub struct RequestsPage {
    lines: Option<Vec<RequestLine>>,
    query: RequestQuery,
    /// Counts what was asked, so that a late answer is told from the last.
    serial: u64,
    /// A page more was asked for and has not come yet.
    waiting: bool,
    ended: bool,
}

impl RequestsPage {
    /// What the page asks for when it is opened.
    pub fn ask(&mut self) -> Command {
        self.query.after = None;
        self.ask_page()
    }

    fn ask_page(&mut self) -> Command {
        self.serial += 1;
        self.waiting = true;
        Command::Request(RequestCommand::List { query: self.query.clone(), serial: self.serial })
    }

    pub fn hear(&mut self, event: &Event) {
        if let Event::Request(RequestEvent::Listed { serial, first, lines }) = event
            && *serial == self.serial
        {
            let all = self.lines.get_or_insert_default();
            if *first {
                all.clear();
            }
            all.extend(lines.iter().cloned());
            (self.waiting, self.ended) = (false, lines.is_empty());
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        header(ui, &tr!(text, "window-rail-requests"), &self.count(context), |_| ());
        let mut tab = usize::from(self.query.closed);
        let names = [tr!(text, "window-requests-open"), tr!(text, "window-requests-closed")];
        if tabs(ui, &mut tab, &names) {
            self.query.closed = tab == 1;
            self.lines = None;
            wishes.send(self.ask());
        }
        let label = tr!(text, "window-requests-filter");
        if Field::new(&label).width(420.0).ui(ui, &mut self.query.typed).changed() {
            self.query.rights = rights_named(text, &self.query.typed);
            wishes.send(self.ask());
        }
        ui.add_space(NEAR);
        let Some(lines) = self.lines.as_deref() else { return };
        if lines.is_empty() {
            if !self.waiting {
                self.empty_ui(ui, context, wishes);
            }
        } else if lines_ui(ui, lines, context, wishes) && !self.ended && !self.waiting {
            self.query.after = lines.last().map(|line| line.number);
            wishes.send(self.ask_page());
        }
    }

    /// All of them where that is known, or how many were read so far.
    fn count(&self, context: &PageContext<'_>) -> String {
        let read = self.lines.as_ref().map_or(0, Vec::len) as u64;
        let all = !self.query.closed && self.query.typed.trim().is_empty();
        let known = context.summary.filter(|_| all).map(|summary| summary.open_requests.into());
        let count = known.unwrap_or(read);
        let shown = words::count(context.text, count);
        if known.is_some() || self.ended {
            tr!(context.text, "window-requests-count", count = count, shown = shown)
        } else {
            tr!(context.text, "window-requests-count-first", shown = shown)
        }
    }

    fn empty_ui(&self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let step = tr!(text, "window-action-new-request");
        let (title, line, step) = if !self.query.typed.trim().is_empty() {
            (tr!(text, "window-nothing-found"), tr!(text, "window-nothing-found-line"), None)
        } else if self.query.closed {
            (tr!(text, "window-requests-none-closed"), tr!(text, "window-requests-none-line"), None)
        } else {
            let line = tr!(text, "window-today-empty-line");
            (tr!(text, "window-requests-none"), line, Some(step.as_str()))
        };
        if empty_state(ui, Icon::Requests, &title, &line, step) {
            wishes.go(Route::NewRequest);
        }
    }
}

/// Draws the lines that are in sight; says whether the last is among them.
fn lines_ui(
    ui: &mut Ui,
    lines: &[RequestLine],
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> bool {
    let mut last_seen = 0;
    list_card(ui, |ui| {
        visible_lines(ui, lines.len(), LINE_HEIGHT, |ui, place| {
            last_seen = place;
            let Some(line) = lines.get(place) else { return };
            let first = place == 0;
            if let Some(touched) =
                request_line_ui(ui, line, Kind::Secondary, first, Rows::One, context)
            {
                follow(line, touched, wishes);
            }
        });
    });
    lines.len() <= last_seen + 1
}

/// The rights that a typed text names, in the language of the window.
fn rights_named(text: &Text, typed: &str) -> Vec<Right> {
    let wanted = fold(typed.trim());
    let names = |right: &Right| 2 < wanted.len() && fold(&text.right(*right)).contains(&wanted);
    Right::ALL.into_iter().filter(names).collect()
}
