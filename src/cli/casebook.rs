//! Commands on the casebook as a whole.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::casebook::Casebook;
use crate::casebook::views::{Beyond, DueLine, DutySubject, OpenDuty};
use crate::domain::policy::Policy;
use crate::formats;
use crate::tr;

use super::Terminal;
use super::exit::Failure;
use super::open::{ask, first_line};
use super::request::line_json;

#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// The file to make
    pub file: PathBuf,
    /// A policy in Greffe's format; without it a short generic one
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct PassphraseArgs {
    /// A file whose first line is the new passphrase
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct SettingsArgs {
    /// The company's own mail hosts; replaces the list
    #[arg(long, value_name = "HOST")]
    pub own_mail_host: Vec<String>,
    /// A folder for backups and for copies of the ledger; replaces the list
    #[arg(long, value_name = "DIR")]
    pub backup_folder: Vec<PathBuf>,
    /// How many backups a folder keeps
    #[arg(long, value_name = "COUNT")]
    pub backups_kept: Option<u32>,
    /// After how many days a backup leaves
    #[arg(long, value_name = "DAYS")]
    pub backup_days: Option<u32>,
    /// How many months the journal keeps who read which contact: 6 to 36
    #[arg(long, value_name = "MONTHS")]
    pub consultation_months: Option<u32>,
    /// How many months a copy that was sent stays in the casebook
    #[arg(long, value_name = "MONTHS")]
    pub package_months: Option<u32>,
    /// How many months an answered access request freezes erasure
    #[arg(long, value_name = "MONTHS")]
    pub freeze_months: Option<u32>,
    /// How many months the file of a request is kept after it is closed: 12 to 72
    #[arg(long, value_name = "MONTHS")]
    pub case_file_months: Option<u32>,
}

#[derive(Debug, clap::Subcommand)]
pub enum JournalCommand {
    /// Walks the chain and names the first broken entry
    Verify,
    /// The latest entries
    List,
}

pub(super) fn init(terminal: &mut Terminal<'_>, args: &InitArgs) -> Result<(), Failure> {
    let policy = match &args.policy {
        Some(file) => read_policy_text(file)?,
        None => formats::policy::shipped_generic().to_owned(),
    };
    let passphrase = terminal.new_passphrase()?;
    let casebook = Casebook::create(&args.file, &passphrase, &policy, terminal.session())?;
    let dated = casebook.policy().dated;
    terminal.remember(args.file.clone());
    let words = tr!(terminal.text, "cli-init-done", policy = terminal.text.day_long(dated));
    terminal.result(&json!({ "casebook": args.file, "policy_dated": dated }), &words)
}

/// The policy's text once it is known to be one; its faults are said with the file's name.
pub(super) fn read_policy_text(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file)?;
    if let Err(error) = formats::policy::read(&text) {
        let file =
            file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Err(Failure::Policy { file, error });
    }
    Ok(text)
}

pub(super) fn retention(
    terminal: &mut Terminal<'_>,
    args: &super::retention::RetentionArgs,
) -> Result<(), Failure> {
    if let Some(command) = &args.due {
        return super::retention::due(terminal, command);
    }
    let gaps = args.code.as_deref() == Some("gaps");
    let today = terminal.today();
    let text = match &args.policy {
        Some(file) => read_policy_text(file)?,
        // A casebook that is named says what its own policy leaves open.
        None if gaps && terminal.common.casebook.is_some() => {
            let casebook = terminal.casebook()?;
            let in_force = casebook.policies()?.into_iter().find(|policy| policy.in_force);
            casebook.policy_text(in_force.map(|policy| policy.id).unwrap_or_default())?
        }
        None => formats::policy::shipped_kleep().to_owned(),
    };
    let policy: Policy = formats::policy::read(&text).map_err(crate::casebook::Error::from)?;
    if gaps {
        let json = terminal.common.json;
        return Ok(super::retention::gaps(&policy, &terminal.text, json, &mut terminal.out)?);
    }
    Ok(super::retention::run(
        args,
        &policy.retention,
        today,
        &terminal.text,
        terminal.common.json,
        &mut terminal.out,
    )?)
}

#[derive(Debug, clap::Args)]
pub struct DueArgs {
    /// Writes the days as a calendar file, without names
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,
    /// Notes that a duty without a month is done, by its number
    #[arg(long, value_name = "ID", conflicts_with = "ics")]
    pub done: Option<i64>,
}

pub(super) fn due(terminal: &mut Terminal<'_>, args: &DueArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let today = casebook.today();
    if let Some(id) = args.done {
        casebook.close_duty(id, today)?;
        return terminal.result(&json!({ "done": id }), &tr!(terminal.text, "cli-duty-done"));
    }
    if let Some(file) = &args.ics {
        casebook.write_calendar_file(file)?;
        let words = tr!(terminal.text, "cli-calendar-file");
        return terminal.result(&json!({ "calendar_file": file }), &words);
    }
    let due = casebook.due()?;
    let lines = due.lines.iter().map(|line| match line {
        DueLine::Request(line) => line_json(line, today),
        DueLine::Errand(line) => json!({ "tasks": {
            "number": line.number.to_string(), "duty": line.duty, "parties": line.parties,
            "act_on": line.act_on, "escalated": line.escalated } }),
        DueLine::Notice(line) => json!({ "notice": {
            "number": line.number.to_string(), "rights": line.rights, "notice_by": line.notice_by, "extended": line.extended,
            "days_left": (line.notice_by - today).num_days() } }),
        DueLine::Duty(duty) => json!({ "duty": duty_json(duty) }),
        DueLine::Hold(hold) => json!({ "hold": {
            "uid": hold.contact.to_string(), "activity": hold.activity, "ground": hold.ground,
            "review_on": hold.review_on } }),
        DueLine::Inform { count, earliest, by } => {
            json!({ "inform": { "count": count, "earliest": earliest, "by": by } })
        }
        DueLine::Retention { rule, count, earliest } => {
            json!({ "retention": { "rule": rule, "count": count, "earliest": earliest } })
        }
    });
    let Beyond { cases, late, week } = due.beyond;
    let json = json!({
        "today": today, "care": due.care, "due": lines.collect::<Vec<_>>(),
        "beyond": { "cases": cases, "late": late, "week": week } });
    for notice in &due.care {
        Terminal::say(&terminal.text.care(notice, chrono_tz::Europe::Paris));
    }
    let policy = casebook.policy();
    let mut words: Vec<String> =
        due.lines.iter().map(|line| due_words(terminal, &policy, line, today)).collect();
    if words.is_empty() {
        words.push(tr!(terminal.text, "cli-nothing-due"));
    }
    if 0 < cases {
        words.push(tr!(terminal.text, "cli-due-beyond", cases = cases));
    }
    terminal.result(&json, &words.join("\n"))
}

fn due_words(
    terminal: &Terminal<'_>,
    policy: &Policy,
    line: &DueLine,
    today: chrono::NaiveDate,
) -> String {
    match line {
        DueLine::Request(line) => super::request::line_words(&terminal.text, line, today),
        DueLine::Errand(line) => {
            let duty = terminal.text.errand_duty(line.duty);
            let day = if line.at_once(today) {
                tr!(terminal.text, "duty-now")
            } else {
                terminal.text.day_short(line.act_on)
            };
            let name = |id: &String| terminal.text.party(policy, id);
            let parties: Vec<String> = line.parties.iter().map(name).collect();
            format!("{} · {duty} · {} · {day}", line.number, parties.join(", "))
        }
        DueLine::Notice(line) => {
            let (number, day) = (line.number.to_string(), terminal.text.day_short(line.notice_by));
            if line.extended {
                tr!(terminal.text, "cli-notice-refusal-due", number = number, day = day)
            } else {
                tr!(terminal.text, "cli-notice-due", number = number, day = day)
            }
        }
        DueLine::Duty(duty) => format!(
            "{} · {} · {} · {} ({})",
            duty.id,
            duty_subject(duty),
            terminal.text.duty(duty.kind),
            tr!(terminal.text, "duty-now"),
            terminal.text.day_short(duty.since)
        ),
        DueLine::Hold(hold) => tr!(
            terminal.text,
            "cli-hold-due",
            contact = hold.contact.to_string(),
            activity = hold.activity.clone(),
            day = terminal.text.day_short(hold.review_on)
        ),
        DueLine::Inform { count, by, .. } => tr!(
            terminal.text,
            "cli-inform-due",
            count = i64::from(*count),
            day = terminal.text.day_short(*by)
        ),
        DueLine::Retention { rule, count, earliest } => tr!(
            terminal.text,
            "cli-retention-due",
            rule = rule.clone(),
            count = i64::from(*count),
            day = terminal.text.day_short(*earliest)
        ),
    }
}

/// A case number, or the uid of a contact.
fn duty_subject(duty: &OpenDuty) -> String {
    match duty.subject {
        DutySubject::Case(number) => number.to_string(),
        DutySubject::Contact(uid) => uid.to_string(),
    }
}

fn duty_json(duty: &OpenDuty) -> serde_json::Value {
    json!({ "id": duty.id, "kind": duty.kind, "subject": duty_subject(duty), "since": duty.since })
}

pub(super) fn journal(
    terminal: &mut Terminal<'_>,
    command: &JournalCommand,
) -> Result<(), Failure> {
    let casebook = terminal.casebook()?;
    match command {
        JournalCommand::Verify => match casebook.verify_journal()? {
            Ok(entries) => {
                let words = tr!(terminal.text, "cli-journal-whole", count = entries);
                terminal.result(&json!({ "entries": entries, "broken_at": null }), &words)
            }
            Err(entry) => {
                let words = tr!(terminal.text, "cli-journal-broken", entry = entry);
                terminal.result(&json!({ "broken_at": entry }), &words)?;
                Err(Failure::CheckFailed)
            }
        },
        JournalCommand::List => {
            let lines = casebook.journal(None)?;
            let json: Vec<_> = lines
                .iter()
                .map(|line| {
                    json!({ "id": line.id, "at": line.recorded_at, "actor": line.actor,
                            "operation": line.operation, "subject": line.subject, "detail": line.detail })
                })
                .collect();
            let words: Vec<String> = lines
                .iter()
                .map(|line| {
                    let at = line.recorded_at.format("%Y-%m-%d %H:%M:%S");
                    format!(
                        "{} {at} {} {} {} {}",
                        line.id,
                        line.actor,
                        line.operation.code(),
                        line.subject,
                        line.detail
                    )
                })
                .collect();
            terminal.result(&json.into(), &words.join("\n"))
        }
    }
}

pub(super) fn check(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let report = casebook.check()?;
    let words = tr!(
        terminal.text,
        "cli-check",
        file = report.file_problems.len(),
        entries = report.journal_entries,
        derived = report.derived_differences
    );
    let whole = report.is_whole();
    terminal.result(&json!(report), &words)?;
    if whole { Ok(()) } else { Err(Failure::CheckFailed) }
}

pub(super) fn passphrase(
    terminal: &mut Terminal<'_>,
    args: &PassphraseArgs,
) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let old = terminal.passphrase()?;
    let new = if let Some(file) = &args.new_passphrase_file {
        first_line(file)?
    } else {
        let first = ask(&tr!(terminal.text, "cli-new-passphrase"))?;
        let second = ask(&tr!(terminal.text, "cli-passphrase-again"))?;
        if first != second {
            return Err(Failure::PassphrasesDiffer);
        }
        first
    };
    casebook.change_passphrase(&old, &new)?;
    terminal.result(&json!({ "changed": true }), &tr!(terminal.text, "cli-passphrase-changed"))
}

pub(super) fn settings(terminal: &mut Terminal<'_>, args: &SettingsArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let before = casebook.settings()?;
    let mut settings = before.clone();
    if !args.own_mail_host.is_empty() {
        settings.own_mail_hosts.clone_from(&args.own_mail_host);
    }
    if !args.backup_folder.is_empty() {
        let full = |folder: &PathBuf| fs::canonicalize(folder);
        settings.backup_folders = args.backup_folder.iter().map(full).collect::<Result<_, _>>()?;
    }
    settings.backups_kept = args.backups_kept.unwrap_or(settings.backups_kept);
    settings.backup_days = args.backup_days.unwrap_or(settings.backup_days);
    settings.consultation_months = args.consultation_months.unwrap_or(settings.consultation_months);
    settings.package_months = args.package_months.unwrap_or(settings.package_months);
    settings.freeze_months = args.freeze_months.unwrap_or(settings.freeze_months);
    settings.case_file_months = args.case_file_months.unwrap_or(settings.case_file_months);
    if settings != before || !args.own_mail_host.is_empty() {
        casebook.put_settings(&settings)?;
    }
    let words = toml::to_string(&settings).unwrap_or_default();
    terminal.result(&json!(settings), words.trim_end())
}
