//! Requests: read from a mail, opened, shown, and taken step by step.

use chrono::NaiveDate;

use crate::domain::Invalid;
use crate::domain::check_day;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::request::{
    Channel, Doubt, ExtensionGround, Fact, IdentityProof, Outcome, RequestFacts, Stage, Step,
    StepContext,
};
use crate::domain::right::Right;
use crate::mail::{self, Message, ReceiptProposal};
use crate::store::codec::new_uid;
use crate::store::requests::{NewMessage, NewRequest, Owner, StoredMessage, StoredRequest};

use super::contacts::{PAGE, attachment_line};
use super::views::{
    ContactLine, DemandView, JournalLine, MailProposal, MessageView, NextStep, RequestDraft,
    RequestLine, RequestView, Requester, SentRecognised,
};
use super::{Casebook, Error, Noted, Result, Work};

/// How many cases a list has at most.
const LIST: u32 = 500;

impl Casebook {
    /// What a mail says: rights guessed from its words, the receipt day that our own hosts wrote, the contacts with
    /// the sender's address. Nothing is written.
    pub fn inspect_mail(&self, bytes: &[u8]) -> Result<MailProposal> {
        let message = mail::read(bytes)?;
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
        let rights = mail::rights::suggest(&message.subject, &message.text);
        Ok(MailProposal { message, rights, received_on, candidates, proposed })
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
                contact,
                rights: &rights,
                at: work.at,
            })?;
            if let Some(message) = &draft.message {
                work.store.add_message(&filed_message(id, false, message, filed.as_deref()))?;
            }
            work.rederive_request(&work.store.request(number)?)?;
            work.store.add_to_ledger("case_number", &number.to_string(), work.today)?;
            let codes = rights.iter().map(|right| right.code()).collect::<Vec<_>>().join(",");
            Ok((number, Noted::new(Operation::RequestOpened, number, codes)))
        })
    }

    fn check_draft(&self, draft: &RequestDraft) -> Result<()> {
        check_day("received-on", draft.received_on)?;
        if self.today() < draft.received_on {
            return Err(Invalid::new("received-on", "a day that is not in the future").into());
        }
        if draft.requester.name.trim().is_empty() && draft.requester.email.trim().is_empty() {
            return Err(Invalid::new("requester", "a name or an e-mail address").into());
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
            Ok(((), Noted::new(Operation::StepTaken, number, format!("contact {contact}"))))
        })
    }

    /// Takes a step on a case, if the law allows it there.
    pub fn take_step(&mut self, number: CaseNumber, step: Step, on: NaiveDate) -> Result<()> {
        check_day("on", on)?;
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            work.take_step(&mut request, step, on)?;
            Ok(((), Noted::new(Operation::StepTaken, number, format!("{} {on}", step.code()))))
        })
    }

    /// Files the sent mail as proof and marks what it answers as sent, on the day and to the recipient it says.
    pub fn file_sent_mail(
        &mut self,
        number: CaseNumber,
        bytes: &[u8],
        outcome: Outcome,
    ) -> Result<SentRecognised> {
        let message = mail::read(bytes)?;
        let proof =
            mail::sent::proof(&message).map_err(|_error: mail::NotProof| Error::NotSentYet)?;
        let on = self.day_of(proof.sent_at.to_utc());
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            let step = Step::Sent { by: Channel::Email, outcome, right: None };
            work.take_step(&mut request, step, on)?;
            let id = message.message_id.clone();
            work.store.add_message(&filed_message(request.id, true, &message, id.as_deref()))?;
            let noted = Noted::new(
                Operation::StepTaken,
                number,
                format!("{} {on} with proof", step.code()),
            );
            Ok((SentRecognised { number, on, by: Channel::Email }, noted))
        })
    }

    /// Cases with an open demand, the most urgent first; or those answered and closed, the latest first.
    pub fn requests(&self, closed: bool) -> Result<Vec<RequestLine>> {
        let requests = if closed {
            self.store.answered_requests(LIST)?
        } else {
            self.store.open_requests(LIST)?
        };
        requests.iter().map(|request| self.request_line(request)).collect()
    }

    pub(super) fn request_line(&self, request: &StoredRequest) -> Result<RequestLine> {
        let deadline = self.reading().deadline(&request.facts)?;
        let stage = request.facts.stage();
        let open = stage < Stage::Answered;
        let suspended = open && deadline.due_on.is_none();
        let written = !self.store.packages_of(Owner::Request(request.id))?.is_empty();
        let requester = if request.requester_name.is_empty() {
            request.requester_email.clone()
        } else {
            request.requester_name.clone()
        };
        Ok(RequestLine {
            number: request.number,
            requester,
            rights: request.facts.rights.clone(),
            stage,
            received_on: request.facts.received_on,
            due_on: deadline.due_on.filter(|_| open),
            aim_for: deadline.aim_for.filter(|_| open),
            notice_by: deadline.notice_by.filter(|_| open),
            suspended,
            next: next_step(&request.facts, written),
        })
    }

    /// Everything about one case.
    pub fn request(&self, number: CaseNumber) -> Result<RequestView> {
        let request = self.store.request(number)?;
        let contact = match request.contact_id {
            Some(id) => self.contact_line_of(id)?,
            None => None,
        };
        let deadline = self.reading().deadline(&request.facts)?;
        let demands = request.facts.rights.iter().map(|right| DemandView {
            right: *right,
            answer: request.facts.answer(*right),
            deadline: deadline.clone(),
        });
        let known = self.contacts_known_by(&request.requester_email)?;
        let known_address =
            contact.as_ref().is_some_and(|chosen| known.iter().any(|line| line.uid == chosen.uid));
        let context = StepContext {
            today: self.today(),
            due_on: deadline.due_on,
            notice_by: deadline.notice_by,
        };
        Ok(RequestView {
            line: self.request_line(&request)?,
            intake: request.intake,
            requester: requester(&request),
            sent_on: request.sent_on,
            recognised_on: request.recognised_on,
            demands: demands.collect(),
            allowed: allowed(&request.facts, context),
            messages: self.store.messages_of(request.id)?.into_iter().map(message_view).collect(),
            candidates: if contact.is_some() {
                Vec::new()
            } else {
                self.candidates(&request, known)?
            },
            contact,
            known_address,
            packages: self.package_views(Owner::Request(request.id))?,
            journal: self
                .store
                .journal_of(&number.to_string())?
                .into_iter()
                .map(JournalLine::from)
                .collect(),
            facts: request.facts.facts,
        })
    }

    fn candidates(
        &self,
        request: &StoredRequest,
        known: Vec<ContactLine>,
    ) -> Result<Vec<ContactLine>> {
        if !known.is_empty() || request.requester_name.trim().is_empty() {
            return Ok(known);
        }
        let ids = self.store.find_contacts(&request.requester_name, PAGE)?;
        ids.into_iter().take(10).filter_map(|id| self.contact_line_of(id).transpose()).collect()
    }
}

impl Work<'_> {
    pub(super) fn take_step(
        &self,
        request: &mut StoredRequest,
        step: Step,
        on: NaiveDate,
    ) -> Result<()> {
        let deadline = self.deadline(&request.facts)?;
        let context = StepContext {
            today: self.today,
            due_on: deadline.due_on,
            notice_by: deadline.notice_by,
        };
        request.facts = request.facts.after(step, on, context)?;
        self.store.add_request_fact(request.id, Fact { step, on }, self.actor, self.at)?;
        self.rederive_request(request)
    }
}

/// The one next step of a case.
fn next_step(facts: &RequestFacts, written: bool) -> NextStep {
    match facts.stage() {
        Stage::Received => NextStep::VerifyIdentity,
        Stage::IdentityToVerify => NextStep::AwaitIdentity,
        Stage::InProgress if written => NextStep::RecordSending,
        Stage::InProgress => {
            let open = |right: &Right| facts.answered_on(*right).is_none();
            let first = facts.rights.iter().copied().find(open);
            match first {
                Some(Right::Access | Right::Portability) => NextStep::PrepareCopy,
                Some(Right::Erasure) => NextStep::ReviewErasure,
                Some(
                    Right::Rectification
                    | Right::Restriction
                    | Right::Objection
                    | Right::Withdrawal,
                )
                | None => NextStep::Answer,
            }
        }
        Stage::Answered => NextStep::Close,
        Stage::Closed => NextStep::Nothing,
    }
}

/// One step of each kind that may be taken on the day of `context`.
fn allowed(facts: &RequestFacts, context: StepContext) -> Vec<Step> {
    let steps = [
        Step::AskIdentity { doubt: Doubt::UnknownAddress },
        Step::Verify { by: IdentityProof::KnownAddress },
        Step::AskClarification,
        Step::Clarify,
        Step::Extend { ground: ExtensionGround::Complexity },
        Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None },
        Step::Sent { by: Channel::Email, outcome: Outcome::Refused, right: None },
        Step::Returned,
        Step::Close,
        Step::Reopen,
    ];
    steps.into_iter().filter(|step| facts.after(*step, context.today, context).is_ok()).collect()
}

pub(super) fn requester(request: &StoredRequest) -> Requester {
    Requester {
        name: request.requester_name.clone(),
        email: request.requester_email.clone(),
        address: request.requester_address.clone(),
    }
}

fn message_view(message: StoredMessage) -> MessageView {
    let from = match (message.from_name.is_empty(), message.from_address.is_empty()) {
        (true, _) => message.from_address,
        (false, true) => message.from_name,
        (false, false) => format!("{} <{}>", message.from_name, message.from_address),
    };
    MessageView {
        outgoing: message.outgoing,
        letter: message.message_id.parse().ok().filter(|_| message.outgoing),
        from,
        subject: message.subject,
        sent_at: message.sent_at,
        body: message.body,
        attachments: message.attachments.into_iter().map(attachment_line).collect(),
    }
}

/// A message as it is filed: parsed into rows, its raw form dropped.
pub(super) fn filed_message<'a>(
    request_id: i64,
    outgoing: bool,
    message: &'a Message,
    message_id: Option<&'a str>,
) -> NewMessage<'a> {
    let recipients: Vec<&str> =
        message.recipients.iter().map(|mailbox| mailbox.address.as_str()).collect();
    let from = message.from.as_ref();
    NewMessage {
        request_id,
        outgoing,
        from_name: from.and_then(|from| from.name.as_deref()).unwrap_or_default(),
        from_address: from.map_or("", |from| from.address.as_str()),
        recipients: recipients.join(", "),
        subject: &message.subject,
        sent_at: message.sent_at.map(|moment| moment.to_utc()),
        message_id: message_id.unwrap_or_default(),
        body: &message.text,
        attachments: message
            .attachments
            .iter()
            .map(|attachment| {
                (
                    attachment.name.as_str(),
                    attachment.media_type.as_str(),
                    attachment.bytes.as_slice(),
                )
            })
            .collect(),
    }
}
