//! Articles as people read them: `R 17(1)(b)` is for files, « art. 17, § 1, b), RGPD » for people.

use super::{Language, Text};
use crate::tr;

/// The laws that codes begin with.
#[derive(Clone, Copy)]
enum Law {
    Gdpr,
    DataProtectionAct,
    Decree,
    Periods,
    CivilCode,
}

/// How a code begins, and the law that its provisions stand in.
const LAWS: [(&str, Law); 8] = [
    ("R ", Law::Gdpr),
    ("Reg. (EU) 2016/679 art. ", Law::Gdpr),
    ("LIL ", Law::DataProtectionAct),
    ("D ", Law::Decree),
    ("Décret 2019-536 art. ", Law::Decree),
    ("FR1182 ", Law::Periods),
    ("Reg. (EEC, Euratom) 1182/71 art. ", Law::Periods),
    ("C. civ. art. ", Law::CivilCode),
];

impl Text {
    /// The article of a code such as `R 17(1)(b)`, `LIL 49` or `FR1182 3(4)`. What is no such code stays as it is.
    pub fn article(&self, code: &str) -> String {
        let whole = match code {
            "EDPB 01/2022 § 5.3" => Some(tr!(self, "law-edpb-access", section = "5.3")),
            "CNIL, délib. 2021-131" => Some(tr!(self, "law-cnil-commerce")),
            _ => None,
        };
        let named = LAWS
            .iter()
            .find_map(|(beginning, law)| code.strip_prefix(beginning).map(|rest| (rest, *law)));
        match (whole, named) {
            (Some(words), _) => words,
            (None, Some((provisions, law))) => self.provisions_of(provisions, law),
            (None, None) => code.to_owned(),
        }
    }

    fn provisions_of(&self, provisions: &str, law: Law) -> String {
        let all: Vec<String> = provisions.split(", ").map(|one| self.provision(one)).collect();
        let and = tr!(self, "law-and");
        let article = match all.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                format!("{} {and} {last}", first.join(", "))
            }
            all => all.concat(),
        };
        match law {
            Law::Gdpr => tr!(self, "law-gdpr", article = article),
            Law::DataProtectionAct => tr!(self, "law-data-protection-act", article = article),
            Law::Decree => tr!(self, "law-decree", article = article),
            Law::Periods => tr!(self, "law-periods", article = article),
            Law::CivilCode => tr!(self, "law-civil-code", article = article),
        }
    }

    /// `17(1)(b)` as English writes it, and « 17, § 1, b) » in French.
    fn provision(&self, code: &str) -> String {
        if self.language == Language::En {
            return code.to_owned();
        }
        let mut parts = code.split('(');
        let article = parts.next().unwrap_or_default().to_owned();
        parts.fold(article, |words, part| {
            let sign = part.trim_end_matches(')');
            if sign.starts_with(|first: char| first.is_ascii_digit()) {
                format!("{words}, §\u{a0}{sign}")
            } else {
                format!("{words}, {sign})")
            }
        })
    }
}
