//! The calculators of the command line: deadlines and countdowns as JSON and in words.

use clap::Parser;
use greffe::cli::calculation::Now;
use greffe::cli::{deadline, retention};
use greffe::domain::retention::{ObjectionEffect, RetentionRule, StartEvent};
use greffe::text::{Language, Text};
use serde_json::{Value, json};

#[derive(Parser)]
enum Calculator {
    Deadline(deadline::DeadlineArgs),
    Retention(retention::RetentionArgs),
}

fn rule(code: &str, start: StartEvent, months: u32, objection: ObjectionEffect) -> RetentionRule {
    RetentionRule {
        code: code.to_owned(),
        start,
        period_months: months,
        archive: false,
        objection,
        marketing_months: None,
        suppression_months: greffe::domain::retention::SUPPRESSION_MONTHS,
        section: Some("VI".to_owned()),
        reference: None,
    }
}

fn rules() -> Vec<RetentionRule> {
    let stops = ObjectionEffect::StopsMarketing;
    let client = RetentionRule {
        archive: true,
        marketing_months: Some(36),
        ..rule("client", StartEvent::ContractEnd, 60, stops)
    };
    let suppression_only = ObjectionEffect::SuppressionOnly;
    vec![
        client,
        rule("prospect", StartEvent::CollectionOrLastContact, 36, suppression_only),
        rule("candidate", StartEvent::Submission, 24, ObjectionEffect::DeletesNow),
        rule("suppression-list", StartEvent::Objection, 36, suppression_only),
    ]
}

fn calculated(line: &str, language: Language, as_json: bool) -> Result<String, String> {
    let today: chrono::NaiveDate =
        "2026-02-01".parse().map_err(|error: chrono::ParseError| error.to_string())?;
    let at = "2026-11-22T12:00:00Z";
    let at = at.parse().map_err(|error: chrono::ParseError| error.to_string())?;
    let now = Now { today, at, asked: false };
    let words = std::iter::once("greffe").chain(line.split_whitespace());
    let calculator = Calculator::try_parse_from(words).map_err(|error| error.to_string())?;
    let text = Text::new(language);
    let mut out = Vec::new();
    match calculator {
        Calculator::Deadline(args) => deadline::run(&args, now, &text, as_json, &mut out),
        Calculator::Retention(args) => {
            retention::run(&args, &rules(), today, &text, as_json, &mut out)
        }
    }
    .map_err(|error| error.to_string())?;
    String::from_utf8(out).map_err(|error| error.to_string())
}

fn answer(line: &str) -> Value {
    let written = calculated(line, Language::En, true).unwrap_or_else(|error| panic!("{error}"));
    serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"))
}

fn without_working(line: &str) -> Value {
    let mut answer = answer(line);
    let working = answer.as_object_mut().and_then(|answer| answer.remove("working"));
    assert!(
        working.is_some_and(|working| working.as_array().is_some_and(|lines| !lines.is_empty()))
    );
    answer
}

#[test]
fn the_deadline_of_a_request_is_data_with_stable_names() {
    assert_eq!(
        answer("deadline request --received 2026-01-31"),
        json!({
            "due_on": "2026-03-02", "aim_for": "2026-02-27", "status": "running", "extension": "none",
            "notice_by": "2026-03-02", "suspensions_ignored": 0, "days_left": 29,
            "working": [
                {"date": "2026-01-31", "rule": "received", "source": "Reg. (EEC, Euratom) 1182/71 art. 3(1)",
                 "text": "Received on Saturday 31 January 2026: the month runs from that day, which does not count"},
                {"date": "2026-02-28", "rule": "months_added", "source": "Reg. (EEC, Euratom) 1182/71 art. 3(2)(c)",
                 "text": "One month: there is no 31 February, so 28 February 2026"},
                {"date": "2026-03-02", "rule": "rolled_to_working_day", "source": "Reg. (EEC, Euratom) 1182/71 art. 3(4)",
                 "text": "Not a working day (Saturday, Sunday), so Monday 2 March 2026"},
                {"date": "2026-02-27", "rule": "aimed_for", "source": "Reg. (EU) 2016/679 art. 12(3)",
                 "text": "Aim for Friday 27 February 2026, the last working day up to 28 February 2026, the shortest reading"},
            ],
        })
    );
}

#[test]
fn every_option_of_the_request_calculator_is_heard() {
    let extended =
        without_working("deadline request --received 2026-03-05 --extended-on 2026-04-07");
    assert_eq!(extended["due_on"], "2026-06-05");
    assert_eq!(extended["extension"], "valid");
    let late = without_working("deadline request --received 2026-03-05 --extended-on 2026-04-08");
    assert_eq!((&late["due_on"], &late["extension"]), (&json!("2026-04-07"), &json!("late")));
    let local = without_working("deadline request --received 2026-03-03 --calendar fr-am");
    assert_eq!((&local["due_on"], &local["aim_for"]), (&json!("2026-04-07"), &json!("2026-04-03")));
    let suspended =
        without_working("deadline request --received 2026-03-05 --suspended 2026-03-10..");
    assert_eq!(
        suspended,
        json!({"due_on": null, "aim_for": null, "status": "suspended", "extension": "none", "notice_by": null,
               "suspensions_ignored": 0, "days_left": null})
    );
    let both = without_working(
        "deadline request --received 2026-03-05 --suspended 2026-03-10..2026-03-15 --suspended 2026-05-01.. \
         --clarification 2026-03-13..2026-03-18",
    );
    assert_eq!((&both["due_on"], &both["aim_for"]), (&json!("2026-04-13"), &json!("2026-04-10")));
    assert_eq!(both["suspensions_ignored"], 1);
}

#[test]
fn a_moment_of_receipt_falls_on_the_day_of_the_zone() {
    let due = |options: &str| {
        without_working(&format!("deadline request --received {options}"))["due_on"].clone()
    };
    assert_eq!(due("2026-09-09T21:59:59Z"), "2026-10-09");
    assert_eq!(due("2026-09-09T22:00:00Z"), "2026-10-12");
    assert_eq!(due("2026-09-09T22:00:00Z --zone America/Martinique"), "2026-10-09");
    assert_eq!(due("2026-09-09T23:59"), "2026-10-09");
}

#[test]
fn the_breach_calculator_gives_moments_in_universal_time() {
    let expected =
        json!({"notify_by": "2026-03-31T11:17:00Z", "outer_limit": "2026-03-31T12:00:00Z"});
    assert_eq!(without_working("deadline breach --aware 2026-03-28T12:17:00+01:00"), expected);
    for aware in ["2026-03-28T12:17", "2026-03-28T12:17+01:00", "2026-03-28T11:17Z"] {
        assert_eq!(
            without_working(&format!("deadline breach --aware {aware}")),
            expected,
            "{aware}"
        );
    }
    let twice = without_working("deadline breach --aware 2026-10-25T02:30");
    assert_eq!(twice["notify_by"], "2026-10-28T00:30:00Z");
}

#[test]
fn the_retention_calculator_answers_with_stable_names() {
    let table = [
        (
            "client --contract-end-on 2021-06-30 --as-of 2026-01-01",
            json!({"expires_on": "2026-06-30", "phase": "archive", "marketing_allowed": false}),
        ),
        (
            "prospect --collected-on 2021-02-01 --contact reply:2024-03-01 --contact email_open:2025-01-01 --as-of 2026-01-01",
            json!({"expires_on": "2027-03-01", "phase": "active", "marketing_allowed": true}),
        ),
        (
            "prospect --collected-on 2025-01-10 --objection-on 2026-02-10 --objection-scope marketing --as-of 2026-03-01",
            json!({"expires_on": "2029-02-10", "phase": "suppression_only", "marketing_allowed": false}),
        ),
        (
            "candidate --submitted-on 2024-05-20 --objection-on 2025-06-01 --objection-scope retention --as-of 2025-06-01",
            json!({"expires_on": "2025-06-01", "phase": "delete_now", "marketing_allowed": null}),
        ),
        (
            "candidate --submitted-on 2024-02-29 --hold 2025-01-01.. --as-of 2026-06-01",
            json!({"expires_on": null, "phase": "held", "marketing_allowed": null}),
        ),
        (
            "suppression-list --objection-on 2023-02-10 --as-of 2026-02-11",
            json!({"expires_on": "2026-02-10", "phase": "delete_due", "marketing_allowed": false}),
        ),
    ];
    for (line, expected) in table {
        assert_eq!(without_working(&format!("retention {line}")), expected, "{line}");
    }
}

#[test]
fn the_words_of_the_calculators_are_french_first() {
    let words = |line: &str| {
        calculated(line, Language::Fr, false).unwrap_or_else(|error| panic!("{error}"))
    };
    insta::assert_snapshot!(words("deadline request --received 2026-01-31"), @r"
    À répondre au plus tard le lundi 2 mars 2026
    Il reste 29 jours
    À viser : vendredi 27 février 2026
    Une prolongation s’annonce au plus tard le lundi 2 mars 2026

      Reçue le samedi 31 janvier 2026 : le mois part de ce jour, qui n’est pas compté  [art. 3, § 1, règlement (CEE, Euratom) nº 1182/71]
      Un mois : pas de 31 février, donc 28 février 2026  [art. 3, § 2, c), règlement (CEE, Euratom) nº 1182/71]
      Non ouvré (samedi, dimanche), donc lundi 2 mars 2026  [art. 3, § 4, règlement (CEE, Euratom) nº 1182/71]
      À viser : vendredi 27 février 2026, dernier jour ouvré jusqu’au 28 février 2026, la lecture la plus courte  [art. 12, § 3, RGPD]
    ");
    insta::assert_snapshot!(words("deadline request --received 2026-03-05 --suspended 2026-03-10..2026-03-15 --clarification 2026-03-20.."), @r"
    Le délai est suspendu : pas d’échéance pour l’instant
    À viser : vendredi 10 avril 2026

      Reçue le jeudi 5 mars 2026 : le mois part de ce jour, qui n’est pas compté  [art. 3, § 1, règlement (CEE, Euratom) nº 1182/71]
      Un mois : 5 avril 2026  [art. 3, § 2, c), règlement (CEE, Euratom) nº 1182/71]
      Suspendu du 10 mars 2026 au 15 mars 2026 (justification d’identité)  [art. 77, décret nº 2019-536]
      Suspendu depuis le 20 mars 2026 (précision de la demande) : il restera 21 jours à la reprise  [CEPD, lignes directrices 01/2022, section 5.3]
      À viser : vendredi 10 avril 2026, dernier jour dans la lecture la plus courte  [art. 12, § 3, RGPD]
    ");
    insta::assert_snapshot!(words("deadline breach --aware 2026-03-28T12:17:00+01:00"), @r"
    À notifier au plus tard le mardi 31 mars 2026 à 13:17
    Limite extrême : mardi 31 mars 2026 à 14:00

      Violation connue le samedi 28 mars 2026 à 12:17  [art. 33, § 1, RGPD]
      72 heures, nuits, week-ends et jours fériés compris : mardi 31 mars 2026 à 13:17  [art. 33, § 1, RGPD]
      L’heure légale avance de 60 minutes entre-temps ; les heures écoulées font foi  [art. 3, § 2, a), règlement (CEE, Euratom) nº 1182/71]
      Limite extrême, si l’heure de la découverte n’est pas comptée : mardi 31 mars 2026 à 14:00  [art. 3, § 1, règlement (CEE, Euratom) nº 1182/71]
    ");
    insta::assert_snapshot!(words("retention client --contract-end-on 2024-02-29 --contact email_open:2025-01-01 --as-of 2026-01-01"), @r"
    Dernier jour permis : mercredi 28 février 2029
    Phase : archive intermédiaire
    Prospection permise

      Fin de la relation : 29 février 2024, point de départ de la durée  [politique, section VI]
      5 ans : pas de 29 février, donc 28 février 2029 est le dernier jour permis  [politique, section VI]
      En archive intermédiaire depuis le 1er mars 2024  [art. 5, § 1, e), RGPD]
      Prospection permise jusqu’au 28 février 2027  [CNIL, délibération nº 2021-131]
    ");
}
