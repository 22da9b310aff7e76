//! Backups, restores, upgrades and mailings as the terminal offers them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::common::PHRASE;

/// The program in a folder of its own, on a casebook there.
fn greffe(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .current_dir(folder)
        .args(["--casebook", "registre.greffe", "--lang", "fr", "--json"])
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PHRASE)
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .output()
        .expect("a program that runs")
}

fn done(folder: &Path, arguments: &[&str]) -> Value {
    let output = greffe(folder, arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {words}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn a_folder_with_a_casebook_of_version_1() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.greffe");
    fs::copy(fixture, folder.path().join("registre.greffe")).expect("a copy of the fixture");
    folder
}

#[test]
fn an_upgrade_is_told_with_the_place_of_the_backup() {
    let folder = a_folder_with_a_casebook_of_version_1();
    let output = greffe(folder.path(), &["check"]);
    assert!(output.status.success() && said(&output).contains("registre-before-v"), "{output:?}");
    assert_eq!("", said(&greffe(folder.path(), &["check"])), "once");
}

#[test]
fn a_backup_into_the_folders_is_restored_only_with_yes() {
    let folder = a_folder_with_a_casebook_of_version_1();
    let here = folder.path();
    assert_eq!(Some(4), greffe(here, &["backup"]).status.code(), "no folder is declared yet");
    fs::create_dir(here.join("away")).unwrap();
    done(here, &["settings", "--backup-folder", "away"]);
    let made = done(here, &["backup"]);
    let backup = made["folders"][0]["backup"].as_str().unwrap().to_owned();
    let found = done(here, &["contact", "find", "durand"]);
    let uid = found[0]["uid"].as_str().unwrap().to_owned();
    let event =
        ["contact", "event", &uid, "--activity", "clients", "objection_marketing:2026-11-22"];
    done(here, &event);

    let output = greffe(here, &["restore", &backup]);
    assert_eq!(Some(3), output.status.code(), "shown, not done");
    let preview: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(1, preview["preview"]["again"]["objections"]);
    let restored = done(here, &["restore", &backup, "--yes"]);
    assert_eq!(1, restored["restored"]["replayed"]["objections"]);
    let shown = done(here, &["suppression", "show", "camille.durand@example.org"]);
    assert_eq!("2026-11-22", shown["suppressed"]["objected_on"]);
    assert_eq!(Some(2), greffe(here, &["restore"]).status.code());

    fs::remove_dir_all(here.join("away")).unwrap();
    let output = greffe(here, &["backup"]);
    assert_eq!(
        Some(1),
        output.status.code(),
        "a folder without its backup is a failure of the command"
    );
    let due = done(here, &["due"]);
    assert!(due["care"][0]["folder_behind"]["since"].is_string(), "{due}");
}

#[test]
fn the_rows_of_a_mailing_that_must_go_are_written_as_they_came() {
    let folder = a_folder_with_a_casebook_of_version_1();
    let mailing = folder.path().join("mailing.csv");
    fs::write(
        &mailing,
        "Nom;Adresse\nLefèvre;Marc.LEFEVRE@example.org\nDurand;camille.durand@example.org\n",
    )
    .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(["--casebook"])
        .arg(folder.path().join("registre.greffe"))
        .args(["suppression", "check"])
        .arg(&mailing)
        .env("GREFFE_PASSPHRASE", PHRASE)
        .env("HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path().join("config"))
        .output()
        .unwrap();
    assert_eq!(
        "Nom;Adresse\nLefèvre;Marc.LEFEVRE@example.org\n",
        String::from_utf8_lossy(&output.stdout)
    );
    let missing = greffe(folder.path(), &["suppression", "check", "nothing.csv"]);
    assert_eq!(Some(10), missing.status.code());
}
