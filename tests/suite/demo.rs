//! The demo casebook: the same for the same day, with a case in every stage and a record in every state.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Days, NaiveDate};
use greffe::casebook::views::{ContactLine, ContactView, RequestLine};
use greffe::casebook::{Casebook, Error};
use greffe::demo::{self, Filled};
use greffe::domain::archive::{Archive, ArchiveReason};
use greffe::domain::contact::FileFactKind;
use greffe::domain::ids::Uid;
use greffe::domain::request::Stage;
use greffe::domain::retention::Phase;
use greffe::domain::right::Right;
use greffe::store::StoreError;
use greffe::text::{Language, Text};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn filled(dir: &Path, today: &str) -> (Casebook, Filled) {
    demo::fill(dir, day(today), demo::CONTACTS, &mut |_| ()).expect("a demo casebook")
}

fn contacts(casebook: &Casebook) -> Vec<ContactLine> {
    let mut lines: Vec<ContactLine> = Vec::new();
    loop {
        let page = casebook
            .contacts_page_in(lines.last().map(|line| &line.key), Archive::With)
            .expect("a page");
        if page.is_empty() {
            return lines;
        }
        lines.extend(page);
    }
}

fn requests(casebook: &Casebook) -> Vec<RequestLine> {
    let mut lines = casebook.requests(false).expect("open cases");
    lines.extend(casebook.requests(true).expect("answered cases"));
    lines
}

/// A contact with its archive.
fn whole(casebook: &mut Casebook, uid: Uid) -> ContactView {
    casebook.open_contact(uid, Some(ArchiveReason::Audit)).expect("a contact")
}

/// Everything that is shown, without the random ids.
fn content(casebook: &mut Casebook) -> Vec<String> {
    let mut lines = Vec::new();
    for line in contacts(casebook) {
        let contact = whole(casebook, line.uid);
        lines.push(format!("{} {} {:?}", line.name, line.detail, line.files));
        lines.push(format!("{:?} {:?} {:?}", contact.phones, contact.addresses, contact.notes));
        lines.push(format!("{:?} {:?}", contact.attachments, contact.requests));
        lines.extend(
            contact
                .files
                .iter()
                .map(|file| format!("{:?} {:?} {:?}", file.facts, file.data, file.countdown)),
        );
    }
    for line in requests(casebook) {
        let request = casebook.request(line.number).expect("a case");
        lines.push(format!("{line:?} {:?} {:?}", request.facts, request.messages));
    }
    lines.push(format!(
        "{:?} {:?}",
        casebook.due().expect("what is due"),
        casebook.retention_counts()
    ));
    lines
}

#[test]
fn the_same_day_gives_the_same_casebook() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, second] =
        folders.each_ref().map(|folder| content(&mut filled(folder.path(), "2026-11-22").0));
    assert_eq!(first, second);
    assert!(first.iter().any(|line| line.contains("Lætitia Carpentier")));
}

#[test]
fn every_stage_every_right_and_every_rule_occur_whatever_the_day() {
    for today in ["2026-11-22", "2026-03-01", "2028-02-29", "2025-08-16"] {
        let folder = tempfile::tempdir().unwrap();
        let (mut casebook, filled) = filled(folder.path(), today);
        let lines = requests(&casebook);
        assert_eq!((filled.contacts, filled.requests), (60, 16), "{today}");
        assert_eq!((contacts(&casebook).len(), lines.len()), (60, 16), "{today}");

        let stages: BTreeSet<Stage> = lines.iter().map(|line| line.stage).collect();
        assert_eq!(stages.len(), 5, "{today}: {stages:?}");
        let rights: BTreeSet<Right> = lines.iter().flat_map(|line| line.rights.clone()).collect();
        let expected = Right::NAMED.into_iter().chain([Right::MarketingObjection]).collect();
        assert_eq!(rights, expected, "{today}");

        let today = day(today);
        let within = |from: NaiveDate, to: NaiveDate| {
            lines
                .iter()
                .filter(|line| line.due_on.is_some_and(|due| from <= due && due <= to))
                .count()
        };
        let week = today + Days::new(7);
        assert!(2 <= within(NaiveDate::MIN, today - Days::new(1)), "late on {today}");
        assert!(1 <= within(today, week), "due in the week from {today}");
        assert!(3 <= within(week + Days::new(1), NaiveDate::MAX), "due later than {week}");
        assert!(2 <= lines.iter().filter(|line| line.suspended).count(), "suspended on {today}");

        let counts = casebook.retention_counts().unwrap();
        let rules: Vec<&str> = counts.iter().map(|count| count.rule.as_str()).collect();
        assert_eq!(
            rules,
            ["client", "partner", "prospect", "quote", "candidate", "suppression-list"],
            "{today}"
        );
        // The list holds addresses, no files: none of them is ever due.
        let files = &counts[..5];
        assert!(
            files.iter().all(|count| 1 <= count.due),
            "due under every rule on {today}: {counts:?}"
        );
        assert_eq!(
            counts.iter().map(|count| count.held).sum::<u32>(),
            2,
            "held and restricted on {today}"
        );

        let report = casebook.check().unwrap();
        assert!(report.is_whole(), "{today}: {report:?}");
    }
}

#[test]
fn one_record_is_restricted_and_another_held_for_a_dispute() {
    let folder = tempfile::tempdir().unwrap();
    let (mut casebook, _) = filled(folder.path(), "2026-11-22");
    for (name, kind) in [
        ("noemie lacroix", FileFactKind::RestrictionBegin),
        ("etienne marechal", FileFactKind::HoldBegin),
    ] {
        let found = casebook.find_contacts_in(name, Archive::With).unwrap();
        let [line] = found.as_slice() else { panic!("{name}: {found:?}") };
        let contact = whole(&mut casebook, line.uid);
        assert_eq!(contact.files[0].countdown.as_ref().unwrap().1.phase, Phase::Held, "{name}");
        assert!(contact.files[0].facts.iter().any(|fact| fact.kind == kind), "{name}");
    }
}

#[test]
fn only_reserved_domains_and_telephone_numbers_occur() {
    let folder = tempfile::tempdir().unwrap();
    let (mut casebook, _) =
        demo::fill(folder.path(), day("2026-11-22"), 300, &mut |_| ()).expect("a demo casebook");
    for line in contacts(&casebook) {
        let contact = whole(&mut casebook, line.uid);
        assert!(!contact.emails.is_empty());
        for email in &contact.emails {
            assert!(email.is_ascii() && email.ends_with(".example"), "{email}");
        }
        for phone in &contact.phones {
            assert!(phone.starts_with("01 99 00 ") || phone.starts_with("06 39 98 "), "{phone}");
        }
    }
}

#[test]
fn every_activity_category_and_field_stands_in_the_policy() {
    let folder = tempfile::tempdir().unwrap();
    let (mut casebook, _) = filled(folder.path(), "2026-11-22");
    let policy = casebook.policy();
    for line in contacts(&casebook) {
        for file in whole(&mut casebook, line.uid).files {
            let activity = policy.activity(&file.activity).unwrap();
            for datum in &file.data {
                let (category, field) =
                    policy.field(&datum.field).unwrap_or_else(|| panic!("{}", datum.field));
                assert_eq!(category.id, datum.category, "{}", datum.field);
                assert!(
                    activity.categories.contains(&category.id),
                    "{} of {}",
                    datum.field,
                    file.activity
                );
                let held =
                    matches!(datum.content, greffe::domain::contact::DatumContent::HeldWhere(_));
                assert_eq!(held, field.held_only, "{}", datum.field);
            }
        }
    }
}

#[test]
fn a_casebook_that_stands_there_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (_, filled) = filled(folder.path(), "2026-11-22");
    let before = std::fs::read(&filled.path).unwrap();
    let again = demo::fill(folder.path(), day("2026-11-23"), 60, &mut |_| ());
    assert!(matches!(again, Err(Error::Store(StoreError::AlreadyThere))));
    assert_eq!(std::fs::read(&filled.path).unwrap(), before);
}

#[test]
fn many_contacts_keep_the_first_ones_and_say_how_far_they_are() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let (few, _) = filled(folders[0].path(), "2026-11-22");
    let mut heard = Vec::new();
    let (many, filled) =
        demo::fill(folders[1].path(), day("2026-11-22"), 2_500, &mut |count| heard.push(count))
            .unwrap();
    assert_eq!(filled.contacts, 2_500);
    assert_eq!(heard.last(), Some(&2_500));
    assert!(heard.is_sorted() && 3 <= heard.len(), "{heard:?}");
    let all: BTreeSet<(String, String)> =
        contacts(&many).into_iter().map(|line| (line.name, line.detail)).collect();
    assert!(contacts(&few).into_iter().all(|line| all.contains(&(line.name, line.detail))));
}

#[test]
fn the_passphrase_of_the_demo_would_be_accepted_for_a_real_casebook() {
    assert!(greffe::casebook::passphrase::check(demo::PASSPHRASE).is_ok());
}

#[test]
fn the_walk_goes_from_a_mail_to_a_proven_answer_and_from_a_due_record_to_a_receipt() {
    let folder = tempfile::tempdir().unwrap();
    let (mut casebook, filled) = filled(folder.path(), "2026-11-22");
    let due_before = casebook.summary().unwrap().retention_due;
    let to = folder.path().join("sortie");
    let mut said = Vec::new();
    demo::walk(&mut casebook, &to, &Text::new(Language::Fr), &mut said).unwrap();
    let said = String::from_utf8(said).unwrap();

    let summary = casebook.summary().unwrap();
    assert_eq!(summary.contacts, filled.contacts - 1);
    assert_eq!(summary.retention_due, due_before - 1);
    let answered = casebook.requests(true).unwrap();
    let line = answered.iter().find(|line| line.requester == "Camille Durand").unwrap();
    assert_eq!((line.stage, line.received_on), (Stage::Answered, day("2026-10-31")));
    assert!(casebook.check().unwrap().is_whole());

    let names: Vec<String> = std::fs::read_dir(&to)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for (kind, count) in [("eml", 1), ("json", 1), ("pdf", 2)] {
        let of_kind = names
            .iter()
            .filter(|name| Path::new(name).extension().is_some_and(|found| found == kind));
        assert_eq!(of_kind.count(), count, "{kind}: {names:?}");
    }
    for name in &names {
        assert!(said.contains(&to.join(name).display().to_string()), "{name} is not said:\n{said}");
    }
    let entries = casebook.verify_journal().unwrap().unwrap();
    assert!(said.contains(&format!("{entries} entrées")), "{said}");
    for words in [
        "samedi 31 octobre 2026",
        "lundi 30 novembre 2026",
        "art. 12, §\u{a0}3, RGPD",
        "Accès",
        "adresse connue",
    ] {
        assert!(said.contains(words), "{words}:\n{said}");
    }
}

#[test]
fn a_second_walk_finds_the_case_answered_and_speaks_english_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let (mut casebook, _) = filled(folder.path(), "2026-11-22");
    let to = folder.path().join("out");
    demo::walk(&mut casebook, &to, &Text::new(Language::En), &mut std::io::sink()).unwrap();
    let mut said = Vec::new();
    demo::walk(&mut casebook, &to, &Text::new(Language::En), &mut said).unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("Sent already"), "{said}");
    assert!(said.contains("Monday 30 November 2026"), "{said}");
    assert_eq!(
        requests(&casebook).iter().filter(|line| line.requester == "Camille Durand").count(),
        1
    );
}
