//! `greffe contact import`: reads a file row by row, and brings its contacts in as one lot.

use std::io::Write as _;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde_json::json;

use crate::casebook::Error;
use crate::casebook::views::{ImportDone, ImportOrder, ImportStep, ImportWarning};
use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::right::Basis;
use crate::domain::{Expected, Invalid};
use crate::formats::contacts::{ContactFile, Fault, Format, Warning};
use crate::text::Text;
use crate::tr;

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// A CSV, vCard or JSON file
    pub file: PathBuf,
    /// Only read the file and say what it holds; needs no casebook
    #[arg(long)]
    pub dry_run: bool,
    /// The activity that the contacts fall under, as the policy names it
    #[arg(long, required_unless_present = "dry_run")]
    pub activity: Option<String>,
    /// Where the contacts come from
    #[arg(long, required_unless_present = "dry_run")]
    pub source: Option<String>,
    /// The legal basis, where it differs from the activity's: consent, contract, `legal_obligation`,
    /// `vital_interests`, `public_task` or `legitimate_interests`
    #[arg(long, value_parser = super::file::parse_basis)]
    pub basis: Option<Basis>,
    /// The day of collection, by which it is decided how long all of them are kept
    #[arg(long, value_parser = parse_day, required_unless_present = "dry_run")]
    pub collected_on: Option<NaiveDate>,
    /// The persons gave their data themselves
    #[arg(long)]
    pub given_by_person: bool,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &ImportArgs) -> Result<(), Failure> {
    if args.dry_run { read(terminal, args) } else { bring(terminal, args) }
}

/// Writes the rows as they are read: a million of them are never in memory.
fn read(terminal: &mut Terminal<'_>, args: &ImportArgs) -> Result<(), Failure> {
    let mut file = match ContactFile::open(&args.file, None) {
        Ok(file) => file,
        Err(fault) => {
            if terminal.common.json {
                let error = fault_json(&terminal.text, fault);
                let json = json!({ "format": "unknown", "encoding": "unknown", "delimiter": null, "rows": [],
                                   "warnings": [], "error": error });
                terminal.result(&json, "")?;
            }
            return Err(crate::casebook::Error::from(fault).into());
        }
    };
    let fault = if terminal.common.json {
        write_json(terminal, &mut file)?
    } else {
        write_words(terminal, &mut file)?
    };
    fault.map_or(Ok(()), |fault| Err(crate::casebook::Error::from(fault).into()))
}

fn write_json(
    terminal: &mut Terminal<'_>,
    file: &mut ContactFile,
) -> Result<Option<Fault>, Failure> {
    let Terminal { out, text, .. } = terminal;
    let json = |value: &serde_json::Value| value.to_string();
    let delimiter = json(&file.delimiter.map(String::from).into());
    let (format, encoding) = (json(&file.format.code().into()), json(&file.encoding.into()));
    write!(
        out,
        "{{\"format\": {format}, \"encoding\": {encoding}, \"delimiter\": {delimiter}, \"rows\": ["
    )?;
    let (mut warnings, mut separator) = (Vec::new(), "\n");
    let fault = loop {
        match file.next_row(&mut warnings) {
            Ok(Some(row)) => {
                write!(out, "{separator}")?;
                serde_json::to_writer(&mut *out, &row).map_err(std::io::Error::from)?;
                separator = ",\n";
            }
            Ok(None) => break None,
            Err(fault) => break Some(fault),
        }
    };
    write!(out, "\n], \"warnings\": [")?;
    separator = "\n";
    for Warning { line, problem } in warnings {
        let warning = json!({ "line": line, "text": text.contacts_problem(problem) });
        write!(out, "{separator}{warning}")?;
        separator = ",\n";
    }
    if let Some(words) = text.import_ignored(&file.ignored()) {
        let warning = json!({ "line": 1, "text": words });
        write!(out, "{separator}{warning}")?;
    }
    let error = fault.map_or(serde_json::Value::Null, |fault| fault_json(text, fault));
    writeln!(out, "\n], \"error\": {error}}}")?;
    Ok(fault)
}

fn fault_json(text: &Text, fault: Fault) -> serde_json::Value {
    json!({ "line": fault.line, "text": text.contacts_fault(fault) })
}

/// A line of words for each contact; what to look at goes to the people beside.
fn write_words(
    terminal: &mut Terminal<'_>,
    file: &mut ContactFile,
) -> Result<Option<Fault>, Failure> {
    let Terminal { out, text, .. } = terminal;
    let (mut rows, mut warned) = (0_u64, 0);
    let fault = loop {
        let mut warnings = Vec::new();
        let row = file.next_row(&mut warnings);
        warned += warnings.len();
        for warning in warnings {
            say_warning(text, &warning.into());
        }
        match row {
            Ok(Some(row)) => {
                rows += 1;
                let ways =
                    row.emails.iter().chain(&row.phones).cloned().collect::<Vec<_>>().join(", ");
                writeln!(out, "{}\t{}\t{}\t{ways}", row.line, row.display_name, row.organisation)?;
            }
            Ok(None) => break None,
            Err(fault) => break Some(fault),
        }
    };
    text.import_ignored(&file.ignored()).iter().for_each(|words| Terminal::say(words));
    Terminal::say(&tr!(
        text,
        "cli-import-read",
        rows = rows,
        format = format_words(file.format),
        encoding = file.encoding,
        warnings = warned
    ));
    Ok(fault)
}

const fn format_words(format: Format) -> &'static str {
    match format {
        Format::Csv => "CSV",
        Format::VCard => "vCard",
        Format::Json => "JSON",
    }
}

fn say_warning(text: &Text, warning: &ImportWarning) {
    let problem = text.import_warning(warning);
    Terminal::say(&tr!(text, "cli-import-line", line = warning.line, problem = problem));
}

fn bring(terminal: &mut Terminal<'_>, args: &ImportArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let Some(collected_on) = args.collected_on else {
        return Err(Error::from(Invalid::new("collected-on", Expected::Day)).into());
    };
    let mut import = casebook.begin_import(ImportOrder {
        path: args.file.clone(),
        columns: None,
        activity: args.activity.clone().unwrap_or_default(),
        basis: args.basis,
        source: args.source.clone().unwrap_or_default(),
        collected_on,
        given_by_person: args.given_by_person,
    })?;
    let mut failed = None;
    let done = loop {
        match casebook.continue_import(&mut import) {
            Ok(ImportStep::Going(_)) => (),
            Ok(ImportStep::Ended(done)) => break Some(done),
            Err(error) if failed.is_none() => {
                failed = Some(error);
                import.withdraw();
            }
            // What cannot be taken out now is taken out when the casebook is next opened.
            Err(_) | Ok(ImportStep::Withdrawn) => break None,
        }
    };
    let text = &terminal.text;
    if let Some(error) = failed {
        Terminal::say(&tr!(text, "cli-import-stopped"));
        return Err(error.into());
    }
    match done {
        Some(done) => say_done(terminal, &done),
        None => Ok(()),
    }
}

fn say_done(terminal: &mut Terminal<'_>, done: &ImportDone) -> Result<(), Failure> {
    let text = &terminal.text;
    for warning in &done.first_warnings {
        say_warning(text, warning);
    }
    let more = done.warnings.saturating_sub(done.first_warnings.len() as u64);
    if 0 < more {
        Terminal::say(&tr!(text, "cli-import-more", count = more));
    }
    text.import_ignored(&done.ignored).iter().for_each(|words| Terminal::say(words));
    if !done.erasures.is_empty() {
        Terminal::say(&text.erasure_days(&done.erasures));
    }
    if done.birthdays_unannounced {
        Terminal::say(&tr!(text, "import-birthdays"));
    }
    let words = tr!(
        text,
        "cli-import-done",
        added = done.added,
        left = done.left_out,
        known = done.known,
        blocked = done.no_mailings
    );
    let warnings: Vec<_> = done
        .first_warnings
        .iter()
        .map(|warning| json!({ "line": warning.line, "text": text.import_warning(warning) }))
        .collect();
    let json = json!({ "lot": done.lot.to_string(), "added": done.added, "left_out": done.left_out,
                       "known": done.known, "no_mailings": done.no_mailings, "erasures_since": done.erasures,
                       "warnings": warnings });
    terminal.result(&json, &words)
}
