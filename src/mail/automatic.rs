//! Mails that no person wrote: bounces, receipts, absences, lists. None of them is a request.

use super::fold::fold;
use super::head::raw_value;
use super::parts::Entity;

/// What kind of machine wrote the mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Automatic {
    /// An earlier mail could not be delivered, or was delayed.
    Bounce,
    /// A notice that a mail was read or deleted.
    Receipt,
    OutOfOffice,
    /// Sent to many at once. A group address that passes on a person's mail also speaks of a list (`List-Id`,
    /// `Precedence: list`): that alone is not enough.
    List,
    /// Sent by a program, such as a form on a web site: a person's request may stand inside.
    AutoSubmitted,
}

impl Automatic {
    /// Nothing in such a mail can be a person's request.
    pub const fn holds_no_request(self) -> bool {
        match self {
            Self::Bounce | Self::Receipt | Self::OutOfOffice | Self::List => true,
            Self::AutoSubmitted => false,
        }
    }
}

/// How the subject of an absence notice begins, folded.
const ABSENCES: [&str; 16] = [
    "reponse automatique",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto:",
    "out of office",
    "out-of-office",
    "out of the office",
    "absence du bureau",
    "absent du bureau",
    "absente du bureau",
    "absent(e) du bureau",
    "message d'absence",
    "avis d'absence",
    "notification d'absence",
];

pub(super) fn of(entity: &Entity<'_>) -> Option<Automatic> {
    let head = entity.head.as_ref()?;
    let header = |name: &str| raw_value(head, name).map(|value| fold(&value));
    if let Some(report) = report(entity) {
        return Some(report);
    }
    let sender = header("From").unwrap_or_default();
    let written_by_daemon = sender.contains("mailer-daemon") || sender.contains("postmaster@");
    if sender.contains("mailer-daemon") || header("X-Failed-Recipients").is_some() {
        return Some(Automatic::Bounce);
    }
    let submitted = header("Auto-Submitted").unwrap_or_default();
    let precedence = header("Precedence").unwrap_or_default();
    let subject = fold(head.subject().unwrap_or_default());
    let replies = header("X-Autoreply").is_some_and(|value| value != "no")
        || header("X-Autorespond").is_some()
        || header("X-Auto-Reply").is_some_and(|value| value != "no")
        || submitted.starts_with("auto-replied")
        || precedence == "auto_reply"
        || ABSENCES.iter().any(|start| subject.trim_start().starts_with(start));
    if replies {
        return Some(Automatic::OutOfOffice);
    }
    let null_return_path = header("Return-Path").is_some_and(|path| path == "<>");
    if null_return_path || written_by_daemon && !submitted.is_empty() {
        return Some(Automatic::Bounce);
    }
    if matches!(precedence.as_str(), "bulk" | "junk") || header("List-Unsubscribe-Post").is_some() {
        return Some(Automatic::List);
    }
    (!submitted.is_empty() && submitted != "no").then_some(Automatic::AutoSubmitted)
}

/// Reports by their type (RFC 6522): on delivery, or on what the reader did.
fn report(entity: &Entity<'_>) -> Option<Automatic> {
    let media_type = entity.media_type()?;
    match media_type.as_str() {
        "message/delivery-status" => Some(Automatic::Bounce),
        "message/disposition-notification" => Some(Automatic::Receipt),
        "multipart/report" => {
            let kind = entity.content_type()?.attribute("report-type").unwrap_or_default();
            match kind.to_ascii_lowercase().as_str() {
                "disposition-notification" => Some(Automatic::Receipt),
                "feedback-report" | "tlsrpt" => Some(Automatic::AutoSubmitted),
                _ => Some(Automatic::Bounce),
            }
        }
        _ => None,
    }
}
