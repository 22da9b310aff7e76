//! Undoing a merge: both contacts are again what they were, and nobody loses a right by it.

use greffe::casebook::views::{ContactView, FileView};
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use greffe::domain::merge::MergeRefusal;
use greffe::domain::retention::Phase;

use super::{Doubles, a_double, camille};
use crate::common::{a_casebook, a_request, day};

/// All of a contact in an order of its own.
fn said(casebook: &Casebook, uid: Uid) -> String {
    let ContactView {
        name, emails, phones, addresses, files, notes, attachments, requests, ..
    } = casebook.contact(uid).expect("a contact");
    let mut files: Vec<FileView> = files;
    files.sort_by(|left, right| left.activity.cmp(&right.activity));
    for file in &mut files {
        file.data.sort_by_key(|datum| format!("{datum:?}"));
    }
    format!(
        "{name:#?} {emails:?} {phones:?} {addresses:?} {files:#?} {notes:?} {attachments:?} {requests:?}"
    )
}

fn merge(casebook: &mut Casebook, kept: Uid, other: Uid, taken: &[&str]) {
    let taken: Vec<String> = taken.iter().map(|code| (*code).to_owned()).collect();
    let plan = casebook.plan_merge(kept, other, &taken).expect("a plan");
    casebook.merge(&plan).expect("a merge");
}

#[test]
fn what_was_merged_is_parted_into_what_it_was() {
    for taken in [&[][..], &["family_name", "prospects.professional.position"]] {
        let mut shelf = a_casebook();
        let Doubles { kept, other } = a_double(&mut shelf);
        shelf.casebook.attach(other, "devis.pdf", "application/pdf", b"bytes").unwrap();
        shelf.casebook.open_request(&a_request().about(other).draft()).unwrap();
        let before = [said(&shelf.casebook, kept), said(&shelf.casebook, other)];
        merge(&mut shelf.casebook, kept, other, taken);
        assert_ne!(before[0], said(&shelf.casebook, kept));

        assert_eq!(other, shelf.casebook.unmerge(kept).unwrap());
        let after = [said(&shelf.casebook, kept), said(&shelf.casebook, other)];
        assert_eq!(before, after, "{taken:?}");
        assert!(shelf.casebook.same_person(kept).unwrap().is_empty(), "they are two persons now");
        let journal = shelf.casebook.journal(None).unwrap();
        assert!(journal.iter().any(|line| line.operation == Operation::MergeUndone));
        let report = shelf.casebook.check().unwrap();
        assert!(report.is_whole(), "{report:?}");
        assert_eq!(1, shelf.casebook.find_contacts("durant").unwrap().len());
    }
}

#[test]
fn what_was_noted_since_stays_but_a_hold_stands_for_both() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    merge(&mut shelf.casebook, kept, other, &[]);
    shelf.casebook.add_note(kept, "Depuis la fusion").unwrap();
    let hold = DatedFact { kind: FileFactKind::HoldBegin, on: day("2026-03-10") };
    shelf.casebook.add_fact(kept, "prospects", hold).unwrap();
    shelf.casebook.unmerge(kept).unwrap();
    let [one, two] = [kept, other].map(|uid| shelf.casebook.contact(uid).unwrap());
    assert_eq!(vec!["Depuis la fusion"], bodies(&one));
    assert_eq!(vec!["Rappeler jeudi."], bodies(&two));
    for view in [one, two] {
        let file = view.files.iter().find(|file| file.activity == "prospects").unwrap();
        assert_eq!(Phase::Held, file.countdown.as_ref().unwrap().1.phase);
    }
}

fn bodies(view: &ContactView) -> Vec<&str> {
    view.notes.iter().map(|note| note.body.as_str()).collect()
}

#[test]
fn merges_are_undone_from_the_last_to_the_first() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let third = shelf.add(camille().noted("La troisième"));
    let before = [kept, other, third].map(|uid| said(&shelf.casebook, uid));
    merge(&mut shelf.casebook, kept, other, &["given_name"]);
    merge(&mut shelf.casebook, kept, third, &[]);
    assert_eq!(third, shelf.casebook.unmerge(kept).unwrap());
    assert_eq!(other, shelf.casebook.unmerge(kept).unwrap());
    assert_eq!(before, [kept, other, third].map(|uid| said(&shelf.casebook, uid)));
    assert!(nothing_to_undo(&mut shelf.casebook, kept));
}

#[test]
fn once_names_or_rows_have_changed_a_merge_cannot_be_undone() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    assert!(nothing_to_undo(&mut shelf.casebook, kept));
    merge(&mut shelf.casebook, kept, other, &[]);
    shelf.casebook.edit_contact(kept, camille().draft()).unwrap();
    assert!(nothing_to_undo(&mut shelf.casebook, kept));
}

fn nothing_to_undo(casebook: &mut Casebook, kept: Uid) -> bool {
    matches!(casebook.unmerge(kept), Err(Error::MergeRefused(MergeRefusal::NothingToUndo)))
}
