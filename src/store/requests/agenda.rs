//! The agenda: the day on which each case next needs a hand.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, named_params};

use super::read::{StoredRequest, stored_request};
use crate::store::codec::day;
use crate::store::{Result, Store};

/// A derived row of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    pub act_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    /// When a source or a recipient next needs a hand.
    pub errand_on: Option<NaiveDate>,
}

impl Store {
    pub fn put_agenda(&self, request_id: i64, row: AgendaRow) -> Result<()> {
        self.db.prepare_cached(include_str!("put_agenda.sql"))?.execute(named_params! {
            ":id": request_id, ":act_on": row.act_on.map(day), ":closed_on": row.closed_on.map(day),
            ":errand_on": row.errand_on.map(day),
        })?;
        Ok(())
    }

    pub fn agenda_of(&self, request_id: i64) -> Result<Option<AgendaRow>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT act_on, closed_on, errand_on FROM agenda WHERE request_id = :id",
            )?
            .query_row(named_params! { ":id": request_id }, |row| {
                Ok(AgendaRow {
                    act_on: row.get("act_on")?,
                    closed_on: row.get("closed_on")?,
                    errand_on: row.get("errand_on")?,
                })
            })
            .optional()?)
    }

    /// Cases received since a day by the same contact or from the same address, the latest first.
    pub fn similar_requests(
        &self,
        contact_id: Option<i64>,
        email: &str,
        since: NaiveDate,
    ) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(include_str!("get.sql"), include_str!("similar.sql")))?
            .query_and_then(
                named_params! { ":contact_id": contact_id, ":email": email, ":since": day(since) },
                stored_request,
            )?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// Cases for which a source or a recipient still owes something, closed or not; the earliest day first.
    pub fn requests_with_errands(&self, limit: u32) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(include_str!("get.sql"), include_str!("with_errands.sql")))?
            .query_and_then(named_params! { ":limit": limit }, stored_request)?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// Cases that are answered and not closed, by the day of the agenda.
    pub fn unclosed_answered_requests(&self, limit: u32) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(include_str!("get.sql"), include_str!("unclosed.sql")))?
            .query_and_then(named_params! { ":limit": limit }, stored_request)?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }
}
