//! One case.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::Casebook;
use greffe::casebook::views::{CopySubject, ItemChoice};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{IdentityProof, Step};
use greffe::ui::page::Choose;
use greffe::ui::pages::request::RequestPage;
use greffe::ui::route::Route;
use greffe::worker::{
    Command, ContactCommand, ContactEvent, CopyCommand, CopyEvent, ErasureCommand, Event,
    RequestCommand, RequestEvent,
};

use crate::window::alone::{Alone, alone};
use crate::window::sample::{self, on};

type Shown = Harness<'static, Alone<RequestPage>>;

const ERASURE: CaseNumber = CaseNumber { year: 2026, sequence: 1 };
const UNVERIFIED: CaseNumber = CaseNumber { year: 2026, sequence: 2 };
const COPY: CaseNumber = CaseNumber { year: 2026, sequence: 3 };
const SUSPENDED: CaseNumber = CaseNumber { year: 2026, sequence: 4 };

fn shown(casebook: &Casebook, number: CaseNumber) -> Shown {
    let mut page = RequestPage::default();
    page.open(number);
    let view = casebook.request(number).expect("a case");
    page.hear(&Event::Request(RequestEvent::Shown(Box::new(view))));
    let mut harness = alone(page, RequestPage::ui);
    harness.run();
    harness
}

fn click(harness: &mut Shown, label: &str) {
    let all: Vec<_> = harness.query_all_by_label(label).collect();
    all.last().unwrap_or_else(|| panic!("nothing is called {label}")).click();
    harness.run_steps(3);
}

fn commands(harness: &Shown) -> &[Command] {
    &harness.state().wishes.commands
}

#[test]
fn the_day_stands_with_its_working_and_the_rights_with_their_articles() {
    let (_dir, casebook) = sample::open();
    let harness = shown(&casebook, COPY);
    harness.get_by_label("Répondre au plus tard le");
    harness.get_by_label("Pourquoi cette date");
    harness.get_by_label("art. 15, RGPD");
    harness.get_by_label("art. 20, RGPD");
    for source in
        ["art. 3, §\u{a0}2, c), règlement (CEE, Euratom) nº\u{a0}1182/71", "art. 77, décret"]
    {
        assert!(harness.query_all_by_label_contains(source).next().is_some(), "{source}");
    }
}

#[test]
fn a_suspended_case_has_no_day_and_says_why() {
    let (_dir, casebook) = sample::open();
    let harness = shown(&casebook, SUSPENDED);
    harness.get_by_label("Le délai reprendra quand la personne aura répondu.");
    assert!(harness.query_all_by_label("suspendu").next().is_some());
}

#[test]
fn a_step_is_taken_when_its_dialog_is_answered_and_not_before() {
    let (_dir, casebook) = sample::open();
    let mut harness = shown(&casebook, UNVERIFIED);
    click(&mut harness, "Vérifier l’identité…");
    assert!(commands(&harness).is_empty());
    click(&mut harness, "Annuler");
    assert!(commands(&harness).is_empty());
    click(&mut harness, "Vérifier l’identité…");
    click(&mut harness, "Noter");
    let step = Step::Verify { by: IdentityProof::KnownAddress };
    assert!(
        matches!(commands(&harness), [Command::Request(RequestCommand::TakeStep { number, step: taken, on: day })]
            if (*number, *taken, *day) == (UNVERIFIED, step, on(2026, 11, 22))),
        "{:?}",
        commands(&harness)
    );
}

#[test]
fn the_one_next_step_leads_where_its_right_asks() {
    let (_dir, casebook) = sample::open();
    let mut harness = shown(&casebook, COPY);
    click(&mut harness, "Préparer la copie…");
    assert!(
        matches!(commands(&harness), [Command::Copy(CopyCommand::Review(number))] if *number == COPY)
    );
    let mut harness = shown(&casebook, ERASURE);
    let contact = casebook.find_contacts("Marc Lefèvre").unwrap()[0].uid;
    click(&mut harness, "Vérifier et effacer…");
    assert_eq!(Some(Route::Contact(contact)), harness.state().wishes.go);
    assert!(
        matches!(commands(&harness), [Command::Erasure(ErasureCommand::Plan(uid))] if *uid == contact)
    );
}

#[test]
fn a_case_without_a_known_person_is_given_one_by_a_search() {
    let (_dir, casebook) = sample::open();
    let mut harness = shown(&casebook, SUSPENDED);
    click(&mut harness, "Contact");
    harness.get_by_label("Aucune fiche ne correspond à ce nom ni à cette adresse.");
    harness.get_by_label("Chercher dans les contacts").focus();
    harness.run_steps(2);
    harness.get_by_label("Chercher dans les contacts").type_text("Hugo");
    harness.run_steps(3);
    let Some(Command::Contact(ContactCommand::FindInArchive { text, serial })) =
        commands(&harness).last().cloned()
    else {
        panic!("nobody is looked for: {:?}", commands(&harness));
    };
    let lines = casebook.find_contacts(&text).unwrap();
    let (stranger, hugo) = (Vec::new(), lines[0].uid);
    for (serial, lines) in [(serial, lines), (1, stranger)] {
        let found = ContactEvent::Found { serial, lines };
        harness.state_mut().page.hear(&Event::Contact(found));
    }
    harness.run_steps(3);
    click(&mut harness, "C’est cette personne");
    let chosen = commands(&harness).last().cloned();
    assert!(
        matches!(chosen, Some(Command::Request(RequestCommand::ChooseContact { number, contact }))
            if (number, contact) == (SUSPENDED, hugo)),
        "{chosen:?}"
    );
}

#[test]
fn message_and_journal_have_their_tabs() {
    let (_dir, casebook) = sample::open();
    let mut harness = shown(&casebook, COPY);
    click(&mut harness, "Message");
    harness.get_by_label("Demande saisie à la main, sans message.");
    click(&mut harness, "Journal");
    assert!(harness.query_all_by_label_contains("Demande enregistrée").next().is_some());
}

#[test]
fn a_copy_is_read_item_by_item_before_its_folder_is_asked_for() {
    let (_dir, mut casebook) = sample::open();
    let mut harness = shown(&casebook, COPY);
    let review = casebook.review_copy(COPY).unwrap();
    let (items, letter) = (review.items.len(), review.letter.clone());
    let item = format!("{} {}", review.items[0].label, review.items[0].value);
    harness.state_mut().page.hear(&Event::Copy(CopyEvent::Reviewed(Box::new(review))));
    harness.run();
    click(&mut harness, &item);
    click(&mut harness, "écarter");
    click(&mut harness, "Écrire la copie");
    let Some(Choose::CopyFolder { order }) = &harness.state().wishes.choose else {
        panic!("no folder is asked for");
    };
    assert_eq!((CopySubject::Case(COPY), letter), (order.about, order.letter.clone()));
    assert_eq!(ItemChoice::LeaveOut, order.choices[0]);
    assert_eq!(vec![ItemChoice::Enclose; items - 1], order.choices[1..]);
}

#[test]
fn the_passphrase_of_a_copy_goes_when_another_case_is_opened() {
    let (dir, mut casebook) = sample::open();
    let mut harness = shown(&casebook, COPY);
    let review = casebook.review_copy(COPY).unwrap();
    let order = greffe::casebook::views::CopyOrder {
        about: review.about,
        letter: review.letter,
        choices: Vec::new(),
        form: review.form,
        beside_case: false,
    };
    let written = casebook.write_copy(&order, &dir.path().join("copies")).unwrap();
    let passphrase = written.passphrase.to_string();
    harness.state_mut().page.hear(&Event::Copy(CopyEvent::Written(Box::new(written))));
    harness.run();
    harness.get_by_label(&passphrase);
    harness.state_mut().page.open(UNVERIFIED);
    harness.run();
    assert!(harness.query_by_label(&passphrase).is_none());
    assert!(!format!("{:?}", harness.state().page).contains(&passphrase));
}
