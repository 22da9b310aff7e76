//! The complaint file: a whole case as one PDF, with its pieces inside.

use chrono::NaiveDate;
use serde::Serialize;

use super::access_copy::enclosed;
use super::blocks::{Block, Span, blocks};
use super::letter::{Authority, Sender, render_markdown};
use super::pdf::{EmbeddedFile, Letterhead, PdfRequest, pdf};
use super::{DocumentError, package, receipt};
use crate::text::Language;

/// What the complaint file says. Every text is data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dossier {
    pub sender: Sender,
    pub authority: Authority,
    pub case_number: String,
    pub made_at_words: String,
    pub requester: DossierRequester,
    pub received_on_words: String,
    pub intake: String,
    pub sent_on_words: Option<String>,
    pub recognised_on_words: Option<String>,
    pub stage: String,
    /// Who asks for whom, and for whom the company holds the data; empty in a plain case.
    pub standing: Vec<DossierLine>,
    pub demands: Vec<DossierDemand>,
    pub facts: Vec<DossierFact>,
    /// One for each way in which the demands are counted.
    pub workings: Vec<DossierWorking>,
    pub errands: Vec<DossierErrand>,
    pub messages: Vec<DossierMessage>,
    pub copies: Vec<DossierCopy>,
    pub receipts: Vec<DossierReceipt>,
    pub journal: Vec<DossierEntry>,
    pub entries: u64,
    pub broken_at: Option<i64>,
    /// The journal's last hash.
    pub head: String,
    pub enclosures: Vec<DossierFile>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierRequester {
    pub name: String,
    pub email: String,
    pub address: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierDemand {
    pub right: String,
    pub article: String,
    pub outcome: String,
    pub answered_on: String,
    pub due_on: String,
    /// Whether the answer left in time.
    pub timing: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierFact {
    pub day: String,
    pub words: String,
    /// The doubt, the reasons or the proof, as written that day.
    pub said: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierLine {
    pub label: String,
    pub words: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierWorking {
    pub rights: String,
    pub steps: Vec<DossierStep>,
}

/// What a source was asked, or a recipient told, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierErrand {
    pub party: String,
    pub duty: String,
    pub state: String,
    /// Each step with its day and its words.
    pub course: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierStep {
    pub day: String,
    pub words: String,
    pub source: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierMessage {
    pub position: usize,
    pub way: String,
    pub day: String,
    pub party: String,
    pub subject: String,
    /// The names of its pieces.
    pub enclosed: String,
    #[serde(skip)]
    pub body: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierCopy {
    pub day: String,
    pub letter: String,
    pub files: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierReceipt {
    pub day: String,
    pub enclosed: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierEntry {
    pub id: i64,
    pub at: String,
    pub operation: String,
    pub detail: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DossierFile {
    pub name: String,
    pub what: String,
    pub bytes: u64,
    pub sha256: String,
}

/// The files inside, numbered as they come: a name from outside is kept as a description only.
#[derive(Debug, Default)]
pub struct Pieces {
    files: Vec<EmbeddedFile>,
}

impl Pieces {
    /// Adds a file, and returns the name that it bears inside.
    pub fn add(&mut self, original: &str, what: String, bytes: Vec<u8>) -> String {
        let name = package::attachment_name(self.files.len() + 1, original);
        let media_type = media_type(&name).to_owned();
        self.files.push(EmbeddedFile { name: name.clone(), media_type, bytes, description: what });
        name
    }

    /// The list of the files, with their sizes and hashes.
    pub fn listed(&self) -> Vec<DossierFile> {
        let listed = self.files.iter().map(|file| {
            let enclosed = enclosed(&file.name, &file.bytes);
            DossierFile {
                name: enclosed.name,
                what: file.description.clone(),
                bytes: enclosed.bytes,
                sha256: enclosed.sha256,
            }
        });
        listed.collect()
    }
}

/// By the ending, since what a message says of its attachments is not trusted.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "pdf" => "application/pdf",
        "eml" => "message/rfc822",
        "txt" => "text/plain",
        "csv" => "text/csv",
        "json" => "application/json",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}

/// The complaint file, not encrypted.
pub fn dossier_pdf(
    dossier: &Dossier,
    pieces: Pieces,
    language: Language,
    date: NaiveDate,
) -> Result<Vec<u8>, DocumentError> {
    let template = match language {
        Language::Fr => include_str!("../../assets/letters/fr/dossier.md"),
        Language::En => include_str!("../../assets/letters/en/dossier.md"),
    };
    let mut blocks = blocks(&render_markdown(template, dossier)?);
    let bodies = dossier.messages.iter().filter(|message| !message.body.trim().is_empty());
    blocks.extend(bodies.flat_map(body));
    pdf(&PdfRequest {
        language,
        title: receipt::subject(&blocks),
        letterhead: Letterhead {
            sender: dossier.sender.clone(),
            case_number: Some(dossier.case_number.clone()),
            ..Letterhead::default()
        },
        blocks,
        annex: None,
        embedded: pieces.files,
        date,
    })
}

/// A message as it was kept: its words are text, whatever they look like.
fn body(message: &DossierMessage) -> Vec<Block> {
    let span = |text: &str| vec![Span { text: text.to_owned(), ..Span::default() }];
    let title = format!("{} · {} · {}", message.position, message.day, message.subject);
    let mut blocks = vec![Block::Heading { level: 2, spans: span(&title) }];
    let text = message.body.replace("\r\n", "\n");
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        let lines = paragraph.trim_matches('\n').lines();
        let mut spans: Vec<Span> = lines
            .map(|line| Span { text: line.to_owned(), ends_line: true, ..Span::default() })
            .collect();
        if let Some(last) = spans.last_mut() {
            last.ends_line = false;
        }
        blocks.push(Block::Paragraph { spans });
    }
    blocks
}
