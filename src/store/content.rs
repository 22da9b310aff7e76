//! Files inside the casebook, one copy of the same bytes.

use rusqlite::named_params;
use sha2::Digest as _;

use super::{Result, Store};

impl Store {
    /// Keeps `bytes` and returns the SHA-256 under which they are found.
    pub(super) fn keep_content(&self, bytes: &[u8]) -> Result<[u8; 32]> {
        let sha256: [u8; 32] = sha2::Sha256::digest(bytes).into();
        self.db
            .prepare_cached(
                "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (:sha256, :bytes)",
            )?
            .execute(named_params! { ":sha256": sha256, ":bytes": bytes })?;
        Ok(sha256)
    }

    pub(super) fn content(&self, sha256: [u8; 32]) -> Result<Vec<u8>> {
        Ok(self
            .db
            .prepare_cached("SELECT bytes FROM content WHERE sha256 = :sha256")?
            .query_row(named_params! { ":sha256": sha256 }, |row| row.get(0))?)
    }

    /// Deletes the bytes that nothing refers to any more.
    pub fn drop_unused_content(&self) -> Result<()> {
        self.db.prepare_cached(include_str!("content/drop_unused.sql"))?.execute([])?;
        Ok(())
    }
}
