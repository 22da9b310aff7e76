//! Contacts brought in from a file: a lot of batches, each whole and journaled, unseen until the last is there.

mod reading;

use sha2::Digest as _;

use crate::domain::contact::{Collection, ContactDraft, Datum, DatumContent, FileDraft};
use crate::domain::ids::Uid;
use crate::domain::journal::{Link, Operation};
use crate::domain::policy::Policy;
use crate::domain::retention::FileState;
use crate::domain::{Expected, Invalid, check_day};
use crate::formats::contacts::{Column, ContactFile, Row};
use crate::store::codec::new_uid;

use super::alive::{Alive, Doing};
use super::views::{
    ImportDone, ImportOrder, ImportProblem, ImportProgress, ImportStep, ImportWarning,
};
use super::{Casebook, Error, Noted, Result, Work};

pub use reading::ImportReading;

/// Rows of one transaction: well under its 50 ms.
const BATCH: usize = 100;
/// Warnings that are kept; all are counted.
const WARNINGS: usize = 1_000;
/// Days of erasures that are named.
pub(super) const ERASURES: u32 = 20;
/// The field of the policy that a birthday belongs to.
pub(super) const BIRTH_DATE: &str = "birth_date";

/// A lot that is under way. Dropped before its end, it is taken out again when the casebook is next opened.
pub struct Import {
    order: ImportOrder,
    file: ContactFile,
    lot: (i64, Uid),
    withdrawing: bool,
    /// The category of birthdays.
    birthdays_in: String,
    done: ImportDone,
    rows: u64,
    _alive: Alive,
}

impl Import {
    /// From the next step on, what was brought in is taken out again.
    pub const fn withdraw(&mut self) {
        self.withdrawing = true;
    }

    pub fn progress(&self) -> ImportProgress {
        let (read, length) = self.file.progress();
        ImportProgress { rows: self.rows, read, length }
    }

    fn warn(&mut self, warning: ImportWarning) {
        self.done.warnings += 1;
        if self.done.first_warnings.len() < WARNINGS {
            self.done.first_warnings.push(warning);
        }
    }
}

impl Casebook {
    /// Begins a lot: nothing of it is seen before its end. Only one lot is under way at a time.
    pub fn begin_import(&mut self, order: ImportOrder) -> Result<Import> {
        if self.today() < check_day("collected-on", order.collected_on)? {
            return Err(Invalid::new("collected-on", Expected::NotInFuture).into());
        }
        if order.source.trim().is_empty() {
            return Err(Invalid::new("source", Expected::ContactSource).into());
        }
        if self.policy.activity(&order.activity).is_none() {
            return Err(Error::NoSuchActivity(order.activity));
        }
        let chosen = self.chosen_columns(&order)?;
        let file = ContactFile::open(&order.path, chosen.as_deref())?.born_by(self.today());
        let alive = Alive::begin(self.path(), Doing::Import)?;
        self.withdraw_lots()?;
        let uid = new_uid()?;
        let remembered = file.head().map(|head| columns_key(&head)).zip(order.columns.as_ref());
        let lot_id = self.operate(|work| {
            if let Some((key, columns)) = remembered {
                work.store.put_setting(&key, &columns_text(columns))?;
            }
            let lot_id = work.store.begin_lot(uid, work.at)?;
            let detail = format!("{} {}", order.activity, file.format.code());
            Ok((lot_id, Noted::new(Operation::LotBegun, uid, detail)))
        })?;
        let erasures = self.store.erasure_days_from(order.collected_on, ERASURES)?;
        let done = ImportDone { erasures, ..nothing_done(uid) };
        let birthdays_in = category_of_birthdays(&self.policy);
        let (lot, rows) = ((lot_id, uid), 0);
        Ok(Import { order, file, lot, withdrawing: false, birthdays_in, done, rows, _alive: alive })
    }

    /// Brings in the next batch, or takes one out once the lot is to be withdrawn.
    pub fn continue_import(&mut self, import: &mut Import) -> Result<ImportStep> {
        let (lot_id, uid) = import.lot;
        if import.withdrawing {
            let going = self.shrink_lot(lot_id, uid)?;
            let progress = import.progress();
            return Ok(if going { ImportStep::Going(progress) } else { ImportStep::Withdrawn });
        }
        let (mut rows, mut warnings) = (Vec::with_capacity(BATCH), Vec::new());
        let mut ended = false;
        while rows.len() < BATCH && !ended {
            match import.file.next_row(&mut warnings)? {
                Some(row) => rows.push(row),
                None => ended = true,
            }
        }
        for warning in warnings {
            import.warn(warning.into());
        }
        if !rows.is_empty() {
            import.rows += rows.len() as u64;
            self.store.set_in_bulk(true);
            let brought = self.bring(import, &rows);
            self.store.set_in_bulk(false);
            brought?;
        }
        if !ended {
            return Ok(ImportStep::Going(import.progress()));
        }
        import.done.ignored = import.file.ignored();
        let added = import.done.added;
        self.operate(|work| {
            work.store.end_lot(lot_id, work.at)?;
            Ok(((), Noted::new(Operation::LotEnded, uid, added)))
        })?;
        Ok(ImportStep::Ended(Box::new(import.done.clone())))
    }

    fn bring(&mut self, import: &mut Import, rows: &[Row]) -> Result<()> {
        let (lot_id, uid) = import.lot;
        let mut warnings = Vec::new();
        let mut warn =
            |row: &Row, problem| warnings.push(ImportWarning { line: row.line, problem });
        let tally = self.operate(|work| {
            let before = work.store.last_contact()?;
            let mut tally = [0_u64; 4];
            for row in rows {
                let drafted = draft(&import.order, &import.birthdays_in, row);
                let Ok(draft) = drafted.checked(work.today) else {
                    tally[1] += 1;
                    warn(row, ImportProblem::Refused);
                    continue;
                };
                if work.mailings_blocked(&draft)? {
                    tally[2] += 1;
                    warn(row, ImportProblem::NoMailings);
                }
                if work.is_known(&draft)? {
                    tally[3] += 1;
                    warn(row, ImportProblem::Known);
                }
                work.add_contact(&draft)?;
                tally[0] += 1;
            }
            work.store.put_in_lot(lot_id, before)?;
            Ok((tally, Noted::new(Operation::LotGrown, uid, tally[0])))
        })?;
        let done = &mut import.done;
        done.added += tally[0];
        done.left_out += tally[1];
        done.no_mailings += tally[2];
        done.known += tally[3];
        done.birthdays_unannounced |= self.policy.field(BIRTH_DATE).is_none()
            && rows.iter().any(|row| row.birthday.is_some());
        for warning in warnings {
            import.warn(warning);
        }
        Ok(())
    }

    /// Takes out what a lot left whose bringer is no more; not while another process is bringing one in.
    pub(super) fn withdraw_dead_lots(&mut self) -> Result<()> {
        if self.store.unfinished_lots()?.is_empty() || Alive::is_held(self.path(), Doing::Import) {
            return Ok(());
        }
        self.withdraw_lots()
    }

    fn withdraw_lots(&mut self) -> Result<()> {
        for (lot_id, uid) in self.store.unfinished_lots()? {
            while self.shrink_lot(lot_id, uid)? {}
        }
        Ok(())
    }

    /// Takes one batch out of a lot; false once the lot itself is gone.
    fn shrink_lot(&mut self, lot_id: i64, uid: Uid) -> Result<bool> {
        let batch = u32::try_from(BATCH).unwrap_or(u32::MAX);
        self.operate(|work| {
            let contacts = work.store.contacts_of_lot(lot_id, batch)?;
            if contacts.is_empty() {
                work.store.delete_lot(lot_id)?;
                return Ok((false, Noted::new(Operation::LotWithdrawn, uid, "")));
            }
            contacts.iter().try_for_each(|contact| work.store.erase_contact(*contact))?;
            Ok((true, Noted::new(Operation::LotShrunk, uid, contacts.len())))
        })
    }

    /// The columns that a hand chose now, or before for the same head.
    fn chosen_columns(&self, order: &ImportOrder) -> Result<Option<Vec<Column>>> {
        if order.columns.is_some() {
            return Ok(order.columns.clone());
        }
        let file = ContactFile::open(&order.path, None).ok();
        match file.and_then(|file| file.head()) {
            Some(head) => self.remembered_columns(&head),
            None => Ok(None),
        }
    }

    pub(super) fn remembered_columns(&self, head: &str) -> Result<Option<Vec<Column>>> {
        let kept = self.store.setting(&columns_key(head))?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

impl Work<'_> {
    /// Whether an address of the row is on the suppression list: it blocks mailings and nothing else, so the row comes in.
    fn mailings_blocked(&self, draft: &ContactDraft) -> Result<bool> {
        Ok(self.suppression_of(&draft.emails, &draft.phones)?.is_some())
    }

    fn is_known(&self, draft: &ContactDraft) -> Result<bool> {
        for address in &draft.emails {
            if !self.store.contacts_by_email(address)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn draft(order: &ImportOrder, birthdays_in: &str, row: &Row) -> ContactDraft {
    let birthday = row.birthday.map(|day| Datum {
        category: birthdays_in.to_owned(),
        field: BIRTH_DATE.to_owned(),
        content: DatumContent::Value(day.to_string()),
    });
    let file = FileDraft {
        activity: order.activity.clone(),
        basis: order.basis,
        state: FileState::Open,
        collection: Collection {
            source: order.source.trim().to_owned(),
            on: order.collected_on,
            given_by_person: order.given_by_person,
        },
        facts: Vec::new(),
        data: birthday.into_iter().collect(),
    };
    ContactDraft {
        name: row.person_name(),
        emails: row.emails.clone(),
        phones: row.phones.clone(),
        addresses: row.addresses.clone(),
        files: vec![file],
        notes: Some(row.note.clone()).filter(|note| !note.is_empty()).into_iter().collect(),
    }
}

/// Where the policy puts dates of birth, or else its first category.
fn category_of_birthdays(policy: &Policy) -> String {
    let named = policy.field(BIRTH_DATE).map(|(category, _)| category);
    named.or_else(|| policy.categories.first()).map(|one| one.id.clone()).unwrap_or_default()
}

/// Under what the choice of columns is remembered: the head itself may be long.
fn columns_key(head: &str) -> String {
    format!("columns {}", Link(sha2::Sha256::digest(head.as_bytes()).into()).hex())
}

fn columns_text(columns: &[Column]) -> String {
    serde_json::to_string(columns).unwrap_or_default()
}

const fn nothing_done(lot: Uid) -> ImportDone {
    ImportDone {
        lot,
        added: 0,
        left_out: 0,
        known: 0,
        no_mailings: 0,
        erasures: Vec::new(),
        ignored: Vec::new(),
        birthdays_unannounced: false,
        warnings: 0,
        first_warnings: Vec::new(),
    }
}
