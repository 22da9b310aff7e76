//! Search over the papers: open cases by requester, message, note and file, and attachments of contacts.

use rusqlite::named_params;

use super::search::{TRIGRAM, quoted};
use super::{Result, Store};
use crate::domain::contact::fold;

/// What of a case or a contact a text was found in, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundIn {
    Requester,
    /// The subject of the message.
    Message(String),
    /// The name of the attachment, or of the file that a source found.
    Attachment(String),
    /// The beginning of what was noted with a step.
    Note(String),
}

impl FoundIn {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Requester => "requester",
            Self::Message(_) => "message",
            Self::Attachment(_) => "attachment",
            Self::Note(_) => "note",
        }
    }

    pub fn words(&self) -> &str {
        match self {
            Self::Requester => "",
            Self::Message(words) | Self::Attachment(words) | Self::Note(words) => words,
        }
    }
}

/// Where a text was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPaper {
    /// The case, by its row; or else the contact.
    pub request_id: Option<i64>,
    pub contact_id: Option<i64>,
    pub within: FoundIn,
}

impl Store {
    /// At most `limit` papers in which every word of `text` stands. Closed cases belong to the archive.
    pub fn find_papers(&self, text: &str, limit: u32) -> Result<Vec<FoundPaper>> {
        let folded = fold(text.trim());
        let words: Vec<&str> =
            folded.split_whitespace().filter(|word| TRIGRAM <= word.chars().count()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        self.db
            .prepare_cached(include_str!("papers/find.sql"))?
            .query_and_then(named_params! { ":query": quoted(&words), ":limit": limit }, |row| {
                let (kind, words): (i64, Option<String>) = (row.get("kind")?, row.get("words")?);
                Ok(FoundPaper {
                    request_id: row.get("request_id")?,
                    contact_id: row.get("contact_id")?,
                    within: match (kind, words) {
                        (0, _) | (_, None) => FoundIn::Requester,
                        (1, Some(subject)) => FoundIn::Message(subject),
                        (4, Some(words)) => FoundIn::Note(words),
                        (_, Some(name)) => FoundIn::Attachment(name),
                    },
                })
            })?
            .collect()
    }
}
