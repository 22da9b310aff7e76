//! The icon of the window: three lines of a register on the accent.

use egui::{Color32, IconData, Pos2, Rect, Vec2};

use super::tokens::LIGHT;

const SIDE: u32 = 128;
const EDGE: f32 = 6.0;
const RADIUS: f32 = 28.0;

/// The lines of the register: left, top and width of each.
const LINES: [(f32, f32, f32); 3] = [(34.0, 38.0, 60.0), (34.0, 59.0, 60.0), (34.0, 80.0, 34.0)];
const THICKNESS: f32 = 10.0;

pub(super) fn icon() -> IconData {
    let mut rgba = Vec::new();
    for row in 0..SIDE {
        for column in 0..SIDE {
            rgba.extend(pixel(column, row).to_srgba_unmultiplied());
        }
    }
    IconData { rgba, width: SIDE, height: SIDE }
}

#[expect(clippy::cast_precision_loss, reason = "a place among 128 pixels")]
fn pixel(column: u32, row: u32) -> Color32 {
    let at = Pos2::new(column as f32 + 0.5, row as f32 + 0.5);
    let whole = Rect::from_min_size(Pos2::ZERO, Vec2::splat(SIDE as f32)).shrink(EDGE);
    let line = LINES
        .into_iter()
        .map(|(left, top, width)| {
            let place = Rect::from_min_size(Pos2::new(left, top), Vec2::new(width, THICKNESS));
            covered(place, THICKNESS / 2.0, at)
        })
        .fold(0.0, f32::max);
    let ground = LIGHT.accent.lerp_to_gamma(LIGHT.on_accent, line);
    ground.gamma_multiply(covered(whole, RADIUS, at))
}

/// How much of the pixel at `at` lies within the rounded rectangle.
fn covered(place: Rect, radius: f32, at: Pos2) -> f32 {
    let inner = place.shrink(radius);
    let distance = (at - inner.clamp(at)).length();
    (radius - distance + 0.5).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corner_is_clear_the_ground_is_the_accent_and_a_line_is_white() {
        assert_eq!(pixel(0, 0).a(), 0);
        assert_eq!(pixel(20, 64), LIGHT.accent);
        assert_eq!(pixel(60, 43), LIGHT.on_accent);
    }

    #[test]
    fn the_icon_is_whole() {
        let icon = icon();
        assert_eq!(icon.rgba.len(), 4 * 128 * 128);
    }
}
