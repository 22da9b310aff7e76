//! Badges: what is due in words, with a colour that only repeats the words.

use chrono::NaiveDate;
use egui::{CornerRadius, Label, Response, Sense, Ui, Vec2};

use crate::text::Text;
use crate::tr;
use crate::ui::tokens::{RADIUS_BADGE, Tokens, Tone, semibold};

/// How pressing a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Overdue,
    Soon,
    Fine,
    Waiting,
    Quiet,
}

impl Urgency {
    /// Overdue before today, soon within a week, fine after it.
    pub fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        match (due_on - today).num_days() {
            ..0 => Self::Overdue,
            0..=7 => Self::Soon,
            8.. => Self::Fine,
        }
    }

    pub const fn tone(self, tokens: &Tokens) -> Tone {
        match self {
            Self::Overdue => tokens.overdue,
            Self::Soon => tokens.soon,
            Self::Fine => tokens.fine,
            Self::Waiting => tokens.waiting,
            Self::Quiet => tokens.quiet,
        }
    }
}

/// Words in a rounded field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    pub words: String,
    pub urgency: Urgency,
}

impl Badge {
    pub fn new(words: impl Into<String>, urgency: Urgency) -> Self {
        Self { words: words.into(), urgency }
    }
}

/// The days left until `due_on`, in words.
pub fn due_badge(text: &Text, due_on: NaiveDate, today: NaiveDate) -> Badge {
    let days = (due_on - today).num_days();
    let words = match days {
        ..0 => tr!(text, "window-due-late", days = days.abs()),
        0 => tr!(text, "window-due-today"),
        1 => tr!(text, "window-due-tomorrow"),
        _ => tr!(text, "window-due-in", days = days),
    };
    Badge { words, urgency: Urgency::of(due_on, today) }
}

pub fn badge_ui(ui: &mut Ui, badge: &Badge) -> Response {
    let room = ui.available_width().max(120.0);
    badge_within(ui, badge, room)
}

/// A badge that is cut where it would be wider than `room`; on hover it says all.
pub(super) fn badge_within(ui: &mut Ui, badge: &Badge, room: f32) -> Response {
    let tone = badge.urgency.tone(Tokens::of(ui.visuals().dark_mode));
    let words = egui::RichText::new(&badge.words)
        .font(egui::FontId::new(12.0, semibold()))
        .line_height(Some(16.0))
        .color(tone.text);
    let galley = egui::WidgetText::from(words.clone()).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room - 16.0,
        egui::TextStyle::Small,
    );
    let size = galley.size() + Vec2::new(16.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_BADGE), tone.fill);
    let inside = rect.shrink2(Vec2::new(7.0, 0.0));
    ui.new_child(
        egui::UiBuilder::new()
            .max_rect(inside)
            .layout(egui::Layout::centered_and_justified(egui::Direction::LeftToRight)),
    )
    .add(Label::new(words).truncate());
    response
}
