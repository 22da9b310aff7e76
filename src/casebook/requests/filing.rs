//! Messages of a case: replies that belong to it, copies of identity documents, cases like it.

use chrono::Months;

use crate::casebook::views::Similar;
use crate::casebook::{Casebook, Error, Noted, Result};
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::request::{Stage, Step};
use crate::domain::right::Right;
use crate::mail::Message;
use crate::store::StoreError;
use crate::store::requests::NewMessage;

/// How far back a case counts as a repetition.
const REPEATED_WITHIN: Months = Months::new(12);

impl Casebook {
    /// The case that a mail replies to: by the messages it refers to, or by a case number in its subject.
    pub fn case_of_reply(&self, message: &Message) -> Result<Option<CaseNumber>> {
        for id in message.in_reply_to.iter().chain(&message.references) {
            if let Some(number) = self.store.request_with_message(id)? {
                return Ok(Some(number));
            }
        }
        for number in numbers_in(&message.subject) {
            if self.store.request_id(number).is_ok() {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }

    /// Files a mail that came in with a case that is there already. A case that was given up for silence opens again; of
    /// any other the answers stand, and a hand opens a demand again where the mail contests it.
    pub fn file_reply(&mut self, number: CaseNumber, message: &Message) -> Result<()> {
        let filed = message.message_id.clone();
        if self.case_of_message(message)?.is_some() {
            return Err(Error::AlreadyFiled);
        }
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            let message = filed_message(request.id, false, message, filed.as_deref());
            work.store.add_message(&message)?;
            let reopens = request.facts.closed_for_silence();
            if reopens {
                let reopen = Step::Reopen { right: None };
                work.take_step(&mut request, reopen, work.today, "")?;
            }
            let detail = if reopens { "reply, reopened" } else { "reply" };
            Ok(((), Noted::new(Operation::MessageFiled, number, detail)))
        })
    }

    /// Marks a file of a message as a copy of an identity document: it is deleted once identity is established, and at
    /// once where it already is.
    pub fn mark_identity_document(&mut self, number: CaseNumber, enclosure: i64) -> Result<()> {
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            if !work.store.mark_identity(request.id, enclosure)? {
                return Err(StoreError::NotFound(crate::store::Kind::File).into());
            }
            if request.facts.verified_on().is_some() {
                work.drop_documents(&mut request, work.today)?;
            }
            Ok(((), Noted::new(Operation::StepTaken, number, "identity document marked")))
        })
    }

    /// Other cases of the same person about one of these rights, within twelve months: a repetition or a duplicate is
    /// pointed out, never judged.
    pub(super) fn similar(
        &self,
        number: Option<CaseNumber>,
        contact: Option<Uid>,
        email: &str,
        rights: &[Right],
    ) -> Result<Vec<Similar>> {
        let today = self.today();
        let since = today.checked_sub_months(REPEATED_WITHIN).unwrap_or(today);
        let contact_id = match contact {
            Some(uid) => self.store.contact_id(uid).ok(),
            None => None,
        };
        let requests = self.store.similar_requests(contact_id, email.trim(), since)?;
        let similar = requests.into_iter().filter_map(|request| {
            let shared: Vec<Right> =
                request.facts.asked().into_iter().filter(|right| rights.contains(right)).collect();
            let other = Some(request.number) != number;
            (other && !shared.is_empty()).then_some(Similar {
                number: request.number,
                rights: shared,
                received_on: request.facts.received_on,
                open: request.facts.stage() < Stage::Answered,
            })
        });
        Ok(similar.collect())
    }
}

/// Every case number that a text names.
pub(in crate::casebook) fn numbers_in(subject: &str) -> impl Iterator<Item = CaseNumber> + '_ {
    subject
        .split(|character: char| !(character.is_ascii_digit() || character == '-'))
        .filter(|word| (9..=14).contains(&word.len()))
        .filter_map(|word| word.parse().ok())
}

/// A message as it is filed: parsed into rows, its raw form dropped.
pub(in crate::casebook) fn filed_message<'a>(
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
