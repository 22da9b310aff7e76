//! The casebook as a whole: settings, passphrase, journal, check, upgrade.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::domain::journal::Operation;
use crate::domain::{Expected, Invalid};
use crate::store::journal::ChainedEntry;
use crate::store::{Store, StoreError, Upgrade};

use super::views::{CasebookSettings, CheckReport, JournalLine};
use super::{Casebook, Noted, Result, Work, passphrase};

pub(super) const SETTINGS: &str = "settings";
const JOURNAL_PAGE: u32 = 200;
/// Five years, in which the answer may have to be proved (C. civ. 2224); a sixth where it is justified (CPP 8).
const CASE_FILE_MONTHS: std::ops::RangeInclusive<u32> = 12..=72;
/// Six to twelve months as a rule; longer where the risk asks for it (CNIL, délib. 2021-122).
const CONSULTATION_MONTHS: std::ops::RangeInclusive<u32> = 6..=36;

impl From<ChainedEntry> for JournalLine {
    fn from(chained: ChainedEntry) -> Self {
        let ChainedEntry { id, entry, .. } = chained;
        Self {
            id,
            recorded_at: entry.recorded_at,
            actor: entry.actor,
            operation: entry.operation,
            subject: entry.subject,
            detail: entry.detail,
        }
    }
}

impl Casebook {
    pub fn settings(&self) -> Result<CasebookSettings> {
        settings_of(&self.store)
    }

    pub fn put_settings(&mut self, settings: &CasebookSettings) -> Result<()> {
        self.check_folders(settings)?;
        if !CONSULTATION_MONTHS.contains(&settings.consultation_months) {
            return Err(Invalid::new("consultation-months", Expected::ConsultationMonths).into());
        }
        if !CASE_FILE_MONTHS.contains(&settings.case_file_months) {
            return Err(Invalid::new("case-file-months", Expected::CaseFileMonths).into());
        }
        self.operate(|work| {
            keep_settings(work.store, settings)?;
            Ok(((), Noted::new(Operation::SettingsChanged, "", "")))
        })?;
        self.renew_ledger_copies();
        Ok(())
    }

    /// Another passphrase for the same casebook. The old one must be given again; afterwards it opens nothing.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<()> {
        if old != self.passphrase.as_str() {
            return Err(StoreError::WrongPassphraseOrDamaged.into());
        }
        passphrase::check(new)?;
        self.store.change_passphrase(old, new)?;
        self.passphrase = Zeroizing::new(new.to_owned());
        self.operate(|_| Ok(((), Noted::new(Operation::PassphraseChanged, "", ""))))?;
        self.rewrite_ledger_copies();
        Ok(())
    }

    /// What opening has upgraded, and where the casebook of before is kept.
    pub fn upgrade(&self) -> Option<&Upgrade> {
        self.store.upgrade()
    }

    /// The journal's word of an upgrade, and what the new version holds that the old one did not.
    pub(super) fn note_upgrade(&mut self) -> Result<()> {
        let Some(Upgrade { from, to, .. }) = self.store.upgrade().cloned() else { return Ok(()) };
        self.operate(|_| {
            let detail = format!("from version {from} to {to}");
            Ok(((), Noted::new(Operation::CasebookUpgraded, "", detail)))
        })?;
        self.suppress_earlier_objectors()
    }

    /// At most 200 entries of the journal, the newest first, from below `before`.
    pub fn journal(&self, before: Option<i64>) -> Result<Vec<JournalLine>> {
        Ok(self
            .store
            .journal_page(before, JOURNAL_PAGE)?
            .into_iter()
            .map(JournalLine::from)
            .collect())
    }

    /// Walks both chains, from the last seal on: the count of entries, or the id of the first that does not follow.
    pub fn verify_journal(&self) -> Result<Result<u64, i64>> {
        Ok(self.store.verify_journal()?)
    }

    /// SQLite's own checks, the journal's chain, and stored = rebuilt for every derived row.
    pub fn check(&mut self) -> Result<CheckReport> {
        let journal = self.verify_journal()?;
        Ok(CheckReport {
            file_problems: self.store.integrity_problems()?,
            journal_entries: journal.as_ref().copied().unwrap_or_default(),
            journal_broken_at: journal.err(),
            derived_differences: self.derived_differences()?,
        })
    }

    /// A number that differs once another process has changed the casebook.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.store.data_version()?)
    }

    /// As [`Casebook::data_version`], and reads a row: an error tells that the file no longer opens with this key.
    pub fn probe(&self) -> Result<i64> {
        self.store.is_demo()?;
        self.data_version()
    }

    pub(super) fn into_store(self) -> Store {
        self.store
    }

    /// The store underneath, for the tests that look for residues byte by byte.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

fn settings_of(store: &Store) -> Result<CasebookSettings> {
    let text = store.setting(SETTINGS)?.unwrap_or_else(|| "{}".to_owned());
    Ok(serde_json::from_str(&text)
        .map_err(|_error: serde_json::Error| StoreError::Unreadable("settings"))?)
}

fn keep_settings(store: &Store, settings: &CasebookSettings) -> Result<()> {
    let text = serde_json::to_string(settings)
        .map_err(|_error: serde_json::Error| StoreError::Unreadable("settings"))?;
    Ok(store.put_setting(SETTINGS, &text)?)
}

impl Work<'_> {
    /// Where sources and recipients of the policy are written to.
    pub(super) fn party_emails(&self) -> Result<BTreeMap<String, String>> {
        Ok(settings_of(self.store)?.party_emails)
    }

    /// Remembers where a source or a recipient of the policy is written to.
    pub(super) fn put_party_email(&self, party: &str, email: &str) -> Result<()> {
        let mut settings = settings_of(self.store)?;
        if settings.party_emails.get(party).is_some_and(|known| known == email) {
            return Ok(());
        }
        settings.party_emails.insert(party.to_owned(), email.to_owned());
        keep_settings(self.store, &settings)
    }
}
