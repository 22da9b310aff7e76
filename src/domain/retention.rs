//! Retention rules of the published policy, and the countdown of one file under one rule.

mod explain;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::standing::Standing;
use super::consent::Purpose;
use super::working::{Source, WorkingLine};
use super::{Expected, Invalid, check_day};

/// What a period starts from. The policy's data choose it; no rule has code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartEvent {
    /// The end of the contract or relationship; a running one has no expiry.
    ContractEnd,
    /// The collection or the last contact that came from the person, the later.
    CollectionOrLastContact,
    /// The closing of the file or the last contact, the later; a file under study has no expiry.
    ClosureOrLastContact,
    /// The day the person submitted the data; later contacts do not move it.
    Submission,
    /// The objection that put the person on the suppression list.
    Objection,
}

/// What an objection of the person does to a file under the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectionEffect {
    /// Marketing stops, the file stays (clients, partners).
    StopsMarketing,
    /// The file leaves the active base, only the suppression entry stays (prospects).
    SuppressionOnly,
    /// The file is deleted now (candidates).
    DeletesNow,
}

/// One retention rule of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionRule {
    /// `client`, `partner`, `prospect`, `quote`, `candidate`, `suppression-list`, or the company's own word.
    pub code: String,
    pub start: StartEvent,
    pub period_months: u32,
    /// After the start event the file passes into intermediate archive until the expiry (LAW 3.1).
    #[serde(default)]
    pub archive: bool,
    pub objection: ObjectionEffect,
    /// Months after the start event in which marketing stays allowed; absent: as long as the file is active.
    #[serde(default)]
    pub marketing_months: Option<u32>,
    /// Months for which the entry of someone who objected stays on the suppression list: the period of the policy's
    /// own rule for that list, read with the policy.
    #[serde(skip, default = "suppression_months")]
    pub suppression_months: u32,
    /// The section of the policy that says so, for the working: `VI`.
    #[serde(default)]
    pub section: Option<String>,
    /// What the company follows where its policy says nothing: a code such as `CNIL, délib. 2021-131`.
    #[serde(default)]
    pub reference: Option<String>,
}

impl RetentionRule {
    /// Where the rule comes from.
    pub fn source(&self) -> Source {
        match (&self.section, &self.reference) {
            (Some(section), _) => Source::Policy(section.clone()),
            (None, reference) => Source::Reference(reference.clone().unwrap_or_default()),
        }
    }
}

/// A dated event of a file. Only those that come from the person count (LAW 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    Reply,
    Call,
    Meeting,
    Chat,
    LinkClick,
    DemoBooked,
    Form,
    EmailOpen,
    NewsletterSent,
    CallOut,
    Visit,
}

impl EventKind {
    pub const ALL: [Self; 11] = [
        Self::Reply,
        Self::Call,
        Self::Meeting,
        Self::Chat,
        Self::LinkClick,
        Self::DemoBooked,
        Self::Form,
        Self::EmailOpen,
        Self::NewsletterSent,
        Self::CallOut,
        Self::Visit,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Chat => "chat",
            Self::LinkClick => "link_click",
            Self::DemoBooked => "demo_booked",
            Self::Form => "form",
            Self::EmailOpen => "email_open",
            Self::NewsletterSent => "newsletter_sent",
            Self::CallOut => "call_out",
            Self::Visit => "visit",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the event comes from the person, and so renews a period counted from the last contact.
    pub const fn comes_from_person(self) -> bool {
        !matches!(self, Self::EmailOpen | Self::NewsletterSent | Self::CallOut | Self::Visit)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactEvent {
    pub kind: EventKind,
    pub on: NaiveDate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectionScope {
    Marketing,
    Analytics,
    Retention,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objection {
    pub on: NaiveDate,
    pub scope: ObjectionScope,
}

/// A consent that the person gave; one that was withdrawn is an objection as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenConsent {
    pub on: NaiveDate,
    pub purpose: Purpose,
}

impl GivenConsent {
    /// Whether it lifts an objection to a file under a rule: a later word on the same matter makes the processing lawful
    /// again (R 6(1)(a), 7). On one day the objection counts.
    ///
    /// Where an objection to the processing leaves nothing but a place on the suppression list or stops marketing, it is
    /// one to marketing too, and a consent to marketing lifts it; where it deletes, only a consent to being kept does.
    pub fn lifts(self, objection: Objection, rule: Option<&RetentionRule>) -> bool {
        let deletes = rule.is_some_and(|rule| rule.objection == ObjectionEffect::DeletesNow);
        let same_matter = match (self.purpose, objection.scope) {
            (Purpose::Marketing, ObjectionScope::Marketing)
            | (Purpose::Analytics, ObjectionScope::Analytics)
            | (Purpose::TalentPool, ObjectionScope::Retention) => true,
            (Purpose::Marketing, ObjectionScope::Retention) => !deletes,
            (
                Purpose::Marketing
                | Purpose::Analytics
                | Purpose::TalentPool
                | Purpose::Sharing
                | Purpose::Image,
                _,
            ) => false,
        };
        same_matter && objection.on < self.on
    }
}

/// A legal hold or a restriction: blocks deletion and use, never moves the period (LAW 3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    #[default]
    Open,
    Dormant,
}

/// The dated facts of one file, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    pub state: FileState,
    pub collected_on: Option<NaiveDate>,
    pub contacts: Vec<ContactEvent>,
    pub contract_end_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub submitted_on: Option<NaiveDate>,
    pub objections: Vec<Objection>,
    pub consents: Vec<GivenConsent>,
    pub holds: Vec<Hold>,
}

impl FileFacts {
    /// The objection in force under a rule on a day: of several the one that does most to the file, and of these the
    /// first, since that is the day from which it counts. One to analytics only where there is no other, since no file
    /// hangs on it.
    pub fn objection(&self, rule: Option<&RetentionRule>, day: NaiveDate) -> Option<Objection> {
        let standing = self.objections.iter().copied().filter(|one| {
            let lifted = |consent: &GivenConsent| consent.on <= day && consent.lifts(*one, rule);
            one.on <= day && !self.consents.iter().any(lifted)
        });
        standing.min_by_key(|one| (self.weakness(*one, rule, day), one.on))
    }

    /// The more, the less an objection does to the file under a rule.
    fn weakness(&self, objection: Objection, rule: Option<&RetentionRule>, day: NaiveDate) -> u8 {
        let Some(rule) = rule else {
            return u8::from(objection.scope == ObjectionScope::Analytics);
        };
        match (rule.objection, objection.scope) {
            (_, ObjectionScope::Analytics) => 3,
            (ObjectionEffect::DeletesNow, ObjectionScope::Marketing) => 2,
            _ if self.begun_anew_since(objection.on, rule, day) => 1,
            (
                ObjectionEffect::DeletesNow
                | ObjectionEffect::SuppressionOnly
                | ObjectionEffect::StopsMarketing,
                _,
            ) => 0,
        }
    }

    /// Whether the person has come back by a step of their own after one day and until another, which begins a time of its
    /// own: a new application , or for a prospect a collection, a form, a meeting or a demonstration. To mailings
    /// an objection stands all the same.
    pub(super) fn begun_anew_since(
        &self,
        since: NaiveDate,
        rule: &RetentionRule,
        day: NaiveDate,
    ) -> bool {
        let after = |on: NaiveDate| since < on && on <= day;
        let asks =
            |kind| matches!(kind, EventKind::DemoBooked | EventKind::Form | EventKind::Meeting);
        match rule.objection {
            ObjectionEffect::DeletesNow => self.submitted_on.is_some_and(after),
            ObjectionEffect::SuppressionOnly => {
                self.collected_on.is_some_and(after)
                    || self.contacts.iter().any(|event| asks(event.kind) && after(event.on))
            }
            ObjectionEffect::StopsMarketing => false,
        }
    }

    /// The consent that the last objection was lifted by, once none is in force.
    pub fn lifting(&self, rule: Option<&RetentionRule>, day: NaiveDate) -> Option<GivenConsent> {
        if self.objection(rule, day).is_some() {
            return None;
        }
        let lifts = |consent: &&GivenConsent| {
            consent.on <= day && self.objections.iter().any(|one| consent.lifts(*one, rule))
        };
        self.consents.iter().filter(lifts).max_by_key(|consent| consent.on).copied()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Active,
    Archive,
    DeleteDue,
    DeleteNow,
    Held,
    SuppressionOnly,
}

impl Phase {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Archive => "archive",
            Self::DeleteDue => "delete_due",
            Self::DeleteNow => "delete_now",
            Self::Held => "held",
            Self::SuppressionOnly => "suppression_only",
        }
    }
}

/// How long one file may still be kept, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// The last lawful day; `None` while nothing has started the period, or while held.
    pub expires_on: Option<NaiveDate>,
    pub phase: Phase,
    pub marketing_allowed: Option<bool>,
    /// The first day after `as_of` on which the phase changes without a write.
    pub changes_on: Option<NaiveDate>,
    pub working: Vec<WorkingLine>,
}

/// Months for which a person who objected stays on the suppression list where the policy has no rule for it (CNIL,
/// délib. 2021-131).
pub const SUPPRESSION_MONTHS: u32 = 36;

const fn suppression_months() -> u32 {
    SUPPRESSION_MONTHS
}

/// The countdown of a file on the day `as_of`.
///
/// Contacts, objections and holds dated after `as_of` have not happened yet; a known end or closure may lie ahead.
pub fn countdown(
    rule: &RetentionRule,
    facts: &FileFacts,
    as_of: NaiveDate,
) -> Result<Countdown, Invalid> {
    let (standing, days) = weigh(rule, facts, as_of)?;
    Ok(Countdown { working: explain::working(rule, facts, as_of, &standing), ..days })
}

/// As [`countdown`], without its working: for the many of a rebuild.
pub fn countdown_days(
    rule: &RetentionRule,
    facts: &FileFacts,
    as_of: NaiveDate,
) -> Result<Countdown, Invalid> {
    Ok(weigh(rule, facts, as_of)?.1)
}

fn weigh(
    rule: &RetentionRule,
    facts: &FileFacts,
    as_of: NaiveDate,
) -> Result<(Standing, Countdown), Invalid> {
    check(facts, as_of)?;
    let standing = Standing::on(rule, facts, as_of)?;
    let days = Countdown {
        expires_on: standing.expires_on,
        phase: standing.phase,
        marketing_allowed: standing.marketing_allowed,
        changes_on: standing::next_change(rule, facts, as_of, &standing)?,
        working: Vec::new(),
    };
    Ok((standing, days))
}

fn check(facts: &FileFacts, as_of: NaiveDate) -> Result<(), Invalid> {
    check_day("as_of", as_of)?;
    let days = [
        ("collected_on", facts.collected_on),
        ("contract_end_on", facts.contract_end_on),
        ("closed_on", facts.closed_on),
        ("submitted_on", facts.submitted_on),
    ];
    for (argument, day) in days {
        day.map(|day| check_day(argument, day)).transpose()?;
    }
    for objection in &facts.objections {
        check_day("objection_on", objection.on)?;
    }
    for consent in &facts.consents {
        check_day("consent", consent.on)?;
    }
    for contact in &facts.contacts {
        check_day("contact", contact.on)?;
    }
    for hold in &facts.holds {
        check_day("hold", hold.from)?;
        if let Some(to) = hold.to
            && check_day("hold", to)? < hold.from
        {
            return Err(Invalid::new("hold", Expected::LastNotBeforeFirst));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
