//! Versions of the policy and of the calendar: weighed, adopted, taken back, read again.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::calendar::{CompanyCalendar, CompanyDay};
use crate::domain::journal::Operation;
use crate::domain::policy::{Policy, changes};
use crate::domain::retention::Phase;
use crate::domain::{Expected, Invalid};
use crate::formats;
use crate::store::Store;
use crate::store::calendars::{CalendarVersion, ChangeCause};
use crate::store::countdowns::CountedFile;

use super::derived::{FILES, countdown};
use super::rebuild::Rebuild;
use super::views::{NewlyDue, PolicyLine, PolicyWeighed};
use super::{Casebook, Noted, Result, Work, calendar_of};

/// How many of the files that a policy would make due are named.
const NAMED: usize = 200;

/// Every version of the calendar; before the first is kept, the one that the policy names.
pub(super) fn calendars(store: &Store, policy: &Policy) -> Result<Vec<CalendarVersion>> {
    let mut calendars = store.calendars()?;
    if calendars.is_empty() {
        let adopted_at = store.created_at()?;
        calendars.push(CalendarVersion { id: 0, adopted_at, calendar: calendar_of(policy) });
    }
    Ok(calendars)
}

impl Work<'_> {
    /// A version of the calendar; without an id the one in force.
    pub(super) fn calendar(&self, version: Option<i64>) -> &CompanyCalendar {
        static NATIONAL: CompanyCalendar = CompanyCalendar::NATIONAL;
        let known = version.and_then(|id| self.calendars.iter().find(|known| known.id == id));
        known.or(self.calendars.last()).map_or(&NATIONAL, |version| &version.calendar)
    }

    /// A policy that names the holidays of another region brings them with it; the company's own days stay.
    fn follow_region(&self, from: &Policy, to: &Policy) -> Result<()> {
        let region = calendar_of(to).region;
        let calendar = self.calendar(None);
        if region == calendar_of(from).region || region == calendar.region {
            return Ok(());
        }
        let days = calendar.days.clone();
        self.store.add_calendar(&CompanyCalendar { region, days }, self.at)?;
        Ok(())
    }
}

impl Casebook {
    /// The calendar in force.
    pub fn calendar(&self) -> CompanyCalendar {
        self.reading().calendar(None).clone()
    }

    /// Every version of the calendar, in the order of adoption.
    pub fn calendars(&self) -> &[CalendarVersion] {
        &self.calendars
    }

    /// Another calendar from now on. Every open case is computed again and keeps both days; answered demands stay. A day
    /// of the company that is over can be neither added nor struck: it would save a limit that has passed.
    pub fn adopt_calendar(&mut self, calendar: CompanyCalendar) -> Result<Option<Rebuild>> {
        let calendar = calendar.checked()?;
        let known = self.calendar();
        let over = |day: &CompanyDay, others: &[CompanyDay]| {
            day.on < self.today() && !others.contains(day)
        };
        let added = calendar.days.iter().any(|day| over(day, &known.days));
        if added || known.days.iter().any(|day| over(day, &calendar.days)) {
            return Err(Invalid::new("on", Expected::NotInPast).into());
        }
        if calendar == self.calendar() {
            return Ok(None);
        }
        self.operate(|work| {
            let id = work.store.add_calendar(&calendar, work.at)?;
            let total = work.store.count_open_requests()?.into();
            work.begin_rebuild(Rebuild::of(ChangeCause::Calendar, total))?;
            let detail = format!("{} {id}, {} days", calendar.region.code(), calendar.days.len());
            Ok(((), Noted::new(Operation::CalendarAdopted, "", detail)))
        })?;
        self.reload_versions()?;
        self.finish_rebuild()
    }

    /// What adopting a policy would change: periods, rules, activities, and the days of the files. Nothing is written.
    /// `heard` is told how many files of how many were looked at; it answers whether to go on.
    pub fn weigh_policy(
        &self,
        text: &str,
        heard: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Option<PolicyWeighed>> {
        let in_force = formats::policy::read(&self.store.current_policy()?)?;
        let policy = acceptable(&in_force, text)?;
        let today = self.today();
        let total = self.store.count_files()?;
        let mut weighed = PolicyWeighed {
            dated: policy.dated,
            changes: changes(&in_force, &policy),
            files: total,
            moved: 0,
            now_due: 0,
            due: Vec::new(),
            without_period: 0,
        };
        let (mut after, mut done) = (0, 0);
        loop {
            let files = self.store.counted_files_after(after, FILES)?;
            let Some(last) = files.last() else { return Ok(Some(weighed)) };
            after = last.id;
            done += files.len() as u64;
            for file in &files {
                let [before, now] = [&in_force, &policy].map(|policy| {
                    countdown(policy, file, today).map(|known| known.map(|(_, known)| known))
                });
                let (before, now) = (before?, now?);
                let expiry = |known: &Option<crate::domain::retention::Countdown>| {
                    known.as_ref().map(|known| known.expires_on)
                };
                let due = |known: &Option<crate::domain::retention::Countdown>| {
                    let phase = known.as_ref().map(|known| known.phase);
                    matches!(phase, Some(Phase::DeleteDue | Phase::DeleteNow))
                };
                weighed.moved += u64::from(expiry(&before) != expiry(&now));
                if due(&now) && !due(&before) {
                    weighed.now_due += 1;
                    let expires_on = now.as_ref().and_then(|known| known.expires_on);
                    self.name_due(&mut weighed.due, file, expires_on)?;
                }
                weighed.without_period += u64::from(before.is_some() && now.is_none());
            }
            if !heard(done, total) {
                return Ok(None);
            }
        }
    }

    /// Names a file that would become due, among the first.
    fn name_due(
        &self,
        due: &mut Vec<NewlyDue>,
        file: &CountedFile,
        expires_on: Option<NaiveDate>,
    ) -> Result<()> {
        if due.len() < NAMED
            && let Some(line) = self.contact_line_of(file.contact_id)?
        {
            let (name, activity) = (line.name, file.activity.clone());
            due.push(NewlyDue { contact: line.uid, name, activity, expires_on });
        }
        Ok(())
    }

    /// Puts a policy into force. Its days follow as a job: [`Casebook::continue_rebuild`].
    pub fn adopt_policy(&mut self, text: &str) -> Result<NaiveDate> {
        self.reload_versions()?;
        let next = acceptable(&self.policy, text)?;
        let dated = next.dated;
        self.operate(|work| {
            work.store.add_policy(dated, text, work.at)?;
            work.follow_region(work.policy, &next)?;
            let total = work.store.count_files()? + u64::from(work.store.count_open_requests()?);
            work.begin_rebuild(Rebuild::of(ChangeCause::Policy, total))?;
            Ok(((), Noted::new(Operation::PolicyAdopted, "", dated)))
        })?;
        self.reload_versions()?;
        Ok(dated)
    }

    /// Takes back an adoption whose days are still being computed: the policy before is in force again, and its days
    /// follow as a job. Nothing when no adoption is under way.
    pub fn take_policy_back(&mut self) -> Result<bool> {
        let under_way =
            self.rebuilding()?.is_some_and(|rebuild| rebuild.cause == ChangeCause::Policy);
        let Some(id) = self.policy_id.filter(|_| under_way) else { return Ok(false) };
        if self.store.policies()?.iter().filter(|policy| !policy.withdrawn).count() < 2 {
            return Ok(false);
        }
        let dated = self.policy.dated;
        self.operate(|work| {
            work.store.withdraw_policy(id, work.at)?;
            let former = formats::policy::read(&work.store.current_policy()?)?;
            work.follow_region(work.policy, &former)?;
            let total = work.store.count_files()? + u64::from(work.store.count_open_requests()?);
            work.begin_rebuild(Rebuild::of(ChangeCause::Policy, total))?;
            Ok(((), Noted::new(Operation::PolicyWithdrawn, "", dated)))
        })?;
        self.reload_versions()?;
        Ok(true)
    }

    /// Every version of the policy, the one in force first.
    pub fn policies(&self) -> Result<Vec<PolicyLine>> {
        let stored = self.store.policies()?;
        Ok(stored
            .into_iter()
            .rev()
            .map(|policy| PolicyLine {
                id: policy.id,
                dated: policy.dated,
                adopted_on: self.day_of(policy.adopted_at),
                withdrawn: policy.withdrawn,
                in_force: Some(policy.id) == self.policy_id,
            })
            .collect())
    }

    /// A version of the policy as the text that was adopted.
    pub fn policy_text(&self, id: i64) -> Result<String> {
        Ok(self.store.policy_source(id)?.ok_or(Invalid::new("policy", Expected::PolicyVersion))?)
    }

    /// Reads policy and calendar again when this or another process has adopted one.
    pub(super) fn reload_versions(&mut self) -> Result<()> {
        let policy_id = self.store.current_policy_id()?;
        if policy_id != self.policy_id {
            let policy = formats::policy::read(&self.store.current_policy()?)?;
            self.zone = policy.controller.time_zone.parse().unwrap_or(self.zone);
            (self.policy, self.policy_id) = (Arc::new(policy), policy_id);
        }
        self.calendars = calendars(&self.store, &self.policy)?;
        Ok(())
    }

    /// Keeps the calendar that the policy names as the first version. True when there was none.
    pub(super) fn found_calendar(&mut self) -> Result<bool> {
        if self.store.current_calendar_id()?.is_some() {
            return Ok(false);
        }
        let calendar = self.calendar();
        self.derive(|work| Ok(work.store.add_calendar(&calendar, work.at)?))?;
        self.reload_versions()?;
        Ok(true)
    }
}

/// A policy that may follow the one in force: another text, not of an earlier day.
fn acceptable(in_force: &Policy, text: &str) -> Result<Policy> {
    let policy = formats::policy::read(text)?;
    if policy.dated < in_force.dated {
        return Err(Invalid::new("policy", Expected::LaterPolicy).into());
    }
    if policy == *in_force {
        return Err(Invalid::new("policy", Expected::AnotherPolicy).into());
    }
    Ok(policy)
}
