//! Files in and out: policies, calendar files, the recipients of mailings.

pub mod calendar;
pub mod mailing;
pub mod policy;
