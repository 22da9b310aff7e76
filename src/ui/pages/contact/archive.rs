//! What is in intermediate archive: folded, and opened with a reason that the journal keeps.

use egui::{Label, Ui};

use crate::domain::archive::ArchiveReason;
use crate::domain::ids::Uid;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::widgets::{Answer, Kind, Question, choice, dialog, empty_state};
use crate::worker::{Command, ContactCommand};

#[derive(Debug, Default)]
pub(super) struct Opening {
    /// The reason as it is being chosen.
    asking: Option<ArchiveReason>,
    /// The reason for which the archive of this contact was opened: a page that is read again stays open.
    given: Option<ArchiveReason>,
    /// Everything on the contact is in archive.
    pub(super) everything: bool,
}

impl Opening {
    /// Reads the contact, with its archive once that was opened.
    pub(super) const fn read(&self, uid: Uid) -> Command {
        Command::Contact(match self.given {
            Some(reason) => ContactCommand::OpenArchive { uid, reason },
            None => ContactCommand::Show(uid),
        })
    }

    pub(super) const fn ask(&mut self) {
        self.question(true);
    }

    pub(super) const fn question(&mut self, asks: bool) {
        self.asking = if asks { Some(ArchiveReason::PersonRequest) } else { None };
    }

    /// In the place of a contact of whom everything is archived.
    pub(super) fn everything_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        let (title, line) = (tr!(text, "window-archived"), tr!(text, "window-archived-line"));
        let open = tr!(text, "window-archive-open");
        if self.everything && empty_state(ui, Icon::Lock, &title, &line, Some(&open)) {
            self.ask();
        }
    }

    pub(super) fn ui(&mut self, ui: &Ui, uid: Uid, context: &PageContext<'_>, wishes: &mut Wishes) {
        let Some(mut reason) = self.asking else { return };
        let text = context.text;
        let question = Question {
            title: &tr!(text, "window-archive-title"),
            yes: &tr!(text, "window-archive-yes"),
            kind: Kind::Primary,
            ready: true,
            width: 480.0,
        };
        let reasons = ArchiveReason::ALL.map(|one| (one, text.archive_reason(one)));
        let answer = dialog(ui, text, "archive", &question, |ui| {
            let line = context.tokens.secondary(tr!(text, "window-archive-line"));
            ui.add(Label::new(line).wrap());
            choice(ui, &tr!(text, "window-archive-reason"), &mut reason, &reasons);
        });
        self.asking = match answer {
            Answer::Open => Some(reason),
            Answer::No => None,
            Answer::Yes => {
                self.given = Some(reason);
                wishes.send(self.read(uid));
                None
            }
        };
    }
}
