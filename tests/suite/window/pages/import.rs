//! The page of an import alone: what it says of a file, what it asks for, how it stops.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{ImportPreview, MailingChecked};
use greffe::formats::contacts::{Column, Format, FoundColumn, Problem, Row, Warning};
use greffe::ui::page::Choose;
use greffe::ui::pages::import::ImportPage;
use greffe::worker::{
    Command, Event, ImportCommand, ImportEvent, JobCommand, JobEvent, JobKind, JobProgress,
};

use crate::window::alone::alone;

fn a_preview() -> ImportPreview {
    let column = |name: &str, column, sample: &str| FoundColumn {
        name: name.to_owned(),
        column,
        samples: vec![sample.to_owned()],
    };
    ImportPreview {
        path: PathBuf::from("salon.csv"),
        format: Format::Csv,
        encoding: "windows-1252",
        delimiter: Some(';'),
        columns: vec![
            column("Nom", Column::Name, "Zoé Bel"),
            column("Divers", Column::Ignored, "Chef"),
        ],
        ignored: Vec::new(),
        remembered: false,
        rows: 1,
        first_rows: vec![Row { line: 2, display_name: "Zoé Bel".to_owned(), ..Row::default() }],
        warnings: 1,
        first_warnings: vec![Warning { line: 3, problem: Problem::Unnamed }],
        fault: None,
        erasures: Vec::new(),
    }
}

fn opened() -> ImportPage {
    let mut page = ImportPage::default();
    let asked = page.open(PathBuf::from("/tmp/salon.csv"));
    assert!(matches!(asked, Some(Command::Import(ImportCommand::Read { columns: None, .. }))));
    page
}

#[test]
fn without_a_file_the_page_says_what_to_do_first() {
    let mut window = alone(ImportPage::default(), ImportPage::ui);
    window.run_steps(2);
    window.get_by_label("Choisir un fichier…").click();
    window.run_steps(2);
    assert!(matches!(window.state().wishes.choose, Some(Choose::Contacts)));
}

#[test]
fn a_file_that_was_read_shows_its_form_its_columns_its_rows_and_its_problems() {
    let mut page = opened();
    page.hear(&Event::Import(ImportEvent::Read(Box::new(a_preview()))));
    let mut window = alone(page, ImportPage::ui);
    window.run_steps(3);
    for label in ["Tableau CSV", "windows-1252", ";", "Divers", "Chef", "Importer 1 contacts"] {
        assert!(window.query_all_by_label(label).next().is_some(), "{label}");
    }
    assert!(window.query_all_by_label_contains("ligne 3").next().is_some());
    assert!(window.query_all_by_label_contains("Zoé Bel").next().is_some());
    window.get_by_label("Importer 1 contacts").click();
    window.run_steps(2);
    assert!(window.state().wishes.commands.is_empty(), "activity, source and day come first");
    assert!(window.query_by_label_contains("la date de collecte").is_some());
    let day = window.get_by_label("Collecté le");
    assert_eq!(Some(String::new()), day.value(), "nothing is presumed");
}

#[test]
fn a_job_says_how_far_it_is_and_stops_when_it_is_told() {
    let mut page = opened();
    let progress = JobProgress { kind: JobKind::Reading, count: 1_200, done: 10, of: 100 };
    page.hear(&Event::Job(JobEvent::Progress(progress)));
    let mut window = alone(page, ImportPage::ui);
    window.run_steps(2);
    assert!(window.query_all_by_label_contains("1\u{202f}200").next().is_some());
    window.get_by_label("Arrêter").click();
    window.run_steps(2);
    assert!(matches!(window.state().wishes.commands[..], [Command::Job(JobCommand::Cancel)]));
    assert!(window.query_by_label("Arrêter").is_none(), "once is enough");
}

#[test]
fn a_mailing_that_was_looked_up_says_how_many_must_go_and_offers_both_files() {
    let mut page = ImportPage::default();
    let path = PathBuf::from("/tmp/noel.csv");
    let asked = page.check_mailing(path.clone());
    assert!(matches!(asked, ImportCommand::CheckMailing { to: None, .. }));
    let checked =
        |found| MailingChecked { path: path.clone(), rows: 12, found, unchecked: 0, written: None };
    page.hear(&Event::Import(ImportEvent::MailingChecked(Box::new(checked(3)))));
    let mut window = alone(page, ImportPage::ui);
    window.run_steps(2);
    window.get_by_label("3 lignes à retirer, sur 12 lignes lues");
    window.get_by_label("Enregistrer les lignes à retirer et le fichier nettoyé…").click();
    window.run_steps(2);
    let choose = &window.state().wishes.choose;
    assert!(matches!(choose, Some(Choose::MailingFolder { path: of }) if *of == path));

    let none = Event::Import(ImportEvent::MailingChecked(Box::new(checked(0))));
    window.state_mut().page.hear(&none);
    window.run_steps(2);
    window.get_by_label_contains("Aucune ligne à retirer");
    assert!(window.query_by_label_contains("Enregistrer les lignes").is_none());
}
