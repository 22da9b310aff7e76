//! Letters: chosen, drafted, written; and the templates they come from.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::Requester;
use crate::domain::errand::Duty;
use crate::domain::ids::CaseNumber;
use crate::domain::letter::{LetterForm, LetterKind, Mention};
use crate::text::Language;

/// Another addressee than the requester. What is empty comes from the policy or from the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterTo {
    /// A recipient or a source of the policy.
    pub id: Option<String>,
    pub name: String,
    pub email: String,
    /// Lines as on an envelope, separated by line breaks.
    pub address: String,
}

/// Which letter is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterChoice {
    pub number: CaseNumber,
    pub kind: LetterKind,
    /// The casebook's language of letters, unless another is named.
    pub language: Option<Language>,
    pub to: LetterTo,
}

/// A letter to be read, completed and written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDraft {
    pub choice: LetterChoice,
    pub language: Language,
    pub recipient: Requester,
    /// Markdown: its first heading is the subject.
    pub words: String,
    /// The form that fits what is known of the addressee.
    pub form: LetterForm,
    /// The lines, from 1, that the officer has to complete.
    pub gaps: Vec<usize>,
}

/// What the officer made of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterOrder {
    pub choice: LetterChoice,
    pub words: String,
    pub form: LetterForm,
}

/// What was written. It is not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterWritten {
    pub number: CaseNumber,
    pub kind: LetterKind,
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
    pub recipient: Requester,
    pub subject: String,
    /// The letter as text, for mail programs that do not take drafts.
    pub words: String,
    /// What such a letter must carry and these words no longer say.
    pub lacks: Vec<Mention>,
    /// It is meant for the post, and no address is known.
    pub no_address: bool,
}

/// What became of the letter that a task calls for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrandDraft {
    pub duty: Duty,
    pub party: String,
    pub kind: LetterKind,
    pub outcome: ErrandDraftOutcome,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrandDraftOutcome {
    /// A mail, ready to send.
    Drafted(Vec<PathBuf>),
    /// No address is known: a letter to print.
    ForPost(Vec<PathBuf>),
    /// The officer has to complete it first.
    Incomplete,
}

impl ErrandDraft {
    pub fn files(&self) -> &[PathBuf] {
        match &self.outcome {
            ErrandDraftOutcome::Drafted(files) | ErrandDraftOutcome::ForPost(files) => files,
            ErrandDraftOutcome::Incomplete => &[],
        }
    }
}

/// A template, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateLine {
    pub kind: LetterKind,
    pub language: Language,
    /// The officer's own stands in for the shipped one.
    pub replaced: bool,
}

/// A case gathered for the authority.
#[derive(Clone, Debug)]
pub struct DossierWritten {
    pub number: CaseNumber,
    pub file: PathBuf,
    /// The files inside it.
    pub enclosed: usize,
    /// Shown once.
    pub passphrase: Zeroizing<String>,
}
