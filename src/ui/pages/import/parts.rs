//! The parts of the page of an import: what the file is, its columns, its first rows, its problems, the outcome.

use egui::{Grid, Label, Ui};

use crate::casebook::views::{ImportDone, ImportPreview};
use crate::domain::contact::PostalAddress;
use crate::formats::contacts::{Column, Format, Row};
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::route::Route;
use crate::ui::tokens::{APART, INSET, NEAR, TIGHT};
use crate::ui::widgets::{
    Badge, Kind, LINE_HEIGHT, Line, Rows, Urgency, badge_ui, button, card, combo, facts, line_ui,
    list_card, section, visible_lines,
};
use crate::ui::words;

/// Problems that are shown one by one.
const PROBLEMS: usize = 30;

pub(super) fn facts_ui(ui: &mut Ui, preview: &ImportPreview, context: &PageContext<'_>) {
    let text = context.text;
    let format = match preview.format {
        Format::Csv => tr!(text, "window-import-format-table"),
        Format::VCard => tr!(text, "window-import-format-cards"),
        Format::Json => tr!(text, "window-import-format-json"),
    };
    let separator = preview.delimiter.map(|letter| match letter {
        '\t' => tr!(text, "window-import-tab"),
        other => other.to_string(),
    });
    let mut pairs = vec![
        (tr!(text, "window-import-format"), format),
        (tr!(text, "window-import-encoding"), preview.encoding.to_owned()),
    ];
    pairs.extend(separator.map(|separator| (tr!(text, "window-import-separator"), separator)));
    pairs.push((tr!(text, "window-import-contacts"), words::count(text, preview.rows)));
    pairs.push((tr!(text, "window-import-remarks"), words::count(text, preview.warnings)));
    facts(ui, "import-facts", &pairs);
    if let Some(words) = text.import_ignored(&preview.ignored) {
        ui.add(Label::new(context.tokens.secondary(words)).wrap());
    }
    if let Some(fault) = preview.fault {
        let line =
            tr!(text, "cli-import-line", line = fault.line, problem = text.contacts_fault(fault));
        ui.add(Label::new(context.tokens.body(line).color(context.tokens.overdue.text)).wrap());
    }
}

/// The columns with their first values and what each brings; true when the hand chose another.
pub(super) fn columns_ui(
    ui: &mut Ui,
    preview: &ImportPreview,
    columns: &mut [Column],
    context: &PageContext<'_>,
) -> bool {
    let (text, tokens) = (context.text, context.tokens);
    ui.label(tokens.section(&tr!(text, "window-import-columns")));
    if preview.remembered {
        badge_ui(ui, &Badge::new(tr!(text, "window-import-remembered"), Urgency::Fine));
    }
    ui.add_space(NEAR);
    let width = ((ui.available_width() - 220.0 - APART * 2.0) / 2.0).max(80.0);
    let mut changed = false;
    Grid::new("import-columns").num_columns(3).spacing([APART, TIGHT]).show(ui, |ui| {
        for (place, (found, column)) in preview.columns.iter().zip(columns).enumerate() {
            let name = ui.scope(|ui| {
                ui.set_width(width);
                ui.add(Label::new(tokens.body(&found.name)).truncate())
            });
            ui.scope(|ui| {
                ui.set_width(width);
                let samples = found.samples.join(" · ").replace('\n', " ");
                ui.add(Label::new(tokens.secondary(samples)).truncate());
            });
            let before = *column;
            combo(("import-column", place), text.import_column(*column), 210.0)
                .show_ui(ui, |ui| {
                    for one in Column::ALL {
                        ui.selectable_value(column, one, text.import_column(one));
                    }
                })
                .response
                .labelled_by(name.inner.id);
            changed |= *column != before;
            ui.end_row();
        }
    });
    changed
}

/// The first rows as they will come in.
pub(super) fn rows_ui(ui: &mut Ui, preview: &ImportPreview, context: &PageContext<'_>) {
    if preview.first_rows.is_empty() {
        return;
    }
    section(ui, &tr!(context.text, "window-import-first"));
    list_card(ui, |ui| {
        visible_lines(ui, preview.first_rows.len(), LINE_HEIGHT, |ui, place| {
            let Some(row) = preview.first_rows.get(place) else { return };
            let said = summary(row);
            let first = place == 0;
            let line = Line {
                title: &row.display_name,
                context: &said,
                first,
                rows: Rows::One,
                ..Line::default()
            };
            line_ui(ui, &line);
        });
    });
}

fn summary(row: &Row) -> String {
    let mut parts: Vec<String> = [&row.organisation, &row.title]
        .into_iter()
        .filter(|part| !part.is_empty() && **part != row.display_name)
        .cloned()
        .collect();
    parts.extend(row.emails.iter().chain(&row.phones).cloned());
    parts.extend(row.addresses.iter().map(PostalAddress::lines).map(|lines| lines.join(", ")));
    parts.join(" · ")
}

pub(super) fn problems_ui(ui: &mut Ui, preview: &ImportPreview, context: &PageContext<'_>) {
    let text = context.text;
    let lines = preview.first_warnings.iter().take(PROBLEMS);
    let lines = lines.map(|warning| (warning.line, text.contacts_problem(warning.problem)));
    problem_lines_ui(ui, lines.collect(), preview.warnings, context);
}

fn problem_lines_ui(ui: &mut Ui, lines: Vec<(u64, String)>, all: u64, context: &PageContext<'_>) {
    if lines.is_empty() {
        return;
    }
    let text = context.text;
    ui.add_space(INSET);
    let shown = lines.len() as u64;
    card(ui, |ui| {
        ui.label(context.tokens.section(&tr!(text, "window-import-problems")));
        for (line, problem) in lines {
            let words = tr!(text, "cli-import-line", line = line, problem = problem);
            ui.add(Label::new(context.tokens.secondary(words)).wrap());
        }
        if shown < all {
            let count = words::count(text, all - shown);
            let words = tr!(text, "window-import-more", count = count);
            ui.add(Label::new(context.tokens.label(words)).wrap());
        }
    });
}

/// What came of the lot; false once the hand turns to another file.
pub(super) fn done_ui(
    ui: &mut Ui,
    done: &ImportDone,
    context: &PageContext<'_>,
    wishes: &mut Wishes,
) -> bool {
    let (text, tokens) = (context.text, context.tokens);
    let mut stays = true;
    card(ui, |ui| {
        ui.label(tokens.section(&tr!(text, "window-import-done")));
        let pairs = [
            (tr!(text, "window-import-added"), done.added),
            (tr!(text, "window-import-left-out"), done.left_out),
            (tr!(text, "window-import-known"), done.known),
            (tr!(text, "window-import-no-mailings"), done.no_mailings),
        ];
        facts(ui, "import-done", &pairs.map(|(name, count)| (name, words::count(text, count))));
        if !done.erasures.is_empty() {
            let words = text.erasure_days(&done.erasures);
            ui.add(Label::new(tokens.body(words).color(tokens.overdue.text)).wrap());
        }
        if done.birthdays_unannounced {
            ui.add(Label::new(tokens.body(tr!(text, "import-birthdays"))).wrap());
        }
        ui.add_space(NEAR);
        ui.horizontal(|ui| {
            if button(ui, Kind::Primary, &tr!(text, "window-import-see")).clicked() {
                wishes.go(Route::Contacts);
                stays = false;
            }
            if button(ui, Kind::Secondary, &tr!(text, "window-import-again")).clicked() {
                stays = false;
            }
        });
    });
    let lines = done.first_warnings.iter().take(PROBLEMS);
    let lines = lines.map(|warning| (warning.line, text.import_warning(warning)));
    problem_lines_ui(ui, lines.collect(), done.warnings, context);
    stays
}
