//! A restore of an older backup brings back holds and merges as they stood since.

use greffe::casebook::Casebook;
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::hold::{HoldGround, HoldTerms};
use greffe::domain::retention::Phase;

use super::{Doubles, a_double, camille};
use crate::backups::{a_backed_up_casebook, pass, running_session};
use crate::common::{PASSPHRASE, Shelf, day};
use crate::restore::order;

/// Restores the newest backup over the casebook.
fn restored(shelf: Shelf, backup: &std::path::Path) -> (tempfile::TempDir, Casebook) {
    let path = shelf.path();
    let folder = shelf.close();
    Casebook::restore(&order(backup, &path), &running_session()).expect("a restore");
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).expect("it opens");
    let report = casebook.check().expect("a check");
    assert!(report.is_whole(), "{report:?}");
    (folder, casebook)
}

#[test]
fn a_hold_that_began_or_was_lifted_since_the_backup_stands_again_as_it_was() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let begun = shelf.add(camille());
    let lifted = shelf.add(camille().fact(FileFactKind::HoldBegin, "2026-01-01"));
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let terms = HoldTerms { ground: HoldGround::Inquiry, review_on: day("2026-12-01") };
    shelf.casebook.hold(begun, "prospects", day("2026-03-10"), terms).unwrap();
    let end = DatedFact { kind: FileFactKind::HoldEnd, on: day("2026-03-10") };
    shelf.casebook.add_fact(lifted, "prospects", end).unwrap();
    let order = order(&backup, &shelf.path());
    let preview = Casebook::preview_restore(&order, &running_session()).unwrap();
    assert_eq!(2, preview.again.holds);
    let (_folder, casebook) = restored(shelf, &backup);
    let phase = |uid| casebook.contact(uid).unwrap().files[0].countdown.as_ref().unwrap().1.phase;
    assert_eq!((Phase::Held, Phase::Active), (phase(begun), phase(lifted)));
    let hold = casebook.contact(begun).unwrap().files[0].hold.clone().unwrap();
    assert!(hold.review_on.is_some(), "it will be looked at again");
}

#[test]
fn who_was_merged_since_the_backup_and_erased_then_does_not_come_back() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let kept = shelf.add(camille());
    let other = shelf.add(camille().email("autre@soleil.example").noted("Zqvolzebrekwx"));
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    let plan = shelf.casebook.plan_erasure(kept).unwrap();
    assert!(shelf.casebook.erase(&plan).unwrap().whole);
    let (_folder, casebook) = restored(shelf, &backup);
    assert!(casebook.contact(kept).is_err() && casebook.contact(other).is_err());
    let pages = casebook.store().decrypted_pages().unwrap();
    assert!(!pages.windows(13).any(|window| window == b"Zqvolzebrekwx"));
}

#[test]
fn a_merge_that_was_undone_since_the_backup_leaves_two_contacts() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    shelf.casebook.unmerge(kept).unwrap();
    let (_folder, casebook) = restored(shelf, &backup);
    let view = casebook.contact(other).unwrap();
    assert_eq!(("Camile", 2), (view.name.given.as_str(), view.files.len()));
    assert_eq!(vec!["camille@soleil.example"], casebook.contact(kept).unwrap().emails);
}
