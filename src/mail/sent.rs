//! The sent mail as proof that a case was answered.

use chrono::{DateTime, FixedOffset};

use super::Message;

/// What a sent mail proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentProof {
    pub sent_at: DateTime<FixedOffset>,
    /// Addresses only, in the order of the mail.
    pub recipients: Vec<String>,
    pub subject: String,
    pub message_id: Option<String>,
}

/// Why a mail proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotProof {
    #[error("the mail is a draft that was not sent")]
    Draft,
    #[error("the mail was written by a machine")]
    Automatic,
    #[error("the mail says no date")]
    Undated,
    #[error("the mail has no recipient")]
    NoRecipient,
}

/// The proof in `message`. A draft is not a sent letter.
pub fn proof(message: &Message) -> Result<SentProof, NotProof> {
    if message.unsent {
        return Err(NotProof::Draft);
    }
    if message.automatic.is_some() {
        return Err(NotProof::Automatic);
    }
    let sent_at = message.sent_at.ok_or(NotProof::Undated)?;
    let recipients: Vec<String> =
        message.recipients.iter().map(|mailbox| mailbox.address.clone()).collect();
    if recipients.is_empty() {
        return Err(NotProof::NoRecipient);
    }
    Ok(SentProof {
        sent_at,
        recipients,
        subject: message.subject.clone(),
        message_id: message.message_id.clone(),
    })
}
