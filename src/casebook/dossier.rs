//! The complaint file: everything that a case holds, gathered for the authority in one encrypted PDF.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::documents::blocks::blocks;
use crate::documents::dossier::{
    Dossier, DossierCopy, DossierDemand, DossierEntry, DossierErrand, DossierFact, DossierLine,
    DossierMessage, DossierReceipt, DossierRequester, DossierStep, DossierWorking, Pieces,
    dossier_pdf,
};
use crate::documents::letter::Recipient;
use crate::documents::pdf::{Letterhead, PdfRequest, pdf};
use crate::documents::{encrypt, passphrase};
use crate::domain::ids::CaseNumber;
use crate::domain::journal::Operation;
use crate::domain::letter::LetterMark;
use crate::domain::policy::Policy;
use crate::domain::request::Capacity;
use crate::store::requests::{Owner, StoredMessage, StoredPackage, StoredRequest};
use crate::text::{Language, Text};
use crate::tr;

use super::copies::{Letters, Staged};
use super::views::{DemandView, DossierWritten, ErrandView, RequestView, Requester};
use super::{Casebook, Noted, Result};

/// What stands where nothing is known.
const NOTHING: &str = "–";

impl Casebook {
    /// Writes the complaint file of a case into a folder, encrypted under a passphrase of its own.
    pub fn write_dossier(
        &mut self,
        number: CaseNumber,
        language: Option<Language>,
        to: &Path,
    ) -> Result<DossierWritten> {
        let text = Text::new(language.unwrap_or(self.settings()?.language));
        let (dossier, pieces) = self.dossier(number, &text)?;
        let enclosed = dossier.enclosures.len();
        let plain = dossier_pdf(&dossier, pieces, text.language, self.today())?;
        let passphrase = passphrase::generate()?;
        let sealed = encrypt::pdf_aes256(&plain, &passphrase)?;
        let name = format!("dossier-{number}.pdf");
        let staged = Staged::write(to, &[(name.clone(), sealed)])?;
        self.operate(|_| {
            let detail = format!("{enclosed} enclosed");
            Ok(((), Noted::new(Operation::DossierWritten, number, detail)))
        })?;
        staged.place()?;
        Ok(DossierWritten { number, file: to.join(name), enclosed, passphrase })
    }

    fn dossier(&self, number: CaseNumber, text: &Text) -> Result<(Dossier, Pieces)> {
        let request = self.store.request(number)?;
        let view = self.request(number)?;
        let policy = self.policy();
        let letters = self.letters(&policy, text)?;
        let mut pieces = Pieces::default();
        let messages = self.dossier_messages(&request, &mut pieces, text)?;
        let copies = self.dossier_copies(&request, &letters, &mut pieces)?;
        let receipts = self.dossier_receipts(&request, &letters, &mut pieces)?;
        let verified = self.verify_journal()?;
        let day = |day| text.day_long(day);
        let dossier = Dossier {
            sender: letters.sender(),
            authority: letters.authority(),
            case_number: number.to_string(),
            made_at_words: text.moment(self.now().with_timezone(&self.zone).naive_local()),
            requester: DossierRequester {
                name: request.requester_name.clone(),
                email: request.requester_email.clone(),
                address: request.requester_address.lines().map(str::to_owned).collect(),
            },
            received_on_words: day(request.facts.received_on),
            intake: text.intake(request.intake),
            sent_on_words: request.sent_on.map(day),
            recognised_on_words: request.recognised_on.map(day),
            stage: text.stage(request.facts.stage()),
            demands: view.demands.iter().map(|demand| dossier_demand(demand, text)).collect(),
            standing: standing(&view, text),
            facts: facts(&view, text),
            workings: workings(&view.demands, text),
            errands: view.errands.iter().map(|one| errand(one, &policy, text)).collect(),
            messages,
            copies,
            receipts,
            journal: view
                .journal
                .into_iter()
                .map(|line| DossierEntry {
                    id: line.id,
                    at: self.moment(line.recorded_at),
                    operation: format!(
                        "{} ({})",
                        text.operation(line.operation),
                        line.operation.code()
                    ),
                    detail: line.detail,
                })
                .collect(),
            entries: verified.as_ref().copied().unwrap_or_default(),
            broken_at: verified.err(),
            head: self.store.journal_head()?.hex(),
            enclosures: pieces.listed(),
        };
        Ok((dossier, pieces))
    }

    /// By the clock of the controller, to the second, with its offset.
    fn moment(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.zone).format("%Y-%m-%d %H:%M:%S %:z").to_string()
    }

    fn dossier_messages(
        &self,
        request: &StoredRequest,
        pieces: &mut Pieces,
        text: &Text,
    ) -> Result<Vec<DossierMessage>> {
        let mut messages = Vec::new();
        for (position, message) in (1..).zip(self.store.messages_of(request.id)?) {
            let mut enclosed = Vec::new();
            for enclosure in &message.attachments {
                let attachment = &enclosure.attachment;
                let bytes = self.store.attachment_bytes(attachment)?;
                let what = tr!(
                    text,
                    "dossier-of-message",
                    name = attachment.name.clone(),
                    position = position.to_string()
                );
                enclosed.push(pieces.add(&attachment.name, what, bytes));
            }
            messages.push(self.dossier_message(message, position, enclosed.join(", "), text));
        }
        Ok(messages)
    }

    fn dossier_message(
        &self,
        message: StoredMessage,
        position: usize,
        enclosed: String,
        text: &Text,
    ) -> DossierMessage {
        let mark: Option<LetterMark> = message.message_id.parse().ok().filter(|_| message.outgoing);
        let way = match (message.outgoing, mark) {
            (false, _) => tr!(text, "dossier-received"),
            (true, None) => tr!(text, "dossier-sent"),
            (true, Some(_)) => tr!(text, "dossier-written"),
        };
        // The letter's own page is enclosed: its words need not stand here a second time.
        let printed = mark.is_some() && enclosed.contains(".pdf");
        let at = message.sent_at.or(mark.map(|mark| mark.written_at));
        DossierMessage {
            position,
            way,
            day: at.map_or(NOTHING.to_owned(), |at| text.day_short(self.day_of(at))),
            party: if message.outgoing {
                message.recipients
            } else if message.from_address.is_empty() {
                message.from_name
            } else {
                message.from_address
            },
            subject: message.subject,
            enclosed: if enclosed.is_empty() { NOTHING.to_owned() } else { enclosed },
            body: if printed { String::new() } else { message.body },
        }
    }

    /// Of each copy its letter, and the inventory of what was handed over.
    fn dossier_copies(
        &self,
        request: &StoredRequest,
        letters: &Letters<'_>,
        pieces: &mut Pieces,
    ) -> Result<Vec<DossierCopy>> {
        let text = letters.text;
        let person = self.person(request)?;
        let mut copies = Vec::new();
        for package in self.store.packages_of(Owner::Request(request.id))? {
            let written_on = self.day_of(package.written_at);
            let day = text.day_long(written_on);
            let letter = pdf(&PdfRequest {
                language: text.language,
                title: request.number.to_string(),
                letterhead: Letterhead {
                    sender: letters.sender(),
                    recipient: Some(recipient_of(&package, &person)),
                    place: letters.place(),
                    date_words: day.clone(),
                    case_number: Some(request.number.to_string()),
                },
                blocks: blocks(&package.letter),
                annex: None,
                embedded: Vec::new(),
                date: written_on,
            })?;
            let what = tr!(text, "dossier-letter-of-copy", day = day.clone());
            let letter = pieces.add("lettre.pdf", what, letter);
            copies.push(DossierCopy { day, letter, files: package.inventory });
        }
        Ok(copies)
    }

    fn dossier_receipts(
        &self,
        request: &StoredRequest,
        letters: &Letters<'_>,
        pieces: &mut Pieces,
    ) -> Result<Vec<DossierReceipt>> {
        let text = letters.text;
        let mut receipts = Vec::new();
        for (receipt, uid) in self.receipts_of_case(request)? {
            let day = text.day_long(self.day_of(receipt.erased_at));
            let bytes = self.printed_receipt(&receipt, letters)?;
            let what = tr!(text, "dossier-receipt", uid = uid.to_string());
            let enclosed = pieces.add("recu.pdf", what, bytes);
            receipts.push(DossierReceipt { day, enclosed });
        }
        Ok(receipts)
    }
}

/// To whom the letter went; of a package from before that was kept, the person as they are now.
fn recipient_of(package: &StoredPackage, person: &Requester) -> Recipient {
    match package.recipient.split_first() {
        Some((name, address)) => Recipient { name: name.clone(), address: address.to_vec() },
        None => Recipient {
            name: person.name.clone(),
            address: person.address.lines().map(str::to_owned).collect(),
        },
    }
}

fn dossier_demand(demand: &DemandView, text: &Text) -> DossierDemand {
    let due_on = demand.deadline.due_on;
    let timing = match (demand.answer, due_on) {
        (Some((on, _)), Some(due_on)) if due_on < on => tr!(text, "dossier-late"),
        (Some(_), Some(_)) => tr!(text, "dossier-in-time"),
        (Some(_) | None, None) => tr!(text, "dossier-suspended"),
        (None, Some(_)) => tr!(text, "dossier-running"),
    };
    DossierDemand {
        right: text.right(demand.right),
        article: demand.right.article().to_owned(),
        outcome: demand.answer.map_or(NOTHING.to_owned(), |(_, outcome)| text.outcome(outcome)),
        answered_on: demand.answer.map_or(NOTHING.to_owned(), |(on, _)| text.day_short(on)),
        due_on: due_on.map_or(NOTHING.to_owned(), |day| text.day_short(day)),
        timing,
    }
}

/// Who asks for whom with what they have shown, and the client where the company is a processor.
fn standing(view: &RequestView, text: &Text) -> Vec<DossierLine> {
    let mut lines = Vec::new();
    let mut line = |label: String, words: String| lines.push(DossierLine { label, words });
    if let Some(client) = &view.standing.client {
        line(tr!(text, "window-role"), text.role(view.standing.role));
        line(tr!(text, "window-step-client"), client.name.clone());
    }
    if view.standing.capacity != Capacity::Person {
        line(tr!(text, "window-asks-as"), text.capacity(view.standing.capacity));
        line(tr!(text, "window-subject"), view.standing.subject.clone());
    }
    lines
}

fn facts(view: &RequestView, text: &Text) -> Vec<DossierFact> {
    let mut facts: Vec<_> = view.facts.iter().enumerate().collect();
    facts.sort_by_key(|(_, fact)| fact.on);
    let said = |place: usize| view.words.iter().find(|words| words.place == place);
    facts
        .into_iter()
        .map(|(place, fact)| DossierFact {
            day: text.day_short(fact.on),
            words: text.step(fact.step),
            said: said(place).map_or(NOTHING.to_owned(), |words| words.body.clone()),
        })
        .collect()
}

/// Demands of one case share their days unless they were answered under different calendars.
fn workings(demands: &[DemandView], text: &Text) -> Vec<DossierWorking> {
    let mut workings: Vec<DossierWorking> = Vec::new();
    for demand in demands {
        let (right, steps) = (text.right(demand.right), working(demand, text));
        match workings.iter_mut().find(|one| one.steps == steps) {
            Some(same) => same.rights = format!("{}, {right}", same.rights),
            None => workings.push(DossierWorking { rights: right, steps }),
        }
    }
    workings
}

fn errand(errand: &ErrandView, policy: &Policy, text: &Text) -> DossierErrand {
    let steps = errand.facts.iter().zip(errand.words.iter().map(String::as_str));
    let course: Vec<String> = steps
        .map(|(fact, words)| {
            let done = format!("{} {}", text.day_short(fact.on), text.errand_step(fact.step));
            if words.is_empty() { done } else { format!("{done} ({words})") }
        })
        .collect();
    DossierErrand {
        party: text.party(policy, &errand.party),
        duty: text.errand_duty(errand.duty),
        state: text.errand_state(errand.state),
        course: if course.is_empty() { NOTHING.to_owned() } else { course.join(", ") },
    }
}

fn working(demand: &DemandView, text: &Text) -> Vec<DossierStep> {
    let lines = demand.deadline.working.iter();
    lines
        .map(|line| DossierStep {
            day: line.date.map_or(NOTHING.to_owned(), |day| text.day_short(day)),
            words: text.working_line(line),
            source: text.source(&line.rule.source()),
        })
        .collect()
}
