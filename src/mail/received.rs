//! When a mail reached the company: read off its own hosts' lines, or asked.

use chrono::{DateTime, FixedOffset, Utc};

use super::Message;

/// The moment to propose as the receipt of the request, or why the DPO must say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptProposal {
    At(DateTime<Utc>),
    Ask { reason: AskReason },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskReason {
    /// Somebody passed it on: it reached the company earlier, or elsewhere.
    Forwarded,
    /// The settings name no mail host of the company.
    NoHostDeclared,
    /// No dated line was written by one of the company's hosts.
    NoOwnLine,
}

/// The earliest line written by one of `own_hosts`: the last hop alone could be days later.
pub fn proposed(message: &Message, own_hosts: &[String]) -> ReceiptProposal {
    let own: Vec<String> = own_hosts.iter().filter_map(|host| host_name(host)).collect();
    if message.forwarded {
        return ReceiptProposal::Ask { reason: AskReason::Forwarded };
    }
    if own.is_empty() {
        return ReceiptProposal::Ask { reason: AskReason::NoHostDeclared };
    }
    match earliest(message, &own) {
        Some(at) => ReceiptProposal::At(at.to_utc()),
        None => ReceiptProposal::Ask { reason: AskReason::NoOwnLine },
    }
}

/// The best guess without settings: the earliest line of the recipients' own domains, else the earliest of the lines
/// on top that hosts of one domain wrote, which is the reader's side. A forwarded mail has none.
pub fn guessed(message: &Message) -> Option<DateTime<FixedOffset>> {
    if message.forwarded {
        return None;
    }
    let domains: Vec<String> = message
        .recipients
        .iter()
        .filter_map(|mailbox| host_name(mailbox.address.rsplit_once('@')?.1))
        .collect();
    earliest(message, &domains).or_else(|| earliest_on_top(message))
}

fn earliest_on_top(message: &Message) -> Option<DateTime<FixedOffset>> {
    let mut dated = message.received.iter().filter_map(|line| Some((line, line.at?)));
    let (top, last_hop) = dated.next()?;
    let Some(domain) = top.by_host.as_deref().and_then(domain) else { return Some(last_hop) };
    dated
        .take_while(|(line, _)| line.by_host.as_deref().is_some_and(|by| is_within(by, domain)))
        .map(|(_, at)| at)
        .chain([last_hop])
        .min()
}

/// The last two labels of a host's name.
fn domain(host: &str) -> Option<&str> {
    let (rest, _) = host.rsplit_once('.')?;
    let start = rest.rfind('.').map_or(0, |dot| dot + 1);
    host.get(start..).filter(|domain| domain.contains(|c: char| c.is_alphabetic()))
}

fn earliest(message: &Message, own: &[String]) -> Option<DateTime<FixedOffset>> {
    message
        .received
        .iter()
        .filter(|line| {
            let by = line.by_host.as_deref().and_then(host_name);
            by.is_some_and(|by| own.iter().any(|host| is_within(&by, host)))
        })
        .filter_map(|line| line.at)
        .min()
}

fn host_name(written: &str) -> Option<String> {
    let name = written.trim().trim_matches('.').to_lowercase();
    (!name.is_empty()).then_some(name)
}

/// `name` is `host` or lies under it.
fn is_within(name: &str, host: &str) -> bool {
    name.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
