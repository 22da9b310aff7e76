//! From a command to one method of the casebook, and back as events. One function a subject.

mod versions;

mod requests;

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use super::thread::Opened;
use super::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, CopyCommand, CopyEvent,
    ErasureCommand, ErasureEvent, Event, Failure, LetterCommand, LetterEvent, VersionEvent,
};
use crate::casebook::{Casebook, Error, Result, Session, StoreError};
use crate::domain::ids::Uid;
use crate::formats;

/// One thread's open casebook.
pub(super) struct Desk {
    session: Session,
    opened: Arc<Mutex<Option<Opened>>>,
    casebook: Option<Casebook>,
    /// What the casebook was opened with: after a change the reading thread opens it anew.
    passphrase: Zeroizing<String>,
    writes: bool,
    version: i64,
}

impl Desk {
    pub(super) fn writer(session: Session, opened: Arc<Mutex<Option<Opened>>>) -> Self {
        Self {
            session,
            opened,
            casebook: None,
            passphrase: Zeroizing::default(),
            writes: true,
            version: 0,
        }
    }

    pub(super) fn reader(session: Session, opened: Arc<Mutex<Option<Opened>>>) -> Self {
        Self {
            session,
            opened,
            casebook: None,
            passphrase: Zeroizing::default(),
            writes: false,
            version: 0,
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

    fn take(&mut self, casebook: Casebook, passphrase: Zeroizing<String>) -> Result<Vec<Event>> {
        let path = casebook.path().to_owned();
        let opened = CasebookEvent::Opened {
            summary: Box::new(casebook.summary()?),
            policy: casebook.policy(),
        };
        self.version = casebook.data_version()?;
        self.casebook = Some(casebook);
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Opened { path, passphrase });
        Ok(vec![Event::Casebook(opened)])
    }

    fn lock(&mut self) {
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
        Command::Copy(command) => desk.casebook().and_then(|casebook| copy(casebook, command)),
        Command::Erasure(command) => {
            desk.casebook().and_then(|casebook| erasure(casebook, &command))
        }
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
            desk.lock();
            return Ok(vec![Event::Casebook(CasebookEvent::Locked)]);
        }
        CasebookCommand::ChangePassphrase { old, new } => {
            desk.casebook()?.change_passphrase(&old, &new)?;
            if let Some(opened) = &mut *desk.opened.lock().unwrap_or_else(PoisonError::into_inner) {
                opened.passphrase = new;
            }
            return Ok(vec![Event::Casebook(CasebookEvent::PassphraseChanged)]);
        }
        CasebookCommand::Version(command) => return versions::obey(desk.casebook()?, command),
        CasebookCommand::Summarise
        | CasebookCommand::CloseDuty { .. }
        | CasebookCommand::WriteCalendarFile { .. }
        | CasebookCommand::ListDue
        | CasebookCommand::ListJournal { .. }
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

fn copy(casebook: &mut Casebook, command: CopyCommand) -> Result<Vec<Event>> {
    let event = match command {
        CopyCommand::Review(number) => CopyEvent::Reviewed(Box::new(casebook.review_copy(number)?)),
        CopyCommand::ReviewContact(uid) => {
            CopyEvent::Reviewed(Box::new(casebook.review_contact_copy(uid)?))
        }
        CopyCommand::Write { order, to } => {
            CopyEvent::Written(Box::new(casebook.write_copy(&order, &to)?))
        }
        CopyCommand::WriteAgain { package, to } => {
            CopyEvent::Written(Box::new(casebook.write_copy_again(package, &to)?))
        }
        CopyCommand::Letter(command) => CopyEvent::Letter(letter(casebook, command)?),
    };
    Ok(vec![Event::Copy(event)])
}

fn letter(casebook: &mut Casebook, command: LetterCommand) -> Result<LetterEvent> {
    Ok(match command {
        LetterCommand::Draft(choice) => LetterEvent::Drafted(Box::new(casebook.letter(&choice)?)),
        LetterCommand::Write { order, to } => {
            LetterEvent::Written(Box::new(casebook.write_letter(&order, &to)?))
        }
        LetterCommand::WriteDossier { number, to } => {
            LetterEvent::DossierWritten(Box::new(casebook.write_dossier(number, None, &to)?))
        }
        LetterCommand::ListTemplates => LetterEvent::Templates(casebook.templates()?),
        LetterCommand::ExportTemplates { to } => {
            casebook.export_templates(&to)?;
            LetterEvent::Exported(to)
        }
        LetterCommand::Replace { kind, language, path } => {
            casebook.replace_template(kind, language, &read_bounded(&path)?)?;
            LetterEvent::Templates(casebook.templates()?)
        }
        LetterCommand::Restore { kind, language } => {
            casebook.restore_template(kind, language)?;
            LetterEvent::Templates(casebook.templates()?)
        }
    })
}

fn erasure(casebook: &mut Casebook, command: &ErasureCommand) -> Result<Vec<Event>> {
    let event = match command {
        ErasureCommand::Plan(uid) => ErasureEvent::Planned(casebook.plan_erasure(*uid)?),
        ErasureCommand::Erase { plan } => ErasureEvent::Erased(casebook.erase(plan)?),
        ErasureCommand::SaveReceipt { receipt, to } => {
            casebook.save_receipt(*receipt, to)?;
            ErasureEvent::ReceiptSaved(to.clone())
        }
    };
    Ok(vec![Event::Erasure(event)])
}

/// A file from outside, read no further than the largest mail that is accepted.
pub(crate) fn read_bounded(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let limit = crate::mail::LIMIT_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
