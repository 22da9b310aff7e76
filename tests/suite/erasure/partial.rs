//! Erasures in part: what the company must or may keep stays, the rest goes without a trace.

use greffe::casebook::Error;
use greffe::domain::archive::Archive;
use greffe::domain::archive::ArchiveReason;
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::erasure::{Ground, Item, PlanLine, Verdict};
use greffe::domain::retention::{EventKind, ObjectionScope};

use super::marks::found;
use crate::common::{Shelf, a_casebook, a_contact, day};

fn line<'a>(lines: &'a [PlanLine], item: &Item) -> &'a PlanLine {
    lines.iter().find(|line| line.item == *item).expect("a line of the plan")
}

type Facts = &'static [(FileFactKind, &'static str)];

fn file(activity: &str) -> Item {
    Item::File { activity: activity.to_owned() }
}

fn values_left(shelf: &Shelf, values: &[&str]) -> Vec<String> {
    let pages = shelf.raw().serialize("main").expect("the decrypted pages").to_vec();
    let stands = |value: &&str| !found(&[(*value).to_owned()], &pages).is_empty();
    values.iter().copied().filter(stands).map(str::to_owned).collect()
}

#[test]
fn a_former_client_keeps_the_evidence_and_loses_the_prospect_file() {
    let mut shelf = a_casebook();
    let uid = shelf.add(
        a_contact()
            .named("ZqvGivenStays", "ZqvFamilyStays")
            .email("zqvmailstays@kwx.example")
            .phone("+33 6 98 71 53 00")
            .living("ZqvStreetStays", "ZqvCodeStays", "ZqvCityStays")
            .noted("ZqvNoteGoes and more")
            .client_since("2020-01-01")
            .source("ZqvSourceStays")
            .value("professional", "position", "ZqvClientValueStays")
            .fact(FileFactKind::ContractEnd, "2025-06-30")
            .prospect_since("2019-01-01")
            .source("ZqvSourceGoes")
            .value("professional", "position", "ZqvProspectValueGoes")
            .fact(FileFactKind::Event(EventKind::Call), "2025-01-01"),
    );
    shelf
        .casebook
        .attach(uid, "ZqvAttachmentStays.pdf", "application/pdf", b"ZqvBytesStay")
        .unwrap();
    let plan = shelf.casebook.plan_erasure(uid).unwrap();

    let client = line(&plan.lines, &file("clients"));
    assert_eq!((Verdict::Keep, Ground::ContractEvidence), (client.verdict, client.ground));
    assert_eq!(Some(day("2030-06-30")), client.until);
    assert_eq!(Verdict::Erase, line(&plan.lines, &file("prospects")).verdict);
    assert_eq!(Verdict::Erase, line(&plan.lines, &Item::Notes).verdict);
    assert_eq!(Ground::NeededByKept, line(&plan.lines, &Item::Identity).ground);

    let done = shelf.casebook.erase(&plan).unwrap();
    assert!(!done.whole && done.log_truncated);
    let gone = ["ZqvNoteGoes", "ZqvSourceGoes", "ZqvProspectValueGoes", "+33 6 98 71 53 00"];
    assert_eq!(Vec::<String>::new(), values_left(&shelf, &gone));
    let stays = [
        "ZqvGivenStays",
        "ZqvFamilyStays",
        "zqvmailstays@kwx.example",
        "ZqvStreetStays",
        "ZqvSourceStays",
        "ZqvClientValueStays",
        "ZqvAttachmentStays.pdf",
        "ZqvBytesStay",
    ];
    assert_eq!(stays.map(str::to_owned).to_vec(), values_left(&shelf, &stays));
    let contact = shelf.casebook.open_contact(uid, Some(ArchiveReason::Audit)).unwrap();
    assert_eq!(
        vec!["clients"],
        contact.files.iter().map(|file| file.activity.as_str()).collect::<Vec<_>>()
    );
    assert!(contact.notes.is_empty() && contact.phones.is_empty());
    assert_eq!(1, shelf.casebook.find_contacts_in("zqvfamilystays", Archive::With).unwrap().len());
    assert!(shelf.casebook.find_contacts("zqvnotegoes").unwrap().is_empty());
    assert!(shelf.casebook.check().unwrap().is_whole());
}

#[test]
fn what_must_stay_is_kept_whole_and_says_why() {
    let cases: [(&str, Facts, Ground); 5] = [
        ("clients", &[], Ground::RunningContract),
        ("clients", &[(FileFactKind::ContractEnd, "2026-12-31")], Ground::RunningContract),
        ("prospects", &[(FileFactKind::HoldBegin, "2026-01-15")], Ground::Hold),
        ("prospects", &[(FileFactKind::RestrictionBegin, "2026-01-15")], Ground::Restriction),
        (
            "prospects",
            &[
                (FileFactKind::HoldBegin, "2025-01-15"),
                (FileFactKind::HoldEnd, "2025-02-15"),
                (FileFactKind::HoldBegin, "2026-02-01"),
            ],
            Ground::Hold,
        ),
    ];
    let mut shelf = a_casebook();
    for (activity, facts, ground) in cases {
        let contact = facts.iter().fold(
            a_contact().named("Ada", "Quint").noted("A note").file(activity, "2025-01-01"),
            |contact, (kind, on)| contact.fact(*kind, on),
        );
        let uid = shelf.add(contact);
        let plan = shelf.casebook.plan_erasure(uid).unwrap();
        assert_eq!(ground, line(&plan.lines, &file(activity)).ground, "{activity} {facts:?}");
        assert!(
            plan.lines.iter().all(|line| line.verdict == Verdict::Keep),
            "{activity} {facts:?}: {:?}",
            plan.lines
        );
        assert!(matches!(shelf.casebook.erase(&plan), Err(Error::NothingToErase)));
        assert_eq!(1, shelf.casebook.contact(uid).unwrap().notes.len());
    }
}

#[test]
fn what_may_go_goes_on_its_own_ground() {
    let cases: [(&str, &str, Facts, Ground); 5] = [
        ("prospects", "2025-06-01", &[], Ground::NoLongerNeeded),
        ("prospects", "2020-06-01", &[], Ground::PeriodOver),
        ("clients", "2015-01-01", &[(FileFactKind::ContractEnd, "2020-01-31")], Ground::PeriodOver),
        (
            "prospects",
            "2025-06-01",
            &[(FileFactKind::HoldBegin, "2025-07-01"), (FileFactKind::HoldEnd, "2025-08-01")],
            Ground::NoLongerNeeded,
        ),
        (
            "candidates",
            "2025-06-01",
            &[(FileFactKind::Objection(ObjectionScope::Retention), "2026-02-01")],
            Ground::Objected,
        ),
    ];
    let mut shelf = a_casebook();
    for (activity, since, facts, ground) in cases {
        let contact = facts.iter().fold(
            a_contact().named("Ada", "Quint").file(activity, since),
            |contact, (kind, on)| contact.fact(*kind, on),
        );
        let uid = shelf.add(contact);
        let plan = shelf.casebook.plan_erasure(uid).unwrap();
        let line = line(&plan.lines, &file(activity));
        assert_eq!((Verdict::Erase, ground), (line.verdict, line.ground), "{activity} {facts:?}");
        assert!(shelf.casebook.erase(&plan).unwrap().whole, "{activity} {facts:?}");
        assert!(shelf.casebook.contact(uid).is_err());
    }
}

#[test]
fn a_plan_that_is_no_longer_true_is_refused() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    shelf.casebook.add_note(uid, "Something new").unwrap();
    assert!(matches!(shelf.casebook.erase(&plan), Err(Error::PlanChanged)));
    assert_eq!(1, shelf.casebook.contact(uid).unwrap().notes.len());

    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    let hold = DatedFact { kind: FileFactKind::HoldBegin, on: day("2026-03-01") };
    shelf.casebook.add_fact(uid, "prospects", hold).unwrap();
    assert!(matches!(shelf.casebook.erase(&plan), Err(Error::PlanChanged)));

    let release = DatedFact { kind: FileFactKind::HoldEnd, on: day("2026-03-02") };
    shelf.casebook.add_fact(uid, "prospects", release).unwrap();
    let plan = shelf.casebook.plan_erasure(uid).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    assert!(shelf.casebook.erase(&plan).is_err(), "a person is erased once");
}

#[test]
fn bytes_that_another_contact_shares_stay_for_that_one() {
    let mut shelf = a_casebook();
    let erased = shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let other = shelf.add(a_contact().named("Bo", "Reed").prospect_since("2025-01-01"));
    for uid in [erased, other] {
        shelf.casebook.attach(uid, "shared.pdf", "application/pdf", b"ZqvSharedBytes").unwrap();
    }
    let plan = shelf.casebook.plan_erasure(erased).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    assert_eq!(1, shelf.casebook.contact(other).unwrap().attachments.len());
    assert_eq!(vec!["ZqvSharedBytes".to_owned()], values_left(&shelf, &["ZqvSharedBytes"]));
    assert!(shelf.casebook.check().unwrap().is_whole());
}
