//! What is asked of one case, or of all of them.

use super::read_bounded;
use crate::casebook::{Casebook, Result};
use crate::domain::ids::CaseNumber;
use crate::worker::{ErrandCommand, Event, RequestCommand, RequestEvent};

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
        RequestCommand::Errand(command) => RequestEvent::Changed(errand(casebook, command)?),
        RequestCommand::FileSentMail { number, path, outcome } => {
            casebook.file_sent_mail(number, &read_bounded(&path)?, outcome)?;
            RequestEvent::Changed(number)
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
