//! The contacts.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{ContactLine, PageKey};
use greffe::domain::ids::Uid;
use greffe::ui::pages::contacts::ContactsPage;
use greffe::ui::route::Route;
use greffe::worker::{Command, ContactCommand, ContactEvent, Event};

use crate::window::alone::{Alone, alone};

fn line(byte: u8, name: &str) -> ContactLine {
    ContactLine {
        uid: Uid([byte; 16]),
        name: name.to_owned(),
        detail: String::new(),
        files: Vec::new(),
        key: PageKey::default(),
    }
}

fn last_serial(state: &Alone<ContactsPage>) -> u64 {
    state
        .wishes
        .commands
        .iter()
        .rev()
        .find_map(|command| {
            if let Command::Contact(ContactCommand::Find { serial, .. }) = command {
                Some(*serial)
            } else {
                None
            }
        })
        .expect("a search")
}

#[test]
fn a_late_answer_to_an_earlier_search_is_not_shown() {
    let mut harness = alone(ContactsPage::default(), ContactsPage::ui);
    harness.get_by_label("Chercher une personne").focus();
    harness.run();
    harness.get_by_label("Chercher une personne").type_text("ad");
    harness.run();
    let first = last_serial(harness.state());
    harness.get_by_label("Chercher une personne").type_text("a");
    harness.run();
    let last = last_serial(harness.state());
    assert_ne!(first, last);

    let found =
        |serial, name| Event::Contact(ContactEvent::Found { serial, lines: vec![line(1, name)] });
    harness.state_mut().page.hear(&found(last, "Ada Quint"));
    harness.state_mut().page.hear(&found(first, "Adrien Petit"));
    harness.run();
    assert!(harness.query_all_by_label("Ada Quint").next().is_some());
    assert!(harness.query_by_label("Adrien Petit").is_none());
}

#[test]
fn a_contact_opens_from_its_line() {
    let mut page = ContactsPage::default();
    page.hear(&Event::Contact(ContactEvent::Page {
        first: true,
        lines: vec![line(3, "Ada Quint")],
    }));
    let mut harness = alone(page, ContactsPage::ui);
    harness.get_by_role_and_label(egui::accesskit::Role::Link, "Ada Quint").click();
    harness.run();
    assert_eq!(harness.state().wishes.go, Some(Route::Contact(Uid([3; 16]))));
}

#[test]
fn of_a_hundred_thousand_contacts_only_those_in_view_are_drawn() {
    let lines = (0..100_000).map(|place| line(0, &format!("Personne {place}"))).collect();
    let mut page = ContactsPage::default();
    page.hear(&Event::Contact(ContactEvent::Page { first: true, lines }));
    let mut harness = alone(page, ContactsPage::ui);
    harness.run();
    let drawn = harness.query_all_by_label_contains("Personne ").count();
    assert!((1..100).contains(&drawn), "{drawn}");
}

#[test]
fn a_search_with_many_answers_asks_for_a_word_more() {
    for (answers, asked) in [(50, true), (49, false)] {
        let mut harness = alone(ContactsPage::default(), ContactsPage::ui);
        harness.get_by_label("Chercher une personne").focus();
        harness.run();
        harness.get_by_label("Chercher une personne").type_text("ada");
        harness.run();
        let serial = last_serial(harness.state());
        let lines = (0..answers).map(|place| line(place, "Ada Quint")).collect();
        let found = ContactEvent::Found { serial, lines };
        harness.state_mut().page.hear(&Event::Contact(found));
        harness.run();
        let said = harness.query_by_label_contains("un mot de plus les précise");
        assert_eq!(asked, said.is_some(), "{answers}");
    }
}
