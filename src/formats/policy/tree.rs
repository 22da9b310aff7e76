//! The policy file as a tree that knows where each value stands.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// One step from the root of the file to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Key(&'static str),
    Item(usize),
}

pub(super) struct Tree<'text> {
    text: &'text str,
    root: DeTable<'text>,
}

impl<'text> Tree<'text> {
    pub(super) fn parse(text: &'text str) -> Result<Self, Error> {
        DeTable::parse(text).map(|root| Self { text, root: root.into_inner() })
    }

    pub(super) fn integer(&self, key: &str) -> Option<i64> {
        let number = self.root.get(key)?.get_ref().as_integer()?;
        i64::from_str_radix(number.as_str(), number.radix()).ok()
    }

    /// The line of the value at `place`, or of the nearest value above it that the file holds.
    pub(super) fn line_of(&self, place: &[Step]) -> Option<usize> {
        let (first, rest) = place.split_first()?;
        let Step::Key(key) = *first else { return None };
        let mut value = self.root.get(key)?;
        for step in rest {
            let below = match *step {
                Step::Key(key) => value.get_ref().get(key),
                Step::Item(index) => value.get_ref().get(index),
            };
            let Some(below) = below else { break };
            value = below;
        }
        Some(line_at(self.text, value.span().start))
    }

    /// The line of the first text that is empty or only spaces: every text of a policy says something.
    pub(super) fn first_blank(&self) -> Option<usize> {
        let mut open: Vec<&Spanned<DeValue<'_>>> = self.root.values().collect();
        let mut first: Option<usize> = None;
        while let Some(value) = open.pop() {
            let inner = value.get_ref();
            if let Some(table) = inner.as_table() {
                open.extend(table.values());
            } else if let Some(array) = inner.as_array() {
                open.extend(array.iter());
            } else if inner.as_str().is_some_and(|text| text.trim().is_empty()) {
                let start = value.span().start;
                first = Some(first.map_or(start, |earlier| earlier.min(start)));
            }
        }
        first.map(|start| line_at(self.text, start))
    }
}

/// The line, counted from 1, in which the byte at `offset` stands.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}
