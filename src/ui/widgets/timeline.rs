//! The facts of a case on a line of time.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Color32, Galley, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use crate::ui::tokens::Tokens;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Fact,
    /// The time after it does not count.
    Pause,
    Today,
    Due,
    /// Due before today.
    Overdue,
}

/// A point on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub on: NaiveDate,
    /// The day as it is shown.
    pub day: String,
    pub words: String,
    pub kind: MarkKind,
}

const EDGE: f32 = 12.0;
const APART: f32 = 104.0;
const HEIGHT: f32 = 100.0;
/// Where the line runs, and how far under it the words begin.
const LEVEL: f32 = 46.0;
const BELOW: f32 = 18.0;

/// Draws the marks, which come in order of day, from left to right; as high as their words need.
pub fn timeline_ui(ui: &mut Ui, marks: &[Mark]) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let width = ui.available_width();
    let line = Rect::from_min_size(ui.cursor().min, Vec2::new(width, HEIGHT));
    let places = places(marks, line);
    let words = words(ui, tokens, (marks, &places), line.right());
    let tallest = words.iter().map(|words| words.size().y).fold(0.0, f32::max);
    let height = HEIGHT.max(LEVEL + BELOW + tallest + EDGE);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let level = rect.top() + LEVEL;
    for (place, pair) in places.windows(2).enumerate() {
        let Some(kind) = marks.get(place).map(|mark| mark.kind) else { continue };
        let ahead = marks[..=place].iter().any(|mark| mark.kind == MarkKind::Today);
        segment(ui, tokens, pair, level, kind, ahead);
    }
    for ((mark, x), words) in marks.iter().zip(&places).zip(words) {
        mark_ui(ui, tokens, (mark, words), Pos2::new(*x, level), rect);
    }
    let said = marks.iter().map(|mark| format!("{} {}", mark.day, mark.words)).collect::<Vec<_>>();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said.join(", ")));
}

/// The words under each mark, no wider than the way to the next.
fn words(
    ui: &Ui,
    tokens: &Tokens,
    (marks, places): (&[Mark], &[f32]),
    right: f32,
) -> Vec<Arc<Galley>> {
    let lay = |(place, (mark, x)): (usize, (&Mark, &f32))| {
        let next = places.get(place + 1).map_or(right + EDGE, |next| next - 8.0);
        let wide = (next - x).clamp(56.0, APART - 8.0);
        let words = egui::WidgetText::from(tokens.label(&mark.words));
        words.into_galley(ui, Some(egui::TextWrapMode::Wrap), wide, egui::TextStyle::Small)
    };
    marks.iter().zip(places).enumerate().map(lay).collect()
}

fn segment(ui: &Ui, tokens: &Tokens, pair: &[f32], level: f32, kind: MarkKind, ahead: bool) {
    let (from, to) = (Pos2::new(pair[0], level), Pos2::new(pair[1], level));
    let painter = ui.painter();
    if kind == MarkKind::Pause {
        let band = Rect::from_min_max(Pos2::new(from.x, level - 6.0), Pos2::new(to.x, level + 6.0));
        painter.rect_filled(band, 2.0, tokens.waiting.fill);
        for edge in [band.top(), band.bottom()] {
            painter.extend(Shape::dashed_line(
                &[Pos2::new(band.left(), edge), Pos2::new(band.right(), edge)],
                Stroke::new(1.0, tokens.waiting.text),
                3.0,
                3.0,
            ));
        }
    } else {
        let color = if ahead { tokens.line } else { tokens.accent };
        painter.line_segment([from, to], Stroke::new(4.0, color));
    }
}

fn mark_ui(ui: &Ui, tokens: &Tokens, (mark, words): (&Mark, Arc<Galley>), at: Pos2, rect: Rect) {
    let painter = ui.painter();
    let color: Color32 = match mark.kind {
        MarkKind::Fact => tokens.accent,
        MarkKind::Pause => tokens.waiting.text,
        MarkKind::Today => tokens.surface,
        MarkKind::Due => tokens.soon.text,
        MarkKind::Overdue => tokens.overdue.text,
    };
    painter.circle_filled(at, 6.0, color);
    if mark.kind == MarkKind::Today {
        painter.circle_stroke(at, 7.0, Stroke::new(3.0, tokens.accent));
    }
    let left = at.x - EDGE / 2.0;
    let day = egui::WidgetText::from(tokens.label(&mark.day).color(tokens.text));
    let day = day.into_galley(ui, Some(egui::TextWrapMode::Extend), APART, egui::TextStyle::Small);
    let above = Pos2::new(left.min(rect.right() - day.size().x), at.y - 36.0);
    painter.galley(above, day, tokens.text);
    let below = Pos2::new(left.min(rect.right() - words.size().x), at.y + BELOW);
    painter.galley(below, words, tokens.secondary);
}

/// Where each mark stands: by its day, and far enough from its neighbours to be read.
#[expect(clippy::cast_precision_loss, reason = "a place on the screen")]
fn places(marks: &[Mark], rect: Rect) -> Vec<f32> {
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return Vec::new() };
    let (left, right) = (rect.left() + EDGE, rect.right() - EDGE - 60.0);
    let whole = (last.on - first.on).num_days().max(1) as f32;
    let steps = marks.len().saturating_sub(1).max(1) as f32;
    let apart = APART.min((right - left) / steps);
    let mut places: Vec<f32> = marks
        .iter()
        .map(|mark| left + (mark.on - first.on).num_days() as f32 / whole * (right - left))
        .collect();
    for place in 1..places.len() {
        places[place] = places[place].max(places[place - 1] + apart);
    }
    let mut limit = right;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - apart;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(day: u32) -> Mark {
        Mark {
            on: NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default(),
            day: String::new(),
            words: String::new(),
            kind: MarkKind::Fact,
        }
    }

    #[test]
    fn marks_of_neighbouring_days_stand_apart_and_within_the_line() {
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(700.0, HEIGHT));
        let marks = [mark(1), mark(2), mark(3), mark(29), mark(30)];
        let places = places(&marks, rect);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= APART - 0.5), "{places:?}");
        assert!(places.iter().all(|place| rect.x_range().contains(*place)), "{places:?}");
    }

    #[test]
    fn no_mark_and_one_mark_are_lines_too() {
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(300.0, HEIGHT));
        assert!(places(&[], rect).is_empty());
        assert_eq!(places(&[mark(5)], rect).len(), 1);
    }
}
