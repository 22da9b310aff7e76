//! What a policy says is processed: activities, categories of data, forms and the systems to search.

use serde::{Deserialize, Serialize};

use super::super::right::Basis;
use super::Bilingual;

/// One processing activity, as the record of article 30(1) wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// `clients`, `partners`, `prospects`, `quotes`, `candidates`, `communication`, `statistics`, or the company's own word.
    pub id: String,
    pub name: Bilingual,
    pub purpose: Bilingual,
    /// The categories of persons (article 30(1)(c)).
    pub persons: Bilingual,
    pub basis: Basis,
    /// `false`: a proposal, since the policy does not say which basis serves this activity; the company has to confirm it.
    #[serde(default)]
    pub basis_confirmed: bool,
    pub categories: Vec<String>,
    #[serde(default)]
    pub recipients: Vec<String>,
    #[serde(default)]
    pub recipient_groups: Vec<String>,
    /// The code of the retention rule; absent where the policy gives no period.
    #[serde(default)]
    pub retention: Option<String>,
    /// The systems that may hold data under this activity.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The section of the policy that states the purpose; absent: the policy does not name this activity.
    #[serde(default)]
    pub section: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub id: String,
    pub name: Bilingual,
    #[serde(default)]
    pub section: Option<String>,
    pub fields: Vec<Field>,
}

/// One kind of datum within a category. Its id is unique in the whole policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub id: String,
    pub name: Bilingual,
    /// Only *held, and where* is recorded, never the value: bank details, photographs, special categories.
    #[serde(default)]
    pub held_only: bool,
}

/// A form whose marked fields are mandatory (article 13(2)(e)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    pub id: String,
    pub name: Bilingual,
    /// The sign beside a mandatory field.
    pub mandatory_mark: String,
    /// What happens when a mandatory field is left empty.
    pub consequence: Bilingual,
    /// The recipient that provides the form, where there is one.
    #[serde(default)]
    pub recipient: Option<String>,
    #[serde(default)]
    pub section: Option<String>,
}

/// A system to search when a person asks what is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub name: Bilingual,
    /// The recipient that keeps it, where it is not the company itself.
    #[serde(default)]
    pub recipient: Option<String>,
}
