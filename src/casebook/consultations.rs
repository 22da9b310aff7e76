//! Who read which contact: noted once a day, sealed after its period.

use chrono::Months;

use crate::domain::archive::ArchiveReason;
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::retention::Phase;

use super::views::{ContactView, FileView};
use super::{Casebook, Error, Noted, Result};

impl Casebook {
    /// Notes that this operator read a contact, once a day. False when the day already has it.
    pub fn note_reading(&mut self, contact: Uid) -> Result<bool> {
        let last = self.store.last_reading(contact, self.actor)?;
        if last.is_some_and(|last| self.day_of(last) == self.day_of(self.now())) {
            return Ok(false);
        }
        self.operate(|work| {
            work.store.contact_id(contact)?;
            Ok((true, Noted::new(Operation::ContactRead, contact, "")))
        })
    }

    /// A contact as everyday work sees it: archived files are folded, and a contact of whom everything is archived is
    /// refused.
    pub fn contact(&self, uid: Uid) -> Result<ContactView> {
        let mut view = self.whole_contact(uid)?;
        if !view.files.iter().any(is_archived) {
            return Ok(view);
        }
        if view.files.iter().all(is_archived) {
            return Err(Error::Archived);
        }
        for file in view.files.iter_mut().filter(|file| is_archived(file)) {
            file.folded = true;
            file.source.clear();
            file.facts.clear();
            file.data.clear();
        }
        Ok(view)
    }

    /// As [`Casebook::contact`], with its archive if there is a reason to open it, which the journal keeps.
    pub fn open_contact(&mut self, uid: Uid, reason: Option<ArchiveReason>) -> Result<ContactView> {
        let Some(reason) = reason else { return self.contact(uid) };
        let view = self.whole_contact(uid)?;
        if view.files.iter().any(is_archived) {
            self.note_opening(uid, reason)?;
        }
        Ok(view)
    }

    /// A contact of whom everything is in archive leaves it only after it was opened today for a reason.
    pub(super) fn refuse_unopened(&self, uid: Uid) -> Result<()> {
        let files = self.whole_contact(uid)?.files;
        if files.is_empty() || !files.iter().all(is_archived) {
            return Ok(());
        }
        for reason in ArchiveReason::ALL {
            let detail = format!("archive {}", reason.code());
            let last = self.store.last_opening(uid, self.actor, &detail)?;
            if last.is_some_and(|last| self.day_of(last) == self.day_of(self.now())) {
                return Ok(());
            }
        }
        Err(Error::Archived)
    }

    /// Once a day for each reason, like any reading.
    fn note_opening(&mut self, contact: Uid, reason: ArchiveReason) -> Result<()> {
        let detail = format!("archive {}", reason.code());
        let last = self.store.last_opening(contact, self.actor, &detail)?;
        if last.is_some_and(|last| self.day_of(last) == self.day_of(self.now())) {
            return Ok(());
        }
        self.operate(|_| Ok(((), Noted::new(Operation::ContactRead, contact, detail))))
    }

    /// Seals the consultations whose period is over. What proves that the law was kept is never among them.
    pub(super) fn seal_consultations(&mut self) -> Result<()> {
        let months = Months::new(self.settings()?.consultation_months);
        let Some(before) = self.now().checked_sub_months(months) else { return Ok(()) };
        if self.store.sealable(before)?.is_none() {
            return Ok(());
        }
        self.transact(|work| {
            // Asked again: another process may have sealed them meanwhile.
            if let Some(seal) = work.store.sealable(before)? {
                work.store.seal(&seal, work.at)?;
                work.note(Noted::new(Operation::ConsultationsSealed, "", seal.detail()))?;
            }
            Ok(())
        })
    }
}

fn is_archived(file: &FileView) -> bool {
    file.countdown.as_ref().is_some_and(|(_, one)| one.phase == Phase::Archive)
}
