//! A process that dies in the middle of a purge leaves whole batches, and no byte of anybody who went.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};

use greffe::casebook::Casebook;
use greffe::casebook::views::PurgeStep;
use greffe::domain::journal::Operation;
use greffe::domain::purge::PurgeEnd;

use super::{add_marked, carry_out, order, plan};
use crate::common::{PASSPHRASE, a_casebook, a_child, file_in, given_to_child, session};
use crate::erasure::marks::found;

/// Run by the test below in a process of its own: says each batch that it has erased.
#[test]
fn child_that_purges() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let plan = plan(&casebook);
    let mut purge = casebook.begin_purge(&order(&plan, BTreeSet::new())).unwrap();
    let mut out = std::io::stdout();
    while matches!(casebook.continue_purge(&mut purge).unwrap(), PurgeStep::Going(_)) {
        writeln!(out, "\nbatch").and_then(|()| out.flush()).unwrap();
    }
    writeln!(out, "\nended").and_then(|()| out.flush()).unwrap();
}

#[test]
fn a_process_killed_while_it_purges_leaves_whole_batches_and_nothing_of_those_who_went() {
    const PEOPLE: usize = 480;
    for batches in [1, 2, 4] {
        let mut shelf = a_casebook();
        let people = add_marked(&mut shelf.casebook, PEOPLE);
        let folder = shelf.close();
        let path = file_in(folder.path());

        let mut child = a_child("purge::killed::child_that_purges", &path).spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let heard = said.map_while(Result::ok).filter(|line| line == "batch").take(batches).count();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(batches, heard, "the child erased what it said");

        let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
        let report = casebook.check().unwrap();
        assert!(report.is_whole(), "{report:?}");
        let (gone, there): (Vec<_>, Vec<_>) =
            people.into_iter().partition(|(uid, _)| casebook.contact(*uid).is_err());
        for (uid, _) in &there {
            let view = casebook.contact(*uid).unwrap();
            assert_eq!((1, 1, 1), (view.files.len(), view.notes.len(), view.emails.len()));
        }
        let ended = casebook.journal(None).unwrap();
        let ended = ended.iter().find(|line| line.operation == Operation::PurgeEnded).unwrap();
        let certificate = casebook.certificate(ended.subject.parse().unwrap()).unwrap();
        assert_eq!(
            (PurgeEnd::CutShort, gone.len(), there.len()),
            (certificate.end, certificate.erased as usize, certificate.left as usize)
        );
        assert!(!gone.is_empty() && certificate.log_empty, "{batches}");
        let values: Vec<String> = gone.into_iter().flat_map(|(_, values)| values).collect();
        let pages = casebook.store().decrypted_pages().unwrap();
        assert_eq!(Vec::<String>::new(), found(&values, &pages), "after {batches} batches");

        let plan = plan(&casebook);
        assert_eq!(there.len(), plan.records.len(), "the rest is offered again");
        let done = carry_out(&mut casebook, &order(&plan, BTreeSet::new()));
        assert_eq!(there.len(), done.erased as usize);
        let values: Vec<String> = there.into_iter().flat_map(|(_, values)| values).collect();
        let pages = casebook.store().decrypted_pages().unwrap();
        assert_eq!(Vec::<String>::new(), found(&values, &pages));
    }
}
