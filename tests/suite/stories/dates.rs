//! A request of 31 January: identity asked, extended in time, answered late; each day with its working.

use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{LateReason, Outcome, Step};

use super::desk::{Desk, mail};
use crate::common::{a_contact, a_demo_casebook, day};

/// Takes a step on a day that is typed.
fn step_on(desk: &mut Desk, on: &str) {
    desk.fill("Jour", on);
    desk.click("Noter");
}

/// The request has arrived from an address that nobody knew, and its case is open.
fn arrived() -> (Desk, CaseNumber) {
    let mut shelf = a_demo_casebook(day("2026-02-16"));
    shelf.add(
        a_contact().named("Élodie", "Noël").email("elodie@noel.example").client_since("2024-01-10"),
    );
    let mut desk = Desk::on_day(shelf, day("2026-02-16"));
    let asked = mail(
        "Elodie Noel <perso@autre.example>",
        "Mes données",
        "Je demande l’accès à mes données.",
    );
    desk.drop_mail(&asked.replace("Mon, 02 Mar", "Sat, 31 Jan"));
    desk.fill("Reçue le", "31/01/2026");
    desk.fill("Nom", "Élodie Noël");
    let number = desk.open_case();
    // No 31 February; the 28th is a Saturday.
    desk.sees_all(&["2 mars 2026", "pas de 31 février", "Non ouvré (samedi"]);
    desk.click("Choisir la fiche");
    desk.click("C’est cette personne");
    desk.sees("adresse inconnue de la fiche");
    (desk, number)
}

#[test]
fn every_day_of_a_long_request_is_shown_with_its_working_and_its_lateness_is_explained() {
    let (mut desk, number) = arrived();

    desk.other_step("Demander l’identité…");
    desk.fill("En quelques mots", "L’adresse n’est pas celle que nous connaissons");
    step_on(&mut desk, "05/02/2026");
    desk.sees_all(&[
        "Le délai reprendra quand la personne aura répondu.",
        "Suspendu depuis le 5 février 2026",
    ]);
    desk.click("Vérifier l’identité…");
    desk.choose("Identité établie par", "rappel téléphonique");
    step_on(&mut desk, "13/02/2026");
    // Eight days more than 28 February: Sunday 8 March, so Monday.
    desk.sees_all(&[
        "9 mars 2026",
        "Suspendu du 5 février 2026 au 13 février 2026",
        "8 jours de suspension",
    ]);
    desk.sees("Prolongation à annoncer au plus tard le 9 mars 2026");

    desk.other_step("Prolonger le délai…");
    desk.fill("En quelques mots", "Trois messageries à relire");
    step_on(&mut desk, "16/02/2026");
    // Three months are 30 April, and eight days 8 May, a holiday before a week-end. The shorter reading: 28 April and
    // eight days, Wednesday 6 May.
    desk.sees_all(&["11 mai 2026", "viser le 6 mai", "victoire de 1945"]);
    desk.sees("Lecture la plus courte de la prolongation");
    desk.sees_no("Prolongation à annoncer");
    let line = desk.view(number).line;
    assert_eq!((Some(day("2026-05-11")), Some(day("2026-05-06"))), (line.due_on, line.aim_for));

    let mut desk = desk.on_a_later_day(day("2026-05-18"));
    desk.click("Demandes");
    desk.sees("en retard de 7 j");
    desk.click("Préparer la copie…");
    desk.click("Écrire la copie");
    desk.sees("La copie est écrite");
    desk.click("Noter l’envoi…");
    desk.choose("Moyen", "par lettre recommandée");
    desk.fill("Preuve de l’envoi", "Recommandé 1A 204 881 3367 1");
    step_on(&mut desk, "18/05/2026");
    desk.sees_all(&["Réponse du 18 mai 2026, limite le 11 mai 2026", "7 jours après la limite"]);
    desk.sees_no("Clore le dossier");
    desk.click("Expliquer le retard");
    desk.choose("Raison", "une source a répondu tard");
    desk.fill("En quelques mots", "La messagerie archivée n’a été rendue que le 15 mai");
    desk.click("Noter");
    desk.close_case();

    let view = desk.view(number);
    assert_eq!(Some((day("2026-05-18"), Outcome::Granted)), desk.answer(number));
    let reason = Step::Explain { reason: LateReason::SourceLate };
    assert!(view.facts.iter().any(|fact| fact.step == reason));
    desk.leave();
}
