//! What differs between two versions of a policy: periods, rules, activities, recipients.

use super::Policy;

/// One difference, as codes of the policy with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    RuleAdded {
        code: String,
        months: u32,
    },
    RuleRemoved {
        code: String,
    },
    PeriodChanged {
        code: String,
        from: u32,
        to: u32,
    },
    /// Another start of the period, effect of an objection, archive or marketing.
    RuleChanged {
        code: String,
    },
    ActivityAdded {
        id: String,
    },
    ActivityRemoved {
        id: String,
    },
    /// The activity is counted under another rule, or under none.
    ActivityRule {
        id: String,
        from: Option<String>,
        to: Option<String>,
    },
    /// Another basis, or other words for the purpose: persons are to be told (R 13(3)).
    PurposeChanged {
        id: String,
    },
    RecipientAdded {
        id: String,
    },
    RecipientRemoved {
        id: String,
    },
}

/// What the policy `after` changes in `before`, by subject in the order of the files.
pub fn changes(before: &Policy, after: &Policy) -> Vec<Change> {
    let mut changes = rules(before, after);
    changes.extend(activities(before, after));
    let added = after.recipients.iter().filter(|one| before.recipient(&one.id).is_none());
    changes.extend(added.map(|one| Change::RecipientAdded { id: one.id.clone() }));
    let removed = before.recipients.iter().filter(|one| after.recipient(&one.id).is_none());
    changes.extend(removed.map(|one| Change::RecipientRemoved { id: one.id.clone() }));
    changes
}

fn rules(before: &Policy, after: &Policy) -> Vec<Change> {
    let mut changes = Vec::new();
    for rule in &after.retention {
        let code = rule.code.clone();
        let Some(old) = before.rule(&code) else {
            changes.push(Change::RuleAdded { code, months: rule.period_months });
            continue;
        };
        let (from, to) = (old.period_months, rule.period_months);
        if from != to {
            changes.push(Change::PeriodChanged { code: code.clone(), from, to });
        }
        let same = (old.start, old.objection, old.archive, old.marketing_months)
            == (rule.start, rule.objection, rule.archive, rule.marketing_months);
        if !same {
            changes.push(Change::RuleChanged { code });
        }
    }
    let removed = before.retention.iter().filter(|rule| after.rule(&rule.code).is_none());
    changes.extend(removed.map(|rule| Change::RuleRemoved { code: rule.code.clone() }));
    changes
}

fn activities(before: &Policy, after: &Policy) -> Vec<Change> {
    let mut changes = Vec::new();
    for activity in &after.activities {
        let id = activity.id.clone();
        let Some(old) = before.activity(&id) else {
            changes.push(Change::ActivityAdded { id });
            continue;
        };
        if old.retention != activity.retention {
            let (from, to) = (old.retention.clone(), activity.retention.clone());
            changes.push(Change::ActivityRule { id: id.clone(), from, to });
        }
        if old.basis != activity.basis || old.purpose != activity.purpose {
            changes.push(Change::PurposeChanged { id });
        }
    }
    let removed = before.activities.iter().filter(|one| after.activity(&one.id).is_none());
    changes.extend(removed.map(|one| Change::ActivityRemoved { id: one.id.clone() }));
    changes
}
