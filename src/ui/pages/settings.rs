//! Settings: how the window looks and speaks, what travels with the casebook, letters, passphrase, backup, check.

mod letters;

mod calendar;
mod policy;

mod backups;
mod export;

use egui::{Label, ThemePreference, Ui};
use zeroize::Zeroizing;

use crate::casebook::views::{CasebookSettings, CheckReport};
use crate::text::Language;
use crate::tr;
use crate::ui::page::{Look, PageContext, Wishes};
use crate::ui::tokens::{APART, INSET};
use crate::ui::widgets::{
    Badge, Field, Kind, Urgency, badge_ui, button, card, choice, facts, header,
};
use crate::ui::words;
use crate::worker::{CasebookCommand, CasebookEvent, Command, CopyEvent, Event};
use calendar::CalendarPart;
use policy::PolicyPart;

use backups::Backups;
use export::Exporting;

#[derive(Debug, Default)]
pub struct SettingsPage {
    /// What is typed over the settings of the casebook; absent until something is.
    hosts: Option<String>,
    package_months: Option<String>,
    freeze_months: Option<String>,
    consultation_months: Option<String>,
    case_file_months: Option<String>,
    old: Zeroizing<String>,
    new: Zeroizing<String>,
    again: Zeroizing<String>,
    report: Option<CheckReport>,
    checking: bool,
    templates: letters::Templates,
    calendar: CalendarPart,
    policy: PolicyPart,
    backups: Backups,
    exporting: Exporting,
}

impl SettingsPage {
    pub const fn ask() -> Command {
        Command::Casebook(CasebookCommand::ListBackupFolders)
    }

    pub fn hear(&mut self, event: &Event) {
        self.calendar.hear(event);
        self.policy.hear(event);
        self.backups.hear(event);
        self.exporting.hear(event);
        match event {
            Event::Casebook(CasebookEvent::SettingsKept) => {
                (self.hosts, self.package_months) = (None, None);
                (self.freeze_months, self.consultation_months) = (None, None);
                self.case_file_months = None;
            }
            Event::Casebook(CasebookEvent::PassphraseChanged) => {
                (self.old, self.new, self.again) = Default::default();
            }
            Event::Casebook(CasebookEvent::Checked(report)) => {
                self.report = Some(report.clone());
                self.checking = false;
            }
            Event::Copy(CopyEvent::Letter(event)) => self.templates.hear(event),
            Event::Failed(_) => self.checking = false,
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        header(ui, &tr!(context.text, "window-rail-settings"), "", |_| ());
        ui.set_max_width(720.0);
        ui.spacing_mut().item_spacing.y = INSET;
        card(ui, |ui| look_ui(ui, context, wishes));
        card(ui, |ui| self.casebook_ui(ui, context, wishes));
        card(ui, |ui| self.templates.ui(ui, context, wishes));
        card(ui, |ui| self.calendar.ui(ui, context, wishes));
        card(ui, |ui| self.policy.ui(ui, context, wishes));
        card(ui, |ui| self.backups.ui(ui, context, wishes));
        card(ui, |ui| self.passphrase_ui(ui, context, wishes));
        card(ui, |ui| self.care_ui(ui, context, wishes));
        card(ui, |ui| self.exporting.ui(ui, context, wishes));
    }

    /// The settings that travel with the casebook. Taken apart in full, so that a new one is not forgotten here.
    fn casebook_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        let Some(summary) = context.summary else { return };
        let CasebookSettings {
            own_mail_hosts,
            package_months,
            freeze_months,
            backup_folders,
            backups_kept,
            backup_days,
            consultation_months,
            case_file_months,
            party_emails,
            language,
        } = &summary.settings;
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-settings-casebook")));
        let hosts = self.hosts.get_or_insert_with(|| own_mail_hosts.join("\n"));
        Field::new(&tr!(text, "window-settings-hosts")).rows(2).ui(ui, hosts);
        ui.add(Label::new(tokens.label(tr!(text, "window-settings-hosts-line"))).wrap());
        let package = self.package_months.get_or_insert_with(|| package_months.to_string());
        let freeze = self.freeze_months.get_or_insert_with(|| freeze_months.to_string());
        let consultations =
            self.consultation_months.get_or_insert_with(|| consultation_months.to_string());
        ui.horizontal_top(|ui| {
            Field::new(&tr!(text, "window-settings-package")).width(240.0).ui(ui, package);
            Field::new(&tr!(text, "window-settings-freeze")).width(240.0).ui(ui, freeze);
        });
        let case_file = self.case_file_months.get_or_insert_with(|| case_file_months.to_string());
        ui.horizontal_top(|ui| {
            let name = tr!(text, "window-settings-consultations");
            Field::new(&name).width(240.0).ui(ui, consultations);
            let name = tr!(text, "window-settings-case-file");
            Field::new(&name).width(240.0).ui(ui, case_file);
        });
        let months = |typed: &str| typed.trim().parse::<u32>().ok();
        let hosts = hosts.lines().map(|host| host.trim().to_owned());
        let kept = months(package).zip(months(freeze)).zip(months(consultations));
        let kept = kept.zip(months(case_file)).map(
            |(((package_months, freeze_months), consultation_months), case_file_months)| {
                CasebookSettings {
                    own_mail_hosts: hosts.filter(|host| !host.is_empty()).collect(),
                    package_months,
                    freeze_months,
                    // Kept in their own card.
                    backup_folders: backup_folders.clone(),
                    backups_kept: *backups_kept,
                    backup_days: *backup_days,
                    consultation_months,
                    case_file_months,
                    party_emails: party_emails.clone(),
                    language: *language,
                }
            },
        );
        let ready = kept.as_ref().is_some_and(|kept| *kept != summary.settings);
        let words = tr!(text, "window-keep");
        let keep = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Secondary, &words)).inner;
        if let Some(kept) = kept.filter(|_| keep.clicked()) {
            wishes.send(Command::Casebook(CasebookCommand::PutSettings(kept)));
        }
    }

    fn passphrase_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-passphrase-change")));
        Field::new(&tr!(text, "window-passphrase-old")).secret().ui(ui, &mut self.old);
        Field::new(&tr!(text, "window-passphrase-new")).secret().ui(ui, &mut self.new);
        let differs = tr!(text, "window-passphrase-differs");
        let error = (!self.again.is_empty() && self.again != self.new).then_some(differs.as_str());
        let again = tr!(text, "window-passphrase-again");
        Field::new(&again).secret().error(error).ui(ui, &mut self.again);
        let ready = !self.old.is_empty()
            && self.new == self.again
            && super::unlock::strong_enough(&self.new);
        if !self.new.is_empty() && !super::unlock::strong_enough(&self.new) {
            ui.label(tokens.label(tr!(text, "window-passphrase-weak")));
        }
        let words = tr!(text, "window-passphrase-change-do");
        let change = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Secondary, &words)).inner;
        if change.clicked() {
            let (old, new) = (self.old.clone(), self.new.clone());
            wishes.send(Command::Casebook(CasebookCommand::ChangePassphrase { old, new }));
        }
    }

    fn care_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-settings-care")));
        if let Some(summary) = context.summary {
            let path = summary.path.display().to_string();
            facts(ui, "care", &[(tr!(text, "window-settings-path"), path)]);
        }
        ui.horizontal(|ui| {
            let words = tr!(text, "window-settings-check");
            let check = ui.add_enabled_ui(!self.checking, |ui| button(ui, Kind::Secondary, &words));
            if check.inner.clicked() {
                self.checking = true;
                wishes.send(Command::Casebook(CasebookCommand::Check));
            }
        });
        if let Some(report) = &self.report {
            report_ui(ui, report, context);
        }
    }
}

fn look_ui(ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
    let (text, tokens) = (context.text, context.tokens);
    ui.spacing_mut().item_spacing.y = APART;
    ui.label(tokens.strong(tr!(text, "window-settings-look")));
    ui.horizontal_top(|ui| {
        let mut language = text.language;
        let languages =
            [(Language::Fr, "Français".to_owned()), (Language::En, "English".to_owned())];
        if choice(ui, &tr!(text, "window-settings-language"), &mut language, &languages) {
            wishes.look = Some(Look::Language(language));
        }
        let mut theme = ui.ctx().options(|options| options.theme_preference);
        let themes = [
            (ThemePreference::System, tr!(text, "window-theme-system")),
            (ThemePreference::Light, tr!(text, "window-theme-light")),
            (ThemePreference::Dark, tr!(text, "window-theme-dark")),
        ];
        if choice(ui, &tr!(text, "window-settings-theme"), &mut theme, &themes) {
            wishes.look = Some(Look::Theme(theme));
        }
    });
}

fn report_ui(ui: &mut Ui, report: &CheckReport, context: &PageContext<'_>) {
    let text = context.text;
    if report.is_whole() {
        let entries = words::count(text, report.journal_entries);
        let words = tr!(text, "window-check-whole", entries = entries);
        badge_ui(ui, &Badge::new(words, Urgency::Fine));
        return;
    }
    badge_ui(ui, &Badge::new(tr!(text, "window-check-problems"), Urgency::Overdue));
    for problem in &report.file_problems {
        ui.label(context.tokens.secondary(problem));
    }
    if let Some(entry) = report.journal_broken_at {
        let words = tr!(text, "window-journal-broken", entry = entry);
        ui.label(context.tokens.secondary(words));
    }
    if report.derived_differences > 0 {
        let words = tr!(text, "window-check-derived", count = report.derived_differences);
        ui.label(context.tokens.secondary(words));
    }
}
