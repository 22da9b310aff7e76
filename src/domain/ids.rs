//! Identifiers: random uids for what leaves the tables, and case numbers.

use std::fmt;
use std::str::FromStr;

use super::{Expected, Invalid};

/// A random 16-byte identifier, written as 32 hexadecimal digits. It says nothing about the person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uid(pub [u8; 16]);

impl fmt::Display for Uid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Uid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl FromStr for Uid {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        const EXPECTED: Invalid = Invalid::new("uid", Expected::Uid);
        let digits: Vec<u8> = text
            .trim()
            .chars()
            .map(|digit| {
                digit.to_digit(16).and_then(|value| u8::try_from(value).ok()).ok_or(EXPECTED)
            })
            .collect::<Result<_, _>>()?;
        let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]).collect();
        if digits.len() % 2 == 1 {
            return Err(EXPECTED);
        }
        bytes.try_into().ok().map(Self).ok_or(EXPECTED)
    }
}

/// The number of a case: year of receipt and place in that year's sequence, `2026-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNumber {
    pub year: i32,
    pub sequence: u32,
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:04}", self.year, self.sequence)
    }
}

impl serde::Serialize for CaseNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for CaseNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl FromStr for CaseNumber {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        const EXPECTED: Invalid = Invalid::new("number", Expected::CaseNumber);
        let (year, sequence) = text.trim().split_once('-').ok_or(EXPECTED)?;
        let year: i32 = year.parse().ok().ok_or(EXPECTED)?;
        let sequence: u32 = sequence.parse().ok().ok_or(EXPECTED)?;
        if (1..=9999).contains(&year) && sequence > 0 {
            Ok(Self { year, sequence })
        } else {
            Err(EXPECTED)
        }
    }
}
