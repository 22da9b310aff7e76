//! The tally of countdowns: how many files of a rule stand in a phase, by the days on which that ends.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::CountdownRow;
use crate::domain::retention::Phase;
use crate::store::codec::{Word, day};
use crate::store::{Result, Store};

/// Files of one rule that were in the same phase when it was written, seen from a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallied {
    pub rule: String,
    pub phase: Phase,
    /// The phase has ended by the day, without a write.
    pub turned: bool,
    /// The period has ended before the day.
    pub over: bool,
    /// The period ends soon, or has ended.
    pub expiring: bool,
    pub count: u32,
    /// The first last day among them.
    pub earliest: Option<NaiveDate>,
}

/// A place of the tally, as stored.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    lot_id: i64,
    rule: String,
    phase: String,
    expires_on: String,
    changes_on: String,
}

impl Place {
    pub(super) fn of(lot_id: i64, row: &CountdownRow) -> Self {
        Self {
            lot_id,
            rule: row.rule.clone(),
            phase: row.phase.code().to_owned(),
            expires_on: row.expires_on.map(day).unwrap_or_default(),
            changes_on: row.changes_on.map(day).unwrap_or_default(),
        }
    }
}

impl Store {
    /// What is counted, seen from a day, with what expires by `soon` apart; not lots that have not ended.
    pub fn countdown_tally(&self, on: NaiveDate, soon: NaiveDate) -> Result<Vec<Tallied>> {
        self.db
            .prepare_cached(include_str!("tally.sql"))?
            .query_and_then(named_params! { ":day": day(on), ":soon": day(soon) }, |row| {
                Ok(Tallied {
                    rule: row.get("rule")?,
                    phase: row.get::<_, Word<Phase>>("phase")?.0,
                    turned: row.get("turned")?,
                    over: row.get("over")?,
                    expiring: row.get("expiring")?,
                    count: row.get("count")?,
                    earliest: row.get("earliest")?,
                })
            })?
            .collect()
    }

    /// Counts a file at the place that its countdown says.
    pub(super) fn tally_up(&self, file_id: i64, row: &CountdownRow) -> Result<()> {
        let lot_id: i64 = self
            .db
            .prepare_cached(include_str!("lot_of_file.sql"))?
            .query_row(named_params! { ":file_id": file_id }, |row| row.get(0))?;
        self.db.prepare_cached(include_str!("tally_up.sql"))?.execute(named_params! {
            ":lot_id": lot_id,
            ":rule": row.rule,
            ":phase": Word(row.phase),
            ":expires_on": row.expires_on.map(day).unwrap_or_default(),
            ":changes_on": row.changes_on.map(day).unwrap_or_default(),
            ":count": 1,
        })?;
        Ok(())
    }

    /// Counts a file no more: before its countdown changes or goes.
    pub(in crate::store) fn tally_down(&self, file_id: i64) -> Result<()> {
        let places = self.places(include_str!("counted.sql"), ":file_id", file_id)?;
        places.iter().try_for_each(|place| self.down(place))
    }

    /// As [`Store::tally_down`] for every file of a contact.
    pub(in crate::store) fn tally_down_contact(&self, contact_id: i64) -> Result<()> {
        let places =
            self.places(include_str!("counted_of_contact.sql"), ":contact_id", contact_id)?;
        places.iter().try_for_each(|place| self.down(place))
    }

    /// Counts a contact's files anew, before and after it is put into a lot.
    pub(in crate::store) fn tally_up_contact(&self, contact_id: i64) -> Result<()> {
        let places =
            self.places(include_str!("counted_of_contact.sql"), ":contact_id", contact_id)?;
        places.iter().try_for_each(|place| self.up(place, 1))
    }

    /// What a lot counted apart counts with everything else once it has ended.
    pub(in crate::store) fn tally_lot(&self, lot_id: i64) -> Result<()> {
        let counted: Vec<(Place, i64)> = self
            .db
            .prepare_cached(include_str!("tally_of_lot.sql"))?
            .query_and_then(named_params! { ":lot_id": lot_id }, |row| {
                Ok((place_in(row, 0)?, row.get("count")?))
            })?
            .collect::<Result<_>>()?;
        for (place, count) in &counted {
            self.up(place, *count)?;
        }
        self.drop_tally_of_lot(lot_id)
    }

    pub(in crate::store) fn drop_tally_of_lot(&self, lot_id: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM countdown_tally WHERE lot_id = :lot_id")?
            .execute(named_params! { ":lot_id": lot_id })?;
        Ok(())
    }

    /// Counts everything anew: part of a rebuild.
    pub fn recount_countdowns(&self) -> Result<()> {
        self.db.prepare_cached("DELETE FROM countdown_tally")?.execute([])?;
        self.db.prepare_cached(include_str!("recount.sql"))?.execute([])?;
        Ok(())
    }

    /// Places that nothing stands at any more.
    pub fn drop_empty_tallies(&self) -> Result<()> {
        self.db.prepare_cached("DELETE FROM countdown_tally WHERE count = 0")?.execute([])?;
        Ok(())
    }

    /// How many places of the tally differ from their counting.
    pub fn countdown_tally_differences(&self) -> Result<u64> {
        let count: u32 = self
            .db
            .prepare_cached(include_str!("tally_differences.sql"))?
            .query_row([], |row| row.get(0))?;
        Ok(count.into())
    }

    fn places(&self, query: &'static str, name: &'static str, id: i64) -> Result<Vec<Place>> {
        self.db
            .prepare_cached(query)?
            .query_and_then(&[(name, &id)], |row| place_in(row, row.get("lot_id")?))?
            .collect()
    }

    pub(super) fn up(&self, place: &Place, count: i64) -> Result<()> {
        let Place { lot_id, rule, phase, expires_on, changes_on } = place;
        self.db.prepare_cached(include_str!("tally_up.sql"))?.execute(named_params! {
            ":lot_id": lot_id, ":rule": rule, ":phase": phase, ":expires_on": expires_on,
            ":changes_on": changes_on, ":count": count,
        })?;
        Ok(())
    }

    fn down(&self, place: &Place) -> Result<()> {
        let Place { lot_id, rule, phase, expires_on, changes_on } = place;
        self.db.prepare_cached(include_str!("tally_down.sql"))?.execute(named_params! {
            ":lot_id": lot_id, ":rule": rule, ":phase": phase, ":expires_on": expires_on,
            ":changes_on": changes_on,
        })?;
        Ok(())
    }
}

fn place_in(row: &Row<'_>, lot_id: i64) -> Result<Place> {
    Ok(Place {
        lot_id,
        rule: row.get("rule")?,
        phase: row.get("phase")?,
        expires_on: row.get("expires_on")?,
        changes_on: row.get("changes_on")?,
    })
}
