//! Retention.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{RetentionLine, RetentionPart, RuleCount};
use greffe::domain::ids::Uid;
use greffe::domain::retention::Phase;
use greffe::domain::working::{RetentionStep, Rule, WorkingLine};
use greffe::ui::pages::retention::RetentionPage;
use greffe::ui::route::Route;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, ErasureCommand, Event, RetentionCommand,
};

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
fn a_line_says_how_its_day_comes_about_when_it_is_opened_by_hand_or_key() {
    let line = |place: u8, phase| RetentionLine {
        contact: Uid([place; 16]),
        name: format!("Antoine Girard {place}"),
        activity: "prospects".to_owned(),
        rule: "prospect".to_owned(),
        phase,
        expires_on: (phase != Phase::Held).then(|| on(2026, 11, 10)),
    };
    let mut page = RetentionPage::default();
    let lines = [line(1, Phase::DeleteDue), line(2, Phase::Active), line(3, Phase::Held)];
    page.hear(&Event::Casebook(CasebookEvent::RetentionDue(lines.to_vec())));
    let mut harness = alone(page, RetentionPage::ui);
    for (place, opened) in lines.iter().enumerate() {
        let node =
            harness.get_by(|node| node.label().is_some_and(|label| label.contains(&opened.name)));
        if place == 0 {
            node.click();
        } else {
            node.focus();
            harness.run();
            harness.key_press(egui::Key::Enter);
        }
        harness.run();
        let asked = harness.state().wishes.commands.last().cloned();
        let Some(Command::Casebook(CasebookCommand::Retention(RetentionCommand::Explain {
            contact,
            activity,
        }))) = asked
        else {
            panic!("{asked:?}");
        };
        assert_eq!((opened.contact, "prospects"), (contact, activity.as_str()));
        let to = on(2026, 11, 10);
        let step = RetentionStep::DeletionDue { from: to };
        let working = vec![WorkingLine { date: Some(to), rule: Rule::Retention(step) }];
        let explained = CasebookEvent::RetentionExplained { contact, activity, working };
        harness.state_mut().page.hear(&Event::Casebook(explained));
        harness.run();
        harness.get_by_label_contains("À supprimer depuis");
        harness.get_by_label("Ouvrir la fiche");
    }
    harness.get_by_label("Ouvrir la fiche").click();
    harness.run();
    assert_eq!(Some(Route::Contact(Uid([3; 16]))), harness.state().wishes.go);
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
        matches!(commands.as_slice(), [Command::Casebook(CasebookCommand::Retention(RetentionCommand::ListPart { rule, part: of }))] if part(rule, *of)),
        "{commands:?}"
    );
    harness.get_by_label("Tout");
    harness.get_by_label("Revoir et effacer 12 dossiers…").click();
    harness.run();
    assert_eq!(Some(None), harness.state().page.review);
    assert_eq!(Some(Route::Purge), harness.state().wishes.go);
}

#[test]
fn a_list_that_has_not_room_for_all_says_of_how_many_it_shows_the_first() {
    let line = |place: u8| RetentionLine {
        contact: Uid([place; 16]),
        name: format!("Antoine Girard {place}"),
        activity: "prospects".to_owned(),
        rule: "prospect".to_owned(),
        phase: Phase::DeleteDue,
        expires_on: Some(on(2026, 11, 10)),
    };
    let counts = |due| RuleCount {
        rule: "prospect".to_owned(),
        active: 40_000,
        archive: 0,
        due_within_30_days: 3,
        due,
        held: 2,
        suppression_only: 7,
    };
    for (due, said) in [(1_200, true), (0, false)] {
        let mut page = RetentionPage::default();
        page.hear(&Event::Casebook(CasebookEvent::RetentionCounted(vec![counts(due)])));
        let lines = (0..5).map(line).collect();
        page.hear(&Event::Casebook(CasebookEvent::RetentionDue(lines)));
        let harness = alone(page, RetentionPage::ui);
        let words = "Les 5 premiers de 1\u{202f}205 dossiers";
        assert_eq!(said, harness.query_by_label_contains(words).is_some(), "{due}");
        assert_eq!(said, harness.query_by_label_contains("premiers de").is_some(), "{due}");
    }
}
