//! What is due goes, what changed since the plan was read is left and said, and only what is due goes of a person.

use std::collections::BTreeSet;

use greffe::casebook::Error;
use greffe::casebook::views::{PurgeDone, PurgeGroup, PurgeOutcome, PurgeSelection, PurgeStep};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::erasure::Ground;
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use greffe::domain::purge::{PurgeEnd, Spared, Sparing};
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::retention::{EventKind, ObjectionScope};
use greffe::domain::right::Right;

use super::{add_marked, carry_out, order, plan, to_the_end};
use crate::common::{Shelf, a_casebook, a_contact, a_request, day};
use crate::erasure::marks::found;

const LONG_AGO: &str = "2020-01-05";

fn due(shelf: &mut Shelf, given: &str) -> Uid {
    shelf.add(a_contact().named(given, "Échu").prospect_since(LONG_AGO))
}

fn fact(shelf: &mut Shelf, uid: Uid, kind: FileFactKind) {
    let fact = DatedFact { kind, on: day("2026-03-10") };
    shelf.casebook.add_fact(uid, "prospects", fact).expect("a fact");
}

fn case(shelf: &mut Shelf, uid: Uid, right: Right) {
    shelf.casebook.open_request(&a_request().asking(&[right]).about(uid).draft()).expect("a case");
}

/// Who was left, and why.
fn said(done: &PurgeDone) -> Vec<(Uid, Spared)> {
    done.spared.iter().map(|line| (line.contact, line.why)).collect()
}

#[test]
fn what_happened_since_the_plan_was_read_is_left_and_listed_with_its_reason() {
    let mut shelf = a_casebook();
    let names = ["Goes", "Held", "Restricted", "Access", "Erasure", "Event", "Struck", "Gone"];
    let uids: Vec<Uid> = names.iter().map(|name| due(&mut shelf, name)).collect();
    let plan = plan(&shelf.casebook);
    assert_eq!(8, plan.to_erase(&BTreeSet::new()));

    fact(&mut shelf, uids[1], FileFactKind::HoldBegin);
    fact(&mut shelf, uids[2], FileFactKind::RestrictionBegin);
    case(&mut shelf, uids[3], Right::Access);
    case(&mut shelf, uids[4], Right::Erasure);
    fact(&mut shelf, uids[5], FileFactKind::Event(EventKind::Reply));
    let struck = shelf.casebook.struck(&plan, &[uids[6]]).unwrap();
    let alone = shelf.casebook.plan_erasure(uids[7]).unwrap();
    shelf.casebook.erase(&alone).unwrap();
    // What is due since then was not read, and stays.
    let later = due(&mut shelf, "Later");

    let done = carry_out(&mut shelf.casebook, &order(&plan, struck));
    assert_eq!(
        (PurgeEnd::Finished, 8, 1, 1, 0),
        (done.end, done.planned, done.erased, done.persons, done.left)
    );
    let mut said = said(&done);
    said.sort_by_key(|(uid, _)| uids.iter().position(|one| one == uid));
    let why = [
        Spared::Held,
        Spared::Restricted,
        Spared::CaseOpen,
        Spared::CaseOpen,
        Spared::NotDue,
        Spared::Struck,
        Spared::Gone,
    ];
    let expected: Vec<(Uid, Spared)> = uids[1..].iter().copied().zip(why).collect();
    assert_eq!(expected, said);
    assert!(shelf.casebook.contact(uids[0]).is_err());
    for uid in uids[1..7].iter().chain([&later]) {
        assert!(shelf.casebook.contact(*uid).is_ok());
    }
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn a_case_that_was_there_before_is_said_in_the_plan_and_not_counted_as_erased() {
    let mut shelf = a_casebook();
    let (open, answered) = (due(&mut shelf, "Open"), due(&mut shelf, "Answered"));
    case(&mut shelf, open, Right::Rectification);
    let draft = a_request().asking(&[Right::Access]).about(answered).draft();
    let number = shelf.casebook.open_request(&draft).unwrap();
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    let sent = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };
    shelf.casebook.take_step(number, verify, day("2026-02-21")).unwrap();
    shelf.casebook.take_step(number, sent, day("2026-02-25")).unwrap();
    let plan = plan(&shelf.casebook);
    let lines = shelf.casebook.purge_page(&plan, 0).unwrap().lines;
    let of = |uid| lines.iter().find(|line| line.contact == uid).unwrap().spared;
    assert_eq!(Some(Spared::CaseOpen.into()), of(open));
    let until = Some(day("2026-05-25"));
    assert_eq!(Some(Sparing { why: Spared::CopySent, until }), of(answered));
    assert_eq!(0, plan.to_erase(&BTreeSet::new()));
    let refused = shelf.casebook.begin_purge(&order(&plan, BTreeSet::new()));
    assert!(matches!(refused, Err(Error::NothingToErase)));
}

#[test]
fn of_a_person_whose_other_file_stays_only_the_due_file_goes() {
    let mut shelf = a_casebook();
    let contact = a_contact()
        .named("ZqvGivenStays", "ZqvFamilyStays")
        .phone("+33 6 98 71 53 00")
        .noted("ZqvNoteStays")
        .client_since("2019-01-01")
        .value("professional", "position", "ZqvClientValueStays")
        .prospect_since(LONG_AGO)
        .source("ZqvSourceGoes")
        .value("professional", "position", "ZqvProspectValueGoes");
    let uid = shelf.add(contact);
    let plan = plan(&shelf.casebook);
    let line = shelf.casebook.purge_page(&plan, 0).unwrap().lines.remove(0);
    assert_eq!(("prospects", 1), (line.activity.as_str(), line.others_stay));
    assert!(!line.working.is_empty(), "the day is explained");

    let done = carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    assert_eq!((1, 0), (done.erased, done.persons));
    let view = shelf.casebook.contact(uid).unwrap();
    let activities: Vec<&str> = view.files.iter().map(|file| file.activity.as_str()).collect();
    assert_eq!((vec!["clients"], 1, 1), (activities, view.notes.len(), view.phones.len()));
    let pages = shelf.raw().serialize("main").unwrap().to_vec();
    let values = ["ZqvSourceGoes", "ZqvProspectValueGoes"].map(str::to_owned);
    assert_eq!(Vec::<String>::new(), found(&values, &pages));
    assert!(!found(&["ZqvClientValueStays".to_owned()], &pages).is_empty());
}

/// Beside archived evidence nothing is kept that the evidence does not need, whichever way the other file goes.
#[test]
fn what_is_no_files_own_goes_by_a_purge_as_by_the_erasure_of_one() {
    for (ended, purged, left) in [
        (true, true, [0, 1, 0]),
        (true, false, [0, 1, 0]),
        (false, true, [1, 1, 1]),
        (false, false, [1, 1, 1]),
    ] {
        let mut shelf = a_casebook();
        let mut contact = a_contact()
            .named("Ada", "Quint")
            .phone("+33 6 98 71 53 00")
            .living("3 rue Vide", "69001", "Lyon")
            .noted("ZqvNoteOfAda")
            .client_since("2019-01-01");
        if ended {
            contact = contact.fact(FileFactKind::ContractEnd, "2025-01-01");
        }
        let uid =
            shelf.add(contact.prospect_since(LONG_AGO).value("professional", "position", "ZqvJob"));
        if purged {
            let plan = plan(&shelf.casebook);
            carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
        } else {
            let plan = shelf.casebook.plan_erasure(uid).unwrap();
            shelf.casebook.erase(&plan).unwrap();
        }
        let store = shelf.casebook.store();
        let counts = store.count_rows_of(store.contact_id(uid).unwrap()).unwrap();
        assert_eq!(left, [counts.phones, counts.addresses, counts.notes], "{ended} {purged}");
        let values = ["ZqvNoteOfAda", "ZqvJob"].map(str::to_owned);
        let expected = usize::from(!ended);
        let pages = store.decrypted_pages().unwrap();
        let kept = values.iter().filter(|one| !found(std::slice::from_ref(one), &pages).is_empty());
        assert_eq!(expected, kept.count(), "in no byte of rows or index: {ended} {purged}");
        let said = store.ledger().unwrap().last().unwrap().deed.detail();
        assert_eq!(ended, said.contains("phones") && said.contains("notes"), "{said}");
        let archive = greffe::domain::archive::Archive::With;
        let hits = |text: &str| shelf.casebook.find_contacts_in(text, archive).unwrap().len();
        assert_eq!((1, 0), (hits("quint"), hits("zqvjob")));
    }
}

#[test]
fn a_plan_is_narrowed_by_rule_day_and_name() {
    let mut shelf = a_casebook();
    let old = shelf.add(a_contact().named("Zoë", "Bérard").prospect_since("2015-01-05"));
    let new = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2022-06-05"));
    let candidate = a_contact().named("Ida", "Quint").file("candidates", "2021-01-01");
    let candidate = shelf.add(candidate.fact(FileFactKind::Submitted, "2021-01-01"));
    shelf.add(a_contact().named("Not", "Due").prospect_since("2026-01-01"));
    let whom = |selection: PurgeSelection| -> Vec<Uid> {
        let plan = shelf.casebook.plan_purge(&selection).unwrap();
        plan.records.iter().map(|record| record.contact).collect()
    };
    let all = PurgeSelection::default;
    assert_eq!(vec![old, candidate, new], whom(all()), "the oldest first");
    let rule = Some("prospect".to_owned());
    assert_eq!(vec![old, new], whom(PurgeSelection { rule, ..all() }));
    let due_by = Some(day("2023-01-01"));
    assert_eq!(vec![old, candidate], whom(PurgeSelection { due_by, ..all() }));
    for (name, expected) in [("berard", vec![old]), ("QUINT", vec![candidate, new]), ("zz", vec![])]
    {
        let name = name.to_owned();
        assert_eq!(expected, whom(PurgeSelection { name, ..all() }));
    }
    for selection in [
        PurgeSelection { rule: Some("no-such-rule".to_owned()), ..all() },
        PurgeSelection { due_by: Some(day("2026-03-11")), ..all() },
    ] {
        let refused = shelf.casebook.plan_purge(&selection);
        assert!(matches!(refused, Err(Error::Invalid(_))), "{selection:?}");
    }
}

#[test]
fn stopped_in_the_middle_it_certifies_what_it_did_and_the_rest_is_due_as_before() {
    let mut shelf = a_casebook();
    add_marked(&mut shelf.casebook, 60);
    let plan = plan(&shelf.casebook);
    let mut purge = shelf.casebook.begin_purge(&order(&plan, BTreeSet::new())).unwrap();
    let PurgeStep::Going(progress) = shelf.casebook.continue_purge(&mut purge).unwrap() else {
        panic!("sixty are more than a batch")
    };
    assert!(0 < progress.erased && progress.done < progress.of);
    purge.stop();
    let done = to_the_end(&mut shelf.casebook, purge);
    assert_eq!((PurgeEnd::Stopped, 60), (done.end, done.erased + done.left));
    assert_eq!(done.left, shelf.casebook.summary().unwrap().contacts);
    assert_eq!(done.left, shelf.casebook.summary().unwrap().retention_due);
    let journal = shelf.casebook.journal(None).unwrap();
    let count = |operation| journal.iter().filter(|line| line.operation == operation).count();
    assert_eq!(
        (1, 1, 1),
        (count(Operation::PurgeBegun), count(Operation::PurgeGrown), count(Operation::PurgeEnded))
    );
}

#[test]
fn a_plan_that_is_not_what_the_hand_was_told_is_refused() {
    let mut shelf = a_casebook();
    due(&mut shelf, "Ada");
    due(&mut shelf, "Ida");
    let plan = plan(&shelf.casebook);
    let mut told = order(&plan, BTreeSet::new());
    told.confirmed = 1;
    assert!(matches!(shelf.casebook.begin_purge(&told), Err(Error::PlanChanged)));
    let order = order(&plan, BTreeSet::new());
    let first = shelf.casebook.begin_purge(&order).unwrap();
    let second = shelf.casebook.begin_purge(&order);
    assert!(matches!(second, Err(Error::PurgeUnderWay)), "one at a time");
    assert_eq!(2, to_the_end(&mut shelf.casebook, first).erased);
}

#[test]
fn an_objector_stays_on_the_suppression_list_and_the_erasure_in_the_ledger() {
    let mut shelf = a_casebook();
    let contact = a_contact()
        .named("Ada", "Quint")
        .email("ada.quint@example.org")
        .prospect_since(LONG_AGO)
        .fact(FileFactKind::Objection(ObjectionScope::Marketing), "2023-04-01");
    let client = contact.client_since("2019-01-01").fact(FileFactKind::ContractEnd, "2020-01-01");
    let uid = shelf.add(client);
    let plan = plan(&shelf.casebook);
    let done = carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    assert_eq!(
        2, done.erased,
        "the archive of the client is over, and only the mark of the objection may stay"
    );
    for ground in [Ground::PeriodOver, Ground::Objected] {
        let went = |count: &PurgeGroup| count.outcome == PurgeOutcome::Erased(ground);
        assert!(done.counts.iter().any(went), "{ground:?} {:?}", done.counts);
    }
    assert!(shelf.casebook.contact(uid).is_err());
    let ledger = shelf.casebook.store().ledger().unwrap();
    assert!(
        ledger.iter().any(|line| line.deed.contact() == Some(uid) && line.deed.code() == "erasure")
    );
    assert_eq!(1, shelf.casebook.store().count_suppressions().unwrap());
}

/// The line of the index outlives its row: what a look at the row alone would never see.
#[test]
fn a_record_that_leaves_a_trace_stays_whole_and_its_batch_goes_on_without_it() {
    let mut shelf = a_casebook();
    let people = add_marked(&mut shelf.casebook, 12);
    let (traced, _) = &people[5];
    let db = shelf.raw();
    let query = "SELECT id FROM contact WHERE lower(hex(uid)) = ?1";
    let id: i64 = db.query_row(query, [traced.to_string()], |row| row.get(0)).unwrap();
    db.execute("DELETE FROM search_content WHERE id = ?1", [id]).unwrap();
    drop(db);
    let plan = plan(&shelf.casebook);
    let done = carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    assert_eq!((11, 0), (done.erased, done.left));
    assert_eq!(vec![(*traced, Spared::Residue)], said(&done));
    assert_eq!(1, shelf.casebook.contact(*traced).unwrap().notes.len(), "nothing of it was taken");
}

#[test]
fn what_a_merge_was_to_be_undone_by_goes_with_the_file_that_is_due() {
    let mut shelf = a_casebook();
    let person = |position: &str| {
        let contact = a_contact().named("Ada", "Quint").prospect_since("2020-01-01");
        contact.value("professional", "position", position)
    };
    let kept = shelf.add(person("Zqvolgardkwx").client_since("2025-01-01"));
    let other = shelf.add(person("Zqvolperdkwx"));
    let merge = shelf.casebook.plan_merge(kept, other, &[]).unwrap();
    shelf.casebook.merge(&merge).unwrap();
    let left = |shelf: &Shelf| {
        let pages = shelf.casebook.store().decrypted_pages().unwrap();
        pages.windows(12).any(|window| window == b"Zqvolperdkwx")
    };
    assert!(left(&shelf), "the control: it is kept for the undoing");
    let plan = plan(&shelf.casebook);
    carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    assert!(!left(&shelf));
    let view = shelf.casebook.contact(kept).unwrap();
    assert_eq!((1, None), (view.files.len(), view.merged));
}
