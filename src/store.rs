//! The casebook file: SQLCipher through rusqlite. The only layer that speaks SQL; its interface is in domain types.

pub mod backup;
mod bulk;
pub mod calendars;
pub mod codec;
pub mod contacts;
mod content;
pub mod countdowns;
pub mod duties;
pub mod erasure;
pub mod errands;
mod error;
mod export;
mod files;
pub mod holds;
pub mod journal;
pub mod ledger;
pub mod lots;
pub mod merges;
mod open;
pub mod papers;
pub mod policies;
pub mod purges;
pub mod requests;
mod schema;
pub mod search;
mod slack;
pub mod suppression;
pub mod twins;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use error::{Kind, StoreError};
pub use open::Upgrade;
pub use schema::VERSION;

pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// One connection to a casebook file whose key and version are accepted.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
    upgrade: Option<Upgrade>,
    /// Whether closing writes the log back: not where the file is to stay as it is.
    owns_log: bool,
    /// Set while a job writes batch after batch, and the log may grow longer before it is written back.
    in_bulk: Cell<bool>,
}

impl Store {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// From here on whatever is written lasts as long as the connection, and no longer.
    pub fn begin_trial(&self) -> Result<()> {
        Ok(self.db.execute_batch("BEGIN IMMEDIATE")?)
    }

    /// Runs `work` as one immediate transaction: all of it is kept, or none. In a trial it is part of that.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        if !self.db.is_autocommit() {
            return work(self);
        }
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let done = work(self)?; // An error drops the transaction, which rolls back.
        transaction.commit().map_err(StoreError::from)?;
        // What is done is done: a log that cannot be shortened now is shortened after another transaction.
        self.shorten_log().ok();
        Ok(done)
    }

    /// A number that differs once another connection has changed the file.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.db.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Whether the file is of a version that has a table.
    fn has_table(&self, name: &str) -> Result<bool> {
        let there = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = :name)";
        Ok(self
            .db
            .prepare_cached(there)?
            .query_row(rusqlite::named_params! { ":name": name }, |row| row.get(0))?)
    }

    /// The problems that SQLite and SQLCipher find in the file; none when it is whole.
    pub fn integrity_problems(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        for check in
            ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check"]
        {
            let mut statement = self.db.prepare(check)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let problem: String = row.get(0)?;
                if problem != "ok" {
                    problems.push(problem);
                }
            }
        }
        Ok(problems)
    }

    /// Another passphrase for the same casebook: afterwards the old one opens nothing. If it cannot be written, all
    /// stays as it was.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<()> {
        // Without its turn to write, nothing is begun.
        self.transact(|_| Ok::<_, StoreError>(()))?;
        self.db.pragma_update(None, "rekey", new)?;
        // SQLCipher does not say when the pages could not be rewritten, and would go on to write under the new key
        // among pages under the old one: only a connection of its own tells which of the two the file has.
        if let Ok(changed) = Self::open(&self.path, new) {
            *self = changed;
            self.truncate_log()?;
            return Ok(());
        }
        *self = Self::open(&self.path, old)?;
        Err(StoreError::Locked)
    }

    /// The decrypted pages, for the tests that look for residues byte by byte.
    pub fn decrypted_pages(&self) -> Result<Vec<u8>> {
        Ok(self.db.serialize("main")?.to_vec())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.owns_log {
            self.close_log();
        }
    }
}

#[cfg(test)]
mod tests;
