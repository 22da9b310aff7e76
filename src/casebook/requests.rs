//! Requests: read from a mail, opened, listed.

mod filing;
mod kept;
mod next;
mod sent;
mod show;
mod steps;

use crate::domain::check_day;
use crate::domain::duty::DutyKind;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::ledger::Deed;
use crate::domain::request::{Capacity, Channel, Role, Stage, Step};
use crate::domain::right::Right;
use crate::domain::{Expected, Invalid};
use crate::mail::{self, MailError, Message, ReceiptProposal};
use crate::store::codec::new_uid;
use crate::store::requests::{NewRequest, Owner, StoredRequest};

use next::{Circumstances, next_step};
pub(super) use next::{act_on, errands_on};

use super::contacts::PAGE;
use super::views::{MailProposal, RequestDraft, RequestLine, RequestQuery, Requester};
use super::{Casebook, Error, Noted, Result};
pub(super) use filing::{filed_message, numbers_in};
pub(super) use kept::told;

/// How many cases a first look has at most.
const LIST: u32 = 500;

impl Casebook {
    /// What a mail says: rights guessed from its words, the receipt day that our own hosts wrote, the contacts with
    /// the sender's address. Nothing is written.
    pub fn inspect_mail(&self, bytes: &[u8]) -> Result<MailProposal> {
        self.proposal(mail::read(bytes)?)
    }

    /// As [`Casebook::inspect_mail`], for what was pasted: a whole mail, or the words of one.
    pub fn inspect_pasted(&self, bytes: &[u8]) -> Result<MailProposal> {
        self.proposal(match mail::read(bytes) {
            Err(MailError::NotMail) => {
                mail::pasted::message(&String::from_utf8_lossy(bytes), &self.policy.dpo.email)
            }
            read => read?,
        })
    }

    fn proposal(&self, message: Message) -> Result<MailProposal> {
        let hosts = self.settings()?.own_mail_hosts;
        let received_on = match mail::received::proposed(&message, &hosts) {
            ReceiptProposal::At(moment) => Some(self.day_of(moment)),
            ReceiptProposal::Ask { .. } => None,
        };
        let address = message.from.as_ref().map_or("", |from| from.address.as_str());
        let candidates = self.contacts_known_by(address)?;
        let proposed = match candidates.as_slice() {
            [only] => Some(only.uid),
            [] | [_, ..] => None,
        };
        let mut rights = mail::rights::suggest(&message.subject, &message.text);
        if mail::rights::is_about_mailings(&message.subject, &message.text) {
            for right in rights.iter_mut().filter(|right| **right == Right::Objection) {
                *right = Right::MarketingObjection;
            }
        }
        let bounced = self.case_of_bounce(&message)?;
        let ours = self.is_ours(&message);
        let reply_to = match &message.returned {
            Some(_) => self.case_of_returned(&message)?,
            None => self.case_of_reply(&message)?,
        };
        let (reply_to, sent_for) = if ours { (None, reply_to) } else { (reply_to, None) };
        let similar = self.similar(None, proposed, address, &rights)?;
        Ok(MailProposal {
            message,
            rights,
            received_on,
            candidates,
            reply_to,
            ours,
            sent_for,
            bounced,
            similar,
            proposed,
        })
    }

    /// Opens a case: one demand for each right, each with its clock.
    pub fn open_request(&mut self, draft: &RequestDraft) -> Result<CaseNumber> {
        self.check_draft(draft)?;
        let filed = draft.message.as_ref().and_then(|message| message.message_id.clone());
        self.operate(|work| {
            let number = work.store.next_case_number(chrono::Datelike::year(&draft.received_on))?;
            let contact = match draft.contact {
                Some(uid) => Some((work.store.contact_id(uid)?, uid)),
                None => None,
            };
            let mut rights = draft.rights.clone();
            rights.sort_unstable();
            rights.dedup();
            let id = work.store.add_request(&NewRequest {
                uid: new_uid()?,
                number,
                received_on: draft.received_on,
                sent_on: draft.sent_on,
                recognised_on: draft.recognised_on.or(Some(work.today)),
                intake: draft.intake,
                requester_name: draft.requester.name.trim(),
                requester_email: draft.requester.email.trim(),
                requester_address: draft.requester.address.trim(),
                subject_name: draft.standing.subject.trim(),
                contact,
                rights: &rights,
                at: work.at,
            })?;
            if let Some(message) = &draft.message {
                work.store.add_message(&filed_message(id, false, message, filed.as_deref()))?;
            }
            work.begin(&work.store.request(number)?, &draft.standing)?;
            for kind in rights.iter().filter_map(|right| DutyKind::of_right(*right)) {
                work.store.add_duty_of_request(kind, id, draft.received_on, work.at)?;
            }
            work.store.add_to_ledger(&Deed::CaseOpened(number), work.today, work.at)?;
            let codes = rights.iter().map(|right| right.code()).collect::<Vec<_>>().join(",");
            Ok((number, Noted::new(Operation::RequestOpened, number, codes)))
        })
    }

    fn check_draft(&self, draft: &RequestDraft) -> Result<()> {
        check_day("received-on", draft.received_on)?;
        if self.today() < draft.received_on {
            return Err(Invalid::new("received-on", Expected::NotInFuture).into());
        }
        if draft.requester.name.trim().is_empty() && draft.requester.email.trim().is_empty() {
            return Err(Invalid::new("requester", Expected::NameOrEmail).into());
        }
        let client = draft.standing.client.as_ref().map_or("", |client| client.name.trim());
        if draft.standing.role == Role::Processor && client.is_empty() {
            return Err(Invalid::new("client", Expected::Client).into());
        }
        if draft.standing.capacity != Capacity::Person && draft.standing.subject.trim().is_empty() {
            return Err(Invalid::new("subject", Expected::PersonConcerned).into());
        }
        match draft.message.as_ref().and_then(|message| message.automatic) {
            Some(automatic) if !draft.insist => Err(Error::AutomaticMessage(automatic)),
            Some(_) | None if draft.rights.is_empty() => Err(Error::NoRight),
            Some(_) | None => Ok(()),
        }
    }

    /// The case that already files this message.
    pub fn case_of_message(&self, message: &Message) -> Result<Option<CaseNumber>> {
        match &message.message_id {
            Some(id) => Ok(self.store.request_with_message(id)?),
            None => Ok(None),
        }
    }

    /// The contact that a case is about.
    pub fn choose_contact(&mut self, number: CaseNumber, contact: Uid) -> Result<()> {
        self.operate(|work| {
            let request = work.store.request_id(number)?;
            let contact_id = work.store.contact_id(contact)?;
            work.store.choose_contact(request, (contact_id, contact))?;
            work.follow(&work.store.request(number)?)?;
            Ok(((), Noted::new(Operation::StepTaken, number, format!("contact {contact}"))))
        })
    }

    /// The first cases with an open demand, the most urgent first; or those answered and closed, the latest first.
    pub fn requests(&self, closed: bool) -> Result<Vec<RequestLine>> {
        self.request_lines(&RequestQuery { closed, ..RequestQuery::default() }, LIST)
    }

    /// A page of a list of cases; an empty one ends it.
    pub fn requests_page(&self, query: &RequestQuery) -> Result<Vec<RequestLine>> {
        self.request_lines(query, PAGE)
    }

    fn request_lines(&self, query: &RequestQuery, limit: u32) -> Result<Vec<RequestLine>> {
        let requests = self.store.requests_page(query, limit)?;
        requests.iter().map(|request| self.request_line(request)).collect()
    }

    /// Whether the mail that an answer left by stands with the case, or none left by mail.
    fn is_proved(&self, request: &StoredRequest) -> Result<bool> {
        let facts = &request.facts;
        let by_mail =
            facts.answers().any(|fact| matches!(fact.step, Step::Sent { by: Channel::Email, .. }));
        Ok(facts.stage() != Stage::Answered || !by_mail || self.store.has_sent_mail(request.id)?)
    }

    pub(super) fn request_line(&self, request: &StoredRequest) -> Result<RequestLine> {
        let deadline = self.reading().days(&request.facts)?;
        let stage = request.facts.stage();
        let open = stage < Stage::Answered;
        let suspended = open && deadline.due_on.is_none();
        let today = self.today();
        let errands = self.errands_of(request.id)?;
        let erasure = self.erasure_of(request)?;
        let written = !self.store.packages_of(Owner::Request(request.id))?.is_empty();
        let requester = if request.requester_name.is_empty() {
            request.requester_email.clone()
        } else {
            request.requester_name.clone()
        };
        Ok(RequestLine {
            number: request.number,
            requester,
            rights: request.facts.asked(),
            stage,
            received_on: request.facts.received_on,
            due_on: deadline.due_on.filter(|_| open),
            aim_for: deadline.aim_for.filter(|_| open),
            notice_by: deadline.notice_by.filter(|_| open),
            suspended,
            next: next_step(
                &request.facts,
                &Circumstances {
                    written,
                    erasure,
                    unsearched: self.reading().is_unsearched(request, &errands),
                    proved: self.is_proved(request)?,
                    errands: &errands,
                    deadline: &deadline,
                    request,
                    today,
                },
            ),
            act_on: act_on(request, &deadline, &errands),
            at_once_since: None,
        })
    }
}

pub(super) fn requester(request: &StoredRequest) -> Requester {
    Requester {
        name: request.requester_name.clone(),
        email: request.requester_email.clone(),
        address: request.requester_address.clone(),
    }
}
