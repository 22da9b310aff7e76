//! A restore of an older backup brings back holds and merges as they stood since.

use greffe::casebook::Casebook;
use greffe::domain::consent::{Consent, How, Purpose, Said};
use greffe::domain::contact::{DatedFact, Datum, DatumContent, FileFactKind};
use greffe::domain::hold::{HoldGround, HoldTerms};
use greffe::domain::retention::{ObjectionScope, Phase};

use super::{Doubles, a_double, camile, camille};
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

/// A merge with the other's values wherever the two differ: one of them goes by no code, but by somebody's own words.
fn merge_as_chosen(shelf: &mut Shelf) -> (Doubles, std::path::PathBuf) {
    let words = "Surnom à l’atelier";
    let kept = shelf.add(camille().value("other", words, "Cam").value("other", "since", "2019"));
    let mut other = camile().draft();
    for (field, value) in [(words, "Mimi"), ("since", "2020")] {
        other.files[0].data.push(Datum {
            category: "other".to_owned(),
            field: field.to_owned(),
            content: DatumContent::Value(value.to_owned()),
        });
    }
    let other = shelf.casebook.add_contact(other).expect("a contact");
    let backup = shelf.casebook.back_up_to_folders().expect("backups")[0].file.clone();
    pass(60);
    let differing = shelf.casebook.plan_merge(kept, other, &[]).expect("a plan").differing;
    let taken: Vec<String> = differing.iter().map(|one| one.field.code()).skip(1).collect();
    assert!(taken.contains(&format!("prospects.other.{words}")), "{taken:?}");
    let plan = shelf.casebook.plan_merge(kept, other, &taken).expect("a plan");
    shelf.casebook.merge(&plan).expect("a merge");
    (Doubles { kept, other }, backup.expect("a backup"))
}

#[test]
fn a_merge_since_the_backup_is_done_again_with_the_values_that_were_chosen() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let (Doubles { kept, .. }, backup) = merge_as_chosen(&mut shelf);
    let before = format!("{:#?}", shelf.casebook.contact(kept).unwrap());
    assert!(before.contains("Mimi") && before.contains("2020") && before.contains("Durant"));
    let ledger = shelf.casebook.store().ledger().unwrap();
    let detail = ledger.last().unwrap().deed.detail();
    assert!(detail.contains("prospects.other.#0") && !detail.contains("Surnom"), "{detail}");
    let (_folder, casebook) = restored(shelf, &backup);
    assert_eq!(before, format!("{:#?}", casebook.contact(kept).unwrap()));
}

#[test]
fn the_undoing_of_such_a_merge_parts_the_same_two_again() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let (Doubles { kept, other }, backup) = merge_as_chosen(&mut shelf);
    shelf.casebook.unmerge(kept).unwrap();
    let views = |casebook: &Casebook| {
        [kept, other].map(|uid| {
            let mut view = casebook.contact(uid).unwrap();
            view.files.iter_mut().for_each(|file| file.data.sort_by_key(|one| format!("{one:?}")));
            format!("{view:#?}")
        })
    };
    let before = views(&shelf.casebook);
    let (_folder, casebook) = restored(shelf, &backup);
    assert_eq!(before, views(&casebook));
}

#[test]
fn a_consent_that_came_after_an_objection_lifts_it_in_the_restored_state_too() {
    let marketing = FileFactKind::Objection(ObjectionScope::Marketing);
    let given = Consent { said: Said::Given, purpose: Purpose::Marketing, how: How::Form };
    for objected_again in [false, true] {
        let (mut shelf, _away) = a_backed_up_casebook();
        let uid = shelf.add(camille());
        let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
        pass(60);
        let objection = |on| DatedFact { kind: marketing, on: day(on) };
        shelf.casebook.add_fact(uid, "prospects", objection("2026-02-01")).unwrap();
        shelf.casebook.note_consent(uid, "prospects", given, day("2026-02-02")).unwrap();
        if objected_again {
            shelf.casebook.add_fact(uid, "prospects", objection("2026-02-03")).unwrap();
        }
        let (_folder, casebook) = restored(shelf, &backup);
        let listed = casebook.is_suppressed("camille@soleil.example").unwrap();
        assert_eq!(objected_again, listed.is_some());
        let view = casebook.contact(uid).unwrap();
        let allowed = view.files[0].countdown.as_ref().unwrap().1.marketing_allowed;
        assert_eq!(Some(!objected_again), allowed);
    }
}
