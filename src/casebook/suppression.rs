//! Objections to marketing: the suppression list, and which addresses may be sent no mailing.

use std::io::Read;

use chrono::NaiveDate;

use crate::domain::journal::Operation;
use crate::domain::retention::Objection;
use crate::domain::suppression::{self, Address, Entry, Mark};
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
            Address::email(address).map_or(Ok(false), |address| {
                Ok::<_, Error>(self.reading().entry_of(&address)?.is_some())
            })
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
                if work.objection_of(contact_id)?.is_some() {
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
                contacts.iter().try_for_each(|contact_id| work.suppress_objector(*contact_id))
            })?;
        }
    }
}

impl Work<'_> {
    /// Puts every address of a contact on the list, if the person objected to marketing.
    pub(super) fn suppress_objector(&self, contact_id: i64) -> Result<()> {
        let Some(Objection { on: objected_on, scope }) = self.objection_of(contact_id)? else {
            return Ok(());
        };
        let expires_on = suppression::expiry(&self.policy.retention, objected_on)?;
        let key = self.store.make_suppression_key()?;
        let ways = self.store.ways_of(contact_id)?;
        for address in addresses(&ways.emails, &ways.phones) {
            let (mark, kind) = (address.mark(&key), address.kind);
            self.store.suppress(&Entry { mark, kind, scope, objected_on, expires_on })?;
        }
        Ok(())
    }

    /// The latest objection of a contact that stops mailings.
    fn objection_of(&self, contact_id: i64) -> Result<Option<Objection>> {
        let files = self.store.files_of(contact_id)?;
        let objections = files.iter().flat_map(|file| {
            let rule = self.policy.rule_of_activity(&file.activity);
            file.facts
                .iter()
                .filter_map(|fact| fact.objection())
                .filter(move |objection| suppression::stops_mailings(rule, *objection))
        });
        Ok(objections.max_by_key(|one| one.on))
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
