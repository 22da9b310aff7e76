//! The rights asked, the requester, the message, the contact and the journal of a case.

use egui::{Label, Ui};

use crate::casebook::views::RequestView;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::pages::journal;
use crate::ui::route::Route;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{Badge, Urgency, badge_ui, card, due_badge, facts, link, section};
use crate::ui::words;
use crate::worker::{Command, RequestCommand};

pub(super) fn demands_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    card(ui, |ui| {
        ui.label(tokens.strong(tr!(text, "window-rights-asked")));
        for demand in &view.demands {
            ui.horizontal_wrapped(|ui| {
                let name = text.right(demand.right);
                let article = text.right_article(demand.right);
                ui.label(tokens.body(name));
                ui.label(tokens.label(article));
                let badge = match (demand.answer, demand.deadline.due_on) {
                    (Some((_, outcome)), _) => Badge::new(text.outcome(outcome), Urgency::Quiet),
                    (None, Some(due_on)) => due_badge(text, due_on, context.today),
                    (None, None) => Badge::new(tr!(text, "window-suspended"), Urgency::Waiting),
                };
                badge_ui(ui, &badge);
                if let Some(to) = demand.requalified_to {
                    let to = tr!(text, "window-requalified-to", right = text.right(to));
                    ui.label(tokens.secondary(to));
                }
                if let Some(ground) = demand.ground {
                    ui.add(Label::new(tokens.secondary(text.refusal_ground(ground))).wrap());
                }
            });
        }
    });
}

pub(super) fn requester_ui(
    ui: &mut Ui,
    view: &RequestView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    card(ui, |ui| {
        ui.label(tokens.strong(tr!(text, "window-requester")));
        let mut pairs = vec![
            (tr!(text, "window-name"), view.requester.name.clone()),
            (tr!(text, "window-email"), view.requester.email.clone()),
            (tr!(text, "window-address"), view.requester.address.clone()),
            (tr!(text, "window-arrived-by"), text.intake(view.intake)),
        ];
        if let Some(sent_on) = view.sent_on {
            pairs.push((tr!(text, "window-sent-on"), words::day_in_full(text, sent_on)));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        facts(ui, "requester", &pairs);
        if let Some(contact) = &view.contact {
            ui.add_space(NEAR);
            if link(ui, &tr!(text, "window-open-contact", name = contact.name.clone())).clicked() {
                wishes.go(Route::Contact(contact.uid));
            }
            if !view.known_address && !view.requester.email.is_empty() {
                let words = tr!(text, "window-address-unknown");
                badge_ui(ui, &Badge::new(words, Urgency::Soon));
            }
        }
    });
}

pub(super) fn messages_ui(
    ui: &mut Ui,
    view: &RequestView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    if view.messages.is_empty() {
        ui.label(tokens.secondary(tr!(text, "window-no-message")));
        return;
    }
    for (place, message) in view.messages.iter().enumerate() {
        if place > 0 {
            ui.separator();
        }
        ui.add(Label::new(tokens.strong(&message.subject)).wrap());
        let mut said = vec![message.from.clone()];
        if let Some(sent_at) = message.sent_at {
            said.push(words::day_in_full(text, sent_at.date_naive()));
        }
        if let Some(mark) = message.letter {
            said.push(words::day_in_full(text, mark.written_at.date_naive()));
            said.push(tr!(text, "window-letter-unsent"));
        } else if message.outgoing {
            said.push(tr!(text, "window-outgoing"));
        }
        ui.add(Label::new(tokens.secondary(said.join(" · "))).wrap());
        ui.add_space(NEAR);
        ui.add(Label::new(tokens.body(&message.body)).wrap().selectable(true));
        for attachment in &message.attachments {
            ui.horizontal(|ui| {
                ui.add(Label::new(Icon::Attachment.text(14.0).color(tokens.secondary)));
                let size = words::count(text, attachment.bytes.div_ceil(1024));
                let size = tr!(text, "window-kilobytes", size = size);
                ui.label(tokens.secondary(format!("{} · {size}", attachment.name)));
                if attachment.identity {
                    ui.label(tokens.secondary(tr!(text, "window-identity-marked")));
                } else if !message.outgoing
                    && link(ui, &tr!(text, "window-identity-mark")).clicked()
                {
                    wishes.send(Command::Request(RequestCommand::MarkIdentity {
                        number: view.line.number,
                        enclosure: attachment.id,
                    }));
                }
            });
        }
    }
}

/// Every step with its day, and the words that it rests on.
fn facts_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    for (place, fact) in view.facts.iter().enumerate() {
        ui.horizontal_top(|ui| {
            ui.scope(|ui| {
                ui.set_width(74.0);
                let day = words::day_short(text, fact.on, context.today);
                ui.label(tokens.secondary(day));
            });
            ui.vertical(|ui| {
                let step = words::sentence(&text.step(fact.step));
                ui.add(Label::new(tokens.body(step)).wrap());
                for said in view.words.iter().filter(|words| words.place == place) {
                    ui.add(Label::new(tokens.secondary(&said.body)).wrap().selectable(true));
                }
            });
        });
    }
}

pub(super) fn journal_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    facts_ui(ui, view, context);
    section(ui, &tr!(context.text, "window-tab-journal"));
    if view.journal.is_empty() {
        ui.label(context.tokens.secondary(tr!(context.text, "window-journal-none")));
    }
    for (place, line) in view.journal.iter().enumerate() {
        journal::entry_ui(ui, line, place == 0, context);
    }
}
