//! The palette: what can be done and what was found, under one field.

use egui::{Frame, Id, Key, Margin, Modal, Modifiers, TextEdit, Ui, Vec2};

use crate::casebook::views::MATCHES;
use crate::domain::contact::fold;
use crate::text::Text;
use crate::tr;
use crate::ui::action::Action;
use crate::ui::icons::Icon;
use crate::ui::route::Route;
use crate::ui::tokens::{CONTROL_HEIGHT, Tokens};
use crate::ui::widgets::{Line, Touched, line_ui};

/// A person or a case that the search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub route: Route,
    pub icon: Icon,
    pub title: String,
    pub context: String,
}

/// What is being typed, and what came back.
#[derive(Debug, Default)]
pub struct Palette {
    open: bool,
    typed: String,
    chosen: usize,
    found: Vec<Found>,
    serial: u64,
}

/// What the palette asks of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Do(Action),
    Go(Route),
    /// The serial comes back with what was found.
    Find {
        typed: String,
        serial: u64,
    },
}

struct Entry {
    icon: Icon,
    title: String,
    context: String,
    aside: String,
    wish: Wish,
}

impl Palette {
    pub fn open(&mut self) {
        *self = Self { open: true, serial: self.serial, ..Self::default() };
    }

    /// As [`Palette::open`], with a text that was typed already; its serial.
    pub fn open_with(&mut self, text: &str) -> u64 {
        self.open();
        text.clone_into(&mut self.typed);
        self.serial += 1;
        self.serial
    }

    pub const fn close(&mut self) {
        self.open = false;
    }

    /// Takes what was found, unless something else has been typed meanwhile.
    pub fn hear(&mut self, serial: u64, found: Vec<Found>) {
        if self.serial == serial {
            self.found = found;
        }
    }

    pub fn ui(&mut self, ui: &Ui, text: &Text) -> Option<Wish> {
        if !self.open {
            return None;
        }
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(8)).fill(tokens.surface);
        let area = Modal::default_area(Id::unique("palette"))
            .anchor(egui::Align2::CENTER_TOP, Vec2::new(0.0, 72.0));
        let modal = Modal::new(Id::unique("palette")).area(area).frame(frame);
        let shown = modal.backdrop_color(tokens.shade).show(ui.ctx(), |ui| {
            ui.set_width(560.0);
            self.body(ui, text)
        });
        if shown.should_close() {
            self.open = false;
        }
        if matches!(shown.inner, Some(Wish::Do(_) | Wish::Go(_))) {
            self.open = false;
        }
        shown.inner
    }

    fn body(&mut self, ui: &mut Ui, text: &Text) -> Option<Wish> {
        let field = ui.add(
            TextEdit::singleline(&mut self.typed)
                .desired_width(f32::INFINITY)
                .min_size(Vec2::new(0.0, CONTROL_HEIGHT))
                .align(egui::Align2::LEFT_CENTER)
                .margin(Margin::symmetric(10, 6))
                .hint_text(tr!(text, "window-search-hint")),
        );
        let name = tr!(text, "window-action-search");
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
        field.request_focus();
        let mut wish = None;
        if field.changed() {
            self.chosen = 0;
            self.found.clear();
            if !self.typed.trim().is_empty() {
                self.serial += 1;
                let typed = self.typed.trim().to_owned();
                wish = Some(Wish::Find { typed, serial: self.serial });
            }
        }
        let entries = self.entries(ui, text);
        self.keys(ui, entries.len());
        let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let room = (ui.ctx().content_rect().height() - 200.0).clamp(160.0, 480.0);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, entry) in entries.into_iter().enumerate() {
                let line = Line {
                    icon: Some(entry.icon),
                    title: &entry.title,
                    context: &entry.context,
                    aside: &entry.aside,
                    first: place == 0,
                    opens: true,
                    selected: place == self.chosen,
                    ..Line::default()
                };
                let touched = line_ui(ui, &line) == Touched::Line;
                if touched || (entered && place == self.chosen) {
                    wish = Some(entry.wish);
                }
            }
            if MATCHES as usize <= self.found.len() {
                let said = tr!(text, "find-more", count = MATCHES);
                ui.add(egui::Label::new(Tokens::of(ui.visuals().dark_mode).secondary(said)).wrap());
            }
        });
        wish
    }

    fn keys(&mut self, ui: &Ui, entries: usize) {
        let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        let up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowUp));
        if down {
            self.chosen = (self.chosen + 1).min(entries.saturating_sub(1));
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
    }

    fn entries(&self, ui: &Ui, text: &Text) -> Vec<Entry> {
        let typed = fold(self.typed.trim());
        let actions = Action::ALL
            .into_iter()
            .filter(|action| *action != Action::Search)
            .filter(|action| fold(&action.name(text)).contains(&typed))
            .map(|action| Entry {
                icon: action.icon(),
                title: action.name(text),
                context: String::new(),
                aside: action.keys(ui.ctx()),
                wish: Wish::Do(action),
            });
        let found = self.found.iter().map(|found| Entry {
            icon: found.icon,
            title: found.title.clone(),
            context: found.context.clone(),
            aside: String::new(),
            wish: Wish::Go(found.route),
        });
        found.chain(actions).collect()
    }
}
