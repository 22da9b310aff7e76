//! Two contacts of one person made one, side by side, and parted again.

mod plan;
mod undo;

use chrono::{Days, NaiveDate};

use crate::domain::contact::{ContactDraft, PersonName};
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::ledger::Deed;
use crate::domain::merge::{Field, MergeRefusal, Take, UNDO_DAYS, ledger_codes};
use crate::domain::retention::FileState;
use crate::store::contacts::{StoredContact, StoredFile};
use crate::store::merges::{FileRow, Following, JoinedFile, StoredDatum, Undo};
use crate::store::twins::Pair;

use super::views::{MergePlan, Merged};
use super::{Casebook, Error, Noted, Result, Work};

impl Casebook {
    /// What merging `other` into `kept` would do. Of the fields in `taken`, by their codes, the other's value is kept.
    pub fn plan_merge(&self, kept: Uid, other: Uid, taken: &[String]) -> Result<MergePlan> {
        let months = self.settings()?.freeze_months;
        self.reading().plan_merge(kept, other, taken, months)
    }

    /// Carries out a plan that was read, if it is still the same: wholly or not at all.
    pub fn merge(&mut self, plan: &MergePlan) -> Result<()> {
        let months = self.settings()?.freeze_months;
        self.operate(|work| {
            let (kept, other) = (plan.kept.uid, plan.other.uid);
            if work.plan_merge(kept, other, &plan.taken(), months)? != *plan {
                return Err(Error::PlanChanged);
            }
            work.merge_contacts(plan, work.today)?;
            let chosen = ledger_codes(&plan.differing).into_iter().zip(&plan.differing);
            let taken = chosen.filter(|(_, one)| one.take == Take::Other).map(|(code, _)| code);
            let deed = Deed::Merged { kept, other, taken: taken.collect() };
            work.store.add_to_ledger(&deed, work.today, work.at)?;
            Ok(((), Noted::new(Operation::ContactsMerged, kept, other)))
        })
    }

    /// Undoes the last merge into a contact; answers the contact that stands by itself again. The two are not proposed
    /// as one person any more.
    pub fn unmerge(&mut self, kept: Uid) -> Result<Uid> {
        self.operate(|work| {
            let other = work.part(kept)?;
            let deed = Deed::Parted { kept, other };
            work.store.add_to_ledger(&deed, work.today, work.at)?;
            Ok((other, Noted::new(Operation::MergeUndone, kept, other)))
        })
    }

    /// The last merge into a contact, while it can be undone.
    pub(super) fn merged(&self, contact_id: i64) -> Result<Option<Merged>> {
        let merge = self.store.last_merge(contact_id)?;
        Ok(merge.map(|merge| Merged {
            other: merge.other,
            on: merge.merged_on,
            until: undo_until(merge.merged_on),
        }))
    }

    /// The values by which merges could be undone go with their period.
    pub(super) fn forget_old_merges(&self, today: NaiveDate) -> Result<()> {
        let Some(before) = today.checked_sub_days(Days::new(UNDO_DAYS)) else { return Ok(()) };
        Ok(self.store.drop_merges_before(before)?)
    }
}

fn undo_until(merged_on: NaiveDate) -> NaiveDate {
    merged_on.checked_add_days(Days::new(UNDO_DAYS)).unwrap_or(merged_on)
}

impl Work<'_> {
    /// Does what a plan says, whatever it rests on: the caller has weighed it. From the day `on` its undoing is counted.
    pub(super) fn merge_contacts(&self, plan: &MergePlan, on: NaiveDate) -> Result<()> {
        let kept = self.store.contact(plan.kept.uid)?;
        let other = self.store.contact(plan.other.uid)?;
        let mut undo = Undo {
            kept_name: kept.name.clone(),
            name: other.name.clone(),
            emails: other.emails.clone(),
            phones: other.phones.clone(),
            addresses: other.addresses.clone(),
            created_at: self.store.contact_created_at(other.id)?,
            ..Undo::default()
        };
        self.merge_files(&kept, &other, plan, &mut undo)?;
        for what in Following::WHOLE {
            for row in self.store.rows_following(what, other.id)? {
                self.store.give_row(what, row, kept.id)?;
                undo.moved.push((what, row));
            }
        }
        undo.added = self.store.add_missing_ways(kept.id, &ways(&other))?;
        self.store.rename_contact(kept.id, &merged_name(&kept.name, &other.name, plan))?;
        for uid in self.store.told_apart_from(other.id)? {
            undo.apart.push(uid.to_string());
            let pair = Pair::of(kept.id, self.store.contact_id(uid)?);
            if pair.low < pair.high {
                self.store.tell_apart(pair, on)?;
            }
        }
        self.store.erase_contact(other.id)?;
        self.store.add_merge(kept.id, other.uid, on, &undo)?;
        self.settle(kept.id)
    }

    /// What follows from the rows of a contact: index, countdowns, suppression list, possible doubles.
    fn settle(&self, contact_id: i64) -> Result<()> {
        self.store.index_contact(contact_id)?;
        self.rederive_contact(contact_id)?;
        self.heed_last_word(contact_id)?;
        self.look_for_twins_of(contact_id)
    }

    fn merge_files(
        &self,
        kept: &StoredContact,
        other: &StoredContact,
        plan: &MergePlan,
        undo: &mut Undo,
    ) -> Result<()> {
        let into = self.store.files_of(kept.id)?;
        for file in self.store.files_of(other.id)? {
            if let Some(into) = into.iter().find(|one| one.activity == file.activity) {
                undo.joined.push(self.join_files(into, &file, plan)?);
            } else {
                self.store.give_row(Following::File, file.id, kept.id)?;
                undo.moved.push((Following::File, file.id));
            }
        }
        Ok(())
    }

    fn join_files(
        &self,
        into: &StoredFile,
        file: &StoredFile,
        plan: &MergePlan,
    ) -> Result<JoinedFile> {
        let (before, own) = (self.store.file_row(into.id)?, self.store.file_row(file.id)?);
        let mut joined = JoinedFile {
            uid: file.uid.to_string(),
            activity: file.activity.clone(),
            basis: own.basis,
            state: own.state,
            collection_id: own.collection_id,
            into: into.id,
            into_basis: before.basis,
            into_state: before.state,
            into_collection_id: before.collection_id,
            facts: self.store.give_facts(file.id, into.id)?,
            last_fact: self.store.last_fact(into.id)?,
            data: Vec::new(),
            dropped: Vec::new(),
            replaced: Vec::new(),
        };
        self.join_data(into, file, plan, &mut joined)?;
        let field = Field::Basis { activity: file.activity.clone() };
        self.store.put_file_row(
            into.id,
            &FileRow {
                basis: if plan.take(&field) == Take::Other { own.basis } else { before.basis },
                state: joined_state(into.state, file.state),
                collection_id: if into.collected_on < file.collected_on {
                    own.collection_id
                } else {
                    before.collection_id
                },
            },
        )?;
        self.store.delete_file_row(file.id)?;
        Ok(joined)
    }

    fn join_data(
        &self,
        into: &StoredFile,
        file: &StoredFile,
        plan: &MergePlan,
        joined: &mut JoinedFile,
    ) -> Result<()> {
        let known = self.store.stored_data_of(into.id)?;
        for own in self.store.stored_data_of(file.id)? {
            let twin = known.iter().find(|one| one.kept.datum == own.kept.datum);
            let field = datum_field(&file.activity, &own);
            let chosen = plan.differing.iter().find(|one| one.field == field);
            let rival = chosen.and_then(|_| known.iter().find(|one| is_about_same(one, &own)));
            match (twin, chosen.map(|one| one.take), rival) {
                (Some(_), ..) | (None, Some(Take::Kept), _) => {
                    self.store.delete_datum(own.id)?;
                    joined.dropped.push(own.kept);
                }
                (None, taken, rival) => {
                    if let (Some(Take::Other), Some(rival)) = (taken, rival) {
                        self.store.delete_datum(rival.id)?;
                        joined.replaced.push(rival.kept.clone());
                    }
                    self.store.give_datum(own.id, into.id)?;
                    joined.data.push(own.id);
                }
            }
        }
        Ok(())
    }
}

fn ways(contact: &StoredContact) -> ContactDraft {
    ContactDraft {
        emails: contact.emails.clone(),
        phones: contact.phones.clone(),
        addresses: contact.addresses.clone(),
        ..ContactDraft::default()
    }
}

fn datum_field(activity: &str, datum: &StoredDatum) -> Field {
    let datum = &datum.kept.datum;
    Field::Datum {
        activity: activity.to_owned(),
        category: datum.category.clone(),
        field: datum.field.clone(),
    }
}

fn is_about_same(one: &StoredDatum, other: &StoredDatum) -> bool {
    let of = |stored: &StoredDatum| {
        (stored.kept.datum.category.clone(), stored.kept.datum.field.clone())
    };
    of(one) == of(other)
}

/// While one of the two is under study, both are.
fn joined_state(one: FileState, other: FileState) -> FileState {
    if [one, other].contains(&FileState::Open) { FileState::Open } else { FileState::Dormant }
}

/// The names of the contact's own row, by field.
fn names(name: &PersonName) -> [(Field, &String); 4] {
    [
        (Field::GivenName, &name.given),
        (Field::FamilyName, &name.family),
        (Field::Organisation, &name.organisation),
        (Field::Title, &name.title),
    ]
}

/// Each name as chosen; what only one of the two has is not lost.
fn merged_name(kept: &PersonName, other: &PersonName, plan: &MergePlan) -> PersonName {
    let [given, family, organisation, title] = [0, 1, 2, 3].map(|place: usize| {
        let (field, own) = &names(kept)[place];
        let (_, others) = &names(other)[place];
        if own.trim().is_empty() || plan.take(field) == Take::Other {
            (*others).clone()
        } else {
            (*own).clone()
        }
    });
    PersonName { given, family, organisation, title }
}

/// What a refusal of a merge becomes.
fn refused<T>(refusal: MergeRefusal) -> Result<T> {
    Err(refusal.into())
}
