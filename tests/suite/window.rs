//! The window: pages alone, found by their labels, then the whole way with the real worker.

mod alone;
mod door;
mod outward;
mod pages;
mod sample;
pub(crate) mod whole;
