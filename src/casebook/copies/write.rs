//! The files of a copy in a folder: all of them, or none.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::casebook::views::CopyWritten;
use crate::casebook::{Error, Result};
use crate::documents::DocumentError;
use crate::documents::access_copy::Package;
use crate::documents::blocks::{Block, blocks, plain_text};
use crate::documents::letter::{cover_template, render_markdown};
use crate::domain::ids::CaseNumber;
use crate::mail::{self, Draft, Mailbox};
use crate::store::requests::StoredRequest;

use super::letter::Letters;

/// What leaves: the sealed package and the draft that carries it.
pub(super) struct Outgoing {
    pub(super) files: Vec<(String, Vec<u8>)>,
    recipient: String,
    subject: String,
    words: String,
    left_out: bool,
}

impl Outgoing {
    /// The recipient is the requester's own address, never the Reply-To of a message.
    pub(super) fn new(
        letters: &Letters<'_>,
        request: &StoredRequest,
        package: Package,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let number = request.number.to_string();
        let is_zip = package.is_zip();
        let note = |attached: Option<&str>| -> Result<(String, String)> {
            let cover = letters.cover(request, attached, is_zip);
            let markdown = render_markdown(cover_template(letters.text.language), &cover)
                .map_err(DocumentError::from)?;
            let mut blocks = blocks(&markdown);
            let subject = match blocks.first() {
                Some(Block::Heading { spans, .. }) => {
                    spans.iter().map(|span| span.text.as_str()).collect()
                }
                Some(_) | None => number.clone(),
            };
            if matches!(blocks.first(), Some(Block::Heading { .. })) {
                blocks.remove(0);
            }
            Ok((subject, plain_text(&blocks)))
        };
        let (subject, words) = note(Some(&package.file_name))?;
        let recipient = request.requester_email.clone();
        let mut outgoing = Self { files: Vec::new(), recipient, subject, words, left_out: false };
        if !outgoing.recipient.is_empty() {
            outgoing.add_draft(letters, request, &package, at)?;
            if outgoing.left_out {
                (outgoing.subject, outgoing.words) = note(None)?;
                outgoing.files.clear();
                outgoing.add_draft(letters, request, &package, at)?;
            }
        }
        outgoing.files.insert(0, (package.file_name, package.bytes));
        Ok(outgoing)
    }

    fn add_draft(
        &mut self,
        letters: &Letters<'_>,
        request: &StoredRequest,
        package: &Package,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let from = &letters.policy.dpo.email;
        let name = Some(request.requester_name.clone()).filter(|name| !name.is_empty());
        let written = mail::draft(Draft {
            from: Mailbox { address: from.clone(), name: letters.policy.dpo.name.clone() },
            to: Mailbox { address: self.recipient.clone(), name },
            subject: self.subject.clone(),
            body: self.words.clone(),
            attachments: vec![(
                package.file_name.clone(),
                package.media_type.to_owned(),
                package.bytes.clone(),
            )],
            date: at,
        })?;
        self.left_out = !written.left_out.is_empty();
        self.files.push((format!("reponse-{}.eml", request.number), written.eml));
        Ok(())
    }

    pub(super) fn written(
        self,
        number: CaseNumber,
        folder: &Path,
        passphrase: Zeroizing<String>,
    ) -> CopyWritten {
        CopyWritten {
            number,
            folder: folder.to_owned(),
            files: self.files.iter().map(|(name, _)| folder.join(name)).collect(),
            passphrase,
            recipient: self.recipient,
            subject: self.subject,
            words: self.words,
            left_out: self.left_out,
        }
    }
}

/// Files just written, which go again unless they are kept.
pub(in crate::casebook) struct Folder {
    written: Vec<PathBuf>,
}

impl Folder {
    /// Writes every file, readable by its owner only; a file of the same name is replaced whole.
    pub(in crate::casebook) fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let mut written = Self { written: Vec::new() };
        for (name, bytes) in files {
            match written.add(&folder.join(name), bytes) {
                Ok(()) => (),
                Err(error) => {
                    written.keep_if(false);
                    return Err(error);
                }
            }
        }
        Ok(written)
    }

    fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| Error::File(error.error))?;
        self.written.push(path.to_owned());
        Ok(())
    }

    /// Deletes what was written when the casebook did not take note of it.
    pub(in crate::casebook) fn keep_if(self, kept: bool) {
        if !kept {
            for path in self.written {
                fs::remove_file(path).ok();
            }
        }
    }
}
