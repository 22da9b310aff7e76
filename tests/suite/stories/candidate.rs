//! A candidate objects: recruitment stands on a contract, the policy promises erasure all the same, and a hold keeps it.

use greffe::casebook::Casebook;
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::letter::LetterKind;
use greffe::domain::request::Outcome;
use greffe::domain::retention::Phase;

use super::desk::Desk;
use crate::common::{a_casebook, a_contact, today};

#[test]
fn a_held_candidate_who_objects_is_told_of_the_hold_and_goes_when_it_ends() {
    let mut shelf = a_casebook();
    let nadia = a_contact().named("Nadia", "Bensaïd").email("nadia@bensaid.example");
    let nadia = nadia.living("3 rue des Lilas", "75020", "Paris");
    let nadia = nadia.file("candidates", "2025-10-02").fact(FileFactKind::Submitted, "2025-10-02");
    let uid = shelf.add(nadia);
    let mut desk = Desk::over(shelf);

    desk.click("Contacts");
    desk.click("Nadia Bensaïd");
    desk.click("Ajouter un événement…");
    desk.choose("Événement", "début d’un blocage");
    desk.click("Noter");
    desk.sees("Blocage depuis le 10 mars 2026");

    desk.click("Ouvrir une demande…");
    desk.choose("Reçue par", "courrier");
    desk.fill("Reçue le", "05/03/2026");
    desk.click("Accès");
    desk.click("Opposition");
    let number = desk.open_case();
    desk.sees("Une partie des données reste malgré la demande");
    desk.sees_all(&["s’applique", "Reste malgré la demande\u{a0}: conservation pour un litige"]);
    desk.click("Vérifier l’identité…");
    desk.choose("Identité établie par", "rappel téléphonique");
    desk.click("Noter");
    desk.click("Appliquer");
    desk.click("Noter");
    desk.sees("Suivre les tâches");
    desk.search_everywhere_in_vain();

    desk.draft(None);
    let letter = desk.letter();
    for said in ["conservation pour un litige", "depuis le 10 mars 2026", "recours juridictionnel"]
    {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    desk.write_letter();
    desk.click("Noter la réponse…");
    desk.choose("Moyen", "par lettre recommandée");
    desk.fill("Preuve de l’envoi", "Recommandé 1A 204 881 3367 1");
    desk.click("Noter");
    desk.sees("satisfaite en partie");
    desk.close_case();

    assert_eq!(Some((today(), Outcome::PartlyGranted)), desk.answer(number));
    assert!(desk.kept_letter(number, LetterKind::PartlyGranted).contains("litige"));
    let phase = |casebook: &Casebook| {
        let file = casebook.contact(uid).expect("the contact").files.remove(0);
        file.countdown.map(|(_, countdown)| countdown.phase)
    };
    assert_eq!(Some(Phase::Held), phase(&desk.casebook()));
    let mut casebook = desk.writer();
    let ended = DatedFact { kind: FileFactKind::HoldEnd, on: today() };
    casebook.add_fact(uid, "candidates", ended).expect("the hold ends");
    assert_eq!(Some(Phase::DeleteNow), phase(&casebook), "the promise of the policy stands");
    desk.leave();
}
