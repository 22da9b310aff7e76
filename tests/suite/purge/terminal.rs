//! `greffe retention review` and `erase` in the terminal.

use std::process::{Command, Output};

use crate::common::{PASSPHRASE, a_casebook, a_contact};

fn greffe(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(arguments)
        .args(["--lang", "fr", "--json"])
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .expect("the program runs")
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn what_is_due_is_listed_first_and_erased_only_with_yes() {
    let mut shelf = a_casebook();
    let goes = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2015-01-01"));
    let stays = shelf.add(a_contact().named("Ida", "Quint").prospect_since("2016-01-01"));
    let path = shelf.path();
    let folder = shelf.close();
    let casebook = ["--casebook", path.to_str().unwrap()];
    let csv = folder.path().join("liste.csv");

    let review = ["retention", "review", "--rule", "prospect", "--csv", csv.to_str().unwrap()];
    let output = greffe(&[&review[..], &casebook].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json = |output: &Output| json(output);
    let listed = json(&output);
    assert_eq!(
        (2, 2),
        (listed["due"].as_u64().unwrap(), listed["lines"].as_array().unwrap().len())
    );
    assert!(String::from_utf8_lossy(&output.stderr).contains("n’est pas chiffrée"));
    assert!(csv.exists());

    let except = stays.to_string();
    let erase = ["retention", "erase", "--except", &except];
    let output = greffe(&[&erase[..], &casebook].concat());
    assert_eq!(Some(3), output.status.code(), "not without a word");
    let receipts = folder.path().join("preuves");
    let yes = ["--yes", "--receipt-to", receipts.to_str().unwrap()];
    let output = greffe(&[&erase[..], &yes, &casebook].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let done = json(&output);
    assert_eq!(
        (1, 1, "finished"),
        (
            done["erased"].as_u64().unwrap(),
            done["left"].as_u64().unwrap(),
            done["end"].as_str().unwrap()
        )
    );
    assert_eq!(2, std::fs::read_dir(&receipts).unwrap().count());
    let show = |uid: &str| greffe(&[&["contact", "show", uid][..], &casebook].concat()).status;
    assert!(show(&except).success());
    assert_eq!(Some(10), show(&goes.to_string()).code());
    let after = greffe(&[&["retention", "client", "--contract-end-on", "2020-01-01"][..]].concat());
    assert!(after.status.success(), "the calculator is as it was");
}
