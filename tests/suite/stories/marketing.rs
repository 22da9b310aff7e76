//! A prospect wants no more mailings: every tool stops on the same day, and a later import brings none back.

use std::fs;

use greffe::domain::errand::{Duty, ErrandState};
use greffe::domain::request::Outcome;

use super::desk::Desk;
use crate::common::{a_casebook, a_contact, today};

#[test]
fn a_prospect_who_objects_is_mailed_no_more_and_comes_back_marked_but_not_blocked() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact()
            .named("Marc", "Lefèvre")
            .email("marc@lefevre.example")
            .prospect_since("2025-02-01"),
    );
    let mut desk = Desk::over(shelf);
    desk.paste(
        "Bonjour,\n\nje ne veux plus recevoir vos publicités. Désinscrivez-moi.\n\nMarc Lefèvre",
    );
    desk.fill("Nom", "Marc Lefèvre");
    desk.fill("Courriel", "Marc@Lefevre.example");
    desk.fill("Reçue le", "10/03/2026");
    let number = desk.open_case();
    assert_eq!(vec!["Opposition à la prospection"], desk.rights(number));
    desk.sees("Une fiche correspond\u{a0}: est-ce la personne\u{202f}?");
    desk.click("Choisir la fiche");
    desk.click("C’est cette personne");

    desk.click("Appliquer");
    desk.click("Noter");
    desk.sees("Suivre les tâches");
    let suppressed = desk.casebook().contact(uid).expect("the contact").suppressed;
    assert_eq!(Some(today()), suppressed.map(|one| one.objected_on), "at once");
    desk.click("Tâches");
    desk.sees_all(&["CESSER LES ENVOIS", "Messageries de l’équipe"]);
    desk.note_for_all("confirmé");
    let stops = desk.view(number).errands;
    assert!(!stops.is_empty());
    for stop in &stops {
        let due = (Duty::StopMailing, today(), ErrandState::Done);
        assert_eq!(due, (stop.duty, stop.opened_on, stop.state), "{}", stop.party);
    }

    desk.draft(None);
    assert!(desk.letter().contains("Depuis le 10 mars 2026"));
    desk.write_letter();
    desk.send_draft();
    desk.sees("satisfaite");
    desk.close_case();
    assert_eq!(Some((today(), Outcome::Granted)), desk.answer(number));

    let rented = desk.folder().join("salon.csv");
    let rows = "Nom;Prénom;E-mail\r\nLefèvre;Marc;marc@lefevre.example\r\nRoux;Jeanne;jeanne@roux.example\r\n";
    fs::write(&rented, rows).expect("a file");
    desk.hand.drop_file(rented);
    desk.fill("Source", "Salon de Lyon");
    desk.choose("Traitement", "Gestion des prospects");
    desk.fill("Collecté le", "02/03/2026");
    desk.click("Importer 2 contacts");
    desk.sees_all(&["IMPORT TERMINÉ", "Sans envois", "pas d’envois"]);
    let casebook = desk.casebook();
    assert_eq!(2, casebook.find_contacts("Lefèvre").expect("a search").len(), "not blocked");
    assert!(casebook.find_contacts("Roux").expect("a search").len() == 1);
    for line in casebook.find_contacts("Lefèvre").expect("a search") {
        assert!(casebook.contact(line.uid).expect("a contact").suppressed.is_some(), "marked");
    }
    drop(casebook);
    desk.leave();
}
