//! Seals: what is left of consultations once their period is over.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::domain::ids::Uid;
use crate::domain::journal::Seal;
use crate::store::codec::Moment;
use crate::store::{Result, Store};

impl Store {
    /// When this operator last read a contact, as far as it is not sealed.
    pub fn last_reading(&self, contact: Uid, actor: i64) -> Result<Option<DateTime<Utc>>> {
        let last: Option<Moment> =
            self.db.prepare_cached(include_str!("last_reading.sql"))?.query_row(
                named_params! { ":subject": contact.to_string(), ":actor": actor },
                |row| row.get(0),
            )?;
        Ok(last.map(|moment| moment.0))
    }

    /// As [`Store::last_reading`], for readings with this detail.
    pub fn last_opening(
        &self,
        contact: Uid,
        actor: i64,
        detail: &str,
    ) -> Result<Option<DateTime<Utc>>> {
        let last: Option<Moment> =
            self.db.prepare_cached(include_str!("last_opening.sql"))?.query_row(
                named_params! { ":subject": contact.to_string(), ":actor": actor, ":detail": detail },
                |row| row.get(0),
            )?;
        Ok(last.map(|moment| moment.0))
    }

    /// The consultations that may be sealed: all from before `before` up to the first that is not.
    pub fn sealable(&self, before: DateTime<Utc>) -> Result<Option<Seal>> {
        Ok(self
            .db
            .prepare_cached(include_str!("sealable.sql"))?
            .query_row(named_params! { ":before": Moment(before) }, seal)
            .optional()?)
    }

    /// Keeps the seal, and deletes the entries that it stands for.
    pub fn seal(&self, seal: &Seal, at: DateTime<Utc>) -> Result<()> {
        self.db.prepare_cached(include_str!("add_seal.sql"))?.execute(named_params! {
            ":sealed_at": Moment(at),
            ":entries": seal.entries,
            ":first_at": Moment(seal.first_at),
            ":last_at": Moment(seal.last_at),
            ":last_id": seal.last_id,
            ":link": seal.link,
        })?;
        self.db
            .prepare_cached(
                "DELETE FROM journal WHERE operation = 'contact_read' AND id <= :last_id",
            )?
            .execute(named_params! { ":last_id": seal.last_id })?;
        Ok(())
    }

    /// Every seal, in order.
    pub fn seals(&self) -> Result<Vec<Seal>> {
        // A casebook of the first version, read as a backup before it is upgraded, has none.
        if !self.has_table("seal")? {
            return Ok(Vec::new());
        }
        self.db
            .prepare_cached(
                "SELECT entries, first_at, last_at, last_id, link FROM seal ORDER BY id",
            )?
            .query_and_then([], |row| Ok(seal(row)?))?
            .collect()
    }
}

fn seal(row: &Row<'_>) -> rusqlite::Result<Seal> {
    Ok(Seal {
        entries: row.get("entries")?,
        first_at: row.get::<_, Moment>("first_at")?.0,
        last_at: row.get::<_, Moment>("last_at")?.0,
        last_id: row.get("last_id")?,
        link: row.get("link")?,
    })
}
