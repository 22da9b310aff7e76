//! A table of the casebook as it stands, for whoever carries its rows elsewhere.

use chrono::{DateTime, Utc};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Whether rows have a number by which a reading can be taken up again.
    pub numbered: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// Whether a row may have no value there.
    pub optional: bool,
    pub kind: ColumnKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColumnKind {
    Text,
    Number,
    Moment,
    /// Uids, fingerprints, links: few bytes.
    Bytes,
    /// The bytes of a whole file.
    File,
}

impl Column {
    /// What the column is called outside the casebook, where a file stands beside the table.
    pub fn outer_name(&self) -> &str {
        match self.kind {
            ColumnKind::File => "file",
            ColumnKind::Text | ColumnKind::Number | ColumnKind::Moment | ColumnKind::Bytes => {
                &self.name
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Number(i64),
    Moment(DateTime<Utc>),
    Bytes(Vec<u8>),
    Text(String),
    /// A file of this many bytes.
    File(u64),
}
