//! A flood of new contacts: memory is spent, and what would be written row by row in no order is written once.

use rusqlite::named_params;

use super::{Result, Store};

/// Indexes of new rows whose keys come in no order: each row would touch another page of each.
const SCATTERED: [&str; 4] =
    ["contact_by_sort_key", "email_by_address", "phone_by_end", "countdown_by_rule"];

/// The orders that make the scattered indexes again.
#[must_use = "without its indexes a casebook is slow"]
pub struct LeftOut(Vec<String>);

impl Store {
    /// Holds more pages and more words of the search back before they are written, and leaves scattered indexes out.
    ///
    /// Only for a casebook that is thrown away if the flood is cut short: it then has no such index.
    pub fn begin_bulk(&self) -> Result<LeftOut> {
        self.db.pragma_update(None, "cache_size", -524_288)?;
        self.db
            .execute_batch("INSERT INTO search (search, rank) VALUES ('hashsize', 268435456)")?;
        let mut orders = Vec::new();
        for index in SCATTERED {
            orders.push(self.db.query_row(
                "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = :name",
                named_params! { ":name": index },
                |row| row.get(0),
            )?);
            self.db.execute_batch(&format!("DROP INDEX {index}"))?;
        }
        Ok(LeftOut(orders))
    }

    /// Makes the indexes that were left out.
    pub fn end_bulk(&self, LeftOut(orders): &LeftOut) -> Result<()> {
        for order in orders {
            self.db.execute_batch(order)?;
            self.shorten_log()?;
        }
        Ok(())
    }
}
