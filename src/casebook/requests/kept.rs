//! What stays of a person in spite of a request: files that a hold, a duty of the law or a contract keeps.

use crate::casebook::views::Kept;
use crate::casebook::{Casebook, Result, Work};
use crate::domain::erasure::{Ground, PlanLine, Verdict};
use crate::domain::request::Stage;
use crate::domain::right::{Basis, Right};
use crate::store::contacts::StoredFile;
use crate::store::requests::StoredRequest;

use super::steps::promised;

impl Casebook {
    /// Whether all that may be erased of the person was erased since the case came in; the rest stays, each on a ground.
    pub(super) fn is_erased(&self, request: &StoredRequest) -> Result<bool> {
        let erases = request.facts.open_rights().next().is_some_and(Right::erases);
        let waits = request.facts.stage() == Stage::InProgress && erases;
        let Some(contact_id) = request.contact_id.filter(|_contact| waits) else {
            return Ok(false);
        };
        if self.receipts_of_case(request)?.is_empty() {
            return Ok(false);
        }
        let kept = self.reading().kept_files(contact_id)?.len();
        Ok(kept == self.store.files_of(contact_id)?.len())
    }

    /// Whether an objection was applied to files that the policy promises to delete for it, and that are still there.
    pub(super) fn owes_erasure(&self, request: &StoredRequest) -> Result<bool> {
        let facts = &request.facts;
        let objects = facts.open_rights().any(|right| right == Right::Objection);
        let applied = objects && facts.applied_on(Right::Objection).is_some();
        let Some(contact_id) = request.contact_id.filter(|_contact| applied) else {
            return Ok(false);
        };
        let judged = self.reading().judge_files(self.store.files_of(contact_id)?, &[], 0)?;
        Ok(judged.iter().any(|one| {
            let goes = one.line.verdict == Verdict::Erase && one.line.ground == Ground::Objected;
            goes && promised(&self.policy, Right::Objection, &one.file.activity)
        }))
    }
}

impl Work<'_> {
    /// The legal basis of a file: its own, or its activity's.
    pub(in crate::casebook) fn basis_of(&self, file: &StoredFile) -> Option<Basis> {
        let activity = self.policy.activity(&file.activity);
        file.basis.or_else(|| activity.map(|activity| activity.basis))
    }

    /// The files that no erasure may take, whoever asks for it, each with its ground. A freeze is none: it ends with the
    /// case.
    pub(in crate::casebook) fn kept_files(&self, contact_id: i64) -> Result<Vec<PlanLine>> {
        let judged = self.judge_files(self.store.files_of(contact_id)?, &[], 0)?;
        let lines = judged.into_iter().map(|judged| judged.line);
        Ok(lines.filter(|line| line.verdict == Verdict::Keep).collect())
    }
}

/// What the answer to a demand has to say of a file that stays. An objection asks nothing of a running contract.
pub(in crate::casebook) fn told(right: Right, line: &PlanLine) -> Option<Kept> {
    let blocked = matches!(line.ground, Ground::Hold | Ground::Restriction);
    let told = right.erases() || right == Right::Objection && blocked;
    let (ground, until) = (line.ground, line.until);
    told.then_some(Kept { ground, article: ground.article(), until })
}
