//! The templates of letters: exported to be edited, replaced for good, restored.

use egui::{Label, Ui};

use crate::casebook::views::TemplateLine;
use crate::domain::letter::LetterKind;
use crate::text::Language;
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::tokens::APART;
use crate::ui::widgets::{Badge, Kind, Urgency, badge_ui, button, choice};
use crate::worker::{Command, CopyCommand, LetterCommand, LetterEvent};

#[derive(Debug, Default)]
pub(super) struct Templates {
    asked: bool,
    lines: Vec<TemplateLine>,
    kind: LetterKind,
    language: Option<Language>,
}

impl Templates {
    pub(super) fn hear(&mut self, event: &LetterEvent) {
        match event {
            LetterEvent::Templates(lines) => self.lines.clone_from(lines),
            LetterEvent::Drafted(_)
            | LetterEvent::Written(_)
            | LetterEvent::ErrandsDrafted { .. }
            | LetterEvent::DossierWritten(_)
            | LetterEvent::Exported(_) => (),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        let Some(summary) = context.summary else { return };
        let mut send = |command| wishes.commands.push(Command::Copy(CopyCommand::Letter(command)));
        if !self.asked {
            self.asked = true;
            send(LetterCommand::ListTemplates);
        }
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-templates")));
        ui.add(Label::new(tokens.label(tr!(text, "window-templates-line"))).wrap());
        let mut language = self.language.unwrap_or(summary.settings.language);
        ui.horizontal_top(|ui| {
            let kinds = LetterKind::ALL.map(|kind| (kind, text.letter_kind(kind)));
            choice(ui, &tr!(text, "window-template-kind"), &mut self.kind, &kinds);
            let languages =
                [(Language::Fr, "Français".to_owned()), (Language::En, "English".to_owned())];
            if choice(ui, &tr!(text, "window-template-language"), &mut language, &languages) {
                self.language = Some(language);
            }
        });
        let kind = self.kind;
        let this = |line: &&TemplateLine| line.kind == kind && line.language == language;
        let replaced = self.lines.iter().find(this).is_some_and(|line| line.replaced);
        let badge = if replaced {
            Badge::new(tr!(text, "letters-replaced"), Urgency::Fine)
        } else {
            Badge::new(tr!(text, "letters-shipped"), Urgency::Quiet)
        };
        badge_ui(ui, &badge);
        ui.horizontal(|ui| {
            let restore = tr!(text, "window-template-restore");
            if ui
                .add_enabled_ui(replaced, |ui| button(ui, Kind::Secondary, &restore))
                .inner
                .clicked()
            {
                send(LetterCommand::Restore { kind, language });
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-template-replace")).clicked() {
                wishes.choose = Some(Choose::Template { kind, language });
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-template-export")).clicked() {
                wishes.choose = Some(Choose::TemplateFolder);
            }
        });
    }
}
