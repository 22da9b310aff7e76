//! The words of a case that facts point to, and who the client of a processor is.

use rusqlite::{OptionalExtension as _, named_params};

use super::read::client_row;
use crate::domain::request::Client;
use crate::store::{Result, Store};

/// The words beside one fact of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactNote {
    /// The fact's place among the facts of the case.
    pub place: usize,
    pub body: String,
}

impl Store {
    /// Keeps words of a case; none for an empty text.
    pub(in crate::store) fn add_request_note(
        &self,
        request_id: i64,
        words: &str,
    ) -> Result<Option<i64>> {
        if words.trim().is_empty() {
            return Ok(None);
        }
        self.db
            .prepare_cached(
                "INSERT INTO request_note (request_id, body) VALUES (:request_id, :body)",
            )?
            .execute(named_params! { ":request_id": request_id, ":body": words.trim() })?;
        Ok(Some(self.db.last_insert_rowid()))
    }

    /// The words beside the facts of a case, in the order of the facts.
    pub fn fact_notes_of(&self, request_id: i64) -> Result<Vec<FactNote>> {
        let bodies: Vec<Option<String>> = self
            .db
            .prepare_cached(include_str!("fact_notes.sql"))?
            .query_and_then(named_params! { ":request_id": request_id }, |row| row.get("body"))?
            .collect::<rusqlite::Result<_>>()?;
        let beside = bodies.into_iter().enumerate();
        Ok(beside.filter_map(|(place, body)| Some(FactNote { place, body: body? })).collect())
    }

    /// Remembers the activities of the person's files, for the day when the files are gone.
    pub fn put_activities(&self, request_id: i64, activities: &[String]) -> Result<()> {
        self.db
            .prepare_cached("UPDATE request SET activities = :activities WHERE id = :id")?
            .execute(named_params! { ":activities": activities.join(" "), ":id": request_id })?;
        Ok(())
    }

    /// The client for whom the company holds the data.
    pub fn put_client(&self, request_id: i64, client: &Client) -> Result<()> {
        self.db.prepare_cached(include_str!("put_client.sql"))?.execute(named_params! {
            ":id": request_id,
            ":name": client.name,
            ":email": client.email,
            ":address": client.address,
            ":contract": client.contract,
            ":days": client.days,
        })?;
        Ok(())
    }

    /// A client as the latest other case under its name knew it.
    pub fn client_named(&self, name: &str, but: i64) -> Result<Option<Client>> {
        Ok(self
            .db
            .prepare_cached(include_str!("client_named.sql"))?
            .query_row(named_params! { ":name": name, ":but": but }, client_row)
            .optional()?)
    }
}
