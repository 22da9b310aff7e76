//! The list of requests.

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::views::NextStep;
use greffe::text::{Language, Text};
use greffe::ui::pages::requests::RequestsPage;
use greffe::worker::{Command, Event, RequestCommand, RequestEvent};

use super::today::line;
use crate::window::alone::alone;

fn page() -> RequestsPage {
    let lines = vec![
        line(1, "Ada Quint", 25, NextStep::Answer),
        line(2, "Zoé Hébert", 26, NextStep::Answer),
    ];
    let mut page = RequestsPage::default();
    let text = Text::new(Language::Fr);
    page.hear(&Event::Request(RequestEvent::Listed(lines)), &text);
    page
}

#[test]
fn what_is_typed_without_accents_finds_a_name_with_them() {
    let mut harness = alone(page(), RequestsPage::ui);
    harness.get_by_label("Chercher dans la liste").focus();
    harness.run();
    harness.get_by_label("Chercher dans la liste").type_text("hebert");
    harness.run();
    assert!(harness.query_by_label_contains("Ada Quint").is_none());
    assert!(harness.query_all_by_label_contains("Zoé Hébert").next().is_some());
}

#[test]
fn the_closed_cases_are_asked_for_when_their_tab_is_chosen() {
    let mut harness = alone(page(), RequestsPage::ui);
    harness.get_by_label("Closes").click();
    harness.run();
    let asked =
        harness.state().wishes.commands.iter().any(|command| {
            matches!(command, Command::Request(RequestCommand::List { closed: true }))
        });
    assert!(asked);
}
