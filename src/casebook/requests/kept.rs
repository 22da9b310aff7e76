//! What stays of a person in spite of a request: files that a hold, a duty of the law or a contract keeps.

use crate::casebook::views::Kept;
use crate::casebook::{Casebook, Result, Work};
use crate::domain::erasure::{Ground, PlanLine, Verdict};
use crate::domain::request::Stage;
use crate::domain::right::{Basis, Right};
use crate::store::contacts::StoredFile;
use crate::store::requests::StoredRequest;

use super::steps::promised;

/// How far the erasure stands that a case asks for, or that the policy promises for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Erasure {
    /// None was carried out since the case came in.
    Ahead,
    /// All that may be erased was erased; the rest stays, each file on a ground.
    Done,
    /// The policy promises to delete what is still there.
    Promised,
}

impl Casebook {
    pub(super) fn erasure_of(&self, request: &StoredRequest) -> Result<Erasure> {
        let facts = &request.facts;
        let Some(contact_id) =
            request.contact_id.filter(|_contact| facts.stage() == Stage::InProgress)
        else {
            return Ok(Erasure::Ahead);
        };
        let erases = facts.open_rights().next().is_some_and(Right::erases);
        if erases && !self.receipts_of_case(request)?.is_empty() {
            let kept = self.reading().kept_files(contact_id)?.len();
            let whole = kept == self.store.files_of(contact_id)?.len();
            return Ok(if whole { Erasure::Done } else { Erasure::Ahead });
        }
        let objects = facts.open_rights().any(|right| right == Right::Objection);
        if !objects || facts.applied_on(Right::Objection).is_none() {
            return Ok(Erasure::Ahead);
        }
        let judged = self.reading().judge_files(self.store.files_of(contact_id)?, &[], 0)?;
        let promised = judged.iter().any(|one| {
            let goes = one.line.verdict == Verdict::Erase && one.line.ground == Ground::Objected;
            goes && promised(&self.policy, Right::Objection, &one.file.activity)
        });
        Ok(if promised { Erasure::Promised } else { Erasure::Ahead })
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
