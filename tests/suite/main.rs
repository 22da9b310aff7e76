//! Greffe's integration tests, in one binary so that the window is linked once.

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
mod search;
mod window;
mod words;
mod worker;
