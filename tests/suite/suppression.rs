//! Objections to marketing: who is sent no mailing, for how long, and what is left of those who were erased.

mod mailings;

use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::erasure::{Ground, Item, Verdict};
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use greffe::domain::retention::ObjectionScope;
use greffe::formats::contacts::Nature;
use greffe::formats::mailing::MailingError;

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_contact, a_demo_casebook, day, session_on};

const MARKETING: FileFactKind = FileFactKind::Objection(ObjectionScope::Marketing);

fn object(shelf: &mut Shelf, uid: Uid, activity: &str, kind: FileFactKind, on: &str) {
    let fact = DatedFact { kind, on: day(on) };
    shelf.casebook.add_fact(uid, activity, fact).expect("an objection");
}

fn count(shelf: &Shelf) -> i64 {
    shelf
        .raw()
        .query_row("SELECT count(*) FROM suppression", [], |row| row.get(0))
        .expect("a count")
}

fn suppressed(shelf: &Shelf, address: &str) -> bool {
    shelf.casebook.is_suppressed(address).expect("an answer").is_some()
}

#[test]
fn an_objection_to_marketing_puts_every_address_on_the_list_for_three_years() {
    let mut shelf = a_casebook();
    let ada =
        a_contact().named("Ada", "Quint").email("ada@example.org").email("a.quint@work.example");
    let uid = shelf.add(ada.phone("06 12 34 56 78").prospect_since("2025-01-01"));
    assert!(!suppressed(&shelf, "ada@example.org"));
    object(&mut shelf, uid, "prospects", MARKETING, "2026-02-01");
    for address in
        ["ada@example.org", " A.Quint@WORK.example", "+33 6 12 34 56 78", "0033612345678"]
    {
        let entry = shelf.casebook.is_suppressed(address).unwrap();
        let entry = entry.unwrap_or_else(|| panic!("{address}"));
        assert_eq!((day("2026-02-01"), day("2029-02-01")), (entry.objected_on, entry.expires_on));
    }
    assert!(!suppressed(&shelf, "somebody.else@example.org"));
    let view = shelf.casebook.contact(uid).unwrap();
    assert_eq!(Some(day("2026-02-01")), view.suppressed.map(|one| one.objected_on));
}

#[test]
fn only_objections_to_marketing_make_an_entry() {
    let cases = [
        ("prospects", ObjectionScope::Marketing, true),
        ("clients", ObjectionScope::Marketing, true),
        ("candidates", ObjectionScope::Marketing, true),
        ("prospects", ObjectionScope::Retention, true),
        ("candidates", ObjectionScope::Retention, false),
        ("prospects", ObjectionScope::Analytics, false),
    ];
    for (activity, scope, listed) in cases {
        let mut shelf = a_casebook();
        let contact = a_contact().named("Ada", "Quint").email("ada@example.org");
        let uid = shelf.add(contact.file(activity, "2025-01-01"));
        object(&mut shelf, uid, activity, FileFactKind::Objection(scope), "2026-02-01");
        assert_eq!(listed, suppressed(&shelf, "ada@example.org"), "{activity} {scope:?}");
    }
}

#[test]
fn an_address_that_comes_after_the_objection_is_on_the_list_as_well() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("old@example.org");
    let uid = shelf.add(contact.prospect_since("2025-01-01").fact(MARKETING, "2026-02-01"));
    assert!(
        suppressed(&shelf, "old@example.org"),
        "an objection that came with the contact counts"
    );
    let edited = a_contact().named("Ada", "Quint").email("new@example.org").draft();
    shelf.casebook.edit_contact(uid, edited).unwrap();
    assert!(suppressed(&shelf, "new@example.org"));
}

#[test]
fn the_entry_of_an_erased_objector_stays_with_its_ground_and_nothing_of_another() {
    let mut shelf = a_casebook();
    let ada = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@example.org").prospect_since("2022-01-01"),
    );
    let bo = shelf
        .add(a_contact().named("Bo", "Reed").email("bo@example.org").prospect_since("2022-01-01"));
    object(&mut shelf, ada, "prospects", MARKETING, "2026-02-01");
    let plan = shelf.casebook.plan_erasure(ada).unwrap();
    let kept = plan.lines.iter().find(|line| line.item == Item::Suppression).unwrap();
    assert_eq!((Verdict::Keep, Ground::OptOut, 1), (kept.verdict, kept.ground, kept.count));
    assert_eq!(Some(day("2029-02-01")), kept.until);
    let done = shelf.casebook.erase(&plan).unwrap();
    assert!(done.whole, "nothing of the contact itself is kept");
    let receipt = shelf.casebook.receipt(done.receipt).unwrap();
    assert!(
        receipt.grounds.iter().any(|line| line.what == "suppression" && line.article == "R 21(3)")
    );
    assert!(suppressed(&shelf, "ada@example.org"));

    let plan = shelf.casebook.plan_erasure(bo).unwrap();
    assert!(plan.lines.iter().all(|line| line.item != Item::Suppression));
    assert!(shelf.casebook.erase(&plan).unwrap().whole);
    assert!(!suppressed(&shelf, "bo@example.org"), "who never objected leaves no fingerprint");
    assert_eq!(1, count(&shelf));
}

#[test]
fn who_is_on_the_list_may_become_a_contact_again_and_is_still_sent_no_mailing() {
    let mut shelf = a_casebook();
    let contact = || a_contact().named("Ada", "Quint").email("ada@example.org");
    let uid = shelf.add(contact().prospect_since("2022-01-01"));
    object(&mut shelf, uid, "prospects", MARKETING, "2026-02-01");
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    let returned = shelf.add(contact().client_since("2026-03-09"));
    let view = shelf.casebook.contact(returned).unwrap();
    assert!(view.suppressed.is_some(), "the page says so");
}

#[test]
fn entries_leave_after_their_last_day_but_not_of_an_objector_who_is_still_held() {
    let mut shelf = a_demo_casebook(day("2026-03-10"));
    let gone = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@example.org").prospect_since("2022-01-01"),
    );
    let stays = a_contact().named("Bo", "Reed").email("bo@example.org").client_since("2022-01-01");
    let stays = shelf.add(stays);
    object(&mut shelf, gone, "prospects", MARKETING, "2026-03-01");
    object(&mut shelf, stays, "clients", MARKETING, "2026-03-01");
    let plan = shelf.casebook.plan_erasure(gone).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    let path = shelf.path();
    let folder = shelf.close();
    for (on, ada) in [("2029-03-01", true), ("2029-03-02", false)] {
        let casebook = Casebook::open(&path, PASSPHRASE, session_on(day(on))).unwrap();
        assert_eq!(ada, casebook.is_suppressed("ada@example.org").unwrap().is_some(), "{on}");
        assert!(casebook.is_suppressed("bo@example.org").unwrap().is_some(), "{on}");
        let expired = Operation::SuppressionExpired;
        let noted = casebook.journal(None).unwrap();
        assert_eq!(!ada, noted.iter().any(|line| line.operation == expired), "{on}");
    }
    drop(folder);
}

#[test]
fn the_list_has_its_own_line_and_its_own_phase_among_the_retention_counts() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@example.org").phone("0612345678");
    let uid = shelf.add(contact.prospect_since("2025-01-01"));
    object(&mut shelf, uid, "prospects", MARKETING, "2026-02-01");
    let counts = shelf.casebook.retention_counts().unwrap();
    let of = |rule: &str| counts.iter().find(|count| count.rule == rule).unwrap();
    assert_eq!((0, 1), (of("prospect").archive, of("prospect").due), "the record itself is due");
    assert_eq!(2, of("suppression-list").suppression_only, "one address and one number");
}

/// A file, its delimiter, its rows, and the lines to remove.
type Case<'a> = (&'a str, &'a [u8], u8, u64, &'a [u64]);

#[test]
fn a_mailing_is_compared_with_the_list_row_by_row() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@example.org");
    shelf.add(contact.prospect_since("2025-01-01").fact(MARKETING, "2026-02-01"));
    let cases: [Case<'_>; 5] = [
        ("commas", b"name,mail\nAda,ADA@example.org\nBo,bo@example.org\n", b',', 2, &[2]),
        (
            "semicolons and names",
            "\u{feff}Société;Destinataire\r\nÉté;\"Quint; Ada <ada@example.org>\"\r\n".as_bytes(),
            b';',
            1,
            &[2],
        ),
        ("no heading", b"bo@example.org\nada@example.org\n", b',', 2, &[2]),
        ("Latin letters", b"nom\tmail\nQuint \xe9\xe8\tada@example.org\n", b'\t', 1, &[2]),
        ("rows of other lengths", b"a;b\nx;ada@example.org;y;z\n\nbo@example.org\n", b';', 2, &[2]),
    ];
    for (case, file, delimiter, rows, lines) in cases {
        let mailing = shelf.casebook.check_mailing(file).unwrap();
        let found: Vec<u64> = mailing.found.iter().map(|(line, _)| *line).collect();
        assert_eq!(
            (delimiter, rows, lines),
            (mailing.delimiter, mailing.rows, found.as_slice()),
            "{case}"
        );
    }
    let noted = shelf.casebook.journal(None).unwrap();
    let noted = noted.iter().find(|line| line.operation == Operation::SuppressionChecked).unwrap();
    assert_eq!("2 rows, 1 to remove", noted.detail, "counts, no address");
    let refused = |file: &[u8], shelf: &mut Shelf| match shelf.casebook.check_mailing(file) {
        Err(Error::Mailing(error)) => error,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(b"", &mut shelf), MailingError::Empty));
    assert!(matches!(refused(b"n\0a\0m\0e\0", &mut shelf), MailingError::NoAddress));
    assert!(matches!(refused(b"name;city\nAda;Paris\n", &mut shelf), MailingError::NoAddress));
}

#[test]
fn what_cannot_be_checked_is_refused_with_what_it_is_and_never_an_all_clear() {
    let mut shelf = a_casebook();
    let contact =
        a_contact().named("Ada", "Quint").email("ada@example.org").phone("06 12 34 56 78");
    shelf.add(contact.prospect_since("2025-01-01").fact(MARKETING, "2026-02-01"));
    let refusals: [(&[u8], Nature); 5] = [
        (b"BEGIN:VCARD\r\nFN:Ada\r\nEMAIL:ada@example.org\r\nEND:VCARD\r\n", Nature::Cards),
        (b"[{\"emails\": [\"ada@example.org\"]}]", Nature::Rows),
        (b"\x89PNG\r\n\x1a\n....ada@example.org", Nature::Image),
        (b"PK\x03\x04\x14\0\0\0\0\0xl/workbook.xml", Nature::Spreadsheet),
        (b"a@b.fr\0\x01\x02", Nature::Binary),
    ];
    for (file, nature) in refusals {
        let refused = shelf.casebook.check_mailing(file);
        let is =
            matches!(refused, Err(Error::Mailing(MailingError::NoTable(found))) if found == nature);
        assert!(is, "{nature:?}: {refused:?}");
    }
    let days = "nom;date\nAda;15/01/2026 08:30\n";
    let refused = shelf.casebook.check_mailing(days.as_bytes());
    assert!(matches!(refused, Err(Error::Mailing(MailingError::NoAddress))), "{refused:?}");
}

#[test]
fn every_address_and_number_of_a_row_is_looked_up_in_every_encoding() {
    let mut shelf = a_casebook();
    let contact =
        a_contact().named("Ada", "Quint").email("ada@example.org").phone("06 12 34 56 78");
    shelf.add(contact.prospect_since("2025-01-01").fact(MARKETING, "2026-02-01"));
    let text = "nom;contact\nÉlu;bo@example.org/ada@example.org\nB;email=ada@example.org\nC;+33 6 12 34 56 78\n\
                D;612345678\nE;cy@example.org\nF;à rappeler\n";
    let wide = |mark: &str| -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    for file in [text.as_bytes().to_vec(), wide("\u{feff}"), wide("")] {
        let mailing = shelf.casebook.check_mailing(file.as_slice()).unwrap();
        let found: Vec<u64> = mailing.found.iter().map(|(line, _)| *line).collect();
        assert_eq!((vec![2, 3, 4, 5], 6, 1), (found, mailing.rows, mailing.unchecked));
    }
}
