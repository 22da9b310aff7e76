//! What is due: the Today page, the figures beside it, and the state of retention.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike as _, Days};

use crate::domain::retention::{Phase, StartEvent};
use crate::domain::suppression::LIST as SUPPRESSION_LIST;
use crate::formats::calendar::CalendarEntry;
use crate::store::requests::Tally;
use crate::text::Text;
use crate::{formats, tr};

use super::views::{
    DueLine, Figures, NoticeLine, RequestLine, RetentionLine, RuleCount, Summary, Today,
};
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
        lines.extend(self.store.notices(self.today(), DUE)?.into_iter().map(DueLine::Notice));
        lines.extend(self.store.open_duties(self.today(), DUE)?.into_iter().map(DueLine::Duty));
        lines.extend(self.holds_to_review()?.into_iter().map(DueLine::Hold));
        lines.extend(self.persons_to_inform()?);
        lines.extend(self.retention_due_by_rule()?);
        // What waits for the person or only for its closing comes after what is due.
        let waits = |line: &DueLine| matches!(line, DueLine::Request(one) if one.due_on.is_none());
        lines.sort_by_key(|line| (waits(line), line.day().is_none(), line.day()));
        Ok(Today { care: self.care()?, lines, figures: self.figures()? })
    }

    /// The days of Today as a calendar file, in the language of the letters: numbers, rights and days, no names.
    pub fn calendar_file(&self) -> Result<String> {
        let text = Text::new(self.settings()?.language);
        let mut entries = Vec::new();
        for line in self.due()?.lines {
            match line {
                DueLine::Request(line) => entries.extend(request_entries(&text, &line)),
                DueLine::Notice(line) => entries.push(notice_entry(&text, &line)),
                DueLine::Errand(_)
                | DueLine::Duty(_)
                | DueLine::Hold(_)
                | DueLine::Inform { .. }
                | DueLine::Retention { .. } => (),
            }
        }
        Ok(formats::calendar::file("Greffe", &entries, self.now()))
    }

    /// Writes [`Casebook::calendar_file`].
    pub fn write_calendar_file(&self, to: &Path) -> Result<()> {
        Ok(std::fs::write(to, self.calendar_file()?)?)
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

    /// The year's figures: what was answered, on time or not, and how long it took. Each right asked counts once.
    pub fn figures(&self) -> Result<Figures> {
        let tally = self.store.tally(self.today().year())?;
        let mut figures = Figures::default();
        let mut per_right = BTreeMap::new();
        for counted in &tally {
            *per_right.entry(counted.right).or_insert(0) += counted.count;
            if counted.days.is_some() {
                figures.answered += counted.count;
                figures.answered_on_time += if counted.in_time { counted.count } else { 0 };
            }
        }
        figures.per_right = per_right.into_iter().collect();
        figures.median_days = median(&tally, figures.answered);
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
                suppression_only: 0,
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
                Phase::SuppressionOnly => rule.suppression_only += counted.count,
            }
        }
        if let Some(count) = self.suppression_list_count()? {
            rules.insert(count.rule.clone(), count);
        }
        let order = |code: &str| self.policy.retention.iter().position(|rule| rule.code == code);
        let mut counts: Vec<RuleCount> = rules.into_values().collect();
        counts.sort_by_key(|count| order(&count.rule));
        Ok(counts)
    }

    /// The addresses on the suppression list, under the policy's rule for it.
    fn suppression_list_count(&self) -> Result<Option<RuleCount>> {
        let suppression_only = self.store.count_suppressions()?;
        let rule = self.policy.retention.iter().find(|rule| rule.start == StartEvent::Objection);
        let rule = rule.map_or(SUPPRESSION_LIST, |rule| rule.code.as_str()).to_owned();
        Ok((0 < suppression_only).then_some(RuleCount {
            rule,
            active: 0,
            archive: 0,
            due_within_30_days: 0,
            due: 0,
            held: 0,
            suppression_only,
        }))
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
        Ok(Summary {
            path: self.path().to_owned(),
            demo: self.store.is_demo()?,
            controller: self.policy.controller.name.clone(),
            policy_dated: self.policy.dated,
            today,
            due: self.store.count_requests_due(overdue_soon)?,
            open_requests: self.store.count_open_requests()?,
            contacts: self.store.count_contacts()?,
            twins: self.store.count_twins()?,
            retention_due: counts.iter().map(|count| count.due).sum(),
            settings: self.settings()?,
        })
    }
}

/// The limit, and the day to aim for where it is another.
fn request_entries(text: &Text, line: &RequestLine) -> Vec<CalendarEntry> {
    let (number, rights) = (line.number.to_string(), text.rights(&line.rights));
    let mut entries = Vec::new();
    if let Some(on) = line.due_on {
        entries.push(CalendarEntry {
            uid: format!("{number}-due@greffe"),
            on,
            summary: tr!(text, "ics-due", number = number.clone(), rights = rights.clone()),
            alarm_days: 3,
        });
    }
    if let Some(on) = line.aim_for.filter(|aim_for| line.due_on != Some(*aim_for)) {
        entries.push(CalendarEntry {
            uid: format!("{number}-aim@greffe"),
            on,
            summary: tr!(text, "ics-aim", number = number, rights = rights),
            alarm_days: 3,
        });
    }
    entries
}

fn notice_entry(text: &Text, line: &NoticeLine) -> CalendarEntry {
    let (number, rights) = (line.number.to_string(), text.rights(&line.rights));
    CalendarEntry {
        uid: format!("{number}-notice@greffe"),
        on: line.notice_by,
        summary: tr!(text, "ics-notice", number = number, rights = rights),
        alarm_days: 5,
    }
}

/// The days that half of the answers took at most; the tally comes in order of days.
fn median(tally: &[Tally], answered: u32) -> Option<u32> {
    let mut passed = 0;
    tally.iter().filter_map(|counted| Some((counted.days?, counted.count))).find_map(
        |(days, count)| {
            passed += count;
            (passed > answered / 2).then_some(days)
        },
    )
}
