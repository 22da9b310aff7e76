//! The same letters from the command line: words first, then files, and templates.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use greffe::domain::letter::LetterKind;
use serde_json::Value;

use super::a_case;
use crate::common::{PASSPHRASE, file_in};

fn greffe(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_greffe"));
    command.args(arguments).arg("--casebook").arg(file_in(folder));
    command.env("GREFFE_PASSPHRASE", PASSPHRASE).env("HOME", folder);
    command.env("XDG_CONFIG_HOME", folder.join("config")).current_dir(folder);
    command.output().expect("the program")
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one result as JSON")
}

#[test]
fn a_letter_is_shown_completed_written_and_gathered_from_the_terminal() {
    let (shelf, _) = a_case(LetterKind::Refused);
    let folder = shelf.close();
    let at = folder.path();
    let shown = json(&greffe(at, &["request", "letter", "2026-0001", "refused", "--json"]));
    assert_eq!("mail", shown["by"]);
    let words = shown["words"].as_str().unwrap();
    let gap = words.lines().position(|line| line.contains("[à compléter")).unwrap();
    assert_eq!(serde_json::json!(gap + 1), shown["gaps"][0]);

    let refused =
        greffe(at, &["request", "letter", "2026-0001", "refused", "--to", "out", "--lang", "fr"]);
    assert_eq!(Some(3), refused.status.code());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("ligne"));
    assert!(!at.join("out").exists());

    let begin = words.find("[à compléter").unwrap();
    let end = begin + words[begin..].find(']').unwrap() + 1;
    let complete = format!("{}le motif{}", &words[..begin], &words[end..]);
    fs::write(at.join("mots.md"), complete).unwrap();
    let written = json(&greffe(
        at,
        &[
            "request",
            "letter",
            "2026-0001",
            "refused",
            "--to",
            "out",
            "--words",
            "mots.md",
            "--by",
            "both",
            "--json",
        ],
    ));
    assert_eq!(2, written["files"].as_array().unwrap().len());
    assert_eq!(0, written["lacks"].as_array().unwrap().len());
    assert!(at.join("out/lettre-2026-0001-refus.pdf").exists());

    let dossier = greffe(
        at,
        &[
            "request",
            "dossier",
            "2026-0001",
            "--to",
            "out",
            "--package-passphrase-file",
            "phrase",
            "--json",
        ],
    );
    assert_eq!(2, json(&dossier)["enclosed"]);
    let phrase = fs::read_to_string(at.join("phrase")).unwrap();
    assert!(!String::from_utf8_lossy(&dossier.stdout).contains(&phrase));
    assert!(!String::from_utf8_lossy(&dossier.stderr).contains(&phrase));
}

#[test]
fn templates_are_exported_replaced_refused_and_restored_from_the_terminal() {
    let (shelf, _) = a_case(LetterKind::Refused);
    let folder = shelf.close();
    let at = folder.path();
    let exported = json(&greffe(at, &["letters", "export", "modeles", "--json"]));
    assert_eq!(58, exported["files"].as_array().unwrap().len());
    let file = at.join("modeles/fr/article_19_notice.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("# Notification", "# Avis")).unwrap();
    let replace =
        ["letters", "replace", "article-19-notice", "modeles/fr/article_19_notice.md", "--json"];
    assert_eq!(true, json(&greffe(at, &replace))["replaced"]);
    fs::write(&file, text.replace("{{ reply_by_words }}", "{{ demain }}")).unwrap();
    let refused = greffe(at, &[&replace[..], &["--lang", "fr"]].concat());
    assert_eq!(Some(4), refused.status.code());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        said.contains("ligne") && said.contains("demain") && said.contains("reply_by_words"),
        "{said}"
    );
    let list = json(&greffe(at, &["letters", "list", "--json"]));
    let own = list.as_array().unwrap().iter().filter(|line| line["replaced"] == true).count();
    assert_eq!(1, own);
    assert_eq!(
        false,
        json(&greffe(at, &["letters", "restore", "article-19-notice", "--json"]))["replaced"]
    );
}
