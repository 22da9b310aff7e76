//! Everything that the window can ask of the casebook.

mod contacts;
mod persons;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::casebook::ErrandOrder;
use crate::casebook::restore::RestoreOrder;
use crate::casebook::views::{
    CasebookSettings, Client, CopyOrder, ImportOrder, LetterChoice, LetterOrder, PurgeOrder,
    PurgePlan, PurgeSelection, RequestDraft, RequestQuery, RetentionPart,
};
use crate::domain::calendar::CompanyCalendar;
use crate::domain::errand::Duty;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::letter::LetterKind;
use crate::domain::request::{Channel, Outcome, Step};
use crate::formats::contacts::Column;
use crate::text::Language;

pub use contacts::{ContactCommand, FileCommand};
pub use persons::{HoldCommand, PersonCommand};

#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "a command is moved once, to its thread")]
pub enum Command {
    Casebook(CasebookCommand),
    Contact(ContactCommand),
    Request(RequestCommand),
    Copy(CopyCommand),
    Erasure(ErasureCommand),
    Import(ImportCommand),
    Job(JobCommand),
}

#[derive(Clone, Debug)]
pub enum CasebookCommand {
    Open {
        path: PathBuf,
        passphrase: Zeroizing<String>,
    },
    /// A new casebook; without a policy it begins with the generic one.
    Create {
        path: PathBuf,
        passphrase: Zeroizing<String>,
        policy: Option<PathBuf>,
    },
    Lock,
    Summarise,
    /// What the Today page shows.
    ListDue,
    ListJournal {
        before: Option<i64>,
    },
    VerifyJournal,
    Check,
    BackUp {
        to: PathBuf,
    },
    /// One backup into each declared folder.
    BackUpToFolders,
    /// The declared folders, and how far each has come.
    ListBackupFolders,
    /// What restoring a backup over the open casebook would change.
    PreviewRestore {
        backup: PathBuf,
    },
    /// Restores it, and opens what was restored.
    Restore {
        backup: PathBuf,
    },
    /// The same for a casebook that is not open, perhaps since it does not open any more.
    OfClosed(ClosedCommand),
    /// The officer's word that everything since the restored backup has been seen to.
    ConfirmRestore,
    /// Applies what the ledgers of the backup folders know and this casebook does not.
    ApplyLedgers,
    ChangePassphrase {
        old: Zeroizing<String>,
        new: Zeroizing<String>,
    },
    PutSettings(CasebookSettings),
    /// Notes that a duty without a month was done.
    CloseDuty {
        id: i64,
        on: NaiveDate,
    },
    Version(VersionCommand),
    /// Writes what Today shows as a calendar file.
    WriteCalendarFile {
        to: PathBuf,
    },
    Retention(RetentionCommand),
    /// What closed cases lose soon.
    ListCleaning,
}

/// How long files may still be kept.
#[derive(Clone, Debug)]
pub enum RetentionCommand {
    Count,
    ListDue,
    /// As above, only what one part of a rule's bar counts.
    ListPart {
        rule: String,
        part: RetentionPart,
    },
    /// How the day of one line of such a list comes about.
    Explain {
        contact: Uid,
        activity: String,
    },
}

/// A backup for the place of a casebook that is not open.
#[derive(Clone, Debug)]
pub enum ClosedCommand {
    PreviewRestore(RestoreOrder),
    Restore(RestoreOrder),
}

/// Versions of the calendar and of the policy.
#[derive(Clone, Debug)]
pub enum VersionCommand {
    /// Another calendar from now on.
    AdoptCalendar(CompanyCalendar),
    ShowCalendar,
    /// What adopting the policy in a file would change.
    WeighPolicy {
        path: PathBuf,
    },
    /// Puts the policy in a file into force; its days follow in batches.
    AdoptPolicy {
        path: PathBuf,
    },
    /// Takes back an adoption that is under way.
    TakePolicyBack,
    ListPolicies,
}

#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "a command is moved once, to its thread")]
pub enum RequestCommand {
    /// `serial` tells a late answer from the last.
    List {
        query: RequestQuery,
        serial: u64,
    },
    Show(CaseNumber),
    /// Reads a mail from a file that was dropped or chosen.
    InspectFile(PathBuf),
    /// Reads a mail that was pasted.
    InspectBytes(Vec<u8>),
    Open(RequestDraft),
    ChooseContact {
        number: CaseNumber,
        contact: Uid,
    },
    /// The data were collected from a minor: they are erased as soon as possible.
    MarkMinor(CaseNumber),
    TakeStep {
        number: CaseNumber,
        step: Step,
        on: NaiveDate,
    },
    /// A step with the words that it rests on.
    TakeStepSaying {
        number: CaseNumber,
        step: Step,
        on: NaiveDate,
        words: String,
    },
    /// The decision to refuse, and the letter that says so.
    Refuse {
        number: CaseNumber,
        refusal: Step,
        words: String,
        by: Channel,
        /// What proves that the letter left; a mail proves itself.
        proof: String,
        on: NaiveDate,
    },
    ActAsProcessor {
        number: CaseNumber,
        client: Client,
        on: NaiveDate,
    },
    /// Files a mail that came in with the case that it replies to.
    FileReply {
        number: CaseNumber,
        mail: Box<crate::mail::Message>,
    },
    /// Files the notice that an answer could not be delivered: the case is open again.
    FileBounce {
        number: CaseNumber,
        mail: Box<crate::mail::Message>,
    },
    MarkIdentity {
        number: CaseNumber,
        enclosure: i64,
    },
    Errand(ErrandCommand),
    /// Takes a mail that was dropped on a case: what the company sent is filed with it as proof, anything else is read.
    TakeMail {
        number: CaseNumber,
        path: PathBuf,
    },
    /// Files a mail that the company sent and that was read already.
    FileSent {
        number: CaseNumber,
        mail: Box<crate::mail::Message>,
    },
    /// Files the sent mail as proof and marks the demand answered.
    FileSentMail {
        number: CaseNumber,
        path: PathBuf,
        outcome: Outcome,
    },
}

/// What sources and recipients owe a case.
#[derive(Clone, Debug)]
pub enum ErrandCommand {
    OpenSearches(CaseNumber),
    TakeStep {
        number: CaseNumber,
        order: ErrandOrder,
    },
    /// Keeps a file that a source found.
    Attach {
        number: CaseNumber,
        duty: Duty,
        party: String,
        path: PathBuf,
    },
}

#[derive(Clone, Debug)]
pub enum CopyCommand {
    Review(CaseNumber),
    /// A copy that no case asked for.
    ReviewContact(Uid),
    Write {
        order: CopyOrder,
        to: PathBuf,
    },
    /// The kept package again, under a new passphrase.
    WriteAgain {
        package: Uid,
        to: PathBuf,
    },
    Letter(LetterCommand),
}

#[derive(Clone, Debug)]
pub enum LetterCommand {
    Draft(LetterChoice),
    Write {
        order: LetterOrder,
        to: PathBuf,
    },
    /// Writes the letter of each task of a case that is to be asked or chased.
    WriteErrandDrafts {
        number: CaseNumber,
        to: PathBuf,
    },
    /// Gathers a case for the authority.
    WriteDossier {
        number: CaseNumber,
        to: PathBuf,
    },
    ListTemplates,
    ExportTemplates {
        to: PathBuf,
    },
    Replace {
        kind: LetterKind,
        language: Language,
        path: PathBuf,
    },
    Restore {
        kind: LetterKind,
        language: Language,
    },
}

#[derive(Clone, Debug)]
pub enum ErasureCommand {
    Plan(Uid),
    /// Carries out the plan that was read; refused when it is no longer the same.
    Erase {
        plan: crate::casebook::views::ErasurePlan,
    },
    /// Writes a receipt as PDF and JSON.
    SaveReceipt {
        receipt: Uid,
        to: PathBuf,
    },
    /// Everything that is due at once.
    Purge(PurgeCommand),
}

#[derive(Clone, Debug)]
pub enum PurgeCommand {
    /// What is due of what was chosen.
    Plan(PurgeSelection),
    /// The page of a plan that begins at `from`.
    Page { plan: Arc<PurgePlan>, from: usize },
    /// Writes a plan as a table.
    WriteList { plan: Arc<PurgePlan>, to: PathBuf },
    /// Begins the job that carries a plan out.
    Begin(PurgeOrder),
    /// Writes the certificate of a purge as PDF and JSON.
    SaveCertificate { purge: Uid, to: PathBuf },
}

/// Each begins a job: its events come while other commands are served.
#[derive(Clone, Debug)]
pub enum ImportCommand {
    /// Reads a file and says what it holds, with the columns that a hand chose.
    Read { path: PathBuf, columns: Option<Vec<Column>> },
    /// Brings its contacts in as one lot.
    Bring(ImportOrder),
    /// Looks up the recipients of a mailing; with a folder, writes there who is to be removed and who is not.
    CheckMailing { path: PathBuf, to: Option<PathBuf> },
}

/// What is asked of the job in hand, whichever it is, or of one that concerns the whole casebook.
#[derive(Clone, Debug)]
pub enum JobCommand {
    Cancel,
    /// Begins to write everything into a new folder, unencrypted.
    Export {
        to: PathBuf,
    },
}
