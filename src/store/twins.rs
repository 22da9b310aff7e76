//! Contacts that are probably one person: found through indexes, kept as pairs, and told apart by a hand.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Statement, ToSql, named_params};
use sha2::{Digest as _, Sha256};

use super::codec::day;
use super::contacts::StoredContact;
use super::{Result, Store};
use crate::domain::contact::fold;
use crate::domain::ids::Uid;
use crate::domain::twin::phone_end;

/// Beyond so many contacts with one address or number it is the switchboard's, not a person's.
const SHARED: u32 = 20;

/// A pair of rows, the lower first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    pub low: i64,
    pub high: i64,
}

impl Pair {
    pub fn of(one: i64, other: i64) -> Self {
        Self { low: one.min(other), high: one.max(other) }
    }
}

impl Store {
    /// Contacts that share an address, a number or one of these keys with this one. What a whole office shares is left out.
    pub fn likely_twins(&self, contact: &StoredContact, keys: &[String]) -> Result<Vec<i64>> {
        let StoredContact { id, emails, phones, .. } = contact;
        let mut found = Vec::new();
        let mut by_email = self.db.prepare_cached(include_str!("twins/by_email.sql"))?;
        for email in emails {
            let shared = named_params! { ":folded": fold(email), ":id": id, ":limit": SHARED };
            found.extend(few(&mut by_email, shared)?);
        }
        let mut by_phone = self.db.prepare_cached(include_str!("twins/by_phone.sql"))?;
        for end in phones.iter().filter_map(|phone| phone_end(phone)) {
            let shared = named_params! { ":end": end, ":id": id, ":limit": SHARED };
            found.extend(few(&mut by_phone, shared)?);
        }
        let mut by_key = self.db.prepare_cached(include_str!("twins/by_key.sql"))?;
        for key in keys {
            let shared = named_params! { ":key": number(key), ":id": id, ":limit": SHARED };
            found.extend(few(&mut by_key, shared)?);
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Has a contact found under these keys, and no others.
    pub fn put_twin_keys(&self, contact_id: i64, keys: &[String]) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM twin_key WHERE contact_id = :id")?
            .execute(named_params! { ":id": contact_id })?;
        let mut insert = self.db.prepare_cached(
            "INSERT OR IGNORE INTO twin_key (key, contact_id) VALUES (:key, :id)",
        )?;
        for key in keys {
            insert.execute(named_params! { ":key": number(key), ":id": contact_id })?;
        }
        Ok(())
    }

    /// At most `limit` rows of contacts above the row `after`.
    pub fn contacts_after(&self, after: i64, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached("SELECT id FROM contact WHERE id > :after ORDER BY id LIMIT :limit")?
            .query_and_then(named_params! { ":after": after, ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    pub fn put_twins(&self, pair: Pair) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO twin (low, high) VALUES (:low, :high)")?
            .execute(named_params! { ":low": pair.low, ":high": pair.high })?;
        Ok(())
    }

    /// Forgets the pairs of a contact, before they are looked for anew.
    pub fn drop_twins_of(&self, contact_id: i64) -> Result<()> {
        for delete in ["DELETE FROM twin WHERE low = :id", "DELETE FROM twin WHERE high = :id"] {
            self.db.prepare_cached(delete)?.execute(named_params! { ":id": contact_id })?;
        }
        Ok(())
    }

    /// How many pairs wait for a word, counted up to `limit`.
    pub fn count_twins(&self, limit: u32) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached(include_str!("twins/count.sql"))?
            .query_row(named_params! { ":limit": limit }, |row| row.get(0))?)
    }

    /// At most `limit` pairs behind a pair, in the order of rows; none with a contact of whom everything is archived.
    pub fn twins_after(&self, after: Pair, limit: u32) -> Result<Vec<Pair>> {
        self.db
            .prepare_cached(include_str!("twins/page.sql"))?
            .query_and_then(
                named_params! { ":low": after.low, ":high": after.high, ":limit": limit },
                |row| Ok(Pair { low: row.get("low")?, high: row.get("high")? }),
            )?
            .collect()
    }

    /// Notes that two contacts are two persons: their pair goes, and does not come again.
    pub fn tell_apart(&self, pair: Pair, on: NaiveDate) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT OR IGNORE INTO told_apart (low, high, on_day) VALUES (:low, :high, :on)",
            )?
            .execute(named_params! { ":low": pair.low, ":high": pair.high, ":on": day(on) })?;
        self.db
            .prepare_cached("DELETE FROM twin WHERE low = :low AND high = :high")?
            .execute(named_params! { ":low": pair.low, ":high": pair.high })?;
        Ok(())
    }

    pub fn is_told_apart(&self, pair: Pair) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT 1 FROM told_apart WHERE low = :low AND high = :high")?
            .query_row(named_params! { ":low": pair.low, ":high": pair.high }, |_| Ok(()))
            .optional()?
            .is_some())
    }

    /// The contacts that a contact was told apart from.
    pub fn told_apart_from(&self, contact_id: i64) -> Result<Vec<Uid>> {
        self.db
            .prepare_cached(include_str!("twins/told_apart_from.sql"))?
            .query_and_then(named_params! { ":id": contact_id }, |row| Ok(row.get(0)?))?
            .collect()
    }
}

/// A key as it is kept: short, and unreadable. Two keys of one number are told apart when their contacts are compared.
fn number(key: &str) -> i64 {
    let digest = Sha256::digest(key.as_bytes());
    digest.iter().take(8).fold(0, |number, byte| number << 8 | i64::from(*byte))
}

/// The contacts that a statement finds, or nobody where they are too many to be one person.
fn few(statement: &mut Statement<'_>, shared: &[(&str, &dyn ToSql)]) -> Result<Vec<i64>> {
    let found: Vec<i64> =
        statement.query_map(shared, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let is_office = found.len() >= SHARED as usize;
    Ok(if is_office { Vec::new() } else { found })
}
