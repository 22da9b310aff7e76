//! `greffe backup`, `greffe restore` and `greffe suppression`: what keeps the casebook safe, and the list of those
//! who are sent no mailing.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::casebook::Casebook;
use crate::casebook::restore::RestoreOrder;
use crate::casebook::views::FolderBackup;
use crate::formats::mailing::Mailing;
use crate::tr;

use super::Terminal;
use super::exit::Failure;
use super::open::first_line;

#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    /// The backup
    pub file: Option<PathBuf>,
    /// Restore, after what would change was read
    #[arg(long)]
    pub yes: bool,
    /// A file whose first line is the passphrase of the backup, where it is an earlier one
    #[arg(long, value_name = "FILE")]
    pub backup_passphrase_file: Option<PathBuf>,
    /// Say that what was erased, objected to or restricted since the backup has been seen to
    #[arg(long, conflicts_with_all = ["file", "yes", "apply_ledgers"])]
    pub confirm: bool,
    /// Apply what the ledgers of the backup folders know and the casebook does not
    #[arg(long, conflicts_with_all = ["file", "yes"])]
    pub apply_ledgers: bool,
}

#[derive(Debug, clap::Subcommand)]
pub enum SuppressionCommand {
    /// Writes the rows of a mailing tool's CSV that must be removed
    Check {
        /// The recipients, with e-mail addresses or telephone numbers in any column
        file: PathBuf,
    },
    /// Says whether an e-mail address or a telephone number is on the list
    Show { address: String },
}

pub(super) fn backup(terminal: &mut Terminal<'_>, file: Option<&Path>) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    if let Some(file) = file {
        casebook.back_up(file)?;
        return terminal.result(&json!({ "backup": file }), &tr!(terminal.text, "cli-backup-done"));
    }
    let backups = casebook.back_up_to_folders()?;
    let json: Vec<_> = backups
        .iter()
        .map(|one| {
            let error = one.error.as_ref().map(|error| terminal.text.error(error));
            json!({ "folder": one.folder, "backup": one.file, "dropped": one.dropped, "error": error })
        })
        .collect();
    let words: Vec<String> = backups.iter().flat_map(|one| folder_words(terminal, one)).collect();
    terminal.result(&json!({ "folders": json }), &words.join("\n"))?;
    if backups.iter().all(|one| one.file.is_some()) {
        Ok(())
    } else {
        Err(Failure::BackupIncomplete)
    }
}

fn folder_words(terminal: &Terminal<'_>, backup: &FolderBackup) -> Vec<String> {
    let text = &terminal.text;
    let mut words = Vec::new();
    if let Some(file) = &backup.file {
        let file = file.display().to_string();
        words.push(tr!(text, "cli-backup-folder-done", file = file));
    }
    if 0 < backup.dropped {
        words.push(tr!(text, "cli-backup-folder-dropped", count = backup.dropped));
    }
    if let Some(error) = &backup.error {
        let (folder, error) = (backup.folder.display().to_string(), text.error(error));
        words.push(tr!(text, "cli-backup-folder-failed", folder = folder, error = error));
    }
    words
}

pub(super) fn restore(terminal: &mut Terminal<'_>, args: &RestoreArgs) -> Result<(), Failure> {
    if args.confirm {
        terminal.casebook()?.confirm_restore()?;
        let words = tr!(terminal.text, "cli-restore-confirmed");
        return terminal.result(&json!({ "confirmed": true }), &words);
    }
    if args.apply_ledgers {
        let again = terminal.casebook()?.apply_ledgers()?;
        let what = terminal.text.replayed(again);
        let words = tr!(terminal.text, "cli-ledger-applied", what = what);
        return terminal.result(&json!({ "again": again }), &words);
    }
    let Some(file) = &args.file else { return Err(Failure::NoBackupNamed) };
    let order = RestoreOrder {
        backup: file.clone(),
        casebook: terminal.named_casebook()?,
        passphrase: terminal.passphrase()?,
        backup_passphrase: args.backup_passphrase_file.as_deref().map(first_line).transpose()?,
    };
    restore_from(terminal, &order, args.yes)
}

fn restore_from(
    terminal: &mut Terminal<'_>,
    order: &RestoreOrder,
    yes: bool,
) -> Result<(), Failure> {
    let session = terminal.session();
    let preview = Casebook::preview_restore(order, &session)?;
    let words = terminal.text.restore_preview(&preview, chrono_tz::Europe::Paris).join("\n");
    if !yes {
        terminal.result(&json!({ "preview": preview }), &words)?;
        Terminal::say(&tr!(terminal.text, "cli-restore-with-yes"));
        return Err(Failure::NotRestored);
    }
    Terminal::say(&words);
    let done = Casebook::restore(order, &session)?;
    terminal.remember(order.casebook.clone());
    let what = terminal.text.replayed(done.replayed);
    let mut words = vec![tr!(terminal.text, "cli-restored", what = what)];
    if let Some(path) = &done.kept_aside {
        let path = path.display().to_string();
        words.push(tr!(terminal.text, "cli-restored-aside", path = path));
    }
    terminal.result(&json!({ "restored": done }), &words.join("\n"))
}

pub(super) fn suppression(
    terminal: &mut Terminal<'_>,
    command: &SuppressionCommand,
) -> Result<(), Failure> {
    match command {
        SuppressionCommand::Check { file } => {
            // What is given is looked at before the casebook is opened.
            let file = File::open(file)?;
            let mailing = terminal.casebook()?.check_mailing(file)?;
            mailing_result(terminal, &mailing)
        }
        SuppressionCommand::Show { address } => {
            let suppressed = terminal.casebook()?.is_suppressed(address)?;
            let text = &terminal.text;
            let words = suppressed.map_or_else(
                || tr!(text, "cli-not-suppressed"),
                |one| {
                    let (since, until) =
                        (text.day_long(one.objected_on), text.day_long(one.expires_on));
                    tr!(text, "cli-suppressed", since = since, until = until)
                },
            );
            terminal.result(&json!({ "suppressed": suppressed }), &words)
        }
    }
}

/// The rows as they came, under their heading; counts go to people.
fn mailing_result(terminal: &mut Terminal<'_>, mailing: &Mailing) -> Result<(), Failure> {
    let rows = i64::try_from(mailing.rows).unwrap_or(i64::MAX);
    let words = if mailing.found.is_empty() {
        tr!(terminal.text, "cli-mailing-none", rows = rows)
    } else {
        tr!(terminal.text, "cli-mailing-found", count = mailing.found.len(), rows = rows)
    };
    Terminal::say(&words);
    if 0 < mailing.unchecked {
        Terminal::say(&tr!(terminal.text, "mailing-unchecked", count = mailing.unchecked));
    }
    if terminal.common.json {
        let found = mailing.found.iter().map(|(line, record)| {
            let cells: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
            json!({ "line": line, "cells": cells })
        });
        let json = json!({ "rows": mailing.rows, "unchecked": mailing.unchecked,
                           "remove": found.collect::<Vec<_>>() });
        return terminal.result(&json, "");
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(mailing.delimiter)
        .flexible(true)
        .from_writer(Vec::new());
    for record in mailing.heading.iter().chain(mailing.found.iter().map(|(_, record)| record)) {
        writer.write_byte_record(record).map_err(std::io::Error::from)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(terminal.out.write_all(&bytes)?)
}
