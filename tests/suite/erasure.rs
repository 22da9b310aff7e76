//! Erasures: what goes, what stays and on what ground, and that nothing of what went is left in any byte.

mod freeze;
mod killed;
pub(crate) mod marks;
mod partial;
mod receipt;
mod residue;
mod suppressed;
