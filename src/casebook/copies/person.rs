//! What the casebook holds on a person, item by item, and what of it is disclosed.

use super::card::OnCard;
use crate::casebook::import::BIRTH_DATE;
use crate::casebook::views::{ContactView, FileView, ItemChoice};
use crate::documents::data::{DataEvent, DataFile, DataItem, DataNote, PersonData};
use crate::documents::letter::Withheld;
use crate::domain::contact::{Datum, DatumContent, FileFactKind};
use crate::domain::policy::{Activity, Policy};
use crate::domain::right::Basis;
use crate::store::contacts::StoredAttachment;
use crate::text::Text;
use crate::tr;

/// What is held and asked for, in the order in which it is shown.
pub(super) struct Disclosure {
    files: Vec<DataFile>,
    pub(super) items: Vec<Item>,
    /// Only what the person provided, under consent or a contract (R 20(1)).
    only_portable: bool,
}

/// A file that goes with the data: the contact's own, or one that a source found.
pub(super) struct Attached {
    /// Where it comes from, in words.
    pub(super) from: String,
    pub(super) file: StoredAttachment,
}

/// One value, and the file it belongs to.
pub(super) struct Item {
    file: usize,
    pub(super) activity_name: String,
    pub(super) label: String,
    pub(super) value: String,
    kind: Kind,
    /// What a contact card has of it; none where the card may not carry it.
    pub(super) on_card: Option<OnCard>,
}

/// The category of names and addresses.
const IDENTIFICATION: &str = "identification";

enum Kind {
    Value {
        category: String,
        category_label: String,
        field: String,
    },
    Note {
        on: chrono::NaiveDate,
    },
    /// The attachment of this place.
    File(usize),
}

impl Disclosure {
    pub(super) fn of(
        policy: &Policy,
        contact: &ContactView,
        attached: &[Attached],
        only_portable: bool,
        text: &Text,
    ) -> Self {
        let mut disclosure = Self { files: Vec::new(), items: Vec::new(), only_portable };
        let portable = |file: &&FileView| is_portable(policy, file);
        let identity_is_portable = contact.files.iter().any(|file| portable(&file));
        if identity_is_portable || !only_portable {
            disclosure.add_identity(policy, contact, identity_is_portable, text);
        }
        for file in contact.files.iter().filter(|file| !only_portable || portable(file)) {
            disclosure.add_file(policy, file, text);
        }
        for (place, attached) in attached.iter().enumerate() {
            disclosure.items.push(Item {
                file: 0,
                activity_name: attached.from.clone(),
                label: attached.file.name.clone(),
                value: tr!(text, "window-kilobytes", size = attached.file.bytes.div_ceil(1024)),
                kind: Kind::File(place),
                on_card: None,
            });
        }
        disclosure
    }

    fn add_identity(
        &mut self,
        policy: &Policy,
        contact: &ContactView,
        portable: bool,
        text: &Text,
    ) {
        let category_label = category_name(policy, IDENTIFICATION, text);
        let name = tr!(text, "doc-identity");
        self.files.push(DataFile {
            activity: name.clone(),
            basis: String::new(),
            collected_on: contact.files.iter().map(|file| file.collected_on).min(),
            source: None,
            given_by_person: contact.files.iter().any(|file| file.given_by_person),
            items: Vec::new(),
            events: Vec::new(),
            notes: Vec::new(),
        });
        let mut add = |field: &str, label: String, value: &str, on_card: OnCard| {
            if !value.trim().is_empty() {
                self.items.push(Item {
                    file: 0,
                    activity_name: name.clone(),
                    label,
                    value: value.trim().to_owned(),
                    kind: Kind::Value {
                        category: IDENTIFICATION.to_owned(),
                        category_label: category_label.clone(),
                        field: field.to_owned(),
                    },
                    on_card: Some(on_card).filter(|_| portable),
                });
            }
        };
        let named = &contact.name;
        add("given_name", tr!(text, "doc-given-name"), &named.given, OnCard::Given);
        add("family_name", tr!(text, "doc-family-name"), &named.family, OnCard::Family);
        let organisation = tr!(text, "doc-organisation");
        add("organisation", organisation, &named.organisation, OnCard::Organisation);
        add("title", tr!(text, "doc-title"), &named.title, OnCard::Title);
        for email in &contact.emails {
            add("email", tr!(text, "doc-email"), email, OnCard::Email);
        }
        for phone in &contact.phones {
            add("phone", tr!(text, "doc-phone"), phone, OnCard::Phone);
        }
        for address in &contact.addresses {
            let on_card = OnCard::Address(address.clone());
            add("address", tr!(text, "doc-address"), &address.lines().join(", "), on_card);
        }
        self.add_notes(contact, &name, text);
    }

    /// What was written about the person, which the person did not provide.
    fn add_notes(&mut self, contact: &ContactView, name: &str, text: &Text) {
        for note in contact.notes.iter().filter(|_| !self.only_portable) {
            self.items.push(Item {
                file: 0,
                activity_name: name.to_owned(),
                label: tr!(text, "doc-note", day = text.day_long(note.written_on)),
                value: note.body.clone(),
                kind: Kind::Note { on: note.written_on },
                on_card: None,
            });
        }
    }

    fn add_file(&mut self, policy: &Policy, file: &FileView, text: &Text) {
        let activity = policy.activity(&file.activity);
        let language = text.language.code();
        let name = activity
            .map_or(file.activity.as_str(), |activity| activity.name.in_language(language))
            .to_owned();
        let basis = basis_of(file, activity);
        let events = file
            .facts
            .iter()
            .filter(|fact| !self.only_portable || was_observed(fact.kind))
            .map(|fact| DataEvent { on: fact.on, kind_label: fact_words(text, fact.kind) });
        let described = DataFile {
            activity: name.clone(),
            basis: basis.map(|basis| basis_words(text, basis)).unwrap_or_default(),
            collected_on: Some(file.collected_on),
            source: Some(file.source.clone()).filter(|source| !source.trim().is_empty()),
            given_by_person: file.given_by_person,
            items: Vec::new(),
            events: events.collect(),
            notes: Vec::new(),
        };
        self.files.push(described);
        let index = self.files.len() - 1;
        let portable = is_portable(policy, file);
        let held =
            |datum: &&Datum| !self.only_portable || matches!(datum.content, DatumContent::Value(_));
        for datum in file.data.iter().filter(held) {
            let label =
                policy.field(&datum.field).map(|(_, field)| field.name.in_language(language));
            let value = match &datum.content {
                DatumContent::Value(value) => value.clone(),
                DatumContent::HeldWhere(place) => {
                    tr!(text, "doc-held-where", place = place.clone())
                }
            };
            let birthday = portable && datum.field == BIRTH_DATE;
            self.items.push(Item {
                file: index,
                activity_name: name.clone(),
                label: label.unwrap_or(&datum.field).to_owned(),
                value,
                kind: Kind::Value {
                    category: datum.category.clone(),
                    category_label: category_name(policy, &datum.category, text),
                    field: datum.field.clone(),
                },
                on_card: birthday.then_some(OnCard::Birthday),
            });
        }
    }

    /// Whether anything at all is held.
    pub(super) const fn is_held(&self) -> bool {
        !self.items.is_empty()
    }

    /// What leaves: the items enclosed, those blacked out without their value, and nothing of those left out.
    pub(super) fn chosen(&self, choices: &[ItemChoice], text: &Text) -> PersonData {
        let mut files = self.files.clone();
        for (position, item) in self.items.iter().enumerate() {
            let value = match choices.get(position).copied().unwrap_or(ItemChoice::Enclose) {
                ItemChoice::Enclose => item.value.clone(),
                ItemChoice::BlackOut => tr!(text, "doc-blacked-out"),
                ItemChoice::LeaveOut => continue,
            };
            match &item.kind {
                Kind::Value { category, category_label, field } => {
                    files[item.file].items.push(DataItem {
                        category: category.clone(),
                        category_label: category_label.clone(),
                        field: field.clone(),
                        label: item.label.clone(),
                        value,
                    });
                }
                Kind::Note { on } => files[item.file].notes.push(DataNote { on: *on, text: value }),
                Kind::File(_) => (),
            }
        }
        PersonData { files }
    }

    /// The places of the attachments that leave: a file is enclosed whole, or not at all.
    pub(super) fn enclosed_files(&self, choices: &[ItemChoice]) -> Vec<usize> {
        let chosen = self.items.iter().enumerate().filter_map(|(position, item)| {
            let choice = choices.get(position).copied().unwrap_or(ItemChoice::Enclose);
            match item.kind {
                Kind::File(place) if choice == ItemChoice::Enclose => Some(place),
                Kind::File(_) | Kind::Value { .. } | Kind::Note { .. } => None,
            }
        });
        chosen.collect()
    }

    /// What the letter says was not handed over, each with its ground.
    pub(super) fn withheld(&self, choices: &[ItemChoice], text: &Text) -> Vec<Withheld> {
        self.items
            .iter()
            .zip(choices)
            .filter_map(|(item, choice)| {
                let ground = match choice {
                    ItemChoice::Enclose => return None,
                    ItemChoice::BlackOut => tr!(text, "doc-ground-blacked-out"),
                    ItemChoice::LeaveOut => tr!(text, "doc-ground-left-out"),
                };
                Some(Withheld { what: format!("{} ({})", item.label, item.activity_name), ground })
            })
            .collect()
    }
}

/// The name of a category of the policy; the code of one that is not there any more.
fn category_name(policy: &Policy, id: &str, text: &Text) -> String {
    let category = policy.category(id);
    category.map_or(id, |one| one.name.in_language(text.language.code())).to_owned()
}

/// Whether the right to portability covers a file: provided by the person, under consent or a contract (R 20(1)).
pub(super) fn is_portable(policy: &Policy, file: &FileView) -> bool {
    let basis = basis_of(file, policy.activity(&file.activity));
    matches!(basis, Some(Basis::Consent | Basis::Contract)) && file.given_by_person
}

/// Whether an event came from what the person did, and not from what was done or decided about the person.
const fn was_observed(kind: FileFactKind) -> bool {
    match kind {
        FileFactKind::Event(kind) => kind.comes_from_person(),
        FileFactKind::Submitted | FileFactKind::Consent(_) => true,
        FileFactKind::ContractBegin
        | FileFactKind::ContractEnd
        | FileFactKind::Dormant
        | FileFactKind::Closed
        | FileFactKind::Objection(_)
        | FileFactKind::HoldBegin
        | FileFactKind::HoldEnd
        | FileFactKind::HoldReviewed
        | FileFactKind::RestrictionBegin
        | FileFactKind::RestrictionEnd => false,
    }
}

/// The basis of this person's file: its own, or the activity's.
pub(super) fn basis_of(file: &FileView, activity: Option<&Activity>) -> Option<Basis> {
    file.basis.or_else(|| activity.map(|activity| activity.basis))
}

pub(super) fn basis_words(text: &Text, basis: Basis) -> String {
    match basis {
        Basis::Consent => tr!(text, "doc-basis-consent"),
        Basis::Contract => tr!(text, "doc-basis-contract"),
        Basis::LegalObligation => tr!(text, "doc-basis-legal-obligation"),
        Basis::VitalInterests => tr!(text, "doc-basis-vital-interests"),
        Basis::PublicTask => tr!(text, "doc-basis-public-task"),
        Basis::LegitimateInterests => tr!(text, "doc-basis-legitimate-interests"),
    }
}

fn fact_words(text: &Text, kind: FileFactKind) -> String {
    crate::text::facts::file_fact(text, kind)
}
