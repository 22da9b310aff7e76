//! One whole old casebook for each shipped version: it opens, is upgraded after a verified backup, and loses nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use greffe::casebook::restore::RestoreOrder;
use greffe::casebook::{Casebook, Clock, Error, Session, Upgrade};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::journal::Operation;
use greffe::domain::retention::{ObjectionScope, Phase};
use greffe::store::{StoreError, VERSION};

use crate::common::{PHRASE, a_request, day, files_of, raw_under, read};
use crate::restore::order;

/// The day after the fixtures were written.
fn then() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2026, 11, 23)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .expect("a morning")
        .and_utc()
}

fn session() -> Session {
    Session { clock: Clock { now: then, today: None }, operator: "tester".to_owned() }
}

/// A copy of the casebook that version 1 wrote.
fn version_1() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("registre.greffe");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.greffe");
    fs::copy(fixture, &path).expect("a copy of the fixture");
    (folder, path)
}

#[test]
fn a_casebook_of_version_1_opens_with_everything_that_was_in_it() {
    let (_folder, path) = version_1();
    let mut casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    let report = casebook.check().unwrap();
    assert!(report.is_whole(), "{report:?}");
    assert_eq!(0, report.derived_differences);

    let camille = casebook.contact(casebook.find_contacts("durand").unwrap()[0].uid).unwrap();
    assert_eq!("Atelier Été", camille.name.organisation);
    assert_eq!(vec!["camille.durand@example.org"], camille.emails);
    assert_eq!("12 rue des Œillets", camille.addresses[0].street);
    assert_eq!("Préfère être appelée le matin.", camille.notes[0].body);
    assert_eq!(None, camille.suppressed);
    let datum = camille.files.iter().flat_map(|file| &file.data).next().unwrap();
    let found = casebook.find_contacts(datum.content.words()).unwrap();
    assert!(found.iter().any(|line| line.uid == camille.uid), "by the data of a file");
    let request = casebook.request("2026-0001".parse().unwrap()).unwrap();
    assert_eq!(1, request.messages.len(), "the mail is there");
    assert_eq!(day("2026-11-18"), request.line.received_on);
    assert!(casebook.find_contacts("erasé").unwrap().is_empty(), "what was erased stays so");
    let ines = casebook.contact(casebook.find_contacts("bouchard").unwrap()[0].uid).unwrap();
    assert_eq!(Phase::Held, ines.files[0].countdown.as_ref().unwrap().1.phase);
    assert_eq!(2, casebook.requests(false).unwrap().len());
}

#[test]
fn who_objected_before_there_was_a_list_is_on_it_after_the_upgrade() {
    let (_folder, path) = version_1();
    let casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    for address in ["Marc.Lefevre@example.org", "06 98 76 54 32"] {
        let suppressed = casebook.is_suppressed(address).unwrap().unwrap();
        assert_eq!(day("2026-11-20"), suppressed.objected_on);
        assert_eq!(day("2029-11-20"), suppressed.expires_on);
    }
    assert_eq!(None, casebook.is_suppressed("camille.durand@example.org").unwrap());
}

#[test]
fn before_an_upgrade_a_backup_is_written_beside_that_opens_as_it_was() {
    let (folder, path) = version_1();
    let old = raw_under(&path, PHRASE);
    let entries: i64 = old.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap();
    drop(old);
    let casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    let backup = folder.path().join(format!("registre-before-v{VERSION}.greffe"));
    let expected = Upgrade { from: 1, to: VERSION, backup: Some(backup.clone()) };
    assert_eq!(Some(&expected), casebook.upgrade());
    let noted = casebook.journal(None).unwrap();
    let noted = noted.iter().find(|line| line.operation == Operation::CasebookUpgraded).unwrap();
    assert_eq!(format!("from version 1 to {VERSION}"), noted.detail);
    drop(casebook);

    assert_eq!(0o600, fs::metadata(&backup).unwrap().permissions().mode() & 0o777);
    let kept = raw_under(&backup, PHRASE);
    let version: i64 = kept.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let kept_entries: i64 =
        kept.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap();
    assert_eq!((1, entries), (version, kept_entries));
    drop(kept);

    let again = Casebook::open(&path, PHRASE, session()).unwrap();
    assert_eq!(None, again.upgrade(), "an upgrade is made once");
    drop(again);
    let names: Vec<String> = files_of(folder.path()).into_keys().collect();
    assert_eq!(2, names.len(), "{names:?}");
}

#[test]
fn the_backup_before_an_upgrade_takes_a_free_name() {
    let (folder, path) = version_1();
    let taken = folder.path().join(format!("registre-before-v{VERSION}.greffe"));
    fs::write(&taken, "what stood there").unwrap();
    let casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    let other = folder.path().join(format!("registre-before-v{VERSION}-2.greffe"));
    assert_eq!(Some(Some(other)), casebook.upgrade().map(|upgrade| upgrade.backup.clone()));
    assert_eq!(b"what stood there".to_vec(), read(&taken));
}

#[test]
fn a_casebook_that_does_not_open_is_not_upgraded() {
    let (folder, path) = version_1();
    let before = read(&path);
    let refused = Casebook::open(&path, "lanterne-givre-moulin-47-sec", session());
    assert!(matches!(refused.err(), Some(Error::Store(StoreError::WrongPassphraseOrDamaged))));
    assert!(before == read(&path));
    assert_eq!(vec!["registre.greffe"], files_of(folder.path()).into_keys().collect::<Vec<_>>());
}

#[test]
fn a_backup_of_version_1_is_restored_upgraded_and_brought_up_to_date() {
    let (folder, path) = version_1();
    let mut casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    let backup = casebook.upgrade().unwrap().backup.clone().unwrap();
    let camille = casebook.find_contacts("durand").unwrap()[0].uid;
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    let fact = DatedFact { kind, on: day("2026-11-23") };
    casebook.add_fact(camille, "clients", fact).unwrap();
    let request = a_request().received(day("2026-11-23")).draft();
    assert_eq!("2026-0003", casebook.open_request(&request).unwrap().to_string());
    drop(casebook);

    let order = RestoreOrder { passphrase: PHRASE.to_owned().into(), ..order(&backup, &path) };
    let done = Casebook::restore(&order, &session()).unwrap();
    assert_eq!(1, done.replayed.objections);
    let mut casebook = Casebook::open(&path, PHRASE, session()).unwrap();
    assert!(casebook.check().unwrap().is_whole());
    for address in ["camille.durand@example.org", "marc.lefevre@example.org"] {
        assert!(casebook.is_suppressed(address).unwrap().is_some(), "{address}");
    }
    assert_eq!("2026-0004", casebook.open_request(&request).unwrap().to_string());
    drop(folder);
}
