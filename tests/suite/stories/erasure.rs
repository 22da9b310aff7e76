//! A former client with invoices asks to be erased: a part goes, and the rest says why it stays and until when.

use greffe::domain::contact::FileFactKind;
use greffe::domain::erasure::Item;
use greffe::domain::ids::Uid;
use greffe::domain::letter::LetterKind;
use greffe::domain::request::Outcome;

use super::desk::{Desk, mail};
use crate::common::{Shelf, a_casebook, a_contact, today};

fn a_former_client(shelf: &mut Shelf) -> Uid {
    let claire = a_contact().named("Claire", "Aubert").email("claire@aubert.example");
    let claire = claire.phone("+33 1 02 03 04 05").noted("Rappeler en mai.");
    let claire = claire.client_since("2019-01-01").fact(FileFactKind::ContractEnd, "2026-01-31");
    let claire =
        claire.file("invoices", "2019-03-01").value("professional", "employer", "Maison Aubert");
    shelf.add(claire.prospect_since("2024-05-02"))
}

#[test]
fn an_erasure_says_in_plan_letter_and_receipt_what_stays_and_until_when() {
    let mut shelf = a_casebook();
    let uid = a_former_client(&mut shelf);
    let mut desk = Desk::over(shelf);
    desk.drop_mail(&mail(
        "Claire Aubert <claire@aubert.example>",
        "Effacement",
        "Je demande l’effacement de toutes mes données.",
    ));
    desk.fill("Reçue le", "02/03/2026");
    let number = desk.open_case();
    desk.sees("Reste malgré la demande\u{a0}: preuve du contrat");
    desk.click("Vérifier l’identité…");
    desk.click("Noter");

    desk.click("Vérifier et effacer…");
    desk.sees_all(&["SERA EFFACÉ", "SERA CONSERVÉ", "jusqu’au 31 janvier 2031"]);
    desk.sees_all(&["obligation légale de conserver", "Gestion des prospects\u{a0}: dossier"]);
    desk.erase();
    let receipt = desk.receipt();
    desk.click(&format!("Répondre dans le dossier {number}"));

    desk.click("Suivre les tâches");
    desk.search_everywhere_in_vain();
    desk.sees("Noter la réponse…");
    desk.draft(None);
    let letter = desk.letter();
    for said in
        ["31 janvier 2031", "dix ans après la clôture de l’exercice", "Gestion des prospects"]
    {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    assert!(!letter.contains("[à compléter"), "{letter}");
    desk.write_letter();
    desk.send_draft();
    desk.sees("satisfaite en partie");

    desk.click("Suivre les tâches");
    desk.sees("Qui a été prévenu (article 19)");
    desk.note_for_all("confirmé");
    desk.close_case();

    assert_eq!(Some((today(), Outcome::PartlyGranted)), desk.answer(number));
    assert!(desk.kept_letter(number, LetterKind::PartlyGranted).contains("31 janvier 2031"));
    let casebook = desk.casebook();
    let left: Vec<String> = casebook
        .contact(uid)
        .expect("the contact")
        .files
        .into_iter()
        .map(|file| file.activity)
        .collect();
    assert_eq!(vec!["clients".to_owned(), "invoices".to_owned()], left);
    let grounds = casebook.receipt(receipt).expect("the receipt").grounds;
    let invoices = Item::File { activity: "invoices".to_owned() }.code();
    let kept = grounds.iter().find(|line| line.what == invoices).expect("a line of the receipt");
    assert_eq!(
        ("keep", "legal_obligation", "R 17(3)(b)"),
        (kept.verdict.as_str(), kept.ground.as_str(), kept.article.as_str())
    );
    desk.leave();
}
