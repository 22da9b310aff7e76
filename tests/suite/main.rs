//! Greffe's integration tests, in one binary so that the window is linked once.

mod mail;
mod documents;
mod clock;
