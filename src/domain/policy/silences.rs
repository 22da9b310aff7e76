//! Where a policy says nothing about how long data are kept: what the officer has to decide.

use super::{Activity, Gap, Policy};

/// One thing without a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence<'a> {
    /// Data that the policy's own list of gaps names, with a period to propose.
    Data(&'a Gap),
    /// An activity that is counted under no rule: its files have no countdown.
    Activity(&'a Activity),
}

impl Policy {
    /// What has no period, the data first.
    pub fn silences(&self) -> Vec<Silence<'_>> {
        let activities = self.activities.iter().filter(|one| one.retention.is_none());
        self.gaps.iter().map(Silence::Data).chain(activities.map(Silence::Activity)).collect()
    }
}
