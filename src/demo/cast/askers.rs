//! Those who ask: each has the record that their request is about.

use chrono::NaiveDate;

use crate::demo::files::{BOUGHT, File, bank_details, held, needs, person, position, value};
use crate::domain::contact::{ContactDraft, FileDraft, FileFactKind, PostalAddress};
use crate::domain::retention::{EventKind, ObjectionScope};

use super::{
    AURELIE, BAPTISTE, CAMILLE, HELENE, INES, JEROME, JULIEN, LAETITIA, MAELLE, MARC, NOEMIE,
    PASCAL, RAPHAEL, VICTOR, YOUSSEF, ZOE,
};

const CONTRACT: &str = "Contrat signé";
const FORM: &str = "Formulaire de démonstration";
const LETTER: &str = "Inscription à la lettre du mois";

pub(super) fn all(today: NaiveDate) -> Vec<ContactDraft> {
    let mut askers = vec![camille(today), marc(today), helene(today)];
    askers.extend(clients(today));
    askers.extend(prospects(today));
    askers.extend(candidates(today));
    askers
}

const fn event(kind: EventKind) -> FileFactKind {
    FileFactKind::Event(kind)
}

fn town(street: &str, postcode: &str, city: &str) -> PostalAddress {
    PostalAddress {
        street: street.to_owned(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        country: "France".to_owned(),
    }
}

/// A client with everything that a client's record can hold.
fn camille(today: NaiveDate) -> ContactDraft {
    let mut draft = person("Camille", "Durand", "Atelier Soleil", CAMILLE, "06 39 98 12 34");
    draft.emails.push("contact@atelier-soleil.example".to_owned());
    draft.addresses.push(town("12 rue des Tanneurs", "69002", "Lyon"));
    draft
        .notes
        .push("Préfère être rappelée le matin : « pas avant dix heures », dit-elle.".to_owned());
    draft.notes.push(
        "Retours de pantalons trop nombreux ; essai du conseil de taille d’abord sur ce rayon."
            .to_owned(),
    );
    let client = File {
        activity: "clients",
        source: CONTRACT,
        age: 402,
        facts: &[
            (event(EventKind::DemoBooked), 430),
            (event(EventKind::Meeting), 415),
            (event(EventKind::Reply), 190),
            (event(EventKind::Chat), 64),
            (event(EventKind::CallOut), 60),
        ],
        data: vec![
            held("identification", "photo", "Annuaire des clients, carte de visite scannée"),
            value("professional", "title", "Mme"),
            position("Gérante"),
            value("professional", "organisation_chart", "Gérante ; une vendeuse et une apprentie"),
            value(
                "professional",
                "exchanges",
                "Message du chat : « La taille 38 revient une fois sur trois. »",
            ),
            value("professional", "signature", "Bon pour accord, devis signé en ligne"),
            bank_details(),
            needs("Conseil de taille pour les pantalons et les robes d’été, de 34 à 50"),
        ],
    };
    let letter = File {
        activity: "communication",
        source: LETTER,
        age: 398,
        facts: &[
            (event(EventKind::NewsletterSent), 55),
            (event(EventKind::EmailOpen), 54),
            (event(EventKind::LinkClick), 54),
            (event(EventKind::NewsletterSent), 24),
        ],
        data: vec![value("professional", "work_email", "contact@atelier-soleil.example")],
    };
    draft.files = vec![client.on(today), letter.on(today)];
    draft
}

/// A prospect whose quote came to nothing: all of it may be erased.
fn marc(today: NaiveDate) -> ContactDraft {
    let mut draft = person("Marc", "Lefèvre", "Atelier Lefèvre & fils", MARC, "06 39 98 40 14");
    draft.notes.push("Deux appels de relance ; « je vous ai déjà dit non ».".to_owned());
    let facts = [(event(EventKind::Form), 251), (FileFactKind::Closed, 200)];
    let data = vec![
        position("Artisan tailleur"),
        needs("Boutique en ligne : environ 400 références, une marque"),
    ];
    let quote = File {
        activity: "quotes",
        source: "Demande de devis du site",
        age: 251,
        facts: &facts,
        data,
    };
    let facts = [
        (event(EventKind::NewsletterSent), 100),
        (event(EventKind::CallOut), 75),
        (event(EventKind::CallOut), 40),
        (event(EventKind::NewsletterSent), 14),
        (FileFactKind::Objection(ObjectionScope::Marketing), 10),
    ];
    let data = vec![value("professional", "exchanges", "Relances par téléphone, sans suite")];
    let prospect = File { activity: "prospects", source: FORM, age: 251, facts: &facts, data };
    draft.files = vec![quote.on(today), prospect.on(today)];
    draft
}

/// A client with a quote attached: her copy is a ZIP.
fn helene(today: NaiveDate) -> ContactDraft {
    let mut draft = person("Hélène", "Gauthier", "Lin & Cie", HELENE, "01 99 00 31 07");
    draft.addresses.push(town("3 quai aux Fleurs", "44000", "Nantes"));
    draft.notes.push(
        "Transmet ses chiffres de retours chaque trimestre ; à ne pas partager avec d’autres."
            .to_owned(),
    );
    let client = File {
        activity: "clients",
        source: CONTRACT,
        age: 640,
        facts: &[(event(EventKind::Meeting), 655), (event(EventKind::Call), 71)],
        data: vec![
            position("Directrice générale"),
            needs("Lin : tailles uniques et demi-tailles"),
            bank_details(),
        ],
    };
    draft.files = vec![client.on(today)];
    draft
}

fn client(
    today: NaiveDate,
    age: u64,
    facts: &[(FileFactKind, u64)],
    job: &str,
    need: &str,
) -> Vec<FileDraft> {
    let data = vec![position(job), needs(need), bank_details()];
    vec![File { activity: "clients", source: CONTRACT, age, facts, data }.on(today)]
}

fn clients(today: NaiveDate) -> Vec<ContactDraft> {
    // Entered as it was misheard: this is what she asks to have mended.
    let mut ines = person("Agnès", "Bouchart", "Maison Tilleul", INES, "01 99 00 45 12");
    ines.addresses.push(town("21 rue de l’Église", "35000", "Rennes"));
    ines.files = client(
        today,
        310,
        &[(event(EventKind::Reply), 88)],
        "Responsable de boutique",
        "Robes longues",
    );
    let mut youssef = person("Youssef", "Benali", "Comptoir Indigo", YOUSSEF, "06 39 98 07 70");
    let facts = [(event(EventKind::Meeting), 820), (event(EventKind::Call), 130)];
    youssef.files =
        client(today, 815, &facts, "Directeur des opérations", "Six boutiques, deux entrepôts");
    let mut pascal = person("Pascal", "Ferrand", "Chemiserie Azur", PASCAL, "01 99 00 62 18");
    let facts = [(event(EventKind::Meeting), 1_500), (FileFactKind::ContractEnd, 610)];
    pascal.files = client(today, 1_490, &facts, "Gérant", "Cols et manches : trois longueurs");
    let mut maelle = person("Maëlle", "Prigent", "Maille Bleuet", MAELLE, "06 39 98 29 50");
    maelle.addresses.push(town("5 rue Saint-Éloi", "29200", "Brest"));
    maelle.files =
        client(today, 540, &[(event(EventKind::Reply), 73)], "Cheffe de produit", "Pulls marins");
    let mut aurelie = person("Aurélie", "Besnard", "Mercerie Cigale", AURELIE, "01 99 00 80 03");
    aurelie.files =
        client(today, 950, &[(event(EventKind::Chat), 140)], "Acheteuse", "Patrons en 38 et 42");
    vec![ines, youssef, pascal, maelle, aurelie]
}

fn prospect(
    today: NaiveDate,
    source: &str,
    age: u64,
    facts: &[(FileFactKind, u64)],
    job: &str,
) -> Vec<FileDraft> {
    vec![File { activity: "prospects", source, age, facts, data: vec![position(job)] }.on(today)]
}

fn prospects(today: NaiveDate) -> Vec<ContactDraft> {
    let mut noemie = person("Noémie", "Lacroix", "Boutique Garance", NOEMIE, "01 99 00 11 92");
    let facts = [(event(EventKind::Form), 420), (FileFactKind::RestrictionBegin, 33)];
    noemie.files = prospect(today, FORM, 420, &facts, "Responsable marketing");
    let mut jerome = person("Jérôme", "Picard", "Tricots Marée", JEROME, "");
    let facts = [
        (event(EventKind::LinkClick), 300),
        (FileFactKind::Objection(ObjectionScope::Marketing), 110),
    ];
    let data = vec![value("professional", "work_email", JEROME)];
    jerome.files = vec![
        File { activity: "communication", source: LETTER, age: 480, facts: &facts, data }.on(today),
    ];
    let mut zoe = person("Zoé", "Lambert", "Galerie Éclipse", ZOE, "06 39 98 55 41");
    let facts = [
        (event(EventKind::NewsletterSent), 30),
        (FileFactKind::Objection(ObjectionScope::Marketing), 20),
    ];
    zoe.files = prospect(today, BOUGHT, 200, &facts, "Styliste");
    let mut raphael = person("Raphaël", "Nguyễn", "Couture Jasmin", RAPHAEL, "06 39 98 73 26");
    let facts = [(event(EventKind::Chat), 90), (event(EventKind::NewsletterSent), 4)];
    raphael.files = prospect(today, FORM, 260, &facts, "Modéliste");
    let mut laetitia = person("Lætitia", "Carpentier", "Maison Œillet", LAETITIA, "01 99 00 27 64");
    let facts = [(event(EventKind::DemoBooked), 150), (event(EventKind::EmailOpen), 6)];
    laetitia.files = prospect(today, FORM, 150, &facts, "Responsable e-commerce");
    let mut julien = person("Julien", "Martin", "La Fabrique Corail", JULIEN, "01 99 00 90 35");
    julien.files = prospect(today, FORM, 510, &[(event(EventKind::Reply), 240)], "Acheteur");
    vec![noemie, jerome, zoe, raphael, laetitia, julien]
}

fn candidates(today: NaiveDate) -> Vec<ContactDraft> {
    let application = |age, diploma: &str| File {
        activity: "candidates",
        source: "Candidature reçue",
        age,
        facts: &[],
        data: vec![
            value("professional", "diplomas", diploma),
            value("professional", "references", "Deux, sur demande"),
        ],
    };
    let mut baptiste = person("Baptiste", "Renaud", "", BAPTISTE, "06 39 98 18 81");
    let facts = [(FileFactKind::Submitted, 220)];
    baptiste.files = vec![
        File { facts: &facts, ..application(220, "Licence de mathématiques appliquées") }.on(today),
    ];
    let mut victor = person("Victor", "Hamel", "", VICTOR, "06 39 98 64 09");
    victor.addresses.push(town("17 chemin du Lavoir", "87000", "Limoges"));
    let facts = [(FileFactKind::Submitted, 480)];
    victor.files =
        vec![File { facts: &facts, ..application(480, "BTS « Métiers de la mode »") }.on(today)];
    vec![baptiste, victor]
}
