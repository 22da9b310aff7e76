//! The whole way with the real worker, from the arrival of a mail to the proven answer.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{DroppedFile, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::Session;
use greffe::settings::Settings;
use greffe::text::Language;
use greffe::ui::app::Window;
use greffe::ui::route::Route;

use super::sample::{self, PASSPHRASE};

/// A file on the disk, dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A hand at the window, whose clicks are counted.
pub(crate) struct Hand {
    pub(crate) window: Harness<'static, Window>,
    clicks: usize,
    pub(crate) dir: tempfile::TempDir,
}

impl Hand {
    /// The window on the sample casebook, before its passphrase.
    fn at_the_door() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let path = sample::casebook(dir.path());
        Self::before(dir, path)
    }

    /// The window before a casebook of the test's own.
    pub(super) fn before(dir: tempfile::TempDir, path: PathBuf) -> Self {
        Self::on(dir, path, sample::session(), [1280.0, 800.0])
    }

    /// The window of a session, of a size, before a casebook of the test's own.
    pub(crate) fn on(
        dir: tempfile::TempDir,
        path: PathBuf,
        session: Session,
        size: [f32; 2],
    ) -> Self {
        let settings = Settings { language: Some(Language::Fr), ..Settings::default() };
        let window = Harness::builder().with_size(size).build_eframe(move |creation| {
            Window::open(&creation.egui_ctx, settings, session, Some(path))
                .expect("the worker's threads")
                .forgetting()
        });
        Self { window, clicks: 0, dir }
    }

    /// The window with its casebook open.
    pub(super) fn inside() -> Self {
        let mut hand = Self::at_the_door();
        hand.unlock(PASSPHRASE);
        hand.until("the casebook opens", |window| window.state().is_open());
        hand.until_label("EN RETARD");
        hand
    }

    pub(crate) fn unlock(&mut self, passphrase: &str) {
        self.window.run_steps(2);
        self.window.get_by_label("Phrase de passe").type_text(passphrase);
        self.window.run_steps(2);
        self.window.key_press(Key::Enter);
        self.window.run_steps(2);
    }

    pub(crate) fn until(&mut self, what: &str, ready: impl Fn(&Harness<'static, Window>) -> bool) {
        for _ in 0..1_000 {
            self.window.step();
            if ready(&self.window) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{what}: waited in vain");
    }

    pub(crate) fn until_label(&mut self, label: &str) {
        self.until(label, |window| window.query_all_by_label_contains(label).next().is_some());
    }

    /// Waits until what is called `label` stays where it is: an answer that comes late moves what is below it.
    fn until_still(&mut self, label: &str) {
        let (mut last, mut still) = (None, 0);
        for _ in 0..200 {
            self.window.step();
            let place = self.window.query_all_by_label(label).last().map(|node| node.rect());
            still = if place == last { still + 1 } else { 0 };
            if 5 < still {
                return;
            }
            last = place;
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// One click on what is called `label`, once it is there.
    pub(crate) fn click(&mut self, label: &str) {
        self.until_label(label);
        self.until_still(label);
        self.clicks += 1;
        let all: Vec<_> = self.window.query_all_by_label(label).collect();
        all.last().unwrap_or_else(|| panic!("nothing is called {label}")).click();
        self.window.run_steps(3);
    }

    pub(crate) fn drop_file(&mut self, path: PathBuf) {
        self.window.input_mut().dropped_files.push(Arc::new(Dropped(path)));
        self.window.run_steps(2);
    }
}

#[test]
fn a_wrong_passphrase_says_so_and_the_right_one_still_opens() {
    let mut hand = Hand::at_the_door();
    hand.unlock("une tout autre phrase");
    hand.until("the refusal", |window| {
        window.query_by_label("Ouverture…").is_none() && window.query_by_label("Ouvrir").is_some()
    });
    assert!(!hand.window.state().is_open());
    hand.unlock(PASSPHRASE);
    hand.until("the casebook opens", |window| window.state().is_open());
}

#[test]
fn from_a_mail_to_the_proven_answer_at_most_eight_clicks_are_needed() {
    let mut hand = Hand::inside();
    hand.drop_file(PathBuf::from("assets/demo/acces-camille-durand.eml"));
    hand.click("Ouvrir le dossier");
    hand.until("the case opens", |window| matches!(window.state().route(), Route::Request(_)));
    hand.click("Vérifier l’identité…");
    hand.click("Noter");
    hand.click("Préparer la copie…");
    hand.click("Écrire la copie");
    hand.until_label("La copie est écrite");
    hand.click("Noter l’envoi…");
    hand.click("Noter");
    hand.until_label("réponse envoyée");
    assert!(hand.clicks <= 8, "{} clicks", hand.clicks);
}

#[test]
fn a_contact_is_copied_without_a_case_and_its_reading_is_noted() {
    let mut hand = Hand::inside();
    hand.window.state_mut().go(Route::Contacts);
    hand.click("Hugo Fontaine");
    hand.click("Exporter une copie…");
    hand.until_label("CE QUE CONTIENDRA LA COPIE");
    hand.click("Écrire la copie");
    hand.until_label("La copie est écrite");
    hand.click("Terminer");
    hand.until_label("Copies écrites");
    hand.window.state_mut().go(Route::Journal);
    hand.until_label("Fiche consultée");
    let read = hand.window.query_all_by_label("Fiche consultée").count();
    assert_eq!(1, read, "once, however often the page was drawn");
}

#[test]
fn a_prospect_past_its_period_is_erased_after_its_plan_was_read() {
    let mut hand = Hand::inside();
    hand.click("Conservation");
    hand.until_label("Antoine Girard");
    let erase = hand.window.query_all_by_label("Effacer…").count();
    assert!(erase >= 1);
    hand.window.state_mut().go(Route::Contacts);
    hand.until_label("Antoine Girard");
    hand.click("Antoine Girard");
    hand.click("Effacer…");
    hand.until_label("SERA EFFACÉ");
    let yes = |window: &Harness<'static, Window>| {
        window.query_all_by_label_contains("élément").count() > 0
    };
    hand.until("the plan", yes);
    hand.window.query_all_by_label_contains("élément").last().expect("the button").click();
    hand.until_label("Effacement fait, avec sa preuve");
    hand.click("Revenir aux contacts");
    hand.until("the contact is gone", |window| {
        window.query_by_label("Antoine Girard").is_none()
            && window.query_all_by_label("Inès Moreau").next().is_some()
    });
}

#[test]
fn the_palette_finds_a_page_without_accents_and_a_person_by_name() {
    let mut hand = Hand::inside();
    hand.window.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    hand.window.run_steps(3);
    hand.window.get_by_label("Rechercher").type_text("reglages");
    hand.window.run_steps(3);
    hand.window.key_press(Key::Enter);
    hand.window.run_steps(3);
    assert_eq!(hand.window.state().route(), Route::Settings);

    hand.window.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    hand.window.run_steps(3);
    hand.window.get_by_label("Rechercher").type_text("fontaine");
    hand.until_label("Hugo Fontaine");
    hand.window.key_press(Key::Enter);
    hand.until("the contact opens", |window| matches!(window.state().route(), Route::Contact(_)));
}

#[test]
fn locking_closes_the_casebook_and_asks_for_the_passphrase_again() {
    let mut hand = Hand::inside();
    hand.window.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    hand.until("the door", |window| !window.state().is_open());
    hand.until_label("Phrase de passe");
}

#[test]
fn a_file_that_is_dropped_is_read_first_and_comes_in_when_the_hand_says_so() {
    let mut hand = Hand::inside();
    hand.drop_file(PathBuf::from("tests/fixtures/contacts/hubspot.csv"));
    hand.until_label("Tableau CSV");
    hand.window.get_by_label("Source").focus();
    hand.window.run_steps(2);
    hand.window.get_by_label("Source").type_text("Salon de Lyon");
    hand.window.run_steps(2);
    hand.click("Traitement");
    hand.click("Gestion des prospects");
    hand.window.get_by_label("Collecté le").focus();
    hand.window.run_steps(2);
    hand.window.get_by_label("Collecté le").type_text("02/03/2026");
    hand.window.run_steps(2);
    hand.click("Importer 2 contacts");
    hand.until_label("IMPORT TERMINÉ");
    hand.click("Voir les contacts");
    hand.until("the contacts", |window| window.state().route() == Route::Contacts);
    hand.until_label("Anaïs Garçon");
}

#[test]
fn a_letter_is_drafted_read_and_written_from_the_case_and_is_not_said_to_be_sent() {
    let mut hand = Hand::inside();
    hand.drop_file(PathBuf::from("assets/demo/acces-camille-durand.eml"));
    hand.click("Ouvrir le dossier");
    hand.until("the case opens", |window| matches!(window.state().route(), Route::Request(_)));
    hand.click("Lettres");
    hand.click("Constituer le dossier");
    hand.until_label("Copier la phrase de passe");
    hand.click("Rédiger la lettre");
    hand.until_label("Texte de la lettre, à compléter et à relire");
    hand.click("Écrire la lettre");
    hand.until_label("La lettre est écrite, pas envoyée");
    hand.until_label("Accusé de réception, écrite le");
}

#[test]
fn the_settings_say_whose_the_templates_are() {
    let mut hand = Hand::inside();
    hand.window.state_mut().go(Route::Settings);
    hand.until_label("Modèles de lettres");
    hand.until_label("modèle fourni");
}
