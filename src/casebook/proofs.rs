//! Receipts of erasures as files: PDF and JSON, with nothing about the person but uid and case number.

use std::path::{Path, PathBuf};

use crate::documents::receipt::{ErasureReceipt, receipt_json, receipt_pdf};
use crate::domain::ids::Uid;
use crate::store::StoreError;
use crate::text::Text;

use super::copies::Folder;
use super::{Casebook, Result};

impl Casebook {
    /// The receipt as it was kept.
    pub fn receipt(&self, receipt: Uid) -> Result<ErasureReceipt> {
        let stored = self.store.receipt(receipt)?;
        Ok(serde_json::from_str(&stored.body).map_err(|_: serde_json::Error| StoreError::Unreadable("receipt"))?)
    }

    /// Writes a receipt into a folder; returns the paths of the PDF and the JSON.
    pub fn save_receipt(&self, receipt: Uid, to: &Path) -> Result<Vec<PathBuf>> {
        let body = self.receipt(receipt)?;
        let text = Text::new(self.settings()?.language);
        let letters = super::copies::Letters { policy: &self.policy, text: &text, today: self.today() };
        let pdf = receipt_pdf(&body, &letters.sender(), text.language)?;
        let files =
            [(format!("recu-{receipt}.pdf"), pdf), (format!("recu-{receipt}.json"), receipt_json(&body)?)];
        Folder::write(to, &files)?.keep_if(true);
        Ok(files.iter().map(|(name, _)| to.join(name)).collect())
    }
}
