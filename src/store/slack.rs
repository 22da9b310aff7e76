//! What moved cells leave behind in a page, found through the log and overwritten.
//!
//! A b-tree page keeps its cells at its end and their places at its beginning (SQLite file format, 1.6). `secure_delete`
//! overwrites a cell that is deleted. But when cells move to a neighbour, their old bytes stay in the gap between the
//! two, where no later deletion finds them. So every page that was written is looked at before it leaves the log for
//! the file: the file itself never holds such bytes, and an erasure has only the log to go through.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, named_params};

use super::files::beside;
use super::{Result, Store};

const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// From this size on, the log is written back to the file after a transaction.
const LONG_LOG: u64 = 4 << 20;
/// As [`LONG_LOG`] while a job writes: pages that many batches write anew are cleared once for several.
const LONG_LOG_IN_BULK: u64 = 24 << 20;

impl Store {
    /// Empties the write-ahead log into the file, cleared of slack. False while another process is reading: try again
    /// later.
    pub fn truncate_log(&self) -> Result<bool> {
        self.write_back("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Says whether a job writes batch after batch.
    pub fn set_in_bulk(&self, in_bulk: bool) {
        self.in_bulk.set(in_bulk);
    }

    /// Keeps the log short, as SQLite would by itself if it cleared slack.
    pub(super) fn shorten_log(&self) -> Result<()> {
        let log = std::fs::metadata(beside(&self.path, "-wal"));
        let limit = if self.in_bulk.get() { LONG_LOG_IN_BULK } else { LONG_LOG };
        if log.is_ok_and(|log| limit < log.len()) {
            self.write_back("PRAGMA wal_checkpoint(PASSIVE)")?;
        }
        Ok(())
    }

    /// Closing writes the log back as everything else does, and takes an empty one away.
    pub(super) fn close_log(&self) {
        self.truncate_log().ok();
        if std::fs::metadata(beside(&self.path, "-wal")).is_ok_and(|log| log.len() == 0) {
            self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).ok();
        }
    }

    fn write_back(&self, checkpoint: &str) -> Result<bool> {
        let before = self.data_version()?;
        self.clear_slack_in_log()?;
        let busy: i64 = self.db.query_row(checkpoint, [], |row| row.get(0))?;
        if self.data_version()? != before {
            // Another process wrote between the two, and its pages went into the file unseen.
            self.clear_all_slack()?;
        }
        Ok(busy == 0)
    }

    /// Overwrites the slack of every page that stands in the log.
    pub(super) fn clear_slack_in_log(&self) -> Result<()> {
        self.clear_slack_of(pages_in_log(&beside(&self.path, "-wal"))?)
    }

    /// Overwrites the slack of every page: seconds for a large casebook.
    pub fn clear_all_slack(&self) -> Result<()> {
        let pages: u32 = self.db.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        self.clear_slack_of((1..=pages).collect())
    }

    /// Rewrites the file from its live rows where SQLite was built without access to its pages (see
    /// `.cargo/config.toml`): the one other way to be rid of slack, at a much higher price.
    pub fn clear_slack_without_pages(&self) -> Result<()> {
        if self.has_pages()? { Ok(()) } else { Ok(self.db.execute_batch("VACUUM")?) }
    }

    fn has_pages(&self) -> Result<bool> {
        let there = "SELECT count(*) FROM pragma_module_list WHERE name = 'sqlite_dbpage'";
        Ok(self.db.query_row(there, [], |row| row.get::<_, i64>(0))? != 0)
    }

    fn clear_slack_of(&self, pages: BTreeSet<u32>) -> Result<()> {
        if pages.is_empty() || !self.has_pages()? {
            return Ok(());
        }
        let turn = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        let mut read = turn.prepare_cached("SELECT data FROM sqlite_dbpage WHERE pgno = :page")?;
        let mut write =
            turn.prepare_cached("UPDATE sqlite_dbpage SET data = :data WHERE pgno = :page")?;
        for page in pages {
            let data: Option<Vec<u8>> =
                read.query_row(named_params! { ":page": page }, |row| row.get(0)).optional()?;
            let Some(mut data) = data else { continue };
            if let Some(slack) =
                slack(page, &mut data).filter(|slack| slack.iter().any(|byte| *byte != 0))
            {
                slack.fill(0);
                write.execute(named_params! { ":page": page, ":data": data })?;
            }
        }
        drop((read, write));
        Ok(turn.commit()?)
    }
}

/// The unused middle of a b-tree page; none for a page of another kind.
fn slack(page: u32, data: &mut [u8]) -> Option<&mut [u8]> {
    let head = if page == 1 { 100 } else { 0 };
    let word =
        |at: usize| Some(usize::from(u16::from_be_bytes([*data.get(at)?, *data.get(at + 1)?])));
    let header = match data.get(head)? {
        0x02 | 0x05 => 12,
        0x0a | 0x0d => 8,
        _ => return None,
    };
    let (cells, content) = (word(head + 3)?, word(head + 5)?);
    data.get_mut(head + header + 2 * cells..content)
}

/// The numbers of the pages that the log holds, read off the heads of its frames. They are not encrypted.
fn pages_in_log(log: &Path) -> io::Result<BTreeSet<u32>> {
    let mut pages = BTreeSet::new();
    let file = match File::open(log) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(pages),
        Err(error) => return Err(error),
    };
    let mut file = BufReader::with_capacity(FRAME_HEADER, file);
    let mut header = [0_u8; LOG_HEADER];
    if file.read_exact(&mut header).is_err() {
        return Ok(pages);
    }
    let size = i64::from(number(&header[8..]));
    let mut frame = [0_u8; FRAME_HEADER];
    // Frames of an earlier turn of the log carry other salts.
    while file.read_exact(&mut frame).is_ok() && frame[8..16] == header[16..24] {
        pages.insert(number(&frame));
        file.seek(SeekFrom::Current(size))?;
    }
    Ok(pages)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}
