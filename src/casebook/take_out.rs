//! All contacts written to one file, for another tool or for Greffe again.

use std::io::BufWriter;
use std::path::Path;

use crate::domain::archive::Archive;
use crate::domain::contact::DatumContent;
use crate::domain::journal::Operation;
use crate::domain::{Expected, Invalid};
use crate::formats::contacts::{Format, Row, RowWriter, Widths};
use crate::store::StoreError;
use crate::store::contacts::MostWays;

use super::contacts::is_restricted;
use super::import::BIRTH_DATE;
use super::views::{ContactView, ContactsWritten};
use super::{Casebook, Noted, Result};

const PAGE: u32 = 200;

impl Casebook {
    /// Writes the contacts that have a file under `activity`, or all, to a file whose ending says the form: wholly, or
    /// not at all. Who is restricted may only be stored (R 18(2)) and is left out, as is whoever stands in the archive
    /// alone: it is opened one by one, and with a reason.
    pub fn write_contacts(&mut self, to: &Path, activity: Option<&str>) -> Result<ContactsWritten> {
        let format = format_of(to)?;
        if to.exists() {
            return Err(StoreError::AlreadyThere.into());
        }
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let out = BufWriter::new(beside.reopen()?);
        let mut rows = RowWriter::new(format, out, widths(self.store.most_ways()?))?;
        let mut done = ContactsWritten { written: 0, restricted: 0, archived: 0 };
        let mut after = (String::new(), 0);
        loop {
            let page = self.store.contacts_page((&after.0, after.1), Archive::With, PAGE)?;
            let Some(last) = page.last() else { break };
            after = (last.sort_key.clone(), last.id);
            for line in page {
                if activity.is_some_and(|one| line.files.iter().all(|(under, ..)| under != one)) {
                    continue;
                }
                let files = self.store.files_of(line.id)?;
                if files.iter().any(|file| is_restricted(file, self.today())) {
                    done.restricted += 1;
                    continue;
                }
                if self.store.is_archived(line.id)? {
                    done.archived += 1;
                    continue;
                }
                done.written += 1;
                rows.write(&row(done.written, &self.contact(line.uid)?))?;
            }
        }
        rows.finish()?;
        beside.as_file().sync_all()?;
        let detail = format!("{} {}", format.code(), done.written);
        self.operate(|_| Ok(((), Noted::new(Operation::ContactsWritten, "", detail))))?;
        beside.persist_noclobber(to).map_err(|error| error.error)?;
        Ok(done)
    }
}

const fn widths(most: MostWays) -> Widths {
    Widths { emails: most.emails, phones: most.phones, addresses: most.addresses }
}

fn format_of(path: &Path) -> Result<Format> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(Format::Csv),
        Some("vcf") => Ok(Format::VCard),
        Some("json") => Ok(Format::Json),
        Some(_) | None => Err(Invalid::new("file", Expected::ContactFileName).into()),
    }
}

fn row(line: u64, view: &ContactView) -> Row {
    let birthday =
        view.files.iter().flat_map(|file| &file.data).find_map(|datum| match &datum.content {
            DatumContent::Value(value) if datum.field == BIRTH_DATE => value.parse().ok(),
            DatumContent::Value(_) | DatumContent::HeldWhere(_) => None,
        });
    let name = view.name.display();
    let address = view.emails.first().cloned().unwrap_or_default();
    let notes: Vec<&str> = view.notes.iter().map(|note| note.body.as_str()).collect();
    Row {
        line,
        display_name: if name.is_empty() { address } else { name },
        given_name: view.name.given.clone(),
        family_name: view.name.family.clone(),
        organisation: view.name.organisation.clone(),
        title: view.name.title.clone(),
        emails: view.emails.clone(),
        phones: view.phones.clone(),
        addresses: view.addresses.clone(),
        birthday,
        note: notes.join("\n"),
    }
}
