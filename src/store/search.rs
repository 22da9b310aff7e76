//! Search as you type over names, e-mails, phones, employer and notes, accents and case ignored.

use rusqlite::named_params;

use super::{Result, Store};
use crate::domain::contact::{fold, phone_digits};

/// The shortest text that the trigram index serves; below it names are searched by their beginning.
const TRIGRAM: usize = 3;

impl Store {
    /// Writes the contact's line of the index anew, from its rows.
    pub fn index_contact(&self, contact_id: i64) -> Result<()> {
        self.unindex_contact(contact_id)?;
        let words: String = self
            .db
            .prepare_cached(include_str!("search/words.sql"))?
            .query_row(named_params! { ":contact_id": contact_id }, |row| row.get(0))?;
        self.db
            .prepare_cached("INSERT INTO search (rowid, words) VALUES (:contact_id, :words)")?
            .execute(named_params! { ":contact_id": contact_id, ":words": fold(&words) })?;
        Ok(())
    }

    pub(super) fn unindex_contact(&self, contact_id: i64) -> Result<()> {
        let deleted = self
            .db
            .prepare_cached("DELETE FROM search WHERE rowid = :contact_id")?
            .execute(named_params! { ":contact_id": contact_id })?;
        if 0 < deleted {
            // FTS5 must write the deletion before the row comes again: held back together, it overlooks the deletion
            // of a trigram that stands often in the new text, and the old one would outlive even an erasure.
            self.db.prepare_cached("INSERT INTO search (search) VALUES ('flush')")?.execute([])?;
        }
        Ok(())
    }

    /// At most `limit` contacts in which every word of `text` stands.
    pub fn find_contacts(&self, text: &str, limit: u32) -> Result<Vec<i64>> {
        let folded = fold(text.trim());
        let words: Vec<&str> = folded.split_whitespace().collect();
        let (long, short): (Vec<&str>, Vec<&str>) =
            words.into_iter().partition(|word| TRIGRAM <= word.chars().count());
        if long.is_empty() {
            return short
                .first()
                .map_or_else(|| Ok(Vec::new()), |word| self.find_by_beginning(word, limit));
        }
        let mut found = self.find_by_trigrams(&quoted(&long), limit)?;
        let digits = phone_digits(text);
        if found.is_empty() && 4 <= digits.len() && digits.len() + 6 >= text.trim().len() {
            found = self.find_by_trigrams(&quoted(&[&digits]), limit)?;
        }
        Ok(found)
    }

    fn find_by_trigrams(&self, query: &str, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("search/by_trigrams.sql"))?
            .query_and_then(named_params! { ":query": query, ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    fn find_by_beginning(&self, beginning: &str, limit: u32) -> Result<Vec<i64>> {
        let end = format!("{beginning}\u{10FFFF}");
        self.db
            .prepare_cached(include_str!("search/by_beginning.sql"))?
            .query_and_then(
                named_params! { ":from": beginning, ":to": end, ":limit": limit },
                |row| Ok(row.get(0)?),
            )?
            .collect()
    }
}

/// Words as FTS5 strings, so that nothing typed is read as a query operator.
fn quoted(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect::<Vec<_>>()
        .join(" ")
}
