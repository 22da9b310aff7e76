//! Files in and out: policies, calendar files, contacts, the recipients of mailings, whole tables.

pub mod calendar;
pub mod contacts;
pub mod due;
pub mod mailing;
pub mod policy;
pub mod tables;
