//! Consents by facts: given, withdrawn at once with its effect, and said in words.

use std::process::Command;

use chrono::Days;
use greffe::casebook::Error;
use greffe::casebook::views::JournalLine;
use greffe::domain::consent::{Consent, How, Purpose, Said, standing};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::duty::DutyKind;
use greffe::domain::journal::Operation;
use greffe::domain::retention::{ObjectionScope, Phase};
use greffe::domain::right::Right;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::camille;
use crate::common::{PASSPHRASE, a_casebook, a_contact, a_request, day};

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

const MARKETING: FileFactKind = FileFactKind::Objection(ObjectionScope::Marketing);
const RETENTION: FileFactKind = FileFactKind::Objection(ObjectionScope::Retention);
const CONSENT: FileFactKind = FileFactKind::Consent(word(Said::Given, Purpose::Marketing));
const IMAGE: FileFactKind = FileFactKind::Consent(word(Said::Given, Purpose::Image));
const WITHDRAWN: FileFactKind = FileFactKind::Consent(word(Said::Withdrawn, Purpose::Marketing));
const POOL: FileFactKind = FileFactKind::Consent(word(Said::Given, Purpose::TalentPool));

/// Notes facts one by one, and says whether the person may be sent mailings: by the list, and by the file.
fn mailings(activity: &str, facts: &[(FileFactKind, &str)]) -> (bool, Option<bool>, Phase) {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@quint.example");
    let uid = shelf.add(contact.file(activity, "2025-06-01"));
    for (kind, on) in facts {
        let on = day(on);
        if let FileFactKind::Consent(consent) = kind {
            shelf.casebook.note_consent(uid, activity, *consent, on).expect("a consent");
        } else {
            let fact = DatedFact { kind: *kind, on };
            shelf.casebook.add_fact(uid, activity, fact).expect("a fact");
        }
    }
    assert!(shelf.casebook.check().expect("a check").is_whole());
    let listed = shelf.casebook.is_suppressed("ADA@quint.example").expect("an answer").is_some();
    let view = shelf.casebook.contact(uid).expect("a contact");
    assert_eq!(listed, view.suppressed.is_some());
    let counted = &view.files[0].countdown.as_ref().expect("a countdown").1;
    (!listed, counted.marketing_allowed, counted.phase)
}

#[test]
fn the_last_word_on_marketing_counts_for_the_list_and_for_the_file() {
    let yes = (true, Some(true), Phase::Active);
    let no = (false, Some(false), Phase::SuppressionOnly);
    let cases: [(&[(FileFactKind, &str)], _); 9] = [
        (&[(MARKETING, "2026-02-01"), (CONSENT, "2026-02-02")], yes),
        (&[(CONSENT, "2026-02-02"), (MARKETING, "2026-02-01")], yes),
        (&[(MARKETING, "2026-02-01"), (CONSENT, "2026-01-31")], no),
        (&[(MARKETING, "2026-02-01"), (CONSENT, "2026-02-01")], no),
        (&[(MARKETING, "2026-02-01"), (CONSENT, "2026-02-02"), (MARKETING, "2026-02-03")], no),
        (&[(MARKETING, "2026-02-01"), (CONSENT, "2026-02-02"), (WITHDRAWN, "2026-02-03")], no),
        (&[(WITHDRAWN, "2026-02-01"), (CONSENT, "2026-02-05")], yes),
        (&[(MARKETING, "2026-02-01"), (IMAGE, "2026-02-02")], no),
        (&[(RETENTION, "2026-02-01"), (CONSENT, "2026-02-02")], yes),
    ];
    for (facts, expected) in cases {
        assert_eq!(expected, mailings("prospects", facts), "{facts:?}");
    }
}

#[test]
fn only_a_consent_to_being_kept_lifts_what_deletes_an_application() {
    let objected = (RETENTION, "2026-02-01");
    let phase = |facts: &[(FileFactKind, &str)]| mailings("candidates", facts).2;
    assert_eq!(Phase::DeleteNow, phase(&[objected]));
    assert_eq!(Phase::DeleteNow, phase(&[objected, (CONSENT, "2026-02-02")]));
    assert_eq!(Phase::Active, phase(&[objected, (POOL, "2026-02-02")]));
    assert_eq!(Phase::DeleteNow, phase(&[(POOL, "2026-01-31"), objected]));
}

#[test]
fn a_consent_after_an_objection_is_in_the_working_and_in_the_journal() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().fact(MARKETING, "2026-02-01"));
    let given = word(Said::Given, Purpose::Marketing);
    shelf.casebook.note_consent(uid, "prospects", given, day("2026-03-01")).unwrap();
    let journal = shelf.casebook.journal(None).unwrap();
    let lifted = |line: &&JournalLine| line.operation == Operation::SuppressionLifted;
    let noted = journal.iter().find(lifted).expect("a line of the journal");
    assert_eq!((uid.to_string(), "2"), (noted.subject.clone(), noted.detail.as_str()));
    let view = shelf.casebook.contact(uid).unwrap();
    let ids: Vec<_> = view.files[0]
        .countdown
        .as_ref()
        .unwrap()
        .1
        .working
        .iter()
        .map(|line| line.rule.id())
        .collect();
    assert!(ids.contains(&"objection_lifted"), "{ids:?}");
}

#[test]
fn who_was_erased_and_comes_back_with_a_consent_leaves_the_list_but_not_a_neighbour_of_the_same_address()
 {
    let ada = || a_contact().named("Ada", "Quint").email("ada@quint.example");
    for shared in [false, true] {
        let mut shelf = a_casebook();
        let gone = shelf.add(ada().prospect_since("2025-01-01").fact(MARKETING, "2026-02-01"));
        let plan = shelf.casebook.plan_erasure(gone).unwrap();
        assert!(shelf.casebook.erase(&plan).unwrap().whole);
        if shared {
            let other = a_contact().named("Bo", "Quint").email("Ada@Quint.example");
            shelf.add(other.client_since("2025-01-01").fact(MARKETING, "2026-02-03"));
        }
        shelf.add(ada().prospect_since("2026-03-01").fact(CONSENT, "2026-03-01"));
        let listed = shelf.casebook.is_suppressed("ada@quint.example").unwrap();
        assert_eq!(shared.then(|| day("2026-02-03")), listed.map(|one| one.objected_on));
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(24) })]

    #[test]
    fn the_latest_fact_wins_whatever_the_order_of_entry(
        days in proptest::collection::vec((0_u64..40, any::<bool>()), 1..6),
        order in any::<u64>(),
    ) {
        let mut facts: Vec<(FileFactKind, String)> = days
            .iter()
            .map(|(ago, given)| {
                let on = day("2026-03-10") - Days::new(*ago);
                (if *given { CONSENT } else { MARKETING }, on.to_string())
            })
            .collect();
        let last = |kind: FileFactKind| facts.iter().filter(|(one, _)| *one == kind).map(|(_, on)| on).max();
        let allowed = match (last(MARKETING), last(CONSENT)) {
            (Some(objected), Some(given)) => objected < given,
            (Some(_), None) => false,
            (None, _) => true,
        };
        let length = facts.len();
        facts.rotate_left(usize::try_from(order).unwrap_or(0) % length);
        if order % 2 == 0 {
            facts.reverse();
        }
        let facts: Vec<_> = facts.iter().map(|(kind, on)| (*kind, on.as_str())).collect();
        let (mailed, by_file, _) = mailings("prospects", &facts);
        prop_assert_eq!((allowed, Some(allowed)), (mailed, by_file), "{:?}", facts);
    }
}
