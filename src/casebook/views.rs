//! What the window and the command line show: values read from the casebook in one go.

mod care;
mod cases;
mod files;
mod imports;
mod letters;
mod outgoing;
mod persons;
mod purge;
mod retention;
mod today;
mod versions;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use care::{
    BackupFolder, CareNotice, CheckReport, ExportDone, ExportProgress, ExportStep, FolderBackup,
    LedgerSource, Present, Replayed, RestoreDone, RestorePreview, Suppressed, Unconfirmed,
};
pub use cases::{
    BasisLine, CleaningLine, CleaningStage, Enclosure, ErrandLine, ErrandView, FactWords, Kept,
    SentRecognised, Similar, Standing,
};
pub use files::FileView;
pub use imports::{
    ContactsWritten, ImportDone, ImportOrder, ImportPreview, ImportProblem, ImportProgress,
    ImportStep, ImportWarning, MailingChecked, MailingStep,
};
pub use letters::{
    DossierWritten, ErrandDraft, ErrandDraftOutcome, LetterChoice, LetterDraft, LetterOrder,
    LetterTo, LetterWritten, TemplateLine,
};
pub use outgoing::{
    CopyForm, CopyItem, CopyOrder, CopyReview, CopySubject, CopyWarning, CopyWritten, ErasureDone,
    ErasurePlan, ItemChoice,
};

pub use persons::{
    Candidate, FoundIn, Hit, MANY_TWINS, MergePlan, MergeSide, Merged, TwinKey, TwinLine,
};
pub use purge::{
    Planned, PurgeDone, PurgeGroup, PurgeLine, PurgeOrder, PurgeOutcome, PurgePage, PurgePlan,
    PurgeProgress, PurgeSelection, PurgeStep, SparedLine,
};
pub use retention::{RetentionLine, RetentionPart, RuleCount};
pub use today::{Beyond, DueLine, Figures, NoticeLine, Today};
pub use versions::{NewlyDue, PolicyLine, PolicyWeighed};

/// A search answers with so many at most, in no order: a word more narrows it down.
pub const MATCHES: u32 = 50;

pub use crate::domain::request::Client;
pub use crate::store::calendars::{CalendarVersion, ChangeCause, ClockChange};
pub use crate::store::duties::{DutySubject, OpenDuty};
pub use crate::store::holds::{HoldToReview, StandingHold};
pub use crate::store::requests::RequestQuery;

use crate::domain::contact::{PersonName, PostalAddress};
use crate::domain::deadline::RequestDeadline;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::letter::LetterMark;
use crate::domain::policy::Policy;
use crate::domain::request::{Fact, Intake, Outcome, RefusalGround, Showing, Stage, Step};
use crate::domain::retention::Phase;
use crate::domain::right::Right;

/// What the rail and the header show.
#[derive(Clone, Debug)]
pub struct Summary {
    pub path: PathBuf,
    pub demo: bool,
    pub controller: String,
    pub policy_dated: NaiveDate,
    pub today: NaiveDate,
    pub due: u32,
    pub open_requests: u32,
    pub contacts: u32,
    /// Pairs of contacts that are probably one person, counted up to [`MANY_TWINS`].
    pub twins: u32,
    /// Files past their period, not held.
    pub retention_due: u32,
    pub settings: CasebookSettings,
}

/// The settings that travel with the casebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CasebookSettings {
    /// The company's own mail hosts: the receipt of a mail is read from their `Received` lines.
    pub own_mail_hosts: Vec<String>,
    /// How long a package stays inside the casebook after sending.
    pub package_months: u32,
    /// How long an answered access request freezes erasure.
    pub freeze_months: u32,
    /// Where backups and the copies of the ledger go: full paths.
    pub backup_folders: Vec<PathBuf>,
    /// How many backups a folder keeps at most.
    pub backups_kept: u32,
    /// After how many days a backup leaves, and with it what was erased since. The newest always stays.
    pub backup_days: u32,
    /// How long the journal keeps who read which contact.
    pub consultation_months: u32,
    /// How long the file of a closed request is kept, so that its answer can be proved.
    pub case_file_months: u32,
    /// Where sources and recipients of the policy are written to: typed once, proposed again.
    pub party_emails: BTreeMap<String, String>,
    /// The language of letters.
    pub language: crate::text::Language,
}

impl Default for CasebookSettings {
    fn default() -> Self {
        Self {
            own_mail_hosts: Vec::new(),
            package_months: 3,
            freeze_months: 3,
            backup_folders: Vec::new(),
            backups_kept: 30,
            backup_days: 90,
            consultation_months: 12,
            case_file_months: 60,
            party_emails: BTreeMap::new(),
            language: crate::text::Language::Fr,
        }
    }
}

/// A contact in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLine {
    pub uid: Uid,
    pub name: String,
    /// An e-mail address or the employer: what tells two people of one name apart.
    pub detail: String,
    pub files: Vec<FileLine>,
    /// Where the next page begins.
    pub key: PageKey,
}

/// A place in a list ordered by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageKey {
    pub sort_key: String,
    pub id: i64,
}

/// A file in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    pub activity: String,
    pub phase: Option<Phase>,
    pub expires_on: Option<NaiveDate>,
}

/// Everything about one contact.
#[derive(Clone, Debug)]
pub struct ContactView {
    pub uid: Uid,
    pub name: PersonName,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub addresses: Vec<PostalAddress>,
    pub files: Vec<FileView>,
    pub notes: Vec<NoteView>,
    pub attachments: Vec<AttachmentLine>,
    pub requests: Vec<CaseNumber>,
    /// Set while an address of the person is on the suppression list.
    pub suppressed: Option<Suppressed>,
    /// Copies written for the contact without a case, the latest first.
    pub packages: Vec<PackageView>,
    /// The last merge into this contact, while it can be undone.
    pub merged: Option<Merged>,
    /// Contacts that are probably the same person.
    pub same_person: Vec<Candidate>,
}

#[derive(Clone, Debug)]
pub struct NoteView {
    pub id: i64,
    pub written_on: NaiveDate,
    pub body: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentLine {
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
}

/// The one thing to do next on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    GiveReceipt,
    PassToController,
    AskShowing,
    RemindIdentity,
    CloseForSilence,
    Apply,
    TendErrands,
    ExplainLateness,
    /// The answer left by mail, and the mail itself does not stand with the case.
    FileProof,
    /// The person is to be told that the request was passed on.
    TellPassedOn,
    VerifyIdentity,
    AwaitIdentity,
    PrepareCopy,
    ReviewErasure,
    Answer,
    RecordSending,
    Close,
    Nothing,
}

/// A request in a list.
#[derive(Clone, Debug)]
pub struct RequestLine {
    pub number: CaseNumber,
    pub requester: String,
    pub rights: Vec<Right>,
    pub stage: Stage,
    pub received_on: NaiveDate,
    /// The earliest open day of its demands; `None` while suspended or once answered.
    pub due_on: Option<NaiveDate>,
    pub aim_for: Option<NaiveDate>,
    pub notice_by: Option<NaiveDate>,
    pub suspended: bool,
    pub next: NextStep,
    /// The day on which the case next needs a hand; absent once closed.
    pub act_on: Option<NaiveDate>,
    /// Since when the next step is due without a month; told on Today.
    pub at_once_since: Option<NaiveDate>,
}

impl RequestLine {
    /// The day by which lists order the case: when it is to be passed on, its limit, or the day to aim for while only that
    /// one is sure. None while the person is waited for.
    pub fn day(&self) -> Option<NaiveDate> {
        if self.next == NextStep::PassToController {
            return self.act_on;
        }
        self.due_on.or(self.aim_for)
    }
}

/// Everything about one case.
#[derive(Clone, Debug)]
pub struct RequestView {
    pub line: RequestLine,
    pub intake: Intake,
    pub requester: Requester,
    pub sent_on: Option<NaiveDate>,
    pub recognised_on: Option<NaiveDate>,
    pub demands: Vec<DemandView>,
    /// Days that a new calendar or policy has moved, with both days.
    pub changes: Vec<ClockChange>,
    pub facts: Vec<Fact>,
    /// The words beside the facts.
    pub words: Vec<FactWords>,
    pub standing: Standing,
    /// By when a processor passes the request on.
    pub pass_on_by: Option<NaiveDate>,
    /// The last day on which a refusal may leave: no extension moves it (R 12(4)).
    pub refuse_by: Option<NaiveDate>,
    /// What the one who asks must or may show, and whether it was shown.
    pub showings: Vec<(Showing, bool)>,
    pub errands: Vec<ErrandView>,
    pub by_basis: Vec<BasisLine>,
    pub similar: Vec<Similar>,
    /// Steps that may be taken today; the others say why not when tried.
    pub allowed: Vec<Step>,
    pub messages: Vec<MessageView>,
    pub contact: Option<ContactLine>,
    /// Contacts that share the requester's address or name, when none is chosen yet.
    pub candidates: Vec<ContactLine>,
    /// The requester's address is one that the chosen contact is known by.
    pub known_address: bool,
    pub packages: Vec<PackageView>,
    pub journal: Vec<JournalLine>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requester {
    pub name: String,
    pub email: String,
    /// Lines as on an envelope, separated by line breaks.
    pub address: String,
}

#[derive(Clone, Debug)]
pub struct DemandView {
    pub right: Right,
    pub answer: Option<(NaiveDate, Outcome)>,
    /// The ground of its refusal, as decided.
    pub ground: Option<RefusalGround>,
    pub requalified_to: Option<Right>,
    pub deadline: RequestDeadline,
}

#[derive(Clone, Debug)]
pub struct MessageView {
    pub outgoing: bool,
    /// Set for a letter that was written here; whether it was sent is another matter.
    pub letter: Option<LetterMark>,
    pub from: String,
    pub subject: String,
    pub sent_at: Option<DateTime<Utc>>,
    pub body: String,
    pub attachments: Vec<Enclosure>,
}

#[derive(Clone, Debug)]
pub struct PackageView {
    pub uid: Uid,
    pub written_at: DateTime<Utc>,
    pub inventory: Vec<String>,
    /// Whether it can be sent again under a new passphrase.
    pub still_kept: bool,
}

/// A journal entry as people read it.
#[derive(Clone, Debug)]
pub struct JournalLine {
    pub id: i64,
    pub recorded_at: DateTime<Utc>,
    pub actor: i64,
    pub operation: Operation,
    pub subject: String,
    pub detail: String,
}

/// What a mail says before a case is opened from it.
#[derive(Clone, Debug)]
pub struct MailProposal {
    pub message: crate::mail::Message,
    pub rights: Vec<Right>,
    /// The receipt day that the company's own hosts wrote; absent: ask.
    pub received_on: Option<NaiveDate>,
    pub candidates: Vec<ContactLine>,
    /// The case that the mail replies to, by its references or by the number in its subject.
    pub reply_to: Option<CaseNumber>,
    /// The mail left from the company: it is no request.
    pub ours: bool,
    /// The case that a mail of the company's own was sent for.
    pub sent_for: Option<CaseNumber>,
    /// The case whose answer came back, by a notice that it could not be delivered: it would be open again.
    pub bounced: Option<CaseNumber>,
    /// Cases of the same address about the same rights.
    pub similar: Vec<Similar>,
    /// The only contact with the sender's address.
    pub proposed: Option<Uid>,
}

/// What a hand confirms when a case is opened.
#[derive(Clone, Debug)]
pub struct RequestDraft {
    pub intake: Intake,
    pub requester: Requester,
    pub received_on: NaiveDate,
    pub sent_on: Option<NaiveDate>,
    pub recognised_on: Option<NaiveDate>,
    pub rights: Vec<Right>,
    pub standing: Standing,
    pub contact: Option<Uid>,
    pub message: Option<crate::mail::Message>,
    /// Open a case even from an automatic message.
    pub insist: bool,
}

/// The policy as the window shows it.
pub type PolicyView = std::sync::Arc<Policy>;
