//! Why something is refused or charged for, and what was passed on when: what the facts of a case and their words say.

use crate::casebook::{Casebook, Result};
use crate::documents::letter::{ProvedLine, Reasons, RefusedLine};
use crate::domain::request::{FeeGround, Outcome, RefusalGround, RequestFacts, Step};
use crate::domain::right::Right;
use crate::store::requests::StoredRequest;
use crate::text::Text;

impl Casebook {
    /// The grounds of the demands that are to be refused, as last decided, and the elements of proof on file.
    pub(super) fn reasons(&self, request: &StoredRequest, text: &Text) -> Result<Reasons> {
        let notes = self.store.fact_notes_of(request.id)?;
        let words = |place: usize| {
            let note = notes.iter().find(|note| note.place == place);
            note.map(|note| note.body.trim().to_owned()).filter(|words| !words.is_empty())
        };
        let facts = &request.facts;
        let mut refused: Vec<(usize, RefusedLine)> = Vec::new();
        for right in &facts.rights {
            let Some((place, ground)) = refusal(facts, *right) else { continue };
            // One decision on several demands is one reason.
            if let Some((_, line)) = refused.iter_mut().find(|(one, _)| *one == place) {
                line.right = format!("{}, {}", line.right, text.right(*right));
                continue;
            }
            refused.push((
                place,
                RefusedLine {
                    right: text.right(*right),
                    ground: text.refusal_ground(ground),
                    article: text.cited(ground.article()),
                    words: words(place),
                },
            ));
        }
        let proved = facts.facts.iter().enumerate().filter_map(|(place, fact)| {
            let Step::Prove { element } = fact.step else { return None };
            Some(ProvedLine { element: text.element(element), words: words(place)? })
        });
        let refused = refused.into_iter().map(|(_, line)| line);
        let (refused, proved): (_, Vec<ProvedLine>) = (refused.collect(), proved.collect());
        let fee = fee(facts);
        Ok(Reasons {
            refused,
            // Before a fee is announced: an excessive request is proved first.
            further_copy: fee.map_or(proved.is_empty(), |(_, fee)| fee == FeeGround::FurtherCopy),
            proved,
            fee_words: fee.and_then(|(place, _)| words(place)),
        })
    }
}

/// The last decision to refuse a demand, by its place among the facts, unless the demand was given up or goes on under
/// another right.
fn refusal(facts: &RequestFacts, right: Right) -> Option<(usize, RefusalGround)> {
    let decided = |step: Step| {
        let Step::Refuse { right: one, .. } = step else { return false };
        one.is_none_or(|one| one == right)
    };
    let place = facts.facts.iter().rposition(|fact| decided(fact.step))?;
    let answer = facts.answer(right).map(|(_, outcome)| outcome);
    let moot = matches!(answer, Some(Outcome::Withdrawn | Outcome::Requalified));
    facts.refusal_ground(right).filter(|_ground| !moot).map(|ground| (place, ground))
}

/// The last announcement of a fee, by its place among the facts.
fn fee(facts: &RequestFacts) -> Option<(usize, FeeGround)> {
    let mut facts = facts.facts.iter().enumerate().rev();
    facts.find_map(|(place, fact)| {
        if let Step::AnnounceFee { ground } = fact.step { Some((place, ground)) } else { None }
    })
}

/// The day on which a request was passed on to the client whose data these are.
pub(super) fn passed_on(facts: &RequestFacts, text: &Text) -> Option<String> {
    let mut facts = facts.facts.iter().rev();
    let passed = facts
        .find(|fact| matches!(fact.step, Step::Sent { outcome: Outcome::PassedToController, .. }));
    passed.map(|fact| text.day_long(fact.on))
}
