//! What a notice of failed delivery says of the mail that came back (RFC 3464), and what is read from one that is no report.

use super::fold::fold;
use super::head;
use super::parts::Entity;

/// No honest notice has more parts.
const MOST_PARTS: usize = 20;
/// How far the words of a notice are searched for the head of what came back.
const LONGEST_WORDS: usize = 256 * 1024;

/// The mail that came back, as far as its notice names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Delivery has failed for good; a delay is not the end.
    pub failed: bool,
    /// Its own id, then those that it replied to.
    pub ids: Vec<String>,
    pub subject: String,
}

pub(super) fn of(notice: &Entity<'_>, words: &str) -> Returned {
    let mut returned = Returned { failed: true, ..Returned::default() };
    for part in notice.parts().into_iter().take(MOST_PARTS) {
        let content = part.decoded();
        match part.media_type().as_deref() {
            Some("message/delivery-status" | "message/global-delivery-status") => {
                returned.failed = has_failed(&String::from_utf8_lossy(&content));
            }
            Some(
                "message/rfc822"
                | "message/global"
                | "text/rfc822-headers"
                | "message/global-headers",
            ) => returned.take_head(&content),
            Some(_) | None => (),
        }
    }
    if returned.ids.is_empty() && returned.subject.is_empty() {
        returned.take_quoted(words);
    }
    returned
}

/// Whether any of the recipients is out of reach for good.
fn has_failed(status: &str) -> bool {
    let actions: Vec<String> = status
        .lines()
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("action"))
        .map(|(_, action)| action.trim().to_ascii_lowercase())
        .collect();
    actions.is_empty() || actions.iter().any(|action| action.starts_with("failed"))
}

impl Returned {
    fn take_head(&mut self, content: &[u8]) {
        // Without an empty line behind it, a head alone is a head all the same.
        let Some(original) = head::message(&Entity::of(content)) else { return };
        self.ids.extend(original.message_id);
        self.ids.extend(original.in_reply_to);
        self.ids.extend(original.references);
        self.subject = original.subject;
    }

    /// The head of what came back, quoted among the words of the notice.
    fn take_quoted(&mut self, words: &str) {
        let end = words.floor_char_boundary(LONGEST_WORDS);
        for line in words[..end].lines() {
            let line = line.trim_start_matches(['>', ' ', '\t']);
            let Some((name, value)) = line.split_once(':') else { continue };
            match fold(name.trim()).as_str() {
                "message-id" | "in-reply-to" | "references" => {
                    let ids = value.split(['<', '>', ' ']).filter(|id| id.contains('@'));
                    self.ids.extend(ids.map(str::to_owned));
                }
                "subject" | "objet" if self.subject.is_empty() => {
                    self.subject = head::clean(value);
                }
                _ => (),
            }
        }
    }
}
