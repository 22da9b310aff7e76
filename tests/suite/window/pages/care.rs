//! What the window says of backups, restores and the suppression list.

use std::path::PathBuf;

use chrono::{TimeZone as _, Utc};
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{
    CareNotice, LedgerSource, Present, Replayed, RestorePreview, RuleCount, Today, Unconfirmed,
};
use greffe::ui::pages::retention::RetentionPage;
use greffe::ui::pages::settings::SettingsPage;
use greffe::ui::pages::today::TodayPage;
use greffe::ui::route::Route;
use greffe::worker::{CasebookCommand, CasebookEvent, Command, Event};

use crate::window::alone::alone;

fn today(notice: CareNotice) -> TodayPage {
    let mut page = TodayPage::default();
    let due = Today { care: vec![notice], ..Today::default() };
    page.hear(&Event::Casebook(CasebookEvent::Due(due)));
    page
}

fn morning() -> chrono::DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).single().expect("a morning")
}

#[test]
fn a_restore_without_a_recent_ledger_waits_on_today_for_a_confirmation() {
    let unconfirmed = Unconfirmed {
        backup_at: Some(morning()),
        known_until: None,
        ledger_is_newer: false,
        lost_cases: Vec::new(),
    };
    let mut harness = alone(today(CareNotice::RestoreUnconfirmed(unconfirmed)), TodayPage::ui);
    harness.get_by_label_contains("depuis le 20 novembre 2026");
    harness.get_by_label("Confirmer").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    assert!(
        matches!(commands.as_slice(), [Command::Casebook(CasebookCommand::ConfirmRestore)]),
        "{commands:?}"
    );
}

#[test]
fn a_folder_out_of_reach_is_said_on_today_with_the_way_to_the_settings() {
    let folder = PathBuf::from("/media/usb");
    let mut harness =
        alone(today(CareNotice::FolderBehind { folder, since: morning() }), TodayPage::ui);
    harness.get_by_label_contains("/media/usb");
    harness.get_by_label("Voir").click();
    harness.run();
    assert_eq!(Some(Route::Settings), harness.state().wishes.go);
}

#[test]
fn what_a_restore_would_change_is_read_before_it_is_done() {
    let backup = PathBuf::from("/media/usb/registre-20261120-100000.greffe");
    let mut page = SettingsPage::default();
    let preview = RestorePreview {
        backup: backup.clone(),
        backup_at: Some(morning()),
        contacts: 12,
        requests: 3,
        journal_entries: 40,
        present: Present::Opens,
        present_contacts: Some(14),
        present_requests: Some(5),
        present_journal_entries: Some(60),
        again: Replayed {
            erasures: 2,
            objections: 1,
            consents: 0,
            restrictions: 4,
            holds: 0,
            corrections: 0,
            merges: 0,
            strangers: 0,
        },
        last_case: Some("2026-0005".parse().unwrap()),
        lost_cases: Vec::new(),
        ledger: Some(LedgerSource::Casebook),
        known_until: Some(morning()),
        ledger_is_newer: true,
        unreadable_ledgers: 0,
    };
    page.hear(&Event::Casebook(CasebookEvent::RestorePreviewed(Box::new(preview))));
    let mut harness = alone(page, SettingsPage::ui);
    harness.run();
    harness.get_by_label("12 contacts, 3 dossiers, 40 entrées de journal");
    harness.get_by_label_contains("2 effacements, 1 oppositions, 0 consentements, 4 limitations");
    assert!(harness.state().wishes.commands.is_empty(), "nothing is done unasked");
    harness.get_by_label("Restaurer").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    assert!(
        matches!(commands.as_slice(), [Command::Casebook(CasebookCommand::Restore { backup: asked })] if *asked == backup),
        "{commands:?}"
    );
}

#[test]
fn the_suppression_list_is_a_phase_of_its_own() {
    let mut page = RetentionPage::default();
    page.hear(&Event::Casebook(CasebookEvent::RetentionCounted(vec![RuleCount {
        rule: "suppression-list".to_owned(),
        active: 0,
        archive: 0,
        due_within_30_days: 0,
        due: 0,
        held: 0,
        suppression_only: 7,
    }])));
    let mut harness = alone(page, RetentionPage::ui);
    harness.run();
    harness.get_by_label("Liste d’opposition · 3 ans");
    harness.get_by_label_contains("liste d’opposition seulement\u{a0}: 7");
}
