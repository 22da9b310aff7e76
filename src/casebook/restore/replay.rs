//! Doing again what the ledger says was done, on an older state of the casebook.

use chrono::NaiveDate;

use crate::casebook::views::{CasebookSettings, ErasurePlan, Replayed};
use crate::casebook::{Noted, Result, Work};
use crate::domain::contact::{CorrectionGround, DatedFact, FileFactKind};
use crate::domain::erasure::{Ground, Item, Verdict};
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::ledger::{Deed, Extent, FileDeed, LedgerLine};
use crate::domain::merge::{Take, ledger_codes};
use crate::domain::retention::ObjectionScope;
use crate::store::StoreError;
use crate::store::codec::new_uid;
use crate::store::contacts::StoredFile;

impl Replayed {
    /// Counts a line; `known` says whether the casebook has the person it is about.
    pub(super) const fn count(&mut self, deed: &Deed, known: bool) {
        match deed {
            Deed::CaseOpened(_) => (),
            _ if !known => self.strangers += 1,
            Deed::Erased { .. } => self.erasures += 1,
            Deed::Objected { .. } => self.objections += 1,
            Deed::Consented { .. } => self.consents += 1,
            Deed::Restricted { .. } => self.restrictions += 1,
            Deed::Held { .. } => self.holds += 1,
            Deed::Corrected { .. } => self.corrections += 1,
            Deed::Merged { .. } | Deed::Parted { .. } => self.merges += 1,
        }
    }
}

/// The counts as the journal has them.
pub(super) fn codes(replayed: Replayed) -> String {
    let Replayed { erasures, objections, consents, restrictions, .. } = replayed;
    let Replayed { holds, corrections, merges, strangers, .. } = replayed;
    format!(
        "{erasures} erasures, {objections} objections, {consents} consents, {restrictions} restrictions, {holds} holds, {corrections} corrections, {merges} merges again, {strangers} without a contact"
    )
}

impl Work<'_> {
    /// Adds the lines to the ledger and does again what they say, in their order.
    pub(super) fn replay_all(&self, lines: &[LedgerLine]) -> Result<Replayed> {
        let mut replayed = Replayed::default();
        for line in lines {
            self.store.add_to_ledger(&line.deed, line.on, line.recorded_at)?;
            let known = self.replay(line)?;
            replayed.count(&line.deed, known);
        }
        Ok(replayed)
    }

    /// False when the casebook knows nobody under the line's uid: there is nothing to do again.
    fn replay(&self, line: &LedgerLine) -> Result<bool> {
        let Some(contact) = line.deed.contact() else { return Ok(false) };
        let contact_id = match self.store.contact_id(contact) {
            Ok(contact_id) => contact_id,
            Err(StoreError::NotFound(_)) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        match &line.deed {
            Deed::Erased { extent, .. } => self.replay_erasure(contact, extent)?,
            Deed::Objected { under, .. } => {
                let kind = FileFactKind::Objection(ObjectionScope::Marketing);
                self.replay_fact(contact_id, under.as_ref(), kind, line)?;
            }
            Deed::Restricted { under, .. } => {
                self.replay_fact(contact_id, under.as_ref(), FileFactKind::RestrictionBegin, line)?;
            }
            Deed::Consented { under, .. } | Deed::Held { under, .. } => {
                self.replay_fact(contact_id, Some(under), under.kind, line)?;
            }
            Deed::Corrected { under, .. } => self.replay_correction(contact_id, under, line)?,
            Deed::Merged { other, taken, .. } => {
                return self.replay_merge(contact, *other, taken, line.on);
            }
            Deed::Parted { other, .. } => return self.replay_parting(contact, *other),
            Deed::CaseOpened(_) => (),
        }
        Ok(true)
    }

    /// Adds the fact to its file; where a line does not say which, `otherwise` to every file, the stricter reading.
    fn replay_fact(
        &self,
        contact_id: i64,
        under: Option<&FileDeed>,
        otherwise: FileFactKind,
        line: &LedgerLine,
    ) -> Result<()> {
        let concerns =
            |file: &StoredFile| under.is_none_or(|under| under.activity == file.activity);
        let fact = DatedFact { kind: under.map_or(otherwise, |under| under.kind), on: line.on };
        let files = self.store.files_of(contact_id)?;
        for file in files.iter().filter(|file| concerns(file) && !file.facts.contains(&fact)) {
            self.store.add_file_fact(file.id, fact, None, (self.actor, line.recorded_at))?;
        }
        self.rederive_contact(contact_id)?;
        self.heed_last_word(contact_id)
    }

    /// Takes a fact back where it stands.
    fn replay_correction(
        &self,
        contact_id: i64,
        under: &FileDeed,
        line: &LedgerLine,
    ) -> Result<()> {
        let fact = DatedFact { kind: under.kind, on: line.on };
        let files = self.store.files_of(contact_id)?;
        for file in files.iter().filter(|file| under.activity == file.activity) {
            if let Some(noted) = self.store.standing_fact(file.id, fact)? {
                let by = (self.actor, line.recorded_at);
                self.store.take_back_fact(noted.id, CorrectionGround::default(), self.today, by)?;
            }
        }
        self.rederive_contact(contact_id)?;
        self.retract_objection(contact_id, fact)?;
        self.heed_last_word(contact_id)
    }

    /// Makes two contacts one again, with the values that had been chosen: what is done to the kept one later is done to
    /// both. Lines from before choices were kept have none; the kept contact's values stay.
    fn replay_merge(&self, kept: Uid, other: Uid, taken: &[String], on: NaiveDate) -> Result<bool> {
        let other = match self.store.contact(other) {
            Ok(other) => other,
            Err(StoreError::NotFound(_)) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        let mut plan = self.describe_merge(&self.store.contact(kept)?, &other)?;
        let codes = ledger_codes(&plan.differing);
        for (differing, code) in plan.differing.iter_mut().zip(codes) {
            if taken.contains(&code) {
                differing.take = Take::Other;
            }
        }
        self.merge_contacts(&plan, on)?;
        Ok(true)
    }

    fn replay_parting(&self, kept: Uid, other: Uid) -> Result<bool> {
        let merge = self.store.last_merge(self.store.contact_id(kept)?)?;
        if merge.is_none_or(|merge| merge.other != other) {
            return Ok(false);
        }
        self.part(kept)?;
        Ok(true)
    }

    /// Erases what was erased, whatever would keep it in the older state, with a receipt of its own.
    fn replay_erasure(&self, contact: Uid, extent: &Extent) -> Result<()> {
        let mut plan = self.plan(contact, CasebookSettings::default().freeze_months)?;
        erase_again(&mut plan, extent);
        if plan.lines.iter().all(|line| line.verdict == Verdict::Keep) {
            return Ok(());
        }
        let receipt = new_uid()?;
        let (erased, kept, checks) = self.erase_planned(&plan)?;
        let detail = format!("{erased} erased again, {kept} kept, receipt {receipt}");
        let head = self.note(Noted::new(Operation::ContactErased, contact, detail))?;
        self.keep_receipt(&plan, receipt, &checks, head)
    }
}

/// Turns the plan of today into the one that was carried out: what went before goes again, and nothing else.
fn erase_again(plan: &mut ErasurePlan, extent: &Extent) {
    for line in &mut plan.lines {
        // How far a line without an extent went is not known: what today's rules say.
        let goes = line.item != Item::Suppression
            && (extent.covers(&line.item)
                || (*extent == Extent::Unknown && line.verdict == Verdict::Erase));
        if goes {
            (line.verdict, line.ground, line.until) = (Verdict::Erase, Ground::ErasedBefore, None);
        } else if line.verdict == Verdict::Erase {
            (line.verdict, line.ground) = (Verdict::Keep, Ground::NeededByKept);
        }
    }
}
