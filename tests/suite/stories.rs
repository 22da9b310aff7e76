//! Stories of an officer's work, walked in the window by its labels: from the arrival of a request to its closed case.

mod access;
mod candidate;
mod dates;
mod desk;
mod erasure;
mod excessive;
mod heir;
mod marketing;
mod processor;
