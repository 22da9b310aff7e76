//! Consents: given and withdrawn by facts on a file, for one purpose at a time, and how they came (R 7).

use chrono::NaiveDate;

use super::contact::{DatedFact, FileFactKind};
use super::retention::ObjectionScope;

/// What a person consents to: one thing at a time, or it is no consent (R 7(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Marketing,
    Analytics,
    /// An application is kept for later openings.
    TalentPool,
    /// Data are given to partners for their own purposes.
    Sharing,
    /// A photograph or a testimonial is shown.
    Image,
}

impl Purpose {
    pub const ALL: [Self; 5] =
        [Self::Marketing, Self::Analytics, Self::TalentPool, Self::Sharing, Self::Image];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Analytics => "analytics",
            Self::TalentPool => "talent_pool",
            Self::Sharing => "sharing",
            Self::Image => "image",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// What a withdrawal stops at once, as an objection would.
    pub const fn stopped_as(self) -> Option<ObjectionScope> {
        match self {
            Self::Marketing => Some(ObjectionScope::Marketing),
            Self::Analytics => Some(ObjectionScope::Analytics),
            Self::TalentPool => Some(ObjectionScope::Retention),
            Self::Sharing | Self::Image => None,
        }
    }
}

/// How the person said so: what proves it (R 7(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Form,
    Email,
    Phone,
    Paper,
    InPerson,
}

impl How {
    pub const ALL: [Self; 5] = [Self::Form, Self::Email, Self::Phone, Self::Paper, Self::InPerson];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::InPerson => "in_person",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Given,
    Withdrawn,
}

/// One word of the person on one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    pub said: Said,
    pub purpose: Purpose,
    pub how: How,
}

impl Consent {
    /// The words that the casebook stores: `consent_given marketing form`.
    pub fn code(self) -> String {
        let said = match self.said {
            Said::Given => "consent_given",
            Said::Withdrawn => "consent_withdrawn",
        };
        format!("{said} {} {}", self.purpose.code(), self.how.code())
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let mut words = code.split(' ');
        let said = match words.next()? {
            "consent_given" => Said::Given,
            "consent_withdrawn" => Said::Withdrawn,
            _ => return None,
        };
        let (purpose, how) = (Purpose::from_code(words.next()?)?, How::from_code(words.next()?)?);
        words.next().is_none().then_some(Self { said, purpose, how })
    }
}

/// What was last said on each purpose, and when. On one day a withdrawal counts.
pub fn standing(facts: &[DatedFact]) -> Vec<(Consent, NaiveDate)> {
    let said = |purpose: Purpose| {
        let about = facts.iter().filter_map(|fact| {
            let FileFactKind::Consent(consent) = fact.kind else { return None };
            (consent.purpose == purpose).then_some((consent, fact.on))
        });
        about.max_by_key(|(consent, on)| (*on, consent.said == Said::Withdrawn))
    };
    Purpose::ALL.into_iter().filter_map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_is_read_back_as_it_was_written() {
        for purpose in Purpose::ALL {
            for how in How::ALL {
                for said in [Said::Given, Said::Withdrawn] {
                    let consent = Consent { said, purpose, how };
                    assert_eq!(Some(consent), Consent::from_code(&consent.code()));
                }
            }
        }
        for code in ["consent_given", "consent_given marketing", "consent_given marketing form x"] {
            assert_eq!(None, Consent::from_code(code), "{code}");
        }
    }

    #[test]
    fn the_last_word_on_each_purpose_counts() {
        let fact = |said, purpose, day| DatedFact {
            kind: FileFactKind::Consent(Consent { said, purpose, how: How::Form }),
            on: NaiveDate::from_ymd_opt(2026, 3, day).unwrap(),
        };
        let facts = [
            fact(Said::Withdrawn, Purpose::Marketing, 5),
            fact(Said::Given, Purpose::Marketing, 1),
            fact(Said::Given, Purpose::Image, 2),
            fact(Said::Withdrawn, Purpose::Image, 2),
            fact(Said::Withdrawn, Purpose::Sharing, 1),
            fact(Said::Given, Purpose::Sharing, 9),
        ];
        let said: Vec<_> =
            standing(&facts).iter().map(|(one, _)| (one.purpose, one.said)).collect();
        let expected = [
            (Purpose::Marketing, Said::Withdrawn),
            (Purpose::Sharing, Said::Given),
            (Purpose::Image, Said::Withdrawn),
        ];
        assert_eq!(expected.to_vec(), said);
    }
}
