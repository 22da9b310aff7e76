//! Erasing everything that is due: a plan that can be read, batches that are each whole and journaled, one certificate.
//!
//! A record of the plan is a file past its period. What happened to it since the plan was read counts: it is judged
//! again in the transaction that erases it, and what is left is listed with its reason.

mod batch;
mod certificate;
mod review;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::purge::PurgeEnd;
use crate::store::codec::new_uid;

use super::alive::{Alive, Doing};
use super::views::{Planned, PurgeDone, PurgeOrder, PurgeProgress, PurgeStep};
use super::{Casebook, Error, Noted, Result};

use batch::{BatchDone, MostLeft};

/// What a batch should take: other commands wait no longer for it, and its transaction stays well under 50 ms.
const BATCH_TIME: Duration = Duration::from_millis(30);
/// How many contacts the first batch has, and how many one has at least and at most.
const FIRST_BATCH: usize = 16;
const BATCH_SIZES: (usize, usize) = (2, 400);

/// A purge that is under way. Dropped before its end, it is closed when the casebook is next opened: what it did has its
/// certificate, and the rest is due as before.
pub struct Purge {
    id: i64,
    uid: Uid,
    /// In the order of contacts, so that neighbouring rows go together.
    records: Vec<Planned>,
    rules: Vec<String>,
    struck: BTreeSet<i64>,
    freeze_months: u32,
    at: usize,
    /// Contacts of the next batch.
    batch: usize,
    erased: u64,
    stopping: bool,
    _alive: Alive,
}

impl Purge {
    /// From the next step on, nothing more is erased; what was done has its certificate.
    pub const fn stop(&mut self) {
        self.stopping = true;
    }

    pub const fn progress(&self) -> PurgeProgress {
        PurgeProgress { done: self.at as u64, of: self.records.len() as u64, erased: self.erased }
    }

    /// Where the next batch ends: after some contacts, each with all its records.
    fn batch_end(&self, contacts: usize) -> usize {
        let rest = &self.records[self.at..];
        let groups = rest.chunk_by(|left, right| left.contact_id == right.contact_id);
        self.at + groups.take(contacts).map(<[Planned]>::len).sum::<usize>()
    }

    /// The next batch is as large as the last one was quick.
    fn adapt(&mut self, contacts: usize, took: Duration) {
        let micros = took.as_micros().max(1);
        let fitting = contacts as u128 * BATCH_TIME.as_micros() / micros;
        let (least, most) = BATCH_SIZES;
        let fitting = usize::try_from(fitting).unwrap_or(most);
        self.batch = fitting.min(contacts * 2).clamp(least, most);
    }
}

impl Casebook {
    /// Begins to carry out a plan: refused when nothing of it would be erased, or not what the hand was told.
    pub fn begin_purge(&mut self, order: &PurgeOrder) -> Result<Purge> {
        let PurgeOrder { plan, struck, confirmed } = order;
        let to_erase = plan.to_erase(struck);
        if to_erase == 0 {
            return Err(Error::NothingToErase);
        }
        if to_erase != *confirmed || plan.on != self.today() {
            return Err(Error::PlanChanged);
        }
        let alive = Alive::begin(self.path(), Doing::Purge)?;
        self.close_purges()?;
        let mut records = plan.records.clone();
        records.sort_by_key(|record| (record.contact_id, record.file_id));
        let uid = new_uid()?;
        let planned = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let freeze_months = self.settings()?.freeze_months;
        let detail = format!("{planned} planned, {to_erase} to erase");
        let id = self.operate(|work| {
            let id = work.store.begin_purge(uid, planned, work.at)?;
            Ok((id, Noted::new(Operation::PurgeBegun, uid, detail)))
        })?;
        Ok(Purge {
            id,
            uid,
            records,
            rules: plan.rules.clone(),
            struck: struck.clone(),
            freeze_months,
            at: 0,
            batch: FIRST_BATCH,
            erased: 0,
            stopping: false,
            _alive: alive,
        })
    }

    /// Does the next batch, or ends the purge once there is none.
    pub fn continue_purge(&mut self, purge: &mut Purge) -> Result<PurgeStep> {
        if purge.at == purge.records.len() {
            return self.end_purge(purge, PurgeEnd::Finished);
        }
        if purge.stopping {
            return self.end_purge(purge, PurgeEnd::Stopped);
        }
        let begun = Instant::now();
        let contacts = purge.batch;
        let end = purge.batch_end(contacts);
        let done = match self.purge_batch(purge, end, MostLeft::Nothing) {
            // One of them left a trace: each by itself, so that only that one is left.
            Err(Error::ResidueLeft) => self.purge_one_by_one(purge, end)?,
            done => done?,
        };
        purge.at = end;
        purge.erased += u64::from(done.erased);
        purge.adapt(contacts, begun.elapsed());
        Ok(PurgeStep::Going(purge.progress()))
    }

    fn purge_one_by_one(&mut self, purge: &mut Purge, end: usize) -> Result<BatchDone> {
        let mut done = BatchDone::default();
        while purge.at < end {
            let next = purge.batch_end(1);
            let one = match self.purge_batch(purge, next, MostLeft::Nothing) {
                Err(Error::ResidueLeft) => self.purge_batch(purge, next, MostLeft::Everything)?,
                one => one?,
            };
            purge.at = next;
            done.erased += one.erased;
            done.left += one.left;
        }
        Ok(done)
    }

    /// One transaction with its journal entry. The ledger's copies follow when all is done: each would hold the whole.
    fn purge_batch(&mut self, purge: &Purge, end: usize, left: MostLeft) -> Result<BatchDone> {
        let ledger_seen = self.ledger_seen.take();
        self.store.set_in_bulk(true);
        let done = self.operate(|work| {
            let done = work.purge_records(purge, &purge.records[purge.at..end], left)?;
            let detail = format!("{} erased, {} left", done.erased, done.left);
            Ok((done, Noted::new(Operation::PurgeGrown, purge.uid, detail)))
        });
        self.store.set_in_bulk(false);
        self.ledger_seen = ledger_seen;
        done
    }

    fn end_purge(&mut self, purge: &Purge, end: PurgeEnd) -> Result<PurgeStep> {
        self.close_purge(purge.id, purge.uid, end)?;
        self.renew_ledger_copies();
        let log_truncated = self.finish_erasures_if_free()?;
        let done = self.purge_done(purge.uid)?;
        Ok(PurgeStep::Ended(Box::new(PurgeDone { log_truncated, ..done })))
    }

    /// Closes what a process began that is no more, each with the certificate of what it did; not while another purges.
    pub(super) fn close_dead_purges(&mut self) -> Result<()> {
        if self.store.unfinished_purges()?.is_empty() || Alive::is_held(self.path(), Doing::Purge) {
            return Ok(());
        }
        self.close_purges()
    }

    fn close_purges(&mut self) -> Result<()> {
        for purge in self.store.unfinished_purges()? {
            self.close_purge(purge.id, purge.uid, PurgeEnd::CutShort)?;
        }
        Ok(())
    }
}
