//! `greffe request tasks` and `task`: what sources and recipients owe a case.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use serde_json::json;

use crate::casebook::views::ErrandView;
use crate::casebook::{Casebook, ErrandOrder};
use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::errand::{Duty, ErrandStep};
use crate::domain::ids::CaseNumber;
use crate::domain::policy::Policy;
use crate::domain::{Expected, Invalid};
use crate::text::Text;
use crate::tr;

#[derive(Debug, Args)]
pub struct TasksArgs {
    pub number: CaseNumber,
    /// Opens a search in every source of the person's activities first
    #[arg(long)]
    pub open: bool,
    /// Writes into this folder the message of each task that is to be asked or chased
    #[arg(long, value_name = "DIR")]
    pub drafts: Option<PathBuf>,
    /// Where to write to a source or a recipient: ID=ADDRESS, remembered
    #[arg(long, value_name = "ID=ADDRESS", value_parser = parse_address)]
    pub address: Vec<(String, String)>,
}

fn parse_address(text: &str) -> Result<(String, String), Invalid> {
    let parts =
        text.split_once('=').filter(|(id, address)| !id.is_empty() && address.contains('@'));
    let (id, address) = parts.ok_or(Invalid::new("address", Expected::PartyAddress))?;
    Ok((id.to_owned(), address.to_owned()))
}

#[derive(Debug, Args)]
pub struct TaskArgs {
    pub number: CaseNumber,
    #[arg(value_enum)]
    pub duty: Duty,
    /// The id of a source or a recipient of the policy
    pub party: String,
    #[arg(value_enum)]
    pub step: ErrandStep,
    /// The day on which it happened; today without it
    #[arg(long, value_parser = parse_day)]
    pub on: Option<NaiveDate>,
    /// Who was asked and for what, what came back, or why telling is not possible
    #[arg(long, default_value = "")]
    pub words: String,
    /// A file that was found
    #[arg(long, value_name = "FILE")]
    pub file: Vec<PathBuf>,
}

pub(super) fn list(terminal: &mut Terminal<'_>, args: &TasksArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    if args.open {
        let count = casebook.open_searches(args.number, casebook.today())?;
        Terminal::say(&tr!(terminal.text, "cli-searches-opened", count = i64::from(count)));
    }
    if !args.address.is_empty() {
        let mut settings = casebook.settings()?;
        settings.party_emails.extend(args.address.iter().cloned());
        casebook.put_settings(&settings)?;
    }
    if let Some(to) = &args.drafts {
        return drafts(terminal, &mut casebook, args.number, to);
    }
    let (view, policy) = (casebook.request(args.number)?, casebook.policy());
    let json: Vec<_> = view.errands.iter().map(errand_json).collect();
    let words: Vec<String> =
        view.errands.iter().map(|errand| named_words(&terminal.text, &policy, errand)).collect();
    terminal.result(&json.into(), &words.join("\n"))
}

/// The letters of the tasks, one line each: where it is, or what it lacks.
fn drafts(
    terminal: &mut Terminal<'_>,
    casebook: &mut Casebook,
    number: CaseNumber,
    to: &Path,
) -> Result<(), Failure> {
    let drafts = casebook.write_errand_drafts(number, None, to)?;
    let policy = casebook.policy();
    let words = drafts.iter().map(|draft| {
        terminal.text.errand_draft(draft, &terminal.text.party(&policy, &draft.party))
    });
    let words: Vec<String> = words.collect();
    let json: Vec<_> = drafts
        .iter()
        .map(|draft| {
            json!({
                "duty": draft.duty, "party": draft.party, "kind": draft.kind,
                "files": draft.files(), "complete": !draft.files().is_empty(),
            })
        })
        .collect();
    let words =
        if words.is_empty() { tr!(terminal.text, "cli-drafts-none") } else { words.join("\n") };
    terminal.result(&json.into(), &words)
}

pub(super) fn take(terminal: &mut Terminal<'_>, args: &TaskArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    for path in &args.file {
        let bytes = crate::worker::read_bounded(path)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let file = (name.as_str(), "application/octet-stream");
        casebook.attach_to_errand(args.number, (args.duty, &args.party), file, &bytes)?;
    }
    let on = args.on.unwrap_or_else(|| casebook.today());
    let order = ErrandOrder {
        duty: args.duty,
        party: args.party.clone(),
        step: args.step,
        on,
        words: args.words.clone(),
    };
    casebook.take_errand_step(args.number, &order)?;
    let view = casebook.request(args.number)?;
    let errand = view.errands.iter().find(|one| one.duty == args.duty && one.party == args.party);
    let json = errand.map(errand_json).unwrap_or_default();
    let policy = casebook.policy();
    let words =
        errand.map(|errand| named_words(&terminal.text, &policy, errand)).unwrap_or_default();
    terminal.result(&json, &words)
}

pub(super) fn errand_json(errand: &ErrandView) -> serde_json::Value {
    let facts = errand.facts.iter().zip(&errand.words);
    let facts =
        facts.map(|(fact, words)| json!({ "step": fact.step, "on": fact.on, "words": words }));
    json!({
        "duty": errand.duty, "party": errand.party, "state": errand.state, "opened_on": errand.opened_on,
        "act_on": errand.act_on, "chasers": errand.chasers, "escalated": errand.escalated,
        "named": errand.named, "facts": facts.collect::<Vec<_>>(),
        "files": errand.files.iter().map(|file| &file.name).collect::<Vec<_>>(),
    })
}

/// A task in a line, its party by its name and by the id that commands take.
fn named_words(text: &Text, policy: &Policy, errand: &ErrandView) -> String {
    let named = format!("{} ({})", text.party(policy, &errand.party), errand.party);
    errand_words(text, named, errand)
}

pub(super) fn errand_words(text: &Text, of: String, errand: &ErrandView) -> String {
    let mut parts = vec![text.errand_duty(errand.duty), of, text.errand_state(errand.state)];
    parts.extend(errand.act_on.map(|day| text.day_short(day)));
    if errand.escalated {
        parts.push(tr!(text, "window-errand-escalated"));
    }
    parts.join(" · ")
}
