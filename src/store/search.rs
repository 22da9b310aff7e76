//! Search as you type over names, e-mails, phones, employer, notes and data of files, accents and case ignored.

use rusqlite::named_params;

use super::{Result, Store};
use crate::domain::archive::Archive;
use crate::domain::contact::{ContactDraft, fold, phone_digits};

/// The shortest text that the trigram index serves; below it names are searched by their beginning.
pub(super) const TRIGRAM: usize = 3;

impl Store {
    /// Writes the contact's line of the index anew, from its rows.
    pub fn index_contact(&self, contact_id: i64) -> Result<()> {
        self.index_contacts(&[contact_id])
    }

    /// As [`Store::index_contact`] for many, at hardly more than the price of one.
    pub fn index_contacts(&self, contacts: &[i64]) -> Result<()> {
        let mut delete = self.db.prepare_cached("DELETE FROM search WHERE rowid = :contact_id")?;
        let mut deleted = 0;
        for contact_id in contacts {
            deleted += delete.execute(named_params! { ":contact_id": contact_id })?;
        }
        if 0 < deleted {
            // FTS5 must write the deletion before the row comes again: held back together, it overlooks the deletion
            // of a trigram that stands often in the new text, and the old one would outlive even an erasure.
            self.flush_index()?;
        }
        contacts.iter().try_for_each(|contact_id| {
            let (name, draft) = (self.name_of(*contact_id)?, self.ways_of(*contact_id)?);
            let notes = self.notes_of(*contact_id)?.into_iter().map(|note| note.body).collect();
            let data = self.data_words_of(*contact_id)?;
            self.put_line(*contact_id, &words(&ContactDraft { name, notes, ..draft }, &data))
        })
    }

    /// Writes the first line of a contact that has just been added as this draft says.
    pub fn index_new_contact(&self, contact_id: i64, draft: &ContactDraft) -> Result<()> {
        let data = draft.files.iter().flat_map(|file| &file.data);
        let data: Vec<&str> = data.filter_map(|datum| datum.content.value()).collect();
        self.put_line(contact_id, &words(draft, &data))
    }

    fn put_line(&self, contact_id: i64, words: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT INTO search (rowid, words) VALUES (:contact_id, :words)")?
            .execute(named_params! { ":contact_id": contact_id, ":words": words })?;
        Ok(())
    }

    /// The values of a contact's files; a place where one is held elsewhere tells nobody apart.
    fn data_words_of(&self, contact_id: i64) -> Result<Vec<String>> {
        self.db
            .prepare_cached(include_str!("search/data.sql"))?
            .query_and_then(named_params! { ":contact_id": contact_id }, |row| Ok(row.get(0)?))?
            .collect()
    }

    /// Has FTS5 write what it holds back.
    pub fn flush_index(&self) -> Result<()> {
        self.db.prepare_cached("INSERT INTO search (search) VALUES ('flush')")?.execute([])?;
        Ok(())
    }

    /// At most `limit` contacts in which every word of `text` stands. A telephone number is found however it is spaced.
    pub fn find_contacts(&self, text: &str, archive: Archive, limit: u32) -> Result<Vec<i64>> {
        if let Some(digits) = phone_query(text) {
            return self.find_by_trigrams(&quoted(&[&digits]), archive, limit);
        }
        let folded = fold(text.trim());
        let words: Vec<&str> = folded.split_whitespace().collect();
        let (long, short): (Vec<&str>, Vec<&str>) =
            words.into_iter().partition(|word| TRIGRAM <= word.chars().count());
        if long.is_empty() {
            return short.first().map_or_else(
                || Ok(Vec::new()),
                |word| self.find_by_beginning(word, archive, limit),
            );
        }
        self.find_by_trigrams(&quoted(&long), archive, limit)
    }

    fn find_by_trigrams(&self, query: &str, archive: Archive, limit: u32) -> Result<Vec<i64>> {
        self.db
            .prepare_cached(include_str!("search/by_trigrams.sql"))?
            .query_and_then(named_params! { ":query": query, ":archive": archive == Archive::With, ":limit": limit }, |row| {
                Ok(row.get(0)?)
            })?
            .collect()
    }

    fn find_by_beginning(&self, beginning: &str, archive: Archive, limit: u32) -> Result<Vec<i64>> {
        let end = format!("{beginning}\u{10FFFF}");
        self.db
            .prepare_cached(include_str!("search/by_beginning.sql"))?
            .query_and_then(
                named_params! { ":from": beginning, ":to": end, ":archive": archive == Archive::With, ":limit": limit },
                |row| Ok(row.get(0)?),
            )?
            .collect()
    }
}

/// Everything by which a contact is found, one piece a line, folded.
fn words(draft: &ContactDraft, data: &[impl AsRef<str>]) -> String {
    let ContactDraft { name, emails, phones, addresses, notes, .. } = draft;
    let digits: Vec<String> = phones.iter().map(|number| phone_digits(number)).collect();
    let pieces = [&name.given, &name.family, &name.organisation, &name.title]
        .into_iter()
        .chain(emails)
        .chain(&digits)
        .chain(addresses.iter().map(|address| &address.city))
        .chain(notes)
        .map(String::as_str)
        .chain(data.iter().map(AsRef::as_ref));
    let pieces: Vec<&str> = pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect();
    fold(&pieces.join("\n"))
}

/// The digits that every spelling of a typed number has: without the country's prefix and the zero before it.
fn phone_query(text: &str) -> Option<String> {
    let is_phone =
        |character: char| character.is_ascii_digit() || " +.-/()\u{a0}\u{202f}".contains(character);
    if !text.chars().all(is_phone) {
        return None;
    }
    let digits = phone_digits(text);
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let digits =
        if digits.len() == 11 { digits.strip_prefix("33").unwrap_or(digits) } else { digits };
    let digits = digits.strip_prefix('0').unwrap_or(digits);
    (TRIGRAM <= digits.len()).then(|| digits.to_owned())
}

/// Words as FTS5 strings, so that nothing typed is read as a query operator.
pub(super) fn quoted(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect::<Vec<_>>()
        .join(" ")
}
