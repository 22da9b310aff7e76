//! The threads that own the casebook: a command in, an event out, and the window is woken.

mod command;
mod event;
mod obey;
pub(crate) use obey::read_bounded;
mod thread;

pub use command::{
    CasebookCommand, Command, ContactCommand, CopyCommand, ErasureCommand, LetterCommand,
    RequestCommand, VersionCommand,
};
pub use event::{
    CasebookEvent, ContactEvent, CopyEvent, ErasureEvent, Event, Failure, LetterEvent,
    RequestEvent, VersionEvent,
};
pub use thread::Worker;
