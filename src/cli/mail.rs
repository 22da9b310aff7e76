//! `greffe mail inspect`: what Greffe reads in a mail, before anything is done with it.

use std::io::Write;

use chrono::SecondsFormat;
use serde::Serialize;

use crate::domain::right::Right;
use crate::mail::{self, MailError, Message, received, rights};
use crate::text::Text;
use crate::tr;

/// Why a mail could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error("the result could not be written")]
    Write(#[from] std::io::Error),
    #[error("the result could not be put into JSON")]
    Json(#[from] serde_json::Error),
}

/// The stable shape of the JSON.
#[derive(Debug, Serialize)]
struct Inspection {
    from: Option<From>,
    subject: String,
    sent_at: Option<String>,
    /// As the company's hosts are not known here: the earliest `Received` line of the recipient's side, see
    /// [`received::guessed`]; null for a forwarded mail.
    received_at: Option<String>,
    automatic: bool,
    attachments: Vec<Attachment>,
    text: String,
    rights_suggested: Vec<Right>,
}

#[derive(Debug, Serialize)]
struct From {
    address: String,
    name: Option<String>,
}

#[derive(Debug, Serialize)]
struct Attachment {
    name: String,
    media_type: String,
    bytes: usize,
}

/// Writes what `bytes` holds to `out`, as JSON or as words.
pub fn inspect(bytes: &[u8], out: &mut impl Write, json: bool, text: &Text) -> Result<(), Error> {
    let inspection = Inspection::of(mail::read(bytes)?);
    if json {
        serde_json::to_writer_pretty(&mut *out, &inspection)?;
        writeln!(out)?;
    } else {
        write_words(&inspection, out, text)?;
    }
    Ok(())
}

impl Inspection {
    fn of(message: Message) -> Self {
        let moment = |at: chrono::DateTime<chrono::FixedOffset>| {
            at.to_rfc3339_opts(SecondsFormat::Secs, true)
        };
        let received_at = received::guessed(&message).map(moment);
        let rights_suggested = match message.automatic {
            Some(kind) if kind.holds_no_request() => Vec::new(),
            Some(_) | None => rights::suggest(&message.subject, &message.text),
        };
        Self {
            from: message.from.map(|from| From { address: from.address, name: from.name }),
            subject: message.subject,
            sent_at: message.sent_at.map(moment),
            received_at,
            automatic: message.automatic.is_some(),
            attachments: message
                .attachments
                .into_iter()
                .map(|file| Attachment {
                    name: file.name,
                    media_type: file.media_type,
                    bytes: file.bytes.len(),
                })
                .collect(),
            text: message.text,
            rights_suggested,
        }
    }
}

fn write_words(seen: &Inspection, out: &mut impl Write, text: &Text) -> std::io::Result<()> {
    let unknown = tr!(text, "mail-unknown");
    let from = seen.from.as_ref().map(|from| match &from.name {
        Some(name) => format!("{name} <{}>", from.address),
        None => from.address.clone(),
    });
    let rights: Vec<&str> = seen.rights_suggested.iter().map(|right| right.code()).collect();
    let lines = [
        (tr!(text, "mail-from"), from),
        (tr!(text, "mail-subject"), Some(seen.subject.clone())),
        (tr!(text, "mail-sent-at"), seen.sent_at.clone()),
        (tr!(text, "mail-received-at"), seen.received_at.clone()),
        (tr!(text, "mail-rights"), (!rights.is_empty()).then(|| rights.join(", "))),
    ];
    for (label, value) in lines {
        writeln!(out, "{label}\t{}", value.as_deref().unwrap_or(&unknown))?;
    }
    if seen.automatic {
        writeln!(out, "{}", tr!(text, "mail-automatic"))?;
    }
    for file in &seen.attachments {
        let label = tr!(text, "mail-attachment");
        writeln!(out, "{label}\t{}\t{}\t{}", file.name, file.media_type, file.bytes)?;
    }
    writeln!(out, "\n{}", seen.text)
}
