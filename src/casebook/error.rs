//! Why an operation was not done. Nothing was half done, and nothing personal is said.

use crate::documents::DocumentError;
use crate::documents::letter::TemplateError;
use crate::domain::Invalid;
use crate::domain::errand::ErrandRefusal;
use crate::domain::ids::CaseNumber;
use crate::domain::merge::MergeRefusal;
use crate::domain::request::Refusal;
use crate::formats::contacts::Fault;
use crate::formats::mailing::MailingError;
use crate::formats::policy::PolicyError;
use crate::mail::{Automatic, MailError};
use crate::store::StoreError;

use super::passphrase::Weakness;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Invalid(#[from] Invalid),
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    ErrandRefused(#[from] ErrandRefusal),
    #[error(transparent)]
    MergeRefused(#[from] MergeRefusal),
    #[error(transparent)]
    Policy(#[from] PolicyError),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error(transparent)]
    Mailing(#[from] MailingError),
    #[error("the backup is one of another casebook")]
    OtherCasebook,
    #[error("no backup folder is declared")]
    NoBackupFolder,
    #[error("the backup does not open with this passphrase")]
    BackupPassphrase,
    #[error("the passphrase is too weak: {0:?}")]
    WeakPassphrase(Weakness),
    #[error("no casebook is open")]
    NotOpen,
    #[error("the message was sent by a machine: {0:?}")]
    AutomaticMessage(Automatic),
    #[error("the message is filed already")]
    AlreadyFiled,
    #[error("no right is named")]
    NoRight,
    #[error("the case has no contact")]
    NoContact,
    #[error("the policy has no activity {0}")]
    NoSuchActivity(String),
    #[error("the contact has no file under {0}")]
    NoSuchFile(String),
    #[error("the case {0} asks for this copy and is open")]
    CaseOpen(CaseNumber),
    #[error("something of the contact is left after its erasure: nothing was erased")]
    ResidueLeft,
    #[error("the contact is restricted: it may only be stored")]
    Restricted,
    #[error("the plan is no longer what was read")]
    PlanChanged,
    #[error("nothing in the plan may be erased")]
    NothingToErase,
    #[error("the package is no longer kept")]
    PackageGone,
    #[error("the mail is a draft: it was not sent")]
    NotSentYet,
    #[error("the mail came from the one who asks: it proves no sending")]
    NotOurs,
    #[error("the mail is no notice of a message that came back")]
    NotABounce,
    #[error("line {line} of the letter is to be completed")]
    LetterIncomplete { line: usize },
    #[error("this letter is written with its copy")]
    LetterOfCopy,
    #[error("the addressee has no e-mail address")]
    NoEmail,
    #[error(transparent)]
    Template(TemplateError),
    #[error("the file of contacts cannot be read: {0}")]
    Contacts(#[from] Fault),
    #[error("contacts are being brought in already")]
    LotUnderWay,
    #[error("everything on the contact is in archive: it is opened with a reason")]
    Archived,
    #[error("a purge is under way already")]
    PurgeUnderWay,
    #[error("an export is being written already")]
    ExportUnderWay,
    #[error("the folder is not empty")]
    FolderNotEmpty,
    #[error("the contact has a file under this activity")]
    FileThere(String),
    #[error("the document is larger than what is kept")]
    DocumentTooLarge,
    #[error("another day is for demo casebooks only")]
    DayOfAnotherCasebook,
    #[error("the file cannot be read or written: {0}")]
    File(#[source] std::io::Error),
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::File(error)
    }
}
