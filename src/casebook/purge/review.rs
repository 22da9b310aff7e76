//! What is due, to be read before anything is erased: page by page, or as a table.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::BufWriter;
use std::path::Path;

use chrono::NaiveDate;

use crate::casebook::contacts::is_restricted;
use crate::casebook::derived::{countdown, due_but_for_holds};
use crate::casebook::views::{Planned, PurgeLine, PurgePage, PurgePlan, PurgeSelection};
use crate::casebook::{Casebook, Noted, Result};
use crate::domain::archive::Archive;
use crate::domain::erasure::Freeze;
use crate::domain::ids::Uid;
use crate::domain::journal::Operation;
use crate::domain::purge::{Spared, Sparing};
use crate::domain::request::Stage;
use crate::domain::{Expected, Invalid};
use crate::formats::due::{DueRow, DueWriter};
use crate::store::StoreError;
use crate::store::contacts::StoredFile;
use crate::store::purges::HeldRow;
use crate::store::requests::StoredRequest;
use crate::text::Text;

/// Lines of a page.
pub(super) const PAGE: usize = 100;

impl Casebook {
    /// What is due now and would be erased. Nothing is written.
    pub fn plan_purge(&self, selection: &PurgeSelection) -> Result<PurgePlan> {
        let today = self.today();
        if selection.due_by.is_some_and(|day| today < day) {
            return Err(Invalid::new("due-by", Expected::NotInFuture).into());
        }
        let known = self.store.rules_counted()?;
        let rules = match &selection.rule {
            Some(rule) if known.contains(rule) || self.policy.rule(rule).is_some() => {
                vec![rule.clone()]
            }
            Some(_) => return Err(Invalid::new("rule", Expected::RetentionRule).into()),
            None => known,
        };
        let named: Option<HashSet<i64>> = match selection.name.trim() {
            "" => None,
            name => {
                Some(self.store.find_contacts(name, Archive::With, u32::MAX)?.into_iter().collect())
            }
        };
        let mut records = Vec::new();
        for (place, rule) in rules.iter().enumerate() {
            for due in self.store.due_of_rule(rule, selection.due_by)? {
                if named.as_ref().is_some_and(|named| !named.contains(&due.contact_id)) {
                    continue;
                }
                let spared =
                    if due.has_case { self.spared_by_cases(due.contact_id)? } else { None };
                records.push(Planned {
                    file_id: due.file_id,
                    contact_id: due.contact_id,
                    contact: due.contact,
                    expires_on: due.expires_on,
                    rule: u16::try_from(place).unwrap_or(u16::MAX),
                    spared,
                });
            }
        }
        for (place, rule) in rules.iter().enumerate() {
            let held = self.held_of_rule(rule, u16::try_from(place).unwrap_or(u16::MAX))?;
            records.extend(held.into_iter().filter(|record| {
                let named = named.as_ref().is_none_or(|named| named.contains(&record.contact_id));
                let due_by = selection.due_by.is_none_or(|day| record.expires_on <= Some(day));
                named && due_by
            }));
        }
        let records = oldest_first(records);
        Ok(PurgePlan { selection: selection.clone(), on: today, rules, records })
    }

    /// What is past its period and stays all the same, since a hold or a restriction keeps it: it is listed, not skipped.
    fn held_of_rule(&self, rule: &str, place: u16) -> Result<Vec<Planned>> {
        let today = self.today();
        let mut records = Vec::new();
        for HeldRow { file_id, contact_id, contact } in self.store.held_of_rule(rule)? {
            let files = self.store.files_of(contact_id)?;
            let Some(file) = files.iter().find(|file| file.id == file_id) else { continue };
            let Some(since) = due_but_for_holds(&self.policy, file, today)? else { continue };
            let why = if is_restricted(file, today) { Spared::Restricted } else { Spared::Held };
            records.push(Planned {
                file_id,
                contact_id,
                contact,
                expires_on: Some(since),
                rule: place,
                spared: Some(why.into()),
            });
        }
        Ok(records)
    }

    fn spared_by_cases(&self, contact_id: i64) -> Result<Option<Sparing>> {
        let requests = self.store.requests_of(contact_id)?;
        Ok(spared_by_cases(&requests, self.today(), self.settings()?.freeze_months))
    }

    /// The page of a plan that begins at `from`, with what its records are now.
    pub fn purge_page(&self, plan: &PurgePlan, from: usize) -> Result<PurgePage> {
        let places = (from..plan.records.len()).take(PAGE);
        let lines = places.map(|place| self.purge_line(plan, place)).collect::<Result<_>>()?;
        Ok(PurgePage { from, lines })
    }

    fn purge_line(&self, plan: &PurgePlan, place: usize) -> Result<PurgeLine> {
        let record = &plan.records[place];
        let files = self.store.files_of(record.contact_id)?;
        let due = plan.of_same_contact(place);
        let stays = |file: &&StoredFile| due.iter().all(|record| record.file_id != file.id);
        let others_stay = files.iter().filter(stays).count();
        let person = self.store.person(record.contact_id)?;
        let file = files.into_iter().find(|file| file.id == record.file_id);
        let (Some(file), Some((contact, name))) = (file, person) else {
            return Ok(gone(plan, record));
        };
        let working = countdown(&self.policy, &file, self.today())?
            .map(|(_, countdown)| countdown.working)
            .unwrap_or_default();
        Ok(PurgeLine {
            id: record.file_id,
            contact,
            name: name.display(),
            activity: file.activity,
            rule: rule_of(plan, record),
            expires_on: record.expires_on,
            spared: record.spared,
            others_stay,
            working,
        })
    }

    /// The records of a plan that are struck out by a contact's uid; the uids that name nobody in it are refused.
    pub fn struck(&self, plan: &PurgePlan, except: &[Uid]) -> Result<BTreeSet<i64>> {
        let mut struck = BTreeSet::new();
        for uid in except {
            let of_contact = plan.records.iter().filter(|one| one.contact == *uid);
            let before = struck.len();
            struck.extend(of_contact.map(|one| one.file_id));
            if struck.len() == before {
                return Err(StoreError::NotFound(crate::store::Kind::Contact).into());
            }
        }
        Ok(struck)
    }

    /// Writes a plan as a table for spreadsheets: wholly, or not at all. It names persons and is not encrypted.
    pub fn write_purge_list(&mut self, plan: &PurgePlan, to: &Path) -> Result<usize> {
        let text = Text::new(self.settings()?.language);
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let mut rows = DueWriter::new(BufWriter::new(beside.reopen()?), &text)?;
        for from in (0..plan.records.len()).step_by(PAGE) {
            for line in self.purge_page(plan, from)?.lines {
                let left = line.spared.map(|spared| text.sparing(spared)).unwrap_or_default();
                rows.write(&DueRow {
                    uid: line.contact.to_string(),
                    name: line.name,
                    activity: self.activity_name(&line.activity, &text),
                    rule: line.rule,
                    expired_on: line.expires_on,
                    left,
                })?;
            }
        }
        rows.finish()?;
        beside.as_file().sync_all()?;
        let count = plan.records.len();
        self.operate(|_| Ok(((), Noted::new(Operation::PurgeListed, "", count))))?;
        beside.persist(to).map_err(|error| error.error)?;
        Ok(count)
    }

    fn activity_name(&self, id: &str, text: &Text) -> String {
        let activity = self.policy.activity(id);
        activity.map_or(id, |one| one.name.in_language(text.language.code())).to_owned()
    }
}

fn rule_of(plan: &PurgePlan, record: &Planned) -> String {
    plan.rules.get(usize::from(record.rule)).cloned().unwrap_or_default()
}

fn gone(plan: &PurgePlan, record: &Planned) -> PurgeLine {
    PurgeLine {
        id: record.file_id,
        contact: record.contact,
        name: String::new(),
        activity: String::new(),
        rule: rule_of(plan, record),
        expires_on: record.expires_on,
        spared: Some(Spared::Gone.into()),
        others_stay: 0,
        working: Vec::new(),
    }
}

/// By the first day of each contact, its records together.
fn oldest_first(mut records: Vec<Planned>) -> Vec<Planned> {
    let mut first: BTreeMap<i64, Option<NaiveDate>> = BTreeMap::new();
    for record in &records {
        let day = first.entry(record.contact_id).or_insert(record.expires_on);
        *day = (*day).min(record.expires_on);
    }
    records.sort_by_key(|record| {
        let first = first.get(&record.contact_id).copied().flatten();
        (first, record.contact_id, record.expires_on, record.file_id)
    });
    records
}

/// Whether a person's cases keep their records: one that is open, whatever it asks, or a copy sent too recently.
pub(super) fn spared_by_cases(
    requests: &[StoredRequest],
    today: NaiveDate,
    freeze_months: u32,
) -> Option<Sparing> {
    if requests.iter().any(|request| request.facts.stage() < Stage::Answered) {
        return Some(Spared::CaseOpen.into());
    }
    match crate::casebook::erasure::freeze(requests, today, freeze_months) {
        Freeze::None => None,
        Freeze::WhileOpen => Some(Spared::CaseOpen.into()),
        Freeze::Until(day) => Some(Sparing { why: Spared::CopySent, until: Some(day) }),
    }
}
