//! A state of the casebook at one moment, in slices between which everything else goes on.

use greffe::casebook::views::ExportStep;

use super::read_back;
use crate::common::{Shelf, a_casebook, a_contact};

fn many(count: usize) -> Shelf {
    let mut shelf = a_casebook();
    let drafts: Vec<_> = (0..count)
        .map(|place| a_contact().named(&format!("Ada {place}"), "Quint").draft())
        .collect();
    shelf.casebook.add_contacts(&drafts).expect("contacts");
    shelf
}

fn contacts(shelf: &Shelf) -> usize {
    read_back::json_lines(&shelf.folder.path().join("out"), "contact").len()
}

#[test]
fn what_is_written_meanwhile_goes_on_and_is_not_in_the_export() {
    let mut shelf = many(1_200);
    let to = shelf.folder.path().join("out");
    let mut export = shelf.casebook.begin_export(&to).unwrap();
    let mut slices = 0;
    let done = loop {
        match shelf.casebook.continue_export(&mut export).unwrap() {
            ExportStep::Going(progress) => {
                assert!(progress.done <= progress.of);
                slices += 1;
                shelf.add(a_contact().named("Bo", "Reed"));
            }
            ExportStep::Ended(done) => break done,
        }
    };
    assert!(40 < slices, "{slices}");
    assert_eq!(1_200, contacts(&shelf));
    assert!(to.join("LISEZMOI.txt").exists() && 1_200 < done.rows);
    let journal = shelf.casebook.journal(None).unwrap();
    assert!(journal.iter().all(|line| line.detail.len() < 40), "counts only");
}

#[test]
fn an_export_that_is_dropped_leaves_nothing_but_its_journal_entry() {
    let mut shelf = many(1_200);
    let before = crate::common::files_of(shelf.folder.path()).len();
    let to = shelf.folder.path().join("out");
    let mut export = shelf.casebook.begin_export(&to).unwrap();
    for _ in 0..30 {
        shelf.casebook.continue_export(&mut export).unwrap();
    }
    assert!(before < crate::common::files_of(shelf.folder.path()).len());
    drop(export);
    assert_eq!(before, crate::common::files_of(shelf.folder.path()).len());
    let said = shelf.casebook.journal(None).unwrap();
    let exported = greffe::domain::journal::Operation::CasebookExported;
    let said: Vec<_> = said.iter().filter(|line| line.operation == exported).collect();
    assert_eq!(vec!["1200"], said.iter().map(|line| &*line.detail).collect::<Vec<_>>());
    shelf.casebook.export_all(&to).unwrap();
    assert_eq!(1_200, contacts(&shelf));
}
