//! What the hand asked for, done after the frame is drawn.

use std::path::{Path, PathBuf};

use egui::{Context, Event as Input};

use super::{Window, preference};
use crate::casebook::views::CasebookSettings;
use crate::settings::Theme;
use crate::text::{Language, Text};
use crate::tr;
use crate::ui::action::Action;
use crate::ui::choose::IMPORTED;
use crate::ui::page::{Choose, Chosen, Look, Wishes};
use crate::ui::pages::new_request::NewRequestPage;
use crate::ui::palette::Wish;
use crate::ui::route::Route;
use crate::worker::{
    CasebookCommand, Command, ContactCommand, CopyCommand, ErasureCommand, ErrandCommand,
    FileCommand, ImportCommand, JobCommand, LetterCommand, PurgeCommand, RequestCommand,
    VersionCommand,
};

impl Window {
    pub(super) fn follow(&mut self, context: &Context, wishes: Wishes) {
        if let Some(route) = wishes.go {
            self.go(route);
        }
        if let Some(number) = wishes.erases_for {
            self.pages.contact.erases_for(number);
        }
        for command in wishes.commands {
            self.worker.send(command);
        }
        if let Some(choose) = wishes.choose {
            let beside = self.settings.last_casebook.as_deref();
            if !self.chooser.ask(context, &self.text, beside, choose) {
                self.toasts.error(tr!(self.text, "window-no-dialog"));
            }
        }
        if let Some(look) = wishes.look {
            self.look(context, look);
        }
        if let Some(words) = wishes.notice {
            self.said(words);
        }
    }

    pub(super) fn act(&mut self, context: &Context, action: Action, wishes: &mut Wishes) {
        match action {
            Action::Search => self.palette.open(),
            Action::NewRequest => {
                self.pages.new_request = NewRequestPage::default();
                wishes.go(Route::NewRequest);
            }
            Action::OpenMail => wishes.choose(Choose::OpenMail),
            Action::PasteMail => {
                context.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            Action::Import => wishes.choose(Choose::Contacts),
            Action::Go(route) => wishes.go(route),
            Action::Backup => wishes.choose(Choose::BackUp),
            Action::OtherLanguage => {
                wishes.look = Some(Look::Language(match self.text.language {
                    Language::Fr => Language::En,
                    Language::En => Language::Fr,
                }));
            }
            Action::OtherTheme => {
                wishes.look = Some(Look::Theme(match context.theme() {
                    egui::Theme::Dark => egui::ThemePreference::Light,
                    egui::Theme::Light => egui::ThemePreference::Dark,
                }));
            }
            Action::Lock => wishes.send(Command::Casebook(CasebookCommand::Lock)),
        }
    }

    pub(super) fn follow_palette(
        &mut self,
        context: &Context,
        wish: Option<Wish>,
        wishes: &mut Wishes,
    ) {
        match wish {
            Some(Wish::Do(action)) => self.act(context, action, wishes),
            Some(Wish::Go(route)) => wishes.go(route),
            Some(Wish::Find { typed, serial }) => {
                let find = ContactCommand::FindAll { text: typed, serial };
                wishes.send(Command::Contact(find));
            }
            None => (),
        }
    }

    /// What was chosen in a dialog of the system becomes a command.
    pub(super) fn chosen(&mut self, chosen: Chosen) {
        let path = chosen.path;
        let command = match chosen.choose {
            Choose::OpenCasebook => return self.pages.unlock.choose(path),
            Choose::NewCasebook => return self.pages.unlock.choose_new(path),
            Choose::Policy => return self.pages.unlock.choose_policy(path),
            Choose::BackupOfClosed => return self.pages.unlock.take_file(path),
            Choose::PlaceOfRestored => return self.pages.unlock.choose_place(path),
            Choose::OpenMail => Command::Request(RequestCommand::InspectFile(path)),
            Choose::NextPolicy => {
                let weigh = VersionCommand::WeighPolicy { path };
                Command::Casebook(CasebookCommand::Version(weigh))
            }
            Choose::CalendarFile => {
                Command::Casebook(CasebookCommand::WriteCalendarFile { to: path })
            }
            Choose::Contacts => return self.open_import(path),
            Choose::Mailing => {
                self.route = Route::Import;
                Command::Import(self.pages.import.check_mailing(path))
            }
            Choose::MailingFolder { path: file } => {
                Command::Import(ImportCommand::CheckMailing { path: file, to: Some(path) })
            }
            Choose::BackUp => Command::Casebook(CasebookCommand::BackUp { to: path }),
            Choose::Restore => Command::Casebook(CasebookCommand::PreviewRestore { backup: path }),
            Choose::BackupFolder => {
                let Some(settings) = self.settings_with_folder(path) else { return };
                Command::Casebook(CasebookCommand::PutSettings(settings))
            }
            Choose::ExportFolder { name } => {
                Command::Job(JobCommand::Export { to: path.join(name) })
            }
            Choose::SentMail { number, outcome } => {
                Command::Request(RequestCommand::FileSentMail { number, path, outcome })
            }
            Choose::Found { number, duty, party } => {
                let attach = ErrandCommand::Attach { number, duty, party, path };
                Command::Request(RequestCommand::Errand(attach))
            }
            Choose::Attachment { uid } => {
                Command::Contact(ContactCommand::File(FileCommand::Attach { uid, path }))
            }
            Choose::CopyFolder { order } => Command::Copy(CopyCommand::Write { order, to: path }),
            Choose::PackageFolder { package } => {
                Command::Copy(CopyCommand::WriteAgain { package, to: path })
            }
            Choose::ReceiptFolder { receipt } => {
                Command::Erasure(ErasureCommand::SaveReceipt { receipt, to: path })
            }
            Choose::PurgeList { plan } => purge(PurgeCommand::WriteList { plan, to: path }),
            Choose::CertificateFolder { purge: done } => {
                purge(PurgeCommand::SaveCertificate { purge: done, to: path })
            }
            Choose::Template { kind, language } => {
                letter(LetterCommand::Replace { kind, language, path })
            }
            Choose::TemplateFolder => letter(LetterCommand::ExportTemplates { to: path }),
        };
        self.worker.send(command);
    }

    fn settings_with_folder(&self, folder: PathBuf) -> Option<CasebookSettings> {
        let mut settings = self.open.as_ref()?.summary.settings.clone();
        if !settings.backup_folders.contains(&folder) {
            settings.backup_folders.push(folder);
        }
        Some(settings)
    }

    /// A file dropped on the window: before a casebook is open, the casebook; then a mail.
    pub(super) fn take_drops(&mut self, context: &Context) {
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        let Some(path) = dropped.into_iter().map(|file| file.path().to_owned()).next() else {
            return;
        };
        if self.open.is_none() {
            self.pages.unlock.take_file(path);
            return;
        }
        if is_contacts(&path) {
            self.open_import(path);
            return;
        }
        let case = match self.route {
            Route::Request(_) => self.pages.request.shown(),
            Route::Today
            | Route::Requests
            | Route::NewRequest
            | Route::Contacts
            | Route::Contact(_)
            | Route::Twins
            | Route::Import
            | Route::Retention
            | Route::Purge
            | Route::Register
            | Route::Journal
            | Route::Settings => None,
        };
        self.worker.send(Command::Request(match case {
            Some(number) => RequestCommand::TakeMail { number, path },
            None => RequestCommand::InspectFile(path),
        }));
    }

    /// Reads a file of contacts on its page.
    fn open_import(&mut self, path: PathBuf) {
        if self.open.is_none() {
            return;
        }
        if let Some(command) = self.pages.import.open(path) {
            self.worker.send(command);
        }
        self.route = Route::Import;
    }

    /// Coming back to the window, perhaps after midnight: the day and its counts are asked for again.
    pub(super) fn take_focus(&mut self, context: &Context) {
        let back = context.input(|input| input.events.contains(&Input::WindowFocused(true)));
        if back && self.open.is_some() {
            self.worker.send(Command::Casebook(CasebookCommand::Summarise));
            if self.route == Route::Today {
                self.refresh();
            }
        }
    }

    /// A text pasted while nothing is being typed is a request.
    pub(super) fn take_paste(context: &Context, wishes: &mut Wishes) {
        if context.egui_wants_keyboard_input() {
            return;
        }
        let pasted = context.input(|input| {
            input.events.iter().find_map(|event| {
                if let Input::Paste(text) = event { Some(text.clone()) } else { None }
            })
        });
        if let Some(text) = pasted.filter(|text| !text.trim().is_empty()) {
            wishes.send(Command::Request(RequestCommand::InspectBytes(text.into_bytes())));
        }
    }

    pub(in crate::ui) fn look(&mut self, context: &Context, look: Look) {
        match look {
            Look::Language(language) => {
                self.settings.language = Some(language);
                self.text = Text::new(language);
            }
            Look::Theme(theme) => {
                self.settings.theme = match theme {
                    egui::ThemePreference::System => Theme::System,
                    egui::ThemePreference::Light => Theme::Light,
                    egui::ThemePreference::Dark => Theme::Dark,
                };
                context.set_theme(preference(self.settings.theme));
            }
        }
        self.keep_settings();
    }

    pub(super) fn keep_settings(&self) {
        if !self.remembers {
            return;
        }
        if let Err(error) = self.settings.save() {
            tracing::warn!(%error, "the settings could not be kept");
        }
    }
}

const fn purge(command: PurgeCommand) -> Command {
    Command::Erasure(ErasureCommand::Purge(command))
}

const fn letter(command: LetterCommand) -> Command {
    Command::Copy(CopyCommand::Letter(command))
}

/// Whether the file's name says that it holds contacts.
fn is_contacts(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| IMPORTED.iter().any(|imported| ending.eq_ignore_ascii_case(imported)))
}
