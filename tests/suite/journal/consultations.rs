//! Who read which contact: noted once a day, sealed after its period, and every tampering with either is named.

use chrono::{DateTime, Utc};
use greffe::casebook::views::CasebookSettings;
use greffe::casebook::{Casebook, Clock, Error, Session};
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::common::{PASSPHRASE, a_casebook, a_contact, day, file_in, raw, session};

fn at(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(9, 0, 0).expect("an hour of the day").and_utc()
}

/// The sessions of the days that the tests tell of.
fn on(now: fn() -> DateTime<Utc>) -> Session {
    Session { clock: Clock { now, today: None }, ..session() }
}

fn in_march() -> DateTime<Utc> {
    at("2026-03-10")
}

fn in_april() -> DateTime<Utc> {
    at("2026-04-02")
}

fn a_year_later() -> DateTime<Utc> {
    at("2027-03-15")
}

fn two_years_later() -> DateTime<Utc> {
    at("2028-06-01")
}

fn open(folder: &TempDir, now: fn() -> DateTime<Utc>) -> Casebook {
    Casebook::open(&file_in(folder.path()), PASSPHRASE, on(now)).expect("a casebook")
}

/// Two contacts, each read in March and in April, with lasting entries before, between and after.
fn read_in_march_and_april() -> (TempDir, [Uid; 2]) {
    let mut shelf = a_casebook();
    let uids = ["Ada", "Bo"].map(|name| shelf.add(a_contact().named(name, "Quint")));
    let folder = shelf.close();
    for now in [in_march as fn() -> DateTime<Utc>, in_april] {
        let mut casebook = open(&folder, now);
        for uid in uids {
            assert!(casebook.note_reading(uid).expect("a reading"));
            casebook.add_note(uid, "A note between").expect("a note");
        }
    }
    (folder, uids)
}

fn operations(casebook: &Casebook) -> Vec<Operation> {
    let lines = casebook.journal(None).expect("the journal");
    lines.iter().rev().map(|line| line.operation).collect()
}

fn readings(casebook: &Casebook) -> usize {
    operations(casebook).iter().filter(|operation| **operation == Operation::ContactRead).count()
}

#[test]
fn a_reading_is_noted_once_for_each_contact_operator_and_day() {
    let (folder, [ada, bo]) = read_in_march_and_april();
    let mut casebook = open(&folder, in_april);
    assert_eq!(4, readings(&casebook));
    assert!(!casebook.note_reading(ada).unwrap() && !casebook.note_reading(bo).unwrap());
    assert_eq!(4, readings(&casebook), "the day has it");
    drop(casebook);
    let other = Session { operator: "another".to_owned(), ..on(in_april) };
    let mut casebook = Casebook::open(&file_in(folder.path()), PASSPHRASE, other).unwrap();
    assert!(casebook.note_reading(ada).unwrap(), "another pair of eyes");
    assert!(matches!(casebook.note_reading(Uid([9; 16])), Err(Error::Store(_))), "nobody");
    assert_eq!(5, readings(&casebook));
    let journal = casebook.journal(None).unwrap();
    assert_eq!((ada.to_string(), ""), (journal[0].subject.clone(), journal[0].detail.as_str()));
}

#[test]
fn past_their_period_consultations_are_sealed_and_what_proves_stays() {
    let (folder, [ada, _]) = read_in_march_and_april();
    let before: Vec<Operation> = operations(&open(&folder, in_april))
        .into_iter()
        .filter(|operation| !operation.is_consultation())
        .collect();

    let mut casebook = open(&folder, a_year_later);
    assert_eq!(2, readings(&casebook), "those of April are within their period");
    let lasting: Vec<Operation> = operations(&casebook)
        .into_iter()
        .filter(|operation| !operation.is_consultation())
        .collect();
    assert_eq!(before, lasting[..before.len()], "nothing that proves is gone");
    assert_eq!([Operation::ConsultationsSealed], lasting[before.len()..]);
    assert!(casebook.verify_journal().unwrap().is_ok());
    let seals = casebook.store().seals().unwrap();
    assert_eq!(1, seals.len());
    assert_eq!(
        (2, in_march(), in_march()),
        (seals[0].entries, seals[0].first_at, seals[0].last_at)
    );
    assert!(casebook.note_reading(ada).unwrap(), "the chain goes on");
    assert!(casebook.verify_journal().unwrap().is_ok());
    drop(casebook);

    let mut casebook = open(&folder, two_years_later);
    assert_eq!(0, readings(&casebook));
    assert_eq!(
        vec![2, 3],
        casebook.store().seals().unwrap().iter().map(|seal| seal.entries).collect::<Vec<_>>()
    );
    assert!(casebook.note_reading(ada).unwrap(), "the first one follows the last seal");
    let report = casebook.check().unwrap();
    assert!(report.is_whole(), "{report:?}");
}

#[test]
fn the_period_is_a_setting_within_what_the_authority_accepts() {
    let (folder, _) = read_in_march_and_april();
    let mut casebook = open(&folder, in_april);
    for months in [0, 5, 37] {
        let settings =
            CasebookSettings { consultation_months: months, ..CasebookSettings::default() };
        assert!(matches!(casebook.put_settings(&settings), Err(Error::Invalid(_))), "{months}");
    }
    let settings = CasebookSettings { consultation_months: 24, ..CasebookSettings::default() };
    casebook.put_settings(&settings).unwrap();
    drop(casebook);
    assert_eq!(4, readings(&open(&folder, a_year_later)), "two years are not over");
    assert_eq!(0, readings(&open(&folder, two_years_later)));
}

/// A casebook whose readings of March are sealed and those of April are not.
fn half_sealed() -> (TempDir, Connection) {
    let (folder, _) = read_in_march_and_april();
    drop(open(&folder, a_year_later));
    let db = raw(&file_in(folder.path()));
    (folder, db)
}

#[test]
fn the_file_refuses_every_deletion_that_no_seal_stands_for() {
    let (_folder, db) = half_sealed();
    for (change, refused) in [
        ("DELETE FROM journal WHERE operation = 'contact_read'", "the journal is never deleted"),
        ("DELETE FROM journal WHERE id = 1", "the journal is never deleted"),
        ("DELETE FROM journal", "the journal is never deleted"),
        ("UPDATE journal SET subject = '' WHERE operation = 'contact_read'", "never rewritten"),
        ("UPDATE seal SET entries = 1", "a seal is never rewritten"),
        ("DELETE FROM seal", "a seal is never deleted"),
        (
            "INSERT INTO seal (sealed_at, entries, first_at, last_at, last_id, link)
             SELECT 0, 1, 0, 0, max(id), link FROM journal WHERE operation = 'contact_read'",
            "a seal says what it seals",
        ),
        (
            "INSERT INTO seal (sealed_at, entries, first_at, last_at, last_id, link)
             SELECT 0, 2, 0, 0, max(id), zeroblob(32) FROM journal WHERE operation = 'contact_read'",
            "a seal says what it seals",
        ),
        (
            "INSERT INTO seal (sealed_at, entries, first_at, last_at, last_id, link)
             SELECT 0, 1, 0, 0, id, link FROM journal WHERE id = 2",
            "a seal says what it seals",
        ),
    ] {
        let error = db.execute(change, []).unwrap_err().to_string();
        assert!(error.contains(refused), "{change}: {error}");
    }
}

#[test]
fn tampering_before_and_after_a_seal_is_named() {
    let (folder, db) = half_sealed();
    let casebook = open(&folder, a_year_later);
    db.execute_batch(
        "DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_deleted;
         DROP TRIGGER seal_is_never_rewritten; DROP TRIGGER seal_is_never_deleted;
         DROP TRIGGER seal_says_what_it_seals; PRAGMA foreign_keys = OFF;
         CREATE TEMP TABLE kept AS SELECT * FROM journal; CREATE TEMP TABLE seals AS SELECT * FROM seal;",
    )
    .unwrap();
    let id = |query: &str| -> i64 { db.query_row(query, [], |row| row.get(0)).unwrap() };
    let first = id("SELECT min(id) FROM journal WHERE operation = 'contact_read'");
    let second = id("SELECT max(id) FROM journal WHERE operation = 'contact_read'");
    let sealing = id("SELECT id FROM journal WHERE operation = 'consultations_sealed'");
    let sealed = id("SELECT last_id FROM seal");
    let note = id("SELECT max(id) FROM journal WHERE operation = 'note_added'");
    let forged = format!(
        "INSERT INTO seal (sealed_at, entries, first_at, last_at, last_id, link)
         SELECT 0, 2, 0, 0, id, link FROM journal WHERE id = {second};
         DELETE FROM journal WHERE operation = 'contact_read'"
    );
    let cases = [
        (format!("DELETE FROM journal WHERE id = {first}"), second),
        (format!("UPDATE journal SET subject = '' WHERE id = {first}"), first),
        (format!("UPDATE journal SET recorded_at = recorded_at + 1 WHERE id = {second}"), second),
        (format!("UPDATE journal SET detail = 'x' WHERE id = {note}"), note),
        (format!("UPDATE journal SET detail = 'x' WHERE id = {sealing}"), sealing),
        (format!("UPDATE journal SET operation = 'note_added' WHERE id = {first}"), first),
        ("UPDATE seal SET entries = entries + 1".to_owned(), sealing),
        ("UPDATE seal SET first_at = first_at - 1000".to_owned(), sealing),
        ("UPDATE seal SET link = zeroblob(32)".to_owned(), first),
        ("DELETE FROM seal".to_owned(), first),
        (format!("DELETE FROM seal; DELETE FROM journal WHERE id IN ({first}, {second})"), sealing),
        (forged, second),
    ];
    assert!(sealed < first, "the sealed ones came before");
    for (change, broken_at) in cases {
        db.execute_batch(&change).unwrap();
        assert_eq!(Err(broken_at), casebook.verify_journal().unwrap(), "{change}");
        db.execute_batch(
            "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept;
             DELETE FROM seal; INSERT INTO seal SELECT * FROM seals",
        )
        .unwrap();
        assert!(casebook.verify_journal().unwrap().is_ok(), "after {change}");
    }
}
