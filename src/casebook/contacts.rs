//! Contacts: added, edited, found and shown.

use crate::domain::archive::Archive;
use crate::domain::contact::{ContactDraft, DatedFact, FileFactKind};
use crate::domain::hold::HoldTerms;
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::ledger::Deed;
use crate::domain::request::Refusal;
use crate::domain::retention::Phase;
use crate::domain::{Expected, Invalid};
use crate::store::StoreError;
use crate::store::codec::new_uid;
use crate::store::contacts::{ContactRow, StoredFile};
use crate::store::requests::Owner;

use super::derived::countdown;
use super::views::{
    AttachmentLine, ContactLine, ContactView, FileLine, FileView, MATCHES, NoteView, PageKey,
};
use super::{Casebook, Error, Noted, Result, Work};

/// How many lines a search or a page of a list has.
pub(super) const PAGE: u32 = 50;

impl Casebook {
    /// Adds a contact with its files, and computes their countdowns.
    pub fn add_contact(&mut self, draft: ContactDraft) -> Result<Uid> {
        let draft = draft.checked(self.today())?;
        self.operate(|work| {
            let uid = work.add_contact(&draft)?;
            work.look_for_twins_of(work.store.contact_id(uid)?)?;
            Ok((uid, Noted::new(Operation::ContactAdded, uid, draft.files.len())))
        })
    }

    /// Adds many contacts as one batch with one journal entry.
    pub fn add_contacts(&mut self, drafts: &[ContactDraft]) -> Result<Vec<Uid>> {
        let today = self.today();
        let drafts = drafts
            .iter()
            .cloned()
            .map(|draft| draft.checked(today))
            .collect::<Result<Vec<_>, _>>()?;
        self.operate(|work| {
            let uids =
                drafts.iter().map(|draft| work.add_contact(draft)).collect::<Result<Vec<_>>>()?;
            let count = uids.len();
            Ok((uids, Noted::new(Operation::ContactAdded, "", count)))
        })
    }

    /// Adds very many invented persons: memory grows to a gigabyte, and a casebook in which this was cut short is slow.
    pub fn in_bulk<T>(&mut self, add: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let left_out = self.store.begin_bulk()?;
        let added = add(self)?;
        self.store.end_bulk(&left_out)?;
        Ok(added)
    }

    /// Replaces names and addresses (R 16): the old values are gone. Files and notes stay as they are.
    pub fn edit_contact(&mut self, uid: Uid, draft: ContactDraft) -> Result<()> {
        let draft = draft.checked(self.today())?;
        self.refuse_unopened(uid)?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            work.store.replace_contact(id, &draft)?;
            // From here on nobody can tell whose address was whose.
            work.store.drop_merges_of(id)?;
            work.store.index_contact(id)?;
            work.heed_last_word(id)?;
            work.look_for_twins_of(id)?;
            Ok(((), Noted::new(Operation::ContactEdited, uid, "")))
        })
    }

    /// Adds a dated fact to the contact's file under an activity.
    pub fn add_fact(&mut self, uid: Uid, activity: &str, fact: DatedFact) -> Result<()> {
        crate::domain::check_day("on", fact.on)?;
        if self.today() < fact.on && !fact.kind.may_lie_ahead() {
            return Err(Invalid::new("on", Expected::NotInFuture).into());
        }
        self.operate(|work| Ok(((), work.add_fact(uid, activity, fact)?)))
    }

    /// Adds a note. The person may read it (R 15).
    pub fn add_note(&mut self, uid: Uid, body: &str) -> Result<()> {
        let body = body.trim();
        if body.is_empty() {
            return Err(Invalid::new("note", Expected::SomeText).into());
        }
        self.refuse_unopened(uid)?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            work.store.add_note(id, work.today, body)?;
            work.store.index_contact(id)?;
            Ok(((), Noted::new(Operation::NoteAdded, uid, "")))
        })
    }

    /// Deletes a note of a contact.
    pub fn drop_note(&mut self, uid: Uid, note: i64) -> Result<()> {
        self.refuse_unopened(uid)?;
        self.operate(|work| {
            let id = work.store.contact_id(uid)?;
            work.refuse_if_restricted(id)?;
            work.store.drop_note(id, note)?;
            work.store.index_contact(id)?;
            Ok(((), Noted::new(Operation::NoteDropped, uid, "")))
        })
    }

    /// At most [`MATCHES`] contacts in which every typed word stands; not those of whom everything is archived.
    pub fn find_contacts(&self, text: &str) -> Result<Vec<ContactLine>> {
        self.find_contacts_in(text, Archive::Without)
    }

    /// As [`Casebook::find_contacts`], through the archive if asked: of whom everything is archived only the name is said.
    pub fn find_contacts_in(&self, text: &str, archive: Archive) -> Result<Vec<ContactLine>> {
        let ids = self.store.find_contacts(text, archive, MATCHES)?;
        Ok(self.store.contact_rows(&ids)?.into_iter().map(listed_line).collect())
    }

    /// A page of the contacts in the order of names, from behind a place; not those of whom everything is archived.
    pub fn contacts_page(&self, after: Option<&PageKey>) -> Result<Vec<ContactLine>> {
        self.contacts_page_in(after, Archive::Without)
    }

    /// As [`Casebook::contacts_page`], through the archive if asked: of whom everything is archived only the name is said.
    pub fn contacts_page_in(
        &self,
        after: Option<&PageKey>,
        archive: Archive,
    ) -> Result<Vec<ContactLine>> {
        let after = after.map_or(("", 0), |key| (key.sort_key.as_str(), key.id));
        Ok(self.store.contacts_page(after, archive, PAGE)?.into_iter().map(listed_line).collect())
    }

    /// Everything about one contact, its archive included: for operations whose reason is known.
    pub(super) fn whole_contact(&self, uid: Uid) -> Result<ContactView> {
        let contact = self.store.contact(uid)?;
        let files = self.store.files_of(contact.id)?;
        let notes = self.store.notes_of(contact.id)?;
        let attachments = self.store.contact_attachments(contact.id)?;
        let requests = self.store.requests_of(contact.id)?;
        let suppressed = self.reading().suppression_of(&contact.emails, &contact.phones)?;
        Ok(ContactView {
            uid,
            suppressed,
            name: contact.name,
            emails: contact.emails,
            phones: contact.phones,
            addresses: contact.addresses,
            files: files.into_iter().map(|file| self.file_view(file)).collect::<Result<_>>()?,
            notes: notes
                .into_iter()
                .map(|note| NoteView { id: note.id, written_on: note.written_on, body: note.body })
                .collect(),
            attachments: attachments.into_iter().map(attachment_line).collect(),
            requests: requests.into_iter().map(|request| request.number).collect(),
            packages: self.package_views(Owner::Contact(contact.id))?,
            merged: self.merged(contact.id)?,
            same_person: self.same_person(uid)?,
        })
    }

    fn file_view(&self, file: StoredFile) -> Result<FileView> {
        let countdown = countdown(&self.policy, &file, self.today())?;
        let (policy_dated, informed_on) = self.store.collection_of_file(file.id)?;
        Ok(FileView {
            uid: file.uid,
            data: self.store.data_of(file.id)?,
            hold: self.store.standing_hold(file.id, self.today())?,
            countdown,
            activity: file.activity,
            basis: file.basis,
            state: file.state,
            collected_on: file.collected_on,
            source: file.source,
            given_by_person: file.given_by_person,
            policy_dated,
            informed_on,
            facts: file.facts,
            folded: false,
        })
    }

    /// The lines of the contacts known by an address.
    pub(super) fn contacts_known_by(&self, address: &str) -> Result<Vec<ContactLine>> {
        if address.is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.store.contacts_by_email(address)?;
        Ok(self.store.contact_rows(&ids)?.into_iter().map(contact_line).collect())
    }

    pub(super) fn contact_line_of(&self, contact_id: i64) -> Result<Option<ContactLine>> {
        Ok(self.store.contact_rows(&[contact_id])?.into_iter().next().map(contact_line))
    }
}

impl Work<'_> {
    pub(super) fn add_contact(&self, draft: &ContactDraft) -> Result<Uid> {
        let uid = new_uid()?;
        let id = self.store.add_contact(uid, draft, self.at)?;
        for file in &draft.files {
            self.add_file(id, file)?;
        }
        for note in draft.notes.iter().filter(|note| !note.trim().is_empty()) {
            self.store.add_note(id, self.today, note.trim())?;
        }
        self.store.index_new_contact(id, draft)?;
        // Among the many of an import few have said anything about mailings.
        let mut facts = draft.files.iter().flat_map(|file| &file.facts);
        if facts.any(|fact| fact.kind.is_objection() || fact.consent_given().is_some()) {
            self.heed_last_word(id)?;
        }
        Ok(uid)
    }

    pub(super) fn add_fact(&self, uid: Uid, activity: &str, fact: DatedFact) -> Result<Noted> {
        self.add_fact_on(uid, activity, fact, None)
    }

    /// As [`Work::add_fact`], with why a hold stands and when it is looked at again.
    pub(super) fn add_fact_on(
        &self,
        uid: Uid,
        activity: &str,
        fact: DatedFact,
        terms: Option<HoldTerms>,
    ) -> Result<Noted> {
        let id = self.store.contact_id(uid)?;
        if fact.kind == FileFactKind::RestrictionEnd {
            self.refuse_to_lift_unannounced(id)?;
        }
        let file = self.file_under(uid, activity)?;
        self.refuse_unbegun(id, file, fact)?;
        self.store.add_file_fact(file, fact, terms, (self.actor, self.at))?;
        self.rederive_contact(id)?;
        self.do_duties(id, fact)?;
        self.heed_last_word(id)?;
        if let Some(deed) = Deed::of_fact(uid, activity, fact.kind) {
            self.store.add_to_ledger(&deed, fact.on, self.at)?;
        }
        let operation = match fact.kind {
            FileFactKind::Event(_) => Operation::EventAdded,
            FileFactKind::HoldBegin
            | FileFactKind::HoldReviewed
            | FileFactKind::RestrictionBegin => Operation::FileHeld,
            FileFactKind::HoldEnd | FileFactKind::RestrictionEnd => Operation::FileReleased,
            FileFactKind::ContractBegin
            | FileFactKind::ContractEnd
            | FileFactKind::Dormant
            | FileFactKind::Closed
            | FileFactKind::Submitted
            | FileFactKind::Consent(_)
            | FileFactKind::Objection(_) => Operation::FactAdded,
        };
        Ok(Noted::new(operation, uid, format!("{activity} {} {}", fact.kind.code(), fact.on)))
    }

    /// The row of a contact's file under an activity.
    pub(super) fn file_under(&self, uid: Uid, activity: &str) -> Result<i64> {
        let file = self.store.file_under(self.store.contact_id(uid)?, activity);
        file.map_err(|error| no_such_file(error, activity))
    }

    /// Who asked for a restriction is told before it is lifted (R 18(3)).
    pub(super) fn refuse_to_lift_unannounced(&self, contact_id: i64) -> Result<()> {
        let cases = self.store.requests_of(contact_id)?;
        if cases.iter().any(|case| case.facts.is_restricting()) {
            return Err(Refusal::LiftNotAnnounced.into());
        }
        Ok(())
    }

    /// A restricted record takes no new consent, but a withdrawal is heeded whatever stands.
    pub(super) fn refuse_if_restricted_unless(&self, uid: Uid, heeded: bool) -> Result<()> {
        if heeded { Ok(()) } else { self.refuse_if_restricted(self.store.contact_id(uid)?) }
    }

    /// A restricted record may only be stored (R 18(2)).
    pub(super) fn refuse_if_restricted(&self, contact_id: i64) -> Result<()> {
        let today = self.today;
        let restricted =
            self.store.files_of(contact_id)?.iter().any(|file| is_restricted(file, today));
        if restricted { Err(Error::Restricted) } else { Ok(()) }
    }
}

/// Whether a restriction of the file runs on a day.
pub(super) fn is_restricted(file: &StoredFile, today: chrono::NaiveDate) -> bool {
    let latest = |kind| {
        file.facts
            .iter()
            .filter(|fact| fact.kind == kind && fact.on <= today)
            .map(|fact| fact.on)
            .max()
    };
    match (latest(FileFactKind::RestrictionBegin), latest(FileFactKind::RestrictionEnd)) {
        (Some(begin), Some(end)) => end < begin,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

fn no_such_file(error: StoreError, activity: &str) -> Error {
    if matches!(error, StoreError::NotFound(_)) {
        Error::NoSuchFile(activity.to_owned())
    } else {
        error.into()
    }
}

pub(super) fn attachment_line(
    attachment: crate::store::contacts::StoredAttachment,
) -> AttachmentLine {
    AttachmentLine {
        name: attachment.name,
        media_type: attachment.media_type,
        bytes: attachment.bytes,
    }
}

/// A line of a list that goes through the archive, where it shows no more than whom there is a reason to look for.
fn listed_line(row: ContactRow) -> ContactLine {
    let archived = |(_, phase, _): &(String, Option<Phase>, _)| *phase == Some(Phase::Archive);
    let whole = !row.files.is_empty() && row.files.iter().all(archived);
    let line = contact_line(row);
    if whole { ContactLine { detail: String::new(), ..line } } else { line }
}

pub(super) fn contact_line(row: ContactRow) -> ContactLine {
    let name = row.name.display();
    let organisation = row.name.organisation.trim();
    let detail = if organisation.is_empty() || organisation == name {
        row.email.unwrap_or_default()
    } else {
        row.email
            .map_or_else(|| organisation.to_owned(), |email| format!("{email} · {organisation}"))
    };
    let files = row.files.into_iter().map(|(activity, phase, expires_on)| FileLine {
        activity,
        phase,
        expires_on,
    });
    ContactLine {
        uid: row.uid,
        name,
        detail,
        files: files.collect(),
        key: PageKey { sort_key: row.sort_key, id: row.id },
    }
}
