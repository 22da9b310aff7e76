//! Every id that a policy refers to is the id of something in it.

use super::{Checked, fault};
use crate::domain::policy::Policy;
use crate::formats::policy::tree::Step;
use crate::formats::policy::{Problem, Reference};

pub(super) fn check(policy: &Policy) -> Checked {
    activities(policy)?;
    if let Some(hosting) = &policy.hosting {
        let place = [Step::Key("hosting"), Step::Key("recipient")];
        resolve(policy, &place, Reference::Recipient, &hosting.recipient)?;
    }
    let forms = policy.forms.iter().map(|form| form.recipient.as_deref());
    keepers(policy, "forms", forms)?;
    let sources = policy.sources.iter().map(|source| source.recipient.as_deref());
    keepers(policy, "sources", sources)?;
    for (index, gap) in policy.gaps.iter().enumerate() {
        let place = [Step::Key("gaps"), Step::Item(index), Step::Key("fields")];
        resolve_all(policy, &place, Reference::Field, &gap.fields)?;
    }
    Ok(())
}

fn activities(policy: &Policy) -> Checked {
    for (index, activity) in policy.activities.iter().enumerate() {
        let at = |key| [Step::Key("activities"), Step::Item(index), Step::Key(key)];
        resolve_all(policy, &at("categories"), Reference::Category, &activity.categories)?;
        resolve_all(policy, &at("recipients"), Reference::Recipient, &activity.recipients)?;
        let groups = &activity.recipient_groups;
        resolve_all(policy, &at("recipient_groups"), Reference::RecipientGroup, groups)?;
        resolve_all(policy, &at("sources"), Reference::Source, &activity.sources)?;
        if let Some(rule) = &activity.retention {
            resolve(policy, &at("retention"), Reference::Rule, rule)?;
        }
    }
    Ok(())
}

/// The recipients that keep a form or a source.
fn keepers<'a>(
    policy: &Policy,
    list: &'static str,
    recipients: impl Iterator<Item = Option<&'a str>>,
) -> Checked {
    for (index, recipient) in recipients.enumerate() {
        if let Some(recipient) = recipient {
            let place = [Step::Key(list), Step::Item(index), Step::Key("recipient")];
            resolve(policy, &place, Reference::Recipient, recipient)?;
        }
    }
    Ok(())
}

fn resolve_all(policy: &Policy, list: &[Step], to: Reference, ids: &[String]) -> Checked {
    for (index, id) in ids.iter().enumerate() {
        let mut place = list.to_vec();
        place.push(Step::Item(index));
        resolve(policy, &place, to, id)?;
        if ids.iter().take(index).any(|earlier| earlier == id) {
            return Err(fault(&place, Problem::Twice { id: id.clone() }));
        }
    }
    Ok(())
}

fn resolve(policy: &Policy, place: &[Step], to: Reference, id: &str) -> Checked {
    let known = match to {
        Reference::Category => policy.category(id).is_some(),
        Reference::Field => policy.field(id).is_some(),
        Reference::Recipient => policy.recipient(id).is_some(),
        Reference::RecipientGroup => policy.recipient_group(id).is_some(),
        Reference::Rule => policy.rule(id).is_some(),
        Reference::Source => policy.source(id).is_some(),
    };
    if known {
        return Ok(());
    }
    Err(fault(place, Problem::Unresolved { to, id: id.to_owned() }))
}
