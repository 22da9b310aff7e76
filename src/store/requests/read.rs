//! Reading requests with their facts.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{Client, Fact, Intake, RequestFacts, Step};
use crate::domain::right::Right;
use crate::store::codec::Word;
use crate::store::{Kind, Result, Store, StoreError};

/// A request as stored, with the facts that its stage is read off.
#[derive(Clone, Debug)]
pub struct StoredRequest {
    pub id: i64,
    pub number: CaseNumber,
    pub sent_on: Option<NaiveDate>,
    pub recognised_on: Option<NaiveDate>,
    pub intake: Intake,
    pub requester_name: String,
    pub requester_email: String,
    pub requester_address: String,
    /// The data subject, where somebody else asks.
    pub subject_name: String,
    /// The client for whom the company is a processor; nobody where the company decides.
    pub client: Client,
    /// The activities that the person's files stood under when they were last seen.
    pub activities: Vec<String>,
    pub contact_id: Option<i64>,
    /// The contact that the case is or was about: it stays when the contact is erased.
    pub contact_uid: Option<Uid>,
    pub facts: RequestFacts,
    /// For each right the version of the calendar under which it was answered; absent while it is open.
    pub calendars: Vec<Option<i64>>,
}

impl Store {
    pub fn request(&self, number: CaseNumber) -> Result<StoredRequest> {
        let request = self
            .db
            .prepare_cached(concat!(
                include_str!("get.sql"),
                "WHERE year = :year AND sequence = :sequence"
            ))?
            .query_and_then(
                named_params! { ":year": number.year, ":sequence": number.sequence },
                stored_request,
            )?
            .next()
            .ok_or(StoreError::NotFound(Kind::Request))??;
        self.with_request_facts(request)
    }

    /// At most `limit` requests above the row `after`: how a rebuild walks all of them.
    pub fn requests_after(&self, after: i64, limit: u32) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(
                include_str!("get.sql"),
                "WHERE id > :after ORDER BY id LIMIT :limit"
            ))?
            .query_and_then(named_params! { ":after": after, ":limit": limit }, stored_request)?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// As [`Store::requests_after`], of cases with an open demand.
    pub fn open_requests_after(&self, after: i64, limit: u32) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(include_str!("get.sql"), include_str!("open_after.sql")))?
            .query_and_then(named_params! { ":after": after, ":limit": limit }, stored_request)?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// The cases of one contact, the latest first.
    pub fn requests_of(&self, contact_id: i64) -> Result<Vec<StoredRequest>> {
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(concat!(
                include_str!("get.sql"),
                "WHERE contact_id = :contact_id ORDER BY id DESC"
            ))?
            .query_and_then(named_params! { ":contact_id": contact_id }, stored_request)?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// The case that asked by a message with this id, or whose answer has it.
    pub fn request_with_message(&self, message_id: &str) -> Result<Option<CaseNumber>> {
        Ok(self
            .db
            .prepare_cached(include_str!("by_message_id.sql"))?
            .query_row(named_params! { ":message_id": message_id }, |row| {
                Ok(CaseNumber { year: row.get("year")?, sequence: row.get("sequence")? })
            })
            .optional()?)
    }

    pub(super) fn with_request_facts(&self, mut request: StoredRequest) -> Result<StoredRequest> {
        (request.facts.rights, request.calendars) = self
            .db
            .prepare_cached(
                "SELECT \"right\", calendar_id FROM demand WHERE request_id = :id ORDER BY id",
            )?
            .query_and_then(named_params! { ":id": request.id }, |row| {
                let right: String = row.get("right")?;
                let right =
                    Right::from_code(&right).ok_or(StoreError::Unreadable("demand.right"))?;
                Ok((right, row.get("calendar_id")?))
            })?
            .collect::<Result<Vec<(Right, Option<i64>)>>>()?
            .into_iter()
            .unzip();
        request.facts.facts = self
            .db
            .prepare_cached(
                "SELECT step, on_day FROM request_fact WHERE request_id = :id ORDER BY id",
            )?
            .query_and_then(named_params! { ":id": request.id }, stored_fact)?
            .collect::<Result<_>>()?;
        Ok(request)
    }

    pub fn request_number(&self, request_id: i64) -> Result<CaseNumber> {
        Ok(self
            .db
            .prepare_cached("SELECT year, sequence FROM request WHERE id = :id")?
            .query_row(named_params! { ":id": request_id }, |row| {
                Ok(CaseNumber { year: row.get("year")?, sequence: row.get("sequence")? })
            })?)
    }

    /// How many cases have an open demand.
    pub fn count_open_requests(&self) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached(include_str!("count_open.sql"))?
            .query_row([], |row| row.get(0))?)
    }
}

pub(super) fn stored_request(row: &Row<'_>) -> Result<StoredRequest> {
    let activities: String = row.get("activities")?;
    Ok(StoredRequest {
        id: row.get("id")?,
        number: CaseNumber { year: row.get("year")?, sequence: row.get("sequence")? },
        sent_on: row.get("sent_on")?,
        recognised_on: row.get("recognised_on")?,
        intake: row.get::<_, Word<Intake>>("intake")?.0,
        requester_name: row.get("requester_name")?,
        requester_email: row.get("requester_email")?,
        requester_address: row.get("requester_address")?,
        subject_name: row.get("subject_name")?,
        client: client_row(row)?,
        activities: activities.split_whitespace().map(str::to_owned).collect(),
        contact_id: row.get("contact_id")?,
        contact_uid: row.get("contact_uid")?,
        facts: RequestFacts {
            received_on: row.get("received_on")?,
            rights: Vec::new(),
            facts: Vec::new(),
        },
        calendars: Vec::new(),
    })
}

fn stored_fact(row: &Row<'_>) -> Result<Fact> {
    let step: String = row.get("step")?;
    let step: Step = serde_json::from_str(&step)
        .map_err(|_error: serde_json::Error| StoreError::Unreadable("request_fact.step"))?;
    Ok(Fact { step, on: row.get("on_day")? })
}

/// The client in a row that names its columns as the table does.
pub(super) fn client_row(row: &Row<'_>) -> rusqlite::Result<Client> {
    Ok(Client {
        name: row.get("client_name")?,
        email: row.get("client_email")?,
        address: row.get("client_address")?,
        contract: row.get("client_contract")?,
        days: row.get("client_days")?,
    })
}
