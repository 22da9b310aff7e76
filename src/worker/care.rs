//! What the writing thread does for the casebook itself: backups when nothing else waits, and restores.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use super::obey::Desk;
use super::{CasebookEvent, Event, Failure};
use crate::casebook::restore::RestoreOrder;
use crate::casebook::{Casebook, Error, Result};

impl Desk {
    /// Once a day a backup, and the copies of the ledger where a folder has come back; nobody waits for either.
    pub(super) fn tend(&mut self) -> Option<CasebookEvent> {
        let casebook = self.open_casebook()?;
        casebook.renew_ledger_copies();
        if !casebook.backup_is_due(false).unwrap_or(false) {
            return None;
        }
        match casebook.back_up_to_folders() {
            Ok(backups) => Some(CasebookEvent::BackedUpToFolders(backups)),
            Err(error) => {
                tracing::warn!(%error, "the backup of the day was not made");
                None
            }
        }
    }

    /// A backup of what was written since the last one, when the casebook is closed.
    pub(super) fn back_up_before_closing(&mut self) {
        let Some(casebook) = self.open_casebook() else { return };
        casebook.renew_ledger_copies();
        if casebook.backup_is_due(true).unwrap_or(false)
            && let Err(error) = casebook.back_up_to_folders()
        {
            tracing::warn!(%error, "the backup at closing was not made");
        }
    }

    pub(super) fn restore_order(&self, backup: PathBuf) -> Result<RestoreOrder> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let opened = opened.ok_or(Error::NotOpen)?;
        Ok(RestoreOrder {
            backup,
            casebook: opened.path,
            passphrase: opened.passphrase,
            backup_passphrase: None,
        })
    }

    /// Closes the casebook in both threads, restores, and opens what stands in its place afterwards.
    pub(super) fn restore(&mut self, backup: PathBuf) -> Result<Vec<Event>> {
        let order = self.restore_order(backup)?;
        self.lock();
        let restored = Casebook::restore(&order, &self.session);
        // Whether it was restored or not, the window goes on with what stands there.
        let opened = Casebook::open(&order.casebook, &order.passphrase, self.session.clone())
            .and_then(|casebook| self.take(casebook, order.passphrase));
        let mut events = match opened {
            Ok(events) => events,
            Err(error) => {
                let failure = Failure { error: Arc::new(error), opening: true };
                return Ok(vec![Event::Casebook(CasebookEvent::Locked), Event::Failed(failure)]);
            }
        };
        events.push(Event::Casebook(CasebookEvent::Restored(Box::new(restored?))));
        Ok(events)
    }
}
