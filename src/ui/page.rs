//! What every page is given, and what it may ask for while it draws.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::casebook::views::{CopyOrder, PurgePlan, Summary};
use crate::domain::errand::Duty;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::letter::LetterKind;
use crate::domain::policy::Policy;
use crate::domain::request::Outcome;
use crate::text::{Language, Text};
use crate::ui::route::Route;
use crate::ui::tokens::Tokens;
use crate::worker::Command;

/// What pages read: words, looks, the day, and the policy in force.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    pub text: &'a Text,
    pub tokens: &'static Tokens,
    pub today: NaiveDate,
    pub policy: Option<&'a Policy>,
    pub summary: Option<&'a Summary>,
}

/// What a hand asked for in this frame. Nothing is done before the frame is drawn.
#[derive(Debug, Default)]
pub struct Wishes {
    pub commands: Vec<Command>,
    pub go: Option<Route>,
    pub choose: Option<Choose>,
    /// The case for which the contact that is opened may be erased: where to go on afterwards.
    pub erases_for: Option<CaseNumber>,
    pub look: Option<Look>,
    /// Words to say in passing.
    pub notice: Option<String>,
}

/// A file or folder to choose; the answer becomes a command.
#[derive(Clone, Debug)]
pub enum Choose {
    OpenMail,
    /// A file of contacts to bring in.
    Contacts,
    /// A file of recipients to look up, then the folder for what comes of it.
    Mailing,
    MailingFolder {
        path: PathBuf,
    },
    OpenCasebook,
    NewCasebook,
    Policy,
    /// A policy to put into force in the open casebook.
    NextPolicy,
    /// Where the days of Today are written as a calendar file.
    CalendarFile,
    BackUp,
    /// A backup to restore.
    Restore,
    /// A backup to put in the place of a casebook that does not open, and that place where none is known.
    BackupOfClosed,
    PlaceOfRestored,
    /// A folder for backups.
    BackupFolder,
    /// Where the folder of an export is made.
    ExportFolder {
        name: String,
    },
    SentMail {
        number: CaseNumber,
        outcome: Outcome,
    },
    CopyFolder {
        order: CopyOrder,
    },
    /// A file that a source found for a case.
    Found {
        number: CaseNumber,
        duty: Duty,
        party: String,
    },
    /// A document that belongs to a contact.
    Attachment {
        uid: Uid,
    },
    PackageFolder {
        package: Uid,
    },
    ReceiptFolder {
        receipt: Uid,
    },
    /// Where the list of what is due is written.
    PurgeList {
        plan: Arc<PurgePlan>,
    },
    CertificateFolder {
        purge: Uid,
    },
    Template {
        kind: LetterKind,
        language: Language,
    },
    TemplateFolder,
}

/// How the window looks and speaks: kept in the settings of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Language(Language),
    Theme(egui::ThemePreference),
}

/// A chosen file, with what it was chosen for.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub choose: Choose,
    pub path: PathBuf,
}

impl Wishes {
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    pub const fn go(&mut self, route: Route) {
        self.go = Some(route);
    }

    pub fn choose(&mut self, choose: Choose) {
        self.choose = Some(choose);
    }
}
