//! A rights request: its dated facts, the stage that they amount to, and what may follow what.

mod client;
mod read;
mod refusal;
mod rules;
mod step;
mod words;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

pub use client::Client;
pub use refusal::{Address, Refusal, StepContext};
pub use step::{Fact, Step};
pub use words::{
    Capacity, Channel, Doubt, Element, ExtensionGround, FeeGround, IdentityProof, Intake,
    LateReason, Outcome, RefusalGround, Role, Showing,
};

use super::right::Right;

/// How long a person has to reply before they are reminded, and again before a case is closed for silence.
pub const REPLY_DAYS: Days = Days::new(30);

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

/// The facts of a case: its receipt, the rights asked, and what was done, in the order of recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestFacts {
    pub received_on: NaiveDate,
    /// Every right that was ever a demand of the case, also those that were requalified.
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
        if let Step::Requalify { to, .. } = step
            && !next.rights.contains(&to)
        {
            next.rights.push(to);
        }
        next.facts.push(Fact { step, on });
        Ok(next)
    }
}
