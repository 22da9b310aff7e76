//! What leaves: the sealed package, and the draft of the mail that carries it.

use std::path::Path;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::casebook::Result;
use crate::casebook::views::{CopySubject, CopyWritten};
use crate::documents::DocumentError;
use crate::documents::access_copy::Package;
use crate::documents::blocks::{Block, blocks, plain_text};
use crate::documents::letter::{cover_template, render_markdown};
use crate::mail::{self, Draft, Mailbox};

use super::asked::Asked;
use super::letter::Letters;

/// The files to write, and the words of the draft for mail programs that take none.
pub(super) struct Outgoing {
    pub(super) files: Vec<(String, Vec<u8>)>,
    recipient: String,
    subject: String,
    words: String,
    left_out: bool,
}

impl Outgoing {
    /// The recipient is the address of who asked or of the contact, never the Reply-To of a message. Without one there is
    /// no draft.
    pub(super) fn new(
        letters: &Letters<'_>,
        asked: &Asked,
        package: Package,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let reference = asked.about.reference();
        let is_zip = package.is_zip();
        let note = |attached: Option<&str>| -> Result<(String, String)> {
            let cover = letters.cover(asked, attached, is_zip);
            let markdown = render_markdown(cover_template(letters.text.language), &cover)
                .map_err(DocumentError::from)?;
            let mut blocks = blocks(&markdown);
            let subject = match blocks.first() {
                Some(Block::Heading { spans, .. }) => {
                    spans.iter().map(|span| span.text.as_str()).collect()
                }
                Some(_) | None => reference.clone(),
            };
            if matches!(blocks.first(), Some(Block::Heading { .. })) {
                blocks.remove(0);
            }
            Ok((subject, plain_text(&blocks)))
        };
        let (subject, words) = note(Some(&package.file_name))?;
        let recipient = asked.recipient.email.clone();
        let mut outgoing = Self { files: Vec::new(), recipient, subject, words, left_out: false };
        if !outgoing.recipient.is_empty() {
            outgoing.add_draft(letters, asked, &package, at)?;
            if outgoing.left_out {
                (outgoing.subject, outgoing.words) = note(None)?;
                outgoing.files.clear();
                outgoing.add_draft(letters, asked, &package, at)?;
            }
        }
        outgoing.files.insert(0, (package.file_name, package.bytes));
        Ok(outgoing)
    }

    fn add_draft(
        &mut self,
        letters: &Letters<'_>,
        asked: &Asked,
        package: &Package,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let from = &letters.policy.dpo.email;
        let name = Some(asked.recipient.name.clone()).filter(|name| !name.is_empty());
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
        let name = match asked.about {
            CopySubject::Case(number) => format!("reponse-{number}.eml"),
            CopySubject::Contact(_) => format!("copie-{}.eml", asked.about.reference()),
        };
        self.files.push((name, written.eml));
        Ok(())
    }

    pub(super) fn written(
        self,
        about: CopySubject,
        folder: &Path,
        passphrase: Zeroizing<String>,
    ) -> CopyWritten {
        CopyWritten {
            about,
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
