//! The dialog that adds a dated fact to one of the contact's files.

use chrono::NaiveDate;
use egui::{Label, Ui};

use crate::casebook::views::ContactView;
use crate::domain::contact::{DatedFact, FileFactKind};
use crate::domain::hold::{HoldGround, HoldTerms, review_after};
use crate::domain::ids::Uid;
use crate::domain::retention::{EventKind, ObjectionScope};
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::widgets::{Answer, Kind, Question, choice, day_field, dialog};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand, HoldCommand};

#[derive(Debug)]
pub(super) struct AddFact {
    file: usize,
    kind: FileFactKind,
    day: String,
    /// Why the file is held, and when that is looked at again.
    ground: HoldGround,
    review: String,
}

/// What a hand may record on a file, events first.
fn kinds() -> Vec<FileFactKind> {
    let mut kinds: Vec<FileFactKind> =
        EventKind::ALL.into_iter().map(FileFactKind::Event).collect();
    kinds.extend([
        FileFactKind::ContractBegin,
        FileFactKind::ContractEnd,
        FileFactKind::Dormant,
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
            ground: HoldGround::default(),
            review: words::day_to_type(context.text, review_after(context.today)),
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
                wishes.send(Command::Contact(self.command(view.uid, &file.activity, on)));
                false
            }
            (Answer::Yes | Answer::No, ..) => false,
        }
    }

    fn command(&self, uid: Uid, activity: &str, on: NaiveDate) -> ContactCommand {
        let activity = activity.to_owned();
        match (self.kind, words::typed_day(&self.review)) {
            (FileFactKind::HoldBegin, Some(review_on)) => {
                let terms = HoldTerms { ground: self.ground, review_on };
                ContactCommand::Hold(HoldCommand::Begin { uid, activity, from: on, terms })
            }
            (kind, _) => ContactCommand::AddFact { uid, activity, fact: DatedFact { kind, on } },
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
        if self.kind == FileFactKind::HoldBegin {
            let grounds = HoldGround::ALL.map(|ground| (ground, text.hold_ground(ground)));
            choice(ui, &tr!(text, "window-hold-ground"), &mut self.ground, &grounds);
            day_field(ui, text, &tr!(text, "window-hold-review-day"), &mut self.review);
        }
    }
}
