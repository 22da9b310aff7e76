//! The command line: the same operations as the window. Words for people go to stderr, results to stdout.

pub mod calculation;
mod care;
mod casebook;
mod contact;
mod copy;
pub mod deadline;
mod demo;
mod exit;
mod export;
mod find;
pub mod help;
mod letter;
pub mod mail;
mod open;
mod request;
pub mod retention;
mod usage;
mod versions;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{FromArgMatches as _, Parser, Subcommand, ValueEnum as _};

pub use exit::Exit;

use crate::settings::Settings;
use crate::text::{Language, Text};
use crate::tr;

use self::calculation::{DateOrInstant, Now, parse_date_or_instant};

/// Rights requests, retention and erasure with proof, in one encrypted file.
#[derive(Debug, Parser)]
#[command(name = "greffe", version, about)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The casebook to work on; without it, the last one that was opened
    #[arg(long, global = true, value_name = "FILE")]
    pub casebook: Option<PathBuf>,
    /// The language of words
    #[arg(long, global = true, value_name = "fr|en")]
    pub lang: Option<Language>,
    /// Results as JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Another day than today: for calculations, and for demo casebooks
    #[arg(long, global = true, value_name = "DATE|INSTANT", value_parser = parse_date_or_instant)]
    pub today: Option<DateOrInstant>,
    /// A file whose first line is the passphrase; or set `GREFFE_PASSPHRASE`
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Fills a casebook with invented persons, and opens the window on it
    Demo(demo::DemoArgs),
    /// Makes an encrypted casebook
    Init(casebook::InitArgs),
    /// What needs the officer, in order of day
    Due(casebook::DueArgs),
    /// Calculates a deadline; needs no casebook
    Deadline(deadline::DeadlineArgs),
    /// Calculates how long a record may be kept; needs no casebook
    Retention(retention::RetentionArgs),
    /// Reads a message
    #[command(subcommand)]
    Mail(MailCommand),
    /// Contacts
    #[command(subcommand)]
    Contact(contact::ContactCommand),
    /// Finds everything on a person: contacts, open cases with their messages, attachments
    Find { text: String },
    /// The versions of the policy
    #[command(subcommand)]
    Policy(versions::PolicyCommand),
    /// The days that are not worked
    #[command(subcommand)]
    Calendar(versions::CalendarCommand),
    /// Requests
    #[command(subcommand)]
    Request(request::RequestCommand),
    /// The templates of letters
    #[command(subcommand)]
    Letters(letter::LettersCommand),
    /// The record of every operation
    #[command(subcommand)]
    Journal(casebook::JournalCommand),
    /// Writes an encrypted, verified copy of the casebook
    Backup {
        /// The file to write; without it, one into each backup folder of the settings
        file: Option<PathBuf>,
    },
    /// Shows what restoring a backup would change, and restores it with --yes
    Restore(care::RestoreArgs),
    /// Writes everything unencrypted into a folder: the way out
    Export(export::ExportArgs),
    /// Who is sent no mailing any more
    #[command(subcommand)]
    Suppression(care::SuppressionCommand),
    /// Looks whether file, journal and derived days are whole
    Check,
    /// Changes the passphrase
    Passphrase(casebook::PassphraseArgs),
    /// The settings that travel with the casebook
    Settings(casebook::SettingsArgs),
}

#[derive(Debug, Subcommand)]
pub enum MailCommand {
    /// What a message says: sender, dates, attachments, rights asked
    Inspect {
        /// An .eml file
        file: PathBuf,
    },
}

/// What a command works with.
pub(crate) struct Terminal<'a> {
    pub(crate) common: &'a Common,
    pub(crate) text: Text,
    pub(crate) settings: Settings,
    pub(crate) out: &'a mut dyn Write,
}

impl Terminal<'_> {
    /// The day of the calculators; casebooks know their own.
    fn today(&self) -> NaiveDate {
        self.now().today
    }

    /// As [`Terminal::today`], with the moment: of a day that was asked for its last second.
    fn now(&self) -> Now {
        let paris = chrono_tz::Europe::Paris;
        let system = crate::settings::now();
        let today = self.asked_day().unwrap_or_else(|| system.with_timezone(&paris).date_naive());
        let at = self.common.today.map_or(system, |asked| {
            let asked = match asked {
                DateOrInstant::Day(day) => {
                    day.and_hms_opt(23, 59, 59).map_or(asked, DateOrInstant::Local)
                }
                DateOrInstant::Local(_) | DateOrInstant::Instant(_) => asked,
            };
            asked.instant("--today", paris).unwrap_or(system)
        });
        Now { today, at, asked: self.common.today.is_some() }
    }

    /// The day that was asked for, by the clocks of Paris.
    pub(crate) fn asked_day(&self) -> Option<NaiveDate> {
        self.common.today.map(|today| today.day(chrono_tz::Europe::Paris))
    }

    /// Words for people, apart from the results.
    #[expect(
        clippy::print_stderr,
        reason = "the one place that speaks to people beside the results"
    )]
    pub(crate) fn say(words: &str) {
        eprintln!("{words}");
    }

    /// One result as a line of JSON or of words.
    pub(crate) fn result(
        &mut self,
        json: &serde_json::Value,
        words: &str,
    ) -> Result<(), exit::Failure> {
        if self.common.json {
            serde_json::to_writer_pretty(&mut *self.out, json).map_err(io::Error::from)?;
            writeln!(self.out)?;
        } else {
            writeln!(self.out, "{words}")?;
        }
        Ok(())
    }
}

/// Reads the arguments, does the work and says how it ended.
pub fn main() -> ExitCode {
    let text = Text::new(asked_language().unwrap_or_else(|| Settings::load().language()));
    let read = help::command(&text)
        .try_get_matches_from(help::asked(std::env::args_os().collect()))
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match read {
        Ok(arguments) => run(&arguments, &mut io::stdout().lock()).into(),
        Err(error) => {
            let (exit, words) = usage::said(&error, &text);
            match words {
                Some(words) => {
                    Terminal::say(&words);
                    Terminal::say(&tr!(text, "usage-help"));
                }
                // Help goes to the output unless it was not asked for; a reader that has gone wants none.
                None => drop(error.print()),
            }
            exit.into()
        }
    }
}

/// The language that the arguments name, before they are read: their own faults are said in it.
fn asked_language() -> Option<Language> {
    let words: Vec<String> =
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].clone());
    let joined = || words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    Language::from_str(&after.or_else(joined)?, true).ok()
}

/// Does what the arguments ask. Results go to `out`, words for people to stderr.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> Exit {
    let settings = Settings::load();
    let language = arguments.common.lang.unwrap_or_else(|| settings.language());
    let mut terminal =
        Terminal { common: &arguments.common, text: Text::new(language), settings, out };
    match obey(&mut terminal, arguments.command.as_ref()) {
        Ok(()) => Exit::Done,
        Err(failure) => {
            if let Some(words) = failure.words(&terminal.text) {
                Terminal::say(&words);
            }
            failure.exit()
        }
    }
}

fn obey(terminal: &mut Terminal<'_>, command: Option<&Command>) -> Result<(), exit::Failure> {
    match command {
        None => demo::open_window(terminal, None),
        Some(Command::Demo(args)) => demo::demo(terminal, args),
        Some(Command::Init(args)) => casebook::init(terminal, args),
        Some(Command::Due(args)) => casebook::due(terminal, args),
        Some(Command::Deadline(args)) => {
            let now = terminal.now();
            Ok(deadline::run(args, now, &terminal.text, terminal.common.json, &mut terminal.out)?)
        }
        Some(Command::Retention(args)) => casebook::retention(terminal, args),
        Some(Command::Mail(MailCommand::Inspect { file })) => {
            let bytes = crate::worker::read_bounded(file)?;
            Ok(mail::inspect(&bytes, &mut terminal.out, terminal.common.json, &terminal.text)?)
        }
        Some(Command::Contact(command)) => contact::run(terminal, command),
        Some(Command::Find { text }) => find::run(terminal, text),
        Some(Command::Policy(command)) => versions::policy(terminal, command),
        Some(Command::Calendar(command)) => versions::calendar(terminal, command),
        Some(Command::Request(command)) => request::run(terminal, command),
        Some(Command::Letters(command)) => letter::letters(terminal, command),
        Some(Command::Journal(command)) => casebook::journal(terminal, command),
        Some(Command::Backup { file }) => care::backup(terminal, file.as_deref()),
        Some(Command::Restore(args)) => care::restore(terminal, args),
        Some(Command::Export(args)) => export::run(terminal, args),
        Some(Command::Suppression(command)) => care::suppression(terminal, command),
        Some(Command::Check) => casebook::check(terminal),
        Some(Command::Passphrase(args)) => casebook::passphrase(terminal, args),
        Some(Command::Settings(args)) => casebook::settings(terminal, args),
    }
}
