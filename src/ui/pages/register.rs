//! The register: the activities of the policy in force, as article 30 wants them.

use egui::{Label, Ui};

use crate::domain::policy::{Activity, Policy};
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::PageContext;
use crate::ui::tokens::INSET;
use crate::ui::widgets::{Badge, Urgency, badge_ui, card, empty_state, facts, header};
use crate::ui::{say, words};

#[derive(Debug, Default)]
pub struct RegisterPage;

impl RegisterPage {
    pub fn ui(ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        let title = tr!(text, "window-rail-register");
        let Some(policy) = context.policy else {
            header(ui, &title, "", |_| ());
            let (title, line) =
                (tr!(text, "window-register-none"), tr!(text, "window-register-none-line"));
            empty_state(ui, Icon::Register, &title, &line, None);
            return;
        };
        let day = words::day_in_full(text, policy.dated);
        let controller = policy.controller.name.clone();
        let line = tr!(text, "window-register-line", controller = controller, day = day);
        header(ui, &title, &line, |_| ());
        ui.spacing_mut().item_spacing.y = INSET;
        for activity in &policy.activities {
            card(ui, |ui| activity_ui(ui, policy, activity, context));
        }
    }
}

fn activity_ui(ui: &mut Ui, policy: &Policy, activity: &Activity, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    let language = text.language.code();
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(tokens.strong(activity.name.in_language(language)));
        if !activity.basis_confirmed {
            badge_ui(ui, &Badge::new(tr!(text, "window-basis-proposed"), Urgency::Soon));
        }
    });
    ui.add(Label::new(tokens.secondary(activity.purpose.in_language(language))).wrap());
    let names = |ids: &[String], name: &dyn Fn(&str) -> String| {
        ids.iter().map(|id| name(id)).collect::<Vec<_>>().join(", ")
    };
    let categories = names(&activity.categories, &|id| say::category(text, Some(policy), id));
    let recipients = names(&activity.recipients, &|id| {
        policy.recipient(id).map_or_else(|| id.to_owned(), |one| one.name.clone())
    });
    let period = policy.rule_of_activity(&activity.id).map_or_else(
        || tr!(text, "window-no-period"),
        |rule| tr!(text, "window-months", months = rule.period_months),
    );
    let mut pairs = vec![
        (tr!(text, "window-basis-name"), say::basis(text, activity.basis)),
        (tr!(text, "window-persons"), activity.persons.in_language(language).to_owned()),
        (tr!(text, "window-categories"), categories),
        (tr!(text, "window-recipients"), recipients),
        (tr!(text, "window-period"), period),
    ];
    pairs.extend(
        activity.section.clone().map(|section| (tr!(text, "window-policy-section"), section)),
    );
    pairs.retain(|(_, value)| !value.is_empty());
    facts(ui, &activity.id, &pairs);
}
