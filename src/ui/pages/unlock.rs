//! The page before a casebook is open: its passphrase, or a new casebook.

mod restore;

use std::path::{Path, PathBuf};

use egui::{Key, Label, Ui};
use zeroize::Zeroizing;

use crate::casebook::passphrase;
use crate::casebook::views::RestorePreview;
use crate::text::{Language, Text};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, Look, Wishes};
use crate::ui::tokens::{APART, INSET, NEAR, Tokens};
use crate::ui::widgets::{Field, Kind, busy_ui, button, card, link};
use crate::worker::{CasebookCommand, Command};
use restore::Restoring;

/// What is chosen and typed. The passphrase leaves memory with the page.
#[derive(Debug, Default)]
pub struct UnlockPage {
    path: Option<PathBuf>,
    creating: bool,
    policy: Option<PathBuf>,
    passphrase: Zeroizing<String>,
    again: Zeroizing<String>,
    /// What the last try said, in words.
    error: Option<String>,
    busy: bool,
    focused: bool,
    /// A backup is to take the place of what does not open.
    restoring: Option<Restoring>,
}

impl UnlockPage {
    pub fn of(path: Option<PathBuf>) -> Self {
        Self { path, ..Self::default() }
    }

    /// A file was chosen to be opened.
    pub fn choose(&mut self, path: PathBuf) {
        *self = Self::of(Some(path));
    }

    /// A file was dropped: a casebook to open, or the backup that is asked for.
    pub fn take_file(&mut self, path: PathBuf) {
        match &mut self.restoring {
            Some(restoring) => restoring.choose(path),
            None => self.choose(path),
        }
    }

    /// Where the restored casebook is to stand.
    pub fn choose_place(&mut self, path: PathBuf) {
        self.path = Some(path);
    }

    /// What a restore would change was found out.
    pub fn previewed(&mut self, preview: Box<RestorePreview>) {
        if let Some(restoring) = &mut self.restoring {
            restoring.previewed(preview);
        }
    }

    /// A place was chosen for a new casebook.
    pub fn choose_new(&mut self, path: PathBuf) {
        *self = Self { creating: true, ..Self::of(Some(path)) };
    }

    pub fn choose_policy(&mut self, path: PathBuf) {
        self.policy = Some(path);
    }

    pub fn failed(&mut self, words: String) {
        if let Some(restoring) = &mut self.restoring {
            restoring.failed(words);
            return;
        }
        self.error = Some(words);
        self.busy = false;
        self.focused = false;
    }

    pub fn ui(&mut self, ui: &mut Ui, text: &Text, wishes: &mut Wishes) {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let room = ui.available_height();
        ui.vertical_centered(|ui| {
            ui.add_space((room * 0.16).clamp(16.0, 140.0));
            ui.set_max_width(420.0);
            ui.label(tokens.figure("Greffe"));
            ui.add(Label::new(tokens.secondary(tr!(text, "window-unlock-line"))).wrap());
            ui.add_space(INSET);
            card(ui, |ui| {
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = APART;
                    let path = self.path.clone();
                    if let Some(mut restoring) = self.restoring.take() {
                        let stays = restoring.ui(ui, path.as_deref(), text, wishes);
                        self.restoring = Some(restoring).filter(|_| stays);
                        return;
                    }
                    match (path, self.creating) {
                        (Some(path), false) => self.open_ui(ui, &path, text, wishes),
                        (Some(path), true) => self.create_ui(ui, &path, text, wishes),
                        (None, _) => nothing_ui(ui, text, wishes),
                    }
                });
            });
            ui.add_space(NEAR);
            self.elsewhere_ui(ui, text, wishes);
        });
    }

    fn open_ui(&mut self, ui: &mut Ui, path: &Path, text: &Text, wishes: &mut Wishes) {
        path_ui(ui, path);
        let label = tr!(text, "window-passphrase");
        let field = Field::new(&label).secret().error(self.error.as_deref());
        let response = field.ui(ui, &mut self.passphrase);
        if !self.focused {
            response.request_focus();
            self.focused = true;
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if self.busy {
            busy_ui(ui, &tr!(text, "window-unlocking"), None, None);
            return;
        }
        let ready = !self.passphrase.is_empty();
        let words = tr!(text, "window-unlock");
        let unlock = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &words)).inner;
        if ready && (unlock.clicked() || entered) {
            self.busy = true;
            self.error = None;
            let passphrase = std::mem::take(&mut self.passphrase);
            let path = path.to_owned();
            wishes.send(Command::Casebook(CasebookCommand::Open { path, passphrase }));
        }
    }

    fn create_ui(&mut self, ui: &mut Ui, path: &Path, text: &Text, wishes: &mut Wishes) {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        path_ui(ui, path);
        let label = tr!(text, "window-passphrase-new");
        Field::new(&label).secret().error(self.error.as_deref()).ui(ui, &mut self.passphrase);
        strength_ui(ui, &self.passphrase, text);
        let differs = tr!(text, "window-passphrase-differs");
        let same = self.passphrase == self.again;
        let error = (!self.again.is_empty() && !same).then_some(differs.as_str());
        let again = tr!(text, "window-passphrase-again");
        Field::new(&again).secret().error(error).ui(ui, &mut self.again);
        ui.add(Label::new(tokens.label(tr!(text, "window-passphrase-line"))).wrap());
        let policy = match self.policy.as_deref().and_then(Path::file_name) {
            Some(name) => name.to_string_lossy().into_owned(),
            None => tr!(text, "window-policy-generic"),
        };
        ui.horizontal_wrapped(|ui| {
            ui.label(tokens.secondary(policy));
            if link(ui, &tr!(text, "window-policy-choose")).clicked() {
                wishes.choose(Choose::Policy);
            }
        });
        if self.busy {
            busy_ui(ui, &tr!(text, "window-creating"), None, None);
            return;
        }
        let ready = same && strong_enough(&self.passphrase);
        let words = tr!(text, "window-create");
        let create = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &words)).inner;
        if create.clicked() {
            self.busy = true;
            self.error = None;
            let passphrase = std::mem::take(&mut self.passphrase);
            self.again = Zeroizing::default();
            let (path, policy) = (path.to_owned(), self.policy.clone());
            wishes.send(Command::Casebook(CasebookCommand::Create { path, passphrase, policy }));
        }
    }

    fn elsewhere_ui(&mut self, ui: &mut Ui, text: &Text, wishes: &mut Wishes) {
        ui.horizontal_wrapped(|ui| {
            if self.path.is_some() {
                if link(ui, &tr!(text, "window-open-other")).clicked() {
                    wishes.choose(Choose::OpenCasebook);
                }
                if link(ui, &tr!(text, "window-create-new")).clicked() {
                    wishes.choose(Choose::NewCasebook);
                }
            }
            if self.restoring.is_none()
                && !self.busy
                && link(ui, &tr!(text, "window-backups-restore")).clicked()
            {
                (self.creating, self.error) = (false, None);
                self.restoring = Some(Restoring::default());
            }
            if link(ui, &tr!(text, "window-action-language")).clicked() {
                let other = match text.language {
                    Language::Fr => Language::En,
                    Language::En => Language::Fr,
                };
                wishes.look = Some(Look::Language(other));
            }
        });
    }
}

fn path_ui(ui: &mut Ui, path: &Path) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    ui.horizontal(|ui| {
        ui.add(Label::new(Icon::Lock.text(16.0).color(tokens.secondary)));
        ui.add(Label::new(tokens.strong(name.unwrap_or_default())).truncate());
    });
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    ui.add(Label::new(tokens.label(folder)).truncate());
}

fn nothing_ui(ui: &mut Ui, text: &Text, wishes: &mut Wishes) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    ui.label(tokens.strong(tr!(text, "window-first-time")));
    ui.add(Label::new(tokens.secondary(tr!(text, "window-first-time-line"))).wrap());
    if button(ui, Kind::Primary, &tr!(text, "window-create-new")).clicked() {
        wishes.choose(Choose::NewCasebook);
    }
    if button(ui, Kind::Secondary, &tr!(text, "window-open-other")).clicked() {
        wishes.choose(Choose::OpenCasebook);
    }
}

/// Whether the casebook will accept a passphrase.
pub fn strong_enough(passphrase: &str) -> bool {
    passphrase::check(passphrase).is_ok()
}

fn strength_ui(ui: &mut Ui, passphrase: &str, text: &Text) {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    if passphrase.is_empty() {
        return;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a share of a bar")]
    let share = (passphrase::bits(passphrase) / 80.0).clamp(0.05, 1.0) as f32;
    let (tone, words) = if strong_enough(passphrase) {
        (tokens.fine, tr!(text, "window-passphrase-strong"))
    } else {
        (tokens.soon, tr!(text, "window-passphrase-weak"))
    };
    ui.add(egui::ProgressBar::new(share).desired_height(6.0).fill(tone.text));
    ui.label(tokens.label(words).color(tone.text));
}
