//! The dialog that adds a dated fact to one of the contact's files.

use egui::{Label, Ui};

use crate::casebook::views::ContactView;
use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::retention::{EventKind, ObjectionScope};
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::widgets::{Answer, Kind, Question, choice, day_field, dialog};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand};

#[derive(Debug)]
pub(super) struct AddFact {
    file: usize,
    kind: FileFactKind,
    day: String,
}

/// What a hand may record on a file, events first.
fn kinds() -> Vec<FileFactKind> {
    let mut kinds: Vec<FileFactKind> =
        EventKind::ALL.into_iter().map(FileFactKind::Event).collect();
    kinds.extend([
        FileFactKind::ContractEnd,
        FileFactKind::Closed,
        FileFactKind::Submitted,
        FileFactKind::Objection(ObjectionScope::Marketing),
        FileFactKind::Objection(ObjectionScope::Analytics),
        FileFactKind::Objection(ObjectionScope::Retention),
        FileFactKind::HoldBegin,
        FileFactKind::HoldEnd,
        FileFactKind::RestrictionBegin,
        FileFactKind::RestrictionEnd,
    ]);
    kinds
}

impl AddFact {
    /// For a contact that has a file to add to.
    pub(super) fn new(view: &ContactView, context: &PageContext<'_>) -> Option<Self> {
        (!view.files.is_empty()).then(|| Self {
            file: 0,
            kind: FileFactKind::Event(EventKind::Reply),
            day: words::day_to_type(context.text, context.today),
        })
    }

    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let question = Question {
            title: &tr!(text, "window-add-event"),
            yes: &tr!(text, "window-record"),
            kind: Kind::Primary,
            ready: words::typed_day(&self.day).is_some(),
            width: 420.0,
        };
        let answer = dialog(ui, text, "add-fact", &question, |ui| self.body(ui, view, context));
        let file = view.files.get(self.file);
        match (answer, words::typed_day(&self.day), file) {
            (Answer::Open, ..) => true,
            (Answer::Yes, Some(on), Some(file)) => {
                let fact = DatedFact { kind: self.kind, on };
                let activity = file.activity.clone();
                let uid = view.uid;
                wishes.send(Command::Contact(ContactCommand::AddFact { uid, activity, fact }));
                false
            }
            (Answer::Yes | Answer::No, ..) => false,
        }
    }

    fn body(&mut self, ui: &mut Ui, view: &ContactView, context: &PageContext<'_>) {
        let text = context.text;
        let files: Vec<(usize, String)> = view
            .files
            .iter()
            .enumerate()
            .map(|(place, file)| (place, say::activity(text, context.policy, &file.activity)))
            .collect();
        choice(ui, &tr!(text, "window-file"), &mut self.file, &files);
        let all: Vec<_> = kinds()
            .into_iter()
            .map(|kind| (kind, crate::text::facts::file_fact(text, kind)))
            .collect();
        choice(ui, &tr!(text, "window-event-kind"), &mut self.kind, &all);
        if let FileFactKind::Event(kind) = self.kind
            && !kind.comes_from_person()
        {
            let words = tr!(text, "window-event-not-counting");
            ui.add(Label::new(context.tokens.label(words)).wrap());
        }
        day_field(ui, text, &tr!(text, "window-event-day"), &mut self.day);
    }
}
