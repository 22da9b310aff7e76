//! Requests, their demands, facts and messages: rows in, rows out.

mod agenda;
mod cleaning;
mod clocks;
mod list;
mod messages;
mod notes;
mod packages;
mod read;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

pub use agenda::AgendaRow;
pub use cleaning::Cleaning;
pub use clocks::{ClockRow, OpenNotice, Tally};
pub use list::RequestQuery;
pub use messages::{NewMessage, StoredEnclosure, StoredMessage};
pub use notes::FactNote;
pub use packages::{NewPackage, Owner, PackageFile, StoredPackage};
pub use read::StoredRequest;

use super::codec::{Moment, Word, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{Fact, Intake};
use crate::domain::right::Right;

/// A request to add.
#[derive(Debug)]
pub struct NewRequest<'a> {
    pub uid: Uid,
    pub number: CaseNumber,
    pub received_on: NaiveDate,
    pub sent_on: Option<NaiveDate>,
    pub recognised_on: Option<NaiveDate>,
    pub intake: Intake,
    pub requester_name: &'a str,
    pub requester_email: &'a str,
    pub requester_address: &'a str,
    pub contact: Option<(i64, Uid)>,
    /// The data subject, where somebody else asks.
    pub subject_name: &'a str,
    pub rights: &'a [Right],
    pub at: DateTime<Utc>,
}

impl Store {
    /// The next number of a year: behind every number that was ever given, by this file or by one it was restored from.
    pub fn next_case_number(&self, year: i32) -> Result<CaseNumber> {
        let sequence: u32 =
            self.db.prepare_cached(include_str!("requests/next_sequence.sql"))?.query_row(
                named_params! { ":year": year, ":prefix": format!("{year:04}-") },
                |row| row.get(0),
            )?;
        Ok(CaseNumber { year, sequence })
    }

    pub fn add_request(&self, request: &NewRequest<'_>) -> Result<i64> {
        self.db.prepare_cached(include_str!("requests/add.sql"))?.execute(named_params! {
            ":uid": request.uid,
            ":year": request.number.year,
            ":sequence": request.number.sequence,
            ":received_on": day(request.received_on),
            ":sent_on": request.sent_on.map(day),
            ":recognised_on": request.recognised_on.map(day),
            ":intake": Word(request.intake),
            ":requester_name": request.requester_name,
            ":requester_email": request.requester_email,
            ":requester_address": request.requester_address,
            ":subject_name": request.subject_name,
            ":contact_id": request.contact.map(|(id, _)| id),
            ":contact_uid": request.contact.map(|(_, uid)| uid),
            ":policy_id": self.current_policy_id()?,
            ":recorded_at": Moment(request.at),
        })?;
        let id = self.db.last_insert_rowid();
        request.rights.iter().try_for_each(|right| self.add_demand(id, *right))?;
        Ok(id)
    }

    /// Adds a demand, unless the case has it.
    pub fn add_demand(&self, request_id: i64, right: Right) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT OR IGNORE INTO demand (request_id, \"right\") VALUES (:request_id, :right)",
            )?
            .execute(named_params! { ":request_id": request_id, ":right": right.code() })?;
        Ok(())
    }

    pub fn request_id(&self, number: CaseNumber) -> Result<i64> {
        self.db
            .prepare_cached("SELECT id FROM request WHERE year = :year AND sequence = :sequence")?
            .query_row(
                named_params! { ":year": number.year, ":sequence": number.sequence },
                |row| row.get(0),
            )
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Request))
    }

    /// The contact that a case is about.
    pub fn choose_contact(&self, request_id: i64, contact: (i64, Uid)) -> Result<()> {
        self.db
            .prepare_cached(
                "UPDATE request SET contact_id = :id, contact_uid = :uid WHERE id = :request_id",
            )?
            .execute(
                named_params! { ":id": contact.0, ":uid": contact.1, ":request_id": request_id },
            )?;
        Ok(())
    }

    /// Adds a step that was taken, and the words that it points to.
    pub fn add_request_fact(
        &self,
        request_id: i64,
        fact: Fact,
        words: &str,
        (actor, at): (i64, DateTime<Utc>),
    ) -> Result<()> {
        let note_id = self.add_request_note(request_id, words)?;
        let step = serde_json::to_string(&fact.step)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("request_fact"))?;
        self.db.prepare_cached(include_str!("requests/add_fact.sql"))?.execute(named_params! {
            ":request_id": request_id,
            ":step": step,
            ":on_day": day(fact.on),
            ":recorded_at": Moment(at),
            ":actor": actor,
            ":note_id": note_id,
        })?;
        Ok(())
    }
}
