//! The table of the law: which step may follow which stage, one function a subject.

use chrono::NaiveDate;

use super::words::{Doubt, FeeGround, IdentityProof, Outcome, Role};
use super::{
    Address, Capacity, REPLY_DAYS, Refusal, RefusalGround, RequestFacts, Stage, Step, StepContext,
};
use crate::domain::right::Right;

impl RequestFacts {
    pub(super) fn allowed(
        &self,
        step: Step,
        on: NaiveDate,
        context: StepContext,
    ) -> Result<(), Refusal> {
        self.stage_allows(step)?;
        match step {
            Step::ActAs { role } => refuse_if(self.role() == role, Refusal::AlreadySaid),
            Step::AskFor { capacity } => {
                refuse_if(self.capacity() == capacity, Refusal::AlreadySaid)
            }
            Step::GiveReceipt => {
                refuse_if(self.has(|fact| fact.step == Step::GiveReceipt), Refusal::AlreadySaid)
            }
            Step::AskIdentity { .. } | Step::RemindIdentity | Step::Verify { .. } => {
                self.identity_allows(step, on, context)
            }
            Step::DropDocument => refuse_if(self.verified_on().is_none(), Refusal::NotVerified),
            Step::AskShowing | Step::Show { .. } => self.capacity_allows(step, on, context),
            Step::AskClarification | Step::Extend { .. } if self.is_at_once() => {
                Err(Refusal::AtOnce)
            }
            Step::AskClarification if self.clarification_open() => Err(Refusal::ClarificationOpen),
            Step::AskClarification => in_time(on, context.due_on),
            Step::Clarify => {
                refuse_if(!self.clarification_open(), Refusal::NoClarification)?;
                before_asked(on, self.clarifications().last().map(|asked| asked.from))
            }
            Step::Extend { .. } if self.extension_notice_on().is_some() => {
                Err(Refusal::AlreadyExtended)
            }
            Step::Extend { .. } => match context.notice_by {
                Some(notice_by) if notice_by < on => Err(Refusal::ExtensionTooLate { notice_by }),
                Some(_) | None => Ok(()),
            },
            Step::Instruct if self.role() == Role::Controller => Err(Refusal::NotProcessor),
            Step::Instruct => refuse_if(self.is_instructed(), Refusal::AlreadySaid),
            Step::Requalify { from, to } => self.may_requalify(from, to),
            Step::Withdraw { right } => self.targets(right).map(|_| ()),
            Step::Apply { right } => self.may_apply(right),
            Step::AnnounceLift => refuse_if(!self.is_restricting(), Refusal::NotRestricted),
            Step::Refuse { ground, right } => self.may_refuse(ground, right),
            Step::AnnounceFee { ground } => {
                let unproven = ground == FeeGround::Excessive && !self.has_both_elements();
                refuse_if(unproven, Refusal::ProofMissing)
            }
            Step::AcceptFee => {
                refuse_if(self.fee_announced_on().is_none(), Refusal::NoFeeAnnounced)
            }
            Step::Sent { outcome, right, .. } => self.may_send(outcome, right, on, context),
            Step::Returned => refuse_if(!self.may_come_back(), Refusal::NotAnswered),
            Step::Explain { .. } => {
                let late = self.is_late(on, context.due_on, context.notice_by);
                refuse_if(!late, Refusal::NotLate)
            }
            Step::TellPassedOn => refuse_if(!self.is_untold(), Refusal::NotPassedOn),
            Step::Close => {
                let late = self.is_late(on, context.due_on, context.notice_by);
                let silent = late && self.late_reason().is_none();
                refuse_if(silent, Refusal::LatenessUnexplained)
            }
            Step::Reopen { right: Some(right) } => {
                refuse_if(!self.rights.contains(&right), Refusal::NotAsked)
            }
            Step::Prove { .. } | Step::Reopen { right: None } => Ok(()),
        }
    }

    /// What a closed case and an answered one still allow.
    fn stage_allows(&self, step: Step) -> Result<(), Refusal> {
        match self.stage() {
            Stage::Closed => {
                let follows = matches!(
                    step,
                    Step::Reopen { .. } | Step::Returned | Step::AnnounceLift | Step::TellPassedOn
                );
                refuse_if(!follows, Refusal::Closed)
            }
            Stage::Answered if matches!(step, Step::Reopen { .. }) => {
                refuse_if(!self.closed_for_silence(), Refusal::NotClosed)
            }
            Stage::Answered => {
                let follows = matches!(
                    step,
                    Step::Close
                        | Step::Returned
                        | Step::Explain { .. }
                        | Step::Apply { .. }
                        | Step::AnnounceLift
                        | Step::TellPassedOn
                        | Step::DropDocument
                );
                refuse_if(!follows, Refusal::AlreadyAnswered)
            }
            Stage::Received | Stage::IdentityToVerify | Stage::InProgress => {
                refuse_if(step == Step::Close, Refusal::NotAnswered)?;
                refuse_if(matches!(step, Step::Reopen { .. }), Refusal::NotClosed)
            }
        }
    }

    /// Whether nothing but marketing is objected to: it stops at once, whoever asks, and nothing is asked of them (R 21(3)).
    fn is_at_once(&self) -> bool {
        self.open_rights().all(|right| right == Right::MarketingObjection)
    }

    /// More may be asked only on a doubt, and a document seen only once the doubt stands in writing (R 12(6)).
    fn identity_allows(
        &self,
        step: Step,
        on: NaiveDate,
        context: StepContext,
    ) -> Result<(), Refusal> {
        if let Step::RemindIdentity = step {
            let asked = self.stage() == Stage::IdentityToVerify || self.awaits_showing();
            return refuse_if(!asked, Refusal::NothingAsked);
        }
        if self.verified_on().is_some() {
            return Err(Refusal::AlreadyVerified);
        }
        let asked = self.identity_asked_on().is_some();
        let Step::AskIdentity { doubt } = step else {
            let by_address = step == Step::Verify { by: IdentityProof::KnownAddress };
            let unknown = context.address == Address::Unknown;
            refuse_if(by_address && unknown, Refusal::AddressNotKnown)?;
            let by_document = step == Step::Verify { by: IdentityProof::Document };
            refuse_if(by_document && !asked, Refusal::NoDoubt)?;
            return before_asked(on, self.identity_asked_on());
        };
        refuse_if(self.is_at_once(), Refusal::AtOnce)?;
        refuse_if(asked, Refusal::AlreadyAsked)?;
        let known = context.address == Address::Known && doubt == Doubt::UnknownAddress;
        refuse_if(known, Refusal::AddressKnown)?;
        in_time(on, context.due_on)
    }

    fn capacity_allows(
        &self,
        step: Step,
        on: NaiveDate,
        context: StepContext,
    ) -> Result<(), Refusal> {
        let capacity = self.capacity();
        if capacity == Capacity::Person {
            return Err(Refusal::NothingToShow);
        }
        if let Step::Show { what } = step {
            let known = capacity.must_show().contains(&what) || capacity.may_show().contains(&what);
            refuse_if(!known, Refusal::NothingToShow)?;
            return refuse_if(self.is_shown(what), Refusal::AlreadySaid);
        }
        refuse_if(self.not_shown().is_none(), Refusal::NothingToShow)?;
        refuse_if(self.awaits_showing(), Refusal::AlreadyAsked)?;
        in_time(on, context.due_on)
    }

    /// A right named wrongly is requalified, never refused.
    fn may_requalify(&self, from: Right, to: Right) -> Result<(), Refusal> {
        refuse_if(!self.rights.contains(&from), Refusal::NotAsked)?;
        refuse_if(from == to, Refusal::SameRight)?;
        refuse_if(self.answer(from).is_some(), Refusal::AlreadySettled)
    }

    fn may_apply(&self, right: Right) -> Result<(), Refusal> {
        refuse_if(!self.rights.contains(&right), Refusal::NotAsked)?;
        refuse_if(!right.applies_at_once(), Refusal::NotApplicable)?;
        refuse_if(!self.may_act(), Refusal::NoInstruction)?;
        refuse_if(self.applied_on(right).is_some(), Refusal::AlreadySaid)
    }

    fn may_refuse(&self, ground: RefusalGround, right: Option<Right>) -> Result<(), Refusal> {
        for right in self.targets(right)? {
            if !ground.serves(right) {
                return Err(Refusal::GroundDoesNotServe { ground, right });
            }
        }
        let unproven = ground.needs_both_elements() && !self.has_both_elements();
        refuse_if(unproven, Refusal::ProofMissing)
    }

    fn may_send(
        &self,
        outcome: Outcome,
        right: Option<Right>,
        on: NaiveDate,
        context: StepContext,
    ) -> Result<(), Refusal> {
        let targets = self.targets(right)?;
        refuse_if(
            matches!(outcome, Outcome::Withdrawn | Outcome::Requalified),
            Refusal::NotALetter,
        )?;
        if outcome == Outcome::PassedToController {
            return refuse_if(self.role() == Role::Controller, Refusal::NotProcessor);
        }
        if outcome == Outcome::NoReply {
            return self.may_close_for_silence(on);
        }
        refuse_if(!self.may_act(), Refusal::NoInstruction)?;
        if outcome == Outcome::Refused {
            // A refusal may go to someone whose identity was never established (R 12(2)), with its ground (R 12(4)).
            let reasoned = targets.iter().all(|right| self.refusal_ground(*right).is_some());
            return refuse_if(!reasoned, Refusal::NoGround);
        }
        // Direct marketing stops for whoever asks (R 21(3)).
        let unconditional = targets.iter().all(|right| *right == Right::MarketingObjection);
        refuse_if(self.verified_on().is_none() && !unconditional, Refusal::NotVerified)?;
        if let Some(missing) = self.not_shown().filter(|_| !unconditional) {
            return Err(Refusal::NotShown(missing));
        }
        let claims = outcome == Outcome::NothingHeld
            || outcome == Outcome::Granted
                && targets.iter().any(|right| right.claims_all_sources());
        // Mailings stop by tasks of their own, which are opened on the day of receipt.
        let searched = claims && !unconditional;
        refuse_if(searched && context.unsearched, Refusal::NotSearched)?;
        refuse_if(claims && context.source_open, Refusal::SourceOpen)
    }

    fn may_close_for_silence(&self, on: NaiveDate) -> Result<(), Refusal> {
        let waits = self.stage() == Stage::IdentityToVerify || self.awaits_showing();
        refuse_if(!waits, Refusal::NothingAsked)?;
        let reminded_on = self.reminded_on().ok_or(Refusal::NotReminded)?;
        let from = reminded_on.checked_add_days(REPLY_DAYS).unwrap_or(reminded_on);
        refuse_if(on < from, Refusal::StillWaiting { from })
    }

    /// The open demands that a step means: the one it names, or all.
    fn targets(&self, right: Option<Right>) -> Result<Vec<Right>, Refusal> {
        match right {
            Some(right) if !self.rights.contains(&right) => Err(Refusal::NotAsked),
            Some(right) if self.answer(right).is_some() => Err(Refusal::AlreadyAnswered),
            Some(right) => Ok(vec![right]),
            None => Ok(self.open_rights().collect()),
        }
    }
}

const fn refuse_if(wrong: bool, refusal: Refusal) -> Result<(), Refusal> {
    if wrong { Err(refusal) } else { Ok(()) }
}

fn in_time(on: NaiveDate, due_on: Option<NaiveDate>) -> Result<(), Refusal> {
    match due_on {
        Some(due_on) if due_on < on => Err(Refusal::AskedAfterDeadline { due_on }),
        Some(_) | None => Ok(()),
    }
}

/// A reply does not precede its question.
fn before_asked(on: NaiveDate, asked_on: Option<NaiveDate>) -> Result<(), Refusal> {
    match asked_on {
        Some(asked_on) if on < asked_on => Err(Refusal::BeforeAsked { asked_on }),
        Some(_) | None => Ok(()),
    }
}
