//! Who may know whom, where SQL may stand, and how long a file may be.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::read;

/// A layer, and the words that must not occur in its sources.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "std::fs",
            "std::thread",
            "std::net",
            "std::env",
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Instant::now",
            "crate::store",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
            "crate::text",
            "crate::settings",
            "crate::documents",
            "crate::formats",
            "crate::mail",
        ],
    ),
    (
        "store",
        &[
            "egui",
            "eframe",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
            "crate::text",
            "crate::mail",
        ],
    ),
    (
        "documents",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "formats",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "mail",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "std::net",
            "crate::store",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
        ],
    ),
    ("casebook", &["rusqlite", "egui", "eframe", "crate::worker", "crate::ui", "crate::cli"]),
    ("worker", &["rusqlite", "egui", "eframe", "crate::store", "crate::ui", "crate::cli"]),
    ("ui", &["rusqlite", "std::fs", "crate::store", "crate::cli"]),
    ("cli", &["rusqlite", "crate::store"]),
    ("text", &["rusqlite", "egui", "eframe", "crate::worker", "crate::ui", "crate::cli"]),
    (
        "settings",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::casebook",
            "crate::worker",
            "crate::ui",
            "crate::cli",
        ],
    ),
];

/// How a statement of SQL begins.
const SQL: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "DELETE FROM ",
    "PRAGMA ",
    "CREATE TABLE ",
    "BEGIN IMMEDIATE",
];

const LONGEST_FILE: usize = 400;

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("a source").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no source in {folder}");
    found
}

fn text(path: &Path) -> String {
    String::from_utf8(read(path)).expect("a source in UTF-8")
}

/// The module at the top of `src` that a source belongs to.
fn layer(path: &Path) -> String {
    let inside =
        path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("a source");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The lines of a source that are no comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(number, line)| (number + 1, line))
}

fn offences(layer_of: &str, source: &str) -> Vec<(usize, &'static str)> {
    let words =
        FORBIDDEN.iter().find(|(layer, _)| *layer == layer_of).map_or(&[][..], |(_, words)| *words);
    let hits = |(number, line): (usize, &str)| {
        words
            .iter()
            .filter(move |word| line.contains(**word))
            .map(move |word| (number, *word))
            .collect::<Vec<_>>()
    };
    code(source).flat_map(hits).collect()
}

#[test]
fn no_layer_knows_one_that_it_must_not_know() {
    let found: Vec<String> = sources("src")
        .iter()
        .flat_map(|path| {
            let named = move |(line, word)| format!("{}:{line} names {word}", path.display());
            offences(&layer(path), &text(path)).into_iter().map(named).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(Vec::<String>::new(), found);
    assert_eq!(
        vec![(2, "crate::store")],
        offences("ui", "//! crate::store\nuse crate::store::Store;")
    );
}

#[test]
fn only_the_store_speaks_sql() {
    let found: Vec<String> = sources("src")
        .iter()
        .filter(|path| layer(path) != "store")
        .flat_map(|path| {
            let source = text(path);
            let speaks = |line: &str| SQL.iter().any(|word| line.contains(word));
            let named = |(number, _)| format!("{}:{number}", path.display());
            code(&source).filter(|(_, line)| speaks(line)).map(named).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(Vec::<String>::new(), found);
}

#[test]
fn every_source_is_short_and_says_first_what_it_is_for() {
    let mut found = Vec::new();
    for path in sources("src").into_iter().chain(sources("tests")) {
        let source = text(&path);
        let lines = source.lines().count();
        if LONGEST_FILE < lines {
            found.push(format!("{}: {lines} lines", path.display()));
        }
        if !source.starts_with("//! ") {
            found.push(format!("{}: no first sentence", path.display()));
        }
        if path.file_name().is_some_and(|name| name == "mod.rs") {
            found.push(format!("{}: stands beside its folder, not in it", path.display()));
        }
    }
    assert_eq!(Vec::<String>::new(), found);
}
