//! A backup put in the place of a casebook that does not open, or is not there: chosen, read before it is done, done.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use egui::{Label, Ui};
use zeroize::Zeroizing;

use crate::casebook::restore::RestoreOrder;
use crate::casebook::views::{Present, RestorePreview};
use crate::text::Text;
use crate::tr;
use crate::ui::page::{Choose, Wishes};
use crate::ui::tokens::{NEAR, Tokens};
use crate::ui::widgets::{Answer, Field, Kind, Question, busy_ui, button, dialog, link};
use crate::worker::{CasebookCommand, ClosedCommand, Command};

/// What is chosen and typed. The passphrases leave memory with it.
#[derive(Debug, Default)]
pub(super) struct Restoring {
    backup: Option<PathBuf>,
    backup_passphrase: Zeroizing<String>,
    /// The casebook's own, where it was changed since.
    passphrase: Zeroizing<String>,
    /// What was last asked for.
    order: Option<RestoreOrder>,
    preview: Option<Box<RestorePreview>>,
    error: Option<String>,
    busy: bool,
}

impl Restoring {
    pub(super) fn choose(&mut self, backup: PathBuf) {
        (self.backup, self.preview, self.error) = (Some(backup), None, None);
    }

    pub(super) fn previewed(&mut self, preview: Box<RestorePreview>) {
        (self.preview, self.busy) = (Some(preview), false);
    }

    pub(super) fn failed(&mut self, words: String) {
        (self.error, self.busy) = (Some(words), false);
    }

    /// False once the hand turns away from it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        place: Option<&Path>,
        text: &Text,
        wishes: &mut Wishes,
    ) -> bool {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        ui.label(tokens.strong(tr!(text, "window-door-restore")));
        ui.add(Label::new(tokens.label(tr!(text, "window-door-restore-line"))).wrap());
        let backup = tr!(text, "window-door-backup");
        if path_ui(ui, &backup, self.backup.as_deref(), &tr!(text, "window-door-choose-backup")) {
            wishes.choose(Choose::BackupOfClosed);
        }
        let target = tr!(text, "window-door-place");
        if path_ui(ui, &target, place, &tr!(text, "window-door-choose-place")) {
            wishes.choose(Choose::PlaceOfRestored);
        }
        let label = tr!(text, "window-door-backup-passphrase");
        let field = Field::new(&label).secret().error(self.error.as_deref());
        field.ui(ui, &mut self.backup_passphrase);
        let label = tr!(text, "window-door-passphrase");
        Field::new(&label).secret().ui(ui, &mut self.passphrase);
        if self.busy {
            busy_ui(ui, &tr!(text, "window-restore-running"), None, None);
            return true;
        }
        let order = self.order_of(place);
        let words = tr!(text, "window-door-preview");
        let ready = order.is_some();
        let preview = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &words)).inner;
        if let Some(order) = order.filter(|_| preview.clicked()) {
            (self.order, self.error, self.busy) = (Some(order.clone()), None, true);
            let preview = ClosedCommand::PreviewRestore(order);
            wishes.send(Command::Casebook(CasebookCommand::OfClosed(preview)));
        }
        self.question_ui(ui, text, wishes);
        !link(ui, &tr!(text, "window-cancel")).clicked()
    }

    /// What is asked for, once all of it is there. Unless another is given, the backup's passphrase stays in use.
    fn order_of(&self, place: Option<&Path>) -> Option<RestoreOrder> {
        let (backup, casebook) = (self.backup.clone()?, place?.to_owned());
        if self.backup_passphrase.is_empty() {
            return None;
        }
        let (passphrase, backup_passphrase) = if self.passphrase.is_empty() {
            (self.backup_passphrase.clone(), None)
        } else {
            (self.passphrase.clone(), Some(self.backup_passphrase.clone()))
        };
        Some(RestoreOrder { backup, casebook, passphrase, backup_passphrase })
    }

    fn question_ui(&mut self, ui: &Ui, text: &Text, wishes: &mut Wishes) {
        let Some(preview) = self.preview.take() else { return };
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let question = Question {
            title: &tr!(text, "window-restore-title"),
            yes: &tr!(text, "window-restore-yes"),
            kind: Kind::Danger,
            ready: true,
            width: 640.0,
        };
        let mut lines = text.restore_preview(&preview, Tz::Europe__Paris);
        let two = self.order.as_ref().is_some_and(|order| order.backup_passphrase.is_some());
        if two && preview.present == Present::DoesNotOpen {
            lines.push(tr!(text, "window-door-other-passphrase"));
        }
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
                if let Some(order) = self.order.take() {
                    self.busy = true;
                    let restore = ClosedCommand::Restore(order);
                    wishes.send(Command::Casebook(CasebookCommand::OfClosed(restore)));
                }
            }
            Answer::No => self.order = None,
        }
    }
}

/// Which file is meant, and a button that chooses another; true once it is clicked.
fn path_ui(ui: &mut Ui, name: &str, path: Option<&Path>, choose: &str) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let shown = path.map(|path| path.display().to_string()).unwrap_or_default();
    ui.label(tokens.label(name));
    if !shown.is_empty() {
        ui.add(Label::new(tokens.body(shown)).wrap());
    }
    button(ui, Kind::Secondary, choose).clicked()
}
