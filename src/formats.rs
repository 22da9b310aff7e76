//! Files in and out: policies.

pub mod policy;
