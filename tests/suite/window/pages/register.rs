//! The register of activities.

use egui_kittest::kittest::Queryable as _;
use greffe::formats::policy;
use greffe::ui::pages::register::RegisterPage;

use crate::window::alone::{Alone, alone};

#[test]
fn every_activity_of_the_policy_stands_with_its_purpose_and_whom_it_concerns() {
    let mut harness = alone(RegisterPage, |_, ui, context, _| RegisterPage::ui(ui, context));
    harness.run();
    let policy = policy::read(policy::shipped_kleep()).unwrap();
    for activity in &policy.activities {
        let said = [&activity.name, &activity.purpose, &activity.persons];
        for words in said.map(|words| words.in_language("fr")).into_iter().filter(|w| !w.is_empty())
        {
            assert!(harness.query_all_by_label(words).next().is_some(), "{}: {words}", activity.id);
        }
    }
    let proposed = policy.activities.iter().filter(|activity| !activity.basis_confirmed).count();
    let said = harness.query_all_by_label("base proposée, à confirmer").count();
    assert_eq!(proposed, said, "no basis passes for confirmed that is not");
    let controller = &policy.controller.name;
    assert!(harness.query_all_by_label_contains(controller).next().is_some());
}

#[test]
fn without_a_policy_the_page_says_where_it_would_come_from() {
    let mut harness = alone(RegisterPage, |_, ui, context, _| {
        let without = greffe::ui::page::PageContext { policy: None, ..*context };
        RegisterPage::ui(ui, &without);
    });
    harness.run();
    harness.get_by_label("Aucune politique");
    let Alone { wishes, .. } = harness.state();
    assert!(wishes.commands.is_empty());
}
