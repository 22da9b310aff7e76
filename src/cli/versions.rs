//! `greffe policy` and `greffe calendar`: versions weighed, adopted and read again.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::json;

use crate::casebook::rebuild::{Rebuild, RebuildState};
use crate::casebook::views::PolicyWeighed;
use crate::casebook::{Casebook, Error};
use crate::domain::calendar::{Calendar, CompanyCalendar, CompanyDay, DayChange};
use crate::domain::{Expected, Invalid};
use crate::tr;

use super::Terminal;
use super::calculation::parse_day;
use super::casebook::read_policy_text;
use super::deadline::parse_calendar;
use super::exit::Failure;

#[derive(Debug, clap::Subcommand)]
pub enum PolicyCommand {
    /// Every version, the one in force first
    List,
    /// The text of a version; without a number the one in force
    Show { version: Option<i64> },
    /// Says what another policy would change, and with --yes puts it into force
    Adopt {
        /// The policy to adopt
        file: PathBuf,
        /// Adopt it
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, clap::Subcommand)]
pub enum CalendarCommand {
    /// The calendar in force
    Show,
    /// Chooses the public holidays that count
    Region {
        /// The public holidays that count: fr, fr-am, fr-971 to fr-974, fr-976 to fr-978
        #[arg(value_parser = parse_calendar)]
        code: Calendar,
    },
    /// Adds a day on which the company does not work
    Add(DayArgs),
    /// Strikes a public holiday on which the company works
    Strike(DayArgs),
    /// Takes a day of the company back
    Remove {
        #[arg(value_parser = parse_day)]
        day: NaiveDate,
    },
}

#[derive(Debug, clap::Args)]
pub struct DayArgs {
    #[arg(value_parser = parse_day)]
    pub day: NaiveDate,
    /// Why; it is shown beside the day
    #[arg(long)]
    pub reason: String,
}

pub(super) fn policy(terminal: &mut Terminal<'_>, command: &PolicyCommand) -> Result<(), Failure> {
    match command {
        PolicyCommand::List => list(terminal),
        PolicyCommand::Show { version } => {
            let casebook = terminal.casebook()?;
            let in_force = casebook.policies()?.into_iter().find(|policy| policy.in_force);
            let id = version.or(in_force.map(|policy| policy.id)).unwrap_or_default();
            let text = casebook.policy_text(id)?;
            terminal.result(&json!({ "id": id, "text": text }), text.trim_end())
        }
        PolicyCommand::Adopt { file, yes } => adopt(terminal, file, *yes),
    }
}

fn list(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let casebook = terminal.casebook()?;
    let text = &terminal.text;
    let policies = casebook.policies()?;
    let words: Vec<String> = policies
        .iter()
        .map(|policy| {
            let (dated, adopted) =
                (text.day_short(policy.dated), text.day_short(policy.adopted_on));
            let state = match (policy.in_force, policy.withdrawn) {
                (true, _) => tr!(text, "policy-in-force"),
                (false, true) => tr!(text, "policy-withdrawn"),
                (false, false) => tr!(text, "policy-former"),
            };
            tr!(
                text,
                "policy-version",
                id = policy.id.to_string(),
                dated = dated,
                adopted = adopted,
                state = state
            )
        })
        .collect();
    let json: Vec<_> = policies
        .iter()
        .map(|policy| {
            json!({ "id": policy.id, "dated": policy.dated, "adopted_on": policy.adopted_on,
                    "in_force": policy.in_force, "withdrawn": policy.withdrawn })
        })
        .collect();
    terminal.result(&json.into(), &words.join("\n"))
}

fn adopt(terminal: &mut Terminal<'_>, file: &Path, yes: bool) -> Result<(), Failure> {
    let text = read_policy_text(file)?;
    let mut casebook = terminal.casebook()?;
    let Some(weighed) = casebook.weigh_policy(&text, &mut |_, _| true)? else { return Ok(()) };
    if !yes {
        let words = weighed_words(terminal, &weighed).join("\n");
        terminal.result(&weighed_json(terminal, &weighed, false), &words)?;
        Terminal::say(&tr!(terminal.text, "policy-with-yes"));
        return Ok(());
    }
    casebook.adopt_policy(&text)?;
    let rebuilt = follow(terminal, &mut casebook)?;
    let mut words = weighed_words(terminal, &weighed);
    let dated = terminal.text.day_long(weighed.dated);
    let moved = rebuilt.map_or(0, |rebuilt| rebuilt.moved);
    words.push(tr!(terminal.text, "policy-adopted", day = dated, moved = moved.to_string()));
    terminal.result(&weighed_json(terminal, &weighed, true), &words.join("\n"))
}

/// Does the batches of an adoption, and says how far they are.
fn follow(terminal: &Terminal<'_>, casebook: &mut Casebook) -> Result<Option<Rebuild>, Failure> {
    let mut said = 0;
    loop {
        match casebook.continue_rebuild()? {
            None => return Ok(None),
            Some(RebuildState::Finished(rebuild)) => return Ok(Some(rebuild)),
            Some(RebuildState::Running(rebuild)) => {
                let share = (rebuild.done * 100).checked_div(rebuild.total).unwrap_or(100);
                if share >= said + 10 {
                    said = share;
                    Terminal::say(&tr!(
                        terminal.text,
                        "policy-progress",
                        share = share.to_string()
                    ));
                }
            }
        }
    }
}

fn weighed_words(terminal: &Terminal<'_>, weighed: &PolicyWeighed) -> Vec<String> {
    let text = &terminal.text;
    let mut words: Vec<String> =
        weighed.changes.iter().map(|change| text.policy_change(change)).collect();
    if words.is_empty() {
        words.push(text.policy_same_rules());
    }
    words.extend(text.policy_impact(weighed));
    words
}

fn weighed_json(
    terminal: &Terminal<'_>,
    weighed: &PolicyWeighed,
    adopted: bool,
) -> serde_json::Value {
    let changes: Vec<String> =
        weighed.changes.iter().map(|change| terminal.text.policy_change(change)).collect();
    let due = weighed.due.iter().map(|line| {
        json!({ "uid": line.contact.to_string(), "activity": line.activity, "expires_on": line.expires_on })
    });
    let due: Vec<_> = due.collect();
    json!({ "dated": weighed.dated, "adopted": adopted, "changes": changes, "files": weighed.files,
            "moved": weighed.moved, "now_due": weighed.now_due, "due": due, "without_period": weighed.without_period })
}

pub(super) fn calendar(
    terminal: &mut Terminal<'_>,
    command: &CalendarCommand,
) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let mut calendar = casebook.calendar();
    match command {
        CalendarCommand::Show => return show(terminal, &calendar, None),
        CalendarCommand::Region { code } => calendar.region = *code,
        CalendarCommand::Add(args) => calendar.days.push(company_day(args, DayChange::Added)),
        CalendarCommand::Strike(args) => calendar.days.push(company_day(args, DayChange::Struck)),
        CalendarCommand::Remove { day } => {
            let before = calendar.days.len();
            calendar.days.retain(|company| company.on != *day);
            if calendar.days.len() == before {
                return Err(Error::from(Invalid::new("day", Expected::CompanyDay)).into());
            }
        }
    }
    let rebuilt = casebook.adopt_calendar(calendar)?;
    let moved = rebuilt.map_or(0, |rebuilt| rebuilt.moved);
    show(terminal, &casebook.calendar(), Some(moved))
}

fn company_day(args: &DayArgs, change: DayChange) -> CompanyDay {
    CompanyDay { on: args.day, change, reason: args.reason.clone() }
}

fn show(
    terminal: &mut Terminal<'_>,
    calendar: &CompanyCalendar,
    moved: Option<u64>,
) -> Result<(), Failure> {
    let text = &terminal.text;
    let mut words = vec![text.calendar_name(calendar.region)];
    words.extend(calendar.days.iter().map(|day| text.company_day(day)));
    words.extend(moved.map(|moved| tr!(text, "calendar-moved", moved = moved.to_string())));
    let json = json!({ "region": calendar.region, "days": calendar.days, "moved": moved });
    terminal.result(&json, &words.join("\n"))
}
