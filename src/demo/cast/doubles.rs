//! Two persons who have a second record: one written by somebody else, one misheard on the telephone.

use chrono::NaiveDate;

use crate::demo::files::{File, person, position};
use crate::domain::contact::{ContactDraft, FileFactKind};
use crate::domain::retention::EventKind;

pub(super) fn all(today: NaiveDate) -> Vec<ContactDraft> {
    let mut raphael = person(
        "Raphael",
        "Nguyen",
        "Couture Jasmin",
        "contact@couture-jasmin.example",
        "06 39 98 73 26",
    );
    let data = vec![position("Responsable de l’atelier")];
    let facts = [(FileFactKind::Event(EventKind::Meeting), 75)];
    let card =
        File { activity: "partners", source: "Carte de visite", age: 75, facts: &facts, data };
    raphael.notes.push("Rencontré au salon ; parle d’une démonstration déjà vue.".to_owned());
    raphael.files.push(card.on(today));
    let mut julien = person(
        "Julian",
        "Martin",
        "La Fabrique Corail",
        "achats@la-fabrique-corail.example",
        "01 99 00 90 35",
    );
    let data = vec![position("Achats et qualité")];
    let facts = [(FileFactKind::Event(EventKind::Call), 48)];
    let call =
        File { activity: "prospects", source: "Appel entrant", age: 48, facts: &facts, data };
    julien.files.push(call.on(today));
    vec![raphael, julien]
}
