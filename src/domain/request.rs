//! A rights request: its dated facts, the stage that they amount to, and what may follow what.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deadline::Interval;
use super::right::Right;

/// How a message reached the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Intake {
    Email,
    Letter,
    Form,
    Phone,
    Chat,
    OnTheSpot,
}

/// How an identity was established: proportionate means first (R 12(6), décret 2019-536 art. 77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum IdentityProof {
    KnownAddress,
    CustomerNumber,
    CallBack,
    Account,
    Document,
}

/// Why the one who asks may not be who they say: a reason must be in writing before more is asked (R 12(6)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    UnknownAddress,
    SeveralPersons,
    ContradictoryDetails,
}

/// Why two more months are needed (R 12(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionGround {
    Complexity,
    Number,
}

/// By what an answer left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Email,
    Post,
    RegisteredPost,
    InHand,
    Phone,
}

/// What became of a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Granted,
    PartlyGranted,
    NothingHeld,
    Refused,
}

/// What a hand does to a case. A step that the law allows becomes a fact of the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    AskIdentity {
        doubt: Doubt,
    },
    Verify {
        by: IdentityProof,
    },
    AskClarification,
    Clarify,
    Extend {
        ground: ExtensionGround,
    },
    /// An answer left. `right` is one demand, or all that are open.
    Sent {
        by: Channel,
        outcome: Outcome,
        right: Option<Right>,
    },
    /// The answer came back: bounced or returned.
    Returned,
    Close,
    Reopen,
}

impl Step {
    /// The word that the casebook, the journal and the command line use.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AskIdentity { .. } => "ask_identity",
            Self::Verify { .. } => "verify",
            Self::AskClarification => "ask_clarification",
            Self::Clarify => "clarify",
            Self::Extend { .. } => "extend",
            Self::Sent { .. } => "sent",
            Self::Returned => "returned",
            Self::Close => "close",
            Self::Reopen => "reopen",
        }
    }
}

/// A step that was taken on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    pub step: Step,
    pub on: NaiveDate,
}

/// Where a case stands. Read off the facts, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Received,
    IdentityToVerify,
    InProgress,
    Answered,
    Closed,
}

/// Why a step may not be taken: each names its rule in `text`, and the way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the day is before the receipt")]
    BeforeReceipt,
    #[error("the day is in the future")]
    InFuture,
    #[error("identity is already established")]
    AlreadyVerified,
    #[error("identity was already asked")]
    AlreadyAsked,
    #[error("identity is not established")]
    NotVerified,
    #[error("the period is over since {due_on}: asking has no effect")]
    AskedAfterDeadline { due_on: NaiveDate },
    #[error("clarification was already asked")]
    ClarificationOpen,
    #[error("no clarification was asked")]
    NoClarification,
    #[error("already extended")]
    AlreadyExtended,
    #[error("the notice of extension had to leave by {notice_by}")]
    ExtensionTooLate { notice_by: NaiveDate },
    #[error("already answered")]
    AlreadyAnswered,
    #[error("this right was not asked")]
    NotAsked,
    #[error("not answered yet")]
    NotAnswered,
    #[error("closed")]
    Closed,
    #[error("not closed")]
    NotClosed,
}

/// The days that a step is judged by.
#[derive(Clone, Copy, Debug)]
pub struct StepContext {
    pub today: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub notice_by: Option<NaiveDate>,
}

/// The facts of a case: its receipt, the rights asked, and what was done, in the order of recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestFacts {
    pub received_on: NaiveDate,
    pub rights: Vec<Right>,
    pub facts: Vec<Fact>,
}

impl RequestFacts {
    /// The case once `step` is taken, or why it may not be.
    pub fn after(&self, step: Step, on: NaiveDate, context: StepContext) -> Result<Self, Refusal> {
        if on < self.received_on {
            return Err(Refusal::BeforeReceipt);
        }
        if on > context.today {
            return Err(Refusal::InFuture);
        }
        self.allowed(step, on, context)?;
        let mut next = self.clone();
        next.facts.push(Fact { step, on });
        Ok(next)
    }

    /// The table of the law: which step may follow which stage.
    #[expect(clippy::match_same_arms, reason = "one line a rule, in the order of the stages")]
    fn allowed(&self, step: Step, on: NaiveDate, context: StepContext) -> Result<(), Refusal> {
        match (self.stage(), step) {
            (Stage::Closed, Step::Reopen | Step::Returned) => Ok(()),
            (Stage::Closed, _) => Err(Refusal::Closed),
            (_, Step::Reopen) => Err(Refusal::NotClosed),

            (Stage::Answered, Step::Close | Step::Returned) => Ok(()),
            (Stage::Answered, _) => Err(Refusal::AlreadyAnswered),
            (_, Step::Close) => Err(Refusal::NotAnswered),
            (_, Step::Returned) if self.facts.iter().any(Fact::is_sent) => Ok(()),
            (_, Step::Returned) => Err(Refusal::NotAnswered),

            (Stage::InProgress, Step::AskIdentity { .. } | Step::Verify { .. }) => {
                Err(Refusal::AlreadyVerified)
            }
            (Stage::IdentityToVerify, Step::AskIdentity { .. }) => Err(Refusal::AlreadyAsked),
            (Stage::Received | Stage::IdentityToVerify, Step::Verify { .. }) => Ok(()),
            (Stage::Received, Step::AskIdentity { .. }) => Self::in_time(on, context.due_on),

            (_, Step::AskClarification) if self.clarification_open() => {
                Err(Refusal::ClarificationOpen)
            }
            (_, Step::AskClarification) => Self::in_time(on, context.due_on),
            (_, Step::Clarify) if self.clarification_open() => Ok(()),
            (_, Step::Clarify) => Err(Refusal::NoClarification),

            (_, Step::Extend { .. }) if self.extension_notice_on().is_some() => {
                Err(Refusal::AlreadyExtended)
            }
            (_, Step::Extend { .. }) => match context.notice_by {
                Some(notice_by) if notice_by < on => Err(Refusal::ExtensionTooLate { notice_by }),
                Some(_) | None => Ok(()),
            },

            (_, Step::Sent { right: Some(right), .. }) if !self.rights.contains(&right) => {
                Err(Refusal::NotAsked)
            }
            (_, Step::Sent { right: Some(right), .. }) if self.answered_on(right).is_some() => {
                Err(Refusal::AlreadyAnswered)
            }
            // A refusal or a letter closing the case may go to someone whose identity was never established (R 12(2)).
            (_, Step::Sent { outcome: Outcome::Refused, .. })
            | (Stage::InProgress, Step::Sent { .. }) => Ok(()),
            (Stage::Received | Stage::IdentityToVerify, Step::Sent { .. }) => {
                Err(Refusal::NotVerified)
            }
        }
    }

    fn in_time(on: NaiveDate, due_on: Option<NaiveDate>) -> Result<(), Refusal> {
        match due_on {
            Some(due_on) if due_on < on => Err(Refusal::AskedAfterDeadline { due_on }),
            Some(_) | None => Ok(()),
        }
    }

    /// Where the case stands.
    pub fn stage(&self) -> Stage {
        let closed = self.facts.iter().rev().find_map(|fact| match fact.step {
            Step::Close => Some(true),
            Step::Reopen | Step::Returned => Some(false),
            Step::AskIdentity { .. }
            | Step::Verify { .. }
            | Step::AskClarification
            | Step::Clarify
            | Step::Extend { .. }
            | Step::Sent { .. } => None,
        });
        if closed == Some(true) {
            return Stage::Closed;
        }
        if self.rights.iter().all(|right| self.answered_on(*right).is_some()) {
            return Stage::Answered;
        }
        if self.verified_on().is_some() {
            return Stage::InProgress;
        }
        if self.facts.iter().any(|fact| matches!(fact.step, Step::AskIdentity { .. })) {
            return Stage::IdentityToVerify;
        }
        Stage::Received
    }

    pub fn verified_on(&self) -> Option<NaiveDate> {
        self.facts.iter().find(|fact| matches!(fact.step, Step::Verify { .. })).map(|fact| fact.on)
    }

    pub fn extension_notice_on(&self) -> Option<NaiveDate> {
        self.facts.iter().find(|fact| matches!(fact.step, Step::Extend { .. })).map(|fact| fact.on)
    }

    /// The day on which a demand was last answered, unless the answer came back.
    pub fn answered_on(&self, right: Right) -> Option<NaiveDate> {
        self.answer(right).map(|(on, _)| on)
    }

    /// The day and the outcome of a demand's answer, unless the answer came back or the case was reopened.
    pub fn answer(&self, right: Right) -> Option<(NaiveDate, Outcome)> {
        let mut answer = None;
        for fact in &self.facts {
            match fact.step {
                Step::Sent { outcome, right: asked, .. }
                    if asked.is_none_or(|asked| asked == right) =>
                {
                    answer = Some((fact.on, outcome));
                }
                Step::Returned | Step::Reopen => answer = None,
                Step::Sent { .. }
                | Step::AskIdentity { .. }
                | Step::Verify { .. }
                | Step::AskClarification
                | Step::Clarify
                | Step::Extend { .. }
                | Step::Close => (),
            }
        }
        answer
    }

    fn clarification_open(&self) -> bool {
        self.clarifications().last().is_some_and(|interval| interval.to.is_none())
    }

    /// The intervals in which identity was awaited.
    pub fn suspensions(&self) -> Vec<Interval> {
        self.intervals(
            |step| matches!(step, Step::AskIdentity { .. }),
            |step| matches!(step, Step::Verify { .. }),
        )
    }

    /// The intervals in which a clarification was awaited.
    pub fn clarifications(&self) -> Vec<Interval> {
        self.intervals(
            |step| matches!(step, Step::AskClarification),
            |step| matches!(step, Step::Clarify),
        )
    }

    fn intervals(&self, begins: fn(&Step) -> bool, ends: fn(&Step) -> bool) -> Vec<Interval> {
        let mut intervals: Vec<Interval> = Vec::new();
        for fact in &self.facts {
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
}

impl Fact {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serves as a predicate over references")]
    const fn is_sent(&self) -> bool {
        matches!(self.step, Step::Sent { .. })
    }
}
