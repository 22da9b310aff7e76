//! A case protects the data it is about, and its own file survives the erasure of the person.

use greffe::casebook::views::{CopyForm, CopyOrder};
use greffe::domain::erasure::{Ground, Verdict};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;
use greffe::mail::{Mailbox, Message};

use super::marks::found;
use crate::common::{Shelf, a_casebook, a_contact, a_request, day, search_in_vain};

const VERIFY: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const SENT: Step = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };

fn opened(
    shelf: &mut Shelf,
    uid: Uid,
    rights: &[Right],
    received: &str,
    steps: &[(Step, &str)],
) -> CaseNumber {
    let draft = a_request().asking(rights).received(day(received)).about(uid).draft();
    let number = shelf.casebook.open_request(&draft).expect("a case");
    for (step, on) in steps {
        if matches!(step, Step::Sent { .. })
            && rights.iter().any(|right| right.claims_all_sources())
        {
            search_in_vain(&mut shelf.casebook, number, day(on));
        }
        // What is told is that the files are still there: the freeze is what this is about.
        let step = if let Step::Sent { by, right, .. } = *step {
            Step::Sent { by, outcome: Outcome::PartlyGranted, right }
        } else {
            *step
        };
        shelf.casebook.take_step(number, step, day(on)).expect("a step");
    }
    number
}

/// A case in words, its rights, receipt and steps, and whether and until when it freezes.
type Case = (
    &'static str,
    &'static [Right],
    &'static str,
    &'static [(Step, &'static str)],
    Option<Option<&'static str>>,
);

const ANSWERED: &[(Step, &str)] = &[(VERIFY, "2026-02-21"), (SENT, "2026-02-25")];
const LONG_AGO: &[(Step, &str)] = &[(VERIFY, "2025-11-21"), (SENT, "2025-11-25")];
const ACCESS: &[Right] = &[Right::Access];

#[test]
fn a_case_freezes_the_data_it_is_about() {
    let cases: [Case; 8] = [
        ("an open access case", ACCESS, "2026-02-20", &[], Some(None)),
        ("an access case in progress", ACCESS, "2026-02-20", &[(VERIFY, "2026-02-21")], Some(None)),
        ("an open rectification", &[Right::Rectification], "2026-02-20", &[], Some(None)),
        (
            "access and erasure in one case",
            &[Right::Access, Right::Erasure],
            "2026-02-20",
            &[],
            Some(None),
        ),
        ("a copy sent two weeks ago", ACCESS, "2026-02-20", ANSWERED, Some(Some("2026-05-25"))),
        ("a copy sent more than three months ago", ACCESS, "2025-11-20", LONG_AGO, None),
        ("the erasure case itself", &[Right::Erasure], "2026-02-20", &[], None),
        (
            "a copy sent, and erasure asked",
            &[Right::Access, Right::Erasure],
            "2026-02-20",
            ANSWERED,
            None,
        ),
    ];
    let mut shelf = a_casebook();
    for (case, rights, received, steps, frozen) in cases {
        let uid = shelf
            .add(a_contact().named("Ada", "Quint").noted("A note").prospect_since("2025-01-01"));
        opened(&mut shelf, uid, rights, received, steps);
        let plan = shelf.casebook.plan_erasure(uid).unwrap();
        let file = &plan.lines[0];
        if let Some(until) = frozen {
            assert_eq!((Verdict::Keep, Ground::Freeze), (file.verdict, file.ground), "{case}");
            assert_eq!(until.map(day), file.until, "{case}");
            assert!(
                plan.lines.iter().all(|line| line.verdict == Verdict::Keep),
                "{case}: {:?}",
                plan.lines
            );
        } else {
            assert_eq!(Verdict::Erase, file.verdict, "{case}");
            assert!(shelf.casebook.erase(&plan).unwrap().whole, "{case}");
        }
    }
}

#[test]
fn another_persons_case_freezes_nothing() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let other = shelf.add(a_contact().named("Bo", "Reed").prospect_since("2025-01-01"));
    opened(&mut shelf, other, &[Right::Access], "2026-02-20", &[]);
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(plan.lines.iter().all(|line| line.verdict == Verdict::Erase));
}

fn message() -> Message {
    Message {
        from: Some(Mailbox {
            address: "zqvcase@kwx.example".to_owned(),
            name: Some("ZqvCaseSender".to_owned()),
        }),
        subject: "ZqvCaseSubject".to_owned(),
        text: "Please erase everything. ZqvCaseBody".to_owned(),
        message_id: Some("zqv-1@kwx.example".to_owned()),
        attachments: vec![greffe::mail::Attachment {
            name: "ZqvCaseAttachment.txt".to_owned(),
            media_type: "text/plain".to_owned(),
            bytes: b"ZqvCaseBytes".to_vec(),
        }],
        ..Message::default()
    }
}

#[test]
fn the_case_file_survives_the_erasure_of_the_person() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let draft = a_request()
        .from("ZqvRequester", "zqvcase@kwx.example")
        .asking(&[Right::Erasure])
        .about(uid);
    let number = shelf.casebook.open_request(&draft.by_mail(message()).draft()).unwrap();
    shelf.casebook.take_step(number, VERIFY, day("2026-03-09")).unwrap();
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(shelf.casebook.erase(&plan).unwrap().whole);

    let case = shelf.casebook.request(number).unwrap();
    assert_eq!("ZqvRequester", case.requester.name);
    assert_eq!("zqvcase@kwx.example", case.requester.email);
    assert!(case.contact.is_none(), "the person is gone");
    assert_eq!(1, case.messages.len());
    assert!(case.messages[0].body.contains("ZqvCaseBody"));
    assert_eq!("ZqvCaseAttachment.txt", case.messages[0].attachments[0].name);
    let pages = shelf.casebook.store().decrypted_pages().unwrap();
    assert!(
        !found(&["ZqvCaseBytes".to_owned()], &pages).is_empty(),
        "the bytes of the message stay"
    );
    search_in_vain(&mut shelf.casebook, number, day("2026-03-10"));
    shelf.casebook.take_step(number, SENT, day("2026-03-10")).unwrap();
    assert!(
        shelf.casebook.find_contacts("ZqvRequester").unwrap().is_empty(),
        "out of everyday search"
    );
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn the_copy_kept_with_a_case_goes_with_the_person_and_its_letter_stays() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact()
            .named("Ada", "Quint")
            .email("ada@kwx.example")
            .prospect_since("2025-01-01")
            .value("professional", "position", "ZqvEnclosedValue"),
    );
    let draft = a_request()
        .from("Ada Quint", "ada@kwx.example")
        .asking(&[Right::Access, Right::Erasure])
        .about(uid);
    let number = shelf.casebook.open_request(&draft.draft()).unwrap();
    shelf.casebook.take_step(number, VERIFY, day("2026-02-21")).unwrap();
    let order = CopyOrder {
        about: number.into(),
        letter: "The letter as sent".to_owned(),
        choices: Vec::new(),
        form: CopyForm::Zip,
        beside_case: false,
    };
    let written = shelf.casebook.write_copy(&order, &shelf.folder.path().join("copies")).unwrap();
    assert!(!written.files.is_empty());
    search_in_vain(&mut shelf.casebook, number, day("2026-02-22"));
    let partly = Step::Sent { by: Channel::Email, outcome: Outcome::PartlyGranted, right: None };
    shelf.casebook.take_step(number, partly, day("2026-02-22")).unwrap();
    let marks = ["ZqvEnclosedValue".to_owned()];
    assert!(!found(&marks, &shelf.casebook.store().decrypted_pages().unwrap()).is_empty());

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    assert!(shelf.casebook.erase(&plan).unwrap().whole);

    assert_eq!(
        Vec::<String>::new(),
        found(&marks, &shelf.casebook.store().decrypted_pages().unwrap())
    );
    let packages = shelf.casebook.request(number).unwrap().packages;
    assert_eq!(1, packages.len(), "what was sent is still known");
    assert!(!packages[0].still_kept && !packages[0].inventory.is_empty());
}
