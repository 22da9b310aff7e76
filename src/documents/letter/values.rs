//! What the places of a letter hold.

use serde::Serialize;

use crate::domain::request::RequestFacts;
use crate::domain::right::Right;

use super::{Authority, Recipient, SearchedSource, Sender};

/// The values of every kind of letter but the access answer. What is `None` is not known, and is not claimed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LetterValues {
    pub sender: Sender,
    pub recipient: Recipient,
    pub place: String,
    /// The day of the letter, written out in its language.
    pub date_words: String,
    pub case_number: String,
    pub received_on_words: String,
    /// What follows "your request": "for access to your data".
    pub asked: String,
    pub rights: Vec<NamedRight>,
    /// The rectification, erasure or restriction that recipients are told of (article 19).
    pub measures: Vec<NamedRight>,
    /// The last day of the month, without extension or suspension.
    pub first_due_on_words: String,
    /// The last day as it stands; none while suspended.
    pub due_on_words: Option<String>,
    /// How that day was counted, line by line, for a letter that quotes it.
    pub working: Vec<QuotedLine>,
    /// By when an answer to this letter is hoped for.
    pub reply_by_words: String,
    pub doubt_words: Option<String>,
    pub asked_on_words: Option<String>,
    pub extension_ground_words: Option<String>,
    pub extended_until_words: String,
    /// What an erasure did, in the words of its receipt.
    pub done: Vec<String>,
    pub done_on_words: Option<String>,
    pub kept: Vec<KeptLine>,
    /// Why something is refused or charged for.
    pub reasons: Reasons,
    pub asks: Asks,
    /// The day on which the request was passed on to the client whose data these are.
    pub passed_on_words: Option<String>,
    /// The day on which an objection, a withdrawal or a restriction took effect.
    pub applied_on_words: Option<String>,
    /// By when the last backup from before the erasure is gone.
    pub backups_until_words: Option<String>,
    pub sources_searched: Vec<SearchedSource>,
    /// Sources that have not answered: the letter names them.
    pub open_sources: Vec<String>,
    /// The source that a task is for.
    pub source_words: Option<String>,
    /// What the addressee was asked for, and when first: for those who work with us.
    pub task_words: Option<String>,
    pub asked_party_on_words: Option<String>,
    /// The client whose data these are, where the company is its processor.
    pub client: Option<ClientLine>,
    /// The service and the reference of the contract with that client.
    pub contract: Option<String>,
    /// Who asks for whom, where it is not the person.
    pub capacity: Option<CapacityLines>,
    pub person: Concerned,
    pub authority: Authority,
    /// How long the file of the request is kept, in words.
    pub case_file_retention: String,
    pub enclosures: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NamedRight {
    pub name: String,
    pub article: String,
}

/// A line of a working, and the provision that it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuotedLine {
    pub words: String,
    pub article: String,
}

/// What was kept, why, and until when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeptLine {
    pub what: String,
    pub ground: String,
    pub article: String,
    pub until_words: Option<String>,
}

/// The rights asked for that change what a letter may say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Asks {
    /// Of this person or of a minor: what is kept goes at its end.
    pub erasure: bool,
    /// For reasons of a particular situation (R 21(1)).
    pub objection: bool,
    /// Without any reason, and at once (R 21(3)).
    pub marketing_objection: bool,
}

impl Asks {
    pub fn of(facts: &RequestFacts) -> Self {
        let asks = |right: Right| facts.rights.contains(&right);
        Self {
            erasure: asks(Right::Erasure) || asks(Right::MinorErasure),
            objection: asks(Right::Objection),
            marketing_objection: asks(Right::MarketingObjection),
        }
    }
}

/// Why something is refused or charged for, as decided in the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reasons {
    pub refused: Vec<RefusedLine>,
    /// What shows that a request is unfounded, excessive or abusive.
    pub proved: Vec<ProvedLine>,
    /// A fee for a further copy (R 15(3)), not for an excessive request (R 12(5)).
    pub further_copy: bool,
    /// The amount of a fee and how it was calculated, as noted with its announcement.
    pub fee_words: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RefusedLine {
    pub right: String,
    pub ground: String,
    pub article: String,
    pub words: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProvedLine {
    pub element: String,
    pub words: String,
}

/// The person, as others need to know them to find their data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Concerned {
    pub name: String,
    pub addresses: Vec<String>,
}

/// The client whose data these are, and its address in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClientLine {
    pub name: String,
    pub address: Option<String>,
}

/// In which capacity somebody asks for another, and what they have not shown yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CapacityLines {
    /// What follows "as" or « en qualité ».
    pub of: String,
    pub article: String,
    /// The person whose data these are.
    pub subject: Option<String>,
    pub to_show: Vec<String>,
    /// An heir asks within what the estate needs.
    pub estate: bool,
}
