//! Files in and out: policies, contacts.

pub mod contacts;
pub mod policy;
