//! Whether a right applies to what is held on a legal basis: the table of articles 7(3) and 15 to 22.

use serde::Serialize;

use super::{Basis, Right};

/// Whether a right applies to what is held on one legal basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    Yes,
    OnCondition,
    No,
}

/// Why a right applies to a basis, or on which condition, or why not; each has its sentence in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BasisRule {
    EveryBasis,
    ConsentWithdrawn,
    NoLongerNeeded,
    WhileTheDutyLasts,
    PublicTaskPrevails,
    ObjectionUnlessOverriding,
    GivenByThePerson,
    NoPortability,
    WithdrawInstead,
    NoObjection,
    GroundsOfThePerson,
    NoMarketing,
    MarketingAtOnce,
    OnlyConsent,
    AutomatedUnlessExcepted,
    AutomatedWithSafeguards,
    Directives,
    MinorOnlineService,
    /// The policy promises to delete on objection, whatever the basis.
    PromisedByPolicy,
}

/// What the law says of one right on one basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BasisVerdict {
    pub applies: Applies,
    pub article: &'static str,
    pub rule: BasisRule,
}

/// What an objection does where the policy itself promises that it deletes: the company is held to it on every basis.
pub const PROMISED: BasisVerdict = verdict(Applies::Yes, "21(1)", BasisRule::PromisedByPolicy);

/// Whether a right applies to data held on a basis. It proposes and the officer decides; unlawful processing opens erasure
/// on every basis.
pub const fn on_basis(right: Right, basis: Basis) -> BasisVerdict {
    match right {
        Right::Access | Right::Rectification | Right::Restriction => {
            verdict(Applies::Yes, right.article(), BasisRule::EveryBasis)
        }
        Right::Erasure => erasure_on(basis),
        Right::Portability if matches!(basis, Basis::Consent | Basis::Contract) => {
            verdict(Applies::Yes, "20(1)", BasisRule::GivenByThePerson)
        }
        Right::Portability => verdict(Applies::No, "20(1)(a)", BasisRule::NoPortability),
        Right::Objection => objection_on(basis),
        Right::MarketingObjection => match basis {
            Basis::LegalObligation => verdict(Applies::No, "21(2)", BasisRule::NoMarketing),
            Basis::Consent => verdict(Applies::Yes, "7(3), 21(2)", BasisRule::WithdrawInstead),
            Basis::Contract
            | Basis::VitalInterests
            | Basis::PublicTask
            | Basis::LegitimateInterests => {
                verdict(Applies::Yes, "21(3)", BasisRule::MarketingAtOnce)
            }
        },
        Right::Withdrawal if matches!(basis, Basis::Consent) => {
            verdict(Applies::Yes, "7(3)", BasisRule::ConsentWithdrawn)
        }
        Right::Withdrawal => verdict(Applies::No, "7(3)", BasisRule::OnlyConsent),
        Right::AutomatedDecision => match basis {
            Basis::Consent | Basis::Contract | Basis::LegalObligation => {
                verdict(Applies::OnCondition, "22(2), 22(3)", BasisRule::AutomatedWithSafeguards)
            }
            Basis::VitalInterests | Basis::PublicTask | Basis::LegitimateInterests => {
                verdict(Applies::Yes, "22(1)", BasisRule::AutomatedUnlessExcepted)
            }
        },
        Right::PostMortem => verdict(Applies::OnCondition, "LIL 85", BasisRule::Directives),
        Right::MinorErasure if matches!(basis, Basis::LegalObligation) => {
            verdict(Applies::No, "17(3)(b)", BasisRule::WhileTheDutyLasts)
        }
        Right::MinorErasure => {
            verdict(Applies::OnCondition, "17(1)(f), LIL 51 II", BasisRule::MinorOnlineService)
        }
    }
}

const fn objection_on(basis: Basis) -> BasisVerdict {
    match basis {
        Basis::PublicTask | Basis::LegitimateInterests => {
            verdict(Applies::OnCondition, "21(1)", BasisRule::GroundsOfThePerson)
        }
        Basis::Consent => verdict(Applies::No, "21(1), 7(3)", BasisRule::WithdrawInstead),
        Basis::Contract | Basis::LegalObligation | Basis::VitalInterests => {
            verdict(Applies::No, "21(1)", BasisRule::NoObjection)
        }
    }
}

const fn erasure_on(basis: Basis) -> BasisVerdict {
    match basis {
        Basis::Consent => verdict(Applies::Yes, "17(1)(b)", BasisRule::ConsentWithdrawn),
        Basis::Contract => verdict(Applies::OnCondition, "17(1)(a)", BasisRule::NoLongerNeeded),
        Basis::LegalObligation => verdict(Applies::No, "17(3)(b)", BasisRule::WhileTheDutyLasts),
        Basis::VitalInterests => {
            verdict(Applies::OnCondition, "17(1)(a), 17(1)(d)", BasisRule::NoLongerNeeded)
        }
        Basis::PublicTask => verdict(Applies::No, "17(3)(b)", BasisRule::PublicTaskPrevails),
        Basis::LegitimateInterests => verdict(
            Applies::OnCondition,
            "17(1)(a), 17(1)(c)",
            BasisRule::ObjectionUnlessOverriding,
        ),
    }
}

const fn verdict(applies: Applies, article: &'static str, rule: BasisRule) -> BasisVerdict {
    BasisVerdict { applies, article, rule }
}
