//! Two threads: one that writes and one that only reads, so that a search never waits for an import.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use zeroize::Zeroizing;

use super::desk::Desk;
use super::obey;
use super::{
    CasebookCommand, Command, ContactCommand, ContactEvent, ErasureCommand, ErasureEvent, Event,
    PurgeCommand, VersionCommand,
};
use crate::casebook::Session;
use crate::domain::ids::Uid;

/// How often an idle worker looks whether another process changed the casebook.
const GLANCE: Duration = Duration::from_secs(2);

/// After how many glances without a command the backups are seen to, and how often from then on.
const TENDED_FIRST: u32 = 5;
const TENDED_EVERY: u32 = 30;

/// Where the casebook is, for the thread that reads it.
#[derive(Clone)]
pub(super) struct Opened {
    pub(super) path: PathBuf,
    pub(super) passphrase: Zeroizing<String>,
}

/// The two threads. Dropped, it lets them finish what they do and close the casebook.
pub struct Worker {
    writer: Option<Sender<Command>>,
    reader: Option<Sender<Command>>,
    events: Receiver<Event>,
    threads: Vec<JoinHandle<()>>,
}

impl Worker {
    /// Starts both threads; `wake` is called whenever an event waits to be heard.
    pub fn spawn(
        session: Session,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let (events_in, events) = mpsc::channel();
        let (writer, commands) = mpsc::channel();
        let (reader, questions) = mpsc::channel();
        let opened: Arc<Mutex<Option<Opened>>> = Arc::default();
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::new(wake);
        let tell = {
            let wake = Arc::clone(&wake);
            move |event| {
                if events_in.send(event).is_ok() {
                    wake();
                }
            }
        };
        let desk = Desk::writer(session.clone(), Arc::clone(&opened));
        let reading = Desk::reader(session, opened);
        let writing_tell = tell.clone();
        let threads = vec![
            std::thread::Builder::new()
                .name("casebook writer".to_owned())
                .spawn(move || write(desk, &commands, &writing_tell))?,
            std::thread::Builder::new()
                .name("casebook reader".to_owned())
                .spawn(move || read(reading, &questions, &tell))?,
        ];
        Ok(Self { writer: Some(writer), reader: Some(reader), events, threads })
    }

    /// Sends a command; its event comes later. Questions typed on every key go to the thread that only reads.
    pub fn send(&self, command: Command) {
        let sender = if is_question(&command) { &self.reader } else { &self.writer };
        if let Some(sender) = sender {
            // A worker that is gone has no one to tell.
            sender.send(command).ok();
        }
    }

    /// What has happened since the last time.
    pub fn events(&self) -> impl Iterator<Item = Event> + '_ {
        self.events.try_iter()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.writer = None;
        self.reader = None;
        for thread in self.threads.drain(..) {
            thread.join().ok();
        }
    }
}

const fn is_question(command: &Command) -> bool {
    matches!(
        command,
        Command::Contact(
            ContactCommand::Find { .. }
                | ContactCommand::FindAll { .. }
                | ContactCommand::Page { .. }
                | ContactCommand::FindInArchive { .. }
                | ContactCommand::PageInArchive { .. }
        ) | Command::Casebook(CasebookCommand::Version(VersionCommand::WeighPolicy { .. }))
            | Command::Erasure(ErasureCommand::Purge(
                PurgeCommand::Plan(_) | PurgeCommand::Page { .. }
            ))
    )
}

const fn is_search(command: &Command) -> bool {
    matches!(
        command,
        Command::Contact(
            ContactCommand::Find { .. }
                | ContactCommand::FindAll { .. }
                | ContactCommand::FindInArchive { .. },
        )
    )
}

/// The contact that an event shows.
fn shown(event: &Event) -> Option<Uid> {
    if let Event::Contact(ContactEvent::Shown(view)) = event { Some(view.uid) } else { None }
}

fn write(mut desk: Desk, commands: &Receiver<Command>, tell: &impl Fn(Event)) {
    // Batches of a rebuild are done between two commands.
    let mut working = false;
    let mut idle = 0_u32;
    // Contacts that came in are looked at for doubles.
    let mut looking = false;
    loop {
        // A job goes on whenever nothing else is asked.
        let patience = if working || looking || desk.has_job() { Duration::ZERO } else { GLANCE };
        match commands.recv_timeout(patience) {
            Ok(command) => {
                idle = 0;
                let events = obey::obey(&mut desk, command);
                let read = events.iter().find_map(shown);
                events.into_iter().for_each(tell);
                // After the page has what it waits for.
                if let Some(failure) = read.and_then(|contact| desk.note_reading(contact)) {
                    tell(Event::Failed(failure));
                }
                working = desk.is_rebuilding();
            }
            Err(RecvTimeoutError::Disconnected) => {
                desk.close_job();
                desk.back_up_before_closing();
                return;
            }
            Err(RecvTimeoutError::Timeout) if working => {
                let done = desk.continue_rebuild();
                // A batch that fails is tried again by the next command.
                working = !matches!(done, Some(Event::Failed(_))) && desk.is_rebuilding();
                done.into_iter().for_each(tell);
            }
            Err(RecvTimeoutError::Timeout) if desk.has_job() => {
                desk.go_on().into_iter().for_each(tell);
            }
            Err(RecvTimeoutError::Timeout) if looking => {
                looking = desk.look_for_twins();
                if !looking {
                    desk.summary().into_iter().for_each(tell);
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                let change = desk.glance();
                looking = change.is_none() && desk.look_for_twins();
                if let Some(change) = change {
                    tell(Event::Casebook(change));
                }
                if desk.finish_erasures() {
                    tell(Event::Erasure(ErasureEvent::LogTruncated));
                }
                idle += 1;
                if idle % TENDED_EVERY == TENDED_FIRST {
                    desk.tend().into_iter().for_each(tell);
                }
                desk.finish_backups(false).into_iter().for_each(tell);
            }
        }
    }
}

fn read(mut desk: Desk, questions: &Receiver<Command>, tell: &impl Fn(Event)) {
    loop {
        let mut question = match questions.recv_timeout(GLANCE) {
            Ok(question) => question,
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                desk.close_if_locked();
                continue;
            }
        };
        // Of several waiting searches only the last is still wanted.
        while let Ok(next) = questions.try_recv() {
            if !(is_search(&question) && is_search(&next)) {
                obey::obey(&mut desk, question).into_iter().for_each(tell);
            }
            question = next;
        }
        obey::obey(&mut desk, question).into_iter().for_each(tell);
    }
}
