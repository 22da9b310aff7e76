//! One person under two contacts: doubles are found, merged side by side, and parted again; and what a hold needs.

mod consents;
mod corrected;
mod doubles;
mod found;
mod held;
mod merged;
mod parted;
mod refused;
mod restored;
mod terminal;
mod torn;

use greffe::domain::ids::Uid;

use crate::common::{AContact, Shelf, a_contact};

/// A contact and what looks like its double: another spelling, the same telephone, files under one activity and another.
pub(crate) struct Doubles {
    pub(crate) kept: Uid,
    pub(crate) other: Uid,
}

pub(crate) fn camille() -> AContact {
    a_contact()
        .named("Camille", "Durand")
        .at("Atelier Soleil")
        .email("camille@soleil.example")
        .phone("06 12 34 56 78")
        .living("12 rue des Tanneurs", "69002", "Lyon")
        .prospect_since("2025-03-01")
        .value("professional", "position", "Gérante")
}

pub(crate) fn camile() -> AContact {
    a_contact()
        .named("Camile", "Durant")
        .at("Atelier Soleil")
        .email("CAMILLE@soleil.example")
        .email("camile.durant@courrier.example")
        .phone("+33 6 12 34 56 78")
        .noted("Rappeler jeudi.")
        .prospect_since("2025-09-01")
        .value("professional", "position", "Directrice")
        .client_since("2025-10-01")
}

pub(crate) fn a_double(shelf: &mut Shelf) -> Doubles {
    Doubles { kept: shelf.add(camille()), other: shelf.add(camile()) }
}
