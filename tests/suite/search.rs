//! Search as you type: what a hand types, and whom it finds.

use crate::common::{a_casebook, a_contact};

#[test]
fn accents_capitals_order_and_the_spacing_of_numbers_do_not_matter() {
    let mut shelf = a_casebook();
    shelf.add(
        a_contact()
            .named("Zoé", "Lefèvre-Œuvrard")
            .at("Ateliers Noël")
            .email("zoe.lefevre@atelier.example")
            .phone("+33 6 39 98 12 34")
            .living("3 rue des Ægagres", "67000", "Strasbourg")
            .noted("Préfère être appelée le matin"),
    );
    shelf.add(a_contact().named("Paul", "Martin").phone("01 99 00 45 67"));
    let found_as = |typed: &str| -> Vec<String> {
        let found = shelf.casebook.find_contacts(typed).expect("a search");
        found.into_iter().map(|line| line.name).collect()
    };
    for typed in [
        "lefevre",
        "LEFÈVRE",
        "zoé lefev",
        "lefevre zoe",
        "oeuvr",
        "noel",
        "zoe.lefevre@",
        "strasb",
        "appelee matin",
        "le",
        "06 39 98 12 34",
        "0639981234",
        "+33 6 39 98",
        "0033639981234",
        "06.39.98",
        "99812",
    ] {
        assert_eq!(found_as(typed), ["Zoé Lefèvre-Œuvrard"], "{typed}");
    }
    for typed in ["lefevre martin", "06 39 98 12 35", "\"", "AND", "*", "zoe NOT paul", "   "] {
        assert_eq!(found_as(typed), <[String; 0]>::default(), "{typed}");
    }
    assert_eq!(found_as("01 99 00 45 67"), ["Paul Martin"]);
}

#[test]
fn a_contact_is_found_by_the_same_words_when_new_and_when_written_anew() {
    let mut shelf = a_casebook();
    let draft = a_contact()
        .named("Noémie", "Delaunay")
        .at("Voilerie Ouest")
        .phone("02 99 00 11 22")
        .noted("Salon de Nantes")
        .draft();
    let uid = shelf.casebook.add_contacts(std::slice::from_ref(&draft)).expect("a batch")[0];
    let words = ["noemie", "delaunay", "voilerie", "02 99 00 11 22", "nantes"];
    let find = |shelf: &crate::common::Shelf, typed: &str| {
        shelf.casebook.find_contacts(typed).expect("a search").len()
    };
    assert_eq!(words.map(|typed| find(&shelf, typed)), [1; 5]);
    shelf.casebook.edit_contact(uid, draft).expect("an edit");
    assert_eq!(words.map(|typed| find(&shelf, typed)), [1; 5]);
}
