//! A question over the window: what will happen, and a button that says so.

use egui::{Frame, Id, Label, Layout, Margin, Modal, Ui};

use super::button::{Kind, button};
use crate::text::Text;
use crate::tr;
use crate::ui::tokens::{APART, INSET, Tokens};

/// What a dialog asks.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub title: &'a str,
    /// The words on the button that does it.
    pub yes: &'a str,
    pub kind: Kind,
    /// Whether it may be done now.
    pub ready: bool,
    pub width: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Open,
    Yes,
    No,
}

/// Shows the dialog with what `body` draws; Escape and a click beside it say no.
pub fn dialog(
    ui: &Ui,
    text: &Text,
    salt: &str,
    question: &Question<'_>,
    body: impl FnOnce(&mut Ui),
) -> Answer {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(24)).fill(tokens.surface);
    let room = ui.ctx().content_rect().height() - 200.0;
    let modal =
        Modal::new(Id::unique(salt).with(question.title)).backdrop_color(tokens.shade).frame(frame);
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(question.width);
        // The dots of a button promise this dialog; they mean nothing over it.
        ui.add(Label::new(tokens.title(question.title.trim_end_matches('…'))).wrap());
        ui.add_space(APART);
        egui::ScrollArea::vertical().max_height(room.max(160.0)).show(ui, body);
        ui.add_space(INSET);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let yes = ui
                .add_enabled_ui(question.ready, |ui| button(ui, question.kind, question.yes))
                .inner
                .clicked();
            let no = button(ui, Kind::Secondary, &tr!(text, "window-cancel")).clicked();
            (yes, no)
        })
        .inner
    });
    let (yes, no) = shown.inner;
    if yes {
        Answer::Yes
    } else if no || shown.should_close() {
        Answer::No
    } else {
        Answer::Open
    }
}
