//! A small demo casebook for the tests of the window: invented persons, days around 22 November 2026.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use greffe::casebook::views::{CasebookSettings, RequestDraft, Requester, Standing};
use greffe::casebook::{Casebook, Clock, Session};
use greffe::domain::archive::Archive;
use greffe::domain::contact::{
    Collection, ContactDraft, DatedFact, Datum, DatumContent, FileDraft, FileFactKind, PersonName,
};
use greffe::domain::request::{Doubt, IdentityProof, Intake, Step};
use greffe::domain::retention::{EventKind, FileState};
use greffe::domain::right::Right;
use greffe::formats::policy::shipped_kleep;

use crate::common::Takes as _;

pub(super) const PASSPHRASE: &str = "tournesol facteur vingt-deux canal";

pub(super) fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub(super) fn session() -> Session {
    let clock = Clock { today: Some(on(2026, 11, 22)), ..Clock::SYSTEM };
    Session { clock, operator: "dpo".to_owned() }
}

fn person(given: &str, family: &str, file: FileDraft) -> ContactDraft {
    let email = format!("{given}.{family}@courrier.example").to_lowercase();
    ContactDraft {
        name: PersonName {
            given: given.to_owned(),
            family: family.to_owned(),
            ..PersonName::default()
        },
        emails: vec![email.replace('è', "e")],
        phones: vec!["+33 1 02 03 04 05".to_owned()],
        files: vec![file],
        ..ContactDraft::default()
    }
}

fn file(activity: &str, collected: NaiveDate, facts: &[(FileFactKind, NaiveDate)]) -> FileDraft {
    let datum = |category: &str, field: &str, value: &str| Datum {
        category: category.to_owned(),
        field: field.to_owned(),
        content: DatumContent::Value(value.to_owned()),
    };
    FileDraft {
        activity: activity.to_owned(),
        basis: None,
        state: FileState::Open,
        collection: Collection {
            source: "formulaire du site".to_owned(),
            on: collected,
            given_by_person: true,
        },
        facts: facts.iter().map(|(kind, on)| DatedFact { kind: *kind, on: *on }).collect(),
        data: vec![
            datum("professional", "employer", "Atelier Morel"),
            datum("professional", "position", "Directrice"),
        ],
    }
}

fn contacts() -> Vec<ContactDraft> {
    let reply = FileFactKind::Event(EventKind::Reply);
    let ended = FileFactKind::ContractEnd;
    let mut camille = person("Camille", "Durand", file("clients", on(2025, 3, 4), &[]));
    camille.notes = vec!["Préfère être appelée le matin.".to_owned()];
    vec![
        camille,
        person("Marc", "Lefèvre", file("prospects", on(2022, 1, 9), &[(reply, on(2023, 2, 1))])),
        person("Inès", "Moreau", file("prospects", on(2024, 5, 2), &[(reply, on(2026, 1, 5))])),
        person("Antoine", "Girard", file("prospects", on(2023, 11, 10), &[])),
        person("Claire", "Aubert", file("clients", on(2019, 1, 1), &[(ended, on(2026, 1, 31))])),
        person("Hugo", "Fontaine", file("quotes", on(2025, 11, 30), &[])),
        person(
            "Nadia",
            "Bensaïd",
            file(
                "candidates",
                on(2024, 10, 2),
                &[
                    (FileFactKind::Submitted, on(2024, 10, 2)),
                    (FileFactKind::HoldBegin, on(2026, 9, 1)),
                ],
            ),
        ),
    ]
}

/// A request by hand, with the steps taken on it.
fn ask(
    casebook: &mut Casebook,
    name: &str,
    rights: &[Right],
    received_on: NaiveDate,
    steps: &[(Step, NaiveDate)],
) {
    let found = casebook.find_contacts_in(name, Archive::With).expect("a search");
    let number = casebook
        .open_request(&RequestDraft {
            intake: Intake::Letter,
            requester: Requester { name: name.to_owned(), ..Requester::default() },
            received_on,
            sent_on: None,
            recognised_on: None,
            rights: rights.to_vec(),
            standing: Standing::default(),
            contact: found.first().map(|line| line.uid),
            message: None,
            insist: false,
        })
        .expect("a case");
    for (step, on) in steps {
        casebook.takes(number, *step, *on).expect("a step");
    }
}

/// Writes the casebook into `dir` and says where it is.
pub(super) fn casebook(dir: &Path) -> PathBuf {
    let path = dir.join("kleep.greffe");
    let mut casebook =
        Casebook::create_demo(&path, PASSPHRASE, shipped_kleep(), session()).expect("a casebook");
    casebook
        .put_settings(&CasebookSettings {
            own_mail_hosts: vec!["mx1.kleep.example".to_owned(), "boites.kleep.example".to_owned()],
            ..CasebookSettings::default()
        })
        .expect("settings");
    casebook.add_contacts(&contacts()).expect("contacts");
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    let doubt = Step::AskIdentity { doubt: Doubt::UnknownAddress };
    ask(
        &mut casebook,
        "Marc Lefèvre",
        &[Right::Erasure],
        on(2026, 10, 18),
        &[(verify, on(2026, 10, 19))],
    );
    ask(&mut casebook, "Inès Moreau", &[Right::Objection], on(2026, 11, 3), &[]);
    ask(
        &mut casebook,
        "Claire Aubert",
        &[Right::Access, Right::Portability],
        on(2026, 10, 26),
        &[(doubt, on(2026, 10, 28)), (verify, on(2026, 11, 2))],
    );
    ask(
        &mut casebook,
        "Jeanne Roux",
        &[Right::Access],
        on(2026, 11, 5),
        &[(doubt, on(2026, 11, 12))],
    );
    path
}

/// The sample casebook, open, in a folder that goes with it.
pub(super) fn open() -> (tempfile::TempDir, Casebook) {
    let dir = tempfile::tempdir().expect("a folder");
    let casebook = Casebook::open(&casebook(dir.path()), PASSPHRASE, session());
    (dir, casebook.expect("the sample"))
}
