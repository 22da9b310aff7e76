//! The letters: Markdown with named places, filled with values that stay data.

mod check;
mod escape;
mod kinds;
mod values;

use chrono::NaiveDate;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use serde::{Deserialize, Serialize};

pub use check::{LONGEST_TEMPLATE_BYTES, TemplateError, TemplateFault, check_template, lacking};
pub use kinds::{PARTS, gaps, letter_part, letter_template, render_letter};
pub use values::{
    Asks, CapacityLines, ClientLine, Concerned, KeptLine, LetterValues, NamedRight, ProvedLine,
    QuotedLine, Reasons, RefusedLine,
};

use crate::text::Language;

/// A letter's template that cannot be filled. The line is that of the template, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the letter's template: {fault}")]
pub struct LetterError {
    pub line: usize,
    pub fault: LetterFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    #[error("it cannot be read")]
    Syntax,
    #[error("it names a place that the letter does not have")]
    UnknownPlace,
    #[error("it includes a part that does not exist")]
    UnknownPart,
    #[error("its instruction does not fit the value")]
    Instruction,
}

/// Who signs: the controller and its data protection officer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub name: String,
    pub address: Vec<String>,
    pub dpo_email: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub name: String,
    pub address: Vec<String>,
}

/// The answer to a request for access: all that article 15 asks to be said, for this person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessLetter {
    pub sender: Sender,
    pub recipient: Recipient,
    pub place: String,
    /// The day of the letter, written out in its language.
    pub date_words: String,
    /// The number of the case, or the reference of a copy that no case asked for.
    pub case_number: String,
    /// The day on which the request came, written out. None: no case asked for the copy.
    pub received_on_words: Option<String>,
    /// False: nothing was found, and the letter says where it was looked for.
    pub held: bool,
    pub activities: Vec<LetterActivity>,
    pub sources_searched: Vec<SearchedSource>,
    /// What is held but not handed over, each with its ground (articles 12(5) and 15(4)).
    pub withheld: Vec<Withheld>,
    pub rights: OfferedRights,
    pub authority: Authority,
    /// Empty: no decision of article 22 is taken.
    pub automated_decisions: Vec<AutomatedDecision>,
    /// How long the file of the request itself is kept, in words.
    pub case_file_retention: Option<String>,
    pub enclosures: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterActivity {
    pub name: String,
    pub purpose: String,
    pub basis: String,
    pub basis_article: String,
    pub categories: Vec<String>,
    pub retention: String,
    /// None: collected from the person.
    pub source: Option<String>,
    pub recipients: Vec<LetterRecipient>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterRecipient {
    pub name: String,
    pub place: String,
    pub role: String,
    /// Where to outside the European Union, and the safeguard of article 15(2).
    pub transfer: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchedSource {
    pub name: String,
    pub outcome: SearchOutcome,
    /// The day of the search, written out.
    pub on_words: Option<String>,
    pub confirmed_by: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchOutcome {
    Found,
    Nothing,
    /// The source has not answered: the letter must not claim anything of it.
    #[default]
    Open,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    pub what: String,
    pub ground: String,
}

/// The rights that depend on the legal bases at hand; the others are always named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedRights {
    pub objection: bool,
    pub portability: bool,
    pub withdrawal: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    pub name: String,
    pub address: Vec<String>,
    pub complaint_page: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutomatedDecision {
    pub name: String,
    pub logic: String,
    pub consequences: String,
}

/// The words of the mail that carries a package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverNote {
    pub sender: Sender,
    /// As in [`AccessLetter`].
    pub case_number: String,
    /// As in [`AccessLetter`].
    pub received_on_words: Option<String>,
    /// The package's file name; none: the package travels another way.
    pub package: Option<String>,
    pub is_zip: bool,
    /// How the passphrase reaches the person, as a whole phrase: "by telephone", "by post".
    pub passphrase_channel: String,
}

pub const fn access_template(language: Language) -> &'static str {
    match language {
        Language::Fr => include_str!("../../assets/letters/fr/access.md"),
        Language::En => include_str!("../../assets/letters/en/access.md"),
    }
}

pub const fn cover_template(language: Language) -> &'static str {
    match language {
        Language::Fr => include_str!("../../assets/letters/fr/cover.md"),
        Language::En => include_str!("../../assets/letters/en/cover.md"),
    }
}

/// The draft that the officer may edit: `template` with the letter's values in its places, as data and never as markup.
pub fn render_markdown<T: Serialize>(template: &str, letter: &T) -> Result<String, LetterError> {
    filled(environment(), template, letter)
}

fn filled<T: Serialize>(
    mut environment: Environment<'_>,
    template: &str,
    letter: &T,
) -> Result<String, LetterError> {
    environment.set_formatter(|out, state, value| {
        if value.is_none() {
            return Err(minijinja::Error::new(ErrorKind::UndefinedError, "no value"));
        }
        if value.is_undefined() || value.is_safe() {
            return minijinja::escape_formatter(out, state, value);
        }
        out.write_str(&escape::markdown(&value.to_string())).map_err(minijinja::Error::from)
    });
    let draft = environment.render_str(template, letter).map_err(|error| fault(&error))?;
    Ok(without_blank_runs(&draft))
}

/// The environment of every template: strict about places; the filter `jour` writes a day in the French order.
pub(super) fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    // A hundred times what the longest letter takes: a template cannot run for ever.
    environment.set_fuel(Some(2_000_000));
    environment.add_filter("jour", |day: &str| {
        NaiveDate::parse_from_str(day, "%Y-%m-%d")
            .map_or_else(|_error| day.to_owned(), |day| day.format("%d/%m/%Y").to_string())
    });
    environment
}

pub(super) fn fault(error: &minijinja::Error) -> LetterError {
    let fault = if error.kind() == ErrorKind::SyntaxError {
        LetterFault::Syntax
    } else if error.kind() == ErrorKind::UndefinedError {
        LetterFault::UnknownPlace
    } else if error.kind() == ErrorKind::TemplateNotFound {
        LetterFault::UnknownPart
    } else {
        LetterFault::Instruction
    };
    LetterError { line: error.line().unwrap_or(1), fault }
}

/// One blank line at most between two lines, since branches not taken leave theirs behind.
fn without_blank_runs(draft: &str) -> String {
    let mut text = String::with_capacity(draft.len());
    let mut blank = true;
    for line in draft.lines() {
        if line.trim().is_empty() {
            blank = true;
            continue;
        }
        if blank && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line.trim_end());
        text.push('\n');
        blank = false;
    }
    text
}
