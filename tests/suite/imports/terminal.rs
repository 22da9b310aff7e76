//! `greffe contact import` in the terminal.

use std::process::{Command, Output};

use super::sample;
use crate::common::{PASSPHRASE, a_casebook};

fn greffe(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .expect("the program runs")
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn a_dry_run_needs_no_casebook_and_writes_the_shape_that_is_promised() {
    let file = sample("outlook-2.1.vcf");
    let output = greffe(&[
        "contact",
        "import",
        &file.to_string_lossy(),
        "--dry-run",
        "--json",
        "--lang",
        "fr",
    ]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json = json(&output);
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(vec!["delimiter", "encoding", "error", "format", "rows", "warnings"], keys);
    assert_eq!(("vcard", true), (json["format"].as_str().unwrap(), json["delimiter"].is_null()));
    let row = &json["rows"][0];
    let keys: Vec<&String> = row.as_object().unwrap().keys().collect();
    let expected = [
        "addresses",
        "birthday",
        "display_name",
        "emails",
        "family_name",
        "given_name",
        "line",
        "note",
        "organisation",
        "phones",
        "title",
    ];
    assert_eq!(expected.to_vec(), keys);
    assert_eq!(
        (1, "1979-07-14"),
        (row["line"].as_u64().unwrap(), row["birthday"].as_str().unwrap())
    );
    assert_eq!(9, json["warnings"][0]["line"]);
    assert!(json["warnings"][0]["text"].as_str().unwrap().contains("assistant"));
    assert!(json["error"].is_null());
}

#[test]
fn a_hopeless_file_is_an_error_in_the_json_and_in_the_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contacts.csv");
    std::fs::write(&path, b"PK\x03\x04....[Content_Types].xml xl/workbook.xml").unwrap();
    let output = greffe(&[
        "contact",
        "import",
        &path.to_string_lossy(),
        "--dry-run",
        "--json",
        "--lang",
        "fr",
    ]);
    assert_eq!(Some(4), output.status.code());
    let json = json(&output);
    assert_eq!(1, json["error"]["line"]);
    assert!(json["error"]["text"].as_str().unwrap().contains("classeur"));
    assert_eq!(0, json["rows"].as_array().unwrap().len());
}

#[test]
fn contacts_are_brought_in_with_what_is_said_of_their_lot() {
    let shelf = a_casebook();
    let casebook = shelf.path().to_string_lossy().into_owned();
    drop(shelf.casebook);
    let file = sample("hubspot.csv").to_string_lossy().into_owned();
    let with = |rest: &[&str]| {
        let mut arguments =
            vec!["contact", "import", &file, "--casebook", &casebook, "--lang", "en"];
        arguments.extend(rest);
        greffe(&arguments)
    };
    let missing = with(&["--activity", "prospects"]);
    assert_eq!(Some(2), missing.status.code(), "the source is asked for");
    let undated =
        ["--activity", "prospects", "--source", "HubSpot", "--basis", "consent", "--json"];
    let missing = with(&undated);
    let said = String::from_utf8_lossy(&missing.stderr).into_owned();
    assert_eq!((Some(2), true), (missing.status.code(), said.contains("--collected-on")), "{said}");
    let ahead = with(&[&undated[..], &["--collected-on", "2999-01-01"]].concat());
    let said = String::from_utf8_lossy(&ahead.stderr).into_owned();
    assert!(!ahead.status.success() && said.contains("not in the future"), "{said}");
    let output = with(&[&undated[..], &["--collected-on", "2026-03-02"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(2, json(&output)["added"]);
    let found = greffe(&["contact", "find", "garcon", "--casebook", &casebook, "--json"]);
    assert_eq!("Anaïs Garçon", json(&found)[0]["name"]);
}

#[test]
fn help_is_given_when_it_is_asked_for_by_name() {
    for arguments in
        [&["help"][..], &["help", "contact", "import"], &["help", "suppression", "show"]]
    {
        let asked = greffe(&[arguments, &["--lang", "fr"]].concat());
        let flagged = greffe(&[&arguments[1..], &["--help", "--lang", "fr"]].concat());
        assert!(asked.status.success(), "{arguments:?}");
        assert_eq!(
            String::from_utf8_lossy(&flagged.stdout),
            String::from_utf8_lossy(&asked.stdout),
            "{arguments:?}"
        );
    }
    let show = greffe(&["suppression", "show", "--help", "--lang", "fr"]);
    let said = String::from_utf8_lossy(&show.stdout).into_owned();
    assert!(said.contains("numéro de téléphone") && !said.contains("CODE POSTAL"), "{said}");
}
