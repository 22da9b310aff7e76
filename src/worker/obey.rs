//! From a command to one method of the casebook, and back as events. One function a subject.

mod outgoing;
mod requests;
mod versions;

use std::fs;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use super::job::{Job, Slice};
use super::thread::Opened;
use super::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, Event, Failure,
    ImportCommand, JobCommand, JobEvent, VersionEvent,
};
use crate::casebook::backups::BackupsWritten;
use crate::casebook::{Casebook, Error, Result, Session, StoreError};
use crate::domain::ids::Uid;
use crate::formats;

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
    fn casebook(&mut self) -> Result<&mut Casebook> {
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
    fn import(&mut self, command: ImportCommand) -> Result<Vec<Event>> {
        if self.job.as_ref().is_some_and(Job::is_writing) {
            return Err(Error::LotUnderWay);
        }
        let casebook = self.casebook()?;
        self.job = Some(match command {
            ImportCommand::Read { path, columns } => {
                Job::reading(casebook.read_import(&path, columns.as_deref())?)
            }
            ImportCommand::Bring(order) => Job::import(casebook.begin_import(order)?),
        });
        Ok(Vec::new())
    }

    fn cancel_job(&mut self) -> Vec<Event> {
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

    /// True when an erasure's log could be emptied only now.
    pub(super) fn finish_erasures(&mut self) -> bool {
        let Some(casebook) = &mut self.casebook else { return false };
        let waiting = casebook.awaits_truncation().unwrap_or(false);
        waiting && casebook.finish_erasures().unwrap_or(false)
    }
}

/// Does what a command asks; a failure is an event like any other.
pub(super) fn obey(desk: &mut Desk, command: Command) -> Vec<Event> {
    let opening = matches!(
        &command,
        Command::Casebook(CasebookCommand::Open { .. } | CasebookCommand::Create { .. })
    );
    let done = match command {
        Command::Casebook(command) => casebook(desk, command),
        Command::Contact(command) => {
            desk.casebook().and_then(|casebook| contact(casebook, command))
        }
        Command::Request(command) => {
            desk.casebook().and_then(|casebook| requests::request(casebook, command))
        }
        Command::Copy(command) => {
            desk.casebook().and_then(|casebook| outgoing::copy(casebook, command))
        }
        Command::Erasure(command) => {
            desk.casebook().and_then(|casebook| outgoing::erasure(casebook, &command))
        }
        Command::Import(command) => desk.import(command),
        Command::Job(JobCommand::Cancel) => Ok(desk.cancel_job()),
    };
    done.unwrap_or_else(|error| vec![Event::Failed(Failure { error: Arc::new(error), opening })])
}

fn casebook(desk: &mut Desk, command: CasebookCommand) -> Result<Vec<Event>> {
    match command {
        CasebookCommand::Open { path, passphrase } => {
            let casebook = Casebook::open(&path, &passphrase, desk.session.clone())?;
            return desk.take(casebook, passphrase);
        }
        CasebookCommand::Create { path, passphrase, policy } => {
            let policy = match policy {
                Some(policy) => read_bounded(&policy)?,
                None => formats::policy::shipped_generic().as_bytes().to_vec(),
            };
            let policy = String::from_utf8_lossy(&policy);
            let casebook = Casebook::create(&path, &passphrase, &policy, desk.session.clone())?;
            return desk.take(casebook, passphrase);
        }
        CasebookCommand::Lock => {
            desk.back_up_before_closing();
            desk.lock();
            return Ok(vec![Event::Casebook(CasebookEvent::Locked)]);
        }
        CasebookCommand::ChangePassphrase { old, new } => {
            // A backup that is being written would go on under the old one.
            let finished = desk.finish_backups(true);
            desk.casebook()?.change_passphrase(&old, &new)?;
            if let Some(opened) = &mut *desk.opened.lock().unwrap_or_else(PoisonError::into_inner) {
                opened.passphrase = new;
            }
            let changed = Event::Casebook(CasebookEvent::PassphraseChanged);
            return Ok(finished.into_iter().chain([changed]).collect());
        }
        CasebookCommand::Version(command) => return versions::obey(desk.casebook()?, command),
        CasebookCommand::PreviewRestore { backup } => {
            let preview = Casebook::preview_restore(&desk.restore_order(backup)?, &desk.session)?;
            return Ok(vec![Event::Casebook(CasebookEvent::RestorePreviewed(Box::new(preview)))]);
        }
        CasebookCommand::Restore { backup } => return desk.restore(backup),
        CasebookCommand::BackUpToFolders => return desk.begin_backups(),
        CasebookCommand::Summarise
        | CasebookCommand::CloseDuty { .. }
        | CasebookCommand::WriteCalendarFile { .. }
        | CasebookCommand::ListDue
        | CasebookCommand::ListJournal { .. }
        | CasebookCommand::ListBackupFolders
        | CasebookCommand::ConfirmRestore
        | CasebookCommand::ApplyLedgers
        | CasebookCommand::VerifyJournal
        | CasebookCommand::Check
        | CasebookCommand::BackUp { .. }
        | CasebookCommand::PutSettings(_)
        | CasebookCommand::CountRetention
        | CasebookCommand::ListRetentionDue
        | CasebookCommand::ListCleaning => (),
    }
    let casebook = desk.casebook()?;
    Ok(vec![Event::Casebook(whole(casebook, command)?)])
}

/// What is asked of a casebook that is already open.
fn whole(casebook: &mut Casebook, command: CasebookCommand) -> Result<CasebookEvent> {
    Ok(match command {
        CasebookCommand::Summarise => {
            casebook.catch_up()?;
            CasebookEvent::Summary(Box::new(casebook.summary()?))
        }
        CasebookCommand::ListDue => CasebookEvent::Due(casebook.due()?),
        CasebookCommand::ListJournal { before } => {
            CasebookEvent::Journal { before, lines: casebook.journal(before)? }
        }
        CasebookCommand::VerifyJournal => {
            let verified = casebook.verify_journal()?;
            CasebookEvent::JournalVerified {
                entries: verified.as_ref().copied().unwrap_or_default(),
                broken_at: verified.err(),
            }
        }
        CasebookCommand::Check => CasebookEvent::Checked(casebook.check()?),
        CasebookCommand::BackUp { to } => {
            casebook.back_up(&to)?;
            CasebookEvent::BackedUp(to)
        }
        CasebookCommand::ListBackupFolders => {
            CasebookEvent::BackupFolders(casebook.backup_folders()?)
        }
        CasebookCommand::ConfirmRestore => {
            casebook.confirm_restore()?;
            CasebookEvent::RestoreConfirmed
        }
        CasebookCommand::ApplyLedgers => {
            casebook.apply_ledgers()?;
            CasebookEvent::LedgersApplied
        }
        CasebookCommand::PutSettings(settings) => {
            casebook.put_settings(&settings)?;
            CasebookEvent::SettingsKept
        }
        CasebookCommand::CloseDuty { id, on } => {
            casebook.close_duty(id, on)?;
            CasebookEvent::DutyClosed
        }
        CasebookCommand::WriteCalendarFile { to } => {
            casebook.write_calendar_file(&to)?;
            CasebookEvent::CalendarFileWritten(to)
        }
        CasebookCommand::CountRetention => {
            CasebookEvent::RetentionCounted(casebook.retention_counts()?)
        }
        CasebookCommand::ListRetentionDue => CasebookEvent::RetentionDue(casebook.retention_due()?),
        CasebookCommand::ListCleaning => CasebookEvent::Cleaning(casebook.cleaning_ahead()?),
        CasebookCommand::Open { .. }
        | CasebookCommand::Create { .. }
        | CasebookCommand::Lock
        | CasebookCommand::BackUpToFolders
        | CasebookCommand::PreviewRestore { .. }
        | CasebookCommand::Restore { .. }
        | CasebookCommand::ChangePassphrase { .. }
        | CasebookCommand::Version(_) => return Err(Error::NotOpen),
    })
}

fn contact(casebook: &mut Casebook, command: ContactCommand) -> Result<Vec<Event>> {
    let event = match command {
        ContactCommand::Find { text, serial } => {
            ContactEvent::Found { serial, lines: casebook.find_contacts(&text)? }
        }
        ContactCommand::Page { after } => ContactEvent::Page {
            first: after.is_none(),
            lines: casebook.contacts_page(after.as_ref())?,
        },
        ContactCommand::Show(uid) => ContactEvent::Shown(Box::new(casebook.contact(uid)?)),
        ContactCommand::Add(draft) => ContactEvent::Changed(casebook.add_contact(draft)?),
        ContactCommand::Edit { uid, draft } => {
            casebook.edit_contact(uid, draft)?;
            ContactEvent::Changed(uid)
        }
        ContactCommand::AddFact { uid, activity, fact } => {
            casebook.add_fact(uid, &activity, fact)?;
            ContactEvent::Changed(uid)
        }
        ContactCommand::MarkInformed { uid, on } => {
            casebook.mark_informed(uid, on)?;
            ContactEvent::Changed(uid)
        }
        ContactCommand::AddNote { uid, body } => {
            casebook.add_note(uid, &body)?;
            ContactEvent::Changed(uid)
        }
    };
    Ok(vec![Event::Contact(event)])
}

/// A file from outside, read no further than the largest mail that is accepted.
pub(crate) fn read_bounded(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let limit = crate::mail::LIMIT_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
