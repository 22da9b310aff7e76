//! The head of a mail: who, to whom, when, by which hosts.

use chrono::{DateTime, FixedOffset, NaiveDate};
use mail_parser::{Address, HeaderName, HeaderValue, Host};

use super::parts::Entity;
use super::{Mailbox, Message, ReceivedLine, automatic, names};

/// The headers of which a mail has at least one.
const MARKS: [&str; 8] =
    ["from", "to", "subject", "date", "received", "message-id", "return-path", "delivered-to"];

/// A mail saved from an mbox begins with the line that separates mails there.
pub(super) fn without_mbox_line(bytes: &[u8]) -> &[u8] {
    if bytes.starts_with(b"From ")
        && let Some(end) = bytes.iter().position(|byte| *byte == b'\n')
    {
        return bytes.get(end + 1..).unwrap_or_default();
    }
    bytes
}

/// What the head says, or nothing where no mail begins like this.
pub(super) fn message(entity: &Entity<'_>) -> Option<Message> {
    let head = entity.head.as_ref()?;
    let headers = &head.parts.first()?.headers;
    let known = headers
        .iter()
        .any(|header| MARKS.iter().any(|mark| header.name().eq_ignore_ascii_case(mark)));
    if !known || headers.iter().any(|header| header.name().contains('\0')) {
        return None;
    }
    let raw = |name: &str| raw_value(head, name);
    let mut recipients = mailboxes(head.to());
    recipients.extend(mailboxes(head.cc()));
    for name in ["Delivered-To", "X-Original-To"] {
        if let Some(address) = raw(name).filter(|value| value.contains('@')) {
            let address = address.trim_matches(['<', '>']).to_owned();
            if !recipients.iter().any(|known| known.address.eq_ignore_ascii_case(&address)) {
                recipients.push(Mailbox { address, name: None });
            }
        }
    }
    Some(Message {
        from: mailboxes(head.from()).into_iter().next(),
        reply_to: mailboxes(head.reply_to()).into_iter().next(),
        recipients,
        subject: clean(head.subject().unwrap_or_default()),
        sent_at: head.date().and_then(moment),
        message_id: ids(headers_value(head, &HeaderName::MessageId)).into_iter().next(),
        in_reply_to: ids(head.in_reply_to()),
        references: ids(head.references()),
        received: received(head),
        automatic: automatic::of(entity),
        unsent: raw("X-Unsent").is_some_and(|value| value != "0"),
        ..Message::default()
    })
}

/// Somebody put the mail back into the post (RFC 5322, 3.6.6).
pub(super) fn is_resent(entity: &Entity<'_>) -> bool {
    let Some(root) = entity.head.as_ref().and_then(|head| head.parts.first()) else {
        return false;
    };
    root.headers.iter().any(|header| {
        header.name().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("resent-"))
    })
}

/// The first header called `name`, as it stands, unfolded.
pub(super) fn raw_value(head: &mail_parser::Message<'_>, name: &str) -> Option<String> {
    let header = head
        .parts
        .first()?
        .headers
        .iter()
        .find(|header| header.name().eq_ignore_ascii_case(name))?;
    let (start, end) = (header.offset_start() as usize, header.offset_end() as usize);
    let value = String::from_utf8_lossy(head.raw_message.get(start..end)?);
    Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn headers_value<'a, 'x>(
    head: &'a mail_parser::Message<'x>,
    name: &HeaderName<'_>,
) -> &'a HeaderValue<'x> {
    head.parts
        .first()
        .and_then(|root| root.headers.iter().rev().find(|header| header.name == *name))
        .map_or(&HeaderValue::Empty, |header| &header.value)
}

fn received(head: &mail_parser::Message<'_>) -> Vec<ReceivedLine> {
    head.received_all()
        .map(|line| ReceivedLine {
            by_host: line.by().map(|host| match host {
                Host::Name(name) => clean(name).to_lowercase(),
                Host::IpAddr(address) => address.to_string(),
            }),
            at: line.date().as_ref().and_then(moment),
        })
        .collect()
}

fn mailboxes(address: Option<&Address<'_>>) -> Vec<Mailbox> {
    let Some(address) = address else { return Vec::new() };
    address
        .iter()
        .filter_map(|one| {
            let address = clean(one.address()?);
            let name = one.name().map(clean).filter(|name| !name.is_empty());
            (!address.is_empty()).then_some(Mailbox { address, name })
        })
        .collect()
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    let list = value.as_text_list().unwrap_or_default();
    list.iter().map(|id| clean(id)).filter(|id| !id.is_empty()).collect()
}

/// On one line, without marks that cannot be seen.
pub(super) fn clean(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !names::is_deceptive(*c))
        .collect();
    seen.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A moment with the offset that was written; a day that does not exist is no moment.
fn moment(written: &mail_parser::DateTime) -> Option<DateTime<FixedOffset>> {
    let day = NaiveDate::from_ymd_opt(
        i32::from(written.year),
        u32::from(written.month),
        u32::from(written.day),
    )?;
    let second = u32::from(written.second).min(59);
    let local = day.and_hms_opt(u32::from(written.hour), u32::from(written.minute), second)?;
    let seconds = i32::from(written.tz_hour) * 3600 + i32::from(written.tz_minute) * 60;
    let east = if written.tz_before_gmt { -seconds } else { seconds };
    local.and_local_timezone(FixedOffset::east_opt(east)?).single()
}
