//! Each page alone.

mod contacts;
mod journal;
mod new_request;
mod request;
mod requests;
mod retention;
mod today;
mod unlock;
