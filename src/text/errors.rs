//! Words for errors: what happened, where, and how to mend it. They carry no personal data.

use super::Text;
use crate::casebook::Error;
use crate::casebook::passphrase::{SHORTEST, Weakness};
use crate::casebook::{Kind, StoreError};
use crate::documents::DocumentError;
use crate::formats::contacts::Nature;
use crate::formats::mailing::MailingError;
use crate::mail::{Automatic, MailError};
use crate::tr;

impl Text {
    /// One sentence that says what, where and how to mend it.
    pub fn error(&self, error: &Error) -> String {
        match error {
            Error::Store(error) => self.store_error(error),
            Error::Invalid(invalid) => self.invalid(invalid),
            Error::Refused(refusal) => self.refusal(*refusal),
            Error::ErrandRefused(refusal) => self.errand_refusal(*refusal),
            Error::MergeRefused(refusal) => self.merge_refusal(refusal),
            Error::AlreadyFiled => tr!(self, "error-already-filed"),
            Error::Policy(error) => error.words(self, &tr!(self, "error-policy-file")),
            Error::Mail(error) => self.mail_error(error),
            Error::Document(error) => self.document_error(error),
            Error::Mailing(error) => self.mailing_error(error),
            Error::OtherCasebook => tr!(self, "error-other-casebook"),
            Error::NoBackupFolder => tr!(self, "error-no-backup-folder"),
            Error::BackupPassphrase => tr!(self, "error-backup-passphrase"),
            Error::WeakPassphrase(Weakness::TooShort) => {
                tr!(self, "error-passphrase-short", shortest = SHORTEST)
            }
            Error::WeakPassphrase(Weakness::Guessable { bits }) => {
                tr!(self, "error-passphrase-guessable", bits = bits.to_string())
            }
            Error::NotOpen => tr!(self, "error-not-open"),
            Error::AutomaticMessage(automatic) => self.automatic(*automatic),
            Error::NoRight => tr!(self, "error-no-right"),
            Error::NoContact => tr!(self, "error-no-contact"),
            Error::NoSuchActivity(activity) => {
                tr!(self, "error-no-such-activity", activity = activity.clone())
            }
            Error::NoSuchFile(activity) => {
                tr!(self, "error-no-such-file", activity = activity.clone())
            }
            Error::CaseOpen(number) => tr!(self, "error-case-open", number = number.to_string()),
            Error::ResidueLeft => tr!(self, "error-residue-left"),
            Error::Restricted => tr!(self, "error-restricted"),
            Error::PlanChanged => tr!(self, "error-plan-changed"),
            Error::NothingToErase => tr!(self, "error-nothing-to-erase"),
            Error::PackageGone => tr!(self, "error-package-gone"),
            Error::NotSentYet => tr!(self, "error-not-sent-yet"),
            Error::NotOurs => tr!(self, "error-not-ours"),
            Error::NotABounce => tr!(self, "error-not-a-bounce"),
            Error::LetterIncomplete { line } => {
                tr!(self, "error-letter-incomplete", line = line.to_string())
            }
            Error::LetterOfCopy => tr!(self, "error-letter-of-copy"),
            Error::NoEmail => tr!(self, "error-no-email"),
            Error::Template(error) => self.template_error(error),
            Error::FileThere(activity) => {
                tr!(self, "error-file-there", activity = activity.as_str())
            }
            Error::DocumentTooLarge => tr!(self, "error-document-too-large"),
            Error::DayOfAnotherCasebook => tr!(self, "error-day-for-demo"),
            Error::Contacts(fault) => self.contacts_fault(*fault),
            Error::LotUnderWay => tr!(self, "error-lot-under-way"),
            Error::Archived => tr!(self, "error-archived"),
            Error::PurgeUnderWay => tr!(self, "error-purge-under-way"),
            Error::ExportUnderWay => tr!(self, "error-export-under-way"),
            Error::FolderNotEmpty => tr!(self, "error-folder-not-empty"),
            Error::File(error) => self.file_error(error),
        }
    }

    fn store_error(&self, error: &StoreError) -> String {
        match error {
            StoreError::NotThere => tr!(self, "error-not-there"),
            StoreError::AlreadyThere => tr!(self, "error-already-there"),
            StoreError::NotACasebook => tr!(self, "error-not-a-casebook"),
            StoreError::WrongPassphraseOrDamaged => tr!(self, "error-wrong-passphrase"),
            StoreError::Damaged => tr!(self, "error-damaged"),
            StoreError::Newer { found, known } => {
                tr!(self, "error-newer", found = found.to_string(), known = known.to_string())
            }
            StoreError::Locked => tr!(self, "error-locked"),
            StoreError::NoPermission => tr!(self, "error-no-permission"),
            StoreError::DiskFull => tr!(self, "error-disk-full"),
            StoreError::NotFound(Kind::Contact) => tr!(self, "error-contact-not-found"),
            StoreError::NotFound(Kind::Request) => tr!(self, "error-request-not-found"),
            StoreError::NotFound(Kind::File | Kind::Note | Kind::Package | Kind::Policy) => {
                tr!(self, "error-not-found")
            }
            StoreError::Unreadable(what) => {
                tr!(self, "error-unreadable", what = String::from(*what))
            }
            StoreError::Sqlite(_) | StoreError::Migration(_) => tr!(self, "error-database"),
            StoreError::Io(error) => self.file_error(error),
        }
    }

    pub fn mail_error(&self, error: &MailError) -> String {
        match error {
            MailError::Empty => tr!(self, "error-mail-empty"),
            MailError::TooLarge => tr!(self, "error-mail-too-large"),
            MailError::NotMail => tr!(self, "error-mail-not-mail"),
            MailError::OutlookMessage => tr!(self, "error-mail-outlook"),
            MailError::Address(_) => tr!(self, "error-mail-address"),
            MailError::Compose => tr!(self, "error-mail-compose"),
        }
    }

    /// What a machine wrote the message for, and that it opens no case by itself.
    pub fn automatic(&self, automatic: Automatic) -> String {
        match automatic {
            Automatic::Bounce => tr!(self, "automatic-bounce"),
            Automatic::Receipt => tr!(self, "automatic-receipt"),
            Automatic::OutOfOffice => tr!(self, "automatic-out-of-office"),
            Automatic::List => tr!(self, "automatic-list"),
            Automatic::AutoSubmitted => tr!(self, "automatic-other"),
        }
    }

    fn document_error(&self, error: &DocumentError) -> String {
        match error {
            DocumentError::Letter(letter) => tr!(self, "error-letter", line = letter.line),
            DocumentError::Passphrase => tr!(self, "error-document-passphrase"),
            DocumentError::Layout { .. }
            | DocumentError::Data { .. }
            | DocumentError::Encryption
            | DocumentError::FileName { .. }
            | DocumentError::Package
            | DocumentError::Random => tr!(self, "error-document"),
        }
    }

    fn mailing_error(&self, error: &MailingError) -> String {
        match error {
            MailingError::Empty => tr!(self, "error-mailing-empty"),
            MailingError::NoTable(nature) => {
                tr!(self, "error-mailing-no-table", what = no_table(*nature))
            }
            MailingError::NoAddress => tr!(self, "error-mailing-no-address"),
            MailingError::TooLarge => tr!(self, "error-mailing-too-large"),
            MailingError::Line(line) => tr!(self, "error-mailing-line", line = line.to_string()),
            MailingError::File(error) => self.file_error(error),
        }
    }

    pub(super) fn file_error(&self, error: &std::io::Error) -> String {
        use std::io::ErrorKind;
        if error.kind() == ErrorKind::NotFound {
            tr!(self, "error-file-not-there")
        } else if error.kind() == ErrorKind::PermissionDenied {
            tr!(self, "error-file-no-permission")
        } else if error.kind() == ErrorKind::StorageFull {
            tr!(self, "error-disk-full")
        } else {
            tr!(self, "error-file")
        }
    }
}

/// What a file of recipients is instead of a table, as the catalogues choose their words by.
const fn no_table(nature: Nature) -> &'static str {
    match nature {
        Nature::Cards => "cards",
        Nature::Rows | Nature::OtherJson => "json",
        Nature::Image => "image",
        Nature::Html => "html",
        Nature::Pdf => "pdf",
        Nature::Spreadsheet => "spreadsheet",
        Nature::Document => "document",
        Nature::Archive => "archive",
        Nature::Mail => "mail",
        Nature::Calendar => "calendar",
        Nature::Ldif => "ldif",
        Nature::Xml => "xml",
        Nature::Table
        | Nature::Empty
        | Nature::Binary
        | Nature::NoColumn
        | Nature::TooLarge
        | Nature::TooManyRows
        | Nature::TooManyColumns
        | Nature::Unread(_) => "binary",
    }
}
