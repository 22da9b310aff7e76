//! From a command to one method of the casebook, and back as events. One function a subject.

mod versions;

use std::fs;
use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::desk::Desk;
use super::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, CopyCommand, CopyEvent,
    ErasureCommand, ErasureEvent, Event, Failure, JobCommand, LetterCommand, LetterEvent,
    RequestCommand, RequestEvent,
};
use crate::casebook::{Casebook, Error, Result};
use crate::formats;

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
            desk.casebook().and_then(|casebook| request(casebook, command))
        }
        Command::Copy(command) => desk.casebook().and_then(|casebook| copy(casebook, command)),
        Command::Erasure(command) => {
            desk.casebook().and_then(|casebook| erasure(casebook, &command))
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
        | CasebookCommand::ListRetentionDue => (),
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

fn request(casebook: &mut Casebook, command: RequestCommand) -> Result<Vec<Event>> {
    let event = match command {
        RequestCommand::List { closed } => RequestEvent::Listed(casebook.requests(closed)?),
        RequestCommand::Show(number) => RequestEvent::Shown(Box::new(casebook.request(number)?)),
        RequestCommand::InspectFile(path) => {
            RequestEvent::Inspected(Box::new(casebook.inspect_mail(&read_bounded(&path)?)?))
        }
        RequestCommand::InspectBytes(bytes) => {
            RequestEvent::Inspected(Box::new(casebook.inspect_mail(&bytes)?))
        }
        RequestCommand::Open(draft) => RequestEvent::Opened(casebook.open_request(&draft)?),
        RequestCommand::ChooseContact { number, contact } => {
            casebook.choose_contact(number, contact)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::MarkMinor(number) => {
            casebook.mark_minor(number)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::TakeStep { number, step, on } => {
            casebook.take_step(number, step, on)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::FileSentMail { number, path, outcome } => {
            casebook.file_sent_mail(number, &read_bounded(&path)?, outcome)?;
            RequestEvent::Changed(number)
        }
    };
    Ok(vec![Event::Request(event)])
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
