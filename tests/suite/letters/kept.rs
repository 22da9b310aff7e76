//! What is written is kept as written; only a step that records its sending makes it sent.

use greffe::casebook::Error;
use greffe::documents::letter::gaps;
use greffe::domain::erasure::Verdict;
use greffe::domain::letter::{LetterForm, LetterKind, Mention};
use greffe::domain::request::{Channel, IdentityProof, Outcome, Stage, Step};
use greffe::domain::right::Right;
use greffe::mail;
use greffe::text::Language;
use lopdf::Document;

use super::{EMAIL, NAME, a_case, alone, completed, draft, order};
use crate::common::{a_casebook, a_contact, a_request, day, files_of, read};

#[test]
fn a_written_letter_is_kept_with_the_case_and_sends_nothing() {
    let (mut shelf, number) = a_case(LetterKind::Refused);
    let before = shelf.casebook.request(number).unwrap();
    let draft = draft(&shelf, number, LetterKind::Refused, Language::Fr);
    let to = shelf.folder.path().join("out");
    let written = shelf.casebook.write_letter(&order(&draft, LetterForm::Both), &to).unwrap();
    assert_eq!(
        vec!["lettre-2026-0001-refus.eml", "lettre-2026-0001-refus.pdf"],
        files_of(&to).into_keys().collect::<Vec<_>>()
    );
    assert!(written.lacks.is_empty() && !written.no_address);

    let after = shelf.casebook.request(number).unwrap();
    assert_eq!((before.line.stage, before.line.next), (after.line.stage, after.line.next));
    assert_eq!(before.facts, after.facts);
    let message = after.messages.last().unwrap();
    assert_eq!(Some(LetterKind::Refused), message.letter.map(|mark| mark.kind));
    assert_eq!(None, message.sent_at);
    assert!(message.body.contains("COMPLETED"));
    assert_eq!(2, message.attachments.len());
    let entry = after.journal.last().unwrap();
    assert!(entry.detail.starts_with("refused both letter "), "{}", entry.detail);
    for personal in ["Lefèvre", "elodie", "Strasbourg"] {
        assert!(!entry.detail.contains(personal));
    }
}

#[test]
fn the_draft_goes_to_the_requester_with_subject_and_number_and_is_marked_unsent() {
    let (mut shelf, number) = a_case(LetterKind::Acknowledgement);
    let draft = draft(&shelf, number, LetterKind::Acknowledgement, Language::En);
    assert_eq!(LetterForm::Mail, draft.form);
    let to = shelf.folder.path().join("out");
    let written = shelf.casebook.write_letter(&order(&draft, LetterForm::Mail), &to).unwrap();
    let bytes = read(&written.files[0]);
    assert!(String::from_utf8_lossy(&bytes).contains("X-Unsent: 1"));
    let message = mail::read(&bytes).unwrap();
    assert_eq!(EMAIL, message.recipients[0].address);
    assert_eq!("Acknowledgement of your request [2026-0001]", message.subject);
    assert!(message.text.contains("from 20 February 2026 to 20 March 2026"));
    assert!(!message.text.contains('*') && !message.text.contains('#'));
}

#[test]
fn a_letter_with_a_passage_to_complete_is_refused_with_its_line_and_writes_nothing() {
    let (mut shelf, number) = a_case(LetterKind::Refused);
    let draft = draft(&shelf, number, LetterKind::Refused, Language::Fr);
    assert_eq!(draft.gaps, gaps(&draft.words));
    let mut unfinished = order(&draft, LetterForm::Post);
    unfinished.words.clone_from(&draft.words);
    let to = shelf.folder.path().join("out");
    let refused = shelf.casebook.write_letter(&unfinished, &to);
    let line = draft.gaps[0];
    assert!(
        matches!(refused, Err(Error::LetterIncomplete { line: at }) if at == line),
        "{refused:?}"
    );
    assert!(draft.words.lines().nth(line - 1).unwrap().contains("[à compléter"));
    assert!(!to.exists());
    assert!(shelf.casebook.request(number).unwrap().messages.is_empty());
}

#[test]
fn a_second_letter_of_a_kind_never_overwrites_the_first() {
    let (mut shelf, number) = a_case(LetterKind::Clarification);
    let draft = draft(&shelf, number, LetterKind::Clarification, Language::Fr);
    let to = shelf.folder.path().join("out");
    for _ in 0..3 {
        shelf.casebook.write_letter(&order(&draft, LetterForm::Post), &to).unwrap();
    }
    let names: Vec<String> = files_of(&to).into_keys().collect();
    assert_eq!(3, names.len(), "{names:?}");
    assert_eq!(3, shelf.casebook.request(number).unwrap().messages.len());
}

#[test]
fn every_kind_is_laid_out_by_post_and_drafted_by_mail_in_both_languages() {
    for kind in alone() {
        let (mut shelf, number) = a_case(kind);
        for language in [Language::Fr, Language::En] {
            let draft = draft(&shelf, number, kind, language);
            let to = shelf.folder.path().join(language.code());
            let written =
                shelf.casebook.write_letter(&order(&draft, LetterForm::Both), &to).unwrap();
            assert!(written.lacks.is_empty(), "{kind:?} {language:?}: {:?}", written.lacks);
            let document = Document::load_mem(&read(&written.files[0])).unwrap();
            let catalog = document.catalog().unwrap();
            assert!(catalog.get(b"StructTreeRoot").is_ok(), "{kind:?} is not tagged");
            let tongue: &[u8] = if language == Language::Fr { b"fr-FR" } else { b"en-GB" };
            assert_eq!(tongue, catalog.get(b"Lang").unwrap().as_str().unwrap());
            assert!(
                document.get_pages().len() <= 2,
                "{kind:?} {language:?} is longer than a sheet"
            );
        }
    }
}

#[test]
fn words_that_lost_their_remedies_are_written_and_what_they_lack_is_said() {
    let (mut shelf, number) = a_case(LetterKind::Refused);
    let draft = draft(&shelf, number, LetterKind::Refused, Language::Fr);
    let mut shortened = order(&draft, LetterForm::Post);
    let (before, _) = shortened.words.split_once("## Voies de recours").unwrap();
    shortened.words = before.to_owned();
    let to = shelf.folder.path().join("out");
    let written = shelf.casebook.write_letter(&shortened, &to).unwrap();
    assert_eq!(vec![Mention::Complaint, Mention::Remedy], written.lacks);
}

#[test]
fn without_an_address_no_mail_is_drafted_and_paper_says_that_it_has_none() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let draft = draft(&shelf, number, LetterKind::Acknowledgement, Language::Fr);
    assert_eq!(LetterForm::Post, draft.form);
    let to = shelf.folder.path().join("out");
    let refused = shelf.casebook.write_letter(&order(&draft, LetterForm::Mail), &to);
    assert!(matches!(refused, Err(Error::NoEmail)), "{refused:?}");
    let written = shelf.casebook.write_letter(&order(&draft, LetterForm::Post), &to).unwrap();
    assert!(written.no_address);
}

#[test]
fn a_letter_to_others_needs_one_and_knows_those_of_the_policy() {
    let (mut shelf, number) = a_case(LetterKind::Article19Notice);
    let mut nobody = draft(&shelf, number, LetterKind::Article19Notice, Language::Fr);
    assert_eq!("Typeform SL", nobody.recipient.name);
    nobody.choice.to = greffe::casebook::views::LetterTo::default();
    let to = shelf.folder.path().join("out");
    let refused = shelf.casebook.write_letter(&order(&nobody, LetterForm::Post), &to);
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    nobody.choice.to.id = Some("nobody".to_owned());
    assert!(matches!(shelf.casebook.letter(&nobody.choice), Err(Error::Invalid(_))));
}

#[test]
fn the_answers_of_a_copy_are_not_written_alone() {
    let (shelf, number) = a_case(LetterKind::Refused);
    for kind in [LetterKind::AccessGranted, LetterKind::PortabilityGranted] {
        let refused = shelf.casebook.letter(&super::choice(number, kind, Language::Fr));
        assert!(matches!(refused, Err(Error::LetterOfCopy)), "{kind:?}");
    }
}

#[test]
fn a_copy_for_portability_says_so_and_cites_article_20() {
    let mut shelf = a_casebook();
    let contact = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@quint.example").client_since("2024-01-01"),
    );
    let asked = a_request().from("Ada Quint", "ada@quint.example").asking(&[Right::Portability]);
    let number = shelf.casebook.open_request(&asked.about(contact).draft()).unwrap();
    let letter = shelf.casebook.review_copy(number).unwrap().letter;
    assert!(letter.contains("article\u{a0}20") && letter.contains("donnees.json"), "{letter}");
    assert!(!letter.contains("droit d’accès que"));
}

#[test]
fn a_partial_answer_says_what_its_receipt_says_and_the_letter_outlives_the_erasure() {
    let mut shelf = a_casebook();
    let contact = shelf.add(
        a_contact()
            .named("Élodie", "Lefèvre-Nguyen")
            .email(EMAIL)
            .client_since("2019-01-01")
            .fact(greffe::domain::contact::FileFactKind::ContractEnd, "2024-06-30")
            .prospect_since("2020-01-01"),
    );
    let asked = a_request().from(NAME, EMAIL).asking(&[Right::Erasure]).about(contact);
    let number = shelf.casebook.open_request(&asked.draft()).unwrap();
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    shelf.casebook.take_step(number, verify, day("2026-02-25")).unwrap();
    let first = draft(&shelf, number, LetterKind::Acknowledgement, Language::Fr);
    let to = shelf.folder.path().join("out");
    shelf.casebook.write_letter(&order(&first, LetterForm::Post), &to).unwrap();

    let plan = shelf.casebook.plan_erasure(contact).unwrap();
    assert!(plan.lines.iter().any(|line| line.verdict == Verdict::Keep));
    shelf.casebook.erase(&plan).unwrap();
    let partial = draft(&shelf, number, LetterKind::PartlyGranted, Language::Fr);
    assert_eq!(Vec::<usize>::new(), partial.gaps);
    for part in ["effacées le 10 mars 2026", "conservation jusqu’au 30 juin 2029"] {
        assert!(partial.words.contains(part), "lacks {part}\n{}", partial.words);
    }
    let kept = shelf.casebook.request(number).unwrap();
    assert_eq!(1, kept.messages.len());
    assert!(kept.messages[0].body.contains("2026-0001"));
}

#[test]
fn a_notice_of_failed_delivery_is_filed_and_reopens_what_was_answered() {
    let (mut shelf, number) = a_case(LetterKind::Refused);
    let sent = Step::Sent { by: Channel::Email, outcome: Outcome::Refused, right: None };
    shelf.casebook.take_step(number, sent, day("2026-03-05")).unwrap();
    assert_eq!(Stage::Answered, shelf.casebook.request(number).unwrap().line.stage);
    let letter = b"From: a@b.example\r\nSubject: Re\r\n\r\nmerci";
    assert!(matches!(shelf.casebook.file_bounce(number, letter), Err(Error::NotABounce)));
    let bounce = b"From: Mail Delivery <MAILER-DAEMON@mx.example>\r\nDate: Fri, 06 Mar 2026 08:00:00 +0100\r\nSubject: Undelivered\r\n\r\nno such user";
    assert_eq!(day("2026-03-06"), shelf.casebook.file_bounce(number, bounce).unwrap());
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(Stage::InProgress, view.line.stage);
    assert!(view.messages.iter().any(|message| message.subject == "Undelivered"));
}

#[test]
fn completing_a_draft_leaves_no_gap() {
    for kind in alone() {
        let (shelf, number) = a_case(kind);
        for language in [Language::Fr, Language::En] {
            let words = completed(&draft(&shelf, number, kind, language));
            assert_eq!(Vec::<usize>::new(), gaps(&words), "{kind:?} {language:?}");
        }
    }
}

#[test]
fn nothing_is_said_to_be_held_nowhere_while_the_casebook_knows_such_a_person() {
    let (mut shelf, number) = a_case(LetterKind::NothingHeld);
    let searched = |shelf: &crate::common::Shelf| {
        let words = draft(shelf, number, LetterKind::NothingHeld, Language::Fr).words;
        words.contains("Registre des contacts") && gaps(&words).is_empty()
    };
    assert!(searched(&shelf));
    shelf.add(a_contact().named("Élodie", "Lefèvre-Nguyen").prospect_since("2025-01-01"));
    assert!(!searched(&shelf));
}
