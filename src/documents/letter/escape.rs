//! Values as literal Markdown text: nothing in them can become a heading, a list, a link or a table cell.

/// `value` on one line, with a backslash before each sign that Markdown would read.
pub(super) fn markdown(value: &str) -> String {
    let words: Vec<&str> =
        value.split(|sign: char| sign.is_whitespace() && !is_fixed_space(sign)).collect();
    let line = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let signs: Vec<char> = line.chars().filter(|sign| !sign.is_control()).collect();
    let opening = opening_mark(&signs);
    let mut text = String::with_capacity(line.len() + 8);
    for (place, &sign) in signs.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| signs.get(place));
        let rest = signs.get(place + 1..).unwrap_or_default();
        if Some(place) == opening || is_markup(sign, before, rest) {
            text.push('\\');
        }
        text.push(sign);
    }
    text
}

const fn is_fixed_space(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{202f}')
}

fn is_markup(sign: char, before: Option<&char>, rest: &[char]) -> bool {
    let inside_word = |sign: Option<&char>| sign.is_some_and(|sign| sign.is_alphanumeric());
    match sign {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
        '_' => !(inside_word(before) && inside_word(rest.first())),
        '&' => {
            let name = rest.iter().position(|sign| !sign.is_ascii_alphanumeric() && *sign != '#');
            name.and_then(|end| rest.get(end)) == Some(&';')
        }
        _ => false,
    }
}

/// The sign that would open a heading, a list or a rule if the value stood at the start of a line.
fn opening_mark(signs: &[char]) -> Option<usize> {
    match signs.first()? {
        '#' | '+' | '-' | '=' => Some(0),
        digit if digit.is_ascii_digit() => {
            let end = signs.iter().position(|sign| !sign.is_ascii_digit())?;
            matches!(signs.get(end)?, '.' | ')').then_some(end)
        }
        _ => None,
    }
}
