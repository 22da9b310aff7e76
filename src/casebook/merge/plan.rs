//! What a merge would do, and whether it may be done: nobody loses a right by it.

use chrono::NaiveDate;

use super::{datum_field, is_about_same, names, refused, undo_until, ways};
use crate::casebook::contacts::is_restricted;
use crate::casebook::views::{MergePlan, MergeSide};
use crate::casebook::{Result, Work};
use crate::domain::erasure::{Ground, Item, PlanLine, Verdict};
use crate::domain::ids::Uid;
use crate::domain::ledger::Deed;
use crate::domain::merge::{Differing, Fate, Field, MergeRefusal, Moved, Take, missing_ways};
use crate::domain::right::Basis;
use crate::domain::{Expected, Invalid};
use crate::store::contacts::{StoredContact, StoredFile};
use crate::store::merges::StoredDatum;

impl Work<'_> {
    pub(in crate::casebook) fn plan_merge(
        &self,
        kept: Uid,
        other: Uid,
        taken: &[String],
        freeze_months: u32,
    ) -> Result<MergePlan> {
        if kept == other {
            return refused(MergeRefusal::SameContact);
        }
        let (kept, other) = (self.store.contact(kept)?, self.store.contact(other)?);
        self.refuse_to_merge(&kept, &other, freeze_months)?;
        let mut plan = self.describe_merge(&kept, &other)?;
        for code in taken {
            let differing = plan.differing.iter_mut().find(|one| one.field.code() == *code);
            let differing = differing.ok_or(Invalid::new("take", Expected::DifferingField))?;
            differing.take = Take::Other;
        }
        Ok(plan)
    }

    /// What merging would do with the kept contact's values wherever the two differ.
    pub(in crate::casebook) fn describe_merge(
        &self,
        kept: &StoredContact,
        other: &StoredContact,
    ) -> Result<MergePlan> {
        let (into, files) = (self.store.files_of(kept.id)?, self.store.files_of(other.id)?);
        let mut differing = differing_names(kept, other);
        let mut fates = Vec::new();
        for file in &files {
            let same = into.iter().find(|one| one.activity == file.activity);
            if let Some(into) = same {
                differing.extend(differing_basis(into, file));
                differing.extend(self.differing_data(into, file)?);
            }
            let fate = if same.is_some() { Fate::Joined } else { Fate::Moved };
            fates.push((file.activity.clone(), fate));
        }
        let missing = missing_ways(&ways(kept), &ways(other));
        let counts = self.store.count_rows_of(other.id)?;
        let (kept, other) = (self.merge_side(kept, &into)?, self.merge_side(other, &files)?);
        let moved = Moved {
            emails: count(missing.emails.len()),
            phones: count(missing.phones.len()),
            addresses: count(missing.addresses.len()),
            notes: counts.notes,
            attachments: counts.attachments,
            cases: count(other.cases.len()),
            copies: counts.copies,
        };
        let undo_until = undo_until(self.today);
        Ok(MergePlan { kept, other, differing, files: fates, moved, undo_until })
    }

    fn merge_side(&self, contact: &StoredContact, files: &[StoredFile]) -> Result<MergeSide> {
        let requests = self.store.requests_of(contact.id)?;
        Ok(MergeSide {
            uid: contact.uid,
            name: contact.name.clone(),
            emails: contact.emails.clone(),
            phones: contact.phones.clone(),
            addresses: contact.addresses.clone(),
            activities: files.iter().map(|file| file.activity.clone()).collect(),
            cases: requests.into_iter().map(|request| request.number).collect(),
        })
    }

    /// Values of one field of which each file has another: where a file has several, all are kept.
    fn differing_data(&self, into: &StoredFile, file: &StoredFile) -> Result<Vec<Differing>> {
        let known = self.store.stored_data_of(into.id)?;
        let own = self.store.stored_data_of(file.id)?;
        let alone = |data: &[StoredDatum], one: &StoredDatum| {
            data.iter().filter(|other| is_about_same(other, one)).count() == 1
        };
        let differing = own.iter().filter_map(|one| {
            let rival = known.iter().find(|other| is_about_same(other, one))?;
            let differs = rival.kept.datum.content != one.kept.datum.content;
            (differs && alone(&known, one) && alone(&own, one)).then(|| Differing {
                field: datum_field(&file.activity, one),
                kept: rival.kept.datum.content.words().to_owned(),
                other: one.kept.datum.content.words().to_owned(),
                take: Take::Kept,
            })
        });
        Ok(differing.collect())
    }

    /// A restricted record may only be stored; what was erased must not come back under the other contact; and what is
    /// to be erased on the person's word must not be kept because of the other's file.
    fn refuse_to_merge(
        &self,
        kept: &StoredContact,
        other: &StoredContact,
        freeze_months: u32,
    ) -> Result<()> {
        let (into, files) = (self.store.files_of(kept.id)?, self.store.files_of(other.id)?);
        if into.iter().chain(&files).any(|file| is_restricted(file, self.today)) {
            return refused(MergeRefusal::Restricted);
        }
        for (erased, holder) in [(kept.uid, &files), (other.uid, &into)] {
            if let Some((activity, on)) = self.erased_before(erased, holder)? {
                return refused(MergeRefusal::ErasedBefore { activity, on });
            }
        }
        let of_kept = self.store.requests_of(kept.id)?;
        let of_other = self.store.requests_of(other.id)?;
        let mut before = self.judge_files(into.clone(), &of_kept, freeze_months)?;
        before.extend(self.judge_files(files.clone(), &of_other, freeze_months)?);
        let requests: Vec<_> = of_kept.into_iter().chain(of_other).collect();
        let after = self.judge_files(joined(into, files), &requests, freeze_months)?;
        let stays = |line: &PlanLine| {
            after.iter().any(|one| one.line.item == line.item && one.line.verdict == Verdict::Keep)
        };
        let lost = before.into_iter().find(|judged| {
            let asked = matches!(judged.line.ground, Ground::Requested | Ground::Objected);
            asked && judged.line.verdict == Verdict::Erase && stays(&judged.line)
        });
        match lost {
            Some(judged) => refused(MergeRefusal::WouldKeep { activity: judged.file.activity }),
            None => Ok(()),
        }
    }

    /// The first of these files that was erased of a contact after it had been collected here.
    fn erased_before(
        &self,
        erased: Uid,
        files: &[StoredFile],
    ) -> Result<Option<(String, NaiveDate)>> {
        for (detail, on) in self.store.erasures_of(erased)? {
            let deed = Deed::read("erasure", &erased.to_string(), &detail);
            let Some(Deed::Erased { extent, .. }) = deed else { continue };
            let gone = files.iter().find(|file| {
                let item = Item::File { activity: file.activity.clone() };
                extent.covers(&item) && file.collected_on <= on
            });
            if let Some(file) = gone {
                return Ok(Some((file.activity.clone(), on)));
            }
        }
        Ok(None)
    }
}

/// The files that the kept contact would have.
fn joined(mut into: Vec<StoredFile>, files: Vec<StoredFile>) -> Vec<StoredFile> {
    for file in files {
        if let Some(one) = into.iter_mut().find(|one| one.activity == file.activity) {
            one.facts.extend(file.facts);
            one.collected_on = one.collected_on.max(file.collected_on);
            one.state = super::joined_state(one.state, file.state);
        } else {
            into.push(file);
        }
    }
    into
}

fn differing_names(kept: &StoredContact, other: &StoredContact) -> Vec<Differing> {
    let pairs = names(&kept.name).into_iter().zip(names(&other.name));
    pairs
        .filter(|((_, one), (_, other))| {
            let (one, other) = (one.trim(), other.trim());
            !one.is_empty() && !other.is_empty() && one != other
        })
        .map(|((field, one), (_, other))| Differing {
            field,
            kept: one.clone(),
            other: other.clone(),
            take: Take::Kept,
        })
        .collect()
}

fn differing_basis(into: &StoredFile, file: &StoredFile) -> Option<Differing> {
    let words =
        |basis: Option<Basis>| basis.map_or_else(String::new, |basis| basis.code().to_owned());
    (into.basis != file.basis).then(|| Differing {
        field: Field::Basis { activity: file.activity.clone() },
        kept: words(into.basis),
        other: words(file.basis),
        take: Take::Kept,
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
