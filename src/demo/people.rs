//! Contacts by the number: the same person under the same number, however many are asked for.

use chrono::NaiveDate;

use super::companies::{KINDS, NEEDS, NOTES, OWN, STREETS, TOWNS};
use super::files::{BOUGHT, File, bank_details, held, needs, person, position, slug, value};
use super::names::{FAMILY, GIVEN, POSITIONS};
use super::random::Random;
use crate::domain::contact::{ContactDraft, FileDraft, FileFactKind, PostalAddress};
use crate::domain::retention::{EventKind, ObjectionScope};

/// From here on, numbers keep the addresses of persons of one name apart.
const NUMBERED: u32 = 500;

/// The contact of a number, as of `today`.
pub(super) fn invented(index: u32, today: NaiveDate) -> ContactDraft {
    let random = &mut Random::of(index);
    let (given, family) = (random.one_of(&GIVEN), random.one_of(&FAMILY));
    let organisation = format!("{} {}", random.one_of(&KINDS), random.one_of(&OWN));
    let number = if index < NUMBERED { String::new() } else { index.to_string() };
    let file = file(random, today);
    let host = if file.activity == "candidates" { "boite".to_owned() } else { slug(&organisation) };
    let email = format!("{}.{}{number}@{host}.example", slug(given), slug(family));
    let organisation = if file.activity == "candidates" { "" } else { &organisation };
    let phone = if random.percent(70) { phone(random) } else { String::new() };
    let mut draft = person(given, family, organisation, &email, &phone);
    if random.percent(40) {
        draft.addresses.push(address(random));
    }
    if random.percent(15) {
        draft.notes.push(random.one_of(&NOTES).to_owned());
    }
    draft.files.push(file);
    draft
}

/// Only numbers that are reserved for fiction.
fn phone(random: &mut Random) -> String {
    let prefix = if random.percent(50) { "01 99 00" } else { "06 39 98" };
    format!("{prefix} {:02} {:02}", random.between(0, 99), random.between(0, 99))
}

fn address(random: &mut Random) -> PostalAddress {
    let (postcode, city) = random.one_of(&TOWNS);
    PostalAddress {
        street: format!("{} {}", random.between(1, 90), random.one_of(&STREETS)),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        country: "France".to_owned(),
    }
}

fn file(random: &mut Random, today: NaiveDate) -> FileDraft {
    // One in a hundred is past its period: there is always something to review.
    let past = random.percent(1);
    match random.between(0, 19) {
        0..=6 => client(random, past, today),
        7..=8 => partner(random, past, today),
        9..=14 => prospect(random, past, today),
        15..=17 => quote(random, past, today),
        _ => candidate(random, past, today),
    }
}

fn client(random: &mut Random, past: bool, today: NaiveDate) -> FileDraft {
    let mut facts = Vec::new();
    let age = if past {
        let ended = random.between(1_830, 1_900);
        facts.push((FileFactKind::ContractEnd, ended));
        ended + random.between(200, 900)
    } else {
        let age = random.between(60, 1_700);
        if random.percent(35) {
            facts.push((FileFactKind::ContractEnd, random.between(10, age)));
        } else {
            facts.push((FileFactKind::Event(EventKind::Meeting), random.between(1, age)));
        }
        age
    };
    let data =
        vec![position(random.one_of(&POSITIONS)), needs(random.one_of(&NEEDS)), bank_details()];
    File { activity: "clients", source: "Contrat signé", age, facts: &facts, data }.on(today)
}

fn partner(random: &mut Random, past: bool, today: NaiveDate) -> FileDraft {
    let age = if past { random.between(1_100, 1_160) } else { random.between(30, 1_050) };
    let mut facts = Vec::new();
    if !past && random.percent(60) {
        facts.push((FileFactKind::Event(EventKind::Call), random.between(1, age)));
    }
    let data = vec![position(random.one_of(&POSITIONS))];
    File { activity: "partners", source: "Carte de visite", age, facts: &facts, data }.on(today)
}

fn prospect(random: &mut Random, past: bool, today: NaiveDate) -> FileDraft {
    let age = if past { random.between(1_100, 1_160) } else { random.between(3, 1_080) };
    let source = if random.percent(12) { BOUGHT } else { "Formulaire de démonstration" };
    let mut facts = Vec::new();
    if source != BOUGHT {
        facts.push((FileFactKind::Event(EventKind::Form), age));
    }
    if random.percent(50) {
        facts.push((FileFactKind::Event(EventKind::NewsletterSent), random.between(1, age)));
    }
    if !past && random.percent(5) {
        facts.push((FileFactKind::Objection(ObjectionScope::Marketing), random.between(1, age)));
    }
    let mut data = vec![position(random.one_of(&POSITIONS))];
    if random.percent(20) {
        data.push(value("connection", "connection_country", "France"));
    }
    File { activity: "prospects", source, age, facts: &facts, data }.on(today)
}

fn quote(random: &mut Random, past: bool, today: NaiveDate) -> FileDraft {
    let under_study = !past && random.percent(30);
    let age = if past {
        random.between(400, 460)
    } else if under_study {
        random.between(3, 60)
    } else {
        random.between(20, 340)
    };
    let mut facts = vec![(FileFactKind::Event(EventKind::Form), age)];
    if !under_study {
        facts.push((
            FileFactKind::Closed,
            if past { random.between(370, 400) } else { random.between(1, age) },
        ));
    }
    let data = vec![position(random.one_of(&POSITIONS)), needs(random.one_of(&NEEDS))];
    File { activity: "quotes", source: "Demande de devis du site", age, facts: &facts, data }
        .on(today)
}

fn candidate(random: &mut Random, past: bool, today: NaiveDate) -> FileDraft {
    let age = if past { random.between(740, 800) } else { random.between(3, 700) };
    let mut data = vec![value("professional", "diplomas", "Master « Mode et numérique »")];
    if random.percent(30) {
        data.push(held("identification", "photo", "Dossier de recrutement, curriculum vitæ"));
    }
    File {
        activity: "candidates",
        source: "Candidature reçue",
        age,
        facts: &[(FileFactKind::Submitted, age)],
        data,
    }
    .on(today)
}
