//! What leaves the casebook: copies, letters, erasures with their receipts.

use super::read_bounded;
use crate::casebook::{Casebook, Result};
use crate::worker::{
    CopyCommand, CopyEvent, ErasureCommand, ErasureEvent, Event, LetterCommand, LetterEvent,
};

pub(super) fn copy(casebook: &mut Casebook, command: CopyCommand) -> Result<Vec<Event>> {
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
        LetterCommand::WriteErrandDrafts { number, to } => {
            let drafts = casebook.write_errand_drafts(number, None, &to)?;
            LetterEvent::ErrandsDrafted { number, to, drafts }
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

pub(super) fn erasure(casebook: &mut Casebook, command: &ErasureCommand) -> Result<Vec<Event>> {
    let event = match command {
        ErasureCommand::Plan(uid) => ErasureEvent::Planned(casebook.plan_erasure(*uid)?),
        ErasureCommand::Erase { plan } => ErasureEvent::Erased(casebook.erase(plan)?),
        ErasureCommand::SaveReceipt { receipt, to } => {
            casebook.save_receipt(*receipt, to)?;
            ErasureEvent::ReceiptSaved(to.clone())
        }
        ErasureCommand::Purge(_) => return Ok(Vec::new()), // The desk sees to it, which has the job.
    };
    Ok(vec![Event::Erasure(event)])
}
