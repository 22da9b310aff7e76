//! A shopper of a client writes to the wrong officer: passed on, told, proved, and nothing done untold.

use greffe::domain::letter::LetterKind;
use greffe::domain::request::{Outcome, Role};

use super::desk::{Desk, mail};
use crate::common::{a_casebook, today};

#[test]
fn a_shopper_of_a_client_is_passed_on_and_told_and_nothing_is_done_without_instruction() {
    let mut desk = Desk::over(a_casebook());
    desk.drop_mail(&mail(
        "Zoé Bel <zoe@bel.example>",
        "Mes tailles",
        "Je demande l’effacement de mes tailles enregistrées sur la boutique Maison Orme.",
    ));
    desk.click("Effacement");
    desk.choose("La société est", "sous-traitant d’un client");
    desk.fill("Client", "Maison Orme");
    desk.fill("Courriel du client", "dpo@maison-orme.example");
    desk.fill("Adresse du client", "14 rue des Halles\n69002 Lyon");
    desk.fill("Service et contrat", "recommandation de taille, contrat 2024-17");
    desk.fill("Délai du contrat, en jours", "10");
    desk.fill("Reçue le", "02/03/2026");
    let number = desk.open_case();
    desk.sees("À transmettre au client Maison Orme au plus tard le 12 mars 2026");
    desk.sees("Le client répond à la personne au plus tard le");
    desk.sees_no("Vérifier et effacer…");
    desk.sees_no("Un refus part");

    desk.click("Tâches");
    desk.click("Ouvrir les recherches");
    desk.sees("elle ne répond, ne copie et n’efface rien sans instruction du client");
    desk.sees_all(&["Compris"]);
    desk.click("Compris");

    desk.click("Lettres");
    desk.draft(None);
    desk.write_letter();
    desk.send_draft();
    desk.sees("transmise au responsable");
    assert_eq!(Some((today(), Outcome::PassedToController)), desk.answer(number));

    desk.draft(None);
    assert!(desk.letter().contains("transmise le 10 mars 2026"));
    desk.write_letter();
    desk.send_draft();
    let proved = desk.casebook();
    desk.hand.until("the second proof", move |_window| {
        let sent = proved.request(number).expect("the case").messages;
        sent.iter().filter(|one| one.outgoing && one.sent_at.is_some()).count() == 2
    });
    desk.close_case();

    let view = desk.view(number);
    assert_eq!(
        (Role::Processor, true, true),
        (view.standing.role, view.packages.is_empty(), view.errands.is_empty())
    );
    let letter = desk.kept_letter(number, LetterKind::PassedToController);
    for said in ["Zoé Bel", "zoe@bel.example", "2 avril 2026", "contrat 2024-17"] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    let letter = desk.kept_letter(number, LetterKind::PassedToControllerPerson);
    assert!(letter.contains("Maison Orme, 14 rue des Halles"), "{letter}");
    desk.leave();
}
