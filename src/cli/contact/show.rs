//! Contacts and plans as JSON and as words.

use serde_json::json;

use crate::casebook::views::{ContactLine, ContactView, ErasurePlan, StandingHold};
use crate::cli::Terminal;
use crate::cli::calculation::working_words;
use crate::domain::contact::DatumContent;
use crate::domain::erasure::Verdict;
use crate::domain::policy::Policy;
use crate::text::Text;
use crate::tr;

/// The plan as lines that can be read: verdict, what, how many, ground, article, until when.
pub(super) fn plan_words(terminal: &Terminal<'_>, plan: &ErasurePlan, policy: &Policy) -> String {
    let text = &terminal.text;
    let lines = plan.lines.iter().map(|line| {
        let verdict = match line.verdict {
            Verdict::Erase => tr!(text, "verdict-erase"),
            Verdict::Keep => tr!(text, "verdict-keep"),
        };
        let until = line.until.map(|day| format!(" → {}", text.day_short(day))).unwrap_or_default();
        format!(
            "{verdict:9} {} ({}) · {} · {}{until}",
            text.plan_item(&line.item, policy),
            line.count,
            text.ground(line.ground),
            text.article(line.ground.article())
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn line_json(line: &ContactLine) -> serde_json::Value {
    let files: Vec<_> = line
        .files
        .iter()
        .map(|file| json!({ "activity": file.activity, "phase": file.phase, "expires_on": file.expires_on }))
        .collect();
    json!({ "uid": line.uid.to_string(), "name": line.name, "detail": line.detail, "files": files })
}

pub(super) fn show_json(view: &ContactView) -> serde_json::Value {
    let files: Vec<_> = view
        .files
        .iter()
        .map(|file| {
            let countdown = file.countdown.as_ref();
            json!({
                "activity": file.activity, "basis": file.basis, "collected_on": file.collected_on,
                "folded": file.folded, "source": file.source, "given_by_person": file.given_by_person, "data": file.data,
                "facts": file.facts.iter().map(|fact| json!({ "kind": fact.kind.code(), "on": fact.on })).collect::<Vec<_>>(),
                "rule": countdown.map(|(rule, _)| rule), "phase": countdown.map(|(_, one)| one.phase),
                "expires_on": countdown.and_then(|(_, one)| one.expires_on),
                "hold": file.hold.as_ref().map(|hold| json!({
                    "since": hold.since, "ground": hold.ground, "review_on": hold.review_on, "author": hold.author })),
            })
        })
        .collect();
    json!({
        "uid": view.uid.to_string(), "name": view.name, "emails": view.emails, "phones": view.phones,
        "addresses": view.addresses, "files": files,
        "notes": view.notes.iter().map(|note| json!({ "id": note.id, "on": note.written_on, "text": note.body })).collect::<Vec<_>>(),
        "attachments": view.attachments.iter().map(|one| json!({ "name": one.name, "bytes": one.bytes })).collect::<Vec<_>>(),
        "suppressed": view.suppressed,
        "requests": view.requests.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

pub(super) fn show_words(terminal: &Terminal<'_>, view: &ContactView, policy: &Policy) -> String {
    let text = &terminal.text;
    let mut lines = vec![view.name.display()];
    lines.extend(view.emails.iter().chain(&view.phones).cloned());
    lines.extend(view.addresses.iter().map(|address| address.lines().join(", ")));
    if let Some(suppressed) = view.suppressed {
        let since = text.day_long(suppressed.objected_on);
        let until = text.day_long(suppressed.expires_on);
        lines.push(tr!(text, "cli-suppressed", since = since, until = until));
    }
    for file in &view.files {
        let activity = policy.activity(&file.activity);
        let name = activity
            .map_or(file.activity.as_str(), |one| one.name.in_language(text.language.code()));
        lines.push(String::new());
        lines.push(name.to_owned());
        if file.folded {
            lines.push(tr!(text, "cli-archive-folded"));
        }
        lines.extend(file.data.iter().map(|datum| {
            let field = policy.field_of(datum);
            let name = field
                .map_or(datum.field.as_str(), |field| field.name.in_language(text.language.code()));
            match &datum.content {
                DatumContent::Value(value) => format!("  {name} : {value}"),
                DatumContent::HeldWhere(place) => format!("  {name} → {place}"),
            }
        }));
        lines.extend(file.facts.iter().map(|fact| {
            format!(
                "  {} {}",
                text.day_short(fact.on),
                crate::text::facts::file_fact(text, fact.kind)
            )
        }));
        lines.extend(file.hold.as_ref().map(|hold| hold_words(text, hold)));
        if let Some((_, countdown)) = &file.countdown {
            lines.extend(working_words(text, &countdown.working));
        }
    }
    if !view.notes.is_empty() {
        lines.push(String::new());
        lines.extend(view.notes.iter().map(|note| {
            format!("{} {} ({})", text.day_short(note.written_on), note.body, note.id)
        }));
    }
    lines.extend(view.attachments.iter().map(|one| format!("  {}", one.name)));
    lines.join("\n")
}

/// Who holds the file, why, and until when nobody has to ask.
fn hold_words(text: &Text, hold: &StandingHold) -> String {
    let mut said = vec![tr!(text, "window-hold-since", day = text.day_long(hold.since))];
    said.extend(hold.ground.map(|ground| text.hold_ground(ground)));
    said.extend(hold.author.clone());
    if let Some(day) = hold.review_on {
        said.push(tr!(text, "window-hold-review-on", day = text.day_long(day)));
    }
    format!("  {}", said.join(" · "))
}
