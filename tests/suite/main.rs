//! Greffe's integration tests, in one binary so that the window is linked once.

mod clock;
mod documents;
mod mail;
mod policy;
mod casebook;
mod common;
mod erasure;
mod journal;
mod opening;
mod requests;
mod layers;
mod words;
