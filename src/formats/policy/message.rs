//! Turns what serde says of a value that does not fit into a problem with its words apart.

use super::{Kind, Problem};
use crate::domain::policy::DAY_EXPECTED;

/// The phrases are serde's own defaults; anything else is kept as it was said.
pub(super) fn problem(message: &str) -> Problem {
    let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
    if message.starts_with("unknown field") {
        let key = quoted.next().unwrap_or_default();
        return Problem::UnknownKey { key, known: quoted.collect() };
    }
    if message.starts_with("missing field") {
        return Problem::MissingKey { key: quoted.next().unwrap_or_default() };
    }
    if message.starts_with("unknown variant") {
        let word = quoted.next().unwrap_or_default();
        return Problem::UnknownWord { word, known: quoted.collect() };
    }
    if let Some((_, expected)) = message.rsplit_once("expected ") {
        return Problem::WrongKind { expected: kind(expected.trim()) };
    }
    Problem::Syntax { detail: message.to_owned() }
}

fn kind(expected: &str) -> Kind {
    if expected.starts_with(DAY_EXPECTED) {
        return Kind::Day;
    }
    match expected {
        "a string" | "string" => Kind::Text,
        "a boolean" => Kind::YesNo,
        "a sequence" => Kind::List,
        "u32" | "usize" | "an integer" => Kind::Number,
        words if words.starts_with("struct ") || words.starts_with("a map") => Kind::Table,
        words if words.contains("enum") || words.contains("variant") => Kind::Text,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_is_not_known_is_kept_as_it_was_said() {
        assert_eq!(
            problem("something else"),
            Problem::Syntax { detail: "something else".to_owned() }
        );
    }
}
