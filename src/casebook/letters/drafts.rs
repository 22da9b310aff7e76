//! The letters that the tasks of a case call for, all in one go; and what follows from a letter that was written.

use std::path::Path;

use crate::casebook::views::{
    ErrandDraft, ErrandDraftOutcome, LetterChoice, LetterOrder, LetterTo,
};
use crate::casebook::{Casebook, Result, Work};
use crate::domain::errand::{Duty, Errand, ErrandFact, ErrandStep};
use crate::domain::ids::CaseNumber;
use crate::domain::letter::{Audience, LetterForm};
use crate::domain::request::Refusal;
use crate::store::errands::NewErrandFact;
use crate::store::requests::StoredRequest;
use crate::text::{Language, Text};

impl Casebook {
    /// Writes the letter of each task that is to be asked or chased today: a draft of a mail where an address is known,
    /// a letter for the post otherwise. One that the officer has to complete first is named and not written.
    ///
    /// None of them counts as asked: only a step does.
    pub fn write_errand_drafts(
        &mut self,
        number: CaseNumber,
        language: Option<Language>,
        to: &Path,
    ) -> Result<Vec<ErrandDraft>> {
        let request = self.store.request(number)?;
        if !request.facts.may_act() {
            return Err(Refusal::NoInstruction.into());
        }
        let today = self.today();
        let mut drafts = Vec::new();
        for errand in self.errands_of(request.id)? {
            let Some(kind) = errand.letter(today) else { continue };
            let party = LetterTo { id: Some(errand.party.clone()), ..LetterTo::default() };
            let choice = LetterChoice { number, kind, language, to: party };
            let outcome = self.write_errand_draft(choice, to)?;
            drafts.push(ErrandDraft { duty: errand.duty, party: errand.party, kind, outcome });
        }
        Ok(drafts)
    }

    fn write_errand_draft(
        &mut self,
        choice: LetterChoice,
        to: &Path,
    ) -> Result<ErrandDraftOutcome> {
        let draft = self.letter(&choice)?;
        if !draft.gaps.is_empty() {
            return Ok(ErrandDraftOutcome::Incomplete);
        }
        let order = LetterOrder { choice, words: draft.words, form: draft.form };
        let files = self.write_letter(&order, to)?.files;
        Ok(match draft.form {
            LetterForm::Post => ErrandDraftOutcome::ForPost(files),
            LetterForm::Mail | LetterForm::Both => ErrandDraftOutcome::Drafted(files),
        })
    }
}

impl Work<'_> {
    /// An address that was typed for a source or a recipient is proposed the next time.
    pub(super) fn remember_address(&self, to: &LetterTo) -> Result<()> {
        let Some(party) = &to.id else { return Ok(()) };
        if to.email.trim().is_empty() {
            return Ok(());
        }
        self.put_party_email(party, to.email.trim())
    }

    /// A letter to the person that names an open source claims nothing about it.
    pub(super) fn name_open_sources(
        &self,
        request: &StoredRequest,
        order: &LetterOrder,
    ) -> Result<()> {
        if order.choice.kind.audience() != Audience::Person {
            return Ok(());
        }
        for stored in self.store.errands_of(request.id)? {
            let says =
                |text: Text| order.words.contains(&text.party(self.policy, &stored.errand.party));
            let named = [Language::Fr, Language::En].into_iter().map(Text::new).any(says);
            if !named || !may_be_named(&stored.errand) {
                continue;
            }
            self.store.add_errand_fact(NewErrandFact {
                request_id: request.id,
                errand_id: stored.id,
                fact: ErrandFact { step: ErrandStep::NameOpen, on: self.today },
                words: "",
                actor: self.actor,
                at: self.at,
            })?;
        }
        self.rederive_request(request)
    }
}

fn may_be_named(errand: &Errand) -> bool {
    errand.duty == Duty::Search && errand.is_open() && !errand.is_named()
}
