//! One batch of a purge: each record judged anew, erased or left, and written down.

use crate::casebook::contacts::is_restricted;
use crate::casebook::erasure::Judged;
use crate::casebook::views::Planned;
use crate::casebook::{Error, Result, Work};
use crate::domain::erasure::{Ground, Verdict};
use crate::domain::ids::Uid;
use crate::domain::ledger::{Deed, Extent};
use crate::domain::purge::Spared;
use crate::domain::retention::Phase;
use crate::store::contacts::StoredFile;
use crate::store::purges::StoredPurgeLine;

use super::Purge;
use super::review::spared_by_cases;

/// What a batch did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct BatchDone {
    pub(super) erased: u32,
    pub(super) left: u32,
}

/// Whether a batch erases what it may, or only writes down that its records are left since a trace would remain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MostLeft {
    Nothing,
    Everything,
}

/// A contact that went wholly, with what it might still be found by.
struct Traces {
    uid: Uid,
    contact_id: i64,
    pieces: Vec<String>,
}

/// What the batch has still to see to once all its records are dealt with.
#[derive(Default)]
struct After {
    traces: Vec<Traces>,
    /// Contacts of which a part went: their lines of the index are to be written anew.
    parts: Vec<i64>,
    /// Bytes may have lost the last row that refers to them.
    content: bool,
}

impl Work<'_> {
    /// Deals with records that stand in the order of contacts, and proves that nothing is left of those that went.
    pub(super) fn purge_records(
        &self,
        purge: &Purge,
        records: &[Planned],
        left: MostLeft,
    ) -> Result<BatchDone> {
        let (mut done, mut after) = (BatchDone::default(), After::default());
        for records in records.chunk_by(|one, next| one.contact_id == next.contact_id) {
            for line in self.purge_contact(purge, records, left, &mut after)? {
                if line.erased {
                    done.erased += 1;
                } else {
                    done.left += 1;
                }
                self.store.add_purge_line(purge.id, &line)?;
            }
        }
        self.store.index_contacts(&after.parts)?;
        if !after.traces.is_empty() {
            self.store.flush_index()?;
        }
        for Traces { uid, contact_id, pieces } in &after.traces {
            if self.store.has_residue(*uid, *contact_id)?
                || self.store.index_leads_to(*contact_id, pieces)?
            {
                return Err(Error::ResidueLeft);
            }
        }
        if after.content {
            self.store.drop_unused_content()?;
        }
        Ok(done)
    }

    fn purge_contact(
        &self,
        purge: &Purge,
        records: &[Planned],
        left: MostLeft,
        after: &mut After,
    ) -> Result<Vec<StoredPurgeLine>> {
        let Some(Planned { contact_id, contact: uid, .. }) = records.first().copied() else {
            return Ok(Vec::new());
        };
        let files = self.store.files_of(contact_id)?;
        let asked = self.store.has_requests(contact_id)?;
        let requests = if asked { self.store.requests_of(contact_id)? } else { Vec::new() };
        let by_cases = spared_by_cases(&requests, self.today, purge.freeze_months);
        let mut lines = Vec::with_capacity(records.len());
        let mut due = Vec::new();
        for record in records {
            let file = files.iter().find(|file| file.id == record.file_id);
            let verdict = match (left, file) {
                (_, None) => Err(Spared::Gone),
                (MostLeft::Everything, Some(_)) => Err(Spared::Residue),
                (MostLeft::Nothing, Some(_)) if purge.struck.contains(&record.file_id) => {
                    Err(Spared::Struck)
                }
                (MostLeft::Nothing, Some(file)) => {
                    by_cases.map_or_else(|| self.ground(file), |spared| Ok(Err(spared.why)))?
                }
            };
            due.extend(file.filter(|_| verdict.is_ok()).map(|file| file.id));
            lines.push(purge.line(record, file, verdict));
        }
        let whole = !due.is_empty() && due.len() == files.len();
        if whole {
            self.purge_whole(uid, contact_id, asked, after)?;
        } else if !due.is_empty() {
            after.content |= asked;
            let judged = self.judge_files(files, &requests, purge.freeze_months)?;
            self.purge_part(uid, contact_id, &due, judged, after)?;
        }
        if let Some(first) = lines.iter_mut().find(|line| line.erased) {
            first.whole = whole;
        }
        Ok(lines)
    }

    /// On what ground a file goes now, counted anew from its facts; or why it stays after all.
    fn ground(&self, file: &StoredFile) -> Result<Result<Ground, Spared>> {
        let restricted = is_restricted(file, self.today);
        let row = self.countdown_row(file)?;
        Ok(match row.map(|row| row.phase) {
            _ if restricted => Err(Spared::Restricted),
            Some(Phase::Held) => Err(Spared::Held),
            Some(Phase::DeleteDue) => Ok(Ground::PeriodOver),
            // Of who objected only the mark on the suppression list stays.
            Some(Phase::DeleteNow | Phase::SuppressionOnly) => Ok(Ground::Objected),
            Some(Phase::Active | Phase::Archive) | None => Err(Spared::NotDue),
        })
    }

    fn purge_whole(&self, uid: Uid, contact_id: i64, asked: bool, after: &mut After) -> Result<()> {
        self.drop_of_cases(contact_id, asked, after)?;
        after.content |= self.store.has_attachments(contact_id)?;
        let pieces = self.store.indexed_pieces(contact_id)?;
        self.store.erase_rows_of(contact_id)?;
        after.traces.push(Traces { uid, contact_id, pieces });
        self.enter(uid, Extent::Whole)
    }

    /// Some files go, others stay: what belongs to the contact itself is weighed as by the plan of a single erasure in
    /// which the files that are not due stay.
    fn purge_part(
        &self,
        uid: Uid,
        contact_id: i64,
        due: &[i64],
        mut judged: Vec<Judged>,
        after: &mut After,
    ) -> Result<()> {
        for Judged { file, line } in &mut judged {
            if !due.contains(&file.id) && line.verdict == Verdict::Erase {
                // Its period runs, and nobody asked.
                (line.verdict, line.ground) = (Verdict::Keep, Ground::NeededByKept);
            }
        }
        after.content |= self.store.has_attachments(contact_id)?;
        let plan = self.plan_for(uid, &judged)?;
        self.erase_part(contact_id, &plan)?;
        after.parts.push(contact_id);
        self.enter(uid, Extent::Items(plan.erased_items()))
    }

    /// What was collected and sent for the person's cases is a copy of what goes.
    fn drop_of_cases(&self, contact_id: i64, asked: bool, after: &mut After) -> Result<()> {
        if asked {
            self.store.drop_package_files_of(contact_id)?;
            self.store.drop_errand_files_of(contact_id)?;
            after.content = true;
        }
        Ok(())
    }

    fn enter(&self, contact: Uid, extent: Extent) -> Result<()> {
        let deed = Deed::Erased { contact, extent };
        Ok(self.store.add_to_ledger(&deed, self.today, self.at)?)
    }
}

impl Purge {
    fn line(
        &self,
        record: &Planned,
        file: Option<&StoredFile>,
        verdict: Result<Ground, Spared>,
    ) -> StoredPurgeLine {
        StoredPurgeLine {
            id: 0,
            contact: record.contact,
            activity: file.map(|file| file.activity.clone()).unwrap_or_default(),
            rule: self.rules.get(usize::from(record.rule)).cloned().unwrap_or_default(),
            expired_on: record.expires_on,
            erased: verdict.is_ok(),
            reason: match verdict {
                Ok(ground) => ground.code(),
                Err(spared) => spared.code().to_owned(),
            },
            whole: false,
        }
    }
}
