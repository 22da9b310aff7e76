//! Every table as it stands, for the way out. Names and columns are read from the file itself, so that none is forgotten.

use std::io::{self, Write};

use chrono::DateTime;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension as _, Row, named_params};

use super::{Result, Store};
use crate::domain::table::{Cell, Column, ColumnKind, Table};

/// How many rows are read at once.
const BATCH: usize = 500;

impl Store {
    /// From here on this connection sees the casebook as it is now, whatever others write. It spends little memory.
    pub fn hold_still(&self) -> Result<()> {
        self.db.pragma_update(None, "cache_size", -8192)?;
        self.db.execute_batch("BEGIN")?;
        // A transaction begins with what it first reads.
        Ok(self.db.query_row("SELECT uid FROM casebook", [], |_| Ok(()))?)
    }

    /// Ends [`Store::hold_still`].
    pub fn let_go(&self) -> Result<()> {
        Ok(self.db.execute_batch("COMMIT")?)
    }

    pub fn tables(&self) -> Result<Vec<Table>> {
        let mut statement = self.db.prepare(include_str!("export/tables.sql"))?;
        let named = statement.query_map([], |row| {
            Ok((row.get::<_, String>("name")?, row.get::<_, bool>("unnumbered")?))
        })?;
        named
            .map(|named| {
                let (name, unnumbered) = named?;
                Ok(Table { columns: self.columns(&name)?, name, numbered: !unnumbered })
            })
            .collect()
    }

    fn columns(&self, table: &str) -> Result<Vec<Column>> {
        self.db
            .prepare_cached(include_str!("export/columns.sql"))?
            .query_and_then(named_params! { ":name": table }, |row| {
                let name: String = row.get("name")?;
                let kind = kind(&name, &row.get::<_, String>("type")?);
                Ok(Column { optional: row.get("optional")?, name, kind })
            })?
            .collect()
    }

    /// The number of a table's last row: how far a reading will come.
    pub fn last_row(&self, table: &Table) -> Result<u64> {
        let last = if table.numbered { "ifnull(max(rowid), 0)" } else { "count(*)" };
        let last = format!("SELECT {last} FROM {}", quoted(&table.name));
        Ok(self.db.query_row(&last, [], |row| row.get::<_, i64>(0))?.cast_unsigned())
    }

    /// Hands over the rows behind the number `after`, a batch of them, fewer where `take` says that it has enough.
    /// Answers the number of the last one, or nothing when the table is at its end.
    pub fn rows_after<E: From<super::StoreError>>(
        &self,
        table: &Table,
        after: i64,
        mut take: impl FnMut(i64, Vec<Cell>) -> Result<bool, E>,
    ) -> Result<Option<i64>, E> {
        let select = select(table);
        let mut statement = self.db.prepare_cached(&select).map_err(super::StoreError::from)?;
        let after: &[&dyn rusqlite::ToSql] = if table.numbered { &[&after] } else { &[] };
        let mut rows = statement.query(after).map_err(super::StoreError::from)?;
        let mut taken = 0;
        while let Some(row) = rows.next().map_err(super::StoreError::from)? {
            let (number, cells) = cells(row, table).map_err(super::StoreError::from)?;
            let enough = !take(number, cells)?;
            taken += 1;
            // Without numbers a table cannot be taken up again; those tables are short.
            if table.numbered && (enough || BATCH <= taken) {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }

    /// The bytes of a file that a row holds, piece by piece.
    pub fn copy_file_of_row(
        &self,
        table: &Table,
        column: &Column,
        number: i64,
        out: &mut dyn Write,
    ) -> Result<u64> {
        let mut bytes =
            self.db.blob_open("main", table.name.as_str(), column.name.as_str(), number, true)?;
        Ok(io::copy(&mut bytes, out)?)
    }

    /// A name that a file goes by, in whichever table it has one.
    pub fn name_of_content(&self, tables: &[Table], sha256: &[u8]) -> Result<Option<String>> {
        let has = |table: &&Table, name: &str| table.columns.iter().any(|one| one.name == name);
        for table in tables.iter().filter(|table| has(table, "sha256") && has(table, "name")) {
            let name =
                format!("SELECT name FROM {} WHERE sha256 = :sha256 LIMIT 1", quoted(&table.name));
            let name = self
                .db
                .prepare_cached(&name)?
                .query_row(named_params! { ":sha256": sha256 }, |row| row.get(0))
                .optional()?;
            if name.is_some() {
                return Ok(name);
            }
        }
        Ok(None)
    }
}

/// What a column holds, by the habits of the schema: moments are numbers whose names end in `_at`.
fn kind(name: &str, declared: &str) -> ColumnKind {
    match declared {
        "BLOB" if name == "bytes" => ColumnKind::File,
        "BLOB" => ColumnKind::Bytes,
        "INTEGER" if name.ends_with("_at") || name == "behind_since" => ColumnKind::Moment,
        "INTEGER" => ColumnKind::Number,
        _ => ColumnKind::Text,
    }
}

fn select(table: &Table) -> String {
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|column| match column.kind {
            ColumnKind::File => format!("length({})", quoted(&column.name)),
            ColumnKind::Text | ColumnKind::Number | ColumnKind::Moment | ColumnKind::Bytes => {
                quoted(&column.name)
            }
        })
        .collect();
    let (columns, name) = (columns.join(", "), quoted(&table.name));
    if table.numbered {
        format!("SELECT rowid, {columns} FROM {name} WHERE ?1 < rowid ORDER BY rowid")
    } else {
        format!("SELECT 0, {columns} FROM {name}")
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn cells(row: &Row<'_>, table: &Table) -> rusqlite::Result<(i64, Vec<Cell>)> {
    let number = row.get(0)?;
    let cells = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| Ok(cell(row.get_ref(place + 1)?, column.kind)))
        .collect::<rusqlite::Result<_>>()?;
    Ok((number, cells))
}

fn cell(value: ValueRef<'_>, kind: ColumnKind) -> Cell {
    match (value, kind) {
        (ValueRef::Null, _) => Cell::Nothing,
        (ValueRef::Integer(number), ColumnKind::Moment) => {
            DateTime::from_timestamp_millis(number).map_or(Cell::Number(number), Cell::Moment)
        }
        (ValueRef::Integer(length), ColumnKind::File) => Cell::File(length.cast_unsigned()),
        (ValueRef::Integer(number), _) => Cell::Number(number),
        (ValueRef::Real(number), _) => Cell::Text(number.to_string()),
        (ValueRef::Text(text), _) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        (ValueRef::Blob(bytes), _) => Cell::Bytes(bytes.to_vec()),
    }
}
