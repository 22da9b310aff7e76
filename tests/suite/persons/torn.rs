//! A process that dies in the middle of a merge leaves it wholly done or wholly not done.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use greffe::casebook::Casebook;
use greffe::domain::ids::Uid;

use super::{Doubles, a_double};
use crate::common::{PASSPHRASE, a_casebook, a_child, file_in, files_of, given_to_child, session};

const DEATHS: u32 = 10;

/// Run by the other test in a process of its own: merges the only pair when it is told to.
#[test]
fn child_that_merges() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let pair = casebook.twins_page(None).unwrap().remove(0);
    let uid = |mail: &str| casebook.find_contacts(mail).unwrap()[0].uid;
    let other = uid("camile.durant");
    let kept = if pair.one.uid == other { pair.other.uid } else { pair.one.uid };
    let plan = casebook.plan_merge(kept, other, &[]).unwrap();
    say("ready");
    let mut go = String::new();
    std::io::stdin().read_line(&mut go).unwrap();
    casebook.merge(&plan).unwrap();
    say("done");
    std::io::stdin().read_line(&mut go).unwrap();
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).expect("a parent that listens");
}

/// Lets a child merge and kills it after a while; without one, once it is done. Says how long it took.
fn merged_for(path: &Path, patience: Option<Duration>) -> Duration {
    let mut child = a_child("persons::torn::child_that_merges", path).spawn().expect("a child");
    let mut said = BufReader::new(child.stdout.take().expect("its words")).lines();
    let mut wait_for = |word: &str| {
        assert!(said.by_ref().any(|line| line.is_ok_and(|line| line == word)), "never {word}");
    };
    wait_for("ready");
    let begun = Instant::now();
    child.stdin.as_mut().expect("its ear").write_all(b"go\n").expect("a child that listens");
    match patience {
        Some(patience) => std::thread::sleep(patience),
        None => wait_for("done"),
    }
    let length = begun.elapsed();
    child.kill().expect("a child to kill");
    child.wait().expect("its end");
    length
}

#[test]
fn a_process_killed_while_it_merges_leaves_all_or_nothing() {
    let mut shelf = a_casebook();
    let Doubles { kept, other } = a_double(&mut shelf);
    let before = [kept, other].map(|uid| format!("{:?}", shelf.casebook.contact(uid).unwrap()));
    let template = shelf.close();
    let copy = || {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, bytes) in files_of(template.path()) {
            fs::write(folder.path().join(name), bytes).expect("a copy");
        }
        folder
    };
    let rehearsal = copy();
    let length = merged_for(&file_in(rehearsal.path()), None);
    assert!(whole(&file_in(rehearsal.path()), kept, other, &before), "it had ended");
    let mut outcomes = [0, 0];
    for death in 0..DEATHS {
        let folder = copy();
        merged_for(&file_in(folder.path()), Some(length * death * 6 / (5 * DEATHS)));
        let done = whole(&file_in(folder.path()), kept, other, &before);
        outcomes[usize::from(done)] += 1;
    }
    assert!(0 < outcomes[0], "some deaths come before the end: {outcomes:?} in {length:?}");
}

/// True when the two are one, false when both are what they were; nothing else is left.
fn whole(path: &Path, kept: Uid, other: Uid, before: &[String; 2]) -> bool {
    let mut casebook = Casebook::open(path, PASSPHRASE, session()).expect("a casebook that opens");
    let report = casebook.check().expect("a check");
    assert!(report.is_whole(), "{report:?}");
    if casebook.contact(other).is_ok() {
        let after = [kept, other].map(|uid| format!("{:?}", casebook.contact(uid).expect("it")));
        assert_eq!(*before, after);
        return false;
    }
    assert_eq!(2, casebook.contact(kept).expect("the kept one").files.len());
    assert_eq!(other, casebook.unmerge(kept).expect("a merge that can be undone"));
    true
}
