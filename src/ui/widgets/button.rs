//! Buttons in three ranks. Only the most urgent step of a page is filled.

use egui::{Button, Color32, Response, RichText, Role, Stroke, Ui, Vec2, WidgetInfo};

use crate::ui::icons::Icon;
use crate::ui::tokens::{CONTROL_HEIGHT, Tokens, medium};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Primary,
    Secondary,
    /// Destroys: bordered in the colour of what is overdue.
    Danger,
}

struct Looks {
    fill: Color32,
    hover: Color32,
    border: Color32,
    words: Color32,
}

fn looks(kind: Kind, tokens: &Tokens) -> Looks {
    match kind {
        Kind::Primary => Looks {
            fill: tokens.accent,
            hover: tokens.accent_hover,
            border: tokens.accent,
            words: tokens.on_accent,
        },
        Kind::Secondary => Looks {
            fill: tokens.surface,
            hover: tokens.hover,
            border: tokens.line,
            words: tokens.text,
        },
        Kind::Danger => Looks {
            fill: tokens.surface,
            hover: tokens.overdue.fill,
            border: tokens.overdue.text,
            words: tokens.overdue.text,
        },
    }
}

/// A button of the height of a control; it fills its place where the layout is justified.
pub fn button(ui: &mut Ui, kind: Kind, words: &str) -> Response {
    sized(ui, kind, words, CONTROL_HEIGHT)
}

pub(super) fn sized(ui: &mut Ui, kind: Kind, words: &str, height: f32) -> Response {
    let looks = looks(kind, Tokens::of(ui.visuals().dark_mode));
    ui.scope(|ui| {
        let visuals = &mut ui.visuals_mut().widgets;
        for (state, fill) in [
            (&mut visuals.inactive, looks.fill),
            (&mut visuals.hovered, looks.hover),
            (&mut visuals.active, looks.hover),
        ] {
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(1.0, looks.border);
        }
        let words = RichText::new(words).family(medium()).size(14.0).color(looks.words);
        ui.add(
            Button::new(words)
                .min_size(Vec2::new(0.0, height))
                .wrap_mode(egui::TextWrapMode::Extend),
        )
    })
    .inner
}

/// A button that shows an icon only; `name` is said on hover and to those who listen.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let response = ui.add(Button::new(icon.text(16.0)).frame_when_inactive(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.on_hover_text(name)
}

/// Words that lead somewhere else in the window.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    let accent = Tokens::of(ui.visuals().dark_mode).accent;
    ui.add(Button::new(RichText::new(words).family(medium()).size(14.0).color(accent)).frame(false))
}
