//! The year's figures, beside what is to be done.

use egui::Ui;

use crate::casebook::views::Figures;
use crate::tr;
use crate::ui::page::PageContext;
use crate::ui::tokens::INSET;
use crate::ui::widgets::{card, named_bar_ui};
use crate::ui::words;

pub(super) fn figures_ui(ui: &mut Ui, figures: &Figures, context: &PageContext<'_>) {
    let (text, tokens) = (context.text, context.tokens);
    ui.spacing_mut().item_spacing.y = INSET;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(tokens.secondary(tr!(text, "window-figure-on-time")));
        let hundredfold = figures.answered_on_time.saturating_mul(100);
        if let Some(share) = hundredfold.checked_div(figures.answered) {
            ui.label(tokens.figure(tr!(text, "window-percent", share = share)));
            ui.label(tokens.secondary(tr!(
                text,
                "window-figure-of",
                part = words::count(text, figures.answered_on_time.into()),
                whole = words::count(text, figures.answered.into())
            )));
        } else {
            ui.label(tokens.figure("–"));
            ui.label(tokens.secondary(tr!(text, "window-figure-none")));
        }
    });
    if let Some(days) = figures.median_days {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(tokens.secondary(tr!(text, "window-figure-median")));
            ui.label(tokens.figure(tr!(text, "window-days", days = days)));
        });
    }
    let most = figures.per_right.iter().map(|(_, count)| u64::from(*count)).max().unwrap_or(0);
    if most > 0 {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(tokens.secondary(tr!(text, "window-figure-rights")));
            for (right, count) in figures.per_right.iter().filter(|(_, count)| *count > 0) {
                let count = u64::from(*count);
                let shown = words::count(text, count);
                named_bar_ui(ui, &text.right(*right), count, most, &shown);
            }
        });
    }
}
