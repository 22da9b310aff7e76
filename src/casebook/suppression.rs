//! Objections to marketing: the suppression list, and which addresses may be sent no mailing.

use std::io::Read;

use chrono::NaiveDate;

use crate::domain::contact::{DatedFact, given_consents};
use crate::domain::journal::Operation;
use crate::domain::retention::Objection;
use crate::domain::suppression::{self, Address, Entry, LastWord, Mark, Said};
use crate::formats::mailing::{self, Mailing};

use super::views::Suppressed;
use super::{Casebook, Error, Noted, Result, Work};

const BATCH: u32 = 500;

impl Casebook {
    /// Whether an e-mail address or a telephone number is on the list, since when and until when.
    pub fn is_suppressed(&self, address: &str) -> Result<Option<Suppressed>> {
        let Some(address) = Address::read(address) else { return Ok(None) };
        let entry = self.reading().entry_of(&address)?;
        Ok(entry.as_ref().map(suppressed))
    }

    /// The rows of a mailing tool's CSV that must be removed: those with an address on the list.
    pub fn check_mailing(&mut self, file: impl Read) -> Result<Mailing> {
        let mailing = mailing::rows_with(file, |address| {
            Ok::<_, Error>(self.reading().entry_of(address)?.is_some())
        })?;
        let detail = format!("{} rows, {} to remove", mailing.rows, mailing.found.len());
        self.operate(|_| Ok(((), Noted::new(Operation::SuppressionChecked, "", detail))))?;
        Ok(mailing)
    }

    /// Deletes the entries whose last day is over, but for addresses of contacts that are still held with their
    /// objection: whoever stays is not to be written to again.
    pub(super) fn expire_suppressions(&mut self, today: NaiveDate) -> Result<()> {
        let expired = self.store.expired_suppressions(today)?;
        if expired.is_empty() {
            return Ok(());
        }
        let kept = self.marks_of_objectors()?;
        let over: Vec<Mark> = expired.into_iter().filter(|mark| !kept.contains(mark)).collect();
        if over.is_empty() {
            return Ok(());
        }
        self.operate(|work| {
            over.iter().try_for_each(|mark| work.store.drop_suppression(mark))?;
            Ok(((), Noted::new(Operation::SuppressionExpired, "", over.len())))
        })
    }

    fn marks_of_objectors(&self) -> Result<Vec<Mark>> {
        let work = self.reading();
        let mut marks = Vec::new();
        let mut after = 0;
        loop {
            let contacts = self.store.objectors_after(after, BATCH)?;
            let Some(last) = contacts.last() else { return Ok(marks) };
            after = *last;
            for contact_id in contacts {
                if matches!(work.last_word_of(contact_id)?, Some(LastWord::Objected(_))) {
                    let ways = self.store.ways_of(contact_id)?;
                    let found = work.suppressions_of(&ways.emails, &ways.phones)?;
                    marks.extend(found.into_iter().map(|entry| entry.mark));
                }
            }
        }
    }

    /// Puts everybody on the list who objected before there was one.
    pub(super) fn suppress_earlier_objectors(&mut self) -> Result<()> {
        let mut after = 0;
        loop {
            let contacts = self.store.objectors_after(after, BATCH)?;
            let Some(last) = contacts.last() else { return Ok(()) };
            after = *last;
            self.derive(|work| {
                contacts.iter().try_for_each(|contact_id| work.heed_last_word(*contact_id))
            })?;
        }
    }
}

impl Work<'_> {
    /// Puts every address of a contact on the list, if the person's last word on marketing is an objection; takes those
    /// off that stand there for an earlier one, if it is a consent.
    pub(super) fn heed_last_word(&self, contact_id: i64) -> Result<()> {
        match self.last_word_of(contact_id)? {
            Some(LastWord::Objected(objection)) => self.suppress(contact_id, objection),
            Some(LastWord::Consented(on)) => self.lift_suppressions(contact_id, on),
            None => Ok(()),
        }
    }

    fn suppress(&self, contact_id: i64, objection: Objection) -> Result<()> {
        let Objection { on: objected_on, scope } = objection;
        let expires_on = suppression::expiry(&self.policy.retention, objected_on)?;
        let key = self.store.make_suppression_key()?;
        let ways = self.store.ways_of(contact_id)?;
        for address in addresses(&ways.emails, &ways.phones) {
            let (mark, kind) = (address.mark(&key), address.kind);
            self.store.suppress(&Entry { mark, kind, scope, objected_on, expires_on })?;
        }
        Ok(())
    }

    /// Takes the addresses of who consented to marketing on a day off the list, where they stand for an objection of
    /// before: this person's, perhaps under a contact that was erased since. What another contact of the same address
    /// objected to goes on counting.
    fn lift_suppressions(&self, contact_id: i64, consented_on: NaiveDate) -> Result<()> {
        self.take_off(contact_id, |entry| entry.objected_on < consented_on)
    }

    /// As [`Work::lift_suppressions`], where the objection was noted by mistake.
    pub(super) fn retract_objection(&self, contact_id: i64, fact: DatedFact) -> Result<()> {
        let Some(objection) = fact.objection() else { return Ok(()) };
        self.take_off(contact_id, |entry| entry.objected_on == objection.on)
    }

    fn take_off(&self, contact_id: i64, goes: impl Fn(&Entry) -> bool) -> Result<()> {
        let ways = self.store.ways_of(contact_id)?;
        let mut entries = self.suppressions_of(&ways.emails, &ways.phones)?;
        entries.retain(goes);
        if entries.is_empty() {
            return Ok(());
        }
        entries.iter().try_for_each(|entry| self.store.drop_suppression(&entry.mark))?;
        for other in self.store.objectors_sharing(contact_id)? {
            if let Some(LastWord::Objected(objection)) = self.last_word_of(other)? {
                self.suppress(other, objection)?;
            }
        }
        let uid = self.store.contact_uid(contact_id)?;
        self.note(Noted::new(Operation::SuppressionLifted, uid, entries.len()))?;
        Ok(())
    }

    /// What a contact last said about mailings.
    fn last_word_of(&self, contact_id: i64) -> Result<Option<LastWord>> {
        let files = self.store.files_of(contact_id)?;
        Ok(suppression::last_word(files.iter().map(|file| Said {
            rule: self.policy.rule_of_activity(&file.activity),
            objections: file.facts.iter().filter_map(|fact| fact.objection()).collect(),
            consents: given_consents(&file.facts),
        })))
    }

    pub(super) fn entry_of(&self, address: &Address) -> Result<Option<Entry>> {
        match self.store.suppression_key()? {
            Some(key) => Ok(self.store.suppressed(&address.mark(&key))?),
            None => Ok(None),
        }
    }

    /// The entries that stand for any of a person's addresses.
    pub(super) fn suppressions_of(
        &self,
        emails: &[String],
        phones: &[String],
    ) -> Result<Vec<Entry>> {
        let entries = addresses(emails, phones).map(|address| self.entry_of(&address).transpose());
        entries.flatten().collect()
    }

    /// Since when and until when a person is sent no mailing.
    pub(super) fn suppression_of(
        &self,
        emails: &[String],
        phones: &[String],
    ) -> Result<Option<Suppressed>> {
        let entries = self.suppressions_of(emails, phones)?;
        Ok(entries.iter().max_by_key(|entry| entry.expires_on).map(suppressed))
    }
}

fn addresses<'a>(emails: &'a [String], phones: &'a [String]) -> impl Iterator<Item = Address> + 'a {
    let emails = emails.iter().filter_map(|email| Address::email(email));
    emails.chain(phones.iter().filter_map(|phone| Address::phone(phone)))
}

const fn suppressed(entry: &Entry) -> Suppressed {
    Suppressed { objected_on: entry.objected_on, expires_on: entry.expires_on, scope: entry.scope }
}
