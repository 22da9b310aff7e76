//! Codes of the domain in words of the window.

use serde::Serialize;

use crate::casebook::views::NextStep;
use crate::domain::contact::FileFactKind;
use crate::domain::erasure::{Ground, Item};
use crate::domain::journal::Operation;
use crate::domain::policy::Policy;
use crate::domain::request::{
    Channel, Doubt, ExtensionGround, IdentityProof, Intake, Outcome, Stage, Step,
};
use crate::domain::retention::{EventKind, Phase};
use crate::domain::right::{Basis, Right};
use crate::domain::working::WorkingLine;
use crate::text::Text;
use crate::tr;
use crate::ui::words;

/// The word that stands for a value in files, by which the catalogues choose.
fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

pub fn right(text: &Text, right: Right) -> String {
    tr!(text, "window-right", right = right.code())
}

/// Every right of a case in one name: `Accès et portabilité`.
pub fn rights(text: &Text, all: &[Right]) -> String {
    let names: Vec<String> = all.iter().map(|one| right(text, *one)).collect();
    let joined = match names.as_slice() {
        [] => tr!(text, "window-right-none"),
        [one] => one.clone(),
        [first @ .., last] => {
            let last = last.to_lowercase();
            let first: Vec<String> = first.iter().map(|name| name.to_lowercase()).collect();
            format!("{} {} {last}", first.join(", "), tr!(text, "window-and"))
        }
    };
    words::sentence(&joined)
}

pub fn stage(text: &Text, stage: Stage) -> String {
    tr!(text, "window-stage", stage = code(&stage))
}

/// The words of the button that takes the next step.
pub fn next_step(text: &Text, next: NextStep) -> String {
    tr!(text, "window-next", next = code(&next))
}

pub fn intake(text: &Text, intake: Intake) -> String {
    tr!(text, "window-intake", intake = code(&intake))
}

pub fn proof(text: &Text, proof: IdentityProof) -> String {
    tr!(text, "window-proof", proof = code(&proof))
}

pub fn doubt(text: &Text, doubt: Doubt) -> String {
    tr!(text, "window-doubt", doubt = code(&doubt))
}

pub fn extension_ground(text: &Text, ground: ExtensionGround) -> String {
    tr!(text, "window-extension", ground = code(&ground))
}

pub fn channel(text: &Text, channel: Channel) -> String {
    tr!(text, "window-channel", channel = code(&channel))
}

pub fn outcome(text: &Text, outcome: Outcome) -> String {
    tr!(text, "window-outcome", outcome = code(&outcome))
}

/// A step that was taken, as the line of time names it.
pub fn step_taken(text: &Text, step: Step) -> String {
    tr!(text, "window-taken", step = step.code())
}

pub fn phase(text: &Text, phase: Phase) -> String {
    tr!(text, "window-phase", phase = phase.code())
}

pub fn event_kind(text: &Text, kind: EventKind) -> String {
    tr!(text, "window-event", kind = kind.code())
}

pub fn file_fact(text: &Text, kind: FileFactKind) -> String {
    if let FileFactKind::Event(kind) = kind {
        event_kind(text, kind)
    } else {
        tr!(text, "window-file-fact", kind = kind.code())
    }
}

pub fn basis(text: &Text, basis: Basis) -> String {
    tr!(text, "window-basis", basis = basis.code())
}

pub fn operation(text: &Text, operation: Operation) -> String {
    tr!(text, "window-operation", operation = operation.code())
}

pub fn ground(text: &Text, ground: Ground) -> String {
    tr!(text, "window-ground", ground = ground.code())
}

/// What a line of an erasure plan is about.
pub fn item(text: &Text, policy: Option<&Policy>, item: &Item) -> String {
    match item {
        Item::Identity => tr!(text, "window-item", item = "identity"),
        Item::Emails => tr!(text, "window-item", item = "emails"),
        Item::Phones => tr!(text, "window-item", item = "phones"),
        Item::Addresses => tr!(text, "window-item", item = "addresses"),
        Item::Notes => tr!(text, "window-item", item = "notes"),
        Item::Attachments => tr!(text, "window-item", item = "attachments"),
        Item::Events { activity: id } => {
            format!("{} · {}", activity(text, policy, id), tr!(text, "window-item", item = "events"))
        }
        Item::Data { activity: id, category: name } => {
            format!("{} · {}", activity(text, policy, id), category(text, policy, name))
        }
        Item::File { activity: id } => {
            format!("{} · {}", activity(text, policy, id), tr!(text, "window-item", item = "file"))
        }
    }
}

/// The name that the policy gives an activity.
pub fn activity(text: &Text, policy: Option<&Policy>, id: &str) -> String {
    policy
        .and_then(|policy| policy.activity(id))
        .map_or_else(|| id.to_owned(), |one| one.name.in_language(text.language.code()).to_owned())
}

pub fn category(text: &Text, policy: Option<&Policy>, id: &str) -> String {
    policy
        .and_then(|policy| policy.category(id))
        .map_or_else(|| id.to_owned(), |one| one.name.in_language(text.language.code()).to_owned())
}

pub fn field(text: &Text, policy: Option<&Policy>, id: &str) -> String {
    policy.and_then(|policy| policy.field(id)).map_or_else(
        || id.to_owned(),
        |(_, one)| one.name.in_language(text.language.code()).to_owned(),
    )
}

/// A retention rule by the activities that are counted under it.
pub fn rule(text: &Text, policy: Option<&Policy>, code: &str) -> String {
    let names: Vec<&str> = policy
        .into_iter()
        .flat_map(|policy| policy.activities_of_rule(code))
        .map(|activity| activity.name.in_language(text.language.code()))
        .collect();
    if names.is_empty() { code.to_owned() } else { names.join(", ") }
}

/// The working of a date: the day of each step and its sentence.
pub fn working(text: &Text, lines: &[WorkingLine], today: chrono::NaiveDate) -> Vec<(String, String)> {
    lines
        .iter()
        .map(|line| {
            let day = line.date.map(|day| words::day_short(text, day, today)).unwrap_or_default();
            (day, sentence(text, line))
        })
        .collect()
}

fn sentence(_text: &Text, line: &WorkingLine) -> String {
    line.rule.id().to_owned()
}
