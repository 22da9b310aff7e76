//! The first question of the intake, who asks for whom, and the case that a mail may belong to.

use egui::{Label, Ui};

use crate::casebook::views::{MailProposal, Similar, Standing};
use crate::domain::ids::CaseNumber;
use crate::domain::request::{Capacity, Role};
use crate::text::Text;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::pages::request::client::ClientForm;
use crate::ui::pages::request::standing::similar_words;
use crate::ui::route::Route;
use crate::ui::tokens::Tokens;
use crate::ui::widgets::{Badge, Field, Kind, Urgency, badge_ui, button, choice};
use crate::worker::{Command, RequestCommand};

/// What is half typed of the standing of a request.
#[derive(Debug, Default)]
pub(super) struct StandingForm {
    role: Role,
    client: ClientForm,
    capacity: Capacity,
    subject: String,
}

impl StandingForm {
    /// The first question: do we decide on these data, or do we hold them for a client?
    pub(super) fn role_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = [Role::Controller, Role::Processor].map(|role| (role, text.role(role)));
        choice(ui, &tr!(text, "window-step-role"), &mut self.role, &all);
        if self.role == Role::Processor {
            self.client.ui(ui, text);
        }
    }

    pub(super) fn capacity_ui(&mut self, ui: &mut Ui, text: &Text) {
        let all = Capacity::ALL.map(|capacity| (capacity, text.capacity(capacity)));
        choice(ui, &tr!(text, "window-asks-as"), &mut self.capacity, &all);
        if self.capacity != Capacity::Person {
            let subject = tr!(text, "window-subject");
            Field::new(&subject).width(360.0).ui(ui, &mut self.subject);
            self.showings_ui(ui, text);
        }
    }

    /// What the one who asks will have to show, and what an heir may ask for.
    fn showings_ui(&self, ui: &mut Ui, text: &Text) {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let to_show: Vec<String> =
            self.capacity.must_show().iter().map(|what| text.showing(*what)).collect();
        let to_show = to_show.join(", ");
        let words = tr!(text, "window-will-show", what = to_show);
        ui.add(Label::new(tokens.secondary(words)).wrap());
        if self.capacity == Capacity::Heir {
            ui.add(Label::new(tokens.secondary(tr!(text, "window-heir-limits"))).wrap());
        }
    }

    /// What was said, once the client or the person concerned is named where one is needed.
    pub(super) fn standing(&self) -> Option<Standing> {
        let subject = self.subject.trim().to_owned();
        if self.capacity != Capacity::Person && subject.is_empty() {
            return None;
        }
        let client = match self.role {
            Role::Controller => None,
            Role::Processor => Some(self.client.client()?),
        };
        Some(Standing { role: self.role, client, capacity: self.capacity, subject })
    }
}

/// The case that a mail replies to, and those that it repeats.
#[derive(Debug, Default)]
pub(super) struct Relatives {
    reply_to: Option<CaseNumber>,
    /// The mail left from the company, and the case that it was sent for.
    ours: bool,
    sent_for: Option<CaseNumber>,
    /// The case whose answer came back.
    bounced: Option<CaseNumber>,
    similar: Vec<Similar>,
    mail: Option<crate::mail::Message>,
}

impl Relatives {
    pub(super) fn of(proposal: &MailProposal) -> Self {
        Self {
            reply_to: proposal.reply_to,
            bounced: proposal.bounced,
            similar: proposal.similar.clone(),
            ours: proposal.ours,
            sent_for: proposal.sent_for,
            mail: proposal
                .reply_to
                .or(proposal.bounced)
                .or(proposal.sent_for)
                .map(|_| proposal.message.clone()),
        }
    }

    /// Whether the mail was given to the case that it replies to.
    pub(super) const fn is_filed(&self) -> bool {
        let related = self.reply_to.is_some() || self.bounced.is_some() || self.sent_for.is_some();
        related && self.mail.is_none()
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        for one in &self.similar {
            badge_ui(ui, &Badge::new(similar_words(text, one), Urgency::Soon));
        }
        if let Some(number) = self.bounced {
            self.bounce_ui(ui, number, context, wishes);
            return;
        }
        if self.ours {
            self.sent_ui(ui, context, wishes);
        }
        let Some(number) = self.reply_to else { return };
        let words = tr!(text, "window-reply-to", number = number.to_string());
        badge_ui(ui, &Badge::new(words, Urgency::Soon));
        let file = tr!(text, "window-file-reply", number = number.to_string());
        if button(ui, Kind::Primary, &file).clicked()
            && let Some(mail) = self.mail.take()
        {
            wishes
                .send(Command::Request(RequestCommand::FileReply { number, mail: Box::new(mail) }));
            wishes.go(Route::Request(number));
        }
    }

    /// A mail that the company sent opens no case: it is the proof of one.
    fn sent_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        badge_ui(ui, &Badge::new(tr!(text, "window-sent-by-us"), Urgency::Soon));
        let Some(number) = self.sent_for else { return };
        let file = tr!(text, "window-file-sent-for", number = number.to_string());
        if button(ui, Kind::Primary, &file).clicked()
            && let Some(mail) = self.mail.take()
        {
            let mail = Box::new(mail);
            wishes.send(Command::Request(RequestCommand::FileSent { number, mail }));
            wishes.go(Route::Request(number));
        }
    }

    /// The answer of a case came back: the one thing to do is to open the case again.
    fn bounce_ui(
        &mut self,
        ui: &mut Ui,
        number: CaseNumber,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        let words = tr!(text, "window-bounced", number = number.to_string());
        badge_ui(ui, &Badge::new(words, Urgency::Overdue));
        let reopen = tr!(text, "window-file-bounce", number = number.to_string());
        if button(ui, Kind::Primary, &reopen).clicked()
            && let Some(mail) = self.mail.take()
        {
            let mail = Box::new(mail);
            wishes.send(Command::Request(RequestCommand::FileBounce { number, mail }));
            wishes.go(Route::Request(number));
        }
    }
}
