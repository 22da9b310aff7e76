//! From a command to one method of the casebook, and back as events. One function a subject.

mod outgoing;
mod persons;
mod requests;
mod versions;

use std::fs;
use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::desk::Desk;
use super::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, ErasureCommand, Event,
    Failure, JobCommand, RetentionCommand,
};
use crate::casebook::{Casebook, Error, Result};
use crate::domain::archive::Archive;
use crate::formats;

/// Does what a command asks; a failure is an event like any other.
pub(super) fn obey(desk: &mut Desk, command: Command) -> Vec<Event> {
    let opening = matches!(
        &command,
        Command::Casebook(
            CasebookCommand::Open { .. }
                | CasebookCommand::Create { .. }
                | CasebookCommand::OfClosed(_)
        )
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
        Command::Erasure(ErasureCommand::Purge(command)) => desk.purge(command),
        Command::Erasure(command) => {
            desk.casebook().and_then(|casebook| outgoing::erasure(casebook, &command))
        }
        Command::Import(command) => desk.import(command),
        Command::Job(JobCommand::Cancel) => Ok(desk.cancel_job()),
        Command::Job(JobCommand::Export { to }) => desk.export(&to),
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
            desk.close_job();
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
        CasebookCommand::Retention(command) => {
            return Ok(vec![Event::Casebook(retention(desk.casebook()?, command)?)]);
        }
        CasebookCommand::OfClosed(command) => return desk.obey_closed(command),
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
        CasebookCommand::ListCleaning => CasebookEvent::Cleaning(casebook.cleaning_ahead()?),
        CasebookCommand::Open { .. }
        | CasebookCommand::Create { .. }
        | CasebookCommand::Lock
        | CasebookCommand::BackUpToFolders
        | CasebookCommand::PreviewRestore { .. }
        | CasebookCommand::Restore { .. }
        | CasebookCommand::ChangePassphrase { .. }
        | CasebookCommand::Retention(_)
        | CasebookCommand::OfClosed(_)
        | CasebookCommand::Version(_) => return Err(Error::NotOpen),
    })
}

fn retention(casebook: &Casebook, command: RetentionCommand) -> Result<CasebookEvent> {
    Ok(match command {
        RetentionCommand::Count => CasebookEvent::RetentionCounted(casebook.retention_counts()?),
        RetentionCommand::ListDue => CasebookEvent::RetentionDue(casebook.retention_due()?),
        RetentionCommand::ListPart { rule, part } => {
            CasebookEvent::RetentionDue(casebook.retention_part(&rule, part)?)
        }
        RetentionCommand::Explain { contact, activity } => {
            let working = casebook.file_working(contact, &activity)?;
            CasebookEvent::RetentionExplained { contact, activity, working }
        }
    })
}

fn contact(casebook: &mut Casebook, command: ContactCommand) -> Result<Vec<Event>> {
    let event = match command {
        ContactCommand::Find { text, serial } => {
            ContactEvent::Found { serial, lines: casebook.find_contacts(&text)? }
        }
        ContactCommand::FindAll { text, serial } => {
            ContactEvent::FoundAll { serial, hits: casebook.find(&text)? }
        }
        ContactCommand::Page { after } => ContactEvent::Page {
            first: after.is_none(),
            lines: casebook.contacts_page(after.as_ref())?,
        },
        ContactCommand::FindInArchive { text, serial } => {
            let lines = casebook.find_contacts_in(&text, Archive::With)?;
            ContactEvent::Found { serial, lines }
        }
        ContactCommand::PageInArchive { after } => ContactEvent::Page {
            first: after.is_none(),
            lines: casebook.contacts_page_in(after.as_ref(), Archive::With)?,
        },
        ContactCommand::Show(uid) => match casebook.open_contact(uid, None) {
            Ok(view) => ContactEvent::Shown(Box::new(view)),
            Err(Error::Archived) => ContactEvent::Archived(uid),
            Err(error) => return Err(error),
        },
        ContactCommand::OpenArchive { uid, reason } => {
            ContactEvent::Shown(Box::new(casebook.open_contact(uid, Some(reason))?))
        }
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
        ContactCommand::NoteConsent { uid, activity, consent, on } => {
            casebook.note_consent(uid, &activity, consent, on)?;
            ContactEvent::Changed(uid)
        }
        ContactCommand::File(command) => persons::file(casebook, &command)?,
        ContactCommand::Hold(command) => persons::hold(casebook, &command)?,
        ContactCommand::Person(command) => persons::person(casebook, &command)?,
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
