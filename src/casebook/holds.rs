//! Holds: with their ground, their author and the day on which they are looked at again.

use chrono::NaiveDate;

use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::hold::{HoldGround, HoldTerms, review_after};
use crate::domain::ids::Uid;
use crate::domain::{Expected, Invalid, check_day};

use super::views::HoldToReview;
use super::{Casebook, Result, Work};

const LIST: u32 = 500;

impl Casebook {
    /// Holds a file from a day on: it may only be stored, whatever its period says (R 17(3)(e)).
    pub fn hold(
        &mut self,
        uid: Uid,
        activity: &str,
        from: NaiveDate,
        terms: HoldTerms,
    ) -> Result<()> {
        check_day("from", from)?;
        let terms = terms.checked(from)?;
        let fact = DatedFact { kind: FileFactKind::HoldBegin, on: from };
        self.operate(|work| Ok(((), work.add_fact_on(uid, activity, fact, Some(terms))?)))
    }

    /// Notes that a hold was looked at today and goes on; without a day it is looked at again after half a year.
    pub fn review_hold(
        &mut self,
        uid: Uid,
        activity: &str,
        review_on: Option<NaiveDate>,
    ) -> Result<()> {
        let today = self.today();
        let review_on = review_on.unwrap_or_else(|| review_after(today));
        self.operate(|work| {
            let file = work.file_under(uid, activity)?;
            let held = work.store.standing_hold(file, today)?;
            let held = held.ok_or(Invalid::new("activity", Expected::HeldFile))?;
            let ground = held.ground.unwrap_or(HoldGround::LegalClaim);
            let terms = HoldTerms { ground, review_on }.checked(today)?;
            let fact = DatedFact { kind: FileFactKind::HoldReviewed, on: today };
            Ok(((), work.add_fact_on(uid, activity, fact, Some(terms))?))
        })
    }

    /// The holds whose day of review has come, the longest due first.
    pub fn holds_to_review(&self) -> Result<Vec<HoldToReview>> {
        Ok(self.store.holds_to_review(self.today(), LIST)?)
    }
}

impl Work<'_> {
    /// A hold or a restriction ends only once it has begun.
    pub(super) fn refuse_unbegun(
        &self,
        contact_id: i64,
        file_id: i64,
        fact: DatedFact,
    ) -> Result<()> {
        let Some(begin) = fact.kind.begin() else { return Ok(()) };
        let files = self.store.files_of(contact_id)?;
        let mut facts = files.iter().filter(|file| file.id == file_id).flat_map(|file| &file.facts);
        if facts.any(|one| one.kind == begin && one.on <= fact.on) {
            return Ok(());
        }
        Err(Invalid::new("on", Expected::Begun).into())
    }
}
