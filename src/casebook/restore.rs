//! Restoring a backup: shown first, then wholly done or wholly not, and brought up to date with what was erased,
//! objected to and restricted since (R 17, 18, 21).

mod preview;
mod replay;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use zeroize::Zeroizing;

use crate::domain::journal::Operation;
use crate::domain::ledger::LedgerLine;
use crate::domain::suppression::List;
use crate::domain::{Expected, Invalid};
use crate::store::{Store, StoreError, backup};

use super::backups::{ledgers_in, short_uid, stamp, unknown_lines};
use super::views::{LedgerSource, Present, Replayed, RestoreDone, RestorePreview, Unconfirmed};
use super::{Casebook, Error, Noted, Result, Session};

const UNCONFIRMED: &str = "restore_unconfirmed";

/// Which backup, into the place of which casebook.
#[derive(Clone, Debug)]
pub struct RestoreOrder {
    pub backup: PathBuf,
    pub casebook: PathBuf,
    /// Opens the present casebook, and the restored one.
    pub passphrase: Zeroizing<String>,
    /// What opens the backup, where it was made under an earlier passphrase.
    pub backup_passphrase: Option<Zeroizing<String>>,
}

impl RestoreOrder {
    fn backup_passphrase(&self) -> &str {
        self.backup_passphrase.as_ref().unwrap_or(&self.passphrase)
    }

    /// Under which name the restored casebook is built, beside its later place.
    fn part(&self) -> PathBuf {
        part_of(&self.casebook)
    }

    /// Under which name the casebook of before is kept.
    fn aside(&self, at: DateTime<Utc>, zone: Tz) -> PathBuf {
        let stem = self.casebook.file_stem().unwrap_or_default().to_string_lossy();
        let stamp = stamp(at, zone);
        let named = |again: &str| {
            self.casebook.with_file_name(format!("{stem}-before-restore-{stamp}{again}.greffe"))
        };
        let free = ["", "-2", "-3", "-4"].into_iter().map(named).find(|path| !path.exists());
        free.unwrap_or_else(|| named("-5"))
    }
}

impl Casebook {
    /// What a restore would change. Nothing is written.
    pub fn preview_restore(order: &RestoreOrder, session: &Session) -> Result<RestorePreview> {
        let present = match open_present(order, Store::open_unchanged)? {
            Some(store) => State::Opens(Box::new(store)),
            None if order.casebook.exists() => State::DoesNotOpen,
            None => State::Absent,
        };
        Sources::gather(order, session, present)?.preview(order)
    }

    /// Restores a backup: the present casebook is kept aside as a verified backup, the restored one is built beside it
    /// and brought up to date, and takes its place from one moment to the next. Fails while anybody has it open.
    pub fn restore(order: &RestoreOrder, session: &Session) -> Result<RestoreDone> {
        let present = match open_present(order, Store::open_as_it_is)? {
            Some(store) => {
                store.alone_in_one_file()?;
                State::Opens(Box::new(store))
            }
            None if order.casebook.exists() => State::DoesNotOpen,
            None => State::Absent,
        };
        let sources = Sources::gather(order, session, present)?;
        let part = order.part();
        let built = sources.build(order, session, &part);
        let (restored, replayed) = built.inspect_err(|_| backup::discard(&part))?;
        let aside = order.aside(restored.now(), restored.zone);
        let kept_aside = sources.keep_aside(order, aside);
        let kept_aside = kept_aside.inspect_err(|_| backup::discard(&part))?;
        restored.into_store().take_place(&order.casebook)?;
        let ledger_is_newer = sources.ledger_is_newer;
        Ok(RestoreDone { casebook: order.casebook.clone(), kept_aside, replayed, ledger_is_newer })
    }

    /// The restore that waits for the officer's word.
    pub fn unconfirmed_restore(&self) -> Result<Option<Unconfirmed>> {
        let text = self.store.setting(UNCONFIRMED)?.filter(|text| !text.is_empty());
        text.map(|text| {
            serde_json::from_str(&text)
                .map_err(|_error: serde_json::Error| StoreError::Unreadable("restore").into())
        })
        .transpose()
    }

    /// The officer's word that whatever was erased, objected to or restricted since the backup has been seen to.
    pub fn confirm_restore(&mut self) -> Result<()> {
        self.operate(|work| {
            work.store.put_setting(UNCONFIRMED, "")?;
            Ok(((), Noted::new(Operation::RestoreConfirmed, "", "")))
        })
    }

    /// Applies what the ledgers of the backup folders know and this casebook does not: it was restored while they were
    /// out of reach.
    pub fn apply_ledgers(&mut self) -> Result<Replayed> {
        let short_uid = short_uid(&self.store)?;
        let (mut lines, mut suppressions) = (Vec::new(), Vec::new());
        for folder in self.settings()?.backup_folders {
            for path in ledgers_in(&folder, &short_uid) {
                let copy = Store::read_ledger_copy(&path, &self.passphrase)?;
                if copy.casebook == self.store.uid()? {
                    lines.extend(copy.lines);
                    suppressions.extend(copy.suppressions);
                }
            }
        }
        let mut unknown = unknown_lines(lines, &self.store.ledger()?);
        unknown.sort_by_key(|line| line.recorded_at);
        let replayed = self.operate(|work| {
            work.store.forget_folder_states()?;
            suppressions.iter().try_for_each(|list| work.store.add_suppressions(list))?;
            let replayed = work.replay_all(&unknown)?;
            Ok((replayed, Noted::new(Operation::LedgerApplied, "", replay::codes(replayed))))
        })?;
        self.finish_erasures_if_free()?;
        self.rewrite_ledger_copies();
        Ok(replayed)
    }
}

/// The file in the casebook's place, if there is one that opens. One that does not is no obstacle: it is kept aside.
fn open_present(
    order: &RestoreOrder,
    open: impl FnOnce(&Path, &str) -> crate::store::Result<Store>,
) -> Result<Option<Store>> {
    if !order.casebook.exists() {
        return Ok(None);
    }
    match open(&order.casebook, &order.passphrase) {
        Ok(store) => Ok(Some(store)),
        Err(
            StoreError::NotACasebook | StoreError::WrongPassphraseOrDamaged | StoreError::Damaged,
        ) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The file that stands in the casebook's place.
enum State {
    Absent,
    Opens(Box<Store>),
    DoesNotOpen,
}

impl State {
    const fn opens(&self) -> Option<&Store> {
        match self {
            Self::Opens(store) => Some(store),
            Self::Absent | Self::DoesNotOpen => None,
        }
    }

    const fn kind(&self) -> Present {
        match self {
            Self::Absent => Present::Absent,
            Self::Opens(_) => Present::Opens,
            Self::DoesNotOpen => Present::DoesNotOpen,
        }
    }
}

/// Everything that a restore is made from.
struct Sources {
    backup: Store,
    content: backup::Content,
    present: State,
    /// What the ledgers know and the backup does not, in the order in which it was done.
    missing: Vec<LedgerLine>,
    ledger: Option<LedgerSource>,
    known_until: Option<DateTime<Utc>>,
    ledger_is_newer: bool,
    unreadable_ledgers: u32,
    /// The suppression lists of the ledgers that were found.
    suppressions: Vec<List>,
}

impl Sources {
    /// Brings the restored casebook into being, beside its later place.
    fn build(
        &self,
        order: &RestoreOrder,
        session: &Session,
        part: &Path,
    ) -> Result<(Casebook, Replayed)> {
        let store = self.backup.copy_upgraded(part, &order.passphrase)?;
        let mut casebook = Casebook::over(store, &order.passphrase, session.clone())?;
        casebook.leave_ledger_copies_alone();
        // The present list is the whole list; a ledger's adds to what the backup knows.
        casebook.store.transact(|store| match self.present.opens().map(Store::suppressions) {
            Some(present) => present?.map_or(Ok(()), |list| store.take_suppressions(&list)),
            None => self.suppressions.iter().try_for_each(|list| store.add_suppressions(list)),
        })?;
        casebook.note_upgrade()?;
        let replayed = self.bring_up_to_date(&mut casebook)?;
        casebook.catch_up()?;
        // The backup's own pages were never looked at for what moved cells left in them.
        casebook.store.clear_all_slack()?;
        if !casebook.finish_erasures()? {
            return Err(StoreError::Locked.into());
        }
        casebook.store.refuse_unless_whole()?;
        Ok((casebook, replayed))
    }

    fn bring_up_to_date(&self, casebook: &mut Casebook) -> Result<Replayed> {
        let lost_cases = self.lost_cases();
        let unconfirmed = if self.ledger_is_newer && lost_cases.is_empty() {
            String::new()
        } else {
            let unconfirmed = Unconfirmed {
                backup_at: self.content.last_entry_at,
                known_until: self.known_until,
                ledger_is_newer: self.ledger_is_newer,
                lost_cases,
            };
            serde_json::to_string(&unconfirmed)
                .map_err(|_error: serde_json::Error| StoreError::Unreadable("restore"))?
        };
        casebook.operate(|work| {
            work.store.forget_folder_states()?;
            work.store.put_setting(UNCONFIRMED, &unconfirmed)?;
            let replayed = work.replay_all(&self.missing)?;
            let detail = replay::codes(replayed);
            Ok((replayed, Noted::new(Operation::CasebookRestored, "", detail)))
        })
    }

    /// Keeps what stands in the casebook's place: as a verified backup, or untouched where it does not open.
    fn keep_aside(&self, order: &RestoreOrder, aside: PathBuf) -> Result<Option<PathBuf>> {
        match &self.present {
            State::Opens(present) => {
                present.back_up(&aside, &order.passphrase)?;
                Ok(Some(aside))
            }
            State::DoesNotOpen => {
                backup::set_aside(&order.casebook, &aside)?;
                Ok(Some(aside))
            }
            State::Absent => {
                // A log without its file would be taken for the restored casebook's own.
                backup::set_aside(&order.casebook, &aside)?;
                Ok(None)
            }
        }
    }
}

/// Deletes what a restore that was cut short left beside a casebook: it may hold what was erased since.
pub(super) fn drop_unfinished(casebook: &Path) {
    backup::discard(&part_of(casebook));
}

fn part_of(casebook: &Path) -> PathBuf {
    let mut name = casebook.file_name().unwrap_or_default().to_owned();
    name.push(".restoring");
    casebook.with_file_name(name)
}

fn refuse_itself(order: &RestoreOrder) -> Result<()> {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    if real(&order.casebook).is_some_and(|place| Some(place) == real(&order.backup)) {
        return Err(Invalid::new("file", Expected::BackupFile).into());
    }
    Ok(())
}

fn refuse_other(left: &Store, right: &Store) -> Result<()> {
    if left.uid()? == right.uid()? { Ok(()) } else { Err(Error::OtherCasebook) }
}
