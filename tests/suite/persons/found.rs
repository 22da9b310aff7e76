//! One search over everything on a person, which says what each hit is.

use greffe::casebook::views::{FoundIn, Hit};
use greffe::casebook::{Casebook, ErrandOrder};
use greffe::domain::archive::ArchiveReason;
use greffe::domain::contact::{DatumContent, FileFactKind};
use greffe::domain::errand::{Duty, ErrandStep};
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;
use greffe::mail::Message;

use super::camille;
use crate::common::{Shelf, a_casebook, a_contact, a_request, day, search_in_vain};

fn found(casebook: &Casebook, text: &str) -> Vec<String> {
    let hits = casebook.find(text).expect("a search");
    hits.iter()
        .map(|hit| match hit {
            Hit::Contact(line) => format!("contact {}", line.name),
            Hit::Case { line, within: FoundIn::Requester } => format!("case {}", line.number),
            Hit::Case { line, within } => format!("{} of {}", within.words(), line.number),
            Hit::Attachment { line, within } => format!("{} of {}", within.words(), line.name),
        })
        .collect()
}

fn a_shelf() -> Shelf {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().noted("Retour des pantalons en été"));
    shelf.casebook.attach(uid, "Reçu n° 7.pdf", "application/pdf", b"bytes").expect("a file");
    let message = Message {
        subject: "Mes données".to_owned(),
        text: "Bonjour, je voudrais savoir ce que dit mon dossier de fidélité.".to_owned(),
        ..Message::default()
    };
    let request = a_request()
        .from("Camille Durand", "camille@soleil.example")
        .asking(&[Right::Objection])
        .by_mail(message)
        .about(uid);
    shelf.casebook.open_request(&request.draft()).expect("a case");
    shelf
}

#[test]
fn a_person_is_found_by_contact_case_message_note_and_attachment() {
    let shelf = a_shelf();
    let casebook = &shelf.casebook;
    assert_eq!(vec!["contact Camille Durand", "case 2026-0001"], found(casebook, "camille durand"));
    assert_eq!(vec!["Mes données of 2026-0001"], found(casebook, "FIDELITE dossier"));
    assert_eq!(vec!["contact Camille Durand"], found(casebook, "pantalons ete"));
    assert_eq!(vec!["Reçu n° 7.pdf of Camille Durand"], found(casebook, "recu n°"));
    assert_eq!(vec!["case 2026-0001"], found(casebook, "2026-0001"));
    assert!(found(casebook, "\" OR *").is_empty() && found(casebook, "zz").is_empty());
}

#[test]
fn a_case_is_found_by_what_was_noted_and_by_what_a_source_found() {
    let mut shelf = a_shelf();
    let number = "2026-0001".parse().unwrap();
    let casebook = &mut shelf.casebook;
    casebook.open_searches(number, day("2026-03-09")).unwrap();
    let party = casebook.request(number).unwrap().errands.remove(0).party;
    let order = ErrandOrder {
        duty: Duty::Search,
        party: party.clone(),
        step: ErrandStep::Found,
        on: day("2026-03-10"),
        words: "trois courriels chez l’hébergeur".to_owned(),
    };
    let asked = ErrandOrder { step: ErrandStep::Ask, words: String::new(), ..order.clone() };
    casebook.take_errand_step(number, &asked).unwrap();
    casebook.take_errand_step(number, &order).unwrap();
    let file = ("Échanges Soleil.zip", "application/zip");
    casebook.attach_to_errand(number, (Duty::Search, &party), file, b"bytes").unwrap();
    let noted = ["trois courriels chez l’hébergeur of 2026-0001"];
    assert_eq!(noted.as_slice(), found(casebook, "HEBERGEUR trois"));
    assert_eq!(["Échanges Soleil.zip of 2026-0001"].as_slice(), found(casebook, "echanges soleil"));
}

#[test]
fn a_closed_case_is_found_by_its_number_alone() {
    let mut shelf = a_shelf();
    let number = "2026-0001".parse().unwrap();
    search_in_vain(&mut shelf.casebook, number, day("2026-03-10"));
    for step in [
        Step::Verify { by: IdentityProof::KnownAddress },
        Step::Apply { right: Right::Objection },
        Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None },
        Step::Close,
    ] {
        shelf.casebook.take_step(number, step, day("2026-03-10")).unwrap();
    }
    assert!(found(&shelf.casebook, "fidelite").is_empty());
    assert_eq!(vec!["case 2026-0001"], found(&shelf.casebook, "2026-0001"));
}

#[test]
fn the_papers_of_a_contact_in_the_archive_are_no_everyday_hits() {
    let mut shelf = a_casebook();
    let ended = FileFactKind::ContractEnd;
    let client = || a_contact().named("Ada", "Quint").client_since("2020-01-01");
    for (contact, hits) in [(client(), 1), (client().fact(ended, "2025-01-01"), 0)] {
        let uid = shelf.add(contact);
        let name = format!("Bordereau{hits}.pdf");
        shelf.casebook.open_contact(uid, Some(ArchiveReason::Audit)).unwrap();
        shelf.casebook.attach(uid, &name, "application/pdf", b"bytes").unwrap();
        assert_eq!(hits, found(&shelf.casebook, &format!("bordereau{hits}")).len());
    }
}

#[test]
fn what_is_erased_is_found_in_no_paper() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille());
    shelf.casebook.attach(uid, "Zqvolbordkwx.pdf", "application/pdf", b"bytes").unwrap();
    assert_eq!(1, found(&shelf.casebook, "zqvolbord").len());
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(shelf.casebook.erase(&plan).unwrap().whole);
    assert!(found(&shelf.casebook, "zqvolbord").is_empty());
    let pages = shelf.casebook.store().decrypted_pages().unwrap();
    let left = pages.windows(12).any(|window| window.eq_ignore_ascii_case(b"zqvolbordkwx"));
    assert!(!left, "in no byte of the index either");
}

#[test]
fn a_person_is_found_by_the_data_of_a_file_until_a_correction_or_an_erasure_takes_them() {
    let mut shelf = a_casebook();
    let contact = a_contact()
        .named("Ada", "Quint")
        .client_since("2025-01-01")
        .value("professional", "position", "Souffleuse de verre")
        .datum("billing", "bank_details", DatumContent::HeldWhere("Coffre de l’étude".to_owned()))
        .prospect_since("2025-02-01")
        .value("professional", "position", "Atelier d’été");
    let uid = shelf.add(contact);
    let hits = |shelf: &Shelf| {
        ["souffleuse VERRE", "atelier d’ete", "coffre etude"]
            .map(|text| found(&shelf.casebook, text).len())
    };
    assert_eq!([1, 1, 0], hits(&shelf));
    shelf.casebook.add_note(uid, "La ligne est écrite à nouveau").unwrap();
    assert_eq!([1, 1, 0], hits(&shelf));
    let file =
        a_contact().file("partners", "2025-05-01").value("professional", "position", "Verrière");
    shelf.casebook.add_file(uid, &file.draft().files[0]).unwrap();
    assert_eq!(1, found(&shelf.casebook, "verriere").len(), "with a file that came later");

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(!shelf.casebook.erase(&plan).unwrap().whole, "the client stays");
    assert_eq!([1, 0, 0], hits(&shelf));
    assert_eq!(0, found(&shelf.casebook, "verriere").len());
    let pages = shelf.casebook.store().decrypted_pages().unwrap();
    let left =
        |text: &[u8]| pages.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text));
    assert!(left(b"souffleuse") && !left(b"verriere") && !left("verrière".as_bytes()));
}
