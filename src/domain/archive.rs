//! Intermediate archive: out of everyday use, opened one by one and with a reason (LAW of the three phases).

use serde::{Deserialize, Serialize};

/// Whether a list or a search goes through the archive as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Archive {
    #[default]
    Without,
    With,
}

/// Why an archived file is opened: a code, since words of one's own could name a person in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveReason {
    /// A complaint, a dispute or a claim.
    Dispute,
    /// An accounting or tax check.
    Audit,
    /// Something that the person asked for.
    PersonRequest,
    /// An authority that may ask for it.
    Authority,
    /// Another reason, noted elsewhere.
    Other,
}

impl ArchiveReason {
    pub const ALL: [Self; 5] =
        [Self::Dispute, Self::Audit, Self::PersonRequest, Self::Authority, Self::Other];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Audit => "audit",
            Self::PersonRequest => "person_request",
            Self::Authority => "authority",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_back_by_its_code() {
        for reason in ArchiveReason::ALL {
            assert_eq!(Some(reason), ArchiveReason::from_code(reason.code()));
        }
        assert_eq!(None, ArchiveReason::from_code("curiosity"));
    }
}
