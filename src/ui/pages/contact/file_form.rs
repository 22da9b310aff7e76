//! The form of a file, new or to be put right: activity, basis, collection, and the data by category.

use egui::{Align, Label, Layout, Ui};

use crate::casebook::views::{ContactView, FileView};
use crate::domain::contact::{Collection, Datum, DatumContent, FileDraft};
use crate::domain::ids::Uid;
use crate::domain::policy::{Field as PolicyField, Policy};
use crate::domain::retention::FileState;
use crate::domain::right::Basis;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::{APART, NEAR};
use crate::ui::widgets::{
    Answer, Field, Kind, Question, button, choice, day_field, dialog, link, tick,
};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand, FileCommand};

#[derive(Debug)]
pub(super) struct FileForm {
    /// The file to be put right; none for a new one.
    edited: Option<FileDraft>,
    /// The place of the activity in the policy, for a new one.
    activity: usize,
    basis: Option<Basis>,
    collected: String,
    source: String,
    given: bool,
    rows: Vec<Row>,
}

/// One datum as it is typed.
#[derive(Debug)]
struct Row {
    category: String,
    field: String,
    /// The value, or the place where it is held.
    words: String,
    is_held: bool,
}

impl FileForm {
    /// For an activity under which the contact has no file, if there is one.
    pub(super) fn new(view: &ContactView, context: &PageContext<'_>) -> Option<Self> {
        let (activity, _) = free_activities(view, context).into_iter().next()?;
        Some(Self {
            edited: None,
            activity,
            basis: None,
            collected: words::day_to_type(context.text, context.today),
            source: String::new(),
            given: true,
            rows: Vec::new(),
        })
    }

    pub(super) fn of(file: &FileView, context: &PageContext<'_>) -> Self {
        let draft = file.draft();
        let row = |datum: &Datum| Row {
            category: datum.category.clone(),
            field: datum.field.clone(),
            words: datum.content.words().to_owned(),
            is_held: datum.content.value().is_none(),
        };
        Self {
            activity: 0,
            basis: draft.basis,
            collected: words::day_to_type(context.text, draft.collection.on),
            source: draft.collection.source.clone(),
            given: draft.collection.given_by_person,
            rows: draft.data.iter().map(row).collect(),
            edited: Some(draft),
        }
    }

    /// Draws the dialog; answers whether it stays.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let title = if self.edited.is_some() {
            tr!(text, "window-file-edit-title")
        } else {
            tr!(text, "window-file-add-title")
        };
        let draft = self.draft(context);
        let question = Question {
            title: &title,
            yes: &tr!(text, "window-keep"),
            kind: Kind::Primary,
            ready: draft.is_some(),
            width: 560.0,
        };
        let answer = dialog(ui, text, "file-form", &question, |ui| self.body(ui, view, context));
        if answer == Answer::Yes
            && let Some(file) = draft
        {
            let command = self.command(view.uid, file);
            wishes.send(Command::Contact(ContactCommand::File(command)));
        }
        answer != Answer::No
    }

    fn command(&self, uid: Uid, file: FileDraft) -> FileCommand {
        if self.edited.is_some() {
            FileCommand::Edit { uid, file }
        } else {
            FileCommand::Add { uid, file }
        }
    }

    fn body(&mut self, ui: &mut Ui, view: &ContactView, context: &PageContext<'_>) {
        let text = context.text;
        ui.spacing_mut().item_spacing.y = APART;
        ui.horizontal_top(|ui| {
            if self.edited.is_none() {
                let activities = free_activities(view, context);
                choice(ui, &tr!(text, "window-activity"), &mut self.activity, &activities);
            }
            let mut bases = vec![(None, tr!(text, "window-import-basis-of-activity"))];
            bases.extend(Basis::ALL.map(|basis| (Some(basis), say::basis(text, basis))));
            choice(ui, &tr!(text, "window-file-basis"), &mut self.basis, &bases);
        });
        ui.horizontal_top(|ui| {
            day_field(ui, text, &tr!(text, "window-collected-on"), &mut self.collected);
            Field::new(&tr!(text, "window-source")).ui(ui, &mut self.source);
        });
        tick(ui, &mut self.given, &tr!(text, "window-file-given"));
        ui.label(context.tokens.strong(tr!(text, "window-file-data")));
        let Some(policy) = context.policy else { return };
        let mut dropped = None;
        for (place, row) in self.rows.iter_mut().enumerate() {
            ui.push_id(place, |ui| {
                if row.ui(ui, policy, context) {
                    dropped = Some(place);
                }
            });
            ui.separator();
        }
        if let Some(place) = dropped {
            self.rows.remove(place);
        }
        if button(ui, Kind::Secondary, &tr!(text, "window-file-datum-add")).clicked() {
            let field = fields(policy).into_iter().next();
            self.rows.extend(field.map(|(category, field)| Row {
                category: category.to_owned(),
                field: field.id.clone(),
                words: String::new(),
                is_held: field.held_only,
            }));
        }
    }

    /// What will be kept, once it is what the casebook accepts.
    fn draft(&self, context: &PageContext<'_>) -> Option<FileDraft> {
        let policy = context.policy?;
        let activity = match &self.edited {
            Some(edited) => edited.activity.clone(),
            None => policy.activities.get(self.activity)?.id.clone(),
        };
        let draft = FileDraft {
            activity,
            basis: self.basis,
            state: self.edited.as_ref().map_or(FileState::Open, |edited| edited.state),
            collection: Collection {
                source: self.source.trim().to_owned(),
                on: words::typed_day(&self.collected)?,
                given_by_person: self.given,
            },
            facts: Vec::new(),
            data: self.rows.iter().map(Row::datum).collect::<Option<_>>()?,
        };
        draft.check_days(context.today).ok()?;
        Some(draft)
    }
}

impl Row {
    /// Answers whether the row is to go.
    fn ui(&mut self, ui: &mut Ui, policy: &Policy, context: &PageContext<'_>) -> bool {
        let text = context.text;
        let fields = fields(policy);
        let is_chosen = |(category, field): &(&str, &PolicyField)| {
            *category == self.category && field.id == self.field
        };
        let mut place = fields.iter().position(is_chosen).unwrap_or(fields.len());
        let mut named: Vec<(usize, String)> = fields
            .iter()
            .enumerate()
            .map(|(place, (category, field))| {
                let category = say::category(text, Some(policy), category);
                (place, format!("{category} · {}", say::field(text, Some(policy), &field.id)))
            })
            .collect();
        if place == fields.len() {
            named.push((place, format!("{} · {}", self.category, self.field)));
        }
        let mut goes = false;
        ui.horizontal(|ui| {
            if choice(ui, &tr!(text, "window-file-datum"), &mut place, &named)
                && let Some((category, field)) = fields.get(place)
            {
                (self.category, self.field) = ((*category).to_owned(), field.id.clone());
                self.is_held = field.held_only;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                goes = link(ui, &tr!(text, "window-file-datum-drop")).clicked();
            });
        });
        let label = if self.is_held {
            tr!(text, "window-file-datum-held")
        } else {
            tr!(text, "window-file-datum-value")
        };
        Field::new(&label).ui(ui, &mut self.words);
        if fields.get(place).is_some_and(|(_, field)| field.held_only) {
            let line = tr!(text, "window-file-datum-held-only");
            ui.add(Label::new(context.tokens.label(line)).wrap());
            ui.add_space(NEAR);
        }
        goes
    }

    fn datum(&self) -> Option<Datum> {
        let words = self.words.trim().to_owned();
        let content = if self.is_held {
            DatumContent::HeldWhere(words.clone())
        } else {
            DatumContent::Value(words.clone())
        };
        let (category, field) = (self.category.clone(), self.field.clone());
        (!words.is_empty()).then_some(Datum { category, field, content })
    }
}

/// Every field of the policy with its category, in the policy's order.
fn fields(policy: &Policy) -> Vec<(&str, &PolicyField)> {
    policy
        .categories
        .iter()
        .flat_map(|category| category.fields.iter().map(|field| (category.id.as_str(), field)))
        .collect()
}

/// The activities of the policy under which the contact has no file, with their places there.
fn free_activities(view: &ContactView, context: &PageContext<'_>) -> Vec<(usize, String)> {
    let activities = context.policy.into_iter().flat_map(|policy| &policy.activities).enumerate();
    activities
        .filter(|(_, one)| view.files.iter().all(|file| file.activity != one.id))
        .map(|(place, one)| (place, say::activity(context.text, context.policy, &one.id)))
        .collect()
}
