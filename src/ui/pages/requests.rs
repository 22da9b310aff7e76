//! The list of requests: open or closed, found as one types.

use egui::Ui;

use super::today::{follow, request_line_ui};
use crate::casebook::views::RequestLine;
use crate::domain::contact::fold;
use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Field, Kind, LINE_HEIGHT, Rows, empty_state, header, list_card, tabs, visible_lines,
};
use crate::worker::{Command, Event, RequestCommand, RequestEvent};

#[derive(Debug, Default)]
pub struct RequestsPage {
    lines: Option<Vec<RequestLine>>,
    closed: bool,
    filter: String,
    /// The places of the lines that the filter lets through.
    shown: Vec<usize>,
}

impl RequestsPage {
    /// What the page asks for when it is opened.
    pub const fn ask(&self) -> Command {
        Command::Request(RequestCommand::List { closed: self.closed })
    }

    pub fn hear(&mut self, event: &Event, text: &Text) {
        if let Event::Request(RequestEvent::Listed(lines)) = event {
            self.lines = Some(lines.clone());
            self.sift(text);
        }
    }

    fn sift(&mut self, text: &Text) {
        let wanted = fold(self.filter.trim());
        let lines = self.lines.as_deref().unwrap_or_default();
        self.shown = (0..lines.len())
            .filter(|place| {
                let line = &lines[*place];
                wanted.is_empty()
                    || fold(&line.requester).contains(&wanted)
                    || line.number.to_string().contains(&wanted)
                    || fold(&say::rights(text, &line.rights)).contains(&wanted)
            })
            .collect();
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let count = self.shown.len();
        let line = tr!(text, "window-requests-count", count = count);
        header(ui, &tr!(text, "window-rail-requests"), &line, |_| ());
        let mut tab = usize::from(self.closed);
        let names = [tr!(text, "window-requests-open"), tr!(text, "window-requests-closed")];
        if tabs(ui, &mut tab, &names) {
            self.closed = tab == 1;
            self.lines = None;
            wishes.send(self.ask());
        }
        let label = tr!(text, "window-requests-filter");
        if Field::new(&label).width(420.0).ui(ui, &mut self.filter).changed() {
            self.sift(text);
        }
        ui.add_space(NEAR);
        let Some(lines) = &self.lines else { return };
        if self.shown.is_empty() {
            self.empty_ui(ui, context, wishes);
            return;
        }
        list_card(ui, |ui| {
            visible_lines(ui, self.shown.len(), LINE_HEIGHT, |ui, place| {
                let Some(line) = self.shown.get(place).and_then(|place| lines.get(*place)) else {
                    return;
                };
                let touched =
                    request_line_ui(ui, line, Kind::Secondary, place == 0, Rows::One, context);
                if let Some(touched) = touched {
                    follow(line, touched, wishes);
                }
            });
        });
    }

    fn empty_ui(&self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let step = tr!(text, "window-action-new-request");
        let (title, line, step) = if !self.filter.trim().is_empty() {
            (tr!(text, "window-nothing-found"), tr!(text, "window-nothing-found-line"), None)
        } else if self.closed {
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
