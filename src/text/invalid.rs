//! Words for a refused value: which argument, and what was expected.

use super::Text;
use crate::domain::{Expected, Invalid};
use crate::tr;

impl Text {
    /// The argument and what was expected.
    pub fn invalid(&self, invalid: &Invalid) -> String {
        let (argument, expected) =
            (self.argument(invalid.argument), self.expected(invalid.expected));
        tr!(self, "error-invalid", argument = argument, expected = expected)
    }

    /// A field as people call it; an option of the command line keeps its own name.
    fn argument(&self, name: &str) -> String {
        match name {
            "name" => tr!(self, "argument-name"),
            "email" => tr!(self, "argument-email"),
            "phone" => tr!(self, "argument-phone"),
            "note" => tr!(self, "argument-note"),
            "requester" => tr!(self, "argument-requester"),
            "received-on" => tr!(self, "argument-received-on"),
            "on" => tr!(self, "argument-on"),
            "collected-on" => tr!(self, "argument-collected-on"),
            "fact" => tr!(self, "argument-fact"),
            "reason" => tr!(self, "argument-reason"),
            "day" => tr!(self, "argument-day"),
            "policy" => tr!(self, "argument-policy"),
            option => option.to_owned(),
        }
    }

    /// What would have been accepted.
    #[expect(
        clippy::too_many_lines,
        reason = "a table of one line each, which the compiler keeps whole"
    )]
    pub fn expected(&self, expected: Expected) -> String {
        match expected {
            Expected::Day => tr!(self, "expected-day"),
            Expected::DayOrMoment => tr!(self, "expected-day-or-moment"),
            Expected::Moment => tr!(self, "expected-moment"),
            Expected::ShownHour => tr!(self, "expected-shown-hour"),
            Expected::PeriodWithinCalendar => tr!(self, "expected-period-within-calendar"),
            Expected::Span => tr!(self, "expected-span"),
            Expected::TimeZone => tr!(self, "expected-time-zone"),
            Expected::Calendar => tr!(self, "expected-calendar"),
            Expected::NotBeforeReceipt => tr!(self, "expected-not-before-receipt"),
            Expected::FirstNotBeforeReceipt => tr!(self, "expected-first-not-before-receipt"),
            Expected::LastNotBeforeFirst => tr!(self, "expected-last-not-before-first"),
            Expected::NotInFuture => tr!(self, "expected-not-in-future"),
            Expected::NotInPast => tr!(self, "expected-not-in-past"),
            Expected::Begun => tr!(self, "expected-begun"),
            Expected::ReceiptDay => tr!(self, "expected-receipt-day"),
            Expected::KindAndDay => tr!(self, "expected-kind-and-day"),
            Expected::EventKind => tr!(self, "expected-event-kind"),
            Expected::FileState => tr!(self, "expected-file-state"),
            Expected::ObjectionScope => tr!(self, "expected-objection-scope"),
            Expected::RetentionRule => tr!(self, "expected-retention-rule"),
            Expected::Right => tr!(self, "expected-right"),
            Expected::Client => tr!(self, "expected-client"),
            Expected::PersonConcerned => tr!(self, "expected-person-concerned"),
            Expected::Ground => tr!(self, "expected-ground"),
            Expected::StepParticular => tr!(self, "expected-step-particular"),
            Expected::ProofOrChannel => tr!(self, "expected-proof-or-channel"),
            Expected::AddressParts => tr!(self, "expected-address-parts"),
            Expected::DataParts => tr!(self, "expected-data-parts"),
            Expected::NameOrOrganisation => tr!(self, "expected-name-or-organisation"),
            Expected::NameOrEmail => tr!(self, "expected-name-or-email"),
            Expected::EmailAddress => tr!(self, "expected-email-address"),
            Expected::TelephoneNumber => tr!(self, "expected-telephone-number"),
            Expected::ShortText => tr!(self, "expected-short-text"),
            Expected::SomeText => tr!(self, "expected-some-text"),
            Expected::Uid => tr!(self, "expected-uid"),
            Expected::CaseNumber => tr!(self, "expected-case-number"),
            Expected::PublicHoliday => tr!(self, "expected-public-holiday"),
            Expected::WorkedDay => tr!(self, "expected-worked-day"),
            Expected::DayOnce => tr!(self, "expected-day-once"),
            Expected::PolicyVersion => tr!(self, "expected-policy-version"),
            Expected::CompanyDay => tr!(self, "expected-company-day"),
            Expected::LaterPolicy => tr!(self, "expected-later-policy"),
            Expected::AnotherPolicy => tr!(self, "expected-another-policy"),
            Expected::PolicyParty => tr!(self, "expected-policy-party"),
            Expected::PartyOrAddress => tr!(self, "expected-party-or-address"),
            Expected::LetterWords => tr!(self, "expected-letter-words"),
            Expected::ConsultationMonths => tr!(self, "expected-consultation-months"),
            Expected::LetterMark => tr!(self, "expected-letter-mark"),
            Expected::FolderPath => tr!(self, "expected-folder-path"),
            Expected::BackupsKept => tr!(self, "expected-backups-kept"),
            Expected::BackupFile => tr!(self, "expected-backup-file"),
            Expected::ContactSource => tr!(self, "expected-contact-source"),
            Expected::ContactFileName => tr!(self, "expected-contact-file-name"),
            Expected::LegalBasis => tr!(self, "expected-legal-basis"),
            Expected::DifferingField => tr!(self, "expected-differing-field"),
            Expected::HoldGround => tr!(self, "expected-hold-ground"),
            Expected::LaterDay => tr!(self, "expected-later-day"),
            Expected::HeldFile => tr!(self, "expected-held-file"),
            Expected::ConsentPurpose => tr!(self, "expected-consent-purpose"),
            Expected::ConsentHow => tr!(self, "expected-consent-how"),
            Expected::NotedFact => tr!(self, "expected-noted-fact"),
            Expected::EndTakenBack => tr!(self, "expected-end-taken-back"),
            Expected::CorrectionGround => tr!(self, "expected-correction-ground"),
            Expected::PolicyField => tr!(self, "expected-policy-field"),
            Expected::HeldWhere => tr!(self, "expected-held-where"),
            Expected::FileDatum => tr!(self, "expected-file-datum"),
            Expected::ArchiveReason => tr!(self, "expected-archive-reason"),
            Expected::CaseFileMonths => tr!(self, "expected-case-file-months"),
            Expected::PartyAddress => tr!(self, "expected-party-address"),
        }
    }
}
