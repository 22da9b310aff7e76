//! How far each backup folder has come.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::named_params;

use crate::domain::journal::Link;
use crate::store::codec::Moment;
use crate::store::{Result, Store};

/// The state of one folder, as last seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderState {
    pub path: PathBuf,
    /// The last line of the ledger that the folder's copy holds.
    pub ledger_id: i64,
    pub ledger_at: Option<DateTime<Utc>>,
    pub backed_up_at: Option<DateTime<Utc>>,
    /// The journal's head in the newest backup.
    pub backup_head: Option<Link>,
    pub behind_since: Option<DateTime<Utc>>,
    pub unknown_lines: u32,
}

impl Store {
    pub fn folder_state(&self, folder: &Path) -> Result<FolderState> {
        let path = folder.to_string_lossy();
        let mut statement = self.db.prepare_cached(include_str!("folder.sql"))?;
        let mut rows = statement.query(named_params! { ":path": path })?;
        let Some(row) = rows.next()? else {
            return Ok(FolderState { path: folder.to_owned(), ..FolderState::default() });
        };
        let moment = |column: &str| {
            Ok::<_, rusqlite::Error>(row.get::<_, Option<Moment>>(column)?.map(|moment| moment.0))
        };
        Ok(FolderState {
            path: folder.to_owned(),
            ledger_id: row.get("ledger_id")?,
            ledger_at: moment("ledger_at")?,
            backed_up_at: moment("backed_up_at")?,
            backup_head: row.get("backup_head")?,
            behind_since: moment("behind_since")?,
            unknown_lines: row.get("unknown_lines")?,
        })
    }

    pub fn put_folder_state(&self, state: &FolderState) -> Result<()> {
        self.db.prepare_cached(include_str!("put_folder.sql"))?.execute(named_params! {
            ":path": state.path.to_string_lossy(),
            ":ledger_id": state.ledger_id,
            ":ledger_at": state.ledger_at.map(Moment),
            ":backed_up_at": state.backed_up_at.map(Moment),
            ":backup_head": state.backup_head,
            ":behind_since": state.behind_since.map(Moment),
            ":unknown_lines": state.unknown_lines,
        })?;
        Ok(())
    }

    /// Forgets how far the folders have come: each is looked at anew before anything in it is written over.
    pub fn forget_folder_states(&self) -> Result<()> {
        self.db.execute("DELETE FROM backup_folder", [])?;
        Ok(())
    }
}
