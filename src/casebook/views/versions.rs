//! What is shown of the versions of a policy.

use chrono::NaiveDate;

use crate::domain::ids::Uid;
use crate::domain::policy::Change;

/// A version of the policy in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyLine {
    pub id: i64,
    pub dated: NaiveDate,
    pub adopted_on: NaiveDate,
    /// Its adoption was taken back.
    pub withdrawn: bool,
    pub in_force: bool,
}

/// A file that a policy would make due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewlyDue {
    pub contact: Uid,
    pub name: String,
    pub activity: String,
    pub expires_on: Option<NaiveDate>,
}

/// What adopting a policy would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyWeighed {
    pub dated: NaiveDate,
    pub changes: Vec<Change>,
    /// How many files were looked at.
    pub files: u64,
    /// Files whose expiry moves.
    pub moved: u64,
    /// Files that would have to be deleted now and have not today.
    pub now_due: u64,
    /// The first of these.
    pub due: Vec<NewlyDue>,
    /// Files of which the policy would no longer say how long they are kept.
    pub without_period: u64,
}
