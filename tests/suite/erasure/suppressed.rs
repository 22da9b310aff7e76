//! After the erasure of a person who objected no byte of an address is left: only the mark is.

use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::retention::ObjectionScope;

use super::marks::{Planted, found, plant};
use crate::common::{a_casebook, today};

#[test]
fn of_an_erased_objector_only_the_keyed_marks_are_left() {
    let mut shelf = a_casebook();
    let Planted { uid, values } = plant(&mut shelf);
    let kind = FileFactKind::Objection(ObjectionScope::Marketing);
    shelf.casebook.add_fact(uid, "prospects", DatedFact { kind, on: today() }).unwrap();
    let view = shelf.casebook.contact(uid).unwrap();
    let addresses: Vec<String> = view.emails.iter().chain(&view.phones).cloned().collect();
    assert_eq!(6, addresses.len());

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(shelf.casebook.erase(&plan).unwrap().whole);

    let pages = shelf.raw().serialize("main").unwrap().to_vec();
    assert_eq!(Vec::<String>::new(), found(&values, &pages));
    let raw = shelf.raw();
    let marks: Vec<Vec<u8>> = raw
        .prepare("SELECT mark FROM suppression")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(addresses.len(), marks.len());
    for mark in marks {
        assert!(pages.windows(32).any(|window| window == mark), "the mark is there");
    }
    for address in addresses {
        assert!(shelf.casebook.is_suppressed(&address).unwrap().is_some());
    }
}
