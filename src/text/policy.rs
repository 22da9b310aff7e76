//! The words for a policy file that was not read: file, line, what is wrong, what was expected.

use super::Text;
use crate::domain::policy::Silence;
use crate::formats::policy::{Kind, PartyProblem, PolicyError, Problem, Reference};
use crate::tr;

impl PolicyError {
    /// One sentence: «politique.toml, ligne 12 : …».
    pub fn words(&self, text: &Text, file: &str) -> String {
        let problem = self.problem.words(text);
        match self.line {
            Some(line) => {
                // As text, so that line 1234 is not written with a thousands separator.
                let line = line.to_string();
                tr!(text, "policy-at-line", file = file, line = line, problem = problem)
            }
            None => tr!(text, "policy-in-file", file = file, problem = problem),
        }
    }
}

impl Text {
    /// What has no period: its name, what to decide, and the reference behind the proposal.
    pub fn silence(&self, silence: Silence<'_>) -> SilenceWords {
        let language = self.language.code();
        match silence {
            Silence::Data(gap) => {
                let period = match gap.suggested_months {
                    Some(months) => tr!(self, "gap-suggested", months = i64::from(months)),
                    None => tr!(self, "gap-none"),
                };
                SilenceWords {
                    name: gap.name.in_language(language).to_owned(),
                    period,
                    suggestion: gap.suggestion.in_language(language).to_owned(),
                    source: tr!(self, "gap-source", source = self.article(&gap.source)),
                }
            }
            Silence::Activity(activity) => SilenceWords {
                name: activity.name.in_language(language).to_owned(),
                period: tr!(self, "gap-none"),
                suggestion: tr!(self, "gap-activity"),
                source: tr!(self, "gap-decide"),
            },
        }
    }
}

/// A silence of the policy in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilenceWords {
    pub name: String,
    pub period: String,
    pub suggestion: String,
    pub source: String,
}

impl Problem {
    fn words(&self, text: &Text) -> String {
        match self {
            Self::TooLarge { limit_bytes } => {
                let limit = (limit_bytes / 1024).to_string();
                tr!(text, "policy-too-large", limit = limit)
            }
            Self::Syntax { detail } => tr!(text, "policy-syntax", detail = detail.as_str()),
            Self::Format { found, known } => format(text, *found, *known),
            Self::UnknownKey { key, known } => {
                tr!(text, "policy-unknown-key", key = key.as_str(), known = known.join(", "))
            }
            Self::MissingKey { key } => tr!(text, "policy-missing-key", key = key.as_str()),
            Self::UnknownWord { word, known } => {
                tr!(text, "policy-unknown-word", word = word.as_str(), known = known.join(", "))
            }
            Self::WrongKind { expected } => expected.words(text),
            Self::Blank => tr!(text, "policy-blank"),
            Self::BadId { id } => tr!(text, "policy-bad-id", id = id.as_str()),
            Self::Twice { id } => tr!(text, "policy-twice", id = id.as_str()),
            Self::Unresolved { to, id } => to.words(text, id),
            Self::EmptyList { key } => {
                let key: &str = key;
                tr!(text, "policy-empty-list", key = key)
            }
            Self::Period { found, longest } => {
                let (found, longest) = (found.to_string(), longest.to_string());
                tr!(text, "policy-period", found = found, longest = longest)
            }
            Self::Party(problem) => problem.words(text),
        }
    }
}

impl PartyProblem {
    fn words(&self, text: &Text) -> String {
        match self {
            Self::TimeZone { found } => tr!(text, "policy-time-zone", found = found.as_str()),
            Self::Calendar { found, known } => {
                tr!(text, "policy-calendar", found = found.as_str(), known = known.join(", "))
            }
            Self::Country { found } => tr!(text, "policy-country", found = found.as_str()),
            Self::Email { found } => tr!(text, "policy-email", found = found.as_str()),
            Self::TransferWithoutGround { country } => {
                tr!(text, "policy-no-ground", country = country.as_str())
            }
            Self::AdequacyWithoutDecision => tr!(text, "policy-no-decision"),
        }
    }
}

fn format(text: &Text, found: Option<i64>, known: u32) -> String {
    let known = known.to_string();
    match found {
        Some(found) => {
            tr!(text, "policy-format", found = found.to_string(), known = known)
        }
        None => tr!(text, "policy-format-missing", known = known),
    }
}

impl Kind {
    fn words(self, text: &Text) -> String {
        match self {
            Self::Text => tr!(text, "policy-kind-text"),
            Self::Number => tr!(text, "policy-kind-number"),
            Self::YesNo => tr!(text, "policy-kind-yes-no"),
            Self::List => tr!(text, "policy-kind-list"),
            Self::Table => tr!(text, "policy-kind-table"),
            Self::Day => tr!(text, "policy-kind-day"),
            Self::Other => tr!(text, "policy-kind-other"),
        }
    }
}

impl Reference {
    fn words(self, text: &Text, id: &str) -> String {
        match self {
            Self::Category => tr!(text, "policy-no-category", id = id),
            Self::Field => tr!(text, "policy-no-field", id = id),
            Self::Recipient => tr!(text, "policy-no-recipient", id = id),
            Self::RecipientGroup => tr!(text, "policy-no-recipient-group", id = id),
            Self::Rule => tr!(text, "policy-no-rule", id = id),
            Self::Source => tr!(text, "policy-no-source", id = id),
        }
    }
}
