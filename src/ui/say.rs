//! Codes of the domain in words of the window, where no other face of the program needs them.

use chrono::NaiveDate;

use crate::domain::erasure::Item;
use crate::domain::policy::Policy;
use crate::domain::request::{Doubt, ExtensionGround, Step};
use crate::domain::retention::Phase;
use crate::domain::right::{Basis, Right};
use crate::domain::working::WorkingLine;
use crate::text::Text;
use crate::tr;
use crate::ui::words;

/// Every right of a case in one name: `Accès et portabilité`.
pub fn rights(text: &Text, all: &[Right]) -> String {
    let names: Vec<String> = all.iter().map(|one| text.right(*one).to_lowercase()).collect();
    let joined = match names.as_slice() {
        [] => tr!(text, "window-right-none"),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), tr!(text, "window-and")),
    };
    words::sentence(&joined)
}

pub fn doubt(text: &Text, doubt: Doubt) -> String {
    match doubt {
        Doubt::UnknownAddress => tr!(text, "window-doubt-address"),
        Doubt::SeveralPersons => tr!(text, "window-doubt-several"),
        Doubt::ContradictoryDetails => tr!(text, "window-doubt-details"),
    }
}

pub fn extension_ground(text: &Text, ground: ExtensionGround) -> String {
    match ground {
        ExtensionGround::Complexity => tr!(text, "window-extension-complexity"),
        ExtensionGround::Number => tr!(text, "window-extension-number"),
    }
}

/// A step that was taken, short enough for the line of time.
pub fn step_taken(text: &Text, step: Step) -> String {
    match step {
        Step::AskIdentity { .. } => tr!(text, "window-taken-ask-identity"),
        Step::Verify { .. } => tr!(text, "window-taken-verify"),
        Step::AskClarification => tr!(text, "window-taken-ask-clarification"),
        Step::Clarify => tr!(text, "window-taken-clarify"),
        Step::Extend { .. } => tr!(text, "window-taken-extend"),
        Step::Sent { .. } => tr!(text, "window-taken-sent"),
        Step::ActAs { .. }
        | Step::AskFor { .. }
        | Step::GiveReceipt
        | Step::RemindIdentity
        | Step::DropDocument
        | Step::AskShowing
        | Step::Show { .. }
        | Step::Instruct
        | Step::Requalify { .. }
        | Step::Withdraw { .. }
        | Step::Apply { .. }
        | Step::AnnounceLift
        | Step::TellPassedOn
        | Step::Prove { .. }
        | Step::Refuse { .. }
        | Step::AnnounceFee { .. }
        | Step::AcceptFee
        | Step::Explain { .. } => words::sentence(&text.step(step)),
        Step::Returned => tr!(text, "window-taken-returned"),
        Step::Close => tr!(text, "window-taken-close"),
        Step::Reopen { .. } => tr!(text, "window-taken-reopen"),
    }
}

pub fn basis(text: &Text, basis: Basis) -> String {
    match basis {
        Basis::Consent => tr!(text, "window-basis-consent"),
        Basis::Contract => tr!(text, "window-basis-contract"),
        Basis::LegalObligation => tr!(text, "window-basis-legal-obligation"),
        Basis::VitalInterests => tr!(text, "window-basis-vital-interests"),
        Basis::PublicTask => tr!(text, "window-basis-public-task"),
        Basis::LegitimateInterests => tr!(text, "window-basis-legitimate-interests"),
    }
}

/// A phase in a word or two, for the badges of lists.
pub fn phase_short(text: &Text, phase: Phase) -> String {
    match phase {
        Phase::Active => tr!(text, "window-phase-active"),
        Phase::Archive => tr!(text, "window-phase-archive"),
        Phase::DeleteDue => tr!(text, "window-phase-delete-due"),
        Phase::DeleteNow => tr!(text, "window-phase-delete-now"),
        Phase::Held => tr!(text, "window-phase-held"),
        Phase::SuppressionOnly => tr!(text, "window-phase-suppression"),
    }
}

/// What a line of an erasure plan is about.
pub fn item(text: &Text, policy: Option<&Policy>, item: &Item) -> String {
    policy.map(|policy| text.plan_item(item, policy)).unwrap_or_default()
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
    match names.as_slice() {
        [] if code == crate::domain::suppression::LIST => tr!(text, "window-suppression-list"),
        [] => code.to_owned(),
        names => names.join(", "),
    }
}

/// The working of a date: the day of each step, and its sentence with its source.
pub fn working(text: &Text, lines: &[WorkingLine], today: NaiveDate) -> Vec<(String, String)> {
    lines
        .iter()
        .map(|line| {
            let day = line.date.map(|day| words::day_short(text, day, today)).unwrap_or_default();
            let source = text.source(&line.rule.source());
            (day, format!("{} · {source}", text.working_line(line)))
        })
        .collect()
}
