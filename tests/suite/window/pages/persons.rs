//! The same person under two contacts, in the window.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::Casebook;
use greffe::domain::contact::FileFactKind;
use greffe::domain::hold::HoldGround;
use greffe::domain::ids::Uid;
use greffe::domain::merge::Take;
use greffe::text::{Language, Text};
use greffe::ui::pages::contact::ContactPage;
use greffe::ui::pages::contacts::ContactsPage;
use greffe::ui::pages::twins::TwinsPage;
use greffe::ui::route::Route;
use greffe::worker::{
    Command, ContactCommand, ContactEvent, Event, HoldCommand, PersonCommand, PersonEvent,
};

use crate::common::{Shelf, a_casebook, a_contact};
use crate::persons::{Doubles, a_double, camille};
use crate::window::alone::{Alone, alone, alone_in};

type Shown = Harness<'static, Alone<ContactPage>>;

fn doubles() -> (Shelf, Uid, Uid) {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    (shelf, kept, other)
}

fn shown(casebook: &Casebook, uid: Uid) -> Shown {
    let mut page = ContactPage::default();
    page.open(uid);
    let view = Box::new(casebook.contact(uid).expect("a contact"));
    page.hear(&Event::Contact(ContactEvent::Shown(view)));
    let mut harness = alone_in(page, casebook.summary().expect("a summary"), ContactPage::ui);
    harness.run();
    harness
}

fn click<P>(harness: &mut Harness<'static, Alone<P>>, label: &str) {
    let all: Vec<_> = harness.query_all_by_label(label).collect();
    all.last().unwrap_or_else(|| panic!("nothing is called {label}")).click();
    harness.run_steps(3);
}

fn asked<P>(harness: &Harness<'static, Alone<P>>) -> PersonCommand {
    match harness.state().wishes.commands.last() {
        Some(Command::Contact(ContactCommand::Person(command))) => command.clone(),
        other => panic!("{other:?}"),
    }
}

fn heard(harness: &mut Shown, event: PersonEvent) {
    harness.state_mut().page.hear(&Event::Contact(ContactEvent::Person(event)));
    // A dialog finds its place in a few frames.
    harness.run_steps(10);
}

#[test]
fn a_contact_shows_its_probable_double_and_asks_before_it_merges() {
    let (shelf, kept, other) = doubles();
    let mut harness = shown(&shelf.casebook, kept);
    assert!(harness.query_by_label("La même personne\u{202f}?").is_some());
    assert!(harness.query_by_label_contains("même adresse électronique").is_some());
    click(&mut harness, "Comparer et fusionner…");
    assert!(matches!(asked(&harness), PersonCommand::PlanMerge { kept: one, other: two, .. }
        if (one, two) == (kept, other)));

    let plan = Box::new(shelf.casebook.plan_merge(kept, other, &[]).unwrap());
    heard(&mut harness, PersonEvent::MergePlanned(plan));
    for words in ["Fiche conservée", "CE QUI DIFFÈRE", "Durant", "Une note rejoint la fiche"] {
        assert!(harness.query_all_by_label(words).next().is_some(), "{words}");
    }
    click(&mut harness, "Durant");
    click(&mut harness, "Fusionner les deux fiches");
    let PersonCommand::Merge(plan) = asked(&harness) else { panic!("{:?}", asked(&harness)) };
    let takes: Vec<Take> = plan.differing.iter().map(|one| one.take).collect();
    assert_eq!(vec![Take::Kept, Take::Other, Take::Kept], takes);
}

#[test]
fn the_other_contact_can_be_kept_instead() {
    let (shelf, kept, other) = doubles();
    let mut harness = shown(&shelf.casebook, kept);
    let plan = Box::new(shelf.casebook.plan_merge(kept, other, &[]).unwrap());
    heard(&mut harness, PersonEvent::MergePlanned(plan));
    click(&mut harness, "Conserver plutôt l’autre fiche");
    assert!(matches!(asked(&harness), PersonCommand::PlanMerge { kept: one, other: two, .. }
        if (one, two) == (other, kept)));
    assert_eq!(Some(Route::Contact(other)), harness.state().wishes.go);
}

#[test]
fn two_persons_are_told_apart_with_one_click() {
    let (shelf, kept, other) = doubles();
    let mut harness = shown(&shelf.casebook, kept);
    click(&mut harness, "Deux personnes");
    assert!(matches!(asked(&harness), PersonCommand::TellApart { one, other: two }
        if (one, two) == (kept, other)));
}

#[test]
fn a_merge_is_undone_once_that_is_confirmed() {
    let (mut shelf, kept, other) = doubles();
    let plan = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&plan).unwrap();
    let mut harness = shown(&shelf.casebook, kept);
    assert!(harness.query_by_label_contains("jusqu’au 9 avril 2026").is_some());
    click(&mut harness, "Annuler la fusion…");
    assert!(harness.state().wishes.commands.is_empty(), "it is asked first");
    click(&mut harness, "Annuler la fusion");
    assert!(matches!(asked(&harness), PersonCommand::Unmerge(uid) if uid == kept));
}

#[test]
fn the_contacts_say_how_many_doubles_there_may_be_and_lead_to_them() {
    let (shelf, kept, other) = doubles();
    let summary = shelf.casebook.summary().unwrap();
    let mut harness = alone_in(ContactsPage::default(), summary, ContactsPage::ui);
    harness.run();
    click(&mut harness, "Un doublon possible");
    assert_eq!(Some(Route::Twins), harness.state().wishes.go);

    let mut page = TwinsPage::default();
    let lines = shelf.casebook.twins_page(None).unwrap();
    let twins = PersonEvent::Twins { first: true, lines };
    page.hear(&Event::Contact(ContactEvent::Person(twins)));
    let mut harness = alone(page, TwinsPage::ui);
    harness.run();
    assert!(harness.query_by_label("Très probable").is_some());
    click(&mut harness, "Comparer…");
    let PersonCommand::PlanMerge { kept: one, other: two, .. } = asked(&harness) else {
        panic!("{:?}", asked(&harness));
    };
    assert_eq!([kept.min(other), kept.max(other)], [one.min(two), one.max(two)]);
}

#[test]
fn without_doubles_the_page_says_so() {
    let mut page = TwinsPage::default();
    let twins = PersonEvent::Twins { first: true, lines: Vec::new() };
    page.hear(&Event::Contact(ContactEvent::Person(twins)));
    let mut harness = alone(page, TwinsPage::ui);
    harness.run();
    assert!(harness.query_by_label("Aucun doublon").is_some());
}

#[test]
fn a_hold_shows_its_author_and_its_reason_and_goes_on_when_it_was_looked_at() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().fact(FileFactKind::HoldBegin, "2026-01-05"));
    shelf.add(a_contact().named("Marc", "Lefèvre"));
    let mut harness = shown(&shelf.casebook, uid);
    let words = Text::new(Language::Fr).hold_ground(HoldGround::LegalClaim);
    assert!(harness.query_by_label_contains(&words).is_some());
    assert!(harness.query_by_label_contains("tester").is_some());
    click(&mut harness, "Maintenir le blocage six mois");
    let command = harness.state().wishes.commands.last();
    assert!(
        matches!(command, Some(Command::Contact(ContactCommand::Hold(HoldCommand::Review { uid: of, activity })))
            if *of == uid && activity == "prospects"),
        "{command:?}"
    );
}

#[test]
fn a_file_that_rests_on_consent_says_when_none_stands() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").file("communication", "2026-01-05"));
    let rests = shelf.casebook.policy().activity("communication").unwrap().basis;
    let mut harness = shown(&shelf.casebook, uid);
    let missing = harness.query_by_label("Consentement absent").is_some();
    assert_eq!(rests == greffe::domain::right::Basis::Consent, missing);
    click(&mut harness, "Noter un consentement…");
    click(&mut harness, "Noter");
    let command = harness.state().wishes.commands.last();
    assert!(
        matches!(command, Some(Command::Contact(ContactCommand::NoteConsent { uid: of, .. })) if *of == uid),
        "{command:?}"
    );
}
