//! The access copy: its review, then the encrypted package, the draft and the passphrase.

mod letter;
mod person;
mod write;

use zeroize::Zeroizing;

use crate::documents::access_copy::{self, CopyRequest, PlainFile};
use crate::documents::letter::{access_template, render_markdown};
use crate::documents::passphrase;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::right::Right;
use crate::store::codec::new_uid;
use crate::store::requests::{NewPackage, PackageFile, StoredRequest};
use crate::text::Text;

use super::requests::requester;
use super::views::{
    CopyForm, CopyItem, CopyOrder, CopyReview, CopyWarning, CopyWritten, ItemChoice,
};
use super::{Casebook, Error, Noted, Result};

pub(super) use letter::Letters;
use person::Disclosure;
pub(super) use write::Folder;
use write::Outgoing;

impl Casebook {
    /// Everything that a copy will contain, to be read before it is written. The journal keeps that it was read.
    pub fn review_copy(&mut self, number: CaseNumber) -> Result<CopyReview> {
        let request = self.store.request(number)?;
        let contact = Self::chosen_contact(&request)?;
        let text = Text::new(self.settings()?.language);
        let view = self.contact(contact)?;
        let disclosure = Disclosure::of(&self.policy, &view, &text);
        let letters = Letters { policy: &self.policy, text: &text, today: self.today() };
        let letter = letters.access(&request, &view, &disclosure, &[]);
        let draft = render_markdown(access_template(text.language), &letter)
            .map_err(crate::documents::DocumentError::from)?;
        let items = disclosure.items.iter().map(|item| CopyItem {
            activity: item.activity_name.clone(),
            label: item.label.clone(),
            value: item.value.clone(),
            choice: ItemChoice::Enclose,
        });
        let known =
            view.emails.iter().any(|email| email.eq_ignore_ascii_case(&request.requester_email));
        let mut warnings = Vec::new();
        if !known && !request.requester_email.is_empty() {
            warnings.push(CopyWarning::AddressDiffers);
        }
        if request.facts.verified_on().is_none() {
            warnings.push(CopyWarning::IdentityOpen);
        }
        if view.emails.is_empty() && request.requester_email.is_empty() {
            warnings.push(CopyWarning::NoAddress);
        }
        let review = CopyReview {
            number,
            contact,
            recipient: requester(&request),
            warnings,
            items: items.collect(),
            sources: letter.sources_searched.iter().map(|source| source.name.clone()).collect(),
            letter: draft,
            form: self.form_of(&request, contact)?,
        };
        self.operate(|_| Ok(((), Noted::new(Operation::CopyReviewed, number, contact))))?;
        Ok(review)
    }

    /// Writes the encrypted package and the draft into a folder, and keeps letter and package with the case.
    pub fn write_copy(&mut self, order: &CopyOrder, to: &std::path::Path) -> Result<CopyWritten> {
        let request = self.store.request(order.number)?;
        if request.facts.verified_on().is_none() {
            return Err(crate::domain::request::Refusal::NotVerified.into());
        }
        if !request.facts.may_act() {
            return Err(crate::domain::request::Refusal::NoInstruction.into());
        }
        if let Some(missing) = request.facts.not_shown() {
            return Err(crate::domain::request::Refusal::NotShown(missing).into());
        }
        let contact = Self::chosen_contact(&request)?;
        let text = Text::new(self.settings()?.language);
        let view = self.contact(contact)?;
        let disclosure = Disclosure::of(&self.policy, &view, &text);
        let for_portability = order.form == CopyForm::Zip;
        let data = disclosure.chosen(&order.choices, only_portability(&request), &text);
        let letters = Letters { policy: &self.policy, text: &text, today: self.today() };
        let letter = letters.access(&request, &view, &disclosure, &order.choices);
        let attachments = self.attachments_of(contact)?;
        let copy = CopyRequest {
            language: text.language,
            letter: &letter,
            draft: &order.letter,
            data: &data,
            attachments: &attachments,
            for_portability,
            date: self.today(),
        };
        let (form, files) = access_copy::contents(&copy)?;
        let inventory: Vec<String> = access_copy::inventory(&copy, &files)?
            .into_iter()
            .map(|file| format!("{} · {} · {}", file.name, file.bytes, file.sha256))
            .collect();
        let passphrase = passphrase::generate()?;
        let outgoing = self.outgoing(&request, &text, form, &files, &passphrase)?;
        let folder = Folder::write(to, &outgoing.files)?;
        let kept: Vec<PackageFile> = files
            .into_iter()
            .map(|PlainFile { name, bytes }| PackageFile { name, bytes })
            .collect();
        let noted = self.operate(|work| {
            let uid = new_uid()?;
            work.store.add_package(&NewPackage {
                uid,
                request_id: request.id,
                letter: &order.letter,
                inventory: &inventory,
                form,
                files: &kept,
                at: work.at,
            })?;
            Ok(((), Noted::new(Operation::CopyWritten, order.number, format!("package {uid}"))))
        });
        folder.keep_if(noted.is_ok());
        noted?;
        Ok(outgoing.written(order.number, to, passphrase))
    }

    /// The kept package again, under a new passphrase: the old one opens only what was sent before.
    pub fn write_copy_again(&mut self, package: Uid, to: &std::path::Path) -> Result<CopyWritten> {
        let package = self.store.package(package)?;
        let files: Vec<PlainFile> = self
            .store
            .package_files(package.id)?
            .into_iter()
            .map(|PackageFile { name, bytes }| PlainFile { name, bytes })
            .collect();
        if files.is_empty() {
            return Err(Error::PackageGone);
        }
        let number = self.store.request_number(package.request_id)?;
        let request = self.store.request(number)?;
        let text = Text::new(self.settings()?.language);
        let passphrase = passphrase::generate()?;
        let outgoing = self.outgoing(&request, &text, package.form, &files, &passphrase)?;
        let folder = Folder::write(to, &outgoing.files)?;
        let noted = self.operate(|_| {
            Ok((
                (),
                Noted::new(Operation::CopySentAgain, number, format!("package {}", package.uid)),
            ))
        });
        folder.keep_if(noted.is_ok());
        noted?;
        Ok(outgoing.written(number, to, passphrase))
    }

    fn outgoing(
        &self,
        request: &StoredRequest,
        text: &Text,
        form: CopyForm,
        files: &[PlainFile],
        passphrase: &Zeroizing<String>,
    ) -> Result<Outgoing> {
        let sealed = access_copy::seal(form, &request.number.to_string(), files, passphrase)?;
        let letters = Letters { policy: &self.policy, text, today: self.today() };
        Outgoing::new(&letters, request, sealed, self.now())
    }

    fn chosen_contact(request: &StoredRequest) -> Result<Uid> {
        if request.contact_id.is_none() {
            return Err(Error::NoContact);
        }
        request.contact_uid.ok_or(Error::NoContact)
    }

    fn form_of(&self, request: &StoredRequest, contact: Uid) -> Result<CopyForm> {
        let attached = !self.store.contact_attachments(self.store.contact_id(contact)?)?.is_empty();
        let portability = request.facts.asked().contains(&Right::Portability);
        Ok(if attached || portability { CopyForm::Zip } else { CopyForm::Pdf })
    }

    fn attachments_of(&self, contact: Uid) -> Result<Vec<access_copy::Attachment>> {
        let stored = self.store.contact_attachments(self.store.contact_id(contact)?)?;
        stored
            .into_iter()
            .map(|attachment| {
                Ok(access_copy::Attachment {
                    bytes: self.store.attachment_bytes(&attachment)?,
                    description: attachment.media_type,
                    original_name: attachment.name,
                })
            })
            .collect()
    }
}

/// A case that asks for portability and not for access gives only what the person provided (R 20).
fn only_portability(request: &StoredRequest) -> bool {
    let rights = request.facts.asked();
    rights.contains(&Right::Portability) && !rights.contains(&Right::Access)
}
