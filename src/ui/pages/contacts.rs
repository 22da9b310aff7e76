//! The contacts: pages in order of name, and search as one types.

use egui::Ui;

use crate::casebook::views::{ContactLine, MANY_TWINS, MATCHES, PageKey};
use crate::domain::archive::Archive;
use crate::domain::ids::Uid;
use crate::domain::retention::Phase;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::pages::contact::ContactForm;
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Field, Kind, LINE_HEIGHT, Line, Rows, Touched, Urgency, button, empty_state, header,
    line_ui, link, list_card, tick, visible_lines,
};
use crate::ui::words;
use crate::worker::{Command, ContactCommand, ContactEvent, Event};

#[derive(Debug, Default)]
pub struct ContactsPage {
    lines: Vec<ContactLine>,
    typed: String,
    /// Counts what was asked, so that a late answer is told from the last.
    serial: u64,
    heard: bool,
    /// A page more was asked for and has not come yet.
    waiting: bool,
    ended: bool,
    /// Whether lists and searches go through the archive.
    archive: Archive,
    form: Option<ContactForm>,
}

impl ContactsPage {
    pub fn ask(&mut self) -> Command {
        self.serial += 1;
        if self.typed.trim().is_empty() {
            return self.ask_page(None);
        }
        let (text, serial) = (self.typed.trim().to_owned(), self.serial);
        Command::Contact(match self.archive {
            Archive::With => ContactCommand::FindInArchive { text, serial },
            Archive::Without => ContactCommand::Find { text, serial },
        })
    }

    fn ask_page(&self, after: Option<PageKey>) -> Command {
        Command::Contact(match self.archive {
            Archive::With => ContactCommand::PageInArchive { after },
            Archive::Without => ContactCommand::Page { after },
        })
    }

    pub fn first(&self) -> Option<Uid> {
        self.lines.first().map(|line| line.uid)
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Contact(ContactEvent::Found { serial, lines }) if *serial == self.serial => {
                self.lines.clone_from(lines);
                (self.heard, self.ended) = (true, true);
            }
            Event::Contact(ContactEvent::Page { first, lines }) if self.typed.trim().is_empty() => {
                if *first {
                    self.lines.clear();
                }
                self.ended = lines.is_empty();
                self.lines.extend(lines.iter().cloned());
                (self.heard, self.waiting) = (true, false);
            }
            Event::Contact(ContactEvent::Changed(_)) => self.form = None,
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
        let all = context.summary.map_or(0, |summary| summary.contacts);
        let line = tr!(
            text,
            "window-contacts-count",
            count = all,
            shown = words::count(text, u64::from(all))
        );
        header(ui, &tr!(text, "window-rail-contacts"), &line, |ui| {
            if button(ui, Kind::Secondary, &tr!(text, "window-new-contact")).clicked() {
                self.form = Some(ContactForm::new(context));
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-action-import")).clicked() {
                wishes.choose(Choose::Contacts);
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-mailing")).clicked() {
                wishes.choose(Choose::Mailing);
            }
        });
        let label = tr!(text, "window-contacts-filter");
        let hint = tr!(text, "window-contacts-hint");
        let typed = Field::new(&label).hint(&hint).width(420.0).ui(ui, &mut self.typed).changed();
        let archive = tr!(text, "window-archive-too");
        let mut too = self.archive == Archive::With;
        let ticked = tick(ui, &mut too, &archive).changed();
        self.archive = if too { Archive::With } else { Archive::Without };
        if typed || ticked {
            wishes.send(self.ask());
        }
        let twins = context.summary.map_or(0, |summary| summary.twins);
        let said = if twins < MANY_TWINS {
            tr!(text, "window-twins-count", count = twins)
        } else {
            tr!(text, "window-twins-many", count = twins)
        };
        if 0 < twins && link(ui, &said).clicked() {
            wishes.go(Route::Twins);
        }
        ui.add_space(NEAR);
        if !self.heard {
            return;
        }
        if self.lines.is_empty() {
            self.empty_ui(ui, context);
        } else {
            self.lines_ui(ui, context, wishes);
        }
        if let Some(mut form) = self.form.take()
            && form.ui(ui, None, context, wishes)
        {
            self.form = Some(form);
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        let step = tr!(text, "window-new-contact");
        let (title, line, step) = if self.typed.trim().is_empty() {
            let line = tr!(text, "window-contacts-none-line");
            (tr!(text, "window-contacts-none"), line, Some(step.as_str()))
        } else {
            (tr!(text, "window-nothing-found"), tr!(text, "window-nothing-found-line"), None)
        };
        if empty_state(ui, Icon::Contacts, &title, &line, step) {
            self.form = Some(ContactForm::new(context));
        }
    }

    fn lines_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let mut last_seen = 0;
        list_card(ui, |ui| {
            visible_lines(ui, self.lines.len(), LINE_HEIGHT, |ui, place| {
                last_seen = place;
                let Some(line) = self.lines.get(place) else { return };
                if contact_line_ui(ui, line, place == 0, context) {
                    wishes.go(Route::Contact(line.uid));
                }
            });
        });
        if !self.typed.trim().is_empty() && MATCHES as usize <= self.lines.len() {
            ui.add_space(NEAR);
            let said = tr!(context.text, "find-more", count = MATCHES);
            ui.add(egui::Label::new(context.tokens.secondary(said)).wrap());
        }
        if last_seen + 1 >= self.lines.len() && !self.ended && !self.waiting {
            self.waiting = true;
            let after = self.lines.last().map(|line| line.key.clone());
            wishes.send(self.ask_page(after));
        }
    }
}

fn contact_line_ui(
    ui: &mut Ui,
    line: &ContactLine,
    first: bool,
    context: &PageContext<'_>,
) -> bool {
    let text = context.text;
    let files: Vec<String> =
        line.files.iter().map(|file| say::activity(text, context.policy, &file.activity)).collect();
    let said: Vec<String> = [line.detail.clone(), files.join(", ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let pressing =
        line.files.iter().filter_map(|file| file.phase).max_by_key(|phase| weight(*phase));
    let phase = pressing.map(|phase| say::phase_short(text, phase)).unwrap_or_default();
    let badge = pressing.map_or_else(
        || Badge::new("–", Urgency::Quiet),
        |one| Badge::new(phase, phase_urgency(one)),
    );
    let shown = Line {
        badge: Some(badge),
        title: &line.name,
        context: &said.join(" · "),
        first,
        opens: true,
        rows: Rows::One,
        ..Line::default()
    };
    line_ui(ui, &shown) == Touched::Line
}

const fn weight(phase: Phase) -> u8 {
    match phase {
        Phase::Active => 0,
        Phase::Archive => 1,
        Phase::SuppressionOnly => 2,
        Phase::Held => 3,
        Phase::DeleteDue => 4,
        Phase::DeleteNow => 5,
    }
}

/// The tone of a phase, the same on every page.
pub const fn phase_urgency(phase: Phase) -> Urgency {
    match phase {
        Phase::Active => Urgency::Fine,
        Phase::Archive => Urgency::Quiet,
        Phase::SuppressionOnly | Phase::Held => Urgency::Waiting,
        Phase::DeleteDue | Phase::DeleteNow => Urgency::Overdue,
    }
}
