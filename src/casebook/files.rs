//! The files of a contact: added under an activity, put right, and what belongs to the contact as a document.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::domain::contact::{Datum, DatumContent, FileDraft};
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::{Expected, Invalid};
use crate::mail::LIMIT_BYTES;
use crate::store::codec::new_uid;
use crate::store::contacts::NewFile;

use super::{Casebook, Error, Noted, Result, Work};

impl Casebook {
    /// Adds a file under another activity.
    pub fn add_file(&mut self, uid: Uid, file: &FileDraft) -> Result<()> {
        file.check_days(self.today())?;
        file.data.iter().try_for_each(|datum| self.policy.refuse_unnamed(datum))?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            if work.store.file_under(id, &file.activity).is_ok() {
                return Err(Error::FileThere(file.activity.clone()));
            }
            work.add_file(id, file)?;
            if !file.data.is_empty() {
                work.store.index_contact(id)?;
            }
            work.heed_last_word(id)?;
            Ok(((), Noted::new(Operation::FactAdded, uid, &file.activity)))
        })
    }

    /// Replaces what a file says (R 16): basis, source, collection and data; the old values are gone. Its facts stay.
    pub fn edit_file(&mut self, uid: Uid, draft: &FileDraft) -> Result<()> {
        draft.check_days(self.today())?;
        self.refuse_unopened(uid)?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            let file = work.file_under(uid, &draft.activity)?;
            work.store.replace_file(file, draft)?;
            work.replace_data(file, &draft.data)?;
            // From here on nobody can tell which value was whose.
            work.store.drop_merges_of(id)?;
            work.store.index_contact(id)?;
            work.rederive_contact(id)?;
            Ok(((), Noted::new(Operation::ContactEdited, uid, &draft.activity)))
        })
    }

    /// As [`Casebook::attach`], with what stands in a file.
    pub fn attach_file(&mut self, uid: Uid, path: &Path) -> Result<()> {
        let mut bytes = Vec::new();
        File::open(path)?.take(LIMIT_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.attach(uid, &name, "application/octet-stream", &bytes)
    }

    /// Keeps a document that belongs to the contact.
    pub fn attach(&mut self, uid: Uid, name: &str, media_type: &str, bytes: &[u8]) -> Result<()> {
        refuse_too_large(bytes)?;
        self.refuse_unopened(uid)?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            work.store.add_contact_attachment(id, name, media_type, bytes)?;
            Ok(((), Noted::new(Operation::FactAdded, uid, "attachment")))
        })
    }
}

/// A document that is cut short would be worse than none.
pub(super) fn refuse_too_large(bytes: &[u8]) -> Result<()> {
    if bytes.len() <= LIMIT_BYTES { Ok(()) } else { Err(Error::DocumentTooLarge) }
}

impl Work<'_> {
    pub(super) fn add_file(&self, contact_id: i64, draft: &FileDraft) -> Result<()> {
        if self.policy.activity(&draft.activity).is_none() {
            return Err(Error::NoSuchActivity(draft.activity.clone()));
        }
        draft.data.iter().try_for_each(|datum| self.refuse_value(datum))?;
        let id = self.store.add_file(&NewFile {
            contact_id,
            uid: new_uid()?,
            draft,
            by: (self.actor, self.at),
        })?;
        if let Some(row) = self.countdown_row(draft)? {
            self.store.put_countdown(id, &row)?;
        }
        Ok(())
    }

    /// Values that stay keep their row, and with it the collection they came by.
    fn replace_data(&self, file_id: i64, data: &[Datum]) -> Result<()> {
        let mut new: Vec<&Datum> = data.iter().collect();
        for stored in self.store.stored_data_of(file_id)? {
            match new.iter().position(|datum| **datum == stored.kept.datum) {
                Some(place) => drop(new.remove(place)),
                None => self.store.delete_datum(stored.id)?,
            }
        }
        for datum in new {
            self.policy.refuse_unnamed(datum)?;
            self.refuse_value(datum)?;
            self.store.add_datum_of_file(file_id, datum)?;
        }
        Ok(())
    }

    /// Refuses values that the company promised not to keep here.
    fn refuse_value(&self, datum: &Datum) -> Result<(), Invalid> {
        let field = self.policy.field_of(datum);
        match &datum.content {
            DatumContent::Value(_) if field.is_some_and(|field| field.held_only) => {
                Err(Invalid::new("data", Expected::HeldWhere))
            }
            DatumContent::Value(words) | DatumContent::HeldWhere(words) => {
                let empty = words.trim().is_empty();
                if empty { Err(Invalid::new("data", Expected::SomeText)) } else { Ok(()) }
            }
        }
    }
}
