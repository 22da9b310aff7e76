//! What the Today page shows.

use chrono::NaiveDate;

use super::{CareNotice, DutySubject, ErrandLine, HoldToReview, NextStep, OpenDuty, RequestLine};
use crate::domain::duty::DutyKind;
use crate::domain::errand::Duty;
use crate::domain::right::Right;

pub use crate::store::requests::OpenNotice as NoticeLine;

/// A line of the Today page.
#[derive(Clone, Debug)]
pub enum DueLine {
    Request(RequestLine),
    /// What others still owe a case.
    Errand(ErrandLine),
    /// The last day to announce an extension or a refusal.
    Notice(NoticeLine),
    /// What must be done at once, without a month.
    Duty(OpenDuty),
    /// A hold to be looked at again.
    Hold(HoldToReview),
    /// Persons still to be told of data that came from elsewhere (R 14(3)).
    Inform {
        count: u32,
        earliest: NaiveDate,
        by: NaiveDate,
    },
    /// Files past their period under one rule.
    Retention {
        rule: String,
        count: u32,
        earliest: NaiveDate,
    },
}

impl DueLine {
    /// The day by which the list is ordered.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Request(RequestLine { at_once_since: Some(since), .. }) => Some(*since),
            Self::Request(line) => line.day().or(line.act_on),
            Self::Errand(line) => Some(line.act_on),
            Self::Notice(line) => Some(line.notice_by),
            Self::Duty(duty) => Some(duty.since),
            Self::Hold(hold) => Some(hold.review_on),
            Self::Inform { by, .. } => Some(*by),
            Self::Retention { earliest, .. } => Some(*earliest),
        }
    }
}

impl DueLine {
    /// Whether the line asks for what the law wants at once, without a month.
    pub fn at_once(&self, today: NaiveDate) -> bool {
        match self {
            Self::Duty(_) => true,
            Self::Request(line) => line.at_once_since.is_some(),
            Self::Errand(line) => line.at_once(today),
            Self::Notice(_) | Self::Hold(_) | Self::Inform { .. } | Self::Retention { .. } => false,
        }
    }

    /// Whether what the line asks for does the duty of a case: then the case needs no other line for it.
    pub fn does(&self, duty: &OpenDuty) -> bool {
        match self {
            Self::Request(line) if duty.subject == DutySubject::Case(line.number) => {
                match duty.kind {
                    DutyKind::StopMarketing | DutyKind::StopConsent => line.next == NextStep::Apply,
                    DutyKind::EraseMinor => line.next == NextStep::ReviewErasure,
                    DutyKind::AnnounceLifting | DutyKind::StopInTools | DutyKind::TellHeld => false,
                }
            }
            Self::Errand(line) if duty.subject == DutySubject::Case(line.number) => {
                duty.kind == DutyKind::StopMarketing && line.duty == Duty::StopMailing
            }
            Self::Request(_)
            | Self::Errand(_)
            | Self::Notice(_)
            | Self::Duty(_)
            | Self::Hold(_)
            | Self::Inform { .. }
            | Self::Retention { .. } => false,
        }
    }
}

/// Cases that are not closed and for which Today has no room: those with the latest days. What is late among them and what
/// falls due within the week is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    pub cases: u32,
    pub late: u32,
    pub week: u32,
}

/// The Today page.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// What the casebook itself needs: copies that are behind, a restore to confirm.
    pub care: Vec<CareNotice>,
    pub lines: Vec<DueLine>,
    pub beyond: Beyond,
    pub figures: Figures,
}

/// The year's figures, beside Today. Each right asked counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub answered: u32,
    pub answered_on_time: u32,
    pub median_days: Option<u32>,
    pub per_right: Vec<(Right, u32)>,
}
