//! The recipients of a mailing, looked up in the suppression list: how many must go, and two files to save.

use std::path::PathBuf;

use egui::{Label, Ui};

use crate::casebook::views::MailingChecked;
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{Badge, Kind, Urgency, badge_ui, busy_ui, button, link};
use crate::ui::words;
use crate::worker::{Command, Event, ImportEvent, JobCommand, JobEvent, JobKind, JobProgress};

#[derive(Debug, Default)]
pub(super) struct Mailing {
    path: Option<PathBuf>,
    progress: Option<JobProgress>,
    checked: Option<Box<MailingChecked>>,
    failed: bool,
}

impl Mailing {
    pub(super) fn of(path: PathBuf) -> Self {
        Self { path: Some(path), ..Self::default() }
    }

    pub(super) const fn is_open(&self) -> bool {
        self.path.is_some()
    }

    pub(super) fn hear(&mut self, event: &Event) {
        match event {
            Event::Import(ImportEvent::MailingChecked(checked)) => {
                (self.checked, self.progress) = (Some(checked.clone()), None);
            }
            Event::Job(JobEvent::Progress(progress)) if progress.kind == JobKind::Mailing => {
                self.progress = Some(*progress);
            }
            Event::Job(JobEvent::Cancelled) if self.checked.is_none() => *self = Self::default(),
            // The window says why.
            Event::Failed(_) => (self.progress, self.failed) = (None, true),
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
        let name = self.path.as_deref().map(super::file_name).unwrap_or_default();
        ui.label(tokens.strong(tr!(text, "window-mailing-title", name = name)));
        if self.checked.is_none() && !self.failed {
            let count = words::count(text, self.progress.map_or(0, |progress| progress.count));
            let going = tr!(text, "window-import-reading", count = count);
            let stop = tr!(text, "window-import-stop");
            if busy_ui(ui, &going, self.progress.map(super::share), Some(&stop)) {
                wishes.send(Command::Job(JobCommand::Cancel));
            }
            return;
        }
        if let Some(checked) = self.checked.clone() {
            found_ui(ui, &checked, context, wishes);
        }
        if link(ui, &tr!(text, "window-mailing-close")).clicked() {
            *self = Self::default();
        }
    }
}

fn found_ui(ui: &mut Ui, checked: &MailingChecked, context: &PageContext<'_>, wishes: &mut Wishes) {
    let (text, tokens) = (context.text, context.tokens);
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    if 0 < checked.unchecked {
        let unchecked = tr!(text, "mailing-unchecked", count = number(checked.unchecked));
        badge_ui(ui, &Badge::new(unchecked, Urgency::Soon));
    }
    if checked.found == 0 {
        let none = tr!(text, "cli-mailing-none", rows = number(checked.rows));
        badge_ui(ui, &Badge::new(none, Urgency::Fine));
        return;
    }
    let found =
        tr!(text, "cli-mailing-found", count = number(checked.found), rows = number(checked.rows));
    badge_ui(ui, &Badge::new(found, Urgency::Overdue));
    ui.add(Label::new(tokens.label(tr!(text, "window-mailing-line"))).wrap());
    ui.add_space(NEAR);
    for path in checked.written.iter().flatten() {
        ui.add(Label::new(tokens.body(path.display().to_string())).wrap().selectable(true));
    }
    let save = tr!(text, "window-mailing-save");
    if checked.written.is_none() && button(ui, Kind::Primary, &save).clicked() {
        wishes.choose(Choose::MailingFolder { path: checked.path.clone() });
    }
}
