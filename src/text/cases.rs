//! Words for who asks, what was shown, why a demand is refused, which right applies, and what others do for a case.

use super::Text;
use crate::casebook::views::{ErrandDraft, ErrandDraftOutcome, NextStep};
use crate::domain::errand::{Duty, ErrandState, ErrandStep};
use crate::domain::policy::Policy;
use crate::domain::request::{
    Capacity, Element, FeeGround, LateReason, RefusalGround, Role, Showing,
};
use crate::domain::right::{Applies, BasisRule, Right};
use crate::tr;

impl Text {
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Controller => tr!(self, "role-controller"),
            Role::Processor => tr!(self, "role-processor"),
        }
    }

    pub fn capacity(&self, capacity: Capacity) -> String {
        match capacity {
            Capacity::Person => tr!(self, "capacity-person"),
            Capacity::Agent => tr!(self, "capacity-agent"),
            Capacity::Parent => tr!(self, "capacity-parent"),
            Capacity::Guardian => tr!(self, "capacity-guardian"),
            Capacity::Heir => tr!(self, "capacity-heir"),
        }
    }

    pub fn showing(&self, what: Showing) -> String {
        match what {
            Showing::OwnIdentity => tr!(self, "showing-own-identity"),
            Showing::PrincipalIdentity => tr!(self, "showing-principal-identity"),
            Showing::Mandate => tr!(self, "showing-mandate"),
            Showing::AnswerToAgent => tr!(self, "showing-answer-to-agent"),
            Showing::ParentalAuthority => tr!(self, "showing-parental-authority"),
            Showing::ChildInterest => tr!(self, "showing-child-interest"),
            Showing::Guardianship => tr!(self, "showing-guardianship"),
            Showing::Death => tr!(self, "showing-death"),
            Showing::HeirQuality => tr!(self, "showing-heir-quality"),
        }
    }

    pub fn element(&self, element: Element) -> String {
        match element {
            Element::Objective => tr!(self, "element-objective"),
            Element::Subjective => tr!(self, "element-subjective"),
        }
    }

    pub fn fee_ground(&self, ground: FeeGround) -> String {
        match ground {
            FeeGround::FurtherCopy => tr!(self, "fee-further-copy"),
            FeeGround::Excessive => tr!(self, "fee-excessive"),
        }
    }

    pub fn late_reason(&self, reason: LateReason) -> String {
        match reason {
            LateReason::RecognisedLate => tr!(self, "late-recognised-late"),
            LateReason::SourceLate => tr!(self, "late-source-late"),
            LateReason::Volume => tr!(self, "late-volume"),
            LateReason::Absence => tr!(self, "late-absence"),
            LateReason::Returned => tr!(self, "late-returned"),
            LateReason::Other => tr!(self, "late-other"),
        }
    }

    pub fn refusal_ground(&self, ground: RefusalGround) -> String {
        match ground {
            RefusalGround::ManifestlyUnfounded => tr!(self, "refused-manifestly-unfounded"),
            RefusalGround::Excessive => tr!(self, "refused-excessive"),
            RefusalGround::Abusive => tr!(self, "refused-abusive"),
            RefusalGround::NotIdentifiable => tr!(self, "refused-not-identifiable"),
            RefusalGround::NotEntitled => tr!(self, "refused-not-entitled"),
            RefusalGround::BasisExcludes => tr!(self, "refused-basis-excludes"),
            RefusalGround::RightsOfOthers => tr!(self, "refused-rights-of-others"),
            RefusalGround::AccuracyEstablished => tr!(self, "refused-accuracy-established"),
            RefusalGround::LegalObligation => tr!(self, "refused-legal-obligation"),
            RefusalGround::LegalClaims => tr!(self, "refused-legal-claims"),
            RefusalGround::FreedomOfExpression => tr!(self, "refused-freedom-of-expression"),
            RefusalGround::ResearchOrArchives => tr!(self, "refused-research-or-archives"),
            RefusalGround::OverridingGrounds => tr!(self, "refused-overriding-grounds"),
            RefusalGround::LawfulAutomation => tr!(self, "refused-lawful-automation"),
        }
    }

    /// The article that grants a right, as it is cited: `art. 15 RGPD`, `LIL 85`.
    pub fn right_article(&self, right: Right) -> String {
        self.cited(right.article())
    }

    /// An article as it is cited: of the Regulation, unless it says that it is of the French Act.
    pub fn cited(&self, article: &str) -> String {
        let of_regulation = |provisions: &str| self.article(&format!("R {provisions}"));
        match article.split_once(", LIL ") {
            Some((provisions, act)) => {
                let act = self.article(&format!("LIL {act}"));
                format!("{} · {act}", of_regulation(provisions))
            }
            None if article.starts_with("LIL") => self.article(article),
            None => of_regulation(article),
        }
    }

    pub fn applies(&self, applies: Applies) -> String {
        match applies {
            Applies::Yes => tr!(self, "applies-yes"),
            Applies::OnCondition => tr!(self, "applies-condition"),
            Applies::No => tr!(self, "applies-no"),
        }
    }

    pub fn basis_rule(&self, rule: BasisRule) -> String {
        match rule {
            BasisRule::PromisedByPolicy => tr!(self, "basis-rule-promised"),
            BasisRule::EveryBasis => tr!(self, "basis-rule-every"),
            BasisRule::ConsentWithdrawn => tr!(self, "basis-rule-consent"),
            BasisRule::NoLongerNeeded => tr!(self, "basis-rule-no-longer-needed"),
            BasisRule::WhileTheDutyLasts => tr!(self, "basis-rule-duty"),
            BasisRule::PublicTaskPrevails => tr!(self, "basis-rule-public-task"),
            BasisRule::ObjectionUnlessOverriding => tr!(self, "basis-rule-objection"),
            BasisRule::GivenByThePerson => tr!(self, "basis-rule-provided"),
            BasisRule::NoPortability => tr!(self, "basis-rule-no-portability"),
            BasisRule::WithdrawInstead => tr!(self, "basis-rule-withdraw"),
            BasisRule::NoObjection => tr!(self, "basis-rule-no-objection"),
            BasisRule::GroundsOfThePerson => tr!(self, "basis-rule-situation"),
            BasisRule::NoMarketing => tr!(self, "basis-rule-no-marketing"),
            BasisRule::MarketingAtOnce => tr!(self, "basis-rule-at-once"),
            BasisRule::OnlyConsent => tr!(self, "basis-rule-only-consent"),
            BasisRule::AutomatedUnlessExcepted => tr!(self, "basis-rule-automated"),
            BasisRule::AutomatedWithSafeguards => tr!(self, "basis-rule-safeguards"),
            BasisRule::Directives => tr!(self, "basis-rule-directives"),
            BasisRule::MinorOnlineService => tr!(self, "basis-rule-minor"),
        }
    }

    /// The words of the button that takes the next step.
    pub fn next_step(&self, next: NextStep) -> String {
        match next {
            NextStep::VerifyIdentity => tr!(self, "window-next-verify-identity"),
            NextStep::PrepareCopy => tr!(self, "window-next-prepare-copy"),
            NextStep::ReviewErasure => tr!(self, "window-next-review-erasure"),
            NextStep::Answer => tr!(self, "window-next-answer"),
            NextStep::RecordSending => tr!(self, "window-next-record-sending"),
            NextStep::Close => tr!(self, "window-next-close"),
            NextStep::GiveReceipt => tr!(self, "window-next-give-receipt"),
            NextStep::PassToController => tr!(self, "window-next-pass-on"),
            NextStep::AskShowing => tr!(self, "window-next-ask-showing"),
            NextStep::RemindIdentity => tr!(self, "window-next-remind"),
            NextStep::CloseForSilence => tr!(self, "window-next-close-silence"),
            NextStep::Apply => tr!(self, "window-next-apply"),
            NextStep::TendErrands => tr!(self, "window-next-errands"),
            NextStep::ExplainLateness => tr!(self, "window-next-explain"),
            NextStep::FileProof => tr!(self, "window-next-file-proof"),
            NextStep::TellPassedOn => tr!(self, "window-next-tell-passed-on"),
            NextStep::AwaitIdentity | NextStep::Nothing => tr!(self, "window-next-see"),
        }
    }

    /// A capacity as a letter says it, after "as" or « en qualité ».
    pub fn capacity_of(&self, capacity: Capacity) -> String {
        match capacity {
            Capacity::Person => tr!(self, "capacity-of-person"),
            Capacity::Agent => tr!(self, "capacity-of-agent"),
            Capacity::Parent => tr!(self, "capacity-of-parent"),
            Capacity::Guardian => tr!(self, "capacity-of-guardian"),
            Capacity::Heir => tr!(self, "capacity-of-heir"),
        }
    }

    /// What the capacity rests on in the law.
    pub fn capacity_article(&self, capacity: Capacity) -> String {
        match capacity {
            Capacity::Person => tr!(self, "capacity-article-person"),
            Capacity::Agent => tr!(self, "capacity-article-agent"),
            Capacity::Parent => tr!(self, "capacity-article-parent"),
            Capacity::Guardian => tr!(self, "capacity-article-guardian"),
            Capacity::Heir => tr!(self, "capacity-article-heir"),
        }
    }

    /// What somebody who asks for another is asked to show, as an item of a letter.
    pub fn showing_asked(&self, what: Showing) -> String {
        match what {
            Showing::OwnIdentity => tr!(self, "showing-asked-own-identity"),
            Showing::PrincipalIdentity => tr!(self, "showing-asked-principal-identity"),
            Showing::Mandate => tr!(self, "showing-asked-mandate"),
            Showing::AnswerToAgent => tr!(self, "showing-asked-answer-to-agent"),
            Showing::ParentalAuthority => tr!(self, "showing-asked-parental-authority"),
            Showing::ChildInterest => tr!(self, "showing-asked-child-interest"),
            Showing::Guardianship => tr!(self, "showing-asked-guardianship"),
            Showing::Death => tr!(self, "showing-asked-death"),
            Showing::HeirQuality => tr!(self, "showing-asked-heir-quality"),
        }
    }

    pub fn errand_duty(&self, duty: Duty) -> String {
        match duty {
            Duty::Search => tr!(self, "duty-search"),
            Duty::StopMailing => tr!(self, "duty-stop-mailing"),
            Duty::TellRectification => tr!(self, "duty-tell-rectification"),
            Duty::TellErasure => tr!(self, "duty-tell-erasure"),
            Duty::TellRestriction => tr!(self, "duty-tell-restriction"),
        }
    }

    /// What is expected of a source or a recipient, in a sentence of a letter.
    pub fn errand_expected(&self, duty: Duty) -> String {
        match duty {
            Duty::Search => tr!(self, "expected-of-search"),
            Duty::StopMailing => tr!(self, "expected-of-stop"),
            Duty::TellRectification | Duty::TellErasure | Duty::TellRestriction => {
                tr!(self, "expected-of-notice")
            }
        }
    }

    pub fn errand_step(&self, step: ErrandStep) -> String {
        match step {
            ErrandStep::Ask => tr!(self, "errand-ask"),
            ErrandStep::Chase => tr!(self, "errand-chase"),
            ErrandStep::Found => tr!(self, "errand-found"),
            ErrandStep::Nothing => tr!(self, "errand-nothing"),
            ErrandStep::Done => tr!(self, "errand-done"),
            ErrandStep::Impossible => tr!(self, "errand-impossible"),
            ErrandStep::Disproportionate => tr!(self, "errand-disproportionate"),
            ErrandStep::NameOpen => tr!(self, "errand-name-open"),
        }
    }

    pub fn errand_state(&self, state: ErrandState) -> String {
        match state {
            ErrandState::ToAsk => tr!(self, "errand-state-to-ask"),
            ErrandState::Asked => tr!(self, "errand-state-asked"),
            ErrandState::Found => tr!(self, "errand-state-found"),
            ErrandState::Nothing => tr!(self, "errand-state-nothing"),
            ErrandState::Done => tr!(self, "errand-state-done"),
            ErrandState::Exempt => tr!(self, "errand-state-exempt"),
        }
    }

    /// The name of a source or a recipient of the policy.
    pub fn party(&self, policy: &Policy, id: &str) -> String {
        let source =
            policy.source(id).map(|one| one.name.in_language(self.language.code()).to_owned());
        let recipient = || policy.recipient(id).map(|recipient| recipient.name.clone());
        source.or_else(recipient).unwrap_or_else(|| id.to_owned())
    }

    /// What became of the letter of a task.
    pub fn errand_draft(&self, draft: &ErrandDraft, party: &str) -> String {
        let names = draft.files().iter().filter_map(|file| file.file_name());
        let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        match draft.outcome {
            ErrandDraftOutcome::Drafted(_) => {
                tr!(self, "task-drafted", party = party, files = names.join(", "))
            }
            ErrandDraftOutcome::ForPost(_) => tr!(self, "task-no-address", party = party),
            ErrandDraftOutcome::Incomplete => {
                let kind = self.letter_kind(draft.kind);
                tr!(self, "task-incomplete", party = party, kind = kind)
            }
        }
    }
}
