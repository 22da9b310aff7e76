//! Files in and out: policies, calendar files.

pub mod calendar;
pub mod policy;
