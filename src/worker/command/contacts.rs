//! What is asked about contacts and their files.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{HoldCommand, PersonCommand};
use crate::casebook::views::PageKey;
use crate::domain::archive::ArchiveReason;
use crate::domain::consent::Consent;
use crate::domain::contact::{ContactDraft, DatedFact, FactCorrection, FileDraft};
use crate::domain::ids::Uid;

#[derive(Clone, Debug)]
pub enum ContactCommand {
    /// At most 50 matches of a typed text; the serial comes back, so that a late answer can be told from the last.
    Find {
        text: String,
        serial: u64,
    },
    /// As [`ContactCommand::Find`], over cases and attachments as well.
    FindAll {
        text: String,
        serial: u64,
    },
    Page {
        after: Option<PageKey>,
    },
    /// As the two above, through the archive as well.
    FindInArchive {
        text: String,
        serial: u64,
    },
    PageInArchive {
        after: Option<PageKey>,
    },
    /// What is in archive stays folded; where everything is, the answer says so.
    Show(Uid),
    /// With what is in archive, for a reason that the journal keeps.
    OpenArchive {
        uid: Uid,
        reason: ArchiveReason,
    },
    Add(ContactDraft),
    /// Names and addresses are replaced; files and notes stay as they are.
    Edit {
        uid: Uid,
        draft: ContactDraft,
    },
    AddFact {
        uid: Uid,
        activity: String,
        fact: DatedFact,
    },
    /// The person was told of data that came from elsewhere.
    MarkInformed {
        uid: Uid,
        on: NaiveDate,
    },
    AddNote {
        uid: Uid,
        body: String,
    },
    NoteConsent {
        uid: Uid,
        activity: String,
        consent: Consent,
        on: NaiveDate,
    },
    File(FileCommand),
    Hold(HoldCommand),
    Person(PersonCommand),
}

/// What a contact's files say, and its documents and notes.
#[derive(Clone, Debug)]
pub enum FileCommand {
    Add {
        uid: Uid,
        file: FileDraft,
    },
    /// Basis, source, collection and data are replaced; facts stay.
    Edit {
        uid: Uid,
        file: FileDraft,
    },
    CorrectFact {
        uid: Uid,
        correction: FactCorrection,
    },
    Attach {
        uid: Uid,
        path: PathBuf,
    },
    DropNote {
        uid: Uid,
        note: i64,
    },
}
