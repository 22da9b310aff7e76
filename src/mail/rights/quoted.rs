//! What the sender wrote, apart from what is quoted below it.

use crate::mail::fold::fold;

/// How subjects of passed-on mails begin, folded.
const FORWARDS: [&str; 6] = ["tr:", "tr :", "fwd:", "fwd :", "fw:", "fw :"];

/// What programs write above a mail that is passed on, folded.
const FORWARD_MARKS: [&str; 6] = [
    "message transfere",
    "message reexpedie",
    "forwarded message",
    "begin forwarded message",
    "debut du message transfere",
    "debut du message reexpedie",
];

/// What Outlook writes above the mail that is answered, or passed on.
const ORIGINAL_MARKS: [&str; 3] = ["message d'origine", "message original", "original message"];

pub fn is_forward_subject(subject: &str) -> bool {
    let subject = fold(subject);
    // Before a colon, French programs write a non-breaking space, which folds to a plain one.
    let subject = subject.trim_start();
    FORWARDS.iter().any(|start| subject.starts_with(start))
}

pub fn has_forward_mark(text: &str) -> bool {
    text.lines().any(|line| {
        let bare = bare(line);
        let ruled = line.trim_start().starts_with(['-', '_'])
            || bare.contains("begin")
            || bare.contains("debut");
        !line.trim_start().starts_with('>') && ruled && FORWARD_MARKS.contains(&bare.as_str())
    })
}

/// The lines of `text` that are the sender's own. In a `forwarded` mail the words below the mark are the request.
pub(super) fn own_words(text: &str, forwarded: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut own = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        if line.trim_start().starts_with('>') {
            own.push('\n');
            continue;
        }
        let below = lines.get(at + 1..).unwrap_or_default();
        if !forwarded && is_original_mark(line, below) {
            break;
        }
        match attribution_lines(line, below) {
            None => {
                own.push_str(line);
                own.push('\n');
            }
            // Quoted line by line: the answer may go on between and below.
            Some(more) if is_quoted(below.get(more..).unwrap_or_default()) => own.push('\n'),
            Some(_) if forwarded => own.push('\n'),
            Some(_) => break,
        }
    }
    own
}

fn is_quoted(below: &[&str]) -> bool {
    below
        .iter()
        .find(|line| !line.trim().is_empty())
        .is_some_and(|line| line.trim_start().starts_with('>'))
}

/// «Le … a écrit :» or "On … wrote:", on one line or broken over more: how many lines more.
fn attribution_lines(line: &str, below: &[&str]) -> Option<usize> {
    let start = fold(line.trim_start());
    if !(start.starts_with("le ") || start.starts_with("on ")) {
        return None;
    }
    let mut said = start;
    for more in 0..=2 {
        if more > 0 {
            said.push(' ');
            said.push_str(&fold(below.get(more - 1)?.trim()));
        }
        let ended = said.trim_end();
        let dated = ended.chars().any(|c| c.is_ascii_digit());
        if dated
            && ended.strip_suffix(':').is_some_and(|said| {
                let said = said.trim_end();
                said.ends_with("a ecrit") || said.ends_with("wrote")
            })
        {
            return Some(more);
        }
    }
    None
}

/// A ruled «Message d'origine», or Outlook's block of De/Envoyé/À/Objet.
fn is_original_mark(line: &str, below: &[&str]) -> bool {
    let ruled = line.trim_start().starts_with(['-', '_']);
    if ruled && ORIGINAL_MARKS.contains(&bare(line).as_str()) {
        return true;
    }
    let start = fold(line.trim_start());
    let sender = ["de :", "de:", "from:", "from :"].iter().any(|word| start.starts_with(word));
    let sent = ["envoye :", "envoye:", "date :", "date:", "sent:", "sent :"];
    sender
        && below.iter().take(2).any(|next| {
            let next = fold(next.trim_start());
            sent.iter().any(|word| next.starts_with(word))
        })
}

/// The folded line without the rule or colon around it.
fn bare(line: &str) -> String {
    fold(line).trim_matches(|c: char| c.is_whitespace() || "-_*:".contains(c)).to_owned()
}
