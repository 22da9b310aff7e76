//! What a restore is made from, and what it would change.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::casebook::backups::{ledgers_in, short_uid, unknown_lines};
use crate::casebook::views::{CasebookSettings, LedgerSource, RestorePreview};
use crate::casebook::{Error, Result, Session};
use crate::domain::ids::CaseNumber;
use crate::domain::ledger::{Deed, LedgerLine};
use crate::domain::suppression::List;
use crate::store::ledger::LedgerCopy;
use crate::store::{Store, StoreError, backup};

use super::{RestoreOrder, Sources, State, refuse_itself, refuse_other};

/// The ledgers that were found, and up to when the newest knows everything.
#[derive(Default)]
struct Ledgers {
    lines: Vec<LedgerLine>,
    newest: Option<(DateTime<Utc>, LedgerSource)>,
    unreadable: u32,
    suppressions: Vec<List>,
}

impl Sources {
    pub(super) fn gather(order: &RestoreOrder, session: &Session, present: State) -> Result<Self> {
        refuse_itself(order)?;
        let backup = open_backup(order)?;
        if session.clock.today.is_some() && !backup.is_demo()? {
            return Err(Error::DayOfAnotherCasebook);
        }
        let content = backup.content_summary()?;
        if let Some(present) = present.opens() {
            refuse_other(present, &backup)?;
        }
        let mut ledgers = Ledgers::default();
        if let Some(present) = present.opens() {
            ledgers.add(present.ledger()?, (session.clock.now)(), LedgerSource::Casebook);
        }
        ledgers.find(order, &backup, present.opens())?;
        let mut missing = unknown_lines(ledgers.lines, &backup.ledger()?);
        missing.sort_by_key(|line| line.recorded_at);
        let (known_until, ledger) = ledgers.newest.unzip();
        let later =
            known_until.is_some_and(|until| content.last_entry_at.is_none_or(|at| at < until));
        let ledger_is_newer = present.opens().is_some() || later || !missing.is_empty();
        let unreadable_ledgers = ledgers.unreadable;
        Ok(Self {
            backup,
            content,
            present,
            missing,
            ledger,
            known_until,
            ledger_is_newer,
            unreadable_ledgers,
            suppressions: ledgers.suppressions,
        })
    }

    pub(super) fn preview(&self, order: &RestoreOrder) -> Result<RestorePreview> {
        let mut again = super::Replayed::default();
        for line in &self.missing {
            let known = match line.deed.contact() {
                Some(contact) => match self.backup.contact_id(contact) {
                    Ok(_) => true,
                    Err(StoreError::NotFound(_)) => false,
                    Err(error) => return Err(error.into()),
                },
                None => true,
            };
            again.count(&line.deed, known);
        }
        let present = self.present.opens().map(Store::content_summary).transpose()?;
        Ok(RestorePreview {
            backup: order.backup.clone(),
            backup_at: self.content.last_entry_at,
            contacts: self.content.contacts,
            requests: self.content.requests,
            journal_entries: self.content.journal_entries,
            present: self.present.kind(),
            present_contacts: present.map(|content| content.contacts),
            present_requests: present.map(|content| content.requests),
            present_journal_entries: present.map(|content| content.journal_entries),
            again,
            last_case: self.last_case()?,
            lost_cases: self.lost_cases(),
            ledger: self.ledger.clone(),
            known_until: self.known_until,
            ledger_is_newer: self.ledger_is_newer,
            unreadable_ledgers: self.unreadable_ledgers,
        })
    }

    fn last_case(&self) -> Result<Option<CaseNumber>> {
        let own = self.backup.ledger()?;
        Ok(own.iter().chain(&self.missing).filter_map(opened).max())
    }

    /// The cases that were opened since the backup, in their order.
    pub(super) fn lost_cases(&self) -> Vec<CaseNumber> {
        let numbers: BTreeSet<CaseNumber> = self.missing.iter().filter_map(opened).collect();
        numbers.into_iter().collect()
    }
}

/// The case that a line says was opened.
fn opened(line: &LedgerLine) -> Option<CaseNumber> {
    match &line.deed {
        Deed::CaseOpened(number) => Some(*number),
        Deed::Erased { .. }
        | Deed::Objected { .. }
        | Deed::Consented { .. }
        | Deed::Restricted { .. }
        | Deed::Held { .. }
        | Deed::Corrected { .. }
        | Deed::Merged { .. }
        | Deed::Parted { .. } => None,
    }
}

fn open_backup(order: &RestoreOrder) -> Result<Store> {
    let backup = Store::open_unchanged(&order.backup, order.backup_passphrase());
    if matches!(backup, Err(StoreError::WrongPassphraseOrDamaged)) {
        return Err(Error::BackupPassphrase);
    }
    let backup = backup?;
    backup.refuse_unless_whole()?;
    Ok(backup)
}

impl Ledgers {
    /// Looks beside the backup, beside the casebook and in every folder that either of them declares.
    fn find(
        &mut self,
        order: &RestoreOrder,
        backup: &Store,
        present: Option<&Store>,
    ) -> Result<()> {
        let uid = backup.uid()?;
        let mut folders: BTreeSet<PathBuf> = [&order.backup, &order.casebook]
            .into_iter()
            .map(|path| backup::folder_of_file(path))
            .collect();
        for store in [Some(backup), present].into_iter().flatten() {
            folders.extend(declared_folders(store)?);
        }
        let found: BTreeSet<PathBuf> = folders
            .iter()
            .flat_map(|folder| ledgers_in(folder, &short_uid(backup).unwrap_or_default()))
            .map(|path| std::fs::canonicalize(&path).unwrap_or(path))
            .collect();
        for path in found {
            match read_copy(order, &path) {
                Ok(copy) if copy.casebook == uid => {
                    self.suppressions.extend(copy.suppressions);
                    self.add(copy.lines, copy.written_at, LedgerSource::File(path));
                }
                Ok(_) => (),
                Err(_) => self.unreadable += 1,
            }
        }
        Ok(())
    }

    fn add(&mut self, lines: Vec<LedgerLine>, until: DateTime<Utc>, source: LedgerSource) {
        self.lines.extend(lines);
        if self.newest.as_ref().is_none_or(|(newest, _)| *newest < until) {
            self.newest = Some((until, source));
        }
    }
}

fn read_copy(order: &RestoreOrder, path: &std::path::Path) -> crate::store::Result<LedgerCopy> {
    Store::read_ledger_copy(path, &order.passphrase)
        .or_else(|_| Store::read_ledger_copy(path, order.backup_passphrase()))
}

fn declared_folders(store: &Store) -> Result<Vec<PathBuf>> {
    let text = store.setting(crate::casebook::maintenance::SETTINGS)?;
    let settings: CasebookSettings =
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(settings.backup_folders)
}
