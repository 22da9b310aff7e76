//! The state of retention: for each rule how many files stand where, read off the tally, and the list of what is due.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::domain::ids::Uid;
use crate::domain::retention::{Phase, StartEvent};
use crate::domain::suppression::LIST as SUPPRESSION_LIST;
use crate::domain::working::WorkingLine;
use crate::store::countdowns::{DueFile, LastDays, Tallied};

use super::derived::countdown;
use super::views::{DueLine, RetentionLine, RetentionPart, RuleCount};
use super::{Casebook, Error, Result};

/// How many files a list of due ones has at most.
const DUE: u32 = 500;
const SOON: Days = Days::new(30);

impl Casebook {
    /// How many files of each rule are active, archived, due within 30 days, due and held.
    pub fn retention_counts(&self) -> Result<Vec<RuleCount>> {
        self.retention_counts_on(self.today())
    }

    /// As [`Casebook::retention_counts`] on a day that is not past, if nothing is written until then.
    pub fn retention_counts_on(&self, day: NaiveDate) -> Result<Vec<RuleCount>> {
        let soon = day.checked_add_days(SOON).unwrap_or(day);
        let mut rules: BTreeMap<String, RuleCount> = BTreeMap::new();
        for tallied in self.store.countdown_tally(day, soon)? {
            let rule = rules.entry(tallied.rule.clone()).or_insert_with(|| none_of(&tallied.rule));
            let place = match self.phase_of(&tallied) {
                Phase::Active | Phase::Archive if tallied.expiring => &mut rule.due_within_30_days,
                Phase::Active => &mut rule.active,
                Phase::Archive => &mut rule.archive,
                Phase::DeleteDue | Phase::DeleteNow | Phase::SuppressionOnly => &mut rule.due,
                Phase::Held => &mut rule.held,
            };
            *place += tallied.count;
        }
        if let Some(count) = self.suppression_list_count()? {
            rules.insert(count.rule.clone(), count);
        }
        let order = |code: &str| self.policy.retention.iter().position(|rule| rule.code == code);
        let mut counts: Vec<RuleCount> = rules.into_values().collect();
        counts.sort_by_key(|count| order(&count.rule));
        Ok(counts)
    }

    /// Where the counted files stand on the day they are seen from, though nothing was written since the phase was.
    fn phase_of(&self, tallied: &Tallied) -> Phase {
        if !tallied.turned {
            return tallied.phase;
        }
        if tallied.over {
            return Phase::DeleteDue;
        }
        let archived = self.policy.rule(&tallied.rule).is_some_and(|rule| rule.archive);
        if tallied.phase == Phase::Active && archived { Phase::Archive } else { tallied.phase }
    }

    /// The addresses on the suppression list, under the policy's rule for it.
    fn suppression_list_count(&self) -> Result<Option<RuleCount>> {
        let suppression_only = self.store.count_suppressions()?;
        let rule = self.policy.retention.iter().find(|rule| rule.start == StartEvent::Objection);
        let rule = rule.map_or(SUPPRESSION_LIST, |rule| rule.code.as_str());
        let count = RuleCount { suppression_only, ..none_of(rule) };
        Ok((0 < suppression_only).then_some(count))
    }

    /// Files that are due, that will be within 30 days, or that a hold keeps; the oldest first.
    pub fn retention_due(&self) -> Result<Vec<RetentionLine>> {
        let soon = self.today().checked_add_days(SOON).unwrap_or_else(|| self.today());
        let due = self.store.due_files(soon, DUE)?;
        Ok(due.into_iter().map(retention_line).collect())
    }

    /// The files that one part of a rule's bar counts; the oldest first, as many as a list has at most.
    pub fn retention_part(&self, rule: &str, part: RetentionPart) -> Result<Vec<RetentionLine>> {
        let soon = self.today().checked_add_days(SOON).unwrap_or_else(|| self.today());
        let (phases, days): (&[Phase], LastDays) = match part {
            RetentionPart::Active => (&[Phase::Active], LastDays::After(soon)),
            RetentionPart::Archive => (&[Phase::Archive], LastDays::After(soon)),
            RetentionPart::Soon => (&[Phase::Active, Phase::Archive], LastDays::By(soon)),
            RetentionPart::Due => {
                (&[Phase::DeleteDue, Phase::DeleteNow, Phase::SuppressionOnly], LastDays::All)
            }
            RetentionPart::Held => (&[Phase::Held], LastDays::All),
            // Addresses are kept as marks that name nobody.
            RetentionPart::SuppressionOnly => (&[], LastDays::All),
        };
        let files = self.store.files_in_phases(rule, phases, days, DUE)?;
        Ok(files.into_iter().map(retention_line).collect())
    }

    /// How the day of a contact's file under an activity comes about; nothing while no rule counts it.
    pub fn file_working(&self, contact: Uid, activity: &str) -> Result<Vec<WorkingLine>> {
        let files = self.store.files_of(self.store.contact_id(contact)?)?;
        let Some(file) = files.iter().find(|file| file.activity == activity) else {
            return Err(Error::NoSuchFile(activity.to_owned()));
        };
        let countdown = countdown(&self.policy, file, self.today())?;
        Ok(countdown.map(|(_, countdown)| countdown.working).unwrap_or_default())
    }

    pub(super) fn retention_due_by_rule(&self) -> Result<Vec<DueLine>> {
        let today = self.today();
        let mut rules: BTreeMap<String, (u32, NaiveDate)> = BTreeMap::new();
        for tallied in self.store.countdown_tally(today, today)? {
            let phase = self.phase_of(&tallied);
            if matches!(phase, Phase::DeleteDue | Phase::DeleteNow | Phase::SuppressionOnly) {
                let expired_on = tallied.earliest.unwrap_or(today).min(today);
                let rule = rules.entry(tallied.rule).or_insert((0, expired_on));
                rule.0 += tallied.count;
                rule.1 = rule.1.min(expired_on);
            }
        }
        let line = |(rule, (count, earliest))| DueLine::Retention { rule, count, earliest };
        Ok(rules.into_iter().map(line).collect())
    }
}

fn retention_line(file: DueFile) -> RetentionLine {
    RetentionLine {
        contact: file.contact,
        name: file.name.display(),
        activity: file.activity,
        rule: file.countdown.rule,
        phase: file.countdown.phase,
        expires_on: file.countdown.expires_on,
    }
}

fn none_of(rule: &str) -> RuleCount {
    RuleCount {
        rule: rule.to_owned(),
        active: 0,
        archive: 0,
        due_within_30_days: 0,
        due: 0,
        held: 0,
        suppression_only: 0,
    }
}
