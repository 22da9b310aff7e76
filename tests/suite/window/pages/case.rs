//! The page of one case: its next step, the dialogs of its steps, its tasks.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{Client, Standing};
use greffe::domain::request::{IdentityProof, RefusalGround, Role, Step};
use greffe::domain::right::Right;
use greffe::ui::pages::request::RequestPage;
use greffe::worker::{Command, ErrandCommand, Event, RequestCommand, RequestEvent};

use crate::common::{Shelf, a_casebook, a_contact, a_request, day};
use crate::window::alone::{Alone, alone};

/// The page turned to the only case of a casebook.
fn page_of(shelf: &Shelf) -> RequestPage {
    let lines = shelf.casebook.requests(false).expect("the cases");
    let number = lines.first().expect("a case").number;
    let mut page = RequestPage::default();
    page.open(number);
    let view = shelf.casebook.request(number).expect("the case");
    page.hear(&Event::Request(RequestEvent::Shown(Box::new(view))));
    page
}

fn asked(state: &Alone<RequestPage>) -> RequestCommand {
    let request = |command: &Command| {
        if let Command::Request(one) = command { Some(one.clone()) } else { None }
    };
    state.wishes.commands.iter().find_map(request).expect("something is asked for")
}

#[test]
fn a_processor_is_told_to_pass_on_and_to_whom() {
    let mut shelf = a_casebook();
    let client = Client { name: "Maison Orme".to_owned(), days: Some(5), ..Client::default() };
    let standing = Standing { role: Role::Processor, client: Some(client), ..Standing::default() };
    shelf.casebook.open_request(&a_request().standing(standing).draft()).unwrap();
    let mut harness = alone(page_of(&shelf), RequestPage::ui);
    harness.run();
    harness.get_by_label_contains("À transmettre au client Maison Orme");
    harness.get_by_label("Transmettre au client").click();
    harness.run();
    harness.get_by_label("Noter").click();
    harness.run();
    let sent = asked(harness.state());
    assert!(matches!(sent, RequestCommand::TakeStep { step: Step::Sent { .. }, .. }), "{sent:?}");
}

#[test]
fn a_refusal_is_recorded_with_a_ground_that_serves_the_right() {
    let mut shelf = a_casebook();
    shelf.casebook.open_request(&a_request().asking(&[Right::Erasure]).draft()).unwrap();
    let mut harness = alone(page_of(&shelf), RequestPage::ui);
    harness.run();
    harness.get_by_label("Autres étapes").click();
    harness.run();
    harness.get_by_label("Noter un refus…").click();
    harness.run();
    harness.get_by_label("En quelques mots").focus();
    harness.run();
    harness.get_by_label("En quelques mots").type_text("Rien ne permet de la reconnaître");
    harness.run();
    harness.get_by_label("La lettre de refus est déjà partie").click();
    harness.run();
    harness.get_by_label("Noter").click();
    harness.run();
    let refusal = asked(harness.state());
    let RequestCommand::Refuse { refusal: step, words, .. } = refusal else {
        panic!("{refusal:?}")
    };
    let ground = RefusalGround::NotIdentifiable;
    assert_eq!(Step::Refuse { ground, right: Some(Right::Erasure) }, step);
    assert_eq!("Rien ne permet de la reconnaître", words);
}

#[test]
fn the_table_of_bases_and_the_tasks_stand_on_the_page() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").email("ada@quint.example");
    let uid = shelf.add(contact.client_since("2025-01-10"));
    let request = a_request().from("Ada Quint", "ada@quint.example").about(uid);
    let number =
        shelf.casebook.open_request(&request.asking(&[Right::Portability]).draft()).unwrap();
    let verify = Step::Verify { by: IdentityProof::KnownAddress };
    shelf.casebook.take_step(number, verify, day("2026-02-21")).unwrap();
    let today = shelf.casebook.today();
    shelf.casebook.open_searches(number, today).unwrap();
    let mut harness = alone(page_of(&shelf), RequestPage::ui);
    harness.run();
    harness.get_by_label("s’applique");
    harness.get_by_label("Tâches").click();
    harness.run();
    harness.get_by_label("Conversations du chat (Tawk.to)");
    harness.get_all_by_label("Noter…").next().expect("a task to record").click();
    harness.run();
    harness.get_by_label("Noter").click();
    harness.run();
    let taken = asked(harness.state());
    assert!(matches!(taken, RequestCommand::Errand(ErrandCommand::TakeStep { .. })), "{taken:?}");
}
