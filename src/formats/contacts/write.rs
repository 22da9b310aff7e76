//! Contacts written so that other tools, and Greffe again, read them without loss.

use std::io::{self, Write};

use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue, VCardVersion};
use chrono::Datelike as _;

use super::{Format, Row};
use crate::domain::contact::PostalAddress;
use crate::domain::ids::Uid;

/// How many of each a table needs columns for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    pub emails: usize,
    pub phones: usize,
    pub addresses: usize,
}

/// Writes row after row.
pub struct RowWriter<W: Write> {
    kind: Kind<W>,
    widths: Widths,
}

enum Kind<W: Write> {
    Table(Box<csv::Writer<W>>),
    Cards(W),
    Json { out: W, any: bool },
}

impl<W: Write> RowWriter<W> {
    /// A table has a column for each of `widths`; cards and JSON need none.
    pub fn new(format: Format, mut out: W, widths: Widths) -> io::Result<Self> {
        let kind = match format {
            Format::Csv => {
                // Spreadsheets take a table for UTF-8 by its mark, and cut it at semicolons in French.
                out.write_all("\u{feff}".as_bytes())?;
                let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(out);
                table.write_record(head(widths))?;
                Kind::Table(Box::new(table))
            }
            Format::VCard => Kind::Cards(out),
            Format::Json => {
                out.write_all(b"{\"rows\": [")?;
                Kind::Json { out, any: false }
            }
        };
        Ok(Self { kind, widths })
    }

    pub fn write(&mut self, row: &Row) -> io::Result<()> {
        match &mut self.kind {
            Kind::Table(table) => {
                table.write_record(cells(row, self.widths).iter().map(|cell| harmless(cell)))?;
            }
            Kind::Cards(out) => out.write_all(written(entries(row))?.as_bytes())?,
            Kind::Json { out, any } => {
                out.write_all(if *any { b",\n" } else { b"\n" })?;
                serde_json::to_writer(out, row)?;
                *any = true;
            }
        }
        Ok(())
    }

    pub fn finish(self) -> io::Result<()> {
        match self.kind {
            Kind::Table(mut table) => table.flush(),
            Kind::Cards(mut out) => out.flush(),
            Kind::Json { mut out, .. } => {
                out.write_all(b"\n]}\n")?;
                out.flush()
            }
        }
    }
}

/// How the head of every table begins that is written here.
pub(super) const HEAD: [&str; 5] =
    ["Display Name", "First Name", "Last Name", "Organization Name", "Job Title"];

fn head(widths: Widths) -> Vec<String> {
    let mut head: Vec<String> = HEAD.map(str::to_owned).to_vec();
    head.extend((1..=widths.emails).map(|number| format!("E-mail {number}")));
    head.extend((1..=widths.phones).map(|number| format!("Phone {number}")));
    for number in 1..=widths.addresses {
        let parts = ["Street", "Postal Code", "City", "Country"];
        head.extend(parts.map(|part| format!("Address {number} - {part}")));
    }
    head.extend(["Birthday", "Notes"].map(str::to_owned));
    head
}

fn cells(row: &Row, widths: Widths) -> Vec<String> {
    let mut cells = vec![
        row.display_name.clone(),
        row.given_name.clone(),
        row.family_name.clone(),
        row.organisation.clone(),
        row.title.clone(),
    ];
    let padded = |list: &[String], width: usize| -> Vec<String> {
        (0..width).map(|place| list.get(place).cloned().unwrap_or_default()).collect()
    };
    cells.extend(padded(&row.emails, widths.emails));
    cells.extend(padded(&row.phones, widths.phones));
    for place in 0..widths.addresses {
        let PostalAddress { street, postcode, city, country } =
            row.addresses.get(place).cloned().unwrap_or_default();
        cells.extend([street, postcode, city, country]);
    }
    cells.push(row.birthday.map(|day| day.to_string()).unwrap_or_default());
    cells.push(row.note.clone());
    cells
}

/// A spreadsheet would calculate what begins like a formula: an apostrophe keeps it a text, and is taken off on reading.
pub(in crate::formats) fn harmless(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a text begins like a formula, behind apostrophes or not.
pub(in crate::formats) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// One card with the uid of its contact, so that an address book knows it again.
pub fn card_of(row: &Row, contact: Uid) -> io::Result<String> {
    let digits = contact.to_string();
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| &digits[group]);
    let urn = format!("urn:uuid:{}", groups.join("-"));
    let mut entries = entries(row);
    entries.push(VCardEntry::new(VCardProperty::Uid).with_values(vec![VCardValue::Text(urn)]));
    written(entries)
}

fn entries(row: &Row) -> Vec<VCardEntry> {
    let text = |text: &String| VCardValue::Text(text.clone());
    let one = |name, value: VCardValue| VCardEntry::new(name).with_values(vec![value]);
    let empty = VCardValue::Text(String::new());
    let mut entries = vec![one(VCardProperty::Fn, text(&row.display_name))];
    if !row.given_name.is_empty() || !row.family_name.is_empty() {
        let mut values = vec![text(&row.family_name), text(&row.given_name)];
        values.extend([empty.clone(), empty.clone(), empty.clone()]);
        entries.push(VCardEntry::new(VCardProperty::N).with_values(values));
    }
    let named = [(VCardProperty::Org, &row.organisation), (VCardProperty::Title, &row.title)];
    let named = named.into_iter().filter(|(_, value)| !value.is_empty());
    entries.extend(named.map(|(name, value)| one(name, text(value))));
    entries.extend(row.emails.iter().map(|email| one(VCardProperty::Email, text(email))));
    entries.extend(row.phones.iter().map(|phone| one(VCardProperty::Tel, text(phone))));
    for PostalAddress { street, postcode, city, country } in &row.addresses {
        let mut values = vec![empty.clone(), empty.clone(), text(street), text(city)];
        values.extend([empty.clone(), text(postcode), text(country)]);
        entries.push(VCardEntry::new(VCardProperty::Adr).with_values(values));
    }
    entries.extend(row.birthday.map(|day| {
        let date = PartialDateTime {
            year: u16::try_from(day.year()).ok(),
            month: u8::try_from(day.month()).ok(),
            day: u8::try_from(day.day()).ok(),
            ..PartialDateTime::default()
        };
        one(VCardProperty::Bday, VCardValue::PartialDateTime(date))
    }));
    if !row.note.is_empty() {
        entries.push(one(VCardProperty::Note, text(&row.note)));
    }
    entries
}

/// A card of version 4.0, which is always UTF-8.
fn written(entries: Vec<VCardEntry>) -> io::Result<String> {
    let mut written = String::new();
    VCard { entries }.write_to(&mut written, VCardVersion::V4_0).map_err(io::Error::other)?;
    Ok(written)
}
