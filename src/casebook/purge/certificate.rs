//! The certificate of a purge: kept like the receipt of an erasure, written as PDF and JSON.

use std::io;
use std::path::{Path, PathBuf};

use sha2::Digest as _;

use crate::casebook::copies::Staged;
use crate::casebook::views::{PurgeDone, PurgeGroup, PurgeOutcome, SparedLine};
use crate::casebook::{Casebook, Noted, Result, Work};
use crate::documents::destruction::{
    CertificateWords, DestructionCertificate, DestructionCount, DestructionLine, PRINTED,
    certificate_pdf, write_certificate,
};
use crate::domain::erasure::Ground;
use crate::domain::ids::Uid;
use crate::domain::journal::{Link, Operation};
use crate::domain::purge::{PurgeEnd, Spared};
use crate::store::StoreError;
use crate::store::erasure::StoredReceipt;
use crate::store::purges::{PurgeCount, StoredPurgeLine};
use crate::text::Text;
use crate::tr;

/// Lines that are read at a time.
const LINES: u32 = 1_000;
/// Records that were left of which the outcome tells at once; the certificate has all.
const SPARED: u32 = 200;

impl Casebook {
    /// Ends a purge: its certificate, with the journal's head that has the end in it.
    pub(super) fn close_purge(&mut self, id: i64, purge: Uid, end: PurgeEnd) -> Result<()> {
        self.operate_then(
            |work| {
                work.store.end_purge(id, work.at)?;
                let counts = work.store.purge_counts(id)?;
                let sum = |erased| -> u32 {
                    counts.iter().filter(|one| one.erased == erased).map(|one| one.files).sum()
                };
                let detail =
                    format!("{} erased, {} left, {}", sum(true), sum(false), end_code(end));
                Ok((counts, Noted::new(Operation::PurgeEnded, purge, detail)))
            },
            |work, counts, head| work.keep_certificate(purge, end, counts, head),
        )?;
        Ok(())
    }

    /// What a purge did, as it is told at its end.
    pub fn purge_done(&self, purge: Uid) -> Result<PurgeDone> {
        let certificate = self.certificate(purge)?;
        let id = self.store.purge(purge)?.id;
        let spared = self.store.left_purge_lines(id, 0, SPARED)?;
        Ok(PurgeDone {
            purge,
            end: certificate.end,
            planned: certificate.planned,
            erased: certificate.erased,
            persons: certificate.persons,
            left: certificate.left,
            counts: certificate.counts.iter().filter_map(group).collect(),
            spared: spared.into_iter().filter_map(spared_line).collect(),
            log_truncated: certificate.log_empty,
        })
    }

    /// The certificate as it was kept, with what has become of the log since.
    pub fn certificate(&self, purge: Uid) -> Result<DestructionCertificate> {
        let stored = self.store.receipt(purge)?;
        let certificate: DestructionCertificate = serde_json::from_str(&stored.body)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("certificate"))?;
        Ok(DestructionCertificate { log_empty: stored.log_truncated, ..certificate })
    }

    /// Writes a certificate into a folder; returns the paths of the PDF and the JSON.
    pub fn save_certificate(&self, purge: Uid, to: &Path) -> Result<Vec<PathBuf>> {
        let text = Text::new(self.settings()?.language);
        let files = self.certificate_files(purge, &text)?;
        Staged::write(to, &files)?.place()?;
        Ok(files.iter().map(|(name, _)| to.join(name)).collect())
    }

    /// The PDF and the JSON of a certificate, with their names.
    pub(in crate::casebook) fn certificate_files(
        &self,
        purge: Uid,
        text: &Text,
    ) -> Result<[(String, Vec<u8>); 2]> {
        let certificate = self.certificate(purge)?;
        let mut data = Vec::new();
        write_certificate(&certificate, self.lines_of(purge)?, &mut data)?;
        let letters = self.letters(&self.policy, text)?;
        let words = self.certificate_words(purge, &certificate, &data, text)?;
        let pdf = certificate_pdf(&words, &letters.sender(), text.language)?;
        Ok([(format!("destruction-{purge}.pdf"), pdf), (format!("destruction-{purge}.json"), data)])
    }

    fn certificate_words(
        &self,
        purge: Uid,
        certificate: &DestructionCertificate,
        data: &[u8],
        text: &Text,
    ) -> Result<CertificateWords> {
        let (mut erased, mut left) = (Vec::new(), Vec::new());
        for line in self.lines_of(purge)? {
            let line = line?;
            if line.erased && erased.len() < PRINTED {
                erased.push(line.contact);
            } else if !line.erased && left.len() < PRINTED {
                left.push((line.contact, reason_words(text, false, &line.reason)));
            }
        }
        let mut checks = vec![tr!(text, "purge-check-rows"), tr!(text, "purge-check-index")];
        checks.push(if certificate.log_empty {
            tr!(text, "check-log")
        } else {
            tr!(text, "check-log-waits")
        });
        Ok(CertificateWords {
            certificate: self.in_certificate_words(certificate, text),
            end: text.purge_end(certificate.end),
            checks,
            erased,
            left,
            data_sha256: Link(sha2::Sha256::digest(data).into()).hex(),
        })
    }

    fn lines_of(&self, purge: Uid) -> Result<impl Iterator<Item = io::Result<DestructionLine>>> {
        let id = self.store.purge(purge)?.id;
        let mut after = 0;
        let mut page: std::vec::IntoIter<StoredPurgeLine> = Vec::new().into_iter();
        Ok(std::iter::from_fn(move || {
            if page.len() == 0 {
                match self.store.purge_lines(id, after, LINES) {
                    Ok(lines) => page = lines.into_iter(),
                    Err(error) => return Some(Err(io::Error::other(error))),
                }
            }
            let line = page.next()?;
            after = line.id;
            Some(Ok(destruction_line(line)))
        }))
    }

    /// The certificate with words instead of codes, for people; the data keep the codes.
    fn in_certificate_words(
        &self,
        certificate: &DestructionCertificate,
        text: &Text,
    ) -> DestructionCertificate {
        let mut words = certificate.clone();
        for count in &mut words.counts {
            count.rule = text.rule_name(&count.rule, &self.policy);
            count.reason = reason_words(text, count.erased, &count.reason);
            count.article = count.article.as_deref().map(|article| text.article(article));
        }
        words
    }
}

impl Work<'_> {
    fn keep_certificate(
        &self,
        purge: Uid,
        end: PurgeEnd,
        counts: &[PurgeCount],
        head: Link,
    ) -> Result<()> {
        let stored = self.store.purge(purge)?;
        let sum = |erased| -> u32 {
            counts.iter().filter(|one| one.erased == erased).map(|one| one.files).sum()
        };
        let (erased, spared) = (sum(true), sum(false));
        let gone = || counts.iter().filter(|one| one.erased);
        let certificate = DestructionCertificate {
            purge: purge.to_string(),
            begun_at: stored.begun_at,
            ended_at: self.at,
            end,
            policy_dated: self.policy.dated,
            journal_head: head.hex(),
            planned: stored.planned,
            erased,
            persons: counts.iter().map(|one| one.persons).sum(),
            spared,
            left: stored.planned.saturating_sub(erased + spared),
            first_expired_on: gone().filter_map(|one| one.first).min(),
            last_expired_on: gone().filter_map(|one| one.last).max(),
            counts: counts.iter().map(destruction_count).collect(),
            log_empty: false,
        };
        let body = serde_json::to_string(&certificate)
            .map_err(|_error: serde_json::Error| StoreError::Unreadable("certificate"))?;
        let receipt =
            StoredReceipt { subject: purge, erased_at: self.at, log_truncated: false, body };
        Ok(self.store.add_receipt(purge, &receipt)?)
    }
}

const fn end_code(end: PurgeEnd) -> &'static str {
    match end {
        PurgeEnd::Finished => "finished",
        PurgeEnd::Stopped => "stopped",
        PurgeEnd::CutShort => "cut short",
    }
}

fn destruction_count(count: &PurgeCount) -> DestructionCount {
    let article = if count.erased {
        Ground::from_code(&count.reason).map(Ground::article)
    } else {
        Spared::from_code(&count.reason).and_then(Spared::article)
    };
    DestructionCount {
        rule: count.rule.clone(),
        erased: count.erased,
        reason: count.reason.clone(),
        article: article.map(str::to_owned),
        files: count.files,
        persons: count.persons,
    }
}

fn destruction_line(line: StoredPurgeLine) -> DestructionLine {
    DestructionLine {
        contact: line.contact.to_string(),
        activity: line.activity,
        rule: line.rule,
        expired_on: line.expired_on,
        erased: line.erased,
        reason: line.reason,
        whole: line.whole,
    }
}

fn reason_words(text: &Text, erased: bool, code: &str) -> String {
    let words = if erased {
        Ground::from_code(code).map(|ground| text.ground(ground))
    } else {
        Spared::from_code(code).map(|spared| text.spared(spared))
    };
    words.unwrap_or_else(|| code.to_owned())
}

fn group(count: &DestructionCount) -> Option<PurgeGroup> {
    let outcome = if count.erased {
        PurgeOutcome::Erased(Ground::from_code(&count.reason)?)
    } else {
        PurgeOutcome::Left(Spared::from_code(&count.reason)?)
    };
    Some(PurgeGroup { rule: count.rule.clone(), outcome, files: count.files })
}

fn spared_line(line: StoredPurgeLine) -> Option<SparedLine> {
    let why = Spared::from_code(&line.reason)?;
    Some(SparedLine { contact: line.contact, activity: line.activity, why })
}
