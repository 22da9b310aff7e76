//! Greffe keeps rights requests, contact records, deadlines and proofs of erasure in one encrypted file.
//!
//! The modules in reading order: `domain` holds the rules, `store` the file, `casebook` the operations,
//! `worker` the threads, `ui` and `cli` the two faces.

pub mod casebook;
pub mod cli;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod formats;
pub mod mail;
pub mod settings;
pub mod store;
pub mod text;
pub mod ui;
pub mod worker;
