//! Policy versions and the settings that travel with the casebook.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

use super::codec::{Moment, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::ids::Uid;

/// A version of the policy without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredPolicy {
    pub id: i64,
    pub dated: NaiveDate,
    pub adopted_at: DateTime<Utc>,
    pub withdrawn: bool,
}

impl Store {
    /// Writes the casebook's own row. Once, when it is made.
    pub fn found(&self, uid: Uid, at: DateTime<Utc>, demo: bool) -> Result<()> {
        self.db
            .prepare(
                "INSERT INTO casebook (id, uid, created_at, demo) VALUES (1, :uid, :at, :demo)",
            )?
            .execute(named_params! { ":uid": uid, ":at": Moment(at), ":demo": demo })?;
        Ok(())
    }

    /// The casebook's own uid: its backups and the copies of its ledger carry it.
    pub fn uid(&self) -> Result<Uid> {
        Ok(self.db.query_row("SELECT uid FROM casebook", [], |row| row.get(0))?)
    }

    /// Whether the casebook holds invented persons only.
    pub fn is_demo(&self) -> Result<bool> {
        Ok(self.db.query_row("SELECT demo FROM casebook", [], |row| row.get(0))?)
    }

    /// Keeps a policy as the text that was adopted.
    pub fn add_policy(&self, dated: NaiveDate, source: &str, at: DateTime<Utc>) -> Result<()> {
        self.db
            .prepare("INSERT INTO policy (dated_on, source, adopted_at) VALUES (:dated_on, :source, :at)")?
            .execute(named_params! { ":dated_on": day(dated), ":source": source, ":at": Moment(at) })?;
        Ok(())
    }

    /// The text of the policy in force.
    pub fn current_policy(&self) -> Result<String> {
        let id = self.current_policy_id()?.ok_or(StoreError::NotFound(Kind::Policy))?;
        Ok(self.db.query_row(
            "SELECT source FROM policy WHERE id = :id",
            named_params! { ":id": id },
            |row| row.get(0),
        )?)
    }

    /// The text of a version, whether or not it is in force.
    pub fn policy_source(&self, id: i64) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT source FROM policy WHERE id = :id")?
            .query_row(named_params! { ":id": id }, |row| row.get(0))
            .optional()?)
    }

    /// Every version, in the order of adoption.
    pub fn policies(&self) -> Result<Vec<StoredPolicy>> {
        self.db
            .prepare_cached(
                "SELECT id, dated_on, adopted_at, withdrawn_at FROM policy ORDER BY id",
            )?
            .query_and_then([], |row| {
                Ok(StoredPolicy {
                    id: row.get("id")?,
                    dated: row.get("dated_on")?,
                    adopted_at: row.get::<_, Moment>("adopted_at")?.0,
                    withdrawn: row.get::<_, Option<i64>>("withdrawn_at")?.is_some(),
                })
            })?
            .collect()
    }

    /// The day of the policy under which a file's data were collected, and the day on which the person was told of them.
    pub fn collection_of_file(
        &self,
        file_id: i64,
    ) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
        Ok(self
            .db
            .prepare_cached(include_str!("policies/of_file.sql"))?
            .query_row(named_params! { ":file_id": file_id }, |row| {
                Ok((row.get("dated_on")?, row.get("informed_on")?))
            })?)
    }

    pub fn count_files(&self) -> Result<u64> {
        Ok(self
            .db
            .prepare_cached("SELECT count(*) FROM file")?
            .query_row([], |row| row.get::<_, u32>(0))?
            .into())
    }

    pub fn drop_setting(&self, key: &str) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM setting WHERE key = :key")?
            .execute(named_params! { ":key": key })?;
        Ok(())
    }

    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT value FROM setting WHERE key = :key")?
            .query_row(named_params! { ":key": key }, |row| row.get(0))
            .optional()?)
    }

    pub fn put_setting(&self, key: &str, value: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (:key, :value)")?
            .execute(named_params! { ":key": key, ":value": value })?;
        Ok(())
    }
}
