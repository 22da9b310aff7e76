//! One contact, and its form.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::Casebook;
use greffe::casebook::views::{ContactView, CopySubject};
use greffe::domain::archive::{Archive, ArchiveReason};
use greffe::domain::contact::FileFactKind;
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::retention::EventKind;
use greffe::ui::page::Choose;
use greffe::ui::pages::contact::ContactPage;
use greffe::ui::route::Route;
use greffe::worker::{
    Command, ContactCommand, ContactEvent, CopyCommand, CopyEvent, ErasureCommand, ErasureEvent,
    Event,
};

use crate::window::alone::{Alone, alone};
use crate::window::sample::{self, on};

type Shown = Harness<'static, Alone<ContactPage>>;

/// The page of a person of the sample.
fn shown(casebook: &mut Casebook, name: &str) -> (Shown, Uid) {
    let uid = casebook.find_contacts_in(name, Archive::With).expect("a search")[0].uid;
    let view = casebook.open_contact(uid, Some(ArchiveReason::PersonRequest)).expect("a contact");
    (page_of(view), uid)
}

fn page_of(view: ContactView) -> Shown {
    let mut page = ContactPage::default();
    page.open(view.uid);
    page.hear(&Event::Contact(ContactEvent::Shown(Box::new(view))));
    let mut harness = alone(page, ContactPage::ui);
    harness.run();
    harness
}

fn click(harness: &mut Shown, label: &str) {
    let all: Vec<_> = harness.query_all_by_label(label).collect();
    all.last().unwrap_or_else(|| panic!("nothing is called {label}")).click();
    harness.run_steps(3);
}

fn write(harness: &mut Shown, label: &str, typed: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.get_by_label(label).type_text(typed);
    harness.run();
}

fn commands(harness: &Shown) -> &[Command] {
    &harness.state().wishes.commands
}

#[test]
fn everything_held_on_a_person_stands_on_the_page_with_its_source() {
    let (_dir, mut casebook) = sample::open();
    let (harness, _) = shown(&mut casebook, "Camille Durand");
    for words in [
        "Camille Durand",
        "camille.durand@courrier.example",
        "Atelier Morel",
        "Directrice",
        "Préfère être appelée le matin.",
    ] {
        assert!(harness.query_all_by_label(words).next().is_some(), "{words}");
    }
    assert!(harness.query_all_by_label_contains("formulaire du site").next().is_some());
}

#[test]
fn a_countdown_says_its_articles_as_people_read_them() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, _) = shown(&mut casebook, "Antoine Girard");
    click(&mut harness, "Pourquoi cette date");
    harness.run();
    assert!(harness.query_all_by_label_contains("art. 5, §\u{a0}1, e), RGPD").next().is_some());
}

#[test]
fn a_note_is_added_once_it_says_something() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    click(&mut harness, "Ajouter la note");
    assert!(commands(&harness).is_empty());
    write(&mut harness, "Nouvelle note", "Rappeler jeudi.");
    click(&mut harness, "Ajouter la note");
    assert!(
        matches!(commands(&harness), [Command::Contact(ContactCommand::AddNote { uid: of, body })]
            if *of == uid && body == "Rappeler jeudi."),
        "{:?}",
        commands(&harness)
    );
}

#[test]
fn an_event_is_recorded_on_the_file_it_belongs_to() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Inès Moreau");
    click(&mut harness, "Ajouter un événement…");
    click(&mut harness, "Noter");
    let [Command::Contact(ContactCommand::AddFact { uid: of, activity, fact })] =
        commands(&harness)
    else {
        panic!("{:?}", commands(&harness));
    };
    assert_eq!((uid, "prospects"), (*of, activity.as_str()));
    assert_eq!((FileFactKind::Event(EventKind::Reply), on(2026, 11, 22)), (fact.kind, fact.on));
}

#[test]
fn the_form_replaces_the_name_and_keeps_what_was_not_touched() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    click(&mut harness, "Rectifier…");
    harness.get_by_label("Rectifier la fiche");
    write(&mut harness, "Nom", "Durand-Morel");
    click(&mut harness, "Enregistrer");
    let [Command::Contact(ContactCommand::Edit { uid: of, draft })] = commands(&harness) else {
        panic!("{:?}", commands(&harness));
    };
    assert_eq!((uid, "Camille", "Durand-Morel"), (*of, &*draft.name.given, &*draft.name.family));
    assert_eq!(vec!["camille.durand@courrier.example".to_owned()], draft.emails);
    assert_eq!(vec!["+33 1 02 03 04 05".to_owned()], draft.phones);
}

#[test]
fn a_form_that_names_nobody_is_not_kept_and_cancelling_sends_nothing() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, _) = shown(&mut casebook, "Camille Durand");
    click(&mut harness, "Rectifier…");
    for label in ["Prénom", "Nom", "Courriels, un par ligne", "Téléphones, un par ligne"] {
        harness.get_by_label(label).focus();
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.key_press(egui::Key::Delete);
        harness.run();
    }
    click(&mut harness, "Enregistrer");
    assert!(commands(&harness).is_empty(), "{:?}", commands(&harness));
    click(&mut harness, "Annuler");
    assert!(harness.query_by_label("Rectifier la fiche").is_none());
    assert!(commands(&harness).is_empty());
}

#[test]
fn an_erasure_is_read_before_it_is_sent() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Antoine Girard");
    click(&mut harness, "Effacer…");
    assert!(
        matches!(commands(&harness), [Command::Erasure(ErasureCommand::Plan(of))] if *of == uid)
    );
    let plan = casebook.plan_erasure(uid).unwrap();
    harness.state_mut().page.hear(&Event::Erasure(ErasureEvent::Planned(plan.clone())));
    harness.run();
    harness.get_by_label("SERA EFFACÉ");
    assert!(harness.query_all_by_label_contains("art. 5, §\u{a0}1, e)").next().is_some());
    assert!(harness.query_all_by_label_contains("R 5(1)").next().is_none(), "no code is shown");
    harness.query_all_by_label_contains("élément").last().unwrap().click();
    harness.run_steps(3);
    assert!(
        matches!(commands(&harness), [_, Command::Erasure(ErasureCommand::Erase { plan: sent })]
            if *sent == plan)
    );
}

#[test]
fn a_copy_is_asked_for_read_and_written_without_a_case() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    click(&mut harness, "Exporter une copie…");
    assert!(
        matches!(commands(&harness), [Command::Copy(CopyCommand::ReviewContact(of))] if *of == uid)
    );
    let review = casebook.review_contact_copy(uid).unwrap();
    harness.state_mut().page.hear(&Event::Copy(CopyEvent::Reviewed(Box::new(review))));
    harness.run();
    harness.get_by_label("CE QUE CONTIENDRA LA COPIE");
    click(&mut harness, "Écrire la copie");
    let Some(Choose::CopyFolder { order }) = &harness.state().wishes.choose else {
        panic!("no folder is asked for");
    };
    assert_eq!((CopySubject::Contact(uid), false), (order.about, order.beside_case));

    click(&mut harness, "Annuler");
    assert!(harness.query_by_label("Écrire la copie").is_none(), "put out of the hand");
}

#[test]
fn an_open_case_is_proposed_and_the_copy_beside_it_takes_a_tick() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Claire Aubert");
    let review = casebook.review_contact_copy(uid).unwrap();
    let number = CaseNumber { year: 2026, sequence: 3 };
    assert_eq!(Some(number), review.open_case);
    harness.state_mut().page.hear(&Event::Copy(CopyEvent::Reviewed(Box::new(review))));
    harness.run();
    harness.get_by_label("Le dossier 2026-0003 demande déjà cette copie");
    click(&mut harness, "Écrire la copie");
    assert!(harness.state().wishes.choose.is_none(), "not without a word of the hand");
    click(&mut harness, "Répondre dans le dossier 2026-0003");
    assert_eq!(Some(Route::Request(number)), harness.state().wishes.go);
    click(&mut harness, "Écrire tout de même cette copie hors du dossier");
    click(&mut harness, "Écrire la copie");
    assert!(
        matches!(&harness.state().wishes.choose, Some(Choose::CopyFolder { order }) if order.beside_case)
    );
}

#[test]
fn a_copy_that_was_written_shows_its_passphrase_until_the_hand_is_done() {
    let (dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    let review = casebook.review_contact_copy(uid).unwrap();
    let order = greffe::casebook::views::CopyOrder {
        about: review.about,
        letter: review.letter,
        choices: Vec::new(),
        form: review.form,
        beside_case: false,
    };
    let written = casebook.write_copy(&order, &dir.path().join("copies")).unwrap();
    let passphrase = written.passphrase.to_string();
    let page = &mut harness.state_mut().page;
    page.hear(&Event::Copy(CopyEvent::Written(Box::new(written))));
    let view = casebook.contact(uid).unwrap();
    page.hear(&Event::Contact(ContactEvent::Shown(Box::new(view))));
    harness.run();
    harness.get_by_label(&passphrase);
    click(&mut harness, "Terminer");
    assert!(harness.query_by_label(&passphrase).is_none());
    assert!(!format!("{:?}", harness.state().page).contains(&passphrase));
    click(&mut harness, "Écrire à nouveau…");
    assert!(matches!(harness.state().wishes.choose, Some(Choose::PackageFolder { .. })));
}
