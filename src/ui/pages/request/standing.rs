//! Who asks and for whom the company acts, what the law opens file by file, and cases like this one.

use egui::{Label, Ui};

use crate::casebook::views::{Kept, RequestView, Similar};
use crate::domain::request::{Capacity, Role, Showing, Stage, Step};
use crate::domain::right::Applies;
use crate::text::Text;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::say;
use crate::ui::tokens::NEAR;
use crate::ui::widgets::{Badge, Urgency, badge_ui, card, facts, link};
use crate::ui::words;
use crate::worker::{Command, RequestCommand};

/// The capacity of the one who asks with what is to be shown, and the client of a processor.
pub(super) fn standing_ui(
    ui: &mut Ui,
    view: &RequestView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let (text, standing) = (context.text, &view.standing);
    if standing.role == Role::Controller && standing.capacity == Capacity::Person {
        return;
    }
    card(ui, |ui| {
        let mut pairs = vec![(tr!(text, "window-role"), text.role(standing.role))];
        if standing.capacity != Capacity::Person {
            pairs.push((tr!(text, "window-asks-as"), text.capacity(standing.capacity)));
            pairs.push((tr!(text, "window-subject"), standing.subject.clone()));
        }
        if let Some(client) = &standing.client {
            let known = [
                (tr!(text, "window-step-client"), &client.name),
                (tr!(text, "window-step-client-email"), &client.email),
                (tr!(text, "window-step-client-address"), &client.address),
                (tr!(text, "window-step-client-contract"), &client.contract),
            ];
            let known = known.into_iter().filter(|(_, value)| !value.is_empty());
            pairs.extend(known.map(|(label, value)| (label, value.replace('\n', ", "))));
        }
        facts(ui, "standing", &pairs);
        if let (Some(client), Some(day)) = (&standing.client, view.pass_on_by) {
            let day = words::day_in_full(text, day);
            let words = tr!(text, "window-pass-on-by", client = client.name.clone(), day = day);
            ui.add(Label::new(context.tokens.body(words)).wrap());
        }
        for (what, shown) in &view.showings {
            showing_ui(ui, view, (*what, *shown), context, wishes);
        }
        if standing.capacity == Capacity::Heir {
            let words = context.tokens.secondary(tr!(text, "window-heir-limits"));
            ui.add(Label::new(words).wrap());
        }
    });
}

/// What was shown, or is to be: seen today by one click, on another day by the step.
fn showing_ui(
    ui: &mut Ui,
    view: &RequestView,
    (what, shown): (Showing, bool),
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let text = context.text;
    let urgency = if shown { Urgency::Fine } else { Urgency::Waiting };
    let code = if shown { "yes" } else { "no" };
    let words = tr!(text, "cli-to-show", what = text.showing(what), shown = code);
    ui.add(Label::new(context.tokens.body(words).color(urgency_color(urgency, context))).wrap());
    let open = !shown && view.line.stage < Stage::Answered;
    let seen = tr!(text, "window-showing-seen", what = text.showing(what));
    if open && link(ui, &seen).clicked() {
        let (number, on) = (view.line.number, context.today);
        let step = Step::Show { what };
        wishes.send(Command::Request(RequestCommand::TakeStep { number, step, on }));
    }
}

const fn urgency_color(urgency: Urgency, context: &PageContext<'_>) -> egui::Color32 {
    match urgency {
        Urgency::Fine => context.tokens.fine.text,
        Urgency::Overdue | Urgency::Soon | Urgency::Waiting | Urgency::Quiet => context.tokens.text,
    }
}

/// For every file of the person and each demand: whether the right applies, and why.
pub(super) fn by_basis_ui(ui: &mut Ui, view: &RequestView, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    if view.by_basis.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.label(tokens.strong(tr!(text, "window-basis-table")));
        for line in &view.by_basis {
            let activity = say::activity(text, context.policy, &line.activity);
            let basis = say::basis(text, line.basis);
            let urgency = match line.verdict.applies {
                Applies::Yes => Urgency::Fine,
                Applies::OnCondition => Urgency::Waiting,
                Applies::No => Urgency::Quiet,
            };
            ui.horizontal_wrapped(|ui| {
                ui.label(tokens.body(format!("{} · {activity}", text.right(line.right))));
                badge_ui(ui, &Badge::new(text.applies(line.verdict.applies), urgency));
            });
            let article = text.cited(line.verdict.article);
            let why = format!("{basis}, {} ({article})", text.basis_rule(line.verdict.rule));
            ui.add(Label::new(tokens.secondary(why)).wrap());
            if let Some(kept) = line.kept {
                kept_ui(ui, kept, context);
            }
        }
    });
}

/// Why a file stays in spite of the demand, and that the person is to hear of it.
fn kept_ui(ui: &mut Ui, kept: Kept, context: &PageContext<'_>) {
    let text = context.text;
    let article = text.article(kept.article);
    let ground = text.ground(kept.ground);
    let mut words = tr!(text, "window-basis-kept", ground = ground, article = article);
    if let Some(until) = kept.until {
        let day = words::day_in_full(text, until);
        words = format!("{words}, {}", tr!(text, "window-until", day = day));
    }
    ui.add(Label::new(context.tokens.body(words)).wrap());
    ui.add(Label::new(context.tokens.label(tr!(text, "window-basis-kept-told"))).wrap());
}

/// What the officer should know before going on: what stays in spite of the request, and cases of the same person about
/// the same right, which are pointed out and never judged.
pub(super) fn notices_ui(
    ui: &mut Ui,
    view: &RequestView,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) {
    let kept = view.by_basis.iter().any(|line| line.kept.is_some());
    if kept && view.line.stage < Stage::Answered {
        let words = tr!(context.text, "window-kept-notice");
        badge_ui(ui, &Badge::new(words, Urgency::Soon));
        ui.add_space(NEAR);
    }
    for one in &view.similar {
        if link(ui, &similar_words(context.text, one)).clicked() {
            wishes.go(Route::Request(one.number));
        }
    }
    if !view.similar.is_empty() {
        ui.add_space(NEAR);
    }
}

pub(in crate::ui::pages) fn similar_words(text: &Text, one: &Similar) -> String {
    let number = one.number.to_string();
    let (day, rights) = (words::day_in_full(text, one.received_on), text.rights(&one.rights));
    if one.open {
        tr!(text, "window-similar-open", number = number, day = day, rights = rights)
    } else {
        tr!(text, "window-similar", number = number, day = day, rights = rights)
    }
}
