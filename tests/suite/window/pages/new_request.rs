//! A new request.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{MailProposal, RequestDraft};
use greffe::domain::ids::CaseNumber;
use greffe::domain::right::Right;
use greffe::mail::{Mailbox, Message};
use greffe::text::Language;
use greffe::ui::pages::new_request::NewRequestPage;
use greffe::worker::{Command, Event, RequestCommand, RequestEvent};

use crate::window::alone::{Alone, alone, with_context};
use crate::window::sample::on;

fn opened(state: &Alone<NewRequestPage>) -> Option<&RequestDraft> {
    state.wishes.commands.iter().find_map(|command| {
        if let Command::Request(RequestCommand::Open(draft)) = command { Some(draft) } else { None }
    })
}

fn read(received: bool) -> NewRequestPage {
    let from =
        Mailbox { address: "ada@quint.example".to_owned(), name: Some("Ada Quint".to_owned()) };
    let proposal = MailProposal {
        message: Message { from: Some(from), ..Message::default() },
        rights: vec![Right::Access, Right::Objection],
        received_on: received.then(|| on(2026, 11, 20)),
        candidates: Vec::new(),
        reply_to: None,
        ours: false,
        sent_for: None,
        bounced: None,
        similar: Vec::new(),
        proposed: None,
    };
    let mut page = NewRequestPage::default();
    with_context(Language::Fr, |context| {
        page.hear(&Event::Request(RequestEvent::Inspected(Box::new(proposal))), context);
    });
    page
}

#[test]
fn a_mail_fills_the_fields_and_one_click_opens_the_case() {
    let mut harness = alone(read(true), NewRequestPage::ui);
    harness.get_by_label("Ouvrir le dossier").click();
    harness.run();
    let draft = opened(harness.state()).expect("a case is opened");
    assert_eq!(draft.requester.email, "ada@quint.example");
    assert_eq!(draft.received_on, on(2026, 11, 20));
    assert_eq!(draft.rights, [Right::Access, Right::Objection]);
    assert!(draft.message.is_some());
}

#[test]
fn an_uncertain_day_of_receipt_is_asked_for_and_never_guessed() {
    let mut harness = alone(read(false), NewRequestPage::ui);
    harness.get_by_label("Ouvrir le dossier").click();
    harness.run();
    assert!(opened(harness.state()).is_none());

    harness.get_by_label("Reçue le").focus();
    harness.run();
    harness.get_by_label("Reçue le").type_text("19/11/2026");
    harness.run();
    harness.get_by_label("Ouvrir le dossier").click();
    harness.run();
    let draft = opened(harness.state()).expect("a case is opened");
    assert_eq!(draft.received_on, on(2026, 11, 19));
}

#[test]
fn a_request_without_a_right_cannot_be_opened() {
    let mut page = read(true);
    with_context(Language::Fr, |context| {
        let proposal = MailProposal {
            message: Message::default(),
            rights: Vec::new(),
            received_on: Some(on(2026, 11, 20)),
            candidates: Vec::new(),
            reply_to: None,
            ours: false,
            sent_for: None,
            bounced: None,
            similar: Vec::new(),
            proposed: None,
        };
        page.hear(&Event::Request(RequestEvent::Inspected(Box::new(proposal))), context);
    });
    let mut harness = alone(page, NewRequestPage::ui);
    harness.get_by_label("Ouvrir le dossier").click();
    harness.run();
    assert!(opened(harness.state()).is_none());
}

#[test]
fn the_case_that_a_mail_replies_to_is_offered_and_one_click_files_it_there() {
    let number = CaseNumber { year: 2026, sequence: 7 };
    let proposal = MailProposal {
        message: Message { subject: "Re: dossier 2026-0007".to_owned(), ..Message::default() },
        rights: vec![Right::Access],
        received_on: Some(on(2026, 11, 20)),
        candidates: Vec::new(),
        reply_to: Some(number),
        ours: false,
        sent_for: None,
        bounced: None,
        similar: Vec::new(),
        proposed: None,
    };
    let mut page = NewRequestPage::default();
    with_context(Language::Fr, |context| {
        page.hear(&Event::Request(RequestEvent::Inspected(Box::new(proposal))), context);
    });
    let mut harness = alone(page, NewRequestPage::ui);
    harness.get_by_label("Classer dans le dossier 2026-0007").click();
    harness.run();
    let filed = harness.state().wishes.commands.iter().any(|command| {
        matches!(command, Command::Request(RequestCommand::FileReply { number: one, .. }) if *one == number)
    });
    assert!(filed, "{:?}", harness.state().wishes.commands);
}
