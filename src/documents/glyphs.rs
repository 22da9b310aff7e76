//! Text that the letter's typeface can print: what it lacks is shown by number, what steers the reading is left out.

use serde_json::Value;
use typst::text::Font;

/// `value` with every text in it made printable, and whether a sign had to be given by number.
pub(super) fn printable(value: &mut Value, font: &Font) -> bool {
    match value {
        Value::String(text) => {
            let (shown, numbered) = shown(text, font);
            *text = shown;
            numbered
        }
        Value::Array(values) => {
            values.iter_mut().fold(false, |numbered, value| printable(value, font) | numbered)
        }
        Value::Object(fields) => {
            fields.values_mut().fold(false, |numbered, value| printable(value, font) | numbered)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn shown(text: &str, font: &Font) -> (String, bool) {
    let mut shown = String::with_capacity(text.len());
    let mut numbered = false;
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\n' | '\r' => shown.push('\n'),
            '\t' => shown.push(' '),
            _ if sign.is_control() || is_unseen(sign) => (),
            _ if !is_private(sign) && font.info().coverage.contains(u32::from(sign)) => {
                shown.push(sign);
            }
            _ => {
                numbered = true;
                let number = format!("{:04X}", u32::from(sign));
                shown.extend(["[U+", &number, "]"]);
            }
        }
    }
    (shown, numbered)
}

/// Signs that mean something else in each typeface.
const fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}')
}

/// Marks of direction, joining and variation, which print nothing and can make a text read otherwise than it is.
const fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e01ef}'
    )
}
