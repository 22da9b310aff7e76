//! Arguments that cannot be, given to the program itself: which one, what was expected, and the exit code.

use std::process::{Command, Output};

use greffe::cli::help;
use greffe::domain::Expected;
use greffe::text::{Language, Text};

fn greffe(line: &str) -> Output {
    let home = std::env::temp_dir();
    let mut program = Command::new(env!("CARGO_BIN_EXE_greffe"));
    program.args(line.split_whitespace());
    program.env("HOME", &home).env("XDG_CONFIG_HOME", &home).env("LANG", "C");
    program.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Each line is refused by the program: argument and what was expected are said, and nothing is answered.
fn refused(table: &[(String, &str, &str)]) {
    for (line, argument, expected) in table {
        let output = greffe(&format!("{line} --lang fr"));
        let words = said(&output);
        assert_eq!(output.status.code(), Some(4), "{line}: {words}");
        assert!(words.contains(argument) && words.contains(expected), "{line}: {words}");
        assert!(output.stdout.is_empty(), "{line}");
    }
}

#[test]
fn a_value_that_cannot_be_is_named_with_what_was_expected() {
    let request = "deadline request --received 2026-03-05";
    let table = [
        ("deadline request --received 2026-02-30".to_owned(), "--received", "un jour qui existe"),
        (format!("{request} --extended-on 30/04/2026"), "--extended-on", "par exemple 2026-01-31"),
        (
            format!("{request} --extended-on 2026-03-01"),
            "--extended-on",
            "ne précède pas la réception",
        ),
        (format!("{request} --calendar fr-975"), "--calendar", "fr-976"),
        (format!("{request} --zone Paris"), "--zone", "Europe/Paris"),
        (format!("{request} --suspended 2026-03-10"), "--suspended", "DÉBUT..FIN"),
        (
            format!("{request} --suspended 2026-03-10..2026-03-09"),
            "--suspended",
            "ne précède pas le premier",
        ),
        (
            format!("{request} --clarification 2026-03-01..2026-03-09"),
            "--clarification",
            "ne précède pas la réception",
        ),
        (format!("{request} --today 2026-03-04"), "--today", "ne précède pas la réception"),
        ("deadline request --received 9999-12-31".to_owned(), "--received", "avant l’an 10000"),
        ("deadline breach --aware 2026-03-28".to_owned(), "--aware", "un instant"),
        (
            "deadline breach --aware 2026-03-29T02:30".to_owned(),
            "--aware",
            "les horloges du fuseau",
        ),
        ("deadline breach --aware 2126-03-28T10:00:00Z".to_owned(), "--aware", "n’est pas à venir"),
        (
            "deadline breach --aware 2026-03-28T10:00:00Z --today 2026-03-28T09:59:00Z".to_owned(),
            "--aware",
            "n’est pas à venir",
        ),
        (
            "deadline breach --aware 2026-03-29T10:00:00Z --today 2026-03-28".to_owned(),
            "--aware",
            "n’est pas à venir",
        ),
    ];
    refused(&table);
}

#[test]
fn a_fact_of_a_file_that_cannot_be_is_named_with_what_was_expected() {
    let table = [
        ("retention partners --as-of 2026-01-01".to_owned(), "rule", "une règle de conservation"),
        ("retention prospect --contact wave:2026-01-01".to_owned(), "--contact", "link_click"),
        (
            "retention prospect --contact reply:2026-02-29".to_owned(),
            "--contact",
            "un jour qui existe",
        ),
        (
            "retention prospect --hold 2026-03-10..2026-03-09 --as-of 2026-04-01".to_owned(),
            "--hold",
            "ne précède pas le premier",
        ),
        ("retention prospect --file-state shut".to_owned(), "--file-state", "open ou dormant"),
    ];
    refused(&table);
}

#[test]
fn arguments_that_are_off_are_said_in_the_language_that_was_asked_for() {
    let table = [
        ("deadline request --lang fr", 2, "Il manque --received"),
        ("deadline request --lang=en", 2, "--received <DATE|INSTANT> is missing"),
        ("deadline reqest --lang fr", 2, "« reqest » n’existe pas. Plutôt request"),
        (
            "deadline request --recieved 2026-03-05 --lang en",
            2,
            "no option --recieved here. Did you mean --received",
        ),
        (
            "--lang en deadline request --received 2026-02-30",
            4,
            "“2026-02-30” is refused. Expected: a day that exists",
        ),
        ("due --ics a.ics --done 1 --lang fr", 2, "ne va pas avec"),
        ("request step 2026-0001 fly --lang fr", 4, "« fly » est refusé. Attendu : act-as"),
        ("request show 2026/1 --lang fr", 4, "un numéro de dossier tel que 2026-0001"),
    ];
    for (line, code, expected) in table {
        let output = greffe(line);
        let words = said(&output).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(output.status.code(), Some(code), "{line}: {words}");
        assert!(words.contains(expected), "{line}: {words}");
    }
}

#[test]
fn help_is_asked_for_and_given_on_the_output_in_both_languages() {
    for (line, expected) in [
        ("--help --lang fr", "Les versions de la politique"),
        ("deadline request --help --lang fr", "Le jour ou l’instant de la réception"),
        ("deadline request --help --lang en", "The day or moment of receipt"),
    ] {
        let output = greffe(line);
        let words = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{line}");
        assert!(words.contains(expected), "{line}: {words}");
        assert!(!words.contains("[default") && !words.contains("[possible"), "{words}");
    }
}

#[test]
fn every_command_and_argument_has_its_help_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        assert_eq!(help::missing(&Text::new(language)), Vec::<String>::new());
    }
}

#[test]
fn every_expected_value_has_words_of_its_own_in_each_language() {
    let [french, english] = [Language::Fr, Language::En].map(Text::new);
    for expected in Expected::ALL {
        let (fr, en) = (french.expected(expected), english.expected(expected));
        assert!(
            !fr.is_empty() && fr != en || fr.contains(';') || fr.contains('='),
            "{expected:?}: {fr}"
        );
    }
}

#[test]
fn the_calculators_agree_with_the_published_examples_through_the_program() {
    let table = [
        ("2026-03-05", "2026-04-07"),
        ("2026-08-31", "2026-09-30"),
        ("2026-09-03", "2026-10-05"),
        ("2026-01-31", "2026-03-02"),
        ("2024-01-31", "2024-02-29"),
        ("2024-04-08", "2024-05-10"),
        ("2026-04-25", "2026-05-26"),
    ];
    for (received, due_on) in table {
        let output = greffe(&format!("deadline request --received {received} --json"));
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["due_on"], due_on, "{received}");
    }
}

#[test]
fn what_the_policy_leaves_open_is_listed_with_its_reference() {
    let output = greffe("retention gaps --json --lang fr");
    let gaps: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let ids: Vec<&str> = gaps.iter().filter_map(|gap| gap["id"].as_str()).collect();
    for id in [
        "connection_logs",
        "bank_details",
        "photos",
        "chat_transcripts",
        "rights_requests",
        "breach_register",
    ] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
    }
    let logs = gaps.iter().find(|gap| gap["id"] == "connection_logs").unwrap();
    assert_eq!(logs["suggested_months"], 12);
    assert_eq!(logs["source"], "CNIL, délibération 2021-122");
}
