//! Cards and what stands in them: headings, facts, the working of a date, empty states.

use egui::{
    CornerRadius, Frame, Grid, Label, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder, Vec2,
};

use super::badge::{Badge, badge_ui};
use super::button::{Kind, button};
use crate::ui::icons::Icon;
use crate::ui::tokens::{APART, INSET, NEAR, PAGE, RADIUS_CARD, TIGHT, Tokens};

fn frame(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(RADIUS_CARD))
}

/// A card of the full width with an inset.
pub fn card<T>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> T) -> T {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    frame(tokens)
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = NEAR;
            add(ui)
        })
        .inner
}

/// A card whose lines reach its edges; each line draws the rule above itself.
pub fn list_card<T>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> T) -> T {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    frame(tokens)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui)
        })
        .inner
}

/// The heading over a group.
pub fn section(ui: &mut Ui, words: &str) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    ui.add_space(NEAR);
    ui.label(tokens.section(words));
}

/// The head of a page: its name, a line under it, and its actions at the right.
pub fn header(ui: &mut Ui, title: &str, line: &str, actions: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let left = ui.cursor().left();
    let top = ui.cursor().top();
    let width = ui.available_width();
    let mut right = ui.new_child(
        UiBuilder::new()
            .max_rect(egui::Rect::from_min_size(
                egui::pos2(left, top + TIGHT),
                Vec2::new(width, 40.0),
            ))
            .layout(Layout::right_to_left(egui::Align::Center)),
    );
    actions(&mut right);
    let taken = if right.min_rect().width() > 1.0 { right.min_rect().width() + INSET } else { 0.0 };
    ui.scope(|ui| {
        ui.set_max_width((width - taken).max(160.0));
        ui.set_min_height(44.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(tokens.title(title)).wrap());
        if !line.is_empty() {
            ui.add(Label::new(tokens.secondary(line)).wrap());
        }
    });
    ui.add_space(APART);
}

/// Which of the two columns is being drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Main,
    Aside,
}

/// A wide column and a narrow one beside it; where there is no room, the narrow one comes below.
pub fn two_columns(ui: &mut Ui, aside: f32, mut draw: impl FnMut(&mut Ui, Side)) {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < aside + 540.0 {
        draw(ui, Side::Main);
        ui.add_space(INSET);
        draw(ui, Side::Aside);
        return;
    }
    let divide = whole.right() - aside;
    let column = |min: f32, max: f32| {
        egui::Rect::from_min_max(egui::pos2(min, whole.top()), egui::pos2(max, whole.bottom()))
    };
    let layout = Layout::top_down(egui::Align::Min);
    let mut used = egui::Rect::from_min_size(whole.min, Vec2::new(whole.width(), 0.0));
    for (side, rect) in [
        (Side::Main, column(whole.left(), divide - PAGE)),
        (Side::Aside, column(divide, whole.right())),
    ] {
        let mut child = ui
            .new_child(UiBuilder::new().id_salt(side == Side::Main).max_rect(rect).layout(layout));
        child.set_max_width(rect.width());
        draw(&mut child, side);
        used = used.union(child.min_rect());
    }
    ui.allocate_rect(used, Sense::hover());
}

/// What a page says when there is nothing: why, and what to do first.
pub fn empty_state(ui: &mut Ui, icon: Icon, title: &str, line: &str, step: Option<&str>) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    card(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(PAGE);
            ui.add(Label::new(icon.text(28.0).color(tokens.secondary)));
            ui.label(tokens.strong(title));
            ui.add(Label::new(tokens.secondary(line)).wrap());
            ui.add_space(NEAR);
            let clicked = step.is_some_and(|words| button(ui, Kind::Primary, words).clicked());
            ui.add_space(PAGE);
            clicked
        })
        .inner
    })
}

/// Names and values in two columns.
pub fn facts(ui: &mut Ui, salt: &str, pairs: &[(String, String)]) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let width = ui.available_width();
    let names = (width * 0.3).clamp(72.0, 180.0);
    if pairs.is_empty() {
        return;
    }
    Grid::new(salt).num_columns(2).spacing(Vec2::new(APART, TIGHT)).show(ui, |ui| {
        for (name, value) in pairs {
            ui.scope(|ui| {
                ui.set_width(names);
                ui.add(Label::new(tokens.secondary(name)).wrap());
            });
            ui.scope(|ui| {
                ui.set_max_width((width - names - APART).max(60.0));
                ui.add(Label::new(tokens.body(value)).wrap().selectable(true));
            });
            ui.end_row();
        }
    });
}

/// The working of a date, a line for each step; the last one is the result.
pub fn working_ui(ui: &mut Ui, steps: &[(String, String)]) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let width = ui.available_width();
    for (place, (day, sentence)) in steps.iter().enumerate() {
        let last = place + 1 == steps.len();
        let words = |words: &str| {
            let words = tokens.secondary(words);
            if last { words.color(tokens.text) } else { words }
        };
        ui.horizontal_top(|ui| {
            ui.scope(|ui| {
                ui.set_width(74.0);
                ui.add(Label::new(words(day)));
            });
            ui.scope(|ui| {
                ui.set_max_width((width - 74.0 - NEAR).max(80.0));
                ui.add(Label::new(words(sentence)).wrap());
            });
        });
    }
}

/// Says that work is going on, with a way to stop it where there is one.
pub fn busy_ui(ui: &mut Ui, words: &str, share: Option<f32>, stop: Option<&str>) -> bool {
    let mut stopped = false;
    ui.horizontal(|ui| {
        match share {
            Some(share) => {
                ui.add(egui::ProgressBar::new(share).desired_width(160.0).desired_height(8.0))
            }
            None => ui.add(egui::Spinner::new().size(16.0)),
        };
        badge_ui(ui, &Badge::new(words, super::badge::Urgency::Quiet));
        stopped = stop.is_some_and(|words| button(ui, Kind::Secondary, words).clicked());
    });
    stopped
}

/// Names in a row of which one is chosen; answers whether another one was.
pub fn tabs(ui: &mut Ui, chosen: &mut usize, names: &[String]) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = INSET;
        for (place, name) in names.iter().enumerate() {
            let here = place == *chosen;
            let color = if here { tokens.accent } else { tokens.secondary };
            let words = tokens.strong(name).color(color);
            let response = ui.add(egui::Button::new(words).frame(false));
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, here, name));
            if here {
                let under = response.rect.translate(Vec2::new(0.0, 3.0));
                let line = Stroke::new(2.0, tokens.accent);
                ui.painter().hline(under.x_range(), under.bottom(), line);
            }
            if response.clicked() {
                *chosen = place;
            }
        }
    });
    ui.add_space(TIGHT);
    *chosen != before
}

/// Draws of `count` lines of one height only those in view.
pub fn visible_lines(ui: &mut Ui, count: usize, height: f32, mut draw: impl FnMut(&mut Ui, usize)) {
    let top = ui.cursor().top();
    let seen = ui.clip_rect();
    let before = lines_within(seen.top() - top, height).min(count);
    let until = (lines_within(seen.bottom() - top, height) + 1).clamp(before, count);
    space(ui, before, height);
    for place in before..until {
        draw(ui, place);
    }
    space(ui, count - until, height);
}

/// So many lines are drawn whole, in view or not: the keyboard reaches each of them.
const FEW: usize = 60;

/// As [`visible_lines`], of lines that are not of one height: each is taken to be as high as when it was last drawn, at
/// first `height`.
pub fn visible_lines_of_any_height(
    ui: &mut Ui,
    count: usize,
    height: f32,
    mut draw: impl FnMut(&mut Ui, usize),
) {
    if count <= FEW {
        (0..count).for_each(|place| draw(ui, place));
        return;
    }
    let id = ui.scope_id().with("heights");
    let wide = ui.available_width().to_bits();
    let drawn: Option<(u32, Vec<f32>)> = ui.data_mut(|data| data.get_temp(id));
    let mut heights = drawn.filter(|(at, _)| *at == wide).map(|(_, all)| all).unwrap_or_default();
    heights.resize(count, height);
    for (place, high) in heights.iter_mut().enumerate() {
        let top = ui.cursor().min;
        if ui.is_rect_visible(Rect::from_min_size(top, Vec2::new(1.0, *high))) {
            draw(ui, place);
            *high = ui.cursor().top() - top.y;
        } else {
            ui.allocate_space(Vec2::new(1.0, *high));
        }
    }
    ui.data_mut(|data| data.insert_temp(id, (wide, heights)));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of lines")]
fn lines_within(distance: f32, height: f32) -> usize {
    (distance / height).max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a height in points")]
fn space(ui: &mut Ui, lines: usize, height: f32) {
    if lines > 0 {
        ui.allocate_space(Vec2::new(1.0, lines as f32 * height));
    }
}
