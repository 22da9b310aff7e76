//! What the window shows of an access copy: its review, the order and what was written.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::{CopyForm, CopyWarning, ItemChoice, Requester};
use crate::domain::ids::{CaseNumber, Uid};

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
    pub number: CaseNumber,
    pub contact: Uid,
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
    pub number: CaseNumber,
    pub letter: String,
    /// One choice for each item of the review, in its order.
    pub choices: Vec<ItemChoice>,
    pub form: CopyForm,
}

/// What was written, and the passphrase: shown once.
#[derive(Clone, Debug)]
pub struct CopyWritten {
    pub number: CaseNumber,
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
    pub passphrase: Zeroizing<String>,
    pub recipient: String,
    pub subject: String,
    pub words: String,
    /// The package was too large for the draft.
    pub left_out: bool,
}
