//! Each page alone.

mod case;
mod contacts;
mod journal;
mod new_request;
mod requests;
mod retention;
mod today;
mod unlock;
