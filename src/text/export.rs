//! What the tables and columns of an export are, by their names.

use super::Text;

impl Text {
    /// What a table holds; nothing where the catalogues do not know it.
    pub fn export_table(&self, table: &str) -> Option<String> {
        self.named(&format!("export-table-{table}"))
    }

    /// What a column holds, in this table or wherever it occurs.
    pub fn export_column(&self, table: &str, column: &str) -> Option<String> {
        let here = self.named(&format!("export-column-{table}--{column}"));
        here.or_else(|| self.named(&format!("export-column-{column}")))
    }

    fn named(&self, id: &str) -> Option<String> {
        self.loader.has(id).then(|| self.loader.get(id))
    }
}
