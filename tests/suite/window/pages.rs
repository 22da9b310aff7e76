//! Each page alone.

mod contacts;
mod journal;
mod new_request;
mod requests;
mod retention;
mod settings;
mod today;
mod unlock;
