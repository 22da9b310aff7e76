//! What others do for a case: a source that searches, a tool that stops mailing, a recipient that is told (R 19).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::letter::LetterKind;
use super::right::Right;

/// How long a source or a recipient has before it is chased, and between two chasers.
pub const CHASE_AFTER: Days = Days::new(7);
/// After so many chasers without an answer the line on Today says so.
pub const ESCALATE_AFTER: usize = 2;

/// What is asked of a source, or told to a recipient.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, clap::ValueEnum,
)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Look for everything about the person.
    Search,
    /// Send no more mail to them: a duty of the same day (R 21(3)).
    StopMailing,
    /// Article 19: each recipient is told.
    TellRectification,
    TellErasure,
    TellRestriction,
}

impl Duty {
    pub const ALL: [Self; 5] = [
        Self::Search,
        Self::StopMailing,
        Self::TellRectification,
        Self::TellErasure,
        Self::TellRestriction,
    ];

    /// Whether it stands in the ledger of article 19.
    pub const fn is_notice(self) -> bool {
        matches!(self, Self::TellRectification | Self::TellErasure | Self::TellRestriction)
    }

    /// What recipients must be told once a right was granted.
    pub const fn notice_of(right: Right) -> Option<Self> {
        if right.erases() {
            return Some(Self::TellErasure);
        }
        if matches!(right, Right::Rectification) {
            return Some(Self::TellRectification);
        }
        if matches!(right, Right::Restriction) {
            return Some(Self::TellRestriction);
        }
        None
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::StopMailing => "stop_mailing",
            Self::TellRectification => "tell_rectification",
            Self::TellErasure => "tell_erasure",
            Self::TellRestriction => "tell_restriction",
        }
    }
}

/// What happened to an errand on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum ErrandStep {
    Ask,
    Chase,
    /// Something was found; the files stand with the case.
    Found,
    Nothing,
    /// Acknowledged: the mailing has stopped, the recipient has followed.
    Done,
    /// Telling proved impossible (R 19).
    Impossible,
    /// Telling would take a disproportionate effort (R 19).
    Disproportionate,
    /// The letter names this source as still open, so that it claims nothing about it.
    NameOpen,
}

impl ErrandStep {
    pub const ALL: [Self; 8] = [
        Self::Ask,
        Self::Chase,
        Self::Found,
        Self::Nothing,
        Self::Done,
        Self::Impossible,
        Self::Disproportionate,
        Self::NameOpen,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Chase => "chase",
            Self::Found => "found",
            Self::Nothing => "nothing",
            Self::Done => "done",
            Self::Impossible => "impossible",
            Self::Disproportionate => "disproportionate",
            Self::NameOpen => "name_open",
        }
    }

    /// An exemption of article 19 is worth nothing without its reason, nor a named source without the letter that names
    /// it.
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Impossible | Self::Disproportionate | Self::NameOpen)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrandFact {
    pub step: ErrandStep,
    pub on: NaiveDate,
}

/// Where an errand stands. Read off its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrandState {
    ToAsk,
    Asked,
    Found,
    Nothing,
    Done,
    Exempt,
}

/// Why a step of an errand may not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ErrandRefusal {
    #[error("the day is before the errand was opened")]
    BeforeOpening,
    #[error("the day is in the future")]
    InFuture,
    #[error("already asked: chase instead")]
    AlreadyAsked,
    #[error("nothing was asked yet")]
    NotAsked,
    #[error("already answered")]
    AlreadyAnswered,
    #[error("this step is not one of this duty")]
    NotOfThisDuty,
    #[error("the reason must stand beside it")]
    WordsMissing,
}

/// One errand of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    pub duty: Duty,
    /// The id of a source or of a recipient of the policy.
    pub party: String,
    pub opened_on: NaiveDate,
    pub facts: Vec<ErrandFact>,
}

impl Errand {
    /// The errand once `step` is taken, or why it may not be.
    pub fn after(
        &self,
        step: ErrandStep,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, ErrandRefusal> {
        use ErrandRefusal as No;
        if on < self.opened_on {
            return Err(No::BeforeOpening);
        }
        if today < on {
            return Err(No::InFuture);
        }
        if !self.is_open() {
            return Err(No::AlreadyAnswered);
        }
        let asked = self.state() == ErrandState::Asked;
        match step {
            ErrandStep::Ask if asked => return Err(No::AlreadyAsked),
            ErrandStep::Chase if !asked => return Err(No::NotAsked),
            ErrandStep::Found | ErrandStep::Nothing | ErrandStep::NameOpen
                if self.duty.is_notice() =>
            {
                return Err(No::NotOfThisDuty);
            }
            ErrandStep::Done if self.duty == Duty::Search => return Err(No::NotOfThisDuty),
            ErrandStep::Impossible | ErrandStep::Disproportionate if !self.duty.is_notice() => {
                return Err(No::NotOfThisDuty);
            }
            ErrandStep::Ask
            | ErrandStep::Chase
            | ErrandStep::Found
            | ErrandStep::Nothing
            | ErrandStep::Done
            | ErrandStep::Impossible
            | ErrandStep::Disproportionate
            | ErrandStep::NameOpen => (),
        }
        let mut next = self.clone();
        next.facts.push(ErrandFact { step, on });
        Ok(next)
    }

    pub fn state(&self) -> ErrandState {
        let mut state = ErrandState::ToAsk;
        for fact in &self.facts {
            state = match fact.step {
                ErrandStep::Ask | ErrandStep::Chase => ErrandState::Asked,
                ErrandStep::Found => ErrandState::Found,
                ErrandStep::Nothing => ErrandState::Nothing,
                ErrandStep::Done => ErrandState::Done,
                ErrandStep::Impossible | ErrandStep::Disproportionate => ErrandState::Exempt,
                ErrandStep::NameOpen => state,
            };
        }
        state
    }

    pub fn is_open(&self) -> bool {
        matches!(self.state(), ErrandState::ToAsk | ErrandState::Asked)
    }

    /// Whether it still needs a hand: once the case is answered a search does not any more, unless the letter has promised
    /// its result.
    pub fn is_owed(&self, answered: bool) -> bool {
        let settled = answered && self.duty == Duty::Search && !self.is_named();
        self.is_open() && !settled
    }

    /// Whether the letter names it as open.
    pub fn is_named(&self) -> bool {
        self.facts.iter().any(|fact| fact.step == ErrandStep::NameOpen)
    }

    /// Whether it keeps a letter from saying that all was searched or done.
    pub fn blocks(&self) -> bool {
        self.is_open() && !self.duty.is_notice() && !self.is_named()
    }

    /// The day on which a hand is needed: to ask at once, then to chase.
    pub fn act_on(&self) -> Option<NaiveDate> {
        if !self.is_open() {
            return None;
        }
        let asked = |fact: &&ErrandFact| matches!(fact.step, ErrandStep::Ask | ErrandStep::Chase);
        match self.facts.iter().rev().find(asked) {
            Some(fact) => fact.on.checked_add_days(CHASE_AFTER),
            None => Some(self.opened_on),
        }
    }

    /// The day on which it was first asked or told.
    pub fn asked_on(&self) -> Option<NaiveDate> {
        let mut facts = self.facts.iter();
        facts.find(|fact| fact.step == ErrandStep::Ask).map(|fact| fact.on)
    }

    /// The letter that it calls for on a day: the first, or a chaser once the time to answer is over.
    pub fn letter(&self, today: NaiveDate) -> Option<LetterKind> {
        match self.state() {
            ErrandState::ToAsk => Some(match self.duty {
                Duty::Search => LetterKind::SourceRequest,
                Duty::StopMailing => LetterKind::MailingStop,
                Duty::TellRectification | Duty::TellErasure | Duty::TellRestriction => {
                    LetterKind::Article19Notice
                }
            }),
            ErrandState::Asked => {
                self.act_on().filter(|day| *day <= today).map(|_day| LetterKind::Chaser)
            }
            ErrandState::Found | ErrandState::Nothing | ErrandState::Done | ErrandState::Exempt => {
                None
            }
        }
    }

    pub fn chasers(&self) -> usize {
        self.facts.iter().filter(|fact| fact.step == ErrandStep::Chase).count()
    }

    pub fn is_escalated(&self) -> bool {
        self.is_open() && ESCALATE_AFTER <= self.chasers()
    }
}
