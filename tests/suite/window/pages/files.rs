//! The files of a contact: added, put right, and facts that were noted by mistake.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use greffe::casebook::Casebook;
use greffe::domain::archive::{Archive, ArchiveReason};
use greffe::domain::contact::{CorrectionGround, DatumContent};
use greffe::domain::ids::Uid;
use greffe::domain::right::Basis;
use greffe::ui::page::Choose;
use greffe::ui::pages::contact::ContactPage;
use greffe::worker::{Command, ContactCommand, ContactEvent, Event, FileCommand};

use crate::window::alone::{Alone, alone};
use crate::window::sample::{self, on};

type Shown = Harness<'static, Alone<ContactPage>>;

fn shown(casebook: &mut Casebook, name: &str) -> (Shown, Uid) {
    let uid = casebook.find_contacts_in(name, Archive::With).expect("a search")[0].uid;
    let view = casebook.open_contact(uid, Some(ArchiveReason::PersonRequest)).expect("a contact");
    let mut page = ContactPage::default();
    page.open(uid);
    page.hear(&Event::Contact(ContactEvent::Shown(Box::new(view))));
    let mut harness = alone(page, ContactPage::ui);
    harness.run();
    (harness, uid)
}

fn click(harness: &mut Shown, label: &str) {
    let all: Vec<_> = harness.query_all_by_label(label).collect();
    all.last().unwrap_or_else(|| panic!("nothing is called {label}")).click();
    harness.run_steps(3);
}

/// Types into the last field of that name, over what stands there.
fn write(harness: &mut Shown, label: &str, typed: &str) {
    let last = |harness: &Shown| harness.query_all_by_label(label).count() - 1;
    let place = last(harness);
    harness.query_all_by_label(label).nth(place).expect("a field").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.key_press(egui::Key::Delete);
    harness.run();
    if !typed.is_empty() {
        harness.query_all_by_label(label).nth(place).expect("a field").type_text(typed);
    }
    harness.run();
}

fn file_command(harness: &Shown) -> FileCommand {
    let [Command::Contact(ContactCommand::File(command))] = &harness.state().wishes.commands[..]
    else {
        panic!("{:?}", harness.state().wishes.commands);
    };
    command.clone()
}

#[test]
fn a_file_is_put_right_with_its_source_its_basis_and_a_new_datum() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    let before = casebook.open_contact(uid, Some(ArchiveReason::PersonRequest)).unwrap();
    click(&mut harness, "Modifier…");
    harness.get_by_label("Modifier le dossier");
    write(&mut harness, "Source", "salon de l’habillement");
    click(&mut harness, "Ajouter une donnée");
    let no_value = harness.get_by_label("Enregistrer");
    assert!(no_value.accesskit_node().is_disabled(), "an empty datum is none");
    write(&mut harness, "Valeur", "Camille-Anne");
    click(&mut harness, "Enregistrer");
    let FileCommand::Edit { uid: of, file } = file_command(&harness) else { panic!("no edit") };
    assert_eq!((uid, "salon de l’habillement"), (of, file.collection.source.as_str()));
    let last = before.files.last().unwrap();
    assert_eq!(last.activity, file.activity);
    assert_eq!(last.data.len() + 1, file.data.len());
    let new = file.data.last().unwrap();
    assert_eq!(DatumContent::Value("Camille-Anne".to_owned()), new.content);
    casebook.edit_file(uid, &file).unwrap();
}

#[test]
fn a_file_under_another_activity_is_added() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Inès Moreau");
    click(&mut harness, "Ajouter un dossier…");
    harness.get_by_label("Nouveau dossier");
    click(&mut harness, "Données reçues de la personne elle-même");
    write(&mut harness, "Source", "annuaire");
    click(&mut harness, "Enregistrer");
    let FileCommand::Add { uid: of, file } = file_command(&harness) else { panic!("no file") };
    assert_eq!((uid, None::<Basis>, false), (of, file.basis, file.collection.given_by_person));
    assert_ne!("prospects", file.activity, "the contact has one there");
    assert_eq!(on(2026, 11, 22), file.collection.on);
    casebook.add_file(uid, &file).unwrap();
}

#[test]
fn a_fact_is_taken_back_for_its_true_day_or_for_none() {
    let (_dir, mut casebook) = sample::open();
    for (typed, instead) in [("1/10/2025", Some(on(2025, 10, 1))), ("", None)] {
        let (mut harness, uid) = shown(&mut casebook, "Inès Moreau");
        let view = casebook.open_contact(uid, Some(ArchiveReason::PersonRequest)).unwrap();
        let latest = view.files.iter().flat_map(|file| &file.facts).map(|fact| fact.on).max();
        click(&mut harness, "Corriger…");
        let unchanged = harness.get_by_label("Corriger");
        assert!(unchanged.accesskit_node().is_disabled(), "nothing would be corrected");
        write(&mut harness, "Le bon jour (vide\u{a0}: aucun)", typed);
        click(&mut harness, "Corriger");
        let FileCommand::CorrectFact { uid: of, correction } = file_command(&harness) else {
            panic!("no correction")
        };
        assert_eq!((uid, instead), (of, correction.instead));
        assert_eq!(
            (latest, CorrectionGround::Mistyped),
            (Some(correction.fact.on), correction.ground)
        );
    }
}

#[test]
fn a_note_is_deleted_and_a_document_is_asked_for() {
    let (_dir, mut casebook) = sample::open();
    let (mut harness, uid) = shown(&mut casebook, "Camille Durand");
    let note = casebook.open_contact(uid, None).unwrap().notes[0].id;
    click(&mut harness, "Supprimer");
    let FileCommand::DropNote { uid: of, note: dropped } = file_command(&harness) else {
        panic!("no note")
    };
    assert_eq!((uid, note), (of, dropped));
    click(&mut harness, "Joindre un fichier…");
    let asked = harness.state().wishes.choose.as_ref();
    assert!(matches!(asked, Some(Choose::Attachment { uid: of }) if *of == uid), "{asked:?}");
}
