//! Every stage of a case against every step: what the law allows, and the refusal of all else.

use chrono::NaiveDate;
use greffe::domain::request::{
    Channel, Doubt, ExtensionGround, Fact, IdentityProof, Outcome, Refusal, RequestFacts, Stage,
    Step, StepContext,
};
use greffe::domain::right::Right;

use crate::common::day;

const ASK: Step = Step::AskIdentity { doubt: Doubt::UnknownAddress };
const VERIFY: Step = Step::Verify { by: IdentityProof::KnownAddress };
const EXTEND: Step = Step::Extend { ground: ExtensionGround::Complexity };
const REFUSE: Step = Step::Sent { by: Channel::Post, outcome: Outcome::Refused, right: None };

const fn sent(right: Option<Right>) -> Step {
    Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right }
}

const STEPS: [Step; 10] = [
    ASK,
    VERIFY,
    Step::AskClarification,
    Step::Clarify,
    EXTEND,
    sent(None),
    REFUSE,
    Step::Returned,
    Step::Close,
    Step::Reopen,
];

const OK: Option<Refusal> = None;
const VERIFIED: Option<Refusal> = Some(Refusal::AlreadyVerified);
const ASKED: Option<Refusal> = Some(Refusal::AlreadyAsked);
const UNKNOWN: Option<Refusal> = Some(Refusal::NotVerified);
const UNCLEAR: Option<Refusal> = Some(Refusal::ClarificationOpen);
const CLEAR: Option<Refusal> = Some(Refusal::NoClarification);
const LONGER: Option<Refusal> = Some(Refusal::AlreadyExtended);
const DONE: Option<Refusal> = Some(Refusal::AlreadyAnswered);
const NOT_YET: Option<Refusal> = Some(Refusal::NotAnswered);
const SHUT: Option<Refusal> = Some(Refusal::Closed);
const OPEN: Option<Refusal> = Some(Refusal::NotClosed);

/// A life so far, the stage it amounts to, and the answer to each of [`STEPS`].
type Row = (&'static [Step], Stage, [Option<Refusal>; 10]);

#[rustfmt::skip]
const TABLE: [Row; 16] = [
    (&[],                                          Stage::Received,         [OK, OK, OK, CLEAR, OK, UNKNOWN, OK, NOT_YET, NOT_YET, OPEN]),
    (&[EXTEND],                                    Stage::Received,         [OK, OK, OK, CLEAR, LONGER, UNKNOWN, OK, NOT_YET, NOT_YET, OPEN]),
    (&[Step::AskClarification],                    Stage::Received,         [OK, OK, UNCLEAR, OK, OK, UNKNOWN, OK, NOT_YET, NOT_YET, OPEN]),
    (&[ASK],                                       Stage::IdentityToVerify, [ASKED, OK, OK, CLEAR, OK, UNKNOWN, OK, NOT_YET, NOT_YET, OPEN]),
    (&[ASK, VERIFY],                               Stage::InProgress,       [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, NOT_YET, NOT_YET, OPEN]),
    (&[VERIFY],                                    Stage::InProgress,       [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, NOT_YET, NOT_YET, OPEN]),
    (&[VERIFY, Step::AskClarification],            Stage::InProgress,       [VERIFIED, VERIFIED, UNCLEAR, OK, OK, OK, OK, NOT_YET, NOT_YET, OPEN]),
    (&[VERIFY, Step::AskClarification, Step::Clarify], Stage::InProgress,   [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, NOT_YET, NOT_YET, OPEN]),
    (&[VERIFY, EXTEND],                            Stage::InProgress,       [VERIFIED, VERIFIED, OK, CLEAR, LONGER, OK, OK, NOT_YET, NOT_YET, OPEN]),
    (&[VERIFY, sent(Some(Right::Access))],         Stage::InProgress,       [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, OK, NOT_YET, OPEN]),
    (&[VERIFY, sent(None)],                        Stage::Answered,         [DONE, DONE, DONE, DONE, DONE, DONE, DONE, OK, OK, OPEN]),
    (&[REFUSE],                                    Stage::Answered,         [DONE, DONE, DONE, DONE, DONE, DONE, DONE, OK, OK, OPEN]),
    (&[VERIFY, sent(None), Step::Returned],        Stage::InProgress,       [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, OK, NOT_YET, OPEN]),
    (&[VERIFY, sent(None), Step::Close],           Stage::Closed,           [SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, OK, SHUT, OK]),
    (&[VERIFY, sent(None), Step::Close, Step::Reopen], Stage::InProgress,   [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, OK, NOT_YET, OPEN]),
    (&[VERIFY, sent(None), Step::Close, Step::Returned], Stage::InProgress, [VERIFIED, VERIFIED, OK, CLEAR, OK, OK, OK, OK, NOT_YET, OPEN]),
];

fn received() -> NaiveDate {
    day("2026-02-02")
}

fn context() -> StepContext {
    StepContext {
        today: day("2026-03-31"),
        due_on: Some(day("2026-03-02")),
        notice_by: Some(day("2026-03-02")),
    }
}

fn a_life(steps: &[Step]) -> RequestFacts {
    let facts = steps.iter().map(|step| Fact { step: *step, on: received() }).collect();
    RequestFacts { received_on: received(), rights: vec![Right::Access, Right::Erasure], facts }
}

#[test]
fn every_step_is_allowed_or_refused_at_every_stage() {
    for (life, stage, answers) in TABLE {
        let case = a_life(life);
        assert_eq!(stage, case.stage(), "{life:?}");
        for (step, expected) in STEPS.into_iter().zip(answers) {
            let after = case.after(step, day("2026-02-10"), context());
            assert_eq!(expected, after.clone().err(), "{step:?} after {life:?}");
            if let Ok(next) = after {
                assert_eq!(case.facts.len() + 1, next.facts.len(), "a step only adds a fact");
                assert_eq!(case.facts, next.facts[..case.facts.len()]);
            }
        }
    }
}

#[test]
fn each_life_of_the_table_can_be_lived() {
    for (life, ..) in TABLE {
        let lived = life
            .iter()
            .try_fold(a_life(&[]), |case, step| case.after(*step, received(), context()));
        assert_eq!(Ok(a_life(life)), lived);
    }
}

#[test]
fn a_step_is_judged_by_its_day() {
    let cases = [
        (VERIFY, "2026-02-01", Some(Refusal::BeforeReceipt)),
        (VERIFY, "2026-02-02", OK),
        (VERIFY, "2026-03-31", OK),
        (VERIFY, "2026-04-01", Some(Refusal::InFuture)),
        (ASK, "2026-03-02", OK),
        (ASK, "2026-03-03", Some(Refusal::AskedAfterDeadline { due_on: day("2026-03-02") })),
        (Step::AskClarification, "2026-03-02", OK),
        (
            Step::AskClarification,
            "2026-03-03",
            Some(Refusal::AskedAfterDeadline { due_on: day("2026-03-02") }),
        ),
        (EXTEND, "2026-03-02", OK),
        (EXTEND, "2026-03-03", Some(Refusal::ExtensionTooLate { notice_by: day("2026-03-02") })),
        (REFUSE, "2026-03-31", OK),
    ];
    for (step, on, expected) in cases {
        assert_eq!(expected, a_life(&[]).after(step, day(on), context()).err(), "{step:?} on {on}");
    }
}

#[test]
fn an_answer_counts_for_the_right_it_names() {
    let case = a_life(&[VERIFY]);
    let on = day("2026-02-10");
    let not_asked = case.after(sent(Some(Right::Portability)), on, context());
    assert_eq!(Err(Refusal::NotAsked), not_asked);
    let half = case.after(sent(Some(Right::Access)), on, context()).unwrap();
    assert_eq!(
        (Some(on), None),
        (half.answered_on(Right::Access), half.answered_on(Right::Erasure))
    );
    assert_eq!(Err(Refusal::AlreadyAnswered), half.after(sent(Some(Right::Access)), on, context()));
    let whole = half.after(sent(Some(Right::Erasure)), on, context()).unwrap();
    assert_eq!(Stage::Answered, whole.stage());
}
