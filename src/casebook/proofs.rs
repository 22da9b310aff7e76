//! Receipts of erasures as files: PDF and JSON, with nothing about the person but uid and case number.

use std::path::{Path, PathBuf};

use crate::documents::receipt::{Checked, ErasureCheck, ErasureReceipt, receipt_json, receipt_pdf};
use crate::domain::erasure::{Ground, Item};
use crate::domain::ids::Uid;
use crate::store::StoreError;
use crate::store::requests::StoredRequest;
use crate::text::Text;
use crate::tr;

use super::copies::Staged;
use super::{Casebook, Result};

impl Casebook {
    /// The receipt as it was kept, with what has become of the log since.
    pub fn receipt(&self, receipt: Uid) -> Result<ErasureReceipt> {
        let stored = self.store.receipt(receipt)?;
        let mut receipt: ErasureReceipt = serde_json::from_str(&stored.body)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("receipt"))?;
        // The log is emptied after the erasure, when nobody reads any more.
        receipt.checks.push(ErasureCheck {
            what: Checked::Log,
            probes: 1,
            passed: stored.log_truncated,
        });
        Ok(receipt)
    }

    /// Writes a receipt into a folder; returns the paths of the PDF and the JSON.
    pub fn save_receipt(&self, receipt: Uid, to: &Path) -> Result<Vec<PathBuf>> {
        let text = Text::new(self.settings()?.language);
        let files = self.receipt_files(receipt, &text)?;
        Staged::write(to, &files)?.place()?;
        Ok(files.iter().map(|(name, _)| to.join(name)).collect())
    }

    /// The PDF and the JSON of a receipt or of a purge's certificate, with their names.
    pub(super) fn receipt_files(
        &self,
        receipt: Uid,
        text: &Text,
    ) -> Result<[(String, Vec<u8>); 2]> {
        if self.store.is_purge(receipt)? {
            return self.certificate_files(receipt, text);
        }
        let body = self.receipt(receipt)?;
        let letters = self.letters(&self.policy, text)?;
        let pdf = self.printed_receipt(&body, &letters)?;
        Ok([
            (format!("recu-{receipt}.pdf"), pdf),
            (format!("recu-{receipt}.json"), receipt_json(&body)?),
        ])
    }

    /// The receipts of the erasures done since a case was received, the latest first, with their uids.
    pub(super) fn receipts_of_case(
        &self,
        request: &StoredRequest,
    ) -> Result<Vec<(ErasureReceipt, Uid)>> {
        let Some(contact) = request.contact_uid else { return Ok(Vec::new()) };
        let since = |receipt: &(ErasureReceipt, Uid)| {
            request.facts.received_on <= self.day_of(receipt.0.erased_at)
        };
        let receipts =
            self.store.receipts_of(contact)?.into_iter().map(|uid| Ok((self.receipt(uid)?, uid)));
        Ok(receipts.collect::<Result<Vec<_>>>()?.into_iter().filter(since).collect())
    }

    /// The receipt as a PDF for people.
    pub(super) fn printed_receipt(
        &self,
        receipt: &ErasureReceipt,
        letters: &super::copies::Letters<'_>,
    ) -> Result<Vec<u8>> {
        let text = letters.text;
        let checks: Vec<String> =
            receipt.checks.iter().map(|check| check_words(text, *check)).collect();
        let words = self.in_words(receipt, text);
        Ok(receipt_pdf(&words, &checks, &letters.sender(), text.language)?)
    }

    /// The receipt with words instead of codes, for people; the JSON keeps the codes.
    pub(super) fn in_words(&self, receipt: &ErasureReceipt, text: &Text) -> ErasureReceipt {
        let item = |code: &str| {
            Item::from_code(code)
                .map_or(code.to_owned(), |item| text.plan_item(&item, &self.policy))
        };
        let mut words = receipt.clone();
        for count in &mut words.counts {
            count.what = item(&count.what);
        }
        for line in &mut words.grounds {
            line.what = item(&line.what);
            line.verdict = if line.verdict == "erase" {
                tr!(text, "verdict-erased")
            } else {
                tr!(text, "verdict-kept")
            };
            line.article = text.article(&line.article);
            line.ground = Ground::from_code(&line.ground)
                .map_or(line.ground.clone(), |ground| text.ground(ground));
        }
        words
    }
}

fn check_words(text: &Text, check: ErasureCheck) -> String {
    match check.what {
        Checked::Rows => tr!(text, "check-rows"),
        Checked::Index => tr!(text, "check-index", count = check.probes),
        Checked::Log if check.passed => tr!(text, "check-log"),
        Checked::Log => tr!(text, "check-log-waits"),
    }
}
