//! Fields: every input has its label tied to it, and says below what is wrong with it.

use chrono::NaiveDate;
use egui::{Checkbox, Margin, Response, TextEdit, Ui, Vec2};

use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::tokens::{CONTROL_HEIGHT, TIGHT, Tokens, icon_font};
use crate::ui::words;

/// A field of text with its label over it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    pub label: &'a str,
    pub hint: &'a str,
    pub error: Option<&'a str>,
    pub rows: usize,
    pub secret: bool,
    pub width: Option<f32>,
}

impl<'a> Field<'a> {
    pub fn new(label: &'a str) -> Self {
        Self { label, rows: 1, ..Self::default() }
    }

    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    #[must_use]
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    #[must_use]
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    #[must_use]
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    pub fn ui(self, ui: &mut Ui, typed: &mut String) -> Response {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        ui.vertical(|ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = TIGHT;
            let label = ui.label(tokens.secondary(self.label).color(tokens.text));
            let edit = if self.rows > 1 {
                TextEdit::multiline(typed).desired_rows(self.rows)
            } else {
                TextEdit::singleline(typed).password(self.secret)
            };
            let response = ui
                .add(
                    edit.desired_width(width)
                        .min_size(Vec2::new(0.0, CONTROL_HEIGHT))
                        .align(if self.rows > 1 {
                            egui::Align2::LEFT_TOP
                        } else {
                            egui::Align2::LEFT_CENTER
                        })
                        .margin(Margin::symmetric(10, 6))
                        .hint_text(self.hint),
                )
                .labelled_by(label.id);
            if let Some(error) = self.error {
                ui.label(tokens.secondary(error).color(tokens.overdue.text));
            }
            response
        })
        .inner
    }
}

/// A day that is typed; the word below says which day was understood.
pub fn day_field(ui: &mut Ui, text: &Text, label: &str, typed: &mut String) -> Option<NaiveDate> {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    ui.vertical(|ui| {
        ui.set_max_width(240.0);
        ui.spacing_mut().item_spacing.y = TIGHT;
        let hint = tr!(text, "window-day-hint");
        Field::new(label).hint(&hint).width(240.0).ui(ui, typed);
        let day = words::typed_day(typed);
        match day {
            Some(day) => {
                ui.label(tokens.label(words::day_with_weekday(text, day)));
            }
            None if !typed.is_empty() => {
                ui.label(tokens.label(hint).color(tokens.overdue.text));
            }
            None => (),
        }
        day
    })
    .inner
}

/// A box to tick.
pub fn tick(ui: &mut Ui, ticked: &mut bool, words: &str) -> Response {
    ui.add(Checkbox::new(ticked, words))
}

/// A list that opens, with the house's sign beside what is chosen.
pub fn combo<'a>(salt: impl egui::AsIdSalt, shown: String, width: f32) -> egui::ComboBox<'a> {
    egui::ComboBox::from_id_salt(salt).selected_text(shown).width(width).icon(|ui, rect, _, _| {
        let color = ui.visuals().weak_text_color();
        let (place, glyph) = (egui::Align2::CENTER_CENTER, Icon::Open.letter());
        ui.painter().text(rect.center(), place, glyph, icon_font(16.0), color);
    })
}

/// One of several, as a list that opens.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    all: &[(T, String)],
) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let before = *chosen;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = TIGHT;
        let name = ui.label(tokens.secondary(label).color(tokens.text));
        let shown = all
            .iter()
            .find(|(value, _)| value == chosen)
            .map_or_else(String::new, |(_, words)| words.clone());
        ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
        combo(label, shown, 240.0)
            .show_ui(ui, |ui| {
                for (value, words) in all {
                    ui.selectable_value(chosen, *value, words);
                }
            })
            .response
            .labelled_by(name.id);
    });
    *chosen != before
}
