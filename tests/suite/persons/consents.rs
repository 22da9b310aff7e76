//! Consents by facts: given, withdrawn at once with its effect, and said in words.

use std::process::Command;

use greffe::casebook::Error;
use greffe::domain::consent::{Consent, How, Purpose, Said, standing};
use greffe::domain::contact::FileFactKind;
use greffe::domain::duty::DutyKind;
use greffe::domain::right::Right;

use super::camille;
use crate::common::{PASSPHRASE, a_casebook, a_request, day};

const fn word(said: Said, purpose: Purpose) -> Consent {
    Consent { said, purpose, how: How::Paper }
}

#[test]
fn a_withdrawn_consent_to_marketing_stops_it_at_once() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille());
    let request = a_request().asking(&[Right::Withdrawal]).about(uid).draft();
    shelf.casebook.open_request(&request).unwrap();
    let open = |shelf: &crate::common::Shelf| {
        let duties = shelf.casebook.duties().unwrap();
        duties.iter().filter(|duty| duty.kind == DutyKind::StopConsent).count()
    };
    assert_eq!(1, open(&shelf));
    let given = word(Said::Given, Purpose::Marketing);
    shelf.casebook.note_consent(uid, "prospects", given, day("2026-01-05")).unwrap();
    assert!(shelf.casebook.is_suppressed("camille@soleil.example").unwrap().is_none());
    let withdrawn = word(Said::Withdrawn, Purpose::Marketing);
    shelf.casebook.note_consent(uid, "prospects", withdrawn, day("2026-03-09")).unwrap();
    assert!(shelf.casebook.is_suppressed("camille@soleil.example").unwrap().is_some());
    assert_eq!(0, open(&shelf), "what the case asks at once is done");
    let view = shelf.casebook.contact(uid).unwrap();
    let facts = &view.files[0].facts;
    assert!(
        facts.iter().any(|fact| fact.kind == FileFactKind::Consent(given)),
        "nothing is rewritten"
    );
    assert_eq!(vec![(withdrawn, day("2026-03-09"))], standing(facts));
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn a_consent_that_stops_nothing_leaves_the_list_alone() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille());
    let withdrawn = word(Said::Withdrawn, Purpose::Image);
    shelf.casebook.note_consent(uid, "prospects", withdrawn, day("2026-03-09")).unwrap();
    assert!(shelf.casebook.is_suppressed("camille@soleil.example").unwrap().is_none());
    let ahead = shelf.casebook.note_consent(uid, "prospects", withdrawn, day("2026-03-11"));
    assert!(matches!(ahead, Err(Error::Invalid(_))), "{ahead:?}");
}

#[test]
fn a_restricted_record_takes_no_consent_but_heeds_a_withdrawal() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().fact(FileFactKind::RestrictionBegin, "2026-02-01"));
    let given = word(Said::Given, Purpose::Marketing);
    let refused = shelf.casebook.note_consent(uid, "prospects", given, day("2026-03-09"));
    assert!(matches!(refused, Err(Error::Restricted)), "{refused:?}");
    let withdrawn = word(Said::Withdrawn, Purpose::Marketing);
    shelf.casebook.note_consent(uid, "prospects", withdrawn, day("2026-03-09")).unwrap();
}

#[test]
fn consents_are_noted_in_the_terminal_and_said_in_words() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille()).to_string();
    let folder = shelf.close();
    let file = crate::common::file_in(folder.path());
    let greffe = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_greffe"))
            .args(["--json", "--lang", "fr", "--casebook"])
            .arg(&file)
            .args(arguments)
            .env("GREFFE_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("the program")
    };
    let consent = [
        "contact",
        "consent",
        &uid,
        "--activity",
        "prospects",
        "--purpose",
        "image",
        "--how",
        "paper",
    ];
    let done = greffe(&[&consent[..], &["--given-on", "2026-01-05"]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let shown = greffe(&["contact", "show", &uid]);
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!("consent_given image paper", shown["files"][0]["facts"][0]["kind"]);
    for wrong in [&[][..], &["--given-on", "2026-01-05", "--withdrawn-on", "2026-01-06"]] {
        assert_eq!(Some(2), greffe(&[&consent[..], wrong].concat()).status.code(), "{wrong:?}");
    }
    let casebook =
        greffe::casebook::Casebook::open(&file, PASSPHRASE, crate::common::session()).unwrap();
    let review = casebook.contact(uid.parse().unwrap()).unwrap();
    let text = greffe::text::Text::new(greffe::text::Language::Fr);
    let kind = review.files[0].facts[0].kind;
    assert_eq!(
        "consentement donné\u{a0}: image et témoignage, sur papier",
        greffe::text::facts::file_fact(&text, kind)
    );
}
