//! Letters that tasks call for, the sent mail that files itself with its task, and what sources found leaving in a copy.

use chrono::Days;
use greffe::casebook::views::{
    CasebookSettings, CopyForm, CopyOrder, ErrandDraftOutcome, ItemChoice, LetterChoice,
    LetterOrder, LetterTo,
};
use greffe::casebook::{Casebook, ErrandOrder};
use greffe::domain::errand::{Duty, ErrandState, ErrandStep};
use greffe::domain::ids::CaseNumber;
use greffe::domain::letter::{LetterForm, LetterKind};
use greffe::domain::request::{IdentityProof, Outcome, Refusal, Stage, Step};
use greffe::domain::right::Right;
use greffe::mail;

use super::whole::{a_client_asks, refused, sent};
use crate::common::{
    PASSPHRASE, Shelf, a_casebook, a_demo_casebook, a_request, day, file_in, files_of, read,
    session_on, today,
};

const CHAT: &str = "privacy@chat.example";

fn with_address(shelf: &mut Shelf, party: &str, email: &str) {
    let casebook = &mut shelf.casebook;
    let mut settings = casebook.settings().expect("it works");
    settings.party_emails.insert(party.to_owned(), email.to_owned());
    casebook.put_settings(&settings).expect("it works");
}

fn take(casebook: &mut Casebook, number: CaseNumber, party: &str, step: ErrandStep) {
    let (party, words) = (party.to_owned(), String::new());
    let order = ErrandOrder { duty: Duty::Search, party, step, on: today(), words };
    casebook.take_errand_step(number, &order).expect("it works");
}

fn state(casebook: &Casebook, number: CaseNumber, party: &str) -> ErrandState {
    let view = casebook.request(number).expect("it works");
    view.errands.iter().find(|errand| errand.party == party).expect("it works").state
}

/// The draft as a mail program files it once it has left.
fn sent_mail(draft: &[u8]) -> Vec<u8> {
    let draft = String::from_utf8(draft.to_vec()).expect("it works");
    draft.replace("X-Unsent: 1\r\n", "Message-ID: <left@kleep.example>\r\n").into_bytes()
}

#[test]
fn each_task_gets_its_letter_a_mail_where_an_address_is_known_and_paper_where_not() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    with_address(&mut shelf, "chat", CHAT);
    shelf.casebook.open_searches(number, today()).unwrap();
    let to = shelf.folder.path().join("drafts");
    let drafts = shelf.casebook.write_errand_drafts(number, None, &to).unwrap();
    assert_eq!(5, drafts.len());
    for draft in &drafts {
        let mailed = matches!(draft.outcome, ErrandDraftOutcome::Drafted(_));
        assert_eq!(draft.party == "chat", mailed, "{draft:?}");
        assert_eq!(LetterKind::SourceRequest, draft.kind);
        assert_eq!(ErrandState::ToAsk, state(&shelf.casebook, number, &draft.party), "written");
    }
    let mailed = mail::read(&read(&to.join("lettre-2026-0001-recherche-chat.eml"))).unwrap();
    assert_eq!(CHAT, mailed.recipients[0].address);
    assert!(mailed.unsent && mailed.text.contains("ada@quint.example"), "{}", mailed.text);
    assert_eq!(5, files_of(&to).len(), "one file a task: {:?}", files_of(&to).keys());
}

#[test]
fn the_sent_mail_of_a_task_notes_the_day_with_it_and_answers_nothing() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    with_address(&mut shelf, "chat", CHAT);
    shelf.casebook.open_searches(number, today()).unwrap();
    let to = shelf.folder.path().join("drafts");
    shelf.casebook.write_errand_drafts(number, None, &to).unwrap();
    let mail = sent_mail(&read(&to.join("lettre-2026-0001-recherche-chat.eml")));
    let casebook = &mut shelf.casebook;
    let filed = casebook.file_sent_mail(number, &mail, Outcome::Granted).unwrap();
    assert_eq!((Some(LetterKind::SourceRequest), today()), (filed.letter, filed.on));
    assert_eq!(vec![CHAT.to_owned()], filed.recipients);
    assert_eq!(ErrandState::Asked, state(casebook, number, "chat"));
    assert_eq!(ErrandState::ToAsk, state(casebook, number, "ionos"), "only what was written to");
    let view = casebook.request(number).unwrap();
    assert_eq!(Stage::InProgress, view.line.stage, "a letter to a source is no answer");
    let proof = view.messages.iter().find(|message| message.sent_at.is_some());
    assert!(proof.is_some_and(|message| message.outgoing));

    let again = casebook.file_sent_mail(number, &mail, Outcome::Granted).unwrap();
    assert_eq!(Some(LetterKind::SourceRequest), again.letter);
    assert_eq!(ErrandState::Asked, state(casebook, number, "chat"));
}

#[test]
fn a_task_without_an_answer_calls_for_a_chaser_that_says_what_was_asked_and_when() {
    let mut shelf = a_demo_casebook(today());
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    with_address(&mut shelf, "chat", CHAT);
    shelf.casebook.open_searches(number, today()).unwrap();
    take(&mut shelf.casebook, number, "chat", ErrandStep::Ask);
    for party in ["mailboxes", "customer_files", "accounting", "ionos"] {
        take(&mut shelf.casebook, number, party, ErrandStep::Nothing);
    }
    let to = shelf.folder.path().join("drafts");
    let none = shelf.casebook.write_errand_drafts(number, None, &to).unwrap();
    assert!(none.is_empty(), "a week to answer: {none:?}");
    let path = file_in(shelf.folder.path());
    drop(shelf.casebook);
    let later = session_on(today() + Days::new(7));
    let mut casebook = Casebook::open(&path, PASSPHRASE, later).unwrap();
    let drafts = casebook.write_errand_drafts(number, None, &to).unwrap();
    assert_eq!(1, drafts.len());
    assert_eq!(LetterKind::Chaser, drafts[0].kind);
    let mailed = mail::read(&read(&drafts[0].files()[0])).unwrap();
    for said in ["10 mars 2026", "rechercher tout ce qui concerne", "Ada Quint"] {
        assert!(mailed.text.contains(said), "{said} in {}", mailed.text);
    }
}

#[test]
fn nothing_held_needs_searches_that_were_opened_or_a_letter_that_names_the_open_sources() {
    let mut shelf = a_casebook();
    let draft = a_request().from("Zoé Inconnue", "zoe@inconnue.example").draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let casebook = &mut shelf.casebook;
    let known = Step::Verify { by: IdentityProof::CallBack };
    casebook.take_step(number, known, today()).unwrap();
    let nothing = casebook.take_step(number, sent(Outcome::NothingHeld), today());
    assert_eq!(Refusal::NotSearched, refused(nothing));
    casebook.open_searches(number, today()).unwrap();
    let nothing = casebook.take_step(number, sent(Outcome::NothingHeld), today());
    assert_eq!(Refusal::SourceOpen, refused(nothing));

    take(casebook, number, "accounting", ErrandStep::Nothing);
    let kind = LetterKind::NothingHeld;
    let choice = LetterChoice { number, kind, language: None, to: LetterTo::default() };
    let draft = casebook.letter(&choice).unwrap();
    assert!(draft.words.contains("Conversations du chat"), "{}", draft.words);
    let (answered, open) = draft.words.split_once("n’ont pas encore confirmé").unwrap();
    assert!(answered.contains("Comptabilité et facturation (recherche du 10 mars 2026)"));
    assert!(open.contains("Conversations du chat") && !open.contains("Comptabilité"), "{open}");
    let order = LetterOrder { choice, words: draft.words, form: LetterForm::Mail };
    casebook.write_letter(&order, &shelf.folder.path().join("out")).unwrap();
    let view = casebook.request(number).unwrap();
    for errand in &view.errands {
        assert_eq!(errand.party != "accounting", errand.named, "{errand:?}");
    }
    casebook.take_step(number, sent(Outcome::NothingHeld), today()).unwrap();
    assert!(casebook.check().unwrap().is_whole());
}

#[test]
fn what_a_source_found_leaves_in_the_copy_and_the_letter_says_when_it_was_searched() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Access]);
    let casebook = &mut shelf.casebook;
    casebook.open_searches(number, today()).unwrap();
    let found = (Duty::Search, "chat");
    for name in ["fil.txt", "autrui.txt"] {
        casebook.attach_to_errand(number, found, (name, "text/plain"), name.as_bytes()).unwrap();
    }
    take(casebook, number, "chat", ErrandStep::Found);
    take(casebook, number, "ionos", ErrandStep::Nothing);
    let review = casebook.review_copy(number).unwrap();
    assert_eq!(CopyForm::Zip, review.form);
    let chat = review.sources.iter().find(|line| line.contains("Tawk.to")).unwrap();
    assert!(chat.contains("trouvé, 10 mars 2026"), "{chat}");
    for said in
        ["recherche du 10 mars 2026, confirmée par Tawk.to", "la recherche n’est pas achevée"]
    {
        assert!(review.letter.contains(said), "{said} in {}", review.letter);
    }
    let mut choices: Vec<ItemChoice> = review.items.iter().map(|item| item.choice).collect();
    let other = review.items.iter().position(|item| item.label == "autrui.txt").unwrap();
    choices[other] = ItemChoice::LeaveOut;
    let order = CopyOrder {
        about: review.about,
        letter: review.letter.clone(),
        choices,
        form: review.form,
        beside_case: false,
    };
    casebook.write_copy(&order, &shelf.folder.path().join("out")).unwrap();
    let inventory = casebook.request(number).unwrap().packages[0].inventory.clone();
    let files = inventory.iter().filter(|line| line.contains("fichiers/") || line.contains(".txt"));
    let files: Vec<_> = files.collect();
    assert_eq!(1, files.len(), "{inventory:?}");
    assert!(files[0].contains(" · 7 · "), "fil.txt, under a name that tells nothing: {files:?}");
}

#[test]
fn the_period_of_case_files_is_a_setting_with_bounds_and_letters_say_it() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Erasure]);
    let casebook = &mut shelf.casebook;
    for (months, kept) in [(11, false), (73, false), (72, true)] {
        let settings = CasebookSettings { case_file_months: months, ..CasebookSettings::default() };
        assert_eq!(kept, casebook.put_settings(&settings).is_ok(), "{months}");
    }
    let kind = LetterKind::ErasureGranted;
    let choice = LetterChoice { number, kind, language: None, to: LetterTo::default() };
    let words = casebook.letter(&choice).unwrap().words;
    assert!(words.contains("72 mois après la clôture"), "{words}");
    assert_eq!(day("2026-03-10"), casebook.today());
}
