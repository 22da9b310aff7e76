//! Words for steps that may not be taken: the rule, and the way out.

use super::Text;
use crate::domain::errand::ErrandRefusal;
use crate::domain::request::{Refusal, RefusalGround};
use crate::domain::right::Right;
use crate::tr;

impl Text {
    /// Why a step may not be taken: its rule, and the way out.
    pub fn refusal(&self, refusal: Refusal) -> String {
        match refusal {
            Refusal::BeforeReceipt => tr!(self, "refusal-before-receipt"),
            Refusal::InFuture => tr!(self, "refusal-in-future"),
            Refusal::AskedAfterDeadline { due_on } => {
                tr!(self, "refusal-asked-after-deadline", day = self.day_long(due_on))
            }
            Refusal::ClarificationOpen => tr!(self, "refusal-clarification-open"),
            Refusal::NoClarification => tr!(self, "refusal-no-clarification"),
            Refusal::AlreadyExtended => tr!(self, "refusal-already-extended"),
            Refusal::ExtensionTooLate { notice_by } => {
                tr!(self, "refusal-extension-too-late", day = self.day_long(notice_by))
            }
            Refusal::AlreadyAnswered => tr!(self, "refusal-already-answered"),
            Refusal::NotAsked => tr!(self, "refusal-not-asked"),
            Refusal::NotAnswered => tr!(self, "refusal-not-answered"),
            Refusal::NoInstruction => tr!(self, "refusal-no-instruction"),
            Refusal::NotProcessor => tr!(self, "refusal-not-processor"),
            Refusal::NotShown(what) => {
                tr!(self, "refusal-not-shown", what = self.showing(what))
            }
            Refusal::NothingToShow => tr!(self, "refusal-nothing-to-show"),
            Refusal::AlreadySaid => tr!(self, "refusal-already-said"),
            Refusal::SameRight => tr!(self, "refusal-same-right"),
            Refusal::AlreadySettled => tr!(self, "refusal-already-settled"),
            Refusal::NotApplicable => tr!(self, "refusal-not-applicable"),
            Refusal::NothingToApply => tr!(self, "refusal-nothing-to-apply"),
            Refusal::NotRestricted => tr!(self, "refusal-not-restricted"),
            Refusal::LiftNotAnnounced => tr!(self, "refusal-lift-not-announced"),
            Refusal::AddressNotKnown => tr!(self, "refusal-address-not-known"),
            Refusal::BeforeAsked { asked_on } => {
                tr!(self, "refusal-before-asked", day = self.day_long(asked_on))
            }
            Refusal::AtOnce => tr!(self, "refusal-at-once"),
            Refusal::NotDone(right) => tr!(self, "refusal-not-done", right = self.right(right)),
            Refusal::NotPassedOn => tr!(self, "refusal-not-passed-on"),
            Refusal::NotSearched => tr!(self, "refusal-not-searched"),
            Refusal::SourceOpen => tr!(self, "refusal-source-open"),
            Refusal::NotALetter => tr!(self, "refusal-not-a-letter"),
            Refusal::WordsMissing => tr!(self, "refusal-words-missing"),
            Refusal::LatenessUnexplained => tr!(self, "refusal-lateness-unexplained"),
            Refusal::NotLate => tr!(self, "refusal-not-late"),
            Refusal::Closed => tr!(self, "refusal-closed"),
            Refusal::NotClosed => tr!(self, "refusal-not-closed"),
            Refusal::AlreadyVerified => tr!(self, "refusal-already-verified"),
            Refusal::AlreadyAsked => tr!(self, "refusal-already-asked"),
            Refusal::NotVerified => tr!(self, "refusal-not-verified"),
            Refusal::AddressKnown => tr!(self, "refusal-address-known"),
            Refusal::NoDoubt => tr!(self, "refusal-no-doubt"),
            Refusal::NothingAsked => tr!(self, "refusal-nothing-asked"),
            Refusal::NotReminded => tr!(self, "refusal-not-reminded"),
            Refusal::StillWaiting { from } => {
                tr!(self, "refusal-still-waiting", day = self.day_long(from))
            }
            Refusal::GroundDoesNotServe { ground, right } => self.wrong_ground(ground, right),
            Refusal::ProofMissing => tr!(self, "refusal-proof-missing"),
            Refusal::NoGround => tr!(self, "refusal-no-ground"),
            Refusal::NoFeeAnnounced => tr!(self, "refusal-no-fee-announced"),
        }
    }

    fn wrong_ground(&self, ground: RefusalGround, right: Right) -> String {
        tr!(
            self,
            "refusal-ground-does-not-serve",
            ground = self.refusal_ground(ground),
            right = self.right(right),
            article = self.cited(ground.article())
        )
    }

    pub fn errand_refusal(&self, refusal: ErrandRefusal) -> String {
        match refusal {
            ErrandRefusal::BeforeOpening => tr!(self, "errand-refusal-before-opening"),
            ErrandRefusal::InFuture => tr!(self, "errand-refusal-in-future"),
            ErrandRefusal::AlreadyAsked => tr!(self, "errand-refusal-already-asked"),
            ErrandRefusal::NotAsked => tr!(self, "errand-refusal-not-asked"),
            ErrandRefusal::AlreadyAnswered => tr!(self, "errand-refusal-already-answered"),
            ErrandRefusal::NotOfThisDuty => tr!(self, "errand-refusal-not-of-this-duty"),
            ErrandRefusal::WordsMissing => tr!(self, "errand-refusal-words-missing"),
        }
    }
}
