//! `greffe find`: one search over everything on a person.

use serde_json::json;

use super::Terminal;
use super::exit::Failure;
use crate::casebook::views::{Hit, MATCHES};
use crate::tr;

pub(super) fn run(terminal: &mut Terminal<'_>, text: &str) -> Result<(), Failure> {
    let hits = terminal.casebook()?.find(text)?;
    let contacts = hits.iter().filter(|hit| matches!(hit, Hit::Contact(_))).count();
    if MATCHES as usize <= contacts.max(hits.len() - contacts) {
        Terminal::say(&tr!(terminal.text, "find-more", count = MATCHES));
    }
    let json: Vec<_> = hits.iter().map(hit_json).collect();
    let words: Vec<String> = hits.iter().map(|hit| hit_words(terminal, hit)).collect();
    terminal.result(&json.into(), &words.join("\n"))
}

fn hit_json(hit: &Hit) -> serde_json::Value {
    match hit {
        Hit::Contact(line) => {
            json!({ "contact": { "uid": line.uid.to_string(), "name": line.name, "detail": line.detail } })
        }
        Hit::Case { line, within } => {
            json!({ "case": { "number": line.number.to_string(), "requester": line.requester,
                              "within": within.code(), "words": within.words() } })
        }
        Hit::Attachment { line, within } => {
            json!({ "attachment": { "uid": line.uid.to_string(), "name": line.name, "words": within.words() } })
        }
    }
}

fn hit_words(terminal: &Terminal<'_>, hit: &Hit) -> String {
    match hit {
        Hit::Contact(line) => format!("{}  {}  {}", line.uid, line.name, line.detail),
        Hit::Case { line, within } => {
            format!("{}  {}  {}", line.number, line.requester, terminal.text.found_in(within))
        }
        Hit::Attachment { line, within } => {
            format!("{}  {}  {}", line.uid, line.name, terminal.text.found_in(within))
        }
    }
}
