//! `greffe contact write`: all contacts in one file that other tools read.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::cli::Terminal;
use crate::cli::exit::Failure;
use crate::tr;

#[derive(Debug, Args)]
pub struct WriteArgs {
    /// The file to write: its ending, .csv, .vcf or .json, says the form
    pub file: PathBuf,
    /// Only contacts with a file under this activity
    #[arg(long)]
    pub activity: Option<String>,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &WriteArgs) -> Result<(), Failure> {
    let done = terminal.casebook()?.write_contacts(&args.file, args.activity.as_deref())?;
    let text = &terminal.text;
    Terminal::say(&tr!(text, "cli-contacts-plain"));
    if 0 < done.restricted {
        Terminal::say(&tr!(text, "cli-contacts-restricted", count = done.restricted));
    }
    if 0 < done.archived {
        Terminal::say(&tr!(text, "cli-contacts-archived", count = done.archived));
    }
    let words = tr!(text, "cli-contacts-written", count = done.written);
    let json = json!({
        "file": args.file, "written": done.written, "restricted": done.restricted, "archived": done.archived,
    });
    terminal.result(&json, &words)
}
