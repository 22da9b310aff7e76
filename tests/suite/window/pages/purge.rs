//! Review and erase what is due.

use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{
    Planned, PurgeDone, PurgeGroup, PurgeLine, PurgeOutcome, PurgePage as Shown, PurgePlan,
    PurgeSelection, SparedLine,
};
use greffe::domain::erasure::Ground;
use greffe::domain::ids::Uid;
use greffe::domain::purge::{PurgeEnd, Spared, Sparing};
use greffe::ui::page::Choose;
use greffe::ui::pages::purge::PurgePage;
use greffe::worker::{
    Command, ErasureCommand, ErasureEvent, Event, JobCommand, JobEvent, JobKind, JobProgress,
    PurgeCommand, PurgeEvent,
};

use crate::window::alone::alone;
use crate::window::sample::on;

fn heard(event: PurgeEvent) -> Event {
    Event::Erasure(ErasureEvent::Purge(event))
}

/// Three records that are due; a case keeps the last.
fn reviewed() -> PurgePage {
    let names = ["Antoine Girard", "Zoë Bérard", "Noé Quint"];
    let spared = |place| (place == 2).then_some(Sparing::from(Spared::CaseOpen));
    let records = (0..3).map(|place| Planned {
        file_id: i64::try_from(place).unwrap_or_default(),
        contact_id: 1,
        contact: Uid([5; 16]),
        expires_on: Some(on(2026, 11, 10)),
        rule: 0,
        spared: spared(place),
    });
    let plan = PurgePlan {
        selection: PurgeSelection::default(),
        on: on(2026, 11, 22),
        rules: vec!["prospect".to_owned()],
        records: records.collect(),
    };
    let lines = names.iter().enumerate().map(|(place, name)| PurgeLine {
        id: i64::try_from(place).unwrap_or_default(),
        contact: Uid([5; 16]),
        name: (*name).to_owned(),
        activity: "prospects".to_owned(),
        rule: "prospect".to_owned(),
        expires_on: Some(on(2026, 11, 10)),
        spared: spared(place),
        others_stay: place,
        working: Vec::new(),
    });
    let lines = lines.collect();
    let mut page = PurgePage::default();
    let asked = page.hear(&heard(PurgeEvent::Planned(Arc::new(plan))));
    let first_page = |command: Option<Command>| {
        matches!(
            command,
            Some(Command::Erasure(ErasureCommand::Purge(PurgeCommand::Page { from: 0, .. })))
        )
    };
    assert!(first_page(asked), "the lines are asked for");
    page.hear(&heard(PurgeEvent::Page(Arc::new(Shown { from: 0, lines }))));
    page
}

#[test]
fn a_struck_line_is_not_in_the_order_and_the_confirmation_says_the_number() {
    let mut harness = alone(reviewed(), PurgePage::ui);
    harness.run();
    harness.get_by_label("Effacer 2 dossiers…");
    harness.get_by_label_contains("demande de la personne en cours");
    harness.get_all_by_label("Retirer").next().unwrap().click();
    harness.run();
    harness.get_by_label("Effacer 1 dossier…").click();
    harness.run();
    harness.get_by_label("Effacer 1 dossier échu");
    harness.get_by_label("2 dossiers de la liste sont laissés");
    harness.get_by_label("Effacer 1 dossier").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    let [Command::Erasure(ErasureCommand::Purge(PurgeCommand::Begin(order)))] = commands.as_slice()
    else {
        panic!("{commands:?}")
    };
    assert_eq!((1, vec![0]), (order.confirmed, order.struck.iter().copied().collect()));
}

#[test]
fn the_list_goes_into_a_file_that_is_chosen() {
    let mut harness = alone(reviewed(), PurgePage::ui);
    harness.run();
    harness.get_by_label("Exporter la liste…").click();
    harness.run();
    assert!(matches!(harness.state().wishes.choose, Some(Choose::PurgeList { .. })));
}

#[test]
fn the_progress_can_be_stopped_and_ends_with_what_was_done_and_left() {
    let mut harness = alone(reviewed(), PurgePage::ui);
    harness.run();
    harness.get_by_label("Effacer 2 dossiers…").click();
    harness.run();
    harness.get_by_label("Effacer 2 dossiers").click();
    harness.run();
    let told = JobProgress { kind: JobKind::Purge, count: 1, done: 1, of: 3 };
    harness.state_mut().page.hear(&Event::Job(JobEvent::Progress(told)));
    harness.run();
    harness.get_by_label("1 effacés");
    harness.get_by_label("Arrêter").click();
    harness.run();
    let last = harness.state().wishes.commands.last().unwrap();
    assert!(matches!(last, Command::Job(JobCommand::Cancel)), "{last:?}");

    let group = |outcome, files| PurgeGroup { rule: "prospect".to_owned(), outcome, files };
    let done = PurgeDone {
        purge: Uid([7; 16]),
        end: PurgeEnd::Stopped,
        planned: 3,
        erased: 1,
        persons: 1,
        left: 1,
        counts: vec![
            group(PurgeOutcome::Erased(Ground::PeriodOver), 1),
            group(PurgeOutcome::Left(Spared::CaseOpen), 1),
        ],
        spared: vec![SparedLine {
            contact: Uid([5; 16]),
            activity: "prospects".to_owned(),
            why: Spared::CaseOpen,
        }],
        log_truncated: true,
    };
    harness.state_mut().page.hear(&heard(PurgeEvent::Ended(Box::new(done))));
    harness.run();
    harness.get_by_label("L’opération a été arrêtée avant la fin de la liste.");
    let left = harness.get_all_by_label_contains("demande de la personne en cours");
    assert_eq!(2, left.count(), "in the counts and by person");
    harness.get_by_label("Enregistrer le certificat…").click();
    harness.run();
    assert!(matches!(harness.state().wishes.choose, Some(Choose::CertificateFolder { .. })));
}
