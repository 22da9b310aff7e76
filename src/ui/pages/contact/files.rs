//! The files of a contact: countdown with its working, and the data by category.

use egui::{CollapsingHeader, Label, Ui};

use crate::casebook::views::{ContactView, FileView, StandingHold};
use crate::domain::contact::DatumContent;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::pages::contacts::phase_urgency;
use crate::ui::tokens::{NEAR, TIGHT};
use crate::ui::widgets::{Badge, Kind, Urgency, badge_ui, button, card, facts, link, working_ui};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand, HoldCommand};

use super::correct::all_facts;

/// What the hand wants of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FilesAnswer {
    None,
    /// To see what is folded.
    OpenArchive,
    /// To put the file at a place right.
    Edit(usize),
    Add,
}

pub(super) fn files_ui(
    ui: &mut Ui,
    view: &ContactView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> FilesAnswer {
    let mut answer = FilesAnswer::None;
    for (place, file) in view.files.iter().enumerate() {
        card(ui, |ui| {
            ui.push_id(place, |ui| {
                file_ui(ui, file, context);
                if let Some(hold) = &file.hold {
                    hold_ui(ui, view, file, hold, context, wishes);
                }
            });
            if file.folded {
                let words = tr!(context.text, "window-archive-folded");
                ui.add(Label::new(context.tokens.secondary(words)).wrap());
                let open = tr!(context.text, "window-archive-open");
                if button(ui, Kind::Secondary, &open).clicked() {
                    answer = FilesAnswer::OpenArchive;
                }
            } else if link(ui, &tr!(context.text, "window-file-edit")).clicked() {
                answer = FilesAnswer::Edit(place);
            }
        });
    }
    let untold = |file: &&FileView| !file.given_by_person && file.informed_on.is_none();
    if view.files.iter().any(|file| untold(&file)) {
        let words = tr!(context.text, "window-informed");
        if button(ui, Kind::Secondary, &words).clicked() {
            let (uid, on) = (view.uid, context.today);
            wishes.send(Command::Contact(ContactCommand::MarkInformed { uid, on }));
        }
    }
    if view.files.is_empty() {
        card(ui, |ui| {
            ui.label(context.tokens.secondary(tr!(context.text, "window-files-none")));
        });
    }
    if button(ui, Kind::Secondary, &tr!(context.text, "window-file-add")).clicked() {
        answer = FilesAnswer::Add;
    }
    answer
}

fn file_ui(ui: &mut Ui, file: &FileView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    ui.horizontal_wrapped(|ui| {
        ui.label(tokens.strong(say::activity(text, context.policy, &file.activity)));
        match &file.countdown {
            Some((_, countdown)) => {
                let words = text.phase(countdown.phase);
                badge_ui(ui, &Badge::new(words, phase_urgency(countdown.phase)));
            }
            None => {
                badge_ui(ui, &Badge::new(tr!(text, "window-no-period"), Urgency::Quiet));
            }
        }
    });
    ui.add(Label::new(tokens.secondary(origin(file, context))).wrap());
    if let Some((_, countdown)) = &file.countdown {
        if let Some(expires_on) = countdown.expires_on {
            let day = words::day_in_full(text, expires_on);
            let span = words::span(text, context.today, expires_on);
            let words = if expires_on < context.today {
                tr!(text, "window-expired", day = day, span = span)
            } else {
                tr!(text, "window-expires", day = day, span = span)
            };
            ui.label(tokens.body(words));
        }
        CollapsingHeader::new(tr!(text, "window-why-day")).show(ui, |ui| {
            working_ui(ui, &say::working(text, &countdown.working, context.today));
        });
    }
    data_ui(ui, file, context);
}

/// Who holds the file, why, and until when nobody has to ask.
fn hold_ui(
    ui: &mut Ui,
    view: &ContactView,
    file: &FileView,
    hold: &StandingHold,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let since = words::day_in_full(text, hold.since);
    let mut said = vec![tr!(text, "window-hold-since", day = since)];
    said.extend(hold.ground.map(|ground| text.hold_ground(ground)));
    said.extend(hold.author.clone());
    if let Some(review_on) = hold.review_on {
        let day = words::day_in_full(text, review_on);
        said.push(tr!(text, "window-hold-review-on", day = day));
    }
    ui.add(Label::new(context.tokens.body(said.join(" · "))).wrap());
    if button(ui, Kind::Secondary, &tr!(text, "window-hold-goes-on")).clicked() {
        let (uid, activity) = (view.uid, file.activity.clone());
        let review = HoldCommand::Review { uid, activity };
        wishes.send(Command::Contact(ContactCommand::Hold(review)));
    }
}

/// Source, day and basis in a line.
fn origin(file: &FileView, context: &PageContext<'_>) -> String {
    let text = context.text;
    let day = words::day_in_full(text, file.collected_on);
    let basis = file.basis.or_else(|| {
        context.policy.and_then(|policy| policy.activity(&file.activity)).map(|one| one.basis)
    });
    let mut said = vec![tr!(text, "window-collected", day = day)];
    if !file.source.is_empty() {
        said.push(file.source.clone());
    }
    if !file.given_by_person {
        said.push(tr!(text, "window-from-others"));
    }
    said.extend(basis.map(|basis| say::basis(text, basis)));
    let in_force = context.policy.map(|policy| policy.dated);
    if let Some(dated) = file.policy_dated.filter(|dated| Some(*dated) != in_force) {
        let day = words::day_in_full(text, dated);
        said.push(tr!(text, "window-file-policy", day = day));
    }
    said.join(" · ")
}

fn data_ui(ui: &mut Ui, file: &FileView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let mut categories: Vec<&str> = Vec::new();
    for datum in &file.data {
        if !categories.contains(&datum.category.as_str()) {
            categories.push(&datum.category);
        }
    }
    for category in categories {
        ui.add_space(NEAR);
        ui.label(tokens.label(say::category(text, context.policy, category)));
        ui.add_space(TIGHT);
        let pairs: Vec<(String, String)> = file
            .data
            .iter()
            .filter(|datum| datum.category == category)
            .map(|datum| {
                let value = match &datum.content {
                    DatumContent::Value(value) => value.clone(),
                    DatumContent::HeldWhere(place) => {
                        tr!(text, "window-held-where", place = place.clone())
                    }
                };
                (say::field(text, context.policy, &datum.field), value)
            })
            .collect();
        facts(ui, category, &pairs);
    }
}

/// [`all_facts`] in words.
pub(super) fn fact_pairs(view: &ContactView, context: &PageContext<'_>) -> Vec<(String, String)> {
    let text = context.text;
    all_facts(view)
        .into_iter()
        .map(|(file, fact)| {
            let activity = say::activity(text, context.policy, &file.activity);
            let said = format!("{} · {activity}", crate::text::facts::file_fact(text, fact.kind));
            (words::day_short(text, fact.on, context.today), said)
        })
        .collect()
}
