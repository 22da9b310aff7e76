//! The mark of a letter that was written and of which nothing says that it was sent.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use super::LetterKind;
use crate::domain::ids::Uid;
use crate::domain::{Expected, Invalid};

/// What tells a letter that was written from a message that was sent: its kind, and when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterMark {
    pub kind: LetterKind,
    pub uid: Uid,
    pub written_at: DateTime<Utc>,
}

const DOMAIN: &str = "@letters.greffe";

impl fmt::Display for LetterMark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.written_at.timestamp_millis();
        write!(formatter, "{}.{}.{at}{DOMAIN}", self.kind.code(), self.uid)
    }
}

impl FromStr for LetterMark {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        const EXPECTED: Invalid = Invalid::new("letter", Expected::LetterMark);
        let parts: Vec<&str> = text.strip_suffix(DOMAIN).ok_or(EXPECTED)?.split('.').collect();
        let [kind, uid, at] = parts.as_slice() else { return Err(EXPECTED) };
        let at = at.parse().map_err(|_error: std::num::ParseIntError| EXPECTED)?;
        Ok(Self {
            kind: LetterKind::from_code(kind).ok_or(EXPECTED)?,
            uid: uid.parse()?,
            written_at: DateTime::from_timestamp_millis(at).ok_or(EXPECTED)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_letter_is_read_back_and_a_message_id_is_none() {
        for kind in LetterKind::ALL {
            let written_at = DateTime::from_timestamp_millis(1_773_133_200_123).unwrap();
            let mark = LetterMark { kind, uid: Uid([7; 16]), written_at };
            assert_eq!(Ok(mark), mark.to_string().parse());
        }
        for other in ["", "abc@mail.example", "refused.1@letters.greffe", "x.y.z@letters.greffe"] {
            assert!(other.parse::<LetterMark>().is_err(), "{other}");
        }
    }
}
