//! A daughter asks for her late father's data: what she has to show, and how far her right reaches.

use greffe::domain::letter::LetterKind;
use greffe::domain::request::{Outcome, Showing};

use super::desk::Desk;
use crate::common::{a_casebook, a_contact, day, today};

#[test]
fn an_heir_shows_three_things_and_is_answered_within_the_limits_of_the_estate() {
    let mut shelf = a_casebook();
    let father = a_contact().named("Henri", "Quint").email("henri@quint.example");
    let uid = shelf.add(father.client_since("2019-01-10"));
    let mut desk = Desk::over(shelf);
    desk.click("Nouvelle demande…");
    desk.fill("Nom", "Léa Quint");
    desk.fill("Reçue le", "02/03/2026");
    desk.choose("Demande faite par", "un héritier");
    desk.sees_all(&["la qualité d’héritier", "Un héritier obtient ce que demande la succession"]);
    desk.fill("Personne concernée", "Henri Quint");
    desk.choose("Reçue par", "courrier");
    desk.fill("Adresse postale", "8 quai des Brumes\n76600 Le Havre");
    desk.click("Directives après la mort");
    let number = desk.open_case();
    desk.click("Choisir la fiche");
    desk.click("C’est cette personne");

    desk.click("Demander les justificatifs");
    desk.click("Noter");
    desk.sees("viser le 2 avr.");
    let before = desk.view(number).line;
    assert_eq!(
        (None, Some(day("2026-04-02"))),
        (before.due_on, before.aim_for),
        "no day to aim for moves"
    );
    for what in
        ["son identité", "le décès", "la qualité d’héritier (acte de notoriété, livret de famille)"]
    {
        desk.click(&format!("Vu aujourd’hui\u{a0}: {what}"));
        desk.sees(&format!("justifié\u{a0}: {what}"));
    }
    desk.click("Vérifier l’identité…");
    desk.choose("Identité établie par", "rappel téléphonique");
    desk.click("Noter");

    desk.sees_all(&["justifié\u{a0}: son identité", "Un héritier obtient"]);
    desk.search_everywhere_in_vain();
    desk.draft(None);
    desk.complete(&[
        "la qualité d’héritière, par un acte de notoriété du 12 février 2026",
        "le décès a été enregistré et les envois ont cessé le 10 mars 2026",
        "rien",
    ]);
    desk.write_letter();
    desk.click("Noter la réponse…");
    desk.choose("Moyen", "par lettre recommandée");
    desk.fill("Preuve de l’envoi", "Recommandé 1A 204 881 3367 1");
    desk.click("Noter");
    desk.sees("dans le délai");
    desk.close_case();

    let view = desk.view(number);
    assert_eq!(Some(uid), view.contact.map(|contact| contact.uid), "the father, not the daughter");
    let shown = [Showing::OwnIdentity, Showing::Death, Showing::HeirQuality];
    assert_eq!(shown.map(|what| (what, true)).to_vec(), view.showings);
    assert_eq!(Some((today(), Outcome::Granted)), desk.answer(number));
    let letter = desk.kept_letter(number, LetterKind::PostMortemGranted);
    for said in ["acte de notoriété", "au profit de ses héritiers", "recours juridictionnel"] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    desk.leave();
}
