//! Several objections to one file, and persons who come back after one.

use super::*;

#[test]
fn of_several_objections_the_one_that_does_most_counts() {
    let both = |first: (&str, ObjectionScope), second: (&str, ObjectionScope)| FileFacts {
        objections: vec![objection(first.0, first.1), objection(second.0, second.1)],
        ..submitted("2025-12-01")
    };
    let marketing = ("2026-02-01", ObjectionScope::Marketing);
    let keeping = ("2026-03-01", ObjectionScope::Retention);
    for facts in [both(marketing, keeping), both(keeping, marketing)] {
        check(
            &candidate(),
            &facts,
            &[
                ("2026-02-28", "2027-12-01", Phase::Active, None),
                ("2026-03-01", "2026-03-01", Phase::DeleteNow, None),
            ],
        );
    }
}

#[test]
fn who_comes_back_after_an_objection_begins_anew_and_is_mailed_nothing() {
    let objections = vec![objection("2024-02-01", ObjectionScope::Retention)];
    let again = FileFacts { objections: objections.clone(), ..submitted("2026-06-01") };
    check(&candidate(), &again, &[("2026-07-01", "2028-06-01", Phase::Active, None)]);
    let second = vec![objections[0], objection("2026-08-01", ObjectionScope::Retention)];
    let against_it = FileFacts { objections: second, ..submitted("2026-06-01") };
    check(&candidate(), &against_it, &[("2026-08-01", "2026-08-01", Phase::DeleteNow, None)]);

    let contacts = |kind| vec![contact(kind, "2026-06-01")];
    let left = FileFacts { objections, ..collected("2023-01-10") };
    let thanks = FileFacts { contacts: contacts(EventKind::Reply), ..left.clone() };
    let suppressed = ("2026-06-02", "2027-02-01", Phase::SuppressionOnly, Some(false));
    check(&prospect(), &thanks, &[suppressed]);
    let returned = FileFacts { contacts: contacts(EventKind::DemoBooked), ..left };
    check(
        &prospect(),
        &returned,
        &[
            ("2026-05-31", "2027-02-01", Phase::SuppressionOnly, Some(false)),
            ("2026-06-01", "2029-06-01", Phase::Active, Some(false)),
        ],
    );
}

#[test]
fn a_return_that_lies_ahead_is_foretold_for_its_own_day() {
    let objections = vec![objection("2018-01-01", ObjectionScope::Retention)];
    let prospects = FileFacts { objections: objections.clone(), ..collected("2021-12-28") };
    let candidates = FileFacts { objections, ..submitted("2021-12-28") };
    for (rule, facts) in [(prospect(), prospects), (candidate(), candidates)] {
        let now = countdown(&rule, &facts, day("2021-01-02")).unwrap();
        assert_ne!(Phase::Active, now.phase);
        assert_eq!(Some(day("2021-12-28")), now.changes_on, "{rule:?}");
        let then = countdown(&rule, &facts, day("2021-12-28")).unwrap();
        assert_eq!(Phase::Active, then.phase);
    }
}
