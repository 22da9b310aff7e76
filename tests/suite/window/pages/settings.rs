//! The settings.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{CasebookSettings, CheckReport};
use greffe::text::Language;
use greffe::ui::page::{Choose, Look};
use greffe::ui::pages::settings::SettingsPage;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, Event, JobCommand, JobEvent, JobKind, JobProgress,
};

use crate::window::alone::{Alone, alone_in};
use crate::window::sample;

type Shown = Harness<'static, Alone<SettingsPage>>;

fn shown() -> Shown {
    let (_dir, casebook) = sample::open();
    let summary = casebook.summary().expect("a summary");
    alone_in(SettingsPage::default(), summary, SettingsPage::ui)
}

fn write(harness: &mut Shown, label: &str, typed: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.get_by_label(label).type_text(typed);
    harness.run();
}

fn click(harness: &mut Shown, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

fn kept(harness: &Shown) -> Option<CasebookSettings> {
    harness.state().wishes.commands.iter().find_map(|command| {
        if let Command::Casebook(CasebookCommand::PutSettings(kept)) = command {
            Some(kept.clone())
        } else {
            None
        }
    })
}

#[test]
fn what_is_typed_is_kept_and_the_rest_stays_as_it_was() {
    let mut harness = shown();
    click(&mut harness, "Enregistrer");
    assert_eq!(None, kept(&harness), "nothing was changed");
    write(&mut harness, "Consultations gardées, en mois (6 à 36)", "6");
    click(&mut harness, "Enregistrer");
    let settings = kept(&harness).expect("settings to keep");
    assert_eq!(6, settings.consultation_months);
    assert_eq!(CasebookSettings::default().package_months, settings.package_months);
    assert_eq!(CasebookSettings::default().freeze_months, settings.freeze_months);
    assert_eq!(2, settings.own_mail_hosts.len(), "{:?}", settings.own_mail_hosts);
}

#[test]
fn a_period_that_is_no_number_cannot_be_kept() {
    for label in ["Blocage après une copie, en mois", "Copies gardées, en mois"] {
        let mut harness = shown();
        write(&mut harness, label, "trois");
        click(&mut harness, "Enregistrer");
        assert_eq!(None, kept(&harness), "{label}");
    }
}

#[test]
fn the_passphrase_changes_only_when_the_new_one_is_strong_and_typed_twice() {
    let cases = [
        ("tabouret girafe violon nuage", "tabouret girafe violon nuage", true),
        ("tabouret girafe violon nuage", "tabouret girafe violon", false),
        ("motdepasse", "motdepasse", false),
    ];
    for (new, again, changes) in cases {
        let mut harness = shown();
        write(&mut harness, "Phrase de passe actuelle", sample::PASSPHRASE);
        write(&mut harness, "Nouvelle phrase de passe", new);
        write(&mut harness, "Encore une fois", again);
        click(&mut harness, "Changer la phrase de passe");
        let asked = harness.state().wishes.commands.iter().any(|command| {
            matches!(command, Command::Casebook(CasebookCommand::ChangePassphrase { old, new: sent })
                if old.as_str() == sample::PASSPHRASE && sent.as_str() == new)
        });
        assert_eq!(changes, asked, "{new} / {again}");
        let page = &mut harness.state_mut().page;
        page.hear(&Event::Casebook(CasebookEvent::PassphraseChanged));
        assert!(!format!("{page:?}").contains("girafe"), "nothing of it stays on the page");
    }
}

#[test]
fn the_check_says_what_it_found() {
    let mut harness = shown();
    click(&mut harness, "Vérifier le fichier");
    let asked = |command: &Command| matches!(command, Command::Casebook(CasebookCommand::Check));
    assert!(harness.state().wishes.commands.iter().any(asked));
    let whole = CheckReport {
        file_problems: Vec::new(),
        journal_entries: 12,
        journal_broken_at: None,
        derived_differences: 0,
    };
    let broken = CheckReport { journal_broken_at: Some(7), ..whole.clone() };
    for (report, words) in [
        (whole, "Fichier intact, 12 entrées de journal vérifiées"),
        (broken, "La chaîne est rompue à l’entrée 7"),
    ] {
        harness.state_mut().page.hear(&Event::Casebook(CasebookEvent::Checked(report)));
        harness.run();
        harness.get_by_label(words);
    }
}

#[test]
fn language_and_backup_are_one_click_away() {
    let mut harness = shown();
    click(&mut harness, "Sauvegarder…");
    assert!(matches!(harness.state().wishes.choose, Some(Choose::BackUp)));
    click(&mut harness, "Langue");
    click(&mut harness, "English");
    assert_eq!(Some(Look::Language(Language::En)), harness.state().wishes.look);
}

#[test]
fn everything_leaves_only_after_the_warning_and_can_be_stopped() {
    let mut harness = shown();
    click(&mut harness, "Tout exporter…");
    harness.get_by_label_contains("L’export contient tout le registre en clair");
    click(&mut harness, "Choisir le dossier…");
    let choose = &harness.state().wishes.choose;
    let named = |name: &str| name == "export-kleep-2026-11-22";
    assert!(matches!(choose, Some(Choose::ExportFolder { name }) if named(name)), "{choose:?}");

    let progress = JobProgress { kind: JobKind::Export, count: 2_500, done: 1, of: 2 };
    harness.state_mut().page.hear(&Event::Job(JobEvent::Progress(progress)));
    harness.run_steps(3);
    harness.get_by_label_contains("Export en cours\u{a0}: 2\u{202f}500 lignes");
    click(&mut harness, "Arrêter");
    let commands = &harness.state().wishes.commands;
    assert!(matches!(commands[..], [.., Command::Job(JobCommand::Cancel)]), "{commands:?}");
}
