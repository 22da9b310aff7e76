//! Every operation on a casebook: one immediate transaction each, with its journal entry inside.

mod alive;
pub mod backups;
mod cleaning;
mod consents;
mod consultations;
mod contacts;
mod copies;
mod corrections;
mod derived;
mod dossier;
mod due;
mod duties;
mod erasure;
mod errands;
mod error;
mod export;
mod files;
mod find;
mod holds;
mod import;
mod letters;
mod mailings;
mod maintenance;
mod merge;
pub mod passphrase;
mod proofs;
mod purge;
pub mod rebuild;
mod requests;
pub mod restore;
mod retention;
mod returned;
mod suppression;
mod take_out;
mod twins;
mod versions;
pub mod views;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use zeroize::Zeroizing;

pub use errands::ErrandOrder;
pub use error::{Error, Result};
pub use export::Export;
pub use import::{Import, ImportReading};
pub use mailings::MailingCheck;
pub use purge::Purge;

pub use crate::store::{Kind, StoreError, Upgrade};

use crate::domain::calendar::{Calendar, CompanyCalendar};
use crate::domain::journal::{Entry, Link, Operation};
use crate::domain::policy::Policy;
use crate::formats;
use crate::store::calendars::CalendarVersion;
use crate::store::{Store, codec};

/// Where the day and the moment come from. A demo casebook may be shown on another day.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    pub now: fn() -> DateTime<Utc>,
    pub today: Option<NaiveDate>,
}

impl Clock {
    /// The system's clock.
    pub const SYSTEM: Self = Self { now: crate::settings::now, today: None };
}

/// Who works, and on which day.
#[derive(Clone, Debug)]
pub struct Session {
    pub clock: Clock,
    /// The operator's login; the journal carries only its id.
    pub operator: String,
}

impl Session {
    /// This machine's user, today.
    pub fn of_this_machine() -> Self {
        Self { clock: Clock::SYSTEM, operator: crate::settings::operator() }
    }
}

/// An open casebook.
pub struct Casebook {
    store: Store,
    policy: Arc<Policy>,
    /// The row of the policy that is loaded, to tell when another is in force.
    policy_id: Option<i64>,
    /// Every version, at least one; the last is in force.
    calendars: Vec<CalendarVersion>,
    zone: chrono_tz::Tz,
    session: Session,
    actor: i64,
    passphrase: Zeroizing<String>,
    /// The last line of the ledger whose copies were seen to; none while they are left alone.
    ledger_seen: Option<i64>,
    /// It is shown as it will be on another day: nothing is written.
    is_only_shown: bool,
}

impl Casebook {
    /// Makes an encrypted casebook with a policy in it. Nothing is left behind if it fails.
    pub fn create(path: &Path, passphrase: &str, policy: &str, session: Session) -> Result<Self> {
        passphrase::check(passphrase)?;
        formats::policy::read(policy)?;
        Self::found(path, passphrase, policy, session, false)
    }

    /// As [`Casebook::create`], for invented persons: such a casebook may be written to on another day.
    pub fn create_demo(
        path: &Path,
        passphrase: &str,
        policy: &str,
        session: Session,
    ) -> Result<Self> {
        Self::found(path, passphrase, policy, session, true)
    }

    fn found(
        path: &Path,
        passphrase: &str,
        policy: &str,
        session: Session,
        demo: bool,
    ) -> Result<Self> {
        let read = formats::policy::read(policy)?;
        let dated = read.dated;
        let mut store = Store::create(path, passphrase)?;
        let at = (session.clock.now)();
        store.transact(|store| {
            let uid = codec::new_uid()?;
            store.found(uid, at, demo)?;
            store.add_policy(dated, policy, at)?;
            store.add_calendar(&calendar_of(&read), at)?;
            let actor = store.operator(&session.operator)?;
            let entry = |operation, detail: String| Entry {
                recorded_at: at,
                actor,
                operation,
                subject: uid.to_string(),
                detail,
            };
            store.note(&entry(Operation::CasebookCreated, String::new()))?;
            store.note(&entry(Operation::PolicyAdopted, dated.to_string()))?;
            Ok::<_, Error>(())
        })?;
        Self::over(store, passphrase, session)
    }

    /// Opens a casebook for work. A day other than today is accepted for a demo casebook only.
    pub fn open(path: &Path, passphrase: &str, session: Session) -> Result<Self> {
        let store = Store::open(path, passphrase)?;
        if session.clock.today.is_some() && !store.is_demo()? {
            return Err(Error::DayOfAnotherCasebook);
        }
        let mut casebook = Self::over(store, passphrase, session)?;
        restore::drop_unfinished(path);
        export::drop_unfinished(path);
        casebook.note_upgrade()?;
        casebook.catch_up()?;
        casebook.finish_rebuild()?;
        casebook.withdraw_dead_lots()?;
        casebook.close_dead_purges()?;
        casebook.finish_erasures_if_free()?;
        casebook.renew_ledger_copies();
        Ok(casebook)
    }

    /// As [`Casebook::open`], on any day. What is no demo is then only shown as it is on that day: no operation is
    /// accepted, others wait, and the file is as before once it is closed.
    pub fn open_to_show(path: &Path, passphrase: &str, session: Session) -> Result<Self> {
        let Some(day) = session.clock.today else { return Self::open(path, passphrase, session) };
        match Self::open(path, passphrase, session.clone()) {
            Err(Error::DayOfAnotherCasebook) => {}
            opened => return opened,
        }
        let clock = Clock { today: None, ..session.clock };
        let mut casebook = Self::open(path, passphrase, Session { clock, ..session })?;
        casebook.store.begin_trial()?;
        casebook.is_only_shown = true;
        casebook.derive_for(day)?;
        Ok(casebook)
    }

    /// Opens a second, reading connection to a casebook that is open for work.
    pub fn open_reader(path: &Path, passphrase: &str, session: Session) -> Result<Self> {
        Self::over(Store::open_reader(path, passphrase)?, passphrase, session)
    }

    fn over(store: Store, passphrase: &str, session: Session) -> Result<Self> {
        let policy = formats::policy::read(&store.current_policy()?)?;
        let policy_id = store.current_policy_id()?;
        let calendars = versions::calendars(&store, &policy)?;
        let zone = policy.controller.time_zone.parse().unwrap_or(chrono_tz::Europe::Paris);
        let actor = match store.known_operator(&session.operator)? {
            Some(actor) => actor,
            None => store.operator(&session.operator)?,
        };
        let ledger_seen = Some(store.ledger_head()?);
        let passphrase = Zeroizing::new(passphrase.to_owned());
        let policy = Arc::new(policy);
        Ok(Self {
            store,
            policy,
            policy_id,
            calendars,
            zone,
            session,
            actor,
            passphrase,
            ledger_seen,
            is_only_shown: false,
        })
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    pub fn policy(&self) -> Arc<Policy> {
        Arc::clone(&self.policy)
    }

    /// The calendar day in the controller's time zone.
    pub fn today(&self) -> NaiveDate {
        self.session.clock.today.unwrap_or_else(|| self.day_of(self.now()))
    }

    /// The day on which a moment falls in the controller's time zone.
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.zone).date_naive()
    }

    fn now(&self) -> DateTime<Utc> {
        (self.session.clock.now)()
    }

    /// Runs `work` as one transaction with the journal entry that it returns.
    fn operate<T>(&mut self, work: impl FnOnce(&Work<'_>) -> Result<(T, Noted)>) -> Result<T> {
        self.operate_then(work, |_, _, _| Ok(()))
    }

    /// As [`Casebook::operate`], with what remains to be done once the entry stands: its link is known then.
    fn operate_then<T>(
        &mut self,
        work: impl FnOnce(&Work<'_>) -> Result<(T, Noted)>,
        then: impl FnOnce(&Work<'_>, &T, Link) -> Result<()>,
    ) -> Result<T> {
        self.transact(|context| {
            let (done, noted) = work(context)?;
            let link = context.note(noted)?;
            then(context, &done, link)?;
            Ok(done)
        })
    }

    /// Runs `work` as one transaction that notes by itself what there is to note.
    fn transact<T>(&mut self, work: impl FnOnce(&Work<'_>) -> Result<T>) -> Result<T> {
        if self.is_only_shown {
            return Err(Error::DayOfAnotherCasebook);
        }
        self.write(work)
    }

    fn write<T>(&mut self, work: impl FnOnce(&Work<'_>) -> Result<T>) -> Result<T> {
        let at = self.now();
        let today = self.today();
        let Self { store, policy, calendars, actor, .. } = self;
        let done = store
            .transact(|store| work(&Work { store, policy, calendars, at, today, actor: *actor }))?;
        self.copy_ledger_if_grown();
        Ok(done)
    }
}

/// The calendar that a policy names, as the first version of a casebook.
fn calendar_of(policy: &Policy) -> CompanyCalendar {
    let region = Calendar::from_code(&policy.controller.calendar).unwrap_or_default();
    CompanyCalendar { region, days: Vec::new() }
}

/// What an operation works with inside its transaction.
struct Work<'a> {
    store: &'a Store,
    policy: &'a Policy,
    calendars: &'a [CalendarVersion],
    at: DateTime<Utc>,
    today: NaiveDate,
    actor: i64,
}

/// What the journal says of an operation.
struct Noted {
    operation: Operation,
    subject: String,
    detail: String,
}

impl Noted {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "uids, numbers and texts alike, as the callers have them"
    )]
    fn new(operation: Operation, subject: impl ToString, detail: impl ToString) -> Self {
        Self { operation, subject: subject.to_string(), detail: detail.to_string() }
    }
}

impl Work<'_> {
    fn note(&self, noted: Noted) -> Result<Link> {
        let Noted { operation, subject, detail } = noted;
        Ok(self.store.note(&Entry {
            recorded_at: self.at,
            actor: self.actor,
            operation,
            subject,
            detail,
        })?)
    }
}
