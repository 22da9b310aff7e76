//! What is asked of one case, or of all of them.

use super::read_bounded;
use crate::casebook::{Casebook, Result};
use crate::domain::ids::CaseNumber;
use crate::worker::{ErrandCommand, Event, RequestCommand, RequestEvent};

pub(super) fn request(casebook: &mut Casebook, command: RequestCommand) -> Result<Vec<Event>> {
    let event = match command {
        RequestCommand::List { query, serial } => {
            let (first, lines) = (query.after.is_none(), casebook.requests_page(&query)?);
            RequestEvent::Listed { serial, first, lines }
        }
        RequestCommand::Show(number) => RequestEvent::Shown(Box::new(casebook.request(number)?)),
        RequestCommand::InspectFile(path) => {
            RequestEvent::Inspected(Box::new(casebook.inspect_mail(&read_bounded(&path)?)?))
        }
        RequestCommand::InspectBytes(bytes) => {
            RequestEvent::Inspected(Box::new(casebook.inspect_pasted(&bytes)?))
        }
        RequestCommand::Open(draft) => RequestEvent::Opened(casebook.open_request(&draft)?),
        RequestCommand::ChooseContact { number, contact } => {
            changed(number, casebook.choose_contact(number, contact))?
        }
        RequestCommand::MarkMinor(number) => changed(number, casebook.mark_minor(number))?,
        RequestCommand::TakeStep { number, step, on } => {
            changed(number, casebook.take_step(number, step, on))?
        }
        RequestCommand::TakeStepSaying { number, step, on, words } => {
            changed(number, casebook.take_step_saying(number, step, on, &words))?
        }
        RequestCommand::Refuse { number, refusal, words, by, proof, on } => {
            changed(number, casebook.refuse(number, (refusal, &words), (by, &proof), on))?
        }
        RequestCommand::ActAsProcessor { number, client, on } => {
            changed(number, casebook.act_as_processor(number, &client, on))?
        }
        RequestCommand::FileReply { number, mail } => {
            changed(number, casebook.file_reply(number, &mail))?
        }
        RequestCommand::FileBounce { number, mail } => {
            changed(number, casebook.file_bounce_read(number, &mail))?
        }
        RequestCommand::MarkIdentity { number, enclosure } => {
            changed(number, casebook.mark_identity_document(number, enclosure))?
        }
        RequestCommand::Errand(command) => RequestEvent::Changed(errand(casebook, command)?),
        RequestCommand::TakeMail { number, path } => {
            let proposal = casebook.inspect_mail(&read_bounded(&path)?)?;
            let of_this_case = proposal.sent_for.is_none_or(|other| other == number);
            if proposal.ours && of_this_case {
                changed(
                    number,
                    casebook.file_sent_message(number, &proposal.message, (None, None)),
                )?
            } else {
                RequestEvent::Inspected(Box::new(proposal))
            }
        }
        RequestCommand::FileSent { number, mail } => {
            changed(number, casebook.file_sent_message(number, &mail, (None, None)))?
        }
        RequestCommand::FileSentMail { number, path, outcome } => {
            changed(number, casebook.file_sent_mail(number, &read_bounded(&path)?, outcome))?
        }
    };
    Ok(vec![Event::Request(event)])
}

/// Does what is asked of a task; the number of its case.
fn errand(casebook: &mut Casebook, command: ErrandCommand) -> Result<CaseNumber> {
    match command {
        ErrandCommand::OpenSearches(number) => {
            casebook.open_searches(number, casebook.today())?;
            Ok(number)
        }
        ErrandCommand::TakeStep { number, order } => {
            casebook.take_errand_step(number, &order)?;
            Ok(number)
        }
        ErrandCommand::Attach { number, duty, party, path } => {
            let bytes = read_bounded(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let file = (name.as_ref(), "application/octet-stream");
            casebook.attach_to_errand(number, (duty, &party), file, &bytes)?;
            Ok(number)
        }
    }
}

/// The case was changed, if it was done.
fn changed<T>(number: CaseNumber, done: Result<T>) -> Result<RequestEvent> {
    done.map(|_done| RequestEvent::Changed(number))
}
