//! The working of a computed date: one line for each step, as a rule with its values. `text` makes the sentences.

use chrono::{NaiveDate, NaiveDateTime};

use super::calendar::DayOff;
use super::retention::EventKind;

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingLine {
    /// The day that the step arrives at.
    pub date: Option<NaiveDate>,
    pub rule: Rule,
}

/// Why the clock of a request stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pause {
    /// Information that proves the identity is awaited.
    Identity,
    /// The person was asked which data are meant; accepted by the EDPB, written in no text of law.
    Clarification,
    /// The one who asks for somebody else was asked to show that they may; written in no text of law either.
    Capacity,
}

/// What started a retention period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Started {
    ContractEnd,
    Collection,
    LastContact(EventKind),
    Closure,
    Submission,
    Objection,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Article(&'static str),
    /// A section of the published policy.
    Policy(String),
    /// What the company follows where its policy is silent, such as a reference of the authority.
    Reference(String),
}

/// What a step did, with the values that its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    Request(RequestStep),
    Breach(BreachStep),
    Retention(RetentionStep),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestStep {
    Received {
        on: NaiveDate,
    },
    MonthsAdded {
        months: u32,
        missing_day: Option<u32>,
        to: NaiveDate,
    },
    ExtensionInTime {
        notice_on: NaiveDate,
        notice_by: Option<NaiveDate>,
    },
    ExtensionLate {
        notice_on: NaiveDate,
        notice_by: NaiveDate,
    },
    Paused {
        why: Pause,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// With the days that are left when the clock runs again.
    PauseOpen {
        why: Pause,
        from: NaiveDate,
        days_left: i64,
    },
    /// Asked so late in the month that the person may call it a manoeuvre: a warning that moves nothing.
    PauseAskedLate {
        why: Pause,
        from: NaiveDate,
        after_days: i64,
    },
    PauseTooLate {
        why: Pause,
        from: NaiveDate,
    },
    PausedDaysAdded {
        days: i64,
        to: NaiveDate,
    },
    Rolled {
        over: Vec<DayOff>,
        to: NaiveDate,
    },
    TwoStepReading {
        to: NaiveDate,
    },
    /// In time for the later reading only.
    ExtensionDisputed {
        notice_on: NaiveDate,
        notice_by: NaiveDate,
    },
    AimedFor {
        on: NaiveDate,
        earlier_limit: NaiveDate,
    },
}

/// Moments are those of the clock on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreachStep {
    BecameAware { at: NaiveDateTime },
    HoursCounted { to: NaiveDateTime },
    WallClockChanged { minutes: i32 },
    HourNotCounted { to: NaiveDateTime },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RetentionStep {
    PeriodStarted {
        by: Started,
        on: NaiveDate,
        source: Source,
    },
    ContractRunning {
        source: Source,
    },
    UnderStudy {
        source: Source,
    },
    StartUnknown {
        source: Source,
    },
    ContactsNotCounted {
        count: usize,
    },
    PeriodRan {
        months: u32,
        missing_day: Option<u32>,
        to: NaiveDate,
        source: Source,
    },
    ArchivedFrom {
        on: NaiveDate,
    },
    DeletionDue {
        from: NaiveDate,
    },
    ObjectionDeletes {
        on: NaiveDate,
        source: Source,
    },
    ObjectionSuppresses {
        on: NaiveDate,
        to: NaiveDate,
    },
    ObjectionStopsMarketing {
        on: NaiveDate,
    },
    ObjectionMovesNothing {
        on: NaiveDate,
    },
    /// The person said otherwise later, and can be shown to have.
    ObjectionLifted {
        on: NaiveDate,
    },
    HeldSince {
        from: NaiveDate,
        to: Option<NaiveDate>,
    },
    /// A hold beats an objection that would delete: the person must be told.
    HeldDespiteObjection {
        on: NaiveDate,
    },
    HoldLifted {
        on: NaiveDate,
    },
    MarketingUntil {
        on: NaiveDate,
    },
}

impl Rule {
    /// The name of the rule in JSON; it never changes.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Request(step) => step.id(),
            Self::Breach(step) => step.id(),
            Self::Retention(step) => step.id(),
        }
    }

    /// The article, or the section of the policy, that the step rests on.
    pub fn source(&self) -> Source {
        match self {
            Self::Request(step) => Source::Article(step.source()),
            Self::Breach(step) => Source::Article(step.source()),
            Self::Retention(step) => step.source(),
        }
    }
}

impl RequestStep {
    const fn id(&self) -> &'static str {
        match self {
            Self::Received { .. } => "received",
            Self::MonthsAdded { .. } => "months_added",
            Self::ExtensionInTime { .. } => "extension_in_time",
            Self::ExtensionLate { .. } => "extension_late",
            Self::Paused { why: Pause::Identity, .. } => "paused_for_identity",
            Self::Paused { why: Pause::Clarification, .. } => "paused_for_clarification",
            Self::Paused { why: Pause::Capacity, .. } => "paused_for_capacity",
            Self::PauseOpen { .. } => "pause_open",
            Self::PauseAskedLate { .. } => "pause_asked_late",
            Self::PauseTooLate { .. } => "pause_too_late",
            Self::PausedDaysAdded { .. } => "paused_days_added",
            Self::Rolled { .. } => "rolled_to_working_day",
            Self::TwoStepReading { .. } => "two_step_reading",
            Self::ExtensionDisputed { .. } => "extension_disputed",
            Self::AimedFor { .. } => "aimed_for",
        }
    }

    const fn source(&self) -> &'static str {
        match self {
            Self::Received { .. } => "Reg. (EEC, Euratom) 1182/71 art. 3(1)",
            Self::MonthsAdded { .. } => "Reg. (EEC, Euratom) 1182/71 art. 3(2)(c)",
            Self::Rolled { .. } => "Reg. (EEC, Euratom) 1182/71 art. 3(4)",
            Self::ExtensionInTime { .. }
            | Self::ExtensionLate { .. }
            | Self::TwoStepReading { .. }
            | Self::ExtensionDisputed { .. }
            | Self::AimedFor { .. } => "Reg. (EU) 2016/679 art. 12(3)",
            Self::Paused { why, .. }
            | Self::PauseOpen { why, .. }
            | Self::PauseTooLate { why, .. } => why.source(),
            Self::PausedDaysAdded { .. } => "C. civ. art. 2230",
            Self::PauseAskedLate { .. } => "EDPB 01/2022 § 5.3",
        }
    }
}

impl BreachStep {
    const fn id(&self) -> &'static str {
        match self {
            Self::BecameAware { .. } => "became_aware",
            Self::HoursCounted { .. } => "hours_counted",
            Self::WallClockChanged { .. } => "wall_clock_changed",
            Self::HourNotCounted { .. } => "hour_not_counted",
        }
    }

    const fn source(&self) -> &'static str {
        match self {
            Self::BecameAware { .. } | Self::HoursCounted { .. } => "Reg. (EU) 2016/679 art. 33(1)",
            Self::WallClockChanged { .. } => "Reg. (EEC, Euratom) 1182/71 art. 3(2)(a)",
            Self::HourNotCounted { .. } => "Reg. (EEC, Euratom) 1182/71 art. 3(1)",
        }
    }
}

impl RetentionStep {
    const fn id(&self) -> &'static str {
        match self {
            Self::PeriodStarted { .. } => "period_started",
            Self::ContractRunning { .. } => "contract_running",
            Self::UnderStudy { .. } => "under_study",
            Self::StartUnknown { .. } => "start_unknown",
            Self::ContactsNotCounted { .. } => "contacts_not_counted",
            Self::PeriodRan { .. } => "period_ran",
            Self::ArchivedFrom { .. } => "archived_from",
            Self::DeletionDue { .. } => "deletion_due",
            Self::ObjectionDeletes { .. } => "objection_deletes",
            Self::ObjectionSuppresses { .. } => "objection_suppresses",
            Self::ObjectionStopsMarketing { .. } => "objection_stops_marketing",
            Self::ObjectionMovesNothing { .. } => "objection_moves_nothing",
            Self::ObjectionLifted { .. } => "objection_lifted",
            Self::HeldSince { .. } => "held_since",
            Self::HeldDespiteObjection { .. } => "held_despite_objection",
            Self::HoldLifted { .. } => "hold_lifted",
            Self::MarketingUntil { .. } => "marketing_until",
        }
    }

    fn source(&self) -> Source {
        Source::Article(match self {
            Self::PeriodStarted { source, .. }
            | Self::ContractRunning { source }
            | Self::UnderStudy { source }
            | Self::StartUnknown { source }
            | Self::PeriodRan { source, .. }
            | Self::ObjectionDeletes { source, .. } => return source.clone(),
            Self::ContactsNotCounted { .. } | Self::MarketingUntil { .. } => {
                "CNIL, délib. 2021-131"
            }
            Self::ArchivedFrom { .. } | Self::DeletionDue { .. } => {
                "Reg. (EU) 2016/679 art. 5(1)(e)"
            }
            Self::ObjectionSuppresses { .. } | Self::ObjectionStopsMarketing { .. } => {
                "Reg. (EU) 2016/679 art. 21(3)"
            }
            Self::ObjectionMovesNothing { .. } => "Reg. (EU) 2016/679 art. 21(1)",
            Self::ObjectionLifted { .. } => "Reg. (EU) 2016/679 art. 6(1)(a), 7(1)",
            Self::HeldDespiteObjection { .. } => "Reg. (EU) 2016/679 art. 12(4), 17(3)(e)",
            Self::HeldSince { .. } | Self::HoldLifted { .. } => {
                "Reg. (EU) 2016/679 art. 17(3)(e), 18"
            }
        })
    }
}

impl Pause {
    const fn source(self) -> &'static str {
        match self {
            Self::Identity => "Décret 2019-536 art. 77",
            Self::Clarification => "EDPB 01/2022 § 5.3",
            Self::Capacity => "Décret 2019-536 art. 77, 124",
        }
    }
}
