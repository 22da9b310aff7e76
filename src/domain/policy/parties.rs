//! Who stands in a policy: the controller, its officer, the authority, the recipients and how to reach them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Bilingual;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    /// Street and building, line by line as on an envelope.
    pub lines: Vec<String>,
    #[serde(default)]
    pub postcode: Option<String>,
    pub city: String,
    /// Two letters, ISO 3166-1.
    pub country: String,
}

impl PostalAddress {
    /// The lines of an envelope, without the addressee and the country.
    pub fn envelope(&self) -> Vec<String> {
        let mut lines = self.lines.clone();
        lines.push(match &self.postcode {
            Some(postcode) => format!("{postcode} {}", self.city),
            None => self.city.clone(),
        });
        lines
    }

    pub fn one_line(&self) -> String {
        self.envelope().join(", ")
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controller {
    pub name: String,
    pub addresses: Vec<PostalAddress>,
    /// What the company does, for the head of the register.
    pub activity: Bilingual,
    /// An IANA name such as `Europe/Paris`: the zone in which days begin and end.
    pub time_zone: String,
    /// The code of the calendar of public holidays, such as `fr`.
    pub calendar: String,
    /// The company's own web site, where known.
    #[serde(default)]
    pub site: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dpo {
    /// Absent where the policy names a mailbox and no person.
    #[serde(default)]
    pub name: Option<String>,
    pub email: String,
    pub address: PostalAddress,
}

/// The supervisory authority. Letters print the authority's own current address; the policy's stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    pub short_name: String,
    pub name: Bilingual,
    pub site: String,
    pub complaint_page: String,
    pub address: PostalAddress,
    pub address_in_policy: PostalAddress,
    /// What the policy's address gets wrong, where it does.
    #[serde(default)]
    pub drift: Option<Bilingual>,
}

impl Authority {
    pub fn address_differs(&self) -> bool {
        self.address != self.address_in_policy
    }
}

/// A way by which a person can ask for a right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub kind: ChannelKind,
    pub address: String,
    /// The section of the policy that offers it.
    #[serde(default)]
    pub section: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    Email,
    Post,
    Telephone,
    Form,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hosting {
    /// The id of the recipient that hosts the data.
    pub recipient: String,
    #[serde(default)]
    pub section: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientRole {
    Processor,
    JointController,
    Controller,
}

/// On what ground data may leave the European Economic Area (articles 44 to 49).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferGround {
    /// No transfer by location.
    None,
    /// A decision of article 45, named in [`Recipient::decision`].
    Adequacy,
    /// Standard contractual clauses of article 46(2)(c).
    Scc,
}

/// A recipient with a name, as an answer to a request for access must give it (article 15(1)(c)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    pub id: String,
    pub name: String,
    /// Where it has its seat, as words: a town.
    pub place: String,
    /// Two letters, ISO 3166-1.
    pub country: String,
    pub role: RecipientRole,
    pub purpose: Bilingual,
    pub transfer: TransferGround,
    /// The number of the adequacy decision, such as `(EU) 2023/1795`.
    #[serde(default)]
    pub decision: Option<String>,
    /// The day the decision was adopted.
    #[serde(default, deserialize_with = "super::optional_day")]
    pub decision_on: Option<NaiveDate>,
    /// What the officer has to look at, to be able to show that the ground holds.
    #[serde(default)]
    pub evidence: Option<Bilingual>,
    /// When that was last seen; absent: never yet.
    #[serde(default, deserialize_with = "super::optional_day")]
    pub evidence_checked_on: Option<NaiveDate>,
    #[serde(default)]
    pub address: Option<PostalAddress>,
    #[serde(default)]
    pub section: Option<String>,
}

/// Recipients that the policy describes without naming them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientGroup {
    pub id: String,
    pub name: Bilingual,
    pub purpose: Bilingual,
    /// Public authorities in a particular inquiry are not recipients (article 4(9)).
    #[serde(default)]
    pub authority: bool,
    #[serde(default)]
    pub section: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_postcode_is_still_one_line() {
        let mut address = PostalAddress {
            lines: vec!["1 rue des Lilas".to_owned(), "Bâtiment B".to_owned()],
            postcode: Some("69001".to_owned()),
            city: "Lyon".to_owned(),
            country: "FR".to_owned(),
        };
        assert_eq!(address.one_line(), "1 rue des Lilas, Bâtiment B, 69001 Lyon");
        address.postcode = None;
        assert_eq!(address.one_line(), "1 rue des Lilas, Bâtiment B, Lyon");
    }
}
