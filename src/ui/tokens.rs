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
    ground: hex(0xF6_F7_F9),
    rail: hex(0xEC_EF_F3),
    surface: hex(0xFF_FF_FF),
    hover: hex(0xF2_F4_F8),
    line: hex(0xDF_E3_E9),
    text: hex(0x18_21_2F),
    secondary: hex(0x56_61_73),
    accent: hex(0x2B_59_C3),
    accent_hover: hex(0x23_4B_A8),
    on_accent: hex(0xFF_FF_FF),
    shade: Color32::from_black_alpha(90),
    overdue: tone(0xA6_1B_12, 0xFC_E6_E4),
    soon: tone(0x9A_4A_00, 0xFD_F0_D5),
    fine: tone(0x0B_6B_43, 0xDD_F5_E7),
    waiting: tone(0x5B_3B_B5, 0xEC_E8_FB),
    quiet: tone(0x56_61_73, 0xEE_F1_F5),
    parts: Parts {
        active: hex(0x4A_73_D1),
        archive: hex(0x8A_7F_B8),
        soon: hex(0xD9_96_1F),
        due: hex(0xC9_42_36),
        held: hex(0x6E_4F_C4),
    },
};

pub const DARK: Tokens = Tokens {
    ground: hex(0x14_18_1F),
    rail: hex(0x0F_13_19),
    surface: hex(0x1B_21_29),
    hover: hex(0x22_29_33),
    line: hex(0x2C_34_40),
    text: hex(0xE7_EB_F1),
    secondary: hex(0xA2_AD_BC),
    accent: hex(0x8F_B0_FF),
    accent_hover: hex(0xAB_C4_FF),
    on_accent: hex(0x10_1A_30),
    shade: Color32::from_black_alpha(150),
    overdue: tone(0xFF_B1_A8, 0x4A_1A_16),
    soon: tone(0xFF_CB_74, 0x46_30_0C),
    fine: tone(0x83_E2_B0, 0x0E_3B_27),
    waiting: tone(0xC7_B7_FF, 0x32_26_58),
    quiet: tone(0xA2_AD_BC, 0x25_2C_36),
    parts: Parts {
        active: hex(0x41_5F_A8),
        archive: hex(0x54_4C_7A),
        soon: hex(0xD0_8F_20),
        due: hex(0xC8_48_3C),
        held: hex(0x8E_75_DC),
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
