//! The working of a countdown.

use chrono::NaiveDate;

use super::standing::{Effect, Standing, Start};
use super::{FileFacts, Phase, RetentionRule, StartEvent};
use crate::domain::deadline::missing_day;
use crate::domain::working::{RetentionStep, Rule, WorkingLine};

pub(super) fn working(
    rule: &RetentionRule,
    facts: &FileFacts,
    as_of: NaiveDate,
    standing: &Standing,
) -> Vec<WorkingLine> {
    let mut lines = started(rule, standing);
    lines.extend(contacts_not_counted(rule, facts));
    lines.extend(period(rule, standing));
    lines.extend(standing.effect.map(|effect| objected(rule, effect)));
    let lifting = facts.lifting(Some(rule), as_of);
    lines.extend(lifting.map(|one| line(one.on, RetentionStep::ObjectionLifted { on: one.on })));
    lines.extend(standing.lifted_on.map(|on| line(on, RetentionStep::HoldLifted { on })));
    if let Some(hold) = standing.held {
        lines.push(line(hold.from, RetentionStep::HeldSince { from: hold.from, to: hold.to }));
        if let Some(Effect::Deletes(on)) = standing.effect {
            lines.push(line(on, RetentionStep::HeldDespiteObjection { on }));
        }
    }
    lines.extend(phase(standing, as_of));
    if standing.marketing_allowed == Some(true)
        && let Some(on) = standing.marketing_until
    {
        lines.push(line(on, RetentionStep::MarketingUntil { on }));
    }
    lines
}

fn line(on: NaiveDate, rule: RetentionStep) -> WorkingLine {
    step(Some(on), rule)
}

fn step(date: Option<NaiveDate>, step: RetentionStep) -> WorkingLine {
    WorkingLine { date, rule: Rule::Retention(step) }
}

fn started(rule: &RetentionRule, standing: &Standing) -> Vec<WorkingLine> {
    let source = rule.source();
    let (date, begun) = match standing.start {
        Start::On(by, on) => (Some(on), RetentionStep::PeriodStarted { by, on, source }),
        Start::Running => (None, RetentionStep::ContractRunning { source }),
        Start::UnderStudy => (None, RetentionStep::UnderStudy { source }),
        Start::Unknown => (None, RetentionStep::StartUnknown { source }),
    };
    vec![step(date, begun)]
}

/// Said only where a contact could have started the period anew.
fn contacts_not_counted(rule: &RetentionRule, facts: &FileFacts) -> Option<WorkingLine> {
    match rule.start {
        StartEvent::CollectionOrLastContact | StartEvent::ClosureOrLastContact => {}
        StartEvent::ContractEnd | StartEvent::Submission | StartEvent::Objection => return None,
    }
    let count = facts.contacts.iter().filter(|event| !event.kind.comes_from_person()).count();
    (count > 0).then(|| step(None, RetentionStep::ContactsNotCounted { count }))
}

fn period(rule: &RetentionRule, standing: &Standing) -> Option<WorkingLine> {
    let (Start::On(_, on), Some(to)) = (standing.start, standing.period_end) else {
        return None;
    };
    let (months, source) = (rule.period_months, rule.source());
    let missing_day = missing_day(on, to);
    Some(line(to, RetentionStep::PeriodRan { months, missing_day, to, source }))
}

fn objected(rule: &RetentionRule, effect: Effect) -> WorkingLine {
    match effect {
        Effect::Deletes(on) => {
            line(on, RetentionStep::ObjectionDeletes { on, source: rule.source() })
        }
        Effect::Suppresses { on, to } => line(to, RetentionStep::ObjectionSuppresses { on, to }),
        Effect::StopsMarketing(on) => line(on, RetentionStep::ObjectionStopsMarketing { on }),
        Effect::MovesNothing(on) => line(on, RetentionStep::ObjectionMovesNothing { on }),
    }
}

fn phase(standing: &Standing, as_of: NaiveDate) -> Option<WorkingLine> {
    match (standing.phase, standing.start, standing.expires_on) {
        (Phase::Archive, Start::On(_, on), _) => {
            let from = on.succ_opt().unwrap_or(as_of);
            Some(line(from, RetentionStep::ArchivedFrom { on: from }))
        }
        (Phase::DeleteDue, _, Some(expires_on)) => {
            let next_day = expires_on.succ_opt().unwrap_or(as_of);
            let from = standing.lifted_on.unwrap_or(next_day);
            Some(line(from, RetentionStep::DeletionDue { from }))
        }
        _ => None,
    }
}
