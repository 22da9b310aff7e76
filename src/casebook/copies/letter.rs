//! The letter under article 15, filled from this person's files and not from the policy at large.

use chrono::NaiveDate;

use crate::casebook::views::{ContactView, CopySubject, FileView, ItemChoice, Requester};
use crate::casebook::{Casebook, Result};
use crate::documents::letter::{
    AccessLetter, Authority, CoverNote, LetterActivity, LetterRecipient, OfferedRights, Recipient,
    SearchOutcome, SearchedSource, Sender,
};
use crate::domain::errand::{Errand, ErrandState};
use crate::domain::policy::{self, Policy, RecipientRole, TransferGround};
use crate::domain::retention::StartEvent;
use crate::domain::right::Basis;
use crate::text::Text;
use crate::tr;

use super::asked::{AnswerTo, Asked};
use super::person::{Disclosure, basis_of, basis_words};

/// The source that is this casebook itself.
const OWN_SOURCE: &str = "casebook";

/// What every letter of this casebook is written with.
pub(in crate::casebook) struct Letters<'a> {
    pub(in crate::casebook) policy: &'a Policy,
    pub(in crate::casebook) text: &'a Text,
    pub(in crate::casebook) today: NaiveDate,
    /// How long the file of a closed request is kept.
    case_file_months: u32,
}

impl Casebook {
    pub(in crate::casebook) fn letters<'a>(
        &self,
        policy: &'a Policy,
        text: &'a Text,
    ) -> Result<Letters<'a>> {
        let case_file_months = self.settings()?.case_file_months;
        Ok(Letters { policy, text, today: self.today(), case_file_months })
    }
}

impl Letters<'_> {
    pub(super) fn access(
        &self,
        asked: &Asked,
        contact: &ContactView,
        disclosure: &Disclosure,
        choices: &[ItemChoice],
    ) -> AccessLetter {
        let bases: Vec<Basis> = contact
            .files
            .iter()
            .filter_map(|file| basis_of(file, self.policy.activity(&file.activity)))
            .collect();
        AccessLetter {
            sender: self.sender(),
            recipient: recipient(asked, contact),
            on_behalf: asked.on_behalf.clone(),
            place: self.place(),
            date_words: self.text.day_long(self.today),
            case_number: asked.about.reference(),
            received_on_words: asked.received_on.map(|day| self.text.day_long(day)),
            held: disclosure.is_held(),
            activities: contact.files.iter().map(|file| self.activity(file)).collect(),
            sources_searched: self.sources(asked, contact, disclosure),
            withheld: disclosure.withheld(choices, self.text),
            rights: OfferedRights {
                objection: bases
                    .iter()
                    .any(|basis| matches!(basis, Basis::LegitimateInterests | Basis::PublicTask)),
                portability: bases
                    .iter()
                    .any(|basis| matches!(basis, Basis::Consent | Basis::Contract)),
                withdrawal: bases.contains(&Basis::Consent),
            },
            authority: self.authority(),
            automated_decisions: Vec::new(),
            case_file_retention: asked.received_on.map(|_received| self.case_file_kept()),
            enclosures: Vec::new(),
        }
    }

    pub(super) fn cover(&self, asked: &Asked, package: Option<&str>, is_zip: bool) -> CoverNote {
        CoverNote {
            sender: self.sender(),
            case_number: asked.about.reference(),
            received_on_words: asked.received_on.map(|day| self.text.day_long(day)),
            package: package.map(str::to_owned),
            is_zip,
            passphrase_channel: tr!(self.text, "doc-passphrase-channel"),
        }
    }

    pub(in crate::casebook) fn case_file_kept(&self) -> String {
        tr!(self.text, "doc-case-file-kept", months = self.case_file_months)
    }

    pub(in crate::casebook) fn sender(&self) -> Sender {
        let controller = &self.policy.controller;
        Sender {
            name: controller.name.clone(),
            address: controller
                .addresses
                .first()
                .map(policy::PostalAddress::envelope)
                .unwrap_or_default(),
            dpo_email: self.policy.dpo.email.clone(),
        }
    }

    /// The town that letters are dated from.
    pub(in crate::casebook) fn place(&self) -> String {
        let first = self.policy.controller.addresses.first();
        first.map(|place| place.city.clone()).unwrap_or_default()
    }

    /// The authority at its own current address, whatever the policy prints.
    pub(in crate::casebook) fn authority(&self) -> Authority {
        let authority = &self.policy.authority;
        Authority {
            name: self.words(&authority.name),
            address: authority.address.envelope(),
            complaint_page: authority.complaint_page.clone(),
        }
    }

    fn words(&self, bilingual: &policy::Bilingual) -> String {
        bilingual.in_language(self.text.language.code()).to_owned()
    }

    fn activity(&self, file: &FileView) -> LetterActivity {
        let activity = self.policy.activity(&file.activity);
        let basis = basis_of(file, activity);
        let mut categories: Vec<String> = file
            .data
            .iter()
            .map(|datum| {
                self.policy
                    .category(&datum.category)
                    .map_or(datum.category.clone(), |one| self.words(&one.name))
            })
            .collect();
        if let Some(identification) = self.policy.category("identification") {
            categories.insert(0, self.words(&identification.name));
        }
        categories.sort();
        categories.dedup();
        let recipients =
            activity.map(|activity| activity.recipients.as_slice()).unwrap_or_default();
        let recipients = recipients.iter().filter_map(|id| self.policy.recipient(id));
        LetterActivity {
            name: activity.map_or(file.activity.clone(), |activity| self.words(&activity.name)),
            purpose: activity.map(|activity| self.words(&activity.purpose)).unwrap_or_default(),
            basis: basis.map(|basis| basis_words(self.text, basis)).unwrap_or_default(),
            basis_article: basis.map(|basis| basis_article(self.text, basis)).unwrap_or_default(),
            categories,
            retention: self.retention(file),
            source: (!file.given_by_person).then(|| file.source.clone()),
            recipients: recipients.map(|recipient| self.recipient(recipient)).collect(),
        }
    }

    /// The period in words, and this file's own last day where it is known.
    fn retention(&self, file: &FileView) -> String {
        let Some(rule) = self.policy.rule_of_activity(&file.activity) else {
            return tr!(self.text, "doc-period-open");
        };
        let years = rule.period_months / 12;
        let period = match rule.start {
            StartEvent::ContractEnd => tr!(self.text, "doc-period-contract", years = years),
            StartEvent::CollectionOrLastContact => {
                tr!(self.text, "doc-period-contact", years = years)
            }
            StartEvent::ClosureOrLastContact => tr!(self.text, "doc-period-closure", years = years),
            StartEvent::Submission => tr!(self.text, "doc-period-submission", years = years),
            StartEvent::Objection => tr!(self.text, "doc-period-objection", years = years),
        };
        match file.countdown.as_ref().and_then(|(_, countdown)| countdown.expires_on) {
            Some(day) => {
                tr!(self.text, "doc-period-until", period = period, day = self.text.day_long(day))
            }
            None => period,
        }
    }

    fn recipient(&self, recipient: &policy::Recipient) -> LetterRecipient {
        let transfer = match recipient.transfer {
            TransferGround::None => None,
            TransferGround::Adequacy => {
                let number = recipient.decision.clone().unwrap_or_default().replace("(EU) ", "");
                let decision = tr!(self.text, "doc-decision", number = number);
                Some(tr!(
                    self.text,
                    "doc-transfer-adequacy",
                    country = self.country(recipient),
                    decision = decision
                ))
            }
            TransferGround::Scc => {
                Some(tr!(self.text, "doc-transfer-scc", country = self.country(recipient)))
            }
        };
        let role = match recipient.role {
            RecipientRole::Processor => tr!(self.text, "doc-role-processor"),
            RecipientRole::JointController => tr!(self.text, "doc-role-joint-controller"),
            RecipientRole::Controller => tr!(self.text, "doc-role-controller"),
        };
        let role = format!("{role} ({})", self.words(&recipient.purpose));
        LetterRecipient {
            name: recipient.name.clone(),
            place: recipient.place.clone(),
            role,
            transfer,
        }
    }

    fn country(&self, recipient: &policy::Recipient) -> String {
        match recipient.country.as_str() {
            "US" => tr!(self.text, "doc-country-us"),
            code => code.to_owned(),
        }
    }

    /// The casebook was searched; of the other systems nothing is claimed until they have answered.
    fn sources(
        &self,
        asked: &Asked,
        contact: &ContactView,
        disclosure: &Disclosure,
    ) -> Vec<SearchedSource> {
        let outcome =
            if disclosure.is_held() { SearchOutcome::Found } else { SearchOutcome::Nothing };
        let mut sources = vec![SearchedSource {
            name: tr!(self.text, "doc-source-casebook"),
            outcome,
            on_words: Some(self.text.day_long(self.today)),
            confirmed_by: None,
        }];
        let mut ids: Vec<&str> = contact
            .files
            .iter()
            .filter_map(|file| self.policy.activity(&file.activity))
            .flat_map(|activity| &activity.sources)
            .map(String::as_str)
            .collect();
        ids.extend(asked.searches.iter().map(|stored| stored.errand.party.as_str()));
        ids.retain(|id| *id != OWN_SOURCE);
        ids.sort_unstable();
        ids.dedup();
        sources.extend(ids.into_iter().map(|id| self.source(id, asked)));
        sources
    }

    /// What a source answered, on which day, and who confirmed it: nothing more than the case knows.
    fn source(&self, id: &str, asked: &Asked) -> SearchedSource {
        let search = asked.searches.iter().map(|stored| &stored.errand).find(|one| one.party == id);
        let outcome = match search.map(Errand::state) {
            Some(ErrandState::Found) => SearchOutcome::Found,
            Some(ErrandState::Nothing) => SearchOutcome::Nothing,
            Some(
                ErrandState::ToAsk | ErrandState::Asked | ErrandState::Done | ErrandState::Exempt,
            )
            | None => SearchOutcome::Open,
        };
        let answered = outcome != SearchOutcome::Open;
        let last = search.and_then(|errand| errand.facts.last()).filter(|_fact| answered);
        let recipient = self.policy.source(id).map_or(Some(id), |one| one.recipient.as_deref());
        let recipient = recipient.and_then(|id| self.policy.recipient(id));
        SearchedSource {
            name: self.text.party(self.policy, id),
            outcome,
            on_words: last.map(|fact| self.text.day_long(fact.on)),
            confirmed_by: recipient.filter(|_one| answered).map(|one| one.name.clone()),
        }
    }
}

/// The person whose data these are, or who asks for them: never the one under the name or at the address of the other.
pub(super) fn recipient(asked: &Asked, contact: &ContactView) -> Recipient {
    if asked.to == AnswerTo::Asker {
        let Requester { name, address, .. } = &asked.recipient;
        let lines = address.lines().map(str::trim).filter(|line| !line.is_empty());
        return Recipient { name: name.clone(), address: lines.map(str::to_owned).collect() };
    }
    let address = match (asked.about, contact.addresses.as_slice()) {
        (CopySubject::Contact(_), [_, _, ..]) | (_, []) => Vec::new(),
        (_, [first, ..]) => first.lines(),
    };
    Recipient { name: contact.name.display(), address }
}

fn basis_article(text: &Text, basis: Basis) -> String {
    let letter = match basis {
        Basis::Consent => "a",
        Basis::Contract => "b",
        Basis::LegalObligation => "c",
        Basis::VitalInterests => "d",
        Basis::PublicTask => "e",
        Basis::LegitimateInterests => "f",
    };
    tr!(text, "doc-basis-article", letter = letter)
}
