//! A process that dies while it brings contacts in leaves no one of them.

use std::io::{BufRead as _, BufReader, Write as _};

use greffe::casebook::Casebook;
use greffe::casebook::views::ImportStep;

use super::lots::{order, people};
use crate::common::{PASSPHRASE, a_casebook, a_child, a_contact, file_in, given_to_child, session};

/// Run by the test below in a process of its own: says each batch that it has brought in.
#[test]
fn child_that_imports() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let mut import = casebook.begin_import(order(path.with_extension("csv"))).unwrap();
    let mut out = std::io::stdout();
    while matches!(casebook.continue_import(&mut import).unwrap(), ImportStep::Going(_)) {
        writeln!(out, "\nbatch").and_then(|()| out.flush()).unwrap();
    }
    writeln!(out, "\nended").and_then(|()| out.flush()).unwrap();
}

#[test]
fn a_process_killed_while_it_imports_leaves_none_of_the_lot() {
    for batches in [1, 5] {
        let mut shelf = a_casebook();
        shelf.add(a_contact().named("Ada", "Quint").prospect_since("2026-01-01"));
        let folder = shelf.close();
        let path = file_in(folder.path());
        std::fs::write(path.with_extension("csv"), people(4_000)).unwrap();

        let mut child = a_child("imports::killed::child_that_imports", &path).spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let heard = said.map_while(Result::ok).filter(|line| line == "batch").take(batches).count();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(batches, heard, "the child brought in what it said");

        let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
        assert_eq!(1, casebook.summary().unwrap().contacts);
        assert!(casebook.find_contacts("importé").unwrap().is_empty());
        assert!(casebook.check().unwrap().is_whole());
        let again = casebook.begin_import(order(path.with_extension("csv")));
        assert!(again.is_ok(), "the dead process holds nothing back");
    }
}
