//! Whole lives of cases, through the casebook: who asks, for whom the company acts, what is shown, asked and refused.

use chrono::Days;
use greffe::casebook::views::{Client, CopyForm, CopyOrder, CopySubject, NextStep, Standing};
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::errand::Duty;
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{
    Capacity, Channel, Doubt, Element, IdentityProof, LateReason, Outcome, Refusal, RefusalGround,
    Role, Stage, Step,
};
use greffe::domain::right::{Applies, Right};
use greffe::mail::{Attachment, Mailbox, Message};

use crate::common::{
    PASSPHRASE, Shelf, Takes as _, a_casebook, a_contact, a_demo_casebook, a_request, day, file_in,
    session_on, today,
};

const VERIFY: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const ASK: Step = Step::AskIdentity { doubt: Doubt::SeveralPersons };

pub(super) const fn sent(outcome: Outcome) -> Step {
    Step::Sent { by: Channel::Email, outcome, right: None }
}

pub(super) fn refused(done: Result<(), Error>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

pub(super) fn next(casebook: &Casebook, number: CaseNumber) -> NextStep {
    casebook.request(number).expect("a case").line.next
}

/// A case of a client with a file, verified.
pub(super) fn a_client_asks(shelf: &mut Shelf, rights: &[Right]) -> CaseNumber {
    let contact =
        a_contact().named("Ada", "Quint").email("ada@quint.example").client_since("2025-01-10");
    let uid = shelf.add(contact);
    let draft = a_request().from("Ada Quint", "ada@quint.example").asking(rights).about(uid);
    let number = shelf.casebook.open_request(&draft.draft()).expect("a case");
    shelf.casebook.take_step(number, VERIFY, day("2026-02-21")).expect("a known address");
    number
}

#[test]
fn a_processor_passes_the_request_on_and_does_nothing_else_untold() {
    let mut shelf = a_casebook();
    let contact = a_contact().named("Ada", "Quint").prospect_since("2025-01-10");
    let uid = shelf.add(contact);
    let client = Client { name: "Maison Orme".to_owned(), days: Some(5), ..Client::default() };
    let standing = Standing { role: Role::Processor, client: Some(client), ..Standing::default() };
    let draft = a_request().asking(&[Right::Erasure]).about(uid).standing(standing).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!(NextStep::PassToController, view.line.next);
    assert_eq!(Some(day("2026-02-25")), view.pass_on_by);
    assert_eq!(Some(day("2026-02-25")), view.line.act_on);

    let casebook = &mut shelf.casebook;
    casebook.take_step(number, VERIFY, day("2026-02-21")).unwrap();
    let granted = casebook.take_step(number, sent(Outcome::Granted), day("2026-02-22"));
    assert_eq!(Refusal::NoInstruction, refused(granted));
    let plan = casebook.plan_erasure(uid).unwrap();
    assert!(matches!(casebook.erase(&plan), Err(Error::NothingToErase)), "{plan:?}");
    let order = CopyOrder {
        about: CopySubject::Case(number),
        letter: String::new(),
        choices: Vec::new(),
        form: CopyForm::Pdf,
        beside_case: false,
    };
    let copy = casebook.write_copy(&order, shelf.folder.path());
    assert!(matches!(copy, Err(Error::Refused(Refusal::NoInstruction))), "{copy:?}");

    let wordless = casebook.take_step(number, Step::Instruct, day("2026-02-22"));
    assert_eq!(Refusal::WordsMissing, refused(wordless));
    casebook.take_step(number, sent(Outcome::PassedToController), day("2026-02-23")).unwrap();
    let view = casebook.request(number).unwrap();
    assert_eq!(Stage::Answered, view.line.stage);
    let outcome = view.demands[0].answer.map(|(_, outcome)| outcome);
    assert_eq!(Some(Outcome::PassedToController), outcome);
}

#[test]
fn a_client_found_out_later_is_recorded_as_a_fact() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let nameless = shelf.casebook.act_as_processor(number, &Client::default(), today());
    assert!(matches!(nameless, Err(Error::Invalid(_))));
    let client = Client { name: "Maison Orme".to_owned(), ..Client::default() };
    shelf.casebook.act_as_processor(number, &client, today()).unwrap();
    let view = shelf.casebook.request(number).unwrap();
    assert_eq!((Role::Processor, Some(client)), (view.standing.role, view.standing.client));
    assert_eq!(NextStep::PassToController, view.line.next);
}

#[test]
fn an_heir_shows_three_things_before_anything_is_sent() {
    let mut shelf = a_casebook();
    let unnamed = Standing { capacity: Capacity::Heir, ..Standing::default() };
    let draft = a_request().standing(unnamed.clone()).draft();
    assert!(matches!(shelf.casebook.open_request(&draft), Err(Error::Invalid(_))));
    let standing = Standing { subject: "Ada Quint".to_owned(), ..unnamed };
    let draft = a_request().from("Léa Quint", "").standing(standing).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let casebook = &mut shelf.casebook;
    assert_eq!(NextStep::AskShowing, next(casebook, number));
    let before = casebook.request(number).unwrap().line.aim_for;

    casebook.take_step(number, Step::AskShowing, day("2026-02-21")).unwrap();
    let view = casebook.request(number).unwrap();
    assert_eq!((NextStep::AwaitIdentity, before), (view.line.next, view.line.aim_for));
    casebook.take_step(number, VERIFY, day("2026-02-22")).unwrap();
    let early = casebook.take_step(number, sent(Outcome::Granted), day("2026-02-22"));
    assert!(matches!(refused(early), Refusal::NotShown(_)));
    for (what, _) in casebook.request(number).unwrap().showings {
        casebook.take_step(number, Step::Show { what }, day("2026-03-01")).unwrap();
    }
    casebook.take_step(number, sent(Outcome::PartlyGranted), day("2026-03-02")).unwrap();
}

#[test]
fn silence_is_reminded_then_closed_and_a_late_reply_opens_the_case_again() {
    let mut shelf = a_demo_casebook(today());
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let asked = day("2026-02-21");
    shelf.casebook.take_step_saying(number, ASK, asked, "Deux personnes de ce nom").unwrap();
    let on = |days: u64| asked + Days::new(days);
    let folder = shelf.close();
    let open = |day| Casebook::open(&file_in(folder.path()), PASSPHRASE, session_on(day)).unwrap();

    assert_eq!(NextStep::AwaitIdentity, next(&open(on(29)), number));
    let mut casebook = open(on(30));
    assert_eq!(NextStep::RemindIdentity, next(&casebook, number));
    assert_eq!(Some(on(30)), casebook.request(number).unwrap().line.act_on);
    casebook.take_step(number, Step::RemindIdentity, on(30)).unwrap();
    assert_eq!(NextStep::AwaitIdentity, next(&casebook, number));
    let early = casebook.take_step(number, sent(Outcome::NoReply), on(30));
    assert_eq!(Refusal::StillWaiting { from: on(60) }, refused(early));
    drop(casebook);

    let mut casebook = open(on(60));
    assert_eq!(NextStep::CloseForSilence, next(&casebook, number));
    casebook.take_step(number, sent(Outcome::NoReply), on(60)).unwrap();
    casebook.take_step(number, Step::Close, on(60)).unwrap();
    drop(casebook);

    let mut casebook = open(on(90));
    let reply = Message {
        from: Some(Mailbox { address: "ada@quint.example".to_owned(), name: None }),
        subject: format!("Re: votre demande {number}"),
        message_id: Some("reply-1@quint.example".to_owned()),
        ..Message::default()
    };
    assert_eq!(Some(number), casebook.case_of_reply(&reply).unwrap());
    casebook.file_reply(number, &reply).unwrap();
    assert!(matches!(casebook.file_reply(number, &reply), Err(Error::AlreadyFiled)));
    let view = casebook.request(number).unwrap();
    assert_eq!(Stage::IdentityToVerify, view.line.stage);
    assert_eq!(1, view.messages.len());
    assert!(casebook.check().unwrap().is_whole());
}

#[test]
fn a_reply_is_known_by_the_messages_it_refers_to() {
    let mut shelf = a_casebook();
    let first =
        Message { message_id: Some("first@quint.example".to_owned()), ..Message::default() };
    let number = shelf.casebook.open_request(&a_request().by_mail(first).draft()).unwrap();
    let cases = [
        (vec!["first@quint.example"], "Bonjour", Some(number)),
        (vec!["other@quint.example"], "Bonjour", None),
        (vec![], "Dossier 2026-0001, suite", Some(number)),
        (vec![], "Facture 2026-0002", None),
        (vec![], "2026-00011", None),
    ];
    for (references, subject, expected) in cases {
        let references: Vec<String> = references.into_iter().map(str::to_owned).collect();
        let reply = Message { references, subject: subject.to_owned(), ..Message::default() };
        assert_eq!(expected, shelf.casebook.case_of_reply(&reply).unwrap(), "{reply:?}");
    }
}

#[test]
fn a_copy_of_an_identity_document_goes_once_identity_is_established() {
    let mut shelf = a_casebook();
    let card = b"a card with a face, 880692310285".to_vec();
    let attachment = Attachment {
        name: "cni.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: card,
    };
    let message = Message { attachments: vec![attachment], ..Message::default() };
    let number = shelf.casebook.open_request(&a_request().by_mail(message).draft()).unwrap();
    let casebook = &mut shelf.casebook;
    let file = casebook.request(number).unwrap().messages[0].attachments[0].id;
    assert!(casebook.mark_identity_document(number, file + 1).is_err(), "no file of this case");
    casebook.mark_identity_document(number, file).unwrap();
    assert!(casebook.request(number).unwrap().messages[0].attachments[0].identity);

    let by_document = Step::Verify { by: IdentityProof::Document };
    let undoubted = casebook.take_step(number, by_document, day("2026-02-22"));
    assert_eq!(Refusal::NoDoubt, refused(undoubted));
    let unwritten = casebook.take_step(number, ASK, day("2026-02-21"));
    assert_eq!(Refusal::WordsMissing, refused(unwritten), "the doubt was not put in words");
    casebook.takes(number, ASK, day("2026-02-21")).unwrap();
    casebook.take_step(number, VERIFY, day("2026-02-22")).unwrap();

    let view = casebook.request(number).unwrap();
    assert!(view.messages[0].attachments.is_empty());
    assert_eq!(Some(Step::DropDocument), view.facts.last().map(|fact| fact.step));
    let left: i64 =
        shelf.raw().query_row("SELECT count(*) FROM content", [], |row| row.get(0)).unwrap();
    assert_eq!(0, left, "no byte of it is kept");
}

#[test]
fn a_refusal_keeps_its_ground_its_proofs_and_its_words() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let abusive = Step::Refuse { ground: RefusalGround::Abusive, right: Some(Right::Access) };
    let on = day("2026-03-01");
    let casebook = &mut shelf.casebook;
    let unproven = casebook.refuse(number, (abusive, ""), (Channel::Email, ""), on);
    assert_eq!(Refusal::ProofMissing, refused(unproven));
    for (element, words) in [
        (Element::Objective, "Quatre demandes identiques en deux mois"),
        (Element::Subjective, "Annonce vouloir obtenir une indemnité"),
    ] {
        let wordless = casebook.take_step(number, Step::Prove { element }, on);
        assert_eq!(Refusal::WordsMissing, refused(wordless));
        casebook.take_step_saying(number, Step::Prove { element }, on, words).unwrap();
    }
    casebook
        .refuse(
            number,
            (abusive, "Voir les deux preuves"),
            (Channel::RegisteredPost, "1A 204 881 3367 1"),
            on,
        )
        .unwrap();
    let view = casebook.request(number).unwrap();
    assert_eq!(Some(RefusalGround::Abusive), view.demands[0].ground);
    assert_eq!(Some((on, Outcome::Refused)), view.demands[0].answer);
    assert_eq!(4, view.words.len(), "the proof of the sending as well");
    let journal = format!("{:?}", view.journal);
    assert!(!journal.contains("indemnité"), "the journal carries codes only");
}

#[test]
fn a_restriction_asked_for_freezes_every_file_at_once() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Restriction]);
    let casebook = &mut shelf.casebook;
    assert_eq!(NextStep::Apply, next(casebook, number));
    casebook.take_step(number, Step::Apply { right: Right::Restriction }, today()).unwrap();
    let uid = casebook.request(number).unwrap().contact.unwrap().uid;
    assert!(matches!(casebook.add_note(uid, "un mot"), Err(Error::Restricted)));
    assert!(matches!(
        casebook.edit_contact(uid, a_contact().named("Eve", "Quint").draft()),
        Err(Error::Restricted)
    ));
    assert_eq!(NextStep::Answer, next(casebook, number));

    let lift = DatedFact { kind: FileFactKind::RestrictionEnd, on: today() };
    let unannounced = casebook.add_fact(uid, "clients", lift);
    assert_eq!(Refusal::LiftNotAnnounced, refused(unannounced));
    casebook.take_step(number, Step::AnnounceLift, today()).unwrap();
    casebook.add_fact(uid, "clients", lift).unwrap();
}

#[test]
fn each_file_says_by_its_basis_whether_the_right_applies() {
    let mut shelf = a_casebook();
    let contact = a_contact()
        .named("Ada", "Quint")
        .email("ada@quint.example")
        .client_since("2025-01-10")
        .prospect_since("2024-01-10");
    let uid = shelf.add(contact);
    let rights = [Right::Portability, Right::Objection];
    let number =
        shelf.casebook.open_request(&a_request().asking(&rights).about(uid).draft()).unwrap();
    let lines = shelf.casebook.request(number).unwrap().by_basis;
    let said: Vec<(Right, &str, Applies, &str)> = lines
        .iter()
        .map(|line| {
            (line.right, line.activity.as_str(), line.verdict.applies, line.verdict.article)
        })
        .collect();
    assert_eq!(
        vec![
            (Right::Portability, "clients", Applies::Yes, "20(1)"),
            (Right::Portability, "prospects", Applies::No, "20(1)(a)"),
            (Right::Objection, "clients", Applies::No, "21(1)"),
            (Right::Objection, "prospects", Applies::OnCondition, "21(1)"),
        ],
        said
    );
}

#[test]
fn a_right_named_wrongly_goes_on_under_its_own_name_from_the_same_day() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Objection]);
    let casebook = &mut shelf.casebook;
    let before = casebook.request(number).unwrap().line;
    let to = Right::MarketingObjection;
    let step = Step::Requalify { from: Right::Objection, to };
    casebook.take_step(number, step, day("2026-02-22")).unwrap();
    let view = casebook.request(number).unwrap();
    assert_eq!(vec![to], view.line.rights);
    assert_eq!((before.received_on, before.due_on), (view.line.received_on, view.line.due_on));
    assert_eq!(Some(to), view.demands[0].requalified_to);
    assert!(view.errands.iter().all(|errand| errand.duty == Duty::StopMailing));
    assert!(!view.errands.is_empty(), "the tools that send mail stop from the receipt");
}

#[test]
fn a_repeated_request_is_pointed_out() {
    let mut shelf = a_casebook();
    let ask = |shelf: &mut Shelf, rights: &[Right], email: &str, on: &str| {
        let draft = a_request().from("Ada Quint", email).asking(rights).received(day(on)).draft();
        shelf.casebook.open_request(&draft).unwrap()
    };
    let old = ask(&mut shelf, &[Right::Access], "ada@quint.example", "2025-03-01");
    let first = ask(&mut shelf, &[Right::Access], "ada@quint.example", "2026-01-05");
    ask(&mut shelf, &[Right::Erasure], "ada@quint.example", "2026-01-06");
    ask(&mut shelf, &[Right::Access], "bob@quint.example", "2026-01-07");
    let second = ask(&mut shelf, &[Right::Access], "ADA@quint.example", "2026-02-20");
    let similar = shelf.casebook.request(second).unwrap().similar;
    let found: Vec<(CaseNumber, bool)> = similar.iter().map(|one| (one.number, one.open)).collect();
    assert_eq!(vec![(first, true)], found, "not {old}, which is older than twelve months");
}

#[test]
fn a_late_answer_asks_for_its_reason_before_the_case_is_closed() {
    let mut shelf = a_demo_casebook(day("2026-05-04"));
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let casebook = &mut shelf.casebook;
    casebook.take_step(number, VERIFY, day("2026-02-21")).unwrap();
    casebook.take_step(number, sent(Outcome::Granted), day("2026-05-04")).unwrap();
    assert_eq!(NextStep::ExplainLateness, next(casebook, number));
    let on = day("2026-05-04");
    assert_eq!(Refusal::LatenessUnexplained, refused(casebook.take_step(number, Step::Close, on)));
    let step = Step::Explain { reason: LateReason::Absence };
    casebook.take_step_saying(number, step, on, "Congé maladie, sans suppléant").unwrap();
    assert_eq!(NextStep::FileProof, next(casebook, number), "the mail proves the day");
    casebook.take_step(number, Step::Close, on).unwrap();
}

#[test]
fn an_objecting_candidate_is_erased_at_once_since_the_policy_promises_it_on_whatever_basis() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Lou", "Martin").file("candidates", "2025-11-10"));
    let draft = a_request().asking(&[Right::Objection]).about(uid).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let casebook = &mut shelf.casebook;
    let by = IdentityProof::CallBack;
    casebook.take_step(number, Step::Verify { by }, day("2026-02-21")).unwrap();
    let line = casebook.request(number).unwrap().by_basis[0].clone();
    assert_eq!(Applies::Yes, line.verdict.applies, "{line:?}");
    let plan = casebook.plan_erasure(uid).unwrap();
    assert!(!plan.is_whole(), "an open case freezes what it is about");
    casebook.take_step(number, Step::Apply { right: Right::Objection }, day("2026-02-22")).unwrap();
    let plan = casebook.plan_erasure(uid).unwrap();
    assert!(plan.is_whole(), "carried out, the objection wants the erasure: {plan:?}");
    casebook.erase(&plan).unwrap();
    assert_eq!(NextStep::TendErrands, next(casebook, number), "the sources are asked as well");
    crate::common::search_in_vain(casebook, number, today());
    casebook.take_step(number, sent(Outcome::Granted), today()).unwrap();
    assert!(casebook.check().unwrap().is_whole());
}

#[test]
fn a_right_that_changes_nothing_on_the_basis_of_the_files_is_not_applied() {
    let mut shelf = a_casebook();
    let number = a_client_asks(&mut shelf, &[Right::Objection]);
    let casebook = &mut shelf.casebook;
    let applied = casebook.take_step(number, Step::Apply { right: Right::Objection }, today());
    assert_eq!(Refusal::NothingToApply, refused(applied));
    let requalify = Step::Requalify { from: Right::Objection, to: Right::Erasure };
    casebook.take_step(number, requalify, today()).unwrap();
}
