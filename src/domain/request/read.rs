//! What the facts of a case amount to: its stage, the answers, the days of its clock.

use chrono::NaiveDate;

use super::{
    Capacity, Element, Fact, LateReason, Outcome, RefusalGround, RequestFacts, Role, Showing,
    Stage, Step,
};
use crate::domain::deadline::Interval;
use crate::domain::right::Right;

impl RequestFacts {
    /// Where the case stands.
    pub fn stage(&self) -> Stage {
        let moved =
            |fact: &&Fact| matches!(fact.step, Step::Close | Step::Reopen { .. } | Step::Returned);
        if self.facts.iter().rev().find(moved).is_some_and(|fact| fact.step == Step::Close) {
            return Stage::Closed;
        }
        if self.rights.iter().all(|right| self.answered_on(*right).is_some()) {
            return Stage::Answered;
        }
        if self.verified_on().is_some() {
            return Stage::InProgress;
        }
        if self.identity_asked_on().is_some() {
            return Stage::IdentityToVerify;
        }
        Stage::Received
    }

    /// What the company is for these data, as last said.
    pub fn role(&self) -> Role {
        self.last(|step| if let Step::ActAs { role } = step { Some(role) } else { None })
            .unwrap_or_default()
    }

    pub fn capacity(&self) -> Capacity {
        self.last(|step| if let Step::AskFor { capacity } = step { Some(capacity) } else { None })
            .unwrap_or_default()
    }

    pub fn is_instructed(&self) -> bool {
        self.has(|fact| fact.step == Step::Instruct)
    }

    /// Whether something may be answered, copied or erased: as a processor, only once the client has said so.
    pub fn may_act(&self) -> bool {
        self.role() == Role::Controller || self.is_instructed()
    }

    pub fn verified_on(&self) -> Option<NaiveDate> {
        self.day_of(|step| matches!(step, Step::Verify { .. }))
    }

    pub fn identity_asked_on(&self) -> Option<NaiveDate> {
        self.told_on(|step| matches!(step, Step::AskIdentity { .. }))
    }

    pub fn extension_notice_on(&self) -> Option<NaiveDate> {
        self.told_on(|step| matches!(step, Step::Extend { .. }))
    }

    pub fn fee_announced_on(&self) -> Option<NaiveDate> {
        self.told_on(|step| matches!(step, Step::AnnounceFee { .. }))
    }

    /// The first day of a step that did not come back.
    fn told_on(&self, is: fn(Step) -> bool) -> Option<NaiveDate> {
        self.in_force().iter().find(|fact| is(fact.step)).map(|fact| fact.on)
    }

    /// The facts without the letters and notices that came back: those told nobody anything.
    fn in_force(&self) -> Vec<Fact> {
        let mut back = vec![false; self.facts.len()];
        for (place, _) in self.facts.iter().enumerate().filter(|(_, it)| it.step == Step::Returned)
        {
            for returned in self.last_letter(place, &back) {
                if let Some(back) = back.get_mut(returned) {
                    *back = true;
                }
            }
        }
        let facts = self.facts.iter().zip(back);
        facts.filter(|(_, back)| !back).map(|(fact, _)| *fact).collect()
    }

    /// The places of what came back last before a place: one letter may have settled several demands. What the person
    /// replied to had reached them.
    fn last_letter(&self, before: usize, back: &[bool]) -> Vec<usize> {
        let mut letter: Vec<usize> = Vec::new();
        let mut replied = false;
        for (place, fact) in self.facts.iter().enumerate().take(before).rev() {
            let gone = back.get(place).copied().unwrap_or(false);
            let first = letter.first().and_then(|place| self.facts.get(*place));
            match first {
                None if gone => (),
                None if fact.is_sent() || matches!(fact.step, Step::Extend { .. }) => {
                    letter.push(place);
                }
                None if fact.is_notice() && !replied => letter.push(place),
                None => replied = replied || fact.is_reply(),
                Some(first) if first.is_sent() && fact.is_sent() && fact.on == first.on => {
                    letter.push(place);
                }
                Some(_) => break,
            }
        }
        letter
    }

    /// Whether a letter or a notice is out that may come back.
    pub(super) fn may_come_back(&self) -> bool {
        let standing = Self { facts: self.in_force(), ..self.clone() };
        let none = vec![false; standing.facts.len()];
        !standing.last_letter(standing.facts.len(), &none).is_empty()
    }

    pub fn fee_accepted(&self) -> bool {
        self.has(|fact| fact.step == Step::AcceptFee)
    }

    /// The last reminder since something was last asked.
    pub fn reminded_on(&self) -> Option<NaiveDate> {
        let mut reminded = None;
        for fact in self.in_force() {
            if matches!(
                fact.step,
                Step::AskIdentity { .. } | Step::AskShowing | Step::Reopen { .. }
            ) {
                reminded = None;
            } else if fact.step == Step::RemindIdentity {
                reminded = Some(fact.on);
            }
        }
        reminded
    }

    /// Since when a reply about identity or capacity is awaited.
    pub fn awaiting_since(&self) -> Option<NaiveDate> {
        let identity = self.identity_asked_on().filter(|_| self.verified_on().is_none());
        let showing = self.showings().last().filter(|one| one.to.is_none()).map(|one| one.from);
        let mut facts = self.facts.iter().rev();
        let reopened = facts.find(|fact| matches!(fact.step, Step::Reopen { .. }));
        identity.max(showing).map(|on| reopened.map_or(on, |fact| on.max(fact.on)))
    }

    pub fn is_shown(&self, what: Showing) -> bool {
        self.has(|fact| fact.step == Step::Show { what })
    }

    /// The first thing that the one who asks must still show.
    pub fn not_shown(&self) -> Option<Showing> {
        self.capacity().must_show().iter().copied().find(|what| !self.is_shown(*what))
    }

    pub fn awaits_showing(&self) -> bool {
        self.showings().last().is_some_and(|interval| interval.to.is_none())
    }

    pub fn has_both_elements(&self) -> bool {
        [Element::Objective, Element::Subjective]
            .into_iter()
            .all(|element| self.has(|fact| fact.step == Step::Prove { element }))
    }

    /// The ground on which a demand is to be refused, as last decided.
    pub fn refusal_ground(&self, right: Right) -> Option<RefusalGround> {
        self.last(|step| {
            let Step::Refuse { ground, right: one } = step else { return None };
            one.is_none_or(|one| one == right).then_some(ground)
        })
    }

    pub fn applied_on(&self, right: Right) -> Option<NaiveDate> {
        self.day_of(|step| step == Step::Apply { right })
    }

    /// Whether the case restricts the person's files, and nobody has told the person that this is to end.
    pub fn is_restricting(&self) -> bool {
        self.applied_on(Right::Restriction).is_some()
            && !self.has(|fact| fact.step == Step::AnnounceLift)
    }

    /// What a demand was requalified to, while it stays so.
    pub fn requalified_to(&self, right: Right) -> Option<Right> {
        let settled = self.answer(right)?.1 == Outcome::Requalified;
        self.last(|step| {
            let Step::Requalify { from, to } = step else { return None };
            (from == right && settled).then_some(to)
        })
    }

    /// The demands without those that were requalified.
    pub fn asked(&self) -> Vec<Right> {
        let stands =
            |right: &Right| self.answer(*right).is_none_or(|(_, end)| end != Outcome::Requalified);
        self.rights.iter().copied().filter(stands).collect()
    }

    pub fn open_rights(&self) -> impl Iterator<Item = Right> + '_ {
        self.rights.iter().copied().filter(|right| self.answer(*right).is_none())
    }

    /// The day on which a demand was last settled, unless the answer came back.
    pub fn answered_on(&self, right: Right) -> Option<NaiveDate> {
        self.answer(right).map(|(on, _)| on)
    }

    /// The day and the outcome of a demand, unless its letter came back or it was opened again. What was requalified stays
    /// so.
    pub fn answer(&self, right: Right) -> Option<(NaiveDate, Outcome)> {
        let mut answer: Option<(NaiveDate, Outcome)> = None;
        for fact in self.in_force() {
            let meant = |one: Option<Right>| one.is_none_or(|one| one == right);
            // A letter about all open demands says nothing of those that were settled before it.
            let open = answer.is_none();
            if let Step::Sent { outcome, right: one, .. } = fact.step {
                answer = answer.or(meant(one).then_some((fact.on, outcome)));
            } else if let Step::Withdraw { right: one } = fact.step {
                answer = answer.or(meant(one).then_some((fact.on, Outcome::Withdrawn)));
            } else if let Step::Requalify { from, to } = fact.step {
                if from == right && open {
                    answer = Some((fact.on, Outcome::Requalified));
                } else if to == right {
                    answer = answer.filter(|(_, end)| *end != Outcome::Requalified);
                }
            } else if let Step::Reopen { right: one } = fact.step {
                answer = answer.filter(|(_, end)| {
                    *end == Outcome::Requalified || *end != Outcome::NoReply && one != Some(right)
                });
            }
        }
        answer
    }

    /// The letters that stand: sent, and not come back.
    pub fn answers(&self) -> impl Iterator<Item = Fact> {
        self.in_force().into_iter().filter(Fact::is_sent)
    }

    pub fn closed_for_silence(&self) -> bool {
        self.rights.iter().any(|right| {
            self.answer(*right).is_some_and(|(_, outcome)| outcome == Outcome::NoReply)
        })
    }

    /// The day of the last answer, once every demand has its own.
    pub fn last_answer_on(&self) -> Option<NaiveDate> {
        if self.stage() < Stage::Answered {
            return None;
        }
        self.rights.iter().filter_map(|right| self.answered_on(*right)).max()
    }

    /// Whether the case was answered after its day, or is not answered though the day has passed. No extension moves the
    /// day by which a refusal has to leave (R 12(4)).
    pub fn is_late(
        &self,
        today: NaiveDate,
        due_on: Option<NaiveDate>,
        notice_by: Option<NaiveDate>,
    ) -> bool {
        let answered = self.last_answer_on().unwrap_or(today);
        let mut answers = self.rights.iter().filter_map(|right| self.answer(*right));
        due_on.is_some_and(|due_on| due_on < answered)
            || answers.any(|(on, end)| {
                end == Outcome::Refused && notice_by.is_some_and(|notice_by| notice_by < on)
            })
    }

    /// Whether the request was passed on to the client, and nobody has told the person.
    pub fn is_untold(&self) -> bool {
        let passed = |right: &Right| {
            self.answer(*right).is_some_and(|(_, end)| end == Outcome::PassedToController)
        };
        self.rights.iter().any(passed) && !self.has(|fact| fact.step == Step::TellPassedOn)
    }

    pub fn late_reason(&self) -> Option<LateReason> {
        self.last(|step| if let Step::Explain { reason } = step { Some(reason) } else { None })
    }

    pub fn closed_on(&self) -> Option<NaiveDate> {
        let closed = self.facts.iter().rev().find(|fact| fact.step == Step::Close);
        closed.filter(|_| self.stage() == Stage::Closed).map(|fact| fact.on)
    }

    pub(super) fn clarification_open(&self) -> bool {
        let asked = self.intervals(
            |step| matches!(step, Step::AskClarification),
            |step| matches!(step, Step::Clarify),
        );
        asked.last().is_some_and(|interval| interval.to.is_none())
    }

    /// The intervals in which identity was awaited.
    pub fn suspensions(&self) -> Vec<Interval> {
        self.intervals(
            |step| matches!(step, Step::AskIdentity { .. }),
            |step| matches!(step, Step::Verify { .. }),
        )
    }

    /// The intervals in which a clarification was awaited. They move no day to aim for.
    pub fn clarifications(&self) -> Vec<Interval> {
        self.intervals(
            |step| matches!(step, Step::AskClarification),
            |step| matches!(step, Step::Clarify),
        )
    }

    /// From the asking for proofs of a capacity to the day on which the last of them was shown. It moves no day to aim
    /// for either.
    pub fn showings(&self) -> Vec<Interval> {
        let must = self.capacity().must_show();
        let shown = |what: &Showing| {
            self.facts.iter().find(|fact| fact.step == Step::Show { what: *what }).map(|it| it.on)
        };
        let days: Option<Vec<NaiveDate>> = must.iter().map(shown).collect();
        let to = days.and_then(|days| days.into_iter().max());
        let facts = self.in_force();
        let asked = facts.iter().rfind(|fact| fact.step == Step::AskShowing);
        asked
            .filter(|_| !must.is_empty())
            .map(|fact| Interval { from: fact.on, to: to.map(|to| to.max(fact.on)) })
            .into_iter()
            .collect()
    }

    fn intervals(&self, begins: fn(&Step) -> bool, ends: fn(&Step) -> bool) -> Vec<Interval> {
        let mut intervals: Vec<Interval> = Vec::new();
        for fact in &self.in_force() {
            let open = intervals.last_mut().filter(|interval| interval.to.is_none());
            match open {
                Some(interval) if ends(&fact.step) => {
                    interval.to = Some(fact.on.max(interval.from));
                }
                None if begins(&fact.step) => intervals.push(Interval { from: fact.on, to: None }),
                Some(_) | None => (),
            }
        }
        intervals
    }

    pub(super) fn has(&self, is: impl Fn(&Fact) -> bool) -> bool {
        self.facts.iter().any(is)
    }

    fn day_of(&self, is: impl Fn(Step) -> bool) -> Option<NaiveDate> {
        self.facts.iter().find(|fact| is(fact.step)).map(|fact| fact.on)
    }

    fn last<T>(&self, read: impl Fn(Step) -> Option<T>) -> Option<T> {
        self.facts.iter().rev().find_map(|fact| read(fact.step))
    }
}
