//! Long lists of cases: page after page, found by what is typed, and counted where Today has no room.

use std::collections::BTreeSet;

use chrono::Days;
use greffe::casebook::Casebook;
use greffe::casebook::views::{DueLine, RequestQuery};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{Doubt, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;

use super::whole::sent;
use crate::common::{Shelf, Takes as _, a_casebook, a_request, today};

fn all(casebook: &Casebook, query: RequestQuery) -> Vec<CaseNumber> {
    let mut query = query;
    let mut numbers = Vec::new();
    loop {
        let page = casebook.requests_page(&query).expect("a page");
        let Some(last) = page.last() else { return numbers };
        query.after = Some(last.number);
        numbers.extend(page.iter().map(|line| line.number));
    }
}

fn open() -> RequestQuery {
    RequestQuery::default()
}

fn closed() -> RequestQuery {
    RequestQuery { closed: true, ..RequestQuery::default() }
}

/// Cases received on some days before, three of them on each.
fn fill(shelf: &mut Shelf, cases: u64) -> Vec<CaseNumber> {
    let opened = (0..cases).map(|place| {
        let received = today() - Days::new(40 - place / 3 % 40);
        let name = format!("Personne {place}");
        let draft = a_request().from(&name, "p@example.org").received(received).draft();
        shelf.casebook.open_request(&draft).expect("a case")
    });
    opened.collect()
}

#[test]
fn every_case_comes_once_in_its_order_however_many_pages_there_are() {
    let mut shelf = a_casebook();
    let opened = fill(&mut shelf, 125);
    let asked = opened[90];
    let doubt = Doubt::SeveralPersons;
    shelf.casebook.takes(asked, Step::AskIdentity { doubt }, today()).unwrap();
    let listed = all(&shelf.casebook, open());
    assert_eq!(125, listed.len());
    assert_eq!(opened.iter().collect::<BTreeSet<_>>(), listed.iter().collect());
    assert_eq!(Some(&asked), listed.last(), "who is waited for comes last");
    let limit = |number: &CaseNumber| shelf.casebook.request(*number).unwrap().line.due_on;
    let limits: Vec<_> = listed[..124].iter().map(limit).collect();
    assert!(limits.is_sorted() && limits.iter().all(Option::is_some), "{limits:?}");
    assert_eq!(Vec::<CaseNumber>::new(), all(&shelf.casebook, closed()));
    for number in &opened[100..] {
        let verify = Step::Verify { by: IdentityProof::CustomerNumber };
        shelf.casebook.takes(*number, verify, today()).unwrap();
        shelf.casebook.takes(*number, sent(Outcome::Granted), today()).unwrap();
    }
    let answered: Vec<_> = opened[100..].iter().rev().copied().collect();
    assert_eq!(answered, all(&shelf.casebook, closed()));
    assert_eq!(100, all(&shelf.casebook, open()).len());
}

#[test]
fn a_case_is_found_by_a_part_of_its_number_a_name_without_accents_and_its_right() {
    let mut shelf = a_casebook();
    fill(&mut shelf, 60);
    let draft = a_request().from("Zoé Hébert", "zoe@example.org").received(today());
    let zoe = shelf.casebook.open_request(&draft.draft()).unwrap();
    let typed = |typed: &str| all(&shelf.casebook, RequestQuery { typed: typed.into(), ..open() });
    for words in ["hebert", "HÉBERT zoé", "0061", "2026-0061", "Hé", "zoe@exam"] {
        assert_eq!(vec![zoe], typed(words), "{words}");
    }
    assert_eq!(60, typed("personne").len());
    for nobody in ["absent", "9999", "\"", "zoé personne"] {
        assert_eq!(Vec::<CaseNumber>::new(), typed(nobody), "{nobody}");
    }
    let right = |right| RequestQuery { typed: "?".into(), rights: vec![right], ..open() };
    assert_eq!(61, all(&shelf.casebook, right(Right::Access)).len());
    assert_eq!(0, all(&shelf.casebook, right(Right::Erasure)).len());
}

#[test]
fn what_today_has_no_room_for_is_counted_and_stands_in_the_calendar_file() {
    let mut shelf = a_casebook();
    fill(&mut shelf, 530);
    let due = shelf.casebook.due().unwrap();
    let shown = due.lines.iter().filter(|line| matches!(line, DueLine::Request(_))).count();
    assert_eq!((500, 30), (shown, due.beyond.cases));
    let late = |days: u64| {
        let until = today() + Days::new(days);
        let lines = all(&shelf.casebook, open()).into_iter().filter(|number| {
            let line = shelf.casebook.request(*number).unwrap().line;
            line.due_on.is_some_and(|due_on| due_on < until)
        });
        u32::try_from(lines.count()).unwrap()
    };
    assert_eq!(late(0).saturating_sub(500), due.beyond.late);
    assert_eq!(late(8).saturating_sub(500), due.beyond.late + due.beyond.week);
    let file = shelf.casebook.calendar_file().unwrap();
    for number in all(&shelf.casebook, open()) {
        assert!(file.contains(&format!("{number}-due@greffe")), "{number}");
    }
}
