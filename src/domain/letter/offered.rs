//! Which letters a case calls for: those that fit its stage and its likely outcome come first.

use super::LetterKind;
use crate::domain::request::{Outcome, RequestFacts, Stage};
use crate::domain::right::Right;

impl LetterKind {
    /// Every kind that can be written on a case, those that its stage and its likely outcome call for first, and how many
    /// these are.
    pub fn offered(facts: &RequestFacts, likely: Outcome) -> (Vec<Self>, usize) {
        let mut kinds = Self::called_for(facts);
        let told = OUTCOMES.into_iter().find(|(_, outcome)| *outcome == likely);
        if let Some((kind, _)) = told.filter(|_told| facts.stage() < Stage::Answered) {
            kinds.retain(|one| *one != kind);
            kinds.insert(0, kind);
        }
        let proper = kinds.len();
        let others = Self::ALL.into_iter().filter(|kind| !kind.goes_with_copy());
        kinds.extend(others.filter(|kind| !kinds.contains(kind)).collect::<Vec<_>>());
        (kinds, proper)
    }

    fn called_for(facts: &RequestFacts) -> Vec<Self> {
        let stage = facts.stage();
        if !facts.may_act() && stage < Stage::Answered {
            return vec![Self::PassedToController, Self::PassedToControllerPerson];
        }
        if facts.not_shown().is_some() && stage < Stage::Answered {
            return vec![Self::CapacityRequest, Self::Acknowledgement, Self::Clarification];
        }
        // Direct marketing stops for whoever asks: nobody has to say who they are (R 21(3)).
        let at_once = facts.open_rights().all(|right| right == Right::MarketingObjection);
        if stage == Stage::Received && !at_once {
            return vec![Self::Acknowledgement, Self::IdentityRequest, Self::Clarification];
        }
        if stage == Stage::IdentityToVerify {
            return vec![Self::IdentityReminder, Self::ClosingForSilence];
        }
        if Stage::Answered <= stage {
            let mut kinds = Vec::new();
            let passed = |right: &Right| {
                facts.answer(*right).is_some_and(|(_, end)| end == Outcome::PassedToController)
            };
            if facts.rights.iter().any(passed) {
                return vec![Self::PassedToControllerPerson];
            }
            if facts.rights.iter().any(|right| right.is_told_to_recipients()) {
                kinds.push(Self::Article19Notice);
            }
            if facts.rights.contains(&Right::Restriction) {
                kinds.push(Self::RestrictionLifted);
            }
            return kinds;
        }
        let mut kinds = Vec::new();
        for (right, kind) in GRANTED {
            let open = facts.rights.contains(&right) && facts.answered_on(right).is_none();
            if open && !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds.extend([Self::PartlyGranted, Self::NothingHeld, Self::Refused]);
        if facts.extension_notice_on().is_none() {
            kinds.push(Self::Extension);
        }
        kinds.push(Self::SourceRequest);
        kinds
    }
}

impl LetterKind {
    /// Whether the letter, once it has left, settles a demand of the case: what it grants, or what was decided to be
    /// refused. A letter about the whole case settles all of it.
    pub fn settles(self, right: Right, facts: &RequestFacts) -> bool {
        if self == Self::Refused {
            return facts.refusal_ground(right).is_some();
        }
        let about: Vec<Right> =
            GRANTED.into_iter().filter(|(_, kind)| *kind == self).map(|(right, _)| right).collect();
        about.is_empty() || about.contains(&right)
    }
}

/// What the letters say that do not grant what was asked.
pub(super) const OUTCOMES: [(LetterKind, Outcome); 5] = [
    (LetterKind::PartlyGranted, Outcome::PartlyGranted),
    (LetterKind::Refused, Outcome::Refused),
    (LetterKind::NothingHeld, Outcome::NothingHeld),
    (LetterKind::PassedToController, Outcome::PassedToController),
    (LetterKind::ClosingForSilence, Outcome::NoReply),
];

/// The letter that grants each right; access and portability are granted by their copy.
const GRANTED: [(Right, LetterKind); 9] = [
    (Right::Rectification, LetterKind::RectificationGranted),
    (Right::Erasure, LetterKind::ErasureGranted),
    (Right::Restriction, LetterKind::RestrictionGranted),
    (Right::MarketingObjection, LetterKind::MarketingObjectionGranted),
    (Right::Objection, LetterKind::ObjectionGranted),
    (Right::Withdrawal, LetterKind::WithdrawalGranted),
    (Right::AutomatedDecision, LetterKind::HumanReviewGranted),
    (Right::PostMortem, LetterKind::PostMortemGranted),
    (Right::MinorErasure, LetterKind::ErasureGranted),
];
