//! `greffe contact export`: the same words and shapes as an answer to a request.

use std::fs;
use std::process::{Command, Output};

use greffe::domain::right::Right;
use serde_json::Value;

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_contact, a_request};

/// The program on this casebook, with settings of its own.
fn greffe(shelf: &Shelf, arguments: &[&str]) -> Output {
    let home = shelf.folder.path().join("home");
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(["--lang", "fr", "--casebook"])
        .arg(shelf.path())
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .env("HOME", &home)
        .env("XDG_CONFIG_HOME", &home)
        .output()
        .expect("the program")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_contact_is_exported_and_an_open_case_is_proposed_first() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@quint.example");
    let uid = shelf.add(contact.prospect_since("2025-01-01"));
    let (to, secret) = (shelf.folder.path().join("out"), shelf.folder.path().join("secret"));
    let (to, secret) = (to.to_str().unwrap(), secret.to_str().unwrap());
    let uid = &uid.to_string();
    let export =
        ["contact", "export", uid, "--to", to, "--json", "--package-passphrase-file", secret];
    let output = greffe(&shelf, &export);
    assert_eq!(Some(0), output.status.code(), "{}", said(&output));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["uid"], uid.as_str());
    assert_eq!(json["recipient"], "ada@quint.example");
    assert_eq!(json["left_out"], false);
    assert_eq!(2, json["files"].as_array().unwrap().len());
    let passphrase = fs::read_to_string(secret).unwrap();
    let everything = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(!String::from_utf8_lossy(&everything).contains(passphrase.trim()));

    let about = uid.parse().unwrap();
    let draft = a_request().asking(&[Right::Access]).about(about).draft();
    let number = shelf.casebook.open_request(&draft).unwrap().to_string();
    let refused = greffe(&shelf, &export);
    assert_eq!(Some(3), refused.status.code());
    assert!(said(&refused).contains(&number) && said(&refused).contains("--without-case"));
    assert!(refused.stdout.is_empty());
    let beside = greffe(&shelf, &[&export[..], &["--without-case"]].concat());
    assert_eq!(Some(0), beside.status.code(), "{}", said(&beside));
}

#[test]
fn showing_a_contact_is_noted_once_a_day() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint")).to_string();
    for _ in 0..2 {
        assert_eq!(Some(0), greffe(&shelf, &["contact", "show", &uid]).status.code());
    }
    let journal = greffe(&shelf, &["journal", "list", "--json"]);
    let lines: Vec<Value> = serde_json::from_slice(&journal.stdout).unwrap();
    let read = lines.iter().filter(|line| line["operation"] == "contact_read");
    assert_eq!(vec![uid.as_str()], read.map(|line| &line["subject"]).collect::<Vec<_>>());
}
