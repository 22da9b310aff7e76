//! Everything that the window hears from the casebook.

use std::path::PathBuf;

use crate::casebook::views::{
    CheckReport, CleaningLine, ContactLine, ContactView, CopyReview, CopyWritten, ErasureDone,
    ErasurePlan, JournalLine, MailProposal, PolicyView, RequestLine, RequestView, RetentionLine,
    RuleCount, Summary, Today,
};
use crate::domain::ids::{CaseNumber, Uid};

#[derive(Clone, Debug)]
pub enum Event {
    Casebook(CasebookEvent),
    Contact(ContactEvent),
    Request(RequestEvent),
    Copy(CopyEvent),
    Erasure(ErasureEvent),
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
    PassphraseChanged,
    SettingsKept,
    RetentionCounted(Vec<RuleCount>),
    RetentionDue(Vec<RetentionLine>),
    Cleaning(Vec<CleaningLine>),
}

#[derive(Clone, Debug)]
pub enum ContactEvent {
    Found {
        serial: u64,
        lines: Vec<ContactLine>,
    },
    Page {
        first: bool,
        lines: Vec<ContactLine>,
    },
    Shown(Box<ContactView>),
    /// Added or changed.
    Changed(Uid),
}

#[derive(Clone, Debug)]
pub enum RequestEvent {
    Listed(Vec<RequestLine>),
    Shown(Box<RequestView>),
    Inspected(Box<MailProposal>),
    Opened(CaseNumber),
    Changed(CaseNumber),
}

#[derive(Clone, Debug)]
pub enum CopyEvent {
    Reviewed(Box<CopyReview>),
    Written(Box<CopyWritten>),
}

#[derive(Clone, Debug)]
pub enum ErasureEvent {
    Planned(ErasurePlan),
    Erased(ErasureDone),
    /// The log could be emptied after all.
    LogTruncated,
    ReceiptSaved(PathBuf),
}
