//! What is noted late, what comes back, and what a letter may not say yet.

use greffe::casebook::Error;
use greffe::casebook::views::{LetterChoice, LetterOrder, LetterTo};
use greffe::domain::letter::{LetterForm, LetterKind};
use greffe::domain::request::{
    Channel, Doubt, ExtensionGround, Fact, IdentityProof, Outcome, Refusal, RefusalGround,
    RequestFacts, Stage, Step,
};
use greffe::domain::right::Right;

use super::whole::refused;
use crate::common::{Takes as _, a_casebook, a_contact, a_request, day, read, today};

#[test]
fn what_left_in_time_may_be_noted_long_after_and_nothing_else_is_offered_late() {
    let mut shelf = a_casebook();
    let draft = a_request().from("Ada Quint", "ada@quint.example").received(day("2025-01-31"));
    let number = shelf.casebook.open_request(&draft.draft()).unwrap();
    let extend = |step: &&Step| matches!(step, Step::Extend { .. });
    let view = shelf.casebook.request(number).unwrap();
    let step = *view.allowed.iter().find(extend).expect("an extension is offered");
    let late = shelf.casebook.takes(number, step, today());
    assert!(matches!(refused(late), Refusal::ExtensionTooLate { .. }));
    shelf.casebook.takes(number, step, day("2025-02-27")).unwrap();
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(None, view.allowed.iter().find(extend));
}

/// A case of so many demands, received on 20 February, with its steps.
fn a_life(rights: &[Right], steps: &[(Step, &str)]) -> RequestFacts {
    let mut facts =
        RequestFacts { received_on: day("2026-02-20"), rights: rights.to_vec(), facts: Vec::new() };
    facts.facts.extend(steps.iter().map(|(step, on)| Fact { step: *step, on: day(on) }));
    facts
}

const fn sent(right: Right) -> Step {
    Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: Some(right) }
}

const EXTEND: Step = Step::Extend { ground: ExtensionGround::Complexity };
const ASK: Step = Step::AskIdentity { doubt: Doubt::SeveralPersons };
const VERIFY: Step = Step::Verify { by: IdentityProof::CallBack };

#[test]
fn a_letter_that_comes_back_is_the_last_one_and_takes_with_it_only_what_it_said() {
    let (access, erasure) = (Right::Access, Right::Erasure);
    let back = (Step::Returned, "2026-03-08");
    let one_by_one = a_life(
        &[access, erasure],
        &[(sent(access), "2026-03-02"), (sent(erasure), "2026-03-05"), back],
    );
    assert_eq!(Some(day("2026-03-02")), one_by_one.answered_on(access), "another letter");
    assert_eq!(None, one_by_one.answered_on(erasure));
    let together = a_life(
        &[access, erasure],
        &[(sent(access), "2026-03-05"), (sent(erasure), "2026-03-05"), back],
    );
    assert_eq!((None, None), (together.answered_on(access), together.answered_on(erasure)));

    let notice = a_life(&[access], &[(EXTEND, "2026-03-04"), back]);
    assert_eq!(None, notice.extension_notice_on(), "nobody was told of it");
    let again = a_life(&[access], &[(EXTEND, "2026-03-04"), back, (EXTEND, "2026-03-09")]);
    assert_eq!(Some(day("2026-03-09")), again.extension_notice_on());
    let answered = a_life(&[access], &[(EXTEND, "2026-03-04"), (sent(access), "2026-03-06"), back]);
    assert_eq!(Some(day("2026-03-04")), answered.extension_notice_on(), "the answer came back");

    let unread = a_life(&[access], &[(ASK, "2026-02-22"), back]);
    assert!(unread.suspensions().is_empty(), "what nobody read suspends nothing");
    let read = a_life(&[access], &[(ASK, "2026-02-22"), (VERIFY, "2026-02-25"), back]);
    assert_eq!(1, read.suspensions().len(), "it was replied to");
}

#[test]
fn a_refusal_is_late_after_the_first_month_whatever_was_announced() {
    let (due_on, notice_by) = (Some(day("2026-05-20")), Some(day("2026-03-20")));
    let refused = Step::Sent { by: Channel::Email, outcome: Outcome::Refused, right: None };
    for (step, on, late) in [
        (refused, "2026-03-20", false),
        (refused, "2026-03-21", true),
        (sent(Right::Access), "2026-03-21", false),
        (sent(Right::Access), "2026-05-21", true),
    ] {
        let case = a_life(&[Right::Access], &[(EXTEND, "2026-03-10"), (step, on)]);
        assert_eq!(late, case.is_late(day("2026-06-30"), due_on, notice_by), "{step:?} on {on}");
    }
    let mut shelf = a_casebook();
    let received = day("2025-08-29");
    let draft = a_request().from("Ada Quint", "ada@quint.example").received(received).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let casebook = &mut shelf.casebook;
    casebook.takes(number, EXTEND, day("2025-09-20")).unwrap();
    let ground = RefusalGround::NotIdentifiable;
    casebook.take_step(number, Step::Refuse { ground, right: None }, day("2025-10-20")).unwrap();
    casebook.take_step(number, refused, day("2025-10-20")).unwrap();
    let closed = casebook.take_step(number, Step::Close, day("2025-10-21"));
    assert!(matches!(closed, Err(Error::Refused(Refusal::LatenessUnexplained))), "{closed:?}");
    assert_eq!(0, casebook.figures().unwrap().answered_on_time);
}

#[test]
fn a_reply_to_a_closed_case_takes_no_answer_away() {
    let mut shelf = a_casebook();
    let message = greffe::mail::read(
        b"From: ada@quint.example\r\nMessage-ID: <1@quint.example>\r\n\r\nbonjour",
    );
    let request = a_request().from("Ada Quint", "ada@quint.example").by_mail(message.unwrap());
    let number = shelf.casebook.open_request(&request.draft()).unwrap();
    for step in [VERIFY, sent(Right::Access), Step::Close] {
        shelf.casebook.take_step(number, step, day("2026-03-05")).unwrap();
    }
    let thanks = b"From: ada@quint.example\r\nMessage-ID: <2@quint.example>\r\nIn-Reply-To: <1@quint.example>\r\n\r\nMerci !";
    shelf.casebook.file_reply(number, &greffe::mail::read(thanks).unwrap()).unwrap();
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!((Stage::Closed, 2), (view.line.stage, view.messages.len()));
    let again = Step::Reopen { right: Some(Right::Access) };
    shelf.casebook.take_step(number, again, today()).unwrap();
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!((Stage::InProgress, None), (view.line.stage, view.demands[0].answer));
}

#[test]
fn a_mail_settles_what_its_letter_is_about_and_nothing_is_met_before_it_is_done() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@quint.example").client_since("2025-01-10"),
    );
    let rights = [Right::Rectification, Right::Restriction];
    let asked = a_request().from("Ada Quint", "ada@quint.example").asking(&rights).about(uid);
    let number = shelf.casebook.open_request(&asked.draft()).unwrap();
    shelf.casebook.take_step(number, VERIFY, day("2026-02-25")).unwrap();
    let all = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };
    let undone = shelf.casebook.take_step(number, all, today());
    assert!(
        matches!(undone, Err(Error::Refused(Refusal::NotDone(Right::Restriction)))),
        "{undone:?}"
    );

    let kind = LetterKind::RectificationGranted;
    let choice = LetterChoice { number, kind, language: None, to: LetterTo::default() };
    let words = shelf.casebook.letter(&choice).unwrap().words.replace("[à compléter", "(fait");
    let order = LetterOrder { choice, words: words.replace(']', ")"), form: LetterForm::Mail };
    let to = shelf.folder.path().join("letters");
    let written = shelf.casebook.write_letter(&order, &to).unwrap();
    let draft = String::from_utf8(read(&written.files[0])).unwrap();
    let mail = draft.replace("X-Unsent: 1\r\n", "Message-ID: <left@kleep.ai>\r\n");
    let mail = greffe::mail::read(mail.as_bytes()).unwrap();
    shelf.casebook.file_sent_message(number, &mail, (None, None)).unwrap();
    let answers: Vec<_> =
        shelf.casebook.request(number).unwrap().demands.iter().map(|one| one.answer).collect();
    assert_eq!(vec![Some((today(), Outcome::Granted)), None], answers, "one letter, one demand");
    shelf.casebook.take_step(number, Step::Apply { right: Right::Restriction }, today()).unwrap();
    shelf.casebook.take_step(number, all, today()).unwrap();
}

#[test]
fn an_objection_to_marketing_waits_for_nothing() {
    let mut shelf = a_casebook();
    let asked = a_request().asking(&[Right::MarketingObjection]).draft();
    let number = shelf.casebook.open_request(&asked).unwrap();
    for step in [EXTEND, ASK, Step::AskClarification] {
        let refused = shelf.casebook.take_step_saying(number, step, day("2026-02-21"), "raison");
        assert!(matches!(refused, Err(Error::Refused(Refusal::AtOnce))), "{step:?}: {refused:?}");
    }
}

#[test]
fn an_address_is_known_only_where_a_contact_has_it() {
    let mut shelf = a_casebook();
    let known = Step::Verify { by: IdentityProof::KnownAddress };
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").email("ada@quint.example").client_since("2025-01-10"),
    );
    for (from, contact, taken) in [
        ("paul@inconnu.example", None, false),
        ("paul@inconnu.example", Some(uid), false),
        ("Ada@quint.example", Some(uid), true),
    ] {
        let mut draft = a_request().from("Paul", from).draft();
        draft.contact = contact;
        let number = shelf.casebook.open_request(&draft).unwrap();
        let verified = shelf.casebook.take_step(number, known, day("2026-02-21"));
        assert_eq!(taken, verified.is_ok(), "{from} {contact:?}: {verified:?}");
    }
}

#[test]
fn a_reply_is_not_before_its_question() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let casebook = &mut shelf.casebook;
    for (question, reply) in [(Step::AskClarification, Step::Clarify), (ASK, VERIFY)] {
        let (asked_on, before) = (day("2026-02-24"), day("2026-02-23"));
        casebook.take_step_saying(number, question, asked_on, "raison").unwrap();
        let refused = casebook.take_step(number, reply, before);
        let expected = Refusal::BeforeAsked { asked_on };
        assert!(matches!(refused, Err(Error::Refused(one)) if one == expected), "{refused:?}");
        casebook.take_step(number, reply, asked_on).unwrap();
    }
}
