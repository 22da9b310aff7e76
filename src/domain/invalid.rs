//! A value that is refused: which argument, and what would have been accepted.

/// A value that a constructor or a calculation cannot accept. `text` makes the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{argument}: expected {expected:?}")]
pub struct Invalid {
    /// The argument's name, as the caller knows it.
    pub argument: &'static str,
    /// What would have been accepted.
    pub expected: Expected,
}

impl Invalid {
    pub const fn new(argument: &'static str, expected: Expected) -> Self {
        Self { argument, expected }
    }
}

/// What would have been accepted, as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A day that exists, of the years 1 to 9999.
    Day,
    DayOrMoment,
    /// A day and an hour with its zone.
    Moment,
    /// An hour that the clocks of the zone show on that day.
    ShownHour,
    /// A day whose period ends before the year 10000.
    PeriodWithinCalendar,
    Span,
    TimeZone,
    Calendar,
    NotBeforeReceipt,
    FirstNotBeforeReceipt,
    LastNotBeforeFirst,
    NotInFuture,
    NotInPast,
    Begun,
    /// The day on which a message first reached the company: the mail itself does not prove it.
    ReceiptDay,
    KindAndDay,
    EventKind,
    FileState,
    ObjectionScope,
    RetentionRule,
    Right,
    ProofOrChannel,
    AddressParts,
    DataParts,
    NameOrOrganisation,
    NameOrEmail,
    EmailAddress,
    TelephoneNumber,
    ShortText,
    SomeText,
    Uid,
    CaseNumber,
    /// A day that is a public holiday: only such a day can be struck.
    PublicHoliday,
    /// A day that is not off already: only such a day can be added.
    WorkedDay,
    /// A day that stands once in the list.
    DayOnce,
    /// The number of a version of the policy.
    PolicyVersion,
    /// A day that the company added or struck.
    CompanyDay,
    /// A policy that is not of an earlier day than the one in force.
    LaterPolicy,
    /// A policy that differs from the one in force.
    AnotherPolicy,
    PolicyParty,
    PartyOrAddress,
    LetterWords,
    ConsultationMonths,
    LetterMark,
    /// The client for whom a processor holds the data.
    Client,
    /// The data subject, where somebody else asks.
    PersonConcerned,
    /// A ground that fits the step.
    Ground,
    /// What the step is about, in the option of its name.
    StepParticular,
    FolderPath,
    BackupsKept,
    BackupFile,
    ContactSource,
    ContactFileName,
    LegalBasis,
    ArchiveReason,
    CaseFileMonths,
    PartyAddress,
    /// A field in which two contacts differ.
    DifferingField,
    /// A reason for which a file is held.
    HoldGround,
    /// A day behind today.
    LaterDay,
    /// A file on which a hold stands.
    HeldFile,
    /// What a consent is for.
    ConsentPurpose,
    /// How a consent came.
    ConsentHow,
    /// A fact that stands on the file.
    NotedFact,
    /// A begin whose end is taken back first.
    EndTakenBack,
    /// Why a fact is taken back.
    CorrectionGround,
    /// A category of the policy and one of its fields.
    PolicyField,
    /// Where the value is held: itself it is not kept.
    HeldWhere,
    /// A datum that the file has.
    FileDatum,
}

impl Expected {
    pub const ALL: [Self; 69] = [
        Self::Day,
        Self::DayOrMoment,
        Self::Moment,
        Self::ShownHour,
        Self::PeriodWithinCalendar,
        Self::Span,
        Self::TimeZone,
        Self::Calendar,
        Self::NotBeforeReceipt,
        Self::FirstNotBeforeReceipt,
        Self::LastNotBeforeFirst,
        Self::NotInFuture,
        Self::NotInPast,
        Self::Begun,
        Self::ReceiptDay,
        Self::KindAndDay,
        Self::EventKind,
        Self::FileState,
        Self::ObjectionScope,
        Self::RetentionRule,
        Self::Right,
        Self::ProofOrChannel,
        Self::AddressParts,
        Self::DataParts,
        Self::NameOrOrganisation,
        Self::NameOrEmail,
        Self::EmailAddress,
        Self::TelephoneNumber,
        Self::ShortText,
        Self::SomeText,
        Self::Uid,
        Self::CaseNumber,
        Self::PublicHoliday,
        Self::WorkedDay,
        Self::DayOnce,
        Self::PolicyVersion,
        Self::CompanyDay,
        Self::LaterPolicy,
        Self::AnotherPolicy,
        Self::PolicyParty,
        Self::PartyOrAddress,
        Self::LetterWords,
        Self::ConsultationMonths,
        Self::LetterMark,
        Self::Client,
        Self::PersonConcerned,
        Self::Ground,
        Self::StepParticular,
        Self::FolderPath,
        Self::BackupsKept,
        Self::BackupFile,
        Self::ContactSource,
        Self::ContactFileName,
        Self::LegalBasis,
        Self::DifferingField,
        Self::HoldGround,
        Self::LaterDay,
        Self::HeldFile,
        Self::ConsentPurpose,
        Self::ConsentHow,
        Self::NotedFact,
        Self::EndTakenBack,
        Self::CorrectionGround,
        Self::PolicyField,
        Self::HeldWhere,
        Self::FileDatum,
        Self::ArchiveReason,
        Self::CaseFileMonths,
        Self::PartyAddress,
    ];
}
