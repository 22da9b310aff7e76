//! What is wrong with the arguments, in our own words.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use crate::domain::Invalid;
use crate::text::Text;
use crate::tr;

/// How arguments that could not be read end the program, and what is said of them; nothing for help and version.
pub(super) fn said(error: &Error, text: &Text) -> (Exit, Option<String>) {
    let word = |kind| context(error, kind);
    let argument = option_name(&word(ContextKind::InvalidArg).unwrap_or_default());
    let value = word(ContextKind::InvalidValue).unwrap_or_default();
    let words = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return (Exit::Done, None),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return (Exit::Usage, None),
        ErrorKind::ValueValidation => {
            let invalid = error.source().and_then(|source| source.downcast_ref::<Invalid>());
            let expected = invalid.map(|invalid| text.expected(invalid.expected));
            let words = match expected {
                Some(expected) => {
                    tr!(
                        text,
                        "usage-value",
                        argument = argument,
                        value = value,
                        expected = expected
                    )
                }
                None => tr!(text, "usage-bad-value", argument = argument, value = value),
            };
            return (Exit::Invalid, Some(words));
        }
        ErrorKind::InvalidValue => {
            let expected = word(ContextKind::ValidValue).unwrap_or_default();
            let words = if value.is_empty() {
                tr!(text, "usage-no-value", argument = argument)
            } else {
                tr!(text, "usage-value", argument = argument, value = value, expected = expected)
            };
            return (Exit::Invalid, Some(words));
        }
        ErrorKind::UnknownArgument => {
            let meant = word(ContextKind::SuggestedArg);
            let known = tr!(text, "usage-unknown", argument = argument);
            meant.map_or_else(
                || known.clone(),
                |meant| format!("{known}. {}", tr!(text, "usage-meant", meant = meant)),
            )
        }
        ErrorKind::InvalidSubcommand => {
            let name = word(ContextKind::InvalidSubcommand).unwrap_or_default();
            let known = tr!(text, "usage-unknown-command", name = name);
            word(ContextKind::SuggestedSubcommand).map_or_else(
                || known.clone(),
                |meant| format!("{known}. {}", tr!(text, "usage-meant", meant = meant)),
            )
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = word(ContextKind::InvalidArg).unwrap_or_default();
            tr!(text, "usage-missing", missing = missing)
        }
        ErrorKind::MissingSubcommand => tr!(text, "usage-missing-command"),
        ErrorKind::ArgumentConflict => {
            let other = option_name(&word(ContextKind::PriorArg).unwrap_or_default());
            tr!(text, "usage-conflict", argument = argument, other = other)
        }
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => tr!(text, "usage-no-value", argument = argument),
        _ => error.to_string(),
    };
    (Exit::Usage, Some(words))
}

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
