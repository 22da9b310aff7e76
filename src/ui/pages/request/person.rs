//! Whose case it is: the contact that was chosen, those that match, and a search for another.

use egui::Ui;

use crate::casebook::views::{ContactLine, RequestView};
use crate::domain::ids::CaseNumber;
use crate::domain::request::{Role, Stage};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Field, Kind, Line, Touched, Urgency, badge_ui, line_ui, link, section,
};
use crate::worker::{Command, ContactCommand, ContactEvent, RequestCommand};

/// Searches of a case are counted from here on, so that no other page takes their answers for its own.
const FIRST_SERIAL: u64 = 1 << 32;
/// Few enough to read; a longer name finds fewer.
const SHOWN: usize = 8;

#[derive(Debug, Default)]
pub(super) struct PersonTab {
    /// Another contact than the chosen one is looked for.
    choosing: bool,
    typed: String,
    asked: u64,
    found: Option<Vec<ContactLine>>,
}

impl PersonTab {
    pub(super) fn hear(&mut self, event: &ContactEvent) {
        if let ContactEvent::Found { serial, lines } = event
            && *serial == FIRST_SERIAL + self.asked
        {
            self.found = Some(lines.clone());
        }
    }

    /// The chosen contact, or those that match, and the search.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        if let Some(contact) = &view.contact {
            let step = tr!(text, "window-open");
            if contact_line_ui(ui, contact, &step, true, context) {
                wishes.go(Route::Contact(contact.uid));
            }
            if !self.choosing {
                self.choosing = link(ui, &tr!(text, "window-choose-other-contact")).clicked();
                return;
            }
        } else if view.candidates.is_empty() {
            ui.label(context.tokens.secondary(tr!(text, "window-no-candidate")));
        } else {
            section(ui, &tr!(text, "window-candidates"));
            self.lines_ui(ui, &view.candidates, view.line.number, context, wishes);
        }
        self.search_ui(ui, view.line.number, context, wishes);
    }

    fn search_ui(
        &mut self,
        ui: &mut Ui,
        number: CaseNumber,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        ui.add_space(NEAR);
        let label = tr!(text, "window-search-contact");
        let hint = tr!(text, "window-contacts-hint");
        if Field::new(&label).hint(&hint).width(420.0).ui(ui, &mut self.typed).changed() {
            self.asked += 1;
            let (typed, serial) = (self.typed.trim().to_owned(), FIRST_SERIAL + self.asked);
            if typed.is_empty() {
                self.found = None;
            } else {
                let find = ContactCommand::FindInArchive { text: typed, serial };
                wishes.send(Command::Contact(find));
            }
        }
        let Some(found) = self.found.take() else { return };
        if found.is_empty() {
            ui.label(context.tokens.secondary(tr!(text, "window-nothing-found")));
        }
        self.lines_ui(ui, &found, number, context, wishes);
        if self.choosing || !self.typed.is_empty() {
            self.found = Some(found);
        }
    }

    fn lines_ui(
        &mut self,
        ui: &mut Ui,
        lines: &[ContactLine],
        number: CaseNumber,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let step = tr!(context.text, "window-choose-contact");
        for (place, contact) in lines.iter().take(SHOWN).enumerate() {
            if contact_line_ui(ui, contact, &step, place == 0, context) {
                let contact = contact.uid;
                wishes.send(Command::Request(RequestCommand::ChooseContact { number, contact }));
                (self.choosing, self.found) = (false, None);
                self.typed.clear();
            }
        }
    }
}

/// Says over the tabs that a contact is still to be chosen among those that match; answers whether the hand goes there.
pub(super) fn unchosen_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) -> bool {
    let decides = view.standing.role == Role::Controller;
    let open = decides && view.contact.is_none() && view.line.stage < Stage::Answered;
    if !open || view.candidates.is_empty() {
        return false;
    }
    let count = view.candidates.len();
    let mut goes = false;
    ui.horizontal_wrapped(|ui| {
        let words = tr!(context.text, "window-contact-unchosen", count = count);
        badge_ui(ui, &Badge::new(words, Urgency::Soon));
        goes = link(ui, &tr!(context.text, "window-contact-choose")).clicked();
    });
    ui.add_space(NEAR);
    goes
}

fn contact_line_ui(
    ui: &mut Ui,
    contact: &ContactLine,
    step: &str,
    first: bool,
    context: &PageContext<'_>,
) -> bool {
    let files: Vec<String> = contact
        .files
        .iter()
        .map(|file| say::activity(context.text, context.policy, &file.activity))
        .collect();
    let said = [contact.detail.clone(), files.join(", ")];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let line = Line {
        icon: Some(Icon::Contacts),
        title: &contact.name,
        context: &said.join(" · "),
        step: Some((Kind::Secondary, step)),
        first,
        ..Line::default()
    };
    line_ui(ui, &line) == Touched::Step
}
