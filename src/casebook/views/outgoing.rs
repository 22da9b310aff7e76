//! What leaves and what goes: access copies and erasures.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::Requester;
pub use crate::domain::disclosure::{CopyForm, CopyWarning, ItemChoice};
use crate::domain::erasure::{Item, PlanLine, Verdict};
use crate::domain::ids::{CaseNumber, Uid};

/// What a copy is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopySubject {
    /// A case that asks for it.
    Case(CaseNumber),
    /// A contact, without a case.
    Contact(Uid),
}

impl CopySubject {
    /// What names the copy and its files, and nobody: the case's number, or the first digits of the contact's uid.
    pub fn reference(self) -> String {
        match self {
            Self::Case(number) => number.to_string(),
            Self::Contact(uid) => uid.to_string().chars().take(8).collect(),
        }
    }
}

impl From<CaseNumber> for CopySubject {
    fn from(number: CaseNumber) -> Self {
        Self::Case(number)
    }
}

impl From<Uid> for CopySubject {
    fn from(contact: Uid) -> Self {
        Self::Contact(contact)
    }
}

#[derive(Clone, Debug)]
pub struct CopyItem {
    pub activity: String,
    pub label: String,
    pub value: String,
    pub choice: ItemChoice,
}

/// Everything that a copy will contain, to be read before it is written.
#[derive(Clone, Debug)]
pub struct CopyReview {
    pub about: CopySubject,
    pub contact: Uid,
    /// A case of this person that asks for a copy and is still open, where the copy is written without one.
    pub open_case: Option<CaseNumber>,
    pub recipient: Requester,
    pub warnings: Vec<CopyWarning>,
    pub items: Vec<CopyItem>,
    pub sources: Vec<String>,
    /// The letter as Markdown: the DPO may edit it.
    pub letter: String,
    pub form: CopyForm,
}

/// What the second click asks for.
#[derive(Clone, Debug)]
pub struct CopyOrder {
    pub about: CopySubject,
    pub letter: String,
    /// One choice for each item of the review, in its order.
    pub choices: Vec<ItemChoice>,
    pub form: CopyForm,
    /// Write it for the contact although a case of theirs that asks for one is open.
    pub beside_case: bool,
}

/// What was written, and the passphrase: shown once.
#[derive(Clone, Debug)]
pub struct CopyWritten {
    pub about: CopySubject,
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
    pub passphrase: Zeroizing<String>,
    pub recipient: String,
    pub subject: String,
    pub words: String,
    /// The package was too large for the draft.
    pub left_out: bool,
}

/// What an erasure will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasurePlan {
    pub contact: Uid,
    pub name: String,
    pub lines: Vec<PlanLine>,
}

impl ErasurePlan {
    /// Whether nothing of the contact itself is kept. The marks of the suppression list are not the contact's.
    pub fn is_whole(&self) -> bool {
        self.lines
            .iter()
            .all(|line| line.verdict == Verdict::Erase || line.item == Item::Suppression)
    }

    /// What goes, as the ledger names it.
    pub fn erased_items(&self) -> Vec<Item> {
        let erased = self.lines.iter().filter(|line| line.verdict == Verdict::Erase);
        erased.map(|line| line.item.clone()).collect()
    }
}

/// What an erasure did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureDone {
    pub contact: Uid,
    pub receipt: Uid,
    pub erased: u32,
    pub kept: u32,
    /// False while another process still reads: the log is emptied as soon as it can be.
    pub log_truncated: bool,
    /// Nothing is left of the contact itself.
    pub whole: bool,
}
