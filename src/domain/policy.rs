//! The published privacy policy as data: who processes what, why, on which basis, for how long, and what is promised.

mod changes;
mod parties;
mod processing;
mod remarks;
mod silences;

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

pub use changes::{Change, changes};
pub use parties::{
    Authority, Channel, ChannelKind, Controller, Dpo, Hosting, PostalAddress, Recipient,
    RecipientGroup, RecipientRole, TransferGround,
};
pub use processing::{Activity, Category, Field, Form, Source};
pub use remarks::{Drift, Gap, Statement, StatementKind};
pub use silences::Silence;

use super::contact::Datum;
use super::retention::RetentionRule;
use super::right::{Basis, Right};
use super::{Expected, Invalid};

/// The version of the file format that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The same words in the two languages of Greffe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub fr: String,
    pub en: String,
}

impl Bilingual {
    /// The words for a two-letter language code; French for every code but `en`.
    pub fn in_language(&self, code: &str) -> &str {
        if code == "en" { &self.en } else { &self.fr }
    }
}

/// One dated version of a policy. It is never changed: a new version is a new `Policy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub format: u32,
    /// The day the published text gives as its last update.
    #[serde(deserialize_with = "day")]
    pub dated: NaiveDate,
    /// The laws that the policy places itself under.
    pub laws: Vec<Bilingual>,
    /// The legal bases that the policy announces, whether or not it says which serves which activity.
    pub bases: Vec<Basis>,
    pub rights: Vec<Right>,
    pub controller: Controller,
    pub dpo: Dpo,
    pub authority: Authority,
    pub hosting: Option<Hosting>,
    pub channels: Vec<Channel>,
    pub categories: Vec<Category>,
    #[serde(default)]
    pub forms: Vec<Form>,
    #[serde(default)]
    pub sources: Vec<Source>,
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    #[serde(default)]
    pub recipient_groups: Vec<RecipientGroup>,
    pub retention: Vec<RetentionRule>,
    pub activities: Vec<Activity>,
    #[serde(default)]
    pub statements: Vec<Statement>,
    #[serde(default)]
    pub drifts: Vec<Drift>,
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

impl Policy {
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The field called `id`, with the category it stands in.
    pub fn field(&self, id: &str) -> Option<(&Category, &Field)> {
        self.categories.iter().find_map(|category| {
            category.fields.iter().find(|field| field.id == id).map(|field| (category, field))
        })
    }

    /// The field that a datum is of.
    pub fn field_of(&self, datum: &Datum) -> Option<&Field> {
        let category = self.category(&datum.category)?;
        category.fields.iter().find(|field| field.id == datum.field)
    }

    /// Refuses a datum that the policy does not name: what it promises would not hold for it.
    pub fn refuse_unnamed(&self, datum: &Datum) -> Result<(), Invalid> {
        let named = self.field_of(datum).map(|_field| ());
        named.ok_or(Invalid::new("data", Expected::PolicyField))
    }

    pub fn recipient(&self, id: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.id == id)
    }

    pub fn recipient_group(&self, id: &str) -> Option<&RecipientGroup> {
        self.recipient_groups.iter().find(|group| group.id == id)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    pub fn rule(&self, code: &str) -> Option<&RetentionRule> {
        self.retention.iter().find(|rule| rule.code == code)
    }

    /// The retention rule of an activity; `None` also where the policy is silent about its period.
    pub fn rule_of_activity(&self, id: &str) -> Option<&RetentionRule> {
        self.rule(self.activity(id)?.retention.as_deref()?)
    }

    /// The activities whose files are counted under a rule.
    pub fn activities_of_rule<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Activity> {
        self.activities.iter().filter(move |activity| activity.retention.as_deref() == Some(code))
    }

    /// The recipients outside the European Economic Area, whose transfer needs a ground (articles 44 to 49).
    pub fn transfers(&self) -> impl Iterator<Item = &Recipient> {
        self.recipients.iter().filter(|recipient| recipient.transfer != TransferGround::None)
    }

    pub fn statements_of(&self, kind: StatementKind) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.kind == kind)
    }

    /// The first address of the channel, such as the electronic one for requests.
    pub fn channel(&self, kind: ChannelKind) -> Option<&str> {
        self.channels
            .iter()
            .find(|channel| channel.kind == kind)
            .map(|channel| channel.address.as_str())
    }
}

/// What a reader of a policy expects where a day stands.
pub const DAY_EXPECTED: &str = "a day in quotes";

/// A day as the file writes it, so that whatever else stands there is refused in the same words.
struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DayVisitor)
    }
}

struct DayVisitor;

impl Visitor<'_> for DayVisitor {
    type Value = Day;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(DAY_EXPECTED)
    }

    fn visit_str<E: de::Error>(self, written: &str) -> Result<Day, E> {
        let wrong = || E::invalid_value(de::Unexpected::Str(written), &self);
        read_day(written).map(Day).ok_or_else(wrong)
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Day::deserialize(deserializer).map(|day| day.0)
}

fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    Option::<Day>::deserialize(deserializer).map(|day| day.map(|day| day.0))
}

/// `2023-10-03` and nothing looser: ten characters, of the years 0001 to 9999.
fn read_day(written: &str) -> Option<NaiveDate> {
    if written.len() != 10 {
        return None;
    }
    let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok()?;
    super::check_day("day", day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_in_french_for_every_code_but_english() {
        let words = Bilingual { fr: "clients".to_owned(), en: "customers".to_owned() };
        for (code, expected) in [("fr", "clients"), ("en", "customers"), ("de", "clients")] {
            assert_eq!(words.in_language(code), expected, "{code}");
        }
    }

    #[test]
    fn a_day_is_read_in_one_form_only() {
        for (written, read) in [
            ("2023-10-03", true),
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("03/10/2023", false),
            ("2023-10-3", false),
            ("2023-10-03T00:00", false),
            ("0000-01-01", false),
            ("", false),
        ] {
            assert_eq!(read_day(written).is_some(), read, "{written}");
        }
    }
}
