//! Contacts that are probably one person: proposed with their reasons, and never merged by themselves.

use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::twin::{Likeness, Traits, likeness, twin_keys};
use crate::store::contacts::StoredContact;
use crate::store::twins::Pair;

use super::contacts::{PAGE, contact_line};
use super::views::{Candidate, MANY_TWINS, TwinKey, TwinLine};
use super::{Casebook, Noted, Result, Work};

/// Contacts looked at in one transaction: well under its 50 ms.
const SLICE: u32 = 100;
/// The last contact that was looked at.
const SEEN: &str = "twins_seen";

impl Casebook {
    /// The contacts that are probably the same person as this one, the likeliest first; never one of whom everything is
    /// archived, since this is read in everyday work.
    pub fn same_person(&self, uid: Uid) -> Result<Vec<Candidate>> {
        let work = self.reading();
        let contact = self.store.contact(uid)?;
        let mut candidates = Vec::new();
        for (id, Likeness { score, reasons }) in work.twins_of(&contact)? {
            if self.store.is_archived(id)? {
                continue;
            }
            if let Some(line) = self.contact_line_of(id)? {
                candidates.push(Candidate { line, score, reasons });
            }
        }
        candidates.sort_by_key(|one| std::cmp::Reverse(one.score));
        Ok(candidates)
    }

    /// A page of the pairs of the whole casebook, from behind a pair. Pairs are found by [`Casebook::look_for_twins`].
    pub fn twins_page(&self, after: Option<TwinKey>) -> Result<Vec<TwinLine>> {
        let mut lines = Vec::new();
        for key in self.store.twins_after(after.unwrap_or_default(), PAGE)? {
            let rows = self.store.contact_rows(&[key.low, key.high])?;
            let Ok([one, other]) = <[_; 2]>::try_from(rows) else { continue };
            let contacts = [self.store.contact(one.uid)?, self.store.contact(other.uid)?];
            let Likeness { score, reasons } = compared(&contacts[0], &contacts[1]);
            let (one, other) = (contact_line(one), contact_line(other));
            lines.push(TwinLine { one, other, score, reasons, key });
        }
        Ok(lines)
    }

    /// How many pairs wait for a word, counted up to [`MANY_TWINS`].
    pub fn count_twins(&self) -> Result<u32> {
        Ok(self.store.count_twins(MANY_TWINS)?)
    }

    /// Looks at the next contacts that were not looked at yet; false once all were. Contacts that are being brought in
    /// are looked at when they have come.
    pub fn look_for_twins(&mut self) -> Result<bool> {
        if !self.store.unfinished_lots()?.is_empty() {
            return Ok(false);
        }
        let seen: Option<i64> = self.store.setting(SEEN)?.and_then(|seen| seen.parse().ok());
        let contacts = self.store.contacts_after(seen.unwrap_or(0), SLICE)?;
        let Some(last) = contacts.last() else { return Ok(false) };
        self.derive(|work| {
            contacts.iter().try_for_each(|contact_id| work.look_for_twins_of(*contact_id))?;
            Ok(work.store.put_setting(SEEN, &last.to_string())?)
        })?;
        Ok(true)
    }

    /// Notes that two contacts are two persons: they are not proposed again.
    pub fn tell_apart(&mut self, one: Uid, other: Uid) -> Result<()> {
        self.operate(|work| {
            let pair = Pair::of(work.store.contact_id(one)?, work.store.contact_id(other)?);
            if pair.low == pair.high {
                return Err(crate::domain::merge::MergeRefusal::SameContact.into());
            }
            work.store.tell_apart(pair, work.today)?;
            Ok(((), Noted::new(Operation::TwinsToldApart, one, other)))
        })
    }
}

impl Work<'_> {
    /// Finds the pairs of one contact anew.
    pub(super) fn look_for_twins_of(&self, contact_id: i64) -> Result<()> {
        let contact = self.store.contact(self.store.contact_uid(contact_id)?)?;
        self.store.put_twin_keys(contact_id, &twin_keys(&traits(&contact)))?;
        self.store.drop_twins_of(contact_id)?;
        for (twin, _) in self.twins_of(&contact)? {
            self.store.put_twins(Pair::of(contact_id, twin))?;
        }
        Ok(())
    }

    fn twins_of(&self, contact: &StoredContact) -> Result<Vec<(i64, Likeness)>> {
        let mut twins = Vec::new();
        for id in self.store.likely_twins(contact, &twin_keys(&traits(contact)))? {
            let other = self.store.contact(self.store.contact_uid(id)?)?;
            let likeness = compared(contact, &other);
            if likeness.is_proposed() && !self.store.is_told_apart(Pair::of(contact.id, id))? {
                twins.push((id, likeness));
            }
        }
        Ok(twins)
    }
}

fn compared(one: &StoredContact, other: &StoredContact) -> Likeness {
    likeness(&traits(one), &traits(other))
}

fn traits(contact: &StoredContact) -> Traits<'_> {
    let StoredContact { name, emails, phones, addresses, .. } = contact;
    Traits { name, emails, phones, addresses }
}
