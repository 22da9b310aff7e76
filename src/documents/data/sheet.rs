//! The data as one table: plain UTF-8 without byte order mark, commas, a line for each value, event and note.

use super::{DataFile, PersonData};
use crate::documents::DocumentError;

const COLUMNS: [&str; 11] = [
    "activity",
    "basis",
    "collected_on",
    "source",
    "given_by_person",
    "kind",
    "on",
    "category",
    "field",
    "label",
    "value",
];

/// The table. A cell that a spreadsheet would take for a formula begins with an apostrophe; JSON has it as it is.
pub fn csv(data: &PersonData) -> Result<Vec<u8>, DocumentError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |_error| DocumentError::Data { format: "CSV" };
    writer.write_record(COLUMNS).map_err(failed)?;
    for file in &data.files {
        for row in rows(file) {
            writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(failed)?;
        }
    }
    writer.into_inner().map_err(|_error| DocumentError::Data { format: "CSV" })
}

fn rows(file: &DataFile) -> impl Iterator<Item = [String; COLUMNS.len()]> {
    let row = |kind: &str, on: String, [category, field, label, value]: [&str; 4]| {
        [
            file.activity.clone(),
            file.basis.clone(),
            file.collected_on.map(|day| day.to_string()).unwrap_or_default(),
            file.source.clone().unwrap_or_default(),
            if file.given_by_person { "yes" } else { "no" }.to_owned(),
            kind.to_owned(),
            on,
            category.to_owned(),
            field.to_owned(),
            label.to_owned(),
            value.to_owned(),
        ]
    };
    let items = file.items.iter().map(move |item| {
        row("item", String::new(), [&item.category, &item.field, &item.label, &item.value])
    });
    let events = file
        .events
        .iter()
        .map(move |event| row("event", event.on.to_string(), ["", "", "", &event.kind_label]));
    let notes = file
        .notes
        .iter()
        .map(move |note| row("note", note.on.to_string(), ["", "", "", &note.text]));
    items.chain(events).chain(notes)
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
