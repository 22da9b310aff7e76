//! The pages of the window.

use crate::domain::ids::{CaseNumber, Uid};
use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    #[default]
    Today,
    Requests,
    Request(CaseNumber),
    NewRequest,
    Contacts,
    Contact(Uid),
    /// Pairs of contacts that are probably one person.
    Twins,
    Import,
    Retention,
    Purge,
    Register,
    Journal,
    Settings,
}

impl Route {
    /// The places of the rail, from the top; settings stand at its foot.
    pub const RAIL: [Self; 6] = [
        Self::Today,
        Self::Requests,
        Self::Contacts,
        Self::Retention,
        Self::Register,
        Self::Journal,
    ];

    /// The place of the rail that a page belongs to.
    #[must_use]
    pub const fn place(self) -> Self {
        match self {
            Self::Request(_) | Self::NewRequest => Self::Requests,
            Self::Contact(_) | Self::Twins | Self::Import => Self::Contacts,
            Self::Purge => Self::Retention,
            Self::Today
            | Self::Requests
            | Self::Contacts
            | Self::Retention
            | Self::Register
            | Self::Journal
            | Self::Settings => self,
        }
    }

    pub fn name(self, text: &Text) -> String {
        match self.place() {
            Self::Requests | Self::Request(_) | Self::NewRequest => {
                tr!(text, "window-rail-requests")
            }
            Self::Contacts | Self::Contact(_) | Self::Twins | Self::Import => {
                tr!(text, "window-rail-contacts")
            }
            Self::Today => tr!(text, "window-rail-today"),
            Self::Retention | Self::Purge => tr!(text, "window-rail-retention"),
            Self::Register => tr!(text, "window-rail-register"),
            Self::Journal => tr!(text, "window-rail-journal"),
            Self::Settings => tr!(text, "window-rail-settings"),
        }
    }

    pub const fn icon(self) -> Icon {
        match self.place() {
            Self::Requests | Self::Request(_) | Self::NewRequest => Icon::Requests,
            Self::Contacts | Self::Contact(_) | Self::Twins | Self::Import => Icon::Contacts,
            Self::Today => Icon::Today,
            Self::Retention | Self::Purge => Icon::Retention,
            Self::Register => Icon::Register,
            Self::Journal => Icon::Journal,
            Self::Settings => Icon::Settings,
        }
    }
}
