//! Words for calendars, and for what a new policy changes.

use super::Text;
use crate::casebook::views::{ChangeCause, ClockChange, PolicyWeighed};
use crate::domain::calendar::{Calendar, CompanyDay, DayChange};
use crate::domain::policy::Change;
use crate::tr;

/// How many files that become due are named before the rest is counted.
const SHOWN: usize = 20;

impl Text {
    /// One difference between two policies.
    pub fn policy_change(&self, change: &Change) -> String {
        match change {
            Change::RuleAdded { code, months } => {
                tr!(self, "change-rule-added", code = code.as_str(), months = months.to_string())
            }
            Change::RuleRemoved { code } => tr!(self, "change-rule-removed", code = code.as_str()),
            Change::PeriodChanged { code, from, to } => {
                let (from, to) = (from.to_string(), to.to_string());
                tr!(self, "change-period", code = code.as_str(), from = from, to = to)
            }
            Change::RuleChanged { code } => tr!(self, "change-rule", code = code.as_str()),
            Change::ActivityAdded { id } => tr!(self, "change-activity-added", id = id.as_str()),
            Change::ActivityRemoved { id } => {
                tr!(self, "change-activity-removed", id = id.as_str())
            }
            Change::ActivityRule { id, from, to } => {
                let rule = |code: &Option<String>| {
                    code.clone().unwrap_or_else(|| tr!(self, "change-no-rule"))
                };
                let (from, to) = (rule(from), rule(to));
                tr!(self, "change-activity-rule", id = id.as_str(), from = from, to = to)
            }
            Change::PurposeChanged { id } => tr!(self, "change-purpose", id = id.as_str()),
            Change::RecipientAdded { id } => tr!(self, "change-recipient-added", id = id.as_str()),
            Change::RecipientRemoved { id } => {
                tr!(self, "change-recipient-removed", id = id.as_str())
            }
        }
    }

    /// The words of a policy that changes no rule.
    pub fn policy_same_rules(&self) -> String {
        tr!(self, "change-none")
    }

    /// What a policy does to the files: how many days move, and how many records become due.
    pub fn policy_impact(&self, weighed: &PolicyWeighed) -> Vec<String> {
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let (files, moved) = (count(weighed.files), count(weighed.moved));
        let mut words = vec![tr!(self, "impact-moved", moved = moved, files = files)];
        if weighed.now_due > 0 {
            words.push(tr!(self, "impact-due", due = count(weighed.now_due)));
            let shown = weighed.due.iter().take(SHOWN);
            words.extend(shown.map(|line| {
                let day = line.expires_on.map(|day| self.day_long(day)).unwrap_or_default();
                let (name, activity) = (line.name.as_str(), line.activity.as_str());
                tr!(self, "impact-due-line", name = name, activity = activity, day = day)
            }));
            let more = weighed.now_due.saturating_sub(weighed.due.len().min(SHOWN) as u64);
            if more > 0 {
                words.push(tr!(self, "impact-due-more", count = count(more)));
            }
        }
        if weighed.without_period > 0 {
            words.push(tr!(self, "impact-silent", count = count(weighed.without_period)));
        }
        words
    }

    /// A calendar by the region whose days count.
    pub fn calendar_name(&self, calendar: Calendar) -> String {
        match calendar {
            Calendar::France => tr!(self, "calendar-fr"),
            Calendar::AlsaceMoselle => tr!(self, "calendar-fr-am"),
            Calendar::Guadeloupe => tr!(self, "calendar-fr-971"),
            Calendar::Martinique => tr!(self, "calendar-fr-972"),
            Calendar::Guyane => tr!(self, "calendar-fr-973"),
            Calendar::Reunion => tr!(self, "calendar-fr-974"),
            Calendar::Mayotte => tr!(self, "calendar-fr-976"),
            Calendar::SaintBarthelemy => tr!(self, "calendar-fr-977"),
            Calendar::SaintMartin => tr!(self, "calendar-fr-978"),
        }
    }

    /// A day that the company added or struck, with its reason.
    pub fn company_day(&self, company: &CompanyDay) -> String {
        let (day, reason) = (self.day_with_weekday(company.on), company.reason.as_str());
        match company.change {
            DayChange::Added => tr!(self, "calendar-added", day = day, reason = reason),
            DayChange::Struck => tr!(self, "calendar-struck", day = day, reason = reason),
        }
    }

    /// A day of a case that was computed again, with both days.
    pub fn clock_change(&self, change: ClockChange) -> String {
        let day = |day: Option<chrono::NaiveDate>| {
            day.map_or_else(|| tr!(self, "change-no-day"), |day| self.day_long(day))
        };
        let (before, after) = (day(change.before), day(change.after));
        let on = self.day_long(change.on);
        match change.cause {
            ChangeCause::Calendar => {
                tr!(self, "change-by-calendar", on = on, before = before, after = after)
            }
            ChangeCause::Policy => {
                tr!(self, "change-by-policy", on = on, before = before, after = after)
            }
        }
    }
}
