//! What is due: the Today page, the figures beside it, and the state of retention.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days};

use crate::domain::request::{RequestFacts, Stage};
use crate::domain::retention::Phase;

use super::views::{DueLine, Figures, RetentionLine, RuleCount, Summary, Today};
use super::{Casebook, Result};

/// How many files a list of due ones has at most.
const DUE: u32 = 500;
const SOON: Days = Days::new(30);

impl Casebook {
    /// What needs the DPO, in order of day, overdue first; suspended cases last.
    pub fn due(&self) -> Result<Today> {
        let mut lines: Vec<DueLine> =
            self.requests(false)?.into_iter().map(DueLine::Request).collect();
        let unclosed = self.store.unclosed_answered_requests(DUE)?;
        for request in &unclosed {
            lines.push(DueLine::Request(self.request_line(request)?));
        }
        lines.extend(self.errand_lines()?.into_iter().map(DueLine::Errand));
        lines.extend(self.retention_due_by_rule()?);
        // What waits for the person or only for its closing comes after what is due.
        let waits = |line: &DueLine| matches!(line, DueLine::Request(one) if one.due_on.is_none());
        lines.sort_by_key(|line| (waits(line), line.day().is_none(), line.day()));
        Ok(Today { lines, figures: self.figures()? })
    }

    fn retention_due_by_rule(&self) -> Result<Vec<DueLine>> {
        let yesterday = self.today().pred_opt().unwrap_or_default();
        let mut rules: BTreeMap<String, (u32, Option<chrono::NaiveDate>)> = BTreeMap::new();
        for phase in self.store.count_phases(yesterday)? {
            if matches!(phase.phase, Phase::DeleteDue | Phase::DeleteNow) {
                let entry = rules.entry(phase.rule).or_default();
                entry.0 += phase.count;
                entry.1 = entry.1.min(phase.earliest).or(phase.earliest).or(entry.1);
            }
        }
        let today = self.today();
        Ok(rules
            .into_iter()
            .map(|(rule, (count, earliest))| DueLine::Retention {
                rule,
                count,
                earliest: earliest.unwrap_or(today),
            })
            .collect())
    }

    /// The year's figures: what was answered, on time or not, and how long it took.
    pub fn figures(&self) -> Result<Figures> {
        let year = self.today().year();
        let mut figures = Figures::default();
        let mut days = Vec::new();
        let mut per_right = BTreeMap::new();
        let answered = self.store.answered_requests(10_000)?;
        let open = self.store.open_requests(10_000)?;
        for request in
            answered.iter().chain(&open).filter(|request| request.facts.received_on.year() == year)
        {
            for right in &request.facts.rights {
                *per_right.entry(*right).or_insert(0) += 1;
            }
            let Some(answered_on) = last_answer(&request.facts) else { continue };
            let due_on = self.reading().deadline(&request.facts)?.due_on;
            figures.answered += 1;
            figures.answered_on_time +=
                u32::from(due_on.is_none_or(|due_on| answered_on <= due_on));
            days.push((answered_on - request.facts.received_on).num_days());
        }
        days.sort_unstable();
        figures.median_days = days.get(days.len() / 2).and_then(|days| u32::try_from(*days).ok());
        figures.per_right = per_right.into_iter().collect();
        Ok(figures)
    }

    /// How many files of each rule are active, archived, due within 30 days, due and held.
    pub fn retention_counts(&self) -> Result<Vec<RuleCount>> {
        let soon = self.today().checked_add_days(SOON).unwrap_or_else(|| self.today());
        let mut rules: BTreeMap<String, RuleCount> = BTreeMap::new();
        for counted in self.store.count_phases(soon)? {
            let rule = rules.entry(counted.rule.clone()).or_insert_with(|| RuleCount {
                rule: counted.rule.clone(),
                active: 0,
                archive: 0,
                due_within_30_days: 0,
                due: 0,
                held: 0,
            });
            match counted.phase {
                Phase::Active => {
                    rule.active += counted.count - counted.expiring;
                    rule.due_within_30_days += counted.expiring;
                }
                Phase::Archive => {
                    rule.archive += counted.count - counted.expiring;
                    rule.due_within_30_days += counted.expiring;
                }
                Phase::DeleteDue | Phase::DeleteNow => rule.due += counted.count,
                Phase::Held => rule.held += counted.count,
                Phase::SuppressionOnly => rule.archive += counted.count,
            }
        }
        let order = |code: &str| self.policy.retention.iter().position(|rule| rule.code == code);
        let mut counts: Vec<RuleCount> = rules.into_values().collect();
        counts.sort_by_key(|count| order(&count.rule));
        Ok(counts)
    }

    /// Files that are due, that will be within 30 days, or that a hold keeps; the oldest first.
    pub fn retention_due(&self) -> Result<Vec<RetentionLine>> {
        let soon = self.today().checked_add_days(SOON).unwrap_or_else(|| self.today());
        let due = self.store.due_files(soon, DUE)?;
        Ok(due
            .into_iter()
            .map(|file| RetentionLine {
                contact: file.contact,
                name: file.name.display(),
                activity: file.activity,
                rule: file.countdown.rule,
                phase: file.countdown.phase,
                expires_on: file.countdown.expires_on,
            })
            .collect())
    }

    /// What the rail and the header show.
    pub fn summary(&self) -> Result<Summary> {
        let today = self.today();
        let counts = self.retention_counts()?;
        let overdue_soon = today.checked_add_days(Days::new(7)).unwrap_or(today);
        let open = self.requests(false)?;
        let due = open
            .iter()
            .filter(|line| line.due_on.is_some_and(|due_on| due_on <= overdue_soon))
            .count();
        Ok(Summary {
            path: self.path().to_owned(),
            demo: self.store.is_demo()?,
            controller: self.policy.controller.name.clone(),
            policy_dated: self.policy.dated,
            today,
            due: u32::try_from(due).unwrap_or(u32::MAX),
            open_requests: self.store.count_open_requests()?,
            contacts: self.store.count_contacts()?,
            retention_due: counts.iter().map(|count| count.due).sum(),
            settings: self.settings()?,
        })
    }
}

/// The day of the last answer, once every demand is answered.
fn last_answer(facts: &RequestFacts) -> Option<chrono::NaiveDate> {
    if facts.stage() < Stage::Answered {
        return None;
    }
    facts.rights.iter().filter_map(|right| facts.answered_on(*right)).max()
}
