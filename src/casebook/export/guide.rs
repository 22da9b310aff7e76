//! The text beside an export that says what every file and every column is.

use chrono::NaiveDate;

use crate::domain::table::{Column, ColumnKind, Table};
use crate::text::Text;
use crate::tr;

pub(super) struct Guide<'a> {
    pub(super) text: &'a Text,
    pub(super) day: NaiveDate,
    pub(super) tables: &'a [Table],
    /// How many rows each table has.
    pub(super) counts: &'a [u64],
}

impl Guide<'_> {
    pub(super) fn words(&self) -> String {
        let text = self.text;
        let title = tr!(text, "export-title", day = text.day_long(self.day));
        let mut paragraphs = vec![
            title,
            tr!(text, "export-warning"),
            tr!(text, "export-content"),
            tr!(text, "export-csv"),
            tr!(text, "export-json"),
            tr!(text, "export-values"),
            tr!(text, "export-links"),
            tr!(text, "export-files"),
            tr!(text, "export-sums"),
            tr!(text, "export-marks"),
            tr!(text, "export-chain"),
        ];
        for (table, rows) in self.tables.iter().zip(self.counts) {
            paragraphs.push(self.table_words(table, *rows));
        }
        // Every system's plain editor breaks lines at both signs.
        let words = paragraphs.join("\n\n").replace('\n', "\r\n");
        format!("\u{feff}{words}\r\n")
    }

    fn table_words(&self, table: &Table, rows: u64) -> String {
        let text = self.text;
        let (csv, json) = (format!("csv/{}.csv", table.name), format!("json/{}.jsonl", table.name));
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        let mut lines = vec![
            tr!(text, "export-table", csv = csv, json = json, rows = rows),
            text.export_table(&table.name).unwrap_or_default(),
        ];
        lines.extend(table.columns.iter().map(|column| self.column_words(table, column)));
        lines.join("\n")
    }

    fn column_words(&self, table: &Table, column: &Column) -> String {
        let text = self.text;
        let kind = match column.kind {
            ColumnKind::Text => tr!(text, "export-kind-text"),
            ColumnKind::Number => tr!(text, "export-kind-number"),
            ColumnKind::Moment => tr!(text, "export-kind-moment"),
            ColumnKind::Bytes => tr!(text, "export-kind-bytes"),
            ColumnKind::File => tr!(text, "export-kind-file"),
        };
        let kind = if column.optional { tr!(text, "export-optional", kind = kind) } else { kind };
        let name = column.outer_name();
        let words = text.export_column(&table.name, name).unwrap_or_default();
        format!("  {name} ({kind}) – {words}")
    }
}
