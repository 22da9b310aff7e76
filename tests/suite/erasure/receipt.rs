//! What is left to prove an erasure: receipt, ledger and journal, without a word about the person.

use greffe::casebook::Casebook;
use greffe::documents::receipt::Checked;
use greffe::domain::journal::Operation;

use super::marks::{Planted, found, plant};
use crate::common::{a_casebook, a_contact, files_of, today};

#[test]
fn the_receipt_says_what_was_done_and_nothing_about_whom() {
    let mut shelf = a_casebook();
    let Planted { uid, values } = plant(&mut shelf);
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();

    let receipt = shelf.casebook.receipt(done.receipt).unwrap();
    assert_eq!(uid.to_string(), receipt.subject_uid);
    assert_eq!(plan.lines.len(), receipt.counts.len());
    assert_eq!(
        u64::from(done.erased),
        receipt.counts.iter().map(|count| count.erased).sum::<u64>()
    );
    for (line, ground) in plan.lines.iter().zip(&receipt.grounds) {
        assert_eq!(
            (line.ground.code(), line.ground.article()),
            (ground.ground.clone(), ground.article.as_str())
        );
        assert!(!ground.article.is_empty());
    }
    let checked = receipt.checks.iter().map(|check| (check.what, check.probes, check.passed));
    assert_eq!(
        vec![(Checked::Rows, 1, true), (Checked::Index, 4, true), (Checked::Log, 1, true)],
        checked.collect::<Vec<_>>()
    );
    let written = serde_json::to_vec(&receipt).unwrap();
    assert_eq!(Vec::<String>::new(), found(&values, &written));

    let files =
        shelf.casebook.save_receipt(done.receipt, &shelf.folder.path().join("receipts")).unwrap();
    assert_eq!(2, files.len());
    for file in files {
        assert_eq!(Vec::<String>::new(), found(&values, &crate::common::read(&file)));
    }
}

#[test]
fn the_printed_receipt_says_its_articles_and_its_checks_as_people_read_them() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2020-01-01"));
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();
    let files =
        shelf.casebook.save_receipt(done.receipt, &shelf.folder.path().join("receipts")).unwrap();
    let of = |ending: &str| {
        files.iter().find(|file| file.extension().is_some_and(|end| end == ending)).unwrap()
    };
    let pdf = lopdf::Document::load(of("pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let text = pdf.extract_text(&pages).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["art. 5, § 1, e)", "RGPD", "Contrôles", "les plus rares de son nom"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("R 5(1)"), "{text}");
    let json = String::from_utf8(crate::common::read(of("json"))).unwrap();
    assert!(json.contains("R 5(1)(e), 17(1)(a)"), "data keep the codes: {json}");
}

#[test]
fn the_receipt_carries_the_journal_with_the_erasure_in_it() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();
    let head = shelf.casebook.store().journal_head().unwrap();
    assert_eq!(head.hex(), shelf.casebook.receipt(done.receipt).unwrap().journal_head);
    let last = &shelf.casebook.journal(None).unwrap()[0];
    assert_eq!((Operation::ContactErased, uid.to_string()), (last.operation, last.subject.clone()));
    assert!(last.detail.contains(&done.receipt.to_string()), "the entry names the receipt");
    let ledger: (String, String, String) = shelf
        .raw()
        .query_row("SELECT kind, subject, on_day FROM ledger ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!(("erasure".to_owned(), uid.to_string(), today().to_string()), ledger);
}

#[test]
fn while_another_program_reads_the_log_waits_and_is_emptied_later() {
    let mut shelf = a_casebook();
    let uid =
        shelf.add(a_contact().named("Zqvreadkwx", "Zqvotherkwx").prospect_since("2025-01-01"));
    let reader = shelf.raw();
    reader.pragma_update(None, "busy_timeout", 0).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let count: i64 =
        reader.query_row("SELECT count(*) FROM contact", [], |row| row.get(0)).unwrap();
    assert_eq!(1, count);

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();
    assert!(done.whole && !done.log_truncated, "the reader still sees the old pages");
    assert!(shelf.casebook.contact(uid).is_err());
    assert!(shelf.casebook.awaits_truncation().unwrap());
    let log_length = files_of(shelf.folder.path())["a.greffe-wal"].len();
    for _ in 0..3 {
        assert!(!shelf.casebook.finish_erasures().unwrap());
    }
    let grown = files_of(shelf.folder.path())["a.greffe-wal"].len() - log_length;
    assert_eq!(0, grown, "the file is not rewritten into a log that cannot be emptied");
    let log = |casebook: &Casebook| casebook.receipt(done.receipt).unwrap().checks.pop().unwrap();
    assert_eq!((Checked::Log, false), (log(&shelf.casebook).what, log(&shelf.casebook).passed));
    assert_ne!(0, files_of(shelf.folder.path())["a.greffe-wal"].len());

    reader.execute_batch("COMMIT").unwrap();
    assert!(shelf.casebook.finish_erasures().unwrap());
    assert!(!shelf.casebook.awaits_truncation().unwrap());
    assert!(log(&shelf.casebook).passed, "the receipt follows");
    assert_eq!(0, files_of(shelf.folder.path())["a.greffe-wal"].len());
    let values = ["Zqvreadkwx".to_owned(), "Zqvotherkwx".to_owned()];
    assert_eq!(
        Vec::<String>::new(),
        found(&values, &shelf.casebook.store().decrypted_pages().unwrap())
    );
}
