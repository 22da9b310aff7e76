//! A process that dies while it exports leaves nothing unencrypted behind, once the casebook is opened again.

use std::io::{BufRead as _, BufReader, Write as _};

use greffe::casebook::Casebook;
use greffe::casebook::views::ExportStep;

use crate::common::{
    PASSPHRASE, a_casebook, a_child, a_contact, file_in, files_of, given_to_child, session,
};

/// Run by the test below in a process of its own: says each slice that it has written.
#[test]
fn child_that_exports() {
    let Some(path) = given_to_child() else { return };
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let mut export = casebook.begin_export(&path.with_extension("out")).unwrap();
    let mut out = std::io::stdout();
    while matches!(casebook.continue_export(&mut export).unwrap(), ExportStep::Going(_)) {
        writeln!(out, "\nslice").and_then(|()| out.flush()).unwrap();
    }
}

#[test]
fn what_a_killed_export_wrote_is_gone_after_the_next_opening() {
    let mut shelf = a_casebook();
    let drafts: Vec<_> =
        (0..5_000).map(|place| a_contact().named(&place.to_string(), "Quint").draft()).collect();
    shelf.casebook.add_contacts(&drafts).unwrap();
    let folder = shelf.close();
    let path = file_in(folder.path());
    let mut child = a_child("export::killed::child_that_exports", &path).spawn().unwrap();
    let said = BufReader::new(child.stdout.take().unwrap()).lines();
    let heard = said.map_while(Result::ok).filter(|line| line == "slice").take(12).count();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(12, heard, "the child wrote what it said");
    let left = |name: &String| name.contains("export");
    let before: Vec<String> = files_of(folder.path()).into_keys().filter(left).collect();
    assert_eq!(2, before.len(), "a folder and its sign: {before:?}");

    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    let after: Vec<String> = files_of(folder.path()).into_keys().filter(left).collect();
    assert_eq!(Vec::<String>::new(), after);
    assert!(!path.with_extension("out").exists());
    casebook.export_all(&path.with_extension("out")).unwrap();
}
