//! Letters for every step: drafted from the case, completed by the officer, written, kept as written and not as sent.

mod drafts;
mod place;
mod reasons;
mod templates;
mod values;

pub(super) use values::on_behalf;

use std::path::Path;

use serde::Serialize;

use crate::documents::DocumentError;
use crate::documents::blocks::{Block, blocks, plain_text};
use crate::documents::letter::{LetterValues, gaps, lacking, render_letter};
use crate::documents::pdf::{Letterhead, PdfRequest, pdf};
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::letter::{Audience, LetterForm, LetterKind, LetterMark};
use crate::domain::{Expected, Invalid};
use crate::mail::{self, Draft, Mailbox};
use crate::store::codec::new_uid;
use crate::store::requests::{NewMessage, StoredRequest};
use crate::text::{Language, Text};

use super::copies::Staged;
use super::views::{
    Client, LetterChoice, LetterDraft, LetterOrder, LetterTo, LetterWritten, Requester,
};
use super::{Casebook, Error, Noted, Result};

/// Words longer than this are no letter.
const LONGEST_WORDS_BYTES: usize = 256 * 1024;

/// A letter with everything that is needed to lay it out.
struct Letter {
    request: StoredRequest,
    language: Language,
    recipient: Requester,
    values: LetterValues,
}

impl Casebook {
    /// The words of a letter, to be read, completed and edited before it is written. Nothing is written.
    pub fn letter(&self, choice: &LetterChoice) -> Result<LetterDraft> {
        let letter = self.prepared(choice)?;
        let words = self.words_of(choice.kind, &letter.values, letter.language)?;
        Ok(LetterDraft {
            choice: choice.clone(),
            language: letter.language,
            form: if letter.recipient.email.is_empty() {
                LetterForm::Post
            } else {
                LetterForm::Mail
            },
            gaps: gaps(&words),
            recipient: letter.recipient,
            words,
        })
    }

    /// Writes a letter into a folder, as a PDF to sign, as a draft to send, or both, and keeps it with the case.
    ///
    /// It counts for nothing yet: only the step that records its sending does.
    pub fn write_letter(&mut self, order: &LetterOrder, to: &Path) -> Result<LetterWritten> {
        let LetterOrder { choice, words, form } = order;
        let letter = self.prepared(choice)?;
        check_words(words)?;
        if letter.recipient.name.is_empty() && letter.recipient.email.is_empty() {
            return Err(Invalid::new("for", Expected::PartyOrAddress).into());
        }
        if form.by_mail() && letter.recipient.email.is_empty() {
            return Err(Error::NoEmail);
        }
        let blocks = blocks(words);
        let subject = subject(&blocks).unwrap_or_else(|| letter.values.case_number.clone());
        let body = plain_text(blocks.get(1..).unwrap_or_default());
        let files = self.letter_files(order, &letter, &blocks, &subject, &body)?;
        let name = place::free(to, &place::name(choice, &self.policy), &files);
        let files: Vec<(String, Vec<u8>)> =
            files.into_iter().map(|(ending, bytes)| (format!("{name}.{ending}"), bytes)).collect();
        let staged = Staged::write(to, &files)?;
        self.keep_letter(order, &letter, (&subject, &body), &files)?;
        staged.place()?;
        Ok(LetterWritten {
            number: choice.number,
            kind: choice.kind,
            folder: to.to_owned(),
            files: files.iter().map(|(name, _)| to.join(name)).collect(),
            lacks: lacking(choice.kind, words, &letter.values, letter.language),
            no_address: form.by_post() && letter.values.recipient.address.is_empty(),
            recipient: letter.recipient,
            subject,
            words: body,
        })
    }

    /// The template in force, filled.
    pub(super) fn words_of<T: Serialize>(
        &self,
        kind: LetterKind,
        values: &T,
        language: Language,
    ) -> Result<String> {
        let template = self.template(kind, language)?;
        Ok(render_letter(&template, values, language).map_err(DocumentError::from)?)
    }

    /// The words of a letter that leaves inside a copy.
    pub(super) fn letter_with_copy(
        &self,
        request: &StoredRequest,
        kind: LetterKind,
        text: &Text,
    ) -> Result<String> {
        let choice = LetterChoice {
            number: request.number,
            kind,
            language: Some(text.language),
            to: LetterTo::default(),
        };
        let values = self.letter_values(request, &choice, &self.person(request)?, text)?;
        self.words_of(kind, &values, text.language)
    }

    fn prepared(&self, choice: &LetterChoice) -> Result<Letter> {
        if choice.kind.goes_with_copy() {
            return Err(Error::LetterOfCopy);
        }
        let request = self.store.request(choice.number)?;
        let language = choice.language.unwrap_or(self.settings()?.language);
        let text = Text::new(language);
        let recipient = match choice.kind.audience() {
            Audience::Person => self.person(&request)?,
            Audience::Party if choice.kind == LetterKind::PassedToController => {
                let Client { name, email, address, .. } = request.client.clone();
                Requester { name, email, address }
            }
            Audience::Party => self.party(&choice.to, &text)?,
        };
        let recipient = place::chosen(recipient, &choice.to);
        let values = self.letter_values(&request, choice, &recipient, &text)?;
        Ok(Letter { request, language, recipient, values })
    }

    /// The letter's files by their endings.
    fn letter_files(
        &self,
        order: &LetterOrder,
        letter: &Letter,
        blocks: &[Block],
        subject: &str,
        body: &str,
    ) -> Result<Vec<(&'static str, Vec<u8>)>> {
        let mut files = Vec::new();
        if order.form.by_post() {
            files.push(("pdf", self.letter_pdf(letter, blocks, subject)?));
        }
        if order.form.by_mail() {
            let name = Some(letter.recipient.name.clone()).filter(|name| !name.is_empty());
            let written = mail::draft(Draft {
                from: Mailbox {
                    address: self.policy.dpo.email.clone(),
                    name: self.policy.dpo.name.clone(),
                },
                to: Mailbox { address: letter.recipient.email.clone(), name },
                subject: format!("{subject} [{}]", letter.values.case_number),
                body: body.to_owned(),
                attachments: Vec::new(),
                date: self.now(),
            })?;
            files.push(("eml", written.eml));
        }
        Ok(files)
    }

    fn letter_pdf(&self, letter: &Letter, blocks: &[Block], subject: &str) -> Result<Vec<u8>> {
        let values = &letter.values;
        Ok(pdf(&PdfRequest {
            language: letter.language,
            title: format!("{subject} – {}", values.case_number),
            letterhead: Letterhead {
                sender: values.sender.clone(),
                recipient: Some(values.recipient.clone()),
                place: values.place.clone(),
                date_words: values.date_words.clone(),
                case_number: Some(values.case_number.clone()),
            },
            blocks: blocks.to_vec(),
            annex: None,
            embedded: Vec::new(),
            date: self.today(),
        })?)
    }

    fn keep_letter(
        &mut self,
        order: &LetterOrder,
        letter: &Letter,
        (subject, body): (&str, &str),
        files: &[(String, Vec<u8>)],
    ) -> Result<Uid> {
        let (kind, number) = (order.choice.kind, order.choice.number);
        let from =
            (self.policy.dpo.name.clone().unwrap_or_default(), self.policy.dpo.email.clone());
        self.operate(|work| {
            let uid = new_uid()?;
            let mark = LetterMark { kind, uid, written_at: work.at };
            work.store.add_message(&NewMessage {
                request_id: letter.request.id,
                outgoing: true,
                from_name: &from.0,
                from_address: &from.1,
                recipients: place::one_line(&letter.recipient),
                subject,
                sent_at: None,
                message_id: &mark.to_string(),
                body,
                attachments: files
                    .iter()
                    .map(|(name, bytes)| (name.as_str(), place::media_type(name), bytes.as_slice()))
                    .collect(),
            })?;
            work.remember_address(&order.choice.to)?;
            work.name_open_sources(&letter.request, order)?;
            let detail = format!("{} {} letter {uid}", kind.code(), order.form.code());
            Ok((uid, Noted::new(Operation::LetterWritten, number, detail)))
        })
    }
}

fn check_words(words: &str) -> Result<()> {
    if words.trim().is_empty() || LONGEST_WORDS_BYTES < words.len() {
        return Err(Invalid::new("words", Expected::LetterWords).into());
    }
    match gaps(words).first() {
        Some(line) => Err(Error::LetterIncomplete { line: *line }),
        None => Ok(()),
    }
}

/// The words of the first heading, if the letter begins with one.
fn subject(blocks: &[Block]) -> Option<String> {
    match blocks.first() {
        Some(Block::Heading { spans, .. }) => {
            Some(spans.iter().map(|span| span.text.as_str()).collect())
        }
        Some(_) | None => None,
    }
}
