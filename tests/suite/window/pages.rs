//! Each page alone.

mod care;
mod case;
mod contact;
mod contacts;
mod files;
mod import;
mod journal;
mod new_request;
mod persons;
mod purge;
mod register;
mod request;
mod requests;
mod retention;
mod settings;
mod today;
mod unlock;
mod versions;
