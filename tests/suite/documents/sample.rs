//! A letter and its data as a company would send them.

use chrono::NaiveDate;
use greffe::documents::access_copy::CopyRequest;
use greffe::documents::data::{DataEvent, DataFile, DataItem, DataNote, PersonData};
use greffe::documents::letter::{
    AccessLetter, Authority, LetterActivity, LetterRecipient, OfferedRights, Recipient,
    SearchOutcome, SearchedSource, Sender, access_template, render_markdown,
};
use greffe::text::Language;

pub(crate) fn strings(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of the sample")
}

pub(crate) fn sender() -> Sender {
    Sender {
        name: "KLEEP".to_owned(),
        address: strings(&["23 rue Blondel", "75002 Paris"]),
        dpo_email: "dpo@kleep.ai".to_owned(),
    }
}

pub(crate) fn letter() -> AccessLetter {
    AccessLetter {
        on_behalf: None,
        sender: sender(),
        recipient: Recipient {
            name: "Mme Élodie Lefèvre-Nguyen".to_owned(),
            address: strings(&["12 impasse des Œillets", "Bâtiment C", "67000 Strasbourg"]),
        },
        place: "Paris".to_owned(),
        date_words: "3 mars 2026".to_owned(),
        case_number: "2026-0042".to_owned(),
        received_on_words: Some("12 février 2026".to_owned()),
        held: true,
        activities: vec![activity()],
        sources_searched: vec![
            source("Fichier des clients", SearchOutcome::Found),
            source("Messagerie du service commercial", SearchOutcome::Nothing),
            SearchedSource { name: "Statistiques du site".to_owned(), ..SearchedSource::default() },
        ],
        withheld: Vec::new(),
        rights: OfferedRights { objection: true, portability: true, withdrawal: false },
        authority: Authority {
            name: "Commission nationale de l’informatique et des libertés (CNIL)".to_owned(),
            address: strings(&["3 place de Fontenoy", "TSA 80715", "75334 Paris Cedex 07"]),
            complaint_page: "https://www.cnil.fr/fr/plaintes".to_owned(),
        },
        automated_decisions: Vec::new(),
        case_file_retention: Some("cinq ans à compter de sa clôture".to_owned()),
        enclosures: strings(&["copie de vos données (annexe)", "donnees.json", "donnees.csv"]),
    }
}

fn source(name: &str, outcome: SearchOutcome) -> SearchedSource {
    SearchedSource {
        name: name.to_owned(),
        outcome,
        on_words: Some("20 février 2026".to_owned()),
        confirmed_by: Some("la responsable du service".to_owned()),
    }
}

fn activity() -> LetterActivity {
    LetterActivity {
        name: "Gestion des clients".to_owned(),
        purpose: "suivre la relation commerciale et exécuter le contrat".to_owned(),
        basis: "exécution du contrat".to_owned(),
        basis_article: "article 6, paragraphe 1, point b), du RGPD".to_owned(),
        categories: strings(&["identification", "vie professionnelle", "échanges"]),
        retention: "la relation contractuelle, puis cinq ans".to_owned(),
        source: None,
        recipients: vec![
            LetterRecipient {
                name: "IONOS by 1&1 SARL".to_owned(),
                place: "Sarreguemines, France".to_owned(),
                role: "hébergeur".to_owned(),
                transfer: None,
            },
            LetterRecipient {
                name: "Tawk.to, inc.".to_owned(),
                place: "Las Vegas, États-Unis".to_owned(),
                role: "messagerie instantanée du site".to_owned(),
                transfer: Some("décision d’adéquation (UE) 2023/1795".to_owned()),
            },
        ],
    }
}

pub(crate) fn item(category: &str, label: &str, value: &str) -> DataItem {
    DataItem {
        category: category.to_owned(),
        category_label: category.to_owned(),
        field: label.to_lowercase(),
        label: label.to_owned(),
        value: value.to_owned(),
    }
}

pub(crate) fn data() -> PersonData {
    let client = DataFile {
        activity: "Gestion des clients".to_owned(),
        basis: "exécution du contrat".to_owned(),
        collected_on: Some(day("2023-11-06")),
        source: None,
        given_by_person: true,
        items: vec![
            item("Identification", "Nom", "Lefèvre-Nguyen"),
            item("Identification", "Prénom", "Élodie"),
            item("Identification", "Courriel", "elodie.lefevre@exemple.fr"),
            item("Vie professionnelle", "Téléphone", "+33 3 88 00 00 00"),
        ],
        events: vec![
            DataEvent { on: day("2023-11-06"), kind_label: "Démonstration demandée".to_owned() },
            DataEvent { on: day("2024-01-15"), kind_label: "Appel reçu".to_owned() },
        ],
        notes: vec![DataNote {
            on: day("2024-01-15"),
            text: "Souhaite un devis.\nRappeler en mars.".to_owned(),
        }],
    };
    let statistics = DataFile {
        activity: "Mesure d’audience".to_owned(),
        basis: "consentement".to_owned(),
        collected_on: None,
        source: Some("Mixpanel Inc.".to_owned()),
        given_by_person: false,
        items: vec![item("Connexion", "Adresse IP", "203.0.113.7")],
        ..DataFile::default()
    };
    PersonData { files: vec![client, statistics] }
}

pub(crate) fn draft(letter: &AccessLetter, language: Language) -> String {
    render_markdown(access_template(language), letter).expect("the house's own template")
}

pub(crate) fn copy<'a>(
    letter: &'a AccessLetter,
    draft: &'a str,
    data: &'a PersonData,
) -> CopyRequest<'a> {
    CopyRequest {
        language: Language::Fr,
        letter,
        draft,
        data,
        attachments: &[],
        card: None,
        for_portability: false,
        date: day("2026-03-03"),
    }
}
