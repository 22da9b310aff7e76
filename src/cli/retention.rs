//! `greffe retention`: how long a file may still be kept under a rule of the policy.

mod purge;

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use super::calculation::{
    CalculationError, WorkingJson, parse_day, parse_interval, working_json, write_json, write_words,
};
use crate::domain::deadline::Interval;
use crate::domain::policy::{Policy, Silence};
use crate::domain::retention::{
    ContactEvent, Countdown, EventKind, FileFacts, FileState, Hold, Objection, ObjectionScope,
    Phase, RetentionRule, StartEvent, countdown,
};
use crate::domain::{Expected, Invalid};
use crate::text::Text;
use crate::tr;

#[derive(Clone, Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct RetentionArgs {
    #[command(subcommand)]
    pub due: Option<DueCommand>,
    /// The rule: client, partner, prospect, quote, candidate, suppression-list, or one of the policy's own; or gaps,
    /// for what the policy says nothing of
    #[arg(value_name = "RULE", required = true)]
    pub code: Option<String>,
    /// The policy to take the rules from; otherwise the built-in ones
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[arg(long, value_name = "open|dormant", value_parser = parse_state, default_value = "open")]
    pub file_state: FileState,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub collected_on: Option<NaiveDate>,
    /// An event, such as reply:2026-01-31; may be given several times, in any order
    #[arg(long, value_name = "KIND:DATE", value_parser = parse_contact)]
    pub contact: Vec<ContactEvent>,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub contract_end_on: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub closed_on: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub submitted_on: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub objection_on: Option<NaiveDate>,
    /// What the person objects to; needed with --objection-on, except for the suppression list
    #[arg(long, value_name = "marketing|analytics|retention", value_parser = parse_scope, requires = "objection_on")]
    pub objection_scope: Option<ObjectionScope>,
    /// A legal hold or a restriction; may be given several times
    #[arg(long, value_name = "FROM..[TO]", value_parser = parse_interval)]
    pub hold: Vec<Interval>,
    /// The day to look from; today without it
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<NaiveDate>,
}

pub use purge::DueCommand;
pub(super) use purge::due;

fn parse_state(code: &str) -> Result<FileState, Invalid> {
    match code {
        "open" => Ok(FileState::Open),
        "dormant" => Ok(FileState::Dormant),
        _ => Err(Invalid::new("file-state", Expected::FileState)),
    }
}

fn parse_scope(code: &str) -> Result<ObjectionScope, Invalid> {
    match code {
        "marketing" => Ok(ObjectionScope::Marketing),
        "analytics" => Ok(ObjectionScope::Analytics),
        "retention" => Ok(ObjectionScope::Retention),
        _ => Err(Invalid::new("objection-scope", Expected::ObjectionScope)),
    }
}

fn parse_contact(text: &str) -> Result<ContactEvent, Invalid> {
    let (code, on) = text.split_once(':').ok_or(Invalid::new("contact", Expected::KindAndDay))?;
    let kind = EventKind::from_code(code).ok_or(Invalid::new("contact", Expected::EventKind))?;
    Ok(ContactEvent { kind, on: parse_day(on)? })
}

#[derive(Serialize)]
struct CountdownJson {
    expires_on: Option<NaiveDate>,
    phase: Phase,
    marketing_allowed: Option<bool>,
    working: Vec<WorkingJson>,
}

/// Calculates and writes the answer, as JSON or in words; the caller has read the rules from `policy`, if given.
pub fn run(
    args: &RetentionArgs,
    rules: &[RetentionRule],
    today: NaiveDate,
    text: &Text,
    json: bool,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    let rule = rules
        .iter()
        .find(|rule| Some(&rule.code) == args.code.as_ref())
        .ok_or(Invalid::new("rule", Expected::RetentionRule))?;
    let (facts, as_of) = (facts(args, rule)?, args.as_of.unwrap_or(today));
    let countdown = countdown(rule, &facts, as_of).map_err(by_option)?;
    if !json {
        let mut words = words(&countdown, text);
        if has_facts_after(&facts, as_of) {
            words.push(tr!(text, "retention-ahead", day = text.day_long(as_of)));
        }
        return write_words(text, &words, &countdown.working, out);
    }
    let answer = CountdownJson {
        expires_on: countdown.expires_on,
        phase: countdown.phase,
        marketing_allowed: countdown.marketing_allowed,
        working: working_json(text, &countdown.working),
    };
    write_json(&answer, out)
}

/// What the policy says nothing of, with the period that a reference proposes.
pub(super) fn gaps(
    policy: &Policy,
    text: &Text,
    json: bool,
    out: &mut dyn io::Write,
) -> Result<(), CalculationError> {
    let silences = policy.silences();
    if json {
        return write_json(
            &silences.iter().map(|one| gap_json(*one, text)).collect::<Vec<_>>(),
            out,
        );
    }
    for silence in &silences {
        let words = text.silence(*silence);
        writeln!(out, "{} · {}", words.name, words.period)?;
        writeln!(out, "  {}  [{}]", words.suggestion, words.source)?;
    }
    if silences.is_empty() {
        writeln!(out, "{}", tr!(text, "gap-silent"))?;
    }
    Ok(())
}

fn gap_json(silence: Silence<'_>, text: &Text) -> serde_json::Value {
    let words = text.silence(silence);
    let (id, kind, months, source) = match silence {
        Silence::Data(gap) => (&gap.id, "data", gap.suggested_months, Some(&gap.source)),
        Silence::Activity(activity) => (&activity.id, "activity", None, None),
    };
    serde_json::json!({ "id": id, "kind": kind, "name": words.name, "suggested_months": months,
                        "suggestion": words.suggestion, "source": source })
}

/// The argument of a calculation as the option that gave it.
fn by_option(invalid: Invalid) -> Invalid {
    let option = match invalid.argument {
        "as_of" => "--as-of",
        "collected_on" => "--collected-on",
        "contract_end_on" => "--contract-end-on",
        "closed_on" => "--closed-on",
        "submitted_on" => "--submitted-on",
        "objection_on" => "--objection-on",
        "contact" => "--contact",
        "hold" => "--hold",
        other => other,
    };
    Invalid::new(option, invalid.expected)
}

fn facts(args: &RetentionArgs, rule: &RetentionRule) -> Result<FileFacts, Invalid> {
    let listed = (rule.start == StartEvent::Objection).then_some(ObjectionScope::Marketing);
    let objection = match (args.objection_on, args.objection_scope.or(listed)) {
        (None, _) => None,
        (Some(on), Some(scope)) => Some(Objection { on, scope }),
        (Some(_), None) => {
            return Err(Invalid::new("objection-scope", Expected::ObjectionScope));
        }
    };
    Ok(FileFacts {
        state: args.file_state,
        collected_on: args.collected_on,
        contacts: args.contact.clone(),
        contract_end_on: args.contract_end_on,
        closed_on: args.closed_on,
        submitted_on: args.submitted_on,
        objections: objection.into_iter().collect(),
        consents: Vec::new(),
        holds: args.hold.iter().map(|span| Hold { from: span.from, to: span.to }).collect(),
    })
}

/// Whether something was given that has not happened by the day that is looked from.
fn has_facts_after(facts: &FileFacts, day: NaiveDate) -> bool {
    let contacts = facts.contacts.iter().map(|contact| contact.on);
    let objections = facts.objections.iter().map(|objection| objection.on);
    contacts.chain(objections).chain(facts.holds.iter().map(|hold| hold.from)).any(|on| day < on)
}

fn words(countdown: &Countdown, text: &Text) -> Vec<String> {
    let mut words = Vec::new();
    match countdown.expires_on {
        Some(day) => words.push(tr!(text, "retention-expires", day = text.day_with_weekday(day))),
        None => words.push(tr!(text, "retention-no-expiry")),
    }
    words.push(tr!(text, "retention-phase", phase = text.phase(countdown.phase)));
    match countdown.marketing_allowed {
        Some(true) => words.push(tr!(text, "retention-marketing-yes")),
        Some(false) => words.push(tr!(text, "retention-marketing-no")),
        None => {}
    }
    words
}
