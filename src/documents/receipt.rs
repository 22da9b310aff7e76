//! The proof of an erasure: what was erased and kept, on what ground, and nothing about whom.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::letter::{Sender, render_markdown};
use super::pdf::{Letterhead, PdfRequest, pdf};
use super::{DocumentError, blocks};
use crate::text::Language;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureReceipt {
    /// The number of the case that asked for it; none when the period had ended.
    pub case: Option<String>,
    pub subject_uid: String,
    pub erased_at: DateTime<Utc>,
    pub policy_dated: NaiveDate,
    /// The journal's last hash once the erasure was entered.
    pub journal_head: String,
    pub counts: Vec<ErasedCount>,
    pub grounds: Vec<ErasureGround>,
    /// What was looked at afterwards. Receipts of a partial erasure have no traces to look for but the log.
    #[serde(default)]
    pub checks: Vec<ErasureCheck>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedCount {
    pub what: String,
    pub erased: u64,
    pub kept: u64,
}

/// One line of the plan: categories, words and articles, never a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureGround {
    pub what: String,
    pub verdict: String,
    pub ground: String,
    pub article: String,
    pub until: Option<NaiveDate>,
}

/// One place where a trace of the person was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureCheck {
    pub what: Checked,
    /// How many times it was looked at: pieces of the name, for the index.
    pub probes: u32,
    /// Nothing was left. False for a log that is still to be emptied.
    pub passed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// No row under the uid.
    Rows,
    /// The search index does not lead from the rarest pieces of the name to the person.
    Index,
    /// The write-ahead log is empty.
    Log,
}

pub fn receipt_json(receipt: &ErasureReceipt) -> Result<Vec<u8>, DocumentError> {
    let mut bytes = serde_json::to_vec_pretty(receipt)
        .map_err(|_error| DocumentError::Data { format: "JSON" })?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct Words<'a> {
    checks: &'a [String],
    sender: &'a Sender,
    receipt: &'a ErasureReceipt,
    erased_on: NaiveDate,
    erased_time: String,
}

/// The receipt on the same page as the letters; `checks` says in words what was looked at, `sender` is the controller
/// that erased.
pub fn receipt_pdf(
    receipt: &ErasureReceipt,
    checks: &[String],
    sender: &Sender,
    language: Language,
) -> Result<Vec<u8>, DocumentError> {
    let template = match language {
        Language::Fr => include_str!("../../assets/letters/fr/erasure_receipt.md"),
        Language::En => include_str!("../../assets/letters/en/erasure_receipt.md"),
    };
    let erased_on = receipt.erased_at.date_naive();
    let erased_time = receipt.erased_at.format("%H:%M:%S").to_string();
    let words = Words { checks, sender, receipt, erased_on, erased_time };
    let blocks = blocks::blocks(&render_markdown(template, &words)?);
    pdf(&PdfRequest {
        language,
        title: subject(&blocks),
        letterhead: Letterhead {
            sender: sender.clone(),
            case_number: receipt.case.clone(),
            ..Letterhead::default()
        },
        blocks,
        annex: None,
        embedded: Vec::new(),
        date: erased_on,
    })
}

/// The text of the first heading.
pub(super) fn subject(blocks: &[blocks::Block]) -> String {
    blocks
        .iter()
        .find_map(|block| match block {
            blocks::Block::Heading { spans, .. } => {
                Some(spans.iter().map(|span| span.text.as_str()).collect())
            }
            blocks::Block::Paragraph { .. }
            | blocks::Block::List { .. }
            | blocks::Block::Table { .. }
            | blocks::Block::Room => None,
        })
        .unwrap_or_default()
}
