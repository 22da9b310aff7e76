//! One file of a contact, as it is shown and put right.

use chrono::NaiveDate;

use super::StandingHold;
use crate::domain::contact::{Collection, DatedFact, Datum, FileDraft};
use crate::domain::ids::Uid;
use crate::domain::retention::{Countdown, FileState};
use crate::domain::right::Basis;

#[derive(Clone, Debug)]
pub struct FileView {
    pub uid: Uid,
    /// The activity's id in the policy.
    pub activity: String,
    pub basis: Option<Basis>,
    pub state: FileState,
    pub collected_on: NaiveDate,
    pub source: String,
    pub given_by_person: bool,
    /// The day of the policy under which the data were collected.
    pub policy_dated: Option<NaiveDate>,
    /// When the person was told of data that came from elsewhere.
    pub informed_on: Option<NaiveDate>,
    pub facts: Vec<DatedFact>,
    /// The hold that stands on it.
    pub hold: Option<StandingHold>,
    pub data: Vec<Datum>,
    /// The rule's code and the countdown under it; absent where the policy gives no period.
    pub countdown: Option<(String, Countdown)>,
    /// In archive, and not opened: source, facts and data are left out.
    pub folded: bool,
}

impl FileView {
    /// What can be put right, as it is.
    pub fn draft(&self) -> FileDraft {
        FileDraft {
            activity: self.activity.clone(),
            basis: self.basis,
            state: self.state,
            collection: Collection {
                source: self.source.clone(),
                on: self.collected_on,
                given_by_person: self.given_by_person,
            },
            facts: Vec::new(),
            data: self.data.clone(),
        }
    }
}
