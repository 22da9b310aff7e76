//! What the published rules make of a file, day by day.

mod properties;

use super::*;
use crate::domain::working::Rule;

mod returns;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(start: StartEvent, period_months: u32, objection: ObjectionEffect) -> RetentionRule {
    RetentionRule {
        code: "own-word".to_owned(),
        start,
        period_months,
        archive: false,
        objection,
        marketing_months: None,
        suppression_months: SUPPRESSION_MONTHS,
        section: Some("VI".to_owned()),
        reference: None,
    }
}

fn client() -> RetentionRule {
    RetentionRule {
        archive: true,
        marketing_months: Some(36),
        ..rule(StartEvent::ContractEnd, 60, ObjectionEffect::StopsMarketing)
    }
}

fn partner() -> RetentionRule {
    rule(StartEvent::CollectionOrLastContact, 36, ObjectionEffect::StopsMarketing)
}

fn prospect() -> RetentionRule {
    rule(StartEvent::CollectionOrLastContact, 36, ObjectionEffect::SuppressionOnly)
}

fn quote() -> RetentionRule {
    rule(StartEvent::ClosureOrLastContact, 12, ObjectionEffect::StopsMarketing)
}

fn candidate() -> RetentionRule {
    rule(StartEvent::Submission, 24, ObjectionEffect::DeletesNow)
}

fn suppression_list() -> RetentionRule {
    rule(StartEvent::Objection, 36, ObjectionEffect::SuppressionOnly)
}

fn ended(on: &str) -> FileFacts {
    FileFacts { contract_end_on: Some(day(on)), ..FileFacts::default() }
}

fn collected(on: &str) -> FileFacts {
    FileFacts { collected_on: Some(day(on)), ..FileFacts::default() }
}

fn submitted(on: &str) -> FileFacts {
    FileFacts { submitted_on: Some(day(on)), ..FileFacts::default() }
}

fn contact(kind: EventKind, on: &str) -> ContactEvent {
    ContactEvent { kind, on: day(on) }
}

fn objection(on: &str, scope: ObjectionScope) -> Objection {
    Objection { on: day(on), scope }
}

fn hold(from: &str, to: Option<&str>) -> Vec<Hold> {
    vec![Hold { from: day(from), to: to.map(day) }]
}

type Seen = (Option<NaiveDate>, Phase, Option<bool>);

fn seen(rule: &RetentionRule, facts: &FileFacts, as_of: &str) -> Seen {
    let countdown = countdown(rule, facts, day(as_of)).unwrap();
    (countdown.expires_on, countdown.phase, countdown.marketing_allowed)
}

/// `(as_of, expires_on, phase, marketing)` for one file under one rule.
fn check(rule: &RetentionRule, facts: &FileFacts, table: &[(&str, &str, Phase, Option<bool>)]) {
    for (as_of, expires_on, phase, marketing) in table {
        let expires_on = (!expires_on.is_empty()).then(|| day(expires_on));
        assert_eq!(seen(rule, facts, as_of), (expires_on, *phase, *marketing), "{as_of}");
    }
}

fn ids(rule: &RetentionRule, facts: &FileFacts, as_of: &str) -> Vec<&'static str> {
    let countdown = countdown(rule, facts, day(as_of)).unwrap();
    countdown.working.iter().map(|line| line.rule.id()).collect()
}

#[test]
fn a_client_is_archived_after_the_end_and_deleted_five_years_later() {
    check(
        &client(),
        &ended("2021-06-30"),
        &[
            ("2021-01-01", "2026-06-30", Phase::Active, Some(true)),
            ("2021-06-30", "2026-06-30", Phase::Active, Some(true)),
            ("2021-07-01", "2026-06-30", Phase::Archive, Some(true)),
            ("2024-06-30", "2026-06-30", Phase::Archive, Some(true)),
            ("2024-07-01", "2026-06-30", Phase::Archive, Some(false)),
            ("2026-06-30", "2026-06-30", Phase::Archive, Some(false)),
            ("2026-07-01", "2026-06-30", Phase::DeleteDue, Some(false)),
        ],
    );
}

#[test]
fn a_hold_that_beats_the_objection_of_a_candidate_asks_to_tell_the_person() {
    let facts = FileFacts {
        objections: vec![objection("2026-01-05", ObjectionScope::Retention)],
        holds: hold("2025-12-01", None),
        ..submitted("2025-02-28")
    };
    assert_eq!(seen(&candidate(), &facts, "2026-01-05"), (None, Phase::Held, None));
    let ids = ids(&candidate(), &facts, "2026-01-05");
    assert!(ids.ends_with(&["held_since", "held_despite_objection"]), "{ids:?}");
}

#[test]
fn later_mails_do_not_restart_the_period_of_a_client() {
    let contacts = vec![contact(EventKind::Reply, "2025-12-01")];
    let facts = FileFacts { contacts, ..ended("2021-06-30") };
    assert_eq!(seen(&client(), &facts, "2026-07-01").1, Phase::DeleteDue);
}

#[test]
fn a_running_contract_has_no_expiry_and_says_so() {
    let facts = collected("2001-01-01");
    assert_eq!(seen(&client(), &facts, "2026-01-01"), (None, Phase::Active, Some(true)));
    assert_eq!(ids(&client(), &facts, "2026-01-01"), ["contract_running"]);
}

#[test]
fn the_objection_of_a_client_stops_marketing_and_nothing_else() {
    let objections = vec![objection("2021-08-01", ObjectionScope::Marketing)];
    let facts = FileFacts { objections, ..ended("2021-06-30") };
    check(
        &client(),
        &facts,
        &[
            ("2021-07-31", "2026-06-30", Phase::Archive, Some(true)),
            ("2021-08-01", "2026-06-30", Phase::Archive, Some(false)),
            ("2026-07-01", "2026-06-30", Phase::DeleteDue, Some(false)),
        ],
    );
}

#[test]
fn the_latest_contact_of_the_person_counts_in_any_order() {
    let mut contacts = vec![
        contact(EventKind::Reply, "2023-05-02"),
        contact(EventKind::LinkClick, "2024-03-01"),
        contact(EventKind::EmailOpen, "2025-01-01"),
        contact(EventKind::NewsletterSent, "2025-02-01"),
        contact(EventKind::CallOut, "2025-03-01"),
        contact(EventKind::Visit, "2025-04-01"),
        contact(EventKind::Meeting, "2022-01-01"),
    ];
    for rule in [partner(), prospect()] {
        for _ in 0..contacts.len() {
            contacts.rotate_left(1);
            let facts = FileFacts { contacts: contacts.clone(), ..collected("2021-02-01") };
            assert_eq!(seen(&rule, &facts, "2026-01-01").0, Some(day("2027-03-01")));
        }
    }
    let facts = FileFacts { contacts, ..collected("2025-09-01") };
    assert_eq!(seen(&partner(), &facts, "2026-01-01").0, Some(day("2028-09-01")));
}

#[test]
fn each_kind_of_contact_counts_exactly_if_it_comes_from_the_person() {
    for kind in EventKind::ALL {
        let facts =
            FileFacts { contacts: vec![contact(kind, "2025-01-10")], ..collected("2023-01-10") };
        let expected = if kind.comes_from_person() { "2028-01-10" } else { "2026-01-10" };
        assert_eq!(seen(&prospect(), &facts, "2025-06-01").0, Some(day(expected)), "{kind:?}");
    }
}

#[test]
fn a_contact_that_has_not_happened_yet_renews_nothing() {
    let facts = FileFacts {
        contacts: vec![contact(EventKind::Reply, "2062-01-10")],
        ..collected("2023-01-10")
    };
    assert_eq!(
        seen(&prospect(), &facts, "2026-01-11"),
        (Some(day("2026-01-10")), Phase::DeleteDue, Some(false))
    );
}

#[test]
fn a_period_ends_on_its_anniversary_and_never_rolls() {
    let table = [
        ("2023-10-03", "2026-10-03"), // a Saturday
        ("2022-12-25", "2025-12-25"), // Christmas
        ("2024-02-29", "2027-02-28"), // a Sunday, and no 29 February
    ];
    for (start, last_day) in table {
        let next = day(last_day).succ_opt().unwrap().to_string();
        check(
            &prospect(),
            &collected(start),
            &[
                (last_day, last_day, Phase::Active, Some(true)),
                (&next, last_day, Phase::DeleteDue, Some(false)),
            ],
        );
    }
}

#[test]
fn an_objecting_prospect_stays_on_the_suppression_list_only() {
    let objections = vec![objection("2026-02-10", ObjectionScope::Marketing)];
    let facts = FileFacts { objections, ..collected("2025-01-10") };
    check(
        &prospect(),
        &facts,
        &[
            ("2026-02-09", "2028-01-10", Phase::Active, Some(true)),
            ("2026-02-10", "2029-02-10", Phase::SuppressionOnly, Some(false)),
            ("2029-02-10", "2029-02-10", Phase::SuppressionOnly, Some(false)),
            ("2029-02-11", "2029-02-10", Phase::DeleteDue, Some(false)),
        ],
    );
}

#[test]
fn the_suppression_list_has_its_own_period() {
    let objections = vec![objection("2026-02-10", ObjectionScope::Marketing)];
    let facts = FileFacts { objections, ..FileFacts::default() };
    for effect in [ObjectionEffect::SuppressionOnly, ObjectionEffect::StopsMarketing] {
        let rule = RetentionRule { period_months: 24, objection: effect, ..suppression_list() };
        check(
            &rule,
            &facts,
            &[
                ("2026-02-10", "2028-02-10", Phase::SuppressionOnly, Some(false)),
                ("2028-02-11", "2028-02-10", Phase::DeleteDue, Some(false)),
            ],
        );
    }
}

#[test]
fn an_objection_to_analytics_touches_no_file() {
    let objections = vec![objection("2025-06-01", ObjectionScope::Analytics)];
    let base = FileFacts {
        contract_end_on: Some(day("2025-01-10")),
        closed_on: Some(day("2025-01-10")),
        submitted_on: Some(day("2025-01-10")),
        ..collected("2025-01-10")
    };
    let objected = FileFacts { objections, ..base.clone() };
    for rule in [client(), partner(), prospect(), quote(), candidate()] {
        for as_of in ["2025-07-01", "2028-01-10", "2031-01-01"] {
            assert_eq!(seen(&rule, &objected, as_of), seen(&rule, &base, as_of));
        }
    }
}

#[test]
fn a_quote_lives_while_studied_and_a_dormant_one_from_its_last_contact() {
    let contacts =
        vec![contact(EventKind::Call, "2025-03-01"), contact(EventKind::CallOut, "2025-09-01")];
    let open = FileFacts { contacts, ..collected("2025-01-10") };
    assert_eq!(seen(&quote(), &open, "2030-01-01"), (None, Phase::Active, Some(true)));
    assert_eq!(ids(&quote(), &open, "2030-01-01"), ["under_study", "contacts_not_counted"]);
    let dormant = FileFacts { state: FileState::Dormant, ..open.clone() };
    assert_eq!(
        seen(&quote(), &dormant, "2026-03-02"),
        (Some(day("2026-03-01")), Phase::DeleteDue, Some(false))
    );
    let closed_later = FileFacts { closed_on: Some(day("2025-06-15")), ..open.clone() };
    assert_eq!(seen(&quote(), &closed_later, "2026-01-01").0, Some(day("2026-06-15")));
    let closed_before = FileFacts { closed_on: Some(day("2025-02-15")), ..open };
    assert_eq!(seen(&quote(), &closed_before, "2026-01-01").0, Some(day("2026-03-01")));
    let silent = FileFacts { state: FileState::Dormant, ..collected("2025-01-10") };
    assert_eq!(seen(&quote(), &silent, "2026-01-01").0, Some(day("2026-01-10")));
}

#[test]
fn a_candidate_counts_from_the_submission_and_never_gets_marketing() {
    let contacts = vec![contact(EventKind::Meeting, "2025-01-10")];
    let facts = FileFacts { contacts, ..submitted("2024-05-20") };
    check(
        &candidate(),
        &facts,
        &[
            ("2026-05-20", "2026-05-20", Phase::Active, None),
            ("2026-05-21", "2026-05-20", Phase::DeleteDue, None),
        ],
    );
}

#[test]
fn a_candidate_who_objects_is_deleted_now_unless_held() {
    let objections = vec![objection("2025-06-01", ObjectionScope::Retention)];
    let facts = FileFacts { objections, ..submitted("2024-05-20") };
    check(
        &candidate(),
        &facts,
        &[
            ("2025-05-31", "2026-05-20", Phase::Active, None),
            ("2025-06-01", "2025-06-01", Phase::DeleteNow, None),
            ("2025-06-02", "2025-06-01", Phase::DeleteNow, None),
        ],
    );
    let held = FileFacts { holds: hold("2025-05-01", Some("2025-09-01")), ..facts };
    check(
        &candidate(),
        &held,
        &[
            ("2025-06-02", "", Phase::Held, None),
            ("2025-09-01", "2025-09-01", Phase::DeleteNow, None),
        ],
    );
}

#[test]
fn a_hold_blocks_deletion_and_use_without_moving_the_period() {
    let facts = |to| FileFacts { holds: hold("2025-06-01", to), ..collected("2023-01-10") };
    let never_lifted = [
        ("2025-05-31", "2026-01-10", Phase::Active, Some(true)),
        ("2025-06-01", "", Phase::Held, Some(false)),
        ("2030-01-01", "", Phase::Held, Some(false)),
    ];
    check(&prospect(), &facts(None), &never_lifted);
    let lifted_before = [
        ("2025-08-31", "", Phase::Held, Some(false)),
        ("2025-09-01", "2026-01-10", Phase::Active, Some(true)),
        ("2026-01-11", "2026-01-10", Phase::DeleteDue, Some(false)),
    ];
    check(&prospect(), &facts(Some("2025-09-01")), &lifted_before);
    let lifted_after = [
        ("2026-02-28", "", Phase::Held, Some(false)),
        ("2026-03-01", "2026-03-01", Phase::DeleteDue, Some(false)),
        ("2026-05-01", "2026-03-01", Phase::DeleteDue, Some(false)),
    ];
    check(&prospect(), &facts(Some("2026-03-01")), &lifted_after);
}

#[test]
fn a_file_without_any_date_stays_and_says_why() {
    let facts = FileFacts::default();
    assert_eq!(seen(&prospect(), &facts, "2026-01-01"), (None, Phase::Active, Some(true)));
    assert_eq!(ids(&prospect(), &facts, "2026-01-01"), ["start_unknown"]);
}

#[test]
fn the_working_cites_the_section_of_the_policy() {
    let countdown = countdown(&prospect(), &collected("2023-10-03"), day("2026-01-01")).unwrap();
    for line in &countdown.working {
        assert_eq!(line.rule.source(), crate::domain::working::Source::Policy("VI".to_owned()));
        assert!(matches!(line.rule, Rule::Retention(_)));
    }
    assert_eq!(countdown.working.len(), 2);
}

#[test]
fn days_that_cannot_be_are_refused_by_name() {
    let refused =
        |facts: &FileFacts| countdown(&prospect(), facts, day("2026-01-01")).unwrap_err().argument;
    assert_eq!(
        refused(&FileFacts {
            holds: hold("2026-02-01", Some("2026-01-01")),
            ..collected("2025-01-01")
        }),
        "hold"
    );
    assert_eq!(refused(&collected("9998-01-01")), "period_months");
    let far = FileFacts { collected_on: Some(NaiveDate::MAX), ..FileFacts::default() };
    assert_eq!(refused(&far), "collected_on");
    assert_eq!(countdown(&prospect(), &far, NaiveDate::MIN).unwrap_err().argument, "as_of");
}
