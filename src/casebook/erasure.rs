//! Erasure: a plan that can be read, one transaction, an empty log, a residue check, a receipt and a ledger entry.

mod verdicts;

use crate::documents::receipt::{
    Checked, ErasedCount, ErasureCheck, ErasureGround, ErasureReceipt,
};
use crate::domain::erasure::{Ground, Item, PlanLine, Verdict};
use crate::domain::ids::Uid;
use crate::domain::journal::{Link, Operation};
use crate::domain::ledger::{Deed, Extent};
use crate::store::StoreError;
use crate::store::codec::new_uid;
use crate::store::contacts::StoredContact;
use crate::store::erasure::{ContactTable, StoredReceipt};

use super::views::{ErasureDone, ErasurePlan};
use super::{Casebook, Error, Noted, Result, Work};

use verdicts::identity_lines;
pub(super) use verdicts::{Judged, freeze};

impl Casebook {
    /// What an erasure of this contact would do, line by line. Nothing is written but the journal's word of it.
    pub fn plan_erasure(&mut self, uid: Uid) -> Result<ErasurePlan> {
        let months = self.settings()?.freeze_months;
        self.operate(|work| {
            let plan = work.plan(uid, months)?;
            let erased = plan.lines.iter().filter(|line| line.verdict == Verdict::Erase).count();
            Ok((plan, Noted::new(Operation::ErasurePlanned, uid, format!("{erased} lines"))))
        })
    }

    /// Carries out a plan that was read, if it is still the same: wholly or not at all.
    pub fn erase(&mut self, plan: &ErasurePlan) -> Result<ErasureDone> {
        let months = self.settings()?.freeze_months;
        let uid = plan.contact;
        let carry_out = |work: &Work<'_>| {
            let current = work.plan(uid, months)?;
            if current.lines != plan.lines {
                return Err(Error::PlanChanged);
            }
            work.carry_out(&current)
        };
        let (mut done, _) = self.operate_then(carry_out, |work, (done, checks), head| {
            work.keep_receipt(plan, done.receipt, checks, head)
        })?;
        done.log_truncated = self.finish_erasures_if_free()?;
        Ok(done)
    }

    /// As [`Casebook::finish_erasures`]; what is in the way for now is no failure of the erasure, which is done.
    pub(super) fn finish_erasures_if_free(&mut self) -> Result<bool> {
        match self.finish_erasures() {
            Err(Error::Store(StoreError::Locked | StoreError::DiskFull)) => Ok(false),
            finished => finished,
        }
    }

    /// Clears what erased rows left in the slack of pages and empties the write-ahead log, the moment no other process
    /// reads. True once nothing is left in either.
    pub fn finish_erasures(&mut self) -> Result<bool> {
        if !self.store.awaits_truncation()? {
            return Ok(true);
        }
        if !self.store.truncate_log()? {
            return Ok(false);
        }
        self.store.clear_slack_without_pages()?;
        self.store.note_truncation()?;
        // The note itself went through the log.
        Ok(self.store.truncate_log()?)
    }
}

impl Casebook {
    /// Whether an erasure still waits for the log to be emptied.
    pub fn awaits_truncation(&self) -> Result<bool> {
        Ok(self.store.awaits_truncation()?)
    }
}

impl Work<'_> {
    pub(super) fn plan(&self, uid: Uid, freeze_months: u32) -> Result<ErasurePlan> {
        let judged = self.judge(self.store.contact_id(uid)?, freeze_months)?;
        self.plan_for(uid, &judged)
    }

    /// What goes and what stays once each file has its verdict: the one place where that is decided.
    pub(super) fn plan_for(&self, uid: Uid, judged: &[Judged]) -> Result<ErasurePlan> {
        let contact = self.store.contact(uid)?;
        let mut lines = Vec::new();
        for Judged { file, line } in judged {
            lines.push(line.clone());
            let data = self.store.data_of(file.id)?;
            let mut categories: Vec<&str> =
                data.iter().map(|datum| datum.category.as_str()).collect();
            categories.sort_unstable();
            for group in categories.chunk_by(|left, right| left == right) {
                let item =
                    Item::Data { activity: file.activity.clone(), category: group[0].to_owned() };
                lines.push(PlanLine { item, count: count(group.len()), ..line.clone() });
            }
            let item = Item::Events { activity: file.activity.clone() };
            lines.push(PlanLine { item, count: count(file.facts.len()), ..line.clone() });
        }
        lines.extend(identity_lines(self.store.count_rows_of(contact.id)?, judged));
        lines.extend(self.suppression_line(&contact)?);
        lines.retain(|line| 0 < line.count);
        lines.extend(self.undo_line(contact.id, &lines)?);
        Ok(ErasurePlan { contact: uid, name: contact.name.display(), lines })
    }

    /// What the suppression list keeps of a person who objected to marketing, whatever else goes.
    fn suppression_line(&self, contact: &StoredContact) -> Result<Option<PlanLine>> {
        let entries = self.suppressions_of(&contact.emails, &contact.phones)?;
        let until = entries.iter().map(|entry| entry.expires_on).max();
        Ok(until.map(|until| PlanLine {
            item: Item::Suppression,
            count: count(entries.len()),
            verdict: Verdict::Keep,
            ground: Ground::OptOut,
            until: Some(until),
        }))
    }

    /// What a merge could be undone by goes with the first thing that is erased: a part of it cannot be undone.
    fn undo_line(&self, contact_id: i64, lines: &[PlanLine]) -> Result<Option<PlanLine>> {
        let count = self.store.count_merges(contact_id)?;
        let erased = lines.iter().find(|line| line.verdict == Verdict::Erase);
        let (verdict, ground) = erased
            .map_or((Verdict::Keep, Ground::NeededByKept), |line| (Verdict::Erase, line.ground));
        let line = PlanLine { item: Item::Undo, count, verdict, ground, until: None };
        Ok((0 < count).then_some(line))
    }

    fn carry_out(&self, plan: &ErasurePlan) -> Result<((ErasureDone, Vec<ErasureCheck>), Noted)> {
        let uid = plan.contact;
        let (receipt, whole) = (new_uid()?, plan.is_whole());
        let (erased, kept, checks) = self.erase_planned(plan)?;
        let extent = if whole { Extent::Whole } else { Extent::Items(plan.erased_items()) };
        let deed = Deed::Erased { contact: uid, extent };
        self.store.add_to_ledger(&deed, self.today, self.at)?;
        let done = ErasureDone { contact: uid, receipt, erased, kept, log_truncated: false, whole };
        let detail = format!("{erased} erased, {kept} kept, receipt {receipt}");
        Ok(((done, checks), Noted::new(Operation::ContactErased, uid, detail)))
    }

    /// Erases what a plan says, with the residue check; returns how much was erased and kept, and what was checked.
    pub(super) fn erase_planned(
        &self,
        plan: &ErasurePlan,
    ) -> Result<(u32, u32, Vec<ErasureCheck>)> {
        let contact_id = self.store.contact_id(plan.contact)?;
        let tally = |verdict| {
            plan.lines.iter().filter(|line| line.verdict == verdict).map(|line| line.count).sum()
        };
        let (erased, kept): (u32, u32) = (tally(Verdict::Erase), tally(Verdict::Keep));
        if erased == 0 {
            return Err(Error::NothingToErase);
        }
        let checks = if plan.is_whole() {
            self.erase_carried(contact_id)?;
            self.erase_whole(plan.contact, contact_id)?
        } else {
            self.erase_part(contact_id, plan)?;
            self.store.index_contact(contact_id)?;
            self.store.drop_unused_content()?;
            Vec::new()
        };
        Ok((erased, kept, checks))
    }

    /// Erases the contact and proves it: no row under its uid, and no rare piece of its name that the search index still
    /// leads from to it.
    fn erase_whole(&self, uid: Uid, contact_id: i64) -> Result<Vec<ErasureCheck>> {
        let contact = self.store.contact(uid)?;
        let mut pieces = self.store.rarest_pieces(&contact.name.display())?;
        if pieces.is_empty() {
            pieces = self.store.rarest_pieces(&contact.emails.concat())?;
        }
        self.store.erase_contact(contact_id)?;
        if self.store.has_residue(uid, contact_id)?
            || self.store.index_leads_to(contact_id, &pieces)?
        {
            return Err(Error::ResidueLeft);
        }
        let check = |what, probes| ErasureCheck { what, probes, passed: true };
        Ok(vec![check(Checked::Rows, 1), check(Checked::Index, count(pieces.len()))])
    }

    /// What carries some of everything: what a merge could be undone by, what was collected and sent for cases.
    fn erase_carried(&self, contact_id: i64) -> Result<()> {
        self.store.drop_merges_of(contact_id)?;
        self.store.drop_package_files_of(contact_id)?;
        Ok(self.store.drop_errand_files_of(contact_id)?)
    }

    /// Erases the lines of a plan that leaves some. What remains is [`Store::index_contact`], and
    /// [`Store::drop_unused_content`].
    ///
    /// [`Store::index_contact`]: crate::store::Store::index_contact
    /// [`Store::drop_unused_content`]: crate::store::Store::drop_unused_content
    pub(super) fn erase_part(&self, contact_id: i64, plan: &ErasurePlan) -> Result<()> {
        self.erase_carried(contact_id)?;
        for line in plan.lines.iter().filter(|line| line.verdict == Verdict::Erase) {
            match &line.item {
                Item::File { activity } => {
                    self.store
                        .erase_file(self.store.file_under(contact_id, activity)?, contact_id)?;
                }
                Item::Notes => self.store.erase_table(ContactTable::Notes, contact_id)?,
                Item::Attachments => {
                    self.store.erase_table(ContactTable::Attachments, contact_id)?;
                }
                Item::Copies => self.store.erase_table(ContactTable::Copies, contact_id)?,
                Item::Phones => self.store.erase_table(ContactTable::Phones, contact_id)?,
                Item::Addresses => self.store.erase_table(ContactTable::Addresses, contact_id)?,
                // Data and events leave with their file; identity and e-mails only with the whole contact.
                // The suppression list keeps its marks for their own period.
                Item::Data { .. }
                | Item::Events { .. }
                | Item::Identity
                | Item::Emails
                | Item::Undo
                | Item::Suppression => (),
            }
        }
        // Nobody is proposed as the same person for what was just erased.
        self.look_for_twins_of(contact_id)
    }

    /// The receipt carries the journal's head with the erasure's own entry in it.
    pub(super) fn keep_receipt(
        &self,
        plan: &ErasurePlan,
        receipt: Uid,
        checks: &[ErasureCheck],
        head: Link,
    ) -> Result<()> {
        let body = ErasureReceipt { checks: checks.to_vec(), ..self.receipt(plan, head.hex()) };
        let body = serde_json::to_string(&body)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("receipt"))?;
        let stored =
            StoredReceipt { subject: plan.contact, erased_at: self.at, log_truncated: false, body };
        Ok(self.store.add_receipt(receipt, &stored)?)
    }

    fn receipt(&self, plan: &ErasurePlan, journal_head: String) -> ErasureReceipt {
        let counts = plan.lines.iter().map(|line| {
            let count = u64::from(line.count);
            let (erased, kept) =
                if line.verdict == Verdict::Erase { (count, 0) } else { (0, count) };
            ErasedCount { what: line.item.code(), erased, kept }
        });
        let grounds = plan.lines.iter().map(|line| ErasureGround {
            what: line.item.code(),
            verdict: if line.verdict == Verdict::Erase { "erase" } else { "keep" }.to_owned(),
            ground: line.ground.code(),
            article: line.ground.article().to_owned(),
            until: line.until,
        });
        ErasureReceipt {
            case: None,
            subject_uid: plan.contact.to_string(),
            erased_at: self.at,
            policy_dated: self.policy.dated,
            journal_head,
            counts: counts.collect(),
            grounds: grounds.collect(),
            checks: Vec::new(),
        }
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
