//! Greffe's integration tests, in one binary so that the window is linked once.

mod backups;
mod casebook;
mod clock;
mod common;
mod copies;
mod demo;
mod documents;
mod erasure;
mod journal;
mod layers;
mod mail;
mod opening;
mod policy;
mod requests;
mod restore;
mod search;
mod suppression;
mod upgrades;
mod window;
mod words;
mod worker;
