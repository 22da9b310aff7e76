//! What a letter says, read off the case: days, rights, doubts, what an erasure did, which sources are still open.

use chrono::{Days, NaiveDate};

use crate::casebook::requests::told;
use crate::casebook::views::{LetterChoice, LetterTo, Requester};
use crate::casebook::{Casebook, Result};
use crate::documents::letter::{
    Asks, CapacityLines, Concerned, KeptLine, LetterValues, QuotedLine, Recipient, SearchOutcome,
    SearchedSource,
};
use crate::documents::receipt::ErasureReceipt;
use crate::domain::contact::PostalAddress;
use crate::domain::errand::{Duty, Errand, ErrandState};
use crate::domain::letter::LetterKind;
use crate::domain::request::{Capacity, ExtensionGround, Fact, RequestFacts, Step};
use crate::domain::working::WorkingLine;
use crate::domain::{Expected, Invalid};
use crate::store::requests::StoredRequest;
use crate::text::Text;
use crate::tr;

use super::place;
use super::reasons::passed_on;

/// The source that is the casebook itself, which is searched by opening it.
const OWN_SOURCE: &str = "casebook";

impl Casebook {
    /// The requester; what the case does not know of them comes from the chosen contact, unless they ask for another:
    /// the contact is then somebody else, who may be dead.
    pub(in crate::casebook) fn person(&self, request: &StoredRequest) -> Result<Requester> {
        let mut person = Requester {
            name: request.requester_name.trim().to_owned(),
            email: request.requester_email.trim().to_owned(),
            address: request.requester_address.trim().to_owned(),
        };
        if request.facts.capacity() != Capacity::Person {
            return Ok(person);
        }
        let Some(contact) = request.contact_id.and(request.contact_uid) else { return Ok(person) };
        let contact = self.whole_contact(contact)?;
        if person.name.is_empty() {
            person.name = contact.name.display();
        }
        if person.email.is_empty() {
            person.email = contact.emails.first().cloned().unwrap_or_default();
        }
        if person.address.is_empty() {
            let lines = contact.addresses.first().map(PostalAddress::lines);
            person.address = lines.unwrap_or_default().join("\n");
        }
        Ok(person)
    }

    /// A recipient or a source of the policy, under its name and at its address.
    pub(super) fn party(&self, to: &LetterTo, text: &Text) -> Result<Requester> {
        let Some(id) = &to.id else { return Ok(Requester::default()) };
        let policy = self.policy();
        let source = policy.source(id);
        let recipient = source.map_or(Some(id), |source| source.recipient.as_ref());
        let emails = self.settings()?.party_emails;
        let email = emails.get(id).or_else(|| emails.get(recipient?));
        let email = email.cloned().unwrap_or_default();
        if let Some(recipient) = recipient.and_then(|id| policy.recipient(id)) {
            let address = recipient.address.as_ref().map(|address| address.envelope().join("\n"));
            return Ok(Requester {
                name: recipient.name.clone(),
                address: address.unwrap_or_default(),
                email,
            });
        }
        let source = source.ok_or(Invalid::new("for", Expected::PolicyParty))?;
        let name = source.name.in_language(text.language.code()).to_owned();
        Ok(Requester { name, email, ..Requester::default() })
    }

    pub(super) fn letter_values(
        &self,
        request: &StoredRequest,
        choice: &LetterChoice,
        recipient: &Requester,
        text: &Text,
    ) -> Result<LetterValues> {
        let (policy, facts) = (self.policy(), &request.facts);
        let letters = self.letters(&policy, text)?;
        let first_due = self.first_due(facts)?;
        let deadline = self.reading().deadline(facts)?;
        let due_on = deadline.due_on;
        let doubt = asked_identity(facts);
        let (done_on, done, kept) = self.outcome_of_erasure(request, text)?;
        let measures = facts.rights.iter().filter(|right| right.is_told_to_recipients());
        let task = self.task(request, choice)?;
        let backup_days = Days::new(u64::from(self.settings()?.backup_days));
        let backups_until = done_on.and_then(|day| day.checked_add_days(backup_days));
        Ok(LetterValues {
            sender: letters.sender(),
            recipient: Recipient {
                name: recipient.name.clone(),
                address: place::lines(&recipient.address),
            },
            place: letters.place(),
            date_words: text.day_long(self.today()),
            case_number: request.number.to_string(),
            received_on_words: text.day_long(facts.received_on),
            asked: text.asked(&facts.rights),
            rights: facts.rights.iter().map(|right| text.named_right(*right)).collect(),
            measures: measures.map(|right| text.measure(*right)).collect(),
            first_due_on_words: text.day_long(first_due),
            due_on_words: due_on.map(|day| text.day_long(day)),
            working: deadline.working.iter().map(|line| quoted(line, text)).collect(),
            reply_by_words: text.day_long(reply_by(choice.kind, self.today(), due_on)),
            doubt_words: doubt.map(|(doubt, _)| text.doubt(doubt)),
            asked_on_words: doubt.map(|(_, on)| text.day_long(on)),
            extension_ground_words: extension(facts).map(|ground| text.extension_ground(ground)),
            extended_until_words: text.day_long(self.extended_until(facts, first_due)?),
            done,
            done_on_words: done_on.map(|day| text.day_long(day)),
            kept,
            reasons: self.reasons(request, text)?,
            asks: Asks::of(facts),
            passed_on_words: passed_on(facts, text),
            applied_on_words: applied_on(facts).map(|day| text.day_long(day)),
            backups_until_words: backups_until.map(|day| text.day_long(day)),
            sources_searched: self.sources_without_them(request, text)?,
            open_sources: self.open_sources(request, text)?,
            source_words: choice.to.id.as_ref().map(|id| text.party(&policy, id)),
            task_words: task.as_ref().map(|errand| text.errand_expected(errand.duty)),
            asked_party_on_words: task
                .and_then(|errand| errand.asked_on())
                .map(|day| text.day_long(day)),
            client: place::client(&request.client),
            contract: Some(request.client.contract.clone()).filter(|words| !words.is_empty()),
            capacity: capacity(request, text),
            person: self.concerned(request)?,
            authority: letters.authority(),
            case_file_retention: letters.case_file_kept(),
            enclosures: Vec::new(),
        })
    }

    /// The end of the month, without extension or suspension: what an acknowledgement tells.
    fn first_due(&self, facts: &RequestFacts) -> Result<NaiveDate> {
        let plain = RequestFacts { facts: Vec::new(), ..facts.clone() };
        Ok(self.reading().deadline(&plain)?.due_on.unwrap_or(facts.received_on))
    }

    /// The limit once extended: the one that stands, or the one that a notice sent today would give.
    fn extended_until(&self, facts: &RequestFacts, first_due: NaiveDate) -> Result<NaiveDate> {
        let mut extended = facts.clone();
        if extended.extension_notice_on().is_none() {
            let on = self.today().min(first_due).max(facts.received_on);
            let step = Step::Extend { ground: ExtensionGround::Complexity };
            extended.facts.push(Fact { step, on });
        }
        if let Some(due_on) = self.reading().deadline(&extended)?.due_on {
            return Ok(due_on);
        }
        // Suspended: the days that will be added are not known yet, and the plain limit promises nothing too late.
        extended.facts.retain(|fact| matches!(fact.step, Step::Extend { .. }));
        Ok(self.reading().deadline(&extended)?.due_on.unwrap_or(first_due))
    }

    /// What the last erasure since the receipt did and kept, in the words of its receipt.
    fn outcome_of_erasure(
        &self,
        request: &StoredRequest,
        text: &Text,
    ) -> Result<(Option<NaiveDate>, Vec<String>, Vec<KeptLine>)> {
        let Some((receipt, _)) = self.receipts_of_case(request)?.into_iter().next() else {
            return Ok((None, Vec::new(), self.stays(request, text)?));
        };
        let on = self.day_of(receipt.erased_at);
        let words: ErasureReceipt = self.in_words(&receipt, text);
        let done = words.counts.iter().filter(|count| 0 < count.erased);
        let codes = receipt.grounds.iter().map(|ground| ground.verdict.as_str());
        let kept = words.grounds.iter().zip(codes).filter(|(_, verdict)| *verdict != "erase");
        let kept = kept.map(|(line, _)| KeptLine {
            what: in_a_list(&line.what),
            ground: line.ground.clone(),
            article: line.article.clone(),
            until_words: line.until.map(|day| text.day_long(day)),
        });
        Ok((Some(on), done.map(|count| count.what.clone()).collect(), kept.collect()))
    }

    /// What stays in spite of what was asked, before anything was erased.
    fn stays(&self, request: &StoredRequest, text: &Text) -> Result<Vec<KeptLine>> {
        let Some(contact_id) = request.contact_id else { return Ok(Vec::new()) };
        let asked = request.facts.asked();
        let mut files = self.reading().kept_files(contact_id)?;
        files.retain(|line| asked.iter().any(|right| told(*right, line).is_some()));
        let kept = files.into_iter().map(|line| KeptLine {
            what: in_a_list(&text.plan_item(&line.item, &self.policy())),
            ground: text.ground(line.ground),
            article: text.article(line.ground.article()),
            until_words: line.until.map(|day| text.day_long(day)),
        });
        Ok(kept.collect())
    }

    /// The casebook, where it knows nobody by the name or the address of the requester, and the sources that answered
    /// that they have nothing; nothing else is claimed.
    fn sources_without_them(
        &self,
        request: &StoredRequest,
        text: &Text,
    ) -> Result<Vec<SearchedSource>> {
        let name = request.requester_name.trim();
        let known = request.contact_id.is_some()
            || !self.contacts_known_by(&request.requester_email)?.is_empty()
            || (!name.is_empty() && !self.find_contacts(name)?.is_empty());
        let nothing = |name: String, on: NaiveDate| SearchedSource {
            name,
            outcome: SearchOutcome::Nothing,
            on_words: Some(text.day_long(on)),
            confirmed_by: None,
        };
        let mut searched = Vec::new();
        if !known {
            searched.push(nothing(tr!(text, "doc-source-casebook"), self.today()));
        }
        for errand in self.errands_of(request.id)? {
            if errand.duty == Duty::Search && errand.state() == ErrandState::Nothing {
                let on = errand.facts.last().map_or(errand.opened_on, |fact| fact.on);
                searched.push(nothing(text.party(&self.policy(), &errand.party), on));
            }
        }
        Ok(searched)
    }

    /// What the addressee of a letter was asked for and still owes the case.
    fn task(&self, request: &StoredRequest, choice: &LetterChoice) -> Result<Option<Errand>> {
        let Some(party) = &choice.to.id else { return Ok(None) };
        let errands = self.errands_of(request.id)?;
        Ok(errands.into_iter().find(|errand| errand.is_open() && errand.party == *party))
    }

    /// The sources that have not answered. Before any was asked: those of the person's activities, or all while no
    /// contact is chosen.
    fn open_sources(&self, request: &StoredRequest, text: &Text) -> Result<Vec<String>> {
        let policy = self.policy();
        let mut searches = self.errands_of(request.id)?;
        searches.retain(|errand| errand.duty == Duty::Search);
        if !searches.is_empty() {
            let open = searches.iter().filter(|errand| errand.is_open());
            return Ok(open.map(|errand| text.party(&policy, &errand.party)).collect());
        }
        let mut ids: Vec<&str> = match request.contact_id.and(request.contact_uid) {
            Some(contact) => {
                let files = self.whole_contact(contact)?.files;
                let activities = files.iter().filter_map(|file| policy.activity(&file.activity));
                activities.flat_map(|activity| &activity.sources).map(String::as_str).collect()
            }
            None => policy.sources.iter().map(|source| source.id.as_str()).collect(),
        };
        ids.retain(|id| *id != OWN_SOURCE);
        ids.sort_unstable();
        ids.dedup();
        let sources = ids.into_iter().filter_map(|id| policy.source(id));
        Ok(sources.map(|source| source.name.in_language(text.language.code()).to_owned()).collect())
    }

    /// Name and addresses under which others may know the person.
    fn concerned(&self, request: &StoredRequest) -> Result<Concerned> {
        let (mut name, mut addresses) = if request.facts.capacity() == Capacity::Person {
            let person = self.person(request)?;
            (person.name, vec![person.email])
        } else {
            (request.subject_name.trim().to_owned(), Vec::new())
        };
        if let Some(contact) = request.contact_id.and(request.contact_uid) {
            let contact = self.whole_contact(contact)?;
            if name.is_empty() {
                name = contact.name.display();
            }
            addresses.extend(contact.emails);
        }
        addresses.retain(|address| !address.is_empty());
        let mut seen: Vec<String> = Vec::new();
        addresses.retain(|address| {
            let folded = address.to_lowercase();
            let first = !seen.contains(&folded);
            seen.push(folded);
            first
        });
        Ok(Concerned { name, addresses })
    }
}

/// Who asks for whom, and what they have not shown yet.
fn capacity(request: &StoredRequest, text: &Text) -> Option<CapacityLines> {
    let (facts, capacity) = (&request.facts, request.facts.capacity());
    let missing = capacity.must_show().iter().filter(|what| !facts.is_shown(**what));
    (capacity != Capacity::Person).then(|| CapacityLines {
        of: text.capacity_of(capacity),
        article: text.capacity_article(capacity),
        subject: Some(request.subject_name.trim().to_owned()).filter(|name| !name.is_empty()),
        to_show: missing.map(|what| text.showing_asked(*what)).collect(),
        estate: capacity == Capacity::Heir,
    })
}

/// «Gestion des clients : dossier» before another colon.
fn in_a_list(what: &str) -> String {
    what.replace("\u{a0}: ", ", ").replace(": ", ", ")
}

fn quoted(line: &WorkingLine, text: &Text) -> QuotedLine {
    QuotedLine { words: text.working_line(line), article: text.source(&line.rule.source()) }
}

fn asked_identity(facts: &RequestFacts) -> Option<(crate::domain::request::Doubt, NaiveDate)> {
    facts.facts.iter().rev().find_map(|fact| {
        if let Step::AskIdentity { doubt, .. } = fact.step { Some((doubt, fact.on)) } else { None }
    })
}

/// The day on which an objection, a withdrawal or a restriction was carried out in the casebook.
fn applied_on(facts: &RequestFacts) -> Option<NaiveDate> {
    let mut facts = facts.facts.iter().rev();
    facts.find(|fact| matches!(fact.step, Step::Apply { .. })).map(|fact| fact.on)
}

fn extension(facts: &RequestFacts) -> Option<ExtensionGround> {
    facts.facts.iter().find_map(|fact| {
        if let Step::Extend { ground, .. } = fact.step { Some(ground) } else { None }
    })
}

/// By when a reply is hoped for: a month for identity, a week for those who work with us, and never so late that the
/// answer would be.
fn reply_by(kind: LetterKind, today: NaiveDate, due_on: Option<NaiveDate>) -> NaiveDate {
    let days = match kind {
        LetterKind::IdentityRequest | LetterKind::IdentityReminder => {
            return later(today, 30);
        }
        LetterKind::Article19Notice
        | LetterKind::Fee
        | LetterKind::Clarification
        | LetterKind::CapacityRequest => 15,
        LetterKind::Chaser => 4,
        LetterKind::MailingStop => 2,
        LetterKind::SourceRequest
        | LetterKind::PassedToController
        | LetterKind::Acknowledgement
        | LetterKind::ReceiptOnTheSpot
        | LetterKind::ClosingForSilence
        | LetterKind::Extension
        | LetterKind::AccessGranted
        | LetterKind::RectificationGranted
        | LetterKind::ErasureGranted
        | LetterKind::RestrictionGranted
        | LetterKind::PortabilityGranted
        | LetterKind::MarketingObjectionGranted
        | LetterKind::ObjectionGranted
        | LetterKind::WithdrawalGranted
        | LetterKind::HumanReviewGranted
        | LetterKind::PostMortemGranted
        | LetterKind::PartlyGranted
        | LetterKind::Refused
        | LetterKind::NothingHeld
        | LetterKind::PassedToControllerPerson
        | LetterKind::RestrictionLifted => 7,
    };
    let hoped = later(today, days);
    match due_on.map(|due_on| due_on.checked_sub_days(Days::new(3)).unwrap_or(due_on)) {
        Some(last) if kind != LetterKind::Article19Notice => hoped.min(last).max(later(today, 2)),
        Some(_) | None => hoped,
    }
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
