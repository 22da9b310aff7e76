//! Letters of a case: choose one, read and complete its words, write it; and the file for the authority.

use egui::{Label, TextEdit, Ui};

use crate::casebook::views::{
    DossierWritten, LetterChoice, LetterDraft, LetterOrder, LetterTo, LetterWritten, RequestView,
};
use crate::documents::letter::gaps;
use crate::domain::letter::{Audience, LetterForm, LetterKind};
use crate::domain::request::RequestFacts;
use crate::text::{Language, Text};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Badge, Field, Kind, Urgency, badge_ui, busy_ui, button, choice, facts, icon_button, section,
};
use crate::ui::words;
use crate::worker::{Command, CopyCommand, LetterCommand};

/// What is being written. A half typed letter stays while the case is on the page.
#[derive(Debug, Default)]
pub(super) struct LettersFlow {
    /// None: the first that the stage calls for.
    kind: Option<LetterKind>,
    language: Option<Language>,
    /// A recipient or a source of the policy; none: the name that is typed.
    party: Option<usize>,
    to: LetterTo,
    draft: Option<Box<LetterDraft>>,
    typed: String,
    form: LetterForm,
    busy: bool,
    written: Option<Box<LetterWritten>>,
    dossier: Option<Box<DossierWritten>>,
}

impl LettersFlow {
    pub(super) fn draft(&mut self, draft: Box<LetterDraft>) {
        self.typed.clone_from(&draft.words);
        self.form = draft.form;
        (self.draft, self.written, self.busy) = (Some(draft), None, false);
    }

    pub(super) fn written(&mut self, written: Box<LetterWritten>) {
        (self.draft, self.written, self.busy) = (None, Some(written), false);
    }

    pub(super) fn dossier(&mut self, dossier: Box<DossierWritten>) {
        (self.dossier, self.busy) = (Some(dossier), false);
    }

    /// Something was recorded on the case: what was written last may have left.
    pub(super) fn recorded(&mut self) {
        self.written = None;
    }

    pub(super) const fn failed(&mut self) {
        self.busy = false;
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        match self.draft.take() {
            Some(draft) => self.draft_ui(ui, draft, context, wishes),
            None => self.choose_ui(ui, view, context, wishes),
        }
        if let Some(written) = &self.written {
            written_ui(ui, written, context, wishes);
        }
        if self.draft.is_none() {
            kept_ui(ui, view, context);
            self.dossier_ui(ui, view, context, wishes);
        }
    }

    fn choose_ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        let (offered, proper) = LetterKind::offered(&facts_of(view), view.likely_outcome());
        let mut kind = self.kind.or_else(|| offered.first().copied()).unwrap_or_default();
        let named = offered.iter().enumerate().map(|(place, kind)| {
            let name = text.letter_kind(*kind);
            (*kind, if place < proper { format!("★ {name}") } else { name })
        });
        let named: Vec<(LetterKind, String)> = named.collect();
        ui.horizontal_top(|ui| {
            if choice(ui, &tr!(text, "window-letter-kind"), &mut kind, &named) {
                self.kind = Some(kind);
            }
            let written =
                context.summary.map_or(text.language, |summary| summary.settings.language);
            let mut language = self.language.unwrap_or(written);
            let languages =
                [(Language::Fr, "Français".to_owned()), (Language::En, "English".to_owned())];
            if choice(ui, &tr!(text, "window-letter-language"), &mut language, &languages) {
                self.language = Some(language);
            }
        });
        if kind.audience() == Audience::Party {
            self.party_ui(ui, kind, view, context);
        }
        ui.add_space(NEAR);
        if button(ui, Kind::Secondary, &tr!(text, "window-letter-draft")).clicked() {
            let to = if kind.audience() == Audience::Party {
                self.to.clone()
            } else {
                LetterTo::default()
            };
            let number = view.line.number;
            let choice = LetterChoice { number, kind, language: self.language, to };
            send(wishes, LetterCommand::Draft(choice));
        }
    }

    /// To whom a letter goes that is not for the person.
    fn party_ui(
        &mut self,
        ui: &mut Ui,
        kind: LetterKind,
        view: &RequestView,
        context: &PageContext<'_>,
    ) {
        let text = context.text;
        let to_client = kind == LetterKind::PassedToController;
        // The client is no party of the policy: what the case knows of it is used where nothing is typed.
        let known = view.standing.client.clone().filter(|_| to_client).unwrap_or_default();
        let parties = if to_client { Vec::new() } else { parties(context) };
        let mut named = vec![(None, tr!(text, "window-letter-other"))];
        let places = parties.iter().enumerate();
        named.extend(places.map(|(place, (_, name))| (Some(place), name.clone())));
        ui.add_space(NEAR);
        if !to_client {
            choice(ui, &tr!(text, "window-letter-for"), &mut self.party, &named);
        }
        self.to.id = self.party.and_then(|place| parties.get(place)).map(|(id, _)| id.clone());
        ui.horizontal_top(|ui| {
            let name = tr!(text, "window-name");
            Field::new(&name).hint(&known.name).width(220.0).ui(ui, &mut self.to.name);
            let email = tr!(text, "window-email");
            Field::new(&email).hint(&known.email).width(260.0).ui(ui, &mut self.to.email);
        });
        let address = tr!(text, "window-address");
        Field::new(&address).hint(&known.address).rows(3).ui(ui, &mut self.to.address);
    }

    fn draft_ui(
        &mut self,
        ui: &mut Ui,
        draft: Box<LetterDraft>,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        ui.add(Label::new(tokens.strong(text.letter_kind(draft.choice.kind))));
        let to = [&draft.recipient.name, &draft.recipient.email, &draft.recipient.address];
        let to: Vec<String> = to
            .into_iter()
            .filter(|one| !one.is_empty())
            .map(|one| one.replace('\n', ", "))
            .collect();
        facts(ui, "letter", &[(tr!(text, "window-recipient"), to.join(" · "))]);
        let open = gaps(&self.typed);
        if !open.is_empty() {
            let lines: Vec<String> = open.iter().map(ToString::to_string).collect();
            let words = tr!(text, "letter-gaps", lines = lines.join(", "));
            badge_ui(ui, &Badge::new(words, Urgency::Soon));
        }
        let forms = [
            (LetterForm::Post, tr!(text, "window-letter-post")),
            (LetterForm::Mail, tr!(text, "window-letter-mail")),
            (LetterForm::Both, tr!(text, "window-letter-both")),
        ];
        choice(ui, &tr!(text, "window-letter-form"), &mut self.form, &forms);
        ui.add_space(NEAR);
        let mut leave = false;
        ui.horizontal(|ui| {
            if self.busy {
                busy_ui(ui, &tr!(text, "window-letter-writing"), None, None);
                return;
            }
            let words = tr!(text, "window-letter-write");
            let write = ui.add_enabled_ui(open.is_empty(), |ui| button(ui, Kind::Primary, &words));
            if write.inner.clicked() {
                self.write(&draft, context, wishes);
            }
            leave = button(ui, Kind::Secondary, &tr!(text, "window-letter-leave")).clicked();
        });
        ui.add_space(NEAR);
        let name = ui.label(tokens.secondary(tr!(text, "window-letter-words")));
        ui.add(TextEdit::multiline(&mut self.typed).desired_rows(16).desired_width(f32::INFINITY))
            .labelled_by(name.id);
        if !leave {
            self.draft = Some(draft);
        }
    }

    fn write(&mut self, draft: &LetterDraft, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(to) = beside(context, &draft.choice.number.to_string()) else { return };
        self.busy = true;
        let (choice, words) = (draft.choice.clone(), self.typed.clone());
        let order = LetterOrder { choice, words, form: self.form };
        send(wishes, LetterCommand::Write { order, to });
    }

    fn dossier_ui(
        &mut self,
        ui: &mut Ui,
        view: &RequestView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let (text, tokens) = (context.text, context.tokens);
        section(ui, &tr!(text, "window-dossier"));
        ui.add(Label::new(tokens.secondary(tr!(text, "window-dossier-line"))).wrap());
        if let Some(dossier) = &self.dossier {
            let path = dossier.file.display().to_string();
            facts(ui, "dossier", &[(tr!(text, "window-written-files"), path)]);
            ui.label(tokens.secondary(tr!(text, "window-dossier-passphrase")));
            ui.horizontal_wrapped(|ui| {
                let passphrase = tokens.figure(dossier.passphrase.as_str());
                ui.add(Label::new(passphrase.family(egui::FontFamily::Monospace)).selectable(true));
                if icon_button(ui, Icon::Copy, &tr!(text, "window-copy-passphrase")).clicked() {
                    ui.ctx().copy_text(dossier.passphrase.to_string());
                }
            });
        }
        let words = tr!(text, "window-dossier-write");
        let write = ui.add_enabled_ui(!self.busy, |ui| button(ui, Kind::Secondary, &words));
        if let Some(to) = beside(context, &view.line.number.to_string())
            && write.inner.clicked()
        {
            self.busy = true;
            send(wishes, LetterCommand::WriteDossier { number: view.line.number, to });
        }
    }
}

fn send(wishes: &mut Wishes, command: LetterCommand) {
    wishes.send(Command::Copy(CopyCommand::Letter(command)));
}

/// A folder beside the casebook.
fn beside(context: &PageContext<'_>, name: &str) -> Option<std::path::PathBuf> {
    Some(context.summary?.path.parent()?.join(name))
}

fn facts_of(view: &RequestView) -> RequestFacts {
    RequestFacts {
        received_on: view.line.received_on,
        rights: view.line.rights.clone(),
        facts: view.facts.clone(),
    }
}

/// The recipients and the sources of the policy: their ids and names.
fn parties(context: &PageContext<'_>) -> Vec<(String, String)> {
    let Some(policy) = context.policy else { return Vec::new() };
    let language = context.text.language.code();
    let recipients = policy.recipients.iter().map(|one| (one.id.clone(), one.name.clone()));
    let sources = policy.sources.iter();
    let sources = sources.map(|one| (one.id.clone(), one.name.in_language(language).to_owned()));
    recipients.chain(sources).collect()
}

/// What was written, what to look at again, and that it is not sent yet.
fn written_ui(
    ui: &mut Ui,
    written: &LetterWritten,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    section(ui, &tr!(text, "window-letter-written"));
    ui.add(Label::new(tokens.secondary(tr!(text, "letter-not-sent"))).wrap());
    for mention in &written.lacks {
        let words = tr!(text, "letter-lacks", mention = text.mention(*mention));
        badge_ui(ui, &Badge::new(words, Urgency::Overdue));
    }
    if written.no_address {
        badge_ui(ui, &Badge::new(tr!(text, "letter-no-address"), Urgency::Soon));
    }
    let names = written.files.iter().filter_map(|file| file.file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let pairs = [
        (tr!(text, "window-folder"), written.folder.display().to_string()),
        (tr!(text, "window-written-files"), names.join("\n")),
    ];
    facts(ui, "letter written", &pairs);
    for (name, value) in [
        (tr!(text, "window-copy-recipient"), &written.recipient.email),
        (tr!(text, "window-copy-subject"), &written.subject),
        (tr!(text, "window-copy-words"), &written.words),
    ] {
        if value.is_empty() {
            continue;
        }
        ui.horizontal(|ui| {
            if icon_button(ui, Icon::Copy, &name).clicked() {
                ui.ctx().copy_text(value.clone());
                wishes.notice = Some(tr!(text, "window-copied"));
            }
            ui.add(Label::new(tokens.body(value.lines().next().unwrap_or_default())).truncate());
        });
    }
}

/// The letters of the case, as they were written.
fn kept_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let kept: Vec<String> = view
        .messages
        .iter()
        .filter_map(|message| message.letter)
        .map(|mark| kept_words(text, mark.kind, mark.written_at.date_naive()))
        .collect();
    if kept.is_empty() {
        return;
    }
    section(ui, &tr!(text, "window-letters-kept"));
    for line in kept {
        ui.label(tokens.body(line));
    }
}

fn kept_words(text: &Text, kind: LetterKind, on: chrono::NaiveDate) -> String {
    let day = words::day_in_full(text, on);
    tr!(text, "window-letter-kept", kind = text.letter_kind(kind), day = day)
}
