//! The two threads over a real casebook: what they answer, and what another process does to them.

use std::fs;
use std::time::{Duration, Instant};

use greffe::casebook::Casebook;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, Event, Worker,
};

use crate::backups::{a_backed_up_casebook, ending};
use crate::common::{PASSPHRASE, a_casebook, a_contact, session};
use crate::restore::{Since, a_casebook_with_a_past, assert_up_to_date};

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

#[test]
fn a_backup_is_restored_over_the_open_casebook_though_the_reading_thread_has_it_open() {
    let Since { shelf, away: _away, backup, erased, objected, restricted } =
        a_casebook_with_a_past();
    let path = shelf.casebook.path().to_owned();
    let _folder = shelf.close();
    let worker = Worker::spawn(session(), || ()).unwrap();
    let passphrase = PASSPHRASE.to_owned().into();
    worker.send(Command::Casebook(CasebookCommand::Open { path: path.clone(), passphrase }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Opened { .. })));
    assert_eq!(0, find(&worker, 1), "the reading thread has opened it");
    worker.send(Command::Casebook(CasebookCommand::PreviewRestore { backup: backup.clone() }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::RestorePreviewed(_))));
    worker.send(Command::Casebook(CasebookCommand::Restore { backup }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Opened { .. })));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Restored(_))));
    assert_eq!(0, find(&worker, 2), "searches go on");
    drop(worker);
    assert_up_to_date(&path, (erased, objected, restricted));
}

#[test]
fn backups_are_written_while_commands_are_served_and_told_when_they_are_whole() {
    let (shelf, away) = a_backed_up_casebook();
    let path = shelf.casebook.path().to_owned();
    let _folder = shelf.close();
    let worker = Worker::spawn(session(), || ()).unwrap();
    let passphrase = PASSPHRASE.to_owned().into();
    worker.send(Command::Casebook(CasebookCommand::Open { path, passphrase }));
    worker.send(Command::Casebook(CasebookCommand::BackUpToFolders));
    let told = hear(&worker, |event| {
        matches!(event, Event::Casebook(CasebookEvent::BackedUpToFolders(_)))
    });
    let Event::Casebook(CasebookEvent::BackedUpToFolders(backups)) = told else {
        panic!("{told:?}")
    };
    assert_eq!(vec![backups[0].file.clone().unwrap()], ending(away.path(), ".greffe"));
    let add = a_contact().named("Ada", "Quint").prospect_since("2025-01-01").draft();
    worker.send(Command::Contact(ContactCommand::Add(add)));
    hear(&worker, |event| matches!(event, Event::Contact(ContactEvent::Changed(_))));
    // The clock of the test stands still: the name of the next backup must be free again.
    fs::remove_file(&ending(away.path(), ".greffe")[0]).unwrap();
    drop(worker);
    let last = ending(away.path(), ".greffe");
    let last = Casebook::open_reader(&last[0], PASSPHRASE, session()).unwrap();
    assert_eq!(1, last.find_contacts("quint").unwrap().len(), "closing backs up what was written");
}
