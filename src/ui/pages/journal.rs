//! The journal: every operation, the latest first, and whether the chain holds.

use egui::Ui;

use crate::casebook::views::JournalLine;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Rows, Urgency, badge_ui, button, empty_state, header, line_ui,
    list_card, visible_lines,
};
use crate::ui::words;
use crate::worker::{CasebookCommand, CasebookEvent, Command, Event};

/// How far the list has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    Nothing,
    /// There may be more.
    Part,
    /// More was asked for and has not come yet.
    Waiting,
    All,
}

#[derive(Debug, Default)]
pub struct JournalPage {
    lines: Vec<JournalLine>,
    reading: Reading,
    /// Entries counted, and the first broken one, as last verified.
    verified: Option<(u64, Option<i64>)>,
    verifying: bool,
}

impl JournalPage {
    pub const fn ask() -> Command {
        Command::Casebook(CasebookCommand::ListJournal { before: None })
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Casebook(CasebookEvent::Journal { before, lines }) => {
                if before.is_none() {
                    self.lines.clear();
                }
                self.reading = if lines.is_empty() { Reading::All } else { Reading::Part };
                self.lines.extend(lines.iter().cloned());
            }
            Event::Casebook(CasebookEvent::JournalVerified { entries, broken_at }) => {
                self.verified = Some((*entries, *broken_at));
                self.verifying = false;
            }
            Event::Failed(_) => {
                self.verifying = false;
                if self.reading == Reading::Waiting {
                    self.reading = Reading::Part;
                }
            }
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let line = tr!(text, "window-journal-line");
        header(ui, &tr!(text, "window-rail-journal"), &line, |ui| {
            let words = tr!(text, "window-journal-verify");
            let verify =
                ui.add_enabled_ui(!self.verifying, |ui| button(ui, Kind::Secondary, &words));
            if verify.inner.clicked() {
                self.verifying = true;
                wishes.send(Command::Casebook(CasebookCommand::VerifyJournal));
            }
        });
        if let Some((entries, broken_at)) = self.verified {
            let badge = match broken_at {
                None => {
                    let count = words::count(text, entries);
                    Badge::new(tr!(text, "window-journal-whole", count = count), Urgency::Fine)
                }
                Some(entry) => {
                    let words = tr!(text, "window-journal-broken", entry = entry);
                    Badge::new(words, Urgency::Overdue)
                }
            };
            badge_ui(ui, &badge);
            ui.add_space(NEAR);
        }
        if self.reading == Reading::Nothing {
            return;
        }
        if self.lines.is_empty() {
            let (title, line) =
                (tr!(text, "window-journal-none"), tr!(text, "window-journal-line"));
            empty_state(ui, Icon::Journal, &title, &line, None);
            return;
        }
        self.lines_ui(ui, context, wishes);
    }

    fn lines_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let mut last_seen = 0;
        list_card(ui, |ui| {
            visible_lines(ui, self.lines.len(), LINE_HEIGHT, |ui, place| {
                last_seen = place;
                if let Some(line) = self.lines.get(place) {
                    entry_ui(ui, line, place == 0, context);
                }
            });
        });
        if last_seen + 1 >= self.lines.len() && self.reading == Reading::Part {
            self.reading = Reading::Waiting;
            let before = self.lines.last().map(|line| line.id);
            wishes.send(Command::Casebook(CasebookCommand::ListJournal { before }));
        }
    }
}

/// An entry as a line, here and on the page of a case.
pub fn entry_ui(ui: &mut Ui, line: &JournalLine, first: bool, context: &PageContext<'_>) {
    let text = context.text;
    let title = text.operation(line.operation);
    let mut said = vec![line.subject.clone(), line.detail.clone()];
    said.retain(|part| !part.is_empty());
    let aside = words::moment_short(text, line.recorded_at, context);
    let shown = Line {
        title: &title,
        context: &said.join(" · "),
        aside: &aside,
        first,
        rows: Rows::One,
        ..Line::default()
    };
    line_ui(ui, &shown);
}
