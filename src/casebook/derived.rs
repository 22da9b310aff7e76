//! Derived rows: the clocks of demands and the countdowns of files. One way to compute each, for every use.

use chrono::{Months, NaiveDate};

use crate::domain::Invalid;
use crate::domain::contact::{DatedFact, FileDraft, file_facts};
use crate::domain::deadline::{self, RequestClock, RequestDeadline};
use crate::domain::policy::Policy;
use crate::domain::request::{Outcome, RequestFacts};
use crate::domain::retention::{self, Countdown, FileFacts, FileState, Phase};
use crate::domain::right::Right;
use crate::store::contacts::StoredFile;
use crate::store::countdowns::{CountdownRow, CountedFile};
use crate::store::requests::{AgendaRow, ClockRow, StoredRequest};

use super::requests::{act_on, errands_on};
use super::{Casebook, Result, Work};

pub(super) const BATCH: u32 = 500;
/// So many files are rebuilt at once: days lie scattered over their index, and each batch writes all of it that it touches.
pub(super) const FILES: u32 = 20_000;
const DERIVED_ON: &str = "derived_on";

/// What the countdown of a file rests on, stored or just entered.
pub(super) struct Counted<'a> {
    activity: &'a str,
    state: FileState,
    collected_on: NaiveDate,
    facts: &'a [DatedFact],
}

impl<'a> From<&'a StoredFile> for Counted<'a> {
    fn from(file: &'a StoredFile) -> Self {
        let StoredFile { activity, state, collected_on, facts, .. } = file;
        Self { activity, state: *state, collected_on: *collected_on, facts }
    }
}

impl<'a> From<&'a CountedFile> for Counted<'a> {
    fn from(file: &'a CountedFile) -> Self {
        let CountedFile { activity, state, collected_on, facts, .. } = file;
        Self { activity, state: *state, collected_on: *collected_on, facts }
    }
}

impl<'a> From<&'a FileDraft> for Counted<'a> {
    fn from(draft: &'a FileDraft) -> Self {
        let FileDraft { activity, state, collection, facts, .. } = draft;
        Self { activity, state: *state, collected_on: collection.on, facts }
    }
}

/// The countdown of a file under its activity's rule; none where the policy gives no period.
pub(super) fn countdown<'a>(
    policy: &Policy,
    file: impl Into<Counted<'a>>,
    today: NaiveDate,
) -> Result<Option<(String, Countdown)>> {
    let Counted { activity, state, collected_on, facts } = file.into();
    let Some(rule) = policy.rule_of_activity(activity) else { return Ok(None) };
    let facts = file_facts(state, Some(collected_on), facts);
    Ok(Some((rule.code.clone(), retention::countdown(rule, &facts, today)?)))
}

/// Since when a file would be due if no hold and no restriction kept it; none while it would not be.
pub(super) fn due_but_for_holds<'a>(
    policy: &Policy,
    file: impl Into<Counted<'a>>,
    today: NaiveDate,
) -> Result<Option<NaiveDate>> {
    let Counted { activity, state, collected_on, facts } = file.into();
    let Some(rule) = policy.rule_of_activity(activity) else { return Ok(None) };
    let facts = FileFacts { holds: Vec::new(), ..file_facts(state, Some(collected_on), facts) };
    let countdown = retention::countdown(rule, &facts, today)?;
    Ok(match countdown.phase {
        Phase::DeleteDue | Phase::DeleteNow => countdown.expires_on,
        Phase::SuppressionOnly => facts.objection(Some(rule), today).map(|one| one.on),
        Phase::Active | Phase::Archive | Phase::Held => None,
    })
}

impl Work<'_> {
    pub(super) fn countdown_row<'a>(
        &self,
        file: impl Into<Counted<'a>>,
    ) -> Result<Option<CountdownRow>> {
        let Counted { activity, state, collected_on, facts } = file.into();
        let Some(rule) = self.policy.rule_of_activity(activity) else { return Ok(None) };
        let facts = file_facts(state, Some(collected_on), facts);
        let countdown = retention::countdown_days(rule, &facts, self.today)?;
        Ok(Some(CountdownRow {
            rule: rule.code.clone(),
            phase: countdown.phase,
            expires_on: countdown.expires_on,
            changes_on: countdown.changes_on,
        }))
    }

    /// Computes and stores the countdowns of one contact's files.
    pub(super) fn rederive_contact(&self, contact_id: i64) -> Result<()> {
        for file in self.store.files_of(contact_id)? {
            self.rederive_file(&file)?;
        }
        Ok(())
    }

    pub(super) fn rederive_file(&self, file: &StoredFile) -> Result<()> {
        match self.countdown_row(file)? {
            Some(row) => self.store.put_countdown(file.id, &row)?,
            None => self.store.delete_countdown(file.id)?,
        }
        Ok(())
    }

    /// Computes the countdowns of many files, and writes those that are not as stored.
    pub(super) fn rederive_files<'a>(
        &self,
        files: &'a [CountedFile],
    ) -> Result<Vec<(&'a CountedFile, Option<CountdownRow>)>> {
        let rebuilt: Vec<_> = files
            .iter()
            .map(|file| Ok((file, self.countdown_row(file)?)))
            .collect::<Result<_>>()?;
        self.store.put_countdowns(&rebuilt)?;
        Ok(rebuilt)
    }

    /// The clock of a case on the calendar in force: the same for each of its open demands.
    pub(super) fn deadline(&self, facts: &RequestFacts) -> Result<RequestDeadline> {
        self.counted(facts, None, deadline::request)
    }

    /// The clock of one demand: once answered, on the version of the calendar under which it was.
    pub(super) fn deadline_of(
        &self,
        request: &StoredRequest,
        place: usize,
    ) -> Result<RequestDeadline> {
        let version = request.calendars.get(place).copied().flatten();
        self.counted(&request.facts, version, deadline::request)
    }

    /// As [`Work::deadline`] without its working, for lists.
    pub(super) fn days(&self, facts: &RequestFacts) -> Result<RequestDeadline> {
        self.counted(facts, None, deadline::request_days)
    }

    fn counted(
        &self,
        facts: &RequestFacts,
        version: Option<i64>,
        count: fn(&RequestClock<'_>) -> Result<RequestDeadline, Invalid>,
    ) -> Result<RequestDeadline> {
        let calendar = self.calendar(version);
        Ok(count(&RequestClock {
            received_on: facts.received_on,
            calendar: &calendar.region,
            company_days: &calendar.days,
            extension_notice_on: facts.extension_notice_on(),
            suspensions: &facts.suspensions(),
            clarifications: &facts.clarifications(),
            showings: &facts.showings(),
        })?)
    }

    pub(super) fn clock_rows(&self, request: &StoredRequest) -> Result<Vec<(Right, ClockRow)>> {
        let facts = &request.facts;
        let row = |(place, right): (usize, &Right)| {
            let version = request.calendars.get(place).copied().flatten();
            let deadline = self.counted(facts, version, deadline::request_days)?;
            let row = ClockRow {
                received_on: facts.received_on,
                due_on: limit(&deadline, facts.answer(*right)),
                aim_for: deadline.aim_for,
                notice_by: deadline.notice_by,
                status: deadline.status,
                extension: deadline.extension,
                answered_on: facts.answered_on(*right),
            };
            Ok((*right, row))
        };
        facts.rights.iter().enumerate().map(row).collect()
    }

    /// Computes and stores the clocks of one case's demands.
    pub(super) fn rederive_request(&self, request: &StoredRequest) -> Result<()> {
        for (right, row) in self.clock_rows(request)? {
            self.store.put_clock(request.id, right, row)?;
        }
        Ok(self.store.put_agenda(request.id, self.agenda_row(request)?)?)
    }

    fn agenda_row(&self, request: &StoredRequest) -> Result<AgendaRow> {
        let errands = self.store.errands_of(request.id)?;
        let errands: Vec<_> = errands.into_iter().map(|stored| stored.errand).collect();
        let deadline = self.deadline(&request.facts)?;
        Ok(AgendaRow {
            act_on: act_on(request, &deadline, &errands),
            closed_on: request.facts.closed_on(),
            errand_on: errands_on(&request.facts, &errands),
        })
    }
}

impl Casebook {
    /// What changed at midnight without a write, and what another process adopted: called when the casebook is opened and
    /// when the day turns.
    pub fn catch_up(&mut self) -> Result<()> {
        self.reload_versions()?;
        let first = self.found_calendar()?;
        let today = self.today();
        let derived_on: Option<NaiveDate> =
            self.store.setting(DERIVED_ON)?.and_then(|day| day.parse().ok());
        match derived_on {
            Some(day) if day == today => return Ok(()),
            Some(day) if day < today => self.rederive_changing(today)?,
            Some(_) | None => self.rebuild()?,
        }
        if first {
            self.store.keep_all_versions()?;
        }
        self.drop_old_packages(today)?;
        self.forget_old_merges(today)?;
        self.clean_cases(today)?;
        self.expire_suppressions(today)?;
        self.drop_former_states()?;
        self.seal_consultations()?;
        self.store.drop_empty_tallies()?;
        self.store.put_setting(DERIVED_ON, &today.to_string())?;
        Ok(())
    }

    /// Derives every row as it is on a day, before or after the present one.
    pub(super) fn derive_for(&mut self, day: NaiveDate) -> Result<()> {
        let present = self.today();
        self.session.clock.today = Some(day);
        if day < present { self.rebuild() } else { self.rederive_changing(day) }
    }

    /// What a copy enclosed is kept for its period only; letter and inventory stay with the case.
    fn drop_old_packages(&self, today: NaiveDate) -> Result<()> {
        let months = Months::new(self.settings()?.package_months);
        let Some(before) = today.checked_sub_months(months) else { return Ok(()) };
        self.store.drop_old_package_files(before)?;
        Ok(())
    }

    fn rederive_changing(&mut self, today: NaiveDate) -> Result<()> {
        loop {
            let contacts = self.store.contacts_changing_by(today, BATCH)?;
            if contacts.is_empty() {
                return Ok(());
            }
            self.derive(|work| {
                contacts.iter().try_for_each(|contact_id| work.rederive_contact(*contact_id))
            })?;
        }
    }

    /// Rebuilds every derived row from the facts, in batches that are each whole.
    pub fn rebuild(&mut self) -> Result<()> {
        let mut after = 0;
        loop {
            let files = self.store.counted_files_after(after, FILES)?;
            let Some(last) = files.last() else { break };
            after = last.id;
            self.derive(|work| work.rederive_files(&files).map(drop))?;
        }
        self.derive(|work| Ok(work.store.recount_countdowns()?))?;
        let mut after = 0;
        loop {
            let requests = self.store.requests_after(after, BATCH)?;
            let Some(last) = requests.last() else { return Ok(()) };
            after = last.id;
            self.derive(|work| {
                requests.iter().try_for_each(|request| work.rederive_request(request))
            })?;
        }
    }

    /// How many derived rows differ from their rebuilding.
    pub fn derived_differences(&mut self) -> Result<u64> {
        let mut differences = 0;
        let mut after = 0;
        loop {
            let files = self.store.counted_files_after(after, FILES)?;
            let Some(last) = files.last() else { break };
            after = last.id;
            for file in &files {
                differences += u64::from(self.reading().countdown_row(file)? != file.countdown);
            }
        }
        let mut after = 0;
        loop {
            let requests = self.store.requests_after(after, BATCH)?;
            let Some(last) = requests.last() else {
                return Ok(differences
                    + self.store.tally_differences()?
                    + self.store.countdown_tally_differences()?
                    + u64::from(self.store.contact_tally_differs()?));
            };
            after = last.id;
            for request in &requests {
                let rebuilt = self.reading().clock_rows(request)?;
                differences += u64::from(rebuilt != self.store.clocks_of(request.id)?);
                let agenda = self.reading().agenda_row(request)?;
                differences += u64::from(Some(agenda) != self.store.agenda_of(request.id)?);
            }
        }
    }

    /// A transaction that only writes derived rows: no journal entry, since nothing happened.
    pub(super) fn derive<T>(&mut self, work: impl FnOnce(&Work<'_>) -> Result<T>) -> Result<T> {
        self.write(work)
    }

    /// The context of an operation that writes nothing.
    pub(super) fn reading(&self) -> Work<'_> {
        Work {
            store: &self.store,
            policy: &self.policy,
            calendars: &self.calendars,
            at: self.now(),
            today: self.today(),
            actor: self.actor,
        }
    }
}

/// The limit of one demand. A refusal has to leave within the first month, whatever was announced (R 12(4)).
fn limit(deadline: &RequestDeadline, answer: Option<(NaiveDate, Outcome)>) -> Option<NaiveDate> {
    let refused = answer.is_some_and(|(_, end)| end == Outcome::Refused);
    if refused { deadline.notice_by.or(deadline.due_on) } else { deadline.due_on }
}
