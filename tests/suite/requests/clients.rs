//! The client of a processor, known from its last case; and what somebody who asks for another is written.

use greffe::casebook::views::{Client, LetterChoice, LetterOrder, LetterTo, Standing};
use greffe::domain::letter::{LetterForm, LetterKind};
use greffe::domain::request::{Capacity, Outcome, Role, Showing, Step};
use greffe::domain::right::Right;
use greffe::mail;
use greffe::text::Language;

use crate::common::{Shelf, a_casebook, a_request, day, files_of, read, today};

fn orme() -> Client {
    Client {
        name: "Maison Orme".to_owned(),
        email: "dpo@orme.example".to_owned(),
        address: "14 rue des Halles\n69002 Lyon".to_owned(),
        contract: "recommandation de taille, contrat 2024-17".to_owned(),
        days: Some(5),
    }
}

fn for_client(client: Client) -> Standing {
    Standing { role: Role::Processor, client: Some(client), ..Standing::default() }
}

#[test]
fn the_next_case_of_a_client_takes_from_the_last_what_is_left_open() {
    let mut shelf = a_casebook();
    let first = a_request().standing(for_client(orme())).draft();
    shelf.casebook.open_request(&first).unwrap();
    let only = Client { name: " Maison Orme ".to_owned(), ..Client::default() };
    let second = a_request().standing(for_client(only.clone())).draft();
    let number = shelf.casebook.open_request(&second).unwrap();
    let known = |shelf: &Shelf, number| shelf.casebook.request(number).unwrap().standing.client;
    assert_eq!(Some(orme()), known(&shelf, number));

    let moved = Client { days: Some(2), email: "privacy@orme.example".to_owned(), ..only };
    let third = shelf.casebook.open_request(&a_request().draft()).unwrap();
    shelf.casebook.act_as_processor(third, &moved, today()).unwrap();
    let expected = Client { days: Some(2), email: "privacy@orme.example".to_owned(), ..orme() };
    assert_eq!(Some(expected), known(&shelf, third), "what is typed is what counts");
    let view = shelf.casebook.request(third).unwrap();
    assert_eq!(Some(day("2026-02-22")), view.pass_on_by);
    let stranger = Client { name: "Orme".to_owned(), ..Client::default() };
    let draft = a_request().standing(for_client(stranger.clone())).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    assert_eq!(Some(stranger), known(&shelf, number), "another name is another client");
}

#[test]
fn letters_to_a_client_and_about_it_have_nothing_left_to_complete() {
    let mut shelf = a_casebook();
    let asked = a_request().from("Zoé Bel", "zoe@bel.example").asking(&[Right::Erasure]);
    let number = shelf.casebook.open_request(&asked.standing(for_client(orme())).draft()).unwrap();
    for language in [Language::Fr, Language::En] {
        let kind = LetterKind::PassedToController;
        let choice =
            LetterChoice { number, kind, language: Some(language), to: LetterTo::default() };
        let draft = shelf.casebook.letter(&choice).unwrap();
        assert!(draft.gaps.is_empty(), "{}", draft.words);
        assert_eq!(
            ("Maison Orme", "dpo@orme.example", LetterForm::Mail),
            (draft.recipient.name.as_str(), draft.recipient.email.as_str(), draft.form)
        );
        assert!(draft.words.contains("contrat 2024-17"), "{}", draft.words);
    }
    let passed = Step::Sent {
        by: greffe::domain::request::Channel::Email,
        outcome: Outcome::PassedToController,
        right: None,
    };
    shelf.casebook.take_step(number, passed, today()).unwrap();
    for (language, on) in [(Language::Fr, "10 mars 2026"), (Language::En, "10 March 2026")] {
        let kind = LetterKind::PassedToControllerPerson;
        let choice =
            LetterChoice { number, kind, language: Some(language), to: LetterTo::default() };
        let draft = shelf.casebook.letter(&choice).unwrap();
        assert!(draft.gaps.is_empty(), "{}", draft.words);
        for said in [on, "Maison Orme, 14 rue des Halles, 69002 Lyon"] {
            assert!(draft.words.contains(said), "{said} in {}", draft.words);
        }
    }
}

#[test]
fn a_letter_that_asks_for_proofs_names_those_that_are_missing_and_its_sending_is_the_step() {
    let mut shelf = a_casebook();
    let standing = Standing {
        capacity: Capacity::Heir,
        subject: "Henri Quint".to_owned(),
        ..Standing::default()
    };
    let asked = a_request().from("Léa Quint", "lea@quint.example").standing(standing);
    let number = shelf.casebook.open_request(&asked.draft()).unwrap();
    shelf.casebook.take_step(number, Step::Show { what: Showing::Death }, today()).unwrap();
    let kind = LetterKind::CapacityRequest;
    let choice = LetterChoice { number, kind, language: None, to: LetterTo::default() };
    let draft = shelf.casebook.letter(&choice).unwrap();
    for said in ["d’héritier", "Henri Quint", "acte de notoriété", "succession"] {
        assert!(draft.words.contains(said), "{said} in {}", draft.words);
    }
    assert!(!draft.words.contains("acte de décès"), "it was shown");
    assert!(draft.gaps.is_empty());

    let order = LetterOrder { choice, words: draft.words, form: LetterForm::Mail };
    let to = shelf.folder.path().join("letters");
    let written = shelf.casebook.write_letter(&order, &to).unwrap();
    assert!(
        shelf
            .casebook
            .request(number)
            .unwrap()
            .facts
            .iter()
            .all(|fact| { fact.step != Step::AskShowing })
    );
    let draft = String::from_utf8(read(&written.files[0])).unwrap();
    let sent = draft.replace("X-Unsent: 1\r\n", "Message-ID: <left@kleep.ai>\r\n");
    let message = mail::read(sent.as_bytes()).unwrap();
    let filed = shelf.casebook.file_sent_message(number, &message, (None, None)).unwrap();
    assert_eq!(Some(kind), filed.letter);
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(Some(Step::AskShowing), view.facts.last().map(|fact| fact.step));
    assert!(view.line.due_on.is_none() && view.line.aim_for.is_some(), "no day to aim for moves");
    assert_eq!(1, files_of(&to).len());
}
