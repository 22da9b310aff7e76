//! `greffe export --all` in the terminal.

use std::process::{Command, Output};

use crate::common::{PASSPHRASE, a_casebook, a_contact};

fn greffe(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .expect("the program runs")
}

#[test]
fn everything_is_exported_only_after_the_warning_was_answered() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint"));
    let casebook = shelf.path().to_string_lossy().into_owned();
    let to = shelf.folder.path().join("out").to_string_lossy().into_owned();
    let arguments = ["export", "--all", &to, "--casebook", &casebook, "--lang", "fr"];
    let asked = greffe(&arguments);
    assert_eq!(Some(3), asked.status.code());
    let warning = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert!(warning.contains("en clair") && warning.contains("--yes"), "{warning}");
    assert!(!shelf.folder.path().join("out").exists());

    let with_yes: Vec<&str> = arguments.into_iter().chain(["--yes", "--json"]).collect();
    let done = greffe(&with_yes);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(to, json["exported"]["folder"].as_str().unwrap());
    let contacts = std::fs::read_to_string(format!("{to}/csv/contact.csv")).unwrap();
    assert!(contacts.contains("Ada;Quint"));
    assert_eq!(Some(4), greffe(&with_yes).status.code(), "the folder is no longer empty");
}
