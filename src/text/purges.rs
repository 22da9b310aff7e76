//! Words for purges and the archive: why a record is left, how a purge ended, why the archive is opened.

use super::Text;
use crate::domain::archive::ArchiveReason;
use crate::domain::policy::Policy;
use crate::domain::purge::{PurgeEnd, Spared, Sparing};
use crate::tr;

impl Text {
    /// Why a record of the plan is left.
    pub fn spared(&self, spared: Spared) -> String {
        match spared {
            Spared::Struck => tr!(self, "spared-struck"),
            Spared::NotDue => tr!(self, "spared-not-due"),
            Spared::Held => tr!(self, "spared-held"),
            Spared::Restricted => tr!(self, "spared-restricted"),
            Spared::CaseOpen => tr!(self, "spared-case-open"),
            Spared::CopySent => tr!(self, "spared-copy-sent"),
            Spared::Gone => tr!(self, "spared-gone"),
            Spared::Residue => tr!(self, "spared-residue"),
        }
    }

    /// As [`Text::spared`], with the last day of it where that is known.
    pub fn sparing(&self, sparing: Sparing) -> String {
        let why = self.spared(sparing.why);
        match sparing.until {
            Some(day) => tr!(self, "spared-until", why = why, day = self.day_long(day)),
            None => why,
        }
    }

    /// Why an archived file is opened.
    pub fn archive_reason(&self, reason: ArchiveReason) -> String {
        match reason {
            ArchiveReason::Dispute => tr!(self, "archive-dispute"),
            ArchiveReason::Audit => tr!(self, "archive-audit"),
            ArchiveReason::PersonRequest => tr!(self, "archive-person-request"),
            ArchiveReason::Authority => tr!(self, "archive-authority"),
            ArchiveReason::Other => tr!(self, "archive-other"),
        }
    }

    pub fn purge_end(&self, end: PurgeEnd) -> String {
        match end {
            PurgeEnd::Finished => tr!(self, "purge-finished"),
            PurgeEnd::Stopped => tr!(self, "purge-stopped"),
            PurgeEnd::CutShort => tr!(self, "purge-cut-short"),
        }
    }

    /// A retention rule by the activities that are counted under it.
    pub fn rule_name(&self, code: &str, policy: &Policy) -> String {
        let names: Vec<&str> = policy
            .activities_of_rule(code)
            .map(|activity| activity.name.in_language(self.language.code()))
            .collect();
        if names.is_empty() { code.to_owned() } else { names.join(", ") }
    }
}
