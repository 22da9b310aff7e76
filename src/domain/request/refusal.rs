//! Why a step may not be taken, and the days that it is judged by.

use chrono::NaiveDate;

use super::words::{RefusalGround, Showing};
use crate::domain::right::Right;

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
    #[error("the person is known by this address: no doubt is left")]
    AddressKnown,
    #[error("the request did not come from an address that the person is known by")]
    AddressNotKnown,
    #[error("a document may be seen only after a doubt was put in writing")]
    NoDoubt,
    #[error("an objection to marketing is met at once")]
    AtOnce,
    #[error("the reply is before the question of {asked_on}")]
    BeforeAsked { asked_on: NaiveDate },
    #[error("nothing was asked of the person")]
    NothingAsked,
    #[error("the person was not reminded")]
    NotReminded,
    #[error("closing for silence is possible from {from}")]
    StillWaiting { from: NaiveDate },
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
    #[error("a demand cannot be requalified as itself")]
    SameRight,
    #[error("a settled demand stays settled")]
    AlreadySettled,
    #[error("not answered yet")]
    NotAnswered,
    #[error("the company is a processor here: the client has not instructed it")]
    NoInstruction,
    #[error("the company decides on these data itself")]
    NotProcessor,
    #[error("the one who asks has not shown {0:?}")]
    NotShown(Showing),
    #[error("nothing has to be shown for this capacity, or this is not part of it")]
    NothingToShow,
    #[error("already said")]
    AlreadySaid,
    #[error("{ground:?} does not serve {right:?}")]
    GroundDoesNotServe { ground: RefusalGround, right: Right },
    #[error("the two elements of proof are not on file")]
    ProofMissing,
    #[error("no ground of refusal was recorded")]
    NoGround,
    #[error("no fee was announced")]
    NoFeeAnnounced,
    #[error("this right is not applied by one step")]
    NotApplicable,
    #[error("this right changes nothing in the person's files")]
    NothingToApply,
    #[error("no restriction was applied for this case")]
    NotRestricted,
    #[error("the person was not told that the restriction is to be lifted")]
    LiftNotAnnounced,
    #[error("what {0:?} asks is not done in the casebook")]
    NotDone(Right),
    #[error("the request was not passed on")]
    NotPassedOn,
    #[error("the sources were not asked")]
    NotSearched,
    #[error("a source is still open")]
    SourceOpen,
    #[error("no letter carries this outcome")]
    NotALetter,
    #[error("the step needs words beside it")]
    WordsMissing,
    #[error("the answer is late, and no reason is on file")]
    LatenessUnexplained,
    #[error("the answer is not late")]
    NotLate,
    #[error("closed")]
    Closed,
    #[error("not closed")]
    NotClosed,
}

/// What the casebook can say of the address that a request came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Address {
    #[default]
    Unknown,
    /// The chosen contact is known by this mail address.
    Known,
    /// By post, by telephone or in person: the eye compares it with those of the chosen contact.
    ToCompare,
}

/// The days and circumstances that a step is judged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepContext {
    pub today: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub notice_by: Option<NaiveDate>,
    pub address: Address,
    /// A source was asked and has not answered, and no letter names it.
    pub source_open: bool,
    /// Sources are to be searched for this person, and none was asked.
    pub unsearched: bool,
}
