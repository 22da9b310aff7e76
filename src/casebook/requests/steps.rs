//! The steps of a case: taken if the law allows them there, and what follows from them at once.

use chrono::NaiveDate;

use crate::casebook::views::{Client, Standing};
use crate::casebook::{Casebook, Error, Noted, Result, Work};
use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::errand::Errand;
use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::policy::Policy;
use crate::domain::request::{
    Address, Capacity, Channel, Fact, IdentityProof, Intake, Outcome, Refusal, Role, Step,
    StepContext,
};
use crate::domain::retention::{ObjectionEffect, ObjectionScope};
use crate::domain::right::{Basis, Right};
use crate::domain::{Expected, Invalid, check_day};
use crate::store::contacts::StoredFile;
use crate::store::requests::StoredRequest;

impl Casebook {
    /// Takes a step on a case, if the law allows it there.
    pub fn take_step(&mut self, number: CaseNumber, step: Step, on: NaiveDate) -> Result<()> {
        self.take_step_saying(number, step, on, "")
    }

    /// As [`Casebook::take_step`], with words that stay with the case: the doubt, the reasons, the proof.
    pub fn take_step_saying(
        &mut self,
        number: CaseNumber,
        step: Step,
        on: NaiveDate,
        words: &str,
    ) -> Result<()> {
        check_day("on", on)?;
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            work.take_step(&mut request, step, on, words)?;
            Ok(((), Noted::new(Operation::StepTaken, number, format!("{} {on}", step.code()))))
        })
    }

    /// Refuses a demand, or all that are open, and records the letter that says so: the ground and its words stay with
    /// the case, and beside the sending what proves it (R 12(4)).
    pub fn refuse(
        &mut self,
        number: CaseNumber,
        (refusal, words): (Step, &str),
        (by, proof): (Channel, &str),
        on: NaiveDate,
    ) -> Result<()> {
        check_day("on", on)?;
        let Step::Refuse { right, .. } = refusal else {
            return self.take_step_saying(number, refusal, on, words);
        };
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            work.take_step(&mut request, refusal, on, words)?;
            let sent = Step::Sent { by, outcome: Outcome::Refused, right };
            work.take_step(&mut request, sent, on, proof)?;
            Ok(((), Noted::new(Operation::StepTaken, number, format!("refuse and sent {on}"))))
        })
    }

    /// Says that the company holds these data for a client. What was understood before stays in the facts.
    pub fn act_as_processor(
        &mut self,
        number: CaseNumber,
        client: &Client,
        on: NaiveDate,
    ) -> Result<()> {
        check_day("on", on)?;
        if client.name.trim().is_empty() {
            return Err(Invalid::new("client", Expected::Client).into());
        }
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            request.client = work.put_client(request.id, client)?;
            if request.facts.role() == Role::Controller {
                work.take_step(&mut request, Step::ActAs { role: Role::Processor }, on, "")?;
            } else {
                work.rederive_request(&request)?;
            }
            Ok(((), Noted::new(Operation::StepTaken, number, format!("act_as processor {on}"))))
        })
    }
}

impl Work<'_> {
    /// What is said of a case at its opening becomes its first facts.
    pub(super) fn begin(&self, request: &StoredRequest, standing: &Standing) -> Result<()> {
        let mut request = request.clone();
        let on = request.facts.received_on;
        let mut first = Vec::new();
        if standing.role == Role::Processor {
            first.push(Step::ActAs { role: Role::Processor });
        }
        if standing.capacity != Capacity::Person {
            first.push(Step::AskFor { capacity: standing.capacity });
        }
        if let Some(client) = &standing.client {
            request.client = self.put_client(request.id, client)?;
        }
        for step in first {
            self.take_step(&mut request, step, on, "")?;
        }
        self.follow(&request)
    }

    /// What follows from the facts of a case: its clocks, its activities, the mailings to stop on the same day.
    pub(super) fn follow(&self, request: &StoredRequest) -> Result<()> {
        let request = &self.with_activities(request)?;
        if request.facts.may_act()
            && request.facts.open_rights().any(|right| right == Right::MarketingObjection)
        {
            self.open_stop_mailing(request)?;
        }
        self.rederive_request(request)
    }

    /// What was left open is as in the latest case of the same client.
    fn put_client(&self, request_id: i64, client: &Client) -> Result<Client> {
        let known = self.store.client_named(client.name.trim(), request_id)?.unwrap_or_default();
        let client = client.completed_by(&known);
        self.store.put_client(request_id, &client)?;
        Ok(client)
    }

    pub(in crate::casebook) fn context(&self, request: &StoredRequest) -> Result<StepContext> {
        let deadline = self.days(&request.facts)?;
        let errands = self.store.errands_of(request.id)?;
        let errands: Vec<Errand> = errands.into_iter().map(|stored| stored.errand).collect();
        Ok(StepContext {
            today: self.today,
            due_on: deadline.due_on,
            notice_by: deadline.notice_by,
            address: self.address_of(request)?,
            source_open: errands.iter().any(Errand::blocks),
            unsearched: self.is_unsearched(request, &errands),
        })
    }

    pub(in crate::casebook) fn take_step(
        &self,
        request: &mut StoredRequest,
        step: Step,
        on: NaiveDate,
        words: &str,
    ) -> Result<()> {
        let context = self.context(request)?;
        let after = request.facts.after(step, on, context)?;
        self.refuse_undone(request, step)?;
        let before = std::mem::replace(&mut request.facts, after);
        if step.needs_words() && words.trim().is_empty() {
            return Err(Refusal::WordsMissing.into());
        }
        if step == (Step::Verify { by: IdentityProof::Document }) {
            self.refuse_without_written_doubt(request)?;
        }
        let fact = Fact { step, on };
        self.store.add_request_fact(request.id, fact, words, (self.actor, self.at))?;
        if let Step::Requalify { to, .. } = step {
            self.store.add_demand(request.id, to)?;
        } else if let Step::Apply { right } = step {
            self.apply(request, right, on)?;
        } else if let Step::Verify { .. } = step {
            self.drop_documents(request, on)?;
        } else if let Step::Sent { .. } = step {
            self.open_notices(request, on)?;
        }
        for right in &request.facts.rights {
            let answered = request.facts.answered_on(*right).is_some();
            if answered != before.answered_on(*right).is_some() {
                self.store.keep_versions(request.id, *right, answered)?;
            }
        }
        let number = request.number;
        *request = self.store.request(number)?;
        self.follow(request)
    }

    /// Whether the request came from a mail address that the chosen contact is known by, and whether it came in a way
    /// where only the eye can compare the address with those of the contact.
    fn address_of(&self, request: &StoredRequest) -> Result<Address> {
        let Some(contact_id) = request.contact_id else { return Ok(Address::Unknown) };
        if self.store.contacts_by_email(&request.requester_email)?.contains(&contact_id) {
            return Ok(Address::Known);
        }
        let by_hand = !matches!(request.intake, Intake::Email | Intake::Form | Intake::Chat);
        let ways = self.store.ways_of(contact_id)?;
        let compared = by_hand && !(ways.addresses.is_empty() && ways.phones.is_empty());
        Ok(if compared { Address::ToCompare } else { Address::Unknown })
    }

    /// A letter says that a demand is met only once it is: what one step does is done, and nothing is left that an
    /// erasure should have taken. What stays on a ground is met in part.
    fn refuse_undone(&self, request: &StoredRequest, step: Step) -> Result<()> {
        let Step::Sent { outcome: Outcome::Granted, right: one, .. } = step else { return Ok(()) };
        let Some(contact_id) = request.contact_id else { return Ok(()) };
        let facts = &request.facts;
        for right in facts.open_rights().filter(|right| one.is_none_or(|one| one == *right)) {
            let undone = if right.erases() {
                !self.store.files_of(contact_id)?.is_empty()
            } else if right.applies_at_once() && facts.applied_on(right).is_none() {
                self.changes(request, right)?
                    .iter()
                    .any(|(file, kind)| !file.facts.iter().any(|fact| fact.kind == *kind))
            } else {
                false
            };
            if undone {
                return Err(Refusal::NotDone(right).into());
            }
        }
        Ok(())
    }

    /// What a demand changes on each file of the person.
    fn changes(
        &self,
        request: &StoredRequest,
        right: Right,
    ) -> Result<Vec<(StoredFile, FileFactKind)>> {
        let Some(contact_id) = request.contact_id else { return Ok(Vec::new()) };
        let mut changes = Vec::new();
        for file in self.store.files_of(contact_id)? {
            let kinds = if promised(self.policy, right, &file.activity) {
                vec![FileFactKind::Objection(ObjectionScope::Retention)]
            } else {
                kinds(right, self.basis_of(&file))
            };
            changes.extend(kinds.into_iter().map(|kind| (file.clone(), kind)));
        }
        Ok(changes)
    }

    /// A document is seen only once the doubt stands in words (R 12(6)).
    fn refuse_without_written_doubt(&self, request: &StoredRequest) -> Result<()> {
        let written = self.store.fact_notes_of(request.id)?;
        let doubt = |place: usize| {
            let fact = request.facts.facts.get(place);
            fact.is_some_and(|fact| matches!(fact.step, Step::AskIdentity { .. }))
        };
        if written.iter().any(|note| doubt(note.place)) {
            Ok(())
        } else {
            Err(Refusal::NoDoubt.into())
        }
    }

    /// Copies of identity documents go the moment identity is established: the fact is all that stays.
    pub(super) fn drop_documents(&self, request: &mut StoredRequest, on: NaiveDate) -> Result<()> {
        if self.store.drop_identity_documents(request.id)? == 0 {
            return Ok(());
        }
        let fact = Fact { step: Step::DropDocument, on };
        request.facts.facts.push(fact);
        Ok(self.store.add_request_fact(request.id, fact, "", (self.actor, self.at))?)
    }

    /// Carries out at once what one step can: objections and withdrawals stop, a restriction freezes (R 7(3), 18, 21).
    fn apply(&self, request: &StoredRequest, right: Right, on: NaiveDate) -> Result<()> {
        let (Some(_), Some(uid)) = (request.contact_id, request.contact_uid) else {
            return Err(Error::NoContact);
        };
        let changes = self.changes(request, right)?;
        for (file, kind) in &changes {
            self.add_fact(uid, &file.activity, DatedFact { kind: *kind, on })?;
        }
        let applied = !changes.is_empty();
        if applied { Ok(()) } else { Err(Refusal::NothingToApply.into()) }
    }
}

/// Whether the policy promises to delete the files of an activity for whoever objects, on whatever basis they stand.
pub(super) fn promised(policy: &Policy, right: Right, activity: &str) -> bool {
    let rule = policy.rule_of_activity(activity);
    right == Right::Objection
        && rule.is_some_and(|rule| rule.objection == ObjectionEffect::DeletesNow)
}

/// What a demand changes on a file of a basis.
fn kinds(right: Right, basis: Option<Basis>) -> Vec<FileFactKind> {
    const MARKETING: FileFactKind = FileFactKind::Objection(ObjectionScope::Marketing);
    let interests = matches!(basis, Some(Basis::LegitimateInterests | Basis::PublicTask));
    match right {
        Right::Restriction => vec![FileFactKind::RestrictionBegin],
        Right::MarketingObjection if basis != Some(Basis::LegalObligation) => vec![MARKETING],
        Right::Objection if interests => vec![FileFactKind::Objection(ObjectionScope::Retention)],
        Right::Withdrawal if basis == Some(Basis::Consent) => {
            vec![MARKETING, FileFactKind::Objection(ObjectionScope::Analytics)]
        }
        Right::Access
        | Right::Rectification
        | Right::Erasure
        | Right::Portability
        | Right::Objection
        | Right::Withdrawal
        | Right::MarketingObjection
        | Right::AutomatedDecision
        | Right::PostMortem
        | Right::MinorErasure => Vec::new(),
    }
}
