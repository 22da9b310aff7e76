//! Records in every state: due under each rule, held, in archive, and one whose period just goes on.

use chrono::NaiveDate;

use crate::demo::files::{File, bank_details, needs, person, position, value};
use crate::domain::contact::{ContactDraft, FileFactKind};
use crate::domain::retention::EventKind;

/// A record in one line: who, and the one file that decides its state.
struct State<'a> {
    given: &'a str,
    family: &'a str,
    organisation: &'a str,
    email: &'a str,
    activity: &'a str,
    source: &'a str,
    age: u64,
    facts: &'a [(FileFactKind, u64)],
}

pub(super) fn all(today: NaiveDate) -> Vec<ContactDraft> {
    STATES.iter().map(|state| state.draft(today)).collect()
}

impl State<'_> {
    fn draft(&self, today: NaiveDate) -> ContactDraft {
        let mut draft =
            person(self.given, self.family, self.organisation, self.email, "01 99 00 05 55");
        let data = match self.activity {
            "clients" => {
                vec![position("Gérance"), needs("Conseil de taille en boutique"), bank_details()]
            }
            "quotes" => vec![position("Achats"), needs("Deux marques, saison d’hiver")],
            "candidates" => {
                vec![value("professional", "diplomas", "École de stylisme, promotion « Vionnet »")]
            }
            _ => vec![position("Direction")],
        };
        let Self { activity, source, age, facts, .. } = *self;
        draft.files.push(File { activity, source, age, facts, data }.on(today));
        draft
    }
}

const STATES: [State<'_>; 8] = [
    State {
        given: "Clémence",
        family: "Rousseau",
        organisation: "Boutique Réglisse",
        email: "clemence.rousseau@boutique-reglisse.example",
        activity: "prospects",
        source: "Formulaire de démonstration",
        age: 1_400,
        facts: &[
            (FileFactKind::Event(EventKind::Reply), 1_135),
            (FileFactKind::Event(EventKind::NewsletterSent), 400),
            (FileFactKind::Event(EventKind::EmailOpen), 399),
        ],
    },
    State {
        given: "Thibault",
        family: "Girard",
        organisation: "",
        email: "thibault.girard@boite.example",
        activity: "candidates",
        source: "Candidature reçue",
        age: 762,
        facts: &[(FileFactKind::Submitted, 762)],
    },
    State {
        given: "François-Xavier",
        family: "Delmas",
        organisation: "Établissements Delmas & Sœurs",
        email: "fx.delmas@delmas-et-soeurs.example",
        activity: "quotes",
        source: "Demande de devis du site",
        age: 430,
        facts: &[(FileFactKind::Event(EventKind::Form), 430), (FileFactKind::Closed, 381)],
    },
    State {
        given: "Agnès",
        family: "Kerbrat",
        organisation: "Salon « Fil d’or »",
        email: "a.kerbrat@salon-fil-d-or.example",
        activity: "partners",
        source: "Carte de visite",
        age: 1_300,
        facts: &[(FileFactKind::Event(EventKind::Meeting), 1_109)],
    },
    State {
        given: "Odile",
        family: "Fontaine",
        organisation: "Lingerie Étincelle",
        email: "odile.fontaine@lingerie-etincelle.example",
        activity: "clients",
        source: "Contrat signé",
        age: 2_600,
        facts: &[(FileFactKind::ContractEnd, 1_851)],
    },
    // Past its period, and kept for a dispute.
    State {
        given: "Étienne",
        family: "Maréchal",
        organisation: "Manufacture Arsène",
        email: "etienne.marechal@manufacture-arsene.example",
        activity: "clients",
        source: "Contrat signé",
        age: 2_700,
        facts: &[(FileFactKind::ContractEnd, 1_870), (FileFactKind::HoldBegin, 95)],
    },
    // She answers from her office with an automatic message.
    State {
        given: "Sophie",
        family: "Morel",
        organisation: "Cabinet Morel",
        email: "sophie.morel@cabinet-morel.example",
        activity: "partners",
        source: "Carte de visite",
        age: 700,
        facts: &[(FileFactKind::Event(EventKind::Call), 35)],
    },
    // Due within a month.
    State {
        given: "Gaëtan",
        family: "L’Hermitte",
        organisation: "Galerie Myrtille",
        email: "gaetan.lhermitte@galerie-myrtille.example",
        activity: "quotes",
        source: "Demande de devis du site",
        age: 400,
        facts: &[(FileFactKind::Event(EventKind::Form), 400), (FileFactKind::Closed, 352)],
    },
];
