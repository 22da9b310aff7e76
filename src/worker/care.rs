//! What the writing thread does for the casebook itself: backups when nothing else waits, and restores.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, mpsc};

use super::desk::Desk;
use super::{CasebookEvent, ClosedCommand, Event, Failure};
use crate::casebook::restore::RestoreOrder;
use crate::casebook::{Casebook, Error, Result};

impl Desk {
    /// Once a day a backup, and the copies of the ledger where a folder has come back; nobody waits for either.
    pub(super) fn tend(&mut self) -> Vec<Event> {
        let Some(casebook) = self.open_casebook() else { return Vec::new() };
        casebook.renew_ledger_copies();
        if !casebook.backup_is_due(false).unwrap_or(false) {
            return Vec::new();
        }
        self.begin_backups().unwrap_or_else(|error| vec![failed(error)])
    }

    /// Starts writing backups on a thread of their own. One at a time.
    pub(super) fn begin_backups(&mut self) -> Result<Vec<Event>> {
        if self.backups.is_some() {
            return Ok(Vec::new());
        }
        let order = self.open_casebook().ok_or(Error::NotOpen)?.begin_backups()?;
        let (done, written) = mpsc::channel();
        std::thread::Builder::new().name("casebook backup".to_owned()).spawn(move || {
            // A worker that is gone has no use for the outcome: the files are whole all the same.
            done.send(order.write()).ok();
        })?;
        self.backups = Some(written);
        Ok(Vec::new())
    }

    /// What has become of the backups that were begun; without patience only if they are done.
    pub(super) fn finish_backups(&mut self, patiently: bool) -> Option<Event> {
        let written = self.backups.as_ref()?;
        let written = if patiently {
            written.recv().map_err(|_gone: mpsc::RecvError| Error::NotOpen)
        } else {
            match written.try_recv() {
                Ok(written) => Ok(written),
                Err(mpsc::TryRecvError::Empty) => return None,
                Err(mpsc::TryRecvError::Disconnected) => Err(Error::NotOpen),
            }
        };
        self.backups = None;
        let casebook = self.open_casebook()?;
        let finished = written.and_then(|written| casebook.finish_backups(written?));
        Some(finished.map_or_else(failed, |backups| {
            Event::Casebook(CasebookEvent::BackedUpToFolders(backups))
        }))
    }

    /// A backup of what was written since the last one, when the casebook is closed.
    pub(super) fn back_up_before_closing(&mut self) {
        self.finish_backups(true);
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

    /// Looks at a restore into the place of a casebook that is not open, or restores and opens what was restored.
    pub(super) fn obey_closed(&mut self, command: ClosedCommand) -> Result<Vec<Event>> {
        let order = match command {
            ClosedCommand::PreviewRestore(order) => {
                let preview = Box::new(Casebook::preview_restore(&order, &self.session)?);
                return Ok(vec![Event::Casebook(CasebookEvent::RestorePreviewed(preview))]);
            }
            ClosedCommand::Restore(order) => order,
        };
        self.lock();
        let restored = Casebook::restore(&order, &self.session)?;
        let casebook = Casebook::open(&order.casebook, &order.passphrase, self.session.clone())?;
        let mut events = self.take(casebook, order.passphrase)?;
        events.push(Event::Casebook(CasebookEvent::Restored(Box::new(restored))));
        Ok(events)
    }

    /// Closes the casebook in both threads, restores, and opens what stands in its place afterwards.
    pub(super) fn restore(&mut self, backup: PathBuf) -> Result<Vec<Event>> {
        let order = self.restore_order(backup)?;
        self.finish_backups(true);
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

fn failed(error: Error) -> Event {
    Event::Failed(Failure { error: Arc::new(error), opening: false })
}
