//! The journal's rows: added at the end of their chain, never rewritten.

mod seals;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, named_params};

use super::codec::Moment;
use super::{Result, Store, StoreError};
use crate::domain::journal::{Entry, Link, Operation, Seal};

/// An entry with its place in the chain.
#[derive(Clone, Debug)]
pub struct ChainedEntry {
    pub id: i64,
    pub entry: Entry,
    pub link: Link,
}

impl Store {
    /// The operator's id, given on first use.
    pub fn operator(&self, login: &str) -> Result<i64> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO operator (login) VALUES (:login)")?
            .execute(named_params! { ":login": login })?;
        self.known_operator(login)?.ok_or(StoreError::Unreadable("operator"))
    }

    /// The operator's id, if the casebook knows this login.
    pub fn known_operator(&self, login: &str) -> Result<Option<i64>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM operator WHERE login = :login")?
            .query_row(named_params! { ":login": login }, |row| row.get(0))
            .optional()?)
    }

    /// Adds an entry at the end of its chain.
    pub fn note(&self, entry: &Entry) -> Result<Link> {
        let head = if entry.operation.is_consultation() {
            self.consultation_head()?
        } else {
            self.journal_head()?
        };
        let link = entry.link(head);
        self.db.prepare_cached(include_str!("journal/add.sql"))?.execute(named_params! {
            ":recorded_at": Moment(entry.recorded_at),
            ":actor": entry.actor,
            ":operation": entry.operation.code(),
            ":subject": entry.subject,
            ":detail": entry.detail,
            ":link": link,
        })?;
        Ok(link)
    }

    /// The last link of the chain that lasts.
    pub fn journal_head(&self) -> Result<Link> {
        let head = self
            .db
            .prepare_cached(include_str!("journal/lasting_head.sql"))?
            .query_row([], |row| row.get("link"))
            .optional()?;
        Ok(head.unwrap_or(Link::START))
    }

    fn consultation_head(&self) -> Result<Link> {
        let head: Option<Link> = self
            .db
            .prepare_cached(include_str!("journal/consultation_head.sql"))?
            .query_row([], |row| row.get("link"))?;
        Ok(head.unwrap_or(Link::START))
    }

    /// At most `limit` entries, the newest first, from below `before`.
    pub fn journal_page(&self, before: Option<i64>, limit: u32) -> Result<Vec<ChainedEntry>> {
        self.db
            .prepare_cached(include_str!("journal/page.sql"))?
            .query_and_then(
                named_params! { ":before": before.unwrap_or(i64::MAX), ":limit": limit },
                chained_entry,
            )?
            .collect()
    }

    /// The entries about one subject, in order.
    pub fn journal_of(&self, subject: &str) -> Result<Vec<ChainedEntry>> {
        self.db
            .prepare_cached(include_str!("journal/of_subject.sql"))?
            .query_and_then(named_params! { ":subject": subject }, chained_entry)?
            .collect()
    }

    /// Walks both chains, the consultations' from the last seal on. Returns the count of entries, or the id of the first
    /// that does not follow. A seal that the lasting chain does not know is named by the last entry it claims.
    pub fn verify_journal(&self) -> Result<Result<u64, i64>> {
        let seals = self.seals()?;
        let mut consulted = seals.last().map_or(Link::START, |seal| seal.link);
        let mut known = seals.iter();
        let mut statement = self.db.prepare(include_str!("journal/all.sql"))?;
        let mut rows = statement.query([])?;
        let mut lasting = Link::START;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get("id")?;
            let chained = match chained_entry(row) {
                Ok(chained) => chained,
                Err(StoreError::Unreadable(_)) => return Ok(Err(id)),
                Err(error) => return Err(error),
            };
            let operation = chained.entry.operation;
            let previous = if operation.is_consultation() { &mut consulted } else { &mut lasting };
            if chained.entry.link(*previous) != chained.link {
                return Ok(Err(id));
            }
            *previous = chained.link;
            if operation == Operation::ConsultationsSealed
                && known.next().map(Seal::detail) != Some(chained.entry.detail)
            {
                return Ok(Err(id));
            }
            count += 1;
        }
        Ok(known.next().map_or(Ok(count), |unknown| Err(unknown.last_id)))
    }
}

fn chained_entry(row: &rusqlite::Row<'_>) -> Result<ChainedEntry> {
    let operation: String = row.get("operation")?;
    let recorded_at: DateTime<Utc> = row.get::<_, Moment>("recorded_at")?.0;
    let entry = Entry {
        recorded_at,
        actor: row.get("actor")?,
        operation: Operation::from_code(&operation)
            .ok_or(StoreError::Unreadable("journal.operation"))?,
        subject: row.get("subject")?,
        detail: row.get("detail")?,
    };
    Ok(ChainedEntry { id: row.get("id")?, entry, link: row.get("link")? })
}
