//! The versions of the policy: what another one would change, and its adoption with its progress.

use std::path::PathBuf;

use egui::{Label, Ui};

use crate::casebook::rebuild::{Rebuild, RebuildState};
use crate::casebook::views::{PolicyLine, PolicyWeighed};
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::APART;
use crate::ui::widgets::{Badge, Kind, Urgency, badge_ui, busy_ui, button};
use crate::worker::{CasebookCommand, CasebookEvent, Command, Event, VersionCommand, VersionEvent};

#[derive(Debug, Default)]
pub(super) struct PolicyPart {
    versions: Vec<PolicyLine>,
    weighed: Option<(PathBuf, Box<PolicyWeighed>)>,
    rebuild: Option<Rebuild>,
}

impl PolicyPart {
    pub(super) fn hear(&mut self, event: &Event) {
        let Event::Casebook(CasebookEvent::Version(event)) = event else { return };
        match event {
            VersionEvent::Policies(versions) => self.versions.clone_from(versions),
            VersionEvent::PolicyWeighed { path, weighed } => {
                self.weighed = Some((path.clone(), weighed.clone()));
            }
            VersionEvent::PolicyChanged(_) => self.weighed = None,
            VersionEvent::Rebuilding(RebuildState::Running(rebuild)) => {
                self.rebuild = Some(*rebuild);
            }
            VersionEvent::Rebuilding(RebuildState::Finished(_)) => self.rebuild = None,
            VersionEvent::Calendar(_) | VersionEvent::CalendarAdopted { .. } => (),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-policy")));
        for version in &self.versions {
            version_ui(ui, version, context);
        }
        if let Some(rebuild) = self.rebuild {
            progress_ui(ui, rebuild, context, wishes);
        } else if let Some((path, weighed)) = self.weighed.take() {
            if weighed_ui(ui, &path, &weighed, context, wishes) {
                self.weighed = Some((path, weighed));
            }
        } else if button(ui, Kind::Secondary, &tr!(text, "window-policy-adopt-other")).clicked() {
            wishes.choose(Choose::NextPolicy);
        }
    }
}

fn version_ui(ui: &mut Ui, version: &PolicyLine, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    ui.horizontal_wrapped(|ui| {
        let (dated, adopted) = (text.day_long(version.dated), text.day_long(version.adopted_on));
        ui.label(tokens.body(tr!(text, "window-policy-version", dated = dated, adopted = adopted)));
        if version.in_force {
            badge_ui(ui, &Badge::new(tr!(text, "policy-in-force"), Urgency::Fine));
        } else if version.withdrawn {
            badge_ui(ui, &Badge::new(tr!(text, "policy-withdrawn"), Urgency::Quiet));
        }
    });
}

fn progress_ui(ui: &mut Ui, rebuild: Rebuild, context: &PageContext<'_>, wishes: &mut Wishes) {
    let text = context.text;
    let share = (rebuild.done * 100).checked_div(rebuild.total).unwrap_or(100).min(100);
    let part = u16::try_from(share).map_or(1.0, |share| f32::from(share) / 100.0);
    let words = tr!(text, "window-policy-progress", moved = rebuild.moved.to_string());
    let stop = tr!(text, "window-cancel");
    if busy_ui(ui, &words, Some(part), Some(&stop)) {
        let back = VersionCommand::TakePolicyBack;
        wishes.send(Command::Casebook(CasebookCommand::Version(back)));
    }
}

/// What the policy would change; answers whether it is still being read.
fn weighed_ui(
    ui: &mut Ui,
    path: &std::path::Path,
    weighed: &PolicyWeighed,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> bool {
    let (text, tokens) = (context.text, context.tokens);
    let day = text.day_long(weighed.dated);
    ui.label(tokens.strong(tr!(text, "window-policy-weighed", day = day)));
    let mut words: Vec<String> =
        weighed.changes.iter().map(|change| text.policy_change(change)).collect();
    if words.is_empty() {
        words.push(text.policy_same_rules());
    }
    words.extend(text.policy_impact(weighed));
    for line in words {
        ui.add(Label::new(tokens.secondary(line)).wrap());
    }
    let mut reading = true;
    ui.horizontal(|ui| {
        if button(ui, Kind::Primary, &tr!(text, "window-policy-adopt")).clicked() {
            let path = path.to_owned();
            let adopt = VersionCommand::AdoptPolicy { path };
            wishes.send(Command::Casebook(CasebookCommand::Version(adopt)));
        }
        reading = !button(ui, Kind::Secondary, &tr!(text, "window-cancel")).clicked();
    });
    reading
}
