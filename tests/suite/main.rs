//! Greffe's integration tests, in one binary so that the window is linked once.

mod clock;
mod common;
mod demo;
mod documents;
mod erasure;
mod mail;
mod policy;
mod window;
