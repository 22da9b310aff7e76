//! What a policy promises beyond its tables, where it errs, and where it is silent.

use serde::{Deserialize, Serialize};

use super::Bilingual;

/// One promise, duty or reservation of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: String,
    pub kind: StatementKind,
    pub section: String,
    pub text: Bilingual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// What the company undertakes.
    Commitment,
    /// A measure of security (article 32).
    Security,
    /// What holders of an account have to do; a report of misuse can be the moment of awareness of a breach.
    AccountHolderDuty,
    /// When data may be given out.
    Disclosure,
    /// What the company does not answer for.
    Limit,
    /// How the policy itself may change.
    Change,
}

/// Something in the published text that should be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drift {
    pub id: String,
    /// Where the text stands, or where the missing words belong.
    pub section: String,
    pub finding: Bilingual,
    pub remedy: Bilingual,
    /// The rule or decision that asks for it.
    pub source: String,
}

/// Data for which the policy gives no period, with one to propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    pub id: String,
    pub name: Bilingual,
    /// The fields concerned, where they are fields of a category.
    #[serde(default)]
    pub fields: Vec<String>,
    /// The longest period to propose; absent where no reference gives one in months.
    #[serde(default)]
    pub suggested_months: Option<u32>,
    /// What to decide, and from when the period would run.
    pub suggestion: Bilingual,
    /// The reference behind the proposal.
    pub source: String,
}
