//! A line of a list: badge, what and whom, one line of context, the next step at the right.

use egui::{FontId, Label, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use super::badge::{Badge, badge_within};
use super::button::{self, Kind};
use crate::ui::icons::Icon;
use crate::ui::tokens::{APART, INSET, ROW_CONTROL_HEIGHT, Tokens, medium};

const BADGE_WIDTH: f32 = 148.0;
const ICON_WIDTH: f32 = 32.0;

/// Whether the context may take as many rows as it needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    #[default]
    Wrapped,
    /// One row, so that every line of a long list has one height.
    One,
}

/// The height of a line whose context is one row.
pub const LINE_HEIGHT: f32 = 60.0;

/// What a line says.
#[derive(Clone, Debug, Default)]
pub struct Line<'a> {
    pub badge: Option<Badge>,
    pub icon: Option<Icon>,
    pub title: &'a str,
    pub context: &'a str,
    /// Words at the right, before the step: a count, a day.
    pub aside: &'a str,
    pub step: Option<(Kind, &'a str)>,
    pub first: bool,
    /// Whether the line itself leads somewhere.
    pub opens: bool,
    pub selected: bool,
    pub rows: Rows,
}

/// What the hand did on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    Nothing,
    Line,
    Step,
}

pub fn line_ui(ui: &mut Ui, line: &Line<'_>) -> Touched {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let width = ui.available_width();
    let step_width = line.step.map_or(0.0, |(_, words)| words_width(ui, words) + 2.0 * APART);
    let aside_width = if line.aside.is_empty() { 0.0 } else { words_width(ui, line.aside) + APART };
    let badge_width = if line.badge.is_some() { BADGE_WIDTH } else { 0.0 };
    let icon_width = if line.icon.is_some() { ICON_WIDTH } else { 0.0 };
    let left = INSET + badge_width + icon_width;
    let right = INSET + step_width + if line.step.is_some() { APART } else { 0.0 } + aside_width;
    let text_width = (width - left - right).max(80.0);
    let height = match line.rows {
        Rows::One => LINE_HEIGHT,
        Rows::Wrapped => (40.0 + 20.0 * rows_of(ui, line.context, text_width)).max(48.0),
    };

    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return Touched::Nothing;
    }
    let mut touched = Touched::Nothing;
    if line.opens {
        let id = ui.scope_id().with(("line", line.title, line.context));
        let whole = ui.interact(rect, id, Sense::click());
        whole.widget_info(|| WidgetInfo::labeled(Role::Link, true, line.title));
        if line.selected || whole.hovered() || whole.has_focus() {
            ui.painter().rect_filled(rect.shrink(1.0), 6.0, tokens.hover);
        }
        if whole.clicked() {
            touched = Touched::Line;
        }
    }
    if !line.first {
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, tokens.line));
    }
    parts_ui(ui, line, rect, left, text_width);
    if step_ui(ui, line, rect, step_width) {
        touched = Touched::Step;
    }
    touched
}

fn parts_ui(ui: &mut Ui, line: &Line<'_>, rect: Rect, left: f32, text_width: f32) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let across = Layout::left_to_right(egui::Align::Center);
    let place = |from: f32, width: f32| {
        Rect::from_min_size(
            egui::pos2(rect.left() + from, rect.top()),
            Vec2::new(width, rect.height()),
        )
    };
    if let Some(badge) = &line.badge {
        let builder = UiBuilder::new().max_rect(place(INSET, BADGE_WIDTH)).layout(across);
        badge_within(&mut ui.new_child(builder), badge, BADGE_WIDTH - 8.0);
    }
    if let Some(icon) = line.icon {
        let builder =
            UiBuilder::new().max_rect(place(left - ICON_WIDTH, ICON_WIDTH)).layout(across);
        ui.new_child(builder).add(Label::new(icon.text(16.0).color(tokens.secondary)));
    }
    let text = place(left, text_width).shrink2(Vec2::new(0.0, 10.0));
    let layout = Layout::top_down(egui::Align::Min);
    let mut child = ui.new_child(UiBuilder::new().max_rect(text).layout(layout));
    child.spacing_mut().item_spacing.y = 0.0;
    if line.context.is_empty() {
        child.add_space((text.height() - 20.0) / 2.0);
    }
    child.add(Label::new(tokens.strong(line.title)).truncate());
    if !line.context.is_empty() {
        let context = Label::new(tokens.secondary(line.context));
        child.add(if line.rows == Rows::One { context.truncate() } else { context.wrap() });
    }
}

fn step_ui(ui: &mut Ui, line: &Line<'_>, rect: Rect, step_width: f32) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let centre = rect.center().y;
    let mut edge = rect.right() - INSET;
    let mut clicked = false;
    if let Some((kind, words)) = line.step {
        let place = Rect::from_center_size(
            egui::pos2(edge - step_width / 2.0, centre),
            Vec2::new(step_width, ROW_CONTROL_HEIGHT),
        );
        let builder = UiBuilder::new()
            .id_salt((line.title, line.context, words))
            .max_rect(place)
            .layout(Layout::centered_and_justified(egui::Direction::LeftToRight));
        clicked =
            button::sized(&mut ui.new_child(builder), kind, words, ROW_CONTROL_HEIGHT).clicked();
        edge -= step_width + APART;
    }
    if !line.aside.is_empty() {
        let place = Rect::from_min_max(
            egui::pos2(rect.left(), rect.top()),
            egui::pos2(edge, rect.bottom()),
        );
        let builder =
            UiBuilder::new().max_rect(place).layout(Layout::right_to_left(egui::Align::Center));
        ui.new_child(builder).add(Label::new(tokens.secondary(line.aside)));
    }
    clicked
}

fn words_width(ui: &Ui, words: &str) -> f32 {
    let font = FontId::new(14.0, medium());
    let color = ui.visuals().text_color();
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font, color).size().x).ceil()
}

fn rows_of(ui: &Ui, words: &str, width: f32) -> f32 {
    if words.is_empty() {
        return 0.0;
    }
    let font = FontId::proportional(13.0);
    let color = ui.visuals().text_color();
    let height =
        ui.fonts_mut(|fonts| fonts.layout(words.to_owned(), font.clone(), color, width).size().y);
    let one = ui.fonts_mut(|fonts| fonts.row_height(&font));
    (height / one).round().max(1.0)
}
