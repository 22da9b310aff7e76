//! One contact: its data by category, its files with their countdowns, events and notes, and what can be done.

mod add;
mod archive;
mod consents;
mod correct;
mod erase;
mod file_form;
mod files;
mod form;
mod persons;

use egui::{Label, Ui};

pub use form::ContactForm;

use crate::casebook::views::{ContactLine, ContactView, CopySubject, PageKey, Suppressed};
use crate::domain::ids::{CaseNumber, Uid};
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::pages::copy::{CopyFlow, packages_ui};
use crate::ui::route::Route;
use crate::ui::tokens::{INSET, NEAR};
use crate::ui::widgets::{
    Badge, Kind, Side, Urgency, badge_ui, button, card, facts, header, link, two_columns,
};
use crate::ui::words;
use crate::worker::{
    Command, ContactCommand, ContactEvent, CopyCommand, CopyEvent, ErasureCommand, Event,
    FileCommand, PersonEvent,
};

use add::AddFact;
use archive::Opening;
use consents::NoteConsent;
use correct::CorrectFact;
use erase::Erasing;
use file_form::FileForm;
use files::FilesAnswer;
use persons::Merging;

#[derive(Debug, Default)]
pub struct ContactPage {
    uid: Option<Uid>,
    view: Option<Box<ContactView>>,
    form: Option<ContactForm>,
    fact: Option<AddFact>,
    correction: Option<CorrectFact>,
    file: Option<FileForm>,
    consent: Option<NoteConsent>,
    note: String,
    erasing: Erasing,
    copy: CopyFlow,
    merging: Merging,
    opening: Opening,
    /// A request by hand to be filled in for this contact.
    pub request_for: Option<ContactLine>,
}

impl ContactPage {
    pub fn open(&mut self, uid: Uid) -> Command {
        if self.uid != Some(uid) {
            *self = Self { uid: Some(uid), ..Self::default() };
        }
        self.opening.read(uid)
    }

    /// Puts the question why the archive is opened, or takes it away.
    pub const fn ask_archive(&mut self, asks: bool) {
        self.opening.question(asks);
    }

    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::Contact(ContactEvent::Shown(view)) if Some(view.uid) == self.uid => {
                self.view = Some(view.clone());
                self.opening.everything = false;
            }
            Event::Contact(ContactEvent::Archived(uid)) if Some(*uid) == self.uid => {
                self.view = None;
                self.opening.everything = true;
            }
            Event::Contact(ContactEvent::Changed(uid)) if Some(*uid) == self.uid => {
                (self.form, self.fact, self.file) = (None, None, None);
                self.note.clear();
            }
            Event::Contact(ContactEvent::Person(PersonEvent::MergePlanned(plan)))
                if Some(plan.kept.uid) == self.uid =>
            {
                self.merging.planned(plan);
            }
            Event::Contact(ContactEvent::Person(PersonEvent::Merged(_))) => self.merging.over(),
            Event::Erasure(event) => self.erasing.hear(event, self.uid),
            Event::Copy(CopyEvent::Reviewed(review)) if self.is_about(review.about) => {
                self.copy.review(review.clone());
            }
            Event::Copy(CopyEvent::Written(written)) if self.is_about(written.about) => {
                self.copy.written(written.clone());
            }
            Event::Failed(_) => {
                self.erasing.failed();
                self.copy.failed();
            }
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
    }

    /// The case to go on with once the contact is erased.
    pub const fn erases_for(&mut self, number: CaseNumber) {
        self.erasing.case = Some(number);
    }

    fn is_about(&self, about: CopySubject) -> bool {
        self.uid.map(CopySubject::Contact) == Some(about)
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        if link(ui, &tr!(text, "window-rail-contacts")).clicked() {
            wishes.go(Route::Contacts);
        }
        if self.erasing.done_ui(ui, context, wishes) {
            return;
        }
        let Some(view) = self.view.take() else {
            self.opening.everything_ui(ui, context);
            self.archive_ui(ui, context, wishes);
            self.erasing.plan_ui(ui, context, wishes);
            return;
        };
        let name = display(&view);
        let organisation =
            if view.name.organisation == name { "" } else { view.name.organisation.as_str() };
        header(ui, &name, organisation, |ui| self.actions_ui(ui, &view, context, wishes));
        two_columns(ui, 300.0, |ui, side| match side {
            Side::Main => {
                ui.spacing_mut().item_spacing.y = INSET;
                if self.copy.is_reviewed() || self.copy.is_written() {
                    card(ui, |ui| self.copy.ui(ui, context, wishes));
                } else {
                    match files::files_ui(ui, &view, context, wishes) {
                        FilesAnswer::None => (),
                        FilesAnswer::OpenArchive => self.opening.ask(),
                        FilesAnswer::Edit(place) => {
                            let file = view.files.get(place);
                            self.file = file.map(|file| FileForm::of(file, context));
                        }
                        FilesAnswer::Add => self.file = FileForm::new(&view, context),
                    }
                    self.events_ui(ui, &view, context);
                    copies_ui(ui, &view, context, wishes);
                }
            }
            Side::Aside => {
                ui.spacing_mut().item_spacing.y = INSET;
                identity_ui(ui, &view, context, wishes);
                consents::consents_ui(ui, &view, context, &mut self.consent);
                self.merging.ui(ui, &view, context, wishes);
                self.notes_ui(ui, &view, context, wishes);
            }
        });
        self.dialogs_ui(ui, &view, context, wishes);
        self.view = Some(view);
    }

    fn actions_ui(
        &mut self,
        ui: &mut Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        if self.copy.is_reviewed() || self.copy.is_written() {
            self.copy.write_ui(ui, context, wishes);
            let words = if self.copy.is_written() {
                tr!(text, "window-copy-done")
            } else {
                tr!(text, "window-cancel")
            };
            if button(ui, Kind::Secondary, &words).clicked() {
                self.copy = CopyFlow::default();
            }
            return;
        }
        if button(ui, Kind::Danger, &tr!(text, "window-erase")).clicked() {
            wishes.send(Command::Erasure(ErasureCommand::Plan(view.uid)));
        }
        if button(ui, Kind::Secondary, &tr!(text, "window-edit")).clicked() {
            self.form = Some(ContactForm::of(view, context));
        }
        let tip = tr!(text, "window-export-tip");
        let export = button(ui, Kind::Secondary, &tr!(text, "window-export"));
        if export.on_hover_text(tip).clicked() {
            wishes.send(Command::Copy(CopyCommand::ReviewContact(view.uid)));
        }
        if button(ui, Kind::Secondary, &tr!(text, "window-contact-request")).clicked() {
            self.request_for = Some(line_of(view));
            wishes.go(Route::NewRequest);
        }
    }

    fn events_ui(&mut self, ui: &mut Ui, view: &ContactView, context: &PageContext<'_>) {
        let (text, tokens) = (context.text, context.tokens);
        card(ui, |ui| {
            header_line(ui, &tr!(text, "window-events"), context);
            let pairs = files::fact_pairs(view, context);
            if pairs.is_empty() {
                ui.label(tokens.secondary(tr!(text, "window-events-none")));
            }
            facts(ui, "events", &pairs);
            ui.add_space(NEAR);
            ui.horizontal(|ui| {
                let add = !view.files.is_empty()
                    && button(ui, Kind::Secondary, &tr!(text, "window-add-event")).clicked();
                if add {
                    self.fact = AddFact::new(view, context);
                }
                let correct = !pairs.is_empty()
                    && button(ui, Kind::Secondary, &tr!(text, "window-correct")).clicked();
                if correct {
                    self.correction = CorrectFact::new(view, context);
                }
            });
        });
    }

    fn notes_ui(
        &mut self,
        ui: &mut Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        card(ui, |ui| {
            header_line(ui, &tr!(text, "window-notes"), context);
            ui.add(Label::new(tokens.label(tr!(text, "window-notes-line"))).wrap());
            for note in &view.notes {
                ui.add_space(NEAR);
                ui.horizontal(|ui| {
                    ui.label(tokens.label(words::day_in_full(text, note.written_on)));
                    if link(ui, &tr!(text, "window-note-drop")).clicked() {
                        let drop = FileCommand::DropNote { uid: view.uid, note: note.id };
                        wishes.send(Command::Contact(ContactCommand::File(drop)));
                    }
                });
                ui.add(Label::new(tokens.body(&note.body)).wrap().selectable(true));
            }
            ui.add_space(NEAR);
            let label = tr!(text, "window-note-new");
            crate::ui::widgets::Field::new(&label).rows(3).ui(ui, &mut self.note);
            let ready = !self.note.trim().is_empty();
            let words = tr!(text, "window-note-add");
            let add = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Secondary, &words)).inner;
            if add.clicked() {
                let body = self.note.trim().to_owned();
                let command = ContactCommand::AddNote { uid: view.uid, body };
                wishes.send(Command::Contact(command));
            }
        });
    }

    fn dialogs_ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        if let Some(mut form) = self.form.take()
            && form.ui(ui, Some(view.uid), context, wishes)
        {
            self.form = Some(form);
        }
        if let Some(mut fact) = self.fact.take()
            && fact.ui(ui, view, context, wishes)
        {
            self.fact = Some(fact);
        }
        if let Some(mut correction) = self.correction.take()
            && correction.ui(ui, view, context, wishes)
        {
            self.correction = Some(correction);
        }
        if let Some(mut file) = self.file.take()
            && file.ui(ui, view, context, wishes)
        {
            self.file = Some(file);
        }
        if let Some(mut consent) = self.consent.take()
            && consent.ui(ui, view, context, wishes)
        {
            self.consent = Some(consent);
        }
        self.archive_ui(ui, context, wishes);
        self.erasing.plan_ui(ui, context, wishes);
        self.merging.dialogs_ui(ui, view, context, wishes);
    }

    fn archive_ui(&mut self, ui: &Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        if let Some(uid) = self.uid {
            self.opening.ui(ui, uid, context, wishes);
        }
    }
}

/// Copies that were written for the contact without a case.
fn copies_ui(ui: &mut Ui, view: &ContactView, context: &PageContext<'_>, wishes: &mut Wishes) {
    if view.packages.is_empty() {
        return;
    }
    card(ui, |ui| {
        header_line(ui, &tr!(context.text, "window-packages"), context);
        packages_ui(ui, &view.packages, context, wishes);
    });
}

fn header_line(ui: &mut Ui, words: &str, context: &PageContext<'_>) {
    ui.label(context.tokens.strong(words));
}

/// The name as shown; an address where nothing else is known.
fn display(view: &ContactView) -> String {
    let name = view.name.display();
    if name.is_empty() { view.emails.first().cloned().unwrap_or_default() } else { name }
}

fn line_of(view: &ContactView) -> ContactLine {
    ContactLine {
        uid: view.uid,
        name: display(view),
        detail: view.emails.first().cloned().unwrap_or_default(),
        files: Vec::new(),
        key: PageKey::default(),
    }
}

/// Who objected to marketing is sent no mailing, since when and until when (R 21(3)).
fn suppressed_ui(ui: &mut Ui, suppressed: Suppressed, context: &PageContext<'_>) {
    let text = context.text;
    let since = words::day_in_full(text, suppressed.objected_on);
    let until = words::day_in_full(text, suppressed.expires_on);
    let badge = tr!(text, "window-suppressed", day = since.clone());
    badge_ui(ui, &Badge::new(badge, Urgency::Waiting));
    let line = tr!(text, "window-suppressed-line", since = since, until = until);
    ui.add(Label::new(context.tokens.label(line)).wrap());
}

fn identity_ui(ui: &mut Ui, view: &ContactView, context: &PageContext<'_>, wishes: &mut Wishes) {
    let text = context.text;
    card(ui, |ui| {
        header_line(ui, &tr!(text, "window-identity"), context);
        let addresses: Vec<String> =
            view.addresses.iter().map(|address| address.lines().join("\n")).collect();
        let mut pairs = vec![
            (tr!(text, "window-email"), view.emails.join("\n")),
            (tr!(text, "window-phone"), view.phones.join("\n")),
            (tr!(text, "window-address"), addresses.join("\n")),
            (tr!(text, "window-job"), view.name.title.clone()),
        ];
        pairs.retain(|(_, value)| !value.is_empty());
        facts(ui, "identity", &pairs);
        if let Some(suppressed) = view.suppressed {
            suppressed_ui(ui, suppressed, context);
        }
        for attachment in &view.attachments {
            ui.label(context.tokens.secondary(&attachment.name));
        }
        if link(ui, &tr!(text, "window-attach")).clicked() {
            wishes.choose(Choose::Attachment { uid: view.uid });
        }
        for number in &view.requests {
            if link(ui, &tr!(text, "window-case-number", number = number.to_string())).clicked() {
                wishes.go(Route::Request(*number));
            }
        }
    });
}
