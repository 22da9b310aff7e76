//! Long work in slices: between two of them the thread serves whatever else was asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{
    ErasureEvent, Event, Failure, ImportEvent, JobEvent, JobKind, JobProgress, PurgeEvent,
};
use crate::casebook::views::{
    ExportProgress, ExportStep, ImportProgress, ImportStep, MailingStep, PurgeProgress, PurgeStep,
};
use crate::casebook::{Casebook, Error, Export, Import, ImportReading, MailingCheck, Purge};

/// How often the window hears how far a job is.
const TELLING: Duration = Duration::from_millis(100);

/// The one job that a thread has in hand.
pub(super) struct Job {
    work: Work,
    told: Option<Instant>,
}

enum Work {
    Reading(Box<ImportReading>),
    Import {
        import: Box<Import>,
        /// A batch failed, and the lot is being taken out.
        failed: bool,
    },
    Purge {
        purge: Box<Purge>,
        /// A batch failed, and what was done is being certified.
        failed: bool,
    },
    Export(Box<Export>),
    Mailing(Box<MailingCheck>),
}

/// What a slice came to.
pub(super) enum Slice {
    Going(Option<Event>),
    Over(Vec<Event>),
}

impl Job {
    pub(super) fn reading(reading: ImportReading) -> Self {
        Self { work: Work::Reading(Box::new(reading)), told: None }
    }

    pub(super) fn import(import: Import) -> Self {
        Self { work: Work::Import { import: Box::new(import), failed: false }, told: None }
    }

    pub(super) fn purge(purge: Purge) -> Self {
        Self { work: Work::Purge { purge: Box::new(purge), failed: false }, told: None }
    }

    pub(super) fn export(export: Export) -> Self {
        Self { work: Work::Export(Box::new(export)), told: None }
    }

    pub(super) fn mailing(check: MailingCheck) -> Self {
        Self { work: Work::Mailing(Box::new(check)), told: None }
    }

    /// Why no other job may take this one's place; a reading gives way.
    pub(super) const fn refusal(&self) -> Option<Error> {
        match self.work {
            Work::Reading(_) | Work::Mailing(_) => None,
            Work::Import { .. } => Some(Error::LotUnderWay),
            Work::Export(_) => Some(Error::ExportUnderWay),
            Work::Purge { .. } => Some(Error::PurgeUnderWay),
        }
    }

    pub(super) fn step(&mut self, casebook: &mut Casebook) -> Slice {
        match &mut self.work {
            Work::Mailing(check) => match casebook.continue_mailing(check) {
                Ok(MailingStep::Going(_)) => self.going(JobKind::Mailing),
                Ok(MailingStep::Ended(done)) => {
                    Slice::Over(vec![Event::Import(ImportEvent::MailingChecked(done))])
                }
                Err(error) => Slice::Over(vec![failure(error)]),
            },
            Work::Export(export) => match casebook.continue_export(export) {
                Ok(ExportStep::Going(_)) => self.going(JobKind::Export),
                Ok(ExportStep::Ended(done)) => {
                    Slice::Over(vec![Event::Job(JobEvent::Exported(done))])
                }
                // What was written so far goes with the job.
                Err(error) => Slice::Over(vec![failure(error)]),
            },
            Work::Reading(reading) => match reading.step() {
                Some(preview) => {
                    Slice::Over(vec![Event::Import(ImportEvent::Read(Box::new(preview)))])
                }
                None => self.going(JobKind::Reading),
            },
            Work::Import { .. } => self.step_import(casebook),
            Work::Purge { .. } => self.step_purge(casebook),
        }
    }

    fn step_import(&mut self, casebook: &mut Casebook) -> Slice {
        let Work::Import { import, failed } = &mut self.work else { return Slice::Going(None) };
        match casebook.continue_import(import) {
            Ok(ImportStep::Going(_)) => self.going(JobKind::Import),
            Ok(ImportStep::Ended(done)) => {
                Slice::Over(vec![Event::Import(ImportEvent::Ended(done))])
            }
            Ok(ImportStep::Withdrawn) => Slice::Over(vec![Event::Import(ImportEvent::Withdrawn)]),
            // What cannot be taken out now is taken out when the casebook is next opened.
            Err(error) if *failed => {
                Slice::Over(vec![failure(error), Event::Import(ImportEvent::Withdrawn)])
            }
            Err(error) => {
                *failed = true;
                import.withdraw();
                Slice::Going(Some(failure(error)))
            }
        }
    }

    fn step_purge(&mut self, casebook: &mut Casebook) -> Slice {
        let Work::Purge { purge, failed } = &mut self.work else { return Slice::Going(None) };
        match casebook.continue_purge(purge) {
            Ok(PurgeStep::Going(_)) => self.going(JobKind::Purge),
            Ok(PurgeStep::Ended(done)) => {
                Slice::Over(vec![Event::Erasure(ErasureEvent::Purge(PurgeEvent::Ended(done)))])
            }
            // What cannot be certified now is certified when the casebook is next opened.
            Err(error) if *failed => {
                Slice::Over(vec![failure(error), Event::Job(JobEvent::Cancelled)])
            }
            Err(error) => {
                *failed = true;
                purge.stop();
                Slice::Going(Some(failure(error)))
            }
        }
    }

    /// Before the casebook closes: what a purge did is certified now, and an import is taken out at the next opening.
    pub(super) fn close(&mut self, casebook: &mut Casebook) {
        if let Work::Purge { purge, .. } = &mut self.work {
            purge.stop();
            if let Err(error) = casebook.continue_purge(purge) {
                tracing::warn!(%error, "the certificate is left to the next opening");
            }
        }
    }

    /// Ends a reading or an export at once; an import takes out first what it brought, a purge certifies what it did.
    pub(super) fn cancel(&mut self) -> bool {
        match &mut self.work {
            Work::Reading(_) | Work::Export(_) | Work::Mailing(_) => true,
            Work::Import { import, .. } => {
                import.withdraw();
                false
            }
            Work::Purge { purge, .. } => {
                purge.stop();
                false
            }
        }
    }

    fn going(&mut self, kind: JobKind) -> Slice {
        if self.told.is_some_and(|told| told.elapsed() < TELLING) {
            return Slice::Going(None);
        }
        self.told = Some(Instant::now());
        let of_import = |progress| {
            let ImportProgress { rows, read, length } = progress;
            JobProgress { kind, count: rows, done: read, of: length }
        };
        let progress = match &self.work {
            Work::Reading(reading) => of_import(reading.progress()),
            Work::Import { import, .. } => of_import(import.progress()),
            Work::Mailing(check) => of_import(check.progress()),
            Work::Purge { purge, .. } => {
                let PurgeProgress { done, of, erased } = purge.progress();
                JobProgress { kind, count: erased, done, of }
            }
            Work::Export(export) => {
                let ExportProgress { rows, done, of } = export.progress();
                JobProgress { kind, count: rows, done, of }
            }
        };
        Slice::Going(Some(Event::Job(JobEvent::Progress(progress))))
    }
}

fn failure(error: Error) -> Event {
    Event::Failed(Failure { error: Arc::new(error), opening: false })
}
