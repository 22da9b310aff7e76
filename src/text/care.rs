//! Words for what the casebook itself needs: backups, restores, copies that are behind.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::Text;
use crate::casebook::views::{CareNotice, Present, Replayed, RestorePreview, Unconfirmed};
use crate::domain::ids::CaseNumber;
use crate::tr;

/// Numbers of cases that are named; more are counted.
const NUMBERS: usize = 20;

impl Text {
    /// A moment in the controller's zone.
    pub fn moment_in(&self, zone: Tz, at: DateTime<Utc>) -> String {
        self.moment(at.with_timezone(&zone).naive_local())
    }

    pub fn care(&self, notice: &CareNotice, zone: Tz) -> String {
        let day = |at: DateTime<Utc>| self.day_long(at.with_timezone(&zone).date_naive());
        match notice {
            CareNotice::FolderBehind { folder, since } => {
                let folder = folder.display().to_string();
                tr!(self, "care-folder-behind", day = day(*since), folder = folder)
            }
            CareNotice::LedgerAhead { folder, lines } => {
                let folder = folder.display().to_string();
                tr!(self, "care-ledger-ahead", lines = i64::from(*lines), folder = folder)
            }
            CareNotice::RestoreUnconfirmed(unconfirmed) => {
                let Unconfirmed { backup_at, ledger_is_newer, lost_cases, .. } = unconfirmed;
                let unknown = match backup_at {
                    _ if *ledger_is_newer => None,
                    Some(at) => Some(tr!(self, "care-restore-unconfirmed", day = day(*at))),
                    None => Some(tr!(self, "care-restore-unconfirmed-undated")),
                };
                let lost = self.case_numbers(lost_cases);
                let lost = lost.map(|numbers| tr!(self, "care-restore-lost", numbers = numbers));
                unknown.into_iter().chain(lost).collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// Numbers of cases as a list of words; none for none.
    fn case_numbers(&self, numbers: &[CaseNumber]) -> Option<String> {
        let more = numbers.len().saturating_sub(NUMBERS);
        let mut said: Vec<String> = numbers.iter().take(NUMBERS).map(ToString::to_string).collect();
        if 0 < more {
            said.push(tr!(self, "care-cases-more", count = more));
        }
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// What a restore would change, line by line.
    pub fn restore_preview(&self, preview: &RestorePreview, zone: Tz) -> Vec<String> {
        let mut lines = vec![
            preview.backup_at.map_or_else(
                || tr!(self, "restore-backup-empty"),
                |at| tr!(self, "restore-backup", moment = self.moment_in(zone, at)),
            ),
            tr!(
                self,
                "restore-counts",
                contacts = preview.contacts,
                requests = preview.requests,
                entries = preview.journal_entries
            ),
        ];
        lines.extend(self.restore_present(preview));
        lines.push(tr!(self, "restore-again", what = self.replayed(preview.again)));
        if 0 < preview.again.strangers {
            lines.push(tr!(self, "restore-strangers", count = preview.again.strangers));
        }
        if let Some(number) = preview.last_case {
            lines.push(tr!(self, "restore-last-case", number = number.to_string()));
        }
        let lost = self.case_numbers(&preview.lost_cases);
        lines.extend(lost.map(|numbers| tr!(self, "restore-lost-cases", numbers = numbers)));
        lines.push(self.restore_ledger(preview, zone));
        if 0 < preview.unreadable_ledgers {
            lines.push(tr!(self, "restore-ledgers-unreadable", count = preview.unreadable_ledgers));
        }
        lines
    }

    /// How much of what is there was done again, or will be.
    pub fn replayed(&self, again: Replayed) -> String {
        tr!(
            self,
            "replayed",
            erasures = again.erasures,
            objections = again.objections,
            consents = again.consents,
            restrictions = again.restrictions,
            holds = again.holds,
            corrections = again.corrections,
            merges = again.merges
        )
    }

    fn restore_present(&self, preview: &RestorePreview) -> Vec<String> {
        match preview.present {
            Present::Absent => vec![tr!(self, "restore-present-absent")],
            Present::DoesNotOpen => vec![tr!(self, "restore-present-closed")],
            Present::Opens => {
                let counts = tr!(
                    self,
                    "restore-present",
                    contacts = preview.present_contacts.unwrap_or_default(),
                    requests = preview.present_requests.unwrap_or_default(),
                    entries = preview.present_journal_entries.unwrap_or_default()
                );
                vec![counts, tr!(self, "restore-present-kept")]
            }
        }
    }

    fn restore_ledger(&self, preview: &RestorePreview, zone: Tz) -> String {
        match (preview.ledger_is_newer, preview.known_until) {
            (true, Some(until)) => {
                tr!(self, "restore-known-until", moment = self.moment_in(zone, until))
            }
            (_, None) => tr!(self, "restore-ledger-none"),
            (false, Some(_)) => tr!(self, "restore-ledger-old"),
        }
    }
}
