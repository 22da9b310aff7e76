//! A table of the casebook as CSV and as lines of JSON, neither of which loses anything.
//!
//! CSV: UTF-8 with its mark, semicolons, a first line of names. A text that a spreadsheet would calculate, and one that
//! begins with an apostrophe, is preceded by an apostrophe. Nothing is an empty cell; an empty text is an empty cell where
//! a value must stand, and an apostrophe alone where none need stand.

use std::io::{self, Write};

use chrono::SecondsFormat;
use serde::ser::{SerializeMap as _, Serializer as _};

use super::contacts::is_formula;
use crate::domain::table::{Cell, Column};

/// Writes the rows of one table twice.
pub struct TableWriter<W: Write> {
    table: csv::Writer<W>,
    lines: W,
    columns: Vec<Column>,
}

impl<W: Write> TableWriter<W> {
    pub fn new(columns: &[Column], mut table: W, lines: W) -> io::Result<Self> {
        table.write_all("\u{feff}".as_bytes())?;
        let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(table);
        table.write_record(columns.iter().map(Column::outer_name))?;
        Ok(Self { table, lines, columns: columns.to_vec() })
    }

    pub fn write(&mut self, cells: &[Cell]) -> io::Result<()> {
        let row = self.columns.iter().zip(cells);
        self.table.write_record(row.clone().map(|(column, cell)| table_cell(cell, column)))?;
        let mut json = serde_json::Serializer::new(&mut self.lines);
        let mut line = json.serialize_map(None)?;
        for (column, cell) in row {
            line.serialize_entry(column.outer_name(), &json_cell(cell))?;
        }
        line.end()?;
        self.lines.write_all(b"\n")
    }

    /// Hands back what was written to: the table, then the lines.
    pub fn finish(self) -> io::Result<(W, W)> {
        let table = self.table.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok((table, self.lines))
    }
}

fn table_cell(cell: &Cell, column: &Column) -> String {
    match cell {
        Cell::Text(text) if text.is_empty() && column.optional => "'".to_owned(),
        Cell::Text(text) if text.starts_with('\'') || is_formula(text) => format!("'{text}"),
        Cell::Text(_)
        | Cell::Nothing
        | Cell::Number(_)
        | Cell::Moment(_)
        | Cell::Bytes(_)
        | Cell::File(_) => plain(cell),
    }
}

fn json_cell(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Nothing => serde_json::Value::Null,
        Cell::Number(number) => (*number).into(),
        Cell::Text(_) | Cell::Moment(_) | Cell::Bytes(_) | Cell::File(_) => plain(cell).into(),
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Moment(moment) => moment.to_rfc3339_opts(SecondsFormat::Millis, true),
        Cell::Bytes(bytes) => hex(bytes),
        Cell::Text(text) => text.clone(),
        Cell::File(length) => length.to_string(),
    }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| char::from_digit(u32::from(half), 16)).collect()
}
