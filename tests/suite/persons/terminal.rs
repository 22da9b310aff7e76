//! Doubles, merges and holds in the terminal.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::{Doubles, a_double};
use crate::common::{PASSPHRASE, a_casebook, file_in};

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

fn pair() -> (TempDir, PathBuf, String, String) {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let folder = shelf.close();
    let file = file_in(folder.path());
    (folder, file, kept.to_string(), other.to_string())
}

#[test]
fn doubles_are_listed_merged_and_parted_in_the_terminal() {
    let (_folder, file, kept, other) = pair();
    let twins = done(&file, &["contact", "twins"]);
    assert_eq!((100, 1), (twins[0]["score"].as_i64().unwrap(), twins.as_array().unwrap().len()));
    let of_one = done(&file, &["contact", "twins", &kept]);
    assert_eq!(other, of_one[0]["contact"]["uid"].as_str().unwrap());

    let merge = ["contact", "merge", &kept, &other, "--take", "family_name=other"];
    let shown = greffe(&file, &merge);
    assert_eq!(Some(3), shown.status.code(), "a plan alone does nothing");
    let plan: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!("other", plan["plan"]["differing"][1]["take"]);
    let taken = [&merge[..], &["--yes"]].concat();
    assert_eq!(kept, done(&file, &taken)["kept"].as_str().unwrap());
    let view = done(&file, &["contact", "show", &kept]);
    assert_eq!("Durant", view["name"]["family"]);
    assert_eq!(Some(10), greffe(&file, &["contact", "show", &other]).status.code());

    assert_eq!(other, done(&file, &["contact", "unmerge", &kept])["other"].as_str().unwrap());
    assert_eq!("Durand", done(&file, &["contact", "show", &kept])["name"]["family"]);
    let again = greffe(&file, &["contact", "unmerge", &kept]);
    assert_eq!(Some(3), again.status.code());
    assert!(String::from_utf8_lossy(&again.stderr).contains("Aucune fusion"));
}

#[test]
fn two_persons_are_told_apart_in_the_terminal() {
    let (_folder, file, kept, other) = pair();
    done(&file, &["contact", "distinct", &kept, &other]);
    assert!(done(&file, &["contact", "twins"]).as_array().unwrap().is_empty());
    let bad = greffe(&file, &["contact", "merge", &kept, &other, "--take", "family_name"]);
    assert_eq!(Some(4), bad.status.code(), "{}", String::from_utf8_lossy(&bad.stderr));
}

#[test]
fn a_hold_has_its_reason_and_its_review_in_the_terminal() {
    let (_folder, file, kept, _) = pair();
    let hold = ["contact", "hold", &kept, "--activity", "prospects", "--reason", "inquiry"];
    done(&file, &[&hold[..], &["--from", "2026-01-05", "--review-on", "2026-02-01"]].concat());
    let due = done(&file, &["due"]);
    let line = due["due"].as_array().unwrap().iter().find(|line| !line["hold"].is_null()).unwrap();
    assert_eq!(
        ("inquiry", "2026-02-01"),
        (line["hold"]["ground"].as_str().unwrap(), line["hold"]["review_on"].as_str().unwrap())
    );
    done(&file, &["contact", "hold", &kept, "--activity", "prospects", "--reviewed"]);
    let due = done(&file, &["due"]);
    assert!(due["due"].as_array().unwrap().iter().all(|line| line["hold"].is_null()));
    let bad = ["contact", "hold", &kept, "--activity", "prospects", "--reason", "whim"];
    assert_eq!(Some(4), greffe(&file, &bad).status.code());
}

#[test]
fn files_facts_notes_and_documents_are_put_right_in_the_terminal() {
    let (folder, file, uid, _other) = pair();
    let clients = ["contact", "file", &uid, "--activity", "clients"];
    let added = done(
        &file,
        &[
            &clients[..],
            &[
                "--source",
                "contrat",
                "--fact",
                "contract_end:2016-01-31",
                "--held",
                "financial.bank_details=Coffre",
            ],
        ]
        .concat(),
    );
    assert_eq!(true, added["added"]);
    let value = [&clients[..], &["--data", "financial.bank_details=FR76"]].concat();
    let refused = greffe(&file, &value);
    assert_eq!(Some(4), refused.status.code());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--held"), "it says the way out");
    let changed =
        [&clients[..], &["--basis", "contract", "--data", "professional.position=Associée"]];
    assert_eq!(false, done(&file, &changed.concat())["added"]);
    done(&file, &[&clients[..], &["--without", "professional.position"]].concat());
    let correct = ["contact", "correct", &uid, "--activity", "clients", "contract_end:2016-01-31"];
    done(&file, &[&correct[..], &["--ground", "mistyped", "--to", "2026-01-31"]].concat());
    let twice = greffe(&file, &[&correct[..], &["--ground", "not_so"]].concat());
    assert_eq!(Some(4), twice.status.code(), "{}", String::from_utf8_lossy(&twice.stderr));

    done(&file, &["contact", "note", &uid, "Rappeler jeudi"]);
    let document = folder.path().join("Bordereau été.pdf");
    std::fs::write(&document, b"%PDF-1.7").unwrap();
    done(&file, &["contact", "attach", &uid, document.to_str().unwrap()]);
    let archive = ["contact", "show", &uid, "--archive-reason", "audit"];
    let view = done(&file, &archive);
    let of = |activity: &str| {
        let files = view["files"].as_array().unwrap();
        files.iter().find(|file| file["activity"] == activity).unwrap().clone()
    };
    let clients = of("clients");
    assert_eq!(
        ("contract", "contrat"),
        (clients["basis"].as_str().unwrap(), clients["source"].as_str().unwrap())
    );
    assert_eq!("contract_end", clients["facts"][0]["kind"]);
    assert_eq!("2026-01-31", clients["facts"][0]["on"]);
    assert_eq!(1, clients["data"].as_array().unwrap().len());
    assert_eq!("Bordereau été.pdf", view["attachments"][0]["name"]);
    let note =
        view["notes"].as_array().unwrap().iter().find(|note| note["text"] == "Rappeler jeudi");
    let note = note.unwrap()["id"].to_string();
    done(&file, &["contact", "note", &uid, "--delete", &note]);
    let left = done(&file, &archive);
    assert!(left["notes"].as_array().unwrap().iter().all(|one| one["text"] != "Rappeler jeudi"));
}
