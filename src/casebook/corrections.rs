//! Facts that were noted by mistake: taken back with a ground, and noted for their true day.

use crate::domain::check_day;
use crate::domain::contact::{DatedFact, FactCorrection, FileFactKind};
use crate::domain::duty::DutyKind;
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::ledger::{Deed, FileDeed};
use crate::domain::{Expected, Invalid};

use super::{Casebook, Noted, Result, Work};

impl Casebook {
    /// Takes a fact back (R 5(1)(d)). It stays in the casebook with its correction, and counts no more; its true day is
    /// noted in the same operation. Refused where somebody has still to be told, or where an end would lack its begin.
    pub fn correct_fact(&mut self, uid: Uid, correction: &FactCorrection) -> Result<()> {
        let FactCorrection { fact, instead, .. } = correction;
        if let Some(on) = *instead {
            check_day("to", on)?;
            if self.today() < on && !fact.kind.may_lie_ahead() {
                return Err(Invalid::new("to", Expected::NotInFuture).into());
            }
        }
        self.refuse_unopened(uid)?;
        self.operate(|work| Ok(((), work.correct_fact(uid, correction)?)))
    }
}

impl Work<'_> {
    fn correct_fact(&self, uid: Uid, correction: &FactCorrection) -> Result<Noted> {
        let FactCorrection { activity, fact, ground, instead } = correction;
        let contact_id = self.store.contact_id(uid)?;
        let file = self.file_under(uid, activity)?;
        let noted = self.store.standing_fact(file, *fact)?;
        let noted = noted.ok_or(Invalid::new("fact", Expected::NotedFact))?;
        if fact.kind == FileFactKind::RestrictionBegin {
            self.refuse_to_lift_unannounced(contact_id)?;
        }
        self.store.take_back_fact(noted.id, *ground, self.today, (self.actor, self.at))?;
        self.retract_objection(contact_id, *fact)?;
        if fact.objection().is_some() {
            for kind in [DutyKind::StopInTools, DutyKind::TellHeld] {
                self.store.close_duties_of_contact(kind, contact_id, self.today)?;
            }
        }
        let under = FileDeed { activity: activity.clone(), kind: fact.kind };
        if Deed::of_fact(uid, activity, fact.kind).is_some() {
            let deed = Deed::Corrected { contact: uid, under };
            self.store.add_to_ledger(&deed, fact.on, self.at)?;
        }
        if let Some(on) = *instead {
            let true_fact = DatedFact { kind: fact.kind, on };
            self.add_fact_on(uid, activity, true_fact, noted.terms)?;
        } else {
            self.rederive_contact(contact_id)?;
            self.heed_last_word(contact_id)?;
        }
        self.refuse_stray_end(contact_id, file, fact.kind)?;
        let day = instead.map(|day| format!(" → {day}")).unwrap_or_default();
        let said = format!("{activity} {} {}{day} {}", fact.kind.code(), fact.on, ground.code());
        Ok(Noted::new(Operation::FactCorrected, uid, said))
    }

    /// An end without its begin would end what begins later.
    fn refuse_stray_end(&self, contact_id: i64, file_id: i64, kind: FileFactKind) -> Result<()> {
        let files = self.store.files_of(contact_id)?;
        let facts = files.iter().filter(|file| file.id == file_id).flat_map(|file| &file.facts);
        let (mut begins, mut ends) = (Vec::new(), Vec::new());
        for fact in facts {
            if fact.kind == kind {
                begins.push(fact.on);
            } else if fact.kind.begin() == Some(kind) {
                ends.push(fact.on);
            }
        }
        let begun = |end: &chrono::NaiveDate| begins.iter().filter(|begin| *begin <= end).count();
        let ended = |end: &chrono::NaiveDate| ends.iter().filter(|other| *other <= end).count();
        if ends.iter().all(|end| ended(end) <= begun(end)) {
            return Ok(());
        }
        Err(Invalid::new("fact", Expected::EndTakenBack).into())
    }
}
