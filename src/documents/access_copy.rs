//! The access copy: the letter, the readable data and the data files, in one encrypted package.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::data::{self, ListedFile, PersonData};
use super::letter::AccessLetter;
use super::pdf::{EmbeddedFile, Letterhead, PdfRequest, pdf};
use super::{DocumentError, blocks, encrypt, package, receipt};
use crate::domain::disclosure::CopyForm;
use crate::text::Language;

pub const LETTER_NAME: &str = "lettre.pdf";

/// What goes into a copy.
#[derive(Clone, Copy, Debug)]
pub struct CopyRequest<'a> {
    pub language: Language,
    pub letter: &'a AccessLetter,
    /// The letter's draft as the officer left it (see [`super::letter::render_markdown`]).
    pub draft: &'a str,
    pub data: &'a PersonData,
    pub attachments: &'a [Attachment],
    /// For portability, what of name and addresses the person provided.
    pub card: Option<&'a ContactCard>,
    /// Portability asks for files that a machine reads: always an archive.
    pub for_portability: bool,
    pub date: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub original_name: String,
    pub description: String,
    pub bytes: Vec<u8>,
}

/// A vCard, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactCard {
    pub bytes: Vec<u8>,
    pub description: String,
}

/// An encrypted package, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub file_name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Package {
    pub fn is_zip(&self) -> bool {
        self.media_type == ZIP
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

const PDF: &str = "application/pdf";
const ZIP: &str = "application/zip";

/// A file of a copy before the copy's own encryption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The files of a copy: one PDF that opens anywhere, or an archive when there are attachments or for portability.
pub fn contents(request: &CopyRequest<'_>) -> Result<(CopyForm, Vec<PlainFile>), DocumentError> {
    let letter = PlainFile { name: LETTER_NAME.to_owned(), bytes: letter_pdf(request)? };
    if !request.for_portability && request.attachments.is_empty() {
        return Ok((CopyForm::Pdf, vec![letter]));
    }
    let mut files = vec![letter];
    files.extend(
        embedded(request)?.into_iter().map(|file| PlainFile { name: file.name, bytes: file.bytes }),
    );
    let listed: Vec<ListedFile> = (1..).zip(request.attachments).map(listed).collect();
    let number = &request.letter.case_number;
    let card = request.card.map(|card| ListedFile {
        name: data::CARD_NAME.to_owned(),
        description: card.description.clone(),
    });
    let named: Vec<ListedFile> = card.into_iter().chain(listed.clone()).collect();
    let page = data::page(request.data, number, &named, request.language)?;
    files.push(PlainFile { name: data::PAGE_NAME.to_owned(), bytes: page });
    let attached = listed.into_iter().zip(request.attachments);
    files.extend(attached.map(|(listed, attachment)| PlainFile {
        name: listed.name,
        bytes: attachment.bytes.clone(),
    }));
    Ok((CopyForm::Zip, files))
}

/// What stays known once the package itself is deleted.
pub fn inventory(
    request: &CopyRequest<'_>,
    files: &[PlainFile],
) -> Result<Vec<Enclosed>, DocumentError> {
    let mut inventory: Vec<Enclosed> =
        files.iter().map(|file| enclosed(&file.name, &file.bytes)).collect();
    if files.len() == 1 {
        inventory.extend(embedded(request)?.iter().map(|file| enclosed(&file.name, &file.bytes)));
    }
    Ok(inventory)
}

/// Encrypts a copy under a passphrase: AES-256 in either form. The case number names the file, and nobody.
pub fn seal(
    form: CopyForm,
    case_number: &str,
    files: &[PlainFile],
    passphrase: &str,
) -> Result<Package, DocumentError> {
    match form {
        CopyForm::Pdf => {
            let letter = files.first().ok_or(DocumentError::Package)?;
            let bytes = encrypt::pdf_aes256(&letter.bytes, passphrase)?;
            Ok(Package { file_name: name(case_number, "pdf"), media_type: PDF, bytes })
        }
        CopyForm::Zip => {
            let files: Vec<(String, Vec<u8>)> =
                files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
            let bytes = package::zip(&files, passphrase)?;
            Ok(Package { file_name: name(case_number, "zip"), media_type: ZIP, bytes })
        }
    }
}

/// The letter with its annex, not encrypted: for the review and for paper.
pub fn letter_pdf(request: &CopyRequest<'_>) -> Result<Vec<u8>, DocumentError> {
    let blocks = blocks::blocks(request.draft);
    pdf(&PdfRequest {
        language: request.language,
        title: format!("{} – {}", receipt::subject(&blocks), request.letter.case_number),
        letterhead: Letterhead::from(request.letter),
        blocks,
        annex: (!request.data.files.is_empty()).then(|| request.data.clone()),
        embedded: embedded(request)?,
        date: request.date,
    })
}

fn embedded(request: &CopyRequest<'_>) -> Result<Vec<EmbeddedFile>, DocumentError> {
    if request.data.files.is_empty() {
        return Ok(Vec::new());
    }
    let file = |name: &str, media_type: &str, bytes| EmbeddedFile {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes,
        description: format!("{name} ({})", request.letter.case_number),
    };
    let mut files = vec![
        file(data::JSON_NAME, "application/json", data::json(request.data)?),
        file(data::CSV_NAME, "text/csv", data::csv(request.data)?),
    ];
    files.extend(request.card.map(|card| file(data::CARD_NAME, "text/vcard", card.bytes.clone())));
    Ok(files)
}

fn listed((position, attachment): (usize, &Attachment)) -> ListedFile {
    ListedFile {
        name: package::attachment_name(position, &attachment.original_name),
        description: attachment.description.clone(),
    }
}

pub(super) fn enclosed(name: &str, bytes: &[u8]) -> Enclosed {
    let digest = Sha256::digest(bytes);
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let sha256 = halves.filter_map(|half| char::from_digit(u32::from(half), 16)).collect();
    Enclosed { name: name.to_owned(), bytes: bytes.len() as u64, sha256 }
}

fn name(case_number: &str, ending: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '-' };
    let number: String = case_number.chars().map(plain).collect();
    format!("copie-{number}.{ending}")
}
