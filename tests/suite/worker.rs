//! The two threads over a real casebook: what they answer, and what another process does to them.

use std::fs;
use std::time::{Duration, Instant};

use greffe::casebook::views::{ImportOrder, PurgeOrder, PurgeSelection};
use greffe::casebook::{Casebook, Error};
use greffe::domain::journal::Operation;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, ContactCommand, ContactEvent, ErasureCommand,
    ErasureEvent, Event, ImportCommand, ImportEvent, JobCommand, JobEvent, PurgeCommand,
    PurgeEvent, Worker,
};

use crate::backups::{a_backed_up_casebook, ending};
use crate::common::{PASSPHRASE, a_casebook, a_contact, session, today};
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

fn opened(path: &std::path::Path) -> Worker {
    let worker = Worker::spawn(session(), || ()).expect("the threads");
    let passphrase = PASSPHRASE.to_owned().into();
    let path = path.to_owned();
    worker.send(Command::Casebook(CasebookCommand::Open { path, passphrase }));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Opened { .. })));
    worker
}

#[test]
fn a_page_of_contacts_asked_right_before_a_search_is_not_lost() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let worker = opened(&shelf.path());
    let find = |serial| {
        let text = "quint".to_owned();
        worker.send(Command::Contact(ContactCommand::Find { text, serial }));
    };
    // The first question opens the casebook for reading: the others wait together meanwhile.
    find(1);
    worker.send(Command::Contact(ContactCommand::Page { after: None }));
    (2..9).for_each(find);
    let mut pages = 0;
    let last =
        |event: &Event| matches!(event, Event::Contact(ContactEvent::Found { serial: 8, .. }));
    let begun = Instant::now();
    let mut answered = false;
    while !answered && begun.elapsed() < Duration::from_secs(10) {
        for event in worker.events() {
            pages += usize::from(
                matches!(&event, Event::Contact(ContactEvent::Page { lines, .. }) if lines.len() == 1),
            );
            answered |= last(&event);
        }
        std::thread::yield_now();
    }
    assert!(answered, "the last search is answered");
    assert_eq!(1, pages, "and so is the page");
}

#[test]
fn a_contact_that_is_shown_is_noted_after_the_page_has_it() {
    let mut shelf = a_casebook();
    let uid = shelf.add(a_contact().named("Ada", "Quint"));
    let worker = opened(&shelf.path());
    for _ in 0..2 {
        worker.send(Command::Contact(ContactCommand::Show(uid)));
    }
    worker.send(Command::Casebook(CasebookCommand::ListJournal { before: None }));
    let journal =
        hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Journal { .. })));
    let Event::Casebook(CasebookEvent::Journal { lines, .. }) = journal else { unreachable!() };
    let read = lines.iter().filter(|line| line.operation == Operation::ContactRead);
    let read = read.filter(|line| line.subject == uid.to_string()).count();
    assert_eq!(1, read, "once, however often it is drawn");
}

/// How many of this process's open files are the casebook or lie beside it.
#[cfg(target_os = "linux")]
fn handles(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir("/proc/self/fd").expect("the open files");
    let targets = entries.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
    targets.filter(|target| target.starts_with(folder)).count()
}

#[cfg(target_os = "linux")]
#[test]
fn after_a_lock_the_reading_thread_lets_go_of_the_file_and_asks_for_the_key_again() {
    let mut shelf = a_casebook();
    shelf.add(a_contact().named("Ada", "Quint").prospect_since("2025-01-01"));
    let path = shelf.path();
    let folder = shelf.close();
    let worker = opened(&path);
    let writing = handles(folder.path());
    assert_eq!(1, find(&worker, 1));
    assert!(writing < handles(folder.path()), "the reader has the file open as well");

    worker.send(Command::Casebook(CasebookCommand::Lock));
    hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Locked)));
    let begun = Instant::now();
    while 0 < handles(folder.path()) && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(0, handles(folder.path()), "neither thread holds the file");

    let text = "quint".to_owned();
    worker.send(Command::Contact(ContactCommand::Find { text, serial: 2 }));
    let begun = Instant::now();
    let mut refused = false;
    while !refused && begun.elapsed() < Duration::from_secs(10) {
        for event in worker.events() {
            assert!(!matches!(event, Event::Contact(_)), "{event:?}");
            refused |= matches!(&event, Event::Failed(failure) if matches!(*failure.error, Error::NotOpen));
        }
        std::thread::yield_now();
    }
    assert!(refused, "without the key it finds nothing");
}

fn purge(command: PurgeCommand) -> Command {
    Command::Erasure(ErasureCommand::Purge(command))
}

#[test]
fn a_purge_lets_other_commands_through_and_certifies_what_it_did_when_it_is_stopped() {
    let mut shelf = a_casebook();
    let people: Vec<_> = (0..900)
        .map(|number| {
            let contact = a_contact().named("Noé", &format!("Échu{number}"));
            contact.prospect_since("2020-01-01").noted("A note").draft()
        })
        .collect();
    shelf.casebook.add_contacts(&people).unwrap();
    let path = shelf.path();
    let _folder = shelf.close();
    let worker = opened(&path);
    worker.send(purge(PurgeCommand::Plan(PurgeSelection::default())));
    let is_plan = |event: &Event| {
        matches!(event, Event::Erasure(ErasureEvent::Purge(PurgeEvent::Planned(_))))
    };
    let planned = hear(&worker, is_plan);
    let Event::Erasure(ErasureEvent::Purge(PurgeEvent::Planned(plan))) = planned else {
        panic!("{planned:?}")
    };
    let order = PurgeOrder { plan, struck: std::collections::BTreeSet::new(), confirmed: 900 };
    worker.send(purge(PurgeCommand::Begin(order)));
    hear(&worker, |event| matches!(event, Event::Job(JobEvent::Progress(_))));
    worker.send(Command::Casebook(CasebookCommand::Summarise));
    let ended =
        |event: &Event| matches!(event, Event::Erasure(ErasureEvent::Purge(PurgeEvent::Ended(_))));
    let first = hear(&worker, |event| {
        ended(event) || matches!(event, Event::Casebook(CasebookEvent::Summary(_)))
    });
    let Event::Casebook(CasebookEvent::Summary(summary)) = first else { panic!("{first:?}") };
    assert!((1..900).contains(&summary.retention_due), "in the middle: {}", summary.retention_due);
    worker.send(Command::Job(JobCommand::Cancel));
    let last = hear(&worker, ended);
    let Event::Erasure(ErasureEvent::Purge(PurgeEvent::Ended(done))) = last else {
        panic!("{last:?}")
    };
    assert_eq!((900, true), (done.erased + done.left, 0 < done.left));
    worker.send(Command::Casebook(CasebookCommand::Summarise));
    let summary =
        hear(&worker, |event| matches!(event, Event::Casebook(CasebookEvent::Summary(_))));
    let Event::Casebook(CasebookEvent::Summary(summary)) = summary else { panic!("{summary:?}") };
    assert_eq!(done.left, summary.contacts);
}
