//! What is said of a lot before it is brought in: activity, source, day, basis.

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::casebook::views::{ImportOrder, ImportPreview};
use crate::domain::right::Basis;
use crate::tr;
use crate::ui::page::PageContext;
use crate::ui::tokens::APART;
use crate::ui::widgets::{Badge, Field, Kind, Urgency, badge_ui, button, choice, day_field, tick};
use crate::ui::{say, words};

#[derive(Debug, Default)]
pub(super) struct Order {
    path: PathBuf,
    /// The place of the activity in the policy.
    activity: Option<usize>,
    basis: Option<Basis>,
    source: String,
    collected: String,
    given_by_person: bool,
    /// The hand has read the file anew with columns of its own.
    pub(super) columns_changed: bool,
}

impl Order {
    /// Nothing is decided beforehand: the day of the collection decides how long everybody of the lot is kept.
    pub(super) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    /// The order, once the hand gives it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        preview: &ImportPreview,
        ready: bool,
        context: &PageContext<'_>,
    ) -> Option<ImportOrder> {
        let text = context.text;
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(context.tokens.section(&tr!(text, "window-import-lot")));
        let activities = context.policy.map_or(&[][..], |policy| &policy.activities);
        let mut all = vec![(None, tr!(text, "window-import-choose-activity"))];
        all.extend(activities.iter().enumerate().map(|(place, one)| {
            (Some(place), one.name.in_language(text.language.code()).to_owned())
        }));
        choice(ui, &tr!(text, "window-import-activity"), &mut self.activity, &all);
        let source = tr!(text, "window-import-source");
        let hint = tr!(text, "window-import-source-hint");
        Field::new(&source).hint(&hint).ui(ui, &mut self.source);
        let day = day_field(ui, text, &tr!(text, "window-import-collected"), &mut self.collected);
        let ahead = day.is_some_and(|day| context.today < day);
        if ahead {
            badge_ui(ui, &Badge::new(tr!(text, "window-import-ahead"), Urgency::Overdue));
        }
        let day = day.filter(|_| !ahead);
        let mut bases = vec![(None, tr!(text, "window-import-basis-of-activity"))];
        bases.extend(Basis::ALL.map(|basis| (Some(basis), say::basis(text, basis))));
        choice(ui, &tr!(text, "window-import-basis"), &mut self.basis, &bases);
        tick(ui, &mut self.given_by_person, &tr!(text, "window-import-given"));
        if let Some(day) = day {
            let since: Vec<_> = preview.erasures.iter().filter(|on| day <= **on).copied().collect();
            if !since.is_empty() {
                let words = text.erasure_days(&since);
                ui.add(
                    egui::Label::new(context.tokens.body(words).color(context.tokens.overdue.text))
                        .wrap(),
                );
            }
        }
        let activity = self.activity.and_then(|place| activities.get(place));
        let (Some(activity), Some(collected_on)) = (activity, day) else {
            self.button_ui(ui, preview, day.is_some(), false, context);
            return None;
        };
        let ready = ready && !self.source.trim().is_empty();
        self.button_ui(ui, preview, true, ready, context).then(|| ImportOrder {
            path: self.path.clone(),
            columns: None,
            activity: activity.id.clone(),
            basis: self.basis,
            source: self.source.trim().to_owned(),
            collected_on,
            given_by_person: self.given_by_person,
        })
    }

    fn button_ui(
        &self,
        ui: &mut Ui,
        preview: &ImportPreview,
        dated: bool,
        ready: bool,
        context: &PageContext<'_>,
    ) -> bool {
        let text = context.text;
        if self.source.trim().is_empty() || self.activity.is_none() || !dated {
            badge_ui(ui, &Badge::new(tr!(text, "window-import-missing"), Urgency::Quiet));
        }
        let count = words::count(text, preview.rows);
        let words = tr!(text, "window-import-bring", count = count);
        ui.add_enabled_ui(ready, |ui| button(ui, Kind::Primary, &words)).inner.clicked()
    }
}
