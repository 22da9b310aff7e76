//! What a new policy or calendar moves: a job in batches, each whole; one that was killed is finished at the next opening.

use serde::{Deserialize, Serialize};

use crate::domain::journal::Operation;
use crate::domain::retention::Phase;
use crate::store::calendars::{ChangeCause, ClockChange};
use crate::store::countdowns::{CountdownRow, CountedFile};
use crate::store::requests::StoredRequest;

use super::derived::{BATCH, FILES};
use super::{Casebook, Noted, Result, Work};

const REBUILDING: &str = "rebuilding";

/// How far a rebuild is, and what it has moved. A calendar moves the days of open cases; a policy those of files, and of
/// open cases where it names another calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rebuild {
    pub cause: ChangeCause,
    files_after: i64,
    requests_after: i64,
    pub done: u64,
    pub total: u64,
    /// Days that are no longer the same: expiries of files, days of open cases.
    pub moved: u64,
    /// Files that have to be deleted now and had not before.
    pub now_due: u64,
    /// Files of which the policy no longer says how long they are kept.
    pub without_period: u64,
}

impl Rebuild {
    pub(super) const fn of(cause: ChangeCause, total: u64) -> Self {
        Self {
            cause,
            files_after: 0,
            requests_after: 0,
            done: 0,
            total,
            moved: 0,
            now_due: 0,
            without_period: 0,
        }
    }

    /// Few files at once where there are few, so that others wait for none of it; in a large casebook a batch costs more
    /// for the places that it touches than for its files.
    fn files_at_once(&self) -> u32 {
        u32::try_from(self.total / 50).unwrap_or(FILES).clamp(BATCH, FILES)
    }
}

/// What a batch left to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RebuildState {
    Running(Rebuild),
    Finished(Rebuild),
}

impl Casebook {
    /// The rebuild that is not finished, if there is one.
    pub fn rebuilding(&self) -> Result<Option<Rebuild>> {
        let text = self.store.setting(REBUILDING)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Does the next batch of a rebuild; none when nothing waits.
    pub fn continue_rebuild(&mut self) -> Result<Option<RebuildState>> {
        let Some(rebuild) = self.rebuilding()? else { return Ok(None) };
        if rebuild.cause == ChangeCause::Policy {
            let files =
                self.store.counted_files_after(rebuild.files_after, rebuild.files_at_once())?;
            if !files.is_empty() {
                self.store.set_in_bulk(true);
                let state = self.derive(|work| work.rebuild_files(rebuild, &files));
                self.store.set_in_bulk(false);
                return state.map(Some);
            }
        }
        let requests = self.store.open_requests_after(rebuild.requests_after, BATCH)?;
        if requests.is_empty() {
            return self.close_rebuild(rebuild).map(Some);
        }
        self.derive(|work| work.rebuild_requests(rebuild, &requests)).map(Some)
    }

    /// Does what is left of a rebuild.
    pub fn finish_rebuild(&mut self) -> Result<Option<Rebuild>> {
        loop {
            match self.continue_rebuild()? {
                Some(RebuildState::Running(_)) => (),
                Some(RebuildState::Finished(rebuild)) => return Ok(Some(rebuild)),
                None => return Ok(None),
            }
        }
    }

    fn close_rebuild(&mut self, rebuild: Rebuild) -> Result<RebuildState> {
        self.operate(|work| {
            work.store.drop_setting(REBUILDING)?;
            let Rebuild { moved, now_due, without_period, .. } = rebuild;
            let detail = format!("moved {moved}, due {now_due}, without period {without_period}");
            let noted = Noted::new(Operation::DatesRecomputed, "", detail);
            Ok((RebuildState::Finished(rebuild), noted))
        })
    }
}

impl Work<'_> {
    pub(super) fn begin_rebuild(&self, rebuild: Rebuild) -> Result<()> {
        let text = serde_json::to_string(&rebuild).unwrap_or_default();
        Ok(self.store.put_setting(REBUILDING, &text)?)
    }

    fn rebuild_files(&self, mut rebuild: Rebuild, files: &[CountedFile]) -> Result<RebuildState> {
        let due = |row: &CountdownRow| matches!(row.phase, Phase::DeleteDue | Phase::DeleteNow);
        for (file, after) in self.rederive_files(files)? {
            let (before, after) = (file.countdown.as_ref(), after.as_ref());
            let expiry = |row: &CountdownRow| row.expires_on;
            rebuild.moved += u64::from(before.map(expiry) != after.map(expiry));
            rebuild.now_due += u64::from(after.is_some_and(due) && !before.is_some_and(due));
            rebuild.without_period += u64::from(before.is_some() && after.is_none());
        }
        rebuild.done += files.len() as u64;
        rebuild.files_after = files.last().map_or(rebuild.files_after, |last| last.id);
        self.begin_rebuild(rebuild)?;
        Ok(RebuildState::Running(rebuild))
    }

    fn rebuild_requests(
        &self,
        mut rebuild: Rebuild,
        requests: &[StoredRequest],
    ) -> Result<RebuildState> {
        for request in requests {
            rebuild.moved += u64::from(self.recompute(request, rebuild.cause)?);
            rebuild.requests_after = request.id;
        }
        rebuild.done += requests.len() as u64;
        self.begin_rebuild(rebuild)?;
        Ok(RebuildState::Running(rebuild))
    }

    /// Computes an open case again; when its day moved, both days are kept.
    fn recompute(&self, request: &StoredRequest, cause: ChangeCause) -> Result<bool> {
        let before = self.store.clocks_of(request.id)?;
        let after = self.clock_rows(request)?;
        if before == after {
            return Ok(false);
        }
        self.rederive_request(request)?;
        let due = |rows: &[(crate::domain::right::Right, crate::store::requests::ClockRow)]| {
            rows.iter().filter(|(_, row)| row.answered_on.is_none()).find_map(|(_, row)| row.due_on)
        };
        let (before, after) = (due(&before), due(&after));
        if before == after {
            return Ok(false);
        }
        let change = ClockChange { on: self.today, cause, before, after };
        self.store.add_clock_change(request.id, change, self.at)?;
        Ok(true)
    }
}
