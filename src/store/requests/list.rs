//! The lists of cases: pages by key, and what is typed above them.

use rusqlite::named_params;

use super::read::{StoredRequest, stored_request};
use crate::domain::contact::fold;
use crate::domain::ids::CaseNumber;
use crate::domain::right::Right;
use crate::store::search::{TRIGRAM, quoted};
use crate::store::{Result, Store};

/// Which cases a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestQuery {
    /// Those answered and closed, the latest first; otherwise those with an open demand, the most urgent first and
    /// suspended ones last.
    pub closed: bool,
    /// A part of a number, or words of requester and data subject; nothing to see all.
    pub typed: String,
    /// Rights that what was typed names.
    pub rights: Vec<Right>,
    /// The last case of the page before.
    pub after: Option<CaseNumber>,
}

impl Store {
    /// A page of a list of cases.
    pub fn requests_page(&self, query: &RequestQuery, limit: u32) -> Result<Vec<StoredRequest>> {
        let sql = if query.closed {
            concat!(
                include_str!("get.sql"),
                include_str!("answered.sql"),
                include_str!("typed.sql"),
                "ORDER BY id DESC LIMIT :limit"
            )
        } else {
            concat!(
                include_str!("get.sql"),
                include_str!("open.sql"),
                include_str!("typed.sql"),
                "ORDER BY due, id LIMIT :limit"
            )
        };
        let after = query.after.map(|number| self.request_id(number)).transpose()?;
        let typed = query.typed.trim().to_lowercase();
        let folded = fold(&typed);
        let words = folded.split_whitespace().filter(|word| TRIGRAM <= word.chars().count());
        let rights: Vec<&str> = query.rights.iter().map(|right| right.code()).collect();
        let rows: Vec<StoredRequest> = self
            .db
            .prepare_cached(sql)?
            .query_and_then(
                named_params! {
                    ":after": after,
                    ":typed": typed,
                    ":rights": format!(",{},", rights.join(",")),
                    ":query": quoted(&words.collect::<Vec<_>>()),
                    ":limit": limit,
                },
                stored_request,
            )?
            .collect::<Result<_>>()?;
        rows.into_iter().map(|row| self.with_request_facts(row)).collect()
    }

    /// How many cases are not closed.
    pub fn count_unclosed_requests(&self) -> Result<u32> {
        Ok(self
            .db
            .prepare_cached("SELECT count(*) FROM agenda WHERE closed_on IS NULL")?
            .query_row([], |row| row.get(0))?)
    }
}
