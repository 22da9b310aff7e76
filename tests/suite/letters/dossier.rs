//! The file for the authority: the whole case in one encrypted PDF with its pieces inside.

use greffe::casebook::views::{CopyOrder, DossierWritten, ItemChoice};
use greffe::casebook::{Casebook, ErrandOrder};
use greffe::domain::errand::{Duty, ErrandStep};
use greffe::domain::ids::CaseNumber;
use greffe::domain::letter::{LetterForm, LetterKind};
use greffe::domain::request::{Channel, Element, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;
use greffe::text::Language;
use lopdf::{Document, LoadOptions};

use super::{NAME, a_case, draft, order};
use crate::common::{Takes as _, a_casebook, a_contact, a_request, day, read};

const SENT: &[u8] = b"From: DPO <dpo@kleep.ai>\r\nTo: elodie.lefevre@courrier.example\r\nDate: Mon, 09 Mar 2026 09:00:00 +0100\r\nMessage-ID: <1@kleep.ai>\r\nSubject: Reponse # un\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoici | la *lettre*.\r\n--b\r\nContent-Type: application/x-odd; x=y\r\nContent-Disposition: attachment; filename=\"../../preuve de Lefevre.pdf\"\r\n\r\npreuve\r\n--b--\r\n";

/// A source that found nothing, and a proof in words.
fn search_and_prove(casebook: &mut Casebook, number: CaseNumber) {
    casebook.open_searches(number, day("2026-03-02")).expect("it works");
    let party = casebook.request(number).expect("it works").errands.remove(0).party;
    for (step, words) in [(ErrandStep::Ask, ""), (ErrandStep::Nothing, "billet 4711")] {
        let (duty, party, on) = (Duty::Search, party.clone(), day("2026-03-03"));
        let order = ErrandOrder { duty, party, step, on, words: words.to_owned() };
        casebook.take_errand_step(number, &order).expect("it works");
    }
    let proof = Step::Prove { element: Element::Objective };
    casebook.take_step_saying(number, proof, day("2026-03-04"), "dix demandes").expect("it works");
}

fn opened(written: &DossierWritten) -> Document {
    let bytes = read(&written.file);
    let options = LoadOptions::with_password(&written.passphrase);
    Document::load_mem_with_options(&bytes, options).expect("the complaint file")
}

fn embedded(document: &Document) -> Vec<Vec<u8>> {
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    streams
        .filter(|stream| stream.dict.has_type(b"EmbeddedFile"))
        .map(|stream| stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
        .collect()
}

#[test]
fn the_file_holds_facts_clock_letters_proofs_and_journal_and_opens_by_its_passphrase_only() {
    let (mut shelf, number) = a_case(LetterKind::Refused);
    search_and_prove(&mut shelf.casebook, number);
    let draft = draft(&shelf, number, LetterKind::Refused, Language::Fr);
    let to = shelf.folder.path().join("out");
    let letter = shelf.casebook.write_letter(&order(&draft, LetterForm::Post), &to).unwrap();
    shelf.casebook.file_sent_mail(number, SENT, Outcome::Refused).unwrap();
    shelf.casebook.take_step(number, Step::Returned, day("2026-03-10")).unwrap();
    let again = Step::Sent { by: Channel::RegisteredPost, outcome: Outcome::Refused, right: None };
    shelf.casebook.takes(number, again, day("2026-03-10")).unwrap();

    let written = shelf.casebook.write_dossier(number, Some(Language::Fr), &to).unwrap();
    assert_eq!(2, written.enclosed);
    let bytes = read(&written.file);
    for personal in ["Lefèvre", "preuve", "Strasbourg"] {
        assert!(!bytes.windows(personal.len()).any(|part| part == personal.as_bytes()));
    }
    let locked = Document::load_mem(&bytes).unwrap();
    assert!(locked.is_encrypted());
    assert!(
        Document::load_mem_with_options(&bytes, LoadOptions::with_password("another")).is_err()
    );
    let document = opened(&written);
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Dossier de réclamation – demande 2026-0001",
        NAME,
        "20 février 2026",
        "identité vérifiée",
        "réponse revenue",
        "lettre recommandée",
        "dans le délai",
        "20/03/2026",
        "dix demandes",
        "Les sources interrogées",
        "03/03/2026 demandé, 03/03/2026 rien trouvé (billet 4711)",
        "Lettre écrite (letter_written)",
        "step_taken",
        "chaîne de",
        "piece-01.pdf",
        "piece-02.pdf",
        "Voici | la *lettre*.",
        "Reponse # un",
    ] {
        assert!(text.contains(part), "lacks {part}\n{text}");
    }
    let embedded = embedded(&document);
    assert_eq!(2, embedded.len());
    assert!(embedded.contains(&read(&letter.files[0])), "the letter as it was written");
    assert!(embedded.contains(&b"preuve".to_vec()), "the proof");
    let journal = shelf.casebook.request(number).unwrap().journal;
    assert_eq!("2 enclosed", journal.last().unwrap().detail);
}

#[test]
fn a_case_without_anything_makes_a_file_all_the_same_in_english_too() {
    let (mut shelf, number) = a_case(LetterKind::Acknowledgement);
    let to = shelf.folder.path().join("out");
    for language in [Language::Fr, Language::En] {
        let written = shelf.casebook.write_dossier(number, Some(language), &to).unwrap();
        assert_eq!(0, written.enclosed);
        let bytes = read(&written.file);
        assert!(
            Document::load_mem_with_options(
                &bytes,
                LoadOptions::with_password(&written.passphrase)
            )
            .is_ok()
        );
    }
}

#[test]
fn the_letter_of_a_copy_bears_the_name_and_address_it_went_to_whatever_they_are_now() {
    let mut shelf = a_casebook();
    let there = a_contact().named("Ada", "Quint").living("1 rue Haute", "67000", "Strasbourg");
    let uid = shelf.add(there.email("ada@quint.example").client_since("2025-01-01"));
    let asked = a_request().from("Ada Quint", "ada@quint.example").asking(&[Right::Access]);
    let number = shelf.casebook.open_request(&asked.about(uid).draft()).unwrap();
    let known = Step::Verify { by: IdentityProof::KnownAddress };
    shelf.casebook.takes(number, known, day("2026-03-02")).unwrap();
    let review = shelf.casebook.review_copy(number).unwrap();
    let to = shelf.folder.path().join("out");
    let order = CopyOrder {
        about: review.about,
        letter: review.letter.clone(),
        choices: vec![ItemChoice::Enclose; review.items.len()],
        form: review.form,
        beside_case: false,
    };
    shelf.casebook.write_copy(&order, &to).unwrap();
    let moved = a_contact().named("Ada", "Nordmann").living("9 quai Bas", "69002", "Lyon");
    shelf.casebook.edit_contact(uid, moved.email("ada@nordmann.example").draft()).unwrap();
    let written = shelf.casebook.write_dossier(number, Some(Language::Fr), &to).unwrap();
    let letter = embedded(&opened(&written)).remove(0);
    let letter = Document::load_mem(&letter).expect("the letter of the copy");
    let text = letter.extract_text(&[1]).unwrap();
    assert!(text.contains("Strasbourg") && !text.contains("Lyon"), "{text}");
}
