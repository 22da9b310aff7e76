//! The answer to a request for a copy: read it, write it, send it by hand, file what was sent.

use egui::{Label, Ui};

use crate::casebook::views::{NextStep, RequestView};
use crate::domain::request::Stage;
use crate::tr;
use crate::ui::page::{Choose, PageContext, Wishes};
use crate::ui::pages::copy::{CopyFlow, packages_ui};
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{Kind, button, section};
use crate::worker::{Command, CopyCommand};

/// The copy of a case, and what comes before and after it.
pub(super) fn answer_ui(
    ui: &mut Ui,
    copy: &mut CopyFlow,
    view: &RequestView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, tokens) = (context.text, context.tokens);
    if !copy.ui(ui, context, wishes) {
        before_ui(ui, view, context, wishes);
    } else if copy.is_written() && view.line.stage < Stage::Answered {
        ui.add_space(NEAR);
        ui.add(Label::new(tokens.secondary(tr!(text, "window-answer-send"))).wrap());
    }
    if !view.packages.is_empty() {
        section(ui, &tr!(text, "window-packages"));
        packages_ui(ui, &view.packages, context, wishes);
        sent_mail_ui(ui, view, context, wishes);
    }
}

fn before_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>, wishes: &mut Wishes) {
    let (text, tokens) = (context.text, context.tokens);
    let number = view.line.number;
    let words = match view.line.next {
        NextStep::VerifyIdentity | NextStep::AwaitIdentity => tr!(text, "window-answer-identity"),
        NextStep::PrepareCopy if view.contact.is_none() => tr!(text, "window-answer-contact"),
        NextStep::PrepareCopy => tr!(text, "window-answer-copy"),
        NextStep::ReviewErasure => tr!(text, "window-answer-erasure"),
        NextStep::Answer | NextStep::RecordSending => tr!(text, "window-answer-send"),
        NextStep::Close | NextStep::Nothing | NextStep::ExplainLateness => {
            tr!(text, "window-answer-done")
        }
        NextStep::FileProof => tr!(text, "window-answer-proof"),
        NextStep::GiveReceipt
        | NextStep::TellPassedOn
        | NextStep::PassToController
        | NextStep::AskShowing
        | NextStep::RemindIdentity
        | NextStep::CloseForSilence
        | NextStep::Apply
        | NextStep::TendErrands => text.next_step(view.line.next),
    };
    ui.add(Label::new(tokens.secondary(words)).wrap());
    // A refusal that was decided too soon does not close the way to the copy.
    let copies = view.demands.iter().any(|one| one.answer.is_none() && one.right.copies());
    let decided = view.line.next == NextStep::Answer && view.line.stage == Stage::InProgress;
    let prepares = view.line.next == NextStep::PrepareCopy || decided && copies;
    let ready = prepares && view.contact.is_some();
    if ready && button(ui, Kind::Primary, &tr!(text, "window-prepare-copy-here")).clicked() {
        wishes.send(Command::Copy(CopyCommand::Review(number)));
    }
    if view.packages.is_empty() && view.line.stage != Stage::Closed {
        sent_mail_ui(ui, view, context, wishes);
    }
}

fn sent_mail_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>, wishes: &mut Wishes) {
    if button(ui, Kind::Secondary, &tr!(context.text, "window-file-sent")).clicked() {
        let number = view.line.number;
        wishes.choose(Choose::SentMail { number, outcome: view.likely_outcome() });
    }
}
