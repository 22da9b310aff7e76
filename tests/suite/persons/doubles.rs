//! Finding doubles: through indexes, with a score and its reasons, and never again once told apart.

use greffe::casebook::Casebook;
use greffe::domain::contact::FileFactKind;
use greffe::domain::journal::Operation;
use greffe::domain::twin::Reason;

use super::{Doubles, a_double, camille};
use crate::common::{PASSPHRASE, a_casebook, a_contact, session};

#[test]
fn a_double_is_proposed_with_its_reasons_on_either_contact() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    shelf.add(
        a_contact().named("Marc", "Lefèvre").at("Atelier Soleil").email("marc@soleil.example"),
    );
    for (one, twin) in [(kept, other), (other, kept)] {
        let found = shelf.casebook.same_person(one).unwrap();
        assert_eq!(1, found.len(), "{found:?}");
        assert_eq!((twin, 100), (found[0].line.uid, found[0].score));
        let reasons =
            [Reason::SameEmail, Reason::SamePhone, Reason::NamesAlike, Reason::SameOrganisation];
        assert_eq!(reasons.to_vec(), found[0].reasons);
    }
    assert_eq!(1, shelf.casebook.count_twins().unwrap());
    assert_eq!(1, shelf.casebook.contact(kept).unwrap().same_person.len());
}

#[test]
fn contacts_that_came_in_together_are_looked_at_in_slices() {
    let mut shelf = a_casebook();
    let many: Vec<_> = (0..230)
        .map(|number| {
            let (name, mail) = (format!("Person{number}"), format!("{number}@example.org"));
            a_contact().named(&name, "Of Many").email(&mail).draft()
        })
        .collect();
    shelf.casebook.add_contacts(&many).unwrap();
    shelf.casebook.add_contacts(&many[..3]).unwrap();
    assert_eq!(0, shelf.casebook.count_twins().unwrap());
    let mut slices = 0;
    while shelf.casebook.look_for_twins().unwrap() {
        slices += 1;
    }
    assert_eq!(3, slices);
    let page = shelf.casebook.twins_page(None).unwrap();
    assert_eq!(3, page.len());
    assert!(page.iter().all(|line| line.one.name == line.other.name && line.score == 100));
    let after = shelf.casebook.twins_page(Some(page[1].key)).unwrap();
    assert_eq!(page[2..], after[..]);
    assert!(!shelf.casebook.look_for_twins().unwrap(), "each is looked at once");
}

#[test]
fn what_is_changed_or_erased_is_no_double_any_more() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let edited = a_contact().named("Ada", "Quint").email("ada@quint.example").draft();
    shelf.casebook.edit_contact(other, edited).unwrap();
    assert_eq!(0, shelf.casebook.count_twins().unwrap());
    shelf.casebook.edit_contact(other, camille().draft()).unwrap();
    assert_eq!(1, shelf.casebook.count_twins().unwrap());
    let kept_plan = shelf.casebook.plan_erasure(kept).unwrap();
    shelf.casebook.erase(&kept_plan).unwrap();
    assert_eq!(0, shelf.casebook.count_twins().unwrap());
}

#[test]
fn two_persons_told_apart_are_not_proposed_again_and_forgotten_with_them() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    shelf.casebook.tell_apart(kept, other).unwrap();
    assert!(shelf.casebook.same_person(kept).unwrap().is_empty());
    let edited = camille().phone("06 98 76 54 32").draft();
    shelf.casebook.edit_contact(kept, edited).unwrap();
    while shelf.casebook.look_for_twins().unwrap() {}
    assert_eq!(0, shelf.casebook.count_twins().unwrap());
    let journal = shelf.casebook.journal(None).unwrap();
    let told = journal.iter().find(|line| line.operation == Operation::TwinsToldApart).unwrap();
    assert_eq!((kept.to_string(), other.to_string()), (told.subject.clone(), told.detail.clone()));
    assert!(shelf.casebook.tell_apart(kept, kept).is_err());

    let plan = shelf.casebook.plan_erasure(kept).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    let left: i64 =
        shelf.raw().query_row("SELECT count(*) FROM told_apart", [], |row| row.get(0)).unwrap();
    assert_eq!(0, left);
}

#[test]
fn many_contacts_of_one_switchboard_are_not_one_person() {
    let mut shelf = a_casebook();
    let many: Vec<_> = ["Ada Quint", "Bo Reed", "Cy Stone", "Di Wolf"]
        .iter()
        .map(|name| {
            let (given, family) = name.split_once(' ').expect("two names");
            let mail = "accueil@example.org";
            a_contact().named(given, family).at("Kleep").phone("01 02 03 04 05").email(mail).draft()
        })
        .collect();
    shelf.casebook.add_contacts(&many).unwrap();
    while shelf.casebook.look_for_twins().unwrap() {}
    assert_eq!(0, shelf.casebook.count_twins().unwrap());
}

#[test]
fn a_casebook_from_before_is_looked_at_when_it_is_opened() {
    let mut shelf = a_casebook();
    a_double(&mut shelf);
    let path = shelf.path();
    let _folder = shelf.close();
    let db = crate::common::raw(&path);
    db.execute_batch(
        "DELETE FROM twin; DELETE FROM twin_key; DELETE FROM setting WHERE key = 'twins_seen';",
    )
    .unwrap();
    drop(db);
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    while casebook.look_for_twins().unwrap() {}
    assert_eq!(1, casebook.count_twins().unwrap());
}

#[test]
fn nobody_is_proposed_any_more_for_what_an_erasure_took_away() {
    let mut shelf = a_casebook();
    let phone = "06 39 98 12 34";
    let uid = shelf.add(
        a_contact()
            .named("Ada", "Quint")
            .phone(phone)
            .client_since("2020-01-01")
            .fact(FileFactKind::ContractEnd, "2025-06-30")
            .prospect_since("2019-01-01"),
    );
    shelf.add(a_contact().named("Ada", "Quint").phone(phone).prospect_since("2026-01-01"));
    assert_eq!(1, shelf.casebook.count_twins().unwrap());
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let done = shelf.casebook.erase(&plan).unwrap();
    assert!(!done.whole, "the contract stays, and the number does not");
    let pairs = "SELECT count(*) FROM twin";
    assert_eq!(0, shelf.raw().query_row(pairs, [], |row| row.get::<_, u32>(0)).unwrap());
}
