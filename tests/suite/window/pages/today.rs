//! The page Today.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{
    Beyond, DueLine, DutySubject, NextStep, NoticeLine, OpenDuty, RequestLine, Today,
};
use greffe::domain::duty::DutyKind;
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::Stage;
use greffe::domain::right::Right;
use greffe::ui::page::Choose;
use greffe::ui::pages::today::TodayPage;
use greffe::ui::route::Route;
use greffe::worker::{CasebookCommand, CasebookEvent, Command, CopyCommand, Event};

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
        at_once_since: None,
    }
}

fn page(lines: Vec<RequestLine>) -> TodayPage {
    let lines = lines.into_iter().map(DueLine::Request).collect();
    let mut page = TodayPage::default();
    page.hear(&Event::Casebook(CasebookEvent::Due(Today { lines, ..Today::default() })));
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

#[test]
fn a_duty_without_a_month_stands_first_and_is_done_by_its_button() {
    let number = CaseNumber { year: 2026, sequence: 7 };
    let duty = OpenDuty {
        id: 3,
        kind: DutyKind::StopMarketing,
        subject: DutySubject::Case(number),
        name: "Ada".to_owned(),
        since: on(2026, 11, 20),
    };
    let mut page = TodayPage::default();
    let lines = vec![DueLine::Duty(duty)];
    page.hear(&Event::Casebook(CasebookEvent::Due(Today { lines, ..Today::default() })));
    let mut harness = alone(page, TodayPage::ui);
    harness.get_by_label("TOUT DE SUITE");
    harness.get_by_label("à faire tout de suite");
    harness.get_by_label("C’est fait").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    assert!(
        matches!(
            commands.as_slice(),
            [Command::Casebook(CasebookCommand::CloseDuty { id: 3, .. })]
        ),
        "{commands:?}"
    );
}

#[test]
fn the_last_day_to_announce_is_a_line_that_leads_to_its_case() {
    let number = CaseNumber { year: 2026, sequence: 7 };
    let notice = NoticeLine {
        number,
        requester: "Ada".to_owned(),
        rights: vec![Right::Access],
        notice_by: on(2026, 11, 26),
        extended: false,
    };
    let mut page = TodayPage::default();
    let lines = vec![DueLine::Notice(notice)];
    page.hear(&Event::Casebook(CasebookEvent::Due(Today { lines, ..Today::default() })));
    let mut harness = alone(page, TodayPage::ui);
    harness.get_by_label("CETTE SEMAINE");
    let title = "Annoncer prolongation ou refus · Ada";
    harness.get_by_role_and_label(egui::accesskit::Role::Link, title).click();
    harness.run();
    assert_eq!(harness.state().wishes.go, Some(Route::Request(number)));
}

#[test]
fn the_days_go_to_a_calendar_file() {
    let mut harness = alone(page(vec![line(7, "Ada", 30, NextStep::Answer)]), TodayPage::ui);
    harness.get_by_label("Vers mon agenda…").click();
    harness.run();
    assert!(matches!(harness.state().wishes.choose, Some(Choose::CalendarFile)));
}

#[test]
fn of_many_cases_those_in_view_are_drawn_and_those_that_are_left_out_are_counted() {
    let lines = (1..=500).map(|place| {
        DueLine::Request(line(place, &format!("Personne {place}"), 20, NextStep::Answer))
    });
    let beyond = Beyond { cases: 1_234, late: 700, week: 0 };
    let today = Today { lines: lines.collect(), beyond, ..Today::default() };
    let mut page = TodayPage::default();
    page.hear(&Event::Casebook(CasebookEvent::Due(today)));
    let mut harness = alone(page, TodayPage::ui);
    harness.run();
    let drawn = harness.query_all_by_label_contains("Personne ").count();
    assert!((4..60).contains(&drawn), "{drawn} lines");
    harness.get_by_label_contains("1\u{202f}200 échéances sont dépassées");
    harness.get_by_label_contains("1\u{202f}234 autres demandes ne sont pas closes");
    harness.get_by_label("Toutes les demandes");
}
