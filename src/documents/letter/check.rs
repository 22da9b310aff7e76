//! A template of the officer's own is read before it replaces the shipped one; words are read before they leave.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::values::{
    CapacityLines, ClientLine, Concerned, KeptLine, LetterValues, NamedRight, ProvedLine,
    QuotedLine, Reasons, RefusedLine,
};
use super::{
    AccessLetter, Asks, Authority, AutomatedDecision, LetterActivity, LetterError, LetterFault,
    LetterRecipient, OfferedRights, PARTS, Recipient, SearchOutcome, SearchedSource, Sender,
    Withheld, environment, render_letter,
};
use crate::documents::blocks::{Block, blocks, plain_text};
use crate::domain::letter::{LetterKind, Mention};
use crate::text::Language;

/// No letter is longer, and none of the shipped ones a tenth of it.
pub const LONGEST_TEMPLATE_BYTES: usize = 64 * 1024;

/// Why a template was refused. The line is counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the template: {fault}")]
pub struct TemplateError {
    pub line: usize,
    pub fault: TemplateFault,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    #[error("it is longer than {LONGEST_TEMPLATE_BYTES} bytes")]
    TooLong,
    #[error("it is not text in UTF-8")]
    NotText,
    #[error("it cannot be read")]
    Syntax,
    #[error("it names a place that the letter does not have")]
    UnknownPlace { name: String, known: Vec<String> },
    #[error("it includes a part that does not exist")]
    UnknownPart { known: Vec<String> },
    #[error("a place that may be empty stands outside an if")]
    MayBeEmpty,
    #[error("its instruction does not fit the value")]
    Instruction,
    #[error("it does not begin with its subject")]
    NoSubject,
    #[error("it lacks what the letter must carry: {mention:?}")]
    Lacks { mention: Mention },
}

/// Whether `template` can serve for every letter of its kind: it is filled with everything, then with as little as
/// a case may know, and what the law wants must come out both times.
pub fn check_template(
    kind: LetterKind,
    template: &str,
    language: Language,
) -> Result<(), TemplateError> {
    if LONGEST_TEMPLATE_BYTES < template.len() {
        return Err(TemplateError { line: 1, fault: TemplateFault::TooLong });
    }
    if kind == LetterKind::AccessGranted {
        check_places(template, &access(true))?;
        check_filled(kind, template, &access(true), language, true)?;
        check_filled(kind, template, &access(false), language, false)
    } else {
        check_places(template, &values(true))?;
        check_filled(kind, template, &values(true), language, true)?;
        check_filled(kind, template, &values(false), language, false)
    }
}

/// Every place that the template names, in branches that are not taken as well.
fn check_places<T: Serialize>(template: &str, sample: &T) -> Result<(), TemplateError> {
    let known = serde_json::to_value(sample).unwrap_or_default();
    let environment = environment();
    // A template that cannot be read is told with its line when it is filled.
    let Ok(read) = environment.template_from_str(template) else { return Ok(()) };
    let named: BTreeSet<String> = read.undeclared_variables(true).into_iter().collect();
    for name in named {
        if path(&known, &name).is_none() {
            let line = template.lines().position(|line| line.contains(&name)).unwrap_or(0) + 1;
            let known = places(&known);
            return Err(TemplateError { line, fault: TemplateFault::UnknownPlace { name, known } });
        }
    }
    Ok(())
}

fn path<'a>(known: &'a Value, name: &str) -> Option<&'a Value> {
    name.split('.').try_fold(known, |value, part| value.get(part))
}

/// The places at the top, with those of a group: `sender.name`.
fn places(known: &Value) -> Vec<String> {
    let fields = known.as_object().into_iter().flatten();
    let named = fields.flat_map(|(name, value)| match value.as_object() {
        Some(group) => group.keys().map(|field| format!("{name}.{field}")).collect(),
        None => vec![name.clone()],
    });
    named.collect()
}

fn check_filled<T: Serialize>(
    kind: LetterKind,
    template: &str,
    sample: &T,
    language: Language,
    full: bool,
) -> Result<(), TemplateError> {
    let words = render_letter(template, sample, language)
        .map_err(|LetterError { line, fault }| TemplateError { line, fault: told(fault) })?;
    let blocks = blocks(&words);
    let last = template.lines().count().max(1);
    if !matches!(blocks.first(), Some(Block::Heading { .. })) {
        return Err(TemplateError { line: 1, fault: TemplateFault::NoSubject });
    }
    match lacking(kind, &words, &values(full), language).first() {
        Some(mention) => {
            Err(TemplateError { line: last, fault: TemplateFault::Lacks { mention: *mention } })
        }
        None => Ok(()),
    }
}

fn told(fault: LetterFault) -> TemplateFault {
    match fault {
        LetterFault::Syntax => TemplateFault::Syntax,
        LetterFault::UnknownPart => {
            TemplateFault::UnknownPart { known: PARTS.map(str::to_owned).to_vec() }
        }
        // Places of the top were looked at before: what is left is empty, or a field of an item.
        LetterFault::UnknownPlace => TemplateFault::MayBeEmpty,
        LetterFault::Instruction => TemplateFault::Instruction,
    }
}

/// What a letter of this kind must carry and `words` do not say.
pub fn lacking(
    kind: LetterKind,
    words: &str,
    values: &LetterValues,
    language: Language,
) -> Vec<Mention> {
    let text = plain_text(&blocks(words));
    let said = |mention: &Mention| {
        needles(*mention, values, language)
            .iter()
            .any(|needle| !needle.is_empty() && text.contains(needle))
    };
    kind.mentions().into_iter().filter(|mention| !said(mention)).collect()
}

fn needles(mention: Mention, values: &LetterValues, language: Language) -> Vec<&str> {
    match mention {
        Mention::CaseNumber => vec![&values.case_number],
        Mention::ReceivedOn => vec![&values.received_on_words],
        Mention::Sender => vec![&values.sender.name],
        Mention::DpoContact => vec![&values.sender.dpo_email],
        Mention::FirstDue => vec![&values.first_due_on_words],
        Mention::ExtendedUntil => vec![&values.extended_until_words],
        Mention::Complaint => vec![&values.authority.complaint_page],
        Mention::Remedy => match language {
            Language::Fr => vec!["juridictionnel", "tribunal", "article\u{a0}79"],
            Language::En => vec!["judicial", "court", "Article 79"],
        },
    }
}

fn word(full: bool, text: &str) -> Option<String> {
    full.then(|| text.to_owned())
}

fn list<T>(full: bool, item: T) -> Vec<T> {
    if full { vec![item] } else { Vec::new() }
}

fn sender() -> Sender {
    Sender {
        name: "Q-SENDER".to_owned(),
        address: vec!["Q-STREET".to_owned()],
        dpo_email: "q-dpo@example.org".to_owned(),
    }
}

fn authority() -> Authority {
    Authority {
        name: "Q-AUTHORITY".to_owned(),
        address: vec!["Q-TOWN".to_owned()],
        complaint_page: "https://example.org/q-complaint".to_owned(),
    }
}

fn recipient() -> Recipient {
    Recipient { name: "Q-PERSON".to_owned(), address: vec!["Q-HOUSE".to_owned()] }
}

fn client() -> ClientLine {
    ClientLine { name: "Q-CLIENT".to_owned(), address: Some("Q-CLIENT-STREET".to_owned()) }
}

fn capacity() -> CapacityLines {
    CapacityLines {
        of: "Q-CAPACITY".to_owned(),
        article: "Q-CAPACITY-ARTICLE".to_owned(),
        subject: Some("Q-SUBJECT".to_owned()),
        to_show: vec!["Q-PROOF".to_owned()],
        estate: true,
    }
}

/// As much or as little as a case may know.
fn values(full: bool) -> LetterValues {
    let right = NamedRight { name: "Q-RIGHT".to_owned(), article: "Q-ARTICLE".to_owned() };
    LetterValues {
        sender: sender(),
        recipient: recipient(),
        place: "Q-PLACE".to_owned(),
        date_words: "Q-DATE".to_owned(),
        case_number: "Q-NUMBER".to_owned(),
        received_on_words: "Q-RECEIVED".to_owned(),
        asked: "Q-ASKED".to_owned(),
        rights: vec![right.clone()],
        measures: list(full, right),
        first_due_on_words: "Q-FIRST-DUE".to_owned(),
        due_on_words: word(full, "Q-DUE"),
        working: list(
            full,
            QuotedLine { words: "Q-LINE".to_owned(), article: "Q-ARTICLE".to_owned() },
        ),
        reply_by_words: "Q-REPLY".to_owned(),
        doubt_words: word(full, "Q-DOUBT"),
        asked_on_words: word(full, "Q-ASKED-ON"),
        extension_ground_words: word(full, "Q-GROUND"),
        extended_until_words: "Q-EXTENDED".to_owned(),
        done: list(full, "Q-DONE".to_owned()),
        done_on_words: word(full, "Q-DONE-ON"),
        kept: list(
            full,
            KeptLine {
                what: "Q-KEPT".to_owned(),
                ground: "Q-WHY".to_owned(),
                article: "Q-ARTICLE".to_owned(),
                until_words: word(full, "Q-UNTIL"),
            },
        ),
        reasons: reasons(full),
        asks: Asks { erasure: full, objection: full, marketing_objection: full },
        passed_on_words: word(full, "Q-PASSED"),
        applied_on_words: word(full, "Q-APPLIED"),
        backups_until_words: word(full, "Q-BACKUPS"),
        sources_searched: list(full, source(full)),
        open_sources: list(full, "Q-OPEN".to_owned()),
        source_words: word(full, "Q-WHERE"),
        task_words: word(full, "Q-TASK"),
        asked_party_on_words: word(full, "Q-ASKED-PARTY"),
        client: full.then(client),
        contract: word(full, "Q-CONTRACT"),
        capacity: full.then(capacity),
        person: Concerned {
            name: "Q-PERSON".to_owned(),
            addresses: list(full, "q@example.org".to_owned()),
        },
        authority: authority(),
        case_file_retention: "Q-KEPT-FOR".to_owned(),
        enclosures: list(full, "Q-ENCLOSED".to_owned()),
    }
}

fn reasons(full: bool) -> Reasons {
    let refused = RefusedLine {
        right: "Q-RIGHT".to_owned(),
        ground: "Q-WHY".to_owned(),
        article: "Q-ARTICLE".to_owned(),
        words: word(full, "Q-FACTS"),
    };
    let proved = ProvedLine { element: "Q-ELEMENT".to_owned(), words: "Q-PROOF".to_owned() };
    Reasons {
        refused: list(full, refused),
        proved: list(full, proved),
        further_copy: full,
        fee_words: word(full, "Q-FEE"),
    }
}

fn source(full: bool) -> SearchedSource {
    SearchedSource {
        name: "Q-SOURCE".to_owned(),
        outcome: SearchOutcome::Found,
        on_words: word(full, "Q-SEARCHED"),
        confirmed_by: word(full, "Q-WHO"),
    }
}

fn access(full: bool) -> AccessLetter {
    AccessLetter {
        sender: sender(),
        recipient: recipient(),
        place: "Q-PLACE".to_owned(),
        date_words: "Q-DATE".to_owned(),
        case_number: "Q-NUMBER".to_owned(),
        received_on_words: Some("Q-RECEIVED".to_owned()),
        held: full,
        activities: list(full, activity()),
        sources_searched: vec![source(full)],
        withheld: list(full, Withheld { what: "Q-WHAT".to_owned(), ground: "Q-WHY".to_owned() }),
        rights: OfferedRights { objection: full, portability: full, withdrawal: full },
        authority: authority(),
        automated_decisions: list(full, AutomatedDecision::default()),
        case_file_retention: word(full, "Q-KEPT-FOR"),
        enclosures: list(full, "Q-ENCLOSED".to_owned()),
    }
}

fn activity() -> LetterActivity {
    LetterActivity {
        name: "Q-ACTIVITY".to_owned(),
        categories: vec!["Q-CATEGORY".to_owned()],
        source: Some("Q-ORIGIN".to_owned()),
        recipients: vec![LetterRecipient {
            transfer: Some("Q-TRANSFER".to_owned()),
            ..LetterRecipient::default()
        }],
        ..LetterActivity::default()
    }
}
