//! Long work in slices: between two of them the thread serves whatever else was asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Event, Failure, ImportEvent, JobEvent, JobKind, JobProgress};
use crate::casebook::views::{ImportProgress, ImportStep};
use crate::casebook::{Casebook, Error, Import, ImportReading};

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

    /// Whether the casebook would be left with something half done.
    pub(super) const fn is_writing(&self) -> bool {
        matches!(self.work, Work::Import { .. })
    }

    pub(super) fn step(&mut self, casebook: &mut Casebook) -> Slice {
        match &mut self.work {
            Work::Reading(reading) => match reading.step() {
                Some(preview) => {
                    Slice::Over(vec![Event::Import(ImportEvent::Read(Box::new(preview)))])
                }
                None => self.going(JobKind::Reading),
            },
            Work::Import { import, failed } => match casebook.continue_import(import) {
                Ok(ImportStep::Going(_)) => self.going(JobKind::Import),
                Ok(ImportStep::Ended(done)) => {
                    Slice::Over(vec![Event::Import(ImportEvent::Ended(done))])
                }
                Ok(ImportStep::Withdrawn) => {
                    Slice::Over(vec![Event::Import(ImportEvent::Withdrawn)])
                }
                // What cannot be taken out now is taken out when the casebook is next opened.
                Err(error) if *failed => {
                    Slice::Over(vec![failure(error), Event::Import(ImportEvent::Withdrawn)])
                }
                Err(error) => {
                    *failed = true;
                    import.withdraw();
                    Slice::Going(Some(failure(error)))
                }
            },
        }
    }

    /// Ends a reading at once; an import takes out first what it brought.
    pub(super) fn cancel(&mut self) -> bool {
        match &mut self.work {
            Work::Reading(_) => true,
            Work::Import { import, .. } => {
                import.withdraw();
                false
            }
        }
    }

    fn going(&mut self, kind: JobKind) -> Slice {
        if self.told.is_some_and(|told| told.elapsed() < TELLING) {
            return Slice::Going(None);
        }
        self.told = Some(Instant::now());
        let ImportProgress { rows, read, length } = match &self.work {
            Work::Reading(reading) => reading.progress(),
            Work::Import { import, .. } => import.progress(),
        };
        let progress = JobProgress { kind, count: rows, done: read, of: length };
        Slice::Going(Some(Event::Job(JobEvent::Progress(progress))))
    }
}

fn failure(error: Error) -> Event {
    Event::Failed(Failure { error: Arc::new(error), opening: false })
}
