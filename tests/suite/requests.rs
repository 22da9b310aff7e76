//! Cases: which step may follow which stage, numbers that are given once, and clocks that are always true.

mod bounced;
mod clients;
mod drafts;
mod errands;
mod late;
mod lists;
mod lives;
mod steps;
mod terminal;
mod whole;

use greffe::casebook::{Casebook, Error};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{IdentityProof, Refusal, Step};

use crate::common::{PASSPHRASE, a_casebook, a_request, day, session};

fn number(year: i32, sequence: u32) -> CaseNumber {
    CaseNumber { year, sequence }
}

#[test]
fn numbers_follow_the_year_of_receipt_and_are_never_given_twice() {
    let mut shelf = a_casebook();
    let open = |casebook: &mut Casebook, on: &str| {
        casebook.open_request(&a_request().received(day(on)).draft()).expect("a case")
    };
    assert_eq!(number(2026, 1), open(&mut shelf.casebook, "2026-02-20"));
    assert_eq!(number(2025, 1), open(&mut shelf.casebook, "2025-12-31"));
    assert_eq!(number(2026, 2), open(&mut shelf.casebook, "2026-01-01"));
    assert!(
        shelf.casebook.open_request(&a_request().received(day("2026-03-11")).draft()).is_err(),
        "a day to come"
    );
    assert_eq!(
        number(2026, 3),
        open(&mut shelf.casebook, "2026-03-10"),
        "a refused case takes no number"
    );

    // The cases themselves may go, as in a backup that is older than the ledger: their numbers stay given.
    let gone =
        shelf.raw().execute("DELETE FROM request WHERE year = 2026 AND sequence > 1", []).unwrap();
    assert_eq!(2, gone);
    let path = shelf.path();
    let folder = shelf.close();
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    assert_eq!(number(2026, 4), open(&mut casebook, "2026-03-10"));
    assert_eq!(number(2025, 2), open(&mut casebook, "2025-06-01"));
    drop(folder);
}

#[test]
fn a_step_that_is_refused_changes_nothing_and_says_why() {
    let mut shelf = a_casebook();
    let number = shelf.casebook.open_request(&a_request().draft()).unwrap();
    let verify = Step::Verify { by: IdentityProof::Account };
    shelf.casebook.take_step(number, verify, day("2026-03-01")).unwrap();
    let facts = shelf.casebook.request(number).unwrap().facts;
    for (step, on, refusal) in [
        (verify, "2026-03-02", Refusal::AlreadyVerified),
        (Step::Close, "2026-03-02", Refusal::NotAnswered),
        (Step::AskClarification, "2026-03-11", Refusal::InFuture),
        (Step::AskClarification, "2026-02-19", Refusal::BeforeReceipt),
    ] {
        let refused = shelf.casebook.take_step(number, step, day(on));
        assert!(
            matches!(refused, Err(Error::Refused(why)) if why == refusal),
            "{step:?} {on}: {refused:?}"
        );
    }
    assert_eq!(facts, shelf.casebook.request(number).unwrap().facts);
}
