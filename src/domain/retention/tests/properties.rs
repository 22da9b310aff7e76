//! What holds of every rule, file and day.

use chrono::{Datelike as _, Days};
use proptest::prelude::*;

use super::*;

fn days_around(base: &'static str) -> impl Strategy<Value = NaiveDate> {
    (0_u64..3000).prop_map(move |days| day(base).checked_add_days(Days::new(days)).unwrap())
}

fn any_contacts() -> impl Strategy<Value = Vec<ContactEvent>> {
    let event = (0_usize..11, days_around("2018-01-01"));
    proptest::collection::vec(
        event.prop_map(|(kind, on)| ContactEvent { kind: EventKind::ALL[kind], on }),
        0..5,
    )
}

fn any_holds() -> impl Strategy<Value = Vec<Hold>> {
    let hold = (days_around("2018-01-01"), proptest::option::of(0_u64..900));
    let hold = hold
        .prop_map(|(from, length)| Hold { from, to: length.map(|days| from + Days::new(days)) });
    proptest::collection::vec(hold, 0..3)
}

fn any_facts() -> impl Strategy<Value = FileFacts> {
    let dates = proptest::array::uniform4(proptest::option::of(days_around("2018-01-01")));
    let objection = proptest::option::of((days_around("2018-01-01"), 0_usize..3));
    (dates, any_contacts(), any_holds(), objection, any::<bool>()).prop_map(
        |(
            [collected_on, contract_end_on, closed_on, submitted_on],
            contacts,
            holds,
            objection,
            dormant,
        )| {
            let scopes =
                [ObjectionScope::Marketing, ObjectionScope::Analytics, ObjectionScope::Retention];
            let objection = objection.map(|(on, scope)| Objection { on, scope: scopes[scope] });
            let state = if dormant { FileState::Dormant } else { FileState::Open };
            FileFacts {
                state,
                collected_on,
                contacts,
                contract_end_on,
                closed_on,
                submitted_on,
                objections: objection.into_iter().collect(),
                consents: Vec::new(),
                holds,
            }
        },
    )
}

fn any_rule() -> impl Strategy<Value = RetentionRule> {
    let rules = [client(), partner(), prospect(), quote(), candidate(), suppression_list()];
    (0..rules.len()).prop_map(move |index| rules[index].clone())
}

/// The anniversary without arithmetic on months: the same number, or the last that the month has.
fn anniversary(start: NaiveDate, years: i32) -> NaiveDate {
    (0..4)
        .find_map(|less| {
            NaiveDate::from_ymd_opt(start.year() + years, start.month(), start.day() - less)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn a_prospect_is_due_on_no_day_of_its_period_and_on_every_day_after(
        collected_on in days_around("2018-01-01"), contacts in any_contacts(),
    ) {
        let facts = FileFacts { collected_on: Some(collected_on), contacts, ..FileFacts::default() };
        let last = facts.contacts.iter().filter(|event| event.kind.comes_from_person()).map(|event| event.on).max();
        let start = last.map_or(collected_on, |last| last.max(collected_on));
        let expires_on = anniversary(start, 3);
        for (offset, phase) in [(0, Phase::Active), (1, Phase::DeleteDue), (400, Phase::DeleteDue)] {
            let countdown = countdown(&prospect(), &facts, expires_on + Days::new(offset)).unwrap();
            prop_assert_eq!((countdown.expires_on, countdown.phase), (Some(expires_on), phase));
        }
        let before = countdown(&prospect(), &facts, start).unwrap();
        prop_assert_eq!(before.phase, Phase::Active);
        prop_assert_eq!(before.changes_on, expires_on.succ_opt());
    }

    #[test]
    fn a_phase_changes_on_the_day_foretold_and_on_no_day_before(
        rule in any_rule(), facts in any_facts(), as_of in days_around("2018-01-01"),
    ) {
        let now = countdown(&rule, &facts, as_of).unwrap();
        let changed = as_of
            .iter_days()
            .skip(1)
            .take(5000)
            .find(|day| standing::Standing::on(&rule, &facts, *day).unwrap().phase != now.phase);
        prop_assert_eq!(now.changes_on, changed);
    }

    #[test]
    fn a_held_file_is_never_due_and_a_due_file_is_past_its_expiry(
        rule in any_rule(), facts in any_facts(), as_of in days_around("2018-01-01"),
    ) {
        let now = countdown(&rule, &facts, as_of).unwrap();
        let held = facts.holds.iter().any(|hold| hold.from <= as_of && hold.to.is_none_or(|to| as_of < to));
        prop_assert_eq!(held, now.phase == Phase::Held);
        prop_assert!(!held || (now.expires_on.is_none() && now.marketing_allowed != Some(true)));
        if now.phase == Phase::DeleteDue {
            let lifted = facts.holds.iter().any(|hold| hold.to == now.expires_on);
            prop_assert!(now.expires_on.unwrap() < as_of || lifted);
        }
    }
}
