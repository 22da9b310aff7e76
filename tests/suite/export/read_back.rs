//! Reads an export as its guide says, without the program's help, beside the tables themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use hmac::{Hmac, KeyInit as _, Mac as _};
use rusqlite::Connection;
use rusqlite::types::Value;
use sha2::Digest as _;

pub(super) struct Column {
    pub(super) name: String,
    pub(super) declared: String,
    optional: bool,
}

impl Column {
    /// A file stands beside the table, which names it.
    pub(super) fn outer_name(&self) -> &str {
        if self.is_file() { "file" } else { &self.name }
    }

    fn is_file(&self) -> bool {
        self.declared == "BLOB" && self.name == "bytes"
    }
}

/// Every table that a casebook has, but for the search indexes and what SQLite keeps for itself.
pub(super) fn tables(db: &Connection) -> Vec<String> {
    let names = r"SELECT name FROM sqlite_master AS one
                 WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                   AND NOT EXISTS (SELECT 1 FROM sqlite_master AS index_of_words
                                   WHERE index_of_words.sql LIKE 'CREATE VIRTUAL TABLE%'
                                     AND (one.name = index_of_words.name
                                          OR one.name LIKE index_of_words.name || '\_%' ESCAPE '\'))
                 ORDER BY name";
    let mut statement = db.prepare(names).expect("a query");
    let names = statement.query_map([], |row| row.get(0)).expect("names");
    names.collect::<Result<_, _>>().expect("names")
}

pub(super) fn columns(db: &Connection, table: &str) -> Vec<Column> {
    let mut statement = db.prepare(&format!("PRAGMA table_info(\"{table}\")")).expect("a query");
    let columns = statement
        .query_map([], |row| {
            let required: bool = row.get("notnull")?;
            let key: i64 = row.get("pk")?;
            Ok(Column {
                name: row.get("name")?,
                declared: row.get("type")?,
                optional: !required && key == 0,
            })
        })
        .expect("columns");
    columns.collect::<Result<_, _>>().expect("columns")
}

/// The rows of a table as the casebook holds them.
pub(super) fn held(db: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a query");
    let width = statement.column_count();
    let rows = statement
        .query_map([], |row| (0..width).map(|place| row.get(place)).collect())
        .expect("rows");
    let mut rows: Vec<Vec<Value>> = rows.collect::<Result<_, _>>().expect("rows");
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

pub(super) fn from_csv(to: &Path, table: &str, columns: &[Column]) -> Vec<Vec<Value>> {
    let bytes = fs::read(to.join(format!("csv/{table}.csv"))).expect("a table");
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    let head: Vec<String> = reader.headers().expect("names").iter().map(str::to_owned).collect();
    assert_eq!(columns.iter().map(Column::outer_name).collect::<Vec<_>>(), head, "{table}");
    let value = |(column, cell): (&Column, &str)| {
        // A spreadsheet would calculate none of them.
        assert!(
            column.declared != "TEXT" || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
            "{table}.{}: {cell:?}",
            column.name
        );
        match (cell, column.optional, column.declared.as_str()) {
            ("", true, _) => Value::Null,
            (cell, _, "TEXT") => Value::Text(cell.strip_prefix('\'').unwrap_or(cell).to_owned()),
            (cell, ..) => meant(to, column, cell),
        }
    };
    let rows = reader.records().map(|record| {
        let record = record.expect("a row");
        columns.iter().zip(record.iter()).map(value).collect()
    });
    let mut rows: Vec<Vec<Value>> = rows.collect();
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

pub(super) fn json_lines(to: &Path, table: &str) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(to.join(format!("json/{table}.jsonl"))).expect("a table");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

pub(super) fn from_json(to: &Path, table: &str, columns: &[Column]) -> Vec<Vec<Value>> {
    let rows = json_lines(to, table).into_iter().map(|line| {
        assert_eq!(columns.len(), line.as_object().expect("an object").len());
        columns
            .iter()
            .map(|column| match (&line[column.outer_name()], column.declared.as_str()) {
                (serde_json::Value::Null, _) => {
                    assert!(column.optional, "{table}.{}", column.name);
                    Value::Null
                }
                (serde_json::Value::Number(number), _) => {
                    Value::Integer(number.as_i64().expect("a whole number"))
                }
                (serde_json::Value::String(text), "TEXT") => Value::Text(text.clone()),
                (serde_json::Value::String(text), _) => meant(to, column, text),
                (other, _) => panic!("{table}.{}: {other}", column.name),
            })
            .collect()
    });
    let mut rows: Vec<Vec<Value>> = rows.collect();
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

/// A number, a moment, bytes, or the file that is named.
fn meant(to: &Path, column: &Column, cell: &str) -> Value {
    if column.is_file() {
        return Value::Blob(fs::read(to.join(cell)).expect("the file that is named"));
    }
    if column.declared == "BLOB" {
        return Value::Blob(unhex(cell));
    }
    let number = cell.parse().unwrap_or_else(|_| {
        DateTime::parse_from_rfc3339(cell).expect("a number or a moment").timestamp_millis()
    });
    Value::Integer(number)
}

/// Every file under a folder with its bytes.
pub(super) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for path in paths(folder).into_iter().filter(|path| path.is_file()) {
        let name = path.strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
        files.insert(name, fs::read(&path).expect("a file"));
    }
    files
}

/// The folder itself and everything in it.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let mut paths = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            paths.extend(self::paths(&path));
        } else {
            paths.push(path);
        }
    }
    paths
}

#[cfg(unix)]
pub(super) fn modes(folder: &Path) -> Vec<(PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &PathBuf| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    paths(folder).into_iter().map(|path| (path.clone(), mode(&path))).collect()
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&sha2::Sha256::digest(bytes))
}

pub(super) fn hmac_sha256(key: &[u8], bytes: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let mut hash = <Hmac<sha2::Sha256>>::new(&block.into());
    hash.update(bytes);
    hash.finalize().into_bytes().into()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

pub(super) fn unhex(digits: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits");
    (0..digits.len()).step_by(2).map(pair).collect()
}
