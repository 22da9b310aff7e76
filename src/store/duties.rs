//! Duties without a month, and whom to tell of data that came from elsewhere.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, named_params};

use super::codec::{Moment, Word, day};
use super::{Kind, Result, Store, StoreError};
use crate::domain::duty::DutyKind;
use crate::domain::ids::{CaseNumber, Uid};

/// Whom a duty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutySubject {
    Case(CaseNumber),
    Contact(Uid),
}

/// A duty that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDuty {
    pub id: i64,
    pub kind: DutyKind,
    pub subject: DutySubject,
    /// The requester of the case, or the name of the contact.
    pub name: String,
    pub since: NaiveDate,
}

impl Store {
    pub fn add_duty_of_request(
        &self,
        kind: DutyKind,
        request_id: i64,
        since: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.add_duty(kind, (Some(request_id), None), since, at)
    }

    /// A duty that stands already is not added a second time; it begins on the earlier day.
    pub fn add_duty_of_contact(
        &self,
        kind: DutyKind,
        contact_id: i64,
        since: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sooner = self.db.prepare_cached(include_str!("duties/sooner.sql"))?.execute(
            named_params! { ":kind": Word(kind), ":contact_id": contact_id, ":since": day(since) },
        )?;
        if sooner == 0 {
            self.add_duty(kind, (None, Some(contact_id)), since, at)?;
        }
        Ok(())
    }

    fn add_duty(
        &self,
        kind: DutyKind,
        (request_id, contact_id): (Option<i64>, Option<i64>),
        since: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.db.prepare_cached(include_str!("duties/add.sql"))?.execute(named_params! {
            ":kind": Word(kind),
            ":request_id": request_id,
            ":contact_id": contact_id,
            ":since_on": day(since),
            ":at": Moment(at),
        })?;
        Ok(())
    }

    /// What is to be done at once and is not done; of a case only while what it asks is open.
    pub fn open_duties(&self, today: NaiveDate, limit: u32) -> Result<Vec<OpenDuty>> {
        self.db
            .prepare_cached(include_str!("duties/open.sql"))?
            .query_and_then(named_params! { ":today": day(today), ":limit": limit }, |row| {
                let year: Option<i32> = row.get("year")?;
                let subject = match year {
                    Some(year) => {
                        DutySubject::Case(CaseNumber { year, sequence: row.get("sequence")? })
                    }
                    None => DutySubject::Contact(row.get("uid")?),
                };
                Ok(OpenDuty {
                    id: row.get("id")?,
                    kind: row.get::<_, Word<DutyKind>>("kind")?.0,
                    subject,
                    name: row.get("name")?,
                    since: row.get("since_on")?,
                })
            })?
            .collect()
    }

    pub fn has_duty(&self, kind: DutyKind, request_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM duty WHERE request_id = :request_id AND kind = :kind AND done_on IS NULL",
            )?
            .exists(named_params! { ":request_id": request_id, ":kind": Word(kind) })?)
    }

    /// What a duty is about, as the journal names it.
    pub fn duty_subject(&self, id: i64) -> Result<String> {
        let subject = self
            .db
            .prepare_cached(include_str!("duties/subject.sql"))?
            .query_row(named_params! { ":id": id }, |row| {
                let year: Option<i32> = row.get("year")?;
                Ok(match year {
                    Some(year) => CaseNumber { year, sequence: row.get("sequence")? }.to_string(),
                    None => row.get::<_, Uid>("uid")?.to_string(),
                })
            })
            .optional()?;
        subject.ok_or(StoreError::NotFound(Kind::Request))
    }

    pub fn close_duty(&self, id: i64, on: NaiveDate) -> Result<()> {
        self.db
            .prepare_cached("UPDATE duty SET done_on = :on WHERE id = :id AND done_on IS NULL")?
            .execute(named_params! { ":on": day(on), ":id": id })?;
        Ok(())
    }

    /// An objection noted on a contact's file does what the contact's open cases ask at once.
    pub fn close_duties_of_contact(
        &self,
        kind: DutyKind,
        contact_id: i64,
        on: NaiveDate,
    ) -> Result<()> {
        self.db.prepare_cached(include_str!("duties/close_of_contact.sql"))?.execute(
            named_params! { ":kind": Word(kind), ":contact_id": contact_id, ":on": day(on) },
        )?;
        Ok(())
    }

    /// How many contacts are still to be told of data collected elsewhere, and the earliest day of those collections.
    pub fn uninformed(&self) -> Result<(u32, Option<NaiveDate>)> {
        Ok(self
            .db
            .prepare_cached(include_str!("duties/uninformed.sql"))?
            .query_row([], |row| Ok((row.get("count")?, row.get("earliest")?)))?)
    }

    /// The contacts behind [`Store::uninformed`], the earliest first.
    pub fn uninformed_contacts(&self, limit: u32) -> Result<Vec<(Uid, NaiveDate)>> {
        self.db
            .prepare_cached(include_str!("duties/uninformed_contacts.sql"))?
            .query_and_then(named_params! { ":limit": limit }, |row| {
                Ok((row.get("uid")?, row.get("first_on")?))
            })?
            .collect()
    }

    /// Notes that a contact was told of what came from elsewhere.
    pub fn add_information(&self, contact_id: i64, on: NaiveDate) -> Result<()> {
        self.db
            .prepare_cached(include_str!("duties/inform.sql"))?
            .execute(named_params! { ":contact_id": contact_id, ":on": day(on) })?;
        self.db
            .prepare_cached(include_str!("duties/told.sql"))?
            .execute(named_params! { ":contact_id": contact_id })?;
        Ok(())
    }

    /// When the casebook was made.
    pub fn created_at(&self) -> Result<DateTime<Utc>> {
        Ok(self
            .db
            .query_row("SELECT created_at FROM casebook", [], |row| row.get::<_, Moment>(0))?
            .0)
    }
}
