//! The list of requests.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::{NextStep, RequestLine, RequestQuery};
use greffe::domain::right::Right;
use greffe::ui::pages::requests::RequestsPage;
use greffe::worker::{Command, Event, RequestCommand, RequestEvent};

use super::today::line;
use crate::window::alone::{Alone, alone};

fn listed(serial: u64, first: bool, lines: Vec<RequestLine>) -> Event {
    Event::Request(RequestEvent::Listed { serial, first, lines })
}

fn page() -> RequestsPage {
    let mut page = RequestsPage::default();
    page.ask();
    let lines = vec![
        line(1, "Ada Quint", 25, NextStep::Answer),
        line(2, "Zoé Hébert", 26, NextStep::Answer),
    ];
    page.hear(&listed(1, true, lines));
    page
}

fn asked(harness: &Harness<'_, Alone<RequestsPage>>) -> Vec<RequestQuery> {
    let commands = harness.state().wishes.commands.iter();
    let asked = commands.filter_map(|command| {
        if let Command::Request(RequestCommand::List { query, .. }) = command {
            Some(query.clone())
        } else {
            None
        }
    });
    asked.collect()
}

#[test]
fn what_is_typed_is_looked_for_among_all_cases_and_a_late_answer_is_not_shown() {
    let mut harness = alone(page(), RequestsPage::ui);
    harness.get_by_label("Chercher dans la liste").focus();
    harness.run();
    harness.get_by_label("Chercher dans la liste").type_text("oppos");
    harness.run();
    let query = asked(&harness).pop().unwrap();
    assert_eq!(("oppos", None), (query.typed.as_str(), query.after));
    assert!(query.rights.contains(&Right::Objection), "{:?}", query.rights);
    let late = line(3, "Basile Ney", 27, NextStep::Answer);
    harness.state_mut().page.hear(&listed(1, true, vec![late]));
    harness.run();
    assert!(harness.query_by_label_contains("Basile Ney").is_none());
}

#[test]
fn the_closed_cases_are_asked_for_when_their_tab_is_chosen() {
    let mut harness = alone(page(), RequestsPage::ui);
    harness.get_by_label("Closes").click();
    harness.run();
    assert!(asked(&harness).pop().unwrap().closed);
}

#[test]
fn the_next_page_is_asked_for_at_the_end_of_the_list_until_there_is_none() {
    let mut harness = alone(page(), RequestsPage::ui);
    harness.run();
    let [query] = asked(&harness).try_into().unwrap();
    assert_eq!(Some("2026-0002".parse().unwrap()), query.after);
    harness.state_mut().page.hear(&listed(2, false, Vec::new()));
    harness.run();
    assert_eq!(1, asked(&harness).len());
    for name in ["Ada Quint", "Zoé Hébert"] {
        assert!(harness.query_all_by_label_contains(name).next().is_some(), "{name}");
    }
}
