//! What was noted by mistake is put right: facts are taken back, files hold what is true, and nothing else is changed.

use chrono::NaiveDate;
use greffe::casebook::{Casebook, Error};
use greffe::domain::Expected;
use greffe::domain::contact::{
    CorrectionGround, DatedFact, Datum, DatumContent, FactCorrection, FileFactKind,
};
use greffe::domain::ids::Uid;
use greffe::domain::request::{IdentityProof, Step};
use greffe::domain::retention::{EventKind, ObjectionScope, Phase};
use greffe::domain::right::{Basis, Right};

use super::camille;
use crate::backups::{a_backed_up_casebook, pass, running_session};
use crate::common::{PASSPHRASE, Takes as _, a_casebook, a_contact, a_request, day};
use crate::restore::order;

fn fact(kind: FileFactKind, on: &str) -> DatedFact {
    DatedFact { kind, on: day(on) }
}

fn taken_back(activity: &str, fact: DatedFact, instead: Option<&str>) -> FactCorrection {
    FactCorrection {
        activity: activity.to_owned(),
        fact,
        ground: CorrectionGround::Mistyped,
        instead: instead.map(day),
    }
}

fn expiry(casebook: &Casebook, uid: Uid) -> (Option<NaiveDate>, Phase) {
    let view = casebook.contact(uid).expect("a contact");
    let (_, countdown) = view.files[0].countdown.as_ref().expect("a countdown");
    (countdown.expires_on, countdown.phase)
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Expected {
    match result {
        Err(Error::Invalid(invalid)) => invalid.expected,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_day_that_was_mistyped_is_taken_back_and_the_true_one_counts() {
    let mut shelf = a_casebook();
    let ended = fact(FileFactKind::ContractEnd, "2016-01-31");
    let uid = shelf.add(
        a_contact().named("Ada", "Quint").client_since("2015-01-01").fact(ended.kind, "2016-01-31"),
    );
    assert_eq!((Some(day("2021-01-31")), Phase::DeleteDue), expiry(&shelf.casebook, uid));
    let correction = taken_back("clients", ended, Some("2026-01-31"));
    shelf.casebook.correct_fact(uid, &correction).unwrap();
    assert_eq!(Err(()), shelf.casebook.contact(uid).map(drop).map_err(drop), "in archive");
    let reason = Some(greffe::domain::archive::ArchiveReason::Audit);
    let view = shelf.casebook.open_contact(uid, reason).unwrap();
    assert_eq!(vec![fact(FileFactKind::ContractEnd, "2026-01-31")], view.files[0].facts);
    let (_, countdown) = view.files[0].countdown.as_ref().unwrap();
    assert_eq!(Some(day("2031-01-31")), countdown.expires_on);
    let kept: i64 = shelf
        .raw()
        .query_row(
            "SELECT count(*) FROM file_fact WHERE kind IN ('contract_end', 'correction')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(3, kept, "facts are added, never rewritten");
    assert!(shelf.casebook.check().unwrap().is_whole());
    let again = shelf.casebook.correct_fact(uid, &taken_back("clients", ended, None));
    assert_eq!(Expected::NotedFact, refusal(again), "it counts no more");
}

#[test]
fn an_objection_noted_on_the_wrong_person_leaves_the_list_and_one_of_another_stays() {
    let mut shelf = a_casebook();
    let objected = fact(FileFactKind::Objection(ObjectionScope::Marketing), "2026-02-01");
    let one = shelf.add(
        a_contact()
            .named("Ada", "Quint")
            .email("shared@quint.example")
            .prospect_since("2025-01-01"),
    );
    let other = shelf.add(
        a_contact().named("Bo", "Quint").email("shared@quint.example").prospect_since("2025-01-01"),
    );
    let alone = shelf
        .add(a_contact().named("Cy", "Nord").email("cy@nord.example").prospect_since("2025-01-01"));
    for uid in [one, other, alone] {
        shelf.casebook.add_fact(uid, "prospects", objected).unwrap();
    }
    for uid in [one, alone] {
        shelf.casebook.correct_fact(uid, &taken_back("prospects", objected, None)).unwrap();
        assert_eq!(Phase::Active, expiry(&shelf.casebook, uid).1);
    }
    assert!(shelf.casebook.is_suppressed("cy@nord.example").unwrap().is_none());
    let shared = shelf.casebook.is_suppressed("shared@quint.example").unwrap();
    assert!(shared.is_some(), "the other of the address objected as well");
}

#[test]
fn what_cannot_be_taken_back_is_refused_and_nothing_is_changed() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        camille()
            .fact(FileFactKind::HoldBegin, "2026-01-01")
            .fact(FileFactKind::HoldEnd, "2026-02-01")
            .fact(FileFactKind::Event(EventKind::Reply), "2026-01-15"),
    );
    let before = shelf.casebook.contact(uid).unwrap().files[0].facts.clone();
    let begun = fact(FileFactKind::HoldBegin, "2026-01-01");
    let late = taken_back("prospects", begun, Some("2026-02-15"));
    assert_eq!(Expected::EndTakenBack, refusal(shelf.casebook.correct_fact(uid, &late)));
    let gone = taken_back("prospects", begun, None);
    assert_eq!(Expected::EndTakenBack, refusal(shelf.casebook.correct_fact(uid, &gone)));
    let reply = fact(FileFactKind::Event(EventKind::Reply), "2026-01-15");
    let ahead = taken_back("prospects", reply, Some("2026-04-01"));
    assert_eq!(Expected::NotInFuture, refusal(shelf.casebook.correct_fact(uid, &ahead)));
    let other = taken_back("clients", reply, None);
    assert!(matches!(shelf.casebook.correct_fact(uid, &other), Err(Error::NoSuchFile(_))));
    assert_eq!(before, shelf.casebook.contact(uid).unwrap().files[0].facts);
    let moved = taken_back("prospects", begun, Some("2026-01-20"));
    shelf.casebook.correct_fact(uid, &moved).unwrap();
    assert!(shelf.casebook.holds_to_review().unwrap().is_empty());
}

#[test]
fn a_restriction_of_a_case_is_not_taken_back_behind_the_persons_back() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille());
    let asked = a_request().asking(&[Right::Restriction]).received(day("2026-03-02")).about(uid);
    let number = shelf.casebook.open_request(&asked.draft()).unwrap();
    let known = Step::Verify { by: IdentityProof::CustomerNumber };
    shelf.casebook.takes(number, known, day("2026-03-03")).unwrap();
    shelf
        .casebook
        .takes(number, Step::Apply { right: Right::Restriction }, day("2026-03-04"))
        .unwrap();
    let begun = fact(FileFactKind::RestrictionBegin, "2026-03-04");
    let refused = shelf.casebook.correct_fact(uid, &taken_back("prospects", begun, None));
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
}

#[test]
fn a_client_who_comes_back_is_a_client_again_and_a_study_without_a_word_ends() {
    let mut shelf = a_casebook();
    let client = shelf.add(
        a_contact()
            .named("Bo", "Nord")
            .client_since("2019-01-01")
            .fact(FileFactKind::ContractEnd, "2023-06-30"),
    );
    let reason = Some(greffe::domain::archive::ArchiveReason::Audit);
    shelf.casebook.open_contact(client, reason).unwrap();
    let begun = fact(FileFactKind::ContractBegin, "2026-02-01");
    shelf.casebook.add_fact(client, "clients", begun).unwrap();
    assert_eq!((None, Phase::Active), expiry(&shelf.casebook, client));
    let ended = fact(FileFactKind::ContractEnd, "2026-03-01");
    shelf.casebook.add_fact(client, "clients", ended).unwrap();
    let view = shelf.casebook.open_contact(client, reason).unwrap();
    let (_, countdown) = view.files[0].countdown.clone().unwrap();
    assert_eq!(Some(day("2031-03-01")), countdown.expires_on);

    let asked = shelf.add(
        a_contact()
            .named("Odile", "Brun")
            .file("quotes", "2024-05-02")
            .fact(FileFactKind::Event(EventKind::Reply), "2024-09-15"),
    );
    assert_eq!((None, Phase::Active), expiry(&shelf.casebook, asked), "under study for ever");
    shelf.casebook.add_fact(asked, "quotes", fact(FileFactKind::Dormant, "2026-03-01")).unwrap();
    assert_eq!((Some(day("2025-09-15")), Phase::DeleteDue), expiry(&shelf.casebook, asked));
    let reply = fact(FileFactKind::Event(EventKind::Reply), "2026-03-05");
    shelf.casebook.add_fact(asked, "quotes", reply).unwrap();
    assert_eq!((None, Phase::Active), expiry(&shelf.casebook, asked), "the study goes on");
}

#[test]
fn a_file_is_put_right_and_no_byte_of_the_old_value_is_left() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().value("professional", "position", "Zqvolgerantkwx"));
    let mut draft = shelf.casebook.contact(uid).unwrap().files[0].draft();
    draft.data = vec![Datum {
        category: "professional".to_owned(),
        field: "position".to_owned(),
        content: DatumContent::Value("Présidente".to_owned()),
    }];
    (draft.basis, draft.collection.on) = (Some(Basis::Consent), day("2025-04-01"));
    draft.collection.given_by_person = false;
    shelf.casebook.edit_file(uid, &draft).unwrap();
    let view = shelf.casebook.contact(uid).unwrap();
    let file = &view.files[0];
    assert_eq!(
        (&draft.data, Some(Basis::Consent), false),
        (&file.data, file.basis, file.given_by_person)
    );
    assert_eq!(
        Some(day("2028-04-01")),
        expiry(&shelf.casebook, uid).0,
        "the new day of collection"
    );
    assert_eq!(1, shelf.casebook.find_contacts("presidente").unwrap().len());
    assert!(shelf.casebook.find_contacts("zqvolgerant").unwrap().is_empty());
    let pages = shelf.casebook.store().decrypted_pages().unwrap();
    assert!(!pages.windows(14).any(|window| window == b"Zqvolgerantkwx"));
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn the_value_of_what_is_only_held_elsewhere_is_never_taken_in() {
    let mut shelf = a_casebook();
    let content = DatumContent::Value("FR76 1234".to_owned());
    let iban = a_contact().named("Ada", "Quint").client_since("2025-01-01");
    let refused =
        shelf.casebook.add_contact(iban.datum("financial", "bank_details", content).draft());
    assert_eq!(Expected::HeldWhere, refusal(refused));
    let uid = shelf.add(camille());
    let mut file = shelf.casebook.contact(uid).unwrap().files[0].draft();
    file.activity = "clients".to_owned();
    let datum = |field: &str, content| Datum {
        category: "financial".to_owned(),
        field: field.to_owned(),
        content,
    };
    file.data = vec![datum("bank_details", DatumContent::Value("FR76 1234".to_owned()))];
    assert_eq!(Expected::HeldWhere, refusal(shelf.casebook.add_file(uid, &file)));
    file.data = vec![datum("shoe_size", DatumContent::Value("41".to_owned()))];
    assert_eq!(Expected::PolicyField, refusal(shelf.casebook.add_file(uid, &file)));
    file.data = vec![datum("bank_details", DatumContent::HeldWhere("Coffre comptable".to_owned()))];
    shelf.casebook.add_file(uid, &file).unwrap();
    let twice = shelf.casebook.add_file(uid, &file);
    assert!(matches!(twice, Err(Error::FileThere(_))), "{twice:?}");
    assert_eq!(2, shelf.casebook.contact(uid).unwrap().files.len());
}

#[test]
fn a_note_is_deleted_and_found_no_more() {
    let mut shelf = a_casebook();
    let uid = shelf.add(camille().noted("Zqvolremarquekwx"));
    let note = shelf.casebook.contact(uid).unwrap().notes[0].id;
    let stranger = shelf.add(a_contact().named("Bo", "Nord").prospect_since("2025-01-01"));
    assert!(shelf.casebook.drop_note(stranger, note).is_err());
    shelf.casebook.drop_note(uid, note).unwrap();
    assert!(shelf.casebook.contact(uid).unwrap().notes.is_empty());
    assert!(shelf.casebook.find_contacts("zqvolremarque").unwrap().is_empty());
    let pages = shelf.casebook.store().decrypted_pages().unwrap();
    assert!(!pages.windows(16).any(|window| window == b"Zqvolremarquekwx"));
}

#[test]
fn what_was_taken_back_since_a_backup_is_taken_back_in_the_restored_state_too() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let objected = fact(FileFactKind::Objection(ObjectionScope::Marketing), "2026-02-01");
    let uid = shelf.add(camille().fact(objected.kind, "2026-02-01"));
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let correction = taken_back("prospects", objected, Some("2026-03-01"));
    shelf.casebook.correct_fact(uid, &correction).unwrap();
    let path = shelf.path();
    let preview = Casebook::preview_restore(&order(&backup, &path), &running_session()).unwrap();
    assert_eq!((1, 1), (preview.again.corrections, preview.again.objections));
    let folder = shelf.close();
    Casebook::restore(&order(&backup, &path), &running_session()).unwrap();
    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    let facts = casebook.contact(uid).unwrap().files[0].facts.clone();
    assert_eq!(vec![fact(objected.kind, "2026-03-01")], facts);
    let listed = casebook.is_suppressed("camille@soleil.example").unwrap().unwrap();
    assert_eq!(day("2026-03-01"), listed.objected_on);
    assert!(casebook.check().unwrap().is_whole());
    drop((casebook, folder));
}
