//! Each page alone.

mod contacts;
mod import;
mod journal;
mod new_request;
mod requests;
mod retention;
mod today;
mod unlock;
