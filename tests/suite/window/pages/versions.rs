//! Settings: the days that are not worked, and the versions of the policy.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{NewlyDue, PolicyLine, PolicyWeighed};
use greffe::domain::calendar::{Calendar, CompanyCalendar, CompanyDay, DayChange};
use greffe::domain::ids::Uid;
use greffe::domain::policy::Change;
use greffe::ui::pages::settings::SettingsPage;
use greffe::worker::{
    CasebookCommand, CasebookEvent, Command, Event, VersionCommand, VersionEvent,
};

use crate::window::alone::alone;
use crate::window::sample::on;

fn heard(page: &mut SettingsPage, event: VersionEvent) {
    page.hear(&Event::Casebook(CasebookEvent::Version(event)));
}

fn calendar() -> CompanyCalendar {
    let bridge = CompanyDay {
        on: on(2026, 5, 15),
        change: DayChange::Added,
        reason: "Pont de l’Ascension".to_owned(),
    };
    CompanyCalendar { region: Calendar::France, days: vec![bridge] }
}

fn adopted(commands: &[Command]) -> Option<&CompanyCalendar> {
    commands.iter().find_map(|command| {
        let Command::Casebook(CasebookCommand::Version(command)) = command else { return None };
        if let VersionCommand::AdoptCalendar(calendar) = command { Some(calendar) } else { None }
    })
}

#[test]
fn a_day_of_the_company_is_added_with_its_reason() {
    let mut page = SettingsPage::default();
    heard(&mut page, VersionEvent::Calendar(calendar()));
    let mut harness = alone(page, SettingsPage::ui);
    harness.get_by_label("Jour de l’entreprise").focus();
    harness.run();
    harness.get_by_label("Jour de l’entreprise").type_text("24/12/2026");
    harness.run();
    harness.get_by_label("Motif du jour").focus();
    harness.run();
    harness.get_by_label("Motif du jour").type_text("Fermeture");
    harness.run();
    harness.get_by_label("Ajouter ce jour").click();
    harness.run();
    let calendar = adopted(&harness.state().wishes.commands).expect("a calendar");
    assert_eq!(calendar.days.len(), 2);
    assert_eq!(
        (calendar.days[1].on, calendar.days[1].reason.as_str()),
        (on(2026, 12, 24), "Fermeture")
    );
}

#[test]
fn a_day_of_the_company_is_taken_back() {
    let mut page = SettingsPage::default();
    heard(&mut page, VersionEvent::Calendar(calendar()));
    let mut harness = alone(page, SettingsPage::ui);
    harness.run();
    harness.get_by_label("Annuler ce jour").click();
    harness.run();
    let calendar = adopted(&harness.state().wishes.commands).expect("a calendar");
    assert!(calendar.days.is_empty());
}

#[test]
fn another_policy_is_read_before_it_is_adopted() {
    let mut page = SettingsPage::default();
    let version = PolicyLine {
        id: 1,
        dated: on(2023, 10, 3),
        adopted_on: on(2026, 11, 1),
        withdrawn: false,
        in_force: true,
    };
    heard(&mut page, VersionEvent::Policies(vec![version]));
    let path = PathBuf::from("politique.toml");
    let weighed = PolicyWeighed {
        dated: on(2026, 12, 1),
        changes: vec![Change::PeriodChanged { code: "prospect".to_owned(), from: 36, to: 24 }],
        files: 10,
        moved: 4,
        now_due: 2,
        due: vec![NewlyDue {
            contact: Uid([1; 16]),
            name: "Ada Quint".to_owned(),
            activity: "prospects".to_owned(),
            expires_on: Some(on(2026, 3, 4)),
        }],
        without_period: 0,
    };
    heard(
        &mut page,
        VersionEvent::PolicyWeighed { path: path.clone(), weighed: Box::new(weighed) },
    );
    let mut harness = alone(page, SettingsPage::ui);
    harness.run();
    harness.get_by_label("Règle prospect\u{a0}: 36 mois deviennent 24 mois");
    harness.get_by_label("2 dossiers deviennent à supprimer");
    harness.get_by_label("Ada Quint · prospects · échu le 4 mars 2026");
    harness.get_by_label("et un autre");
    harness.get_by_label("Adopter cette politique").click();
    harness.run();
    let commands = &harness.state().wishes.commands;
    assert!(
        matches!(commands.as_slice(), [Command::Casebook(CasebookCommand::Version(VersionCommand::AdoptPolicy { path: asked }))] if *asked == path),
        "{commands:?}"
    );
}
