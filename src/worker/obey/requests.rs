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
        RequestCommand::TakeStepSaying { number, step, on, words } => {
            casebook.take_step_saying(number, step, on, &words)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::Refuse { number, refusal, words, by, on } => {
            casebook.refuse(number, refusal, &words, by, on)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::ActAsProcessor { number, client, on } => {
            casebook.act_as_processor(number, &client, on)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::FileReply { number, mail } => {
            casebook.file_reply(number, &mail)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::FileBounce { number, mail } => {
            casebook.file_bounce_read(number, &mail)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::MarkIdentity { number, enclosure } => {
            casebook.mark_identity_document(number, enclosure)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::OpenSearches(number) => {
            casebook.open_searches(number, casebook.today())?;
            RequestEvent::Changed(number)
        }
        RequestCommand::TakeErrandStep { number, order } => {
            casebook.take_errand_step(number, &order)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::AttachToErrand { number, duty, party, path } => {
            attach(casebook, number, (duty, &party), &path)?;
            RequestEvent::Changed(number)
        }
        RequestCommand::FileSentMail { number, path, outcome } => {
            casebook.file_sent_mail(number, &read_bounded(&path)?, outcome)?;
            RequestEvent::Changed(number)
        }
    };
    Ok(vec![Event::Request(event)])
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
