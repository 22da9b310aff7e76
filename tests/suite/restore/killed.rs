//! A process that dies while it restores leaves the casebook as it was, or restored and brought up to date.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use greffe::casebook::Casebook;

use super::{Since, a_casebook_with_a_past, assert_up_to_date, order};
use crate::backups::running_session;
use crate::common::{PASSPHRASE, a_child, file_in, files_of, given_to_child};

const DEATHS: u32 = 8;
const BACKUP: &str = "backup.greffe";

/// Run by the next test in a process of its own: restores when it is told to.
#[test]
fn child_that_restores() {
    let Some(path) = given_to_child() else { return };
    let backup = path.with_file_name("backup.greffe");
    say("ready");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    Casebook::restore(&order(&backup, &path), &running_session()).unwrap();
    say("done");
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).expect("a parent that listens");
}

struct Restorer {
    child: Child,
    said: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Restorer {
    fn started(path: &Path) -> Self {
        let mut child =
            a_child("restore::killed::child_that_restores", path).spawn().expect("a child");
        let said = BufReader::new(child.stdout.take().expect("its words")).lines();
        let mut restorer = Self { child, said };
        restorer.wait_for("ready");
        let ear = restorer.child.stdin.as_mut().expect("its ear");
        ear.write_all(b"go\n").expect("a child that listens");
        restorer
    }

    fn wait_for(&mut self, word: &str) {
        let heard = self.said.by_ref().any(|line| line.is_ok_and(|line| line == word));
        assert!(heard, "the child never said {word}");
    }

    fn kill(mut self) {
        self.child.kill().expect("a child to kill");
        self.child.wait().expect("its end");
    }
}

#[test]
fn a_process_killed_while_it_restores_leaves_all_or_nothing() {
    let Since { shelf, away: _away, backup, erased, objected, restricted } =
        a_casebook_with_a_past();
    let template = shelf.close();
    fs::copy(&backup, template.path().join(BACKUP)).unwrap();
    let copy = || {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, bytes) in files_of(template.path()) {
            fs::write(folder.path().join(name), bytes).expect("a copy");
        }
        folder
    };

    let rehearsal = copy();
    let begun = Instant::now();
    let mut restorer = Restorer::started(&file_in(rehearsal.path()));
    restorer.wait_for("done");
    let length = begun.elapsed();
    restorer.kill();
    assert!(is_restored(&file_in(rehearsal.path())));

    let mut outcomes = [0, 0];
    for death in 0..DEATHS {
        let folder = copy();
        let path = file_in(folder.path());
        let restorer = Restorer::started(&path);
        std::thread::sleep(moment(length, death));
        restorer.kill();
        let done = is_restored(&path);
        outcomes[usize::from(done)] += 1;
        // Either way everything that was done since the backup is done: in the present state or in the restored one.
        assert_up_to_date(&path, (erased, objected, restricted));
        let left: Vec<String> = files_of(folder.path()).into_keys().collect();
        assert!(!left.iter().any(|name| name.contains("restoring")), "death {death}: {left:?}");
    }
    assert!(0 < outcomes[0], "some deaths come before the end: {outcomes:?} in {length:?}");
}

fn moment(length: Duration, death: u32) -> Duration {
    length * death * 6 / (5 * DEATHS)
}

/// Whether the casebook is the restored one. The present one has no such entry.
fn is_restored(path: &Path) -> bool {
    let casebook = Casebook::open(path, PASSPHRASE, running_session()).expect("it opens");
    let restored = greffe::domain::journal::Operation::CasebookRestored;
    let journal = casebook.journal(None).expect("a journal");
    journal.iter().any(|line| line.operation == restored)
}
