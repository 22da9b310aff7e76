//! Files in and out: policies, the recipients of mailings.

pub mod mailing;
pub mod policy;
