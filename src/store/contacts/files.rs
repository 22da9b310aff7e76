//! A contact's files: collection, data and dated facts.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::domain::contact::{DatedFact, Datum, DatumContent, FileDraft, FileFactKind};
use crate::domain::hold::HoldTerms;
use crate::domain::ids::Uid;
use crate::domain::retention::FileState;
use crate::domain::right::Basis;
use crate::store::codec::{Moment, Word, day};
use crate::store::{Kind, Result, Store, StoreError};

/// A file to add, with the uid that it will have.
#[derive(Debug)]
pub struct NewFile<'a> {
    pub contact_id: i64,
    pub uid: Uid,
    pub draft: &'a FileDraft,
    /// Who notes it, and when.
    pub by: (i64, DateTime<Utc>),
}

/// A file as stored, with everything that its countdown needs.
#[derive(Clone, Debug)]
pub struct StoredFile {
    pub id: i64,
    pub contact_id: i64,
    pub uid: Uid,
    pub activity: String,
    pub basis: Option<Basis>,
    pub state: FileState,
    pub collected_on: NaiveDate,
    pub source: String,
    pub given_by_person: bool,
    pub facts: Vec<DatedFact>,
}

impl Store {
    /// Adds a file with its collection, data and facts. Its countdown is computed by the caller.
    pub fn add_file(&self, file: &NewFile<'_>) -> Result<i64> {
        let NewFile { contact_id, uid, draft, by } = file;
        let collection = &draft.collection;
        self.db.prepare_cached(include_str!("add_collection.sql"))?.execute(named_params! {
            ":contact_id": contact_id,
            ":source": collection.source,
            ":collected_on": day(collection.on),
            ":given_by_person": collection.given_by_person,
            ":policy_id": self.current_policy_id()?,
        })?;
        let collection_id = self.db.last_insert_rowid();
        self.db.prepare_cached(include_str!("add_file.sql"))?.execute(named_params! {
            ":uid": uid,
            ":contact_id": contact_id,
            ":activity": draft.activity,
            ":basis": draft.basis.map(Word),
            ":state": Word(draft.state),
            ":collection_id": collection_id,
        })?;
        let file_id = self.db.last_insert_rowid();
        for fact in &draft.facts {
            self.add_file_fact(file_id, *fact, None, *by)?;
        }
        for datum in &draft.data {
            self.add_datum(file_id, collection_id, datum)?;
        }
        Ok(file_id)
    }

    /// Adds a fact; a hold has its terms, the usual ones unless a hand gave others.
    pub fn add_file_fact(
        &self,
        file_id: i64,
        fact: DatedFact,
        terms: Option<HoldTerms>,
        (actor, at): (i64, DateTime<Utc>),
    ) -> Result<()> {
        let begins = fact.kind == FileFactKind::HoldBegin;
        let terms = terms.or_else(|| begins.then(|| HoldTerms::usual(fact.on)));
        self.db.prepare_cached(include_str!("add_fact.sql"))?.execute(named_params! {
            ":file_id": file_id,
            ":kind": fact.kind.code(),
            ":on_day": day(fact.on),
            ":recorded_at": Moment(at),
            ":actor": actor,
            ":ground": terms.map(|terms| Word(terms.ground)),
            ":review_on": terms.map(|terms| day(terms.review_on)),
        })?;
        Ok(())
    }

    /// Replaces a file's basis and what is said of its collection.
    pub fn replace_file(&self, file_id: i64, draft: &FileDraft) -> Result<()> {
        let FileDraft { basis, collection, .. } = draft;
        self.db
            .prepare_cached("UPDATE file SET basis = :basis WHERE id = :file_id")?
            .execute(named_params! { ":basis": basis.map(Word), ":file_id": file_id })?;
        self.db.prepare_cached(include_str!("replace_collection.sql"))?.execute(named_params! {
            ":file_id": file_id,
            ":source": collection.source,
            ":collected_on": day(collection.on),
            ":given_by_person": collection.given_by_person,
        })?;
        Ok(())
    }

    /// Adds a value that came with the file's own collection.
    pub fn add_datum_of_file(&self, file_id: i64, datum: &Datum) -> Result<()> {
        let collection = self
            .db
            .prepare_cached("SELECT collection_id FROM file WHERE id = :file_id")?
            .query_row(named_params! { ":file_id": file_id }, |row| row.get(0))?;
        self.add_datum(file_id, collection, datum)
    }

    pub fn add_datum(&self, file_id: i64, collection_id: i64, datum: &Datum) -> Result<()> {
        let (value, held_where) = match &datum.content {
            DatumContent::Value(value) => (Some(value), None),
            DatumContent::HeldWhere(place) => (None, Some(place)),
        };
        self.db.prepare_cached(include_str!("add_datum.sql"))?.execute(named_params! {
            ":file_id": file_id,
            ":collection_id": collection_id,
            ":category": datum.category,
            ":field": datum.field,
            ":value": value,
            ":held_where": held_where,
        })?;
        Ok(())
    }

    /// The files of one contact, in the order of entry.
    pub fn files_of(&self, contact_id: i64) -> Result<Vec<StoredFile>> {
        let files: Vec<StoredFile> = self
            .db
            .prepare_cached(include_str!("files_of_contact.sql"))?
            .query_and_then(named_params! { ":contact_id": contact_id }, stored_file)?
            .collect::<Result<_>>()?;
        files.into_iter().map(|file| self.with_facts(file)).collect()
    }

    /// The contact's file under an activity.
    pub fn file_under(&self, contact_id: i64, activity: &str) -> Result<i64> {
        self.db
            .prepare_cached(
                "SELECT id FROM file WHERE contact_id = :contact_id AND activity = :activity",
            )?
            .query_row(named_params! { ":contact_id": contact_id, ":activity": activity }, |row| {
                row.get(0)
            })
            .optional()?
            .ok_or(StoreError::NotFound(Kind::File))
    }

    fn with_facts(&self, mut file: StoredFile) -> Result<StoredFile> {
        file.facts = self
            .db
            .prepare_cached(
                "SELECT kind, on_day FROM standing_fact WHERE file_id = :file_id ORDER BY on_day, id",
            )?
            .query_and_then(named_params! { ":file_id": file.id }, dated_fact)?
            .collect::<Result<_>>()?;
        Ok(file)
    }

    pub fn data_of(&self, file_id: i64) -> Result<Vec<Datum>> {
        self.db
            .prepare_cached(include_str!("data_of_file.sql"))?
            .query_and_then(named_params! { ":file_id": file_id }, stored_datum)?
            .collect()
    }
}

fn stored_file(row: &Row<'_>) -> Result<StoredFile> {
    Ok(StoredFile {
        id: row.get("id")?,
        contact_id: row.get("contact_id")?,
        uid: row.get("uid")?,
        activity: row.get("activity")?,
        basis: row.get::<_, Option<Word<Basis>>>("basis")?.map(|word| word.0),
        state: row.get::<_, Word<FileState>>("state")?.0,
        collected_on: row.get("collected_on")?,
        source: row.get("source")?,
        given_by_person: row.get("given_by_person")?,
        facts: Vec::new(),
    })
}

fn dated_fact(row: &Row<'_>) -> Result<DatedFact> {
    let kind: String = row.get("kind")?;
    let kind = FileFactKind::from_code(&kind).ok_or(StoreError::Unreadable("file_fact.kind"))?;
    Ok(DatedFact { kind, on: row.get("on_day")? })
}

pub(in crate::store) fn stored_datum(row: &Row<'_>) -> Result<Datum> {
    let value: Option<String> = row.get("value")?;
    let held_where: Option<String> = row.get("held_where")?;
    let content = match (value, held_where) {
        (Some(value), None) => DatumContent::Value(value),
        (None, Some(place)) => DatumContent::HeldWhere(place),
        (Some(_), Some(_)) | (None, None) => return Err(StoreError::Unreadable("datum")),
    };
    Ok(Datum { category: row.get("category")?, field: row.get("field")?, content })
}
