//! Cases in the terminal: every step has its word, its particulars and its refusal.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::common::PASSPHRASE;

fn greffe(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(["--json", "--lang", "fr", "--casebook"])
        .arg(file)
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("the program")
}

fn done(file: &Path, arguments: &[&str]) -> Value {
    let output = greffe(file, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn refused(file: &Path, arguments: &[&str]) -> String {
    let output = greffe(file, arguments);
    assert!(!output.status.success(), "{arguments:?} was done");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_shoppers_request_is_passed_on_to_the_client_of_a_processor() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.greffe");
    let init = Command::new(env!("CARGO_BIN_EXE_greffe"))
        .arg("init")
        .arg(&file)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(init.status.success(), "{}", String::from_utf8_lossy(&init.stderr));
    let add = [
        "request",
        "add",
        "--right",
        "erasure",
        "--right",
        "marketing-objection",
        "--name",
        "Ada Quint",
        "--role",
        "processor",
        "--client",
        "Maison Orme",
        "--client-days",
        "5",
    ];
    let case = done(&file, &add);
    let number = case["number"].as_str().unwrap().to_owned();
    assert_eq!(
        ("processor", "Maison Orme"),
        (case["role"].as_str().unwrap(), case["client"].as_str().unwrap())
    );
    assert_eq!("pass_to_controller", case["next"]);
    assert!(case["pass_on_by"].is_string());

    let sent =
        ["request", "step", &number, "sent", "--by", "email", "--right", "marketing_objection"];
    assert!(refused(&file, &sent).contains("art. 28"), "nothing is answered untold");
    let wordless = refused(&file, &["request", "step", &number, "instruct"]);
    assert!(wordless.contains("quelques mots"), "{wordless}");
    let passed =
        ["request", "step", &number, "sent", "--by", "email", "--outcome", "passed-to-controller"];
    assert_eq!("answered", done(&file, &passed)["stage"]);
    let shown = done(&file, &["request", "show", &number]);
    let outcomes: Vec<&str> = shown["demands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|demand| demand["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(["passed_to_controller"; 2], outcomes[..]);
    let due = done(&file, &["due"]);
    assert_eq!("tell_passed_on", due["due"][0]["next"], "the person is to be told: {due}");
    done(&file, &["request", "step", &number, "tell-passed-on"]);
    let due = done(&file, &["due"]);
    assert_eq!("file_proof", due["due"][0]["next"], "not proved, so still on Today: {due}");
}

#[test]
fn a_refusal_and_a_search_are_recorded_with_their_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.greffe");
    let init = Command::new(env!("CARGO_BIN_EXE_greffe"))
        .arg("init")
        .arg(&file)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(init.status.success());
    let case = done(&file, &["request", "add", "--right", "access", "--name", "Ada Quint"]);
    let number = case["number"].as_str().unwrap().to_owned();

    let tasks = done(&file, &["request", "tasks", &number, "--open"]);
    let parties = tasks.as_array().unwrap();
    assert!(!parties.is_empty(), "every source of the policy, since no contact is known");
    let party = parties[0]["party"].as_str().unwrap();
    let asked = done(
        &file,
        &["request", "task", &number, "search", party, "ask", "--words", "À Léa, au support"],
    );
    assert_eq!(
        ("asked", "À Léa, au support"),
        (asked["state"].as_str().unwrap(), asked["facts"][0]["words"].as_str().unwrap(),)
    );
    let wrong =
        refused(&file, &["request", "step", &number, "refuse", "--ground", "legal-obligation"]);
    assert!(wrong.contains("17, §\u{a0}3, b)"), "{wrong}");
    let unproven = refused(&file, &["request", "step", &number, "refuse", "--ground", "excessive"]);
    assert!(unproven.contains("deux preuves"), "{unproven}");
    let decided = [
        "request",
        "step",
        &number,
        "refuse",
        "--ground",
        "not-identifiable",
        "--words",
        "Aucun élément ne permet de la reconnaître",
    ];
    done(&file, &decided);
    let sent = ["request", "step", &number, "sent", "--by", "post", "--outcome", "refused"];
    assert!(refused(&file, &sent).contains("quelques mots"), "what proves that it left?");
    let words = ["--words", "Recommandé 1A 204 881 3367 1"];
    let sent: Vec<&str> = sent.into_iter().chain(words).collect();
    assert_eq!("answered", done(&file, &sent)["stage"]);
    let shown = done(&file, &["request", "show", &number]);
    assert_eq!("not_identifiable", shown["demands"][0]["refusal_ground"]);
    assert!(shown["facts"][0]["words"].as_str().unwrap().contains("reconnaître"));
}

#[test]
fn every_step_that_a_hand_takes_is_one_of_the_command() {
    let help = Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(["request", "step", "--help", "--lang", "en"])
        .output()
        .expect("the program");
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let offered: Vec<&str> =
        help.split(|sign: char| !sign.is_ascii_lowercase() && sign != '-').collect();
    for step in super::steps::STEPS {
        // A copy of an identity document goes by itself once identity is established.
        let by_hand = step != greffe::domain::request::Step::DropDocument;
        let name = step.code().replace('_', "-");
        assert_eq!(by_hand, offered.contains(&name.as_str()), "{name} in {help}");
    }
}
