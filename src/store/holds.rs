//! Holds: who noted them, why they stand, and which are to be looked at again.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};

use super::codec::{Word, day};
use super::{Result, Store};
use crate::domain::contact::PersonName;
use crate::domain::hold::HoldGround;
use crate::domain::ids::Uid;

/// A hold that stands on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingHold {
    pub since: NaiveDate,
    /// Absent on a hold from before grounds were kept.
    pub ground: Option<HoldGround>,
    pub review_on: Option<NaiveDate>,
    /// The login of who set its terms last.
    pub author: Option<String>,
}

/// A hold whose day of review has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldToReview {
    pub contact: Uid,
    pub name: String,
    pub activity: String,
    pub ground: Option<HoldGround>,
    pub review_on: NaiveDate,
}

impl Store {
    pub fn standing_hold(&self, file_id: i64, today: NaiveDate) -> Result<Option<StandingHold>> {
        Ok(self
            .db
            .prepare_cached(include_str!("holds/standing.sql"))?
            .query_row(named_params! { ":file_id": file_id, ":today": day(today) }, |row| {
                Ok(StandingHold {
                    since: row.get("since")?,
                    ground: row.get::<_, Option<Word<HoldGround>>>("ground")?.map(|word| word.0),
                    review_on: row.get("review_on")?,
                    author: row.get("login")?,
                })
            })
            .optional()?)
    }

    /// The holds whose review is due, the longest due first.
    pub fn holds_to_review(&self, today: NaiveDate, limit: u32) -> Result<Vec<HoldToReview>> {
        self.db
            .prepare_cached(include_str!("holds/to_review.sql"))?
            .query_and_then(named_params! { ":today": day(today), ":limit": limit }, |row| {
                let name = PersonName {
                    given: row.get("given_name")?,
                    family: row.get("family_name")?,
                    organisation: row.get("organisation")?,
                    title: String::new(),
                };
                Ok(HoldToReview {
                    contact: row.get("uid")?,
                    name: name.display(),
                    activity: row.get("activity")?,
                    ground: row.get::<_, Option<Word<HoldGround>>>("ground")?.map(|word| word.0),
                    review_on: row.get("review_on")?,
                })
            })?
            .collect()
    }
}
