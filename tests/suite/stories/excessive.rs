//! The same person asks the same for the fourth time in two months: pointed out, proved, refused with its remedies.

use greffe::domain::letter::LetterKind;
use greffe::domain::request::{Channel, IdentityProof, Outcome, RefusalGround, Stage, Step};

use super::desk::{Desk, mail};
use crate::common::{Shelf, a_casebook, a_contact, a_request, day, today};

/// Three requests for access, each answered within days.
fn asked_before(shelf: &mut Shelf) {
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@quint.example").client_since("2025-01-10"),
    );
    for received in ["2026-01-05", "2026-01-26", "2026-02-16"] {
        let draft = a_request().from("Ada Quint", "ada@quint.example").about(uid);
        let on = day(received);
        let number = shelf.casebook.open_request(&draft.received(on).draft()).expect("a case");
        let verify = Step::Verify { by: IdentityProof::KnownAddress };
        let (by, outcome) = (Channel::Email, Outcome::Granted);
        for step in [verify, Step::Sent { by, outcome, right: None }, Step::Close] {
            shelf.casebook.take_step(number, step, on).expect("a step");
        }
    }
}

fn refuse(desk: &mut Desk) {
    desk.other_step("Noter un refus…");
    desk.choose("Motif", "manifestement excessive (art. 12, §\u{a0}5, RGPD)");
}

/// Refused to be recorded without its proofs, then recorded with both.
fn refused_with_both_proofs(desk: &mut Desk) {
    refuse(desk);
    desk.fill("En quelques mots", "Quatrième demande identique en huit semaines");
    desk.click("Noter");
    desk.sees("Ce motif exige deux preuves au dossier");
    desk.click("Compris");
    desk.click("Annuler");
    for (element, words) in [
        ("élément objectif", "Demandes des 5 et 26 janvier et du 16 février, chacune satisfaite"),
        ("élément subjectif", "Annonce le 16 février vouloir « nous occuper jusqu’à l’été »"),
    ] {
        desk.other_step("Verser une preuve…");
        desk.choose("Élément", element);
        desk.fill("En quelques mots", words);
        desk.click("Noter");
        desk.sees(&format!("reuve versée\u{a0}: {element}"));
    }
    refuse(desk);
    desk.fill("En quelques mots", "Quatrième demande identique en huit semaines");
    desk.click("Noter");
    desk.sees("Noter la réponse…");
}

#[test]
fn a_repeated_request_is_refused_only_with_both_proofs_and_its_letter_says_them() {
    let mut shelf = a_casebook();
    asked_before(&mut shelf);
    let mut desk = Desk::over(shelf);
    desk.drop_mail(&mail(
        "Ada Quint <ada@quint.example>",
        "Encore mes données",
        "Je redemande une copie de toutes les données que vous détenez sur moi.",
    ));
    desk.sees("Demande proche\u{a0}: dossier 2026-0003 du 16 février 2026");
    desk.fill("Reçue le", "02/03/2026");
    let number = desk.open_case();
    desk.sees_all(&[
        "Demande proche\u{a0}: dossier 2026-0001",
        "Un refus part au plus tard le 2 avril 2026",
    ]);

    refused_with_both_proofs(&mut desk);
    assert_eq!(None, desk.answer(number), "decided is not sent");

    desk.draft(None);
    let letter = desk.letter();
    for said in [
        "manifestement excessive (art. 12, §\u{a0}5, RGPD). Quatrième demande identique",
        "Demandes des 5 et 26 janvier",
        "occuper jusqu’à l’été",
        "https://www.cnil.fr/fr/plaintes",
        "recours juridictionnel",
    ] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    desk.write_letter();
    desk.send_draft();
    desk.sees_all(&["refusée", "dans le délai"]);
    desk.click("Journal");
    desk.sees_all(&["Preuve versée\u{a0}: élément subjectif", "nous occuper jusqu’à l’été"]);
    desk.close_case();

    let view = desk.view(number);
    assert_eq!(Stage::Closed, view.line.stage);
    assert_eq!(Some(RefusalGround::Excessive), view.demands[0].ground);
    assert_eq!(Some((today(), Outcome::Refused)), view.demands[0].answer);
    assert!(desk.kept_letter(number, LetterKind::Refused).contains("élément subjectif"));
    assert!(!format!("{:?}", view.journal).contains("occuper"), "codes only");
    desk.leave();
}
