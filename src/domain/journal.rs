//! The journal: a chained, pseudonymous record of every operation. Entries carry ids and codes only.
//!
//! It has two chains. What proves that the law was kept lasts; consultations, the technical log, are sealed after their
//! period, and their going must not break the chain of what lasts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::Digest as _;

/// What was done, by the word that the journal stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    CasebookCreated,
    PassphraseChanged,
    PolicyAdopted,
    PolicyWithdrawn,
    CalendarAdopted,
    DatesRecomputed,
    DutyAdded,
    DutyDone,
    PersonInformed,
    SettingsChanged,
    ContactAdded,
    ContactEdited,
    ContactRead,
    EventAdded,
    FactAdded,
    FactCorrected,
    NoteAdded,
    NoteDropped,
    ContactsMerged,
    MergeUndone,
    TwinsToldApart,
    FileHeld,
    FileReleased,
    RequestOpened,
    StepTaken,
    MessageFiled,
    ErrandTaken,
    CaseCleaned,
    CopyReviewed,
    CopyWritten,
    CopySentAgain,
    LetterWritten,
    TemplateReplaced,
    DossierWritten,
    ErasurePlanned,
    ContactErased,
    BackupMade,
    BackupFailed,
    BackupsDropped,
    CasebookUpgraded,
    CasebookRestored,
    RestoreConfirmed,
    LedgerApplied,
    SuppressionChecked,
    SuppressionExpired,
    SuppressionLifted,
    ConsultationsSealed,
    DemoFilled,
    /// Contacts are being brought in: a lot began, grew by a batch, became visible, or was taken out again.
    LotBegun,
    LotGrown,
    LotEnded,
    LotShrunk,
    LotWithdrawn,
    ContactsWritten,
    /// What is due was erased all at once: the plan was written to a file, the work began, a batch was done, it ended.
    PurgeListed,
    PurgeBegun,
    PurgeGrown,
    PurgeEnded,
    CasebookExported,
}

impl Operation {
    pub fn code(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Whether an entry belongs to the chain that is sealed after its period: who read what, and nothing that was done.
    pub const fn is_consultation(self) -> bool {
        matches!(self, Self::ContactRead)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
    }
}

/// One entry, without its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub recorded_at: DateTime<Utc>,
    /// The operator's id: never a name.
    pub actor: i64,
    pub operation: Operation,
    /// A uid or a case number; empty when the entry is about the casebook itself.
    pub subject: String,
    /// Codes and counts.
    pub detail: String,
}

/// What is left of sealed consultations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    pub entries: u32,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
    /// The id of the last entry sealed.
    pub last_id: i64,
    /// The link of that entry: the next consultation follows it.
    pub link: Link,
}

impl Seal {
    /// What the lasting chain says of the seal, so that neither can be changed without the other.
    pub fn detail(&self) -> String {
        format!(
            "{} entries up to {}, {} to {}, link {}",
            self.entries,
            self.last_id,
            self.first_at.format("%Y-%m-%dT%H:%M:%SZ"),
            self.last_at.format("%Y-%m-%dT%H:%M:%SZ"),
            self.link.hex()
        )
    }
}

/// The SHA-256 that links an entry to the one before it in its chain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Link(pub [u8; 32]);

impl Link {
    /// What the first entry follows.
    pub const START: Self = Self([0; 32]);

    pub fn hex(&self) -> String {
        use std::fmt::Write as _;
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            write!(text, "{byte:02x}").ok();
            text
        })
    }
}

impl std::fmt::Debug for Link {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.hex())
    }
}

impl Entry {
    /// The link of this entry after `previous`. Every field is preceded by its length, so that no two entries
    /// can be read as one another.
    pub fn link(&self, previous: Link) -> Link {
        let mut hash = sha2::Sha256::new();
        hash.update(previous.0);
        let fields = [
            self.recorded_at.timestamp_millis().to_string(),
            self.actor.to_string(),
            self.operation.code(),
            self.subject.clone(),
            self.detail.clone(),
        ];
        for field in fields {
            hash.update((field.len() as u64).to_be_bytes());
            hash.update(field.as_bytes());
        }
        Link(hash.finalize().into())
    }
}
