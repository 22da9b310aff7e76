//! Everything that the window hears from the casebook.

use std::path::PathBuf;
use std::sync::Arc;

use crate::casebook::Upgrade;
use crate::casebook::rebuild::RebuildState;
use crate::casebook::views::{
    BackupFolder, CheckReport, CleaningLine, ContactLine, ContactView, CopyReview, CopyWritten,
    DossierWritten, ErasureDone, ErasurePlan, ErrandDraft, ExportDone, FolderBackup, Hit,
    ImportDone, ImportPreview, JournalLine, LetterDraft, LetterWritten, MailProposal,
    MailingChecked, MergePlan, PolicyLine, PolicyView, PolicyWeighed, PurgeDone, PurgePage,
    PurgePlan, RequestLine, RequestView, RestoreDone, RestorePreview, RetentionLine, RuleCount,
    Summary, TemplateLine, Today, TwinLine,
};
use crate::domain::calendar::CompanyCalendar;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::working::WorkingLine;

#[derive(Clone, Debug)]
pub enum Event {
    Casebook(CasebookEvent),
    Contact(ContactEvent),
    Request(RequestEvent),
    Copy(CopyEvent),
    Erasure(ErasureEvent),
    Import(ImportEvent),
    Job(JobEvent),
    /// A command could not be done; nothing was half done.
    Failed(Failure),
}

/// Why a command failed: the error, for `text` to put into words.
#[derive(Clone, Debug)]
pub struct Failure {
    pub error: std::sync::Arc<crate::casebook::Error>,
    /// Set when the failure concerns opening or making a casebook.
    pub opening: bool,
}

#[derive(Clone, Debug)]
pub enum CasebookEvent {
    Opened {
        summary: Box<Summary>,
        policy: PolicyView,
    },
    Locked,
    Summary(Box<Summary>),
    /// Another process changed the casebook: ask again for what is shown.
    ChangedElsewhere,
    Due(Today),
    Journal {
        before: Option<i64>,
        lines: Vec<JournalLine>,
    },
    JournalVerified {
        entries: u64,
        broken_at: Option<i64>,
    },
    Checked(CheckReport),
    BackedUp(PathBuf),
    BackedUpToFolders(Vec<FolderBackup>),
    BackupFolders(Vec<BackupFolder>),
    RestorePreviewed(Box<RestorePreview>),
    Restored(Box<RestoreDone>),
    RestoreConfirmed,
    LedgersApplied,
    /// Opening brought the casebook to this program's version.
    Upgraded(Upgrade),
    PassphraseChanged,
    SettingsKept,
    DutyClosed,
    Version(VersionEvent),
    CalendarFileWritten(PathBuf),
    RetentionCounted(Vec<RuleCount>),
    RetentionDue(Vec<RetentionLine>),
    RetentionExplained {
        contact: Uid,
        activity: String,
        working: Vec<WorkingLine>,
    },
    Cleaning(Vec<CleaningLine>),
}

/// Versions of the calendar and of the policy.
#[derive(Clone, Debug)]
pub enum VersionEvent {
    /// The calendar in force.
    Calendar(CompanyCalendar),
    CalendarAdopted {
        /// How many days of open cases moved.
        moved: u64,
    },
    PolicyWeighed {
        path: PathBuf,
        weighed: Box<PolicyWeighed>,
    },
    /// The policy in force is another.
    PolicyChanged(PolicyView),
    Policies(Vec<PolicyLine>),
    /// A batch of a rebuild is done.
    Rebuilding(RebuildState),
}

#[derive(Clone, Debug)]
pub enum ContactEvent {
    Found {
        serial: u64,
        lines: Vec<ContactLine>,
    },
    FoundAll {
        serial: u64,
        hits: Vec<Hit>,
    },
    Page {
        first: bool,
        lines: Vec<ContactLine>,
    },
    Shown(Box<ContactView>),
    /// Everything on the contact is in archive: it is opened with a reason.
    Archived(Uid),
    /// Added or changed.
    Changed(Uid),
    Person(PersonEvent),
}

/// One person under two contacts.
#[derive(Clone, Debug)]
pub enum PersonEvent {
    Twins { first: bool, lines: Vec<TwinLine> },
    MergePlanned(Box<MergePlan>),
    Merged(Uid),
    Unmerged { kept: Uid, other: Uid },
    ToldApart,
}

#[derive(Clone, Debug)]
pub enum RequestEvent {
    Listed { serial: u64, first: bool, lines: Vec<RequestLine> },
    Shown(Box<RequestView>),
    Inspected(Box<MailProposal>),
    Opened(CaseNumber),
    Changed(CaseNumber),
}

#[derive(Clone, Debug)]
pub enum CopyEvent {
    Reviewed(Box<CopyReview>),
    Written(Box<CopyWritten>),
    Letter(LetterEvent),
}

#[derive(Clone, Debug)]
pub enum LetterEvent {
    Drafted(Box<LetterDraft>),
    Written(Box<LetterWritten>),
    ErrandsDrafted {
        number: CaseNumber,
        to: PathBuf,
        drafts: Vec<ErrandDraft>,
    },
    DossierWritten(Box<DossierWritten>),
    /// Asked for, or changed.
    Templates(Vec<TemplateLine>),
    Exported(PathBuf),
}

#[derive(Clone, Debug)]
pub enum ErasureEvent {
    Planned(ErasurePlan),
    Erased(ErasureDone),
    /// The log could be emptied after all.
    LogTruncated,
    ReceiptSaved(PathBuf),
    Purge(PurgeEvent),
}

/// Everything that is due at once.
#[derive(Clone, Debug)]
pub enum PurgeEvent {
    Planned(Arc<PurgePlan>),
    Page(Arc<PurgePage>),
    ListWritten(PathBuf),
    Begun,
    Ended(Box<PurgeDone>),
    CertificateSaved(PathBuf),
}

#[derive(Clone, Debug)]
pub enum ImportEvent {
    Read(Box<ImportPreview>),
    Ended(Box<ImportDone>),
    /// Stopped: nothing of the lot is left.
    Withdrawn,
    /// The recipients of a mailing were looked up.
    MailingChecked(Box<MailingChecked>),
}

#[derive(Clone, Debug)]
pub enum JobEvent {
    Progress(JobProgress),
    /// Everything stands in its folder.
    Exported(Box<ExportDone>),
    /// Ended by the hand, with nothing to take back.
    Cancelled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    Reading,
    Import,
    Purge,
    Export,
    Mailing,
}

/// How far a job is: `done` of `of`, in whatever it measures, and how many things were dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobProgress {
    pub kind: JobKind,
    pub count: u64,
    pub done: u64,
    pub of: u64,
}
