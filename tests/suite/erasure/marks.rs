//! A person whose every value can be told apart in a heap of bytes, and the search for what is left of them.

use greffe::casebook::Casebook;
use greffe::casebook::views::{CopyForm, CopyOrder};
use greffe::domain::contact::{DatumContent, FileFactKind, fold, phone_digits};
use greffe::domain::errand::Duty;
use greffe::domain::ids::Uid;
use greffe::domain::retention::EventKind;
use greffe::domain::right::Right;

use crate::common::{AContact, Shelf, a_contact, a_request};

/// Letters that no other text has and that share no beginning: their trigrams can be found in the index.
pub(super) const GREEK: &str = "ξψζθωφ";

/// A contact and every value that was ever written about it.
pub(super) struct Planted {
    pub(super) uid: Uid,
    pub(super) values: Vec<String>,
}

/// Words that stand nowhere else.
struct Marks {
    values: Vec<String>,
}

impl Marks {
    fn word(&mut self, what: &str) -> String {
        let value = format!("Zqv{what}Kwx{:03}Éjy", self.values.len());
        self.values.push(value.clone());
        value
    }

    fn ascii(&mut self, what: &str) -> String {
        let value = format!("Zqv{what}Kwx{:03}jyq", self.values.len());
        self.values.push(value.clone());
        value
    }

    fn email(&mut self) -> String {
        let value = format!("Zqvmail{:03}@kwxj{:03}.example", self.values.len(), self.values.len());
        self.values.push(value.clone());
        value
    }

    fn phone(&mut self) -> String {
        let value = format!("+33 6 98 {:02} 71 53", self.values.len());
        self.values.push(value.clone());
        value
    }

    /// Names and addresses, which each edit replaces.
    fn ways(&mut self) -> AContact {
        a_contact()
            .named(&self.word("given"), &self.word("family"))
            .at(&self.word("house"))
            .email(&self.email())
            .email(&self.email())
            .phone(&self.phone())
            .living(&self.word("street"), &self.ascii("code"), &self.word("city"))
    }

    /// A value or a place for every field of the policy.
    fn data(&mut self, mut contact: AContact, policy: &greffe::domain::policy::Policy) -> AContact {
        for category in &policy.categories {
            for field in &category.fields {
                let content = if field.held_only {
                    DatumContent::HeldWhere(self.word("held"))
                } else {
                    DatumContent::Value(self.word("value"))
                };
                contact = contact.datum(&category.id, &field.id, content);
            }
        }
        contact
    }
}

/// Writes a person into every table that a plan can reach, edits them several times, and others around them.
pub(super) fn plant(shelf: &mut Shelf) -> Planted {
    let mut marks = Marks { values: Vec::new() };
    surround(&mut shelf.casebook, 0);
    let policy = shelf.casebook.policy();
    let mut contact = marks.ways().prospect_since("2022-01-05").source(&marks.word("source"));
    contact =
        marks.data(contact, &policy).fact(FileFactKind::Event(EventKind::Meeting), "2022-06-01");
    contact = contact.file("quotes", "2022-02-01").source(&marks.word("source"));
    contact = marks.data(contact, &policy).fact(FileFactKind::Closed, "2022-07-01");
    contact = contact.file("communication", "2022-02-02").noted(&marks.word("note"));
    let uid = shelf.add(contact);
    for round in 1..6 {
        surround(&mut shelf.casebook, round);
        let edited = marks.ways().at(&format!("{GREEK} {}", marks.word("house"))).draft();
        shelf.casebook.edit_contact(uid, edited).expect("an edit");
        let note = format!("{} {}", marks.word("note"), "long words ".repeat(200));
        shelf.casebook.add_note(uid, &note).expect("a note");
        let bytes = format!("{}{}", marks.ascii("bytes"), "x".repeat(20_000 * round));
        let name = format!("{}.pdf", marks.ascii("attached"));
        shelf
            .casebook
            .attach(uid, &name, "application/pdf", bytes.as_bytes())
            .expect("an attachment");
    }
    give_copy(shelf, uid, &marks.word("letter"));
    collect(&mut shelf.casebook, uid, &mut marks);
    take_in(shelf, uid, &mut marks);
    Planted { uid, values: marks.values }
}

/// A copy without a case, kept inside the casebook; what lies in the folder is for the person.
fn give_copy(shelf: &mut Shelf, uid: Uid, word: &str) {
    let review = shelf.casebook.review_contact_copy(uid).expect("a review");
    let order = CopyOrder {
        about: review.about,
        letter: format!("{}\n\n{word}", review.letter),
        choices: Vec::new(),
        form: CopyForm::Zip,
        beside_case: false,
    };
    let folder = tempfile::tempdir().expect("a folder of its own");
    shelf.casebook.write_copy(&order, folder.path()).expect("a copy");
}

/// A double that goes up in the person: what is not chosen of it is kept for undoing that.
fn take_in(shelf: &mut Shelf, uid: Uid, marks: &mut Marks) {
    let policy = shelf.casebook.policy();
    let double = marks.ways().prospect_since("2022-03-01").source(&marks.word("source"));
    let double = marks.data(double, &policy).noted(&marks.word("note"));
    let other = shelf.add(double);
    let plan = shelf.casebook.plan_merge(uid, other, &[]).expect("a plan");
    assert!(2 < plan.differing.len(), "values are left over");
    shelf.casebook.merge(&plan).expect("a merge");
}

/// What a source found for the person's own request: a copy of what is to be erased.
fn collect(casebook: &mut Casebook, uid: Uid, marks: &mut Marks) {
    let request = a_request().asking(&[Right::Erasure]).about(uid).draft();
    let number = casebook.open_request(&request).expect("a case");
    casebook.open_searches(number, crate::common::today()).expect("searches");
    let bytes = format!("{}{}", marks.ascii("collected"), "y".repeat(9_000));
    let name = format!("{}.txt", marks.ascii("found"));
    let source = (Duty::Search, "mailboxes");
    casebook
        .attach_to_errand(number, source, (&name, "text/plain"), bytes.as_bytes())
        .expect("a file of a source");
}

/// Neighbours, so that pages split and cells move.
fn surround(casebook: &mut Casebook, round: usize) {
    let neighbours: Vec<_> = (0..60)
        .map(|number| {
            a_contact()
                .named(&format!("Neighbour{number}"), &format!("Common{round}"))
                .at("An ordinary house")
                .email(&format!("neighbour{number}.{round}@example.org"))
                .prospect_since("2025-01-01")
                .value("professional", "position", &"An ordinary value ".repeat(number % 9 + 1))
                .noted(&"An ordinary note ".repeat(number % 7 + 1))
                .draft()
        })
        .collect();
    casebook.add_contacts(&neighbours).expect("neighbours");
}

/// The values of which some form is found among the bytes.
pub(crate) fn found(values: &[String], bytes: &[u8]) -> Vec<String> {
    let needles: Vec<(&String, Vec<u8>)> = values
        .iter()
        .flat_map(|value| forms(value).into_iter().map(move |form| (value, form)))
        .collect();
    let mut begins = vec![false; 1 << 16];
    for (_, form) in &needles {
        begins[pair(form)] = true;
    }
    let mut found: Vec<String> = Vec::new();
    for place in 0..bytes.len().saturating_sub(1) {
        let rest = &bytes[place..];
        if begins[pair(rest)] {
            let hits = needles.iter().filter(|(_, form)| rest.starts_with(form));
            found.extend(
                hits.map(|(value, form)| format!("{value} as {}", String::from_utf8_lossy(form))),
            );
        }
    }
    found.sort();
    found.dedup();
    found
}

fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

/// A value as written, without capitals or accents, as digits, and in base64 wherever it may begin.
fn forms(value: &str) -> Vec<Vec<u8>> {
    let mut texts = vec![value.to_owned(), value.to_lowercase(), fold(value)];
    let digits = phone_digits(value);
    if 9 <= digits.len() {
        texts.push(digits);
    }
    texts.sort();
    texts.dedup();
    let mut forms: Vec<Vec<u8>> = texts.iter().map(|text| text.clone().into_bytes()).collect();
    for text in &texts {
        forms.extend((0..3).map(|offset| base64_inside(text.as_bytes(), offset)));
    }
    forms
}

/// The part of a base64 text that depends on `bytes` alone when `offset` unknown bytes stand before them.
fn base64_inside(bytes: &[u8], offset: usize) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let known = &bytes[(3 - offset) % 3..];
    known
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [18, 12, 6, 0].map(|shift| SIGNS[(bits >> shift & 63) as usize])
        })
        .collect()
}

/// Whether a trigram of [`GREEK`] is left anywhere, its first byte aside, which the index shares among neighbours.
pub(super) fn greek_found(bytes: &[u8]) -> bool {
    let letters: Vec<char> = GREEK.chars().collect();
    letters.windows(3).any(|three| {
        let trigram: String = three.iter().collect();
        bytes.windows(5).any(|window| window == &trigram.as_bytes()[1..])
    })
}

#[test]
fn the_search_finds_a_value_in_every_form() {
    let value = "Zqv-Éloïse-Quintard".to_owned();
    let cases: [&[u8]; 6] = [
        "before Zqv-Éloïse-Quintard after".as_bytes(),
        "zqv-éloïse-quintard".as_bytes(),
        b"zqv-eloise-quintard",
        b"WnF2LcOJbG/Dr3NlLVF1aW50YXJk",
        b"YVpxdi3DiWxvw69zZS1RdWludGFyZA==",
        b"YWFacXYtw4lsb8OvcvNlLVF1aW50YXJk",
    ];
    for bytes in &cases[..5] {
        assert!(
            !found(std::slice::from_ref(&value), bytes).is_empty(),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
    assert!(found(&[value], b"Zqv-Eloise and Quintard apart").is_empty());
}
