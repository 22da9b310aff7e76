//! Closed cases clean themselves in stages, each by its own period.

use chrono::{Days, Months, NaiveDate};

use crate::domain::journal::Operation;
use crate::store::requests::Cleaning;

use super::views::{CleaningLine, CleaningStage};
use super::{Casebook, Noted, Result};

const SOON: Days = Days::new(30);

impl Casebook {
    /// What answered and closed cases will lose within 30 days, stage by stage.
    pub fn cleaning_ahead(&self) -> Result<Vec<CleaningLine>> {
        let soon = self.today().checked_add_days(SOON).unwrap_or_else(|| self.today());
        let mut lines = Vec::new();
        let kept = Months::new(self.settings()?.package_months);
        if let (count, Some(sent_on)) = self.store.packages_to_drop(before(soon, kept))? {
            let earliest = sent_on.checked_add_months(kept).unwrap_or(sent_on);
            lines.push(CleaningLine { stage: CleaningStage::Package, count, earliest });
        }
        for (cleaning, period) in self.stages()? {
            let closed_before = before(soon, period);
            let cases = self.store.cases_to_clean(cleaning, closed_before)?;
            let Some((.., closed_on)) = cases.first() else { continue };
            lines.push(CleaningLine {
                stage: stage_of(cleaning),
                count: u32::try_from(cases.len()).unwrap_or(u32::MAX),
                earliest: closed_on.checked_add_months(period).unwrap_or(*closed_on),
            });
        }
        Ok(lines)
    }

    /// Takes from closed cases what their periods no longer allow; each case is whole and journaled.
    pub(super) fn clean_cases(&mut self, today: NaiveDate) -> Result<()> {
        let mut cleaned = false;
        for (cleaning, period) in self.stages()? {
            let stage = stage_of(cleaning);
            for (id, number, _) in self.store.cases_to_clean(cleaning, before(today, period))? {
                self.operate(|work| {
                    match cleaning {
                        Cleaning::Collected => work.store.drop_collected(id)?,
                        Cleaning::Names => work.store.reduce_to_statistics(id)?,
                    }
                    work.rederive_request(&work.store.request(number)?)?;
                    Ok(((), Noted::new(Operation::CaseCleaned, number, stage.code())))
                })?;
                cleaned = true;
            }
        }
        if cleaned {
            // While another process reads, what was deleted leaves the log when this one closes.
            self.store.truncate_log()?;
        }
        Ok(())
    }

    fn stages(&self) -> Result<[(Cleaning, Months); 2]> {
        let settings = self.settings()?;
        let collected = Months::new(settings.package_months);
        let case_file = Months::new(settings.case_file_months);
        Ok([(Cleaning::Collected, collected), (Cleaning::Names, case_file)])
    }
}

/// The day before which a case must have been closed for its period to be over on `day`: the anniversary is the last
/// day that is allowed.
fn before(day: NaiveDate, period: Months) -> NaiveDate {
    day.checked_sub_months(period).unwrap_or(NaiveDate::MIN)
}

const fn stage_of(cleaning: Cleaning) -> CleaningStage {
    match cleaning {
        Cleaning::Collected => CleaningStage::Collected,
        Cleaning::Names => CleaningStage::Names,
    }
}
