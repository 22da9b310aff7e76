//! A case as JSON and as words.

use chrono::NaiveDate;
use serde_json::json;

use crate::casebook::views::{
    CleaningLine, CleaningStage, DemandView, NextStep, RequestLine, RequestView,
};
use crate::cli::calculation::{working_json, working_words};
use crate::domain::request::{Capacity, Role, Stage};
use crate::text::Text;
use crate::tr;

/// A case in a list, as JSON.
pub(in crate::cli) fn line_json(line: &RequestLine, today: NaiveDate) -> serde_json::Value {
    json!({
        "number": line.number.to_string(), "requester": line.requester, "rights": line.rights, "stage": line.stage,
        "received_on": line.received_on, "due_on": line.due_on, "aim_for": line.aim_for, "notice_by": line.notice_by,
        "status": if line.suspended { "suspended" } else { "running" },
        "days_left": line.due_on.map(|due_on| (due_on - today).num_days()), "next": line.next,
        "act_on": line.act_on, "at_once_since": line.at_once_since,
    })
}

/// A case in a list, as words.
pub(in crate::cli) fn line_words(text: &Text, line: &RequestLine, today: NaiveDate) -> String {
    let due = match line.day() {
        _ if line.at_once_since.is_some() => tr!(text, "duty-now"),
        Some(due_on) => {
            let days = (due_on - today).num_days();
            let left = if days < 0 {
                tr!(text, "answer-days-late", days = days.abs())
            } else {
                tr!(text, "answer-days-left", days = days)
            };
            format!("{} ({left})", text.day_short(due_on))
        }
        None if line.suspended => tr!(text, "answer-suspended"),
        None => String::new(),
    };
    let next = if line.next == NextStep::Nothing {
        String::new()
    } else {
        format!("→ {}", text.next_step(line.next))
    };
    let parts = [
        line.number.to_string(),
        text.stage(line.stage),
        text.rights(&line.rights),
        line.requester.clone(),
        due,
        next,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

pub(super) fn show_json(text: &Text, view: &RequestView, today: NaiveDate) -> serde_json::Value {
    let mut json = line_json(&view.line, today);
    let working = view.demands.first().map(|demand| working_json(text, &demand.deadline.working));
    json["working"] = json!(working.unwrap_or_default());
    json["facts"] = facts_json(view);
    json["changes"] = json!(view.changes.len());
    json["demands"] = view.demands.iter().map(demand_json).collect();
    json["role"] = json!(view.standing.role);
    json["client"] = json!(view.standing.client.as_ref().map(|client| &client.name));
    json["pass_on_by"] = json!(view.pass_on_by);
    json["asked_as"] = json!(view.standing.capacity);
    json["refuse_by"] = json!(view.refuse_by);
    let showings = view.showings.iter();
    json["to_show"] =
        showings.map(|(what, shown)| json!({ "what": what, "shown": shown })).collect();
    json["by_basis"] = json!(view.by_basis);
    json["similar"] = json!(view.similar);
    json["tasks"] = view.errands.iter().map(super::errand::errand_json).collect();
    let files = view.messages.iter().flat_map(|message| &message.attachments);
    json["files"] = files
        .map(|file| json!({ "id": file.id, "name": file.name, "identity": file.identity }))
        .collect();
    json["contact"] = json!(view.contact.as_ref().map(|contact| contact.uid.to_string()));
    json["candidates"] =
        view.candidates.iter().map(|contact| json!(contact.uid.to_string())).collect();
    json
}

pub(super) fn show_words(text: &Text, view: &RequestView, today: NaiveDate) -> String {
    let mut lines = vec![line_words(text, &view.line, today)];
    if let Some(demand) = view.demands.first() {
        lines.extend(working_words(text, &demand.deadline.working));
    }
    for (place, fact) in view.facts.iter().enumerate() {
        lines.push(format!("{} {}", text.day_short(fact.on), text.step(fact.step)));
        let said = view.words.iter().filter(|words| words.place == place);
        lines.extend(said.map(|words| format!("  {}", words.body.replace('\n', " "))));
    }
    lines.extend(view.changes.iter().map(|change| text.clock_change(*change)));
    lines.extend(standing_words(text, view, today));
    match &view.contact {
        Some(contact) => lines.push(tr!(text, "cli-contact-chosen", uid = contact.uid.to_string())),
        None => lines.push(tr!(text, "cli-contact-missing", count = view.candidates.len())),
    }
    lines.join("\n")
}

fn facts_json(view: &RequestView) -> serde_json::Value {
    let facts = view.facts.iter().enumerate().map(|(place, fact)| {
        let words = view.words.iter().find(|words| words.place == place);
        json!({ "step": fact.step, "on": fact.on, "words": words.map(|words| &words.body) })
    });
    facts.collect()
}

fn demand_json(demand: &DemandView) -> serde_json::Value {
    json!({
        "right": demand.right,
        "outcome": demand.answer.map(|(_, outcome)| outcome),
        "settled_on": demand.answer.map(|(on, _)| on),
        "refusal_ground": demand.ground,
        "requalified_to": demand.requalified_to,
    })
}

pub(super) fn cleaning_words(text: &Text, line: &CleaningLine) -> String {
    let (count, day) = (i64::from(line.count), text.day_long(line.earliest));
    match line.stage {
        CleaningStage::Package => {
            tr!(text, "window-cleaning-package", count = count, day = day)
        }
        CleaningStage::Collected => {
            tr!(text, "window-cleaning-collected", count = count, day = day)
        }
        CleaningStage::Names => tr!(text, "window-cleaning-names", count = count, day = day),
    }
}

/// For whom the company acts, who asks, what is still to be shown, what the law opens and what others owe.
fn standing_words(text: &Text, view: &RequestView, today: NaiveDate) -> Vec<String> {
    let mut lines = Vec::new();
    for demand in &view.demands {
        let Some((on, outcome)) = demand.answer else { continue };
        let right = text.right(demand.right);
        lines.push(format!("{right} · {} · {}", text.outcome(outcome), text.day_short(on)));
    }
    if view.standing.role == Role::Processor {
        lines.push(tr!(text, "cli-role", role = text.role(view.standing.role)));
    }
    if let (Some(client), Some(day)) = (&view.standing.client, view.pass_on_by) {
        let day = text.day_long(day);
        lines.push(tr!(text, "cli-pass-on-by", client = client.name.clone(), day = day));
    }
    if view.standing.capacity != Capacity::Person {
        let capacity = text.capacity(view.standing.capacity);
        let subject = view.standing.subject.clone();
        lines.push(tr!(text, "cli-capacity", capacity = capacity, subject = subject));
    }
    for (what, shown) in &view.showings {
        let (what, shown) = (text.showing(*what), if *shown { "yes" } else { "no" });
        lines.push(tr!(text, "cli-to-show", what = what, shown = shown));
    }
    if let Some(day) =
        view.refuse_by.filter(|day| view.line.stage < Stage::Answered && today <= *day)
    {
        lines.push(tr!(text, "cli-refuse-by", day = text.day_long(day)));
    }
    for similar in &view.similar {
        let day = text.day_short(similar.received_on);
        lines.push(tr!(text, "cli-similar", number = similar.number.to_string(), day = day));
    }
    for line in &view.by_basis {
        let (right, applies) = (text.right(line.right), text.applies(line.verdict.applies));
        let (rule, article) =
            (text.basis_rule(line.verdict.rule), text.cited(line.verdict.article));
        lines.push(format!("{right} · {} · {applies} · {rule} ({article})", line.activity));
    }
    lines.extend(
        view.errands
            .iter()
            .map(|errand| super::errand::errand_words(text, errand.party.clone(), errand)),
    );
    lines
}
