//! Words for what the journal notes.

use super::Text;
use crate::domain::journal::Operation;
use crate::tr;

impl Text {
    /// What a line of the journal says was done.
    #[expect(clippy::too_many_lines, reason = "one line for each operation")]
    pub fn operation(&self, operation: Operation) -> String {
        match operation {
            Operation::CasebookCreated => tr!(self, "window-did-casebook-created"),
            Operation::PassphraseChanged => tr!(self, "window-did-passphrase-changed"),
            Operation::PolicyAdopted => tr!(self, "window-did-policy-adopted"),
            Operation::PolicyWithdrawn => tr!(self, "window-did-policy-withdrawn"),
            Operation::CalendarAdopted => tr!(self, "window-did-calendar-adopted"),
            Operation::DatesRecomputed => tr!(self, "window-did-dates-recomputed"),
            Operation::DutyAdded => tr!(self, "window-did-duty-added"),
            Operation::DutyDone => tr!(self, "window-did-duty-done"),
            Operation::PersonInformed => tr!(self, "window-did-person-informed"),
            Operation::SettingsChanged => tr!(self, "window-did-settings-changed"),
            Operation::ContactAdded => tr!(self, "window-did-contact-added"),
            Operation::ContactEdited => tr!(self, "window-did-contact-edited"),
            Operation::ContactRead => tr!(self, "window-did-contact-read"),
            Operation::EventAdded => tr!(self, "window-did-event-added"),
            Operation::FactAdded => tr!(self, "window-did-fact-added"),
            Operation::FactCorrected => tr!(self, "window-did-fact-corrected"),
            Operation::NoteAdded => tr!(self, "window-did-note-added"),
            Operation::NoteDropped => tr!(self, "cli-note-dropped"),
            Operation::ContactsMerged => tr!(self, "window-did-contacts-merged"),
            Operation::MergeUndone => tr!(self, "window-did-merge-undone"),
            Operation::TwinsToldApart => tr!(self, "window-did-twins-told-apart"),
            Operation::FileHeld => tr!(self, "window-did-file-held"),
            Operation::FileReleased => tr!(self, "window-did-file-released"),
            Operation::RequestOpened => tr!(self, "window-did-request-opened"),
            Operation::StepTaken => tr!(self, "window-did-step-taken"),
            Operation::MessageFiled => tr!(self, "window-did-message-filed"),
            Operation::ErrandTaken => tr!(self, "window-did-errand-taken"),
            Operation::CaseCleaned => tr!(self, "window-did-case-cleaned"),
            Operation::CopyReviewed => tr!(self, "window-did-copy-reviewed"),
            Operation::CopyWritten => tr!(self, "window-did-copy-written"),
            Operation::CopySentAgain => tr!(self, "window-did-copy-sent-again"),
            Operation::LetterWritten => tr!(self, "window-did-letter-written"),
            Operation::TemplateReplaced => tr!(self, "window-did-template-replaced"),
            Operation::DossierWritten => tr!(self, "window-did-dossier-written"),
            Operation::ErasurePlanned => tr!(self, "window-did-erasure-planned"),
            Operation::ContactErased => tr!(self, "window-did-contact-erased"),
            Operation::BackupMade => tr!(self, "window-did-backup-made"),
            Operation::BackupFailed => tr!(self, "window-did-backup-failed"),
            Operation::BackupsDropped => tr!(self, "window-did-backups-dropped"),
            Operation::CasebookUpgraded => tr!(self, "window-did-casebook-upgraded"),
            Operation::CasebookRestored => tr!(self, "window-did-casebook-restored"),
            Operation::RestoreConfirmed => tr!(self, "window-did-restore-confirmed"),
            Operation::LedgerApplied => tr!(self, "window-did-ledger-applied"),
            Operation::SuppressionChecked => tr!(self, "window-did-suppression-checked"),
            Operation::SuppressionLifted => tr!(self, "window-did-suppression-lifted"),
            Operation::SuppressionExpired => tr!(self, "window-did-suppression-expired"),
            Operation::ConsultationsSealed => tr!(self, "window-did-consultations-sealed"),
            Operation::DemoFilled => tr!(self, "window-did-demo-filled"),
            Operation::LotBegun => tr!(self, "window-did-lot-begun"),
            Operation::LotGrown => tr!(self, "window-did-lot-grown"),
            Operation::LotEnded => tr!(self, "window-did-lot-ended"),
            Operation::LotShrunk => tr!(self, "window-did-lot-shrunk"),
            Operation::ContactsWritten => tr!(self, "window-did-contacts-written"),
            Operation::PurgeListed => tr!(self, "window-did-purge-listed"),
            Operation::PurgeBegun => tr!(self, "window-did-purge-begun"),
            Operation::PurgeGrown => tr!(self, "window-did-purge-grown"),
            Operation::PurgeEnded => tr!(self, "window-did-purge-ended"),
            Operation::CasebookExported => tr!(self, "window-did-exported"),
            Operation::LotWithdrawn => tr!(self, "window-did-lot-withdrawn"),
        }
    }
}
