//! Errands of a case: what is asked of sources and told to recipients.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};

use super::codec::{Moment, Word, day};
use super::contacts::{StoredAttachment, stored_attachment};
use super::{Kind, Result, Store, StoreError};
use crate::domain::errand::{Duty, Errand, ErrandFact, ErrandStep};

/// An errand as stored, with the words beside its facts.
#[derive(Clone, Debug)]
pub struct StoredErrand {
    pub id: i64,
    pub errand: Errand,
    /// One text for each fact, in their order; empty where nothing was said.
    pub words: Vec<String>,
    pub files: Vec<StoredAttachment>,
}

/// A step of an errand to add.
#[derive(Clone, Copy, Debug)]
pub struct NewErrandFact<'a> {
    pub request_id: i64,
    pub errand_id: i64,
    pub fact: ErrandFact,
    pub words: &'a str,
    pub actor: i64,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Opens an errand, unless the case has it. True if it is new.
    pub fn add_errand(
        &self,
        request_id: i64,
        duty: Duty,
        party: &str,
        opened_on: NaiveDate,
    ) -> Result<bool> {
        let added =
            self.db.prepare_cached(include_str!("errands/add.sql"))?.execute(named_params! {
                ":request_id": request_id,
                ":duty": Word(duty),
                ":party": party,
                ":opened_on": day(opened_on),
            })?;
        Ok(added == 1)
    }

    pub fn add_errand_fact(&self, new: NewErrandFact<'_>) -> Result<()> {
        let note_id = self.add_request_note(new.request_id, new.words)?;
        self.db.prepare_cached(include_str!("errands/add_fact.sql"))?.execute(named_params! {
            ":errand_id": new.errand_id,
            ":step": Word(new.fact.step),
            ":on_day": day(new.fact.on),
            ":recorded_at": Moment(new.at),
            ":actor": new.actor,
            ":note_id": note_id,
        })?;
        Ok(())
    }

    pub fn add_errand_file(
        &self,
        errand_id: i64,
        name: &str,
        media_type: &str,
        bytes: &[u8],
    ) -> Result<()> {
        let sha256 = self.keep_content(bytes)?;
        self.db.prepare_cached(include_str!("errands/add_file.sql"))?.execute(named_params! {
            ":errand_id": errand_id, ":name": name, ":media_type": media_type, ":sha256": sha256,
        })?;
        Ok(())
    }

    /// The errands of a case, in the order of opening.
    pub fn errands_of(&self, request_id: i64) -> Result<Vec<StoredErrand>> {
        let errands: Vec<StoredErrand> = self
            .db
            .prepare_cached(
                "SELECT id, duty, party, opened_on FROM errand WHERE request_id = :id ORDER BY id",
            )?
            .query_and_then(named_params! { ":id": request_id }, stored_errand)?
            .collect::<Result<_>>()?;
        errands.into_iter().map(|errand| self.with_errand_facts(errand)).collect()
    }

    pub fn errand(&self, request_id: i64, duty: Duty, party: &str) -> Result<StoredErrand> {
        let errand = self
            .db
            .prepare_cached(include_str!("errands/one.sql"))?
            .query_row(
                named_params! { ":request_id": request_id, ":duty": Word(duty), ":party": party },
                |row| Ok(stored_errand(row)),
            )
            .optional()?
            .ok_or(StoreError::NotFound(Kind::File))??;
        self.with_errand_facts(errand)
    }

    fn with_errand_facts(&self, mut stored: StoredErrand) -> Result<StoredErrand> {
        let facts: Vec<(ErrandFact, String)> = self
            .db
            .prepare_cached(include_str!("errands/facts.sql"))?
            .query_and_then(named_params! { ":errand_id": stored.id }, |row| {
                let fact = ErrandFact {
                    step: row.get::<_, Word<ErrandStep>>("step")?.0,
                    on: row.get("on_day")?,
                };
                Ok((fact, row.get::<_, Option<String>>("body")?.unwrap_or_default()))
            })?
            .collect::<Result<_>>()?;
        (stored.errand.facts, stored.words) = facts.into_iter().unzip();
        stored.files = self
            .db
            .prepare_cached(include_str!("errands/files.sql"))?
            .query_and_then(named_params! { ":errand_id": stored.id }, stored_attachment)?
            .collect::<Result<_>>()?;
        Ok(stored)
    }

    /// Deletes what sources found for a contact's cases, since it carries what is erased: the errands remain.
    pub fn drop_errand_files_of(&self, contact_id: i64) -> Result<()> {
        self.db
            .prepare_cached(include_str!("errands/drop_files_of.sql"))?
            .execute(named_params! { ":contact_id": contact_id })?;
        Ok(())
    }
}

fn stored_errand(row: &Row<'_>) -> Result<StoredErrand> {
    Ok(StoredErrand {
        id: row.get("id")?,
        errand: Errand {
            duty: row.get::<_, Word<Duty>>("duty")?.0,
            party: row.get("party")?,
            opened_on: row.get("opened_on")?,
            facts: Vec::new(),
        },
        words: Vec::new(),
        files: Vec::new(),
    })
}
