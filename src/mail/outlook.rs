//! Messages saved by Outlook (`.msg`): the same message as from a mail, as far as the file tells.

mod bounds;

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, FixedOffset};
use msg_parser::{Attachment as OutlookAttachment, Outlook, Person};

use super::parts::Entity;
use super::{Attachment, MailError, Mailbox, Message, head, html, names, parts, rights};

/// More than any honest message carries.
const MOST_ATTACHMENTS: usize = 500;
/// Words are packed to a tenth at best: more than this would be made up.
const LONGEST_RTF: u32 = 8 * 1024 * 1024;
/// A message that was attached to the message, and not a file.
const EMBEDDED: u32 = 5;

/// The message in a compound file. The reader of the format is not trusted: it gets only files whose counts hold, and
/// should it panic on a crafted one all the same, that is an error like any other.
pub(super) fn read(bytes: &[u8]) -> Result<Message, MailError> {
    if !bounds::is_sound(bytes) {
        return Err(MailError::OutlookMessage);
    }
    let parsed = catch_unwind(AssertUnwindSafe(|| content(bytes)));
    parsed.ok().flatten().ok_or(MailError::OutlookMessage)
}

fn content(bytes: &[u8]) -> Option<Message> {
    let outlook = Outlook::from_slice(bytes).ok()?;
    let (text, warnings) = parts::tidied(&words(&outlook));
    let mut message = envelope(&outlook);
    if message.from.is_none() && message.subject.is_empty() && text.is_empty() {
        return None;
    }
    let attached = outlook.attachments.iter().take(MOST_ATTACHMENTS);
    message.attachments =
        attached.enumerate().map(|(place, one)| attachment(place + 1, one)).collect();
    let encloses_message = outlook.attachments.iter().any(is_message);
    message.forwarded = encloses_message
        || rights::is_forward_subject(&message.subject)
        || rights::has_forward_mark(&text);
    message.text = text;
    message.warnings = warnings;
    Some(message)
}

/// The head that the message travelled with, where the file has kept it; else what Outlook noted of it.
fn envelope(outlook: &Outlook) -> Message {
    let raw = format!("{}\r\n\r\n", outlook.headers.raw.trim());
    let travelled = head::message(&Entity::of(raw.as_bytes()));
    let mut message = travelled.unwrap_or_default();
    if message.from.is_none() {
        message.from = mailbox(&outlook.sender);
    }
    if message.recipients.is_empty() {
        message.recipients = outlook.to.iter().chain(&outlook.cc).filter_map(mailbox).collect();
    }
    if message.subject.is_empty() {
        message.subject = head::clean(&outlook.subject);
    }
    if message.sent_at.is_none() {
        message.sent_at = moment(&outlook.client_submit_time);
    }
    message.unsent |= outlook.headers.raw.trim().is_empty() && message.sent_at.is_none();
    message
}

fn words(outlook: &Outlook) -> String {
    if !outlook.body.trim().is_empty() {
        return outlook.body.clone();
    }
    let marked = if outlook.html.contains('<') {
        outlook.html.clone()
    } else if unpacked_length(&outlook.rtf_compressed).is_some_and(|length| length <= LONGEST_RTF) {
        outlook.html_from_rtf().unwrap_or_default()
    } else {
        String::new()
    };
    html::text(&marked)
}

/// What the packed words say that they come to; they are written in hexadecimal digits (MS-OXRTFCP).
fn unpacked_length(packed: &str) -> Option<u32> {
    let bytes = packed.get(8..16)?.as_bytes().chunks_exact(2);
    bytes.rev().try_fold(0, |length, pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        Some(length << 8 | u32::from_str_radix(pair, 16).ok()?)
    })
}

fn mailbox(person: &Person) -> Option<Mailbox> {
    let address = head::clean(&person.email);
    let name = Some(head::clean(&person.name)).filter(|name| !name.is_empty());
    address.contains('@').then_some(Mailbox { address, name })
}

fn moment(written: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(written.trim()).ok()
}

fn is_message(attached: &OutlookAttachment) -> bool {
    attached.attach_method == EMBEDDED && attached.mime_tag.trim().is_empty()
}

fn attachment(number: usize, attached: &OutlookAttachment) -> Attachment {
    let embedded = is_message(attached);
    let names = [&attached.long_file_name, &attached.file_name, &attached.display_name];
    let name = names.into_iter().find(|name| !name.trim().is_empty());
    let otherwise =
        if embedded { format!("message-{number}.msg") } else { format!("attachment-{number}") };
    let plain = |c: char| c.is_ascii_alphanumeric() || "/+-._".contains(c);
    let kind = attached.mime_tag.trim().to_ascii_lowercase();
    let known = kind.contains('/') && kind.chars().all(plain);
    let media_type = match (embedded, known) {
        (true, _) => "application/vnd.ms-outlook".to_owned(),
        (false, true) => kind,
        (false, false) => "application/octet-stream".to_owned(),
    };
    Attachment {
        name: names::safe(name.map_or("", String::as_str), &otherwise),
        media_type,
        bytes: attached.payload_bytes.clone(),
    }
}
