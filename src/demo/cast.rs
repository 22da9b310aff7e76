//! The contacts that the demo's cases are about, and one for every state a record can be in.

mod askers;
mod doubles;
mod states;

use chrono::NaiveDate;

use crate::casebook::{Casebook, Result};
use crate::domain::contact::ContactDraft;
use crate::domain::ids::Uid;

/// The named contacts, as of `today`.
pub(super) fn all(today: NaiveDate) -> Vec<ContactDraft> {
    let mut cast = askers::all(today);
    cast.extend(states::all(today));
    cast.extend(doubles::all(today));
    cast
}

/// Who a contact of the demo is: its address stands for it.
pub(super) type Known<'a> = &'a [(String, Uid)];

pub(super) fn uid_of(known: Known<'_>, address: &str) -> Option<Uid> {
    known.iter().find(|(email, _)| email == address).map(|(_, uid)| *uid)
}

/// Gives two contacts the files that came with their letters.
pub(super) fn attach(casebook: &mut Casebook, known: Known<'_>) -> Result<()> {
    let quote: (&str, &str, &[u8]) =
        ("Devis n° 117.pdf", "application/pdf", include_bytes!("../../assets/demo/devis-117.pdf"));
    let minutes: (&str, &str, &[u8]) = (
        "Compte rendu d’appel.txt",
        "text/plain",
        include_bytes!("../../assets/demo/compte-rendu.txt"),
    );
    for (address, (name, media_type, bytes)) in [(HELENE, quote), (MARC, minutes)] {
        if let Some(uid) = uid_of(known, address) {
            casebook.attach(uid, name, media_type, bytes)?;
        }
    }
    Ok(())
}

pub(super) const CAMILLE: &str = "camille.durand@courrier.example";
pub(super) const MARC: &str = "marc@atelier-lefevre.example";
pub(super) const INES: &str = "ines.bouchard@maison-tilleul.example";
pub(super) const HELENE: &str = "helene.gauthier@lin-et-cie.example";
pub(super) const YOUSSEF: &str = "y.benali@comptoir-indigo.example";
pub(super) const NOEMIE: &str = "noemie.lacroix@boutique-garance.example";
pub(super) const PASCAL: &str = "p.ferrand@chemiserie-azur.example";
pub(super) const JEROME: &str = "jerome.picard@tricots-maree.example";
pub(super) const ZOE: &str = "zoe.lambert@galerie-eclipse.example";
pub(super) const BAPTISTE: &str = "baptiste.renaud@boite.example";
pub(super) const MAELLE: &str = "maelle.prigent@maille-bleuet.example";
pub(super) const RAPHAEL: &str = "raphael.nguyen@couture-jasmin.example";
pub(super) const LAETITIA: &str = "laetitia.carpentier@maison-oeillet.example";
pub(super) const JULIEN: &str = "julien.martin@la-fabrique-corail.example";
pub(super) const AURELIE: &str = "aurelie.besnard@mercerie-cigale.example";
pub(super) const VICTOR: &str = "victor.hamel@boite.example";
