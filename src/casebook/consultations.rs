//! Who read which contact: noted once a day, sealed after its period.

use chrono::Months;

use crate::domain::ids::Uid;
use crate::domain::journal::Operation;

use super::{Casebook, Noted, Result};

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
