//! The one next step of a case, and the day on which it needs a hand.

use chrono::{Days, NaiveDate};

use crate::casebook::views::NextStep;
use crate::domain::deadline::RequestDeadline;
use crate::domain::errand::Errand;
use crate::domain::request::{
    Capacity, Channel, Doubt, Element, ExtensionGround, FeeGround, IdentityProof, Intake,
    LateReason, Outcome, REPLY_DAYS, RefusalGround, RequestFacts, Role, Stage, Step, StepContext,
};
use crate::domain::right::Right;
use crate::store::requests::StoredRequest;

use super::kept::Erasure;

/// What stands around the facts of a case.
pub(super) struct Circumstances<'a> {
    /// A copy was written.
    pub(super) written: bool,
    pub(super) erasure: Erasure,
    pub(super) errands: &'a [Errand],
    /// Sources are to be searched, and none was asked.
    pub(super) unsearched: bool,
    /// The mail that left stands with the case, where an answer left by mail.
    pub(super) proved: bool,
    pub(super) deadline: &'a RequestDeadline,
    pub(super) request: &'a StoredRequest,
    pub(super) today: NaiveDate,
}

pub(super) fn next_step(facts: &RequestFacts, around: &Circumstances<'_>) -> NextStep {
    let stage = facts.stage();
    match stage {
        Stage::Closed => return NextStep::Nothing,
        Stage::Answered => return after_answer(facts, around),
        Stage::Received | Stage::IdentityToVerify | Stage::InProgress => (),
    }
    let receipt = facts.facts.iter().any(|fact| fact.step == Step::GiveReceipt);
    if around.request.intake == Intake::OnTheSpot && stage == Stage::Received && !receipt {
        return NextStep::GiveReceipt;
    }
    if !facts.may_act() {
        return NextStep::PassToController;
    }
    if facts.open_rights().all(|right| facts.refusal_ground(right).is_some()) {
        return NextStep::Answer;
    }
    if let Some(right) = facts.open_rights().find(|right| to_apply(facts, *right, around.request)) {
        let unconditional = right == Right::MarketingObjection;
        if unconditional || stage == Stage::InProgress {
            return NextStep::Apply;
        }
    }
    if facts.awaits_showing() || stage == Stage::IdentityToVerify {
        return awaited(facts, around.today);
    }
    if facts.capacity() != Capacity::Person && facts.not_shown().is_some() {
        return NextStep::AskShowing;
    }
    let marketing = facts.open_rights().all(|right| right == Right::MarketingObjection);
    if stage == Stage::Received && !marketing {
        return NextStep::VerifyIdentity;
    }
    in_progress(facts, around)
}

fn in_progress(facts: &RequestFacts, around: &Circumstances<'_>) -> NextStep {
    if around.written {
        return NextStep::RecordSending;
    }
    let first = facts.open_rights().next();
    if first.is_some_and(Right::copies) {
        return NextStep::PrepareCopy;
    }
    let known = around.request.contact_id.is_some();
    if first.is_some_and(Right::erases) && known && around.erasure != Erasure::Done {
        return NextStep::ReviewErasure;
    }
    if around.erasure == Erasure::Promised {
        return NextStep::ReviewErasure;
    }
    let claims = facts.open_rights().any(Right::claims_all_sources);
    if claims && (around.unsearched || around.errands.iter().any(Errand::blocks)) {
        return NextStep::TendErrands;
    }
    if first.is_some_and(Right::erases) && around.request.contact_uid.is_none() {
        return NextStep::ReviewErasure;
    }
    NextStep::Answer
}

/// A demand that one step in the casebook carries out, and that was not carried out yet.
fn to_apply(facts: &RequestFacts, right: Right, request: &StoredRequest) -> bool {
    right.applies_at_once() && facts.applied_on(right).is_none() && request.contact_id.is_some()
}

fn after_answer(facts: &RequestFacts, around: &Circumstances<'_>) -> NextStep {
    if facts.is_late(around.today, around.deadline.due_on, around.deadline.notice_by)
        && facts.late_reason().is_none()
    {
        return NextStep::ExplainLateness;
    }
    if facts.is_untold() {
        return NextStep::TellPassedOn;
    }
    if around.errands.iter().any(|errand| errand.is_owed(true)) {
        return NextStep::TendErrands;
    }
    if !around.proved {
        return NextStep::FileProof;
    }
    NextStep::Close
}

/// Something was asked of the person: wait, remind after 30 days, close for silence 30 days after that.
fn awaited(facts: &RequestFacts, today: NaiveDate) -> NextStep {
    let Some(day) = reply_by(facts) else { return NextStep::AwaitIdentity };
    match facts.reminded_on() {
        _ if today < day => NextStep::AwaitIdentity,
        Some(_) => NextStep::CloseForSilence,
        None => NextStep::RemindIdentity,
    }
}

/// The day on which a person who was asked something is reminded, or the case may be closed.
fn reply_by(facts: &RequestFacts) -> Option<NaiveDate> {
    let since = facts.reminded_on().or_else(|| facts.awaiting_since())?;
    since.checked_add_days(REPLY_DAYS)
}

/// The day on which a case next needs a hand: never absent while the case is not closed.
pub(in crate::casebook) fn act_on(
    request: &StoredRequest,
    deadline: &RequestDeadline,
    errands: &[Errand],
) -> Option<NaiveDate> {
    let facts = &request.facts;
    let own = match facts.stage() {
        Stage::Closed => return None,
        Stage::Answered => facts.last_answer_on(),
        Stage::Received | Stage::IdentityToVerify | Stage::InProgress if !facts.may_act() => {
            pass_on_by(request)
        }
        Stage::Received | Stage::IdentityToVerify | Stage::InProgress => {
            let waits = facts.stage() == Stage::IdentityToVerify || facts.awaits_showing();
            let reply = reply_by(facts).filter(|_| waits);
            let aim_for = deadline.aim_for.or(deadline.due_on);
            match (reply, aim_for) {
                (Some(reply), Some(aim_for)) => Some(reply.min(aim_for)),
                (reply, aim_for) => reply.or(aim_for),
            }
        }
    };
    let own = own.unwrap_or(facts.received_on);
    Some(errands_on(facts, errands).map_or(own, |day| day.min(own)))
}

/// The day on which a source or a recipient next needs a hand.
pub(in crate::casebook) fn errands_on(
    facts: &RequestFacts,
    errands: &[Errand],
) -> Option<NaiveDate> {
    let answered = Stage::Answered <= facts.stage();
    errands.iter().filter(|errand| errand.is_owed(answered)).filter_map(Errand::act_on).min()
}

/// By when a processor passes a request on: within the days of the contract, or without delay.
pub(super) fn pass_on_by(request: &StoredRequest) -> Option<NaiveDate> {
    if request.facts.role() == Role::Controller {
        return None;
    }
    let days = Days::new(u64::from(request.client.days.unwrap_or(0)));
    request.facts.received_on.checked_add_days(days)
}

/// One step of each kind that may be taken or noted on the day of `context`.
pub(super) fn allowed(facts: &RequestFacts, context: StepContext) -> Vec<Step> {
    let open = facts.open_rights().next().unwrap_or(Right::Access);
    let sent = |outcome| Step::Sent { by: Channel::Email, outcome, right: None };
    let other = Right::ALL.into_iter().find(|right| *right != open).unwrap_or(open);
    let mut steps = vec![
        Step::GiveReceipt,
        Step::AskIdentity { doubt: Doubt::SeveralPersons },
        Step::RemindIdentity,
        Step::Verify { by: IdentityProof::KnownAddress },
        Step::AskShowing,
        Step::AskClarification,
        Step::Clarify,
        Step::Extend { ground: ExtensionGround::Complexity },
        Step::ActAs { role: Role::Processor },
        Step::ActAs { role: Role::Controller },
        Step::Instruct,
        Step::Requalify { from: open, to: other },
        Step::Withdraw { right: None },
        Step::AnnounceLift,
        Step::Prove { element: Element::Objective },
    ];
    steps.extend(facts.rights.iter().map(|right| Step::Apply { right: *right }));
    let grounds = RefusalGround::ALL.map(|ground| Step::Refuse { ground, right: Some(open) });
    steps.extend(
        grounds.into_iter().find(|step| facts.after(*step, context.today, context).is_ok()),
    );
    steps.extend([
        Step::AnnounceFee { ground: FeeGround::FurtherCopy },
        Step::AcceptFee,
        sent(Outcome::PartlyGranted),
        sent(Outcome::PassedToController),
        sent(Outcome::Refused),
        sent(Outcome::NoReply),
        Step::Returned,
        Step::Explain { reason: LateReason::Other },
        Step::TellPassedOn,
        Step::Close,
    ]);
    steps.extend(facts.rights.iter().map(|right| Step::Reopen { right: Some(*right) }));
    let shown = facts.capacity().must_show().iter().chain(facts.capacity().may_show());
    steps.extend(shown.map(|what| Step::Show { what: *what }));
    steps.retain(|step| {
        facts.after(*step, context.today, context).is_ok() || was_possible(facts, *step, context)
    });
    steps
}

/// What was sent in time may be noted late: a case that is taken over from elsewhere has its past.
fn was_possible(facts: &RequestFacts, step: Step, context: StepContext) -> bool {
    let timed =
        matches!(step, Step::Extend { .. } | Step::AskIdentity { .. } | Step::AskClarification);
    let days = [context.notice_by, context.due_on].into_iter().flatten();
    timed
        && days
            .filter(|day| *day <= context.today)
            .any(|day| facts.after(step, day, context).is_ok())
}
