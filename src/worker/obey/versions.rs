//! Commands on the versions of the policy and the calendar.

use std::path::Path;

use super::read_bounded;
use crate::casebook::{Casebook, Error, Result};
use crate::worker::{CasebookCommand, CasebookEvent, Event};

pub(super) fn obey(casebook: &mut Casebook, command: CasebookCommand) -> Result<Vec<Event>> {
    let events = match command {
        CasebookCommand::ShowCalendar => vec![CasebookEvent::Calendar(casebook.calendar())],
        CasebookCommand::AdoptCalendar(calendar) => {
            let rebuild = casebook.adopt_calendar(calendar)?;
            let moved = rebuild.map_or(0, |rebuild| rebuild.moved);
            vec![
                CasebookEvent::Calendar(casebook.calendar()),
                CasebookEvent::CalendarAdopted { moved },
            ]
        }
        CasebookCommand::WeighPolicy { path } => {
            let weighed = casebook.weigh_policy(&policy_text(&path)?, &mut |_, _| true)?;
            let weighed = weighed.map(Box::new);
            weighed
                .map(|weighed| CasebookEvent::PolicyWeighed { path, weighed })
                .into_iter()
                .collect()
        }
        CasebookCommand::AdoptPolicy { path } => {
            casebook.adopt_policy(&policy_text(&path)?)?;
            changed(casebook)?
        }
        CasebookCommand::TakePolicyBack => {
            casebook.take_policy_back()?;
            changed(casebook)?
        }
        CasebookCommand::ListPolicies => vec![CasebookEvent::Policies(casebook.policies()?)],
        _ => return Err(Error::NotOpen),
    };
    Ok(events.into_iter().map(Event::Casebook).collect())
}

fn changed(casebook: &Casebook) -> Result<Vec<CasebookEvent>> {
    Ok(vec![
        CasebookEvent::PolicyChanged(casebook.policy()),
        CasebookEvent::Policies(casebook.policies()?),
    ])
}

fn policy_text(path: &Path) -> Result<String> {
    Ok(String::from_utf8_lossy(&read_bounded(path)?).into_owned())
}
