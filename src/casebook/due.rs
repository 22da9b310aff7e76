//! What is due: the Today page and the figures beside it.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

use crate::formats::calendar::CalendarEntry;
use crate::store::requests::Tally;
use crate::text::Text;
use crate::{formats, tr};

use super::views::{
    Beyond, DueLine, Figures, NextStep, NoticeLine, OpenDuty, RequestLine, RequestQuery, Summary,
    Today,
};
use super::{Casebook, Error, Result};

/// How many files a list of due ones has at most.
const DUE: u32 = 500;
/// Within so many days a limit is near.
const SOON: i64 = 7;

impl Casebook {
    /// What needs the DPO, in order of day, overdue first; suspended cases last.
    pub fn due(&self) -> Result<Today> {
        let mut lines: Vec<DueLine> =
            self.requests(false)?.into_iter().map(DueLine::Request).collect();
        let unclosed = self.store.unclosed_answered_requests(DUE)?;
        let beyond = self.beyond(lines.len(), unclosed.len())?;
        for request in &unclosed {
            lines.push(DueLine::Request(self.request_line(request)?));
        }
        lines.extend(self.errand_lines()?.into_iter().map(DueLine::Errand));
        // What a processor passes on is neither extended nor refused here.
        let passed_on = |number| {
            let passes = |line: &DueLine| {
                matches!(line, DueLine::Request(one)
                    if one.number == number && one.next == NextStep::PassToController)
            };
            lines.iter().any(passes)
        };
        let mut notices = self.store.notices(self.today(), DUE)?;
        notices.retain(|notice| !passed_on(notice.number));
        lines.extend(notices.into_iter().map(DueLine::Notice));
        lines.extend(self.holds_to_review()?.into_iter().map(DueLine::Hold));
        lines.extend(self.persons_to_inform()?);
        lines.extend(self.retention_due_by_rule()?);
        for duty in self.store.open_duties(self.today(), DUE)? {
            add_duty(&mut lines, duty);
        }
        // What is due at once comes first; what waits for the person or only for its closing, after what is due.
        let waits = |line: &DueLine| matches!(line, DueLine::Request(one) if one.day().is_none());
        let today = self.today();
        lines.sort_by_key(|line| {
            let at_once = line.at_once(today);
            (!at_once, waits(line) && !at_once, line.day().is_none(), line.day())
        });
        Ok(Today { care: self.care()?, lines, beyond, figures: self.figures()? })
    }

    /// What does not fit on the page: `open` cases are shown in the order of their limits, so the rest falls later.
    fn beyond(&self, open: usize, unclosed: usize) -> Result<Beyond> {
        let [open, unclosed] = [open, unclosed].map(|shown| u32::try_from(shown).unwrap_or(DUE));
        let cases = self.store.count_unclosed_requests()?.saturating_sub(open + unclosed);
        if cases == 0 {
            return Ok(Beyond::default());
        }
        let by = |days| self.today().checked_add_signed(TimeDelta::days(days));
        let due_by = |days| {
            let count = self.store.count_requests_due(by(days).unwrap_or(NaiveDate::MAX))?;
            Ok::<_, Error>(count.saturating_sub(open))
        };
        let late = due_by(-1)?;
        Ok(Beyond { cases, late, week: due_by(SOON)?.saturating_sub(late) })
    }

    /// The days of all open cases as a calendar file, in the language of the letters: numbers, rights and days, no names.
    pub fn calendar_file(&self) -> Result<String> {
        let text = Text::new(self.settings()?.language);
        let (mut entries, mut passed_on) = (Vec::new(), HashSet::new());
        let mut query = RequestQuery::default();
        loop {
            let page = self.requests_page(&query)?;
            let Some(last) = page.last() else { break };
            query.after = Some(last.number);
            for line in &page {
                entries.extend(request_entries(&text, line));
                if line.next == NextStep::PassToController {
                    passed_on.insert(line.number);
                }
            }
        }
        let notices = self.store.notices(self.today(), u32::MAX)?;
        let notices = notices.iter().filter(|notice| !passed_on.contains(&notice.number));
        entries.extend(notices.map(|notice| notice_entry(&text, notice)));
        Ok(formats::calendar::file("Greffe", &entries, self.now()))
    }

    /// Writes [`Casebook::calendar_file`].
    pub fn write_calendar_file(&self, to: &Path) -> Result<()> {
        Ok(std::fs::write(to, self.calendar_file()?)?)
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
            twins: self.count_twins()?,
            retention_due: counts.iter().map(|count| count.due).sum(),
            settings: self.settings()?,
        })
    }
}

/// A duty that the case's next step or its tasks do is told by them; any other has a line of its own.
fn add_duty(lines: &mut Vec<DueLine>, duty: OpenDuty) {
    let mut told = false;
    for line in lines.iter_mut().filter(|line| line.does(&duty)) {
        told = true;
        if let DueLine::Request(line) = line {
            let since = line.at_once_since.map_or(duty.since, |since| since.min(duty.since));
            line.at_once_since = Some(since);
        }
    }
    if !told {
        lines.push(DueLine::Duty(duty));
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
        summary: if line.extended {
            tr!(text, "ics-notice-refusal", number = number, rights = rights)
        } else {
            tr!(text, "ics-notice", number = number, rights = rights)
        },
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
