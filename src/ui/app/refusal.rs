//! Why something was not done, over the page until it is read: in words that are found as any others are.

use egui::{Align2, Area, Frame, Id, Label, Margin, Order, Stroke, Ui, Vec2};

use super::Window;
use crate::tr;
use crate::ui::tokens::{NEAR, PAGE, Tokens};
use crate::ui::widgets::{Kind, button};

const WIDTH: f32 = 420.0;

impl Window {
    /// Draws the refusal over dialogs as well: the one that asked stays open under it.
    pub(super) fn refusal_ui(&mut self, ui: &Ui) {
        let Some(words) = &self.refusal else { return };
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let frame = Frame::popup(ui.style())
            .fill(tokens.surface)
            .stroke(Stroke::new(1.0, tokens.overdue.text))
            .inner_margin(Margin::same(16));
        let area = Area::new(Id::unique("refusal"))
            .order(Order::Tooltip)
            .anchor(Align2::RIGHT_BOTTOM, Vec2::splat(-PAGE));
        let shown = area.show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(WIDTH);
                ui.add(Label::new(tokens.body(words)).wrap());
                ui.add_space(NEAR);
                button(ui, Kind::Secondary, &tr!(self.text, "window-refusal-read")).clicked()
            })
        });
        if shown.inner.inner {
            self.refusal = None;
        }
    }
}
