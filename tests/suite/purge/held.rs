//! What a hold or a restriction keeps past its period is in the plan and in the certificate, and never skipped in silence.

use std::collections::BTreeSet;

use greffe::casebook::Error;
use greffe::casebook::views::PurgeSelection;
use greffe::domain::contact::FileFactKind;
use greffe::domain::purge::Spared;
use greffe::domain::retention::ObjectionScope;

use super::{carry_out, order, plan};
use crate::common::{a_casebook, a_contact, day};

#[test]
fn what_is_held_past_its_period_is_listed_as_left_with_its_reason() {
    let mut shelf = a_casebook();
    let prospect = |name: &str, since: &str| a_contact().named(name, "Échu").prospect_since(since);
    let goes = shelf.add(prospect("Goes", "2020-01-05"));
    let begun = FileFactKind::HoldBegin;
    let held = shelf.add(prospect("Held", "2020-01-06").fact(begun, "2022-01-01"));
    let restricted = FileFactKind::RestrictionBegin;
    let restricted = shelf.add(prospect("Shut", "2020-01-07").fact(restricted, "2022-01-01"));
    let objected = FileFactKind::Objection(ObjectionScope::Marketing);
    let objector = prospect("Objects", "2026-01-05").fact(objected, "2026-02-01");
    let objector = shelf.add(objector.fact(begun, "2026-02-02"));
    // Held, and its period runs all the same: nothing would go if it were free.
    shelf.add(prospect("Runs", "2026-01-05").fact(begun, "2026-02-02"));

    let plan = plan(&shelf.casebook);
    let records: Vec<_> = plan
        .records
        .iter()
        .map(|record| (record.contact, record.expires_on, record.spared.map(|spared| spared.why)))
        .collect();
    let since = |on: &str| Some(day(on));
    assert_eq!(
        vec![
            (goes, since("2023-01-05"), None),
            (held, since("2023-01-06"), Some(Spared::Held)),
            (restricted, since("2023-01-07"), Some(Spared::Restricted)),
            (objector, since("2026-02-01"), Some(Spared::Held)),
        ],
        records
    );
    assert_eq!(1, plan.to_erase(&BTreeSet::new()));
    let done = carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new()));
    let left: Vec<_> = done.spared.iter().map(|line| (line.contact, line.why)).collect();
    assert_eq!(
        BTreeSet::from([
            (held, Spared::Held),
            (restricted, Spared::Restricted),
            (objector, Spared::Held)
        ]),
        left.into_iter().collect()
    );
    assert_eq!((1, 1), (done.erased, done.persons));

    let named = PurgeSelection { name: "held".to_owned(), ..PurgeSelection::default() };
    let alone = shelf.casebook.plan_purge(&named).unwrap();
    assert_eq!((1, 0), (alone.records.len(), alone.to_erase(&BTreeSet::new())));
    let alone = order(&std::sync::Arc::new(alone), BTreeSet::new());
    assert!(matches!(shelf.casebook.begin_purge(&alone), Err(Error::NothingToErase)));
    let early = PurgeSelection { due_by: since("2023-01-06"), ..PurgeSelection::default() };
    assert_eq!(1, shelf.casebook.plan_purge(&early).unwrap().records.len(), "only what was due");
}
