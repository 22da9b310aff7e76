//! The journal.

use egui_kittest::kittest::Queryable as _;
use greffe::ui::pages::journal::JournalPage;
use greffe::worker::{CasebookCommand, CasebookEvent, Command, Event};

use crate::window::alone::alone;

#[test]
fn verifying_asks_the_worker_and_names_the_broken_entry() {
    let mut harness = alone(JournalPage::default(), JournalPage::ui);
    harness.get_by_label("Vérifier la chaîne").click();
    harness.run();
    let asked =
        |command: &Command| matches!(command, Command::Casebook(CasebookCommand::VerifyJournal));
    assert!(harness.state().wishes.commands.iter().any(asked));

    for (broken_at, words) in
        [(Some(41), "La chaîne est rompue à l’entrée 41"), (None, "Chaîne intacte, 52 entrées")]
    {
        let verified = CasebookEvent::JournalVerified { entries: 52, broken_at };
        harness.state_mut().page.hear(&Event::Casebook(verified));
        harness.run();
        harness.get_by_label(words);
    }
}
