//! Contacts that were brought in together: their lot hides them until it has ended.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::named_params;

use super::codec::{Moment, day};
use super::{Result, Store};
use crate::domain::ids::Uid;

impl Store {
    pub fn begin_lot(&self, uid: Uid, at: DateTime<Utc>) -> Result<i64> {
        self.db
            .prepare_cached("INSERT INTO lot (uid, begun_at) VALUES (:uid, :at)")?
            .execute(named_params! { ":uid": uid, ":at": Moment(at) })?;
        Ok(self.db.last_insert_rowid())
    }

    /// The highest row that a contact has.
    pub fn last_contact(&self) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached("SELECT ifnull(max(id), 0) FROM contact")?
            .query_row([], |row| row.get(0))?)
    }

    /// Puts the contacts above the row `after` into a lot, under which their files count from now on.
    pub fn put_in_lot(&self, lot_id: i64, after: i64) -> Result<()> {
        let contacts: Vec<i64> = self
            .db
            .prepare_cached("SELECT id FROM contact WHERE id > :after")?
            .query_and_then(named_params! { ":after": after }, |row| Ok(row.get(0)?))?
            .collect::<Result<_>>()?;
        contacts.iter().try_for_each(|contact_id| self.tally_down_contact(*contact_id))?;
        self.db
            .prepare_cached("UPDATE contact SET lot_id = :lot_id WHERE id > :after")?
            .execute(named_params! { ":lot_id": lot_id, ":after": after })?;
        self.db
            .prepare_cached(include_str!("lots/to_tell.sql"))?
            .execute(named_params! { ":after": after })?;
        contacts.iter().try_for_each(|contact_id| self.tally_up_contact(*contact_id))
    }

    /// From now on its contacts are seen.
    pub fn end_lot(&self, lot_id: i64, at: DateTime<Utc>) -> Result<()> {
        self.tally_lot(lot_id)?;
        self.db
            .prepare_cached("UPDATE lot SET ended_at = :at WHERE id = :lot_id")?
            .execute(named_params! { ":lot_id": lot_id, ":at": Moment(at) })?;
        Ok(())
    }

    /// Deletes a lot that has no contact any more.
    pub fn delete_lot(&self, lot_id: i64) -> Result<()> {
        self.drop_tally_of_lot(lot_id)?;
        self.db
            .prepare_cached("DELETE FROM lot WHERE id = :lot_id")?
            .execute(named_params! { ":lot_id": lot_id })?;
        Ok(())
    }

    /// Lots that have not ended, with their uids.
    pub fn unfinished_lots(&self) -> Result<Vec<(i64, Uid)>> {
        self.db
            .prepare_cached("SELECT id, uid FROM lot WHERE ended_at IS NULL ORDER BY id")?
            .query_and_then([], |row| Ok((row.get("id")?, row.get("uid")?)))?
            .collect()
    }

    pub fn contacts_of_lot(&self, lot_id: i64, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached("SELECT id FROM contact WHERE lot_id = :lot_id LIMIT :limit")?
            .query_and_then(named_params! { ":lot_id": lot_id, ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    /// The days of erasures on or after a day, the latest first.
    pub fn erasure_days_from(&self, from: NaiveDate, limit: u32) -> Result<Vec<NaiveDate>> {
        self.db
            .prepare_cached(include_str!("lots/erasure_days.sql"))?
            .query_and_then(named_params! { ":from": day(from), ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }
}
