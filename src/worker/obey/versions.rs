//! Commands on the versions of the policy and the calendar.

use std::path::Path;

use super::read_bounded;
use crate::casebook::{Casebook, Result};
use crate::worker::{CasebookEvent, Event, VersionCommand, VersionEvent};

pub(super) fn obey(casebook: &mut Casebook, command: VersionCommand) -> Result<Vec<Event>> {
    let events = match command {
        VersionCommand::ShowCalendar => vec![VersionEvent::Calendar(casebook.calendar())],
        VersionCommand::AdoptCalendar(calendar) => {
            let rebuild = casebook.adopt_calendar(calendar)?;
            let moved = rebuild.map_or(0, |rebuild| rebuild.moved);
            vec![
                VersionEvent::Calendar(casebook.calendar()),
                VersionEvent::CalendarAdopted { moved },
            ]
        }
        VersionCommand::WeighPolicy { path } => {
            let weighed = casebook.weigh_policy(&policy_text(&path)?, &mut |_, _| true)?;
            let weighed = weighed.map(Box::new);
            weighed
                .map(|weighed| VersionEvent::PolicyWeighed { path, weighed })
                .into_iter()
                .collect()
        }
        VersionCommand::AdoptPolicy { path } => {
            casebook.adopt_policy(&policy_text(&path)?)?;
            changed(casebook)?
        }
        VersionCommand::TakePolicyBack => {
            casebook.take_policy_back()?;
            changed(casebook)?
        }
        VersionCommand::ListPolicies => vec![VersionEvent::Policies(casebook.policies()?)],
    };
    Ok(events.into_iter().map(CasebookEvent::Version).map(Event::Casebook).collect())
}

fn changed(casebook: &Casebook) -> Result<Vec<VersionEvent>> {
    Ok(vec![
        VersionEvent::PolicyChanged(casebook.policy()),
        VersionEvent::Policies(casebook.policies()?),
    ])
}

fn policy_text(path: &Path) -> Result<String> {
    Ok(String::from_utf8_lossy(&read_bounded(path)?).into_owned())
}
