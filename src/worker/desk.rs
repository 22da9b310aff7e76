//! One thread's open casebook, with the job it has in hand.

use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use super::job::{Job, Slice};
use super::thread::Opened;
use super::{
    CasebookEvent, ErasureEvent, Event, Failure, ImportCommand, JobEvent, PurgeCommand, PurgeEvent,
    VersionEvent,
};
use crate::casebook::backups::BackupsWritten;
use crate::casebook::{Casebook, Error, Result, Session, StoreError};
use crate::domain::ids::Uid;

/// One thread's open casebook.
pub(super) struct Desk {
    pub(super) session: Session,
    pub(super) opened: Arc<Mutex<Option<Opened>>>,
    casebook: Option<Casebook>,
    job: Option<Job>,
    /// What the casebook was opened with: after a change the reading thread opens it anew.
    passphrase: Zeroizing<String>,
    writes: bool,
    version: i64,
    /// Backups that are being written, and where their outcome will come from.
    pub(super) backups: Option<Receiver<Result<BackupsWritten>>>,
}

impl Desk {
    pub(super) fn writer(session: Session, opened: Arc<Mutex<Option<Opened>>>) -> Self {
        Self {
            session,
            opened,
            casebook: None,
            job: None,
            passphrase: Zeroizing::default(),
            writes: true,
            version: 0,
            backups: None,
        }
    }

    pub(super) fn reader(session: Session, opened: Arc<Mutex<Option<Opened>>>) -> Self {
        Self {
            session,
            opened,
            casebook: None,
            job: None,
            passphrase: Zeroizing::default(),
            writes: false,
            version: 0,
            backups: None,
        }
    }

    /// The casebook, which the reading thread opens on its first question.
    pub(super) fn casebook(&mut self) -> Result<&mut Casebook> {
        if !self.writes {
            let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let Some(Opened { path, passphrase }) = opened else {
                self.casebook = None;
                return Err(Error::NotOpen);
            };
            let other =
                |casebook: &Casebook| casebook.path() != path || self.passphrase != passphrase;
            if self.casebook.as_ref().is_none_or(other) {
                let reader = Casebook::open_reader(&path, &passphrase, self.session.clone())?;
                self.casebook = Some(reader);
                self.passphrase = passphrase;
            }
        }
        self.casebook.as_mut().ok_or(Error::NotOpen)
    }

    /// The casebook, if it is open for work.
    pub(super) fn open_casebook(&mut self) -> Option<&mut Casebook> {
        self.casebook.as_mut()
    }

    pub(super) fn take(
        &mut self,
        casebook: Casebook,
        passphrase: Zeroizing<String>,
    ) -> Result<Vec<Event>> {
        let path = casebook.path().to_owned();
        let opened = CasebookEvent::Opened {
            summary: Box::new(casebook.summary()?),
            policy: casebook.policy(),
        };
        self.version = casebook.data_version()?;
        let upgraded = casebook.upgrade().cloned().map(CasebookEvent::Upgraded);
        self.job = None;
        self.casebook = Some(casebook);
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Opened { path, passphrase });
        Ok([Some(opened), upgraded].into_iter().flatten().map(Event::Casebook).collect())
    }

    pub(super) fn lock(&mut self) {
        // What it brought in so far is taken out when the casebook is next opened.
        self.job = None;
        self.casebook = None;
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Closes the reading thread's casebook, and forgets its key, once the window is locked.
    pub(super) fn close_if_locked(&mut self) {
        if self.opened.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            self.casebook = None;
            self.passphrase = Zeroizing::default();
        }
    }

    pub(super) const fn has_job(&self) -> bool {
        self.job.is_some()
    }

    /// Does the next slice of the job in hand.
    pub(super) fn go_on(&mut self) -> Vec<Event> {
        let (Some(casebook), Some(job)) = (&mut self.casebook, &mut self.job) else {
            self.job = None;
            return Vec::new();
        };
        match job.step(casebook) {
            Slice::Going(event) => event.into_iter().collect(),
            Slice::Over(events) => {
                self.job = None;
                events
            }
        }
    }

    /// Takes a job in hand: one at a time, but a reading gives way.
    pub(super) fn import(&mut self, command: ImportCommand) -> Result<Vec<Event>> {
        self.refuse_second_job()?;
        let casebook = self.casebook()?;
        self.job = Some(match command {
            ImportCommand::Read { path, columns } => {
                Job::reading(casebook.read_import(&path, columns.as_deref())?)
            }
            ImportCommand::Bring(order) => Job::import(casebook.begin_import(order)?),
            ImportCommand::CheckMailing { path, to } => {
                Job::mailing(casebook.begin_mailing(&path, to.as_deref())?)
            }
        });
        Ok(Vec::new())
    }

    /// What is due all at once: read, listed, erased as a job, certified.
    pub(super) fn purge(&mut self, command: PurgeCommand) -> Result<Vec<Event>> {
        let event = match command {
            PurgeCommand::Plan(selection) => {
                PurgeEvent::Planned(Arc::new(self.casebook()?.plan_purge(&selection)?))
            }
            PurgeCommand::Page { plan, from } => {
                PurgeEvent::Page(Arc::new(self.casebook()?.purge_page(&plan, from)?))
            }
            PurgeCommand::WriteList { plan, to } => {
                self.casebook()?.write_purge_list(&plan, &to)?;
                PurgeEvent::ListWritten(to)
            }
            PurgeCommand::Begin(order) => {
                self.refuse_second_job()?;
                self.job = Some(Job::purge(self.casebook()?.begin_purge(&order)?));
                PurgeEvent::Begun
            }
            PurgeCommand::SaveCertificate { purge, to } => {
                self.casebook()?.save_certificate(purge, &to)?;
                PurgeEvent::CertificateSaved(to)
            }
        };
        Ok(vec![Event::Erasure(ErasureEvent::Purge(event))])
    }

    /// Ends the job in hand before the casebook is closed, where that can be done at once.
    pub(super) fn close_job(&mut self) {
        if let (Some(casebook), Some(job)) = (&mut self.casebook, &mut self.job) {
            job.close(casebook);
        }
    }

    /// Begins to write everything into a new folder.
    pub(super) fn export(&mut self, to: &Path) -> Result<Vec<Event>> {
        self.refuse_second_job()?;
        let export = self.casebook()?.begin_export(to)?;
        self.job = Some(Job::export(export));
        Ok(Vec::new())
    }

    fn refuse_second_job(&self) -> Result<()> {
        self.job.as_ref().and_then(Job::refusal).map_or(Ok(()), Err)
    }

    pub(super) fn cancel_job(&mut self) -> Vec<Event> {
        if !self.job.as_mut().is_some_and(Job::cancel) {
            return Vec::new();
        }
        self.job = None;
        vec![Event::Job(JobEvent::Cancelled)]
    }

    /// What another process has done since the last look. A passphrase that was changed there locks this casebook.
    pub(super) fn glance(&mut self) -> Option<CasebookEvent> {
        match self.casebook.as_ref()?.probe() {
            Ok(version) if version == self.version => None,
            Ok(version) => {
                self.version = version;
                Some(CasebookEvent::ChangedElsewhere)
            }
            Err(Error::Store(StoreError::WrongPassphraseOrDamaged)) => {
                self.lock();
                Some(CasebookEvent::Locked)
            }
            // Whatever else is in the way for now will be met by the next command, and said there.
            Err(_) => None,
        }
    }

    /// Notes that a contact was read, once it is shown. What stands in the way of it is said.
    pub(super) fn note_reading(&mut self, contact: Uid) -> Option<Failure> {
        let noted = self.casebook.as_mut()?.note_reading(contact);
        noted.err().map(|error| Failure { error: Arc::new(error), opening: false })
    }

    /// The next batch of a rebuild, when one waits; a failure ends it here, and the next opening finishes it.
    pub(super) fn continue_rebuild(&mut self) -> Option<Event> {
        let casebook = self.casebook.as_mut()?;
        match casebook.continue_rebuild() {
            Ok(Some(state)) => {
                let event = VersionEvent::Rebuilding(state);
                Some(Event::Casebook(CasebookEvent::Version(event)))
            }
            Ok(None) => None,
            Err(error) => Some(Event::Failed(Failure { error: Arc::new(error), opening: false })),
        }
    }

    /// Whether batches of a rebuild wait.
    pub(super) fn is_rebuilding(&self) -> bool {
        let waiting = self.casebook.as_ref().map(Casebook::rebuilding);
        matches!(waiting, Some(Ok(Some(_))))
    }

    /// Looks at the next contacts for doubles; false once all were looked at. What stands in the way of it will be
    /// met by the next command, and said there.
    pub(super) fn look_for_twins(&mut self) -> bool {
        self.casebook.as_mut().is_some_and(|casebook| casebook.look_for_twins().unwrap_or(false))
    }

    /// The counts of the rail, when they have changed without a command.
    pub(super) fn summary(&self) -> Option<Event> {
        let summary = self.casebook.as_ref()?.summary().ok()?;
        Some(Event::Casebook(CasebookEvent::Summary(Box::new(summary))))
    }

    /// True when an erasure's log could be emptied only now.
    pub(super) fn finish_erasures(&mut self) -> bool {
        let Some(casebook) = &mut self.casebook else { return false };
        let waiting = casebook.awaits_truncation().unwrap_or(false);
        waiting && casebook.finish_erasures().unwrap_or(false)
    }
}
