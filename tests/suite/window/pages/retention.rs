//! Retention.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{RetentionLine, RetentionPart, RuleCount};
use greffe::domain::ids::Uid;
use greffe::domain::retention::Phase;
use greffe::ui::pages::retention::RetentionPage;
use greffe::ui::route::Route;
use greffe::worker::{CasebookCommand, CasebookEvent, Command, ErasureCommand, Event};

use crate::window::alone::alone;
use crate::window::sample::on;

#[test]
fn a_record_past_its_period_is_erased_only_through_its_plan() {
    let mut page = RetentionPage::default();
    page.hear(&Event::Casebook(CasebookEvent::RetentionDue(vec![RetentionLine {
        contact: Uid([5; 16]),
        name: "Antoine Girard".to_owned(),
        activity: "prospects".to_owned(),
        rule: "prospect".to_owned(),
        phase: Phase::DeleteDue,
        expires_on: Some(on(2026, 11, 10)),
    }])));
    let mut harness = alone(page, RetentionPage::ui);
    harness.get_by_label("dépassée de 12 jours");
    harness.get_by_label("Effacer…").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    assert!(
        matches!(commands.as_slice(), [Command::Erasure(ErasureCommand::Plan(uid))] if *uid == Uid([5; 16])),
        "{commands:?}"
    );
}

#[test]
fn with_nothing_due_the_page_says_so() {
    let mut page = RetentionPage::default();
    page.hear(&Event::Casebook(CasebookEvent::RetentionDue(Vec::new())));
    let mut harness = alone(page, RetentionPage::ui);
    harness.run();
    harness.get_by_label("Rien à effacer");
}

#[test]
fn what_the_policy_leaves_open_is_shown_with_a_period_to_propose() {
    let mut harness = alone(RetentionPage::default(), RetentionPage::ui);
    harness.run();
    harness.get_by_label("LA POLITIQUE SE TAIT");
    harness.get_by_label("Données de connexion et journaux du site");
    harness.get_by_label("12 mois au plus");
}

#[test]
fn a_click_on_a_part_of_a_bar_lists_what_it_counts_and_what_is_due_can_be_reviewed() {
    let mut page = RetentionPage::default();
    page.hear(&Event::Casebook(CasebookEvent::RetentionCounted(vec![RuleCount {
        rule: "partner".to_owned(),
        active: 40,
        archive: 0,
        due_within_30_days: 3,
        due: 12,
        held: 2,
        suppression_only: 0,
    }])));
    page.hear(&Event::Casebook(CasebookEvent::RetentionDue(Vec::new())));
    let mut harness = alone(page, RetentionPage::ui);
    harness.run();
    harness.get_by_label_contains("durée échue\u{a0}: 12").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    let part = |rule: &str, part| rule == "partner" && part == RetentionPart::Due;
    assert!(
        matches!(commands.as_slice(), [Command::Casebook(CasebookCommand::ListRetentionPart { rule, part: of })] if part(rule, *of)),
        "{commands:?}"
    );
    harness.get_by_label("Tout");
    harness.get_by_label("Revoir et effacer 12 dossiers…").click();
    harness.run();
    assert_eq!(Some(None), harness.state().page.review);
    assert_eq!(Some(Route::Purge), harness.state().wishes.go);
}
