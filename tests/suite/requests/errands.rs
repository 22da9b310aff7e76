//! What others owe a case: sources that search, tools that stop, recipients that are told; and what a closed case loses.

use chrono::{Days, Months, NaiveDate};
use greffe::casebook::views::{DueLine, NextStep};
use greffe::casebook::{Casebook, ErrandOrder, Error};
use greffe::domain::errand::{Duty, ErrandRefusal, ErrandState, ErrandStep};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{Outcome, Refusal, Step};
use greffe::domain::right::Right;

use super::whole::{a_client_asks, next, refused, sent};
use crate::common::{
    PASSPHRASE, a_casebook, a_contact, a_demo_casebook, a_request, day, file_in, session_on, today,
};

fn order(duty: Duty, party: &str, step: ErrandStep, on: NaiveDate) -> ErrandOrder {
    ErrandOrder { duty, party: party.to_owned(), step, on, words: String::new() }
}

/// The letter names the chat as still open, and leaves: its result stays owed.
fn name_chat_in_the_letter(casebook: &mut Casebook, number: CaseNumber) {
    let step = |step| order(Duty::Search, "chat", step, today());
    let unsaid = casebook.take_errand_step(number, &step(ErrandStep::NameOpen));
    assert!(
        matches!(unsaid, Err(Error::ErrandRefused(ErrandRefusal::WordsMissing))),
        "which letter?"
    );
    let words = "Lettre du 10 mars".to_owned();
    let named = ErrandOrder { words, ..step(ErrandStep::NameOpen) };
    casebook.take_errand_step(number, &named).expect("it works");
    casebook.take_step(number, sent(Outcome::NothingHeld), today()).expect("it works");
    let owed = |casebook: &Casebook| {
        let lines = casebook.due().expect("it works").lines;
        lines.iter().any(|line| matches!(line, DueLine::Errand(line) if line.parties == ["chat"]))
    };
    assert!(owed(casebook), "the letter promised its result");
    casebook.take_errand_step(number, &step(ErrandStep::Nothing)).expect("it works");
    assert!(!owed(casebook));
}

#[test]
fn each_source_is_searched_chased_and_named_before_a_letter_says_that_nothing_is_held() {
    let mut shelf = a_demo_casebook(today());
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    let casebook = &mut shelf.casebook;
    let opened = casebook.open_searches(number, today()).unwrap();
    assert_eq!(
        5, opened,
        "mailboxes, files, accounts, chat, and the host that no source stands for"
    );
    assert_eq!(0, casebook.open_searches(number, today()).unwrap(), "each only once");
    let nothing = casebook.take_step(number, sent(Outcome::NothingHeld), today());
    assert_eq!(Refusal::SourceOpen, refused(nothing));

    let step = |party: &str, step| order(Duty::Search, party, step, today());
    let chased = casebook.take_errand_step(number, &step("chat", ErrandStep::Chase));
    assert!(matches!(chased, Err(Error::ErrandRefused(ErrandRefusal::NotAsked))), "{chased:?}");
    casebook.take_errand_step(number, &step("chat", ErrandStep::Ask)).unwrap();
    casebook
        .attach_to_errand(
            number,
            (Duty::Search, "mailboxes"),
            ("boite.txt", "text/plain"),
            b"un message",
        )
        .unwrap();
    for party in ["mailboxes", "customer_files", "accounting", "ionos"] {
        casebook.take_errand_step(number, &step(party, ErrandStep::Nothing)).unwrap();
    }
    let again = casebook.take_errand_step(number, &step("accounting", ErrandStep::Found));
    assert!(matches!(again, Err(Error::ErrandRefused(ErrandRefusal::AlreadyAnswered))));
    let nothing = casebook.take_step(number, sent(Outcome::NothingHeld), today());
    assert_eq!(Refusal::SourceOpen, refused(nothing), "the chat has not answered");

    let due = casebook.due().unwrap();
    let line = due.lines.iter().find_map(|line| match line {
        DueLine::Errand(line) => Some(line.clone()),
        DueLine::Request(_)
        | DueLine::Notice(_)
        | DueLine::Duty(_)
        | DueLine::Hold(_)
        | DueLine::Inform { .. }
        | DueLine::Retention { .. } => None,
    });
    let line = line.expect("the open search on Today");
    assert_eq!((vec!["chat".to_owned()], false), (line.parties, line.escalated));
    assert_eq!(today() + Days::new(7), line.act_on, "to be chased after a week");
    for _ in 0..2 {
        casebook.take_errand_step(number, &step("chat", ErrandStep::Chase)).unwrap();
    }
    let view = casebook.request(number).unwrap();
    let chat = view.errands.iter().find(|errand| errand.party == "chat").unwrap();
    assert_eq!((2, true, ErrandState::Asked), (chat.chasers, chat.escalated, chat.state));

    name_chat_in_the_letter(casebook, number);
    assert!(casebook.check().unwrap().is_whole());
}

#[test]
fn an_objection_to_marketing_stops_at_once_and_opens_a_task_of_the_same_day_for_each_tool() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-10"));
    let draft = a_request().asking(&[Right::MarketingObjection]).about(uid).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let casebook = &mut shelf.casebook;
    let view = casebook.request(number).unwrap();
    assert!(!view.errands.is_empty());
    for errand in &view.errands {
        assert_eq!(
            (Duty::StopMailing, Some(view.line.received_on)),
            (errand.duty, errand.act_on),
            "{errand:?}"
        );
    }
    assert_eq!(NextStep::Apply, view.line.next, "without any question about identity");
    let on = day("2026-02-20");
    casebook.take_step(number, Step::Apply { right: Right::MarketingObjection }, on).unwrap();
    let file = &casebook.contact(uid).unwrap().files[0];
    let allowed = file.countdown.as_ref().and_then(|(_, countdown)| countdown.marketing_allowed);
    assert_eq!(Some(false), allowed);
    let early = casebook.take_step(number, sent(Outcome::Granted), on);
    assert_eq!(Refusal::SourceOpen, refused(early));
    for errand in view.errands {
        let done = order(errand.duty, &errand.party, ErrandStep::Done, on);
        casebook.take_errand_step(number, &done).unwrap();
    }
    casebook.take_step(number, sent(Outcome::Granted), on).unwrap();
}

#[test]
fn each_recipient_is_told_of_a_rectification_or_exempted_with_a_reason() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Rectification]);
    let casebook = &mut shelf.casebook;
    let on = day("2026-02-22");
    casebook.take_step(number, sent(Outcome::Granted), on).unwrap();
    let view = casebook.request(number).unwrap();
    let told: Vec<&str> = view.errands.iter().map(|errand| errand.party.as_str()).collect();
    assert_eq!(vec!["ionos", "tawk"], told, "the recipients of the activity clients");
    assert_eq!(NextStep::TendErrands, view.line.next);

    let duty = Duty::TellRectification;
    let exempt = order(duty, "tawk", ErrandStep::Disproportionate, on);
    let unreasoned = casebook.take_errand_step(number, &exempt);
    assert!(matches!(unreasoned, Err(Error::ErrandRefused(ErrandRefusal::WordsMissing))));
    let words = "Le compte est supprimé depuis 2024".to_owned();
    casebook.take_errand_step(number, &ErrandOrder { words, ..exempt }).unwrap();
    for step in [ErrandStep::Ask, ErrandStep::Done] {
        casebook.take_errand_step(number, &order(duty, "ionos", step, on)).unwrap();
    }
    let states: Vec<ErrandState> =
        casebook.request(number).unwrap().errands.iter().map(|errand| errand.state).collect();
    assert_eq!(vec![ErrandState::Done, ErrandState::Exempt], states);
    assert_eq!(NextStep::FileProof, next(casebook, number), "the mail itself is missing");
}

#[test]
fn a_closed_case_loses_what_was_collected_then_every_name() {
    let mut shelf = a_demo_casebook(today());
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    let casebook = &mut shelf.casebook;
    casebook.open_searches(number, today()).unwrap();
    let source = (Duty::Search, "mailboxes");
    casebook.attach_to_errand(number, source, ("boite.txt", "text/plain"), b"un mot").unwrap();
    let found = order(Duty::Search, "mailboxes", ErrandStep::Found, today());
    casebook
        .take_errand_step(number, &ErrandOrder { words: "Deux messages".to_owned(), ..found })
        .unwrap();
    casebook.take_step(number, sent(Outcome::PartlyGranted), today()).unwrap();
    casebook.take_step(number, Step::Close, today()).unwrap();
    assert!(casebook.cleaning_ahead().unwrap().is_empty());
    let folder = shelf.close();
    let open = |day| Casebook::open(&file_in(folder.path()), PASSPHRASE, session_on(day)).unwrap();

    let collected = today() + Months::new(3);
    let casebook = open(collected);
    assert_eq!(1, casebook.cleaning_ahead().unwrap()[0].count, "said before it happens");
    let files = |casebook: &Casebook| -> usize {
        casebook.request(number).unwrap().errands.iter().map(|errand| errand.files.len()).sum()
    };
    assert_eq!(1, files(&casebook), "the last day that is allowed");
    drop(casebook);
    let casebook = open(collected + Days::new(1));
    assert_eq!(0, files(&casebook));
    assert!(!casebook.request(number).unwrap().requester.name.is_empty());
    drop(casebook);

    let mut casebook = open(today() + Months::new(60) + Days::new(1));
    let view = casebook.request(number).unwrap();
    assert!(view.requester.name.is_empty() && view.requester.email.is_empty());
    assert!(view.contact.is_none() && view.words.is_empty() && view.errands.is_empty());
    assert_eq!(vec![Right::Access], view.line.rights, "a line of statistics stays");
    assert!(casebook.check().unwrap().is_whole());
}
