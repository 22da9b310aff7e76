//! Everything a hand can do anywhere in the window: rail, shortcuts, palette and buttons read this one list.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::route::Route;

/// In the order of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Search,
    NewRequest,
    OpenMail,
    PasteMail,
    Import,
    Go(Route),
    Backup,
    OtherLanguage,
    OtherTheme,
    Lock,
}

impl Action {
    pub const ALL: [Self; 16] = [
        Self::Search,
        Self::NewRequest,
        Self::OpenMail,
        Self::PasteMail,
        Self::Import,
        Self::Go(Route::Today),
        Self::Go(Route::Requests),
        Self::Go(Route::Contacts),
        Self::Go(Route::Retention),
        Self::Go(Route::Register),
        Self::Go(Route::Journal),
        Self::Go(Route::Settings),
        Self::Backup,
        Self::OtherLanguage,
        Self::OtherTheme,
        Self::Lock,
    ];

    pub fn name(self, text: &Text) -> String {
        match self {
            Self::Search => tr!(text, "window-action-search"),
            Self::NewRequest => tr!(text, "window-action-new-request"),
            Self::OpenMail => tr!(text, "window-action-open-mail"),
            Self::PasteMail => tr!(text, "window-action-paste-mail"),
            Self::Import => tr!(text, "window-action-import"),
            Self::Go(route) => route.name(text),
            Self::Backup => tr!(text, "window-action-backup"),
            Self::OtherLanguage => tr!(text, "window-action-language"),
            Self::OtherTheme => tr!(text, "window-action-theme"),
            Self::Lock => tr!(text, "window-action-lock"),
        }
    }

    pub fn tooltip(self, text: &Text) -> String {
        match self {
            Self::Search => tr!(text, "window-action-search-tip"),
            Self::NewRequest => tr!(text, "window-action-new-request-tip"),
            Self::OpenMail => tr!(text, "window-action-open-mail-tip"),
            Self::PasteMail => tr!(text, "window-action-paste-mail-tip"),
            Self::Import => tr!(text, "window-action-import-tip"),
            Self::Go(_) => tr!(text, "window-action-go-tip"),
            Self::Backup => tr!(text, "window-action-backup-tip"),
            Self::OtherLanguage => tr!(text, "window-action-language-tip"),
            Self::OtherTheme => tr!(text, "window-action-theme-tip"),
            Self::Lock => tr!(text, "window-action-lock-tip"),
        }
    }

    pub const fn icon(self) -> Icon {
        match self {
            Self::Search => Icon::Search,
            Self::NewRequest => Icon::New,
            Self::OpenMail => Icon::Mail,
            Self::PasteMail => Icon::Paste,
            Self::Import => Icon::Import,
            Self::Go(route) => route.icon(),
            Self::Backup => Icon::Export,
            Self::OtherLanguage => Icon::Language,
            Self::OtherTheme => Icon::Theme,
            Self::Lock => Icon::Lock,
        }
    }

    /// Pasting is not here: the system hands the clipboard over by itself on Ctrl+V.
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        let key = match self {
            Self::Search => Key::K,
            Self::NewRequest => Key::N,
            Self::OpenMail => Key::O,
            Self::Go(Route::Today) => Key::Num1,
            Self::Go(Route::Requests) => Key::Num2,
            Self::Go(Route::Contacts) => Key::Num3,
            Self::Go(Route::Retention) => Key::Num4,
            Self::Go(Route::Register) => Key::Num5,
            Self::Go(Route::Journal) => Key::Num6,
            Self::Go(Route::Settings) => Key::Comma,
            Self::Lock => Key::L,
            Self::Go(
                Route::Request(_)
                | Route::NewRequest
                | Route::Contact(_)
                | Route::Twins
                | Route::Import
                | Route::Purge,
            )
            | Self::Import
            | Self::PasteMail
            | Self::Backup
            | Self::OtherLanguage
            | Self::OtherTheme => return None,
        };
        Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
    }

    /// The keys as people read them: `Ctrl+K`.
    pub fn keys(self, context: &Context) -> String {
        let shortcut = if self == Self::PasteMail {
            Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::V))
        } else {
            self.shortcut()
        };
        shortcut.map(|keys| context.format_shortcut(&keys)).unwrap_or_default()
    }

    /// The action whose keys were pressed in this frame.
    pub fn pressed(context: &Context) -> Option<Self> {
        Self::ALL.into_iter().find(|action| {
            action
                .shortcut()
                .is_some_and(|keys| context.input_mut(|input| input.consume_shortcut(&keys)))
        })
    }
}
