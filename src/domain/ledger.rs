//! The ledger: what a restored backup must be brought up to date with. Uids, case numbers and codes only.

use chrono::{DateTime, NaiveDate, Utc};

use super::consent::Said;
use super::contact::FileFactKind;
use super::erasure::Item;
use super::ids::{CaseNumber, Uid};
use super::retention::ObjectionScope;

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    pub deed: Deed,
    pub on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
}

/// What was done and must not be undone by an older state of the casebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Erased {
        contact: Uid,
        extent: Extent,
    },
    Objected {
        contact: Uid,
        under: Option<FileDeed>,
    },
    /// The person consented to what an objection may have stopped: the later of the two counts.
    Consented {
        contact: Uid,
        under: FileDeed,
    },
    Restricted {
        contact: Uid,
        under: Option<FileDeed>,
    },
    /// A hold began or was lifted.
    Held {
        contact: Uid,
        under: FileDeed,
    },
    /// A fact of before was taken back.
    Corrected {
        contact: Uid,
        under: FileDeed,
    },
    /// `other` went up in `kept`, with its own value for the fields in `taken`: codes that no value can be read from.
    Merged {
        kept: Uid,
        other: Uid,
        taken: Vec<String>,
    },
    /// The two stand by themselves again.
    Parted {
        kept: Uid,
        other: Uid,
    },
    CaseOpened(CaseNumber),
}

/// How far an erasure went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Nothing of the contact was left.
    Whole,
    Items(Vec<Item>),
    /// A line from before extents were kept.
    Unknown,
}

/// A fact of one file; absent on lines from before it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDeed {
    pub activity: String,
    pub kind: FileFactKind,
}

impl Deed {
    /// The deed that a new fact of a contact's file is, if a restored backup must know it.
    pub fn of_fact(contact: Uid, activity: &str, kind: FileFactKind) -> Option<Self> {
        let deed = FileDeed { activity: activity.to_owned(), kind };
        match kind {
            FileFactKind::Objection(ObjectionScope::Marketing | ObjectionScope::Retention) => {
                Some(Self::Objected { contact, under: Some(deed) })
            }
            FileFactKind::RestrictionBegin | FileFactKind::RestrictionEnd => {
                Some(Self::Restricted { contact, under: Some(deed) })
            }
            FileFactKind::HoldBegin | FileFactKind::HoldEnd => {
                Some(Self::Held { contact, under: deed })
            }
            FileFactKind::Consent(consent) => match (consent.said, consent.purpose.stopped_as()) {
                (Said::Given, Some(ObjectionScope::Marketing | ObjectionScope::Retention)) => {
                    Some(Self::Consented { contact, under: deed })
                }
                (Said::Given, Some(ObjectionScope::Analytics) | None) | (Said::Withdrawn, _) => {
                    None
                }
            },
            FileFactKind::Objection(ObjectionScope::Analytics)
            | FileFactKind::Event(_)
            | FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::HoldReviewed => None,
        }
    }

    /// The contact that the deed is about.
    pub const fn contact(&self) -> Option<Uid> {
        match self {
            Self::Erased { contact, .. }
            | Self::Objected { contact, .. }
            | Self::Consented { contact, .. }
            | Self::Restricted { contact, .. }
            | Self::Held { contact, .. }
            | Self::Corrected { contact, .. }
            | Self::Merged { kept: contact, .. }
            | Self::Parted { kept: contact, .. } => Some(*contact),
            Self::CaseOpened(_) => None,
        }
    }

    /// The word that the ledger stores.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Erased { .. } => "erasure",
            Self::Objected { .. } => "objection",
            Self::Consented { .. } => "consent",
            Self::Restricted { .. } => "restriction",
            Self::Held { .. } => "hold",
            Self::Corrected { .. } => "correction",
            Self::Merged { .. } => "merge",
            Self::Parted { .. } => "unmerge",
            Self::CaseOpened(_) => "case_number",
        }
    }

    pub fn subject(&self) -> String {
        match self {
            Self::Erased { contact, .. }
            | Self::Objected { contact, .. }
            | Self::Consented { contact, .. }
            | Self::Restricted { contact, .. }
            | Self::Held { contact, .. }
            | Self::Corrected { contact, .. }
            | Self::Merged { kept: contact, .. }
            | Self::Parted { kept: contact, .. } => contact.to_string(),
            Self::CaseOpened(number) => number.to_string(),
        }
    }

    /// The codes beside the subject: the items of an erasure, the activity and kind of a fact.
    pub fn detail(&self) -> String {
        match self {
            Self::Erased { extent: Extent::Whole, .. } => WHOLE.to_owned(),
            Self::Erased { extent: Extent::Items(items), .. } => {
                items.iter().map(Item::code).collect::<Vec<_>>().join(";")
            }
            Self::Objected { under: Some(under), .. }
            | Self::Restricted { under: Some(under), .. }
            | Self::Consented { under, .. }
            | Self::Held { under, .. }
            | Self::Corrected { under, .. } => {
                format!("{} {}", under.activity, under.kind.code())
            }
            Self::Merged { other, taken, .. } if !taken.is_empty() => {
                format!("{other} {}", taken.join(";"))
            }
            Self::Merged { other, .. } | Self::Parted { other, .. } => other.to_string(),
            Self::Erased { extent: Extent::Unknown, .. }
            | Self::Objected { under: None, .. }
            | Self::Restricted { under: None, .. }
            | Self::CaseOpened(_) => String::new(),
        }
    }

    /// Reads back what [`Deed::code`], [`Deed::subject`] and [`Deed::detail`] wrote.
    pub fn read(code: &str, subject: &str, detail: &str) -> Option<Self> {
        if code == "case_number" {
            return Some(Self::CaseOpened(subject.parse().ok()?));
        }
        let contact = subject.parse().ok()?;
        let under = || match detail {
            "" => Some(None),
            detail => {
                let (activity, kind) = detail.split_once(' ')?;
                let kind = FileFactKind::from_code(kind)?;
                Some(Some(FileDeed { activity: activity.to_owned(), kind }))
            }
        };
        match code {
            "erasure" => Some(Self::Erased { contact, extent: Extent::read(detail)? }),
            "objection" => Some(Self::Objected { contact, under: under()? }),
            "consent" => Some(Self::Consented { contact, under: under()?? }),
            "restriction" => Some(Self::Restricted { contact, under: under()? }),
            "hold" => Some(Self::Held { contact, under: under()?? }),
            "correction" => Some(Self::Corrected { contact, under: under()?? }),
            "merge" => {
                let (other, taken) = detail.split_once(' ').unwrap_or((detail, ""));
                let taken = taken.split(';').filter(|code| !code.is_empty()).map(str::to_owned);
                let other = other.parse().ok()?;
                Some(Self::Merged { kept: contact, other, taken: taken.collect() })
            }
            "unmerge" => Some(Self::Parted { kept: contact, other: detail.parse().ok()? }),
            _ => None,
        }
    }
}

const WHOLE: &str = "whole";

impl Extent {
    fn read(detail: &str) -> Option<Self> {
        match detail {
            "" => Some(Self::Unknown),
            WHOLE => Some(Self::Whole),
            items => items.split(';').map(Item::from_code).collect::<Option<_>>().map(Self::Items),
        }
    }

    /// Whether an item of a plan went with the erasure.
    pub fn covers(&self, item: &Item) -> bool {
        match self {
            Self::Whole => true,
            Self::Items(items) => items.contains(item),
            Self::Unknown => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consent::{Consent, How, Purpose};
    use crate::domain::retention::EventKind;

    const fn a_consent(said: Said, purpose: Purpose) -> FileFactKind {
        FileFactKind::Consent(Consent { said, purpose, how: How::Form })
    }

    #[test]
    fn a_deed_is_read_back_as_it_was_written() {
        let contact = Uid([9; 16]);
        let under = |kind| Some(FileDeed { activity: "prospects".to_owned(), kind });
        let item = |activity: &str| Item::File { activity: activity.to_owned() };
        let data = Item::Data { activity: "quotes".to_owned(), category: "other".to_owned() };
        let deeds = [
            Deed::Erased { contact, extent: Extent::Whole },
            Deed::Erased { contact, extent: Extent::Unknown },
            Deed::Erased {
                contact,
                extent: Extent::Items(vec![item("quotes"), data, Item::Notes]),
            },
            Deed::Objected {
                contact,
                under: under(FileFactKind::Objection(ObjectionScope::Marketing)),
            },
            Deed::Objected { contact, under: None },
            Deed::Restricted { contact, under: under(FileFactKind::RestrictionBegin) },
            Deed::Held { contact, under: under(FileFactKind::HoldBegin).unwrap() },
            Deed::Corrected { contact, under: under(FileFactKind::HoldBegin).unwrap() },
            Deed::Consented {
                contact,
                under: under(a_consent(Said::Given, Purpose::Marketing)).unwrap(),
            },
            Deed::Merged { kept: contact, other: Uid([7; 16]), taken: Vec::new() },
            Deed::Merged {
                kept: contact,
                other: Uid([7; 16]),
                taken: vec!["given_name".to_owned(), "clients.basis".to_owned()],
            },
            Deed::Parted { kept: contact, other: Uid([7; 16]) },
            Deed::CaseOpened(CaseNumber { year: 2026, sequence: 12 }),
        ];
        for deed in deeds {
            let read = Deed::read(deed.code(), &deed.subject(), &deed.detail());
            assert_eq!(Some(&deed), read.as_ref());
        }
        for (code, subject, detail) in [
            ("erasure", "2026-0001", "whole"),
            ("erasure", "09090909090909090909090909090909", "everything there was"),
            ("objection", "09090909090909090909090909090909", "prospects"),
            ("hold", "09090909090909090909090909090909", ""),
            ("merge", "09090909090909090909090909090909", "prospects"),
            ("consent", "09090909090909090909090909090909", ""),
            ("visit", "09090909090909090909090909090909", ""),
        ] {
            assert_eq!(None, Deed::read(code, subject, detail), "{code} {subject} {detail}");
        }
    }

    #[test]
    fn only_what_must_outlive_a_restore_is_a_deed() {
        let deed = |kind| Deed::of_fact(Uid([1; 16]), "prospects", kind);
        for kind in [
            FileFactKind::Objection(ObjectionScope::Marketing),
            FileFactKind::Objection(ObjectionScope::Retention),
            FileFactKind::RestrictionBegin,
            FileFactKind::RestrictionEnd,
            FileFactKind::HoldBegin,
            FileFactKind::HoldEnd,
            a_consent(Said::Given, Purpose::Marketing),
            a_consent(Said::Given, Purpose::TalentPool),
        ] {
            assert!(deed(kind).is_some(), "{kind:?}");
        }
        for kind in [
            FileFactKind::Event(EventKind::Reply),
            FileFactKind::Objection(ObjectionScope::Analytics),
            FileFactKind::ContractEnd,
            // A withdrawal comes with an objection of its own.
            a_consent(Said::Withdrawn, Purpose::Marketing),
            a_consent(Said::Given, Purpose::Image),
        ] {
            assert!(deed(kind).is_none(), "{kind:?}");
        }
    }
}
