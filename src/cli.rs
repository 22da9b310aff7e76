//! The command line: the same operations without a window.

pub mod calculation;
pub mod deadline;
pub mod retention;
pub mod mail;

/// Reads the arguments, does the work and says how it ended.
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
