//! Telephone numbers as cells hold them: several in one, or what a spreadsheet left of one.

use crate::domain::contact::phone_digits;

/// Two numbers stand in one cell only where each has at least so many digits.
const WHOLE: usize = 8;
/// No number has more digits.
const MOST: usize = 15;
/// The digits of a French number.
const NATIONAL: usize = 10;

/// The numbers of `06 12 34 56 78 / 07 11 22 33 44`, told apart only where each part is one by itself.
pub(super) fn apart(text: &str) -> Vec<String> {
    for separator in [" / ", "/", ",", "|", " ou ", " et ", " or ", " and ", " - "] {
        let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
        if 1 < parts.len() && parts.iter().all(|part| WHOLE <= phone_digits(part).len()) {
            return parts.into_iter().flat_map(apart).collect();
        }
    }
    side_by_side(text).unwrap_or_else(|| vec![text.to_owned()])
}

/// Two numbers with nothing but a space between them: cut where one is complete.
fn side_by_side(text: &str) -> Option<Vec<String>> {
    if phone_digits(text).len() <= MOST {
        return None;
    }
    let mut digits = 0;
    for (place, sign) in text.char_indices() {
        digits += usize::from(sign.is_ascii_digit());
        let rest = text[place..].trim_start();
        let begins = rest.starts_with('+') || (rest.starts_with('0') && digits == NATIONAL);
        if sign.is_whitespace() && WHOLE <= digits && begins {
            let mut parts = vec![text[..place].trim().to_owned()];
            parts.extend(apart(rest));
            return Some(parts);
        }
    }
    None
}

/// Whether a text can be one number. `3,36123E+10` has lost its last digits.
pub(super) fn is_whole(text: &str) -> bool {
    let digits = phone_digits(text).len();
    (3..=MOST + EXTENSION).contains(&digits) && !is_rounded(text)
}

/// Digits that an extension may add.
const EXTENSION: usize = 6;

fn is_rounded(text: &str) -> bool {
    let text = text.trim().to_ascii_uppercase();
    let Some((number, power)) = text.split_once('E') else { return false };
    let is_digit = |sign: char| sign.is_ascii_digit();
    !power.is_empty()
        && power.trim_start_matches(['+', '-']).chars().all(is_digit)
        && number.starts_with(is_digit)
        && number.chars().all(|sign| is_digit(sign) || ",.".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_one_cell_are_told_apart_and_one_number_is_left_whole() {
        for (cell, numbers) in [
            ("06 12 34 56 78 / 07 11 22 33 44", &["06 12 34 56 78", "07 11 22 33 44"][..]),
            ("0612345678/0711223344", &["0612345678", "0711223344"]),
            ("0612345678 ou 0711223344", &["0612345678", "0711223344"]),
            ("06 12 34 56 78, 07 11 22 33 44", &["06 12 34 56 78", "07 11 22 33 44"]),
            ("06 12 34 56 78 07 11 22 33 44", &["06 12 34 56 78", "07 11 22 33 44"]),
            ("+33 6 12 34 56 78 +32 470 12 34 56", &["+33 6 12 34 56 78", "+32 470 12 34 56"]),
            ("06/12/34/56/78", &["06/12/34/56/78"]),
            ("+33 (0)6 12 34 56 78", &["+33 (0)6 12 34 56 78"]),
            ("01 44 00 00 05 poste 12", &["01 44 00 00 05 poste 12"]),
        ] {
            assert_eq!(numbers, apart(cell), "{cell}");
        }
    }

    #[test]
    fn what_a_spreadsheet_rounded_is_no_number() {
        for lost in ["3,36123E+10", "3.36E10", "6,1234E+08", "12", "", "12345678901234567890123"] {
            assert!(!is_whole(lost), "{lost}");
        }
        for whole in ["3615", "0612345678", "+33 6 12 34 56 78", "01 44 00 00 05 ext. 12"] {
            assert!(is_whole(whole), "{whole}");
        }
    }
}
