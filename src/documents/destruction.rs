//! The certificate of a purge: what was destroyed under which rule, what was left and why, and nothing about whom.

use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::letter::{Sender, render_markdown};
use super::pdf::{Letterhead, PdfRequest, pdf};
use super::receipt::subject;
use super::{DocumentError, blocks};
use crate::domain::purge::PurgeEnd;
use crate::text::Language;

/// How many identifiers the printed certificate lists; the data beside it list all.
pub const PRINTED: usize = 300;

/// What is kept of a purge beside its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestructionCertificate {
    pub purge: String,
    pub begun_at: DateTime<Utc>,
    pub ended_at: DateTime<Utc>,
    pub end: PurgeEnd,
    pub policy_dated: NaiveDate,
    /// The journal's last hash once the end was entered.
    pub journal_head: String,
    pub planned: u32,
    pub erased: u32,
    /// Persons of whom nothing is left.
    pub persons: u32,
    pub spared: u32,
    /// Records of the plan that were not reached.
    pub left: u32,
    /// The first and the last of the days on which the periods of what was erased had ended.
    pub first_expired_on: Option<NaiveDate>,
    pub last_expired_on: Option<NaiveDate>,
    pub counts: Vec<DestructionCount>,
    /// Whether the write-ahead log is empty: every other trace was looked for batch by batch.
    #[serde(default)]
    pub log_empty: bool,
}

/// Records of one rule with the same outcome: codes in the data, words on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestructionCount {
    pub rule: String,
    pub erased: bool,
    pub reason: String,
    pub article: Option<String>,
    pub files: u32,
    pub persons: u32,
}

/// One record of the plan: the person's identifier in the casebook, never a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DestructionLine {
    pub contact: String,
    pub activity: String,
    pub rule: String,
    pub expired_on: Option<NaiveDate>,
    pub erased: bool,
    pub reason: String,
    /// Nothing was left of the person.
    pub whole: bool,
}

/// Writes the certificate as JSON with all its lines, one after the other as they come.
pub fn write_certificate(
    certificate: &DestructionCertificate,
    lines: impl Iterator<Item = io::Result<DestructionLine>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let head = serde_json::to_string(certificate)?;
    let open = head.strip_suffix('}').unwrap_or(&head);
    write!(out, "{open},\n\"lines\": [")?;
    for (place, line) in lines.enumerate() {
        out.write_all(if place == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &line?)?;
    }
    out.write_all(b"\n]}\n")
}

/// What the printed certificate says in words.
pub struct CertificateWords {
    /// With words instead of codes.
    pub certificate: DestructionCertificate,
    /// How it ended.
    pub end: String,
    /// What was looked at, sentence by sentence.
    pub checks: Vec<String>,
    /// The first of the erased, by identifier.
    pub erased: Vec<String>,
    /// The first of those that were left: identifier and reason.
    pub left: Vec<(String, String)>,
    /// The SHA-256 of the data beside the certificate.
    pub data_sha256: String,
}

#[derive(Serialize)]
struct Places<'a> {
    sender: &'a Sender,
    certificate: &'a DestructionCertificate,
    end: &'a str,
    checks: &'a [String],
    erased: &'a [String],
    left: &'a [(String, String)],
    more_erased: u32,
    more_left: u32,
    data_sha256: &'a str,
    begun_on: NaiveDate,
    begun_time: String,
    ended_on: NaiveDate,
    ended_time: String,
}

/// The certificate on the same page as the letters; `sender` is the controller that erased.
pub fn certificate_pdf(
    words: &CertificateWords,
    sender: &Sender,
    language: Language,
) -> Result<Vec<u8>, DocumentError> {
    let template = match language {
        Language::Fr => include_str!("../../assets/letters/fr/destruction_certificate.md"),
        Language::En => include_str!("../../assets/letters/en/destruction_certificate.md"),
    };
    let certificate = &words.certificate;
    let more = |all: u32, listed: usize| all.saturating_sub(u32::try_from(listed).unwrap_or(all));
    let ended_on = certificate.ended_at.date_naive();
    let places = Places {
        sender,
        certificate,
        end: &words.end,
        checks: &words.checks,
        erased: &words.erased,
        left: &words.left,
        more_erased: more(certificate.erased, words.erased.len()),
        more_left: more(certificate.spared, words.left.len()),
        data_sha256: &words.data_sha256,
        begun_on: certificate.begun_at.date_naive(),
        begun_time: certificate.begun_at.format("%H:%M:%S").to_string(),
        ended_on,
        ended_time: certificate.ended_at.format("%H:%M:%S").to_string(),
    };
    let blocks = blocks::blocks(&render_markdown(template, &places)?);
    pdf(&PdfRequest {
        language,
        title: subject(&blocks),
        letterhead: Letterhead { sender: sender.clone(), ..Letterhead::default() },
        blocks,
        annex: None,
        embedded: Vec::new(),
        date: ended_on,
    })
}
