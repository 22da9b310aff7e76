//! The looks by use: colours of the light and the dark theme, the sizes of type, spaces and radii.
#![expect(clippy::disallowed_methods, reason = "this is the one file where colours are made")]

use egui::{Color32, FontFamily, FontId, RichText};

/// The spaces of the 8-pixel grid, from the tightest to the widest.
pub const TIGHT: f32 = 4.0;
pub const NEAR: f32 = 8.0;
pub const APART: f32 = 12.0;
pub const INSET: f32 = 16.0;
pub const PAGE: f32 = 24.0;

pub const RADIUS_CONTROL: u8 = 6;
pub const RADIUS_CARD: u8 = 8;
pub const RADIUS_BADGE: u8 = 10;

pub const CONTROL_HEIGHT: f32 = 32.0;
pub const ROW_CONTROL_HEIGHT: f32 = 28.0;
pub const RAIL_WIDTH: f32 = 208.0;
pub const TOP_HEIGHT: f32 = 48.0;

pub const MEDIUM: &str = "medium";
pub const SEMIBOLD: &str = "semibold";
pub const ICONS: &str = "icons";

/// The colours of a badge or of a part of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    pub text: Color32,
    pub fill: Color32,
}

/// The parts of a stacked bar, strong enough to stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub active: Color32,
    pub archive: Color32,
    pub soon: Color32,
    pub due: Color32,
    pub held: Color32,
    pub suppressed: Color32,
}

/// Colours named by their use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    pub ground: Color32,
    pub rail: Color32,
    pub surface: Color32,
    pub hover: Color32,
    pub line: Color32,
    pub text: Color32,
    pub secondary: Color32,
    pub accent: Color32,
    pub accent_hover: Color32,
    pub on_accent: Color32,
    pub shade: Color32,
    pub overdue: Tone,
    pub soon: Tone,
    pub fine: Tone,
    pub waiting: Tone,
    pub quiet: Tone,
    pub parts: Parts,
}

const fn hex(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tone(text: u32, fill: u32) -> Tone {
    Tone { text: hex(text), fill: hex(fill) }
}

pub const LIGHT: Tokens = Tokens {
    ground: hex(0x00F6_F7F9),
    rail: hex(0x00EC_EFF3),
    surface: hex(0x00FF_FFFF),
    hover: hex(0x00F2_F4F8),
    line: hex(0x00DF_E3E9),
    text: hex(0x0018_212F),
    secondary: hex(0x0056_6173),
    accent: hex(0x002B_59C3),
    accent_hover: hex(0x0023_4BA8),
    on_accent: hex(0x00FF_FFFF),
    shade: Color32::from_black_alpha(90),
    overdue: tone(0x00A6_1B12, 0x00FC_E6E4),
    soon: tone(0x009A_4A00, 0x00FD_F0D5),
    fine: tone(0x000B_6B43, 0x00DD_F5E7),
    waiting: tone(0x005B_3BB5, 0x00EC_E8FB),
    quiet: tone(0x0056_6173, 0x00EE_F1F5),
    parts: Parts {
        active: hex(0x004A_73D1),
        archive: hex(0x008A_7FB8),
        soon: hex(0x00D9_961F),
        due: hex(0x00C9_4236),
        held: hex(0x006E_4FC4),
        suppressed: hex(0x0059_8F83),
    },
};

pub const DARK: Tokens = Tokens {
    ground: hex(0x0014_181F),
    rail: hex(0x000F_1319),
    surface: hex(0x001B_2129),
    hover: hex(0x0022_2933),
    line: hex(0x002C_3440),
    text: hex(0x00E7_EBF1),
    secondary: hex(0x00A2_ADBC),
    accent: hex(0x008F_B0FF),
    accent_hover: hex(0x00AB_C4FF),
    on_accent: hex(0x0010_1A30),
    shade: Color32::from_black_alpha(150),
    overdue: tone(0x00FF_B1A8, 0x004A_1A16),
    soon: tone(0x00FF_CB74, 0x0046_300C),
    fine: tone(0x0083_E2B0, 0x000E_3B27),
    waiting: tone(0x00C7_B7FF, 0x0032_2658),
    quiet: tone(0x00A2_ADBC, 0x0025_2C36),
    parts: Parts {
        active: hex(0x0041_5FA8),
        archive: hex(0x0054_4C7A),
        soon: hex(0x00D0_8F20),
        due: hex(0x00C8_483C),
        held: hex(0x008E_75DC),
        suppressed: hex(0x0048_8577),
    },
};

impl Tokens {
    /// The tokens of the theme that `ui` is drawn in.
    pub const fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// Letters of 12: labels, counts, badges.
    pub fn label(&self, words: impl Into<String>) -> RichText {
        set(words, 12.0, 16.0, FontFamily::Proportional).color(self.secondary)
    }

    /// The heading over a group of rows.
    pub fn section(&self, words: &str) -> RichText {
        set(words.to_uppercase(), 12.0, 16.0, semibold()).color(self.secondary)
    }

    /// The second line of a row: context.
    pub fn secondary(&self, words: impl Into<String>) -> RichText {
        set(words, 13.0, 20.0, FontFamily::Proportional).color(self.secondary)
    }

    pub fn body(&self, words: impl Into<String>) -> RichText {
        set(words, 14.0, 20.0, FontFamily::Proportional).color(self.text)
    }

    /// The first line of a row, the name of a thing.
    pub fn strong(&self, words: impl Into<String>) -> RichText {
        set(words, 14.0, 20.0, medium()).color(self.text)
    }

    pub fn title(&self, words: impl Into<String>) -> RichText {
        set(words, 20.0, 28.0, semibold()).color(self.text)
    }

    pub fn figure(&self, words: impl Into<String>) -> RichText {
        set(words, 28.0, 34.0, semibold()).color(self.text)
    }
}

pub fn medium() -> FontFamily {
    FontFamily::Name(MEDIUM.into())
}

pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

fn set(words: impl Into<String>, size: f32, line: f32, family: FontFamily) -> RichText {
    RichText::new(words).font(FontId::new(size, family)).line_height(Some(line))
}
