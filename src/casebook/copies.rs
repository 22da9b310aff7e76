//! The access copy: its review, then the encrypted package, the draft and the passphrase.

mod asked;
mod card;
mod folder;
mod letter;
mod outgoing;
mod person;

use zeroize::Zeroizing;

use crate::documents::access_copy::{self, CopyRequest, PlainFile};
use crate::documents::letter::{AccessLetter, Recipient, SearchOutcome, SearchedSource};
use crate::documents::passphrase;
use crate::domain::errand::ErrandState;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::journal::Operation;
use crate::domain::letter::LetterKind;
use crate::domain::request::Refusal;
use crate::store::codec::new_uid;
use crate::store::requests::{NewPackage, Owner, PackageFile, StoredPackage};
use crate::text::Text;
use crate::tr;

use super::views::{
    ContactView, CopyForm, CopyItem, CopyOrder, CopyReview, CopySubject, CopyWritten, FileView,
    ItemChoice, PackageView,
};
use super::{Casebook, Error, Noted, Result};

use asked::Asked;
pub(super) use folder::Staged;
pub(super) use letter::Letters;
use outgoing::Outgoing;
use person::{Attached, Disclosure};

impl Casebook {
    /// Everything that a copy will contain, to be read before it is written. The journal keeps that it was read.
    pub fn review_copy(&mut self, number: CaseNumber) -> Result<CopyReview> {
        self.review(number.into())
    }

    /// As [`Casebook::review_copy`], for a copy that no case asked for. Names a case that does, if one is open. What is
    /// wholly in archive is copied only once it was opened for a reason on the same day.
    pub fn review_contact_copy(&mut self, contact: Uid) -> Result<CopyReview> {
        self.refuse_unopened(contact)?;
        self.review(contact.into())
    }

    fn review(&mut self, about: CopySubject) -> Result<CopyReview> {
        let (asked, contact) = self.asked(about)?;
        let text = Text::new(self.settings()?.language);
        let view = self.whole_contact(contact)?;
        let attached = self.attached(&asked, &view, &text)?;
        let only_portable = asked.only_portability;
        let disclosure = Disclosure::of(&self.policy, &view, &attached, only_portable, &text);
        let letters = self.letters(&self.policy, &text)?;
        let letter = letters.access(&asked, &view, &disclosure, &[]);
        let draft = self.copy_letter(about, &asked, &letter, &text)?;
        let items = disclosure.items.iter().map(|item| CopyItem {
            activity: item.activity_name.clone(),
            label: item.label.clone(),
            value: item.value.clone(),
            choice: ItemChoice::Enclose,
        });
        let form =
            if asked.portability || !attached.is_empty() { CopyForm::Zip } else { CopyForm::Pdf };
        let review = CopyReview {
            about,
            contact,
            open_case: self.open_case(about)?,
            warnings: self.copy_warnings(&asked, &view.emails)?,
            recipient: asked.recipient,
            items: items.collect(),
            sources: letter
                .sources_searched
                .iter()
                .map(|source| source_line(source, &text))
                .collect(),
            letter: draft,
            form,
        };
        let noted = match about {
            CopySubject::Case(number) => Noted::new(Operation::CopyReviewed, number, contact),
            CopySubject::Contact(uid) => Noted::new(Operation::CopyReviewed, uid, ""),
        };
        self.operate(|_| Ok(((), noted)))?;
        Ok(review)
    }

    /// Writes the encrypted package and the draft into a folder, and keeps letter and package with the case or with the
    /// contact. What stood in the folder under the same names is replaced only once that is kept.
    pub fn write_copy(&mut self, order: &CopyOrder, to: &std::path::Path) -> Result<CopyWritten> {
        self.refuse_copy(order)?;
        let (asked, contact) = self.asked(order.about)?;
        let text = Text::new(self.settings()?.language);
        let (form, files, inventory) = self.copy_files(order, &asked, contact, &text)?;
        let Recipient { name, address } = letter::recipient(&asked, &self.whole_contact(contact)?);
        let recipient: Vec<String> = std::iter::once(name).chain(address).collect();
        let passphrase = passphrase::generate()?;
        let outgoing = self.outgoing(&asked, &text, form, &files, &passphrase)?;
        let staged = Staged::write(to, &outgoing.files)?;
        let kept: Vec<PackageFile> = files
            .into_iter()
            .map(|PlainFile { name, bytes }| PackageFile { name, bytes })
            .collect();
        self.operate(|work| {
            let uid = new_uid()?;
            // Nothing is held on the person that the copy does not say.
            work.store.drop_merges_of(work.store.contact_id(contact)?)?;
            work.store.add_package(&NewPackage {
                uid,
                owner: asked.owner,
                letter: &order.letter,
                recipient: &recipient,
                inventory: &inventory,
                form,
                files: &kept,
                at: work.at,
            })?;
            Ok(((), noted_copy(Operation::CopyWritten, order.about, uid)))
        })?;
        staged.place()?;
        Ok(outgoing.written(order.about, to, passphrase))
    }

    /// A case must have established who asks (R 12(6)); a contact's own open case must be answered first.
    fn refuse_copy(&self, order: &CopyOrder) -> Result<()> {
        if let CopySubject::Case(number) = order.about
            && self.store.request(number)?.facts.verified_on().is_none()
        {
            return Err(Refusal::NotVerified.into());
        }
        if let CopySubject::Case(number) = order.about {
            let facts = self.store.request(number)?.facts;
            if !facts.may_act() {
                return Err(Refusal::NoInstruction.into());
            }
            if let Some(missing) = facts.not_shown() {
                return Err(Refusal::NotShown(missing).into());
            }
        }
        match self.open_case(order.about)? {
            Some(number) if !order.beside_case => Err(Error::CaseOpen(number)),
            Some(_) | None => Ok(()),
        }
    }

    /// The files of a copy before its encryption, and one line on each for the inventory.
    fn copy_files(
        &self,
        order: &CopyOrder,
        asked: &Asked,
        contact: Uid,
        text: &Text,
    ) -> Result<(CopyForm, Vec<PlainFile>, Vec<String>)> {
        let view = self.whole_contact(contact)?;
        let attached = self.attached(asked, &view, text)?;
        let only_portable = asked.only_portability;
        let disclosure = Disclosure::of(&self.policy, &view, &attached, only_portable, text);
        let data = disclosure.chosen(&order.choices, text);
        let letters = self.letters(&self.policy, text)?;
        let letter = letters.access(asked, &view, &disclosure, &order.choices);
        let attachments =
            self.attachments(&attached, &disclosure.enclosed_files(&order.choices))?;
        let card = if asked.portability { disclosure.card(contact, &order.choices)? } else { None };
        let card = card.map(|bytes| access_copy::ContactCard {
            bytes,
            description: tr!(text, "doc-card-line"),
        });
        let copy = CopyRequest {
            language: text.language,
            letter: &letter,
            draft: &order.letter,
            data: &data,
            attachments: &attachments,
            card: card.as_ref(),
            for_portability: order.form == CopyForm::Zip,
            date: self.today(),
        };
        let (form, files) = access_copy::contents(&copy)?;
        let inventory = access_copy::inventory(&copy, &files)?
            .into_iter()
            .map(|file| format!("{} · {} · {}", file.name, file.bytes, file.sha256))
            .collect();
        Ok((form, files, inventory))
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
        let asked = self.asked_by(package.owner)?;
        let text = Text::new(self.settings()?.language);
        let passphrase = passphrase::generate()?;
        let outgoing = self.outgoing(&asked, &text, package.form, &files, &passphrase)?;
        let staged = Staged::write(to, &outgoing.files)?;
        let noted = noted_copy(Operation::CopySentAgain, asked.about, package.uid);
        self.operate(|_| Ok(((), noted)))?;
        staged.place()?;
        Ok(outgoing.written(asked.about, to, passphrase))
    }

    fn outgoing(
        &self,
        asked: &Asked,
        text: &Text,
        form: CopyForm,
        files: &[PlainFile],
        passphrase: &Zeroizing<String>,
    ) -> Result<Outgoing> {
        let sealed = access_copy::seal(form, &asked.about.reference(), files, passphrase)?;
        let letters = self.letters(&self.policy, text)?;
        Outgoing::new(&letters, asked, sealed, self.now())
    }

    /// The words that go with a copy: the answer under article 15, or under article 20 where nothing else was asked.
    fn copy_letter(
        &self,
        about: CopySubject,
        asked: &Asked,
        letter: &AccessLetter,
        text: &Text,
    ) -> Result<String> {
        match about {
            CopySubject::Case(number) if asked.only_portability => {
                let request = self.store.request(number)?;
                self.letter_with_copy(&request, LetterKind::PortabilityGranted, text)
            }
            CopySubject::Case(_) | CopySubject::Contact(_) => {
                self.words_of(LetterKind::AccessGranted, letter, text.language)
            }
        }
    }

    /// The files that may go with a copy: the contact's own, then what the sources of the case found. Nobody said which of
    /// them the person provided: for portability alone the contact's own go along where all that is held of the person
    /// was provided, and otherwise by the right of access.
    fn attached(&self, asked: &Asked, contact: &ContactView, text: &Text) -> Result<Vec<Attached>> {
        let portable = |file: &FileView| person::is_portable(&self.policy, file);
        if asked.only_portability && !contact.files.iter().all(portable) {
            return Ok(Vec::new());
        }
        let own = self.store.contact_attachments(self.store.contact_id(contact.uid)?)?;
        let own = own.into_iter().map(|file| (tr!(text, "doc-source-casebook"), file));
        let found = asked.searches.iter().flat_map(|search| {
            let from = text.party(&self.policy, &search.errand.party);
            search.files.iter().map(move |file| (from.clone(), file.clone()))
        });
        let found = found.filter(|_file| !asked.only_portability);
        Ok(own.chain(found).map(|(from, file)| Attached { from, file }).collect())
    }

    fn attachments(
        &self,
        attached: &[Attached],
        places: &[usize],
    ) -> Result<Vec<access_copy::Attachment>> {
        let chosen = places.iter().filter_map(|place| attached.get(*place));
        let read = chosen.map(|Attached { from, file }| {
            Ok(access_copy::Attachment {
                bytes: self.store.attachment_bytes(file)?,
                description: format!("{from} ({})", file.media_type),
                original_name: file.name.clone(),
            })
        });
        read.collect()
    }

    /// The packages written for a case or a contact, the latest first.
    pub(super) fn package_views(&self, owner: Owner) -> Result<Vec<PackageView>> {
        let view = |package: StoredPackage| PackageView {
            uid: package.uid,
            written_at: package.written_at,
            inventory: package.inventory,
            still_kept: package.still_kept,
        };
        Ok(self.store.packages_of(owner)?.into_iter().map(view).collect())
    }
}

/// A source with what it answered, as the review shows it.
fn source_line(source: &SearchedSource, text: &Text) -> String {
    let outcome = text.errand_state(match source.outcome {
        SearchOutcome::Found => ErrandState::Found,
        SearchOutcome::Nothing => ErrandState::Nothing,
        SearchOutcome::Open => ErrandState::Asked,
    });
    match &source.on_words {
        Some(on) => format!("{} – {outcome}, {on}", source.name),
        None => format!("{} – {outcome}", source.name),
    }
}

fn noted_copy(operation: Operation, about: CopySubject, package: Uid) -> Noted {
    let detail = format!("package {package}");
    match about {
        CopySubject::Case(number) => Noted::new(operation, number, detail),
        CopySubject::Contact(uid) => Noted::new(operation, uid, detail),
    }
}
