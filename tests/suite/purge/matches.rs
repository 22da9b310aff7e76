//! What the plan says is what is done, and the tally says what is there, whatever the casebook holds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use greffe::casebook::Casebook;
use greffe::domain::contact::{FileFactKind, file_facts};
use greffe::domain::erasure::{Item, PlanLine, Verdict};
use greffe::domain::ids::Uid;
use greffe::domain::retention::{EventKind, ObjectionScope, Phase, countdown};
use greffe::domain::right::Right;
use greffe::store::contacts::StoredFile;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{carry_out, order, plan};
use crate::common::{AContact, a_casebook, a_contact, a_request, day};

const ACTIVITIES: [&str; 5] = ["prospects", "clients", "quotes", "candidates", "partners"];
const KINDS: [FileFactKind; 9] = [
    FileFactKind::Event(EventKind::Reply),
    FileFactKind::Event(EventKind::EmailOpen),
    FileFactKind::ContractEnd,
    FileFactKind::Closed,
    FileFactKind::Submitted,
    FileFactKind::Objection(ObjectionScope::Marketing),
    FileFactKind::Objection(ObjectionScope::Retention),
    FileFactKind::HoldBegin,
    FileFactKind::RestrictionBegin,
];

type AnyFile = (usize, u64, Vec<(usize, u64)>);

/// Files with facts of the past, whether the person asks for something, and whether the record is struck out.
fn any_person() -> impl Strategy<Value = (Vec<AnyFile>, bool, bool)> {
    let facts = proptest::collection::vec((0..KINDS.len(), 1_u64..2_400), 0..3);
    let file = (0..ACTIVITIES.len(), 1_u64..2_500, facts);
    let files = proptest::collection::vec(file, 1..4);
    (files, proptest::bool::weighted(0.15), proptest::bool::weighted(0.15))
}

fn ago(days: u64) -> NaiveDate {
    day("2026-03-10").checked_sub_days(Days::new(days)).expect("a day")
}

fn person(number: usize, files: &[AnyFile]) -> AContact {
    let mut contact = a_contact()
        .named("Noé", &format!("Quidam{number}"))
        .phone("06 39 98 12 34")
        .living("3 rue Vide", "69001", "Lyon")
        .noted("A note");
    let mut under = BTreeSet::new();
    for (activity, since, facts) in files {
        if !under.insert(activity) {
            continue;
        }
        contact = contact.file(ACTIVITIES[*activity], &ago(*since).to_string());
        for (kind, days) in facts {
            contact = contact.fact(KINDS[*kind], &ago(*days).to_string());
        }
    }
    contact
}

/// The files of a person, those in the archive as well; none of who is gone.
fn files_of(casebook: &Casebook, uid: Uid) -> Vec<StoredFile> {
    let store = casebook.store();
    store.contact_id(uid).and_then(|id| store.files_of(id)).unwrap_or_default()
}

/// How many telephones, addresses and notes a person has.
fn rows(casebook: &Casebook, uid: Uid) -> [u32; 3] {
    let store = casebook.store();
    let counts = store.count_rows_of(store.contact_id(uid).expect("a contact")).expect("counts");
    [counts.phones, counts.addresses, counts.notes]
}

/// What the plan of an erasure leaves of them, where it takes the files that a purge takes and no other.
fn left_by_single_plan(
    casebook: &mut Casebook,
    uid: Uid,
    goes: &BTreeSet<(Uid, String)>,
) -> Option<[u32; 3]> {
    let lines = casebook.plan_erasure(uid).expect("a plan").lines;
    let erased = lines.iter().filter(|line| line.verdict == Verdict::Erase);
    let file = |line: &PlanLine| {
        let Item::File { activity } = &line.item else { return None };
        Some((uid, activity.clone()))
    };
    let files: BTreeSet<(Uid, String)> = erased.filter_map(file).collect();
    let purged: BTreeSet<_> = goes.iter().filter(|(of, _)| *of == uid).cloned().collect();
    let left = |item: Item| {
        let line = lines.iter().find(|line| line.item == item && line.verdict == Verdict::Keep);
        line.map_or(0, |line| line.count)
    };
    (!purged.is_empty() && files == purged)
        .then(|| [Item::Phones, Item::Addresses, Item::Notes].map(left))
}

/// Every file that is there, by person.
fn files(casebook: &Casebook, uids: &[Uid]) -> BTreeSet<(Uid, String)> {
    let of = |uid: &Uid| {
        let files = files_of(casebook, *uid);
        files.into_iter().map(|file| (*uid, file.activity)).collect::<Vec<_>>()
    };
    uids.iter().flat_map(of).collect()
}

/// The counts of each rule on a day, file by file.
fn counted(casebook: &Casebook, uids: &[Uid], on: NaiveDate) -> BTreeMap<String, [u32; 6]> {
    let policy = casebook.policy();
    let soon = on + Days::new(30);
    let mut counts: BTreeMap<String, [u32; 6]> = BTreeMap::new();
    for uid in uids {
        for file in files_of(casebook, *uid) {
            let Some(rule) = policy.rule_of_activity(&file.activity) else { continue };
            let facts = file_facts(file.state, Some(file.collected_on), &file.facts);
            let counted = countdown(rule, &facts, on).expect("a countdown");
            let expiring = counted.expires_on.is_some_and(|day| day <= soon);
            let place = match counted.phase {
                Phase::Active | Phase::Archive if expiring => 2,
                Phase::Active => 0,
                Phase::Archive => 1,
                Phase::DeleteDue | Phase::DeleteNow | Phase::SuppressionOnly => 3,
                Phase::Held => 4,
            };
            counts.entry(rule.code.clone()).or_default()[place] += 1;
        }
    }
    counts
}

fn tallied(casebook: &Casebook, on: NaiveDate) -> BTreeMap<String, [u32; 6]> {
    let counts = casebook.retention_counts_on(on).expect("counts");
    let rules = counts.into_iter().filter(|count| count.rule != "suppression-list");
    rules
        .map(|count| {
            let [active, archive] = [count.active, count.archive];
            let [soon, due] = [count.due_within_30_days, count.due];
            (count.rule, [active, archive, soon, due, count.held, count.suppression_only])
        })
        .collect()
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(12) })]

    #[test]
    fn what_the_plan_says_is_done_and_nothing_else(
        persons in proptest::collection::vec(any_person(), 12..40),
        later in 0_u64..2_500,
    ) {
        let mut shelf = a_casebook();
        let drafts: Vec<_> = persons
            .iter()
            .enumerate()
            .map(|(number, (files, ..))| person(number, files).draft())
            .collect();
        let uids = shelf.casebook.add_contacts(&drafts).unwrap();
        for (uid, (_, asks, _)) in uids.iter().zip(&persons) {
            if *asks {
                let draft = a_request().asking(&[Right::Access]).about(*uid).draft();
                shelf.casebook.open_request(&draft).unwrap();
            }
        }
        for on in [day("2026-03-10"), day("2026-03-10") + Days::new(later)] {
            prop_assert_eq!(counted(&shelf.casebook, &uids, on), tallied(&shelf.casebook, on), "{}", on);
        }

        let before = files(&shelf.casebook, &uids);
        let plan = plan(&shelf.casebook);
        let except: Vec<Uid> = uids
            .iter()
            .zip(&persons)
            .filter(|(uid, (_, _, out))| *out && plan.records.iter().any(|one| one.contact == **uid))
            .map(|(uid, _)| *uid)
            .collect();
        let struck = shelf.casebook.struck(&plan, &except).unwrap();
        let order = order(&plan, struck);
        let lines = shelf.casebook.purge_page(&plan, 0).unwrap().lines;
        prop_assert_eq!(plan.records.len(), lines.len());
        let goes: BTreeSet<(Uid, String)> = lines
            .iter()
            .filter(|line| line.spared.is_none() && !order.struck.contains(&line.id))
            .map(|line| (line.contact, line.activity.clone()))
            .collect();
        if goes.is_empty() {
            return Ok(());
        }
        let single: Vec<_> =
            uids.iter().map(|uid| left_by_single_plan(&mut shelf.casebook, *uid, &goes)).collect();
        let done = carry_out(&mut shelf.casebook, &order);
        prop_assert_eq!(goes.len(), done.erased as usize);
        prop_assert_eq!(plan.records.len() - goes.len(), done.spared.len());
        let expected: BTreeSet<(Uid, String)> = before.difference(&goes).cloned().collect();
        prop_assert_eq!(&expected, &files(&shelf.casebook, &uids));
        let is_gone = |uid: &&Uid| shelf.casebook.store().contact_id(**uid).is_err();
        prop_assert_eq!(uids.iter().filter(is_gone).count(), done.persons as usize);
        for (uid, left) in uids.iter().zip(single).filter(|(uid, _)| !is_gone(uid)) {
            if let Some(left) = left {
                prop_assert_eq!(left, rows(&shelf.casebook, *uid), "{}", uid);
            }
        }
        let report = shelf.casebook.check().unwrap();
        prop_assert!(report.is_whole(), "{:?}", report);
        prop_assert_eq!(counted(&shelf.casebook, &uids, day("2026-03-10")), tallied(&shelf.casebook, day("2026-03-10")));
    }
}
