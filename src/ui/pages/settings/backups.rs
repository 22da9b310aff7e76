//! The card of backups: folders and how far each has come, how long backups stay, and restoring one.

use egui::{Label, Ui};

use crate::casebook::views::{BackupFolder, CasebookSettings, RestorePreview};
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::{APART, NEAR};
use crate::ui::widgets::{Answer, Badge, Field, Kind, Question, Urgency, badge_ui, button, dialog};
use crate::ui::words;
use crate::worker::{CasebookCommand, CasebookEvent, Command, Event};

#[derive(Debug, Default)]
pub(super) struct Backups {
    folders: Option<Vec<BackupFolder>>,
    kept: Option<String>,
    days: Option<String>,
    preview: Option<Box<RestorePreview>>,
    running: bool,
}

impl Backups {
    pub(super) fn hear(&mut self, event: &Event) {
        match event {
            Event::Casebook(CasebookEvent::BackupFolders(folders)) => {
                self.folders = Some(folders.clone());
            }
            Event::Casebook(CasebookEvent::RestorePreviewed(preview)) => {
                self.preview = Some(preview.clone());
            }
            Event::Casebook(CasebookEvent::SettingsKept) => (self.kept, self.days) = (None, None),
            Event::Casebook(CasebookEvent::BackedUpToFolders(_)) | Event::Failed(_) => {
                self.running = false;
            }
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
        self.restore_ui(ui, context, wishes);
        let Some(summary) = context.summary else { return };
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-backups")));
        ui.add(Label::new(tokens.label(tr!(text, "window-backups-line"))).wrap());
        self.folders_ui(ui, context, &summary.settings, wishes);
        self.times_ui(ui, context, &summary.settings, wishes);
        ui.horizontal_wrapped(|ui| {
            let ready = !self.running && !summary.settings.backup_folders.is_empty();
            let words = if self.running {
                tr!(text, "window-backups-running")
            } else {
                tr!(text, "window-backups-now")
            };
            let now = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Secondary, &words)).inner;
            if now.clicked() {
                self.running = true;
                wishes.send(Command::Casebook(CasebookCommand::BackUpToFolders));
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-action-backup")).clicked() {
                wishes.choose(Choose::BackUp);
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-backups-restore")).clicked() {
                wishes.choose(Choose::Restore);
            }
        });
    }

    fn folders_ui(
        &self,
        ui: &mut Ui,
        context: &PageContext<'_>,
        settings: &CasebookSettings,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        if settings.backup_folders.is_empty() {
            badge_ui(ui, &Badge::new(tr!(text, "window-backups-none"), Urgency::Soon));
        }
        for path in &settings.backup_folders {
            let shown = path.display().to_string();
            let state = self.folders.iter().flatten().find(|folder| folder.path == *path);
            ui.horizontal_wrapped(|ui| {
                ui.add(Label::new(tokens.body(&shown)).wrap().selectable(true));
                if let Some(folder) = state {
                    badge_ui(ui, &folder_badge(folder, context));
                }
                let remove = button(ui, Kind::Secondary, &tr!(text, "window-backups-remove"));
                if remove
                    .on_hover_text(tr!(text, "window-backups-remove-of", folder = shown))
                    .clicked()
                {
                    let mut kept = settings.clone();
                    kept.backup_folders.retain(|folder| folder != path);
                    wishes.send(Command::Casebook(CasebookCommand::PutSettings(kept)));
                }
            });
        }
        if button(ui, Kind::Secondary, &tr!(text, "window-backups-add")).clicked() {
            wishes.choose(Choose::BackupFolder);
        }
    }

    fn times_ui(
        &mut self,
        ui: &mut Ui,
        context: &PageContext<'_>,
        settings: &CasebookSettings,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        let kept = self.kept.get_or_insert_with(|| settings.backups_kept.to_string());
        let days = self.days.get_or_insert_with(|| settings.backup_days.to_string());
        ui.horizontal_top(|ui| {
            Field::new(&tr!(text, "window-backups-kept")).width(240.0).ui(ui, kept);
            Field::new(&tr!(text, "window-backups-days")).width(240.0).ui(ui, days);
        });
        let (Ok(backups_kept), Ok(backup_days)) = (kept.trim().parse(), days.trim().parse()) else {
            return;
        };
        let kept = CasebookSettings { backups_kept, backup_days, ..settings.clone() };
        if kept != *settings && button(ui, Kind::Secondary, &tr!(text, "window-keep")).clicked() {
            wishes.send(Command::Casebook(CasebookCommand::PutSettings(kept)));
        }
    }

    /// What a restore would change is read before it is done.
    fn restore_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(preview) = self.preview.take() else { return };
        let (text, tokens) = (context.text, context.tokens);
        let question = Question {
            title: &tr!(text, "window-restore-title"),
            yes: &tr!(text, "window-restore-yes"),
            kind: Kind::Danger,
            ready: !self.running,
            width: 640.0,
        };
        let lines = text.restore_preview(&preview, words::zone(context));
        let answer = dialog(ui, text, "restore", &question, |ui| {
            ui.spacing_mut().item_spacing.y = NEAR;
            ui.add(Label::new(tokens.label(preview.backup.display().to_string())).wrap());
            for line in lines {
                ui.add(Label::new(tokens.body(line)).wrap());
            }
        });
        match answer {
            Answer::Open => self.preview = Some(preview),
            Answer::Yes => {
                self.running = true;
                let backup = preview.backup.clone();
                wishes.send(Command::Casebook(CasebookCommand::Restore { backup }));
                wishes.notice = Some(tr!(text, "window-restore-running"));
            }
            Answer::No => (),
        }
    }
}

fn folder_badge(folder: &BackupFolder, context: &PageContext<'_>) -> Badge {
    let text = context.text;
    if 0 < folder.unknown_lines {
        return Badge::new(tr!(text, "window-backups-ahead"), Urgency::Overdue);
    }
    if let Some(since) = folder.behind_since {
        let moment = words::moment_short(text, since, context);
        return Badge::new(tr!(text, "window-backups-behind", moment = moment), Urgency::Overdue);
    }
    match folder.backed_up_at {
        Some(at) => {
            let moment = words::moment_short(text, at, context);
            Badge::new(tr!(text, "window-backups-last", moment = moment), Urgency::Fine)
        }
        None => Badge::new(tr!(text, "window-backups-never"), Urgency::Waiting),
    }
}
