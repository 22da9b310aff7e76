//! The page before a casebook is open.

use std::path::PathBuf;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::text::{Language, Text};
use greffe::ui::page::{Choose, Wishes};
use greffe::ui::pages::unlock::UnlockPage;
use greffe::ui::theme;
use greffe::worker::{CasebookCommand, Command};

use crate::window::alone::Alone;

fn shown(page: UnlockPage) -> Harness<'static, Alone<UnlockPage>> {
    let text = Text::new(Language::Fr);
    Harness::builder().with_size([800.0, 600.0]).with_context_setup(theme::apply).build_ui_state(
        move |ui, state: &mut Alone<UnlockPage>| state.page.ui(ui, &text, &mut state.wishes),
        Alone { page, wishes: Wishes::default() },
    )
}

#[test]
fn enter_sends_the_passphrase_once_and_keeps_none_of_it() {
    let path = PathBuf::from("/dossiers/kleep.greffe");
    let mut harness = shown(UnlockPage::of(Some(path.clone())));
    harness.get_by_label("Phrase de passe").type_text("quatre mots sans lien");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let sent = |command: &Command| {
        matches!(command, Command::Casebook(CasebookCommand::Open { path: sent, passphrase })
            if *sent == path && passphrase.as_str() == "quatre mots sans lien")
    };
    assert_eq!(harness.state().wishes.commands.iter().filter(|one| sent(one)).count(), 1);
    assert!(!format!("{:?}", harness.state().page).contains("quatre"));
}

#[test]
fn a_failure_is_said_beside_the_field_and_another_try_is_open() {
    let mut harness = shown(UnlockPage::of(Some(PathBuf::from("/dossiers/kleep.greffe"))));
    harness.state_mut().page.failed("Ce n’est pas la bonne phrase".to_owned());
    harness.run();
    harness.get_by_label("Ce n’est pas la bonne phrase");
    harness.get_by_label("Ouvrir");
}

#[test]
fn without_a_casebook_the_page_offers_to_make_one() {
    let mut harness = shown(UnlockPage::default());
    harness.get_by_label("Créer un registre…").click();
    harness.run();
    assert!(matches!(harness.state().wishes.choose, Some(Choose::NewCasebook)));
}

#[test]
fn a_weak_passphrase_does_not_make_a_casebook() {
    let mut page = UnlockPage::default();
    page.choose_new(PathBuf::from("/dossiers/neuf.greffe"));
    let mut harness = shown(page);
    for label in ["Nouvelle phrase de passe", "Encore une fois"] {
        harness.get_by_label(label).focus();
        harness.run();
        harness.get_by_label(label).type_text("motdepasse");
        harness.run();
    }
    harness.get_by_label("Créer le dossier").click();
    harness.run();
    assert!(harness.state().wishes.commands.is_empty());
    harness.get_by_label("Trop facile à deviner\u{a0}: ajoutez des mots");
}
