//! The two threads over a real casebook: what they answer, and what another process does to them.

use std::time::{Duration, Instant};

use greffe::casebook::Casebook;
use greffe::casebook::views::ImportOrder;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, Event, ImportCommand,
    ImportEvent, JobCommand, JobEvent, Worker,
};

use crate::common::{PASSPHRASE, a_casebook, a_contact, session, today};

const OTHER: &str = "tabouret-girafe-violon-nuage-71";

/// The first event that `wanted` accepts; a failure or ten seconds without it fail the test.
fn hear(worker: &Worker, wanted: impl Fn(&Event) -> bool) -> Event {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(10) {
        for event in worker.events() {
            assert!(!matches!(event, Event::Failed(_)), "{event:?}");
            if wanted(&event) {
                return event;
            }
        }
        std::thread::yield_now();
    }
    panic!("the worker said nothing");
}

fn find(worker: &Worker, serial: u64) -> usize {
    let text = "quint".to_owned();
    worker.send(Command::Contact(ContactCommand::Find { text, serial }));
    let found = |event: &Event| matches!(event, Event::Contact(ContactEvent::Found { serial: heard, .. }) if *heard == serial);
    let heard = hear(worker, found);
    let Event::Contact(ContactEvent::Found { lines, .. }) = heard else { panic!("{heard:?}") };
    lines.len()
}

#[test]
fn searches_go_on_after_a_change_of_passphrase_and_a_change_elsewhere_locks() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let path = shelf.casebook.path().to_owned();
    let worker = Worker::spawn(session(), || ()).unwrap();
    let passphrase = PASSPHRASE.to_owned().into();
    worker.send(Command::Casebook(CasebookCommand::Open { path: path.clone(), passphrase }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Opened { .. })));
    assert_eq!(1, find(&worker, 1));
    drop(shelf.casebook);

    let (old, new) = (PASSPHRASE.to_owned().into(), OTHER.to_owned().into());
    worker.send(Command::Casebook(CasebookCommand::ChangePassphrase { old, new }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::PassphraseChanged)));
    assert_eq!(1, find(&worker, 2), "the reading thread follows");

    let mut elsewhere = Casebook::open(&path, OTHER, session()).unwrap();
    elsewhere.change_passphrase(OTHER, PASSPHRASE).unwrap();
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Locked)));
}

fn order(path: std::path::PathBuf) -> ImportCommand {
    ImportCommand::Bring(ImportOrder {
        path,
        columns: None,
        activity: "prospects".to_owned(),
        basis: None,
        source: "Salon".to_owned(),
        collected_on: today(),
        given_by_person: false,
    })
}

fn ended(event: &Event) -> bool {
    matches!(event, Event::Import(ImportEvent::Ended(_) | ImportEvent::Withdrawn))
}

#[test]
fn an_import_lets_other_commands_through_and_is_taken_back_when_it_is_stopped() {
    let shelf = a_casebook();
    let path = shelf.casebook.path().to_owned();
    let folder = shelf.close();
    let row = |row| format!("Noé;Importé{row};noe{row}@example.org\n");
    let rows: Vec<String> = (0..3_000).map(row).collect();
    let file = folder.path().join("lot.csv");
    std::fs::write(&file, format!("Prénom;Nom;E-mail\n{}", rows.concat())).unwrap();
    let worker = Worker::spawn(session(), || ()).unwrap();
    let passphrase = PASSPHRASE.to_owned().into();
    worker.send(Command::Casebook(CasebookCommand::Open { path, passphrase }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Opened { .. })));

    worker.send(Command::Import(ImportCommand::Read { path: file.clone(), columns: None }));
    let read = hear(&worker, |event| matches!(event, Event::Import(ImportEvent::Read(_))));
    let Event::Import(ImportEvent::Read(preview)) = read else { panic!("{read:?}") };
    assert_eq!((3_000, "UTF-8"), (preview.rows, preview.encoding));

    worker.send(Command::Import(order(file)));
    hear(&worker, |event| matches!(event, Event::Job(JobEvent::Progress(_))));
    worker.send(Command::Casebook(CasebookCommand::Summarise));
    let first = hear(&worker, |event| {
        ended(event) || matches!(event, Event::Casebook(CasebookEvent::Summary(_)))
    });
    let Event::Casebook(CasebookEvent::Summary(summary)) = first else { panic!("{first:?}") };
    assert_eq!(0, summary.contacts, "nothing is seen before the end");
    worker.send(Command::Job(JobCommand::Cancel));
    let last = hear(&worker, ended);
    assert!(matches!(last, Event::Import(ImportEvent::Withdrawn)), "{last:?}");
    worker.send(Command::Casebook(CasebookCommand::Summarise));
    let summary =
        hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Summary(_))));
    let Event::Casebook(CasebookEvent::Summary(summary)) = summary else { panic!("{summary:?}") };
    assert_eq!(0, summary.contacts);
}
