//! What is wrong with the arguments, in our own words.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use crate::domain::Invalid;
use crate::text::Text;
use crate::tr;

/// How arguments that could not be read end the program, and what is said of them; nothing for help and version.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "clap's list may grow: it then says the rest itself"
)]
pub(super) fn said(error: &Error, text: &Text) -> (Exit, Option<String>) {
    let words = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return (Exit::Done, None),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return (Exit::Usage, None),
        ErrorKind::ValueValidation | ErrorKind::InvalidValue => {
            return (Exit::Invalid, Some(refused_value(error, text)));
        }
        ErrorKind::UnknownArgument => {
            let known = tr!(text, "usage-unknown", argument = argument(error));
            or_meant(known, context(error, ContextKind::SuggestedArg), text)
        }
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            let known = tr!(text, "usage-unknown-command", name = name);
            or_meant(known, context(error, ContextKind::SuggestedSubcommand), text)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = context(error, ContextKind::InvalidArg).unwrap_or_default();
            tr!(text, "usage-missing", missing = missing)
        }
        ErrorKind::MissingSubcommand => tr!(text, "usage-missing-command"),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).unwrap_or_default();
            tr!(text, "usage-conflict", argument = argument(error), other = option_name(&other))
        }
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => tr!(text, "usage-no-value", argument = argument(error)),
        _ => error.to_string(),
    };
    (Exit::Usage, Some(words))
}

/// Which value was refused, and what was expected.
fn refused_value(error: &Error, text: &Text) -> String {
    let (argument, value) = (argument(error), context(error, ContextKind::InvalidValue));
    let invalid = error.source().and_then(|source| source.downcast_ref::<Invalid>());
    let expected = match invalid {
        Some(invalid) => Some(text.expected(invalid.expected)),
        None => context(error, ContextKind::ValidValue),
    };
    match (value.filter(|value| !value.is_empty()), expected) {
        (None, _) => tr!(text, "usage-no-value", argument = argument),
        (Some(value), Some(expected)) => {
            tr!(text, "usage-value", argument = argument, value = value, expected = expected)
        }
        (Some(value), None) => {
            tr!(text, "usage-bad-value", argument = argument, value = value)
        }
    }
}

fn or_meant(known: String, meant: Option<String>, text: &Text) -> String {
    match meant {
        Some(meant) => format!("{known}. {}", tr!(text, "usage-meant", meant = meant)),
        None => known,
    }
}

fn argument(error: &Error) -> String {
    option_name(&context(error, ContextKind::InvalidArg).unwrap_or_default())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only words are of use here")]
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join(", ")),
        ContextValue::StyledStr(words) => Some(words.to_string()),
        _ => None,
    }
}

/// `--received <DATE|INSTANT>` is known as `--received`.
fn option_name(argument: &str) -> String {
    if argument.starts_with('-') {
        argument.split_whitespace().next().unwrap_or_default().to_owned()
    } else {
        argument.to_owned()
    }
}
