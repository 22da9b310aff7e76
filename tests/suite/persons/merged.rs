//! A merge: everything of both stands under one contact, and what differs is as chosen.

use greffe::casebook::Error;
use greffe::casebook::views::{CopyForm, CopyOrder};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::erasure::{Item, Verdict};
use greffe::domain::journal::Operation;
use greffe::domain::merge::{Fate, Take};
use greffe::domain::retention::{EventKind, ObjectionScope, Phase};

use super::{Doubles, a_double, camile, camille};
use crate::common::{a_casebook, a_request, day};

#[test]
fn both_contacts_become_one_with_every_row_of_either() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    shelf.casebook.attach(other, "devis.pdf", "application/pdf", b"bytes").unwrap();
    let number = shelf.casebook.open_request(&a_request().about(other).draft()).unwrap();

    let taken = ["prospects.professional.position".to_owned()];
    let plan = shelf.casebook.plan_merge(kept, other, &taken).unwrap();
    let fields: Vec<_> = plan.differing.iter().map(|one| (one.field.code(), one.take)).collect();
    let expected = [
        ("given_name", Take::Kept),
        ("family_name", Take::Kept),
        ("prospects.professional.position", Take::Other),
    ];
    assert_eq!(expected.map(|(code, take)| (code.to_owned(), take)).to_vec(), fields);
    let files = [("prospects", Fate::Joined), ("clients", Fate::Moved)];
    assert_eq!(files.map(|(id, fate)| (id.to_owned(), fate)).to_vec(), plan.files);
    assert!(shelf.casebook.contact(other).is_ok(), "a plan changes nothing");
    shelf.casebook.merge(&plan).unwrap();

    assert!(shelf.casebook.contact(other).is_err(), "nothing stands under the other's uid");
    let view = shelf.casebook.contact(kept).unwrap();
    assert_eq!(("Camille", "Durand"), (view.name.given.as_str(), view.name.family.as_str()));
    assert_eq!(vec!["camille@soleil.example", "camile.durant@courrier.example"], view.emails);
    assert_eq!(vec!["06 12 34 56 78"], view.phones, "one number, however it is written");
    assert_eq!((1, 1, vec![number]), (view.notes.len(), view.attachments.len(), view.requests));
    let activities: Vec<_> = view.files.iter().map(|file| file.activity.as_str()).collect();
    assert_eq!(vec!["prospects", "clients"], activities);
    let data: Vec<_> = view.files[0].data.iter().map(|one| format!("{:?}", one.content)).collect();
    assert_eq!(vec!["Value(\"Directrice\")"], data);
    assert_eq!(day("2025-09-01"), view.files[0].collected_on, "the later collection counts");
    assert!(shelf.casebook.request(number).unwrap().contact.is_some_and(|line| line.uid == kept));
    assert!(view.same_person.is_empty());
    assert_eq!(1, shelf.casebook.find_contacts("camile durant").unwrap().len(), "by her address");
    let journal = shelf.casebook.journal(None).unwrap();
    let noted = journal.iter().find(|line| line.operation == Operation::ContactsMerged).unwrap();
    assert_eq!(
        (kept.to_string(), other.to_string()),
        (noted.subject.clone(), noted.detail.clone())
    );
    let report = shelf.casebook.check().unwrap();
    assert!(report.is_whole(), "{report:?}");
}

#[test]
fn the_latest_event_of_either_counts_and_holds_of_either_stand() {
    let event = FileFactKind::Event(EventKind::Reply);
    for turned in [false, true] {
        let mut shelf = a_casebook();
        let one = shelf.add(camille().fact(event, "2026-02-01"));
        let other = shelf.add(
            camile()
                .fact(FileFactKind::HoldBegin, "2026-01-05")
                .fact(FileFactKind::ContractEnd, "2025-12-01"),
        );
        let (kept, gone) = if turned { (other, one) } else { (one, other) };
        let plan = shelf.casebook.plan_merge(kept, gone, &[]).unwrap();
        shelf.casebook.merge(&plan).unwrap();
        let view = shelf.casebook.contact(kept).unwrap();
        let file = |id: &str| view.files.iter().find(|file| file.activity == id).unwrap();
        let countdown = |id: &str| file(id).countdown.as_ref().unwrap().1.clone();
        assert_eq!(Some(day("2029-02-01")), countdown("prospects").expires_on);
        assert_eq!(Phase::Held, countdown("clients").phase);
    }
}

#[test]
fn an_objection_of_either_stops_mailings_to_every_address_of_both() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    let fact = DatedFact { kind, on: day("2026-03-01") };
    shelf.casebook.add_fact(other, "clients", fact).unwrap();
    let only_kept = "camille.durand@perso.example";
    let draft = camille().email(only_kept).draft();
    shelf.casebook.edit_contact(kept, draft).unwrap();
    assert!(shelf.casebook.is_suppressed(only_kept).unwrap().is_none());
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    for address in [only_kept, "camile.durant@courrier.example"] {
        assert!(shelf.casebook.is_suppressed(address).unwrap().is_some(), "{address}");
    }
}

#[test]
fn a_plan_that_is_no_longer_true_is_not_carried_out() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.add_note(other, "Une note de plus").unwrap();
    let refused = shelf.casebook.merge(&plan);
    assert!(matches!(refused, Err(Error::PlanChanged)), "{refused:?}");
    assert!(shelf.casebook.contact(other).is_ok());
}

#[test]
fn the_values_not_chosen_are_part_of_the_next_erasure_and_gone_after_it() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    assert!(shelf.casebook.contact(kept).unwrap().merged.is_some());
    let plan = shelf.casebook.plan_erasure(kept).unwrap();
    let undo = plan.lines.iter().find(|line| line.item == Item::Undo).unwrap();
    assert_eq!((1, Verdict::Erase), (undo.count, undo.verdict));
    let done = shelf.casebook.erase(&plan).unwrap();
    assert!(!done.whole, "the client's file stays");
    let left = |what: &str| {
        let pages = shelf.casebook.store().decrypted_pages().unwrap();
        pages.windows(what.len()).any(|window| window == what.as_bytes())
    };
    assert!(!left("Directrice"), "a value that was not chosen");
    assert!(!left("Durant"), "a name that was not chosen");
    assert!(left("Durand"), "the control: what is kept is there");
}

#[test]
fn after_thirty_days_or_a_copy_nothing_is_left_of_what_was_not_chosen() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    let db = shelf.raw();
    db.execute("UPDATE merge SET merged_on = '2026-02-08'", []).unwrap();
    db.execute("DELETE FROM setting WHERE key = 'derived_on'", []).unwrap();
    drop(db);
    shelf.casebook.catch_up().unwrap();
    assert!(shelf.casebook.contact(kept).unwrap().merged.is_some(), "the thirtieth day");
    let db = shelf.raw();
    db.execute("UPDATE merge SET merged_on = '2026-02-07'", []).unwrap();
    db.execute("DELETE FROM setting WHERE key = 'derived_on'", []).unwrap();
    drop(db);
    shelf.casebook.catch_up().unwrap();
    assert!(shelf.casebook.contact(kept).unwrap().merged.is_none());

    let other = shelf.add(camile());
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    let review = shelf.casebook.review_contact_copy(kept).unwrap();
    let order = CopyOrder {
        about: review.about,
        letter: review.letter,
        choices: Vec::new(),
        form: CopyForm::Pdf,
        beside_case: false,
    };
    let folder = tempfile::tempdir().unwrap();
    shelf.casebook.write_copy(&order, folder.path()).unwrap();
    assert!(shelf.casebook.contact(kept).unwrap().merged.is_none());
}
