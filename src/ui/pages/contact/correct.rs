//! The dialog that takes back a fact which was noted by mistake.

use egui::{Label, Ui};

use crate::casebook::views::{ContactView, FileView};
use crate::domain::contact::{CorrectionGround, DatedFact, FactCorrection};
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::APART;
use crate::ui::widgets::{Answer, Kind, Question, choice, day_field, dialog};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand, FileCommand};

#[derive(Debug)]
pub(super) struct CorrectFact {
    /// The place among all facts, the latest first.
    place: usize,
    ground: CorrectionGround,
    /// The true day, as it is typed.
    day: String,
}

/// Every dated fact of every file, the latest first.
pub(super) fn all_facts(view: &ContactView) -> Vec<(&FileView, DatedFact)> {
    let mut facts: Vec<_> = view
        .files
        .iter()
        .flat_map(|file| file.facts.iter().map(move |fact| (file, *fact)))
        .collect();
    facts.sort_by_key(|(_, fact)| std::cmp::Reverse(fact.on));
    facts
}

impl CorrectFact {
    /// For a contact that has a fact to take back.
    pub(super) fn new(view: &ContactView, context: &PageContext<'_>) -> Option<Self> {
        let facts = all_facts(view);
        let (_, fact) = facts.first()?;
        let day = words::day_to_type(context.text, fact.on);
        Some(Self { place: 0, ground: CorrectionGround::default(), day })
    }

    /// Draws the dialog; answers whether it stays.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        view: &ContactView,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let facts = all_facts(view);
        let typed = words::typed_day(&self.day);
        let chosen = facts.get(self.place);
        let changes = chosen.is_some_and(|(_, fact)| typed != Some(fact.on));
        let question = Question {
            title: &tr!(text, "window-correct-title"),
            yes: &tr!(text, "window-correct-yes"),
            kind: Kind::Primary,
            ready: changes && (self.day.trim().is_empty() || typed.is_some()),
            width: 460.0,
        };
        let answer = dialog(ui, text, "correct", &question, |ui| self.body(ui, &facts, context));
        if answer == Answer::Yes
            && let Some((file, fact)) = chosen
        {
            let correction = FactCorrection {
                activity: file.activity.clone(),
                fact: *fact,
                ground: self.ground,
                instead: typed,
            };
            let command = FileCommand::CorrectFact { uid: view.uid, correction };
            wishes.send(Command::Contact(ContactCommand::File(command)));
        }
        answer == Answer::Open
    }

    fn body(&mut self, ui: &mut Ui, facts: &[(&FileView, DatedFact)], context: &PageContext<'_>) {
        let text = context.text;
        ui.spacing_mut().item_spacing.y = APART;
        let named: Vec<(usize, String)> = facts
            .iter()
            .enumerate()
            .map(|(place, (file, fact))| {
                let day = words::day_short(text, fact.on, context.today);
                let said = crate::text::facts::file_fact(text, fact.kind);
                let activity = say::activity(text, context.policy, &file.activity);
                (place, format!("{day} · {said} · {activity}"))
            })
            .collect();
        if choice(ui, &tr!(text, "window-event-kind"), &mut self.place, &named)
            && let Some((_, fact)) = facts.get(self.place)
        {
            self.day = words::day_to_type(text, fact.on);
        }
        let grounds = CorrectionGround::ALL.map(|ground| (ground, text.correction_ground(ground)));
        choice(ui, &tr!(text, "window-correct-ground"), &mut self.ground, &grounds);
        day_field(ui, text, &tr!(text, "window-correct-day"), &mut self.day);
        let line = tr!(text, "window-correct-line");
        ui.add(Label::new(context.tokens.label(line)).wrap());
    }
}
