//! Greffe's integration tests, in one binary so that the window is linked once.

mod clock;
mod demo;
mod documents;
mod mail;
mod policy;
