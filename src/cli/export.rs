//! `greffe export`: everything in the casebook, unencrypted, for another tool.

use std::path::PathBuf;

use serde_json::json;

use super::Terminal;
use super::exit::Failure;
use crate::tr;

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The folder to write, new or empty
    #[arg(long, value_name = "DIR")]
    pub all: PathBuf,
    /// Export, once the warning was read
    #[arg(long)]
    pub yes: bool,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &ExportArgs) -> Result<(), Failure> {
    Terminal::say(&tr!(terminal.text, "cli-export-warning"));
    if !args.yes {
        Terminal::say(&tr!(terminal.text, "cli-export-with-yes"));
        return Err(Failure::NotExported);
    }
    let done = terminal.casebook()?.export_all(&args.all)?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let folder = done.folder.display().to_string();
    let words = tr!(
        terminal.text,
        "cli-exported",
        rows = number(done.rows),
        tables = number(done.tables),
        files = number(done.files),
        folder = folder
    );
    terminal.result(&json!({ "exported": done }), &words)
}
