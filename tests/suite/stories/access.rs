//! A client whose address is known asks by mail what is held.

use greffe::domain::errand::ErrandState;
use greffe::domain::request::{Outcome, Stage};

use super::desk::{Desk, mail};
use crate::common::{a_casebook, a_contact, day, today};

#[test]
fn an_access_request_is_searched_copied_sent_and_closed() {
    let mut shelf = a_casebook();
    let camille = a_contact().named("Camille", "Durand").email("camille@durand.example");
    let camille =
        camille.client_since("2025-01-10").value("professional", "employer", "Atelier Morel");
    shelf.add(camille.noted("Préfère être appelée le matin."));
    let mut desk = Desk::over(shelf);

    desk.drop_mail(&mail(
        "Camille Durand <camille@durand.example>",
        "Mes =?utf-8?q?donn=C3=A9es?=",
        "Bonjour, je souhaite recevoir une copie de toutes les données que vous détenez sur moi.",
    ));
    desk.sees("La date de réception n’est pas sûre");
    desk.fill("Reçue le", "02/03/2026");
    let number = desk.open_case();
    desk.sees_all(&["2 avril 2026", "Pourquoi cette date", "pas compté"]);

    desk.click("Vérifier l’identité…");
    desk.click("Noter");
    desk.sees("Préparer la copie…");
    desk.click("Tâches");
    desk.click("Ouvrir les recherches");
    desk.sees("Comptabilité et facturation");
    desk.note_one("trouvé", "Un fil de discussion, relu");
    desk.note_for_all("rien trouvé");
    let view = desk.view(number);
    let found = view.errands.iter().filter(|one| one.state == ErrandState::Found).count();
    assert_eq!((5, 1), (view.errands.len(), found));

    desk.click("Préparer la copie…");
    desk.sees_all(&["Comptabilité et facturation – rien trouvé, 10 mars 2026", "Atelier Morel"]);
    desk.click("Écrire la copie");
    desk.sees_all(&["La copie est écrite", "Donnez-la par un autre moyen"]);
    desk.send_draft();
    desk.sees_all(&["Réponse du 10 mars 2026, limite le 2 avril 2026", "dans le délai"]);
    desk.close_case();

    assert_eq!(Some((today(), Outcome::Granted)), desk.answer(number));
    assert_eq!(1, desk.proofs(number));
    let view = desk.view(number);
    assert_eq!((Stage::Closed, day("2026-03-02")), (view.line.stage, view.line.received_on));
    desk.leave();
}
