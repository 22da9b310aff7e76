//! Every stage of a case against every step: what the law allows, and the refusal of all else.

use chrono::NaiveDate;
use greffe::domain::request::{
    Address, Capacity, Channel, Doubt, Element, ExtensionGround, Fact, FeeGround, IdentityProof,
    LateReason, Outcome, Refusal, RefusalGround, RequestFacts, Role, Showing, Stage, Step,
    StepContext,
};
use greffe::domain::right::Right;

use crate::common::day;

const ASK: Step = Step::AskIdentity { doubt: Doubt::UnknownAddress };
const VERIFY: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const EXTEND: Step = Step::Extend { ground: ExtensionGround::Complexity };
const PROCESSOR: Step = Step::ActAs { role: Role::Processor };
const HEIR: Step = Step::AskFor { capacity: Capacity::Heir };
const DEATH: Step = Step::Show { what: Showing::Death };
const REQUALIFY: Step = Step::Requalify { from: Right::Access, to: Right::Portability };
const WITHDRAW: Step = Step::Withdraw { right: None };
const APPLY: Step = Step::Apply { right: Right::Restriction };
const OBJECTIVE: Step = Step::Prove { element: Element::Objective };
const SUBJECTIVE: Step = Step::Prove { element: Element::Subjective };
const DECIDE: Step = Step::Refuse { ground: RefusalGround::NotIdentifiable, right: None };
const ABUSE: Step = Step::Refuse { ground: RefusalGround::Abusive, right: None };
const FEE: Step = Step::AnnounceFee { ground: FeeGround::FurtherCopy };
const REOPEN: Step = Step::Reopen { right: Some(Right::Access) };
const EXPLAIN: Step = Step::Explain { reason: LateReason::Volume };

const fn sent(outcome: Outcome, right: Option<Right>) -> Step {
    Step::Sent { by: Channel::Email, outcome, right }
}

const GRANT: Step = sent(Outcome::Granted, None);
const REFUSE: Step = sent(Outcome::Refused, None);
const PASS_ON: Step = sent(Outcome::PassedToController, None);
const SILENCE: Step = sent(Outcome::NoReply, None);

/// Every kind of step, and some kinds in more than one form.
#[rustfmt::skip]
pub(super) const STEPS: [Step; 31] = [
    PROCESSOR, HEIR, Step::GiveReceipt, ASK, Step::RemindIdentity, VERIFY, Step::DropDocument,
    Step::AskShowing, DEATH, Step::AskClarification, Step::Clarify, EXTEND, Step::Instruct,
    REQUALIFY, WITHDRAW, APPLY, Step::AnnounceLift, OBJECTIVE, DECIDE, ABUSE, FEE, Step::AcceptFee,
    GRANT, REFUSE, PASS_ON, SILENCE, Step::Returned, EXPLAIN, Step::TellPassedOn, Step::Close,
    REOPEN,
];

/// What every case that is neither answered nor closed allows.
const ALWAYS: [Step; 10] = [
    PROCESSOR,
    HEIR,
    Step::GiveReceipt,
    REQUALIFY,
    WITHDRAW,
    OBJECTIVE,
    DECIDE,
    FEE,
    EXTEND,
    APPLY,
];

/// A life so far, the stage it amounts to, whether [`ALWAYS`] holds, and what is allowed besides or not any more.
struct Row {
    life: &'static [Step],
    stage: Stage,
    open: bool,
    also: &'static [Step],
    never: &'static [Step],
}

const fn open(
    life: &'static [Step],
    stage: Stage,
    also: &'static [Step],
    never: &'static [Step],
) -> Row {
    Row { life, stage, open: true, also, never }
}

const fn over(life: &'static [Step], stage: Stage, also: &'static [Step]) -> Row {
    Row { life, stage, open: false, also, never: &[] }
}

#[rustfmt::skip]
const TABLE: [Row; 24] = [
    open(&[],                                        Stage::Received,         &[ASK, VERIFY, Step::AskClarification], &[]),
    open(&[EXTEND],                                  Stage::Received,         &[Step::Returned, ASK, VERIFY, Step::AskClarification], &[EXTEND]),
    open(&[Step::AskClarification],                  Stage::Received,         &[Step::Returned, ASK, VERIFY, Step::Clarify], &[]),
    open(&[ASK],                                     Stage::IdentityToVerify, &[Step::Returned, Step::RemindIdentity, VERIFY, Step::AskClarification], &[]),
    open(&[ASK, Step::RemindIdentity],               Stage::IdentityToVerify, &[Step::Returned, Step::RemindIdentity, VERIFY, Step::AskClarification], &[]),
    open(&[ASK, VERIFY],                             Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, GRANT], &[]),
    open(&[VERIFY],                                  Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, GRANT], &[]),
    open(&[VERIFY, Step::AskClarification],          Stage::InProgress,       &[Step::Returned, Step::DropDocument, Step::Clarify, GRANT], &[]),
    open(&[DECIDE],                                  Stage::Received,         &[ASK, VERIFY, Step::AskClarification, REFUSE], &[]),
    open(&[OBJECTIVE, SUBJECTIVE],                   Stage::Received,         &[ASK, VERIFY, Step::AskClarification, ABUSE], &[]),
    open(&[FEE],                                     Stage::Received,         &[Step::Returned, ASK, VERIFY, Step::AskClarification, Step::AcceptFee], &[]),
    open(&[PROCESSOR],                               Stage::Received,         &[ASK, VERIFY, Step::AskClarification, Step::Instruct, PASS_ON], &[PROCESSOR, APPLY]),
    open(&[PROCESSOR, VERIFY],                       Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, Step::Instruct, PASS_ON], &[PROCESSOR, APPLY]),
    open(&[PROCESSOR, Step::Instruct, VERIFY],       Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, PASS_ON, GRANT], &[PROCESSOR]),
    open(&[HEIR, VERIFY],                            Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, Step::AskShowing, DEATH], &[HEIR]),
    open(&[HEIR, VERIFY, Step::AskShowing],          Stage::InProgress,       &[Step::Returned, Step::DropDocument, Step::AskClarification, Step::RemindIdentity, DEATH], &[HEIR]),
    open(&[VERIFY, APPLY],                           Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, GRANT, Step::AnnounceLift], &[APPLY]),
    open(&[REQUALIFY, VERIFY],                       Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, GRANT], &[REQUALIFY]),
    open(&[VERIFY, sent(Outcome::Granted, Some(Right::Access))], Stage::InProgress, &[Step::DropDocument, Step::AskClarification, GRANT, Step::Returned], &[REQUALIFY]),
    open(&[VERIFY, GRANT, Step::Returned],           Stage::InProgress,       &[Step::DropDocument, Step::AskClarification, GRANT], &[]),
    over(&[VERIFY, GRANT],                           Stage::Answered,         &[Step::DropDocument, APPLY, Step::Returned, Step::Close]),
    over(&[WITHDRAW],                                Stage::Answered,         &[APPLY, Step::Close]),
    over(&[VERIFY, GRANT, Step::Close],              Stage::Closed,           &[Step::Returned, REOPEN]),
    open(&[VERIFY, GRANT, Step::Close, REOPEN], Stage::InProgress,      &[Step::DropDocument, Step::AskClarification, GRANT, Step::Returned], &[]),
];

fn received() -> NaiveDate {
    day("2026-02-02")
}

fn context() -> StepContext {
    StepContext {
        today: day("2026-06-30"),
        due_on: Some(day("2026-03-02")),
        notice_by: Some(day("2026-03-02")),
        ..StepContext::default()
    }
}

fn a_case() -> RequestFacts {
    let rights = vec![Right::Access, Right::Restriction];
    RequestFacts { received_on: received(), rights, facts: Vec::new() }
}

/// The case after a life, each step of which must be allowed.
fn lived(life: &[Step]) -> RequestFacts {
    life.iter().fold(a_case(), |case, step| {
        case.after(*step, received(), context())
            .unwrap_or_else(|refusal| panic!("{step:?} of {life:?}: {refusal}"))
    })
}

#[test]
fn every_step_is_allowed_or_refused_at_every_stage() {
    let mut wrong = Vec::new();
    for row in TABLE {
        let case = lived(row.life);
        assert_eq!(row.stage, case.stage(), "{:?}", row.life);
        for step in STEPS {
            let always = row.open && ALWAYS.contains(&step) && !row.never.contains(&step);
            let said_before = row.life.contains(&step) && step == Step::GiveReceipt;
            let expected = (always && !said_before) || row.also.contains(&step);
            let after = case.after(step, day("2026-02-10"), context());
            if expected != after.is_ok() {
                wrong.push(format!("{step:?} after {:?}: {:?}", row.life, after.as_ref().err()));
            }
            if let Ok(next) = after {
                assert_eq!(case.facts.len() + 1, next.facts.len(), "a step only adds a fact");
                assert_eq!(case.facts, next.facts[..case.facts.len()]);
            }
        }
    }
    assert_eq!(Vec::<String>::new(), wrong);
}

/// A life so far, a step, its day, and the rule that refuses it.
type Refused<'a> = (&'a [Step], Step, &'a str, Refusal);

fn assert_refused(cases: &[Refused<'_>]) {
    for (life, step, on, expected) in cases {
        let refused = lived(life).after(*step, day(on), context()).err();
        assert_eq!(Some(*expected), refused, "{step:?} on {on} after {life:?}");
    }
}

#[test]
fn each_refusal_to_ask_names_its_rule() {
    let due_on = day("2026-03-02");
    assert_refused(&[
        (&[], VERIFY, "2026-02-01", Refusal::BeforeReceipt),
        (&[], VERIFY, "2026-07-01", Refusal::InFuture),
        (&[VERIFY], ASK, "2026-02-10", Refusal::AlreadyVerified),
        (&[ASK], ASK, "2026-02-10", Refusal::AlreadyAsked),
        (&[], ASK, "2026-03-03", Refusal::AskedAfterDeadline { due_on }),
        (&[], Step::AskClarification, "2026-03-03", Refusal::AskedAfterDeadline { due_on }),
        (&[HEIR], Step::AskShowing, "2026-03-03", Refusal::AskedAfterDeadline { due_on }),
        (&[], EXTEND, "2026-03-03", Refusal::ExtensionTooLate { notice_by: due_on }),
        (&[EXTEND], EXTEND, "2026-02-10", Refusal::AlreadyExtended),
        (&[], GRANT, "2026-02-10", Refusal::NotVerified),
        (&[], Step::Verify { by: IdentityProof::Document }, "2026-02-10", Refusal::NoDoubt),
        (&[], Step::RemindIdentity, "2026-02-10", Refusal::NothingAsked),
        (&[], SILENCE, "2026-02-10", Refusal::NothingAsked),
        (&[ASK], SILENCE, "2026-05-10", Refusal::NotReminded),
        (
            &[ASK, Step::RemindIdentity],
            SILENCE,
            "2026-03-03",
            Refusal::StillWaiting { from: day("2026-03-04") },
        ),
        (
            &[Step::AskClarification],
            Step::AskClarification,
            "2026-02-10",
            Refusal::ClarificationOpen,
        ),
        (&[], Step::Clarify, "2026-02-10", Refusal::NoClarification),
    ]);
}

#[test]
fn each_refusal_to_decide_and_to_send_names_its_rule() {
    assert_refused(&[
        (&[], REFUSE, "2026-02-10", Refusal::NoGround),
        (&[OBJECTIVE], ABUSE, "2026-02-10", Refusal::ProofMissing),
        (
            &[],
            Step::Refuse { ground: RefusalGround::LegalObligation, right: Some(Right::Access) },
            "2026-02-10",
            Refusal::GroundDoesNotServe {
                ground: RefusalGround::LegalObligation,
                right: Right::Access,
            },
        ),
        (
            &[],
            Step::AnnounceFee { ground: FeeGround::Excessive },
            "2026-02-10",
            Refusal::ProofMissing,
        ),
        (&[], Step::AcceptFee, "2026-02-10", Refusal::NoFeeAnnounced),
        (&[], PASS_ON, "2026-02-10", Refusal::NotProcessor),
        (&[], Step::Instruct, "2026-02-10", Refusal::NotProcessor),
        (&[PROCESSOR, VERIFY], GRANT, "2026-02-10", Refusal::NoInstruction),
        (&[PROCESSOR, DECIDE], REFUSE, "2026-02-10", Refusal::NoInstruction),
        (&[PROCESSOR], APPLY, "2026-02-10", Refusal::NoInstruction),
        (&[HEIR, VERIFY], GRANT, "2026-02-10", Refusal::NotShown(Showing::OwnIdentity)),
        (&[], DEATH, "2026-02-10", Refusal::NothingToShow),
        (&[HEIR], Step::Show { what: Showing::Mandate }, "2026-02-10", Refusal::NothingToShow),
        (
            &[],
            Step::Requalify { from: Right::Access, to: Right::Access },
            "2026-02-10",
            Refusal::SameRight,
        ),
        (&[WITHDRAW], Step::Apply { right: Right::Access }, "2026-02-10", Refusal::NotApplicable),
        (&[VERIFY], sent(Outcome::Withdrawn, None), "2026-02-10", Refusal::NotALetter),
        (&[VERIFY, GRANT], WITHDRAW, "2026-02-10", Refusal::AlreadyAnswered),
        (&[VERIFY, GRANT], EXPLAIN, "2026-02-10", Refusal::NotLate),
        (&[], Step::Close, "2026-02-10", Refusal::NotAnswered),
        (&[VERIFY, GRANT, Step::Close], GRANT, "2026-02-10", Refusal::Closed),
        (&[VERIFY, GRANT], REOPEN, "2026-02-10", Refusal::NotClosed),
    ]);
}

#[test]
fn an_answer_counts_for_the_right_it_names() {
    let case = lived(&[VERIFY]);
    let on = day("2026-02-10");
    let granted = |right| sent(Outcome::Granted, Some(right));
    let not_asked = case.after(granted(Right::Portability), on, context());
    assert_eq!(Err(Refusal::NotAsked), not_asked);
    let half = case.after(granted(Right::Access), on, context()).unwrap();
    assert_eq!(
        (Some(on), None),
        (half.answered_on(Right::Access), half.answered_on(Right::Restriction))
    );
    let again = half.after(granted(Right::Access), on, context());
    assert_eq!(Err(Refusal::AlreadyAnswered), again);
    let whole = half.after(granted(Right::Restriction), day("2026-02-12"), context()).unwrap();
    assert_eq!(Stage::Answered, whole.stage());
    assert_eq!(Some(on), whole.answered_on(Right::Access), "each demand keeps its own day");
}

#[test]
fn each_demand_has_its_own_outcome() {
    let on = day("2026-02-10");
    let life = [
        VERIFY,
        REQUALIFY,
        Step::Withdraw { right: Some(Right::Restriction) },
        sent(Outcome::PartlyGranted, None),
    ];
    let case = life.iter().fold(a_case(), |case, step| case.after(*step, on, context()).unwrap());
    let outcome = |right| case.answer(right).map(|(_, outcome)| outcome);
    assert_eq!(Some(Outcome::Requalified), outcome(Right::Access));
    assert_eq!(Some(Outcome::Withdrawn), outcome(Right::Restriction));
    assert_eq!(Some(Outcome::PartlyGranted), outcome(Right::Portability));
    assert_eq!(Some(Right::Portability), case.requalified_to(Right::Access));
    assert_eq!(vec![Right::Restriction, Right::Portability], case.asked());
    assert_eq!(received(), case.received_on, "the receipt stays");

    let returned = case.after(Step::Returned, on, context()).unwrap();
    let open: Vec<Right> = returned.open_rights().collect();
    assert_eq!(vec![Right::Portability], open, "what no letter settled stays settled");
}

#[test]
fn direct_marketing_stops_for_whoever_asks() {
    let rights = vec![Right::MarketingObjection];
    let case = RequestFacts { received_on: received(), rights, facts: Vec::new() };
    assert!(case.after(GRANT, received(), context()).is_ok(), "no identity is asked");
    let ground = RefusalGround::Excessive;
    let refused = case.after(Step::Refuse { ground, right: None }, received(), context());
    let right = Right::MarketingObjection;
    assert_eq!(Err(Refusal::GroundDoesNotServe { ground, right }), refused);
}

#[test]
fn a_letter_claims_nothing_of_a_source_that_is_open() {
    let open = StepContext { source_open: true, ..context() };
    let on = day("2026-02-10");
    let case = |rights: &[Right]| RequestFacts {
        received_on: received(),
        rights: rights.to_vec(),
        facts: vec![Fact { step: VERIFY, on }],
    };
    let cases = [
        (Right::Access, Outcome::NothingHeld, false),
        (Right::Access, Outcome::Granted, true),
        (Right::Erasure, Outcome::Granted, false),
        (Right::Erasure, Outcome::PartlyGranted, true),
        (Right::MarketingObjection, Outcome::Granted, false),
        (Right::Rectification, Outcome::Granted, true),
    ];
    for (right, outcome, allowed) in cases {
        let sent = case(&[right]).after(sent(outcome, None), on, open);
        assert_eq!(allowed, sent.is_ok(), "{right:?} {outcome:?}: {sent:?}");
    }
}

#[test]
fn an_address_that_is_known_leaves_no_doubt() {
    let known = StepContext { address: Address::Known, ..context() };
    let asked = a_case().after(ASK, received(), known);
    assert_eq!(Err(Refusal::AddressKnown), asked);
    let several = Step::AskIdentity { doubt: Doubt::SeveralPersons };
    assert!(a_case().after(several, received(), known).is_ok());
}

#[test]
fn the_proof_of_an_heir_moves_the_limit_and_never_the_day_to_aim_for() {
    let on = day("2026-02-10");
    let life = [HEIR, Step::AskShowing];
    let case = life.iter().fold(a_case(), |case, step| case.after(*step, on, context()).unwrap());
    assert!(case.suspensions().is_empty(), "identity suspends, the proof of a quality does not");
    assert_eq!(1, case.showings().len());
    assert_eq!(None, case.showings()[0].to);
    let all = Capacity::Heir.must_show().iter();
    let shown = all.fold(case, |case, what| {
        case.after(Step::Show { what: *what }, day("2026-02-20"), context()).unwrap()
    });
    assert_eq!(Some(day("2026-02-20")), shown.showings()[0].to);
}

#[test]
fn a_late_case_is_closed_only_with_its_reason() {
    let late = day("2026-03-10");
    let life = [(VERIFY, received()), (GRANT, late)];
    let case =
        life.iter().fold(a_case(), |case, (step, on)| case.after(*step, *on, context()).unwrap());
    let unexplained = case.after(Step::Close, late, context());
    assert_eq!(Err(Refusal::LatenessUnexplained), unexplained);
    let explained = case.after(EXPLAIN, late, context()).unwrap();
    assert_eq!(Some(LateReason::Volume), explained.late_reason());
    assert!(explained.after(Step::Close, late, context()).is_ok());
}

#[test]
fn a_case_given_up_for_silence_opens_again_and_still_awaits_identity() {
    let life = [
        (ASK, received()),
        (Step::RemindIdentity, day("2026-03-04")),
        (SILENCE, day("2026-04-03")),
    ];
    let case =
        life.iter().fold(a_case(), |case, (step, on)| case.after(*step, *on, context()).unwrap());
    assert_eq!(Stage::Answered, case.stage());
    let again = case.after(REOPEN, day("2026-04-20"), context()).unwrap();
    assert_eq!(Stage::IdentityToVerify, again.stage());
    assert_eq!(Some(day("2026-04-20")), again.awaiting_since());
    assert_eq!(None, again.reminded_on(), "the person is reminded anew");
}
