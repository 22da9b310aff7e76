//! The pages: each holds what it last heard and what is half typed.

pub mod contact;
pub mod contacts;
pub mod copy;
pub mod import;
pub mod journal;
pub mod new_request;
pub mod purge;
pub mod register;
pub mod request;
pub mod requests;
pub mod retention;
pub mod settings;
pub mod today;
pub mod twins;
pub mod unlock;
