//! Contacts from a file: what it holds and how its columns are read, then what is said of the lot, then its way in.

mod mailing;
mod order;
mod parts;

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::casebook::views::{ImportDone, ImportPreview};
use crate::formats::contacts::{Column, Format};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::INSET;
use crate::ui::widgets::{Kind, Side, busy_ui, button, card, empty_state, header, two_columns};
use crate::ui::words;
use crate::worker::{
    Command, Event, ImportCommand, ImportEvent, JobCommand, JobEvent, JobKind, JobProgress,
};

use mailing::Mailing;
use order::Order;

#[derive(Debug, Default)]
pub struct ImportPage {
    path: Option<PathBuf>,
    /// The columns as the hand has them now.
    columns: Vec<Column>,
    preview: Option<Box<ImportPreview>>,
    order: Order,
    /// A reading or an import is under way.
    under_way: Option<JobKind>,
    stopping: bool,
    progress: Option<JobProgress>,
    done: Option<Box<ImportDone>>,
    mailing: Mailing,
}

impl ImportPage {
    /// Turns to another file; what is being brought in goes on first.
    pub fn open(&mut self, path: PathBuf) -> Option<Command> {
        if self.under_way == Some(JobKind::Import) {
            return None;
        }
        let columns = None;
        let order = Order::of(&path);
        let command = ImportCommand::Read { path: path.clone(), columns };
        *self =
            Self { path: Some(path), order, under_way: Some(JobKind::Reading), ..Self::default() };
        Some(Command::Import(command))
    }

    /// Looks up the recipients of a mailing.
    pub fn check_mailing(&mut self, path: PathBuf) -> ImportCommand {
        (self.mailing, self.done) = (Mailing::of(path.clone()), None);
        ImportCommand::CheckMailing { path, to: None }
    }

    pub fn hear(&mut self, event: &Event) {
        self.mailing.hear(event);
        match event {
            Event::Import(ImportEvent::Read(preview)) => {
                self.columns = preview.columns.iter().map(|one| one.column).collect();
                self.preview = Some(preview.clone());
                self.rest();
            }
            Event::Import(ImportEvent::Ended(done)) => {
                self.done = Some(done.clone());
                self.rest();
            }
            Event::Import(ImportEvent::Withdrawn) | Event::Job(JobEvent::Cancelled) => self.rest(),
            Event::Job(JobEvent::Progress(progress)) => {
                if matches!(progress.kind, JobKind::Reading | JobKind::Import) {
                    self.progress = Some(*progress);
                }
            }
            // A failed batch is followed by the taking out of the lot; a failed beginning by nothing.
            Event::Failed(_) => {
                if self.progress.is_none() {
                    self.rest();
                }
            }
            Event::Import(ImportEvent::MailingChecked(_))
            | Event::Job(JobEvent::Exported(_))
            | Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_) => (),
        }
    }

    fn rest(&mut self) {
        (self.under_way, self.progress, self.stopping) = (None, None, false);
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let name = self.path.as_deref().map(file_name).unwrap_or_default();
        let free = self.under_way != Some(JobKind::Import);
        header(ui, &tr!(text, "window-import"), &name, |ui| {
            let choose = tr!(text, "window-import-choose");
            if free && self.path.is_some() && button(ui, Kind::Secondary, &choose).clicked() {
                wishes.choose(Choose::Contacts);
            }
        });
        if self.under_way.is_some() {
            self.busy_ui(ui, context, wishes);
            ui.add_space(INSET);
        }
        if let Some(done) = self.done.take() {
            let stays = parts::done_ui(ui, &done, context, wishes);
            self.done = Some(done).filter(|_| stays);
            return;
        }
        if self.mailing.is_open() {
            card(ui, |ui| self.mailing.ui(ui, context, wishes));
            ui.add_space(INSET);
        }
        let Some(preview) = self.preview.take() else {
            self.empty_ui(ui, context, wishes);
            return;
        };
        two_columns(ui, 400.0, |ui, side| match side {
            Side::Main => self.reading_ui(ui, &preview, context, wishes),
            Side::Aside => self.aside_ui(ui, &preview, context, wishes),
        });
        self.preview = Some(preview);
    }

    fn empty_ui(&self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        if self.under_way.is_some() || self.mailing.is_open() {
            return;
        }
        let text = context.text;
        let (title, line) = (tr!(text, "window-import-none"), tr!(text, "window-import-none-line"));
        let step = tr!(text, "window-import-choose");
        if empty_state(ui, Icon::Import, &title, &line, Some(&step)) {
            wishes.choose(Choose::Contacts);
        }
    }

    fn busy_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let count = words::count(text, self.progress.map_or(0, |progress| progress.count));
        let words = match self.under_way {
            _ if self.stopping => tr!(text, "window-import-stopping"),
            Some(JobKind::Import) => tr!(text, "window-import-going", count = count),
            Some(JobKind::Reading | JobKind::Export | JobKind::Mailing | JobKind::Purge) | None => {
                tr!(text, "window-import-reading", count = count)
            }
        };
        let stop = tr!(text, "window-import-stop");
        let stop = Some(stop.as_str()).filter(|_| !self.stopping);
        let share = self.progress.filter(|_| !self.stopping).map(share);
        if busy_ui(ui, &words, share, stop) {
            self.stopping = true;
            wishes.send(Command::Job(JobCommand::Cancel));
        }
    }

    fn reading_ui(
        &mut self,
        ui: &mut Ui,
        preview: &ImportPreview,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        card(ui, |ui| parts::facts_ui(ui, preview, context));
        ui.add_space(INSET);
        if !preview.columns.is_empty() {
            let changed = card(ui, |ui| parts::columns_ui(ui, preview, &mut self.columns, context));
            if changed && let Some(path) = &self.path {
                let columns = Some(self.columns.clone());
                self.order.columns_changed = true;
                self.under_way = Some(JobKind::Reading);
                let read = ImportCommand::Read { path: path.clone(), columns };
                wishes.send(Command::Import(read));
            }
            ui.add_space(INSET);
        }
        parts::rows_ui(ui, preview, context);
    }

    fn aside_ui(
        &mut self,
        ui: &mut Ui,
        preview: &ImportPreview,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let ready = self.under_way.is_none() && preview.fault.is_none() && preview.rows > 0;
        if let Some(mut order) = card(ui, |ui| self.order.ui(ui, preview, ready, context)) {
            order.columns = self.order.columns_changed.then(|| self.columns.clone());
            self.under_way = Some(JobKind::Import);
            wishes.send(Command::Import(ImportCommand::Bring(order)));
        }
        // The same file may be a mailing's: nothing of it comes in then.
        let check = tr!(context.text, "window-mailing-this");
        if let Some(path) = self.path.clone().filter(|_| preview.format == Format::Csv)
            && self.under_way.is_none()
            && button(ui, Kind::Secondary, &check).clicked()
        {
            wishes.send(Command::Import(self.check_mailing(path)));
        }
        parts::problems_ui(ui, preview, context);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
fn share(progress: JobProgress) -> f32 {
    progress.done as f32 / (progress.of.max(1)) as f32
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
