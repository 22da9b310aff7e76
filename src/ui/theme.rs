//! Puts the tokens and the fonts on egui: both themes, once, when the window opens.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke,
    Style, TextStyle, Theme, Vec2, Visuals,
};

use super::tokens::{
    self, APART, DARK, ICONS, LIGHT, NEAR, RADIUS_CARD, RADIUS_CONTROL, TIGHT, Tokens,
};

/// Inter in three weights, with egui's own faces for the glyphs it lacks, and the icons.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &[u8]); 4] = [
        ("inter", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
        ("inter-medium", include_bytes!("../../assets/fonts/Inter-Medium.otf")),
        ("inter-semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
        ("lucide", lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let with_fallback = |first: &str| {
        let mut faces = vec![first.to_owned()];
        faces.extend(fallback.iter().cloned());
        faces
    };
    fonts.families.insert(FontFamily::Proportional, with_fallback("inter"));
    fonts.families.insert(tokens::medium(), with_fallback("inter-medium"));
    fonts.families.insert(tokens::semibold(), with_fallback("inter-semibold"));
    fonts.families.insert(FontFamily::Name(ICONS.into()), with_fallback("lucide"));
    fonts
}

/// Applies fonts and tokens to both themes of `context`.
pub fn apply(context: &Context) {
    context.set_fonts(fonts());
    context.set_style_of(Theme::Light, style(&LIGHT, Visuals::light()));
    context.set_style_of(Theme::Dark, style(&DARK, Visuals::dark()));
}

fn style(tokens: &Tokens, visuals: Visuals) -> Style {
    let mut style = Style { visuals: colours(tokens, visuals), ..Style::default() };
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, FontId::new(12.0, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(14.0, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(14.0, tokens::medium())),
        (TextStyle::Heading, FontId::new(20.0, tokens::semibold())),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
    ]);
    style.spacing.item_spacing = Vec2::new(NEAR, NEAR);
    style.spacing.button_padding = Vec2::new(APART, TIGHT);
    style.spacing.interact_size = Vec2::new(40.0, 28.0);
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.window_margin = Margin::same(16);
    style.spacing.scroll.bar_width = 8.0;
    style.spacing.scroll.foreground_color = false;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style.animation_time = 0.0;
    style
}

fn colours(tokens: &Tokens, mut visuals: Visuals) -> Visuals {
    visuals.widgets = widgets(tokens);
    visuals.selection = Selection {
        bg_fill: tokens.accent.gamma_multiply(0.25),
        stroke: Stroke::new(1.5, tokens.accent),
    };
    visuals.hyperlink_color = tokens.accent;
    visuals.weak_text_color = Some(tokens.secondary);
    visuals.faint_bg_color = tokens.hover;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.quiet.fill;
    visuals.warn_fg_color = tokens.soon.text;
    visuals.error_fg_color = tokens.overdue.text;
    visuals.panel_fill = tokens.ground;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_CARD);
    let shadow =
        Shadow { offset: [0, 8], blur: 24, spread: 0, color: tokens.shade.gamma_multiply(0.5) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals
}

fn widgets(tokens: &Tokens) -> Widgets {
    let state = |fill, line| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.0, tokens.text),
        expansion: 0.0,
    };
    let mut active = state(tokens.quiet.fill, tokens.accent);
    active.fg_stroke = Stroke::new(1.5, tokens.text);
    Widgets {
        noninteractive: state(tokens.surface, tokens.line),
        inactive: state(tokens.surface, tokens.line),
        hovered: state(tokens.hover, tokens.secondary),
        active,
        open: state(tokens.hover, tokens.accent),
    }
}
