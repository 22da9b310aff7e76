//! Each page alone.

mod care;
mod contacts;
mod journal;
mod new_request;
mod requests;
mod retention;
mod today;
mod unlock;
