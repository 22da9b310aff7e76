//! The suppression list's rows, and its key.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use super::codec::{Word, day};
use super::{Result, Store, StoreError};
use crate::domain::suppression::{Entry, Key, List, Mark};

impl Store {
    /// The key of the list, once there is an entry.
    pub fn suppression_key(&self) -> Result<Option<Key>> {
        Ok(self
            .db
            .prepare_cached("SELECT key FROM suppression_key WHERE id = 1")?
            .query_row([], |row| row.get(0))
            .optional()?)
    }

    /// The key of the list, made on first use.
    pub fn make_suppression_key(&self) -> Result<Key> {
        if let Some(key) = self.suppression_key()? {
            return Ok(key);
        }
        let mut key = Key::default();
        getrandom::fill(&mut key).map_err(|error| StoreError::Io(std::io::Error::other(error)))?;
        self.put_suppression_key(key)?;
        Ok(key)
    }

    fn put_suppression_key(&self, key: Key) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO suppression_key (id, key) VALUES (1, :key)")?
            .execute(named_params! { ":key": key })?;
        Ok(())
    }

    /// Puts an address on the list; of two objections the later counts.
    pub fn suppress(&self, entry: &Entry) -> Result<()> {
        self.db.prepare_cached(include_str!("suppression/put.sql"))?.execute(named_params! {
            ":mark": entry.mark,
            ":kind": Word(entry.kind),
            ":scope": Word(entry.scope),
            ":objected_on": day(entry.objected_on),
            ":expires_on": day(entry.expires_on),
        })?;
        Ok(())
    }

    pub fn suppressed(&self, mark: &Mark) -> Result<Option<Entry>> {
        self.db
            .prepare_cached(include_str!("suppression/get.sql"))?
            .query_and_then(named_params! { ":mark": mark }, entry)?
            .next()
            .transpose()
    }

    /// The list with its key, once there is an entry; a casebook of the first version has none.
    pub fn suppressions(&self) -> Result<Option<List>> {
        list_in(&self.db)
    }

    pub fn count_suppressions(&self) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached("SELECT count(*) FROM suppression")?
            .query_row([], |row| row.get(0))?)
    }

    /// The entries whose last day is over.
    pub fn expired_suppressions(&self, today: NaiveDate) -> Result<Vec<Mark>> {
        self.db
            .prepare_cached("SELECT mark FROM suppression WHERE expires_on < :today")?
            .query_and_then(named_params! { ":today": day(today) }, |row| Ok(row.get(0)?))?
            .collect()
    }

    pub fn drop_suppression(&self, mark: &Mark) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM suppression WHERE mark = :mark")?
            .execute(named_params! { ":mark": mark })?;
        Ok(())
    }

    /// Takes over the list of a later state of the same casebook, key included.
    pub fn take_suppressions(&self, later: &List) -> Result<()> {
        self.db.execute("DELETE FROM suppression", [])?;
        self.put_suppression_key(later.key)?;
        later.entries.iter().try_for_each(|entry| self.suppress(entry))
    }

    /// Adds the entries of another state of the same casebook. Marks under another key than its own say nothing here.
    pub fn add_suppressions(&self, other: &List) -> Result<()> {
        match self.suppression_key()? {
            Some(key) if key != other.key => return Ok(()),
            Some(_) => (),
            None => self.put_suppression_key(other.key)?,
        }
        other.entries.iter().try_for_each(|entry| self.suppress(entry))
    }

    /// The other contacts that share an address or a number with this one, and objected to something.
    pub fn objectors_sharing(&self, contact_id: i64) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("suppression/sharing.sql"))?
            .query_and_then(named_params! { ":contact_id": contact_id }, |row| Ok(row.get(0)?))?
            .collect()
    }

    /// At most `limit` contacts above the row `after` with an objection on one of their files.
    pub fn objectors_after(&self, after: i64, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("suppression/objectors.sql"))?
            .query_and_then(named_params! { ":after": after, ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }
}

/// The list in a casebook or in a copy of its ledger.
pub(super) fn list_in(db: &Connection) -> Result<Option<List>> {
    let there = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'suppression_key')";
    if !db.query_row(there, [], |row| row.get::<_, bool>(0))? {
        return Ok(None);
    }
    let key = db.query_row("SELECT key FROM suppression_key", [], |row| row.get(0)).optional()?;
    let Some(key) = key else { return Ok(None) };
    let entries = db
        .prepare("SELECT mark, kind, scope, objected_on, expires_on FROM suppression")?
        .query_and_then([], entry)?
        .collect::<Result<_>>()?;
    Ok(Some(List { key, entries }))
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    Ok(Entry {
        mark: row.get("mark")?,
        kind: row.get::<_, Word<_>>("kind")?.0,
        scope: row.get::<_, Word<_>>("scope")?.0,
        objected_on: row.get("objected_on")?,
        expires_on: row.get("expires_on")?,
    })
}
