//! A process that dies in the middle of an erasure leaves it wholly done or wholly not done.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use greffe::casebook::Casebook;

use super::marks::{GREEK, Planted, found, plant};
use crate::common::{PASSPHRASE, a_casebook, a_child, file_in, files_of, given_to_child, session};

const DEATHS: u32 = 14;
/// The head of a log and one page: what is left by a death between the note that the log is empty and its own writing.
const ONE_FRAME: u64 = 32 + 24 + 4096;

/// Run by the other tests in a process of its own: erases when it is told to.
#[test]
fn child_that_erases() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let uid = casebook.find_contacts(GREEK).unwrap()[0].uid;
    let plan = casebook.plan_erasure(uid).unwrap();
    say("ready");
    let mut go = String::new();
    std::io::stdin().read_line(&mut go).unwrap();
    casebook.erase(&plan).unwrap();
    say("done");
    // Waits to be killed with the casebook open.
    std::io::stdin().read_line(&mut go).unwrap();
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).expect("a parent that listens");
}

struct Eraser {
    child: Child,
    said: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Eraser {
    fn ready(path: &Path) -> Self {
        let mut child =
            a_child("erasure::killed::child_that_erases", path).spawn().expect("a child");
        let said = BufReader::new(child.stdout.take().expect("its words")).lines();
        let mut eraser = Self { child, said };
        eraser.wait_for("ready");
        eraser
    }

    fn wait_for(&mut self, word: &str) {
        assert!(
            self.said.by_ref().any(|line| line.is_ok_and(|line| line == word)),
            "the child never said {word}"
        );
    }

    fn start(&mut self) {
        self.child
            .stdin
            .as_mut()
            .expect("its ear")
            .write_all(b"go\n")
            .expect("a child that listens");
    }

    fn kill(mut self) {
        self.child.kill().expect("a child to kill");
        self.child.wait().expect("its end");
    }
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files_of(from) {
        fs::write(to.join(name), bytes).expect("a copy");
    }
}

#[test]
fn a_process_killed_while_it_erases_leaves_all_or_nothing() {
    let mut shelf = a_casebook();
    let Planted { uid, values } = plant(&mut shelf);
    let whole = shelf.casebook.contact(uid).unwrap();
    let template = shelf.close();

    let rehearsal = tempfile::tempdir().unwrap();
    copy(template.path(), rehearsal.path());
    let mut eraser = Eraser::ready(&file_in(rehearsal.path()));
    let begun = Instant::now();
    eraser.start();
    eraser.wait_for("done");
    let length = begun.elapsed();
    eraser.kill();
    assert!(erased(&file_in(rehearsal.path()), &values, || panic!("the erasure had ended")));

    let mut outcomes = [0, 0];
    for death in 0..DEATHS {
        let folder = tempfile::tempdir().unwrap();
        copy(template.path(), folder.path());
        let mut eraser = Eraser::ready(&file_in(folder.path()));
        eraser.start();
        std::thread::sleep(moment(length, death));
        eraser.kill();
        let done = erased(&file_in(folder.path()), &values, || ());
        outcomes[usize::from(done)] += 1;
        if !done {
            let casebook = Casebook::open(&file_in(folder.path()), PASSPHRASE, session()).unwrap();
            let contact = casebook.contact(uid).unwrap();
            assert_eq!(
                format!("{whole:?}"),
                format!("{contact:?}"),
                "death {death}: something is missing"
            );
        }
    }
    assert!(0 < outcomes[0], "some deaths come before the end: {outcomes:?} in {length:?}");
}

/// From the first moment to a little after the usual end.
fn moment(length: Duration, death: u32) -> Duration {
    length * death * 6 / (5 * DEATHS)
}

/// Opens what a killed process left: true when the person is gone without a trace, false when they are there.
fn erased(path: &Path, values: &[String], if_there: impl Fn()) -> bool {
    let mut casebook = Casebook::open(path, PASSPHRASE, session()).expect("a casebook that opens");
    let report = casebook.check().expect("a check");
    assert!(report.is_whole(), "{report:?}");
    if !casebook.find_contacts(GREEK).expect("a search").is_empty() {
        if_there();
        return false;
    }
    assert!(casebook.finish_erasures().expect("an end of the erasure"));
    let pages = casebook.store().decrypted_pages().expect("the decrypted pages");
    assert_eq!(Vec::<String>::new(), found(values, &pages));
    let log = fs::metadata(path.with_extension("greffe-wal")).map_or(0, |log| log.len());
    assert!(
        log <= ONE_FRAME,
        "the log holds no more than the note that it was emptied, not {log} bytes"
    );
    true
}
