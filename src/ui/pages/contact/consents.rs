//! The consents of a contact: the last word on each purpose, and where one is missing.

use chrono::NaiveDate;
use egui::{Label, Ui};

use crate::casebook::views::{ContactView, FileView};
use crate::domain::consent::{Consent, How, Purpose, Said, standing};
use crate::domain::right::Basis;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{
    Answer, Badge, Kind, Question, Urgency, badge_ui, button, card, choice, day_field, dialog,
    facts,
};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand};

/// What is being noted.
#[derive(Debug)]
pub(super) struct NoteConsent {
    file: usize,
    said: Said,
    purpose: Purpose,
    how: How,
    day: String,
}

/// Draws the consents; what is being noted is begun by the button.
pub(super) fn consents_ui(
    ui: &mut Ui,
    view: &ContactView,
    context: &PageContext<'_>,
    noting: &mut Option<NoteConsent>,
) {
    if view.files.is_empty() {
        return;
    }
    let (text, tokens) = (context.text, context.tokens);
    card(ui, |ui| {
        ui.label(tokens.strong(tr!(text, "window-consents")));
        let said = view.files.iter().flat_map(|file| {
            standing(&file.facts).into_iter().map(move |(consent, on)| (file, consent, on))
        });
        let pairs: Vec<(String, String)> = said
            .map(|(file, consent, on)| {
                let day = words::day_short(text, on, context.today);
                let activity = say::activity(text, context.policy, &file.activity);
                (day, format!("{} · {activity}", text.consent(consent)))
            })
            .collect();
        if pairs.is_empty() {
            ui.label(tokens.secondary(tr!(text, "window-consents-none")));
        }
        facts(ui, "consents", &pairs);
        for file in view.files.iter().filter(|file| lacks_consent(file, context)) {
            badge_ui(ui, &Badge::new(tr!(text, "window-consent-missing"), Urgency::Soon));
            let activity = say::activity(text, context.policy, &file.activity);
            let line = tr!(text, "window-consent-missing-line", activity = activity);
            ui.add(Label::new(tokens.label(line)).wrap());
        }
        ui.add_space(NEAR);
        if button(ui, Kind::Secondary, &tr!(text, "window-consent-note")).clicked() {
            *noting = Some(NoteConsent {
                file: 0,
                said: Said::Given,
                purpose: Purpose::Marketing,
                how: How::Form,
                day: words::day_to_type(text, context.today),
            });
        }
    });
}

/// Whether a file rests on a consent that nobody noted, or that was withdrawn.
fn lacks_consent(file: &FileView, context: &PageContext<'_>) -> bool {
    let activity = context.policy.and_then(|policy| policy.activity(&file.activity));
    let basis = file.basis.or_else(|| activity.map(|one| one.basis));
    let given = standing(&file.facts).iter().any(|(consent, _)| consent.said == Said::Given);
    basis == Some(Basis::Consent) && !given
}

impl NoteConsent {
    /// Draws the dialog; answers whether it stays.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let day = words::typed_day(&self.day).filter(|day| *day <= context.today);
        let question = Question {
            title: &tr!(text, "window-consent-note"),
            yes: &tr!(text, "window-record"),
            kind: Kind::Primary,
            ready: day.is_some(),
            width: 420.0,
        };
        let answer = dialog(ui, text, "consent", &question, |ui| self.body(ui, view, context));
        if answer == Answer::Yes
            && let (Some(on), Some(file)) = (day, view.files.get(self.file))
        {
            wishes.send(Command::Contact(self.command(view, file, on)));
        }
        answer == Answer::Open
    }

    fn command(&self, view: &ContactView, file: &FileView, on: NaiveDate) -> ContactCommand {
        let Self { said, purpose, how, .. } = *self;
        let consent = Consent { said, purpose, how };
        ContactCommand::NoteConsent { uid: view.uid, activity: file.activity.clone(), consent, on }
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
        let said = [
            (Said::Given, tr!(text, "window-consent-given")),
            (Said::Withdrawn, tr!(text, "window-consent-withdrawn")),
        ];
        choice(ui, &tr!(text, "window-consent-said"), &mut self.said, &said);
        let purposes = Purpose::ALL.map(|one| (one, text.consent_purpose(one)));
        choice(ui, &tr!(text, "window-consent-purpose"), &mut self.purpose, &purposes);
        let ways = How::ALL.map(|one| (one, text.consent_how(one)));
        choice(ui, &tr!(text, "window-consent-how"), &mut self.how, &ways);
        day_field(ui, text, &tr!(text, "window-event-day"), &mut self.day);
        if self.said == Said::Withdrawn && self.purpose.stopped_as().is_some() {
            let line = tr!(text, "window-consent-effect");
            ui.add(Label::new(context.tokens.label(line)).wrap());
        }
    }
}
