//! A table: its separator, its head, and its records as rows.

mod records;

use super::birthday::{self, DayOrder};
use super::columns::{self, Column, Placed};
use super::is_formula;
use super::lines::{Line, Lines};
use super::names::is_civility;
use super::nature::Nature;
use super::row::{LONGEST_FIELD, Pieces, visible};
use super::write::HEAD;
use crate::domain::contact::fold;

use super::{Fault, FoundColumn, MOST_COLUMNS, Problem, Row, Warning};

use records::{Record, Records, cells_of};

/// In the order of trust where two fit equally well.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// How many lines are looked at before the first is read.
const AHEAD: usize = 60;
/// How many rows of titles may stand above the head.
const MOST_TITLES: usize = 5;
/// How many values of a column are shown.
const SAMPLES: usize = 3;

pub(super) struct Table {
    records: Records,
    names: Vec<String>,
    has_head: bool,
    first_line: u64,
    placed: Vec<Placed>,
    samples: Vec<Vec<String>>,
    order: DayOrder,
    /// Whether a column proves its order of day and month, or it was already said that none does.
    order_known: bool,
    /// What was found before the first row.
    waiting: Vec<Warning>,
}

impl Table {
    pub(super) fn open(mut lines: Lines, chosen: Option<&[Column]>) -> Result<Self, Fault> {
        let said = said_delimiter(&mut lines)?;
        let ahead: Vec<Line> = lines.peek(AHEAD)?.cloned().collect();
        let delimiter = said.unwrap_or_else(|| delimiter_of(&ahead));
        let text = joined(&ahead);
        let mut all = cells_of(&text, delimiter);
        let titles = title_rows(&all);
        let mut first = all.drain(titles..);
        let head = first.next().unwrap_or_default();
        let following: Vec<Vec<String>> = first.collect();
        let placed = columns::of_head(&head);
        let recognised = placed.iter().any(|one| one.column != Column::Ignored);
        let of_person = |cell: &String| cell.contains('@') || (!recognised && is_number(cell));
        let has_head = !head.iter().any(of_person);
        let mut placed = if has_head { placed } else { columns::of_cells(&head) };
        if let Some(chosen) = chosen {
            placed.iter_mut().zip(chosen).for_each(|(one, column)| one.column = *column);
        }
        if MOST_COLUMNS < head.len() {
            return Err(Fault { line: 1, nature: Nature::TooManyColumns });
        }
        let line = ahead.iter().find(|line| !line.is_blank()).map_or(1, |line| line.number);
        let shown: Vec<&Vec<String>> =
            following.iter().chain(Some(&head).filter(|_| !has_head)).collect();
        let samples = (0..head.len()).map(|place| samples(&shown, place)).collect();
        let (order, order_known) = order_of(&following, &placed, &head, delimiter);
        let mut table = Self {
            records: Records::new(lines, delimiter),
            names: head,
            has_head,
            first_line: line,
            placed,
            samples,
            order,
            order_known,
            waiting: Vec::new(),
        };
        if table.names.starts_with(&HEAD.map(str::to_owned)) {
            table.records.trust_quotes();
        }
        for _ in 0..titles {
            table.records.next(&mut table.waiting)?;
        }
        if 0 < titles {
            table.waiting.push(Warning { line, problem: Problem::TitleRow });
        }
        if has_head {
            table.records.next(&mut table.waiting)?;
        } else {
            table.names = (1..=table.names.len()).map(|number| number.to_string()).collect();
            table.waiting.push(Warning { line, problem: Problem::NoHead });
        }
        Ok(table)
    }

    pub(super) fn delimiter(&self) -> char {
        char::from(self.records.delimiter)
    }

    pub(super) const fn has_head(&self) -> bool {
        self.has_head
    }

    /// The columns whose values do not come in.
    pub(super) fn ignored(&self) -> Vec<String> {
        let stays_out =
            |placed: &Placed| matches!(placed.column, Column::Ignored | Column::Civility);
        self.names
            .iter()
            .zip(&self.placed)
            .filter(|(name, placed)| stays_out(placed) && !name.trim().is_empty())
            .map(|(name, _)| name.trim().to_owned())
            .collect()
    }

    pub(super) fn found_columns(&self) -> Vec<FoundColumn> {
        let one = |((name, placed), samples): ((&String, &Placed), &Vec<String>)| FoundColumn {
            name: name.trim().to_owned(),
            column: placed.column,
            samples: samples.clone(),
        };
        self.names.iter().zip(&self.placed).zip(&self.samples).map(one).collect()
    }

    pub(super) fn next_row(&mut self, warnings: &mut Vec<Warning>) -> Result<Option<Row>, Fault> {
        if self.placed.iter().all(|one| one.column == Column::Ignored) {
            return Err(Fault { line: self.first_line, nature: Nature::NoColumn });
        }
        warnings.append(&mut self.waiting);
        while let Some(record) = self.records.next(warnings)? {
            if let Some(row) = self.row(record, warnings) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn row(&mut self, record: Record, warnings: &mut Vec<Warning>) -> Option<Row> {
        let mut pieces = Pieces { line: record.line, ..Pieces::default() };
        let mut birth = [String::new(), String::new(), String::new()];
        let columns = self.placed.len();
        for (place, cell) in record.cells.into_iter().enumerate() {
            let mut value = plain(&cell, record.line, warnings);
            if self.placed.get(place).is_some_and(|placed| placed.column.is_of_name()) {
                value = visible(&value);
            }
            if value.is_empty() {
                continue;
            }
            pieces.any = true;
            if columns <= place {
                warnings.push(Warning { line: record.line, problem: Problem::Fields });
                pieces.notes.push(value);
                continue;
            }
            self.put(place, value, &mut pieces, &mut birth, warnings);
        }
        let [year, month, day] = &birth;
        let text = [day.as_str(), month, year].join("/");
        pieces.add_birthday(birthday::of_parts(year, month, day), &text, warnings);
        pieces.row(warnings)
    }

    fn put(
        &mut self,
        place: usize,
        value: String,
        pieces: &mut Pieces,
        birth: &mut [String; 3],
        warnings: &mut Vec<Warning>,
    ) {
        let Placed { column, group, doubtful } = self.placed[place];
        // The first value stands: a second column of the same meaning never overwrites it, and goes into the note.
        let mut second = String::new();
        let mut fill = |place: &mut String, value: String| {
            if place.is_empty() {
                *place = value;
            } else if fold(place) != fold(&value) {
                second = value;
            }
        };
        let mut unused = super::address::Parts::default();
        let parts = if column.is_of_address() {
            pieces.addresses.entry(group).or_default()
        } else {
            &mut unused
        };
        match column {
            Column::Ignored | Column::Civility => (),
            Column::Name => fill(&mut pieces.name, value),
            Column::GivenName => pieces.given.insert(0, value),
            Column::MiddleName => pieces.given.push(value),
            Column::FamilyName => fill(&mut pieces.family, value),
            Column::Organisation => fill(&mut pieces.organisation, value),
            Column::Title if doubtful && is_civility(&value) => (),
            Column::Title => fill(&mut pieces.title, value),
            Column::Email => pieces.add_emails(&value, warnings),
            Column::Phone => pieces.add_phones(&value, warnings),
            Column::Street => parts.street.extend(value.lines().map(|line| line.trim().to_owned())),
            Column::Postcode => fill(&mut parts.postcode, value),
            Column::City => fill(&mut parts.city, value),
            Column::Region => fill(&mut parts.region, value),
            Column::Country => fill(&mut parts.country, value),
            Column::Address => fill(&mut parts.whole, value),
            Column::Birthday => self.put_birthday(&value, pieces, warnings),
            Column::BirthYear => fill(&mut birth[0], value),
            Column::BirthMonth => fill(&mut birth[1], value),
            Column::BirthDay => fill(&mut birth[2], value),
            Column::Note => pieces.notes.push(value),
        }
        pieces.keep(&self.names[place], &second, warnings);
    }

    fn put_birthday(&mut self, value: &str, pieces: &mut Pieces, warnings: &mut Vec<Warning>) {
        let read = birthday::read(value, self.order);
        if matches!(read, birthday::Birthday::Doubtful(_)) && !self.order_known {
            self.order_known = true;
            warnings.push(Warning { line: pieces.line, problem: Problem::BirthdayOrder });
        }
        pieces.add_birthday(read, value, warnings);
    }
}

/// The value without its edges and without the apostrophe that keeps spreadsheets from calculating it.
fn plain(cell: &str, line: u64, warnings: &mut Vec<Warning>) -> String {
    let mut value = cell.trim();
    if let Some(rest) = value.strip_prefix('\'').filter(|rest| is_formula(rest)) {
        value = rest;
    }
    if value.len() <= LONGEST_FIELD {
        return value.to_owned();
    }
    warnings.push(Warning { line, problem: Problem::Length });
    let end = (0..=LONGEST_FIELD).rev().find(|end| value.is_char_boundary(*end));
    value[..end.unwrap_or_default()].to_owned()
}

fn is_number(cell: &str) -> bool {
    2 < cell.chars().filter(char::is_ascii_digit).count()
}

fn samples(records: &[&Vec<String>], place: usize) -> Vec<String> {
    let values = records.iter().filter_map(|cells| cells.get(place)).map(|cell| cell.trim());
    values.filter(|value| !value.is_empty()).take(SAMPLES).map(str::to_owned).collect()
}

fn joined(lines: &[Line]) -> Vec<u8> {
    let mut text = Vec::new();
    for line in lines {
        text.extend_from_slice(&line.bytes);
        text.push(b'\n');
    }
    text
}

/// `sep=;` on the first line, as Excel writes and reads it; the line is taken away.
fn said_delimiter(lines: &mut Lines) -> Result<Option<u8>, Fault> {
    let first = lines.peek(1)?.next().map(|line| line.bytes.clone()).unwrap_or_default();
    let text = String::from_utf8_lossy(&first).to_lowercase();
    let text = text.trim_matches(['"', ' ', '\u{feff}']);
    let said = match text.strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => Some(*delimiter),
        // The tab went with the edges.
        Some([]) => Some(b'\t'),
        Some(_) | None => None,
    };
    if said.is_some() {
        lines.next()?;
    }
    Ok(said)
}

fn known_columns(head: &[String]) -> usize {
    columns::of_head(head).iter().filter(|one| one.column != Column::Ignored).count()
}

/// How many rows stand above the head: titles that a spreadsheet put there, which name no column themselves.
fn title_rows(records: &[Vec<String>]) -> usize {
    let is_head = |cells: &Vec<String>| {
        1 < known_columns(cells) && !cells.iter().any(|cell| cell.contains('@'))
    };
    let says_nothing = |cells: &Vec<String>| {
        known_columns(cells) == 0 && !cells.iter().any(|cell| cell.contains('@'))
    };
    let head = records.iter().take(MOST_TITLES + 1).position(is_head).unwrap_or_default();
    if records[..head].iter().all(says_nothing) { head } else { 0 }
}

/// The separator under which most columns are recognised, and most records are alike.
fn delimiter_of(ahead: &[Line]) -> u8 {
    let text = joined(ahead);
    let score = |delimiter: u8| {
        let records = cells_of(&text, delimiter);
        let head = records.get(title_rows(&records)).cloned().unwrap_or_default();
        let known = known_columns(&head);
        let width = head.len();
        let alike = records.iter().filter(|cells| cells.len() == width).count();
        let alike = if 1 < width { alike } else { 0 };
        (known, alike, width)
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter));
    best.filter(|delimiter| 1 < score(*delimiter).2).unwrap_or(b',')
}

/// The order of day and month that the first records prove; otherwise that of the head's language.
fn order_of(
    records: &[Vec<String>],
    placed: &[Placed],
    head: &[String],
    delimiter: u8,
) -> (DayOrder, bool) {
    let birthdays: Vec<usize> =
        (0..placed.len()).filter(|place| placed[*place].column == Column::Birthday).collect();
    let proof = records.iter().find_map(|cells| {
        birthdays
            .iter()
            .filter_map(|place| cells.get(*place))
            .find_map(|text| birthday::proven_order(text))
    });
    let english = head.iter().any(|name| name.to_lowercase().contains("name")) && delimiter == b',';
    let usual = if english { DayOrder::MonthFirst } else { DayOrder::DayFirst };
    // A French head with a semicolon is an Excel in French: its days come first beyond doubt.
    (proof.unwrap_or(usual), proof.is_some() || delimiter == b';')
}
