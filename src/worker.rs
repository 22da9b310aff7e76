//! The threads that own the casebook: a command in, an event out, and the window is woken.

mod care;
mod command;
mod desk;
mod event;
mod job;
mod obey;
pub(crate) use obey::read_bounded;
mod thread;

pub use command::{
    CasebookCommand, ClosedCommand, Command, ContactCommand, CopyCommand, ErasureCommand,
    ErrandCommand, FileCommand, HoldCommand, ImportCommand, JobCommand, LetterCommand,
    PersonCommand, PurgeCommand, RequestCommand, RetentionCommand, VersionCommand,
};
pub use event::{
    CasebookEvent, ContactEvent, CopyEvent, ErasureEvent, Event, Failure, ImportEvent, JobEvent,
    JobKind, JobProgress, LetterEvent, PersonEvent, PurgeEvent, RequestEvent, VersionEvent,
};
pub use thread::Worker;
