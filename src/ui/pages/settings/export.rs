//! The card of the way out: the warning, the folder, and how far the export is.

use egui::{Label, Ui};

use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::{APART, NEAR};
use crate::ui::widgets::{Answer, Kind, Question, busy_ui, button, dialog};
use crate::ui::words;
use crate::worker::{Command, Event, JobCommand, JobEvent, JobKind, JobProgress};

#[derive(Debug, Default)]
pub(super) struct Exporting {
    asking: bool,
    progress: Option<JobProgress>,
}

impl Exporting {
    pub(super) fn hear(&mut self, event: &Event) {
        match event {
            Event::Job(JobEvent::Progress(progress)) if progress.kind == JobKind::Export => {
                self.progress = Some(*progress);
            }
            Event::Job(JobEvent::Cancelled | JobEvent::Exported(_)) => {
                self.progress = None;
            }
            // An export that goes on says so again at once.
            Event::Failed(_) => self.progress = None,
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Import(_)
            | Event::Job(_)
            | Event::Erasure(_) => (),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-way-out")));
        ui.add(Label::new(tokens.label(tr!(text, "window-export-line"))).wrap());
        if let Some(progress) = self.progress {
            let count = words::count(text, progress.count);
            let going = tr!(text, "window-export-going", count = count);
            let stop = tr!(text, "window-export-stop");
            if busy_ui(ui, &going, Some(share(progress)), Some(&stop)) {
                wishes.send(Command::Job(JobCommand::Cancel));
                wishes.notice = Some(tr!(text, "window-export-stopped"));
            }
        } else if button(ui, Kind::Secondary, &tr!(text, "window-export-do")).clicked() {
            self.asking = true;
        }
        if self.asking {
            self.question_ui(ui, context, wishes);
        }
    }

    /// What leaves the encryption is said before it does.
    fn question_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        let question = Question {
            title: &tr!(text, "window-export-title"),
            yes: &tr!(text, "window-export-yes"),
            kind: Kind::Danger,
            ready: true,
            width: 560.0,
        };
        let name = folder_name(context);
        let answer = dialog(ui, text, "export", &question, |ui| {
            ui.spacing_mut().item_spacing.y = NEAR;
            ui.add(Label::new(tokens.body(tr!(text, "cli-export-warning"))).wrap());
            let into = tr!(text, "window-export-into", name = name.clone());
            ui.add(Label::new(tokens.label(into)).wrap());
        });
        match answer {
            Answer::Open => (),
            Answer::Yes => {
                self.asking = false;
                wishes.choose(Choose::ExportFolder { name });
            }
            Answer::No => self.asking = false,
        }
    }
}

/// The folder that is made: named after the casebook and the day.
fn folder_name(context: &PageContext<'_>) -> String {
    let stem = context.summary.and_then(|summary| summary.path.file_stem());
    let stem = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let day = context.today.to_string();
    tr!(context.text, "window-export-folder", stem = stem, day = day)
}

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
fn share(progress: JobProgress) -> f32 {
    progress.done as f32 / (progress.of.max(1)) as f32
}
