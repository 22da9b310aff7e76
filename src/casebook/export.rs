//! The way out: everything in the casebook as tables, lines of JSON and files, in a folder that says what is in it.

mod folder;
mod guide;
mod sign;

use std::path::{Path, PathBuf};

use crate::domain::journal::Operation;
use crate::domain::table::{Cell, ColumnKind, Table};
use crate::formats::tables::{TableWriter, hex};
use crate::store::{Store, StoreError};
use crate::text::{Language, Text};

use super::views::{ExportDone, ExportProgress, ExportStep};
use super::{Casebook, Error, Noted, Result};

use folder::{Folder, Hashed};
use sign::Sign;

/// Bytes of files after which a slice is at its end.
const SLICE: u64 = 1 << 20;

/// An export that is under way: a state of the casebook that no later work changes, and the folder that it goes into.
/// Dropped before its end, nothing of it is left.
pub struct Export {
    store: Store,
    folder: Folder,
    tables: Vec<Table>,
    next: Next,
    done: ExportDone,
    progress: ExportProgress,
    /// The number of each table's last row.
    lasts: Vec<u64>,
    /// How many rows of each table were written.
    counts: Vec<u64>,
    // Last, so that the folder is gone before its sign.
    _sign: Sign,
}

/// What the next slice is about.
enum Next {
    Rows { table: usize, after: i64, writer: Option<Box<TableWriter<Hashed>>> },
    Policies,
    Receipt { after: i64 },
    Guides,
    Over,
}

impl Export {
    pub const fn progress(&self) -> ExportProgress {
        self.progress
    }
}

impl Casebook {
    /// Writes everything into a folder that is new or empty, wholly or not at all. It is not encrypted.
    pub fn export_all(&mut self, to: &Path) -> Result<ExportDone> {
        let mut export = self.begin_export(to)?;
        loop {
            if let ExportStep::Ended(done) = self.continue_export(&mut export)? {
                return Ok(*done);
            }
        }
    }

    /// Begins an export: the journal says so before anything of a person is written. One at a time.
    pub fn begin_export(&mut self, to: &Path) -> Result<Export> {
        let folder = Folder::beside(to)?;
        let sign = Sign::begin(self.path(), folder.passing())?;
        let counted = self.store.count_contacts()?;
        self.operate(|_| Ok(((), Noted::new(Operation::CasebookExported, "", counted))))?;
        let store = Store::open_reader(self.path(), &self.passphrase)?;
        store.hold_still()?;
        let tables = store.tables()?;
        let lasts = tables.iter().map(|table| store.last_row(table));
        let lasts = lasts.collect::<Result<Vec<_>, StoreError>>()?;
        let of = lasts.iter().sum();
        let done = ExportDone { folder: PathBuf::new(), tables: 0, rows: 0, files: 0 };
        Ok(Export {
            store,
            folder,
            counts: vec![0; tables.len()],
            tables,
            lasts,
            next: Next::Rows { table: 0, after: 0, writer: None },
            done,
            progress: ExportProgress { rows: 0, done: 0, of },
            _sign: sign,
        })
    }

    /// Writes the next slice; after the last one the folder stands in its place.
    pub fn continue_export(&mut self, export: &mut Export) -> Result<ExportStep> {
        export.next = match std::mem::replace(&mut export.next, Next::Over) {
            Next::Rows { table, after, writer } => export.write_rows(table, after, writer)?,
            Next::Policies => export.write_policies()?,
            Next::Receipt { after } => self.export_receipt(export, after)?,
            Next::Guides => self.export_guides(export)?,
            Next::Over => {
                export.store.let_go()?;
                export.done.folder = export.folder.place()?;
                return Ok(ExportStep::Ended(Box::new(export.done.clone())));
            }
        };
        Ok(ExportStep::Going(export.progress))
    }

    /// The next receipt, as it is handed to people and as it is kept.
    fn export_receipt(&self, export: &mut Export, after: i64) -> Result<Next> {
        let Some((id, receipt)) = export.store.receipt_after(after)? else {
            return Ok(Next::Guides);
        };
        let text = Text::new(self.settings()?.language);
        for (name, bytes) in self.receipt_files(receipt, &text)? {
            export.folder.write(&format!("receipts/{name}"), &bytes)?;
        }
        Ok(Next::Receipt { after: id })
    }

    /// What every file and column is, in both languages, and the fingerprint of each file.
    fn export_guides(&self, export: &mut Export) -> Result<Next> {
        export.done.files = export.folder.count();
        for (language, name) in [(Language::Fr, "LISEZMOI.txt"), (Language::En, "README.txt")] {
            let text = Text::new(language);
            let guide = guide::Guide {
                text: &text,
                day: self.today(),
                tables: &export.tables,
                counts: &export.counts,
            };
            export.folder.write(name, guide.words().as_bytes())?;
        }
        export.folder.write_sums()?;
        Ok(Next::Over)
    }
}

impl Export {
    fn write_rows(
        &mut self,
        place: usize,
        after: i64,
        writer: Option<Box<TableWriter<Hashed>>>,
    ) -> Result<Next> {
        let Some(table) = self.tables.get(place) else { return Ok(Next::Policies) };
        let mut writer = if let Some(writer) = writer {
            writer
        } else {
            let csv = self.folder.begin(&format!("csv/{}.csv", table.name))?;
            let json = self.folder.begin(&format!("json/{}.jsonl", table.name))?;
            Box::new(TableWriter::new(&table.columns, csv, json)?)
        };
        let (store, folder, tables) = (&self.store, &mut self.folder, &self.tables);
        let (mut rows, mut bytes) = (0, 0);
        let last = store.rows_after::<Error>(table, after, |number, mut cells| {
            bytes += carry_files(store, folder, tables, (table, number), &mut cells)?;
            writer.write(&cells)?;
            rows += 1;
            Ok(bytes < SLICE)
        })?;
        self.done.rows += rows;
        self.progress.rows += rows;
        self.counts[place] += rows;
        let Some(last) = last else {
            let (csv, json) = writer.finish()?;
            self.folder.end(csv)?;
            self.folder.end(json)?;
            self.done.tables += 1;
            self.progress.done = self.rows_up_to(place + 1);
            return Ok(Next::Rows { table: place + 1, after: 0, writer: None });
        };
        self.progress.done = self.rows_up_to(place) + last.unsigned_abs();
        Ok(Next::Rows { table: place, after: last, writer: Some(writer) })
    }

    fn rows_up_to(&self, place: usize) -> u64 {
        self.lasts.iter().take(place).sum()
    }

    /// Every version of the policy as the file that was adopted.
    fn write_policies(&mut self) -> Result<Next> {
        for policy in self.store.policies()? {
            let name = format!("policies/{}-{}.toml", policy.id, policy.dated);
            let source = self.store.policy_source(policy.id)?.unwrap_or_default();
            self.folder.write(&name, source.as_bytes())?;
        }
        Ok(Next::Receipt { after: 0 })
    }
}

/// Writes the files that a row holds, each under a name of ours, and puts the name in their cells. Answers their bytes.
fn carry_files(
    store: &Store,
    folder: &mut Folder,
    tables: &[Table],
    (table, number): (&Table, i64),
    cells: &mut [Cell],
) -> Result<u64> {
    let mut written = 0;
    for (place, column) in table.columns.iter().enumerate() {
        if column.kind != ColumnKind::File || !matches!(cells.get(place), Some(Cell::File(_))) {
            continue;
        }
        let name = file_name(store, tables, (table, number), cells)?;
        let mut file = folder.begin(&name)?;
        written += store.copy_file_of_row(table, column, number, &mut file)?;
        folder.end(file)?;
        if let Some(cell) = cells.get_mut(place) {
            *cell = Cell::Text(name);
        }
    }
    Ok(written)
}

/// By its fingerprint or by its row; only a known ending is taken from a name that came from outside.
fn file_name(
    store: &Store,
    tables: &[Table],
    (table, number): (&Table, i64),
    cells: &[Cell],
) -> Result<String> {
    let named = |wanted: &str| {
        let place = table.columns.iter().position(|column| column.name == wanted)?;
        cells.get(place)
    };
    let (stem, outer) = match (named("sha256"), named("name")) {
        (Some(Cell::Bytes(sha256)), _) => (hex(sha256), store.name_of_content(tables, sha256)?),
        (_, Some(Cell::Text(name))) => (format!("{}-{number}", table.name), Some(name.clone())),
        _ => (format!("{}-{number}", table.name), None),
    };
    let ending = outer.as_deref().map_or("bin", known_ending);
    Ok(format!("files/{stem}.{ending}"))
}

/// Endings of files that are looked at, not run.
const ENDINGS: [&str; 32] = [
    "csv", "doc", "docx", "eml", "gif", "heic", "ics", "jpeg", "jpg", "json", "m4a", "md", "mov",
    "mp3", "mp4", "msg", "odp", "ods", "odt", "pdf", "png", "pptx", "rtf", "tif", "tiff", "toml",
    "txt", "vcf", "wav", "webp", "xlsx", "zip",
];

fn known_ending(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.into_iter().find(|known| ending.eq_ignore_ascii_case(known)).unwrap_or("bin")
}

/// Deletes what an export that was cut short left: it is not encrypted.
pub(super) fn drop_unfinished(casebook: &Path) {
    sign::follow(casebook, folder::drop_passing);
}
