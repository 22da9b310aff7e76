//! Consents: a word of the person on one purpose, as a fact of the file; a withdrawal takes effect at once (R 7(3)).

use chrono::NaiveDate;

use crate::domain::consent::{Consent, Said};
use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::ids::Uid;
use crate::domain::{Expected, Invalid, check_day};

use super::{Casebook, Result};

impl Casebook {
    /// Notes what a person said on a purpose. A withdrawal does what a demand for it would: marketing stops, and every
    /// address goes on the suppression list.
    pub fn note_consent(
        &mut self,
        uid: Uid,
        activity: &str,
        consent: Consent,
        on: NaiveDate,
    ) -> Result<()> {
        check_day("on", on)?;
        if self.today() < on {
            return Err(Invalid::new("on", Expected::NotInFuture).into());
        }
        self.operate(|work| {
            work.refuse_if_restricted_unless(uid, consent.said == Said::Withdrawn)?;
            let fact = DatedFact { kind: FileFactKind::Consent(consent), on };
            let noted = work.add_fact(uid, activity, fact)?;
            if let (Said::Withdrawn, Some(scope)) = (consent.said, consent.purpose.stopped_as()) {
                let stopped = DatedFact { kind: FileFactKind::Objection(scope), on };
                work.add_fact(uid, activity, stopped)?;
            }
            Ok(((), noted))
        })
    }
}
