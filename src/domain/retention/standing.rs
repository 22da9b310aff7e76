//! Where one file stands on one day, read off the rule's data.

use chrono::NaiveDate;

use super::{
    EventKind, FileFacts, FileState, Hold, Objection, ObjectionEffect, ObjectionScope, Phase,
    RetentionRule, StartEvent,
};
use crate::domain::Invalid;
use crate::domain::deadline::add_months;
use crate::domain::working::Started;

/// What the period counts from, or why it has not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    On(Started, NaiveDate),
    Running,
    UnderStudy,
    Unknown,
}

/// What an objection in force does to the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    Deletes(NaiveDate),
    Suppresses { on: NaiveDate, to: NaiveDate },
    StopsMarketing(NaiveDate),
    MovesNothing(NaiveDate),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) start: Start,
    /// The end of the rule's period, whatever an objection or a hold makes of it.
    pub(super) period_end: Option<NaiveDate>,
    pub(super) effect: Option<Effect>,
    pub(super) held: Option<Hold>,
    pub(super) lifted_on: Option<NaiveDate>,
    pub(super) expires_on: Option<NaiveDate>,
    pub(super) marketing_until: Option<NaiveDate>,
    pub(super) marketing_allowed: Option<bool>,
    pub(super) phase: Phase,
}

impl Standing {
    pub(super) fn on(
        rule: &RetentionRule,
        facts: &FileFacts,
        day: NaiveDate,
    ) -> Result<Self, Invalid> {
        let start = start(rule, facts, day);
        let counted = |months| match start {
            Start::On(_, on) => add_months("period_months", on, months).map(Some),
            Start::Running | Start::UnderStudy | Start::Unknown => Ok(None),
        };
        let period_end = counted(rule.period_months)?;
        let marketing_until = rule.marketing_months.map_or(Ok(None), counted)?;
        let effect = effect(rule, facts, day)?;
        let mut standing = Self {
            start,
            period_end,
            effect,
            held: facts.holds.iter().copied().find(|hold| hold.is_open(day)),
            lifted_on: None,
            expires_on: period_end,
            marketing_until,
            marketing_allowed: None,
            phase: Phase::Active,
        };
        standing.expires_on = standing.expiry_without_hold();
        standing.phase = standing.phase_without_hold(rule, day);
        standing.apply_holds(facts, day);
        standing.marketing_allowed = standing.marketing(rule, day);
        Ok(standing)
    }

    fn expiry_without_hold(&self) -> Option<NaiveDate> {
        match self.effect {
            Some(Effect::Deletes(on)) => Some(self.period_end.map_or(on, |end| end.min(on))),
            Some(Effect::Suppresses { to, .. }) => Some(to),
            Some(Effect::StopsMarketing(_) | Effect::MovesNothing(_)) | None => self.period_end,
        }
    }

    fn phase_without_hold(&self, rule: &RetentionRule, day: NaiveDate) -> Phase {
        let over = self.expires_on.is_some_and(|expires_on| day > expires_on);
        let ended = matches!(self.start, Start::On(_, on) if day > on);
        match self.effect {
            Some(Effect::Deletes(_)) => Phase::DeleteNow,
            _ if over => Phase::DeleteDue,
            Some(Effect::Suppresses { .. }) => Phase::SuppressionOnly,
            Some(Effect::StopsMarketing(_) | Effect::MovesNothing(_)) | None => {
                if rule.archive && ended { Phase::Archive } else { Phase::Active }
            }
        }
    }

    /// A hold blocks deletion, not the clock: once lifted, a period that ended meanwhile ends on that day.
    fn apply_holds(&mut self, facts: &FileFacts, day: NaiveDate) {
        if self.held.is_some() {
            self.expires_on = None;
            self.phase = Phase::Held;
            return;
        }
        let lifted_on = facts
            .holds
            .iter()
            .filter_map(|hold| hold.to.filter(|to| *to > hold.from && *to <= day))
            .max();
        if let (Some(lifted_on), Some(expires_on)) = (lifted_on, self.expires_on)
            && lifted_on > expires_on
        {
            self.lifted_on = Some(lifted_on);
            self.expires_on = Some(lifted_on);
        }
    }

    /// `None` where the rule's people are never sent any (an objection deletes their file).
    fn marketing(&self, rule: &RetentionRule, day: NaiveDate) -> Option<bool> {
        if rule.objection == ObjectionEffect::DeletesNow {
            return None;
        }
        let objected =
            matches!(self.effect, Some(Effect::StopsMarketing(_) | Effect::Suppresses { .. }));
        let in_time = self.marketing_until.is_none_or(|until| day <= until);
        let phase = match self.phase {
            Phase::Active => true,
            Phase::Archive => self.marketing_until.is_some(),
            Phase::DeleteDue | Phase::DeleteNow | Phase::Held | Phase::SuppressionOnly => false,
        };
        Some(phase && in_time && !objected && rule.start != StartEvent::Objection)
    }
}

impl Hold {
    /// The day of lifting is free again.
    pub fn is_open(self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

fn start(rule: &RetentionRule, facts: &FileFacts, day: NaiveDate) -> Start {
    let contact = last_contact(facts, day).map(|(kind, on)| (Started::LastContact(kind), on));
    let collection = facts.collected_on.map(|on| (Started::Collection, on));
    let start = match rule.start {
        StartEvent::ContractEnd => match facts.contract_end_on {
            Some(on) => Some((Started::ContractEnd, on)),
            None => return Start::Running,
        },
        StartEvent::CollectionOrLastContact => later(collection, contact),
        StartEvent::ClosureOrLastContact => match (facts.closed_on, facts.state) {
            (Some(on), _) => later(Some((Started::Closure, on)), contact),
            (None, FileState::Dormant) => contact.or(collection),
            (None, FileState::Open) => return Start::UnderStudy,
        },
        StartEvent::Submission => {
            facts.submitted_on.map(|on| (Started::Submission, on)).or(collection)
        }
        StartEvent::Objection => {
            objection(rule, facts, day).map(|objection| (Started::Objection, objection.on))
        }
    };
    start.map_or(Start::Unknown, |(started, on)| Start::On(started, on))
}

type Begun = Option<(Started, NaiveDate)>;

/// On the same day the first named wins.
fn later(first: Begun, second: Begun) -> Begun {
    match (first, second) {
        (Some(first), Some(second)) => Some(if second.1 > first.1 { second } else { first }),
        (first, second) => first.or(second),
    }
}

fn last_contact(facts: &FileFacts, day: NaiveDate) -> Option<(EventKind, NaiveDate)> {
    let counted =
        facts.contacts.iter().filter(|event| event.kind.comes_from_person() && event.on <= day);
    counted.max_by_key(|event| event.on).map(|event| (event.kind, event.on))
}

/// The objection in force, unless it is about analytics, which no file hangs on.
fn objection(rule: &RetentionRule, facts: &FileFacts, day: NaiveDate) -> Option<Objection> {
    let objection = facts.objection(Some(rule), day)?;
    match objection.scope {
        ObjectionScope::Marketing | ObjectionScope::Retention => Some(objection),
        ObjectionScope::Analytics => None,
    }
}

fn effect(
    rule: &RetentionRule,
    facts: &FileFacts,
    day: NaiveDate,
) -> Result<Option<Effect>, Invalid> {
    let Some(Objection { on, .. }) = facts.objection(Some(rule), day) else {
        return Ok(None);
    };
    let Some(Objection { scope, .. }) = objection(rule, facts, day) else {
        return Ok(Some(Effect::MovesNothing(on)));
    };
    let suppressed = |months| {
        add_months("objection_on", on, months).map(|to| Some(Effect::Suppresses { on, to }))
    };
    if rule.start == StartEvent::Objection {
        return suppressed(rule.period_months);
    }
    let anew = facts.begun_anew_since(on, rule, day);
    match (rule.objection, scope) {
        (ObjectionEffect::SuppressionOnly, _) if anew => Ok(Some(Effect::StopsMarketing(on))),
        (ObjectionEffect::DeletesNow, ObjectionScope::Retention) if anew => {
            Ok(Some(Effect::MovesNothing(on)))
        }
        (ObjectionEffect::SuppressionOnly, _) => suppressed(rule.suppression_months),
        (ObjectionEffect::StopsMarketing, _) => Ok(Some(Effect::StopsMarketing(on))),
        (ObjectionEffect::DeletesNow, ObjectionScope::Retention) => Ok(Some(Effect::Deletes(on))),
        (ObjectionEffect::DeletesNow, ObjectionScope::Marketing | ObjectionScope::Analytics) => {
            Ok(Some(Effect::MovesNothing(on)))
        }
    }
}

/// The first day after `as_of` on which the phase is another, if nothing is written until then.
pub(super) fn next_change(
    rule: &RetentionRule,
    facts: &FileFacts,
    as_of: NaiveDate,
    standing: &Standing,
) -> Result<Option<NaiveDate>, Invalid> {
    let mut days: Vec<NaiveDate> =
        facts.holds.iter().flat_map(|hold| [Some(hold.from), hold.to]).flatten().collect();
    days.extend(facts.objections.iter().map(|objection| objection.on));
    days.extend(facts.consents.iter().map(|consent| consent.on));
    days.extend(facts.contacts.iter().map(|contact| contact.on));
    // By a collection or an application to come somebody begins anew after an objection.
    let begins = [facts.collected_on, facts.submitted_on, facts.contract_end_on, facts.closed_on];
    days.extend(begins.into_iter().flatten());
    days.retain(|day| *day > as_of);
    let mut turns = days.clone();
    turns.extend(standing.turns());
    for day in days {
        turns.extend(Standing::on(rule, facts, day)?.turns());
    }
    turns.retain(|day| *day > as_of);
    turns.sort_unstable();
    turns.dedup();
    for day in turns {
        if Standing::on(rule, facts, day)?.phase != standing.phase {
            return Ok(Some(day));
        }
    }
    Ok(None)
}

impl Standing {
    /// The days after the start and after the expiry, on which the phase may turn by itself.
    fn turns(&self) -> impl Iterator<Item = NaiveDate> {
        let start = match self.start {
            Start::On(_, on) => Some(on),
            Start::Running | Start::UnderStudy | Start::Unknown => None,
        };
        [start, self.expires_on].into_iter().flatten().filter_map(|day| day.succ_opt())
    }
}
