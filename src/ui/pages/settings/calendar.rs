//! The days that are not worked: the region whose public holidays count, and the company's own days.

use egui::{Label, Ui};

use crate::domain::calendar::{Calendar, CompanyCalendar, CompanyDay, DayChange};
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::APART;
use crate::ui::widgets::{Field, Kind, button, choice, day_field, link};
use crate::worker::{CasebookCommand, CasebookEvent, Command, Event, VersionCommand, VersionEvent};

#[derive(Debug)]
pub(super) struct CalendarPart {
    heard: Option<CompanyCalendar>,
    day: String,
    reason: String,
    change: DayChange,
}

impl Default for CalendarPart {
    fn default() -> Self {
        let (day, reason) = (String::new(), String::new());
        Self { heard: None, day, reason, change: DayChange::Added }
    }
}

impl CalendarPart {
    pub(super) fn hear(&mut self, event: &Event) {
        if let Event::Casebook(CasebookEvent::Version(VersionEvent::Calendar(calendar))) = event {
            *self = Self { heard: Some(calendar.clone()), ..Self::default() };
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, context: &PageContext<'_>, wishes: &mut Wishes) {
        let (text, tokens) = (context.text, context.tokens);
        let Some(calendar) = self.heard.clone() else { return };
        ui.spacing_mut().item_spacing.y = APART;
        ui.label(tokens.strong(tr!(text, "window-calendar")));
        ui.add(Label::new(tokens.label(tr!(text, "window-calendar-line"))).wrap());
        let mut region = calendar.region;
        let regions = Calendar::ALL.map(|region| (region, text.calendar_name(region)));
        let label = tr!(text, "window-calendar-region");
        if choice(ui, &label, &mut region, &regions) && region != calendar.region {
            adopt(wishes, CompanyCalendar { region, ..calendar.clone() });
        }
        for (place, company) in calendar.days.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(tokens.body(text.company_day(company)));
                if link(ui, &tr!(text, "window-calendar-remove")).clicked() {
                    let mut days = calendar.days.clone();
                    days.remove(place);
                    adopt(wishes, CompanyCalendar { days, ..calendar.clone() });
                }
            });
        }
        self.add_ui(ui, &calendar, context, wishes);
    }

    fn add_ui(
        &mut self,
        ui: &mut Ui,
        calendar: &CompanyCalendar,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) {
        let text = context.text;
        let mut on = None;
        ui.horizontal_top(|ui| {
            let changes = [
                (DayChange::Added, tr!(text, "window-calendar-added")),
                (DayChange::Struck, tr!(text, "window-calendar-struck")),
            ];
            choice(ui, &tr!(text, "window-calendar-change"), &mut self.change, &changes);
            on = day_field(ui, text, &tr!(text, "window-calendar-day"), &mut self.day);
        });
        Field::new(&tr!(text, "window-calendar-reason")).ui(ui, &mut self.reason);
        let ready = on.filter(|_| !self.reason.trim().is_empty());
        let words = tr!(text, "window-calendar-add");
        let add = ui.add_enabled_ui(ready.is_some(), |ui| button(ui, Kind::Secondary, &words));
        if let Some(on) = ready.filter(|_| add.inner.clicked()) {
            let mut days = calendar.days.clone();
            days.push(CompanyDay { on, change: self.change, reason: self.reason.clone() });
            adopt(wishes, CompanyCalendar { days, ..calendar.clone() });
        }
    }
}

fn adopt(wishes: &mut Wishes, calendar: CompanyCalendar) {
    let adopt = VersionCommand::AdoptCalendar(calendar);
    wishes.send(Command::Casebook(CasebookCommand::Version(adopt)));
}
