//! The suppression list: who objected to marketing is sent no mailing, known by keyed marks that cannot be read back.
//!
//! It serves that objection and nothing else (R 21(3)): whoever is on it may become a contact again.

use chrono::NaiveDate;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};

use super::Invalid;
use super::consent::Purpose;
use super::contact::{is_email, phone_digits};
use super::deadline::add_months;
use super::retention::{
    GivenConsent, Objection, ObjectionEffect, ObjectionScope, RetentionRule, SUPPRESSION_MONTHS,
    StartEvent,
};

/// The code of the list among the retention rules.
pub const LIST: &str = "suppression-list";

/// The casebook's own random key.
pub type Key = [u8; 32];

/// HMAC-SHA256 of an address under the casebook's key.
pub type Mark = [u8; 32];

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressKind {
    Email,
    Phone,
}

/// An address in the one form under which it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub kind: AddressKind,
    normal: String,
}

impl Address {
    /// An e-mail address, without capitals or the spaces around it.
    pub fn email(text: &str) -> Option<Self> {
        use unicode_normalization::UnicodeNormalization as _;
        let text = text.trim().trim_matches(['<', '>', '"', '\'']);
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        is_email(text).then(|| Self {
            kind: AddressKind::Email,
            normal: text.nfc().flat_map(char::to_lowercase).collect(),
        })
    }

    /// A telephone number with its country; one without is French.
    pub fn phone(text: &str) -> Option<Self> {
        let digits = phone_digits(&text.replace("(0)", ""));
        let international = text.trim().starts_with('+');
        let normal = if international {
            digits
        } else if let Some(rest) = digits.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = digits.strip_prefix('0') {
            format!("33{rest}")
        } else {
            digits
        };
        (normal.len() >= SHORTEST_NUMBER).then_some(Self { kind: AddressKind::Phone, normal })
    }

    /// Whichever of the two a text is.
    pub fn read(text: &str) -> Option<Self> {
        if text.contains('@') { Self::email(text) } else { Self::phone(text) }
    }

    /// The mark under which the list knows the address.
    pub fn mark(&self, key: &Key) -> Mark {
        let kind = match self.kind {
            AddressKind::Email => b"email:",
            AddressKind::Phone => b"phone:",
        };
        // A key shorter than HMAC's block is filled up with zeroes.
        let mut block = [0; 64];
        block[..key.len()].copy_from_slice(key);
        let mut hash = <Hmac<sha2::Sha256>>::new(&block.into());
        hash.update(kind);
        hash.update(self.normal.as_bytes());
        hash.finalize().into_bytes().into()
    }
}

/// Fewer digits are an extension, not a number of one person.
const SHORTEST_NUMBER: usize = 6;

/// An entry of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub mark: Mark,
    pub kind: AddressKind,
    /// The ground: an objection to marketing (R 21(2)), or to the processing on which it rested (R 21(1)).
    pub scope: ObjectionScope,
    pub objected_on: NaiveDate,
    /// The last day on which the entry stands.
    pub expires_on: NaiveDate,
}

/// The whole list with its key, as it goes from one state of a casebook to another and nowhere else.
#[derive(Clone, Debug)]
pub struct List {
    pub key: Key,
    pub entries: Vec<Entry>,
}

/// Whether an objection to a file under a rule is one to marketing as well.
pub fn stops_mailings(rule: Option<&RetentionRule>, objection: Objection) -> bool {
    match objection.scope {
        ObjectionScope::Marketing => true,
        ObjectionScope::Retention => {
            rule.is_some_and(|rule| rule.objection != ObjectionEffect::DeletesNow)
        }
        ObjectionScope::Analytics => false,
    }
}

/// A file as far as mailings go: its rule, what the person objected to, what the person consented to.
#[derive(Debug)]
pub struct Said<'a> {
    pub rule: Option<&'a RetentionRule>,
    pub objections: Vec<Objection>,
    pub consents: Vec<GivenConsent>,
}

/// What the person said last about mailings, over all files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastWord {
    /// On one day the objection counts.
    Objected(Objection),
    /// A documented consent to marketing, whether or not there was an objection before.
    Consented(NaiveDate),
}

/// The last word of a person whose files say this. Days that lie ahead count as well: a mailing prepared today may go
/// out then.
pub fn last_word<'a>(files: impl IntoIterator<Item = Said<'a>>) -> Option<LastWord> {
    let (mut objected, mut consented) = (None::<Objection>, None);
    for Said { rule, objections, consents } in files {
        let stopping = objections.into_iter().filter(|one| stops_mailings(rule, *one));
        objected = objected.into_iter().chain(stopping).max_by_key(|one| one.on);
        let given = consents.into_iter().filter(|one| one.purpose == Purpose::Marketing);
        consented = consented.max(given.map(|one| one.on).max());
    }
    match (objected, consented) {
        (Some(objection), Some(on)) if objection.on < on => Some(LastWord::Consented(on)),
        (Some(objection), _) => Some(LastWord::Objected(objection)),
        (None, Some(on)) => Some(LastWord::Consented(on)),
        (None, None) => None,
    }
}

/// The months for which an entry stands: as the policy's own rule for the list says.
pub fn months(rules: &[RetentionRule]) -> u32 {
    rules
        .iter()
        .find(|rule| rule.start == StartEvent::Objection)
        .map_or(SUPPRESSION_MONTHS, |rule| rule.period_months)
}

/// The last day of an entry.
pub fn expiry(rules: &[RetentionRule], objected_on: NaiveDate) -> Result<NaiveDate, Invalid> {
    add_months("objected_on", objected_on, months(rules))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = [7; 32];

    #[test]
    fn one_address_has_one_mark_however_it_is_typed() {
        let one = Address::email("camille.durand@example.org").unwrap().mark(&KEY);
        for typed in [
            " Camille.Durand@Example.org ",
            "<camille.durand@example.org>",
            "mailto:CAMILLE.durand@example.org",
        ] {
            assert_eq!(one, Address::read(typed).unwrap().mark(&KEY), "{typed}");
        }
        let number = Address::phone("06 12 34 56 78").unwrap().mark(&KEY);
        for typed in
            ["+33 6 12 34 56 78", "0033612345678", "06.12.34.56.78", "+33 (0)6 12 34 56 78"]
        {
            assert_eq!(number, Address::read(typed).unwrap().mark(&KEY), "{typed}");
        }
    }

    #[test]
    fn other_addresses_and_other_keys_have_other_marks() {
        let one = Address::email("a.b@example.org").unwrap();
        for other in ["ab@example.org", "a.b@example.com", "à.b@example.org"] {
            assert_ne!(one.mark(&KEY), Address::email(other).unwrap().mark(&KEY), "{other}");
        }
        assert_ne!(one.mark(&KEY), one.mark(&[8; 32]));
        for neither in ["", "Camille", "12", "a@b"] {
            assert_eq!(None, Address::read(neither), "{neither}");
        }
    }
}
