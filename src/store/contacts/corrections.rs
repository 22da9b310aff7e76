//! Facts that are taken back: another fact says so, and both stay.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

use crate::domain::contact::{CorrectionGround, DatedFact};
use crate::domain::hold::{HoldGround, HoldTerms};
use crate::store::codec::{Moment, Word, day};
use crate::store::{Result, Store};

/// A fact that counts, by its row; a hold with its terms.
#[derive(Clone, Copy, Debug)]
pub struct NotedFact {
    pub id: i64,
    pub terms: Option<HoldTerms>,
}

impl Store {
    /// The fact of a file that counts, the latest noted of several alike.
    pub fn standing_fact(&self, file_id: i64, fact: DatedFact) -> Result<Option<NotedFact>> {
        self.db
            .prepare_cached(include_str!("standing_fact.sql"))?
            .query_row(
                named_params! {
                    ":file_id": file_id,
                    ":kind": fact.kind.code(),
                    ":on_day": day(fact.on),
                },
                |row| {
                    let ground = row.get::<_, Option<Word<HoldGround>>>("ground")?;
                    let review_on: Option<NaiveDate> = row.get("review_on")?;
                    let terms = ground
                        .zip(review_on)
                        .map(|(ground, review_on)| HoldTerms { ground: ground.0, review_on });
                    Ok(NotedFact { id: row.get("id")?, terms })
                },
            )
            .optional()
            .map_err(Into::into)
    }

    /// Adds the fact that takes another back, on a day.
    pub fn take_back_fact(
        &self,
        fact: i64,
        ground: CorrectionGround,
        on: NaiveDate,
        (actor, at): (i64, DateTime<Utc>),
    ) -> Result<()> {
        self.db.prepare_cached(include_str!("take_back_fact.sql"))?.execute(named_params! {
            ":fact": fact,
            ":ground": ground.code(),
            ":on_day": day(on),
            ":recorded_at": Moment(at),
            ":actor": actor,
        })?;
        Ok(())
    }
}
