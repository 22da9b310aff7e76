//! A copy being read and written, for a case or for a contact: items, letter, form, then the passphrase.

use egui::{Label, TextEdit, Ui};

use crate::casebook::views::{
    CopyForm, CopyOrder, CopyReview, CopySubject, CopyWarning, CopyWritten, ItemChoice, PackageView,
};
use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::widgets::{
    Badge, Kind, Urgency, badge_ui, busy_ui, button, choice, combo, facts, icon_button, link,
    section, tick,
};
use crate::worker::{Command, CopyCommand};

/// What is being prepared. The passphrase is shown once: it goes when the page is left.
#[derive(Debug, Default)]
pub struct CopyFlow {
    review: Option<Box<CopyReview>>,
    letter: String,
    choices: Vec<ItemChoice>,
    form: CopyForm,
    beside_case: bool,
    writing: bool,
    written: Option<Box<CopyWritten>>,
}

impl CopyFlow {
    pub fn review(&mut self, review: Box<CopyReview>) {
        *self = Self {
            letter: review.letter.clone(),
            choices: review.items.iter().map(|item| item.choice).collect(),
            form: review.form,
            review: Some(review),
            ..Self::default()
        };
    }

    pub fn written(&mut self, written: Box<CopyWritten>) {
        *self = Self { written: Some(written), ..Self::default() };
    }

    pub const fn failed(&mut self) {
        self.writing = false;
    }

    pub const fn is_written(&self) -> bool {
        self.written.is_some()
    }

    /// Whether a copy is being read before it is written.
    pub const fn is_reviewed(&self) -> bool {
        self.review.is_some()
    }

    /// Draws what is being read or was written; answers whether there was anything.
    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) -> bool {
        if let Some(written) = &self.written {
            written_ui(ui, written, context, wishes);
        } else if let Some(review) = self.review.take() {
            self.review_ui(ui, &review, context, wishes);
            self.review = Some(review);
        } else {
            return false;
        }
        true
    }

    fn review_ui(
        &mut self,
        ui: &mut Ui,
        review: &CopyReview,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        for warning in &review.warnings {
            badge_ui(ui, &Badge::new(warning_words(text, *warning), Urgency::Soon));
        }
        self.open_case_ui(ui, review, context, wishes);
        let recipient = [review.recipient.name.clone(), review.recipient.email.clone()];
        let recipient: Vec<String> = recipient.into_iter().filter(|one| !one.is_empty()).collect();
        facts(ui, "recipient", &[(tr!(text, "window-recipient"), recipient.join(" · "))]);
        section(ui, &tr!(text, "window-copy-items"));
        self.items_ui(ui, review, context);
        if !review.sources.is_empty() {
            section(ui, &tr!(text, "window-copy-sources"));
            for source in &review.sources {
                ui.add(Label::new(tokens.secondary(source)).wrap());
            }
        }
        section(ui, &tr!(text, "window-copy-letter"));
        let name = ui.label(tokens.secondary(tr!(text, "window-copy-letter-line")));
        ui.add(TextEdit::multiline(&mut self.letter).desired_rows(12).desired_width(f32::INFINITY))
            .labelled_by(name.id);
        let forms = [
            (CopyForm::Pdf, tr!(text, "window-form-pdf")),
            (CopyForm::Zip, tr!(text, "window-form-zip")),
        ];
        choice(ui, &tr!(text, "window-copy-form"), &mut self.form, &forms);
    }

    /// A case that asks for the same copy comes first; beside it only by a hand that says so.
    fn open_case_ui(
        &mut self,
        ui: &mut Ui,
        review: &CopyReview,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let Some(number) = review.open_case else { return };
        let text = context.text;
        let words = tr!(text, "window-copy-open-case", number = number.to_string());
        badge_ui(ui, &Badge::new(words, Urgency::Soon));
        if link(ui, &tr!(text, "window-copy-in-case", number = number.to_string())).clicked() {
            wishes.go(Route::Request(number));
        }
        tick(ui, &mut self.beside_case, &tr!(text, "window-copy-beside"));
    }

    /// The button at the head of the page, which stays in view while the copy is read.
    pub fn write_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(review) = self.review.take() else { return };
        let words = tr!(context.text, "window-copy-write");
        let ready = review.open_case.is_none() || self.beside_case;
        if self.writing {
            busy_ui(ui, &tr!(context.text, "window-copy-writing"), None, None);
        } else if ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &words)).inner.clicked() {
            self.write(&review, context, wishes);
        }
        self.review = Some(review);
    }

    fn order(&self, about: CopySubject) -> CopyOrder {
        let (letter, choices) = (self.letter.clone(), self.choices.clone());
        CopyOrder { about, letter, choices, form: self.form, beside_case: self.beside_case }
    }

    /// What would be written now, while a copy is being read.
    pub fn order_in_review(&self) -> Option<CopyOrder> {
        self.review.as_ref().map(|review| self.order(review.about))
    }

    /// Writes beside the casebook without a question more; without a known folder, asks for one.
    fn write(&mut self, review: &CopyReview, context: &PageContext<'_>, wishes: &mut Wishes) {
        let order = self.order(review.about);
        match context.summary.and_then(|summary| summary.path.parent()) {
            Some(folder) => {
                self.writing = true;
                let to = folder.join(match review.about {
                    CopySubject::Case(number) => number.to_string(),
                    CopySubject::Contact(_) => format!("copie-{}", review.about.reference()),
                });
                wishes.send(Command::Copy(CopyCommand::Write { order, to }));
            }
            None => wishes.choose(Choose::CopyFolder { order }),
        }
    }

    fn items_ui(&mut self, ui: &mut Ui, review: &CopyReview, context: &PageContext<'_>) {
        let (text, tokens) = (context.text, context.tokens);
        let choices = [
            (ItemChoice::Enclose, tr!(text, "window-enclose")),
            (ItemChoice::BlackOut, tr!(text, "window-black-out")),
            (ItemChoice::LeaveOut, tr!(text, "window-leave-out")),
        ];
        let mut group = "";
        for (place, item) in review.items.iter().enumerate() {
            if item.activity != group {
                group = &item.activity;
                ui.label(tokens.strong(say::activity(text, context.policy, group)));
            }
            let Some(chosen) = self.choices.get_mut(place) else { continue };
            let name = format!("{} {}", item.label, item.value);
            ui.horizontal(|ui| {
                let shown = choices
                    .iter()
                    .find(|(one, _)| one == chosen)
                    .map_or_else(String::new, |(_, words)| words.clone());
                let list = combo(("item", place), shown, 120.0);
                let response = list.show_ui(ui, |ui| {
                    for (one, words) in &choices {
                        ui.selectable_value(chosen, *one, words);
                    }
                });
                response
                    .response
                    .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
                let row = egui::Vec2::new(160.0, 20.0);
                let across = egui::Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(row, across, |ui| {
                    ui.set_min_width(row.x);
                    ui.add(Label::new(tokens.secondary(&item.label)).truncate());
                });
                ui.add(Label::new(tokens.body(&item.value)).truncate());
            });
        }
    }
}

fn warning_words(text: &Text, warning: CopyWarning) -> String {
    match warning {
        CopyWarning::AddressDiffers => tr!(text, "window-warning-address"),
        CopyWarning::IdentityOpen => tr!(text, "window-warning-identity"),
        CopyWarning::NoAddress => tr!(text, "window-warning-no-address"),
        CopyWarning::SeveralAddresses => tr!(text, "warning-several-addresses"),
        CopyWarning::AnswersPrincipal => tr!(text, "warning-answers-principal"),
    }
}

/// What was written, what to do with it, and the passphrase.
fn written_ui(ui: &mut Ui, written: &CopyWritten, context: &PageContext<'_>, wishes: &mut Wishes) {
    let (text, tokens) = (context.text, context.tokens);
    ui.add(Label::new(tokens.strong(tr!(text, "window-copy-written"))));
    ui.label(tokens.secondary(tr!(text, "window-passphrase-once")));
    ui.horizontal_wrapped(|ui| {
        let passphrase = tokens.figure(written.passphrase.as_str());
        ui.add(Label::new(passphrase.family(egui::FontFamily::Monospace)).selectable(true));
        let name = tr!(text, "window-copy-passphrase");
        if icon_button(ui, Icon::Copy, &name).clicked() {
            ui.ctx().copy_text(written.passphrase.to_string());
        }
    });
    ui.add(Label::new(tokens.secondary(tr!(text, "window-passphrase-channel"))).wrap());
    let files: Vec<String> = written
        .files
        .iter()
        .filter_map(|file| file.file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let pairs = [
        (tr!(text, "window-folder"), written.folder.display().to_string()),
        (tr!(text, "window-written-files"), files.join("\n")),
    ];
    facts(ui, "written", &pairs);
    if written.left_out {
        badge_ui(ui, &Badge::new(tr!(text, "window-left-out"), Urgency::Soon));
    }
    section(ui, &tr!(text, "window-draft"));
    for (name, value) in [
        (tr!(text, "window-copy-recipient"), &written.recipient),
        (tr!(text, "window-copy-subject"), &written.subject),
        (tr!(text, "window-copy-words"), &written.words),
    ] {
        ui.horizontal(|ui| {
            if icon_button(ui, Icon::Copy, &name).clicked() {
                ui.ctx().copy_text(value.clone());
                wishes.notice = Some(tr!(text, "window-copied"));
            }
            ui.add(Label::new(tokens.body(value.lines().next().unwrap_or_default())).truncate());
        });
    }
}

/// The copies written before: each can go again while its files are kept.
pub fn packages_ui(
    ui: &mut Ui,
    packages: &[PackageView],
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    for package in packages {
        let day = crate::ui::words::day_in_full(text, package.written_at.date_naive());
        ui.horizontal_wrapped(|ui| {
            ui.label(tokens.body(tr!(text, "window-package-of", day = day)));
            ui.label(tokens.secondary(package.inventory.join(", ")));
        });
        if package.still_kept
            && button(ui, Kind::Secondary, &tr!(text, "window-package-again")).clicked()
        {
            wishes.choose(Choose::PackageFolder { package: package.uid });
        }
    }
}
