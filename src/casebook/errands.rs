//! Errands: sources that search, tools that stop mailing, recipients that are told.

use chrono::NaiveDate;

use crate::domain::check_day;
use crate::domain::errand::{Duty, Errand, ErrandFact, ErrandRefusal, ErrandStep};
use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::policy::{Activity, Policy};
use crate::domain::request::{Fact, Outcome, Refusal, Stage, Step};
use crate::store::errands::{NewErrandFact, StoredErrand};
use crate::store::requests::StoredRequest;

use super::contacts::attachment_line;
use super::views::{ErrandLine, ErrandView};
use super::{Casebook, Noted, Result, Work};

/// The source that is this casebook itself: it is searched by its own search.
const OWN_SOURCE: &str = "casebook";
/// The activity whose tools send mailings.
const MAILINGS: &str = "communication";

/// For how many cases Today shows what others owe, at most.
const LINES: u32 = 500;

/// A step of an errand, as a hand takes it.
#[derive(Clone, Debug)]
pub struct ErrandOrder {
    pub duty: Duty,
    /// The id of a source or of a recipient of the policy.
    pub party: String,
    pub step: ErrandStep,
    pub on: NaiveDate,
    /// Who was asked and for what, what came back, or why telling is not possible.
    pub words: String,
}

impl Casebook {
    /// Opens a search in every source and with every processor of the person's activities; in all of the policy where
    /// no contact is known. Returns how many are new.
    pub fn open_searches(&mut self, number: CaseNumber, on: NaiveDate) -> Result<u32> {
        check_day("on", on)?;
        self.operate(|work| {
            let request = work.store.request(number)?;
            if on < request.facts.received_on {
                return Err(Refusal::BeforeReceipt.into());
            }
            if work.today < on {
                return Err(Refusal::InFuture.into());
            }
            if !request.facts.may_act() {
                return Err(Refusal::NoInstruction.into());
            }
            let parties = searched(work.policy, &request.activities);
            let opened = work.open(&request, Duty::Search, &parties, on)?;
            work.rederive_request(&request)?;
            Ok((opened, Noted::new(Operation::ErrandTaken, number, format!("search {opened}"))))
        })
    }

    /// Takes a step on an errand of a case.
    pub fn take_errand_step(&mut self, number: CaseNumber, order: &ErrandOrder) -> Result<()> {
        check_day("on", order.on)?;
        self.operate(|work| {
            let request = work.store.request(number)?;
            work.take_errand_step(&request, order)?;
            let detail =
                format!("{} {} {} {}", order.duty.code(), order.party, order.step.code(), order.on);
            Ok(((), Noted::new(Operation::ErrandTaken, number, detail)))
        })
    }

    /// Keeps a file that a source found.
    pub fn attach_to_errand(
        &mut self,
        number: CaseNumber,
        (duty, party): (Duty, &str),
        (name, media_type): (&str, &str),
        bytes: &[u8],
    ) -> Result<()> {
        super::files::refuse_too_large(bytes)?;
        self.operate(|work| {
            let request_id = work.store.request_id(number)?;
            let stored = work.store.errand(request_id, duty, party)?;
            work.store.add_errand_file(stored.id, name, media_type, bytes)?;
            let detail = format!("{} {party} file", duty.code());
            Ok(((), Noted::new(Operation::ErrandTaken, number, detail)))
        })
    }

    pub(super) fn errands_of(&self, request_id: i64) -> Result<Vec<Errand>> {
        let stored = self.store.errands_of(request_id)?;
        Ok(stored.into_iter().map(|stored| stored.errand).collect())
    }

    pub(super) fn errand_views(&self, request_id: i64) -> Result<Vec<ErrandView>> {
        Ok(self.store.errands_of(request_id)?.into_iter().map(errand_view).collect())
    }

    /// What others still owe: one line for each duty of a case, with its earliest day.
    pub(super) fn errand_lines(&self) -> Result<Vec<ErrandLine>> {
        let mut lines = Vec::new();
        for request in self.store.requests_with_errands(LINES)? {
            let errands = self.errands_of(request.id)?;
            let answered = Stage::Answered <= request.facts.stage();
            for duty in Duty::ALL {
                let owed = |errand: &&Errand| errand.duty == duty && errand.is_owed(answered);
                let open = errands.iter().filter(owed);
                let open: Vec<&Errand> = open.collect();
                let Some(act_on) = open.iter().filter_map(|errand| errand.act_on()).min() else {
                    continue;
                };
                lines.push(ErrandLine {
                    number: request.number,
                    requester: requester_name(&request),
                    duty,
                    parties: open.iter().map(|errand| errand.party.clone()).collect(),
                    act_on,
                    escalated: open.iter().any(|errand| errand.is_escalated()),
                });
            }
        }
        Ok(lines)
    }
}

impl Work<'_> {
    pub(super) fn take_errand_step(
        &self,
        request: &StoredRequest,
        order: &ErrandOrder,
    ) -> Result<()> {
        let stored = self.store.errand(request.id, order.duty, &order.party)?;
        stored.errand.after(order.step, order.on, self.today)?;
        if order.step.needs_words() && order.words.trim().is_empty() {
            return Err(ErrandRefusal::WordsMissing.into());
        }
        self.store.add_errand_fact(NewErrandFact {
            request_id: request.id,
            errand_id: stored.id,
            fact: ErrandFact { step: order.step, on: order.on },
            words: &order.words,
            actor: self.actor,
            at: self.at,
        })?;
        self.rederive_request(request)
    }

    /// Whether there is anything but this casebook to be searched, and no search was opened.
    pub(super) fn is_unsearched(&self, request: &StoredRequest, errands: &[Errand]) -> bool {
        let opened = errands.iter().any(|errand| errand.duty == Duty::Search);
        !opened && !searched(self.policy, &request.activities).is_empty()
    }

    fn open(
        &self,
        request: &StoredRequest,
        duty: Duty,
        parties: &[String],
        on: NaiveDate,
    ) -> Result<u32> {
        let mut opened = 0;
        for party in parties {
            opened += u32::from(self.store.add_errand(request.id, duty, party, on)?);
        }
        Ok(opened)
    }

    /// The tools that send mailings: those of the activity for it, or else of a person's own activities.
    pub(super) fn mailing_tools(&self, activities: &[String]) -> Vec<String> {
        match self.policy.activity(MAILINGS) {
            Some(activity) => searched_of(self.policy, [activity].into_iter()),
            None => searched(self.policy, activities),
        }
    }

    /// Each tool that sends mailings stops on the day of the objection (R 21(3)).
    pub(super) fn open_stop_mailing(&self, request: &StoredRequest) -> Result<()> {
        let tools = self.mailing_tools(&request.activities);
        self.open(request, Duty::StopMailing, &tools, request.facts.received_on)?;
        Ok(())
    }

    /// Once data were rectified, erased or restricted, each recipient is to be told (R 19).
    pub(super) fn open_notices(&self, request: &StoredRequest, on: NaiveDate) -> Result<()> {
        let Some(Fact { step: Step::Sent { outcome, right, .. }, .. }) = request.facts.facts.last()
        else {
            return Ok(());
        };
        if !matches!(outcome, Outcome::Granted | Outcome::PartlyGranted) {
            return Ok(());
        }
        let parties = recipients(self.policy, &request.activities);
        let answered = request.facts.rights.iter().filter(|one| right.is_none_or(|it| it == **one));
        for duty in answered.filter_map(|right| Duty::notice_of(*right)) {
            self.open(request, duty, &parties, on)?;
        }
        Ok(())
    }

    /// The case with the activities of the person's files, remembered for the day when the files are gone.
    pub(super) fn with_activities(&self, request: &StoredRequest) -> Result<StoredRequest> {
        let mut request = request.clone();
        let Some(contact_id) = request.contact_id else { return Ok(request) };
        let mut activities = request.activities.clone();
        activities.extend(self.store.files_of(contact_id)?.into_iter().map(|file| file.activity));
        activities.sort_unstable();
        activities.dedup();
        if activities != request.activities {
            self.store.put_activities(request.id, &activities)?;
            request.activities = activities;
        }
        Ok(request)
    }
}

/// The sources of activities, and their processors that no source stands for.
fn searched(policy: &Policy, activities: &[String]) -> Vec<String> {
    let known = activities.iter().filter_map(|id| policy.activity(id));
    if activities.is_empty() {
        searched_of(policy, policy.activities.iter())
    } else {
        searched_of(policy, known)
    }
}

fn searched_of<'a>(
    policy: &'a Policy,
    activities: impl Iterator<Item = &'a Activity>,
) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    for activity in activities {
        parties.extend(activity.sources.iter().filter(|id| *id != OWN_SOURCE).cloned());
        let stands_for = |id: &String| {
            let mut sources = activity.sources.iter().filter_map(|source| policy.source(source));
            sources.any(|source| source.recipient.as_ref() == Some(id))
        };
        let others = activity.recipients.iter().filter(|id| !stands_for(id));
        parties.extend(others.cloned());
    }
    parties.sort_unstable();
    parties.dedup();
    parties
}

/// The named recipients of activities; of the whole policy where the activities are not known.
fn recipients(policy: &Policy, activities: &[String]) -> Vec<String> {
    let known = activities.iter().filter_map(|id| policy.activity(id));
    let mut parties: Vec<String> = if activities.is_empty() {
        policy.recipients.iter().map(|recipient| recipient.id.clone()).collect()
    } else {
        known.flat_map(|activity| activity.recipients.iter().cloned()).collect()
    };
    parties.sort_unstable();
    parties.dedup();
    parties
}

fn requester_name(request: &StoredRequest) -> String {
    if request.requester_name.is_empty() {
        request.requester_email.clone()
    } else {
        request.requester_name.clone()
    }
}

fn errand_view(stored: StoredErrand) -> ErrandView {
    let errand = stored.errand;
    ErrandView {
        state: errand.state(),
        act_on: errand.act_on(),
        chasers: errand.chasers(),
        escalated: errand.is_escalated(),
        named: errand.is_named(),
        duty: errand.duty,
        party: errand.party,
        opened_on: errand.opened_on,
        facts: errand.facts,
        words: stored.words,
        files: stored.files.into_iter().map(attachment_line).collect(),
    }
}
