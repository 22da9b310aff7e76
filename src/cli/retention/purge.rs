//! `greffe retention review` and `erase`: everything that is due, read first and then erased as one job.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::casebook::Casebook;
use crate::casebook::views::{
    PurgeDone, PurgeLine, PurgeOrder, PurgeOutcome, PurgePlan, PurgeSelection, PurgeStep,
};
use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::ids::Uid;
use crate::text::Text;
use crate::tr;

#[derive(Clone, Debug, Subcommand)]
pub enum DueCommand {
    /// Lists what is due, with the day of each; nothing is erased
    Review {
        #[command(flatten)]
        chosen: ChosenArgs,
        /// Also writes the list as a table: it names persons and is not encrypted
        #[arg(long, value_name = "FILE")]
        csv: Option<PathBuf>,
    },
    /// Erases what is due with --yes, and certifies it
    Erase {
        #[command(flatten)]
        chosen: ChosenArgs,
        /// A contact that is left as it is; may be given several times
        #[arg(long, value_name = "UID")]
        except: Vec<Uid>,
        /// Carry out the list
        #[arg(long)]
        yes: bool,
        /// Where the certificate is written
        #[arg(long, value_name = "DIR")]
        receipt_to: Option<PathBuf>,
    },
}

#[derive(Clone, Debug, Args)]
pub struct ChosenArgs {
    /// Only what is due under this rule of the policy
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    /// Only what was due on this day already
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub due_by: Option<NaiveDate>,
    /// Only persons found by this text
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub name: String,
}

impl ChosenArgs {
    fn selection(&self) -> PurgeSelection {
        let Self { rule, due_by, name } = self.clone();
        PurgeSelection { rule, due_by, name }
    }
}

pub(in crate::cli) fn due(
    terminal: &mut Terminal<'_>,
    command: &DueCommand,
) -> Result<(), Failure> {
    match command {
        DueCommand::Review { chosen, csv } => review(terminal, chosen, csv.as_deref()),
        DueCommand::Erase { chosen, except, yes, receipt_to } => {
            let mut casebook = terminal.casebook()?;
            let plan = Arc::new(casebook.plan_purge(&chosen.selection())?);
            let struck = casebook.struck(&plan, except)?;
            let confirmed = plan.to_erase(&struck);
            if !yes {
                list(terminal, &casebook, &plan, &struck)?;
                Terminal::say(&tr!(terminal.text, "cli-purge-with-yes", count = confirmed));
                return Err(Failure::NotConfirmed);
            }
            let order = PurgeOrder { plan, struck, confirmed };
            erase(terminal, &mut casebook, &order, receipt_to.as_deref())
        }
    }
}

fn review(
    terminal: &mut Terminal<'_>,
    chosen: &ChosenArgs,
    csv: Option<&Path>,
) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let plan = casebook.plan_purge(&chosen.selection())?;
    list(terminal, &casebook, &plan, &BTreeSet::new())?;
    if let Some(file) = csv {
        casebook.write_purge_list(&plan, file)?;
        Terminal::say(&tr!(terminal.text, "purge-list-written"));
    }
    Ok(())
}

/// Writes the lines page by page: a million of them are never in memory.
fn list(
    terminal: &mut Terminal<'_>,
    casebook: &Casebook,
    plan: &PurgePlan,
    struck: &BTreeSet<i64>,
) -> Result<(), Failure> {
    let (text, json) = (&terminal.text, terminal.common.json);
    let policy = casebook.policy();
    let (to_erase, of) = (plan.to_erase(struck), plan.records.len());
    if json {
        let counts = plan
            .counts()
            .into_iter()
            .map(|(rule, erase, left)| json!({ "rule": rule, "to_erase": erase, "left": left }));
        let counts = Value::from(counts.collect::<Vec<_>>());
        write!(
            terminal.out,
            "{{\"due\": {of}, \"to_erase\": {to_erase}, \"rules\": {counts}, \"lines\": ["
        )?;
    }
    let (mut from, mut separator) = (0, "\n");
    while from < of {
        let page = casebook.purge_page(plan, from)?;
        if page.lines.is_empty() {
            break;
        }
        for line in &page.lines {
            if json {
                let line = line_json(line, struck.contains(&line.id));
                write!(terminal.out, "{separator}{line}")?;
                separator = ",\n";
            } else {
                let rule = text.rule_name(&line.rule, &policy);
                writeln!(terminal.out, "{}", words(text, line, &rule, struck.contains(&line.id)))?;
            }
        }
        from += page.lines.len();
    }
    if json {
        writeln!(terminal.out, "\n]}}")?;
    } else {
        let summary = tr!(text, "cli-purge-summary", due = of, erase = to_erase);
        Terminal::say(&summary);
    }
    Ok(())
}

fn words(text: &Text, line: &PurgeLine, rule: &str, struck: bool) -> String {
    let day = line.expires_on.map(|day| day.to_string()).unwrap_or_default();
    let left = if struck {
        Some(text.spared(crate::domain::purge::Spared::Struck))
    } else {
        line.spared.map(|spared| text.sparing(spared))
    };
    let mut words = format!("{}  {day}  {rule}  {}", line.contact, line.name);
    if let Some(left) = left {
        words = format!("{words}  [{left}]");
    }
    words
}

fn line_json(line: &PurgeLine, struck: bool) -> Value {
    json!({ "contact": line.contact.to_string(), "name": line.name, "activity": line.activity, "rule": line.rule,
            "expired_on": line.expires_on, "struck": struck, "left": line.spared.map(|spared| spared.why.code()),
            "left_until": line.spared.and_then(|spared| spared.until), "other_files": line.others_stay })
}

fn erase(
    terminal: &mut Terminal<'_>,
    casebook: &mut Casebook,
    order: &PurgeOrder,
    receipt_to: Option<&Path>,
) -> Result<(), Failure> {
    let mut purge = casebook.begin_purge(order)?;
    let mut failed = None;
    let done = loop {
        match casebook.continue_purge(&mut purge) {
            Ok(PurgeStep::Going(_)) => (),
            Ok(PurgeStep::Ended(done)) => break done,
            Err(error) if failed.is_none() => {
                failed = Some(error);
                purge.stop();
            }
            // What cannot be certified now is certified when the casebook is next opened.
            Err(error) => return Err(failed.unwrap_or(error).into()),
        }
    };
    let files = match receipt_to {
        Some(folder) => casebook.save_certificate(done.purge, folder)?,
        None => Vec::new(),
    };
    say_done(terminal, &done, &files)?;
    failed.map_or(Ok(()), |error| Err(error.into()))
}

fn say_done(
    terminal: &mut Terminal<'_>,
    done: &PurgeDone,
    files: &[PathBuf],
) -> Result<(), Failure> {
    let text = &terminal.text;
    for line in &done.spared {
        let why = text.spared(line.why);
        Terminal::say(&format!("{}  {}  {why}", line.contact, line.activity));
    }
    if !done.log_truncated {
        Terminal::say(&tr!(text, "cli-erase-log-waits"));
    }
    let spared: u32 =
        done.counts.iter().filter(|one| is_left(one.outcome)).map(|one| one.files).sum();
    let words = format!(
        "{} {}",
        tr!(
            text,
            "cli-purge-done",
            erased = done.erased,
            persons = done.persons,
            left = spared,
            purge = done.purge.to_string()
        ),
        text.purge_end(done.end)
    );
    let counts: Vec<Value> = done
        .counts
        .iter()
        .map(|one| {
            let reason = match one.outcome {
                PurgeOutcome::Erased(ground) => ground.code(),
                PurgeOutcome::Left(spared) => spared.code().to_owned(),
            };
            json!({ "rule": one.rule, "erased": !is_left(one.outcome), "reason": reason, "files": one.files })
        })
        .collect();
    let json = json!({ "certificate": done.purge.to_string(), "end": done.end, "planned": done.planned,
                       "erased": done.erased, "persons": done.persons, "left": spared, "not_reached": done.left,
                       "counts": counts, "log_truncated": done.log_truncated, "files": files });
    terminal.result(&json, &words)
}

const fn is_left(outcome: PurgeOutcome) -> bool {
    matches!(outcome, PurgeOutcome::Left(_))
}
