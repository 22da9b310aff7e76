//! The answer under article 20: what the person provided, under consent or a contract, in files that other tools read.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use greffe::casebook::views::{CopyForm, ItemChoice};
use greffe::documents::data::PersonData;
use greffe::domain::contact::{Collection, ContactDraft, FileDraft, FileFactKind};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::request::{IdentityProof, Step};
use greffe::domain::retention::EventKind;
use greffe::domain::right::Right;
use zip::ZipArchive;

use super::all_of;
use crate::common::{Shelf, a_casebook, a_contact, a_request, day};

/// A client who gave the data, with a file on another basis, another that came from elsewhere, and an officer's note.
fn a_client() -> ContactDraft {
    let opened = FileFactKind::Event(EventKind::EmailOpen);
    let replied = FileFactKind::Event(EventKind::Reply);
    let mut draft = a_contact()
        .named("Zoé", "Bel-Œuvre")
        .at("Atelier; Bel, fils")
        .email("zoe@bel.example")
        .email("z.bel@bel.example")
        .phone("+33 6 12 34 56 78")
        .living("3, rue de l’Été", "69001", "Lyon")
        .noted("Zqvnote")
        .client_since("2024-01-01")
        .fact(replied, "2025-02-01")
        .fact(opened, "2025-02-02")
        .fact(FileFactKind::HoldBegin, "2025-02-03")
        .value("professional", "position", "Zqvgiven")
        .prospect_since("2024-01-01")
        .value("professional", "employer", "Zqvlegitimate")
        .draft();
    draft.files.push(FileDraft {
        activity: "quotes".to_owned(),
        collection: Collection {
            source: "annuaire".to_owned(),
            on: day("2024-01-01"),
            given_by_person: false,
        },
        ..draft.files[1].clone()
    });
    for datum in &mut draft.files[2].data {
        datum.content = greffe::domain::contact::DatumContent::Value("Zqvelsewhere".to_owned());
    }
    draft
}

fn asked(rights: &[Right], contact: ContactDraft) -> (Shelf, CaseNumber, Uid) {
    let mut shelf = a_casebook();
    let uid = shelf.casebook.add_contact(contact).expect("a contact");
    let request = a_request().from("Zoé Bel", "zoe@bel.example").asking(rights).about(uid);
    let number = shelf.casebook.open_request(&request.draft()).expect("a case");
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    shelf.casebook.take_step(number, verify, day("2026-02-25")).expect("a step");
    (shelf, number, uid)
}

/// Every file of the answer, after `choose` has gone through its items.
fn answer(
    shelf: &mut Shelf,
    number: CaseNumber,
    choose: impl Fn(&str) -> ItemChoice,
) -> BTreeMap<String, Vec<u8>> {
    let review = shelf.casebook.review_copy(number).expect("a review");
    assert_eq!(CopyForm::Zip, review.form);
    let mut order = all_of(&review);
    order.choices = review.items.iter().map(|item| choose(&item.value)).collect();
    let to = shelf.folder.path().join("out");
    let written = shelf.casebook.write_copy(&order, &to).expect("a copy");
    let package =
        written.files.iter().find(|file| file.extension().is_some_and(|one| one == "zip"));
    let bytes = std::fs::read(package.expect("an archive")).expect("a file");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let names: Vec<String> =
        archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut files = BTreeMap::new();
    for name in names {
        let mut bytes = Vec::new();
        let mut file =
            archive.by_name_decrypt(&name, written.passphrase.as_bytes()).expect("it opens");
        file.read_to_end(&mut bytes).expect("a file");
        files.insert(name, bytes);
    }
    files
}

const fn all(_: &str) -> ItemChoice {
    ItemChoice::Enclose
}

#[test]
fn only_what_was_provided_under_consent_or_contract_is_in_any_of_the_files() {
    let (mut shelf, number, _) = asked(&[Right::Portability], a_client());
    let files = answer(&mut shelf, number, all);
    let json: PersonData = serde_json::from_slice(&files["donnees.json"]).unwrap();
    assert_eq!(2, json.files.len(), "identity and the contract: {json:?}");
    assert!(json.files.iter().all(|file| file.given_by_person && file.notes.is_empty()));
    let events: Vec<_> = json.files[1].events.iter().map(|event| event.on).collect();
    assert_eq!(vec![day("2025-02-01")], events, "what the person did, not what was done");
    for name in ["donnees.json", "donnees.csv", "contact.vcf", "index.html"] {
        let text = String::from_utf8(files[name].clone()).unwrap();
        for hidden in ["Zqvnote", "Zqvlegitimate", "Zqvelsewhere"] {
            assert!(!text.contains(hidden), "{hidden} in {name}");
        }
        assert!(text.contains("zoe@bel.example"), "{name}");
    }
    let page = String::from_utf8(files["index.html"].clone()).unwrap();
    for documented in ["<code>position</code>", "contact.vcf", "given_by_person", "collected_on"] {
        assert!(page.contains(documented), "{documented}");
    }
}

#[test]
fn the_card_is_read_back_as_the_contact_with_its_uid() {
    let (mut shelf, number, uid) = asked(&[Right::Access, Right::Portability], a_client());
    let files = answer(&mut shelf, number, all);
    let card = String::from_utf8(files["contact.vcf"].clone()).unwrap();
    let digits = uid.to_string();
    let urn = format!(
        "UID:urn:uuid:{}-{}-{}-{}-{}",
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..]
    );
    assert!(card.contains(&urn), "{card}");
    let again = crate::imports::read(card.as_bytes()).unwrap();
    let [row] = &again.rows[..] else { panic!("{card}") };
    let contact = shelf.casebook.contact(uid).unwrap();
    assert_eq!(
        (&contact.name.given, &contact.name.family, &contact.name.organisation),
        (&row.given_name, &row.family_name, &row.organisation)
    );
    assert_eq!(
        (&contact.emails, &contact.phones, &contact.addresses),
        (&row.emails, &row.phones, &row.addresses)
    );
    assert!(!card.contains("Zqv"), "neither notes nor data of other files: {card}");
    assert!(
        String::from_utf8(files["donnees.json"].clone()).unwrap().contains("Zqvlegitimate"),
        "the right of access, asked beside it, covers everything"
    );
}

#[test]
fn what_is_left_out_or_blacked_out_is_not_on_the_card_either() {
    let (mut shelf, number, _) = asked(&[Right::Portability], a_client());
    let files = answer(&mut shelf, number, |value| match value {
        "z.bel@bel.example" => ItemChoice::LeaveOut,
        "+33 6 12 34 56 78" => ItemChoice::BlackOut,
        _ => ItemChoice::Enclose,
    });
    let card = String::from_utf8(files["contact.vcf"].clone()).unwrap();
    assert!(card.contains("zoe@bel.example"));
    assert!(!card.contains("z.bel@") && !card.contains("TEL"), "{card}");
}

#[test]
fn whoever_provided_nothing_under_consent_or_contract_gets_no_card_and_nothing_else() {
    let prospect = a_contact().named("Zoé", "Bel").email("zoe@bel.example").noted("Zqvnote");
    let (mut shelf, number, uid) =
        asked(&[Right::Portability], prospect.prospect_since("2024-01-01").draft());
    shelf.casebook.attach(uid, "a.txt", "text/plain", b"Zqvattached").unwrap();
    let files = answer(&mut shelf, number, all);
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(vec!["index.html", "lettre.pdf"], names);
}
