//! Contacts that are probably one person: the pairs of the whole casebook, with what they share.

use egui::Ui;

use crate::casebook::views::TwinLine;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Rows, Touched, Urgency, empty_state, header, line_ui, link,
    list_card, visible_lines,
};
use crate::worker::{Command, ContactCommand, ContactEvent, Event, PersonCommand, PersonEvent};

#[derive(Debug, Default)]
pub struct TwinsPage {
    lines: Vec<TwinLine>,
    heard: bool,
    /// A page more was asked for and has not come yet.
    waiting: bool,
    ended: bool,
}

impl TwinsPage {
    pub fn ask() -> Command {
        list(None)
    }

    pub fn first(&self) -> Option<&TwinLine> {
        self.lines.first()
    }

    pub fn hear(&mut self, event: &Event) {
        if let Event::Contact(ContactEvent::Person(PersonEvent::Twins { first, lines })) = event {
            if *first {
                self.lines.clear();
            }
            self.ended = lines.is_empty();
            self.lines.extend(lines.iter().cloned());
            (self.heard, self.waiting) = (true, false);
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        if link(ui, &tr!(text, "window-rail-contacts")).clicked() {
            wishes.go(Route::Contacts);
        }
        let line = tr!(text, "window-twins-line");
        header(ui, &tr!(text, "window-twins"), &line, |_| ());
        if !self.heard {
            return;
        }
        if self.lines.is_empty() {
            let (title, line) =
                (tr!(text, "window-twins-none"), tr!(text, "window-twins-none-line"));
            empty_state(ui, Icon::Contacts, &title, &line, None);
            return;
        }
        let mut last_seen = 0;
        list_card(ui, |ui| {
            visible_lines(ui, self.lines.len(), LINE_HEIGHT, |ui, place| {
                last_seen = place;
                if let Some(line) = self.lines.get(place) {
                    pair_ui(ui, line, place == 0, context, wishes);
                }
            });
        });
        if last_seen + 1 >= self.lines.len() && !self.ended && !self.waiting {
            self.waiting = true;
            wishes.send(list(self.lines.last().map(|line| line.key)));
        }
    }
}

fn list(after: Option<crate::casebook::views::TwinKey>) -> Command {
    Command::Contact(ContactCommand::Person(PersonCommand::ListTwins { after }))
}

fn pair_ui(
    ui: &mut Ui,
    line: &TwinLine,
    first: bool,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let title = format!("{} · {}", line.one.name, line.other.name);
    let said =
        [text.likeness_reasons(&line.reasons), line.one.detail.clone(), line.other.detail.clone()];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let shown = Line {
        badge: Some(likeness_badge(context, line.score)),
        title: &title,
        context: &said.join(" · "),
        step: Some((Kind::Secondary, &tr!(text, "window-twins-compare"))),
        first,
        opens: true,
        rows: Rows::One,
        ..Line::default()
    };
    match line_ui(ui, &shown) {
        Touched::Nothing => (),
        Touched::Line => wishes.go(Route::Contact(line.one.uid)),
        Touched::Step => wishes.send(plan(line.one.uid, line.other.uid)),
    }
}

/// Asks for what merging two contacts would do, before anything is chosen.
pub(super) fn plan(kept: crate::domain::ids::Uid, other: crate::domain::ids::Uid) -> Command {
    let taken = Vec::new();
    Command::Contact(ContactCommand::Person(PersonCommand::PlanMerge { kept, other, taken }))
}

/// How probable it is, in words.
pub(super) fn likeness_badge(context: &PageContext<'_>, score: u8) -> Badge {
    let text = context.text;
    if 80 <= score {
        Badge::new(tr!(text, "window-twins-very-likely"), Urgency::Soon)
    } else {
        Badge::new(tr!(text, "window-twins-likely"), Urgency::Quiet)
    }
}
