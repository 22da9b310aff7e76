//! Small plots: a stacked bar, named bars, columns over months, the days of a deadline.

use chrono::NaiveDate;
use egui::{Color32, CornerRadius, Label, Layout, Rect, Sense, Ui, UiBuilder, Vec2};

use super::badge::Urgency;
use crate::ui::tokens::{NEAR, TIGHT, Tokens};

#[expect(clippy::cast_precision_loss, reason = "a share of a bar, not a count that is shown")]
fn share(part: u64, of: u64) -> f32 {
    if of == 0 { 0.0 } else { part as f32 / of as f32 }
}

/// A part of a stacked bar: how much, in which colour, and what is said of it.
pub struct Part {
    pub count: u64,
    pub color: Color32,
    pub said: String,
}

/// The parts of a whole beside each other, each to be clicked; `scale` is the largest whole of the group. Answers the
/// place of the part that was clicked.
pub fn stacked_bar_ui(ui: &mut Ui, width: f32, parts: &[Part], scale: u64) -> Option<usize> {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 22.0), Sense::hover());
    let bar = Rect::from_center_size(rect.center(), Vec2::new(width, 14.0));
    let mut left = bar.left();
    let mut clicked = None;
    for (place, part) in parts.iter().enumerate().filter(|(_, part)| part.count > 0) {
        let wide = (share(part.count, scale) * width).max(3.0);
        let whole = Rect::from_min_size(egui::pos2(left, bar.top()), Vec2::new(wide, 14.0));
        let whole = whole.intersect(bar);
        let id = ui.scope_id().with(("part", &part.said));
        let response = ui.interact(whole, id, Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &part.said));
        ui.painter().rect_filled(whole, CornerRadius::ZERO, part.color);
        if response.hovered() || response.has_focus() {
            let stroke = egui::Stroke::new(1.5, ui.visuals().strong_text_color());
            ui.painter().rect_stroke(whole, CornerRadius::ZERO, stroke, egui::StrokeKind::Inside);
        }
        if response.on_hover_text(&part.said).clicked() {
            clicked = Some(place);
        }
        left += wide;
    }
    clicked
}

/// What the colours of stacked bars mean.
pub fn legend_ui(ui: &mut Ui, parts: &[(String, Color32)]) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = TIGHT;
        for (words, color) in parts {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 20.0), Sense::hover());
            let square = Rect::from_center_size(rect.center(), Vec2::splat(10.0));
            ui.painter().rect_filled(square, CornerRadius::same(2), *color);
            ui.label(tokens.secondary(words));
            ui.add_space(NEAR);
        }
    });
}

/// A name, a bar, a count.
pub fn named_bar_ui(ui: &mut Ui, name: &str, count: u64, most: u64, shown: &str) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
    let names = (rect.width() * 0.6).min(160.0);
    // Room for the longest count, so that the bars of a group begin and end in line.
    let digits = u8::try_from(most.checked_ilog10().unwrap_or(0) + 1).unwrap_or(u8::MAX);
    let counts = (8.0 * f32::from(digits) + 4.0 * f32::from((digits - 1) / 3) + 4.0).max(28.0);
    let across = Layout::left_to_right(egui::Align::Center);
    let place = |from: f32, width: f32| {
        Rect::from_min_size(egui::pos2(from, rect.top()), Vec2::new(width, rect.height()))
    };
    let name_place = place(rect.left(), names - NEAR);
    ui.new_child(UiBuilder::new().max_rect(name_place).layout(across))
        .add(Label::new(tokens.label(name)).truncate());
    let room = rect.width() - names - counts;
    let wide = (share(count, most) * room).max(if count > 0 { 4.0 } else { 0.0 });
    let bar = Rect::from_min_size(
        egui::pos2(rect.left() + names, rect.center().y - 5.0),
        Vec2::new(wide, 10.0),
    );
    ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.accent);
    let count_place = place(rect.right() - counts, counts);
    ui.new_child(
        UiBuilder::new().max_rect(count_place).layout(Layout::right_to_left(egui::Align::Center)),
    )
    .add(Label::new(tokens.label(shown)));
}

/// Columns over time, the last at the right.
pub fn columns_ui(ui: &mut Ui, values: &[u64], said: &str) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 44.0), Sense::hover());
    let most = values.iter().copied().max().unwrap_or(0);
    let mut left = rect.left();
    let step = rect.width() / share(values.len().max(8) as u64, 1);
    for value in values {
        let high = (share(*value, most) * rect.height()).max(2.0);
        let column = Rect::from_min_max(
            egui::pos2(left, rect.bottom() - high),
            egui::pos2(left + (step - 6.0).clamp(3.0, 16.0), rect.bottom()),
        );
        ui.painter().rect_filled(column, CornerRadius::same(1), tokens.accent);
        left += step;
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, said));
}

/// The days from `from` to `to` as a thin bar, filled up to `today`.
pub fn days_bar_ui(ui: &mut Ui, from: NaiveDate, to: NaiveDate, today: NaiveDate) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 6.0), Sense::hover());
    let whole = u64::try_from((to - from).num_days()).unwrap_or(0);
    let gone = u64::try_from((today - from).num_days()).unwrap_or(0);
    let filled = share(gone.min(whole), whole) * rect.width();
    ui.painter().rect_filled(rect, CornerRadius::same(3), tokens.quiet.fill);
    let done = Rect::from_min_size(rect.min, Vec2::new(filled, rect.height()));
    let color = Urgency::of(to, today).tone(tokens).text;
    ui.painter().rect_filled(done, CornerRadius::same(3), color);
}
