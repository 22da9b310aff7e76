//! Answers that came back: a notice of failed delivery is filed as proof, and reopens what it concerns.

use chrono::NaiveDate;

use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::request::Step;
use crate::mail::{self, Automatic, Message};

use super::requests::{filed_message, numbers_in};
use super::{Casebook, Error, Noted, Result};

impl Casebook {
    /// The case whose answer could not be delivered, by the mail that came back: its id, what it replied to, the number
    /// in its subject. None where the notice is of a delay, or nothing is out that could have come back.
    pub fn case_of_bounce(&self, message: &Message) -> Result<Option<CaseNumber>> {
        let Some(number) = self.case_of_returned(message)? else { return Ok(None) };
        let failed = message.returned.as_ref().is_some_and(|returned| returned.failed);
        let request = self.store.request(number)?;
        let context = self.reading().context(&request)?;
        let comes_back = request.facts.after(Step::Returned, self.today(), context).is_ok();
        Ok(Some(number).filter(|_| failed && comes_back))
    }

    /// The case that the mail belonged to which came back, answered or not.
    pub(super) fn case_of_returned(&self, message: &Message) -> Result<Option<CaseNumber>> {
        let Some(returned) = &message.returned else { return Ok(None) };
        for id in &returned.ids {
            if let Some(number) = self.store.request_with_message(id)? {
                return Ok(Some(number));
            }
        }
        if let Some(number) = self.case_of_reply(message)? {
            return Ok(Some(number));
        }
        let mut numbers = numbers_in(&returned.subject).chain(numbers_in(&message.text));
        Ok(numbers.find(|number| self.store.request_id(*number).is_ok()))
    }

    /// Files a mail program's notice that the answer could not be delivered; the demands it answered are open again.
    pub fn file_bounce(&mut self, number: CaseNumber, bytes: &[u8]) -> Result<NaiveDate> {
        self.file_bounce_read(number, &mail::read(bytes)?)
    }

    /// As [`Casebook::file_bounce`], with a notice that was read already.
    pub fn file_bounce_read(&mut self, number: CaseNumber, message: &Message) -> Result<NaiveDate> {
        if message.automatic != Some(Automatic::Bounce) {
            return Err(Error::NotABounce);
        }
        if self.case_of_message(message)?.is_some() {
            return Err(Error::AlreadyFiled);
        }
        let said = message.sent_at.map(|moment| self.day_of(moment.to_utc()));
        let on = said.unwrap_or_else(|| self.today());
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            work.take_step(&mut request, Step::Returned, on, "")?;
            let id = message.message_id.clone();
            work.store.add_message(&filed_message(request.id, false, message, id.as_deref()))?;
            let detail = format!("{} {on} with notice", Step::Returned.code());
            Ok((on, Noted::new(Operation::StepTaken, number, detail)))
        })
    }
}
