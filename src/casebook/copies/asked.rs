//! For whom a copy is written: a case that asks for it, or a contact without a case.

use chrono::NaiveDate;

use crate::casebook::contacts::is_restricted;
use crate::casebook::views::{CopySubject, CopyWarning, Requester};
use crate::casebook::{Casebook, Error, Result};
use crate::domain::errand::Duty;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{Capacity, Stage};
use crate::domain::right::Right;
use crate::store::contacts::StoredContact;
use crate::store::errands::StoredErrand;
use crate::store::requests::{Owner, StoredRequest};

/// What letters and files are written from, whoever asked.
pub(super) struct Asked {
    pub(super) about: CopySubject,
    pub(super) owner: Owner,
    pub(super) recipient: Requester,
    /// Who asked is not the person whose data these are.
    pub(super) for_another: bool,
    /// The day of receipt of the case; none without one.
    pub(super) received_on: Option<NaiveDate>,
    /// Files that a machine reads are asked for (R 20).
    pub(super) portability: bool,
    /// Only what the person provided is asked for (R 20).
    pub(super) only_portability: bool,
    /// The searches that a case has opened in its sources, with what they found.
    pub(super) searches: Vec<StoredErrand>,
}

impl Asked {
    fn by_case(request: &StoredRequest, mut searches: Vec<StoredErrand>) -> Self {
        searches.retain(|stored| stored.errand.duty == Duty::Search);
        let rights = request.facts.asked();
        let portability = rights.contains(&Right::Portability);
        Self {
            about: CopySubject::Case(request.number),
            owner: Owner::Request(request.id),
            recipient: crate::casebook::requests::requester(request),
            for_another: request.facts.capacity() != Capacity::Person,
            received_on: Some(request.facts.received_on),
            portability,
            only_portability: portability && !rights.contains(&Right::Access),
            searches,
        }
    }

    /// The recipient is proposed only where exactly one address is known.
    fn for_contact(contact: &StoredContact) -> Self {
        let email = match contact.emails.as_slice() {
            [only] => only.clone(),
            [] | [_, ..] => String::new(),
        };
        let address = match contact.addresses.as_slice() {
            [only] => only.lines().join("\n"),
            [] | [_, ..] => String::new(),
        };
        Self {
            about: CopySubject::Contact(contact.uid),
            owner: Owner::Contact(contact.id),
            recipient: Requester { name: contact.name.display(), email, address },
            for_another: false,
            received_on: None,
            portability: false,
            only_portability: false,
            searches: Vec::new(),
        }
    }
}

impl Casebook {
    /// Who asked, and about which contact. A case says it; a restricted contact may only be stored (R 18(2)).
    pub(super) fn asked(&self, about: CopySubject) -> Result<(Asked, Uid)> {
        match about {
            CopySubject::Case(number) => {
                let request = self.store.request(number)?;
                let contact = request.contact_id.and(request.contact_uid);
                Ok((self.asked_by_case(&request)?, contact.ok_or(Error::NoContact)?))
            }
            CopySubject::Contact(uid) => Ok((self.asked_for_contact(uid)?, uid)),
        }
    }

    /// Who a kept package was written for.
    pub(super) fn asked_by(&self, owner: Owner) -> Result<Asked> {
        match owner {
            Owner::Request(id) => {
                let number = self.store.request_number(id)?;
                self.asked_by_case(&self.store.request(number)?)
            }
            Owner::Contact(id) => self.asked_for_contact(self.store.contact_uid(id)?),
        }
    }

    fn asked_by_case(&self, request: &StoredRequest) -> Result<Asked> {
        Ok(Asked::by_case(request, self.store.errands_of(request.id)?))
    }

    fn asked_for_contact(&self, uid: Uid) -> Result<Asked> {
        let contact = self.store.contact(uid)?;
        let today = self.today();
        let files = self.store.files_of(contact.id)?;
        if files.iter().any(|file| is_restricted(file, today)) {
            return Err(Error::Restricted);
        }
        Ok(Asked::for_contact(&contact))
    }

    /// What must be looked at before the copy leaves.
    pub(super) fn copy_warnings(
        &self,
        asked: &Asked,
        emails: &[String],
    ) -> Result<Vec<CopyWarning>> {
        let mut warnings = Vec::new();
        let recipient = &asked.recipient.email;
        match asked.about {
            CopySubject::Case(number) => {
                let known = emails.iter().any(|email| email.eq_ignore_ascii_case(recipient));
                if !known && !recipient.is_empty() {
                    warnings.push(CopyWarning::AddressDiffers);
                }
                if self.store.request(number)?.facts.verified_on().is_none() {
                    warnings.push(CopyWarning::IdentityOpen);
                }
            }
            CopySubject::Contact(_) if 1 < emails.len() => {
                warnings.push(CopyWarning::SeveralAddresses);
            }
            CopySubject::Contact(_) => (),
        }
        if recipient.is_empty() && (asked.for_another || emails.is_empty()) {
            warnings.push(CopyWarning::NoAddress);
        }
        Ok(warnings)
    }

    /// The case of this person that asks for a copy and has waited longest for it.
    pub(super) fn open_case(&self, about: CopySubject) -> Result<Option<CaseNumber>> {
        let CopySubject::Contact(uid) = about else { return Ok(None) };
        let requests = self.store.requests_of(self.store.contact_id(uid)?)?;
        let asks = |request: &&StoredRequest| {
            let open = |right: &Right| {
                matches!(right, Right::Access | Right::Portability)
                    && request.facts.answered_on(*right).is_none()
            };
            request.facts.stage() < Stage::Answered && request.facts.rights.iter().any(open)
        };
        let waiting = requests.iter().filter(asks);
        Ok(waiting.min_by_key(|request| request.facts.received_on).map(|request| request.number))
    }
}
