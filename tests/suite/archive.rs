//! Intermediate archive: out of everyday lists and searches, opened with a reason that the journal keeps.

use std::process::Command;

use greffe::casebook::{Casebook, Error};
use greffe::domain::archive::{Archive, ArchiveReason};
use greffe::domain::contact::FileFactKind;
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;

use crate::common::{AContact, PASSPHRASE, Shelf, a_casebook, a_contact};

fn former_client(name: &str) -> AContact {
    let client = a_contact().named(name, "Archivé").email("ancien@example.org");
    let client = client.client_since("2019-01-01").source("signed contract");
    let client = client.value("professional", "position", "Directrice");
    client.fact(FileFactKind::ContractEnd, "2024-01-31")
}

/// A former client, and one who is a prospect as well.
fn a_shelf() -> (Shelf, Uid, Uid) {
    let mut shelf = a_casebook();
    let archived = shelf.add(former_client("Ada"));
    let both = shelf.add(former_client("Ida").prospect_since("2025-06-01"));
    (shelf, archived, both)
}

fn openings(casebook: &Casebook) -> Vec<String> {
    let journal = casebook.journal(None).expect("the journal");
    let read = journal.into_iter().filter(|line| line.operation == Operation::ContactRead);
    read.map(|line| line.detail).filter(|detail| !detail.is_empty()).collect()
}

#[test]
fn what_is_archived_is_found_only_with_the_archive_switched_on() {
    let (shelf, archived, both) = a_shelf();
    let casebook = &shelf.casebook;
    let uids = |lines: Vec<greffe::casebook::views::ContactLine>| -> Vec<Uid> {
        lines.into_iter().map(|line| line.uid).collect()
    };
    for text in ["archivé", "ancien@example.org", "ar"] {
        assert_eq!(vec![both], uids(casebook.find_contacts(text).unwrap()), "{text}");
        let all = uids(casebook.find_contacts_in(text, Archive::With).unwrap());
        assert_eq!(2, all.len(), "{text}");
    }
    assert_eq!(vec![both], uids(casebook.contacts_page(None).unwrap()));
    assert_eq!(vec![archived, both], uids(casebook.contacts_page_in(None, Archive::With).unwrap()));
}

#[test]
fn the_archive_is_opened_with_a_reason_and_the_journal_has_only_its_code() {
    let (mut shelf, archived, both) = a_shelf();
    let casebook = &mut shelf.casebook;
    assert!(matches!(casebook.open_contact(archived, None), Err(Error::Archived)));

    let view = casebook.open_contact(both, None).unwrap();
    let (client, prospect) = (&view.files[0], &view.files[1]);
    assert!(client.folded && client.data.is_empty() && client.facts.is_empty());
    assert!(client.source.is_empty() && client.countdown.is_some());
    assert!(!prospect.folded);
    assert_eq!(Vec::<String>::new(), openings(casebook));

    for _ in 0..2 {
        let view = casebook.open_contact(archived, Some(ArchiveReason::Audit)).unwrap();
        assert_eq!(1, view.files[0].data.len());
    }
    casebook.open_contact(both, Some(ArchiveReason::Dispute)).unwrap();
    assert_eq!(vec!["archive dispute", "archive audit"], openings(casebook), "once a day each");
    assert!(casebook.verify_journal().unwrap().is_ok());
}

#[test]
fn a_case_reads_the_archive_without_asking() {
    let (mut shelf, archived, _) = a_shelf();
    let plan = shelf.casebook.plan_erasure(archived).unwrap();
    assert!(!plan.lines.is_empty());
    let unopened = shelf.casebook.review_contact_copy(archived);
    assert!(
        matches!(unopened, Err(Error::Archived)),
        "nothing leaves the archive without a reason"
    );
    shelf.casebook.open_contact(archived, Some(ArchiveReason::PersonRequest)).unwrap();
    let review = shelf.casebook.review_contact_copy(archived).unwrap();
    assert!(!review.items.is_empty());
}

#[test]
fn the_terminal_names_the_way_in() {
    let (shelf, archived, _) = a_shelf();
    let path = shelf.path();
    let _folder = shelf.close();
    let home = tempfile::tempdir().unwrap();
    let show = |more: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_greffe"))
            .args(["contact", "show", &archived.to_string(), "--lang", "fr", "--json"])
            .args(["--casebook", path.to_str().unwrap()])
            .args(more)
            .env("GREFFE_PASSPHRASE", PASSPHRASE)
            .env("XDG_CONFIG_HOME", home.path())
            .output()
            .unwrap()
    };
    let refused = show(&[]);
    assert_eq!(Some(3), refused.status.code());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--archive-reason"));
    assert_eq!(Some(4), show(&["--archive-reason", "curiosity"]).status.code());
    let opened = show(&["--archive-reason", "person_request"]);
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    assert!(String::from_utf8_lossy(&opened.stdout).contains("Directrice"));
}

#[test]
fn no_public_reading_shows_what_is_archived_without_a_reason() {
    let (mut shelf, archived, both) = a_shelf();
    let unopened = shelf.casebook.add_note(archived, "Ne pas appeler");
    assert!(matches!(unopened, Err(Error::Archived)), "{unopened:?}");
    shelf.casebook.open_contact(archived, Some(ArchiveReason::Dispute)).unwrap();
    shelf.casebook.add_note(archived, "Ne pas appeler").unwrap();
    shelf.casebook.add_note(both, "Rappeler en mai").unwrap();
    let casebook = &mut shelf.casebook;
    assert!(matches!(casebook.contact(archived), Err(Error::Archived)));
    assert!(casebook.contact(both).unwrap().files[0].folded);
    let lines = casebook.find_contacts_in("archivé", Archive::With).unwrap();
    let line = lines.iter().find(|line| line.uid == archived).unwrap();
    assert_eq!(("Ada Archivé", ""), (line.name.as_str(), line.detail.as_str()));
    let lines = casebook.contacts_page_in(None, Archive::With).unwrap();
    let details: Vec<_> = lines.iter().map(|line| line.detail.as_str()).collect();
    assert_eq!(vec!["", "ancien@example.org"], details, "whom to open is all that a list says");
    for (text, hits) in [("directrice", 1), ("ne pas appeler", 0), ("rappeler en mai", 1)] {
        assert_eq!(hits, casebook.find(text).unwrap().len(), "{text}");
    }

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("contacts.csv");
    let done = casebook.write_contacts(&file, None).unwrap();
    assert_eq!((1, 1), (done.written, done.archived));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("Ida") && !written.contains("Ada") && !written.contains("Ne pas"));
}

#[test]
fn nobody_who_is_archived_is_proposed_as_somebodys_double() {
    let (mut shelf, archived, both) = a_shelf();
    while shelf.casebook.look_for_twins().unwrap() {}
    let double = a_contact().named("Ida", "Archivé").email("ancien@example.org");
    let active = shelf.add(double.prospect_since("2026-01-01"));
    let candidates = shelf.casebook.same_person(active).unwrap();
    let uids: Vec<Uid> = candidates.into_iter().map(|one| one.line.uid).collect();
    assert_eq!(vec![both], uids);
    let pairs = shelf.casebook.twins_page(None).unwrap();
    assert!(!pairs.is_empty());
    assert!(pairs.iter().all(|pair| pair.one.uid != archived && pair.other.uid != archived));
    assert_eq!(pairs.len(), shelf.casebook.count_twins().unwrap() as usize);
}
