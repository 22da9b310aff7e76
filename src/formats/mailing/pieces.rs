//! Every piece of a cell that may be an e-mail address or a telephone number: one too many costs a look-up, one too few
//! a mail to somebody who objected.

use csv::ByteRecord;

use crate::domain::contact::{is_email, phone_digits};
use crate::domain::suppression::Address;

/// What a row may be looked up by.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) addresses: Vec<Address>,
    /// One of them is beyond doubt an e-mail address or a whole telephone number.
    pub(super) is_plain: bool,
}

pub(super) fn of_record(record: &ByteRecord) -> Pieces {
    let mut pieces = Pieces::default();
    for cell in record {
        // Addresses and numbers are written in ASCII in every single-byte encoding and in UTF-8.
        let text = match std::str::from_utf8(cell) {
            Ok(text) => text.to_owned(),
            Err(_) => cell.iter().copied().map(char::from).collect(),
        };
        let text = text.replace("%40", "@").replace('\u{ff20}', "@");
        let text: String = text.chars().filter(|sign| !is_unseen(*sign)).collect();
        if text.contains('@') {
            pieces.add_emails(&text);
        }
        pieces.add_phones(&text);
    }
    pieces
}

/// Signs without width that come with what is copied from a page.
const fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

impl Pieces {
    /// Alone, after a name, in a list, or behind `email=`: since `/` and `=` may stand in an address as well, both
    /// readings count.
    fn add_emails(&mut self, text: &str) {
        let parts = |sign: char| sign.is_whitespace() || "<>,;|()[]\"".contains(sign);
        let parts_more = |sign: char| parts(sign) || "/\\=:&?#{}*!'`^$%\u{ab}\u{bb}".contains(sign);
        let words =
            text.split(parts).chain(text.split(parts_more)).filter(|word| word.contains('@'));
        for word in words {
            let word = word.trim_matches(['.', '\'', '-', '\u{2019}']);
            let word = word.strip_prefix("mailto:").unwrap_or(word);
            if is_email(word) {
                self.is_plain = true;
                self.add(Address::email(word));
            }
        }
    }

    fn add_phones(&mut self, text: &str) {
        let within = |sign: char| sign.is_ascii_digit() || " +.-/()\u{a0}\u{202f}".contains(sign);
        for run in text.split(|sign: char| !within(sign)) {
            if phone_digits(run).len() < FEWEST {
                continue;
            }
            self.add_phone(run);
            // `06 12 34 56 78 / 07 11 22 33 44`, or with nothing but a space between them.
            run.split('/').for_each(|part| self.add_phone(part));
            run.split_whitespace().for_each(|part| self.add_phone(part));
            let digits = phone_digits(run);
            let national = digits.len().is_multiple_of(NATIONAL) && NATIONAL < digits.len();
            if national {
                (0..digits.len()).step_by(NATIONAL).for_each(|from| {
                    self.add_phone(&digits[from..from + NATIONAL]);
                });
            }
        }
    }

    fn add_phone(&mut self, written: &str) {
        let number =
            written.trim_matches(|sign: char| sign != '+' && sign != '(' && !sign.is_ascii_digit());
        let digits = phone_digits(number);
        if !(FEWEST..=MOST).contains(&digits.len()) {
            return;
        }
        let begins = number.starts_with(['+', '0', '(']) || digits.starts_with("33");
        // A spreadsheet takes the first zero away.
        let bare = digits.len() + 1 == NATIONAL && !digits.starts_with('0');
        let mobile = bare && digits.starts_with(['6', '7']);
        self.is_plain |= !is_day(number) && (mobile || (begins && NATIONAL <= digits.len()));
        self.add(Address::phone(number));
        if bare {
            self.add(Address::phone(&format!("0{digits}")));
        }
    }

    fn add(&mut self, address: Option<Address>) {
        if let Some(address) = address.filter(|address| !self.addresses.contains(address)) {
            self.addresses.push(address);
        }
    }
}

/// A day with an hour behind it has as many digits as a number.
fn is_day(text: &str) -> bool {
    let parts: Vec<usize> = text.split(['/', '-', '.', ' ']).map(str::len).collect();
    matches!(parts.as_slice(), [2, 2, 4, ..] | [4, 2, 2, ..])
}

/// Fewer digits are no number of one person.
const FEWEST: usize = 6;
/// More digits are no number at all.
const MOST: usize = 15;
/// The digits of a French number.
const NATIONAL: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_that_may_be_an_address_or_a_number_is_looked_up() {
        for (cell, sought) in [
            ("zoe@x.fr", "zoe@x.fr"),
            ("paul@x.fr/zoe@x.fr", "zoe@x.fr"),
            ("email=zoe@x.fr", "zoe@x.fr"),
            ("Zoé <ZOE@x.fr>", "zoe@x.fr"),
            ("mailto:zoe@x.fr?subject=Bonjour", "zoe@x.fr"),
            ("{\"email\":\"zoe@x.fr\"}", "zoe@x.fr"),
            ("https://x.fr/?a=zoe%40x.fr&b=1", "zoe@x.fr"),
            ("zoe@x.fr.", "zoe@x.fr"),
            ("\u{200b}zoe@x.fr", "zoe@x.fr"),
            ("a/b@x.fr", "a/b@x.fr"),
            ("06 12 34 56 78", "0612345678"),
            ("612345678", "0612345678"),
            ("33612345678", "0612345678"),
            ("tel:+33-6-12-34-56-78", "0612345678"),
            ("Tél. 06.12.34.56.78 (bureau)", "0612345678"),
            ("07 11 22 33 44 / 06 12 34 56 78", "0612345678"),
            ("07 11 22 33 44 06 12 34 56 78", "0612345678"),
            ("0711223344 0612345678", "0612345678"),
        ] {
            let found = of_record(&ByteRecord::from(vec![cell]));
            let sought = Address::read(sought).unwrap();
            assert!(found.is_plain && found.addresses.contains(&sought), "{cell}: {found:?}");
        }
    }

    #[test]
    fn what_is_neither_makes_no_row_a_checked_one() {
        for cell in [
            "Zoé",
            "a@b",
            "3,36123E+10",
            "2026-01-15",
            "15/01/2026 08:30",
            "2026-01-15 08:30",
            "552 100 554",
            "75011",
            "@zoe",
        ] {
            assert!(!of_record(&ByteRecord::from(vec![cell])).is_plain, "{cell}");
        }
    }
}
