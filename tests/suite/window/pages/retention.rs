//! Retention.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::RetentionLine;
use greffe::domain::ids::Uid;
use greffe::domain::retention::Phase;
use greffe::ui::pages::retention::RetentionPage;
use greffe::worker::{CasebookEvent, Command, ErasureCommand, Event};

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
