//! The icons by meaning, over the Lucide font.

use egui::{Label, Response, RichText, Ui};
use lucide_icons::Icon as Glyph;

use super::tokens::icon_font;
use crate::domain::right::Right;

/// An icon by what it means. Beside words it is an ornament; alone it carries its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Today,
    Requests,
    Contacts,
    Retention,
    Register,
    Journal,
    Settings,
    Lock,
    Search,
    New,
    Import,
    Export,
    Paste,
    Mail,
    Access,
    Rectification,
    Erasure,
    Restriction,
    Portability,
    Objection,
    Withdrawal,
    Identity,
    Note,
    Edit,
    Copy,
    Done,
    Warning,
    Back,
    Forward,
    Close,
    Key,
    Folder,
    Attachment,
    Clock,
    Theme,
    Language,
    Calendar,
    /// A list that opens.
    Open,
}

impl Icon {
    pub const fn of_right(right: Right) -> Self {
        match right {
            Right::Access => Self::Access,
            Right::Rectification => Self::Rectification,
            Right::Erasure | Right::MinorErasure => Self::Erasure,
            Right::Restriction => Self::Restriction,
            Right::Portability => Self::Portability,
            Right::Objection | Right::MarketingObjection => Self::Objection,
            Right::Withdrawal => Self::Withdrawal,
            Right::AutomatedDecision => Self::Identity,
            Right::PostMortem => Self::Note,
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Today => Glyph::Sun,
            Self::Requests => Glyph::Inbox,
            Self::Contacts => Glyph::Users,
            Self::Retention => Glyph::Hourglass,
            Self::Register => Glyph::BookOpen,
            Self::Journal => Glyph::ScrollText,
            Self::Settings => Glyph::Settings,
            Self::Lock => Glyph::Lock,
            Self::Search => Glyph::Search,
            Self::New => Glyph::Plus,
            Self::Import => Glyph::Download,
            Self::Export => Glyph::FileOutput,
            Self::Paste => Glyph::ClipboardPaste,
            Self::Mail => Glyph::Mail,
            Self::Access => Glyph::Eye,
            Self::Rectification | Self::Edit => Glyph::Pencil,
            Self::Erasure => Glyph::Trash2,
            Self::Restriction => Glyph::Snowflake,
            Self::Portability => Glyph::PackageCheck,
            Self::Objection => Glyph::Hand,
            Self::Withdrawal => Glyph::Undo2,
            Self::Identity => Glyph::UserCheck,
            Self::Note => Glyph::StickyNote,
            Self::Copy => Glyph::Copy,
            Self::Done => Glyph::CircleCheck,
            Self::Warning => Glyph::TriangleAlert,
            Self::Back => Glyph::ArrowLeft,
            Self::Forward => Glyph::ChevronRight,
            Self::Close => Glyph::X,
            Self::Key => Glyph::KeyRound,
            Self::Folder => Glyph::FolderOpen,
            Self::Attachment => Glyph::Paperclip,
            Self::Clock => Glyph::Clock,
            Self::Theme => Glyph::Moon,
            Self::Language => Glyph::Languages,
            Self::Calendar => Glyph::CalendarDays,
            Self::Open => Glyph::ChevronDown,
        }
    }

    pub fn text(self, size: f32) -> RichText {
        RichText::new(char::from(self.glyph()).to_string()).font(icon_font(size))
    }

    pub fn letter(self) -> char {
        char::from(self.glyph())
    }

    /// Draws the icon and says `alt` to those who listen to the window, and on hover.
    pub fn ui(self, ui: &mut Ui, size: f32, alt: &str) -> Response {
        let color = ui.visuals().weak_text_color();
        let response = ui.add(Label::new(self.text(size).color(color)));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, alt));
        response.on_hover_text(alt)
    }
}
