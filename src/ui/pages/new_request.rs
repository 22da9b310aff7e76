//! A new request: from a mail that was opened, pasted or dropped, or by hand; a hand confirms every field.

mod standing;

use egui::{Label, Ui};

use crate::casebook::views::{ContactLine, MailProposal, RequestDraft, Requester};
use crate::domain::ids::Uid;
use crate::domain::request::Intake;
use crate::domain::right::Right;
use crate::mail::Message;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, INSET, NEAR};
use crate::ui::widgets::{
    Badge, Field, Kind, Side, Urgency, badge_ui, button, card, choice, day_field, header, tick,
    two_columns,
};
use crate::ui::words;
use crate::worker::{Command, Event, RequestCommand, RequestEvent};

use standing::{Relatives, StandingForm};

#[derive(Debug)]
pub struct NewRequestPage {
    intake: Intake,
    requester: Requester,
    received: String,
    sent: String,
    asked: [bool; Right::ALL.len()],
    candidates: Vec<ContactLine>,
    contact: Option<Uid>,
    message: Option<Message>,
    standing: StandingForm,
    relatives: Relatives,
    /// The receipt day was read from the company's own hosts.
    received_read: bool,
    opening: bool,
}

impl Default for NewRequestPage {
    fn default() -> Self {
        Self {
            intake: Intake::Email,
            requester: Requester::default(),
            received: String::new(),
            sent: String::new(),
            asked: [false; Right::ALL.len()],
            candidates: Vec::new(),
            contact: None,
            message: None,
            standing: StandingForm::default(),
            relatives: Relatives::default(),
            received_read: false,
            opening: false,
        }
    }
}

impl NewRequestPage {
    /// A request by hand of a known contact.
    pub fn of_contact(line: ContactLine, context: &PageContext<'_>) -> Self {
        let mut asked = [false; Right::ALL.len()];
        asked[0] = true;
        Self {
            intake: Intake::Phone,
            requester: Requester { name: line.name.clone(), ..Requester::default() },
            received: words::day_to_type(context.text, context.today),
            contact: Some(line.uid),
            candidates: vec![line],
            asked,
            ..Self::default()
        }
    }

    /// Takes what a mail proposes; the day that is not known stays empty, to be asked.
    pub fn hear(&mut self, event: &Event, context: &PageContext<'_>) {
        match event {
            Event::Request(RequestEvent::Inspected(proposal)) => self.fill(proposal, context),
            Event::Request(RequestEvent::Opened(_)) => *self = Self::default(),
            Event::Request(RequestEvent::Changed(_)) if self.relatives.is_filed() => {
                *self = Self::default();
            }
            Event::Failed(_) => self.opening = false,
            Event::Casebook(_)
            | Event::Contact(_)
            | Event::Request(_)
            | Event::Copy(_)
            | Event::Erasure(_)
            | Event::Import(_)
            | Event::Job(_) => (),
        }
    }

    fn fill(&mut self, proposal: &MailProposal, context: &PageContext<'_>) {
        let text = context.text;
        let from = proposal.message.from.clone().unwrap_or_default();
        let typed = |day| words::day_to_type(text, day);
        *self = Self {
            requester: Requester {
                name: from.name.unwrap_or_default(),
                email: from.address,
                address: String::new(),
            },
            received: proposal.received_on.map(typed).unwrap_or_default(),
            received_read: proposal.received_on.is_some(),
            sent: proposal.message.sent_at.map(|at| typed(at.date_naive())).unwrap_or_default(),
            asked: Right::ALL.map(|right| proposal.rights.contains(&right)),
            candidates: proposal.candidates.clone(),
            contact: proposal.proposed,
            message: Some(proposal.message.clone()),
            relatives: Relatives::of(proposal),
            ..Self::default()
        };
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let title = tr!(text, "window-new-request");
        let line = if self.message.is_some() {
            tr!(text, "window-new-request-read")
        } else {
            tr!(text, "window-new-request-line")
        };
        header(ui, &title, &line, |ui| {
            if button(ui, Kind::Secondary, &tr!(text, "window-action-open-mail")).clicked() {
                wishes.choose(Choose::OpenMail);
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-action-paste-mail")).clicked() {
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
        });
        two_columns(ui, 360.0, |ui, side| match side {
            Side::Main => self.form_ui(ui, context, wishes),
            Side::Aside => self.message_ui(ui, context),
        });
    }

    fn form_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = APART;
            self.relatives.ui(ui, context, wishes);
            self.standing.role_ui(ui, context.text);
            ui.horizontal_top(|ui| {
                let half = (ui.available_width() - INSET) / 2.0;
                let (name, email) = (tr!(text, "window-name"), tr!(text, "window-email"));
                Field::new(&name).width(half).ui(ui, &mut self.requester.name);
                Field::new(&email).width(half).ui(ui, &mut self.requester.email);
            });
            ui.horizontal_top(|ui| {
                let received = tr!(text, "window-received-on");
                day_field(ui, text, &received, &mut self.received);
                day_field(ui, text, &tr!(text, "window-sent-on"), &mut self.sent);
            });
            if self.received_read {
                ui.label(tokens.label(tr!(text, "window-received-read")));
            } else if self.message.is_some() {
                let words = tr!(text, "window-received-ask");
                badge_ui(ui, &Badge::new(words, Urgency::Soon));
            }
            self.standing.capacity_ui(ui, context.text);
            self.intake_ui(ui, context);
            self.rights_ui(ui, context);
            self.contact_ui(ui, context);
            if self.is_automatic() {
                let words = tr!(text, "window-automatic");
                badge_ui(ui, &Badge::new(words, Urgency::Soon));
            }
            ui.add_space(NEAR);
            self.open_ui(ui, context, wishes);
        });
    }

    fn intake_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        let all = [
            Intake::Email,
            Intake::Letter,
            Intake::Form,
            Intake::Phone,
            Intake::Chat,
            Intake::OnTheSpot,
        ];
        let all = all.map(|intake| (intake, text.intake(intake)));
        choice(ui, &tr!(text, "window-arrived-by"), &mut self.intake, &all);
        if self.intake == Intake::Letter {
            let address = tr!(text, "window-address");
            Field::new(&address).rows(3).ui(ui, &mut self.requester.address);
        }
    }

    fn rights_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let (text, tokens) = (context.text, context.tokens);
        ui.label(tokens.secondary(tr!(text, "window-rights-asked")).color(tokens.text));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = INSET;
            for (right, asked) in Right::ALL.iter().zip(&mut self.asked) {
                tick(ui, asked, &text.right(*right));
            }
        });
    }

    fn contact_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        if self.candidates.is_empty() && self.message.is_none() {
            return;
        }
        if self.candidates.is_empty() {
            let words = tr!(context.text, "window-no-candidate");
            ui.add(Label::new(context.tokens.secondary(words)).wrap());
            return;
        }
        let mut all = vec![(None, tr!(context.text, "window-contact-later"))];
        for line in &self.candidates {
            all.push((Some(line.uid), format!("{} · {}", line.name, line.detail)));
        }
        choice(ui, &tr!(context.text, "window-contact-is"), &mut self.contact, &all);
    }

    fn open_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let text = context.text;
        let ready = self.draft().is_some() && !self.opening;
        ui.horizontal(|ui| {
            let open = tr!(text, "window-open-case");
            let open = ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &open)).inner;
            let open = open.on_disabled_hover_text(tr!(text, "window-open-case-missing"));
            if open.clicked()
                && let Some(draft) = self.draft()
            {
                self.opening = true;
                wishes.send(Command::Request(RequestCommand::Open(draft)));
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-cancel")).clicked() {
                *self = Self::default();
                wishes.go(Route::Requests);
            }
        });
    }

    /// What will be opened, once the day, a name or an address, and a right are there.
    fn draft(&self) -> Option<RequestDraft> {
        let rights: Vec<Right> = Right::ALL
            .into_iter()
            .zip(self.asked)
            .filter_map(|(right, asked)| asked.then_some(right))
            .collect();
        let named =
            !self.requester.name.trim().is_empty() || !self.requester.email.trim().is_empty();
        if rights.is_empty() || !named {
            return None;
        }
        Some(RequestDraft {
            intake: self.intake,
            requester: self.requester.clone(),
            received_on: words::typed_day(&self.received)?,
            sent_on: words::typed_day(&self.sent),
            recognised_on: None,
            rights,
            standing: self.standing.standing()?,
            contact: self.contact,
            message: self.message.clone(),
            insist: self.is_automatic(),
        })
    }

    fn is_automatic(&self) -> bool {
        self.message.as_ref().is_some_and(|message| message.automatic.is_some())
    }

    fn message_ui(&self, ui: &mut Ui, context: &PageContext<'_>) {
        let (text, tokens) = (context.text, context.tokens);
        card(ui, |ui| {
            let Some(message) = &self.message else {
                ui.label(tokens.strong(tr!(text, "window-by-hand")));
                ui.add(Label::new(tokens.secondary(tr!(text, "window-by-hand-line"))).wrap());
                return;
            };
            ui.add(Label::new(tokens.strong(&message.subject)).wrap());
            for attachment in &message.attachments {
                ui.horizontal(|ui| {
                    ui.add(Label::new(Icon::Attachment.text(14.0).color(tokens.secondary)));
                    ui.add(Label::new(tokens.secondary(&attachment.name)).truncate());
                });
            }
            ui.add_space(NEAR);
            ui.add(Label::new(tokens.body(&message.text)).wrap().selectable(true));
        });
    }
}
