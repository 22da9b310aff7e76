//! The one page layout of letters and receipts: A4, tagged for PDF/UA-1, with the data files inside.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize as _, Serialize};
use typst::foundations::{Bytes, Datetime, Dict, IntoValue as _, Smart, Value};
use typst::text::Font;
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::blocks::Block;
use super::data::PersonData;
use super::letter::{AccessLetter, Recipient, Sender};
use super::{DocumentError, glyphs};
use crate::text::Language;

const LAYOUT: &str = include_str!("../../assets/letters/layout.typ");
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../assets/fonts/Inter-Medium.otf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../assets/fonts/Inter-Italic.otf"),
];

/// A document to be laid out. Its values reach the layout as data, never as markup.
#[derive(Clone, Debug)]
pub struct PdfRequest {
    pub language: Language,
    /// What the file calls itself in a reader's window; the case number is enough, a name is too much.
    pub title: String,
    pub letterhead: Letterhead,
    /// The first heading is the subject line.
    pub blocks: Vec<Block>,
    /// The person's data, printed after the letter.
    pub annex: Option<PersonData>,
    pub embedded: Vec<EmbeddedFile>,
    pub date: NaiveDate,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    pub sender: Sender,
    /// None for a document that is not sent to a person, such as a receipt.
    pub recipient: Option<Recipient>,
    pub place: String,
    pub date_words: String,
    pub case_number: Option<String>,
}

impl From<&AccessLetter> for Letterhead {
    fn from(letter: &AccessLetter) -> Self {
        Self {
            sender: letter.sender.clone(),
            recipient: Some(letter.recipient.clone()),
            place: letter.place.clone(),
            date_words: letter.date_words.clone(),
            case_number: letter.received_on_words.is_some().then(|| letter.case_number.clone()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedFile {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
    pub description: String,
}

/// What the layout reads, besides the embedded files.
#[derive(Serialize)]
struct Content<'a> {
    language: &'static str,
    title: &'a str,
    letterhead: &'a Letterhead,
    blocks: &'a [Block],
    annex: Option<&'a PersonData>,
}

/// The finished PDF, the same for the same request.
pub fn pdf(request: &PdfRequest) -> Result<Vec<u8>, DocumentError> {
    let fonts = fonts()?;
    let inputs = inputs(request, &fonts)?;
    let engine = TypstEngine::builder().main_file(LAYOUT).fonts(fonts).build();
    let document: PagedDocument = engine
        .compile_with_input(inputs)
        .output
        .map_err(|_error| DocumentError::Layout { step: "composition" })?;
    typst_pdf::pdf(&document, &options(request.date)?)
        .map_err(|_error| DocumentError::Layout { step: "export" })
}

fn fonts() -> Result<Vec<Font>, DocumentError> {
    FONTS
        .into_iter()
        .map(|bytes| {
            Font::new(Bytes::new(bytes), 0).ok_or(DocumentError::Layout { step: "typeface" })
        })
        .collect()
}

fn inputs(request: &PdfRequest, fonts: &[Font]) -> Result<Dict, DocumentError> {
    let refused = |_error| DocumentError::Layout { step: "content" };
    let content = Content {
        language: request.language.code(),
        title: &request.title,
        letterhead: &request.letterhead,
        blocks: &request.blocks,
        annex: request.annex.as_ref(),
    };
    let mut content = serde_json::to_value(content).map_err(refused)?;
    let numbered = fonts.first().is_some_and(|font| glyphs::printable(&mut content, font));
    let mut inputs = Dict::new();
    inputs.insert("content".into(), Value::deserialize(content).map_err(refused)?);
    inputs.insert("numbered".into(), numbered.into_value());
    inputs.insert("date".into(), day(request.date)?.into_value());
    let files: Vec<Value> = request.embedded.iter().map(embedded).collect();
    inputs.insert("files".into(), files.into_value());
    Ok(inputs)
}

fn embedded(file: &EmbeddedFile) -> Value {
    let mut fields = Dict::new();
    fields.insert("name".into(), file.name.as_str().into_value());
    fields.insert("media_type".into(), file.media_type.as_str().into_value());
    fields.insert("bytes".into(), Bytes::new(file.bytes.clone()).into_value());
    fields.insert("description".into(), file.description.as_str().into_value());
    fields.into_value()
}

fn options(date: NaiveDate) -> Result<PdfOptions, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|_error| DocumentError::Layout { step: "standard" })?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Greffe".to_owned())),
        timestamp: Some(Timestamp::new_utc(day(date)?)),
        standards,
        ..PdfOptions::default()
    })
}

fn day(date: NaiveDate) -> Result<Datetime, DocumentError> {
    let small = |part: u32| u8::try_from(part).unwrap_or(1);
    Datetime::from_ymd(date.year(), small(date.month()), small(date.day()))
        .ok_or(DocumentError::Layout { step: "date" })
}
