//! The ledger's rows, and their encrypted copies beside the backups.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{OpenFlags, Row, named_params};

use super::codec::{Moment, day};
use super::files::Part;
use super::{Result, Store, StoreError, open, suppression};
use crate::domain::ids::Uid;
use crate::domain::ledger::{Deed, LedgerLine};
use crate::domain::suppression::List;

/// Marks a SQLite file as a copy of a ledger: "GRFL".
const APPLICATION_ID: i64 = 0x4752_464c;

/// A copy of a ledger, as it stands beside backups.
#[derive(Clone, Debug)]
pub struct LedgerCopy {
    /// The casebook that wrote it.
    pub casebook: Uid,
    /// Up to when it knows everything.
    pub written_at: DateTime<Utc>,
    pub lines: Vec<LedgerLine>,
    /// The suppression list as it stood; none before the first entry, and in copies from before it was carried.
    pub suppressions: Option<List>,
}

impl Store {
    /// Adds a line to what a restored backup must be brought up to date with.
    pub fn add_to_ledger(&self, deed: &Deed, on: NaiveDate, at: DateTime<Utc>) -> Result<()> {
        self.db.prepare_cached(include_str!("ledger/add.sql"))?.execute(named_params! {
            ":kind": deed.code(),
            ":subject": deed.subject(),
            ":detail": deed.detail(),
            ":on_day": day(on),
            ":recorded_at": Moment(at),
        })?;
        Ok(())
    }

    /// The last line's id: it differs once the ledger has grown.
    pub fn ledger_head(&self) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached("SELECT ifnull(max(id), 0) FROM ledger")?
            .query_row([], |row| row.get(0))?)
    }

    /// Every line that still tells something, in the order of writing: of the case numbers only each year's last.
    pub fn ledger(&self) -> Result<Vec<LedgerLine>> {
        let detailed: bool =
            self.db.query_row(include_str!("ledger/detailed.sql"), [], |row| row.get(0))?;
        let lines = if detailed {
            include_str!("ledger/lines.sql")
        } else {
            // A casebook of the first version, read as a backup before it is upgraded.
            include_str!("ledger/lines_of_version_1.sql")
        };
        self.db.prepare(lines)?.query_and_then([], ledger_line)?.collect()
    }

    /// Writes the ledger, encrypted with the casebook's own key, over the copy at `to`: wholly, or it stays as it was.
    pub fn copy_ledger(&self, to: &Path, at: DateTime<Utc>) -> Result<()> {
        let part = Part::beside(to)?;
        // Without a key of its own an attached file gets this casebook's, salt included: no second key derivation.
        self.db
            .execute("ATTACH DATABASE :path AS copy", named_params! { ":path": part.text()? })?;
        let written = self.fill_ledger_copy(at);
        let detached = self.db.execute_batch("DETACH DATABASE copy");
        written?;
        detached?;
        part.replace(to)
    }

    fn fill_ledger_copy(&self, at: DateTime<Utc>) -> Result<()> {
        self.db.execute_batch(include_str!("ledger/make_copy.sql"))?;
        self.db.pragma_update(Some("copy"), "application_id", APPLICATION_ID)?;
        self.db.execute(
            "INSERT INTO copy.head (casebook, written_at) SELECT uid, :at FROM casebook",
            named_params! { ":at": Moment(at) },
        )?;
        self.db
            .execute_batch(concat!("INSERT INTO copy.ledger ", include_str!("ledger/lines.sql")))?;
        Ok(())
    }

    /// Reads a copy that a casebook wrote beside its backups.
    pub fn read_ledger_copy(path: &Path, passphrase: &str) -> Result<LedgerCopy> {
        let db = open::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, passphrase)?;
        let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != APPLICATION_ID {
            return Err(StoreError::NotACasebook);
        }
        let (casebook, written_at) =
            db.query_row("SELECT casebook, written_at FROM head", [], |row| {
                Ok((row.get("casebook")?, row.get::<_, Moment>("written_at")?.0))
            })?;
        let lines = db
            .prepare(
                "SELECT kind, subject, detail, on_day, recorded_at FROM ledger ORDER BY rowid",
            )?
            .query_and_then([], ledger_line)?
            .collect::<Result<_>>()?;
        let suppressions = suppression::list_in(&db)?;
        Ok(LedgerCopy { casebook, written_at, lines, suppressions })
    }
}

fn ledger_line(row: &Row<'_>) -> Result<LedgerLine> {
    let text = |column: &str| row.get::<_, String>(column);
    let deed = Deed::read(&text("kind")?, &text("subject")?, &text("detail")?)
        .ok_or(StoreError::Unreadable("ledger"))?;
    let on: NaiveDate = row.get("on_day")?;
    let recorded_at = row.get::<_, Moment>("recorded_at")?.0;
    // Lines from before moments were kept have their day only.
    let recorded_at = if recorded_at == DateTime::UNIX_EPOCH {
        on.and_time(NaiveTime::MIN).and_utc()
    } else {
        recorded_at
    };
    Ok(LedgerLine { deed, on, recorded_at })
}
