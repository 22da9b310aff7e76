//! `greffe contact twins`, `merge`, `unmerge` and `distinct`: one person under two contacts.

use clap::Args;
use serde_json::json;

use super::show::line_json;
use crate::casebook::views::{Candidate, ContactLine, MergePlan, TwinLine};
use crate::cli::Terminal;
use crate::cli::exit::Failure;
use crate::domain::ids::Uid;
use crate::domain::merge::Take;
use crate::domain::policy::Policy;
use crate::domain::{Expected, Invalid};
use crate::tr;

#[derive(Debug, Args)]
pub struct MergeArgs {
    /// The contact that stays
    pub kept: Uid,
    /// The contact that goes up in it
    pub other: Uid,
    /// A field of which the other's value is kept, FIELD=other
    #[arg(long, value_parser = parse_take)]
    pub take: Vec<String>,
    /// Carry out the plan
    #[arg(long)]
    pub yes: bool,
}

pub(super) fn twins(terminal: &mut Terminal<'_>, uid: Option<Uid>) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    while casebook.look_for_twins()? {}
    let Some(uid) = uid else {
        let mut lines = Vec::new();
        let mut after = None;
        loop {
            let page = casebook.twins_page(after)?;
            let Some(last) = page.last() else { return pairs(terminal, &lines) };
            after = Some(last.key);
            lines.extend(page);
        }
    };
    let candidates = casebook.same_person(uid)?;
    let json: Vec<_> = candidates.iter().map(candidate_json).collect();
    let words: Vec<String> = candidates
        .iter()
        .map(|one| {
            let reasons = terminal.text.likeness_reasons(&one.reasons);
            format!("{}  {:>3}  {}", line_words(&one.line), one.score, reasons)
        })
        .collect();
    say_if_none(terminal, words.is_empty());
    terminal.result(&json.into(), &words.join("\n"))
}

fn pairs(terminal: &mut Terminal<'_>, lines: &[TwinLine]) -> Result<(), Failure> {
    let json: Vec<_> = lines
        .iter()
        .map(|line| {
            json!({ "one": line_json(&line.one), "other": line_json(&line.other),
                    "score": line.score, "reasons": line.reasons })
        })
        .collect();
    let words: Vec<String> = lines
        .iter()
        .map(|line| {
            let reasons = terminal.text.likeness_reasons(&line.reasons);
            let (one, other) = (line_words(&line.one), line_words(&line.other));
            format!("{one}\n{other}\n  {:>3}  {reasons}", line.score)
        })
        .collect();
    say_if_none(terminal, words.is_empty());
    terminal.result(&json.into(), &words.join("\n\n"))
}

fn say_if_none(terminal: &Terminal<'_>, none: bool) {
    if none {
        Terminal::say(&tr!(terminal.text, "cli-no-twins"));
    }
}

fn line_words(line: &ContactLine) -> String {
    format!("{}  {}  {}", line.uid, line.name, line.detail)
}

fn candidate_json(one: &Candidate) -> serde_json::Value {
    json!({ "contact": line_json(&one.line), "score": one.score, "reasons": one.reasons })
}

pub(super) fn merge(terminal: &mut Terminal<'_>, args: &MergeArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let plan = casebook.plan_merge(args.kept, args.other, &args.take)?;
    let words = plan_words(terminal, &plan, &casebook.policy());
    if !args.yes {
        terminal.result(&json!({ "plan": plan_json(&plan) }), &words)?;
        Terminal::say(&tr!(terminal.text, "cli-merge-with-yes"));
        return Err(Failure::NotMerged);
    }
    Terminal::say(&words);
    casebook.merge(&plan)?;
    let day = terminal.text.day_long(plan.undo_until);
    let words = tr!(terminal.text, "cli-merged", day = day);
    let json = json!({ "kept": args.kept.to_string(), "undo_until": plan.undo_until });
    terminal.result(&json, &words)
}

pub(super) fn unmerge(terminal: &mut Terminal<'_>, uid: Uid) -> Result<(), Failure> {
    let other = terminal.casebook()?.unmerge(uid)?.to_string();
    let words = tr!(terminal.text, "cli-unmerged", other = other.clone());
    terminal.result(&json!({ "uid": uid.to_string(), "other": other }), &words)
}

pub(super) fn distinct(terminal: &mut Terminal<'_>, one: Uid, other: Uid) -> Result<(), Failure> {
    terminal.casebook()?.tell_apart(one, other)?;
    let json = json!({ "one": one.to_string(), "other": other.to_string() });
    terminal.result(&json, &tr!(terminal.text, "cli-told-apart"))
}

fn plan_json(plan: &MergePlan) -> serde_json::Value {
    let differing: Vec<_> = plan
        .differing
        .iter()
        .map(|one| {
            json!({ "field": one.field.code(), "kept": one.kept, "other": one.other, "take": one.take })
        })
        .collect();
    let files: Vec<_> = plan
        .files
        .iter()
        .map(|(activity, fate)| json!({ "activity": activity, "fate": fate }))
        .collect();
    json!({ "kept": plan.kept.uid.to_string(), "other": plan.other.uid.to_string(),
            "differing": differing, "files": files, "moved": plan.moved, "undo_until": plan.undo_until })
}

fn plan_words(terminal: &Terminal<'_>, plan: &MergePlan, policy: &Policy) -> String {
    let text = &terminal.text;
    let (kept, other) = (plan.kept.name.display(), plan.other.name.display());
    let mut lines = vec![tr!(text, "merge-title", kept = kept, other = other)];
    for one in &plan.differing {
        let (mark, unmark) = if one.take == Take::Kept { ("•", " ") } else { (" ", "•") };
        let field = text.merge_field(&one.field, Some(policy));
        lines.push(format!("  {field} ({})", one.field.code()));
        lines.push(format!("    {mark} {}", one.kept));
        lines.push(format!("    {unmark} {}", one.other));
    }
    lines.extend(plan.files.iter().map(|(id, fate)| {
        let known = policy.activity(id);
        let name = known.map_or(id.as_str(), |one| one.name.in_language(text.language.code()));
        format!("  {name} · {}", text.merge_fate(*fate))
    }));
    lines.extend(text.merge_moved(&plan.moved).into_iter().map(|line| format!("  {line}")));
    lines.join("\n")
}

fn parse_take(text: &str) -> Result<String, Invalid> {
    const EXPECTED: Invalid = Invalid::new("take", Expected::DifferingField);
    let (field, whose) = text.rsplit_once('=').ok_or(EXPECTED)?;
    if whose == "other" { Ok(field.to_owned()) } else { Err(EXPECTED) }
}
