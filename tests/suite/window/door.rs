//! A casebook that does not open any more, and the backup that takes its place, by a hand at the window.

use std::fs;
use std::path::PathBuf;

use greffe::casebook::Casebook;
use tempfile::TempDir;

use super::sample::{self, PASSPHRASE};
use super::whole::Hand;

const BACKUP_FIELD: &str = "Phrase de passe de la sauvegarde";

/// A casebook with a backup, and the casebook damaged since.
fn damaged() -> (TempDir, PathBuf, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = sample::casebook(dir.path());
    let away = dir.path().join("away");
    fs::create_dir(&away).expect("a folder");
    let backup = away.join("sauvegarde.greffe");
    let mut casebook = Casebook::open(&path, PASSPHRASE, sample::session()).expect("a casebook");
    casebook.back_up(&backup).expect("a backup");
    drop(casebook);
    let mut bytes = fs::read(&path).expect("a file");
    bytes[100..900].fill(0xA5);
    fs::write(&path, bytes).expect("a file");
    (dir, path, backup)
}

fn type_into(hand: &mut Hand, label: &str, typed: &str) {
    use egui_kittest::kittest::Queryable as _;
    hand.window.get_by_label(label).focus();
    hand.window.run_steps(2);
    hand.window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    hand.window.run_steps(2);
    hand.window.get_by_label(label).type_text(typed);
    hand.window.run_steps(2);
}

#[test]
fn a_damaged_casebook_is_replaced_by_its_backup_after_the_change_was_read_and_is_kept() {
    let (dir, path, backup) = damaged();
    let before = fs::read(&path).unwrap();
    let mut hand = Hand::before(dir, path.clone());
    hand.unlock(PASSPHRASE);
    hand.until_label("Ouvrir");
    assert!(!hand.window.state().is_open());

    hand.click("Restaurer une sauvegarde…");
    hand.drop_file(backup);
    type_into(&mut hand, BACKUP_FIELD, "une tout autre phrase");
    hand.click("Voir ce qui changerait");
    hand.until_label("n’ouvre pas cette sauvegarde");
    assert!(before == fs::read(&path).unwrap(), "nothing is written by a wrong passphrase");

    type_into(&mut hand, BACKUP_FIELD, PASSPHRASE);
    hand.click("Voir ce qui changerait");
    hand.until_label("il est gardé tel quel sous un autre nom");
    assert!(before == fs::read(&path).unwrap(), "nothing is written before it was read");
    hand.click("Restaurer");
    hand.until("the restored casebook opens", |window| window.state().is_open());

    let kept: Vec<PathBuf> = fs::read_dir(hand.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("before-restore"))
        .collect();
    assert_eq!(1, kept.len(), "{kept:?}");
    assert!(before == fs::read(&kept[0]).unwrap(), "what was there is kept byte for byte");
    let restored = Casebook::open_reader(&path, PASSPHRASE, sample::session()).unwrap();
    assert_eq!(1, restored.find_contacts("Hugo Fontaine").unwrap().len());
}

#[test]
fn a_restore_that_is_not_confirmed_changes_nothing_and_the_door_is_there_again() {
    let (dir, path, backup) = damaged();
    let before = fs::read(&path).unwrap();
    let mut hand = Hand::before(dir, path.clone());
    hand.window.run_steps(2);
    hand.click("Restaurer une sauvegarde…");
    hand.drop_file(backup);
    type_into(&mut hand, BACKUP_FIELD, PASSPHRASE);
    hand.click("Voir ce qui changerait");
    hand.until_label("il est gardé tel quel sous un autre nom");
    // The dialog's own way back, then that of the page.
    hand.click("Annuler");
    hand.click("Annuler");
    hand.until_label("Ouvrir");
    assert!(before == fs::read(&path).unwrap() && !hand.window.state().is_open());
}
