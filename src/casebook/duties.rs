//! What the law wants at once, without a month, and whom to tell of data that came from elsewhere.

use chrono::{Days, Months, NaiveDate};

use crate::domain::check_day;
use crate::domain::contact::{DatedFact, FileFactKind, file_facts};
use crate::domain::duty::DutyKind;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::request::{Stage, Step};
use crate::domain::retention::{ObjectionEffect, ObjectionScope};
use crate::domain::right::Right;
use crate::domain::{Expected, Invalid};

use super::views::{DueLine, OpenDuty};
use super::{Casebook, Noted, Result, Work};

const LIST: u32 = 500;

impl Casebook {
    /// What must be done at once and is not done, the oldest first.
    pub fn duties(&self) -> Result<Vec<OpenDuty>> {
        Ok(self.store.open_duties(self.today(), LIST)?)
    }

    /// Notes that a duty was done on a day.
    pub fn close_duty(&mut self, id: i64, on: NaiveDate) -> Result<()> {
        self.past_day(on)?;
        self.operate(|work| {
            let subject = work.store.duty_subject(id)?;
            work.store.close_duty(id, on)?;
            Ok(((), Noted::new(Operation::DutyDone, subject, format!("{id} {on}"))))
        })
    }

    /// Notes that a case is about data which an online service collected from a minor: they are erased as soon as
    /// possible (LIL 51 II).
    pub fn mark_minor(&mut self, number: CaseNumber) -> Result<()> {
        self.operate(|work| {
            let request = work.store.request(number)?;
            let (kind, since) = (DutyKind::EraseMinor, request.facts.received_on);
            if !work.store.has_duty(kind, request.id)? {
                work.store.add_duty_of_request(kind, request.id, since, work.at)?;
            }
            Ok(((), Noted::new(Operation::DutyAdded, number, kind.code())))
        })
    }

    /// Notes that a person was told of the data that came from elsewhere (R 14).
    pub fn mark_informed(&mut self, contact: Uid, on: NaiveDate) -> Result<()> {
        self.past_day(on)?;
        self.operate(|work| {
            let id = work.store.contact_id(contact)?;
            work.store.add_information(id, on)?;
            Ok(((), Noted::new(Operation::PersonInformed, contact, on)))
        })
    }

    /// The persons still to be told of data that came from elsewhere, with the day of the collection.
    pub fn uninformed(&self) -> Result<Vec<(Uid, NaiveDate)>> {
        Ok(self.store.uninformed_contacts(LIST)?)
    }

    pub(super) fn persons_to_inform(&self) -> Result<Option<DueLine>> {
        let (count, earliest) = self.store.uninformed()?;
        Ok(earliest.filter(|_| count > 0).map(|earliest| {
            let by = earliest.checked_add_months(Months::new(1)).unwrap_or(earliest);
            DueLine::Inform { count, earliest, by }
        }))
    }

    fn past_day(&self, on: NaiveDate) -> Result<()> {
        check_day("on", on)?;
        if self.today() < on {
            return Err(Invalid::new("on", Expected::NotInFuture).into());
        }
        Ok(())
    }
}

impl Work<'_> {
    /// An objection that is noted does what the contact's cases ask at once; a restriction that is lifted asks for a
    /// notice.
    pub(super) fn do_duties(&self, contact_id: i64, fact: DatedFact) -> Result<()> {
        self.add_duties_without_case(contact_id, fact)?;
        match fact.kind {
            FileFactKind::Objection(scope) => {
                let kinds: &[DutyKind] = match scope {
                    ObjectionScope::Analytics => &[DutyKind::StopConsent],
                    ObjectionScope::Marketing | ObjectionScope::Retention => {
                        &[DutyKind::StopMarketing, DutyKind::StopConsent]
                    }
                };
                for kind in kinds {
                    self.store.close_duties_of_contact(*kind, contact_id, fact.on)?;
                }
            }
            FileFactKind::RestrictionEnd if !self.lift_announced(contact_id)? => {
                // A week before, or now when less is left.
                let week_before = fact.on.checked_sub_days(Days::new(7)).unwrap_or(fact.on);
                let (kind, since) = (DutyKind::AnnounceLifting, week_before.max(self.today));
                self.store.add_duty_of_contact(kind, contact_id, since, self.at)?;
            }
            FileFactKind::Event(_)
            | FileFactKind::Consent(_)
            | FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::HoldBegin
            | FileFactKind::HoldEnd
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin
            | FileFactKind::RestrictionEnd => (),
        }
        Ok(())
    }

    /// What no case carries, since the person said it outside of any: the tools that send mail, and the answer where a
    /// hold beats an objection that deletes.
    fn add_duties_without_case(&self, contact_id: i64, fact: DatedFact) -> Result<()> {
        let objects = matches!(
            fact.kind,
            FileFactKind::Objection(ObjectionScope::Marketing | ObjectionScope::Retention)
        );
        if !objects && fact.kind != FileFactKind::HoldBegin
            || self.has_case_of_objection(contact_id)?
        {
            return Ok(());
        }
        let files = self.store.files_of(contact_id)?;
        let activities: Vec<String> = files.into_iter().map(|file| file.activity).collect();
        if objects && !self.mailing_tools(&activities).is_empty() {
            self.store.add_duty_of_contact(DutyKind::StopInTools, contact_id, fact.on, self.at)?;
        }
        if self.is_objection_beaten(contact_id)? {
            self.store.add_duty_of_contact(DutyKind::TellHeld, contact_id, fact.on, self.at)?;
        }
        Ok(())
    }

    fn has_case_of_objection(&self, contact_id: i64) -> Result<bool> {
        let cases = self.store.requests_of(contact_id)?;
        let asks = |right: Right| DutyKind::of_right(right).is_some();
        Ok(cases.iter().any(|case| {
            case.facts.stage() < Stage::Closed && case.facts.asked().into_iter().any(asks)
        }))
    }

    /// Whether a hold keeps a file that an objection would delete at once.
    fn is_objection_beaten(&self, contact_id: i64) -> Result<bool> {
        let files = self.store.files_of(contact_id)?;
        Ok(files.iter().any(|file| {
            let rule = self.policy.rule_of_activity(&file.activity);
            let deletes = rule.is_some_and(|rule| rule.objection == ObjectionEffect::DeletesNow);
            let facts = file_facts(file.state, Some(file.collected_on), &file.facts);
            let objected = facts.objection(rule, self.today);
            deletes
                && objected.is_some_and(|one| one.scope == ObjectionScope::Retention)
                && facts.holds.iter().any(|hold| hold.is_open(self.today))
        }))
    }

    /// Whether a case of the person has told them that their restriction ends, since it began.
    fn lift_announced(&self, contact_id: i64) -> Result<bool> {
        let files = self.store.files_of(contact_id)?;
        let facts = files.iter().flat_map(|file| &file.facts);
        let begins = facts.filter(|fact| fact.kind == FileFactKind::RestrictionBegin);
        let begun_on = begins.map(|fact| fact.on).max();
        let cases = self.store.requests_of(contact_id)?;
        let mut facts = cases.iter().flat_map(|case| &case.facts.facts);
        Ok(facts.any(|fact| fact.step == Step::AnnounceLift && begun_on <= Some(fact.on)))
    }
}
