//! What a policy must hold beyond its shape: unique ids, resolved references, possible periods, known places.

mod parties;
mod references;

use std::collections::BTreeSet;

use super::Problem;
use super::tree::Step;
use crate::domain::policy::Policy;

/// The longest period accepted, a hundred years.
const LONGEST_MONTHS: u32 = 1200;

/// A problem and the way to the value that has it.
pub(super) struct Fault {
    pub(super) place: Vec<Step>,
    pub(super) problem: Problem,
}

type Checked = Result<(), Fault>;

fn fault(place: &[Step], problem: Problem) -> Fault {
    Fault { place: place.to_vec(), problem }
}

pub(super) fn first_fault(policy: &Policy) -> Option<Fault> {
    all(policy).err()
}

fn all(policy: &Policy) -> Checked {
    lists(policy)?;
    ids(policy)?;
    periods(policy)?;
    parties::check(policy)?;
    references::check(policy)
}

/// The lists without which a policy says nothing.
fn lists(policy: &Policy) -> Checked {
    let needed = [
        ("rights", policy.rights.len()),
        ("channels", policy.channels.len()),
        ("categories", policy.categories.len()),
        ("retention", policy.retention.len()),
        ("activities", policy.activities.len()),
    ];
    for (key, length) in needed {
        if length == 0 {
            return Err(fault(&[Step::Key(key)], Problem::EmptyList { key }));
        }
    }
    if policy.controller.addresses.is_empty() {
        let place = [Step::Key("controller"), Step::Key("addresses")];
        return Err(fault(&place, Problem::EmptyList { key: "controller.addresses" }));
    }
    Ok(())
}

fn ids(policy: &Policy) -> Checked {
    unique("activities", "id", policy.activities.iter().map(|one| one.id.as_str()))?;
    unique("categories", "id", policy.categories.iter().map(|one| one.id.as_str()))?;
    unique("forms", "id", policy.forms.iter().map(|one| one.id.as_str()))?;
    unique("sources", "id", policy.sources.iter().map(|one| one.id.as_str()))?;
    unique("recipients", "id", policy.recipients.iter().map(|one| one.id.as_str()))?;
    unique("recipient_groups", "id", policy.recipient_groups.iter().map(|one| one.id.as_str()))?;
    unique("retention", "code", policy.retention.iter().map(|one| one.code.as_str()))?;
    unique("statements", "id", policy.statements.iter().map(|one| one.id.as_str()))?;
    unique("drifts", "id", policy.drifts.iter().map(|one| one.id.as_str()))?;
    unique("gaps", "id", policy.gaps.iter().map(|one| one.id.as_str()))?;
    fields(policy)?;
    rights(policy)
}

fn unique<'a>(
    list: &'static str,
    key: &'static str,
    ids: impl Iterator<Item = &'a str>,
) -> Checked {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        let place = [Step::Key(list), Step::Item(index), Step::Key(key)];
        check_id(&place, id, &mut seen)?;
    }
    Ok(())
}

/// The ids of fields are unique in the whole policy, since forms and gaps name them without their category.
fn fields(policy: &Policy) -> Checked {
    let mut seen = BTreeSet::new();
    for (outer, category) in policy.categories.iter().enumerate() {
        for (inner, field) in category.fields.iter().enumerate() {
            let place = [
                Step::Key("categories"),
                Step::Item(outer),
                Step::Key("fields"),
                Step::Item(inner),
                Step::Key("id"),
            ];
            check_id(&place, &field.id, &mut seen)?;
        }
    }
    Ok(())
}

fn rights(policy: &Policy) -> Checked {
    let mut seen = BTreeSet::new();
    for (index, right) in policy.rights.iter().enumerate() {
        if !seen.insert(*right) {
            let problem = Problem::Twice { id: right.code().to_owned() };
            return Err(fault(&[Step::Key("rights"), Step::Item(index)], problem));
        }
    }
    Ok(())
}

fn check_id<'a>(place: &[Step], id: &'a str, seen: &mut BTreeSet<&'a str>) -> Checked {
    let allowed = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter)
    };
    if id.is_empty() || id.len() > 64 || !id.chars().all(allowed) {
        return Err(fault(place, Problem::BadId { id: id.to_owned() }));
    }
    if !seen.insert(id) {
        return Err(fault(place, Problem::Twice { id: id.to_owned() }));
    }
    Ok(())
}

fn periods(policy: &Policy) -> Checked {
    for (index, rule) in policy.retention.iter().enumerate() {
        let at = |key| [Step::Key("retention"), Step::Item(index), Step::Key(key)];
        period(&at("period_months"), rule.period_months)?;
        if let Some(months) = rule.marketing_months {
            period(&at("marketing_months"), months)?;
        }
        if rule.section.is_none() && rule.reference.is_none() {
            let missing = Problem::MissingKey { key: "section".to_owned() };
            return Err(fault(&at("code"), missing));
        }
    }
    for (index, gap) in policy.gaps.iter().enumerate() {
        if let Some(months) = gap.suggested_months {
            let place = [Step::Key("gaps"), Step::Item(index), Step::Key("suggested_months")];
            period(&place, months)?;
        }
    }
    Ok(())
}

fn period(place: &[Step], months: u32) -> Checked {
    if (1..=LONGEST_MONTHS).contains(&months) {
        return Ok(());
    }
    Err(fault(place, Problem::Period { found: months, longest: LONGEST_MONTHS }))
}
