//! The page Today.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{DueLine, Figures, NextStep, RequestLine, Today};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::Stage;
use greffe::domain::right::Right;
use greffe::ui::pages::today::TodayPage;
use greffe::ui::route::Route;
use greffe::worker::{CasebookEvent, Command, CopyCommand, Event};

use crate::window::alone::alone;
use crate::window::sample::on;

pub(super) fn line(sequence: u32, requester: &str, due_day: u32, next: NextStep) -> RequestLine {
    RequestLine {
        number: CaseNumber { year: 2026, sequence },
        requester: requester.to_owned(),
        rights: vec![Right::Access],
        stage: Stage::InProgress,
        received_on: on(2026, 10, 20),
        due_on: Some(on(2026, 11, due_day)),
        aim_for: None,
        notice_by: None,
        suspended: false,
        next,
        act_on: None,
    }
}

fn page(lines: Vec<RequestLine>) -> TodayPage {
    let lines = lines.into_iter().map(DueLine::Request).collect();
    let mut page = TodayPage::default();
    page.hear(&Event::Casebook(CasebookEvent::Due(Today { lines, figures: Figures::default() })));
    page
}

#[test]
fn the_days_left_are_said_in_words() {
    let lines = vec![
        line(1, "Ada", 20, NextStep::Answer),
        line(2, "Bea", 22, NextStep::Answer),
        line(3, "Cleo", 23, NextStep::Answer),
        line(4, "Dora", 26, NextStep::Answer),
    ];
    let mut harness = alone(page(lines), TodayPage::ui);
    harness.run();
    for words in ["en retard de 2 j", "aujourd’hui", "demain", "4 jours"] {
        harness.get_by_label(words);
    }
    harness.get_by_label("EN RETARD");
    harness.get_by_label("CETTE SEMAINE");
}

#[test]
fn the_button_of_a_copy_opens_the_case_and_asks_for_its_review_at_once() {
    let mut harness = alone(page(vec![line(7, "Ada", 30, NextStep::PrepareCopy)]), TodayPage::ui);
    harness.get_by_label("Préparer la copie…").click();
    harness.run();
    let wishes = &harness.state().wishes;
    let number = CaseNumber { year: 2026, sequence: 7 };
    assert_eq!(wishes.go, Some(Route::Request(number)));
    let asked = |command: &Command| matches!(command, Command::Copy(CopyCommand::Review(asked)) if *asked == number);
    assert!(wishes.commands.iter().any(asked));
}

#[test]
fn a_line_leads_to_its_case_without_a_command() {
    let mut harness = alone(page(vec![line(7, "Ada", 30, NextStep::Answer)]), TodayPage::ui);
    harness.get_by_role_and_label(egui::accesskit::Role::Link, "Accès · Ada").click();
    harness.run();
    let number = CaseNumber { year: 2026, sequence: 7 };
    assert_eq!(harness.state().wishes.go, Some(Route::Request(number)));
    assert!(harness.state().wishes.commands.is_empty());
}

#[test]
fn an_empty_day_says_what_to_do_first() {
    let mut harness = alone(page(Vec::new()), TodayPage::ui);
    harness.get_by_label("Nouvelle demande…").click();
    harness.run();
    assert_eq!(harness.state().wishes.go, Some(Route::NewRequest));
}
