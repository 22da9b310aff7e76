//! What is asked of one case, or of all of them.

use std::path::Path;

use super::read_bounded;
use crate::casebook::{Casebook, Result};
use crate::domain::errand::Duty;
use crate::domain::ids::CaseNumber;
use crate::worker::{Event, RequestCommand, RequestEvent};

pub(super) fn request(casebook: &mut Casebook, command: RequestCommand) -> Result<Vec<Event>> {
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
            changed(number, casebook.choose_contact(number, contact))?
        }
        RequestCommand::MarkMinor(number) => changed(number, casebook.mark_minor(number))?,
        RequestCommand::TakeStep { number, step, on } => {
            changed(number, casebook.take_step(number, step, on))?
        }
        RequestCommand::TakeStepSaying { number, step, on, words } => {
            changed(number, casebook.take_step_saying(number, step, on, &words))?
        }
        RequestCommand::Refuse { number, refusal, words, by, on } => {
            changed(number, casebook.refuse(number, refusal, &words, by, on))?
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
        RequestCommand::OpenSearches(number) => {
            changed(number, casebook.open_searches(number, casebook.today()))?
        }
        RequestCommand::TakeErrandStep { number, order } => {
            changed(number, casebook.take_errand_step(number, &order))?
        }
        RequestCommand::AttachToErrand { number, duty, party, path } => {
            attach(casebook, number, (duty, &party), &path)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::FileSentMail { number, path, outcome } => {
            changed(number, casebook.file_sent_mail(number, &read_bounded(&path)?, outcome))?
        }
    };
    Ok(vec![Event::Request(event)])
}

/// The case was changed, if it was done.
fn changed<T>(number: CaseNumber, done: Result<T>) -> Result<RequestEvent> {
    done.map(|_done| RequestEvent::Changed(number))
}

/// Keeps a file that a source found.
fn attach(
    casebook: &mut Casebook,
    number: CaseNumber,
    errand: (Duty, &str),
    path: &Path,
) -> Result<()> {
    let bytes = read_bounded(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    casebook.attach_to_errand(number, errand, (name.as_ref(), "application/octet-stream"), &bytes)
}
