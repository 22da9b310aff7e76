//! What a case shows beside its line: who asks for whom, what others do for it, which right applies to which file.

use chrono::NaiveDate;
use serde::Serialize;

use super::{AttachmentLine, NextStep, RequestView};
use crate::domain::erasure::Ground;
use crate::domain::errand::{Duty, ErrandFact, ErrandState};
use crate::domain::ids::CaseNumber;
use crate::domain::letter::LetterKind;
use crate::domain::request::{Capacity, Channel, Client, Outcome, Role};
use crate::domain::right::{Basis, BasisVerdict, Right};

/// What the company is for the data, and in which capacity the one who writes asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub role: Role,
    /// For whom the company is a processor.
    pub client: Option<Client>,
    pub capacity: Capacity,
    /// The data subject, where somebody else asks.
    pub subject: String,
}

/// The words beside one fact of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactWords {
    /// The fact's place among the facts of the case.
    pub place: usize,
    pub body: String,
}

/// A file that came with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    pub id: i64,
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    /// A copy of an identity document: it goes once identity is established.
    pub identity: bool,
}

/// What is asked of a source, or told to a recipient.
#[derive(Clone, Debug)]
pub struct ErrandView {
    pub duty: Duty,
    /// The id of a source or of a recipient of the policy.
    pub party: String,
    pub state: ErrandState,
    pub opened_on: NaiveDate,
    /// When a hand is needed: to ask, then to chase.
    pub act_on: Option<NaiveDate>,
    pub chasers: usize,
    pub escalated: bool,
    /// The letter names it as still open.
    pub named: bool,
    pub facts: Vec<ErrandFact>,
    /// One text for each fact.
    pub words: Vec<String>,
    pub files: Vec<AttachmentLine>,
}

/// The open errands of one duty of a case, as a line of Today.
#[derive(Clone, Debug)]
pub struct ErrandLine {
    pub number: CaseNumber,
    pub requester: String,
    pub duty: Duty,
    pub parties: Vec<String>,
    pub act_on: NaiveDate,
    pub escalated: bool,
}

impl ErrandLine {
    /// Whether a tool still has to be told to stop, which knows no month (R 21(3)).
    pub fn at_once(&self, today: NaiveDate) -> bool {
        self.duty == Duty::StopMailing && self.act_on <= today
    }
}

/// Whether one demand applies to one file of the person, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BasisLine {
    pub right: Right,
    /// The activity's id in the policy.
    pub activity: String,
    pub basis: Basis,
    #[serde(flatten)]
    pub verdict: BasisVerdict,
    /// The file stays in spite of the demand, which the answer has to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<Kept>,
}

/// Why a file stays, and until when, where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    pub ground: Ground,
    pub article: &'static str,
    pub until: Option<NaiveDate>,
}

/// What an answered or closed case loses, in the order in which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CleaningStage {
    /// The encrypted files of the copy, some months after its sending: letter and inventory stay.
    Package,
    /// The files that sources found.
    Collected,
    /// Messages, letters, words and names: a line of statistics stays.
    Names,
}

impl CleaningStage {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Collected => "collected",
            Self::Names => "names",
        }
    }
}

/// How many closed cases lose something within 30 days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CleaningLine {
    pub stage: CleaningStage,
    pub count: u32,
    pub earliest: NaiveDate,
}

impl RequestView {
    /// What a letter that was just sent most likely says: what was decided, else that the demand is met.
    pub fn likely_outcome(&self) -> Outcome {
        let mut open = self.demands.iter().filter(|demand| demand.answer.is_none()).peekable();
        if self.line.next == NextStep::PassToController {
            Outcome::PassedToController
        } else if self.line.next == NextStep::CloseForSilence {
            Outcome::NoReply
        } else if open.peek().is_some() && open.all(|demand| demand.ground.is_some()) {
            Outcome::Refused
        } else if self.keeps_something() {
            Outcome::PartlyGranted
        } else {
            Outcome::Granted
        }
    }
}

impl RequestView {
    /// Whether a file stays in spite of an open demand.
    fn keeps_something(&self) -> bool {
        let open = self.demands.iter().filter(|demand| demand.answer.is_none());
        let mut kept = self.by_basis.iter().filter(|line| line.kept.is_some());
        let rights: Vec<Right> = open.map(|demand| demand.right).collect();
        kept.any(|line| rights.contains(&line.right))
    }
}

/// Another case of the same person about the same right, within twelve months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Similar {
    #[serde(serialize_with = "number_as_text")]
    pub number: CaseNumber,
    pub rights: Vec<Right>,
    pub received_on: NaiveDate,
    pub open: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn number_as_text<S: serde::Serializer>(
    number: &CaseNumber,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// A sent mail that was recognised as the answer of a case.
#[derive(Clone, Debug)]
pub struct SentRecognised {
    pub number: CaseNumber,
    pub on: NaiveDate,
    pub by: Channel,
    /// The letter of the case that it is, where its subject tells.
    pub letter: Option<LetterKind>,
    pub recipients: Vec<String>,
}
