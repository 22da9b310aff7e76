//! Everything about one case, as the faces show it.

use chrono::NaiveDate;

use crate::casebook::contacts::PAGE;
use crate::casebook::views::{
    BasisLine, ContactLine, DemandView, Enclosure, FactWords, JournalLine, MessageView,
    RequestView, Standing,
};
use crate::casebook::{Casebook, Result};
use crate::domain::archive::Archive;
use crate::domain::ids::CaseNumber;
use crate::domain::request::{Capacity, RequestFacts, Showing, Step};
use crate::domain::right::{Basis, PROMISED, Right, on_basis};
use crate::store::requests::{Owner, StoredEnclosure, StoredMessage, StoredRequest};

use super::kept::told;
use super::next::{allowed, pass_on_by};
use super::requester;
use super::steps::promised;

impl Casebook {
    /// Everything about one case.
    pub fn request(&self, number: CaseNumber) -> Result<RequestView> {
        let request = self.store.request(number)?;
        let contact = match request.contact_id {
            Some(id) => self.contact_line_of(id)?,
            None => None,
        };
        let demands = request.facts.rights.iter().enumerate().map(|(place, right)| {
            Ok(DemandView {
                right: *right,
                answer: request.facts.answer(*right),
                ground: request.facts.refusal_ground(*right),
                requalified_to: request.facts.requalified_to(*right),
                deadline: self.reading().deadline_of(&request, place)?,
            })
        });
        let demands = demands.collect::<Result<Vec<_>>>()?;
        let known = self.contacts_known_by(&request.requester_email)?;
        let known_address =
            contact.as_ref().is_some_and(|chosen| known.iter().any(|line| line.uid == chosen.uid));
        let context = self.reading().context(&request)?;
        let rights = request.facts.asked();
        let similar =
            self.similar(Some(number), request.contact_uid, &request.requester_email, &rights)?;
        Ok(RequestView {
            line: self.request_line(&request)?,
            intake: request.intake,
            requester: requester(&request),
            sent_on: request.sent_on,
            recognised_on: request.recognised_on,
            demands,
            changes: self.store.clock_changes(request.id)?,
            words: self.fact_words(request.id)?,
            standing: standing(&request),
            pass_on_by: pass_on_by(&request),
            refuse_by: self.refuse_by(&request)?,
            showings: showings(&request.facts),
            errands: self.errand_views(request.id)?,
            by_basis: self.by_basis(&request, &rights)?,
            similar,
            allowed: allowed(&request.facts, context),
            messages: self.store.messages_of(request.id)?.into_iter().map(message_view).collect(),
            candidates: if contact.is_some() {
                Vec::new()
            } else {
                self.candidates(&request, known)?
            },
            contact,
            known_address,
            packages: self.package_views(Owner::Request(request.id))?,
            journal: self
                .store
                .journal_of(&number.to_string())?
                .into_iter()
                .map(JournalLine::from)
                .collect(),
            facts: request.facts.facts,
        })
    }

    fn fact_words(&self, request_id: i64) -> Result<Vec<FactWords>> {
        let notes = self.store.fact_notes_of(request_id)?.into_iter();
        Ok(notes.map(|note| FactWords { place: note.place, body: note.body }).collect())
    }

    /// A refusal leaves within the first month: no extension moves that day (R 12(4)).
    fn refuse_by(&self, request: &StoredRequest) -> Result<Option<NaiveDate>> {
        let mut facts = request.facts.clone();
        facts.facts.retain(|fact| !matches!(fact.step, Step::Extend { .. }));
        Ok(self.reading().deadline(&facts)?.due_on)
    }

    /// Whether each demand applies to each file of the person, by its legal basis, and why.
    fn by_basis(&self, request: &StoredRequest, rights: &[Right]) -> Result<Vec<BasisLine>> {
        let (files, kept) = match request.contact_id {
            Some(contact_id) => {
                (self.store.files_of(contact_id)?, self.reading().kept_files(contact_id)?)
            }
            None => (Vec::new(), Vec::new()),
        };
        let based = files.into_iter().filter_map(|file| {
            let basis = self.reading().basis_of(&file)?;
            Some((file.activity, basis))
        });
        let line = |right: Right, (activity, basis): &(String, Basis)| {
            let stays = kept.iter().find(|line| line.item.is_file_of(activity));
            BasisLine {
                right,
                activity: activity.clone(),
                basis: *basis,
                verdict: if promised(&self.policy, right, activity) {
                    PROMISED
                } else {
                    on_basis(right, *basis)
                },
                kept: stays.and_then(|line| told(right, line)),
            }
        };
        let based: Vec<(String, Basis)> = based.collect();
        Ok(rights.iter().flat_map(|right| based.iter().map(|file| line(*right, file))).collect())
    }

    fn candidates(
        &self,
        request: &StoredRequest,
        known: Vec<ContactLine>,
    ) -> Result<Vec<ContactLine>> {
        // Who asks for somebody else is not the person that the case is about.
        let itself = request.facts.capacity() == Capacity::Person;
        let name = if itself { &request.requester_name } else { &request.subject_name };
        if itself && !known.is_empty() || name.trim().is_empty() {
            return Ok(if itself { known } else { Vec::new() });
        }
        let ids = self.store.find_contacts(name, Archive::With, PAGE)?;
        ids.into_iter().take(10).filter_map(|id| self.contact_line_of(id).transpose()).collect()
    }
}

fn message_view(message: StoredMessage) -> MessageView {
    let from = match (message.from_name.is_empty(), message.from_address.is_empty()) {
        (true, _) => message.from_address,
        (false, true) => message.from_name,
        (false, false) => format!("{} <{}>", message.from_name, message.from_address),
    };
    MessageView {
        outgoing: message.outgoing,
        letter: message.message_id.parse().ok().filter(|_| message.outgoing),
        from,
        subject: message.subject,
        sent_at: message.sent_at,
        body: message.body,
        attachments: message.attachments.into_iter().map(enclosure).collect(),
    }
}

fn enclosure(stored: StoredEnclosure) -> Enclosure {
    Enclosure {
        id: stored.id,
        name: stored.attachment.name,
        media_type: stored.attachment.media_type,
        bytes: stored.attachment.bytes,
        identity: stored.identity,
    }
}

fn standing(request: &StoredRequest) -> Standing {
    let client = request.client.clone();
    Standing {
        role: request.facts.role(),
        client: (!client.name.is_empty()).then_some(client),
        capacity: request.facts.capacity(),
        subject: request.subject_name.clone(),
    }
}

fn showings(facts: &RequestFacts) -> Vec<(Showing, bool)> {
    let capacity = facts.capacity();
    let all = capacity.must_show().iter().chain(capacity.may_show());
    all.map(|what| (*what, facts.is_shown(*what))).collect()
}
