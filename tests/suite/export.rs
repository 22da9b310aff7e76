//! The way out: everything that is in the casebook is found again in what was written, value by value.

mod killed;
mod read_back;
mod refused;
mod rows;
mod terminal;

use std::path::{Path, PathBuf};

use greffe::casebook::Casebook;
use greffe::casebook::views::CasebookSettings;
use greffe::demo;
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::retention::ObjectionScope;
use greffe::domain::suppression::Address;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use tempfile::TempDir;

use crate::common::{a_contact, day};

/// What a table without a row of its own is given, so that no column goes untried.
const ODD: &str = "=1+1;\"l’été\"\r\n'🦊\u{a0}";

/// Every table has rows, among them texts that tables and spreadsheets stumble over.
fn a_full_casebook() -> (TempDir, PathBuf, Casebook) {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut casebook, filled) =
        demo::fill(folder.path(), day("2026-03-10"), demo::CONTACTS, &mut |_| ()).expect("a demo");
    let odd = a_contact()
        .named("=HYPERLINK(\"x\")", "'Quint")
        .at("@corp;\"&\"\nfils")
        .email("ada@example.org")
        .email("'o.b@example.org")
        .phone("+33 6 12 34 56 78")
        .living("-1, rue de l’Été", "00001", "Œuilly")
        .noted("'=2+2\ttab\r\nligne 🦊")
        .prospect_since("2025-01-01")
        .value("professional", "employer", "''deux");
    let uid = casebook.add_contact(odd.draft()).expect("a contact");
    casebook.attach(uid, "../../Évil.pdf", "application/pdf", b"%PDF-1.7 ada").expect("a file");
    casebook.attach(uid, "macro.xlsm", "application/x", b"none of the known").expect("a file");
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    casebook.add_fact(uid, "prospects", DatedFact { kind, on: day("2026-03-01") }).expect("a fact");
    casebook.note_reading(uid).expect("a reading");
    let gone = a_contact().named("Bo", "Parti").prospect_since("2020-01-01");
    let gone = casebook.add_contact(gone.draft()).expect("a contact");
    let plan = casebook.plan_erasure(gone).expect("a plan");
    casebook.erase(&plan).expect("an erasure");
    let away = folder.path().join("away");
    std::fs::create_dir(&away).expect("a folder");
    let settings = casebook.settings().expect("settings");
    casebook
        .put_settings(&CasebookSettings { backup_folders: vec![away], ..settings })
        .expect("settings");
    fill_empty_tables(&raw(&filled.path));
    (folder, filled.path, casebook)
}

/// A row for each table that has none, past every check: what counts is that it is carried.
fn fill_empty_tables(db: &Connection) {
    db.pragma_update(None, "foreign_keys", false).expect("a setting");
    db.pragma_update(None, "ignore_check_constraints", true).expect("a setting");
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).expect("a setting");
    for table in read_back::tables(db) {
        let count: i64 = db
            .query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))
            .expect("a count");
        if count != 0 {
            continue;
        }
        let values = read_back::columns(db, &table).into_iter().map(|column| {
            let value: Box<dyn rusqlite::ToSql> = match column.declared.as_str() {
                "INTEGER" if column.name.ends_with("_at") => Box::new(1_773_133_200_123_i64),
                "INTEGER" => Box::new(1),
                "BLOB" => Box::new(vec![0xA5_u8; 16]),
                _ => Box::new(ODD),
            };
            value
        });
        let values: Vec<_> = values.collect();
        let places = vec!["?"; values.len()].join(", ");
        db.execute(
            &format!("INSERT INTO \"{table}\" VALUES ({places})"),
            rusqlite::params_from_iter(values),
        )
        .unwrap_or_else(|error| panic!("{table}: {error}"));
    }
}

fn raw(path: &Path) -> Connection {
    let db = Connection::open(path).expect("a file that opens");
    db.pragma_update(None, "key", demo::PASSPHRASE).expect("a key that is taken");
    db
}

#[test]
fn every_row_of_every_table_is_read_back_value_by_value() {
    let (folder, path, mut casebook) = a_full_casebook();
    let to = folder.path().join("out");
    let done = casebook.export_all(&to).unwrap();
    let db = raw(&path);
    let tables = read_back::tables(&db);
    let mut rows = 0;
    for table in &tables {
        let columns = read_back::columns(&db, table);
        let held = read_back::held(&db, table);
        assert!(!held.is_empty(), "{table} has no row to try");
        assert_eq!(held, read_back::from_csv(&to, table, &columns), "csv/{table}");
        assert_eq!(held, read_back::from_json(&to, table, &columns), "json/{table}");
        rows += held.len() as u64;
    }
    assert_eq!((tables.len() as u64, rows, to), (done.tables, done.rows, done.folder));
}

#[test]
fn every_file_has_its_fingerprint_and_is_for_its_owner_only() {
    let (folder, _path, mut casebook) = a_full_casebook();
    let to = folder.path().join("out");
    casebook.export_all(&to).unwrap();
    let mut files = read_back::files(&to);
    let sums = String::from_utf8(files.remove("SHA256SUMS.txt").unwrap()).unwrap();
    let sums: Vec<(&str, &str)> = sums.lines().map(|line| line.split_once("  ").unwrap()).collect();
    let expected: Vec<(String, String)> =
        files.iter().map(|(name, bytes)| (read_back::sha256(bytes), name.clone())).collect();
    let sums: Vec<(String, String)> =
        sums.into_iter().map(|(sum, name)| (sum.to_owned(), name.to_owned())).collect();
    assert_eq!(expected, sums);
    #[cfg(unix)]
    for (path, mode) in read_back::modes(&to) {
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(expected, mode, "{}", path.display());
    }
    let safe = |name: &&String| name.starts_with("files/");
    let stems: Vec<&String> = files.keys().filter(safe).collect();
    let pdf = format!("files/{}.pdf", read_back::sha256(b"%PDF-1.7 ada"));
    let odd = format!("files/{}.bin", read_back::sha256(b"none of the known"));
    assert!(stems.contains(&&pdf) && stems.contains(&&odd), "{stems:?}");
}

#[test]
fn the_guide_says_what_every_file_and_every_column_is_in_both_languages() {
    let (folder, path, mut casebook) = a_full_casebook();
    let to = folder.path().join("out");
    casebook.export_all(&to).unwrap();
    let files = read_back::files(&to);
    for guide in ["LISEZMOI.txt", "README.txt"] {
        let guide = String::from_utf8(files[guide].clone()).unwrap();
        let lines: Vec<&str> = guide.lines().collect();
        let db = raw(&path);
        for table in read_back::tables(&db) {
            let csv = format!("csv/{table}.csv ");
            let at = lines.iter().position(|line| line.starts_with(&csv));
            let at = at.unwrap_or_else(|| panic!("{table} is not named"));
            assert!(lines[at].contains(&format!("json/{table}.jsonl")));
            assert!(!lines[at + 1].trim().is_empty(), "nothing is said of {table}");
            for (place, column) in read_back::columns(&db, &table).iter().enumerate() {
                let line = lines[at + 2 + place];
                let (name, words) = line.split_once(" – ").unwrap();
                assert!(name.trim().starts_with(column.outer_name()), "{table}: {line}");
                assert!(!words.trim().is_empty(), "nothing is said of {table}.{}", column.name);
            }
        }
        for folder in ["csv/", "json/", "files/", "policies/", "receipts/", "SHA256SUMS.txt"] {
            assert!(guide.contains(folder), "{folder}");
        }
    }
}

#[test]
fn with_the_key_and_the_guide_alone_an_address_of_the_list_is_recognised() {
    let (folder, _path, mut casebook) = a_full_casebook();
    let to = folder.path().join("out");
    casebook.export_all(&to).unwrap();
    let lines = |table: &str| read_back::json_lines(&to, table);
    let key = read_back::unhex(lines("suppression_key")[0]["key"].as_str().unwrap());
    let marks: Vec<String> =
        lines("suppression").iter().map(|line| line["mark"].as_str().unwrap().to_owned()).collect();
    for (text, address) in [
        ("email:ada@example.org", Address::email(" Ada@Example.org")),
        ("phone:33612345678", Address::phone("06 12 34 56 78")),
    ] {
        let mark = read_back::hmac_sha256(&key, text.as_bytes());
        assert!(marks.contains(&read_back::hex(&mark)), "{text}");
        assert_eq!(Some(mark), address.map(|one| one.mark(&key.clone().try_into().unwrap())));
    }
}
