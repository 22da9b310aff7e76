//! A draft (`.eml`) that the DPO's mail program opens, ready to send.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as Enclosure, MultiPart, SinglePart};

use super::{MailError, Mailbox, names};

/// Mail servers refuse more; encoded, this is already about 20 MB.
const ENCLOSED_LIMIT_BYTES: usize = 15_000_000;

/// The mail to write. There is no hidden recipient, and no clock is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub from: Mailbox,
    pub to: Mailbox,
    pub subject: String,
    pub body: String,
    /// Name, media type and content of each file, the most important first.
    pub attachments: Vec<(String, String, Vec<u8>)>,
    pub date: DateTime<Utc>,
}

/// The draft, and the names of the files that were too large to go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftWritten {
    pub eml: Vec<u8>,
    pub left_out: Vec<String>,
}

pub fn draft(draft: Draft) -> Result<DraftWritten, MailError> {
    let unsent = HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned());
    let builder = lettre::Message::builder()
        .from(mailbox("from", &draft.from)?)
        .to(mailbox("to", &draft.to)?)
        .subject(one_line(&draft.subject))
        .date(SystemTime::from(draft.date))
        .raw_header(unsent);
    let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(draft.body));
    let mut left_out = Vec::new();
    let mut enclosed_bytes = 0;
    for (name, media_type, bytes) in draft.attachments {
        if enclosed_bytes + bytes.len() > ENCLOSED_LIMIT_BYTES {
            left_out.push(name);
            continue;
        }
        enclosed_bytes += bytes.len();
        parts = parts.singlepart(enclosure(&name, &media_type, bytes)?);
    }
    let message = builder.multipart(parts).map_err(|error| {
        tracing::warn!(%error, "a draft could not be composed");
        MailError::Compose
    })?;
    Ok(DraftWritten { eml: message.formatted(), left_out })
}

fn enclosure(name: &str, media_type: &str, bytes: Vec<u8>) -> Result<SinglePart, MailError> {
    let kind = ContentType::parse(media_type)
        .or_else(|_| ContentType::parse("application/octet-stream"))
        .map_err(|error| {
            tracing::warn!(%error, "a media type could not be written");
            MailError::Compose
        })?;
    Ok(Enclosure::new(names::safe(name, "document")).body(bytes, kind))
}

fn mailbox(which: &'static str, mailbox: &Mailbox) -> Result<lettre::message::Mailbox, MailError> {
    let address =
        mailbox.address.trim().parse().map_err(|error: lettre::address::AddressError| {
            tracing::debug!(%error, "an address was refused");
            MailError::Address(which)
        })?;
    let name = mailbox.name.as_deref().map(one_line).filter(|name| !name.is_empty());
    Ok(lettre::message::Mailbox::new(name, address))
}

/// A header is one line: nothing in it can start another.
fn one_line(text: &str) -> String {
    text.split(char::is_control)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
