//! One person under two contacts, and holds on a contact's files.

use crate::casebook::{Casebook, Result};
use crate::worker::{ContactEvent, FileCommand, HoldCommand, PersonCommand, PersonEvent};

pub(super) fn file(casebook: &mut Casebook, command: &FileCommand) -> Result<ContactEvent> {
    let uid = match command {
        FileCommand::Add { uid, file } => {
            casebook.add_file(*uid, file)?;
            *uid
        }
        FileCommand::Edit { uid, file } => {
            casebook.edit_file(*uid, file)?;
            *uid
        }
        FileCommand::CorrectFact { uid, correction } => {
            casebook.correct_fact(*uid, correction)?;
            *uid
        }
        FileCommand::Attach { uid, path } => {
            casebook.attach_file(*uid, path)?;
            *uid
        }
        FileCommand::DropNote { uid, note } => {
            casebook.drop_note(*uid, *note)?;
            *uid
        }
    };
    Ok(ContactEvent::Changed(uid))
}

pub(super) fn hold(casebook: &mut Casebook, command: &HoldCommand) -> Result<ContactEvent> {
    let uid = match command {
        HoldCommand::Begin { uid, activity, from, terms } => {
            casebook.hold(*uid, activity, *from, *terms)?;
            *uid
        }
        HoldCommand::Review { uid, activity } => {
            casebook.review_hold(*uid, activity, None)?;
            *uid
        }
    };
    Ok(ContactEvent::Changed(uid))
}

pub(super) fn person(casebook: &mut Casebook, command: &PersonCommand) -> Result<ContactEvent> {
    Ok(ContactEvent::Person(match command {
        PersonCommand::ListTwins { after } => {
            PersonEvent::Twins { first: after.is_none(), lines: casebook.twins_page(*after)? }
        }
        PersonCommand::PlanMerge { kept, other, taken } => {
            PersonEvent::MergePlanned(Box::new(casebook.plan_merge(*kept, *other, taken)?))
        }
        PersonCommand::Merge(plan) => {
            casebook.merge(plan)?;
            PersonEvent::Merged(plan.kept.uid)
        }
        PersonCommand::Unmerge(kept) => {
            PersonEvent::Unmerged { kept: *kept, other: casebook.unmerge(*kept)? }
        }
        PersonCommand::TellApart { one, other } => {
            casebook.tell_apart(*one, *other)?;
            PersonEvent::ToldApart
        }
    }))
}
