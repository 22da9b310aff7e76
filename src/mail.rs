//! Mail as it comes in and drafts as they go out: read without trust, nothing opened, run or fetched.

pub mod automatic;
pub mod draft;
mod fold;
mod head;
mod html;
mod names;
mod outlook;
mod parts;
pub mod pasted;
pub mod received;
mod returned;
pub mod rights;
pub mod sent;
mod transfer;

use chrono::{DateTime, FixedOffset};

pub use automatic::Automatic;
pub use draft::{Draft, DraftWritten, draft};
pub use received::{AskReason, ReceiptProposal};
pub use returned::Returned;
pub use sent::{NotProof, SentProof};

/// The largest mail that is read.
pub const LIMIT_BYTES: usize = 40 * 1024 * 1024;

/// Why a mail could not be read or written. Never carries a word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    #[error("the file is empty")]
    Empty,
    #[error("the mail is larger than {LIMIT_BYTES} bytes")]
    TooLarge,
    #[error("the file is not a mail: it has no header that a mail has")]
    NotMail,
    /// Outlook's own format, damaged or of an unknown kind; the way out is to save as `.eml`.
    #[error("the Outlook message (.msg) cannot be read")]
    OutlookMessage,
    #[error("not a mail address: {0}")]
    Address(&'static str),
    #[error("the draft could not be composed")]
    Compose,
}

/// What was lost or guessed while reading: said, never silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// The mail ends before its own end mark.
    CutShort,
    /// A part names a charset that is unknown here: its text was guessed.
    UnknownCharset,
    /// A part was not encoded as it says: it is kept as it came.
    BadEncoding,
    /// More parts, or deeper ones, than any honest mail has: the rest was left out.
    TooManyParts,
    /// A part without name or words was left out.
    UnnamedPartLeftOut,
    /// The text was longer than what is kept.
    TextCut,
}

/// A person's mail address with the name beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    pub address: String,
    pub name: Option<String>,
}

/// One hop: which host wrote the `Received` line, and when it says it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedLine {
    pub by_host: Option<String>,
    pub at: Option<DateTime<FixedOffset>>,
}

/// A file that came with the mail, unopened. Its name has no path and nothing that could mislead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// A mail as Greffe keeps it; the raw form is dropped once read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub from: Option<Mailbox>,
    /// Shown, never written to: an answer goes to a verified address.
    pub reply_to: Option<Mailbox>,
    /// `To` and `Cc`, and the addresses that the mail was delivered to.
    pub recipients: Vec<Mailbox>,
    pub subject: String,
    /// What the sender's clock said; it starts no period.
    pub sent_at: Option<DateTime<FixedOffset>>,
    pub message_id: Option<String>,
    pub in_reply_to: Vec<String>,
    pub references: Vec<String>,
    /// As they stand in the mail: the last hop first.
    pub received: Vec<ReceivedLine>,
    pub automatic: Option<Automatic>,
    /// Of a bounce: what came back.
    pub returned: Option<Returned>,
    /// Passed on by somebody (TR:, Fwd:, Resent-*, an attached message): its dates are not those of the request.
    pub forwarded: bool,
    /// A draft that no program has sent (`X-Unsent`).
    pub unsent: bool,
    pub attachments: Vec<Attachment>,
    pub text: String,
    pub warnings: Vec<Warning>,
}

/// The mail in `bytes`: all that can be read of a damaged one, with its warnings.
pub fn read(bytes: &[u8]) -> Result<Message, MailError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() > LIMIT_BYTES {
        return Err(MailError::TooLarge);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(MailError::Empty);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return outlook::read(bytes);
    }
    let entity = parts::Entity::of(head::without_mbox_line(bytes));
    let mut message = head::message(&entity).ok_or(MailError::NotMail)?;
    let body = parts::read(&entity);
    message.attachments = body.attachments;
    message.text = body.text;
    message.warnings = body.warnings;
    if message.automatic == Some(Automatic::Bounce) {
        message.returned = Some(returned::of(&entity, &message.text));
    }
    message.forwarded = head::is_resent(&entity)
        || body.has_attached_message
        || rights::is_forward_subject(&message.subject)
        || rights::has_forward_mark(&message.text);
    Ok(message)
}
