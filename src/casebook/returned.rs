//! Answers that came back: a notice of failed delivery is filed as proof, and reopens what it concerns.

use chrono::NaiveDate;

use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::request::Step;
use crate::mail::{self, Automatic};

use super::requests::filed_message;
use super::{Casebook, Error, Noted, Result};

impl Casebook {
    /// Files a mail program's notice that the answer could not be delivered; the demands it answered are open again.
    pub fn file_bounce(&mut self, number: CaseNumber, bytes: &[u8]) -> Result<NaiveDate> {
        let message = mail::read(bytes)?;
        if message.automatic != Some(Automatic::Bounce) {
            return Err(Error::NotABounce);
        }
        let said = message.sent_at.map(|moment| self.day_of(moment.to_utc()));
        let on = said.unwrap_or_else(|| self.today());
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            work.take_step(&mut request, Step::Returned, on, "")?;
            let id = message.message_id.clone();
            work.store.add_message(&filed_message(request.id, false, &message, id.as_deref()))?;
            let detail = format!("{} {on} with notice", Step::Returned.code());
            Ok((on, Noted::new(Operation::StepTaken, number, detail)))
        })
    }
}
