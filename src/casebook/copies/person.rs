//! What the casebook holds on a person, item by item, and what of it is disclosed.

use crate::casebook::views::{ContactView, FileView, ItemChoice};
use crate::documents::data::{DataEvent, DataFile, DataItem, DataNote, PersonData};
use crate::documents::letter::Withheld;
use crate::domain::contact::{DatumContent, FileFactKind};
use crate::domain::policy::{Activity, Policy};
use crate::domain::right::Basis;
use crate::store::contacts::StoredAttachment;
use crate::text::Text;
use crate::tr;

/// Everything that is held, in the order in which it is shown.
pub(super) struct Disclosure {
    files: Vec<DataFile>,
    portable: Vec<bool>,
    pub(super) items: Vec<Item>,
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
}

enum Kind {
    Value {
        category: String,
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
        text: &Text,
    ) -> Self {
        let mut disclosure = Self { files: Vec::new(), portable: Vec::new(), items: Vec::new() };
        disclosure.add_identity(contact, text);
        for file in &contact.files {
            disclosure.add_file(policy, file, text);
        }
        for (place, attached) in attached.iter().enumerate() {
            disclosure.items.push(Item {
                file: 0,
                activity_name: attached.from.clone(),
                label: attached.file.name.clone(),
                value: tr!(text, "window-kilobytes", size = attached.file.bytes.div_ceil(1024)),
                kind: Kind::File(place),
            });
        }
        disclosure
    }

    fn add_identity(&mut self, contact: &ContactView, text: &Text) {
        let name = tr!(text, "doc-identity");
        self.push_file(
            DataFile {
                activity: name.clone(),
                basis: String::new(),
                collected_on: contact.files.iter().map(|file| file.collected_on).min(),
                source: None,
                given_by_person: contact.files.iter().any(|file| file.given_by_person),
                items: Vec::new(),
                events: Vec::new(),
                notes: Vec::new(),
            },
            true,
        );
        let mut add = |field: &str, label: String, value: &str| {
            if !value.trim().is_empty() {
                self.items.push(Item {
                    file: 0,
                    activity_name: name.clone(),
                    label,
                    value: value.trim().to_owned(),
                    kind: Kind::Value {
                        category: "identification".to_owned(),
                        field: field.to_owned(),
                    },
                });
            }
        };
        add("given_name", tr!(text, "doc-given-name"), &contact.name.given);
        add("family_name", tr!(text, "doc-family-name"), &contact.name.family);
        add("organisation", tr!(text, "doc-organisation"), &contact.name.organisation);
        add("title", tr!(text, "doc-title"), &contact.name.title);
        for email in &contact.emails {
            add("email", tr!(text, "doc-email"), email);
        }
        for phone in &contact.phones {
            add("phone", tr!(text, "doc-phone"), phone);
        }
        for address in &contact.addresses {
            add("address", tr!(text, "doc-address"), &address.lines().join(", "));
        }
        for note in &contact.notes {
            self.items.push(Item {
                file: 0,
                activity_name: name.clone(),
                label: tr!(text, "doc-note", day = text.day_long(note.written_on)),
                value: note.body.clone(),
                kind: Kind::Note { on: note.written_on },
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
            .map(|fact| DataEvent { on: fact.on, kind_label: fact_words(text, fact.kind) });
        let index = self.push_file(
            DataFile {
                activity: name.clone(),
                basis: basis.map(|basis| basis_words(text, basis)).unwrap_or_default(),
                collected_on: Some(file.collected_on),
                source: Some(file.source.clone()),
                given_by_person: file.given_by_person,
                items: Vec::new(),
                events: events.collect(),
                notes: Vec::new(),
            },
            matches!(basis, Some(Basis::Consent | Basis::Contract)) && file.given_by_person,
        );
        for datum in &file.data {
            let label =
                policy.field(&datum.field).map(|(_, field)| field.name.in_language(language));
            let value = match &datum.content {
                DatumContent::Value(value) => value.clone(),
                DatumContent::HeldWhere(place) => {
                    tr!(text, "doc-held-where", place = place.clone())
                }
            };
            self.items.push(Item {
                file: index,
                activity_name: name.clone(),
                label: label.unwrap_or(&datum.field).to_owned(),
                value,
                kind: Kind::Value { category: datum.category.clone(), field: datum.field.clone() },
            });
        }
    }

    fn push_file(&mut self, file: DataFile, portable: bool) -> usize {
        self.files.push(file);
        self.portable.push(portable);
        self.files.len() - 1
    }

    /// Whether anything at all is held.
    pub(super) const fn is_held(&self) -> bool {
        !self.items.is_empty()
    }

    /// What leaves: the items enclosed, those blacked out without their value, and nothing of those left out.
    pub(super) fn chosen(
        &self,
        choices: &[ItemChoice],
        only_portable: bool,
        text: &Text,
    ) -> PersonData {
        let mut files = self.files.clone();
        for (position, item) in self.items.iter().enumerate() {
            let value = match choices.get(position).copied().unwrap_or(ItemChoice::Enclose) {
                ItemChoice::Enclose => item.value.clone(),
                ItemChoice::BlackOut => tr!(text, "doc-blacked-out"),
                ItemChoice::LeaveOut => continue,
            };
            match &item.kind {
                Kind::Value { category, field } => files[item.file].items.push(DataItem {
                    category: category.clone(),
                    field: field.clone(),
                    label: item.label.clone(),
                    value,
                }),
                Kind::Note { on } => files[item.file].notes.push(DataNote { on: *on, text: value }),
                Kind::File(_) => (),
            }
        }
        let kept = files
            .into_iter()
            .zip(&self.portable)
            .filter(|(_, portable)| !only_portable || **portable);
        PersonData { files: kept.map(|(file, _)| file).collect() }
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
