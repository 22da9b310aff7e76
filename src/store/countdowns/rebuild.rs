//! Every file in the order of rows with what its countdown rests on, and the countdowns of many written together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::CountdownRow;
use super::tally::Place;
use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::retention::{FileState, Phase};
use crate::store::codec::{Day, Word};
use crate::store::{Result, Store, StoreError};

/// A file as its countdown sees it, with the countdown that is stored.
#[derive(Clone, Debug)]
pub struct CountedFile {
    pub id: i64,
    pub contact_id: i64,
    pub activity: String,
    pub state: FileState,
    pub collected_on: NaiveDate,
    pub facts: Vec<DatedFact>,
    pub countdown: Option<CountdownRow>,
    /// The lot that has not ended to which the file belongs, or 0.
    lot_id: i64,
}

impl Store {
    /// At most `limit` files above the row `after`: how a rebuild walks all of them.
    pub fn counted_files_after(&self, after: i64, limit: u32) -> Result<Vec<CountedFile>> {
        let mut files: Vec<CountedFile> = self
            .db
            .prepare_cached(include_str!("files_after.sql"))?
            .query_and_then(named_params! { ":after": after, ":limit": limit }, counted_file)?
            .collect::<Result<_>>()?;
        let (Some(first), Some(last)) = (files.first(), files.last()) else { return Ok(files) };
        let facts: Vec<(i64, DatedFact)> = self
            .db
            .prepare_cached(include_str!("facts_of_range.sql"))?
            .query_and_then(named_params! { ":first": first.id, ":last": last.id }, |row| {
                // By place: by name each of millions of values would be looked up.
                let kind = row.get_ref(1)?.as_str().ok().and_then(FileFactKind::from_code);
                let kind = kind.ok_or(StoreError::Unreadable("file_fact.kind"))?;
                Ok((row.get(0)?, DatedFact { kind, on: row.get::<_, Day>(2)?.0 }))
            })?
            .collect::<Result<_>>()?;
        let mut facts = facts.into_iter().peekable();
        for file in &mut files {
            while let Some((_, fact)) = facts.next_if(|(file_id, _)| *file_id == file.id) {
                file.facts.push(fact);
            }
            // Stable, so that of one day the one noted first stays first; the index has no days to order by.
            file.facts.sort_by_key(|fact| fact.on);
        }
        Ok(files)
    }

    /// Writes the countdowns that are not as stored, and counts each place of the tally once.
    pub fn put_countdowns(&self, rebuilt: &[(&CountedFile, Option<CountdownRow>)]) -> Result<()> {
        let mut moves: BTreeMap<Place, i64> = BTreeMap::new();
        for (file, now) in rebuilt.iter().filter(|(file, now)| file.countdown != *now) {
            for (row, count) in [(&file.countdown, -1), (now, 1)] {
                if let Some(row) = row {
                    *moves.entry(Place::of(file.lot_id, row)).or_default() += count;
                }
            }
            match now {
                Some(row) => self.write_countdown(file.id, row)?,
                None => self.remove_countdown(file.id)?,
            }
        }
        moves
            .iter()
            .filter(|(_, count)| **count != 0)
            .try_for_each(|(place, count)| self.up(place, *count))
    }
}

/// By place, in the order of `files_after.sql`: by name each of millions of values would be looked up.
fn counted_file(row: &Row<'_>) -> Result<CountedFile> {
    let counted: Option<String> = row.get(5)?;
    let countdown = counted.map(|rule| {
        Ok::<_, StoreError>(CountdownRow {
            rule,
            phase: row.get::<_, Word<Phase>>(6)?.0,
            expires_on: row.get::<_, Option<Day>>(7)?.map(|day| day.0),
            changes_on: row.get::<_, Option<Day>>(8)?.map(|day| day.0),
        })
    });
    Ok(CountedFile {
        id: row.get(0)?,
        contact_id: row.get(1)?,
        activity: row.get(2)?,
        state: row.get::<_, Word<FileState>>(3)?.0,
        collected_on: row.get::<_, Day>(4)?.0,
        facts: Vec::new(),
        countdown: countdown.transpose()?,
        lot_id: row.get(9)?,
    })
}
