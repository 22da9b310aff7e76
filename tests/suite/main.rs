//! Greffe's integration tests, in one binary so that the window is linked once.

mod backups;
mod casebook;
mod clock;
mod common;
mod copies;
mod demo;
mod documents;
mod duties;
mod erasure;
mod faults;
mod imports;
mod journal;
mod layers;
mod letters;
mod mail;
mod opening;
mod policy;
mod requests;
mod restore;
mod search;
mod suppression;
mod upgrades;
mod versions;
mod window;
mod words;
mod worker;
