//! The sentences of a working.

use chrono::NaiveDate;

use crate::domain::calendar::{DayOff, Holiday};
use crate::domain::retention::{EventKind, Phase};
use crate::domain::working::{
    BreachStep, Pause, RequestStep, RetentionStep, Rule, Source, Started, WorkingLine,
};
use crate::tr;

use super::Text;

impl Text {
    /// One line of a working as a sentence.
    pub fn working_line(&self, line: &WorkingLine) -> String {
        self.rule(&line.rule)
    }

    /// What a step did, as a sentence.
    pub fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Request(step) => self.request_step(step),
            Rule::Breach(step) => self.breach_step(step),
            Rule::Retention(step) => self.retention_step(step),
        }
    }

    pub fn source(&self, source: &Source) -> String {
        match source {
            Source::Article(code) => self.article(code),
            Source::Reference(code) => self.article(code),
            Source::Policy(section) => {
                tr!(self, "source-policy", section = section.as_str())
            }
        }
    }

    pub fn day_off(&self, day_off: DayOff) -> String {
        match day_off {
            DayOff::Saturday => tr!(self, "day-off-saturday"),
            DayOff::Sunday => tr!(self, "day-off-sunday"),
            DayOff::Holiday(holiday) => self.holiday(holiday),
            DayOff::Company => tr!(self, "day-off-company"),
        }
    }

    pub fn holiday(&self, holiday: Holiday) -> String {
        match holiday {
            Holiday::NewYear => tr!(self, "holiday-new-year"),
            Holiday::GoodFriday => tr!(self, "holiday-good-friday"),
            Holiday::EasterMonday => tr!(self, "holiday-easter-monday"),
            Holiday::LabourDay => tr!(self, "holiday-labour-day"),
            Holiday::Victory1945 => tr!(self, "holiday-victory-1945"),
            Holiday::Ascension => tr!(self, "holiday-ascension"),
            Holiday::WhitMonday => tr!(self, "holiday-whit-monday"),
            Holiday::NationalDay => tr!(self, "holiday-national-day"),
            Holiday::Assumption => tr!(self, "holiday-assumption"),
            Holiday::AllSaints => tr!(self, "holiday-all-saints"),
            Holiday::Armistice1918 => tr!(self, "holiday-armistice-1918"),
            Holiday::Christmas => tr!(self, "holiday-christmas"),
            Holiday::SecondDayOfChristmas => tr!(self, "holiday-second-day-of-christmas"),
            Holiday::AbolitionOfSlavery => tr!(self, "holiday-abolition-of-slavery"),
        }
    }

    pub fn event_kind(&self, kind: EventKind) -> String {
        match kind {
            EventKind::Reply => tr!(self, "event-reply"),
            EventKind::Call => tr!(self, "event-call"),
            EventKind::Meeting => tr!(self, "event-meeting"),
            EventKind::Chat => tr!(self, "event-chat"),
            EventKind::LinkClick => tr!(self, "event-link-click"),
            EventKind::DemoBooked => tr!(self, "event-demo-booked"),
            EventKind::Form => tr!(self, "event-form"),
            EventKind::EmailOpen => tr!(self, "event-email-open"),
            EventKind::NewsletterSent => tr!(self, "event-newsletter-sent"),
            EventKind::CallOut => tr!(self, "event-call-out"),
            EventKind::Visit => tr!(self, "event-visit"),
        }
    }

    pub fn phase(&self, phase: Phase) -> String {
        match phase {
            Phase::Active => tr!(self, "phase-active"),
            Phase::Archive => tr!(self, "phase-archive"),
            Phase::DeleteDue => tr!(self, "phase-delete-due"),
            Phase::DeleteNow => tr!(self, "phase-delete-now"),
            Phase::Held => tr!(self, "phase-held"),
            Phase::SuppressionOnly => tr!(self, "phase-suppression-only"),
        }
    }

    fn request_step(&self, step: &RequestStep) -> String {
        match step {
            RequestStep::Received { on } => {
                tr!(self, "working-received", day = self.day_with_weekday(*on))
            }
            RequestStep::MonthsAdded { months, missing_day, to } => {
                self.months_added(*months, *missing_day, *to)
            }
            RequestStep::ExtensionInTime { notice_on, notice_by } => {
                self.extension_in_time(*notice_on, *notice_by)
            }
            RequestStep::ExtensionLate { notice_on, notice_by } => {
                let (notice, limit) = (self.day_long(*notice_on), self.day_long(*notice_by));
                tr!(self, "working-extension-late", notice = notice, limit = limit)
            }
            RequestStep::Paused { why, from, to } => {
                let (from, to) = (self.day_long(*from), self.day_long(*to));
                tr!(self, "working-paused", why = self.pause(*why), from = from, to = to)
            }
            RequestStep::PauseOpen { why, from, days_left } => {
                let (from, days) = (self.day_long(*from), *days_left);
                tr!(self, "working-pause-open", why = self.pause(*why), from = from, days = days)
            }
            RequestStep::PauseAskedLate { why, from, after_days } => {
                let (from, days) = (self.day_long(*from), *after_days);
                tr!(self, "working-pause-late", why = self.pause(*why), from = from, days = days)
            }
            RequestStep::PauseTooLate { why, from } => {
                let from = self.day_long(*from);
                tr!(self, "working-pause-too-late", why = self.pause(*why), from = from)
            }
            RequestStep::PausedDaysAdded { days, to } => {
                let (days, day) = (*days, self.day_long(*to));
                tr!(self, "working-paused-days", days = days, day = day)
            }
            RequestStep::Rolled { over, to } => {
                let over: Vec<String> = over.iter().map(|day| self.day_off(*day)).collect();
                let day = self.day_with_weekday(*to);
                tr!(self, "working-rolled", over = over.join(", "), day = day)
            }
            RequestStep::TwoStepReading { to } => {
                tr!(self, "working-two-steps", day = self.day_long(*to))
            }
            RequestStep::ExtensionDisputed { notice_on, notice_by } => {
                let (notice, limit) = (self.day_long(*notice_on), self.day_long(*notice_by));
                tr!(self, "working-extension-disputed", notice = notice, limit = limit)
            }
            RequestStep::AimedFor { on, earlier_limit } if on == earlier_limit => {
                tr!(self, "working-aimed-for-limit", day = self.day_with_weekday(*on))
            }
            RequestStep::AimedFor { on, earlier_limit } => {
                let (day, limit) = (self.day_with_weekday(*on), self.day_long(*earlier_limit));
                tr!(self, "working-aimed-for", day = day, limit = limit)
            }
        }
    }

    fn months_added(&self, months: u32, missing: Option<u32>, to: NaiveDate) -> String {
        let day = self.day_long(to);
        match missing {
            Some(missing) => {
                let month = self.month_name(to);
                tr!(
                    self,
                    "working-months-clamped",
                    months = months,
                    missing = missing,
                    month = month,
                    day = day
                )
            }
            None => tr!(self, "working-months", months = months, day = day),
        }
    }

    fn extension_in_time(&self, notice_on: NaiveDate, notice_by: Option<NaiveDate>) -> String {
        let notice = self.day_long(notice_on);
        match notice_by {
            Some(notice_by) => {
                let limit = self.day_long(notice_by);
                tr!(self, "working-extension-in-time", notice = notice, limit = limit)
            }
            None => tr!(self, "working-extension-while-paused", notice = notice),
        }
    }

    fn pause(&self, why: Pause) -> String {
        match why {
            Pause::Identity => tr!(self, "pause-identity"),
            Pause::Clarification => tr!(self, "pause-clarification"),
            Pause::Capacity => tr!(self, "pause-capacity"),
        }
    }

    fn breach_step(&self, step: &BreachStep) -> String {
        match step {
            BreachStep::BecameAware { at } => {
                tr!(self, "working-aware", moment = self.moment(*at))
            }
            BreachStep::HoursCounted { to } => {
                tr!(self, "working-hours", moment = self.moment(*to))
            }
            BreachStep::WallClockChanged { minutes } => {
                let count = minutes.abs();
                if *minutes > 0 {
                    tr!(self, "working-clock-forward", minutes = count)
                } else {
                    tr!(self, "working-clock-back", minutes = count)
                }
            }
            BreachStep::HourNotCounted { to } => {
                tr!(self, "working-hour-not-counted", moment = self.moment(*to))
            }
        }
    }

    fn retention_step(&self, step: &RetentionStep) -> String {
        match step {
            RetentionStep::PeriodStarted { by, on, .. } => {
                let day = self.day_long(*on);
                tr!(self, "working-period-started", event = self.started(*by), day = day)
            }
            RetentionStep::ContractRunning { .. } => tr!(self, "working-contract-running"),
            RetentionStep::UnderStudy { .. } => tr!(self, "working-under-study"),
            RetentionStep::StartUnknown { .. } => tr!(self, "working-start-unknown"),
            RetentionStep::ContactsNotCounted { count } => {
                let count = *count;
                tr!(self, "working-contacts-not-counted", count = count)
            }
            RetentionStep::PeriodRan { months, missing_day, to, .. } => {
                self.period_ran(*months, *missing_day, *to)
            }
            RetentionStep::ArchivedFrom { on } => {
                tr!(self, "working-archived", day = self.day_long(*on))
            }
            RetentionStep::DeletionDue { from } => {
                tr!(self, "working-deletion-due", day = self.day_long(*from))
            }
            RetentionStep::ObjectionDeletes { on, .. } => {
                tr!(self, "working-objection-deletes", day = self.day_long(*on))
            }
            RetentionStep::ObjectionSuppresses { on, to } => {
                let (day, to) = (self.day_long(*on), self.day_long(*to));
                tr!(self, "working-objection-suppresses", day = day, to = to)
            }
            RetentionStep::ObjectionStopsMarketing { on } => {
                tr!(self, "working-objection-stops-marketing", day = self.day_long(*on))
            }
            RetentionStep::ObjectionMovesNothing { on } => {
                tr!(self, "working-objection-moves-nothing", day = self.day_long(*on))
            }
            RetentionStep::ObjectionLifted { on } => {
                tr!(self, "working-objection-lifted", day = self.day_long(*on))
            }
            RetentionStep::HeldSince { from, to: None } => {
                tr!(self, "working-held", from = self.day_long(*from))
            }
            RetentionStep::HeldSince { from, to: Some(to) } => {
                let (from, to) = (self.day_long(*from), self.day_long(*to));
                tr!(self, "working-held-until", from = from, to = to)
            }
            RetentionStep::HeldDespiteObjection { on } => {
                tr!(self, "working-held-despite-objection", day = self.day_long(*on))
            }
            RetentionStep::HoldLifted { on } => {
                tr!(self, "working-hold-lifted", day = self.day_long(*on))
            }
            RetentionStep::MarketingUntil { on } => {
                tr!(self, "working-marketing-until", day = self.day_long(*on))
            }
        }
    }

    /// Whole years are said as years.
    fn period_ran(&self, months: u32, missing: Option<u32>, to: NaiveDate) -> String {
        let day = self.day_long(to);
        let period = if months > 0 && months.is_multiple_of(12) {
            tr!(self, "period-years", count = (months / 12))
        } else {
            tr!(self, "period-months", count = months)
        };
        match missing {
            Some(missing) => {
                let month = self.month_name(to);
                tr!(
                    self,
                    "working-period-clamped",
                    period = period,
                    missing = missing,
                    month = month,
                    day = day
                )
            }
            None => tr!(self, "working-period", period = period, day = day),
        }
    }

    fn started(&self, started: Started) -> String {
        match started {
            Started::ContractEnd => tr!(self, "started-contract-end"),
            Started::Collection => tr!(self, "started-collection"),
            Started::LastContact(kind) => {
                tr!(self, "started-last-contact", kind = self.event_kind(kind))
            }
            Started::Closure => tr!(self, "started-closure"),
            Started::Submission => tr!(self, "started-submission"),
            Started::Objection => tr!(self, "started-objection"),
        }
    }
}
