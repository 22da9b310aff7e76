//! Whether two contacts are probably one person: what they share, and how much that says. Never a decision.

use super::contact::{PersonName, PostalAddress, fold, phone_digits};
use serde::Serialize;

/// From this score on, two contacts are proposed as one person.
pub const PROPOSED: u8 = 50;

/// What two contacts have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    SameEmail,
    SamePhone,
    SameName,
    NamesAlike,
    SamePlace,
    SameOrganisation,
}

impl Reason {
    const fn weight(self) -> i32 {
        match self {
            Self::SameEmail => 60,
            Self::SamePhone | Self::SameName => 40,
            Self::NamesAlike => 25,
            Self::SamePlace => 20,
            Self::SameOrganisation => 15,
        }
    }
}

/// Couples and colleagues share mailbox, telephone and place: with clearly another name nobody is proposed.
const OTHER_NAME: i32 = -200;
/// Who marries may change the family name and keep the rest.
const OTHER_FAMILY_NAME: i32 = -20;
const OTHER_ORGANISATION: i32 = -15;

/// By what a contact is compared.
#[derive(Clone, Copy, Debug)]
pub struct Traits<'a> {
    pub name: &'a PersonName,
    pub emails: &'a [String],
    pub phones: &'a [String],
    pub addresses: &'a [PostalAddress],
}

/// How alike two contacts are, of 100, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    pub score: u8,
    pub reasons: Vec<Reason>,
}

impl Likeness {
    pub const fn is_proposed(&self) -> bool {
        PROPOSED <= self.score
    }
}

/// Compares two contacts; which of them comes first makes no difference.
pub fn likeness(left: &Traits<'_>, right: &Traits<'_>) -> Likeness {
    let mut reasons = Vec::new();
    let mut against = 0;
    if meet(left.emails, right.emails, |email| Some(fold(email.trim()))) {
        reasons.push(Reason::SameEmail);
    }
    if meet(left.phones, right.phones, |phone| phone_end(phone)) {
        reasons.push(Reason::SamePhone);
    }
    let compared = compare(&name_words(left.name), &name_words(right.name));
    let abridged = compared == Names::Other && are_initials(left.name, right.name);
    let names = if abridged { Names::Alike } else { compared };
    match names {
        Names::Same => reasons.push(Reason::SameName),
        Names::Alike => reasons.push(Reason::NamesAlike),
        Names::Other if same_given_name(left.name, right.name) => against += OTHER_FAMILY_NAME,
        Names::Other => against += OTHER_NAME,
        Names::Unknown => (),
    }
    if meet(left.addresses, right.addresses, place) {
        reasons.push(Reason::SamePlace);
    }
    let organisations = [left.name, right.name].map(|name| words(&name.organisation).join(" "));
    match organisations.each_ref().map(String::as_str) {
        ["", _] | [_, ""] => (),
        [one, other] if one == other => reasons.push(Reason::SameOrganisation),
        [_, _] => against += OTHER_ORGANISATION,
    }
    let score = against + reasons.iter().map(|reason| reason.weight()).sum::<i32>();
    Likeness { score: u8::try_from(score.clamp(0, 100)).unwrap_or(0), reasons }
}

fn meet<T>(left: &[T], right: &[T], key: impl Fn(&T) -> Option<String>) -> bool {
    let keys: Vec<String> = left.iter().filter_map(&key).collect();
    right.iter().filter_map(key).any(|one| keys.contains(&one))
}

/// The end of a telephone number, the same with and without its country; none of one that is too short to tell.
pub fn phone_end(number: &str) -> Option<String> {
    let digits = phone_digits(number);
    let skipped = digits.len().saturating_sub(9);
    (8 <= digits.len()).then(|| digits[skipped..].to_owned())
}

fn place(address: &PostalAddress) -> Option<String> {
    let parts = [words(&address.street).join(" "), words(&address.postcode).join(" ")];
    parts.iter().all(|part| !part.is_empty()).then(|| parts.join(", "))
}

/// The words of a text without accents, capitals and signs.
fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a person's name in one order, whatever stands in which field; of a contact without any, its organisation's.
fn name_words(name: &PersonName) -> Vec<String> {
    let mut all = words(&format!("{} {}", name.given, name.family));
    if all.is_empty() {
        all = words(&name.organisation);
    }
    all.sort_unstable();
    all
}

fn same_given_name(left: &PersonName, right: &PersonName) -> bool {
    let [left, right] = [left, right].map(|name| words(&name.given));
    !left.is_empty() && left == right
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Same,
    Alike,
    Other,
    /// One of the two has none.
    Unknown,
}

/// The share of letters that may differ between two spellings of one name.
const ALIKE: f64 = 0.8;

fn compare(left: &[String], right: &[String]) -> Names {
    if left.is_empty() || right.is_empty() {
        return Names::Unknown;
    }
    if left == right {
        return Names::Same;
    }
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let within = short.iter().all(|word| long.contains(word));
    let near = strsim::normalized_damerau_levenshtein(&left.join(" "), &right.join(" "));
    if within || ALIKE <= near { Names::Alike } else { Names::Other }
}

/// Whether one name is the other with initials for its given names: `J. Martin`, `JP Roux`.
fn are_initials(left: &PersonName, right: &PersonName) -> bool {
    let [left, right] = [left, right].map(|name| words(&format!("{} {}", name.given, name.family)));
    let shared = |word: &String| 1 < word.len() && left.contains(word) && right.contains(word);
    if !left.iter().any(shared) {
        return false;
    }
    let rest = |all: &[String]| -> Vec<String> {
        all.iter().filter(|word| !shared(word)).cloned().collect()
    };
    let (left, right) = (rest(&left), rest(&right));
    abbreviates(&left, &right) || abbreviates(&right, &left)
}

/// Whether every letter of the short words begins the next of the long ones; the last of these may be left out.
fn abbreviates(short: &[String], long: &[String]) -> bool {
    let letters: Vec<char> = short.iter().flat_map(|word| word.chars()).collect();
    let initials: Vec<char> = long.iter().filter_map(|word| word.chars().next()).collect();
    !letters.is_empty() && initials.starts_with(&letters)
}

/// Under what doubles are looked for that share neither address nor number: names that sound alike with one organisation,
/// or at one place. A name alone says too little.
pub fn twin_keys(traits: &Traits<'_>) -> Vec<String> {
    let sounds = sounds(traits.name);
    if sounds.is_empty() {
        return Vec::new();
    }
    let organisation = words(&traits.name.organisation).join(" ");
    let organisation = (!organisation.is_empty()).then_some(organisation);
    let places = traits.addresses.iter().filter_map(place);
    places.chain(organisation).map(|beside| format!("{sounds}\n{beside}")).collect()
}

/// A coarse form of a name, the same for names that sound alike; empty where a name says too little.
fn sounds(name: &PersonName) -> String {
    let all = name_words(name);
    let person = !words(&format!("{} {}", name.given, name.family)).is_empty();
    if person && all.len() < 2 {
        return String::new();
    }
    let mut sounds: Vec<String> = all.iter().map(|word| sound(word)).collect();
    sounds.sort_unstable();
    sounds.join(" ")
}

/// A word without the vowels and `h` behind its first letter, doubled letters, and consonants that are silent at its end.
fn sound(word: &str) -> String {
    let mut kept = String::new();
    for letter in word.chars() {
        let first = kept.is_empty();
        if first || (!"aeiouyh".contains(letter) && !kept.ends_with(letter)) {
            kept.push(letter);
        }
    }
    while 2 < kept.len() && kept.ends_with(['d', 't', 's', 'x', 'z', 'p']) {
        kept.pop();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, family: &str, organisation: &str) -> PersonName {
        PersonName {
            given: given.to_owned(),
            family: family.to_owned(),
            organisation: organisation.to_owned(),
            title: String::new(),
        }
    }

    fn traits<'a>(
        name: &'a PersonName,
        (emails, phones): &'a (Vec<String>, Vec<String>),
    ) -> Traits<'a> {
        Traits { name, emails, phones, addresses: &[] }
    }

    fn compared(
        left: (&PersonName, &str, &str),
        right: (&PersonName, &str, &str),
    ) -> (u8, Vec<Reason>) {
        let list = |text: &str| {
            if text.is_empty() { Vec::new() } else { vec![text.to_owned()] }
        };
        let ways = [left, right].map(|(_, email, phone)| (list(email), list(phone)));
        let [one, other] = [traits(left.0, &ways[0]), traits(right.0, &ways[1])];
        let both = (likeness(&one, &other), likeness(&other, &one));
        assert_eq!(both.0, both.1, "the order makes no difference");
        (both.0.score, both.0.reasons)
    }

    #[test]
    fn a_name_is_the_same_in_whatever_order_and_accents_it_is_written() {
        let durand = name("Camille", "Durand", "Atelier Soleil");
        for (given, family) in [
            ("CAMILLE", "DURAND"),
            ("Durand", "Camille"),
            ("", "Durand Camille"),
            ("Càmille", "Dûrand"),
        ] {
            let other = name(given, family, "atelier soleil");
            let (score, reasons) = compared((&durand, "", ""), (&other, "", ""));
            assert_eq!((55, vec![Reason::SameName, Reason::SameOrganisation]), (score, reasons));
            assert_eq!(sounds(&durand), sounds(&other), "{given} {family}");
        }
    }

    #[test]
    fn what_is_shared_adds_up_and_other_names_weigh_against_it() {
        let durand = name("Camille", "Durand", "");
        let alike = name("Camile", "Durant", "");
        let other = name("Marc", "Lefèvre", "");
        let married = name("Camille", "Lefèvre", "");
        let nobody = name("", "", "");
        let mail = "camille@example.org";
        for (left, right, proposed) in [
            ((&durand, mail, ""), (&durand, "CAMILLE@example.org", ""), true),
            ((&durand, mail, ""), (&alike, mail, ""), true),
            ((&durand, mail, ""), (&nobody, mail, ""), true),
            // One mailbox of two persons.
            ((&durand, mail, ""), (&other, mail, ""), false),
            ((&durand, "", "06 12 34 56 78"), (&alike, "", "+33 (0)6.12.34.56.78"), true),
            // One switchboard of two persons, with one mailbox.
            ((&durand, mail, "06 12 34 56 78"), (&other, mail, "0612345678"), false),
            // Another family name, and all else the same.
            ((&durand, mail, "06 12 34 56 78"), (&married, mail, "0612345678"), true),
            ((&durand, "", "06 12 34 56 78"), (&married, "", "0612345678"), false),
            // A name alone says too little.
            ((&durand, "", ""), (&durand, "", ""), false),
            ((&durand, "", "123"), (&durand, "", "123"), false),
        ] {
            let (score, reasons) = compared(left, right);
            assert_eq!(proposed, PROPOSED <= score, "{left:?} {right:?}: {score} {reasons:?}");
        }
    }

    #[test]
    fn initials_and_compound_given_names_are_alike_where_an_address_is_shared() {
        for (one, other, alike) in [
            (("Jean", "Martin"), ("J.", "Martin"), true),
            (("Jean", "Martin"), ("", "J Martin"), true),
            (("Jean-Pierre", "Roux"), ("JP", "Roux"), true),
            (("Jean-Pierre", "Roux"), ("J.-P.", "Roux"), true),
            (("Jean Pierre", "Roux"), ("J. P.", "ROUX"), true),
            (("Jean-Pierre", "Roux"), ("J.", "Roux"), true),
            (("Jean-Pierre", "Roux"), ("Jean Pierre", "Roux"), true),
            (("Jean-Pierre", "Roux"), ("Jean", "Roux"), true),
            (("Élodie", "Le Goff"), ("E.", "Le Goff"), true),
            (("Jean", "Martin"), ("P.", "Martin"), false),
            (("Jean", "Martin"), ("Julie", "Martin"), false),
            (("Jean-Pierre", "Roux"), ("PJ", "Roux"), false),
            (("Jean", "Martin"), ("J.", "Moreau"), false),
        ] {
            let [one, other] = [one, other].map(|(given, family)| name(given, family, ""));
            for (email, phone) in [("a@b.example", ""), ("", "06 12 34 56 78")] {
                let (score, reasons) = compared((&one, email, phone), (&other, email, phone));
                assert_eq!(alike, PROPOSED <= score, "{one:?} {other:?}: {score} {reasons:?}");
            }
            let (score, _) = compared((&one, "", ""), (&other, "", ""));
            assert!(score < PROPOSED, "a name alone says too little");
        }
    }

    #[test]
    fn names_that_sound_alike_have_one_key() {
        for (left, right) in [
            (("Camille", "Durand"), ("Camile", "Durant")),
            (("Mathieu", "Lefèvre"), ("Matthieu", "Lefevre")),
            (("Jean-Pierre", "Dupond"), ("Jean Pierre", "Dupont")),
            (("Zoë", "Nguyen"), ("Nguyễn", "Zoé")),
        ] {
            let [one, other] = [left, right].map(|(given, family)| name(given, family, ""));
            assert_eq!(sounds(&one), sounds(&other), "{left:?} {right:?}");
            assert!(!sounds(&one).is_empty());
        }
        assert_eq!("", sounds(&name("Camille", "", "Atelier")), "a given name alone");
        assert_ne!("", sounds(&name("", "", "Atelier Soleil")));
        assert_eq!("ξψζ ωφ", sounds(&name("ξψζ", "ωφ", "")));
    }
}
