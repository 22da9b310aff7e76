//! The sent mail as proof: of the answer, or of another letter of the case, which is told by its subject.

use chrono::NaiveDate;

use crate::casebook::views::SentRecognised;
use crate::casebook::{Casebook, ErrandOrder, Error, Noted, Result, Work};
use crate::domain::errand::ErrandStep;
use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::letter::{LetterKind, LetterMark};
use crate::domain::request::{Channel, Outcome, Step};
use crate::domain::right::Right;
use crate::mail::{self, Message};
use crate::store::requests::{Owner, StoredRequest};

use super::filing::filed_message;

impl Casebook {
    /// Files the sent mail as proof, on the day and to the recipient it says. Where it is the answer, what it answers is
    /// marked as sent with `outcome`; where it is another letter that was written for the case, the step that the letter
    /// stands for is taken, if the case still waits for it.
    pub fn file_sent_mail(
        &mut self,
        number: CaseNumber,
        bytes: &[u8],
        outcome: Outcome,
    ) -> Result<SentRecognised> {
        self.file_sent_message(number, &mail::read(bytes)?, (Some(outcome), None))
    }

    /// As [`Casebook::file_sent_mail`], with a mail that was read already. Without an outcome it is the one that the case
    /// most likely has, and without a right the mail settles what its letter is about: a letter of the case says both
    /// itself. Once all is answered, a mail is proof and nothing else.
    pub fn file_sent_message(
        &mut self,
        number: CaseNumber,
        message: &Message,
        (outcome, right): (Option<Outcome>, Option<Right>),
    ) -> Result<SentRecognised> {
        let proof =
            mail::sent::proof(message).map_err(|_error: mail::NotProof| Error::NotSentYet)?;
        let on = self.day_of(proof.sent_at.to_utc());
        let likely = match outcome {
            Some(outcome) => outcome,
            None => self.request(number)?.likely_outcome(),
        };
        self.operate(|work| {
            let mut request = work.store.request(number)?;
            if is_from(message, &request.requester_email) {
                return Err(Error::NotOurs);
            }
            let letter = work.letter_sent(&request, message)?;
            let open = request.facts.open_rights().next().is_some();
            let answers = letter.is_none_or(LetterKind::is_answer);
            if answers && open {
                let outcome = letter.and_then(LetterKind::outcome).unwrap_or(likely);
                for right in work.settled_by(&request, letter, right)? {
                    let step = Step::Sent { by: Channel::Email, outcome, right };
                    work.take_step(&mut request, step, on, "")?;
                }
            } else if let Some(kind) = letter {
                work.follow_letter(&mut request, kind, &proof.recipients, on)?;
            }
            let id = message.message_id.clone();
            work.store.add_message(&filed_message(request.id, true, message, id.as_deref()))?;
            let what = letter.filter(|kind| !kind.is_answer()).map_or("sent", LetterKind::code);
            let noted = Noted::new(Operation::StepTaken, number, format!("{what} {on} with proof"));
            let recipients = proof.recipients.clone();
            Ok((SentRecognised { number, on, by: Channel::Email, letter, recipients }, noted))
        })
    }
}

impl Casebook {
    /// Whether a mail left from the company: from its officer, or from another address of the same house that does not
    /// write to the officer.
    ///
    /// What a machine of the house wrote, such as a notice that a mail could not be delivered, was sent by nobody.
    pub(super) fn is_ours(&self, message: &Message) -> bool {
        if message.automatic.is_some() {
            return false;
        }
        let officer = self.policy.dpo.email.as_str();
        let mut recipients = message.recipients.iter();
        let to_officer = recipients.any(|to| to.address.eq_ignore_ascii_case(officer));
        let from = message.from.as_ref().map_or("", |from| from.address.as_str());
        let house = |address: &str| address.rsplit_once('@').map(|(_, house)| house.to_lowercase());
        let same_house = house(officer).is_some_and(|own| house(from) == Some(own));
        from.eq_ignore_ascii_case(officer) || same_house && !to_officer
    }
}

fn is_from(message: &Message, address: &str) -> bool {
    let from = message.from.as_ref().map_or("", |from| from.address.as_str());
    !from.is_empty() && from.eq_ignore_ascii_case(address.trim())
}

impl Work<'_> {
    /// The kind of the letter that was written with this subject, the latest first.
    fn letter_sent(
        &self,
        request: &StoredRequest,
        message: &Message,
    ) -> Result<Option<LetterKind>> {
        let sent = message.subject.trim();
        let own = format!(" [{}]", request.number);
        let sent = sent.strip_suffix(&own).unwrap_or(sent);
        let written = self.store.messages_of(request.id)?;
        let mut letters = written.iter().rev().filter(|one| one.outgoing && one.subject == sent);
        Ok(letters.find_map(|one| one.message_id.parse::<LetterMark>().ok()).map(|mark| mark.kind))
    }

    /// The open demands that a mail settles: the one that is named, else those that its letter is about. None stands for
    /// all that are open.
    fn settled_by(
        &self,
        request: &StoredRequest,
        letter: Option<LetterKind>,
        named: Option<Right>,
    ) -> Result<Vec<Option<Right>>> {
        if named.is_some() {
            return Ok(vec![named]);
        }
        let facts = &request.facts;
        let copied =
            letter.is_none() && !self.store.packages_of(Owner::Request(request.id))?.is_empty();
        let meant = |right: &Right| match letter {
            Some(kind) => kind.settles(*right, facts),
            // A copy that was written leaves with a letter of its own.
            None => !copied || right.copies(),
        };
        let (settled, left): (Vec<Right>, Vec<Right>) = facts.open_rights().partition(meant);
        // Words of the officer's own may settle what no letter of the case is about.
        let all = left.is_empty() || settled.is_empty();
        Ok(if all { vec![None] } else { settled.into_iter().map(Some).collect() })
    }

    /// Takes the step that a letter stands for. A letter whose step was taken before it left, or is not due any more,
    /// is proof and nothing else.
    fn follow_letter(
        &self,
        request: &mut StoredRequest,
        kind: LetterKind,
        recipients: &[String],
        on: NaiveDate,
    ) -> Result<()> {
        let step = match kind {
            LetterKind::ReceiptOnTheSpot => Step::GiveReceipt,
            LetterKind::IdentityReminder => Step::RemindIdentity,
            LetterKind::CapacityRequest => Step::AskShowing,
            LetterKind::Clarification => Step::AskClarification,
            LetterKind::RestrictionLifted => Step::AnnounceLift,
            LetterKind::PassedToControllerPerson => Step::TellPassedOn,
            LetterKind::SourceRequest | LetterKind::MailingStop | LetterKind::Article19Notice => {
                return self.follow_errand(request, ErrandStep::Ask, recipients, on);
            }
            LetterKind::Chaser => {
                return self.follow_errand(request, ErrandStep::Chase, recipients, on);
            }
            LetterKind::Acknowledgement
            | LetterKind::IdentityRequest
            | LetterKind::Extension
            | LetterKind::Fee
            | LetterKind::ClosingForSilence
            | LetterKind::AccessGranted
            | LetterKind::RectificationGranted
            | LetterKind::ErasureGranted
            | LetterKind::RestrictionGranted
            | LetterKind::PortabilityGranted
            | LetterKind::MarketingObjectionGranted
            | LetterKind::ObjectionGranted
            | LetterKind::WithdrawalGranted
            | LetterKind::HumanReviewGranted
            | LetterKind::PostMortemGranted
            | LetterKind::PartlyGranted
            | LetterKind::Refused
            | LetterKind::NothingHeld
            | LetterKind::PassedToController => return Ok(()),
        };
        if request.facts.after(step, on, self.context(request)?).is_ok() {
            self.take_step(request, step, on, "")?;
        }
        Ok(())
    }

    /// Notes with the tasks of a party that its letter left. The party is known by the address it was written to.
    fn follow_errand(
        &self,
        request: &StoredRequest,
        step: ErrandStep,
        recipients: &[String],
        on: NaiveDate,
    ) -> Result<()> {
        let known = self.party_emails()?;
        let is_written_to = |party: &String| {
            let address = known.get(party);
            address.is_some_and(|one| recipients.iter().any(|to| to.eq_ignore_ascii_case(one)))
        };
        for stored in self.store.errands_of(request.id)? {
            let errand = stored.errand;
            if !is_written_to(&errand.party) || errand.after(step, on, self.today).is_err() {
                continue;
            }
            let (duty, party) = (errand.duty, errand.party);
            let order = ErrandOrder { duty, party, step, on, words: String::new() };
            self.take_errand_step(request, &order)?;
        }
        Ok(())
    }
}
