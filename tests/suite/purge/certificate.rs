//! One certificate for the whole: counts, grounds, days and identifiers, and nothing about whom.

use std::collections::BTreeSet;

use greffe::domain::contact::{DatedFact, FileFactKind};
use lopdf::Document;

use super::{add_marked, carry_out, order, plan};
use crate::common::{a_casebook, a_contact, day, files_of, read};
use crate::erasure::marks::found;

#[test]
fn the_certificate_says_what_went_and_what_was_left_and_nothing_about_whom() {
    let mut shelf = a_casebook();
    let people = add_marked(&mut shelf.casebook, 25);
    let candidate = a_contact().named("Ida", "Quint").file("candidates", "2021-01-01");
    shelf.add(candidate.fact(FileFactKind::Submitted, "2021-02-03"));
    let plan = plan(&shelf.casebook);
    let (held, _) = &people[7];
    let begun = DatedFact { kind: FileFactKind::HoldBegin, on: day("2026-03-01") };
    shelf.casebook.add_fact(*held, "prospects", begun).unwrap();
    let done = carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    assert!(done.log_truncated);
    assert_eq!(0, files_of(shelf.folder.path())["a.greffe-wal"].len(), "the log is empty");

    let certificate = shelf.casebook.certificate(done.purge).unwrap();
    assert_eq!(
        (26, 25, 25, 1, 0),
        (
            certificate.planned,
            certificate.erased,
            certificate.persons,
            certificate.spared,
            certificate.left
        )
    );
    let span = (certificate.first_expired_on, certificate.last_expired_on);
    assert_eq!((Some(day("2023-01-05")), Some(day("2023-02-03"))), span);
    let journal = shelf.casebook.store().journal_head().unwrap();
    assert_eq!(journal.hex(), certificate.journal_head, "the head has the end in it");

    let folder = tempfile::tempdir().unwrap();
    let files = shelf.casebook.save_certificate(done.purge, folder.path()).unwrap();
    let data: serde_json::Value = serde_json::from_slice(&read(&files[1])).unwrap();
    let lines = data["lines"].as_array().unwrap();
    assert_eq!(26, lines.len());
    let left: Vec<_> = lines.iter().filter(|line| line["erased"] == false).collect();
    assert_eq!((1, "held"), (left.len(), left[0]["reason"].as_str().unwrap()));
    assert_eq!(held.to_string(), left[0]["contact"].as_str().unwrap());

    let pdf = Document::load(&files[0]).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text = pdf.extract_text(&pages).unwrap();
    for words in ["Certificat de destruction", &held.to_string(), "litige", "durée de conservation"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    let values: Vec<String> = people.iter().flat_map(|(_, values)| values.clone()).collect();
    assert_eq!(Vec::<String>::new(), found(&values, &read(&files[1])));
    assert_eq!(Vec::<String>::new(), found(&values, text.as_bytes()));
}

#[test]
fn the_list_is_a_table_that_no_spreadsheet_calculates() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("=1+1", "Échu; \"Été\"").prospect_since("2020-01-05"));
    let plan = plan(&shelf.casebook);
    let to = shelf.folder.path().join("liste.csv");
    assert_eq!(1, shelf.casebook.write_purge_list(&plan, &to).unwrap());
    let bytes = read(&to);
    assert!(bytes.starts_with(b"\xef\xbb\xbf"), "spreadsheets know it for UTF-8");
    let mut table = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let row = table.records().next().unwrap().unwrap();
    assert_eq!("'=1+1 Échu; \"Été\"", &row[1]);
    assert_eq!("2023-01-05", &row[4]);
}
