//! Parting what was merged: every row goes back to whom it belonged to.

use super::refused;
use crate::casebook::contacts::is_restricted;
use crate::casebook::{Result, Work};
use crate::domain::contact::ContactDraft;
use crate::domain::ids::Uid;
use crate::domain::merge::MergeRefusal;
use crate::store::contacts::StoredFile;
use crate::store::merges::{FileRow, JoinedFile, StoredMerge, Undo};
use crate::store::twins::Pair;

impl Work<'_> {
    /// Undoes the last merge into a contact. What was noted on a file of both since then stays with the kept contact,
    /// but holds and objections stand for both: nobody loses a right by it.
    pub(in crate::casebook) fn part(&self, kept: Uid) -> Result<Uid> {
        let kept_id = self.store.contact_id(kept)?;
        let Some(merge) = self.store.last_merge(kept_id)? else {
            return refused(MergeRefusal::NothingToUndo);
        };
        let restricted = |file: &StoredFile| is_restricted(file, self.today);
        if self.store.files_of(kept_id)?.iter().any(restricted) {
            return refused(MergeRefusal::Restricted);
        }
        let StoredMerge { id, other, undo, .. } = merge;
        let other_id = self.restore_other(other, &undo)?;
        for joined in &undo.joined {
            self.part_files(other_id, joined)?;
        }
        self.store.rename_contact(kept_id, &undo.kept_name)?;
        self.store.drop_merge(id)?;
        self.store.tell_apart(Pair::of(kept_id, other_id), self.today)?;
        self.settle(kept_id)?;
        self.settle(other_id)?;
        Ok(other)
    }

    /// The contact that went, with its own names and addresses and the rows that followed it.
    fn restore_other(&self, other: Uid, undo: &Undo) -> Result<i64> {
        let draft = ContactDraft {
            name: undo.name.clone(),
            emails: undo.emails.clone(),
            phones: undo.phones.clone(),
            addresses: undo.addresses.clone(),
            ..ContactDraft::default()
        };
        let other_id = self.store.add_contact(other, &draft, undo.created_at)?;
        for (way, row) in &undo.added {
            self.store.delete_way(*way, *row)?;
        }
        for (what, row) in &undo.moved {
            self.store.give_row(*what, *row, other_id)?;
        }
        for uid in undo.apart.iter().filter_map(|uid| uid.parse().ok()) {
            // Whoever has been erased meanwhile needs no telling apart.
            if let Ok(apart) = self.store.contact_id(uid) {
                self.store.tell_apart(Pair::of(other_id, apart), self.today)?;
            }
        }
        Ok(other_id)
    }

    fn part_files(&self, other_id: i64, joined: &JoinedFile) -> Result<()> {
        let file_id = self.store.add_file_again(other_id, joined.uid.parse()?, joined)?;
        for fact in &joined.facts {
            self.store.give_fact(*fact, file_id)?;
        }
        self.store.copy_rights(joined.into, file_id, joined.last_fact)?;
        for datum in &joined.data {
            self.store.give_datum(*datum, file_id)?;
        }
        for kept in &joined.dropped {
            self.store.add_datum(file_id, kept.collection_id, &kept.datum)?;
        }
        for kept in &joined.replaced {
            self.store.add_datum(joined.into, kept.collection_id, &kept.datum)?;
        }
        let before = FileRow {
            basis: joined.into_basis,
            state: joined.into_state,
            collection_id: joined.into_collection_id,
        };
        Ok(self.store.put_file_row(joined.into, &before)?)
    }
}
